"""Bind the blocks of a body."""

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from generator.content import document, figures
from generator.content.binding import Binding
from generator.content.fill import fill, line, target
from generator.content.pictures import picture
from generator.content.prose import Paragraphs, Prose, Run, plain
from generator.content.values import Scope, one_line, open_prose, text
from generator.source.schema import blocks as typed
from generator.source.schema.days import Day, read_clock
from generator.source.schema.fields import Open, open_points
from generator.source.tree import Text


def bind_block(binding: Binding, block: Any, scope: Scope = Scope()) -> document.Block:
    """Bind one block."""
    return _BINDERS[type(block)](binding, block, scope)


def _text(binding: Binding, block: typed.TextBlock, scope: Scope) -> document.Text:
    return document.Text(paragraphs=fill(binding, block.text, scope), origin=block.span)


def _heading(binding: Binding, block: typed.HeadingBlock, scope: Scope) -> document.Heading:
    level = block.level if isinstance(block.level, int) else 2
    heading = line(binding, without_end(block.heading), scope)
    return document.Heading(text=heading, level=max(2, level), origin=block.span)


# Lists ------------------------------------------------------------------------------------------


def _list(binding: Binding, block: typed.ListBlock, scope: Scope) -> document.List:
    return document.List(
        title=line(binding, block.title, scope),
        intro=_intro(binding, block.intro, len(block.items), scope),
        items=tuple(_item(binding, item, scope) for item in block.items),
        origin=block.span,
    )


def _item(binding: Binding, item: typed.Item, scope: Scope) -> document.Item:
    return document.Item(
        title=line(binding, without_end(item.title), scope),
        paragraphs=_item_text(binding, item, scope),
        origin=item.span,
    )


def _item_text(binding: Binding, item: typed.Item, scope: Scope) -> Paragraphs:
    """Bind an item's text; alone, its final mark is the style's, under a title it is the text's."""
    single = item.text and not item.title and "\n\n" not in item.text
    return fill(binding, without_end(item.text) if single else item.text, scope)


def _commitments(
    binding: Binding, block: typed.CommitmentsBlock, scope: Scope
) -> document.Commitments:
    return document.Commitments(
        title=line(binding, block.title, scope),
        intro=_intro(binding, block.intro, len(block.items), scope),
        by=_committed(binding, block.by),
        items=tuple(_commitment(binding, item, scope) for item in block.items),
        origin=block.span,
    )


def _commitment(binding: Binding, item: typed.Commitment, scope: Scope) -> document.Item:
    return document.Item(
        title=line(binding, without_end(item.title), scope),
        paragraphs=_item_text(binding, item, scope),
        by=_committed(binding, item.by),
        target=line(binding, item.target, scope),
        until=line(binding, item.until, scope),
        origin=item.span,
    )


def _committed(binding: Binding, by: Text | None) -> Prose:
    """Name who commits; nobody is named when all do."""
    if by is None or by.strip().lower() in ("all", "tous", "toutes"):
        return ()
    if Open(by).is_whole:
        return open_prose(by)
    organisation = binding.organisation(by)
    if organisation is None:
        return ()
    name = binding.language.bare(binding.named(organisation))
    binding.refer(by, name, by.span, organisation.own.span)
    return text(name)


def _intro(binding: Binding, intro: Text | None, count: int, scope: Scope) -> Paragraphs:
    """Bind an introduction without its colon, which is the style's."""
    if intro is None:
        return ()
    counting = Scope(owner=scope.owner, count=count, acronyms=scope.acronyms)
    return fill(binding, _trimmed(intro, r"\s*:\s*$"), counting)


def without_end(typed_text: Text | None) -> Text | None:
    """Take off the « ; » or « . » that ends an item or a title; « etc. » and « … » keep theirs."""
    if typed_text is None or re.search(r"(\.\.|…|\betc\.)\s*$", typed_text):
        return typed_text
    return _trimmed(typed_text, r"\s*[;,.]\s*$")


def _trimmed(typed_text: Text, end: str) -> Text:
    match = re.search(end, typed_text)
    return typed_text.part(0, match.start()) if match and match.start() else typed_text


# Quotes -----------------------------------------------------------------------------------------


