"""Figures that are added up: parts of a total, shares of a whole.

A sum is judged only where every part has its figure, and is near enough to be meant.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from generator.messages import _
from generator.patterns import lazy
from generator.proofing.facts.counts import items_below
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
DIVIDED = r"(?:répart\w+|décompos\w+|partag\w+|ventil\w+|provien\w+|financ\w+)"
SHARES = lazy(
    rf"\((?P<within>[^()]*)\)|\b{DIVIDED}[^.:]{{0,30}}:(?P<behind>[^.:()]*)"
    rf"|\b{DIVIDED}\s(?P<prose>(?:[^.:;()]*\([\d, ]+\s?%\)){{3,}})"
    r"|(?P<halves>\d\d?(?:,\d+)?\s?%\s(?:de\s(?:femmes|filles|garçons)|d[’']hommes|pour)\set\s"
    r"\d\d?(?:,\d+)?\s?%\s(?:de\s(?:femmes|filles)|d[’']hommes|de\sgarçons|contre)(?=\s*[.,;]))"
)
OVER_SHARES = lazy(rf"(?i)\b(?:{DIVIDED}|répartition|origine|ventilation)\b[^.]*\Z")


def _shares(document: Sequence[Passage]) -> Iterator[Hit]:
    for at, passage in enumerate(document):
        for match in SHARES.finditer(passage.prose) if passage.text.count("%") > 1 else ():
            name = match.lastgroup or "within"
            last, total = _summed(match[name], least=2 if name == "halves" else 3)
            if last:
                start, end = (match.start(name) + place for place in last.span())
                yield Hit(passage.span(start, end), {"sum": figures(total)})
        items = document[at + 1 :][: items_below(document[at + 1 :])]
        if items and OVER_SHARES.search(passage.prose):
            last, total = _summed(", ".join(one.prose.strip(" ;,.") for one in items), least=2)
            if last:
                yield Hit(items[-1].text.span, {"sum": figures(total)})


def _summed(text: str, *, least: int) -> tuple[re.Match[str] | None, Decimal]:
    """Return the last share of an enumeration, one a part, where they make nearly a hundred."""
    shares = list(SHARE.finditer(text))
    total = sum((Decimal(one["share"].replace(",", ".")) for one in shares), Decimal(0))
    parts = [len(SHARE.findall(part)) for part in CUT.split(text)]
    whole = len(parts) >= least and set(parts) == {1} and not re.search(r"\bdont\b", text)
    return (shares[-1] if whole and 1 < abs(total - 100) <= 10 else None), total


# Lists ------------------------------------------------------------------------------------------

SIZED = lazy(rf"(?P<amount>{NUMBER})\s?(?:d['’]|de\s)?(?P<of>€|(?!milli)[a-zà-ÿ]{{4,}})")


def _over_lists(document: Sequence[Passage]) -> Iterator[Hit]:
    """Compare a total with the amounts of the items below it."""
    for at, passage in enumerate(document):
        items = (
            document[at + 1 :][: items_below(document[at + 1 :])] if _introduces(passage) else []
        )
        found = [_sized(one.prose) for one in items]
        if len(found) < 2 or {len(one) for one in found} != {1}:
            continue
        units = {unit for one in found for unit in one}
        parts = [amount(one[unit][0][0]) for one in found for unit in one]
        if len(units) == 1 and len(parts) == len(items):
            yield from _against(passage, document[:at], units.pop(), parts)


def _introduces(passage: Passage) -> bool:
    return passage.prose.rstrip().endswith(":")


def _against(
    passage: Passage, before: Sequence[Passage], unit: str, parts: list[Decimal]
) -> Iterator[Hit]:
    above = [(passage, one) for one in _sized(passage.prose).get(unit, [])]
    if not above and unit == "euro" and OVER_SHARES.search(passage.prose):
        above = [(one, found) for one in before for found in _sized(one.prose).get(unit, [])]
    wrong = [(one, found) for one, found in above if _contradict(amount(found["amount"]), parts)]
    if len(wrong) == 1 and len(above) == 1:
        one, found = wrong[0]
        words = {"total": found["amount"], "sum": _sum(parts)}
        yield Hit(one.span(*found.span("amount")), words)


def _sized(prose: str) -> dict[str, list[re.Match[str]]]:
    """Return the amounts of a text by what they count: « 300 000 € », « 12 logements »."""
    found: dict[str, list[re.Match[str]]] = {}
    for match in SIZED.finditer(prose):
        unit = "euro" if match["of"] == "€" else match["of"].rstrip("sx")
        found.setdefault(unit, []).append(match)
    return found


# Titles -----------------------------------------------------------------------------------------

ROUGHLY = lazy(r"(?i)\b(?:près|plus|moins|environ|quelque|jusqu|presque|plusieurs)\b")


def _other_than_title(document: Sequence[Passage]) -> Iterator[Hit]:
    """Tell the amount of the lead that the title gives otherwise, and no other text as it does."""
    titles = [one for one in document if one.role == "title"][-1:]
    leads = [one for one in document if one.role == "lead"][:1]
    others = [one for one in document if one.role not in ("title", "subtitle")]
    if not titles or not leads or any(ROUGHLY.search(one.prose) for one in (*titles, *leads)):
        return
    said, told = _euros(titles), _euros(leads)
    if len(said) != 1 or len(told) != 1:
        return
    value, other = (amount(one["amount"]) for one in (*said, *told))
    every = {amount(one["amount"]) for one in _euros(others)}
    if value not in every and Decimal("0.1") < abs(other - value) / value < 1:
        words = {"told": told[0]["amount"], "title": said[0]["amount"]}
        yield Hit(leads[0].span(*told[0].span("amount")), words)


def _euros(texts: Sequence[Passage]) -> list[re.Match[str]]:
    return [match for one in texts for match in _sized(one.prose).get("euro", [])]


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
        document=_over_lists,
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
        document=_shares,
    ),
    Rule(
        code="FACT094",
        severity="warning",
        message=_("The title says « {title} », the lead « {told} »."),
        hint=_("Correct one of the two."),
        why=_("Newsrooms compare the title and the lead before anything else."),
        wrong="Une école à 9 millions d’euros\n\nLe projet coûtera 6 millions d’euros. Beau !",
        right="Une école à 9 millions d’euros\n\nLe projet coûtera 9 millions d’euros. Beau !",
        document=_other_than_title,
    ),
)
