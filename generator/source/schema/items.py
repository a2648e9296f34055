"""What blocks are made of that may be typed short: figures."""

from typing import Any, ClassVar

from pydantic import GetJsonSchemaHandler
from pydantic_core import CoreSchema

from generator.messages import N_, _
from generator.source.schema.fields import (
    Model,
    colon_in_text,
    expect_text,
    refuse,
    wrap,
)
from generator.source.schema.shapes import JsonSchema
from generator.source.schema.told import told
from generator.source.schema.words import Line
from generator.source.tree import Mapping, Sequence, Text


class Short(Model):
    """Fields with a short form: a text alone stands for the field named in `short`."""

    short: ClassVar[str]

    @classmethod
    def __get_pydantic_json_schema__(
        cls, core: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchema:
        """Tell editors of both forms."""
        fields = handler.resolve_ref_schema(handler(core))
        alone = fields["properties"][cls.short]
        return {"if": {"type": "object"}, "then": fields, "else": alone}

    @classmethod
    def spell_out(cls, data: Any) -> Any:
        """Take a text for the main field, and a text that YAML cut at its colon for a mistake."""
        if isinstance(data, Text):
            return wrap(data, **{cls.short: expect_text(data)})
        if isinstance(data, Mapping) and data and not any(key in cls.names() for key in data):
            raise colon_in_text(next(iter(data)))
        if isinstance(data, Sequence):
            raise refuse(
                "shape",
                _("A text is expected here, not a list in a list."),
                _("Take one of the two dashes away, or put « | » before the text."),
            )
        return super().spell_out(data)


class Figure(Short):
    """A figure: « number unit label » in `label` alone, or its parts."""

    short = "label"
    one_of = ("label", "value")
    value: Line | None = told(
        None,
        N_("The number, with its unit."),
        "79 %",
        called="valeur",
        label=N_("value"),
        role="figure",
    )
    label: Line | None = told(
        None,
        N_("What it counts; alone, the number and what it counts."),
        N_("of employees know of it"),
        called="libelle",
        label=N_("label"),
        role="figure",
    )
    detail: Line | None = told(
        None,
        N_("A detail, printed smaller."),
        N_("of which 40 % under 30"),
        label=N_("detail"),
        role="figure",
    )
    was: Line | None = told(
        None,
        N_("What it was before."),
        N_("in 2015: 61 %"),
        called="avant",
        label=N_("earlier value"),
        role="figure",
    )
    change: Line | None = told(
        None,
        N_("How it changed."),
        "+ 18 points",
        called="evolution variation",
        label=N_("evolution"),
        role="figure",
    )
