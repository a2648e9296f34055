"""What blocks are made of that may be typed short: figures, moments of an agenda."""

from typing import Any, ClassVar

from pydantic import GetJsonSchemaHandler
from pydantic_core import CoreSchema

from generator.messages import N_, _
from generator.source.schema.fields import (
    Model,
    Open,
    colon_in_text,
    expect_text,
    refuse,
    wrap,
)
from generator.source.schema.shapes import OPEN_POINT, JsonSchema, Or
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
        N_("61 % in 2015"),
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


class Slot(Model):
    """A moment of the agenda, typed as « 10h: Accueil »."""

    time: Line = told(..., N_("The hour."), "10h30")
    text: Line | None = told(None, N_("What happens then."), N_("Welcome"), role="agenda")
    press: Line | None = told(
        None,
        N_("What the press may attend."),
        N_("Photographers only"),
        called="presse",
        label=N_("press"),
        role="agenda",
    )
    place: Line | None = told(None, N_("Where."), N_("Town hall"), role="dateline")

    @classmethod
    def __get_pydantic_json_schema__(
        cls, core: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchema:
        """Tell editors of the hour, a key of any name with what happens then."""
        slot = handler.resolve_ref_schema(handler(core))
        fields = {**slot["properties"]}
        fields.pop("time")
        moment = {
            "type": "object",
            "additionalProperties": {"anyOf": [fields.pop("text"), {"type": "null"}]},
            "properties": fields,
            "minProperties": 1,
            "maxProperties": 3,
        }
        return Or(OPEN_POINT).beside(moment)

    @classmethod
    def spell_out(cls, data: Any) -> Any:
        """Read the key that is not a field as the hour, its value as the text."""
        if isinstance(data, Text) and Open(data).is_whole:
            return wrap(data, time=data)
        hint = _("Write it as « 10h: Accueil des élus ».")
        if not isinstance(data, Mapping):
            raise refuse("shape", _("An hour and what happens then are expected here."), hint)
        times = [key for key in data if key not in ("press", "place")]
        if len(times) != 1:
            raise refuse("shape", _("An hour and what happens then are expected here."), hint)
        rest = {key: data[key] for key in data if key != times[0]}
        text = {"text": data[times[0]]} if data[times[0]] != "" else {}
        return wrap(data, time=times[0], **text, **rest)
