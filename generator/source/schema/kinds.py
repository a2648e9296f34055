"""Tell the kind of a block by its kind key, the first field of its class."""

from collections.abc import Mapping as Lookup
from typing import Any, get_args

from pydantic import GetCoreSchemaHandler
from pydantic_core import core_schema

from generator.messages import _
from generator.records import record
from generator.source.names import meant
from generator.source.schema.fields import Model, colon_in_text, refuse
from generator.source.tree import Mapping

TEXT = "text"
"""The kind of a block that has no kind key; it may be typed all the same."""


def kinds(union: Any) -> dict[str, type[Model]]:
    """Return the classes of a union by their kind keys."""
    return {block.names()[0]: block for block in get_args(union)}


@record(frozen=True, slots=True)
class ByKind:
    """See that a block has one kind key, and only one, and take the class that it names."""

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> core_schema.CoreSchema:
        """Choose by the kind key; its mark tells it from a field in the path of an error."""
        every = kinds(source)
        keys = {kind: block for kind, block in every.items() if kind != TEXT}
        choices = {f"@{kind}": handler.generate_schema(block) for kind, block in every.items()}
        return core_schema.no_info_before_validator_function(
            lambda value: _one_kind(value, keys),
            core_schema.tagged_union_schema(choices, lambda value: f"@{_kind(value, keys)}"),
        )


def _kind(value: Any, keys: Lookup[str, type[Model]]) -> str:
    typed = value if isinstance(value, Mapping) else ()
    return next((key for key in typed if key in keys), TEXT)


def _one_kind(value: Any, keys: Lookup[str, type[Model]]) -> Any:
    if not isinstance(value, Mapping) or not value:
        return value
    found = [key for key in value if key in keys]
    if len(found) > 1:
        raise refuse(
            "block",
            _("This block is of two kinds: « {first} » and « {second} ».").format(
                first=found[0], second=found[1]
            ),
            _("Begin a new block with « - » before « {second}: ».").format(second=found[1]),
            span=found[1].span,
        )
    if not found and TEXT not in value:
        raise _unknown_block(value, keys)
    return value


def _unknown_block(value: Mapping, keys: Lookup[str, type[Model]]) -> Exception:
    qualifiers = {name for block in keys.values() for name in block.names()} - set(keys)
    key = next((key for key in value if key not in qualifiers), next(iter(value)))
    near = None if key in qualifiers else meant(key, keys)
    if near:
        hint = _("Did you mean « {near}: »?").format(near=near)
    elif key in qualifiers:
        hint = _(
            "If « {key}: » completes the block above, put spaces instead of its dash. If not, add"
            " the key that says what the block is: {kinds}."
        ).format(key=key, kinds=", ".join((TEXT, *keys)))
    else:
        return colon_in_text(key)
    return refuse("block", _("This block has no known kind."), hint, span=key.span)
