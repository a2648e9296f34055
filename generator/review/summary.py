"""A review in Markdown for a job's summary or a comment: short, inert whatever the texts say."""

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from urllib.parse import quote

from generator.findings import Finding
from generator.messages import _, ngettext
from generator.reports import inert as printable
from generator.review import labels
from generator.review.differing import brief
from generator.review.model import Change, Entry, Place, Review, Source, Which
from generator.words import Piece

BYTES_AT_MOST = 60_000
CHANGES_AT_MOST = 12
LENGTH_AT_MOST = 200
BLOCKING = ("error", "warning")

_SIGNS = re.compile(r"([\\`*_{}\[\]()<>#+|~=:&$!])")
_CALLS = re.compile(
    r"(?<=[@#!~%&$])(?=\w)|(?<=:)(?=[a-z+])|(?<=\bGH)(?=-)|(?<=\w)(?=@)|(?<=www)(?=\.)", re.I
)
_WORD_JOINER = "\u2060"
_OF_ADDRESSES = "%/:?#@!$&*+,;=~"


def summary(review: Review, *, url: str = "") -> str:
    """Return the summary; `url` is where the site will be, for its links.

    What does not fit is counted, with a link to the whole.
    """
    changed = [entry for entry in review.entries if entry.state != "unchanged"]
    titles = Counter(entry.title for entry in changed)
    alike = {title for title, count in titles.items() if count > 1}
    head = "\n".join(_head(review, changed, alike, url))
    parts = ["\n".join(_entry(entry, alike, review.source, url)) for entry in changed]
    rest = "\n".join(_elsewhere(review))
    return _fitted(head, list(filter(None, [*parts, rest])), url)


def inert(text: str) -> str:
    """Return a text on one line that Markdown prints as it is: no markup, mention or reference.

    Nor does it turn the direction in which what follows is read.
    """
    words = " ".join(printable(text).split())
    if len(words) > LENGTH_AT_MOST:
        words = words[: LENGTH_AT_MOST - 1].rstrip() + "…"
    return _SIGNS.sub(r"\\\1", _CALLS.sub(_WORD_JOINER, words))


def _fitted(head: str, parts: list[str], url: str) -> str:
    room = BYTES_AT_MOST - len(head.encode()) - 400
    kept: list[str] = []
    for part in parts:
        room -= len(part.encode()) + 2
        if room < 0:
            break
        kept.append(part)
    left = len(parts) - len(kept)
    more = ngettext(
        "… and {n} more release: [see the whole review]({link}).",
        "… and {n} more releases: [see the whole review]({link}).",
        left,
    ).format(n=left, link=_link(url, "index.html"))
    return "\n\n".join([head, *kept, *([more] if left else [])]) + "\n"


def _head(review: Review, changed: list[Entry], alike: Collection[str], url: str) -> Iterable[str]:
    yield "## " + _("Review of the communiqués")
    if review.unseen:
        yield ""
        yield f"**{alarm(review)}**"
    for side, found in reasons(review):
        yield from _findings(found, review.source, side)
    yield ""
    yield compared(review, written=inert)
    yield ""
    yield f"**{sentence(review)}** {verdict(review)}"
    if changed:
        yield ""
        heads = (_("Communiqué"), _("State"), _("Changes"), _("Pages"), _("New findings"))
        yield f"| {' | '.join(heads)} |"
        yield "|---|---|---|---|---|"
        yield from (_row(entry, url, alike) for entry in changed[:200])


def alarm(review: Review) -> str:
    """Say that nothing was compared, because of one side or of both; empty where it was."""
    return labels.ALARMS.get(tuple(review.unseen), "")


def reasons(review: Review) -> Iterator[tuple[Which, list[Finding]]]:
    """Yield the sides that could not be looked at with the reasons, each told once."""
    told: set[str] = set()
    for side, found in reversed(review.unseen.items()):
        if here := [one for key, one in found.items() if key not in told]:
            yield side, here
        told |= found.keys()


