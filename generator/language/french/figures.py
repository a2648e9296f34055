"""Numbers in a text: thousands, decimals, percentages, money, units, ordinals, phones."""

import re
from collections.abc import Iterator
from functools import partial

from generator.language import Typography, phones
from generator.language.french.characters import DIGITS, LOWER, NARROW, NBSP, SP, SPACES, pairs
from generator.language.french.nouns import is_counted
from generator.language.tape import Change, Rule, substitution
from generator.patterns import lazy


def _phones(text: str, options: Typography) -> Iterator[Change]:
    yield from (Change(*phone[:3]) for phone in phones.find(text))


def _regrouped(match: re.Match[str]) -> str | None:
    """Set the spaces of a number that is grouped already, unless it is a reference."""
    before = match.string[max(0, match.start() - 20) : match.start()]
    return None if REFERENCE.search(before) else re.sub(SP, NARROW, match[0])


def _undotted(match: re.Match[str]) -> str:
    return match[0].replace(".", NARROW)


def _undotted_quantity(match: re.Match[str]) -> str | None:
    return _undotted(match) if _is_quantity(match) else None


def _is_quantity(match: re.Match[str]) -> bool:
    """Tell whether a number goes on with what it counts or measures, as no year does."""
    at = match.start("what")
    return bool(MEASURE.match(match.string, at)) or is_counted(match.string, at)


def _grouped(match: re.Match[str]) -> str | None:
    """Group a number of four figures and more; 1900 to 2099 may be years and stay."""
    before = match.string[max(0, match.start() - 20) : match.start()]
    if 1900 <= int(match[0]) < 2100 or not _is_quantity(match) or REFERENCE.search(before):
        return None
    return f"{int(match[0]):,}".replace(",", NARROW)


def _ordinals(text: str, options: Typography) -> Iterator[Change]:
    """Shorten « 2ème » to « 2e », and raise the letters of the right forms too."""
    for match in ORDINAL.finditer(text):
        ending = (match["right"] or match["wrong"]).lower()[-2:]
        letters = match["right"] or (ending if match["number"] == "1" and "r" in ending else "e")
        yield Change(match.end("number"), match.end(), letters + match["plural"], superscript=True)


def _roman_ordinals(text: str, options: Typography) -> Iterator[Change]:
    for match in ROMAN_ORDINAL.finditer(text):
        letters = "er" if match[0].endswith("er") else "e"
        yield Change(match.end("number"), match.end(), letters, superscript=True)


REFERENCE = lazy(
    rf"(?:(?i:n°|numéro|siren|siret|rcs{SP}\w+|articles?|art\.|loi|décret|code)"
    rf"|\b(?:BP|CS|TSA|CP|ISSN|ISBN))[{SPACES}:]*\Z"
)
# What may not stand before; « XIXe-XXe »: behind the hyphen of a range of ordinals stands another.
FREE = r"(?:(?<![\w.,’-].)|(?<=[\dIVX][eè]-.)|(?<=[\dIVX][er][re]-.))"
ORDINAL = lazy(
    rf"(?P<number>\d{FREE}\d*)"
    r"(?:(?P<wrong>(?i:i?[èe]re|i?[èée]?me)|(?<=1)ier|è)|(?P<right>er|re|nde?|(?<=2)de|e))"
    r"(?P<plural>s?)(?!\w)"
)
# « Vers » or « Me » are words: after Roman figures only the endings that make none.
ROMAN_ORDINAL = lazy(
    rf"(?P<number>(?=[XVI]{FREE})(?:X{{1,3}}(?:IX|IV|V?I{{0,3}})|IX|IV|VI{{0,3}}|I{{2,3}}|I(?=i?er)))"
    r"(?:i?[èe]me|I?EME|[eè]|(?<![\w-].)(?<=I)i?er)(?!\w)"
)
UNITS = (
    r"km/h|min|[kcd]?m²|[cd]?m³|km|cm|mm|ha|hl|kg|kWh(?:/m²)?|[MGT]Wh|[kMG]Wc?|kVA|kV|[MG]Hz|dB|[MGTk]o"
    r"|t(?:eq)?CO2"
)
# Letters that are units only behind a space: « 5G », « 3D », « 4L » are names.
SPACED_UNITS = "m|t|g|l|L|W|V|pts?|s"
MEASURE = lazy(r"[MkK]?€|m²|[kMG]Wh|(?:km|ha)(?!\w)")
# Expressions begin with the figure they look for, since the search then runs from one to the next;
# what may not stand before it is looked for behind.
BEGINS = rf"(?<![\w.,/+-].)(?<!\d{SP}.)"
# Behind a number; « m2 » and « T3 » end in a figure too.
AFTER_NUMBER = r"(?<=\d)(?<![^\W\d_]\d)"

