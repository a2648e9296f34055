"""A person's name against her e-mail address: BOURDEAUX and jboudeaux@ do not agree.

Only a near miss is told: an address that does not resemble the name may be a shared one.
"""

import re
from collections.abc import Iterator

from generator.language.french import first_names
from generator.language.french.names import FULL_NAME
from generator.language.french.wordlist import wordlist
from generator.language.letters import distance, fold
from generator.patterns import lazy

# Addresses of offices, which no person's name explains.
OFFICES = lazy(
    r"(?i)presse?|contact|com(?:munication|municante?)?|medias?|info(?:s|rmations?)?|accueil|direction"
    r"|relations?|service|redaction|secretariat|cabinet|rp|agence|bureau|newsroom|noreply|webmaster"
)
PARTICLES = wordlist("de du des d la le les l van von der den di da del della el al ben")
SHORTEST = 4
LETTERS = str.maketrans({"œ": "oe", "æ": "ae", "ß": "ss", "ø": "o", "ł": "l"})
UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "å": "aa"})


def resembling(name: str, address: str) -> str | None:
    """Return the address that the name leads to expect, when the typed one just misses it."""
    local, _at, domain = address.partition("@")
    typed = plain_letters(re.sub(r"\d+$", "", local))
    if len(typed) < SHORTEST or any(map(OFFICES.fullmatch, re.split(r"[._-]", local))):
        return None
    expected = list(_expected(name))
    # It holds the family name whole, or cut as old systems cut it.
    if not expected or any(
        family in typed
        or typed == first
        or (len(typed) == 8 and (first + family).startswith(typed))
        for family, first in expected
    ):
        return None
    # The point or the hyphen of the typed one stays.
    marks = re.findall(r"[._-]", local)
    mark = marks[0] if len(marks) == 1 else ""
    letters = mark.join(map(plain_letters, local.split(mark or None)))
    pairs = [pair for family, first in expected for pair in ((first, family), (family, first))]
    whole = [mark.join(filter(None, pair)) for pair in pairs]
    best, right = min((distance(letters, one), one) for one in whole)
    right = right if best <= 2 else _of_another(name, local) or ""
    return f"{right}@{domain}" if right else None


def _of_another(name: str, local: str) -> str | None:
    """Return « claire.dubois » for « claire.durand » and « c.durand », of Claire Dubois."""
    match = FIRST_AND_FAMILY.fullmatch(local.lower())
    words = list(map(plain_letters, _words(name)))
    if not match or len(words) < 2 or match["first"] not in (words[0], words[0][:1]):
        return None
    # Of an initial only a first name makes sure that it is a person's.
    if len(match["first"]) == 1 and not first_names.gender(name):
        return None
    family = plain_letters(match["family"])
    if any(one in family or family in one for one in words[1:] if one):
        return None
    return match["first"] + match["mark"] + words[-1]


FIRST_AND_FAMILY = lazy(
    r"(?P<first>[a-z]|[a-z]{3,})(?P<mark>[._])(?P<family>[a-z]{4,}(?:-[a-z]+)?)"
)


def without_at(name: str, host: str) -> str | None:
    """Return the e-mail address that a host is, whose « @ » is wanting: « a.roy.metz.fr »."""
    words = list(map(plain_letters, _words(name)))
    first, family, *others = [*host.lower().split("."), ""]
    spelt = first in (words[0], words[0][:1]) and plain_letters(family) in (
        words[-1],
        "".join(words[1:]),
    )
    return f"{first}.{family}@{'.'.join(others[:-1])}" if spelt and len(others) > 2 else None


def _words(name: str) -> list[str]:
    return [one for one in re.split(r"[\s'’-]+", name) if one]


def _expected(name: str) -> Iterator[tuple[str, str]]:
    """Yield family names, and what may stand for the first names, as addresses write them."""
    words = _words(name)
    for cut in range(1, len(words)):
        first, family = words[:cut], words[cut:]
        heavy = [one for one in family if one.lower() not in PARTICLES]
        for letters in (plain_letters, _in_german):
            families = {letters("".join(family)), letters("".join(heavy)), *map(letters, heavy[:1])}
            firsts = {letters("".join(first)), *("".join(letters(one)[:1] for one in first),), ""}
            firsts |= {letters(first[0])[:1]}
            yield from (
                (one, other) for one in families if len(one) >= SHORTEST for other in firsts
            )


def plain_letters(text: str) -> str:
    """Reduce a text to unaccented small letters."""
    return re.sub(r"[^a-z]", "", fold(text.lower().translate(LETTERS)))


def _in_german(text: str) -> str:
    return plain_letters(text.lower().translate(UMLAUTS))


NAME = lazy(rf"(?<![\w’'-]){FULL_NAME}")
_NEAR = 300
"""So many characters before its address a name may begin."""


def names_before(line: str) -> list[str]:
    """Return what may be a person's name in a line, the nearest to its end first.

    « Direction de l'Habitat : Julie BOURDEAUX - 03 87 39 82 29 - » gives « Julie BOURDEAUX ».
    """
    parts = re.split(r"\s[-–—/|:]\s|[:/|,;()\[\]\t]", line[-_NEAR:])
    return [match[0] for part in reversed(parts) for match in NAME.finditer(part)]
