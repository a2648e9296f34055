"""Words that no dictionary has, the names and the terms of the workspace known; on request."""

from collections.abc import Iterator

from generator.messages import _
from generator.proofing.patterns import hit
from generator.proofing.rules import Hit, Rule
from generator.proofing.spelling.speller import Speller, speller
from generator.proofing.spelling.unknown import Spelt, Unknown, spelt

__all__ = ["RULES", "Speller", "Spelt", "speller", "spelt"]

ADVICE = _("If the word is right, add it to « words: » in communique.yaml.")


def _words(spelt: Spelt) -> Iterator[Hit]:
    for one in spelt.of("word"):
        better = one.better[0] if len(one.better) == 1 else None
        yield hit(one.passage, one.start, one.end, better, advice=_advice(_("Write {words}."), one))


def _names(spelt: Spelt) -> Iterator[Hit]:
    """Tell each name once."""
    first: dict[str, Unknown] = {}
    for one in spelt.of("name"):
        first.setdefault(one.word, one)
    for one in first.values():
        yield hit(one.passage, one.start, one.end, advice=_advice(_("Did you mean {near}?"), one))


def _advice(said: str, one: Unknown) -> str:
    """Say what a word may stand for, where anybody knows."""
    if not one.better:
        return ADVICE
    *others, last = [_("« {word} »").format(word=word) for word in one.better]
    words = _("{words} or {last}").format(words=", ".join(others), last=last) if others else last
    return f"{said.format(words=words, near=words)} {ADVICE}"


def _other_languages(spelt: Spelt) -> Iterator[Hit]:
    """Tell of the first passage only: a whole text may be in another language."""
    for passage in spelt.foreign[:1]:
        yield hit(passage, 0, len(passage.text.rstrip()))


WHY = _("A mistake in a word is what readers see first, and what a journalist remembers.")

RULES: tuple[Rule, ...] = (
    Rule(
        code="SPEL001",
        message=_("« {text} » is not in the dictionary."),
        hint="{advice}",
        why=WHY,
        source="Grammalecte, SCOWL",
        wrong="le dévelopement du territoire",
        right="le développement du territoire",
        spelling=_words,
    ),
    Rule(
        code="SPEL003",
        severity="info",
        message=_("« {text} » is not in the dictionary; it is probably a name."),
        hint="{advice}",
        why=_(
            "Nobody but the writer knows whether a name is right: names that are in the files of"
            " partners, or in two releases, are not told."
        ),
        wrong="à Compiegne",
        right="à Compiègne",
        spelling=_names,
    ),
    Rule(
        code="SPEL004",
        severity="info",
        message=_("Most words here are not in the dictionary: the spelling was left alone."),
        hint=_("If the text is in English, say so with --lang en."),
        why=_("A text in another language would be nothing but mistakes."),
        wrong="the partners have signed a framework agreement",
        right="les partenaires ont signé un accord-cadre",
        spelling=_other_languages,
    ),
)
