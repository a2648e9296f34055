"""What takes place: an event, and the moments of an agenda."""

from typing import Annotated, Any, TypeAlias

from pydantic import BeforeValidator, GetJsonSchemaHandler
from pydantic_core import CoreSchema

from generator.messages import N_, _
from generator.source.schema.days import DayField
from generator.source.schema.fields import Model, Open, refuse, wrap
from generator.source.schema.items import Short
from generator.source.schema.moments import Hours, MomentField
from generator.source.schema.people import PersonReference
from generator.source.schema.shapes import OPEN_POINT, TEXT, JsonSchema, Or
from generator.source.schema.told import told
from generator.source.schema.words import Id, Line, Lines, Name, Words, one_or_more
from generator.source.tree import Mapping, Text, placed

People: TypeAlias = Annotated[list[PersonReference], BeforeValidator(one_or_more), Or(TEXT)]


class Joining(Short):
    """How to attend: words alone, or with a deadline, where to write and what to bring."""

    short = "text"
    one_of = ("text", "until", "url", "email", "phone", "documents")

    @classmethod
    def spell_out(cls, data: Any) -> Any:
        """Take names for fields, wrong ones too: no colon cuts words that stand on lines below."""
        return data if isinstance(data, Mapping) and data else super().spell_out(data)

    text: Line | None = told(
        None,
        N_("How, in words."),
        N_("free, within the limit of available places"),
        role="text",
        words=True,
    )
    until: MomentField | None = told(
        None, N_("Until when: a day, and an hour where there is one."), "2026-10-01 18h"
    )
    url: Id | None = told(None, N_("The page to register on."), "www.example.org/inscription")
    email: Id | None = told(None, N_("The address to write to."), "presse@example.org")
    phone: Id | None = told(None, N_("The number to call."), "01 99 00 12 34")
    documents: Lines = told(
        [],
        N_("What must be sent or brought."),
        [N_("press card"), N_("identity card")],
        called="pieces justificatifs",
        label=N_("documents"),
        role="text",
        words=True,
    )


class Practical(Model):
    """What to know to attend an event, or a moment of it."""

    audience: Line | None = told(
        None,
        N_("Whom it is for."),
        N_("accredited press"),
        called="public",
        label=N_("audience"),
        role="text",
        words=True,
    )
    registration: Joining | None = told(
        None,
        N_("How to register: words, or « until: », « url: », « email: », « phone: »…"),
        {"until": "2026-10-01 18h", "email": "presse@example.org"},
        called="inscription inscriptions",
        label=N_("registration"),
    )
    accreditation: Joining | None = told(
        None,
        N_("How the press is accredited: the same fields."),
        {"until": "2026-10-01", "documents": [N_("press card")]},
        called="accreditations",
        label=N_("accreditation"),
    )
    moderators: People = told(
        [],
        N_("Who moderates: people of the partners, or « name, title » for anybody else."),
        ["Anne Martin"],
        called="moderateur moderation animateur animation",
        label=N_("moderators"),
    )
    speakers: People = told(
        [],
        N_("Who speaks: people of the partners, or « name, title » for anybody else."),
        ["Anne Martin", "Paul Blanc"],
        called="intervenants orateurs",
        label=N_("speakers"),
    )


class _Event(Model):
    open_in = ("name", "date", "time", "place")
    name: Name | None = told(
        None, N_("What takes place."), N_("Visit of the first home"), role="name", words=True
    )
    date: DayField | None = told(
        None,
        N_("The day, as year-month-day; of several the first and the last, between brackets."),
        "2026-10-06",
    )
    time: Hours | None = told(
        None, N_("The hour."), "10h30", called="heure horaire", label=N_("time")
    )
    place: Name | None = told(
        None, N_("Where."), "4, rue des Tanneurs, Exemple-sur-Mer", role="dateline"
    )


# Fields are told in the order of the classes, from the last.
class Event(Practical, _Event):
    """What happens or happened, when and where."""


class _Slot(Model):
    time: Hours = told(..., N_("The hour."), "10h30")
    text: Words | None = told(None, N_("What happens then."), N_("Welcome"), role="agenda")
    press: Line | None = told(
        None,
        N_("What the press may attend."),
        N_("Photographers only"),
        called="presse",
        label=N_("press"),
        role="agenda",
    )
    place: Lines = told(
        [], N_("Where; several places after dashes."), N_("Town hall"), role="dateline"
    )


class Slot(Practical, _Slot):
    """A moment of the agenda, typed as « 10h: Accueil » or in fields."""

    @classmethod
    def __get_pydantic_json_schema__(
        cls, core: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchema:
        """Tell editors of the hour, a key of any name with what happens then, or of the fields."""
        fields = handler.resolve_ref_schema(handler(core))
        others = {**fields["properties"]}
        others.pop("time")
        text = others.pop("text")
        there = [{"required": [name]} for name in others]
        moment = {
            "type": "object",
            "additionalProperties": {"anyOf": [text, {"type": "null"}]},
            "properties": others,
            "minProperties": 1,
            "anyOf": [{"additionalProperties": text, "properties": others}, *there],
        }
        timed = {"type": "object", "required": ["time"]}
        typed = {**fields, "anyOf": [{"required": ["text"]}, *there]}
        return Or(OPEN_POINT).beside({"if": timed, "then": typed, "else": moment})

    @classmethod
    def spell_out(cls, data: Any) -> Any:
        """Read the key that is not a field as the hour, its value as the text."""
        if isinstance(data, Text) and Open(data).is_whole:
            return wrap(data, time=data)
        if not isinstance(data, Mapping):
            raise _no_slot()
        others = [key for key in data if key not in cls.names()]
        # With one hour among them, the rest are fields of a wrong name, and told as such.
        times = [key for key in others if any(map(str.isdigit, key))] or others
        if "time" not in data:
            words = data[times[0]] if len(times) == 1 else None
            if words is None or ("text" in data and words != ""):
                raise _no_slot()
            rest = {key: data[key] for key in data if key != times[0]}  # keys know their places
            timed = {"time": times[0]} if words == "" else {"time": times[0], "text": words}
            data = placed(Mapping(wrap(data, **timed) | rest), data)
        if len(data) == 1:
            raise refuse(
                "empty",
                _("Nothing is said of what happens at this hour."),
                _("Write it behind the colon, as « 10h: Accueil des élus », or delete the line."),
            )
        return data


def _no_slot() -> Exception:
    return refuse(
        "shape",
        _("An hour and what happens then are expected here."),
        _("Write it as « 10h: Accueil des élus »."),
    )
