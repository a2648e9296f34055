"""People: their mandates, each with its dates, and how a release refers to them."""

import re
from typing import Annotated, Any, TypeAlias

from pydantic import Field, GetJsonSchemaHandler
from pydantic.fields import FieldInfo
from pydantic_core import CoreSchema

from generator.language import language
from generator.messages import LANGUAGE, N_, _
from generator.source.schema.days import Bound, BoundField, Dated, read_bound
from generator.source.schema.fields import (
    OPEN_LIST,
    YES_OR_NO,
    Model,
    Open,
    alone,
    choice,
    expect_text,
    refuse,
    typed,
    wrap,
)
from generator.source.schema.items import Short
from generator.source.schema.shapes import JsonSchema, Or, Reader, Shape, one_of, pattern
from generator.source.schema.told import told
from generator.source.schema.words import Id, Name, Words
from generator.source.tree import Mapping, Sequence, Text

Gender: TypeAlias = Annotated[str | Open, choice("m", "f")]


def _read_announced(text: Text) -> Bound | bool:
    answer = YES_OR_NO.get(text.strip().lower())
    return read_bound(text) if answer is None else answer


class Period(Model):
    """From when until when something holds; both days are included."""

    from_: Annotated[BoundField | None, Field(alias="from")] = told(
        None,
        N_("From when, included: a day, a month or a year."),
        "2020-07-10",
        called="depuis debut",
        label=N_("from"),
    )
    until: BoundField | None = told(
        None,
        N_("Until when, included: a day, a month or a year."),
        "2026",
        called="jusqua fin echeance",
        label=N_("until"),
    )


class Mandate(Period):
    """What a person is, for whom and when.

    `of`: another organisation, or « none » when nothing follows the role; `title`: the whole
    title, printed as it is; `announced`: may be named before `from`, from that day on.
    """

    open_in = ("role",)
    role: Name | None = told(
        None,
        N_("The office, as the person bears it; the program adds the organisation."),
        N_("mayor"),
        called="fonction titre",
        label=N_("role"),
        role="role",
        words=True,
    )
    remit: Name | None = told(
        None,
        N_("What the person looks after, printed after the organisation."),
        N_("responsible for housing"),
        called="delegation",
        label=N_("remit"),
        role="remit",
        words=True,
    )
    of: Name | None = told(
        None,
        N_("Another organisation, by its name or file; « none »: nothing follows."),
        "none",
        called="de organisme",
        label=N_("organisation"),
    )
    title: Name | None = told(
        None,
        N_("The whole title, printed as it is instead of the rest."),
        N_("prefect of the Exemple region"),
        role="role",
        words=True,
    )
    announced: (
        Annotated[
            Bound | bool | Open,
            typed(_read_announced, one_of([*YES_OR_NO], any_case=True, bound=True)),
        ]
        | None
    ) = told(
        None,
        N_("The person may be named before « from: »: since this day, or « yes »."),
        "2026-09",
        called="annonce",
        label=N_("announced"),
    )


class Person(Model):
    """A person; the key above is the name as it is printed."""

    open_in = ("mandates",)
    gender: Gender | None = told(None, N_("m or f."), "f")
    honorific: Name | None = told(
        None, N_("What comes before the name."), "Dr", called="civilite", label=N_("honorific")
    )
    family: Name | None = told(
        None,
        N_("The family name, where it is not the last word."),
        "de la Tour",
        called="nomdefamille",
        label=N_("family name"),
    )
    biography: Dated[Words] | None = told(
        None,
        N_("Who this is, printed like an About text where the person is appointed."),
        N_("An engineer, she led the housing department from 2014."),
        called="biographie parcours",
        label=N_("biography"),
        role="about",
        words=True,
    )
    mandates: Annotated[list[Mandate], OPEN_LIST] = told(
        [],
        N_("The mandates, where there are several, each after a dash."),
        [{"role": N_("deputy mayor")}, {"role": N_("mayor"), "of": "none"}],
        called="mandats mandat",
        label=N_("mandate"),
    )

    @classmethod
    def __get_pydantic_json_schema__(
        cls, core: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchema:
        """Tell editors that the fields of a single mandate may stand beside the person's own."""
        whole = handler.resolve_ref_schema(handler(core))
        person = Or.without(whole)
        mandates = Or.without(person["properties"]["mandates"])
        mandate = Or.without(handler.resolve_ref_schema(mandates["items"]))
        person["properties"] |= mandate["properties"]
        person["dependencies"] = {
            "mandates": {"properties": dict.fromkeys(mandate["properties"], False)}
        }
        return whole

    @classmethod
    def typed_fields(cls) -> dict[str, FieldInfo]:
        """Return the person's own fields and those of a single mandate."""
        return Mandate.typed_fields() | super().typed_fields()

    @classmethod
    def spell_out(cls, data: Any) -> Any:
        """Take the fields of a single mandate, typed beside the person's own, for a list of one."""
        if not isinstance(data, Mapping):
            return super().spell_out(data)
        single = {key: data[key] for key in data if key in Mandate.names()}
        if not single:
            return data
        if "mandates" in data:
            raise refuse(
                "mandates",
                _("This person has « mandates: » and, beside it, the fields of a mandate."),
                _("Move « {field}: » into the list of mandates.").format(field=next(iter(single))),
                span=next(iter(single)).span,
            )
        mandates = alone(wrap(data, **single))
        own = {key: data[key] for key in data if key not in single}
        return wrap(data, **own, mandates=mandates)


_NUMBERS = r"[1-9]\d{0,8}(?:\s*\+\s*[1-9]\d{0,8})*"
_WHICH = N_("Write 1 for the first, 2 for the second; 2+1 for both, in this order.")
_SHAPE: Shape = {
    "anyOf": [
        pattern(_NUMBERS, _WHICH, numbers=(1, 999_999_999)),
        {"type": "array", "items": {"type": ["integer", "string"]}, "minItems": 1},
    ]
}


def _read_numbers(value: Any) -> tuple[int, ...] | Open:
    """Read 2, 2+1 or [2, 1]."""
    if isinstance(value, Sequence) and value:
        value = Text.typed("+".join(map(expect_text, value)), value.span)
    text = expect_text(value)
    if Open(text).is_whole:
        return Open(text)
    if not re.fullmatch(_NUMBERS, text.strip()):
        raise refuse(
            "number",
            _("« {text} » is not the number of a mandate.").format(text=text),
            _(_WHICH),
        )
    return tuple(map(int, text.split("+")))


class PersonReference(Short):
    """A person by name, and which of her mandates when several hold."""

    short = "person"

    @classmethod
    def spell_out(cls, data: Any) -> Any:
        """Say of people between brackets how two are named together."""
        if isinstance(data, Sequence) and data.flow and all(isinstance(one, Text) for one in data):
            raise refuse(
                "shape",
                _("One person is expected here, and not a list."),
                _("Join the names of those who speak together: « {names} ».").format(
                    names=f" {language(LANGUAGE).words.conjunction} ".join(map(str, data))
                ),
            )
        return super().spell_out(data)

    person: Id = told(..., N_("A person, by the name in the partner's file."), "Anne Martin")
    mandate: Annotated[tuple[int, ...] | Open, Reader(_read_numbers, _SHAPE)] | None = told(
        None,
        N_("Which of several mandates: 1 for the first, 2 for the second; 2+1 for both."),
        2,
        called="mandat",
        label=N_("mandate"),
    )
