"""The characters that no text of staff may hold, and what people call those that nobody sees.

What reaches a document, a terminal or a log goes by this one list. Kept are no-break spaces, the
soft hyphen (U+00AD), the joiners of letters and emoji (U+200B to U+200D, U+2060).
"""

from generator.messages import _
from generator.patterns import lazy

# Non-characters, and the two planes that programs keep for themselves: binding marks names there.
_NO_CHARACTERS = "\ufdd0-\ufdef" + "".join(
    f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0, 0xF0000, 0x10000)
)
_OWN = "\U000f0000-\U0010ffff"
# What turns round the direction in which a text is read, so that it shows another than it is.
_DIRECTIONS = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u206f"
_CONTROLS = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f"
# Ends of lines that no editor shows, half characters, operators, notes, places of pictures, tags.
_UNSEEN = "\u2028\u2029\ud800-\udfff\u180e\u2061-\u2065\ufff9-\ufffc\U000e0000-\U000e0fff"

FORBIDDEN = lazy(lambda: f"([{_CONTROLS}{_DIRECTIONS}{_UNSEEN}{_NO_CHARACTERS}{_OWN}])\\1*")
"""A forbidden character, with those like it that follow it."""


def marked(text: str) -> str:
    """Return a text with a mark in the place of each forbidden character."""
    return FORBIDDEN.sub(lambda run: "\ufffd" * len(run[0]), text)


NAMES = {
    "\t": _("a tab"),
    "\xa0": _("a no-break space (U+00A0)"),
    "\u202f": _("a narrow no-break space (U+202F)"),
    "\ufeff": _("a byte order mark (U+FEFF)"),
    "\u200b": _("a zero-width space (U+200B)"),
    "\x0b": _("a line break of Word (U+000B)"),
    "\x0c": _("a page break (U+000C)"),
    "\x85": _("a next-line mark (U+0085), often « … » badly converted"),
    "\u2028": _("a line separator (U+2028)"),
    "\u2029": _("a paragraph separator (U+2029)"),
    "\x00": _("a null character (U+0000)"),
    "\x1b": _("an escape character (U+001B), which commands terminals"),
    "\ufffc": _("the place of a picture (U+FFFC)"),
}
_KINDS = (
    (lazy(f"[{_CONTROLS}]"), _("a control character (U+{number})")),
    (lazy(f"[{_DIRECTIONS}]"), _("a mark that turns the direction of reading (U+{number})")),
    (lazy("[\ud800-\udfff]"), _("half a character (U+{number})")),
    (lazy("[\U000e0000-\U000e0fff]"), _("an invisible tag (U+{number})")),
    (lazy(f"[{_OWN}]"), _("a private character (U+{number})")),
)


def name_of(character: str) -> str:
    """Name a character that nobody can see."""
    kinds = (name for kind, name in _KINDS if kind.match(character))
    name = NAMES.get(character) or next(kinds, _("the character U+{number}"))
    return name.format(number=f"{ord(character):04X}")
