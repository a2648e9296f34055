"""Bind key figures; one typed in one line, « 35,1 millions investis », is a value and a label."""

from typing import Any

from generator.content import body
from generator.content.binding import Binding
from generator.content.ends import without_end
from generator.content.fill import intro, line, link
from generator.content.values import Scope, numbers
from generator.language import keywords
from generator.patterns import lazy
from generator.source.schema.items import Figure
from generator.source.tree import Text


def bind_figures(
    binding: Binding, block: Any, scope: Scope, *, url: Text | None = None
) -> body.Figures:
    """Bind key figures, of a body or of a partner."""
    return body.Figures(
        title=line(binding, block.title, scope),
        source=line(binding, block.source, scope),
        intro=intro(binding, block.intro, len(block.items), scope),
        link=link(binding, url),
        items=tuple(_figure(binding, item, scope) for item in block.items),
        origin=block.span,
    )


def _figure(binding: Binding, item: Figure, scope: Scope) -> body.Figure:
    value, label = item.value, without_end(item.label)
    if value is None and label is not None:
        value, label = split(label)
    return body.Figure(
        value=numbers(binding, line(binding, value, scope), value) if value else (),
        label=line(binding, label, scope),
        detail=line(binding, item.detail, scope),
        change=line(binding, item.change, scope),
        was=line(binding, item.was, scope),
        origin=item.span,
    )


_SPACE = r"[ \u00a0\u202f]"
_BEFORE, _AFTER = (
    "|".join(keywords(which)).replace(" ", _SPACE) for which in ("before_numbers", "after_numbers")
)
_NUMBER = rf"[+−–-]?{_SPACE}?\d+(?:{_SPACE}\d{{3}}(?!\d))*(?:[.,]\d+)*(?:/\d+)?"
_UNIT = rf"(?:%|‰|points?|M{_SPACE}?€|Md{_SPACE}?€|k€|€|m²|m2|km²|km|ha|MW|GWh|kWh|°C|{_AFTER})"
_FIGURE = lazy(
    rf"(?i)\s*((?:{_BEFORE})?{_NUMBER}(?:{_SPACE}?{_UNIT})?(?:(?<=\d)(?:ers?|res?|es?))?)(?=\s|$)\s*"
)


def split(figure: Text) -> tuple[Text | None, Text | None]:
    """Return (value, label); no value when the text does not begin with a number."""
    match = _FIGURE.match(figure)
    if not match:
        return None, figure
    label = figure.part(match.end(), len(figure)) if match.end() < len(figure) else None
    return figure.part(match.start(1), match.end(1)), label
