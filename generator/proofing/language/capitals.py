"""Accents that are missing on capitals, and titles typed all in capitals."""

from collections.abc import Iterator

from generator.language.french.wordlist import wordlist
from generator.language.letters import fold
from generator.messages import _
from generator.patterns import lazy
from generator.proofing.changes import changed
from generator.proofing.passages import Passage
from generator.proofing.patterns import hit, pattern
from generator.proofing.rules import EVERY, Hit, Rule

TITLES = ("title", "subtitle", "heading")


def _unaccented(passage: Passage) -> Iterator[Hit]:
    yield from TYPESET(passage)
    # What only a text all in capitals tells: « SALARIES », « GRACE A ».
    if not SMALL.search(passage.reading):
        yield from ONLY_IN_CAPITALS(passage)


def _all_capitals(passage: Passage) -> Iterator[Hit]:
    words = passage.text.strip()
    if passage.role not in ("title", "subtitle") or len(WORD.findall(words)) < 3:
        return
    if words.upper() == words and len(words) > 15:
        start = len(passage.text) - len(passage.text.lstrip())
        yield hit(passage, start, start + len(words))


def _stopped(passage: Passage) -> Iterator[Hit]:
    if passage.role not in TITLES:
        return
    match = STOP.search(passage.text)
    if match:
        # Not safe: the point may be an abbreviation's (« Dupont et Cie. »).
        yield hit(passage, *match.span("hit"), match["word"])


WORD = lazy(r"(?<![\w-])[^\W\d_]{4,}(?![\w-])")
SMALL = lazy(r"[a-zà-ÿœ]")
STOP = lazy(r"(?P<hit>(?P<word>(?<![^\W\d_])[^\W\d_]{3,}[»”)]?)(?<!etc)\.)\s*\Z")
TYPESET = changed("capital", "warning")
ACCENTED = {
    fold(word).upper(): word
    for word in (
        *wordlist("SALARIÉ EMPLOYÉS ASSOCIÉS DIPLÔMES ÉTÉ MÊME DÉJÀ APRÈS TRÈS PRÈS LANCÉES"),
        *(f"{word} À" for word in wordlist("GRÂCE FACE SUITE QUANT ACCÈS DROIT")),
        *("JUSQU’À", "SIGNÉE"),
    )
}
ONLY_IN_CAPITALS = pattern(
    rf"(?<![\w-])(?:{'|'.join(ACCENTED)})(?![\w’-])", better=lambda match: ACCENTED[match[0]]
)

RULES: tuple[Rule, ...] = (
    Rule(
        code="LANG001",
        severity="error",
        message=_("« {text} » lacks an accent on a capital."),
        hint=_("Write « {better} »."),
        why=_(
            "French capitals have their accents: without them « SALARIES » reads as wages, not as"
            " people."
        ),
        source="Académie",
        wrong="A ce titre, l’Etat aide METZ METROPOLE",
        right="À ce titre, l’État aide METZ MÉTROPOLE",
        passage=_unaccented,
    ),
    Rule(
        code="LANG004",
        severity="info",
        message=_("This title is typed all in capitals."),
        hint=_("Type it as a sentence; a style may print it in capitals."),
        why=_("Capitals lose their accents, hide the names, and are read more slowly."),
        wrong="UN ACCORD POUR LE LOGEMENT",
        right="Un accord pour le logement",
        languages=EVERY,
        passage=_all_capitals,
    ),
    Rule(
        code="LANG005",
        severity="warning",
        message=_("A title has no full stop: « {text} »."),
        hint=_("Write « {better} »."),
        why=_("A title that is set apart from the text ends without a point."),
        source="IN",
        wrong="Un accord pour le logement.",
        right="Un accord pour le logement, etc.",
        languages=EVERY,
        passage=_stopped,
    ),
)
