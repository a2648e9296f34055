"""Accents that are missing on capitals, or wrong in words that do not exist as written."""

from collections.abc import Iterator

from generator.language.french.accents import accented
from generator.language.french.lexicon import readings
from generator.language.french.vocabulary import ENGLISH, LOANS
from generator.language.french.wordlist import wordlist
from generator.language.letters import fold
from generator.messages import _
from generator.patterns import lazy
from generator.proofing.changes import changed
from generator.proofing.language.tagged import Token, mend, sentences
from generator.proofing.passages import Passage
from generator.proofing.patterns import pattern
from generator.proofing.rules import Hit, Rule


def _unaccented(passage: Passage) -> Iterator[Hit]:
    yield from TYPESET(passage)
    # What only a text all in capitals tells: « SALARIES », « GRACE A ».
    if not SMALL.search(passage.reading):
        yield from ONLY_IN_CAPITALS(passage)


def _strange(passage: Passage) -> Iterator[Hit]:
    for sentence in sentences(passage):
        if any(token.readings for token in sentence):  # else it is English, or names
            for at, token in enumerate(sentence):
                if not _is_unknown(token, first=not at):
                    continue
                beside = (*sentence[max(0, at - 1) : at], *sentence[at + 1 : at + 2])
                right = "" if any(map(_is_foreign, beside)) else accented(token.lower)
                # « Etat » is the matter of the rule on capitals.
                if right and (right[0] == token.lower[0] or not token.capital):
                    yield mend(passage, token, token, {token: right})


def _is_unknown(token: Token, *, first: bool) -> bool:
    """Tell whether a word is none, nor a name, nor the matter of another rule."""
    word = token.lower
    if token.readings or len(word) < 4 or not word.isalpha():
        return False
    if token.text != word and not (first and token.text[1:] == word[1:] and len(word) >= 8):
        return False
    return not (readings(word) or word in ENGLISH or word in LOANS)


def _is_foreign(token: Token) -> bool:
    text = token.text
    return text.isascii() and text.isalpha() and text.islower() and not readings(text)


SMALL = lazy(r"[a-zà-ÿœ]")
TYPESET = changed("capital", "warning")
WORDS = wordlist(
    "SALARIÉ EMPLOYÉS ASSOCIÉS DIPLÔMES ÉTÉ MÊME DÉJÀ APRÈS TRÈS PRÈS LANCÉES JUSQU’À SIGNÉE"
)
PHRASES = {f"{word} À" for word in wordlist("GRÂCE FACE SUITE QUANT ACCÈS DROIT")}
ACCENTED = {fold(word).upper(): word for word in WORDS | PHRASES}
ONLY_IN_CAPITALS = pattern(
    rf"(?<![\w-])(?:{'|'.join(ACCENTED)})(?![\w’-])", better=lambda match: ACCENTED[match[0]]
)

RULES: tuple[Rule, ...] = (
    Rule(
        code="LANG001",
        severity="error",
        message=_("« {text} » lacks an accent on a capital."),
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
        code="LANG087",
        severity="error",
        message=_("« {text} » is no word: an accent is wrong, missing or too many."),
        why=_("No dictionary has the word as it is written; it has it with other accents."),
        source="Académie",
        wrong="Le nouveau réglement du parc protège les forèts de la commune.",
        right="Le nouveau règlement du parc protège les forêts ; l’évènement ou l’événement.",
        passage=_strange,
    ),
)
