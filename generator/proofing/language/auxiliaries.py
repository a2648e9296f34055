"""Forms of a verb that may not follow an auxiliary, a modal or a preposition."""

from collections.abc import Iterator

from generator.language.french.lexicon import forms
from generator.messages import _
from generator.proofing.language.heads import finite
from generator.proofing.language.participles import asks, is_of, next_word
from generator.proofing.language.subjects import clauses
from generator.proofing.language.tagged import Sentence, Token, mend, sentences
from generator.proofing.passages import Passage
from generator.proofing.rules import Hit, Rule

MODALS = ("pouvoir", "devoir", "falloir", "aller", "vouloir")
PREPOSITIONS = ("pour", "de", "d’", "à", "sans", "afin de", "avant de", "en vue de", "au lieu de",
                "de façon à", "de manière à")  # fmt: skip


def _forms(passage: Passage) -> Iterator[Hit]:
    """Yield infinitives and verbs behind auxiliaries, anything else behind modals."""
    for sentence in sentences(passage):
        sure = {clause.verb for clause in clauses(passage, sentence)}
        for at, token in enumerate(sentence[:-1]):
            place = next_word(sentence, at)
            if place >= len(sentence):
                continue
            word = sentence[place]
            better = _meant(sentence, at, word, sure)
            if better:
                yield mend(passage, token, word, {word: better})


def _meant(sentence: Sentence, at: int, word: Token, sure: set[int]) -> str | None:
    """Return the form that is meant by a word behind another, None where nothing is wrong."""
    token, before = sentence[at], sentence[at - 1] if at else None
    if word.lower == "coté" or word.before in ("-", "-t-"):
        return None
    if is_of(token, "avoir") and token.only("verb"):
        # « L’outil que nous avons permet… »; « A noter » begins with « À ».
        kinds = ("infinitive",) if asks(sentence[:at]) else ("infinitive", "verb")
        return _participle(sentence, at, word, kinds) if before else None
    if token.lower in ("ayant", "avoir"):
        return _participle(sentence, at, word, ("infinitive",))
    if token.lower == "été":  # « Nous avons été marcher. »
        went = before is not None and before.persons() & {"1s", "1p", "2p"}
        return None if went else _participle(sentence, at, word, ("infinitive",))
    if (
        is_of(token, "être") and (at in sure or token.persons() == {"3p"})
    ) or token.lower == "être":
        return _participle(sentence, at, word, ("infinitive",))
    if is_of(token, *MODALS) and token.only("verb"):
        # « Ceux qui le peuvent viennent. »
        free = before is None or before.lower not in ("le", "l’")
        return _infinitive(word, ("participle", "verb") if free else ("participle",))
    if token.lower in PREPOSITIONS and word is sentence[at + 1]:
        return _behind_preposition(sentence, at, word)
    return None


def _participle(sentence: Sentence, at: int, word: Token, kinds: tuple[str, ...]) -> str | None:
    """Return the participle that is meant by another form behind an auxiliary."""
    found = word.readings or finite(word)
    if sentence[at].persons() == {"3p"} and word.can_be("infinitive"):
        found = word.of("infinitive")
    if not found or any(one.kind not in kinds for one in found) or word.before in ("-", "-t-"):
        return None
    for one in found:
        if one.kind == "verb" or one.lemma.endswith("er"):
            for form in forms(one.lemma, "participle", gender="m", number="s"):
                return form
    return None


def _infinitive(word: Token, kinds: tuple[str, ...]) -> str | None:
    """Return the infinitive that is meant by another form."""
    found = word.readings or finite(word)
    if not found or any(one.kind not in kinds for one in found) or word.before in ("-", "-t-"):
        return None
    return found[0].lemma


def _behind_preposition(sentence: Sentence, at: int, word: Token) -> str | None:
    """Return the infinitive meant behind a preposition: « pour renforcé les liens »."""
    if word.only("verb") and word.persons() <= {"2p"}:
        return _infinitive(word, ("verb",))
    if sentence[at].lower == "à" and at and sentence[at - 1].only("pronoun", "conjunction"):
        return None  # « a » is meant: « qui à signé »
    if sentence[at].lower not in ("de", "d’"):
        return _infinitive(word, ("participle",))
    after = sentence[at + 2] if at + 2 < len(sentence) else None
    if not after or not after.only("determiner", "number") or not after.adjoins:
        return None
    before = sentence[at - 1] if at else None
    if before and before.only("number", "pronoun"):
        return None
    return _infinitive(word, ("participle",))


RULES: tuple[Rule, ...] = (
    Rule(
        code="LANG064",
        severity="error",
        message=_("« {text} »: this form of the verb cannot stand here."),
        hint=_("Write « {better} »."),
        why=_("« Il a signé », « il peut signer », « pour signer »: they sound alike."),
        wrong="Il peut accueilli cent élèves, qui ont signer, pour renforcé les liens.",
        right="Il peut accueillir cent élèves, qui ont signé, pour renforcer les liens.",
        passage=_forms,
    ),
)
