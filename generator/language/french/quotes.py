"""Apostrophes, quotation marks and the dashes of an aside."""

from collections.abc import Iterator
from functools import partial

from generator.language import Typography
from generator.language.french.characters import LETTER, LOWER, MASK, NBSP, SP, SPACES, pairs
from generator.language.rules import Rule, substitution
from generator.language.tape import Change
from generator.patterns import lazy


def _quotation_marks(text: str, options: Typography) -> Iterator[Change]:
    """Set « » outside, “ ” inside and ‘ ’ inside these, or leave marks alone that do not pair.

    A closing » or ” without its opening belongs to a quotation of several paragraphs, and so does
    an opening « that nothing closes.
    """
    yield from sorted(
        Change(at, at + 1, mark)
        for opening, closing, depth in _pairs(text)
        for at, mark in zip((opening, closing), LEVELS[min(depth, 2)], strict=True)
        if text[at] != mark
    )


def _pairs(text: str) -> list[tuple[int, int, int]]:
    """Pair the marks that are not « »: opening, closing, depth; none when one has no partner."""
    open_marks: list[tuple[str, int]] = []
    pairs: list[tuple[int, int, int]] = []
    for match in QUOTATION_MARK.finditer(text):
        mark, at = match[0], match.start()
        top = open_marks[-1][0] if open_marks else ""
        if mark in "«“" or (mark == '"' and (top != '"' or _only_opens(text, at))):
            if mark == '"' and not OPENING.match(text, at):
                return []
            open_marks.append((mark, at))
        elif mark == '"' or (mark == "”" and top == "“"):
            if not CLOSING.match(text, at):
                return []
            pairs.append((open_marks.pop()[1], at, len(open_marks)))
        elif mark == "»" and top in ("«", ""):
            del open_marks[-1:]
        else:
            return []
    return pairs if all(mark == "«" for mark, _ in open_marks) else []


def _only_opens(text: str, at: int) -> bool:
    """Tell the second " of « "Le projet "Action" avance" » from one that closes the first."""
    return bool(OPENING.match(text, at)) and not CLOSING.match(text, at)


def _aside(text: str, options: Typography) -> Iterator[Change]:
    """Set the two dashes of an aside, where exactly two stand in the sentence.

    Contact lines also have two (« Nom - 03 87… - nom@exemple.fr »): whatever holds an address, a
    phone, an hour or a colon is left alone, and so is a row of names.
    """
    for sentence in SENTENCE.finditer(text):
        dashes = list(DASH.finditer(text, *sentence.span()))
        if len(dashes) != 2 or CONTACT.search(sentence[0]):
            continue
        first, second = dashes
        before = text[sentence.start() : first.start()]
        if BEFORE_ASIDE.search(before) and AFTER_ASIDE.match(text, second.end()):
            yield Change(*first.span(), f" {options.dash}{NBSP}")
            yield Change(*second.span(), f"{NBSP}{options.dash}{' ' if second['after'] else ''}")


def _cut_short(text: str, options: Typography) -> Iterator[Change]:
    """Set the apostrophe of a word or a year that is cut short: « Vélib’ », « les années ’80 ».

    Marks in pairs are a quotation, and those behind a figure minutes or feet.
    """
    marks = list(SINGLE.finditer(text))
    closed = next((one.start() for one in reversed(marks) if one.lastgroup in CLOSE), -1)
    opened = False
    for mark in marks:
        kind, at = mark.lastgroup, mark.start()
        free = kind == "year" or (kind == "short" and at > closed)
        if free or (kind == "word" and not opened):
            yield Change(at, at + 1, "’")
        opened = kind in ("short", "opens")


LEVELS = ("«»", "“”", "‘’")
QUOTATION_MARK = lazy(r"[\"“”«»]")
# « d'"Action » opens behind an apostrophe; inches (« 15" ») open nothing.
OPENING = lazy(rf"(?<![\w.,;:!?)\]{MASK}])\"(?=\S)|(?<!\S)\"|(?<=[:,;])\"(?=\S)")
CLOSING = lazy(r"[\"”](?![\w«“])")