_ord = partial(substitution, "ord", mends="ordinal")
_quantity = partial(substitution, mends="quantity", ties="figure")
_thousands = partial(substitution, "num.thousands", mends="thousands", ties="group")

RULES = (
    Rule(
        "phone",
        (*pairs("0", DIGITS[1:]), *pairs(pairs("0", SPACES), "89"), "+33"),
        _phones,
        mends="phone",
        ties="figure",
    ),
    _ord(DIGITS, rf"(\d(?<![\w.,].)\d*){SP}(?=(?:[èe]me|ère|ième)s?(?!\w))", r"\1"),
    _ord(pairs("1", SPACES), rf"(?<![\w.,])1{SP}(?=ers?(?!\w))", "1"),
    _ord(pairs("IVX", SPACES), rf"(?<!\w)([IVX]+){SP}(?=(?:e|[èe]me){SP}siècles?(?!\w))", r"\1"),
    Rule("ord", DIGITS, _ordinals, mends="ordinal"),
    Rule("ord", "IVX", _roman_ordinals, mends="ordinal"),
    _quantity("num.unit", ("m2",), rf"(?<!\w)((?:\d+{SP}?)?[kcd]?m)2(?!\w)", r"\1²"),
    _quantity("num.unit", ("m3",), rf"(?<!\w)((?:\d+{SP}?)?[cd]?m)3(?!\w)", r"\1³"),
    # A point is a decimal point only where the number goes on with what it measures.
    substitution(
        "num.decimal",
        pairs(".", DIGITS),
        rf"(\d(?<![\w.,].)\d{{0,2}})\.(\d{{1,2}})"
        rf"(?={SP}?(?:millions?|milliards?|[MGkK]?€|Mds?{SP}?€|%)(?!\w))",
        r"\1,\2",
        mends="quantity",
    ),
    _thousands(
        DIGITS,
        rf"[1-9]{BEGINS}\d{{0,2}}(?:{SP}\d{{3}})+(?!\d|{SP}\d|-\d|[./]\d)"
        rf"(?!(?<=\A\d\d{SP}\d\d\d){SP}[A-Z]|(?<=\D\d\d{SP}\d\d\d){SP}[A-ZÉ][a-zéè])",
        _regrouped,
    ),
    _thousands(
        pairs(".", DIGITS),
        rf"[1-9]{BEGINS}\d{{0,2}}(?:\.\d{{3}})+(?=(?:,\d+)?{SP}?(?P<what>))",
        _undotted_quantity,
    ),
    # « 10.000 coureurs »: nobody writes three noughts behind a decimal point.
    _thousands(
        (".000",),
        rf"[1-9]{BEGINS}\d{{0,2}}(?:\.000)+(?={SP}[{LOWER}’-]+[sx](?!\w))",
        _undotted,
    ),
    _thousands(
        DIGITS,
        rf"[1-9]{BEGINS}\d{{3,8}}"
        rf"(?=(?:,\d+)?(?:{SP}(?:à|et|ou){SP}[\d{SPACES}]{{4,9}})?{SP}?(?P<what>))",
        _grouped,
    ),
    substitution(
        "num.noun",
        ("milli",),
        rf"{AFTER_NUMBER}{SP}(?=(?:millions?|milliards?|milliers?)(?!\w))",
        NBSP,
        ties="figure",
    ),
    _quantity("num.percent", "%‰", rf"{AFTER_NUMBER}{SP}?(?=[%‰](?!\w))", NBSP),
    _quantity(
        "num.currency",
        "€$£",
        rf"{AFTER_NUMBER}{SP}?(?:(Mds?|[MGkK]){SP}?)?([€£]|\$(?!\w))",
        lambda match: f"{NBSP}{match[1] or ''}{match[2]}",
    ),
    _quantity(
        "num.unit", DIGITS, rf"{AFTER_NUMBER}{SP}?(?=(?:{UNITS})(?!\w|\.{SP}[{LOWER}]))", NBSP
    ),
    # « 24 h/24 et 7 j/7 »
    _quantity("num.unit", ("j/",), rf"{AFTER_NUMBER}{SP}?(?=j/\d(?!\w))", NBSP),
    _quantity("num.unit", DIGITS, rf"{AFTER_NUMBER}{SP}(?=(?:{SPACED_UNITS})(?![\w’'.]))", NBSP),
    _quantity("num.unit", "°", rf"{AFTER_NUMBER}{SP}?°{SP}?(?=[CF](?!\w))", f"{NBSP}°"),
)
