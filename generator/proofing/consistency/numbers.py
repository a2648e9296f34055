"""One way to write numbers: thousands cut alike, small ones in words."""

from collections.abc import Iterator, Sequence

from generator.language.french.days import MONTH
from generator.language.french.nouns import COUNTED
from generator.messages import _
from generator.patterns import lazy
from generator.proofing.changes import changes
from generator.proofing.consistency.words import Place
from generator.proofing.passages import Passage
from generator.proofing.rules import EVERY, Hit, Rule

GROUPED = lazy(r"(?<![\d.,])\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?![\d])")
UNGROUPED = lazy(
    rf"(?<![\w.,/+°-])(?<!\d[ \u00a0\u202f])"
    rf"(?:(?!1[5-9]|20)\d{{4}}|\d{{5,7}}|\d{{4}}(?=[ \u00a0]{COUNTED}))(?=[ \u00a0\u202f][a-zà-ÿ€])"
)
UNITS = (
    "ans?|années?|mois|jours?|semaines?|heures?|h|minutes?|min|secondes?|millions?|milliards?|mille"
    "|euros?|km|kilomètres?|mètres?|m|hectares?|ha|points?|fois|degrés?|tonnes?|et|à|ou|sur|rue|avenue"
    f"|place|boulevard|bis|ter|{MONTH}|litres?|pièces?|étoiles?|par|en|pour|de"
)
IN_FIGURES = lazy(
    rf"(?<![\w.,/+°€-])(?<!\d[ \u00a0\u202f])([2-9])[ \u00a0](?!(?:{UNITS})\b)(?=[a-zà-ÿ]{{3,}})"
)
NUMBERED = lazy(r"(?i)(?:articles?|pages?|phase|lot|axe|annexe|niveau|étape|n°|no|volet|titre)\s\Z")
IN_WORDS = lazy(
    rf"\b(?:deux|trois|quatre|cinq|six|sept|huit|neuf) (?!(?:{UNITS}|cents?)\b)[a-zà-ÿ]{{3,}}"
)
RUNNING = ("lead", "text", "intro", "quote", "about")


def _thousands(texts: Sequence[Passage]) -> Iterator[Hit]:
    printed = [passage for passage in texts if passage.printed and passage.role != "contact"]
    grouped = next((found[0] for one in printed if (found := GROUPED.search(one.prose))), None)
    for passage in printed if grouped else ():
        mended = {edit.start for edit in passage.once(changes).get("thousands", ())}
        for match in UNGROUPED.finditer(passage.prose):
            # What the typesetter would mend is told by the rule of typography.
            if mended.isdisjoint(range(*match.span())):
                place = Place(passage, *match.span(), "", False)
                yield place.hit(number=match[0], other=str(grouped))


def _small_numbers(texts: Sequence[Passage]) -> Iterator[Hit]:
    running = [one for one in texts if one.role in RUNNING]
    in_words = next((found[0] for one in running if (found := IN_WORDS.search(one.prose))), None)
    for passage in running if in_words else ():
        for match in IN_FIGURES.finditer(passage.prose):
            if not NUMBERED.search(passage.prose[: match.start()]):
                place = Place(passage, match.start(1), match.end(1), "", False)
                yield place.hit(number=match[1], other=str(in_words))


RULES: tuple[Rule, ...] = (
    Rule(
        code="CONS012",
        severity="warning",
        message=_("« {number} » has no space before its thousands, « {other} » has one."),
        hint=_("Write all numbers of more than three figures with no-break spaces."),
        why=_("Numbers are compared at a glance when they are cut alike."),
        source="9e CGPM, CLDR",
        wrong="116 000 logements, et 1400 ordinateurs",
        right="116 000 logements, et 1 400 ordinateurs en 1850",
        languages=EVERY,
        document=_thousands,
    ),
    Rule(
        code="CONS013",
        severity="info",
        message=_("The number {number} is in figures here; elsewhere it says « {other} »."),
        hint=_("Write small numbers in words, but for measures and figures to compare."),
        why=_("Small numbers that count things are words in running text."),
        source="OQLF, Imprimerie nationale",
        wrong="selon 4 axes… trois champs d’intervention",
        right="selon quatre axes… trois champs d’intervention",
        document=_small_numbers,
    ),
)
