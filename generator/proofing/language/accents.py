"""Words that do not exist as they are written, but do with another accent, or with one."""

from collections.abc import Iterator
from functools import lru_cache

from generator.language.french.accents import accents
from generator.language.french.lexicon import readings, spells
from generator.language.french.vocabulary import ENGLISH, LOANS
from generator.language.letters import fold
from generator.messages import _
from generator.proofing.language.tagged import Token, mend, sentences
from generator.proofing.passages import Passage
from generator.proofing.rules import Hit, Rule

ACCENTED = {"a": "aàâ", "c": "cç", "e": "eéèêë", "i": "iîï", "o": "oô", "u": "uùûü"}
MOST = 3  # letters at fault in a word


def _strange(passage: Passage) -> Iterator[Hit]:
    for sentence in sentences(passage):
        if any(token.readings for token in sentence):  # else it is English, or names
            for at, token in enumerate(sentence):
                beside = (*sentence[max(0, at - 1) : at], *sentence[at + 1 : at + 2])
                unknown = _is_unknown(token, first=not at) and not any(map(_is_foreign, beside))
                right = accented(token.lower) if unknown else ""
                # « Etat » is the matter of the rule on capitals.
                if right and (right[0] == token.lower[0] or not token.capital):
                    yield mend(passage, token, token, {token: right})


def _is_unknown(token: Token, *, first: bool) -> bool:
    """Tell whether a word is none, nor a name, nor the matter of another rule."""
    word = token.lower
    if token.text != word and not (first and token.text[1:] == word[1:] and len(word) >= 8):
        return False
    if token.readings or len(word) < 4 or not word.isalpha() or readings(word):
        return False
    return word not in ENGLISH and word not in LOANS and word not in accents()


def _is_foreign(token: Token) -> bool:
    return (
        token.text.isascii()
        and token.text.isalpha()
        and token.text.islower()
        and not readings(token.text)
    )


@lru_cache(maxsize=512)
def accented(word: str) -> str:
    """Return the word with the fewest accents changed that exists; empty if none does.

    An accent is rather wrong than one too many (« forèts »). The participle of a verb that the
    lexicon lacks (« scénographié ») is no noun with an accent.
    """
    found = {word}
    for _change in range(MOST):
        found = {
            one[:at] + letter + one[at + 1 :]
            for one in found
            for at, old in enumerate(one)
            if old == word[at]
            for letter in ACCENTED.get(fold(old), "")
            if letter != old
        }
        known = [one for one in sorted(found) if readings(one) and not _loses_ending(word, one)]
        right = [one for one in known if spells(one)] or known
        if right:
            return max(right, key=lambda one: sum(not letter.isascii() for letter in one))
    return ""


def _loses_ending(word: str, right: str) -> bool:
    """Tell « chartés » and « chartes »: the end is what the writer was sure of."""
    ending = word.rstrip("s").removesuffix("e")
    return ending.endswith("é") and right[len(ending) - 1] != "é"


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
