"""Walk over the classes of the schema: every field that staff write."""

from collections.abc import Iterator
from functools import cache
from typing import Any, ForwardRef, get_args

from generator.source.schema import blocks
from generator.source.schema.fields import Model
from generator.source.schema.partner import Partner
from generator.source.schema.release import Release
from generator.source.schema.settings import Settings
from generator.source.schema.told import Told, tells

ROOTS: tuple[type[Model], ...] = (Release, Partner, Settings)


@cache
def fields() -> tuple[tuple[str, Told], ...]:
    """Return every field as staff write it, with what it tells of itself."""
    models = dict.fromkeys(model for root in ROOTS for model in below(root))
    return tuple(
        (name, tells(field)) for model in models for name, field in model.typed_fields().items()
    )


def below(model: type[Model]) -> Iterator[type[Model]]:
    """Yield a model and those that its fields hold, each once, in the order of the fields."""
    seen: dict[type[Model], None] = {}
    waiting = [model]
    while waiting:
        one = waiting.pop(0)
        if one not in seen:
            seen[one] = None
            inside = [
                each for field in one.model_fields.values() for each in held(field.annotation)
            ]
            waiting = inside + waiting
    yield from seen


def held(annotation: Any) -> Iterator[type[Model]]:
    """Yield the models that a value of such a type holds."""
    if isinstance(annotation, ForwardRef):  # the union of blocks, which a box needs before its time
        annotation = getattr(blocks, annotation.__forward_arg__)
    if isinstance(annotation, type) and issubclass(annotation, Model):
        yield annotation
    for part in get_args(getattr(annotation, "__value__", annotation)):
        yield from held(part)
