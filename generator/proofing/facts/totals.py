"""Figures that are added up: parts of a total, shares of a whole, years of a period.

A sum is judged only where every part has its figure, and is near enough to be meant.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from generator.language.french.nouns import is_counted
from generator.messages import _
from generator.patterns import lazy
from generator.proofing.facts.counts import items_below
from generator.proofing.facts.dates import SPAN
from generator.proofing.facts.quantities import Number, Numbered, figures, numbered, scaled
from generator.proofing.passages import Passage
from generator.proofing.rules import Hit, Rule

CUT = lazy(r", | et | ainsi que ")


def _parts(read: Numbered, start: int, end: int, *, shares: bool = False) -> list[Number]:
    """Return the figures of an enumeration; none when a part has none, or several."""
    edges = [start, *(match.end() for match in CUT.finditer(read.shape, start, end)), end]
    parts = [
        [one for one in read.within(*edge) if (one.unit == "%") == shares]
        for edge in pairwise(edges)
    ]
    return [one for (one,) in parts] if all(len(part) == 1 for part in parts) else []


def _contradict(total: Number, parts: Sequence[Number]) -> bool:
    """Tell whether parts are near a total without making it; a sum may be rounded."""
    whole, *amounts = scaled([total.value, *(one.value for one in parts)])
    off = abs(sum(amounts) - whole) / (whole or 1)
    return bool(whole) and len(parts) > 1 and Decimal("0.005") < off < Decimal("0.34")


def _sum(parts: Sequence[Number]) -> str:
    """Write the sum of parts as a message tells it: « 57 M », « 48 »."""
    total = sum((one.value for one in parts), Decimal(0))
    scales = ((Decimal(10**9), "Md"), (Decimal(10**6), "M"))
    size, scale = next((one for one in scales if total >= one[0]), (Decimal(1), ""))
    return f"{figures(total / size)} {scale}".strip()


# Parts of a total -------------------------------------------------------------------------------

ANNOUNCED = lazy(r"(?P<total>#++)(?! ?%)[^.:;,()#\d]{2,80}? ?: (?P<parts>[^.:;()]+)\Z")
SUMMED = lazy(r"(?P<parts>#+[^.:;()]*?),? soit (?:au total |en tout )?(?P<total>#++)(?! ?%)")
# Words that leave something out, or count the same thing twice.
IN_PART = lazy(
    r"(?i)\b(?:dont|parmi|notamment|environ|près|plus|moins|presque|quelque|autour|au moins|ou"
    r"|exemple|entre|chacun\w*|par|chaque|etc|jusqu|rapport|contre|sur|ans?|mois|heures?|jours?)\b"
)


def _totals(passage: Passage) -> Iterator[Hit]:
    read = passage.once(numbered)
    for start, end in read.sentences if len(read.numbers) > 2 else ():
        for pattern in (ANNOUNCED, SUMMED):
            match = pattern.search(read.shape, start, end)
            if match and not IN_PART.search(match[0]):
                total, parts = read.at(match.start("total")), _parts(read, *match.span("parts"))
                if _contradict(total, parts):
                    words = {"total": total.text, "sum": _sum(parts)}
                    yield Hit(passage.span(total.start, total.end), words)


DIVIDED = r"(?:répart\w+|décompos\w+|partag\w+|ventil\w+|provien\w+|financ\w+)"
OVER_SHARES = lazy(rf"(?i)\b(?:{DIVIDED}|répartition|origine|ventilation)\b[^.]*\Z")


def _over_lists(document: Sequence[Passage]) -> Iterator[Hit]:
    """Compare a total with the amounts of the items below it."""
    for at, passage in enumerate(document):
        introduces = passage.prose.rstrip().endswith(":")
        items = items_below(document[at + 1 :]) if introduces else ()
        held = [[one for one in item.once(numbered).numbers if len(one.unit) > 3] for item in items]
        units = {one.unit for found in held for one in found}
        if len(units) != 1 or any(len(found) != 1 for found in held):
            continue
        parts = [one for (one,) in held]
        total = _only(parts[0].unit, [passage])
        if not total and parts[0].unit == "euro" and OVER_SHARES.search(passage.prose):
            total = _only("euro", document[:at])
        if total and _contradict(total[1], parts):
            words = {"total": total[1].text, "sum": _sum(parts)}
            yield Hit(total[0].span(total[1].start, total[1].end), words)


def _only(unit: str, texts: Sequence[Passage]) -> tuple[Passage, Number] | None:
    """Return the number of a unit in texts, where there is one only."""
    every = ((text, one) for text in texts for one in text.once(numbered).numbers)
    found = [pair for pair in every if pair[1].unit == unit]
    return found[0] if len(found) == 1 else None


ROUGHLY = lazy(r"(?i)\b(?:près|plus|moins|environ|quelque|jusqu|presque|plusieurs|autour)\b")


def _other_than_title(document: Sequence[Passage]) -> Iterator[Hit]:
    """Tell the amount of the lead that the title gives otherwise, and no other text as it does."""
    titles = [one for one in document if one.role == "title"][-1:]
    leads = [one for one in document if one.role == "lead"][:1]
    said, told = _only("euro", titles), _only("euro", leads)
    if not said or not told or any(ROUGHLY.search(one.prose) for one in titles + leads):
        return
    others = [one for one in document if one.role not in ("title", "subtitle")]
    every = [one for other in others for one in other.once(numbered).numbers]
    known = {one.value for one in every if one.unit == "euro"}
    (_title, title), (lead, number) = said, told
    if title.value not in known and 0.1 < abs(number.value - title.value) / title.value < 1:
        words = {"told": number.text, "title": title.text}
        yield Hit(lead.span(number.start, number.end), words)


AVERAGE = lazy(
    # « soit 350 euros par an et par habitant » is no part of a total.
    r"\bsoit\b(?!.*\bpar (?!an)\w)[^.;#]{0,40}(?P<each>#++)(?! ?%)[^.;]{0,40}?"
    r"\b(?:par an(?:née)?|chaque année|annuel)"
)
DURATION = lazy(r"\b(?:sur|en|pendant|durant) (?P<years>#+) ans\b")


def _averages(passage: Passage) -> Iterator[Hit]:
    read = passage.once(numbered)
    for start, end in read.sentences:
        match = AVERAGE.search(read.shape, start, end)
        years = _years(read, start, match.start()) if match else []
        if not match or not years:
            continue
        each = read.at(match.start("each"))
        units = {each.unit} if each.unit else {one.unit for one in read.numbers} - {"an"}
        totals = [one for one in read.within(start, match.start()) if one.unit in units]
        rounding = 0.1 if ROUGHLY.search(read.text, start, end) else 0.03
        wanted = [each.value * number for number in years]
        if len(totals) == 1 and all(abs(totals[0].value / one - 1) > rounding for one in wanted):
            words = {"total": totals[0].text, "each": each.text, "years": str(max(years))}
            yield Hit(passage.span(each.start, each.end), words)


def _years(read: Numbered, start: int, end: int) -> list[int]:
    """Return how many years a stretch may speak of: 2015-2020 is five years or six."""
    lengths = [int(one["last"]) - int(one["first"]) for one in SPAN.finditer(read.text, start, end)]
    said = [read.at(one.start("years")) for one in DURATION.finditer(read.shape, start, end)]
    if len(said) + len(lengths) != 1 or min(lengths, default=1) < 1:
        return []
    return [int(said[0].value)] if said else [lengths[0], lengths[0] + 1]


# Shares -----------------------------------------------------------------------------------------

PEOPLE = r"(?:de (?:femmes|filles|garçons)|d’hommes"
SHARES = lazy(
    rf"\((?P<within>[^()]*)\)|\b{DIVIDED}[^.:]{{0,30}}:(?P<behind>[^.:()]*)"
    rf"|\b{DIVIDED} (?P<prose>(?:[^.:;()]*\(#+ ?%\)){{3,}})"
    rf"|(?P<halves>#+ ?% {PEOPLE}|pour) et #+ ?% {PEOPLE}|contre))(?= ?[.,;]|\Z)"
)


def _shares(document: Sequence[Passage]) -> Iterator[Hit]:
    for at, passage in enumerate(document):
        read = passage.once(numbered)
        for match in SHARES.finditer(read.shape) if passage.text.count("%") > 1 else ():
            name = match.lastgroup or "within"
            shares = _parts(read, *match.span(name), shares=True) if "dont" not in match[0] else []
            if len(shares) >= (2 if name == "halves" else 3):
                yield from _unlike_hundred(passage, shares)
        items = items_below(document[at + 1 :])
        if len(items) > 1 and OVER_SHARES.search(passage.prose):
            parts = [_parts(one.once(numbered), 0, len(one.text), shares=True) for one in items]
            if all(len(one) == 1 for one in parts):
                yield from _unlike_hundred(items[-1], [one for (one,) in parts])


def _unlike_hundred(passage: Passage, shares: Sequence[Number]) -> Iterator[Hit]:
    """Tell shares that make nearly a hundred, at the last of them."""
    total, last = sum((one.value for one in shares), Decimal(0)), shares[-1]
    if 1 < abs(total - 100) <= 10:
        end = passage.reading.index("%", last.end) + 1
        yield Hit(passage.span(last.start, end), {"sum": figures(total)})


# « 120 % des objectifs » is a good result; of people and things there are at most a hundred.
OF_ALL = lazy(r" ?% (?:des|de (?:nos|ses|leurs)|d’entre) (?P<what>\w+)")
GROWTH = lazy(
    r"(?i)(?:hausse|augment\w*|progress\w*|croissance|majoration|\+|plus|supérieur\w*|bond\w*"
    r"|équiva\w*|objectif\w*|occup\w*|rempli\w*|capacité\w*)[^.]{0,30}\Z"
)


def _more_than_all(passage: Passage) -> Iterator[Hit]:
    read = passage.once(numbered)
    for one in read.numbers:
        of = OF_ALL.match(read.text, one.end) if one.value > 100 else None
        grows = GROWTH.search(read.text, max(0, one.start - 80), one.start)
        if of and is_counted(read.text, of.start("what")) and not grows:
            yield Hit(passage.span(one.start, of.end()), {"share": read.text[one.start : of.end()]})


RULES: tuple[Rule, ...] = (
    Rule(
        code="FACT014",
        severity="error",
        message=_("{each} a year do not make {total} in {years} years."),
        hint=_("Correct the total, the average or the period."),
        why=_("Journalists divide."),
        wrong="24 000 logements sur la période 2015-2020, soit 5 000 par an",
        right="24 000 logements sur la période 2015-2020, soit 4 000 par an",
        holds=("soit",),
        passage=_averages,
    ),
    Rule(
        code="FACT017",
        message=_("« {share} » is more than all."),
        hint=_("Correct the figure, or say what it is a growth of."),
        why=_("A share has at most a hundred per cent."),
        wrong="120 % des salariés connaissent ces aides",
        right="12 % des salariés connaissent ces aides",
        holds=("%",),
        passage=_more_than_all,
    ),
    Rule(
        code="FACT020",
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
        message=_("The title says « {title} », the lead « {told} »."),
        hint=_("Correct one of the two."),
        why=_("Newsrooms compare the title and the lead before anything else."),
        wrong="Une école à 9 millions d’euros\n\nLe projet coûtera 6 millions d’euros. Beau !",
        right="Une école à 9 millions d’euros\n\nLe projet coûtera 9 millions d’euros. Beau !",
        document=_other_than_title,
    ),
)
