"""Figures against each other: parts of a total, shares of a whole, years of a period, changes.

A sum is judged only where every part has its figure, and is near enough to be meant.
"""

import re
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
    known = {one.value for other in others for one in numbered(other).numbers if one.unit == "euro"}
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
        grows = GROWTH.search(read.text, 0, one.start)
        if of and is_counted(read.text, of.start("what")) and not grows:
            yield Hit(passage.span(one.start, of.end()), {"share": read.text[one.start : of.end()]})


# Changes, and shares of two figures -------------------------------------------------------------

FAR = r"[^.;:()#\d]"
FROM_TO = lazy(rf"(?i)\bde (?P<old>#+){FAR}{{0,35}}? à (?P<new>#+)")
AGAINST = lazy(rf"(?P<new>#+){FAR}{{0,110}}? contre (?P<old>#+)")

UP = r"hausse|augment\w+|progress\w+|croissance|accroît\w*|bond(?:it|i)?|grimp\w+|gain|gagn\w+"
DOWN = r"baiss\w*|diminu\w+|recul\w*|chut\w+|rédui\w+|réduction|repli"
NEARLY = r"(?:(?:près|plus|moins|autour) d(?:e |’)|environ |presque |quelque |quasi\w* |plus que )"
TIMES = {"doubl": 2, "tripl": 3, "quadrupl": 4, "multipli": 0, "divis": 0}
UNIT = "(?: ?[%€]| [a-zà-ÿ]+)?"
SAID = (
    rf"(?P<said>(?:{UP}|{DOWN})(?: (?:\w+ment )?de {NEARLY}?#+{UNIT})?|[+−–-] ?#+{UNIT}"
    rf"|#+{UNIT} de (?:plus|moins)\b|{NEARLY}?(?:{'|'.join(TIMES)})\w+(?: par #+)?)"
)
AFTER = lazy(
    rf"(?i){FAR}{{0,45}}?(?:,? ?\b(?:soit|en) (?:une? )?(?:(?:légère|forte|nette) )?| ?\( ?)"
    rf"{SAID}(?! (?:par an|chaque))"
)
BEFORE = lazy(rf"(?i)(?<!\w){SAID}(?:{FAR}{{0,40}}?,? ?\b(?:pass|port)(?:ant|ée?s?) |, )\Z")
RISES = lazy(rf"(?i)(?:{UP}|\+)|.*de plus\Z")
FALLS = lazy(rf"(?i)(?:{DOWN}|[−–-])|.*de moins\Z")
# « Le recul de l’âge de départ, de 62 à 64 ans » goes up.
OTHERWISE = lazy(r"(?i)\b(?:âge|date|échéance|point de|classement|rang|place)\b")


def _figures(passage: Passage) -> Iterator[Hit]:
    read = passage.once(numbered)
    for start, end in read.sentences if len(read.numbers) > 1 else ():
        yield from _share_of(passage, read, start, end)
        pairs = [one for two in (FROM_TO, AGAINST) for one in two.finditer(read.shape, start, end)]
        if len(pairs) != 1 or OTHERWISE.search(read.text, start, end):
            continue
        pair = pairs[0]
        after = AFTER.match(read.shape, pair.end(), end)
        said = after or BEFORE.search(read.shape, start, pair.start())
        old, new = read.at(pair.start("old")), read.at(pair.start("new"))
        start, end = said.span("said") if said else (0, 0)
        if said and _is_wrong(old, new, read.text[start:end], read.within(start, end)):
            words = {"said": read.text[start:end], "real": _change(old, new)}
            # Before the figures, what is said of them may be as right as they are.
            yield Hit(passage.span(start, end if after else pair.end("new")), words)


