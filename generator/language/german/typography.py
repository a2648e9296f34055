"""Set German text: the table of rules, in the order they are applied.

Sources: the rules of the Duden on punctuation and typescripts, DIN 5008, the Amtliches Regelwerk.
Thousands are grouped by a narrow no-break space, as DIN 5008 and the Duden have it first: a point
means a day or an hour elsewhere in a release, and figures of a partner, typed once for all
languages, come with a space.
"""

import re
from functools import partial

from generator.language.german import MONTHS
from generator.language.german.quotes import RULES as QUOTES
from generator.language.rules import Rule, substitution
from generator.language.spacing import CLOSE, NARROW, NBSP, SP, SPACES
from generator.language.tape import MASK

DIGITS = "0123456789"
UNITS = (
    r"km/h|km²|km|m²|m³|cm|mm|ha|kg|kWh|MWh|GWh|TWh|MW|GW|kW|m|°C|Uhr|Prozent|Euro|Cent|€|Grad"
    r"|Millionen|Million|Milliarden|Milliarde|Mio\.|Mrd\.|Tsd\."
)
HOUR = r"\d{1,2}(?:\.\d\d)?"
NUMBER = r"\d+(?:[.,\u202f]\d+)*"
MEASURE = r"\d+(?:,\d+)?"
YEAR = r"(?:19|20)\d\d"

# Abbreviations of several words, which a no-break space holds together.
ABBREVIATIONS = (
    *("z. B.", "d. h.", "u. a.", "u. Ä.", "o. Ä.", "u. U.", "u. v. m.", "i. d. R.", "i. S. d."),
    *("i. V.", "i. H. v.", "z. T.", "z. Hd.", "v. a.", "s. o.", "s. u.", "o. g.", "a. D.", "e. V."),
    *("n. Chr.", "v. Chr.", "m. E.", "d. J."),
)


def _tied(match: re.Match[str]) -> str:
    """Put a narrow no-break space between the parts of an abbreviation, and no other."""
    return NARROW.join(f"{part}." for part in re.findall(r"\w+", match[0]))


def _any_space(abbreviation: str) -> str:
    first, *others = re.findall(r"\w+", abbreviation)
    begin = f"[{first[0].upper()}{first[0]}]{first[1:]}"
    return rf"\.{SP}?".join([begin, *others]) + r"\."


def _grouped(match: re.Match[str]) -> str:
    return re.sub(r"\D", NARROW, match[0])


ABBREVIATION = rf"(?<![\w.])(?:{'|'.join(map(_any_space, ABBREVIATIONS))})(?![\w{MASK}])"
GROUPED = (
    rf"(?<![\w.,:/+{MASK}-])(?<!\d{SP})"
    rf"[1-9]\d{{0,2}}(?P<mark>[{SPACES}.'’])\d{{3}}(?:(?P=mark)\d{{3}})?"
    rf"(?![\w/]|[.,'’]\d|{SP}?\d)"
)

_dash = partial(substitution, "dash")
_range = partial(substitution, "range")
_unit = partial(substitution, "num.unit")
_date = partial(substitution, "date")
_abbreviation = partial(substitution, "abbr")
_title = partial(substitution, "title")

