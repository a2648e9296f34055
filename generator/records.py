"""Dataclasses that are frozen to mypy, and cheaper to make than Python's own frozen ones."""

import dataclasses
from typing import TYPE_CHECKING, Any

__all__ = ["record"]

if TYPE_CHECKING:
    from dataclasses import dataclass as record
else:

    def record(*, frozen: bool, eq: bool = True, **how: Any) -> Any:
        """Make a dataclass that can be hashed, without the two guards that freeze each class.

        Making those of fifty classes would be 15 ms of the 370 of a check.
        """
        return dataclasses.dataclass(eq=eq, unsafe_hash=frozen and eq, **how)
