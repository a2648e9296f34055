"""Tell what partners corrected: each change, its place, who made it, and whether it is taken."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from generator.messages import _, ngettext
from generator.words import brief, pieces

if TYPE_CHECKING:
    from generator.corrections import Corrected, Judged
    from generator.corrections.stream import Hand
    from generator.corrections.told import Correction

KINDS = {
    "changed": _("changed"),
    "split": _("made two paragraphs"),
    "merged": _("made one paragraph"),
    "moved": _("moved"),
    "inserted": _("inserted"),
    "deleted": _("deleted"),
    "typography": _("typography only"),
    "formatting": _("formatting only"),
    "comment": _("comment"),
}
SHOWN = 160


def lines(found: Corrected) -> Iterator[str]:
    """Yield what is said of the corrections of a release."""
    yield found.file.slug
    for name in found.stale:
        yield "  " + _(
            "{file} was made of an earlier wording: its corrections go into today's."
        ).format(file=name)
    for one in found.judged:
        yield from _judged(one)
    taken = sum(one.taken for one in found.judged)
    left = len(found.judged) - taken
    told = ngettext("{n} correction to take", "{n} corrections to take", taken).format(n=taken)
    others = ngettext("{n} for you to look at", "{n} for you to look at", left).format(n=left)
    yield f"{told} · {others}" if found.judged else _("Nothing was corrected.")


def _judged(one: Judged) -> Iterator[str]:
    place = f"{one.place.path}:{one.place.line}" if one.place else _("no place of its own")
    kind = KINDS[one.correction.kind]
    yield ""
    yield f"  {'✓' if one.taken else '–'} {place} · {kind}{_by(one.correction)}"
    yield f"      {said(one.correction)}"
    if one.rival:
        yield f"      {said(one.rival)}{_by(one.rival)}"
    if one.correction.kind != "comment":
        yield from (f"      {line}" for line in _comments(one.correction))
    if one.reason:
        yield "      " + _("Not taken: {reason}.").format(reason=one.reason)
    if one.also:
        releases = ", ".join(one.also)
        yield "      " + _("It changes other releases too: {releases}.").format(releases=releases)


def _by(one: Correction) -> str:
    """Say who made a change; where it was not tracked, in which document it was found."""
    names = dict.fromkeys(map(_hand, one.hands)) or one.files
    return f" · {', '.join(names)}" if names else ""


def _hand(hand: Hand) -> str:
    day = hand.date[:10]
    return f"{hand.author} ({day})" if day else hand.author


def said(one: Correction) -> str:
    """Say what a correction does, in its words."""
    if one.kind == "comment":
        return " · ".join(_comments(one))
    if one.kind == "changed" and one.edit:
        was = one.printed[0].text
        now = was[: one.edit.start] + one.edit.text + was[one.edit.end :]
        return _pieces(brief(list(pieces(was, now))))
    if one.kind in ("inserted", "split", "merged"):
        return " ¶ ".join(_("« {text} »").format(text=_short(text)) for text in one.written)
    return _("« {text} »").format(text=_short(one.printed[0].text)) if one.printed else ""


def _pieces(found: Iterable[tuple[str, str]]) -> str:
    marks = {"same": "{}", "removed": "[− {}]", "added": "[+ {}]"}
    return "".join(marks[kind].format(text) for kind, text in found)


def _comments(one: Correction) -> Iterator[str]:
    for comment in one.comments:
        told = _("{name}, settled: « {text} »") if comment.settled else _("{name}: « {text} »")
        yield told.format(name=_hand(comment.hand), text=_short(comment.text))


def _short(text: str) -> str:
    return text if len(text) <= SHOWN else text[:SHOWN].rstrip() + "…"