def _quote(binding: Binding, block: typed.QuoteBlock, scope: Scope) -> document.Quote:
    words = fill(binding, _unquoted(block.quote), scope)
    speaker, apposition = _speaker(binding, block.by)
    attribution = block.attribution or ("before" if block.verb else "after")
    verb = line(binding, _trimmed(block.verb, r"\s*:\s*$") if block.verb else None)
    if apposition and verb and attribution == "before":
        speaker += (Run(","),)
    return document.Quote(
        paragraphs=_between_marks(binding, words),
        speaker=speaker,
        verb=verb,
        attribution="after" if attribution == "after" else "before",
        origin=block.span,
    )


_OPENING, _CLOSING = '«“"', '»”"'


def _unquoted(quote: Text) -> Text:
    """Take off quotation marks typed around the whole quotation, and around each paragraph."""
    match = re.fullmatch(rf"(?s)\s*[{_OPENING}]\s*(.*?)\s*[{_CLOSING}]\s*(\.?)\s*", quote)
    if not match or not _balanced(match[1]):
        return quote
    return quote.part(*match.span(1))


def _balanced(inside: str) -> bool:
    """Tell whether no quotation that began before ends within."""
    depth = 0
    for letter in re.sub(r"(?m)(^|\n)\s*«", "", inside):
        depth += (letter in "«“") - (letter in "»”")
        if depth < 0:
            return False
    return inside.count('"') % 2 == 0


def _between_marks(binding: Binding, words: Paragraphs) -> Paragraphs:
    words = tuple(_without_opening(prose) for prose in words)
    texts = [plain(prose).strip() for prose in words]
    first = re.search(r"[^\W\d_]", texts[0]) if texts else None
    sentence = bool(first and first[0].isupper())
    marks = binding.language.quoted(texts, sentence=sentence)
    return tuple(
        tuple(run for run in (Run(opening), *_inner(binding, prose), Run(closing)) if run.text)
        for prose, (opening, closing) in zip(words, marks, strict=True)
    )


def _inner(binding: Binding, prose: Prose) -> Prose:
    return tuple(replace(run, text=binding.language.inner_quotes(run.text)) for run in prose)


def _without_opening(prose: Prose) -> Prose:
    """Take off the quotation mark that was typed before a paragraph and never closed in it."""
    whole = plain(prose)
    if whole[:1] not in _OPENING or any(mark in whole for mark in _CLOSING[:2]):
        return prose
    return (replace(prose[0], text=prose[0].text.lstrip(_OPENING).lstrip()), *prose[1:])


def _speaker(binding: Binding, by: typed.PersonReference | None) -> tuple[Prose, bool]:
    """Compose « A, X de O »; a name with a comma is an outsider, printed as typed."""
    if by is None:
        return (), False
    name = by.person
    if Open(name).is_whole:
        return open_prose(name), False
    if "," in name:
        return line(binding, name), True
    someone = binding.someone(name)
    if someone is None:
        return (), False
    number = by.mandate if isinstance(by.mandate, int) else None
    bearer = binding.bearer(someone, binding.held(someone, name, number=number))
    composed = binding.language.person(bearer)
    binding.refer(name, composed, name.span, someone.name.span)
    return text(binding.introduced(composed)), composed != bearer.name


# Figures, tables, agendas -----------------------------------------------------------------------


def _figures(binding: Binding, block: typed.FiguresBlock, scope: Scope) -> document.Figures:
    return bind_figures(binding, block, scope, url=block.url)


def bind_figures(
    binding: Binding, block: Any, scope: Scope, *, url: Text | None = None
) -> document.Figures:
    """Bind key figures, of a body or of a partner."""
    return document.Figures(
        title=line(binding, block.title, scope),
        source=line(binding, block.source, scope),
        intro=_intro(binding, block.intro, len(block.items), scope),
        link=_link(binding, url),
        items=tuple(_figure(binding, item, scope) for item in block.items),
        origin=block.span,
    )


def _figure(binding: Binding, item: typed.Figure, scope: Scope) -> document.Figure:
    value, label = item.value, without_end(item.label)
    if value is None and label is not None:
        value, label = figures.split(label)
    return document.Figure(
        value=line(binding, value, scope),
        label=line(binding, label, scope),
        detail=line(binding, item.detail, scope),
        was=line(binding, item.was, scope),
        change=line(binding, item.change, scope),
        origin=item.span,
    )


def _link(binding: Binding, url: Text | None) -> Prose:
    if url is None or Open(url).is_whole:
        return open_prose(url) if url else ()
    return (Run(one_line(url), href=target(binding, url), origin=url.span),)


