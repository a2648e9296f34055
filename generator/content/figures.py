"""Bind key figures; one typed in one line, « 35,1 millions investis », is a value and a label."""

import re
from dataclasses import replace
from typing import Any

from generator.content import body
from generator.content.binding import Binding
from generator.content.ends import without_end
from generator.content.fill import intro, line, link
from generator.content.prose import Prose
from generator.content.values import Scope, numbers
from generator.language import Keyword, keywords
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
        value=_amount(binding, value, scope),
        label=line(binding, label, scope),
        detail=line(binding, item.detail, scope),
        change=_amount(binding, item.change, scope),
        was=_amount(binding, item.was, scope),
        origin=item.span,
    )


def _amount(binding: Binding, typed: Text | None, scope: Scope) -> Prose:
    """Bind what is a number above all, as the language writes it, with a true minus."""
    bound = line(binding, typed, scope)
    if not (typed and bound):
        return bound
    first, *others = numbers(binding, bound, typed)
    return replace(first, text=_MINUS.sub("−", first.text)), *others


def split(figure: Text) -> tuple[Text | None, Text | None]:
    """Return (value, label); no value when the text does not begin with a quantity."""
    several = _JOINED.search(figure)  # few figures are, and their expressions are long
    match = (several and (_ratio(figure) or _RANGE.match(figure))) or _AMOUNT.match(figure)
    if not match:
        return None, figure
    end = _GAP.match(figure, match.end())
    rest = end.end() if end else match.end()
    label = figure.part(rest, len(figure)) if rest < len(figure) else None
    return figure.part(match.start("value"), match.end("value")), label


def _ratio(figure: str) -> re.Match[str] | None:
    """Match « 1 logement sur 3 » and « 24 h sur 24 », not « 12 logements sur 3 sites »."""
    match = _RATIO.match(figure)
    if not match:
        return None
    part, whole = (int(re.sub(r"\D", "", match[name])) for name in ("part", "whole"))
    if part >= whole:
        return match if part == whole and match["counted"].strip() in _TIMES else None
    counts = match["counted"] and _PLURAL.match(figure, match.end())
    return None if 1900 <= whole < 2100 or counts else match


_SPACE = r"[ \u00a0\u202f]"


def _words(which: Keyword) -> str:
    return "|".join(keywords(which)).replace(" ", _SPACE)


# A quantity is an amount, a range of amounts (« de 3 à 5 M€ », « 24 h/24 et 7 j/7 »), or a part of
# a whole; an amount is a number with its sign, its unit and what that is per (« €/m² », « h/24 »).
_ENDS = r"(?=\s|[,;:!?…)]|\.?$)"
_NUMBER = rf"\d+(?:{_SPACE}\d{{3}}(?!\d))*+(?:[.,]\d+)*(?:/\d+)?\+?"
_SIGN = rf"(?:[+−–±<>≈~×x-]{_SPACE}?|n°{_SPACE}?)?(?:[€$£]{_SPACE}?)?"
_UNIT = (
    rf"(?:%|‰|points?|(?:M|Mds?|k|bn|m){_SPACE}?[€$£]|[€$£](?:m|bn|k)?|[kcdm]?m[²³23]?|km/h|ha|hl|kg|t"
    rf"|[kMGT]?Wh?|°C|h(?:{_SPACE}?[0-5]\d)?|min|j|[kMGT]o|bn|(?:{_words('after_numbers')}))"
    r"(?![\w²³’'])(?:/[\w²³]+)*"
)
_ORDINAL = r"(?<=\d)(?:ers?|res?|es?|st|nd|rd|th)"
_ONE = rf"{_SIGN}{_NUMBER}(?:{_ORDINAL}|{_SPACE}?{_UNIT})?"
_JOINT = (
    rf"(?:{_SPACE}(?:{_words('between_numbers')}){_SPACE}|{_SPACE}?[–-]{_SPACE}?"
    rf"|,{_SPACE}(?=\d+{_SPACE}?[hj]/))"
)
_BEFORE = rf"(?:{_words('before_numbers')})?"
_AMOUNT = lazy(rf"(?i)\s*(?P<value>{_BEFORE}{_ONE}{_ENDS})")
_RANGE = lazy(
    rf"(?i)\s*(?P<value>{_BEFORE}(?:(?:{_words('before_ranges')}){_SPACE})?{_ONE}(?:{_JOINT}{_ONE})+"
    rf"{_ENDS})"
)
# « 1 enfant de moins de 6 ans sur 2 »
_COUNTED = rf"(?:[^\W\d_][\w’'-]*|\d+{_SPACE}(?:ans|mois))"
_RATIO = lazy(
    rf"(?i)\s*(?P<value>{_BEFORE}(?P<part>{_NUMBER}){_SPACE}(?P<counted>(?:{_COUNTED}{_SPACE})"
    rf"{{0,5}}?)(?:{_words('out_of')}){_SPACE}(?P<whole>{_NUMBER})){_ENDS}"
)
_JOINED = lazy(rf"(?i)(?:{_JOINT}|{_SPACE}(?:{_words('out_of')}){_SPACE}){_SIGN}\d")
# What is counted again behind the whole, no participle: « 3 agences sur 5 sites ».
_PLURAL = lazy(
    r"\s+(?!(?:dans|sans|sous|dès|des|les|aux|plus|moins|vers|depuis|hors|chez|très)\b)"
    r"[^\W\d_]{2,}(?<!é)(?<!ée)(?<!it)(?<!ai)[sx]\b"
)
_TIMES = ("h", "heures", "j", "jours", "mois", "semaines")
_MINUS = lazy(r"\A\s*[-–](?=\s?\d)")
_GAP = lazy(r"\s*(?:[,;:](?=\s)\s*)?")