def compared(review: Review, *, written: Callable[[str], str] = str) -> str:
    """Say what the releases are compared with; `written` makes the name fit for a format."""
    if not review.base:
        return _("There is no earlier revision to compare with: everything is new.")
    name, commit = review.base_name, review.base[:10]
    if commit.startswith(name) or name.startswith(commit):
        return _("Compared with revision {commit}.").format(commit=commit)
    said = _("Compared with {name}, revision {commit}.")
    return said.format(name=written(name), commit=commit)


def verdict(review: Review) -> str:
    """Say how many errors and warnings are new, and how many are fixed."""
    new = _counted({one for found in review.findings for one in found.new.values()})
    fixed = _counted({one for found in review.findings for one in found.fixed.values()})
    said = [_("New: {count}.").format(count=new)] if new else [_("No new error or warning.")]
    return " ".join([*said, *([_("Fixed: {count}.").format(count=fixed)] if fixed else [])])


def _counted(findings: Collection[Finding]) -> str:
    """Count errors and warnings; empty when there is none."""
    counts = [(sum(one.severity == name for one in findings), name) for name in BLOCKING]
    return ", ".join(labels.counted(count, name) for count, name in counts if count)


def sentence(review: Review) -> str:
    """Say in a sentence how many releases change, and in one before what is not known of."""
    total = len(review.entries)
    unseen = sum(entry.state == "unseen" for entry in review.entries)
    changed = sum(entry.state not in ("unseen", "unchanged") for entry in review.entries)
    missed = ngettext(
        "{n} communiqué could not be looked at.", "{n} communiqués could not be looked at.", unseen
    ).format(n=unseen)
    if changed:
        said = ngettext(
            "{changed} of {total} communiqués changes.",
            "{changed} of {total} communiqués change.",
            changed,
        ).format(changed=changed, total=total)
    else:
        said = _("No other communiqué changes.") if unseen else _("No communiqué changes.")
    return " ".join([*([missed] if unseen else []), *([said] if unseen < (total or 1) else [])])


def _row(entry: Entry, url: str, alike: Collection[str]) -> str:
    pages = [page for page in entry.rendered.pages if page.changed] if entry.rendered else []
    title = inert(entry.title)
    name = f"[{title}]({_link(url, _page(entry))})" if entry.rendered else title
    named = [name, inert(entry.slug)] if entry.title in alike else [name]
    cells = (
        " – ".join([*named, ", ".join(_facts(entry))]),
        ", ".join(labels.standing(entry)),
        str(len(entry.changes) or "–"),
        str(len(pages) or "–"),
        _counted(entry.findings.new.values()) or "–",
    )
    return f"| {' | '.join(cells)} |"


def _facts(entry: Entry) -> Iterator[str]:
    """Yield the day of a release, its own state, and that it is under embargo."""
    if entry.date:
        yield labels.day(entry.date)
    yield labels.RELEASE_STATES.get(entry.release_state, inert(entry.release_state))
    if entry.embargo_in_words:
        yield _("under embargo")
    if version := labels.came_out(entry):
        yield version
    if stale := [inert(one.name) for one in entry.agreements if one.stale]:
        yield _("to be agreed to again by {partners}").format(partners=", ".join(stale))


def _entry(entry: Entry, alike: Collection[str], source: Source, url: str) -> Iterable[str]:
    new = [one for one in entry.findings.new.values() if one.severity in BLOCKING]
    if not (new or entry.changes or entry.renamed_from):
        return
    named = [entry.title, entry.slug] if entry.title in alike else [entry.title]
    yield f"### {' – '.join(map(inert, named))}"
    if entry.renamed_from:
        yield ""
        yield _("Renamed: {before} → {after}.").format(
            before=inert(entry.renamed_from), after=inert(entry.slug)
        )
    if entry.changes:
        yield ""
    yield from (_change(change, source) for change in entry.changes[:CHANGES_AT_MOST])
    left = len(entry.changes) - CHANGES_AT_MOST
    if left > 0:
        more = ngettext("{n} more change", "{n} more changes", left).format(n=left)
        yield f"- … [{more}]({_link(url, _page(entry))})" if entry.rendered else f"- … {more}"
    yield from _findings(new, source)