_NUMERIC = re.compile(
    r"\(?[+−–-]?[\d \u00a0\u202f.,]*\d[\d \u00a0\u202f.,]*[%€]?\)?|[-–—]|n\.?[cds]\.?|"
)


def _table(binding: Binding, block: typed.TableBlock, scope: Scope) -> document.Table:
    heading, *rows = block.rows
    columns = [
        document.Column(
            heading=line(binding, cell, scope),
            numeric=position > 0 and all(_NUMERIC.fullmatch(row[position].strip()) for row in rows),
            origin=cell.span,
        )
        for position, cell in enumerate(heading)
    ]
    return document.Table(
        title=line(binding, block.title, scope),
        source=line(binding, block.source, scope),
        columns=tuple(columns),
        rows=tuple(_row(binding, row, scope) for row in rows),
        origin=block.span,
    )


def _row(binding: Binding, row: list[Text], scope: Scope) -> document.Row:
    first = re.match(r"\s*-\s+(?=\S)", row[0])
    cells = [row[0].part(first.end(), len(row[0])) if first else row[0], *row[1:]]
    bound = tuple(line(binding, cell, scope) for cell in cells)
    return document.Row(cells=bound, detail=bool(first), origin=row[0].span)


def _agenda(binding: Binding, block: typed.AgendaBlock, scope: Scope) -> document.Agenda:
    return document.Agenda(
        title=line(binding, block.title, scope),
        date=capitalised(binding, day_prose(binding, block.date)),
        items=tuple(_slot(binding, item, scope) for item in block.items),
        origin=block.span,
    )


def day_prose(binding: Binding, day: Day | Open | None) -> Prose:
    """Write a day with its weekday, or the open point in its place."""
    if day is None:
        return ()
    if isinstance(day, Open):
        return open_prose(day.text)
    return text(binding.language.day(day.date, "weekday"))


def _slot(binding: Binding, item: typed.Slot, scope: Scope) -> document.Slot:
    return document.Slot(
        time=_hours(binding, item.time),
        text=line(binding, item.text, scope),
        press=line(binding, item.press, scope),
        place=line(binding, item.place, scope),
        origin=item.span,
    )


def _hours(binding: Binding, typed_time: Text) -> Prose:
    """Write « 10:30 - 11h15 » as the language writes hours; other words stay."""
    if open_points(typed_time):
        return line(binding, typed_time)

    def written(match: re.Match[str]) -> str:
        time = read_clock(match[0])
        return binding.language.clock(time) if time else match[0]

    return text(re.sub(r"\b\d{1,2}\s*[hH:]\s*(?:\d{2}\b)?", written, one_line(typed_time)))


def capitalised(binding: Binding, prose: Prose) -> Prose:
    """Set a capital at the start of prose that stands on a line of its own."""
    first = [replace(run, text=binding.language.capital(run.text)) for run in prose[:1]]
    return (*first, *prose[1:])


# Images and callouts ----------------------------------------------------------------------------


def _image(binding: Binding, block: typed.ImageBlock, scope: Scope) -> document.Image:
    is_open = Open(block.image).is_whole
    folder = binding.file.path.rpartition("/")[0]
    return document.Image(
        asset=None if is_open else picture(binding, block.image, folder),
        missing=open_prose(block.image) if is_open else (),
        alt="" if block.decorative is True else _alternative(binding, block, scope),
        caption=line(binding, block.caption, scope),
        credit=line(binding, block.credit, scope),
        origin=block.span,
    )


def _alternative(binding: Binding, block: typed.ImageBlock, scope: Scope) -> str:
    return plain(line(binding, block.alt or block.caption, replace(scope, acronyms=False)))


def _callout(binding: Binding, block: typed.CalloutBlock, scope: Scope) -> document.Callout:
    return document.Callout(
        title=line(binding, block.title, scope),
        link=_link(binding, block.url),
        blocks=tuple(bind_block(binding, one, scope) for one in block.blocks),
        origin=block.span,
    )


_BINDERS: dict[type, Callable[[Binding, Any, Scope], document.Block]] = {
    typed.TextBlock: _text,
    typed.HeadingBlock: _heading,
    typed.ListBlock: _list,
    typed.CommitmentsBlock: _commitments,
    typed.QuoteBlock: _quote,
    typed.FiguresBlock: _figures,
    typed.TableBlock: _table,
    typed.AgendaBlock: _agenda,
    typed.ImageBlock: _image,
    typed.CalloutBlock: _callout,
}
