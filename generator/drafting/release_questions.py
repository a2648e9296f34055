"""What is asked of who drafts a release, in the order of the questions."""

import re
from itertools import chain, count

from generator.content.people import fold
from generator.drafting import names
from generator.drafting.days import hour, read_hour, read_moment
from generator.drafting.misread import Misread
from generator.drafting.names import Named, day_of
from generator.drafting.questions import Answers, Choice, Office, Question
from generator.drafting.scalars import block, is_open
from generator.drafting.slugs import slug
from generator.findings import nearest
from generator.messages import _
from generator.source import yaml
from generator.source.schema.release import Release
from generator.source.validate import validate

KINDS = {
    "signature": _("signing an agreement"),
    "renewal": _("renewing an agreement"),
    "event": _("an event"),
    "results": _("results, figures"),
    "appointment": _("an appointment"),
    "invitation": _("an invitation of the press"),
    "statement": _("a statement"),
    "correction": _("the correction of a release"),
}
FRENCH = {
    "renouvellement": "renewal",
    "evenement": "event",
    "resultats": "results",
    "nomination": "appointment",
    "declaration": "statement",
    "rectificatif": "correction",
}
"""The kinds as French speakers may type them, where that is another word."""


KIND_NAMES = _("signature, renewal, event, results, appointment, invitation, statement, correction")


def read_kind(typed: str, answers: Answers, office: Office) -> str:
    """Return a kind by its name, in English or in French. Raises Misread."""
    folded = fold(typed)
    kind = FRENCH.get(folded, folded)
    if kind in KINDS:
        return kind
    near = nearest(folded, [*KINDS, *FRENCH])
    message = _("« {name} » is not a kind of release.").format(name=typed)
    hint = (
        _("Did you mean « {near} »?").format(near=near)
        if near
        else _("Choose one of: {values}.").format(values=KIND_NAMES)
    )
    raise Misread(f"{message} {hint}")


# Reading ----------------------------------------------------------------------------------------


def _title(typed: str, answers: Answers, office: Office) -> str:
    return _fit(typed, f"title: {block(typed)}\n")


def _place(typed: str, answers: Answers, office: Office) -> str:
    return _fit(typed, f"place: {block(typed)}\n")


def _named(typed: str, answers: Answers, office: Office) -> str:
    return _fit(typed, f"agreement:\n  name: {block(typed, 4)}\n")


def _fit(typed: str, written: str) -> str:
    """See that a field takes the text."""
    others = "".join(one for one in _OTHERS if one.partition(":")[0] != written.partition(":")[0])
    tree, _findings = yaml.read(others + written, path="")
    assert tree is not None
    _release, findings = validate(tree, Release)
    for finding in findings:
        raise Misread(f"{finding.message} {finding.hint}")
    return typed


_OTHERS = ("title: x\n", "date: 2000-01-01\n", "partners: [x]\n")


def _moment(typed: str, answers: Answers, office: Office) -> str:
    date, time = read_moment(typed, today=office.today)
    return f"{date} {hour(time)}" if time else str(date)


def _hour(typed: str, answers: Answers, office: Office) -> str:
    """Write an hour as files have it; other words (« en fin de matinée ») stay."""
    try:
        return hour(read_hour(typed))
    except Misread:
        return _named(typed, answers, office)


def _signatory(typed: str, answers: Answers, office: Office) -> Named:
    """Read who signs: a person, or a partner for which nobody is named."""
    people = names.organisations(answers, office)
    if any(typed in (one.id, one.id.rpartition("/")[2]) for one in people):
        identity = names.read_partner(typed, answers, office)
        return Named(identity, identity)
    return names.read_person(typed, people, names.signing_day(answers, office))


def _person(typed: str, answers: Answers, office: Office) -> Named:
    people = names.organisations(answers, office)
    return names.read_person(typed, people, names.release_day(answers, office))


def _leaving(typed: str, answers: Answers, office: Office) -> Named:
    """Read who is replaced, who may have left."""
    try:
        return _person(typed, answers, office)
    except Misread:
        found = names.people_called(typed, names.organisations(answers, office))
        if len(found) != 1:
            raise
        return Named(str(found[0].name), found[0].organisation.id)


def _speaker(typed: str, answers: Answers, office: Office) -> Named:
    """Read who speaks: someone of a partner, or an outsider, « Nom, titre »."""
    try:
        return _person(typed, answers, office)
    except Misread:
        if "," not in typed or names.people_called(
            typed.partition(",")[0], names.organisations(answers, office)
        ):
            raise
        return Named(typed)


def _slug(typed: str, answers: Answers, office: Office) -> str:
    """Return a name for the file that no other has."""
    name = slug(typed.removesuffix(".yaml"))
    if not name:
        raise Misread(_("A file's name needs a letter or a figure."))
    if _taken(name, office):
        raise Misread(
            _("releases/{slug}.yaml is there already, and stays as it is; {other} is free.").format(
                slug=name, other=_free(name, office)
            )
        )
    return name


def _taken(name: str, office: Office) -> bool:
    return office.library.workspace.exists(f"releases/{name}.yaml")


def _free(name: str, office: Office) -> str:
    """Return the name, or the same with the first number that makes it new."""
    numbered = (f"{name}-{number}" for number in count(2))
    return next(one for one in chain([name], numbered) if not _taken(one, office))