SENTENCE = lazy(r"[^.!?;:\n…]+")
DASH = lazy(rf"(?<=[^\s]){SP}(?:--?|[–—])(?:(?P<after>{SP})(?=\S)|(?=,))")
CONTACT = lazy(rf"{MASK}|\d\d[{SPACES}.]\d\d(?!\d)|\d{SP}?h(?!\w)|(?<!\w)(?i:contact|tél|presse)")
# An aside interrupts a sentence: a determiner or a pronoun before it, and a word in lower case or a
# comma behind it. « Metz - Nancy - Lille » or « logement - emploi - mobilité » have not both.
BEFORE_ASIDE = lazy(
    r"(?<!\w)(?i:l[’']|(?:les?|la|une?|des|du|ce|cet|cette|ces|son|sa|ses|leurs?|notre|nos|votre|vos"
    r"|ils?|elles?|nous|vous|on|qui|que)(?!\w))"
)
AFTER_ASIDE = lazy(rf"(?:,|[{LOWER}]+(?:[{SPACES}’',]|\Z))")

APOSTROPHES = "'´`‘ʼ′"
SINGLE = lazy(
    rf"(?P<year>'(?:(?<=nnées{SP}.)|(?<=nnée{SP}.)|(?<=mai{SP}.))(?=\d\d(?![\w'])))"
    rf"|(?P<short>'(?<![\w’{MASK}].)(?=\d\d(?![\w'])))"
    rf"|(?P<opens>'(?<![\w’{MASK}].)(?=\w))"
    rf"|(?P<word>'(?<={LETTER}{{3}}.)(?![\w{MASK}]))"
    rf"|(?P<closes>'(?<=[^\s\d(«“].)(?![\w{MASK}]))"
)
CLOSE = ("word", "closes")
ELIDED = r"[cdjlmnstCDJLMNST]|(?:[jJ]us|[lL]ors|[pP]uis|[qQ]uel|[qQ]uoi|[pP]res)?qu|Qu|[aA]ujourd"
_apos = partial(substitution, "apos", mends="apostrophe")

RULES = (
    substitution(
        "quote.chevrons",
        ("<<",),
        r"(?<!<)<<([^<>«»\n]{1,400})>>(?!>)",
        r"«\1»",
        mends="quotation",
        ties="break",
        far=True,
    ),
    # Between letters, and before what an elided word may lead to: a figure, a quotation, a link.
    _apos(APOSTROPHES, rf"[{APOSTROPHES}](?<={LETTER}.)(?=[^\W_]|[\"«“€{MASK}])", "’"),
    # « d’ "Action" »: no space between the apostrophe and the quotation.
    _apos('"«“', rf"(?<![^\W_])([dlDL]|[qQ]u)[’'´`]{SP}+(?=[\"«“])", r"\1’"),
    # « l' État »: a space behind an elided word, before a vowel.
    _apos(
        pairs("'’´`", SPACES),
        rf"(?<![\w'’‘])({ELIDED})['’´`]{SP}(?=[aeiouyhàâéèêîôûœAEIOUYHÀÂÉÈÊÎÔÛŒ])",
        r"\1’",
    ),
    _apos(("ujourd",), rf"(?<!\w)([aA]ujourd){SP}['’´`]{SP}?(?=hui(?!\w))", r"\1’"),
    Rule("apos", "'", _cut_short, mends="apostrophe", far=True),
    Rule("quote.double", '"', _quotation_marks, mends="quotation", ties="break", far=True),
    Rule("quote.curly", "“", _quotation_marks, mends="quotation", ties="break", far=True),
    Rule("dash.incise", pairs(SPACES, "-–—"), _aside, mends="dash", ties="break"),
)
