"""Changes and shares against the two figures they are made of: « passant de 1,50 à 1,54 »."""

import re
from collections.abc import Iterator
from decimal import Decimal

from generator.messages import _
from generator.patterns import lazy
from generator.proofing.facts.quantities import LARGE, SENTENCE, WORDS, amount, figures, scaled
from generator.proofing.passages import Passage
from generator.proofing.rules import Hit, Rule

AMOUNT = rf"(?:(?<![\w,.-])(?:{WORDS})(?![\w-])|(?<![\w,.-]){LARGE}(?![\d,]\d))"
UNIT = r"(?:\s?(?P<{}>%|[a-zà-ÿ€]+))?"
# Years may stand between the figures and what is said of them, but no other figure.
FAR = r"(?:[^.;:()0-9]|\b(?:19|20)\d\d\b(?!\s?[%€]))"

# Changes ----------------------------------------------------------------------------------------

FROM_TO = lazy(
    rf"(?i)\bde\s+(?P<old>{AMOUNT}){UNIT.format('old_unit')}{FAR}{{0,25}}?\s+à\s+(?P<new>{AMOUNT})"
    rf"{UNIT.format('unit')}"
)
AGAINST = lazy(
    rf"(?i)(?P<new>{AMOUNT}){UNIT.format('unit')}{FAR}{{0,90}}?\s+contre\s+(?P<old>{AMOUNT})"
    rf"{UNIT.format('old_unit')}"
)
UP = r"hausse|augment\w+|progress\w+|croissance|accroît\w*|bond(?:it|i)?|grimp\w+|gain|gagn\w+"
DOWN = r"baiss\w*|diminu\w+|recul\w*|chut\w+|rédui\w+|réduction|repli"
ROUGHLY = r"(?:près|plus|moins|autour)\s+de\s+|environ\s+|presque\s+|quasi\w*\s+|plus\s+que\s+"
SAID = (
    rf"(?P<said>(?:(?P<up>{UP})|(?P<down>{DOWN}))(?:\s+(?:\w+ment\s+)?de\s+"
    rf"(?P<roughly>{ROUGHLY})?(?P<by>{AMOUNT}){UNIT.format('by_unit')})?"
    rf"|(?P<sign>[+−–-])\s?(?P<signed>{AMOUNT}){UNIT.format('signed_unit')}"
    rf"|(?P<apart>{AMOUNT}){UNIT.format('apart_unit')}\s+de\s+(?:(?P<more>plus)|moins)\b"
    rf"|(?P<nearly>{ROUGHLY})?(?P<times>doubl|tripl|quadrupl|multipli|divis)\w+"
    rf"(?:\s+par\s+(?P<factor>{AMOUNT}))?)"
)
AFTER = lazy(
    rf"(?i){FAR}{{0,45}}?(?:,?\s*\b(?:soit|en)\s+(?:une?\s+)?(?:(?:légère|forte|nette)\s+)?|\s*\(\s*)"
    rf"{SAID}(?!\s+(?:par\s+an|chaque))"
)
BEFORE = lazy(rf"(?i)(?<!\w){SAID}(?:{FAR}{{0,40}}?,?\s*\b(?:pass|port)(?:ant|ée?s?)\s+|,\s*)\Z")
TIMES = {"doubl": 2, "tripl": 3, "quadrupl": 4}
# « Le recul de l’âge de départ, de 62 à 64 ans » goes up.
OTHERWISE = lazy(r"(?i)\b(?:âge|date|échéance|point de|classement|rang|place)\b")


# Most texts tell no change: a quick look spares them the long expressions.
MAY_BE = lazy(
    r"(?i)\b(?:soit|contre|pass(?:an|é)|port(?:an|é)|doubl|tripl|quadrupl|multipl|divis|hausse"
    r"|baiss|augment|diminu|progress|recul)"
)