# What is offered --------------------------------------------------------------------------------


def _signatories(answers: Answers, office: Office) -> list[Choice]:
    people = names.organisations(answers, office)
    return names.people_choices(people, names.signing_day(answers, office))


def _people(answers: Answers, office: Office) -> list[Choice]:
    people = names.organisations(answers, office)
    return names.people_choices(people, names.release_day(answers, office))


def _kinds(answers: Answers, office: Office) -> list[Choice]:
    return [Choice(kind, label) for kind, label in KINDS.items()]


def _date(answers: Answers, office: Office) -> str:
    date = day_of(answers.get("date"))
    return date.isoformat() if date else ""


def _agreement(answers: Answers, office: Office) -> str:
    former = previous(answers, office)
    name = former.agreement.name if former and former.agreement else None
    return str(name) if name and not is_open(name) else "convention de partenariat"


def _only_partner(answers: Answers, office: Office) -> str:
    former = previous(answers, office)
    if former:
        return ", ".join(map(str, former.partners))
    every = names.partners(office)
    return every[0].id if len(every) == 1 else ""


def _same_partners(answers: Answers, office: Office) -> str:
    return _only_partner(answers, office) if answers.get("previous") else ""


def previous(answers: Answers, office: Office) -> Release | None:
    """Return the release that this one renews or corrects, as staff wrote it."""
    slug = answers.get("previous")
    file = names.release_file(slug, office) if slug else None
    return office.library.release(file) if file else None


def default_slug(answers: Answers, office: Office) -> str:
    """Return the name the release's file might have: its day, its first partner or its kind.

    One that starts from an earlier release has the earlier name on the new day.
    """
    day = names.release_day(answers, office)
    if "former" in answers:
        return f"{day}-{_DAY.sub('', answers['previous']) or 'communique'}"
    partners = [one for one in answers.get("partners") or () if not is_open(one)]
    french = {kind: name for name, kind in FRENCH.items()}
    about = slug(partners[0]) if partners else french.get(answers["kind"], answers["kind"])
    return f"{day}-{about}"


_DAY = re.compile(r"^\d{4}-\d\d-\d\d-?")


def signs(answers: Answers) -> bool:
    """Tell whether an agreement is signed."""
    return answers["kind"] in ("signature", "renewal")


def meets(answers: Answers) -> bool:
    """Tell whether people meet."""
    return answers["kind"] in ("event", "invitation")


QUESTIONS: tuple[Question, ...] = (
    Question(
        field="kind",
        option="--kind",
        help=_("What it announces: {values}.").format(values=KIND_NAMES),
        text=_("What does the release announce?"),
        read=read_kind,
        choices=_kinds,
        default=lambda answers, office: "signature",
    ),
    Question(
        field="previous",
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
        help=_("The day of the release: 2026-12-03, « 3 décembre », « jeudi »."),
        text=_("On which day does the release go out?"),
        read=names.read_date,
    ),
    Question(
        field="place",
        option="--place",
        help=_("The town of the date line."),
        text=_("From which town?"),
        read=_place,
    ),
    Question(
        field="title",
        option="--title",
        help=_("The title."),
        text=_("What is the title?"),
        read=_title,
    ),
    Question(
        field="agreement",
        option="--agreement",
        help=_("What is signed, without article: « convention de partenariat »."),
        text=_("What is signed (without article)?"),
        read=_named,
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
        read=_named,
        serves=signs,
    ),
    Question(
        field="signatories",
        option="--signatory",
        help=_("Who signs: a person or a partner; one --signatory for each."),
        text=_("Who signs?"),
        read=_signatory,
        many=True,
        choices=_signatories,
        serves=signs,
    ),
    Question(
        field="event",
        option="--event",
        help=_("What the event is called."),
        text=_("What is the event called?"),
        read=_named,
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
        help=_("The hour of the event: 10h30."),
        text=_("At what time?"),
        read=_hour,
        serves=meets,
    ),
    Question(
        field="event_place",
        option="--event-place",
        help=_("The place of the event."),
        text=_("Where?"),
        read=_named,
        serves=meets,
    ),
    Question(
        field="person",
        option="--person",
        help=_("Who is appointed."),
        text=_("Who is appointed?"),
        read=_person,
        choices=_people,
        serves=lambda answers: answers["kind"] == "appointment",
    ),
    Question(
        field="replaces",
        option="--replaces",
        help=_("Who held the office before."),
        text=_("Who held the office before?"),
        read=_leaving,
        choices=_people,
        serves=lambda answers: answers["kind"] == "appointment",
    ),
    Question(
        field="speakers",
        option="--speaker",
        help=_("Who is quoted; one --speaker for each."),
        text=_("Who is quoted?"),
        read=_speaker,
        many=True,
        choices=_people,
        serves=lambda answers: answers["kind"] not in ("correction", "invitation"),
    ),
    Question(
        field="embargo",
        option="--embargo",
        help=_("Nothing may appear before: « 2026-12-03 10h »."),
        text=_("Under embargo until (nothing: no embargo)?"),
        read=_moment,
    ),
    Question(
        field="slug",
        option="--slug",
        help=_("The name of the file, without « .yaml »."),
        text=_("What shall the file be called?"),
        read=_slug,
        default=lambda answers, office: default_slug(answers, office),
        proposal=lambda answers, office: _free(default_slug(answers, office), office),
    ),
)
