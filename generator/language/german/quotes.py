"""German quotation marks: „…“ and, within another quotation, ‚…‘, whatever was typed."""

import re
from collections.abc import Iterator, Sequence
from functools import partial

from generator.language.rules import Rule, substitution
from generator.language.spacing import BLANK
from generator.language.tape import MASK, Change
from generator.language.terms import Typography
from generator.patterns import lazy

OUTER, INNER = ("„", "“"), ("‚", "‘")


def _double(text: str, options: Typography) -> Iterator[Change]:
    """Set every pair of double marks by its depth; a mark without its other one is left alone.

    « 15" » is an inch, and a quotation of several paragraphs closes in the last of them.
    """
    changes: list[Change] = []
    for depth, opening, closing in _pairs(list(MARKS.finditer(text)), text):
        first, last = OUTER if depth % 2 == 0 else INNER
        inside = text[opening.end() : closing.start()]
        if inside.strip(BLANK):
            start = closing.start() - len(inside.lstrip(BLANK))
            end = opening.end() + len(inside.rstrip(BLANK))
            changes.append(Change(opening.start(), start, first))
            changes.append(Change(end, closing.end(), last))
    yield from sorted(changes)


def _pairs(
    marks: Sequence[re.Match[str]], text: str
) -> Iterator[tuple[int, re.Match[str], re.Match[str]]]:
    """Yield the marks that belong together, with how many quotations are open around them."""
    opened: list[re.Match[str]] = []
    for mark in marks:
        if _opens(mark, text, bool(opened)):
            opened.append(mark)
        elif opened and mark[0] in CLOSING[opened[-1][0]]:
            opening = opened.pop()
            yield len(opened), opening, mark


def _opens(mark: re.Match[str], text: str, inside: bool) -> bool:
    """Tell by what stands around a mark: « “ » and « » » open in one country and close here."""
    if mark[0] in "„‚":
        return True
    before, after = text[mark.start() - 1 : mark.start()], text[mark.end() : mark.end() + 1]
    begins = not before or before in BEFORE or (before == MASK and after.isalnum())
    if mark[0] == "«":
        return begins  # « plan », or the end of »plan«
    if mark[0] in '»"' and begins and (not after or after in BLANK):
        return mark[0] == '"' and not inside and bool(after)  # the end of « plan »
    return begins and bool(after) and after not in AFTER


CLOSING = {"„": '“”"', "“": '”"“', '"': '"“”', "«": "»", "»": "«", "‚": "‘’", "”": ""}
MARKS = lazy(r"[„“”\"«»]")
BEFORE = f"{BLANK}([–—-/„‚‘“”\"«»›‹'"
AFTER = f"{BLANK}.,;:!?)]"

WORD = rf"[\w{MASK}]"
_single = partial(substitution, "quote.single", far=True)
_apos = partial(substitution, "apos")

RULES = (
    Rule("quote.double", '"„“”«»', _double, far=True),
    _apos(("'n'",), r"(?<=[ \u00a0])'n'(?=[ \u00a0])", "’n’"),
    _single("›", r"›([^›‹\n]{1,200}?)‹", r"‚\1‘"),
    _single("‹", r"‹([^›‹\n]{1,200}?)›", r"‚\1‘"),
    _single("'", rf"(?<!{WORD})(?<![’'])'(?=\S)([^'\n]{{1,200}}?)'(?!{WORD})", r"‚\1‘"),
    _single("‘", rf"(?<!{WORD})‘(?={WORD})([^‚‘’\n]{{1,200}}?)’(?!{WORD})", r"‚\1‘"),
    _single("‚", r"‚([^‚‘’'\n]{1,200}?)['’](?!\w)", r"‚\1‘"),
    _apos("'´`", r"(?<=[^\W_])['´`](?=[^\W\d_])", "’"),
    # What begins with one: « 'ne Idee », « die '68er ».
    _apos("'", rf"(?<!{WORD})(?<![’'])'(?=(?:s|n|ne|nen|nem|ner|\d\d)(?:er)?\b)", "’"),
    # The genitive of names that end in a sibilant: « Hans' Haus ».
    _apos("'´`", r"(?<=[sßxzSXZ])['´`](?=[ \u00a0\n])", "’"),
)
