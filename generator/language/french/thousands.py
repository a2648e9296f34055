"""Group the thousands of quantities, never years: what stands around a number tells them apart."""

import re
from collections.abc import Iterator
from functools import partial

from generator.language import Typography
from generator.language.french.characters import DIGITS, LOWER, NARROW, SP, SPACES, pairs
from generator.language.french.days import MONTH
from generator.language.french.lexicon import readings
from generator.language.french.nouns import is_counted
from generator.language.french.wordlist import wordlist
from generator.language.rules import Rule, substitution
from generator.language.tape import Change
from generator.patterns import lazy

LOOK_BACK = 24


def _regrouped(match: re.Match[str]) -> str | None:
    """Set the spaces of a number that is grouped already, unless it is a reference."""
    return None if REFERENCE.search(_before(match)) else re.sub(SP, NARROW, match[0])


def _undotted_quantity(match: re.Match[str]) -> str | None:
    text, at = match.string, match.start("what")
    counts = MEASURE.match(text, at) or is_counted(text, at) or _has_plural(text, at)
    return match[0].replace(".", NARROW) if counts else None


def _grouped(text: str, options: Typography) -> Iterator[Change]:
    """Group the numbers that are quantities for sure, and those that go on with a row of them.

    A year that is told between two of them parts no row: « 2620 postes en 2024, 1740 dans… ».
    """
    in_a_row = False
    for match in LONG.finditer(text):
        before = _before(match)
        quantity = bool(match["grouped"]) or (
            not REFERENCE.search(before) and (_is_quantity(match) or (in_a_row and _goes_on(match)))
        )
        if quantity and not match["grouped"]:
            yield Change(*match.span(), f"{int(match[0]):,}".replace(",", NARROW))
        if quantity or not (_may_be_year(match[0]) and YEAR_BEFORE.search(before)):
            in_a_row = quantity


def _is_quantity(match: re.Match[str]) -> bool:
    """Tell whether a number goes on with what it counts or measures, as no year does."""
    text, before = match.string, _before(match)
    tail = TAIL.match(text, match.end())
    assert tail  # which may be empty
    at = tail.end()
    if MEASURE.match(text, at):
        return True
    if YEAR_BEFORE.search(before):
        return False
    may_be_year = _may_be_year(match[0])
    if APPROXIMATE.search(before):
        return not may_be_year or match[0].endswith("00")
    if is_counted(text, at):
        return not may_be_year or _is_no_year(match, tail, before)
    return not may_be_year and _has_plural(text, at) and not NUMBERED.search(before)


def _has_plural(text: str, at: int) -> bool:
    plural = PLURAL.match(text, at - 1)
    if not plural or plural["noun"] in NO_NOUNS:
        return False
    return NO_NOUN.isdisjoint(one.kind for one in readings(plural["noun"]))


def _is_no_year(match: re.Match[str], tail: re.Match[str], before: str) -> bool:
    """Tell a quantity of 1900 to 2099 from a year, where both are followed by what is counted.

    Of two numbers « 1990 à 2010 » both are years, or none.
    """
    first = BEFORE_JOINT.search(before)
    if beside := tail["other"] or (first and first[1]):
        return not _may_be_year(re.sub(SP, "", beside)) and tail["joint"] in ("à", None)
    return match[0].endswith("00") or bool(COUNTING.search(before))


def _goes_on(match: re.Match[str]) -> bool:
    """Tell whether a number that counts nothing itself is of the row of a quantity before it.

    What may be a year is so before a plural, or before another year: « et 2030 en 2028 ».
    """
    text, before = match.string, _before(match)
    if YEAR_BEFORE.search(before) or not IN_A_ROW.search(before):
        return False
    if not _may_be_year(match[0]):
        return bool(ROW.match(text, match.end()))
    if IN_YEAR.match(text, match.end()):
        return True
    return _has_plural(text, match.end() + 1) and not BESIDE_YEAR.search(before)


def _may_be_year(number: str) -> bool:
    return len(number) == 4 and "1900" <= number < "2100"


def _before(match: re.Match[str]) -> str:
    return match.string[max(0, match.start() - LOOK_BACK) : match.start()]


