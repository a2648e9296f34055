"""Typeset a release: list endings, introductions, then micro-typography run by run.

Links and calls of notes stay as they are; their neighbours see them as context.
"""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from itertools import groupby
from operator import itemgetter
from typing import Any, TypeVar

from generator.content import body, document
from generator.content.prose import Mark, Paragraphs, Prose, Run, plain
from generator.findings import Span
from generator.language import Edit, Language, Typography, apply, language
from generator.records import record

T = TypeVar("T")

_JOINT = Run(" ", origin=Span("", 0, 0, 0, 0))
"""Stands between the value and the label of a figure while both are typeset."""

RAISED: frozenset[Mark] = frozenset({"sup"})
_SHORT_WORD = 14

NAMED = (document.Logo, document.About, document.OrganisationContacts)


def typeset(release: document.Release, options: Typography) -> document.Release:
    """Return the release as it is printed; typesetting it again changes nothing."""
    return _Typesetter(language(release.language), options).node(release)


@record(frozen=True, slots=True)
class _Typesetter:
    language: Language
    options: Typography

    def node(self, node: T) -> T:
        """Typeset a node and everything below it."""
        punctuated: Any = _punctuated(node, self.language)
        if isinstance(punctuated, body.Figure):
            punctuated = self.figure(punctuated)
        changed = {
            field.name: self.value(getattr(punctuated, field.name))
            for field in fields(punctuated)
            if field.name not in ("origin", "references")
        }
        if isinstance(node, NAMED):
            changed["name"] = self.words(node.name)
        if isinstance(node, body.Image):
            changed["alt"] = self.words(node.alt)
        if isinstance(node, document.Release):
            changed["partners"] = tuple(self.words(name) for name in node.partners)
        typeset_node: T = replace(punctuated, **changed)
        return typeset_node

    def figure(self, figure: body.Figure) -> body.Figure:
        """Typeset the value in sight of its label: « 1200 » takes a space before « logements »."""
        if not (figure.value and figure.label):
            return figure
        whole = prose((*figure.value, _JOINT, *figure.label), self.language, self.options)
        joint = next((at for at, run in enumerate(whole) if run.origin is _JOINT.origin), None)
        if joint is None:
            return figure
        return replace(figure, value=whole[:joint], label=whole[joint + 1 :])

    def value(self, value: Any) -> Any:
        """Typeset what a field holds."""
        if isinstance(value, tuple) and value:
            if all(isinstance(one, Run) for one in value):
                return prose(value, self.language, self.options)
            return tuple(self.value(one) for one in value)
        if is_dataclass(value) and not isinstance(value, body.Asset):
            return self.node(value)
        return value

    def words(self, text: str) -> str:
        """Typeset a plain text."""
        return apply(text, self.language.typeset(text, options=self.options))


def prose(runs: Prose, grammar: Language, options: Typography) -> Prose:
    """Typeset one paragraph's runs, each seeing what stands around it."""
    verbatim, start = [], 0
    for run in runs:
        if run.href or "note" in run.marks or run.language:
            verbatim.append((start, start + len(run.text)))
        start += len(run.text)
    edits = grammar.typeset(plain(runs), verbatim=verbatim, options=options)
    return edited(runs, edits)


def edited(runs: Prose, edits: tuple[Edit, ...]) -> Prose:
    """Make the edits in the runs; an edit takes the dress of the run it begins in."""
    result: list[Run] = []
    start = first = 0
    for run in runs:
        end = start + len(run.text)
        while first < len(edits) and _is_before(edits[first], start):
            first += 1
        last = first
        while last < len(edits) and edits[last].start < end:
            last += 1
        result += _edit_run(run, start, edits[first:last])
        start = end
    return tuple(run for run in result if run.text)


def _is_before(edit: Edit, start: int) -> bool:
    return edit.end < start or edit.start < edit.end == start


def _edit_run(run: Run, start: int, edits: tuple[Edit, ...]) -> Iterator[Run]:
    """Yield the pieces of one run; of an edit across runs the first one gets the new text."""
    end, position = start + len(run.text), start
    raised = run.marks | RAISED
    pieces: list[tuple[str, frozenset[Mark]]] = []
    for edit in edits:
        if edit.start >= position:
            pieces.append((run.text[position - start : edit.start - start], run.marks))
            pieces.append((edit.text, raised if edit.superscript else run.marks))
        position = max(position, min(edit.end, end))
    pieces.append((run.text[position - start :], run.marks))
    for marks, alike in groupby(pieces, key=itemgetter(1)):
        yield replace(run, text="".join(text for text, _marks in alike), marks=marks)


def unwidowed(prose: Prose) -> Prose:
    """Tie a short last word to the one before, so that it never stands alone on the last line."""
    after = 0  # « déclare », then « : » in a run of its own, are one word
    for at in reversed(range(len(prose))):
        head, space, word = prose[at].text.rpartition(" ")
        after += len(word)
        if after > _SHORT_WORD or (prose[at].href and not space):
            return prose
        if space:
            return (*prose[:at], replace(prose[at], text=f"{head}\u00a0{word}"), *prose[at + 1 :])
    return prose


# Lists ------------------------------------------------------------------------------------------


def _punctuated(node: T, grammar: Language) -> T:
    """Give lists the marks that staff do not type: the colon before them, the end of each item."""
    if isinstance(node, body.List | body.Commitments):
        items = _with_ends(node.items, grammar)
        return replace(node, intro=_introducing(node.intro), items=items)
    if isinstance(node, body.Figures | body.Quote):
        return replace(node, intro=_introducing(node.intro))
    return node


def _introducing(intro: Paragraphs) -> Paragraphs:
    if not intro or plain(intro[-1]).rstrip()[-1:] in ".:!?…":
        return intro
    return (*intro[:-1], (*intro[-1], Run(":")))


def _with_ends(items: tuple[body.Item, ...], grammar: Language) -> tuple[body.Item, ...]:
    """End the items of a plain list; items with a title or several paragraphs are texts."""
    if any(item.title or len(item.paragraphs) != 1 for item in items):
        return items
    texts = [plain(item.paragraphs[0]).rstrip(" ;.") for item in items]
    ends = grammar.list_ends(texts)
    return tuple(_ended(item, end) for item, end in zip(items, ends, strict=True))


def _ended(item: body.Item, end: str) -> body.Item:
    (paragraph,) = item.paragraphs
    if not end or plain(paragraph).rstrip().endswith((";", ".")):
        return item
    return replace(item, paragraphs=((*paragraph, Run(end)),))
