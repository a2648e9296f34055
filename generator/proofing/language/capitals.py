"""Accents that are missing on capitals, and titles typed all in capitals."""

import re
from collections.abc import Iterator

from generator.messages import _
from generator.patterns import lazy
from generator.proofing.changes import changed
from generator.proofing.passages import Passage
from generator.proofing.patterns import hit, pattern
from generator.proofing.rules import EVERY, Hit, Rule

TITLES = ("title", "subtitle", "heading")


def _in_capitals(match: re.Match[str]) -> str | None:
    """Accent what only a text all in capitals tells: « SALARIES », « GRACE A »."""
    if SMALL.search(match.string):
        return None
    return ONLY_IN_CAPITALS[match["hit"].replace("’", "'")]


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
ONLY_IN_CAPITALS = {
    "SALARIE": "SALARIÉ",
    "EMPLOYES": "EMPLOYÉS",
    "ASSOCIES": "ASSOCIÉS",
    "DIPLOMES": "DIPLÔMES",
    "ETE": "ÉTÉ",
    "MEME": "MÊME",
    "DEJA": "DÉJÀ",
    "APRES": "APRÈS",
    "TRES": "TRÈS",
    "PRES": "PRÈS",
    "LANCEES": "LANCÉES",
    "SIGNEE": "SIGNÉE",
    "GRACE A": "GRÂCE À",
    "FACE A": "FACE À",
    "SUITE A": "SUITE À",
    "QUANT A": "QUANT À",
    "JUSQU'A": "JUSQU'À",
    "ACCES A": "ACCÈS À",
    "DROIT A": "DROIT À",
}

ACCENT_WHY = _(
    "French capitals have their accents: without them « SALARIES » reads as wages, not as people."
)

RULES: tuple[Rule, ...] = (
    Rule(
        code="LANG001",
        severity="error",
        message=_("« {text} » lacks an accent on a capital."),
        hint=_("Write « {better} »."),
        why=ACCENT_WHY,
        source="Académie",
        wrong="A ce titre, l’Etat aide METZ METROPOLE",
        right="À ce titre, l’État aide METZ MÉTROPOLE",
        passage=changed("capital", "warning"),
    ),
    Rule(
        code="LANG002",
        severity="error",
        message=_("« {text} » lacks an accent on a capital."),
        hint=_("Write « {better} »."),
        why=ACCENT_WHY,
        source="Académie",
        wrong="LES MUSÉES GRACE A LA VILLE",
        right="LES MUSÉES GRÂCE À LA VILLE",
        needs=tuple({word.split(" ")[0].split("'")[0] for word in ONLY_IN_CAPITALS}),
        passage=pattern(
            rf"(?:(?<![\w-])(?P<hit>{'|'.join(w.replace(chr(39), '’') for w in ONLY_IN_CAPITALS)})"
            r"(?![\w’-]))",
            better=_in_capitals,
        ),
    ),
    Rule(
        code="LANG004",
        severity="warning",
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
