"""A review in Markdown for a job's summary or a comment: short, inert whatever the texts say."""

import re
from collections.abc import Iterable

from generator.messages import _, ngettext
from generator.review import labels
from generator.review.model import Change, Entry, Review
from generator.review.words import pieces

BYTES_AT_MOST = 60_000
CHANGES_AT_MOST = 12
LENGTH_AT_MOST = 200
BLOCKING = ("error", "warning")

_SIGNS = re.compile(r"([\\`*_{}\[\]()<>#+|~=:&$!])")
_CALLS = re.compile(r"(?<=[@#!~%&$])(?=\w)|(?<=:)(?=[a-z+])|(?<=\bGH)(?=-)|(?<=\w)(?=@)")
_WORD_JOINER = "\u2060"


def summary(review: Review, *, url: str = "") -> str:
    """Return the summary; `url` is where the site will be, for its links.

    What does not fit is counted, with a link to the whole.
    """
    changed = [entry for entry in review.entries if entry.state != "unchanged"]
    head = "\n".join(_head(review, changed, url))
    parts = [part for entry in changed if (part := "\n".join(_entry(entry, url)))]
    return _fitted(head, parts, url)


def inert(text: str) -> str:
    """Return a text on one line that Markdown prints as it is: no markup, mention or reference."""
    words = " ".join(text.split())
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


def _head(review: Review, changed: list[Entry], url: str) -> Iterable[str]:
    yield "## " + _("Review of the communiqués")
    yield ""
    yield sentence(review)
    if changed:
        yield ""
        heads = (_("Communiqué"), _("State"), _("Changes"), _("Pages"), _("New findings"))
        yield f"| {' | '.join(heads)} |"
        yield "|---|---|---|---|---|"
        yield from (_row(entry, url) for entry in changed[:200])


def sentence(review: Review) -> str:
    """Say in a sentence how many releases change, and how many do not."""
    total = len(review.entries)
    changed = sum(entry.state != "unchanged" for entry in review.entries)
    if not changed:
        return _("No communiqué changes.")
    return ngettext(
        "{changed} of {total} communiqués changes.",
        "{changed} of {total} communiqués change.",
        changed,
    ).format(changed=changed, total=total)


def _row(entry: Entry, url: str) -> str:
    pages = [page for page in entry.rendered.pages if page.changed] if entry.rendered else []
    title = inert(entry.title)
    name = f"[{title}]({_link(url, _page(entry))})" if entry.rendered else title
    new = list(entry.findings.new.values())
    said = [
        labels.counted(count, severity)
        for severity in BLOCKING
        if (count := sum(one.severity == severity for one in new))
    ]
    cells = (
        name,
        ", ".join(labels.standing(entry)),
        str(len(entry.changes)),
        str(len(pages)),
        ", ".join(said) or "–",
    )
    return f"| {' | '.join(cells)} |"


def _entry(entry: Entry, url: str) -> Iterable[str]:
    new = [one for one in entry.findings.new.values() if one.severity in BLOCKING]
    if not (new or entry.changes or entry.renamed_from):
        return
    yield f"### {inert(entry.title)}"
    if entry.renamed_from:
        yield ""
        yield _("Renamed: {before} → {after}.").format(
            before=inert(entry.renamed_from), after=inert(entry.slug)
        )
    if entry.changes:
        yield ""
    yield from (_change(change) for change in entry.changes[:CHANGES_AT_MOST])
    left = len(entry.changes) - CHANGES_AT_MOST
    if left > 0:
        more = ngettext("{n} more change", "{n} more changes", left).format(n=left)
        yield f"- … [{more}]({_link(url, _page(entry))})" if entry.rendered else f"- … {more}"
    if new:
        yield ""
    for one in new[:CHANGES_AT_MOST]:
        place = inert(f"{one.span.path}:{one.span.line}")
        severity = labels.SEVERITIES[one.severity]
        yield f"- **{severity}** {inert(one.code)} {place} – {inert(one.message)}"


def _change(change: Change) -> str:
    path = " › ".join(inert(step) for step in labels.field(change))
    places = ", ".join(f"{place.span.path}:{place.span.line}" for place in change.places[:3])
    said = _("**{field}**: {change}").format(field=path, change=_both(change))
    return f"- {said}" + (f" ({inert(places)})" if places else "")


def _both(change: Change) -> str:
    """Show a short text before and after, of a long one what differs in it."""
    if change.kind != "changed":
        return f"{labels.KINDS[change.kind]} « {inert(change.after or change.before)} »"
    if max(len(change.before), len(change.after)) <= LENGTH_AT_MOST // 2:
        return f"« {inert(change.before)} » → « {inert(change.after)} »"
    differing = [
        f"~~{inert(text)}~~" if kind == "removed" else f"**{inert(text)}**"
        for kind, text in pieces(change.before, change.after)
        if kind != "same" and text.strip()
    ]
    return " … ".join(differing[:6])


def _page(entry: Entry) -> str:
    from urllib.parse import quote

    return f"releases/{quote(entry.slug)}/index.html"


def _link(url: str, path: str) -> str:
    return f"{url.rstrip('/')}/{path}" if url else path
