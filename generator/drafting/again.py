"""Start a release from an earlier one: its structure, comments and texts, on another day.

What it says of its own time becomes open points (`former.py`), and so do its partners, unless they
are named again.

The earlier file is not written anew: stretches of its text are replaced, so that all that staff
put into it stays.
"""

import posixpath
from collections.abc import Callable, Iterator
from dataclasses import replace

from generator.drafting import names
from generator.drafting.editors import moved
from generator.drafting.former import YEAR, former, open_again, partners_left
from generator.drafting.misread import Misread
from generator.drafting.names import Named, day_of
from generator.drafting.questions import Answers, Office, Question
from generator.drafting.release_answers import previous
from generator.drafting.release_questions import QUESTIONS
from generator.drafting.scalars import listed, open_point
from generator.drafting.splice import below, edited, offsets, put, without
from generator.drafting.verify import faults, read_release
from generator.findings import Finding
from generator.messages import N_, Message, _
from generator.source.schema.days import Day
from generator.source.schema.fields import open_points
from generator.source.tree import Mapping, Node, Sequence, Text, nodes, scalars
from generator.source.workspace import ReleaseFile
from generator.splices import Splice

_OF_PEOPLE = {"BIND020", "BIND021", "BIND022", "BIND066"}
_OF_PARTNERS = {"BIND012", "BIND031", "BIND035", "BIND036"}


def again(answers: Answers, office: Office, *, said: frozenset[str]) -> str:
    """Return the text of the new file. `said` are the fields that were answered on purpose.

    Raises Rejected when the earlier file has errors.
    """
    file = names.release_file(answers["previous"], office)
    assert file is not None
    text = office.library.workspace.text(file.path).removeprefix("\ufeff")
    tree, release = read_release(text, file.path)
    assert isinstance(tree, Mapping)
    path = f"releases/{answers['slug']}.yaml"
    changes = [
        *_changes(text, tree, answers, office, said),
        *_pictures(text, tree, file.path, path),
    ]
    since = (release.date.date if isinstance(release.date, Day) else office.today).year - 1
    own = [one for one in former(text, tree, release, since, office) if not _overlaps(one, changes)]
    text = moved(edited(text, [*changes, *own]), before=file.path, after=path)
    kept = answers["partners"] if "partners" in said else ()
    gone = {str(one) for one in release.partners if one not in kept and not open_points(one)}
    tree = read_release(text, path)[0]
    text = edited(text, partners_left(text, tree, gone, office))
    return _without_the_departed(text, answers["slug"], office)


def _overlaps(one: Splice, others: list[Splice]) -> bool:
    return any(one.start < other.end and other.start < one.end for other in others)


def source(typed: str, office: Office) -> str:
    """Return the slug of the release to start from. Raises Misread."""
    slug = names.read_release(typed, {}, office)
    file = names.release_file(slug, office)
    if file and file.original:
        raise Misread(
            _("« {slug} » is a translation: start from {original}.").format(
                slug=slug, original=file.original
            )
        )
    return slug


_TAKEN = {"title", "place", "partners", "agreement", "period", "signatories"}
_ASKED = {"date", "signed", "event_date", "embargo", "slug"}


def _nothing(answers: Answers, office: Office) -> str:
    """Leave open what the new day does not tell."""
    return ""


def _is_left(field: str) -> Callable[[Answers, Office], bool]:
    return lambda answers, office: field in _ASKED


def _signs(answers: Answers) -> bool:
    return bool(answers["former"].agreement)


def _meets(answers: Answers) -> bool:
    return bool(answers["former"].event)


_SERVES = {
    **dict.fromkeys(("agreement", "signed", "period", "signatories"), _signs),
    "event_date": _meets,
}

AGAIN: tuple[Question, ...] = tuple(
    replace(
        one,
        asked=_is_left(one.field),
        serves=_SERVES.get(one.field, one.serves),
        default=_nothing if one.field == "event_date" else one.default,
    )
    for one in QUESTIONS
    if one.field in _TAKEN | _ASKED
)
"""The questions that are left when an earlier release answers the others."""


# What changes with the day ----------------------------------------------------------------------


def _changes(
    text: str, tree: Mapping, answers: Answers, office: Office, said: frozenset[str]
) -> Iterator[Splice]:
    date, embargo = answers.get("date"), answers.get("embargo")
    for field in ("state", *(() if embargo else ("embargo",))):
        if key := _key(tree, field):
            yield without(text, key.span, tree[key].span)
    if embargo and not _key(tree, "embargo"):
        yield below(text, tree[Text("date")].span, f"embargo: {embargo}")
    asked = _ask(N_("the day of the release"), tree, "date", office)
    yield from _put(text, tree, "date", str(date or asked))
    if embargo:
        yield from _put(text, tree, "embargo", embargo)
    for field in ("title", "place"):
        if answers.get(field) and field in said:
            yield from _put(text, tree, field, answers[field])
    if "partners" in said:
        yield _listed(text, tree[Text("partners")], answers["partners"])
    agreement, event = tree.get(Text("agreement")), tree.get(Text("event"))
    for deadline in _deadlines(tree):
        yield put(text, deadline, open_again(N_("until when"), deadline, office))
    if isinstance(agreement, Mapping):
        yield from _agreement(text, agreement, answers, office, said)
    if isinstance(event, Mapping):
        yield from _event(text, event, answers, office)
    for day in _agenda_days(tree.get(Text("body"))):
        yield put(text, day, open_again(N_("the day"), day, office))


