"""Figures that are added up: parts of a total, shares of a whole.

A sum is judged only where every part has its figure, and is near enough to be meant.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from generator.messages import _
from generator.patterns import lazy
from generator.proofing.facts.quantities import NUMBER, SENTENCE, amount, figures, scaled
from generator.proofing.passages import Passage
from generator.proofing.rules import Hit, Rule

FIGURE = lazy(NUMBER)
# Words that leave something out, or count the same thing twice.
IN_PART = lazy(
    r"(?i)\b(?:dont|parmi|notamment|environ|près|plus|moins|presque|quelque|autour|au moins|ou"
    r"|exemple|entre|chacun\w*|par|chaque|etc|jusqu|rapport|contre|sur|ans?|mois|heures?|jours?)\b"
)
# Where no three numbers may stand there is nothing to add up.
QUICKLY = lazy(
    r"\d[\d \u00a0\u202f,]*"
    r"|\b(?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix|[a-z]+ze|[a-z]+nte|vingt)"
)
CUT = lazy(r",(?!\d)\s+|\s+et\s+|\s+ainsi que\s+")


def _parts(text: str) -> list[Decimal]:
    """Return the figures of an enumeration; none when a part has none, or several."""
    amounts = []
    for part in CUT.split(text):
        found = FIGURE.findall(part)
        if len(found) != 1:
            return []
        amounts.append(amount(found[0]))
    return amounts


def _contradict(total: Decimal, parts: list[Decimal]) -> bool:
    """Tell whether parts are near a total without making it; a sum may be rounded."""
    summed = sum(scaled([*parts, total])[:-1], Decimal(0))
    whole = scaled([total, *parts])[0]
    if not whole or len(parts) < 2:
        return False
    off = abs(summed - whole) / whole
    return Decimal("0.005") < off < Decimal("0.34")


# Parts behind a colon, and before « soit » ------------------------------------------------------

ANNOUNCED = lazy(
    rf"(?P<total>{NUMBER})(?P<of>[^.:;,()0-9]{{2,80}}?)\s?:\s(?P<parts>[^.:;()]+)\Z", re.DOTALL
)
SUMMED = lazy(
    rf"(?P<parts>{NUMBER}[^.:;()]*?),?\s+soit\s+(?:au total\s+|en tout\s+)?(?P<total>{NUMBER})"
)


def _totals(passage: Passage) -> Iterator[Hit]:
    for sentence in SENTENCE.finditer(passage.prose):
        if len(QUICKLY.findall(sentence[0])) < 3:
            continue
        for mark, pattern in ((":", ANNOUNCED), ("soit", SUMMED)):
            match = pattern.search(sentence[0]) if mark in sentence[0] else None
            if match is None or IN_PART.search(match[0].replace("au total", "")):
                continue
            parts = _parts(match["parts"])
            if _contradict(amount(match["total"]), parts):
                start = sentence.start() + match.start("total")
                words = {"total": match["total"], "sum": _sum(parts)}
                yield Hit(passage.span(start, start + len(match["total"])), words)


def _sum(parts: list[Decimal]) -> str:
    """Write the sum of parts as a message tells it: « 57 M », « 48 »."""
    total = sum(parts, Decimal(0))
    size, scale = next((one for one in SCALES if total >= one[0]), (Decimal(1), ""))
    return f"{figures(total / size)} {scale}".strip()


SCALES = ((Decimal(10**9), "Md"), (Decimal(10**6), "M"))

# Shares -----------------------------------------------------------------------------------------

SHARE = lazy(r"(?P<share>\d{1,2}(?:,\d+)?)\s?%")
SHARES = lazy(r"\((?P<within>[^()]*)\)|(?:répart\w+|décompos\w+)[^.:]{0,30}:(?P<behind>[^.:()]*)")


def _shares(passage: Passage) -> Iterator[Hit]:
    if passage.text.count("%") < 3:
        return
    for match in SHARES.finditer(passage.prose):
        name = match.lastgroup or "within"
        parts = CUT.split(match[name])
        found = [SHARE.findall(part) for part in parts]
        if len(parts) < 3 or any(len(one) != 1 for one in found):
            continue
        total = sum((Decimal(one[0].replace(",", ".")) for one in found), Decimal(0))
        if 1 < abs(total - 100) <= 10 and not re.search(r"\bdont\b", match[name]):
            start = match.start(name)
            last = list(SHARE.finditer(match[name]))[-1]
            span = passage.span(start + last.start(), start + last.end())
            yield Hit(span, {"sum": figures(total)})


RULES: tuple[Rule, ...] = (
    Rule(
        code="FACT020",
        severity="warning",
        message=_("« {total} » is not the sum of its parts, which make {sum}."),
        hint=_("Correct the total or one of its parts, or say « dont » where some are left out."),
        why=_("Journalists add up."),
        wrong="46 classes doivent fermer : 22 à Montluçon, 14 à Vichy et 12 à Moulins.",
        right="48 classes doivent fermer : 22 à Montluçon, 14 à Vichy et 12 à Moulins.",
        needs=("soit",),
        holds=(":",),
        passage=_totals,
    ),
    Rule(
        code="FACT021",
        severity="warning",
        message=_("These shares make {sum} %, not 100 %."),
        hint=_("Correct one of them, or name the share that is left out."),
        why=_("Shares of one whole make a hundred per cent."),
        wrong="Coût : 14,6 M€ (État : 40 %, Région : 35 %, SNCF : 20 %).",
        right="Coût : 14,6 M€ (État : 40 %, Région : 35 %, SNCF : 25 %).",
        holds=("%",),
        passage=_shares,
    ),
)