# Expressions begin with the figure they look for, since the search then runs from one to the next;
# what may not stand before it is looked for behind.
BEGINS = rf"(?<![\w.,/+-].)(?<!\d{SP}.)"
LONG = lazy(
    rf"[1-9]{BEGINS}(?:\d{{3,8}}(?![\d/-]|[.,]\d{{3}}|{SP}\d{{3}}(?!\d))"
    rf"|\d{{0,2}}(?P<grouped>(?:{NARROW}\d{{3}})+))"
)
REFERENCE = lazy(
    rf"(?:\b(?i:n°|numéro|siren|siret|rcs{SP}\w+|articles?|art\.|loi|décret|code)"
    rf"|\b(?:BP|CS|TSA|CP|ISSN|ISBN))[{SPACES}:]*\Z"
)
# Decimals, and another number that is counted together: « de 1200 à 1500 logements ».
TAIL = lazy(
    rf"(?:,\d+)?(?:{SP}(?P<joint>à|et|ou){SP}(?P<other>[1-9]\d{{0,2}}(?:{SP}\d{{3}})+(?!\d)|\d+))?{SP}?"
)
MEASURE = lazy(r"[MkK]?€|euros?(?!\w)|m²|[kMG]Wh|(?:km|ha)(?!\w)")
# A plural in small letters is most often what a number counts; these are no nouns.
PLURAL = lazy(rf"(?<=\d){SP}(?P<noun>[{LOWER}][{LOWER}’-]{{2,}}[sx])(?!\w)")
NO_NOUNS = wordlist("années avez avons compris comprises êtes fois inclus incluses temps")
NO_NOUN = {"adverb", "conjunction", "determiner", "preposition", "pronoun"}
# A number that is a name: « la ligne 1200 », « le 3919 », « ISO 9001 ».
NUMBERED = lazy(
    r"(?:(?<!\w)(?i:l[ea]|du|au|une?|cet?|cette|sa|son|notre|votre|leur|norme|ligne|route|version"
    rf"|modèle|type|série|lot|page|chapitre|poste|bus|vol|train)|[A-Z]{{2,}}){SP}\Z"
)
YEAR_BEFORE = lazy(
    rf"(?<!\w)(?i:en|l[’']an|années?|depuis|dès|avant|après|d[’']ici(?:{SP}(?:à|fin))?|vers|horizon"
    rf"|fin|début|mi|printemps|été|automne|hiver|exercice|saison|millésime|rentrée|courant"
    rf"|jusqu[’']en|partir{SP}de|compter{SP}de|cours{SP}de|lors{SP}de|loi{SP}de|{MONTH})[{SPACES}-]\Z"
)
BEFORE_JOINT = lazy(rf"(?<![\w.,])([1-9]\d{{0,2}}(?:{SP}\d{{3}})+|\d+){SP}(?:à|et|ou){SP}\Z")
# What stands before a quantity, seldom before a year.
COUNTING = lazy(
    rf"(?:\A|[,;:.!?…(–—«]{SP}?|(?<!\w)(?i:les|des|ces|ses|nos|vos|leurs|aux|quelque|environ|soit|dont"
    rf"|de){SP})\Z"
)
APPROXIMATE = lazy(rf"(?<!\w)(?i:(?:plus|moins|près|total){SP}de|quelque){SP}\Z")
IN_A_ROW = lazy(
    rf"(?:[,;]{SP}?|(?<!\w)(?:et|ou|puis|dont|contre|soit|environ|à|passée?s?{SP}de){SP}"
    rf"|(?<!\w)(?i:total){SP}:{SP})\Z"
)
# « en 2023, 2024 »: a year stands beside another.
BESIDE_YEAR = lazy(rf"(?<!\d)(?:19|20)\d\d(?:,|{SP}(?:et|ou|puis|à)){SP}\Z")
IN_YEAR = lazy(rf"{SP}en{SP}(?:19|20)\d\d(?!\d)")
# « 57000 Metz » is a postal code, and so may be five figures behind a comma.
ROW = lazy(rf"(?<!\d{{5}})(?!{SP}[A-ZÀ-Ý])|{SP}[{LOWER}]")
_thousands = partial(substitution, "num.thousands", mends="thousands", ties="group")

RULES = (
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
    Rule("num.thousands", DIGITS, _grouped, mends="thousands", ties="group", far=True),
)