def _changes(passage: Passage) -> Iterator[Hit]:
    if not MAY_BE.search(passage.prose):
        return
    for sentence in SENTENCE.finditer(passage.prose):
        pairs = [*FROM_TO.finditer(sentence[0]), *AGAINST.finditer(sentence[0])]
        if len(pairs) != 1 or OTHERWISE.search(sentence[0]):
            continue
        pair = pairs[0]
        said = AFTER.match(sentence[0], pair.end()) or BEFORE.search(sentence[0][: pair.start()])
        real = said and _otherwise(pair, said)
        if said and real:
            # Before the figures, what is said of them may be as right as they are.
            end = max(said.end("said"), pair.end("new") if said.end("said") < pair.start() else 0)
            start, end = sentence.start() + said.start("said"), sentence.start() + end
            words = {"said": said["said"].strip(), "real": real}
            yield Hit(passage.span(start, end), words)


def _otherwise(pair: re.Match[str], said: re.Match[str]) -> str | None:
    """Return the change from one figure to the other, where it is not what is said."""
    old, new = scaled([amount(pair["old"]), amount(pair["new"])])
    if not old or not new or old == new:
        return None
    rising = bool(said["up"] or said["more"] or said["sign"] == "+")
    falling = bool(said["down"] or said["apart"] or said["sign"]) and not rising
    if (rising and new < old) or (falling and new > old):
        return _told(old, new, pair)
    if said["times"]:
        return _not_so_many_times(old, new, said)
    by = next((one for one in ("by", "signed", "apart") if said[one]), None)
    if by is None:
        return None
    change, unit = amount(said[by]), (said[f"{by}_unit"] or "").lower()
    rough = Decimal(3) if said["roughly"] else Decimal(1)
    percentages = "%" in (pair["unit"] or "", pair["old_unit"] or "")
    if percentages and (unit.startswith("point") or unit == "%"):
        # « De 4 à 5 % » is one point more, or a quarter.
        alike = abs(change - abs(new - old)) <= rough * (1 if unit != "%" else 2)
        alike = alike or (unit == "%" and _is_share(change, pair, rough))
    elif unit == "%":
        alike = _is_share(change, pair, rough)
    elif unit and unit.rstrip("s") == (pair["unit"] or pair["old_unit"] or "").lower().rstrip("s"):
        alike = abs(change - abs(new - old)) <= abs(new - old) / 20 * rough
    else:
        return None
    return None if alike else _told(old, new, pair)


def _is_share(change: Decimal, pair: re.Match[str], rough: Decimal) -> bool:
    """Tell whether a percentage is that of a change, whose figures may have been rounded."""
    old, new = scaled([amount(pair["old"]), amount(pair["new"])])
    real = abs(new - old) * 100 / old
    rounding = (new / old) * (_rounding(pair, "old") + _rounding(pair, "new")) * 100
    return abs(change - real) <= max(rough, real / 20) + rounding


def _rounding(pair: re.Match[str], name: str) -> Decimal:
    """Return by which part of itself a figure may be off: « 12 millions », « 1,2 »."""
    digits = re.sub(r"\D", "", pair[name])
    exact = not re.search(r"\d,\d|\bmill|[Mk]€", pair[0])
    return Decimal(0) if exact or not digits else Decimal("0.3") / max(int(digits), 1)


def _not_so_many_times(old: Decimal, new: Decimal, said: re.Match[str]) -> str | None:
    """Return how many times more, or less, a figure is, where it is not what is said."""
    root = said["times"].lower()
    factor = amount(said["factor"]) if said["factor"] else Decimal(TIMES.get(root, 0))
    ratio = old / new if root == "divis" else new / old
    least = factor * (Decimal("0.98") if "que" in (said["nearly"] or "") else Decimal("0.85"))
    most = factor * Decimal("1.3") + (Decimal(1) if said["nearly"] else Decimal(0))
    if not factor or least <= ratio <= most:
        return None
    return f"× {figures(round(new / old, 2))}"


