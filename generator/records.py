"""Dataclasses that are frozen to mypy, and cheaper to make than Python's own frozen ones."""

import dataclasses
from typing import TYPE_CHECKING, Any

__all__ = ["record"]

if TYPE_CHECKING:
    from dataclasses import dataclass as record
else:

    def record(*, frozen: bool, **how: Any) -> Any:
        """Make a dataclass that can be hashed, without the two guards that freeze each class.

        The bound release alone has thirty classes: 9 ms of the 370 of a check. Nothing in it is
        changed in place; mypy sees to that.
        """
        return dataclasses.dataclass(unsafe_hash=frozen, **how)
