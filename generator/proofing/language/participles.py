"""Participles and attributes that do not agree with what they should."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import chain

from generator.language.french.lexicon import forms, readings
from generator.messages import _
from generator.proofing.language.heads import CLITICS, finite, head_of
from generator.proofing.language.subjects import clauses
from generator.proofing.language.tagged import Sentence, Token, agree, mend, sentences
from generator.proofing.passages import Passage
from generator.proofing.rules import Hit, Rule

LIKE_BE = ("être", "sembler", "rester", "devenir", "demeurer", "paraître")


def next_word(sentence: Sentence, at: int) -> int:
    """Return the next place that is no adverb; the length where a mark stands before."""
    at += 1
    while at < len(sentence) and sentence[at].adjoins and sentence[at].only("adverb"):
        at += 1
    return at if at < len(sentence) and sentence[at].adjoins else len(sentence)


def is_of(token: Token, *lemmas: str) -> bool:
    """Tell whether a word may be a finite form of a verb."""
    return any(one.lemma in lemmas for one in finite(token))


# Être -------------------------------------------------------------------------------------------


def _attributes(passage: Passage) -> Iterator[Hit]:
    """Yield participles and adjectives behind « être » that do not agree with the subject."""
    for sentence in sentences(passage):
        judged = set()
        for clause in clauses(passage, sentence):
            at = _attribute(sentence, clause.verb)
            judged.add(at)
            if at is not None and not clause.reflexive and clause.person[0] == "3":
                word = sentence[at]
                if (
                    sentence[clause.begins].lower == "on"
                    or clause.person not in sentence[clause.verb].persons()
                ):
                    continue
                verb = sentence[clause.verb]
                yield from _mended(passage, word, clause.gender, clause.number, verb)
        for at, token in enumerate(sentence[:-1]):
            place = _attribute(sentence, at) if token.persons() == {"3p"} else None
            if place is not None and place not in judged and not _reflexive(sentence, at):
                yield from _mended(passage, sentence[place], "", "p", token)


def _apposed(passage: Passage) -> Iterator[Hit]:
    """Yield participles set apart by a comma that do not agree with the subject."""
    for sentence in sentences(passage):
        for clause in clauses(passage, sentence):
            if clause.person[0] != "3" or sentence[clause.begins].lower == "on":
                continue
            word = None
            head = head_of(sentence, clause.begins)
            if sentence[clause.begins].before == ", " and _opens(sentence, clause.begins):
                word = sentence[0]
            elif (
                head and sentence[head].before == ", " and sentence[head + 1].can_be("preposition")
            ):
                word = sentence[head]
            if (
                word
                and word.only("participle", "adjective", "verb")
                and word.lower not in UNCHANGED
            ):
                for one in _mended(passage, word, clause.gender, clause.number):
                    yield replace(one, severity="warning")


UNCHANGED = (
    "vu",
    "excepté",
    "passé",
    "attendu",
    "hormis",
    "étant",
    "mis",
    "fini",
    "été",
    "compris",
)


def _opens(sentence: Sentence, end: int) -> bool:
    """Tell whether a sentence begins with a participle alone, up to a comma."""
    behind = sentence[1]
    return (
        sentence[0].can_be("participle", "adjective")
        and behind.adjoins
        and not behind.can_be("determiner", "noun")
    )


def _reflexive(sentence: Sentence, at: int) -> bool:
    return any(one.lower in ("se", "s’") for one in sentence[max(0, at - 2) : at])


def _attribute(sentence: Sentence, verb: int) -> int | None:
    """Return the place of the attribute of a verb, behind its adverbs."""
    token = sentence[verb]
    at = next_word(sentence, verb)
    if is_of(token, "avoir") and at < len(sentence) and sentence[at].lower == "été":
        at = next_word(sentence, at)
    elif not is_of(token, *LIKE_BE):
        return None
    if at >= len(sentence) or not sentence[at].only("participle", "adjective", "gerund"):
        return None
    return None if sentence[at].text == "été" else at


def _mended(
    passage: Passage, word: Token, gender: str, number: str, first: Token | None = None
) -> Iterator[Hit]:
    """Yield a participle or adjective that is not of a gender and number, if it is not."""
    found = word.of("participle", "adjective")
    if any(
        (not gender or one.gender in ("", gender)) and one.number in ("", number) for one in found
    ):
        return
    for one in found:  # none of « étant »
        for form in forms(one.lemma, one.kind, gender=gender or one.gender, number=number):
            yield mend(passage, first or word, word, {word: form})
            return


# Avoir ------------------------------------------------------------------------------------------


def _with_avoir(passage: Passage) -> Iterator[Hit]:
    """Yield participles behind « avoir » that agree with no object before them."""
    for sentence in sentences(passage):
        for at, token in enumerate(sentence[:-1]):
            place = next_word(sentence, at)
            if place >= len(sentence) or not is_of(token, "avoir") or not token.only("verb"):
                continue
            word = sentence[place]
            if not word.readings and (better := _invariable(word.text)):
                yield mend(passage, token, word, {word: better})
            if word.only("participle") and word.text != "été":
                yield from _judged(passage, sentence, at, word)


def _invariable(text: str) -> str | None:
    """Return « bénéficié » for « bénéficiés », which is no word."""
    word = text.rstrip("es")
    return (
        word if word != text and any(one.kind == "participle" for one in readings(word)) else None
    )


def _judged(passage: Passage, sentence: Sentence, at: int, word: Token) -> Iterator[Hit]:
    before = [one.lower for one in sentence[:at]]
    if before[-1:] == ["les"]:
        if not word.can_be("participle", number="p"):
            yield from _mended(passage, word, "", "p", sentence[at])
    elif before[-1:] and before[-1] in CLITICS - {"y", "lui", "leur", "n’", "ne"}:
        return
    elif asks(sentence[:at]):
        yield from _agreeing(passage, sentence, at, word)
    elif not word.can_be("participle", gender="m", number="s"):
        yield from _mended(passage, word, "m", "s", sentence[at])


_OBJECTS = ("que", "qu’", "combien", "dont", "quel", "quels", "quelle", "quelles", "lequel",
            "laquelle", "lesquels", "lesquelles")  # fmt: skip


def asks(before: Sentence) -> bool:
    """Tell whether « que » or another word before a verb may be its object."""
    return any(one.lower in _OBJECTS for one in before)


def _agreeing(passage: Passage, sentence: Sentence, at: int, word: Token) -> Iterator[Hit]:
    """Yield a participle that agrees with nothing « que » may stand for."""
    places = [n for n in range(at) if sentence[n].lower in ("que", "qu’")]
    clause = [one for one in clauses(passage, sentence) if one.verb == at]
    after = sentence[next_word(sentence, sentence.index(word)) :][:1]
    if not places or not clause or clause[0].begins != places[-1] + 1 or not places[-1]:
        return
    # « l’idée que la région a financé le projet »: its object is behind it.
    if after and (after[0].can_be("determiner", "infinitive", "number") or after[0].lower == "que"):
        return
    if not any("t" in one.uses for one in word.of("participle")):
        return
    nouns = _antecedents(sentence, places[-1])
    if not nouns or any(
        agree(word.of("participle"), one.of("noun", "determiner")) for one in nouns
    ):
        return
    head = nouns[-1].of("noun")[0]
    yield from _mended(passage, word, head.gender, head.number, sentence[at])


def _antecedents(sentence: Sentence, end: int) -> list[Token]:
    """Return the nouns directly before « que », nothing where they are not sure."""
    found: list[Token] = []
    for place in range(end - 1, -1, -1):
        token = sentence[place]
        if token.lower in ("et", "ou", "plus", "moins", "aussi", "que") or not token.readings:
            return []
        if place < end - 1 and sentence[place + 1].before == ", ":
            break
        if token.can_be("verb") and not (
            place and sentence[place - 1].can_be("determiner", "adjective")
        ):
            return found if token.only("verb") else []
        if token.can_be("noun") and not token.only("determiner"):
            found.append(token)
    return found


RULES: tuple[Rule, ...] = (
    Rule(
        code="LANG047",
        severity="error",
        message=_("« {text} »: after « avoir » a participle agrees with an object before it only."),
        hint=_("Write « {better} »."),
        why=_(
            "With « avoir » a participle agrees with an object before it only, never the subject."
        ),
        source="Académie",
        wrong="L’association a organisée un bal",
        right="L’association a organisé un bal ; la fête qu’elle a organisée, il les a invités",
        passage=_with_avoir,
    ),
    Rule(
        code="LANG048",
        severity="error",
        message=_("« {text} » does not agree with its subject."),
        hint=_("Write « {better} »."),
        why=_(
            "After « être » a participle or an adjective has the gender and number of its subject."
        ),
        wrong="La voie sera fermé. Les loyers sont fixé.",
        right="La voie sera fermée. Les loyers sont fixés, on est arrivés.",
        passage=lambda passage: chain(_attributes(passage), _apposed(passage)),
    ),
)