def _told(old: Decimal, new: Decimal, pair: re.Match[str]) -> str:
    """Write a change as a message tells it: « + 4 points », « − 10 % »."""
    sign = "+" if new > old else "−"
    if "%" in (pair["unit"] or "", pair["old_unit"] or ""):
        return f"{sign} {figures(abs(new - old))} points"
    share = abs(new - old) * 100 / old
    return f"{sign} {figures(round(share, 1 if share < 10 else 0))} %"


# Shares -----------------------------------------------------------------------------------------

FRACTIONS = {"moitié": 50, "tiers": 33, "quart": 25, "cinquième": 20, "dixième": 10}
SHARE = (
    r"(?:près\s+d[e’]\s*|plus\s+d[e’]\s*|environ\s+|quelque\s+)?(?P<share>(?P<percent>\d{1,3}(?:,\d+)?)\s?%"
    rf"|(?:une?|la|(?P<several>deux|trois|quatre))\s+(?P<fraction>{'|'.join(FRACTIONS)})s?\b)"
    r"(?!\s+(?:de\s+(?:plus|moins)|supplémentaire|par\s+an))"
)
OF_WHOLE = lazy(
    rf"(?i)(?:(?P<part>{AMOUNT})\s+(?:des|de\s+(?:ses|nos|leurs)|sur(?:\s+(?:les|un\s+total\s+de))?"
    rf"|parmi\s+les)\s+(?P<whole>{AMOUNT})"
    rf"|\bsur\s+(?:les\s+|ses\s+|nos\s+|un\s+total\s+de\s+)?(?P<whole2>{AMOUNT})[^.;:()0-9]{{2,60}}?,\s+(?P<part2>{AMOUNT}))"
    rf"[^.;:()0-9]{{0,70}}?(?:,?\s+soit\s+|\s*\(\s*(?:soit\s+)?){SHARE}"
)


def _shares(passage: Passage) -> Iterator[Hit]:
    for match in OF_WHOLE.finditer(passage.prose):
        part, whole = (
            amount(match["part"] or match["part2"]),
            amount(match["whole"] or match["whole2"]),
        )
        part, whole = scaled([part, whole])
        if not 0 < part < whole:
            continue
        real = part * 100 / whole
        said = _percentage(match)
        loose = match["fraction"] or re.search(
            r"(?i)\b(?:près|plus|environ|quelque|presque)\b", match[0]
        )
        if abs(real - said) > max(Decimal(4 if loose else 1), real / 20):
            words = {"said": match["share"], "real": f"{figures(round(real, 1))} %"}
            yield Hit(passage.span(*match.span("share")), words)


def _percentage(match: re.Match[str]) -> Decimal:
    if match["percent"]:
        return Decimal(match["percent"].replace(",", "."))
    several = amount(match["several"]) if match["several"] else 1
    return Decimal(FRACTIONS[match["fraction"].lower()]) * several


RULES: tuple[Rule, ...] = (
    Rule(
        code="FACT022",
        severity="warning",
        message=_("The two figures make {real}, not « {said} »."),
        hint=_("Correct the change or one of the two figures."),
        why=_("From 80 to 72 there are eight less, a tenth of what there was."),
        wrong="La dette recule de 80 à 72 millions d’euros, soit une baisse de 15 %.",
        right="La dette recule de 80 à 72 millions d’euros, soit une baisse de 10 %.",
        passage=_changes,
    ),
    Rule(
        code="FACT090",
        severity="warning",
        message=_("The two figures make {real}, not « {said} »."),
        hint=_("Correct the share or one of the two figures."),
        why=_("Of 160 files, 24 are 15 %: journalists divide."),
        wrong="Le jury a retenu 24 des 160 dossiers, soit 18 % des candidatures.",
        right="Le jury a retenu 24 des 160 dossiers, soit 15 % des candidatures.",
        needs=("soit",),
        holds=("(",),
        passage=_shares,
    ),
)
