"""Cut a figure typed in one line, « 35,1 millions d'euros investis », into value and label."""

import re

from generator.source.tree import Text

_SPACE = r"[ \u00a0\u202f]"
_MORE = r"plus|moins|près|over|nearly|almost|about|environ|up to|more than|less than"
_QUALIFIER = rf"(?:(?:{_MORE}){_SPACE}(?:de{_SPACE}|d['’])?)?"
_NUMBER = rf"[+−–-]?{_SPACE}?\d+(?:{_SPACE}\d{{3}}(?!\d))*(?:[.,]\d+)*(?:/\d+)?"
_SCALE = rf"(?:million|milliard|billion)s?(?:{_SPACE}(?:d['’]euros|d['’]€|of euros|€|euros))?"
_UNIT = (
    rf"(?:%|‰|points?|M{_SPACE}?€|Md{_SPACE}?€|k€|€|euros?|m²|m2|km²|km|ha|MW|GWh|kWh|°C|{_SCALE})"
)
_FIGURE = re.compile(
    rf"(?i)\s*({_QUALIFIER}{_NUMBER}(?:{_SPACE}?{_UNIT})?(?:(?<=\d)(?:ers?|res?|es?))?)(?=\s|$)\s*"
)


def split(typed: Text) -> tuple[Text | None, Text | None]:
    """Return (value, label); no value when the text does not begin with a number."""
    match = _FIGURE.match(typed)
    if not match:
        return None, typed
    label = typed.part(match.end(), len(typed)) if match.end() < len(typed) else None
    return typed.part(match.start(1), match.end(1)), label