def _is_wrong(one: Number, other: Number, said: str, within: Sequence[Number]) -> bool:
    """Tell whether a change is another than what is said of it."""
    old, new = scaled([one.value, other.value])
    if not old or not new or old == new:
        return False
    if FALLS.match(said) if new > old else RISES.match(said):
        return True
    by = within[0] if within else None
    times = next((root for root in TIMES if root in said.lower()), None)
    roughly = re.search(rf"(?i){NEARLY}", said)
    if times:
        factor = by.value if by else TIMES[times]
        ratio = old / new if times == "divis" else new / old
        least, most = (98 if "plus que" in said.lower() else 85), 130 + 100 * bool(roughly)
        return bool(factor) and not least <= ratio * 100 / factor <= most
    if by is None:
        return False
    rough, off = (3 if roughly else 1), abs(by.value - abs(new - old))
    # « De 4 à 5 % » is one point more, or a quarter.
    share = by.unit == "%" and _is_share(one, other, by.value, rough)
    if "%" in (one.unit, other.unit) and by.unit in ("point", "%"):
        return not share and off > rough * (2 if by.unit == "%" else 1)
    if by.unit == "%":
        return not share
    return by.unit in {one.unit, other.unit} - {""} and off > abs(new - old) / 20 * rough


def _is_share(one: Number, other: Number, share: Decimal, rough: int) -> bool:
    """Tell whether a percentage is that of a change, whose figures may have been rounded."""
    old, new = scaled([one.value, other.value])
    real, rounding = abs(new - old) * 100 / old, Decimal(0)
    for number in (one, other) if one.rounded or other.rounded else ():
        digits = re.sub(r"\D", "", number.text)
        rounding += new / old * 30 / max(int(digits or 0), 1)
    return abs(share - real) <= max(Decimal(rough), real / 20) + rounding


def _change(one: Number, other: Number) -> str:
    """Write a change as a message tells it: « + 4 points », « − 10 % », « × 3 »."""
    old, new = scaled([one.value, other.value])
    sign = "+" if new > old else "−"
    if "%" in (one.unit, other.unit):
        return f"{sign} {figures(abs(new - old))} points"
    if new >= 2 * old:
        return f"× {figures(round(new / old, 2))}"
    share = abs(new - old) * 100 / old
    return f"{sign} {figures(round(share, 1 if share < 10 else 0))} %"


FRACTIONS = {"moitié": 50, "tiers": 33, "quart": 25, "cinquième": 20, "dixième": 10}
OF_WHOLE = lazy(
    rf"(?i)(?:#+ (?:des|de (?:ses|nos|leurs)|sur(?: les| un total de)?|parmi les) #+"
    rf"|\bsur (?:les |ses |nos |un total de )?#+{FAR}{{2,60}}?, #+)"
    rf"{FAR}{{0,70}}?(?:,? soit | \((?:soit )?){NEARLY}?"
    rf"(?P<share>#+ ?%|(?:une?|la|#+) (?P<fraction>{'|'.join(FRACTIONS)})s?\b)"
    r"(?! (?:de (?:plus|moins)|supplémentaire|par an))"
)


def _share_of(passage: Passage, read: Numbered, start: int, end: int) -> Iterator[Hit]:
    """Compare « 24 des 160 dossiers » with « soit 15 % »."""
    for match in OF_WHOLE.finditer(read.shape, start, end):
        one, other, *share = read.within(*match.span())
        part, whole = sorted(scaled([one.value, other.value]))
        said = share[0].value if share else Decimal(1)
        said *= FRACTIONS[match["fraction"].lower()] if match["fraction"] else 1
        real = part * 100 / whole if part else said
        loose = match["fraction"] or ROUGHLY.search(match[0])
        if abs(real - said) > max(Decimal(4 if loose else 1), real / 20):
            words = {"real": f"{figures(round(real, 1))} %"}
            words["said"] = read.text[slice(*match.span("share"))]
            yield Hit(passage.span(*match.span("share")), words)


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
        code="FACT022",
        message=_("The two figures make {real}, not « {said} »."),
        hint=_("Correct the change, the share or one of the two figures."),
        why=_("From 80 to 72 there are eight less, a tenth of what there was."),
        wrong="La dette recule de 80 à 72 millions d’euros, soit une baisse de 15 %.",
        right="La dette recule de 80 à 72 millions d’euros, soit une baisse de 10 %.",
        passage=_figures,
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
