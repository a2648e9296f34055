"""Numbers in a text: thousands, decimals, percentages, money, units, ordinals, phones."""

from collections.abc import Iterator, Sequence
from functools import partial

from generator.language import Typography, phones
from generator.language.french import thousands
from generator.language.french.characters import DIGITS, LOWER, NBSP, SP, SPACES, pairs
from generator.language.french.nouns import is_counted
from generator.language.rules import Rule, substitution
from generator.language.tape import Change
from generator.patterns import lazy


def _unstuck(text: str, options: Typography) -> Iterator[Change]:
    """Part a number from the noun that sticks to it: « 2300logements »."""
    for match in STUCK.finditer(text):
        if match["time"] is not None or is_counted(text, match.end()):
            yield Change(match.end(), match.end(), " ")


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
# Behind a number; « m2 » and « T3 » end in a figure too.
AFTER_NUMBER = r"(?<=\d)(?<![^\W\d_]\d)"
STUCK = lazy(rf"\d(?<![^\W\d_].)(?=(?P<time>(?:ans|mois|jours|semaines)(?!\w))|[{LOWER}]{{4}})")

_ord = partial(substitution, "ord", mends="ordinal")
_quantity = partial(substitution, mends="quantity", ties="figure")


def _tied(code: str, needs: Sequence[str], what: str, *, space: str = f"{SP}?") -> Rule:
    """Set the no-break space between a number and what it counts."""
    return _quantity(code, needs, rf"{AFTER_NUMBER}{space}(?={what})", NBSP)


RULES = (
    Rule(
        "phone",
        (*pairs("0", DIGITS[1:]), *pairs(pairs("0", SPACES), "89"), "+33"),
        lambda text, options: (Change(*phone[:3]) for phone in phones.find(text)),
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
    # « 12€50 »
    _quantity(
        "num.currency",
        "€",
        rf"(\d(?<![\w.,].)\d*){SP}?€(\d\d)(?!\w|[.,]\d|{SP}\d)",
        rf"\1,\2{NBSP}€",
    ),
    Rule("num.noun", DIGITS, _unstuck, mends="quantity", ties="figure"),
    *thousands.RULES,
    _tied("num.noun", ("milli",), r"(?:millions?|milliards?|milliers?)(?!\w)"),
    _tied("num.percent", "%‰", r"[%‰](?!\w)"),
    _quantity(
        "num.currency",
        "€$£",
        rf"{AFTER_NUMBER}{SP}?(?:(Mds?|[MGkK]){SP}?)?([€£]|\$(?!\w))",
        lambda match: f"{NBSP}{match[1] or ''}{match[2]}",
    ),
    _tied("num.unit", DIGITS, rf"(?:{UNITS})(?!\w|\.{SP}[{LOWER}])"),
    # « 24 h/24 et 7 j/7 »
    _tied("num.unit", ("j/",), r"j/\d(?!\w)"),
    _tied("num.unit", DIGITS, rf"(?:{SPACED_UNITS})(?![\w’'.])", space=SP),
    _quantity("num.unit", "°", rf"{AFTER_NUMBER}{SP}?°{SP}?(?=[CF](?!\w))", f"{NBSP}°"),
)
