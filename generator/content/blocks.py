"""Bind the blocks of a body."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from generator.content import body
from generator.content.binding import Binding
from generator.content.ends import without_end
from generator.content.events import bind_agenda
from generator.content.figures import bind_figures
from generator.content.fill import fill, intro, line, link
from generator.content.pictures import picture
from generator.content.prose import Paragraphs, Prose, bare
from generator.content.quotes import bind_quote
from generator.content.tables import bind_table
from generator.content.values import Scope, open_prose, text
from generator.language import means
from generator.source.schema import blocks as typed
from generator.source.schema.fields import Open
from generator.source.schema.lists import Commitment, CommitmentsBlock, Item, ListBlock
from generator.source.tree import Text


def bind_block(binding: Binding, block: Any, scope: Scope = Scope()) -> body.Block:
    """Bind one block."""
    return _BINDERS[type(block)](binding, block, scope)


def _text(binding: Binding, block: typed.TextBlock, scope: Scope) -> body.Text:
    return body.Text(paragraphs=fill(binding, block.text, scope), origin=block.span)


def _heading(binding: Binding, block: typed.HeadingBlock, scope: Scope) -> body.Heading:
    level = block.level if isinstance(block.level, int) else 2
    heading = line(binding, without_end(block.heading), scope)
    return body.Heading(text=heading, level=max(2, level), origin=block.span)


# Lists ------------------------------------------------------------------------------------------


def _list(binding: Binding, block: ListBlock, scope: Scope) -> body.List:
    return body.List(
        title=line(binding, block.title, scope),
        intro=intro(binding, block.intro, len(block.items), scope),
        items=tuple(_item(binding, item, scope) for item in block.items),
        origin=block.span,
    )


def _item(binding: Binding, item: Item, scope: Scope) -> body.Item:
    return body.Item(
        title=line(binding, without_end(item.title), scope),
        paragraphs=_item_text(binding, item, scope),
        origin=item.span,
    )


def _item_text(binding: Binding, item: Item, scope: Scope) -> Paragraphs:
    """Bind an item's text; alone, its final mark is the style's, under a title it is the text's."""
    single = item.text and not item.title and "\n\n" not in item.text
    return fill(binding, without_end(item.text) if single else item.text, scope)


def _commitments(binding: Binding, block: CommitmentsBlock, scope: Scope) -> body.Commitments:
    return body.Commitments(
        title=line(binding, block.title, scope),
        intro=intro(binding, block.intro, len(block.items), scope),
        by=_committed(binding, block.by),
        items=tuple(_commitment(binding, item, scope) for item in block.items),
        origin=block.span,
    )


def _commitment(binding: Binding, item: Commitment, scope: Scope) -> body.Item:
    return body.Item(
        title=line(binding, without_end(item.title), scope),
        paragraphs=_item_text(binding, item, scope),
        by=_committed(binding, item.by),
        target=line(binding, item.target, scope),
        until=line(binding, item.until, scope),
        origin=item.span,
    )


def _committed(binding: Binding, by: Text | None) -> Prose:
    """Name who commits; nobody is named when all do."""
    if by is None or means(by, "all"):
        return ()
    if Open(by).is_whole:
        return open_prose(by)
    organisation = binding.organisation(by)
    if organisation is None:
        return ()
    name = binding.name(organisation)
    shown = binding.language.bare(name)
    binding.refer(by, shown, by.span, name.span)
    return text(shown)


def _figures(binding: Binding, block: typed.FiguresBlock, scope: Scope) -> body.Figures:
    return bind_figures(binding, block, scope, url=block.url)


# Images and callouts ----------------------------------------------------------------------------


def _image(binding: Binding, block: typed.ImageBlock, scope: Scope) -> body.Image:
    is_open = Open(block.image).is_whole
    folder = binding.file.path.rpartition("/")[0]
    caption = line(binding, block.caption, scope)
    alt = line(binding, block.alt, replace(scope, acronyms=False)) or caption
    return body.Image(
        asset=None if is_open else picture(binding, block.image, folder),
        missing=open_prose(block.image) if is_open else (),
        alt="" if block.decorative is True else bare(alt),
        caption=caption,
        credit=line(binding, block.credit, scope),
        origin=block.span,
    )


def _callout(binding: Binding, block: typed.CalloutBlock, scope: Scope) -> body.Callout:
    return body.Callout(
        title=line(binding, block.title, scope),
        link=link(binding, block.url),
        blocks=tuple(bind_block(binding, one, scope) for one in block.blocks),
        origin=block.span,
    )


_BINDERS: dict[type, Callable[[Binding, Any, Scope], body.Block]] = {
    typed.TextBlock: _text,
    typed.HeadingBlock: _heading,
    ListBlock: _list,
    CommitmentsBlock: _commitments,
    typed.QuoteBlock: bind_quote,
    typed.FiguresBlock: _figures,
    typed.TableBlock: bind_table,
    typed.AgendaBlock: bind_agenda,
    typed.ImageBlock: _image,
    typed.CalloutBlock: _callout,
}