def _elsewhere(review: Review) -> Iterable[str]:
    """Yield what is newly wrong where no release changes: it may keep a change out all the same."""
    unchanged = [one.findings for one in review.entries if one.state == "unchanged"]
    told = {
        finding
        for one in review.entries
        if one.state != "unchanged"
        for finding in one.findings.new.values()
    }
    found = dict.fromkeys(
        finding
        for one in (review.workspace, *unchanged)
        for finding in one.new.values()
        if finding.severity in BLOCKING and finding not in told
    )
    if found:
        yield "### " + _("New findings that change no communiqué")
        yield from _findings(list(found), review.source)


def _findings(found: Sequence[Finding], source: Source, side: Which = "after") -> Iterable[str]:
    """Yield a paragraph with findings, the gravest first."""
    if found:
        yield ""
    for one in sorted(found, key=lambda one: BLOCKING.index(one.severity))[:CHANGES_AT_MOST]:
        place, severity = _place(Place(side, one.span), source), labels.SEVERITIES[one.severity]
        yield f"- **{severity}** {inert(one.code)} {place} – {inert(one.message)}"
    left = len(found) - CHANGES_AT_MOST
    if left > 0:
        yield "- … " + ngettext("{n} more finding", "{n} more findings", left).format(n=left)


def _change(change: Change, source: Source) -> str:
    path = " › ".join(inert(step) for step in labels.field(change))
    places = ", ".join(_place(place, source) for place in change.places[:3])
    said = _("**{field}**: {change}").format(field=path, change=summed_up(change))
    return f"- {said}" + (f" ({places})" if places else "")


def _place(place: Place, source: Source) -> str:
    words = inert(f"{place.span.path}:{place.span.line}")
    link = source.link(place.span, place.side)
    return f"[{words}]({link})" if link else words


def summed_up(change: Change) -> str:
    """Show what differs between two texts; what shares nothing, one after the other."""
    found = brief(change)
    kinds = [kind for kind, _text in found]
    if kinds == ["removed", "added"]:
        return " → ".join(_("« {text} »").format(text=inert(text)) for _kind, text in found)
    if len(kinds) == 1:
        said = _("« {text} »").format(text=inert(found[0][1]))
        return f"{labels.KINDS[change.kind]} {said}"
    return _marked(found)


_MARKS = {"same": "", "removed": "~~", "added": "**"}


def _marked(pieces: Iterable[Piece]) -> str:
    """Put marks of Markdown around what differs, inside the spaces around it.

    A mark does not open between a letter and a sign, nor close between a sign and a letter, nor
    where another begins: there a space goes before it, or behind.
    """
    said, closes = "", ""
    for kind, text in pieces:
        mark, words = _MARKS[kind], inert(text)
        if not words:
            said, closes = said + " ", ""
            continue
        head, tail = (" " if one.isspace() else "" for one in (text[:1], text[-1:]))
        opens = mark and _is_letter(said[-1:]) and not _is_letter(words[0])
        stays_open = closes and not _is_letter(closes) and _is_letter(words[0])
        between = " " if not head and (opens or stays_open or (closes and mark)) else head
        said += f"{between}{mark}{words}{mark}{tail}"
        closes = words[-1] if mark and not tail else ""
    return said


def _is_letter(character: str) -> bool:
    """Tell whether Markdown takes a character for part of a word."""
    return character.isalnum() or character == _WORD_JOINER


def _page(entry: Entry) -> str:
    return f"releases/{quote(entry.slug)}/index.html"


def _link(url: str, path: str) -> str:
    """Return an address that no sign of Markdown ends."""
    return f"{quote(url.rstrip('/'), safe=_OF_ADDRESSES)}/{path}" if url else path
