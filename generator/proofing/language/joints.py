"""Articles of places that contract: « au Havre »."""

import re

from generator.language.french.grammar import attach
from generator.language.french.places import articled
from generator.messages import _
from generator.proofing.patterns import pattern
from generator.proofing.rules import Rule

JOINT = r"(?<![\w’-])(?P<hit>(?P<word>[Dd]e|[Àà]|[Jj]usqu’à|(?:(?<=[.!?…] )|^)A) (?=Les? )"
PLACE = r"(?P<place>Les? [\w-]+(?:’[\w-]+)?(?: [A-ZÀ-Ý\d][\w-]*)?))"


def _contracted(match: re.Match[str]) -> str | None:
    """Return « au Havre » for « à Le Havre »; None for a name that is no known place."""
    place = match["place"]
    if not articled(place):
        return None
    word = match["word"].replace("A", "À")
    return "".join(attach(f"{word} ", place))


RULES: tuple[Rule, ...] = (
    Rule(
        code="LANG075",
        severity="error",
        message=_("« {text} » lacks the contraction of the article."),
        why=_(
            "The article of a place contracts in spite of its capital: « au Havre »,"
            " « des Mureaux »."
        ),
        source="IN",
        wrong="Rendez-vous à Le Havre avec le maire de Les Mureaux",
        right="Rendez-vous au Havre, à La Rochelle, à L’Haÿ-les-Roses ; le film de Le Corbusier",
        needs=("Le", "Les"),
        passage=pattern(JOINT + PLACE, better=_contracted),
    ),
)