RULES: tuple[Rule, ...] = (
    *CLOSE,
    *QUOTES,
    # Asides between dashes; « Metz - Nancy » and « Ein- und Ausfahrt » are none.
    _dash(
        "-—–",
        rf"(?<=[\w)“‘,%]){SP}(?:--?|—){SP}(?=\S[^-—\n]*{SP}(?:--?|—){SP})",
        f"{NBSP}– ",
        far=True,
    ),
    _dash("-—", rf"(?<=–{SP})([^-–\n]+){SP}(?:--?|—){SP}(?=\S)", rf"\1{NBSP}– ", far=True),
    _dash(
        "-—",
        rf"(?<=[a-zäöüß,)“‘]){SP}(?:--?|—){SP}(?!(?:und|oder|bzw)\b)(?=[a-zäöüß])",
        f"{NBSP}– ",
    ),
    _dash("-—", rf"(?<=[\w)“‘,]){SP}(?:--|—){SP}(?=\S)", f"{NBSP}– "),
    _dash("–", rf"(?<=[^\W\d_)“‘,%])[ \u2009\u202f]–{SP}(?=\S)", f"{NBSP}– "),
    # From one figure to another.
    _range("Uhr", rf"(?<!\d)({HOUR}){SP}Uhr{SP}?[-–]{SP}?(?={HOUR}{SP}Uhr\b)", r"\1–"),
    _range(DIGITS, rf"(?<![\d.,:/-])({HOUR}){SP}?[-–]{SP}?(?={HOUR}{SP}?Uhr\b)", r"\1–"),
    _range(DIGITS, rf"(?<![\w./-])({YEAR}){SP}?[-–]{SP}?(?={YEAR}(?![\w/-]|\.\d))", r"\1–"),
    _range(
        DIGITS,
        rf"(?<![\w.,/-])({NUMBER}){SP}?[-–]{SP}?(?={NUMBER}{SP}?(?:%|(?:{UNITS})(?!\w)))",
        r"\1–",
    ),
    _range(
        ".",
        rf"(?<![\d.])(\d{{1,2}}\.){SP}?[-–]{SP}?(?=\d{{1,2}}\.{SP}?(?:{'|'.join(MONTHS)})\b)",
        r"\1–",
    ),
    _range("Uhr", rf"(?<={MASK}){SP}?[-–]{SP}?(?={MASK}+{SP}Uhr\b)", "–"),
    _range("S§", rf"(?<!\w)((?:S\.|§§){SP}?\d+){SP}?[-–]{SP}?(?=\d+(?![\w-]))", r"\1–"),
    substitution(
        "minus",
        "-",
        rf"(?<![\w{MASK}.,)-])-(?={MEASURE}(?:{SP}bis{SP}[-−]?{MEASURE})?{SP}?(?:°|%|Grad))",
        "−",
    ),
    # Figures and what they count.
    substitution("num.group", DIGITS, GROUPED, _grouped),
    _unit(DIGITS, rf"(?<=\d){SP}(?=(?:{UNITS})(?![\w]))", NBSP),
    _unit("U", rf"(?<={MASK}){SP}(?=Uhr\b)", NBSP),
    _unit("€°", r"(?<=\d)(?=(?:€|°C)(?![\w-]))", NBSP),
    _unit("MT", rf"(?<=Mio\.|Mrd\.|Tsd\.){SP}?(?=€)", NBSP),
    substitution("num.percent", "%", rf"(?<=\d){SP}?(?=%(?![\w-]))", NBSP),
    _date(".", rf"(?<!\d)(\d{{1,2}}\.){SP}?(?=(?:{'|'.join(MONTHS)})\b)", rf"\1{NBSP}"),
    _date(
        ".",
        rf"(?<![\d.])(\d{{1,2}}\.){SP}(?=(?:Quartal|Halbjahr|Jahrhundert|Jahrestag)\w*)",
        rf"\1{NBSP}",
    ),
    # Words that are not left alone at the end of a line.
    _abbreviation(".", ABBREVIATION, _tied),
    _abbreviation(
        ".", rf"(?<!\w)((?:Nrn?|S|Art|Abs|Bd|Kap|Abb|Ziff|Rn|Tel)\.){SP}?(?=\d)", rf"\1{NBSP}"
    ),
    _abbreviation("§", rf"(§§?){SP}?(?=\d)", rf"\1{NBSP}"),
    # French titles have no point: « Dr Marc Keller » comes so from the partner's file.
    _title("DP", rf"(?<![\w-])(Dr|Prof)(?={SP}(?:Dr\b|Prof\b|[A-ZÄÖÜ{MASK}]))", r"\1."),
    _title(".", rf"(?<!\w)((?:Dr|Prof|St)\.){SP}(?=[A-ZÄÖÜ{MASK}])", rf"\1{NBSP}"),
)