def _agreement(
    text: str, agreement: Mapping, answers: Answers, office: Office, said: frozenset[str]
) -> Iterator[Splice]:
    signed = answers.get("signed")
    asked = _ask(N_("the day of the signing"), agreement, "signed", office)
    yield from _put(text, agreement, "signed", str(signed or asked))
    if "agreement" in said:
        yield from _put(text, agreement, "name", answers["agreement"])
    if "period" in said:
        yield from _put(text, agreement, "period", answers["period"])
    elif isinstance(period := agreement.get(Text("period")), Text):
        yield put(text, period, _shifted(period, answers, office))
    if "signatories" in said and Text("signatories") in agreement:
        people = [one.written if isinstance(one, Named) else one for one in answers["signatories"]]
        yield _listed(text, agreement[Text("signatories")], people)


def _event(text: str, event: Mapping, answers: Answers, office: Office) -> Iterator[Splice]:
    asked = _ask(N_("the day of the event"), event, "date", office)
    yield from _put(text, event, "date", str(answers.get("event_date") or asked))


def _shifted(period: Text, answers: Answers, office: Office) -> str:
    """Return the period as many years later as the signature, or ask for it."""
    former = previous(answers, office)
    signed = former.agreement.signed if former and former.agreement else None
    before = signed if isinstance(signed, Day) else former.date if former else None
    after = day_of(answers.get("signed")) or day_of(answers.get("date"))
    if not after or not isinstance(before, Day):
        return open_again(N_("the period"), period, office)
    years = after.year - before.date.year
    return YEAR.sub(lambda year: str(int(year[0]) + years), period)


def _ask(what: Message, fields: Mapping, field: str, office: Office) -> str:
    """Return an open point that tells what stood in a field, if it was settled there."""
    old = _typed_day(fields.get(Text(field)))
    if old is not None and not open_points(old):
        return open_again(what, old, office)
    return open_point(what.into(office.language), code=office.language)


def _put(text: str, fields: Mapping, field: str, new: str) -> Iterator[Splice]:
    old = _typed_day(fields.get(Text(field)))
    if old is not None:
        yield put(text, old, new)


def _typed_day(node: Node | None) -> Text | None:
    """Return a day as it was typed; several days, « 2024-05-22 – 2024-05-25 »."""
    if isinstance(node, Sequence):
        day = Text.typed(" – ".join(map(str, node)), node.span)
        day.enclosed = node.enclosed
        return day
    return node if isinstance(node, Text) else None


def _deadlines(tree: Node) -> Iterator[Text]:
    """Yield the days until when people could register."""
    joining = (
        node.get(Text(key))
        for node in nodes(tree)
        if isinstance(node, Mapping)
        for key in ("registration", "accreditation")
    )
    for one in joining:
        until = one.get(Text("until")) if isinstance(one, Mapping) else None
        if isinstance(until, Text) and not open_points(until):
            yield until


def _listed(text: str, old: Node, new: list[str]) -> Splice:
    return Splice(*offsets(text, old.span), listed(new))


def _key(fields: Mapping, name: str) -> Text | None:
    return next((key for key in fields if key == name), None)


def _agenda_days(node: Node | None) -> Iterator[Text]:
    for one in node if isinstance(node, Sequence) else ():
        if isinstance(one, Mapping) and Text("agenda") in one:
            day = _typed_day(one.get(Text("date")))
            if day is not None and not open_points(day):
                yield day


def _pictures(text: str, tree: Node, before: str, after: str) -> Iterator[Splice]:
    """Lead to the pictures from the folder of the new file, where that is another."""
    old, new = posixpath.dirname(before), posixpath.dirname(after)
    for node in nodes(tree) if old != new else ():
        for image in _named_pictures(node):
            if not open_points(image):
                yield put(text, image, posixpath.relpath(posixpath.join(old, image), new))


def _named_pictures(node: Node) -> Iterator[Text]:
    """Yield the files that a block names as its picture, or alone as one of several."""
    if isinstance(node, Mapping):
        several = node.get(Text("images"))
        named = [node.get(Text("image")), *(several if isinstance(several, Sequence) else [])]
        yield from (one for one in named if isinstance(one, Text))


# Who has left -----------------------------------------------------------------------------------


def _without_the_departed(text: str, slug: str, office: Office) -> str:
    """Put an open point in the place of whoever holds no office on the new day, or is unknown."""
    file = ReleaseFile(slug, f"releases/{slug}.yaml", office.library.workspace.language)
    while True:
        tree, release = read_release(text, file.path)
        every = faults(release, file, office.library)
        found = [one for one in every if one.code in _OF_PEOPLE | _OF_PARTNERS]
        splices = {one.start: one for each in found for one in _open(text, tree, each, office)}
        if not splices:
            return text
        text = edited(text, splices.values())


def _open(text: str, tree: Node, finding: Finding, office: Office) -> Iterator[Splice]:
    """Replace the person that a finding points at: a name in a list, or a `{name}` in a text."""
    start, end = offsets(text, finding.span)
    for scalar in scalars(tree):
        first, last = offsets(text, scalar.span)
        if not first <= start < last:
            continue
        opening, closing = text.rfind("{", first, start), text.find("}", end, last)
        who = N_("who replaces {name}") if finding.code in _OF_PEOPLE else N_("formerly {name}")
        name = text[start:end].strip(" \"'").partition(".")[0]
        asked = who.into(office.language).format(name=name)
        gone = open_point(asked, code=office.language)
        if opening < 0 or closing < 0:
            yield put(text, scalar, gone)
        else:
            yield Splice(opening, closing + 1, gone)
