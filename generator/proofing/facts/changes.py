"""Changes and shares against the two figures they are made of: « passant de 1,50 à 1,54 »."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from generator.messages import _
from generator.patterns import lazy
from generator.proofing.facts.quantities import Number, Numbered, figures, numbered, scaled
from generator.proofing.facts.totals import ROUGHLY
from generator.proofing.passages import Passage
from generator.proofing.rules import Hit, Rule

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
        code="FACT022",
        message=_("The two figures make {real}, not « {said} »."),
        hint=_("Correct the change, the share or one of the two figures."),
        why=_("From 80 to 72 there are eight less, a tenth of what there was."),
        wrong="La dette recule de 80 à 72 millions d’euros, soit une baisse de 15 %.",
        right="La dette recule de 80 à 72 millions d’euros, soit une baisse de 10 %.",
        passage=_figures,
    ),
)
