"""One way to cut the thousands of numbers."""

from collections.abc import Iterator, Sequence

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


RULES: tuple[Rule, ...] = (
    Rule(
        code="CONS012",
        severity="warning",
        message=_("« {number} » has no space before its thousands, « {other} » has one."),
        hint=_("Write all numbers of more than three figures with no-break spaces."),
        why=_("Numbers are compared at a glance when they are cut alike."),
        source="9e CGPM, CLDR",
        wrong="116 000 logements : on en livre 1400 par an",
        right="116 000 logements, et 1 400 ordinateurs en 1850",
        languages=EVERY,
        document=_thousands,
    ),
)
