"""Bind the blocks of a body."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from generator.content import body
from generator.content.binding import Binding
from generator.content.ends import typed_ending, without_end
from generator.content.events import bind_agenda
from generator.content.figures import bind_figures
from generator.content.fill import fill, intro, line, link
from generator.content.listed import asked_for, count, listed
from generator.content.people import fold
from generator.content.pictures import picture
from generator.content.prose import Paragraphs, Prose, bare, plain
from generator.content.quotes import bind_quote
from generator.content.tables import bind_table
from generator.content.values import Scope, open_prose, text
from generator.language import means
from generator.source.library import Organisation
from generator.source.schema import blocks as typed
from generator.source.schema.fields import Open
from generator.source.schema.lists import (
    Commitment,
    CommitmentsBlock,
    Item,
    ItemWithList,
    ListBlock,
)
from generator.source.tree import Text


def bind_block(binding: Binding, block: Any, scope: Scope = Scope()) -> body.Block:
    """Bind one block."""
    return _BINDERS[type(block)](binding, block, scope)


def bind_blocks(
    binding: Binding, blocks: Sequence[Any], scope: Scope = Scope()
) -> tuple[body.Block, ...]:
    """Bind blocks in order, each in sight of the words that announce it."""
    bound: list[body.Block] = []
    for block in blocks:
        announced = _announcing(bound[-1]) if bound else ""
        bound.append(bind_block(binding, block, replace(scope, announced=announced)))
    return tuple(bound)


def _announcing(block: body.Block) -> str:
    """Return what a block says of the next: a heading, or a last sentence that ends with « : »."""
    if isinstance(block, body.Heading):
        return plain(block.text)
    if not isinstance(block, body.Text) or not block.paragraphs:  # none of a refused text
        return ""
    last = plain(block.paragraphs[-1]).rstrip()
    return re.split(r"[.!?…]\s", last)[-1] if last.endswith(":") else ""


def _text(binding: Binding, block: typed.TextBlock, scope: Scope) -> body.Text:
    return body.Text(paragraphs=fill(binding, block.text, scope), origin=block.span)


def _heading(binding: Binding, block: typed.HeadingBlock, scope: Scope) -> body.Heading:
    level = block.level if isinstance(block.level, int) else 2
    heading = line(binding, without_end(block.heading), scope)
    return body.Heading(text=heading, level=max(2, level), origin=block.span)


# Lists ------------------------------------------------------------------------------------------


def _list(binding: Binding, block: ListBlock, scope: Scope) -> body.List:
    of = asked_for(block)
    return body.List(
        title=line(binding, block.title, scope),
        intro=intro(binding, block.intro, count(binding, of) if of else len(block.items), scope),
        items=listed(binding, of)
        if of
        else tuple(_item(binding, item, scope) for item in block.items),
        ending="none" if of else block.ending or typed_ending([one.text for one in block.items]),
        origin=block.span,
    )


def _item(binding: Binding, item: Item, scope: Scope) -> body.Item:
    return body.Item(
        title=line(binding, without_end(item.title), scope),
        paragraphs=_item_text(binding, item, scope),
        items=_below(binding, item, scope),
        origin=item.span,
    )


def _below(binding: Binding, item: Item, scope: Scope) -> tuple[body.Item, ...]:
    """Bind the list within an item."""
    items = item.items if isinstance(item, ItemWithList) else None
    return tuple(_item(binding, one, scope) for one in items or ())


def lead_list(binding: Binding, points: Sequence[Text]) -> body.List | None:
    """Bind the bullets that end a lead."""
    items = (
        body.Item(paragraphs=fill(binding, without_end(one)), origin=one.span) for one in points
    )
    if not points:
        return None
    return body.List(items=tuple(items), ending=typed_ending(points), origin=points[0].span)


def _item_text(binding: Binding, item: Item, scope: Scope) -> Paragraphs:
    """Bind an item's text; alone, its final mark is the style's, under a title it is the text's."""
    nests = isinstance(item, ItemWithList) and item.items
    single = item.text and not item.title and not nests and "\n\n" not in item.text
    return fill(binding, without_end(item.text) if single else item.text, scope)


def _commitments(binding: Binding, block: CommitmentsBlock, scope: Scope) -> body.Commitments:
    title = line(binding, block.title, scope)
    introduction = intro(binding, block.intro, len(block.items), scope)
    said = [plain(title), *map(plain, introduction)] if title or introduction else [scope.announced]
    return body.Commitments(
        title=title,
        intro=introduction,
        by=_committed(binding, block.by, " ".join(said)),
        items=tuple(_commitment(binding, item, scope) for item in block.items),
        ending=block.ending or typed_ending([one.text for one in block.items]),
        origin=block.span,
    )


def _commitment(binding: Binding, item: Commitment, scope: Scope) -> body.Item:
    return body.Item(
        title=line(binding, without_end(item.title), scope),
        paragraphs=_item_text(binding, item, scope),
        items=_below(binding, item, scope),
        by=_committed(binding, item.by),
        target=line(binding, item.target, scope),
        until=line(binding, item.until, scope),
        origin=item.span,
    )


def _committed(binding: Binding, by: list[Text] | None, said: str = "") -> Prose:
    """Name who commits; nobody is named when all do, or when the words before tell just who."""
    if by is None or any(means(one, "all") for one in by):
        return ()
    committed = binding.organisations(by)
    known = {one.id: one for one in (*binding.partners, *committed)}
    told = {one.id for one in known.values() if _is_named(binding, one, said)}
    if committed and told == {one.id for one in committed}:
        return ()
    names = [_shown(binding, one) for one in by]
    return text(binding.language.enumerate([name for name in names if name]))


def _shown(binding: Binding, typed_name: Text) -> str:
    if Open(typed_name).is_whole:
        return str(typed_name)
    organisation = binding.organisation(typed_name)
    if organisation is None:
        return ""
    name = binding.name(organisation)
    shown = binding.language.bare(name)
    binding.refer(typed_name, shown, typed_name.span, name.span)
    return shown


def _is_named(binding: Binding, organisation: Organisation, said: str) -> bool:
    """Tell whether words name an organisation: as it is called, in short or by its acronym."""
    names = [binding.language.bare(binding.name(organisation))]
    names += [binding.on_day(organisation, field, own=True) or "" for field in ("short", "acronym")]
    return any(re.search(rf"\b{re.escape(fold(name))}\b", fold(said)) for name in names if name)


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
        width=_width(block.width),
        origin=block.span,
    )


def _width(typed_width: Text | None) -> str:
    if typed_width is None or Open(typed_width).is_whole:
        return ""
    return typed_width.replace(" ", "").replace("\u00a0", "").replace(",", ".")


def _images(binding: Binding, block: typed.ImagesBlock, scope: Scope) -> body.Images:
    return body.Images(
        items=tuple(_image(binding, item, scope) for item in block.items),
        caption=line(binding, block.caption, scope),
        credit=line(binding, block.credit, scope),
        origin=block.span,
    )


def _callout(binding: Binding, block: typed.CalloutBlock, scope: Scope) -> body.Callout:
    return body.Callout(
        title=line(binding, block.title, scope),
        link=link(binding, block.url),
        blocks=bind_blocks(binding, block.blocks, scope),
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
    typed.ImagesBlock: _images,
    typed.CalloutBlock: _callout,
}
