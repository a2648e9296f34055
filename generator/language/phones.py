"""Find French telephone numbers in a text of any language, and group their figures."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from generator.patterns import lazy

NBSP = "\u00a0"
SPACES = " \u00a0\u2007\u2009\u202f"
SP = f"[{SPACES}]"


class Phone(NamedTuple):
    """A number that stands at `text[start:end]`: as it is printed, and where its link leads."""

    start: int
    end: int
    shown: str
    target: str


def find(text: str) -> Iterator[Phone]:
    """Yield the numbers in order; what has ten figures because it is a reference is none."""
    for match in NUMBER.finditer(text) if CANDIDATE.search(text) else ():
        start = match.start()
        if not (match["glued"] and REFERENCE.search(text, max(0, start - 30), start)):
            yield _phone(match)


def whole(text: str) -> Phone | None:
    """Read a text that is one number and nothing else; None for any other."""
    typed = text.strip(" ")
    match = NUMBER.fullmatch(typed) if CANDIDATE.match(typed) else None
    return _phone(match) if match else None


def _phone(match: re.Match[str]) -> Phone:
    digits = re.sub(r"\(0\)|\D", "", match[0])[-9:]
    return Phone(*match.span(), _shown(match, digits), f"tel:+33{digits}")


def _shown(match: re.Match[str], digits: str) -> str:
    """Group by two; what begins with 08 by three first, and then as it was typed."""
    prefix = f"+33{NBSP}" if match["abroad"] else "0"
    if match["free"]:
        return f"0{NBSP}{NBSP.join(match['free'].split())}"
    first = 3 if digits[0] == "8" else 1
    if first == 3 and not match["abroad"]:
        prefix += NBSP
    return prefix + NBSP.join([digits[:first], *re.findall("..", digits[first:])])


# Most texts hold no number: a quick look spares them the long expression.
CANDIDATE = lazy(rf"0[1-9][{SPACES}./-]?\d\d|0{SP}[89]\d\d|(?:\+|00)33")
# Behind a slash another number may stand, a date or a reference may not.
BEGINS = rf"(?<![\w,+-].)(?<!\d\..)(?<!(?<!\d\d[\d{SPACES}.-]\d\d)/.)(?<!(?<!m)\d{SP}.)"
ENDS = rf"(?![{SPACES}.-]?\d)(?!\w)"
# Each expression begins with the figure it looks for, since the search then runs from one to the
# next.
NUMBER = lazy(
    rf"0{BEGINS}(?:{SP}?(?P<free>[89]\d\d(?:{SP}\d{{3}}{SP}\d{{3}}|(?:{SP}\d\d){{3}}))"
    rf"|[1-9](?:(?P<glued>\d{{8}})|(?:[{SPACES}.-]\d\d){{4}}|(?:/\d\d){{4}}|\d\d(?:{SP}\d\d){{3}}))"
    rf"{ENDS}"
    rf"|(?<![\w+])(?P<abroad>(?:\+|00)33)[{SPACES}.-]?(?:\(0\)[{SPACES}.-]?)?"
    rf"[1-9](?:[{SPACES}.-]?\d\d){{4}}{ENDS}"
)
# What a row of ten figures is instead, when one of these words stands right before it.
REFERENCE = lazy(
    r"(?i:n°|\b(?:réf[\w.]*|commande|dossier|client|compte|contrat|facture|code|matricule|sire[nt]"
    r"|licence|identifiant|id|lot|marché|finess|ean|isbn|ticket|suivi|colis|brevet|adhérent|agrément"
    r"|police|série|rna|insee|no|order|reference|ref|invoice|customer|account|nr|auftrag|konto))"
    r"[\s.:°-]{0,4}(?:n°\s?)?\Z"
)
