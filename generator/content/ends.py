"""Take off the marks at the end of typed texts that are the style's to set."""

import re
from collections.abc import Sequence

from generator.language import Ending
from generator.source.tree import Text


def without_end(typed_text: Text | None) -> Text | None:
    """Take off the « ; » or « . » that ends an item or a title; « etc. » and « … » keep theirs.

    So do names with a point of their own: « S.A.R.L. », « Exemple Inc. ».
    """
    if typed_text and re.search(_OWN_POINT, typed_text):
        return typed_text
    return _trimmed(typed_text, r"\s*[;,.]\s*$")


_OWN_POINT = r"(?:\.\.|…|\b(?:etc|Inc|Ltd|Corp|Co|Cie|Jr|Sr)\.|(?:\b[A-Za-z]\.){2,})\s*$"


def without_colon(typed_text: Text | None) -> Text | None:
    """Take off the « : » that ends an introduction."""
    return _trimmed(typed_text, r"\s*:\s*$")


def _trimmed(typed_text: Text | None, end: str) -> Text | None:
    if typed_text and (match := re.search(end, typed_text)) and match.start():
        return typed_text.part(0, match.start())
    return typed_text


def typed_ending(items: Sequence[Text | None]) -> Ending | None:
    """Tell whether all items are typed as sentences, short ones too: a capital, a full stop."""
    sentences = [one for one in items if one and re.match(r"[^\W\d_a-zà-ÿ]|\{", one)]
    stopped = [one for one in sentences if without_end(one) != one and one.rstrip().endswith(".")]
    return "period" if 1 < len(items) == len(stopped) else None
