"""Typeset a release: list endings, introductions, then micro-typography run by run.

Addresses and calls of notes stay as they are, words in another language have its rules; their
neighbours see them as context.
"""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from itertools import groupby
from operator import attrgetter, itemgetter
from typing import Any, TypeVar

from generator.content import body, document
from generator.content.prose import Mark, Paragraphs, Prose, Run, plain
from generator.content.wording import fingerprint, wording
from generator.findings import Span
from generator.language import LANGUAGES, Edit, Ending, Language, Typography, apply, language
from generator.language.items import has_capital, unless_ended
from generator.patterns import lazy
from generator.records import record

T = TypeVar("T")

_JOINT = Run(" ", origin=Span("", 0, 0, 0, 0))
"""Stands between the value and the label of a figure while both are typeset."""

RAISED: frozenset[Mark] = frozenset({"sup"})
_SHORT_WORD = 14
_LAST_NUMBER = lazy(r" (?=\d+\Z)")  # « 3 jeunes sur 10 » ends no line with « sur »

NAMED = (document.Logo, document.About, document.OrganisationContacts)


def typeset(release: document.Release, options: Typography) -> document.Release:
    """Return the release as it is printed; typesetting it again changes nothing.

    It then knows its fingerprint, the same whatever the options.
    """
    made = _Typesetter(language(release.language), options).node(release)
    return replace(made, fingerprint=fingerprint(wording(made)))


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
        if figure.value:
            last = figure.value[-1]
            tied = replace(last, text=_LAST_NUMBER.sub("\u00a0", last.text))
            figure = replace(figure, value=(*figure.value[:-1], tied))
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
    if any(run.language for run in runs):
        alike = groupby(runs, attrgetter("language"))
        runs = tuple(run for code, one in alike for run in _foreign(tuple(one), code, options))
    verbatim, start = [], 0
    for run in runs:
        if run.verbatim or "note" in run.marks or run.language:
            verbatim.append((start, start + len(run.text)))
        start += len(run.text)
    edits = grammar.typeset(plain(runs), verbatim=verbatim, options=options)
    return edited(runs, edits)


def _foreign(runs: Prose, code: str | None, options: Typography) -> Prose:
    """Typeset words that are in another language by its rules, where the program knows them."""
    known = code.partition("-")[0] if code else ""
    if known not in LANGUAGES:
        return runs
    own = tuple(replace(run, language=None) for run in runs)
    return tuple(replace(run, language=code) for run in prose(own, language(known), options))


def edited(runs: Prose, edits: tuple[Edit, ...]) -> Prose:
    """Make the edits in the runs; an edit takes the dress of the run it begins in.

    What is put between a run and a link or foreign words stays outside of these.
    """
    result: list[Run] = []
    start = first = 0
    for run, following in zip(runs, (*runs[1:], None), strict=True):
        end = start + len(run.text)
        while first < len(edits) and _is_before(edits[first], start):
            first += 1
        last = first
        while last < len(edits) and edits[last].start < end:
            last += 1
        outside = following and _is_apart(following) and not _is_apart(run)
        if outside and last < len(edits) and edits[last].start == edits[last].end == end:
            last += 1
            result += _edit_run(run, start, edits[first:last])
            first = last
        else:
            result += _edit_run(run, start, edits[first:last])
        start = end
    return tuple(run for run in result if run.text)


def _is_apart(run: Run) -> bool:
    return bool(run.href or run.language)


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
            lowered = run.marks - RAISED if edit.text in ("²", "³") else run.marks
            pieces.append((edit.text, raised if edit.superscript else lowered))
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
        items = _with_ends(node.items, grammar, node.ending)
        return replace(node, intro=_introducing(node.intro), items=items)
    if isinstance(node, body.Figures | body.Quote):
        return replace(node, intro=_introducing(node.intro))
    return node


def _introducing(intro: Paragraphs) -> Paragraphs:
    if not intro or plain(intro[-1]).rstrip()[-1:] in ".:;,!?…":
        return intro
    return (*intro[:-1], (*intro[-1], Run(":")))


def _with_ends(
    items: tuple[body.Item, ...], grammar: Language, ending: Ending | None
) -> tuple[body.Item, ...]:
    """End the items of a plain list; items with a title or several paragraphs are texts."""
    if any(item.title or len(item.paragraphs) != 1 for item in items):
        return tuple(_with_list(item, "", grammar) for item in items)
    texts = list(map(_bare, items))
    ends = grammar.list_ends(texts, ending)
    goes_on = ";" in ends or not any(map(has_capital, texts))
    return tuple(
        _with_list(item, end if goes_on else "", grammar) if item.items else _ended(item, end)
        for item, end in zip(items, ends, strict=True)
    )


def _bare(item: body.Item) -> str:
    """Return the words of an item without the mark that ends it, or that announces its list."""
    return plain(item.paragraphs[0]).rstrip(" ;.:," if item.items else " ;.,")


def _with_list(item: body.Item, end: str, grammar: Language) -> body.Item:
    """Announce the list in an item and end its items.

    In a list that is one sentence, commas part them, and the last one has the `end` of the item.
    """
    if not item.items or any(one.title or len(one.paragraphs) != 1 for one in item.items):
        return item
    texts = list(map(_bare, item.items))
    ends = grammar.list_ends(texts)
    if end and not any(map(has_capital, texts)):
        ends = tuple(map(unless_ended, texts, [*[","] * (len(texts) - 1), end]))
    return replace(
        item, paragraphs=_introducing(item.paragraphs), items=tuple(map(_ended, item.items, ends))
    )


def _ended(item: body.Item, end: str) -> body.Item:
    (paragraph,) = item.paragraphs
    if not end or plain(paragraph).rstrip().endswith((";", ".", ",")):
        return item
    return replace(item, paragraphs=((*paragraph, Run(end)),))
