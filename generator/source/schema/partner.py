"""A partner: an organisation or a unit of one (`action-logement/grand-est`)."""

from typing import Annotated, Any, TypeAlias

from pydantic import BeforeValidator, Field, GetJsonSchemaHandler
from pydantic_core import CoreSchema

from generator.messages import _
from generator.source.schema.blocks import Blocks
from generator.source.schema.days import Bound, BoundField, Dated, read_bound
from generator.source.schema.fields import (
    OPEN_LIST,
    OPEN_NAMES,
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
from generator.source.schema.items import Figure, Short
from generator.source.schema.shapes import LINE, JsonSchema, Or, one_of
from generator.source.schema.words import Id, Line, Name, Words
from generator.source.tree import Mapping, Sequence, Text

Gender: TypeAlias = Annotated[str | Open, choice("m", "f")]

MANDATE_FIELDS = ("role", "remit", "from", "until", "of", "title", "announced")


def _read_announced(text: Text) -> Bound | bool:
    answer = YES_OR_NO.get(text.strip().lower())
    return read_bound(text) if answer is None else answer


class Period(Model):
    """From when until when something holds; both days are included."""

    from_: BoundField | None = Field(None, alias="from")
    until: BoundField | None = None


class Mandate(Period):
    """What a person is, for whom and when.

    `of`: another organisation, or « none » when nothing follows the role; `title`: the whole
    title, printed as it is; `announced`: may be named before `from`, from that day on.
    """

    open_in = ("role",)
    role: Name | None = None
    remit: Name | None = None
    of: Name | None = None
    title: Name | None = None
    announced: (
        Annotated[
            Bound | bool | Open,
            typed(_read_announced, one_of([*YES_OR_NO], any_case=True, bound=True)),
        ]
        | None
    ) = None


class Person(Model):
    """A person; the key above is the name as it is printed."""

    open_in = ("mandates",)
    gender: Gender | None = None
    honorific: Name | None = None
    family: Name | None = None
    mandates: Annotated[list[Mandate], OPEN_LIST] = []

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
    def spell_out(cls, data: Any) -> Any:
        """Take the fields of a single mandate, typed beside the person's own, for a list of one."""
        if not isinstance(data, Mapping):
            return super().spell_out(data)
        single = {key: data[key] for key in data if key in MANDATE_FIELDS}
        if not single:
            return data
        if "mandates" in data:
            raise refuse(
                "mandates",
                _("This person has « mandates: » and, beside it, the fields of a mandate."),
                _("Move « {field}: » into the list of mandates.").format(field=next(iter(single))),
                span=next(iter(single)).span,
            )
        mandates = Sequence([wrap(data, **single)])
        mandates.span, mandates.flow = data.span, False
        own = {key: data[key] for key in data if key not in single}
        return wrap(data, **own, mandates=mandates)


class Account(Short):
    """An account of a social network; `url` where the name does not tell it."""

    short = "name"
    name: Line
    url: Line | None = None


Accounts: TypeAlias = Annotated[dict[Text, Account], OPEN_NAMES]


class PartnerFigures(Period):
    """Key figures printed under the About."""

    open_in = ("items",)
    title: Line | None = None
    source: Line | None = None
    intro: Words | None = None
    items: Annotated[list[Figure], OPEN_LIST, Field(min_length=1)]


def _one_or_more(value: Any) -> Any:
    return alone(expect_text(value)) if isinstance(value, Text) else value


Lines: TypeAlias = Annotated[list[Line], BeforeValidator(_one_or_more), Or(LINE)]


class Contact(Period):
    """Whom to call: a person (`name`) or an `office`; `kind` is a heading of its own."""

    open_in = ("office",)
    name: Line | None = None
    role: Line | None = None
    office: Line | None = None
    service: Line | None = None
    agency: Line | None = None
    phone: Lines = []
    email: Lines = []
    address: Words | None = None
    kind: Line | None = None


class Partner(Model):
    """An organisation, as it is named, led, described and called."""

    name: Dated[Line]
    acronym: Dated[Name] | None = None
    short: Dated[Name] | None = None
    gender: Gender | None = None
    website: Dated[Name] | None = None
    accounts: Dated[Accounts] | None = None
    logo: Dated[Id] | None = None
    people: Annotated[dict[Text, Person], OPEN_NAMES] = {}
    facts: Annotated[dict[Text, Dated[Words]], OPEN_NAMES] = {}
    about: Dated[Blocks] | None = None
    more: Dated[Words] | None = None
    figures: Annotated[list[PartnerFigures], OPEN_LIST] = []
    contacts: Annotated[list[Contact], OPEN_LIST] = []
