"""How wide a picture is printed, as staff type it: « 50 % » of the text, or « 8 cm »."""

import re
from typing import Annotated, Any, TypeAlias

from generator.messages import N_, _
from generator.source.schema.fields import Open, expect_text, refuse
from generator.source.schema.shapes import Reader, pattern
from generator.source.tree import Text

_SHARE = r"(?:[1-9]\d|100)\s*%"
_LENGTH = r"\d{1,3}(?:[.,]\d+)?\s*(?:cm|mm)"


def _read(value: Any) -> Text:
    """Take a share of the text or a length."""
    text = expect_text(value)
    if Open(text).is_whole or re.fullmatch(rf"\s*(?:{_SHARE}|{_LENGTH})\s*", text):
        return text
    raise refuse(
        "choice",
        _("« {value} » is not a width.").format(value=text),
        _("Write a share of the text, from 10 % to 100 %, or a length, such as 8 cm."),
    )


Width: TypeAlias = Annotated[
    Text,
    Reader(
        _read,
        pattern(rf"(?:{_SHARE}|{_LENGTH})", N_("Write it as 50 %, or as 8 cm.")),
    ),
]
