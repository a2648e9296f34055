"""Words that do not exist as they are written, but do with another accent, or with one."""

from collections.abc import Iterator

from generator.language.french.accents import accented
from generator.language.french.lexicon import readings
from generator.language.french.vocabulary import ENGLISH, LOANS
from generator.messages import _
from generator.proofing.language.tagged import Token, mend, sentences
from generator.proofing.passages import Passage
from generator.proofing.rules import Hit, Rule


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
    return (
        token.text.isascii()
        and token.text.isalpha()
        and token.text.islower()
        and not readings(token.text)
    )


RULES: tuple[Rule, ...] = (
    Rule(
        code="LANG087",
        severity="error",
        message=_("« {text} » is no word: an accent is wrong, missing or too many."),
        hint=_("Write « {better} »."),
        why=_("No dictionary has the word as it is written; it has it with other accents."),
        source="Académie",
        wrong="Le nouveau réglement du parc protège les forèts de la commune.",
        right="Le nouveau règlement du parc protège les forêts ; l’évènement ou l’événement.",
        passage=_strange,
    ),
)
