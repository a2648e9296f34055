"""What a field tells of itself, once, for every room that speaks of it."""

from typing import Any, Literal, NamedTuple, TypeAlias, cast

from pydantic.config import JsonDict
from pydantic.fields import FieldInfo

Role: TypeAlias = Literal[
    "title", "subtitle", "notice", "dateline", "lead", "text", "heading", "item", "intro", "quote",
    "verb", "figure", "source", "cell", "agenda", "caption", "note", "name", "role", "remit",
    "about", "fact", "more", "contact", "address", "link", "kicker",
]  # fmt: skip
"""What a text is there for."""


class Told(NamedTuple):
    """What a field is, with an example of its value, both marked for translation where words.

    `called`: its French names, without accents, spaces or capitals; `label`: its word in a
    review; what a field of the same name elsewhere has told need not be told again. `role`: what
    its text is there for, when it is proofread; `words`: it must be said again in a translation.
    """

    does: str
    example: Any
    called: str = ""
    label: str = ""
    role: Role | None = None
    words: bool = False

    def __call__(self, schema: JsonDict) -> None:
        """Tell editors, whose schemas pydantic makes."""
        schema |= {"description": self.does, "examples": [self.example]}


def told(
    default: Any,
    does: str,
    example: Any,
    *,
    called: str = "",
    label: str = "",
    role: Role | None = None,
    words: bool = False,
) -> Any:
    """Give a field its default (`...` when it must be written) and what it tells of itself."""
    # Callable, which mypy does not see of a tuple.
    extra: Any = Told(does, example, called, label, role, words)
    return FieldInfo.from_field(default, json_schema_extra=extra)


def tells(field: FieldInfo) -> Told:
    """Return what a field tells of itself."""
    return cast(Told, field.json_schema_extra)
