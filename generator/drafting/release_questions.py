"""What is asked of who drafts a release, in the order of the questions."""

from generator.drafting import names
from generator.drafting.names import day_of
from generator.drafting.questions import Answers, Choice, Office, Question
from generator.drafting.release_answers import (
    KIND_NAMES,
    KINDS,
    default_slug,
    free_slug,
    meets,
    previous,
    read_appointed,
    read_embargo,
    read_hours,
    read_kind,
    read_leaving,
    read_place,
    read_signatory,
    read_slug,
    read_speaker,
    read_title,
    read_words,
    signs,
)
from generator.drafting.scalars import is_open
from generator.messages import N_, _

# What is offered --------------------------------------------------------------------------------


def _signatories(answers: Answers, office: Office) -> list[Choice]:
    people = names.organisations(answers, office)
    return names.people_choices(people, names.signing_day(answers, office), office)


def _people(answers: Answers, office: Office) -> list[Choice]:
    people = names.organisations(answers, office)
    return names.people_choices(people, names.release_day(answers, office), office)


def _appointed(answers: Answers, office: Office) -> list[Choice]:
    people, day = names.organisations(answers, office), names.release_day(answers, office)
    return names.people_choices(people, day, office, coming=True)


def _kinds(answers: Answers, office: Office) -> list[Choice]:
    return [Choice(kind, label) for kind, label in KINDS.items()]


def _date(answers: Answers, office: Office) -> str:
    date = day_of(answers.get("date"))
    return date.isoformat() if date else ""


def _place(answers: Answers, office: Office) -> str:
    former = previous(answers, office)
    place = former.place if former else None
    return str(place) if place and not is_open(place) else ""


DEFAULT = N_("partnership agreement")
"""What is signed, most of the time."""


def _agreement(answers: Answers, office: Office) -> str:
    former = previous(answers, office)
    name = former.agreement.name if former and former.agreement else None
    return str(name) if name and not is_open(name) else DEFAULT.into(office.language)


def _only_partner(answers: Answers, office: Office) -> str:
    former = previous(answers, office)
    if former:
        return ", ".join(str(one) for one in former.partners if not is_open(one))
    every = names.partners(office)
    return every[0].id if len(every) == 1 else ""


def _same_partners(answers: Answers, office: Office) -> str:
    return _only_partner(answers, office) if answers.get("previous") else ""


QUESTIONS: tuple[Question, ...] = (
    Question(
        field="kind",
        may_be_open=False,
        option="--kind",
        help=_("What it announces: {values}.").format(values=KIND_NAMES),
        text=_("What does the release announce?"),
        read=read_kind,
        choices=_kinds,
        default=lambda answers, office: "signature",
    ),
    Question(
        field="previous",
        may_be_open=False,
        option="--previous",
        help=_("The release that this one renews or corrects."),
        text=_("Which release does it renew or correct?"),
        read=names.read_release,
        choices=names.release_choices,
        serves=lambda answers: answers["kind"] in ("renewal", "correction"),
    ),
    Question(
        field="partners",
        option="--partner",
        help=_("A partner, by the name of its file; one --partner for each."),
        text=_("Who are the partners, in the order of their logos?"),
        read=names.read_partner,
        many=True,
        choices=names.partner_choices,
        default=_same_partners,
        proposal=_only_partner,
    ),
    Question(
        field="date",
        option="--date",
        help=_("The day of the release: 2026-12-03, « 3 December », « Thursday »."),
        text=_("On which day does the release go out?"),
        read=names.read_date,
    ),
    Question(
        field="place",
        option="--place",
        help=_("The town of the date line."),
        text=_("From which town?"),
        read=read_place,
        proposal=_place,
    ),
    Question(
        field="title",
        option="--title",
        help=_("The title."),
        text=_("What is the title?"),
        read=read_title,
    ),
    Question(
        field="agreement",
        option="--agreement",
        help=_("What is signed, without article: « partnership agreement »."),
        text=_("What is signed (without article)?"),
        read=read_words,
        serves=signs,
        proposal=_agreement,
    ),
    Question(
        field="signed",
        option="--signed",
        help=_("The day of the signature; by default the day of the release."),
        text=_("On which day is it signed?"),
        read=names.read_date,
        serves=signs,
        default=_date,
    ),
    Question(
        field="period",
        option="--period",
        help=_("The period of the agreement: 2026-2029."),
        text=_("For which period (2026-2029)?"),
        read=read_words,
        serves=signs,
    ),
    Question(
        field="signatories",
        option="--signatory",
        help=_("Who signs: a person or a partner; one --signatory for each."),
        text=_("Who signs?"),
        read=read_signatory,
        many=True,
        choices=_signatories,
        serves=signs,
    ),
    Question(
        field="event",
        option="--event",
        help=_("What the event is called."),
        text=_("What is the event called?"),
        read=read_words,
        serves=meets,
    ),
    Question(
        field="event_date",
        option="--event-date",
        help=_("The day of the event; by default the day of the release."),
        text=_("On which day does it take place?"),
        read=names.read_date,
        serves=meets,
        default=_date,
    ),
    Question(
        field="event_time",
        option="--event-time",
        help=_("The hour of the event: 10:30."),
        text=_("At what time?"),
        read=read_hours,
        serves=meets,
    ),
    Question(
        field="event_place",
        option="--event-place",
        help=_("The place of the event."),
        text=_("Where?"),
        read=read_words,
        serves=meets,
    ),
    Question(
        field="person",
        option="--person",
        help=_("Who is appointed."),
        text=_("Who is appointed?"),
        read=read_appointed,
        choices=_appointed,
        serves=lambda answers: answers["kind"] == "appointment",
    ),
    Question(
        field="replaces",
        option="--replaces",
        help=_("Who held the office before."),
        text=_("Who held the office before?"),
        read=read_leaving,
        choices=_people,
        serves=lambda answers: answers["kind"] == "appointment",
    ),
    Question(
        field="speakers",
        option="--speaker",
        help=_("Who is quoted; one --speaker for each."),
        text=_("Who is quoted?"),
        read=read_speaker,
        many=True,
        choices=_people,
        serves=lambda answers: answers["kind"] not in ("correction", "invitation"),
    ),
    Question(
        field="embargo",
        option="--embargo",
        help=_("Nothing may appear before: « 2026-12-03 10:00 »."),
        text=_("Under embargo until (nothing: no embargo)?"),
        read=read_embargo,
    ),
    Question(
        field="slug",
        required=True,
        may_be_open=False,
        option="--slug",
        help=_("The name of the file, without « .yaml »."),
        text=_("What shall the file be called?"),
        read=read_slug,
        default=default_slug,
        proposal=free_slug,
    ),
)
