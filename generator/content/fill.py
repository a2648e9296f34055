"""Bind a typed text: every `{name}` replaced, the joints elided, contracted and punctuated."""

import re
from collections.abc import Sequence
from dataclasses import replace

from generator.content.binding import Binding
from generator.content.inline import Name, paragraphs, parse
from generator.content.names import resolve
from generator.content.prose import Paragraphs, Prose, Run, plain
from generator.content.values import Scope, Value
from generator.source.tree import Text

_NO_COMMA = re.compile(r"\s*(?:$|[,;:.!?…)»”–—]|(?:et|ou|ainsi que|and|or|as well as)\b)")
_SENTENCE_END = re.compile(r"(?:^|[.!?…][»”\s]*\s)$")


def fill(binding: Binding, typed: Text | None, scope: Scope = Scope()) -> Paragraphs:
    """Bind a text of one or several paragraphs; nothing typed gives nothing."""
    if typed is None:
        return ()
    bound = (_paragraph(binding, paragraph, scope) for paragraph in paragraphs(typed))
    return tuple(prose for prose in bound if prose)


def line(binding: Binding, typed: Text | None, scope: Scope = Scope()) -> Prose:
    """Bind a text of one paragraph."""
    return next(iter(fill(binding, typed, scope)), ())


def _paragraph(binding: Binding, paragraph: Text, scope: Scope) -> Prose:
    parsed = parse(paragraph)
    binding.findings += [one for one in parsed.findings if one not in binding.findings]
    runs: list[Run] = []
    for position, piece in enumerate(parsed.pieces):
        if isinstance(piece, Run):
            runs.append(piece)
            continue
        value = resolve(binding, piece.text, scope, lambda text, inner: fill(binding, text, inner))
        if value is None:
            continue
        following = parsed.pieces[position + 1 :]
        placed = _placed(binding, runs, value, following)
        binding.refer(str(piece.text), plain(placed), piece.text.span, value.defined)
        runs += [_dressed(run, piece) for run in placed]
        scope = replace(scope, just_named=value.organisation or scope.just_named)
    _remember_acronyms(binding, plain(runs))
    return tuple(run for run in runs if run.text)


def _placed(
    binding: Binding, runs: list[Run], value: Value, following: Sequence[Run | Name]
) -> Prose:
    """Fit a value between what stands before it, which may be elided, and what follows."""
    if not value.prose or "note" in value.prose[0].marks:
        return value.prose
    before = plain(runs)
    joint, first = binding.language.attach(before, value.prose[0].text)
    _rewrite_end(runs, before, joint)
    if (value.sentence and _SENTENCE_END.search(joint)) or not joint.strip():
        first = binding.language.capital(first)
    placed = (replace(value.prose[0], text=first), *value.prose[1:])
    if value.apposition and not _NO_COMMA.match(_beginning(following)):
        placed += (Run(","),)
    return placed


def _rewrite_end(runs: list[Run], before: str, joint: str) -> None:
    """Make the runs say `joint` where they said `before`; both begin alike."""
    if before == joint:
        return
    common = next(
        (i for i, (old, new) in enumerate(zip(before, joint, strict=False)) if old != new),
        min(len(before), len(joint)),
    )
    surplus = len(before) - common
    while surplus and runs:
        last = runs.pop()
        kept = last.text[: max(0, len(last.text) - surplus)]
        surplus -= len(last.text) - len(kept)
        if not surplus:
            runs.append(replace(last, text=kept + joint[common:]))


def _beginning(following: Sequence[Run | Name]) -> str:
    """Return the text right after a name; another name right after it counts as a word."""
    texts: list[str] = []
    for piece in following:
        if isinstance(piece, Name):
            texts.append("x" if "".join(texts).strip() else "")
            break
        texts.append(piece.text)
    return "".join(texts)


def _dressed(run: Run, name: Name) -> Run:
    """Give a value's run the dress of the place where the name stood."""
    return replace(
        run,
        marks=run.marks | name.dress.marks,
        href=run.href or name.dress.href,
        origin=name.dress.origin,
    )


def _remember_acronyms(binding: Binding, text: str) -> None:
    """Count an acronym typed between parentheses as its first mention."""
    for partner in binding.partners:
        acronym = binding.on_day(partner, "acronym", own=True)
        if acronym and f"({acronym})" in text:
            binding.mentioned.add(partner.id)
