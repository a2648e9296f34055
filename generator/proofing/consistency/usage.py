"""Names that have one usual spelling, whoever writes them."""

from collections.abc import Iterator

from generator.messages import _
from generator.patterns import lazy
from generator.proofing.consistency.words import Place, has_small
from generator.proofing.passages import Passage
from generator.proofing.rules import Hit, Rule

USUAL = {
    "ANAH": "Anah",
    "INSEE": "Insee",
    "UNESCO": "Unesco",
    "UNICEF": "Unicef",
    "Vice-Président": "Vice-président",
    "Vice-Présidente": "Vice-présidente",
    "Vice-Présidents": "Vice-présidents",
    "Vice-Présidentes": "Vice-présidentes",
}
USUALLY = lazy(rf"(?<![\w-])(?:{'|'.join(USUAL)})(?![\w-])")


def _usual_spelling(passage: Passage) -> Iterator[Hit]:
    for match in USUALLY.finditer(passage.prose) if has_small(passage) else ():
        place = Place(passage, match.start(), match.end(), "", False)
        yield place.hit(spelling=match[0], usual=USUAL[match[0]])


RULES: tuple[Rule, ...] = (
    Rule(
        code="CONS017",
        severity="info",
        message=_("« {spelling} » is usually written « {usual} »."),
        hint=_("Write it as the organisation does."),
        why=_("Some names have one usual spelling, whoever writes them."),
        source=_("The organisations’ own usage, Imprimerie nationale"),
        wrong="le parc conventionné ANAH, la Vice-Présidente",
        right="le parc conventionné Anah, la Vice-présidente",
        holds=USUAL,
        passage=_usual_spelling,
    ),
)
