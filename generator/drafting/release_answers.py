"""Read the answers about a release: its kind, its words, its days, its people, its file's name."""

from generator.content.people import entered, fold
from generator.drafting import names
from generator.drafting.days import read_hour, read_moment
from generator.drafting.misread import Misread
from generator.drafting.names import Named
from generator.drafting.questions import Answers, Office
from generator.drafting.scalars import is_open
from generator.drafting.slugs import free, named, slug, unused
from generator.drafting.verify import fitting
from generator.findings import nearest
from generator.language import language
from generator.messages import _
from generator.patterns import lazy
from generator.source.schema.release import Release

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
    hints = [
        *([_("Did you mean « {near} »?").format(near=near)] if near else []),
        _("Choose one of: {values}.").format(values=KIND_NAMES),
    ]
    raise Misread(" ".join([message, *hints]))


def signs(answers: Answers) -> bool:
    """Tell whether an agreement is signed."""
    return answers["kind"] in ("signature", "renewal")


def meets(answers: Answers) -> bool:
    """Tell whether people meet."""
    return answers["kind"] in ("event", "invitation")


def previous(answers: Answers, office: Office) -> Release | None:
    """Return the release that this one renews or corrects, as staff wrote it."""
    slug = answers.get("previous")
    file = names.release_file(slug, office) if slug else None
    return office.library.release(file) if file else None


# Reading ----------------------------------------------------------------------------------------


read_title = fitting("title", model=Release)
read_place = fitting("place", model=Release)
# Words that others quote: what is signed, a period, a place.
read_words = fitting("agreement", "name", model=Release)


def read_embargo(typed: str, answers: Answers, office: Office) -> str:
    """Read a day and an hour, and return them as files have them. Raises Misread, as all below."""
    date, time = read_moment(typed, today=office.today)
    return f"{date} {language(office.language).typed_clock(time)}" if time else str(date)


def read_hours(typed: str, answers: Answers, office: Office) -> str:
    """Write an hour as files have it; other words (« en fin de matinée ») stay."""
    try:
        return language(office.language).typed_clock(read_hour(typed))
    except Misread:
        return read_words(typed, answers, office)


def read_signatory(typed: str, answers: Answers, office: Office) -> Named:
    """Read who signs: a person, or a partner for which nobody is named."""
    people = names.organisations(answers, office)
    if any(typed in (one.id, one.id.rpartition("/")[2]) for one in people):
        identity = names.read_partner(typed, answers, office)
        return Named(identity, identity)
    return names.read_person(typed, people, names.signing_day(answers, office))


def read_person(typed: str, answers: Answers, office: Office) -> Named:
    """Read somebody in office on the day of the release."""
    people = names.organisations(answers, office)
    return names.read_person(typed, people, names.release_day(answers, office))


def read_appointed(typed: str, answers: Answers, office: Office) -> Named:
    """Read who is appointed, whose mandate may be still to begin."""
    found = names.people_called(typed, names.organisations(answers, office))
    if len(found) == 1 and entered(found[0], names.release_day(answers, office)):
        called = typed if "/" in typed else str(found[0].name)
        return Named(called, found[0].organisation.id)
    return read_person(typed, answers, office)


def read_leaving(typed: str, answers: Answers, office: Office) -> Named:
    """Read who is replaced, who may have left."""
    try:
        return read_person(typed, answers, office)
    except Misread:
        found = names.people_called(typed, names.organisations(answers, office))
        if len(found) != 1:
            raise
        return Named(str(found[0].name), found[0].organisation.id)


def read_speaker(typed: str, answers: Answers, office: Office) -> Named:
    """Read who speaks: someone of a partner, or an outsider, « Nom, titre »."""
    try:
        return read_person(typed, answers, office)
    except Misread:
        if "," not in typed or names.people_called(
            typed.partition(",")[0], names.organisations(answers, office)
        ):
            raise
        return Named(typed)


def read_slug(typed: str, answers: Answers, office: Office) -> str:
    """Return a name for the file that no other has."""
    return unused(named(typed), "releases", office)


def free_slug(answers: Answers, office: Office) -> str:
    """Return the default name, or the same with the first number that makes it new."""
    return free(default_slug(answers, office), "releases", office)


def default_slug(answers: Answers, office: Office) -> str:
    """Return the name the release's file might have: its day, its first partner or its kind.

    One that starts from an earlier release has the earlier name on the new day.
    """
    day = names.release_day(answers, office)
    if "former" in answers:
        return f"{day}-{_DAY.sub('', answers['previous']) or 'communique'}"
    partners = [one for one in answers.get("partners") or () if not is_open(one)]
    return f"{day}-{slug(partners[0]) if partners else _kind_name(answers['kind'], office)}"


def _kind_name(kind: str, office: Office) -> str:
    """Return how people who write that language call a kind."""
    french = {kind: name for name, kind in FRENCH.items()} if office.language == "fr" else {}
    return french.get(kind, kind)


_DAY = lazy(r"^\d{4}-\d\d-\d\d-?")
