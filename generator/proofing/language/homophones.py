"""Words that sound alike and are taken for each other, where the words around leave no doubt."""

import re
from collections.abc import Iterator

from generator.messages import _
from generator.proofing.language.confused import CONFUSED
from generator.proofing.passages import Passage
from generator.proofing.patterns import capitalised, pattern
from generator.proofing.rules import Hit, Rule

CHECKS = tuple(pattern(rf"(?<![\w’-]){wrong}", better=meant) for _words, wrong, meant in CONFUSED)


def _by_word() -> dict[str, tuple[int, ...]]:
    """Return which checks a word asks for; most texts hold few of the words."""
    places: dict[str, tuple[int, ...]] = {}
    for place, (words, _wrong, _meant) in enumerate(CONFUSED):
        for word in capitalised(*words.split()):
            places[word] = (*places.get(word, ()), place)
    return places


CHECKS_OF = _by_word()


def _confused(passage: Passage) -> Iterator[Hit]:
    wanted = {place for word in CHECKS_OF.keys() & passage.words for place in CHECKS_OF[word]}
    for place in sorted(wanted):
        yield from CHECKS[place](passage)


# « le onze », « le oui », « la une », « la énième » keep their vowel.
VOWEL = r"(?!onz|oui|une?s?\b|one\b|est\b|uhlan|ulul|énième)[aâàeéèêiîoôuœ][a-zà-ÿœ]{2,}"
ELIDED = (
    rf"(?P<word>[LlDdNnSs]e|[Ll]a) (?P<next>{VOWEL})"
    r"|(?P<that>(?:[Ll]orsqu|[Pp]uisqu|[Jj]usqu|[Qq]u)e) (?P<who>ils?|elles?|on|une?|en)"
    r"|(?P<if>[Ss]i) (?P<he>ils?)"
)


def _elided(match: re.Match[str]) -> str:
    kept = match["word"] or match["that"] or match["if"]
    return f"{kept[:-1]}’{match['next'] or match['who'] or match['he']}"


RULES: tuple[Rule, ...] = (
    Rule(
        code="LANG027",
        severity="error",
        message=_("« {text} » sounds right, but is another word."),
        hint=_("Write « {better} »."),
        why=_("« a » and « à », « ou » and « où », « été » and « étés » sound alike."),
        wrong="le parc à été rénové et ouvrira a partir du 3 mai à tout les habitants",
        right="le parc a été rénové et ouvrira à partir du 3 mai à tous les habitants",
        needs=frozenset(CHECKS_OF),
        passage=_confused,
    ),
    Rule(
        code="LANG028",
        severity="error",
        message=_("« {text} » is not elided."),
        hint=_("Write « {better} »."),
        why=_("Before a vowel « le », « de » or « que » lose theirs."),
        source="Académie",
        wrong="lorsque il sera achevé, le aménagement de la place",
        right="lorsqu’il sera achevé, le onzième aménagement, le oui et la une",
        passage=pattern(rf"(?<![\w’-])(?:{ELIDED})(?![\w’-])", better=_elided),
    ),
)
