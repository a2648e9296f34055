"""Participles and attributes that do not agree, and forms of a verb that may not stand there."""

from collections.abc import Iterator

from generator.language.french.lexicon import forms, readings
from generator.messages import _
from generator.proofing.language.groups import EPITHETS, Target
from generator.proofing.language.heads import CLITICS, MODALS, RELATIVES, head, next_word, tied
from generator.proofing.language.subjects import Clause, Verbs, antecedents, is_of, parsed
from generator.proofing.language.tagged import Sentence, Token, agree, mend
from generator.proofing.passages import Passage
from generator.proofing.rules import Hit, Rule


def _mended(passage: Passage, first: Token, word: Token, target: Target) -> Iterator[Hit]:
    """Yield a participle or adjective that is not of a gender and number; "" is any gender."""
    found, (gender, number) = word.of(*EPITHETS), target
    fits = (
        one.gender in ("", gender or one.gender) and one.number in ("", number) for one in found
    )
    if found and number and not any(fits):
        for one in found:
            for form in forms(one.lemma, one.kind, gender=gender or one.gender, number=number):
                yield mend(passage, first, word, {word: form})
                return


# Être -------------------------------------------------------------------------------------------


def _with_be(passage: Passage) -> Iterator[Hit]:
    """Yield participles and adjectives behind « être » that do not agree with the subject."""
    for sentence, verbs, clauses in parsed(passage):
        subjects = {clause.verb: clause for clause in clauses}
        for at in verbs:
            place = _attribute(sentence, verbs, at)
            word = sentence[place] if place < len(sentence) else None
            attribute = word and word.only(*EPITHETS, "gerund", "noun")
            if word and attribute and word.text not in ("été", "partie"):
                target = _subject(sentence, at, word, subjects.get(at))
                yield from _mended(passage, sentence[at], word, target)


def _attribute(sentence: Sentence, verbs: Verbs, at: int) -> int:
    """Return the place of what a verb says of its subject, behind its adverbs."""
    place = next_word(sentence, at)
    if is_of(verbs, at, "avoir") and place < len(sentence) and sentence[place].lower == "été":
        return next_word(sentence, place)
    if place < len(sentence) and sentence[place].lower == "être":
        modal = any(one.lemma in MODALS for one in verbs[at])
        return next_word(sentence, place) if modal else len(sentence)
    if not any("c" in one.uses for one in verbs[at]):
        return len(sentence)
    shown = sentence[place].readings if place < len(sentence) else ()
    if any(one.lemma in ("révéler", "avérer", "montrer") for one in shown):
        behind = next_word(sentence, place)  # « elle s’est révélée concluante »
        return behind if behind < len(sentence) and sentence[behind].can_be("adjective") else place
    return place


def _subject(sentence: Sentence, at: int, word: Token, clause: Clause | None) -> Target:
    """Return the gender and number of the subject of a verb, "" for what is not sure."""
    persons, before = sentence[at].persons(), [one.lower for one in sentence[max(0, at - 2) : at]]
    uses = {use for one in word.of("participle") for use in one.uses}
    if {"se", "s’"} & set(before) and uses and ("t" not in uses or "n" in uses):
        return "", ""  # « elles se sont donné rendez-vous »
    if clause and clause.person[0] == "3" and clause.person in persons:
        if sentence[clause.begins].lower == "on":
            return "", ""
        noun = word.can_be("noun") and not uses  # « elle est maître d’ouvrage »
        return "" if noun else clause.gender, clause.person[1]
    sure = not clause and before and uses and before[-1] not in _MANY
    return "", "p" if persons == {"3p"} else "s" if sure and persons == {"3s"} else ""


# A subject that may be many: « on est arrivés ».
_MANY = ("on", "c’", "ce", "n’", "l’", "y", "en", "plus", "tout")


# Apart ------------------------------------------------------------------------------------------


def _apposed(passage: Passage) -> Iterator[Hit]:
    """Yield participles set apart by a comma that do not agree with the subject."""
    for sentence, verbs, clauses in parsed(passage):
        begun = min((at for at in verbs if sentence[at].only("verb")), default=len(sentence))
        for clause in clauses:
            first = sentence[clause.begins]
            found = head(sentence, clause.begins)
            word = found and sentence[found.end] if found and found.end < clause.verb else None
            if first.before == ", " and clause.begins <= begun and _opens(*sentence[:2]):
                word = sentence[0]
            elif not (word and word.before == ", "):
                continue
            impersonal = clause.reflexive and first.lower == "il"
            judged = clause.person[0] == "3" and not impersonal and first.lower not in _OWNERS
            if word and judged and word.only(*EPITHETS, "verb") and word.lower not in _UNBOUND:
                yield from _mended(passage, word, word, (clause.gender, clause.person[1]))


# « Né à Metz, son talent éclate »: it is said of the owner.
_OWNERS = ("son", "sa", "ses", "leur", "leurs", "nos", "notre", "votre", "vos", "on")
# They stand before what they belong to, and change nothing: « vu », « passé ce délai ».
_UNBOUND = ("vu", "passé", "excepté", "compris", "attendu", "hormis", "étant", "mis", "fini", "été")


def _opens(first: Token, behind: Token) -> bool:
    """Tell whether a sentence begins with a participle alone."""
    alone = first.can_be(*EPITHETS) and behind.adjoins
    return alone and not behind.can_be("determiner", "noun")


# Avoir ------------------------------------------------------------------------------------------


def _with_avoir(passage: Passage) -> Iterator[Hit]:
    """Yield participles behind « avoir » that agree with no object before them."""
    for sentence, verbs, clauses in parsed(passage):
        for at in verbs:
            place = next_word(sentence, at)
            if place == len(sentence) or not sentence[at].only("verb"):
                continue
            word, reflexive = sentence[place], at and sentence[at - 1].lower in ("se", "s’")
            if not is_of(verbs, at, "être" if reflexive else "avoir"):
                continue
            if not word.readings and (better := _invariable(word.text)):
                yield mend(passage, sentence[at], word, {word: better})
            elif word.only("participle") and word.text != "été" and not reflexive:
                begins = next((one.begins for one in clauses if one.verb == at), 0)
                target = _object(sentence, at, place, begins)
                yield from _mended(passage, sentence[at], word, target)


def _invariable(text: str) -> str:
    """Return « bénéficié » for « bénéficiés », which is no word."""
    word = text.rstrip("es")
    known = word != text and any(one.kind == "participle" for one in readings(word))
    return word if known else ""


def _object(sentence: Sentence, at: int, place: int, begins: int) -> Target:
    """Return the gender and number of the object before a verb, "" where it is not sure."""
    before, word = sentence[at - 1].lower if at else "", sentence[place]
    if before == "les":
        return "", "p"
    if before in CLITICS - {"y", "lui", "leur", "n’", "ne"}:
        return "", ""
    if not any(one.lower in _OBJECTS for one in sentence[:at]):
        return "m", "s"  # there is none
    que = sentence[begins - 1]
    if begins < 2 or que.lower not in ("que", "qu’") or que.before == ", ":
        return "", ""
    # « l’idée que la région a financé le projet »: its object is behind it.
    behind = tied(sentence, next_word(sentence, place))
    if behind and (behind.can_be("determiner", "infinitive", "number") or behind.lower == "que"):
        return "", ""
    found, nouns = word.of("participle"), antecedents(sentence, begins - 1)
    agrees = any(agree(found, one.of("noun", "determiner")) for one in nouns)
    if agrees or not any("t" in one.uses for one in found):
        return "", ""
    targets = ((one.gender, one.number) for noun in nouns[::-1] for one in noun.of("noun"))
    return next(targets, ("", ""))


_OBJECTS = RELATIVES - {"qui", "où"} | {"combien", "quel", "quels", "quelle", "quelles"}


RULES: tuple[Rule, ...] = (
    Rule(
        code="LANG024",
        message=_("« {text} » does not agree with the subject."),
        hint=_("Write « {better} », if it is said of the subject."),
        why=_("What begins a sentence and ends with a comma is said of the subject that follows."),
        source="OQLF",
        wrong="Inaugurée en 2012, le musée accueille des enfants.",
        right="Inauguré en 2012, le musée accueille des enfants.",
        passage=_apposed,
    ),
    Rule(
        code="LANG041",
        severity="error",
        message=_("« {text} »: what « être » says of its subject does not agree with it."),
        why=_(
            "After « être » a participle or an adjective has the gender and number of its subject."
        ),
        source="OQLF",
        wrong="ces sommes, elles seront reversés aux habitants ; les écoles sont invité",
        right="elles seront reversées, elle s’est donné pour but, elle est propriété de la Ville",
        passage=_with_be,
    ),
    Rule(
        code="LANG047",
        severity="error",
        message=_("« {text} »: this participle agrees with an object before it only."),
        why=_(
            "With « avoir » a participle agrees with an object before it only, never the subject;"
            " so it does where « se » is no direct object: « ils se sont succédé »."
        ),
        source="Académie",
        wrong="L’association a organisée un bal",
        right="L’association a organisé un bal ; la fête qu’elle a organisée, il les a invités",
        passage=_with_avoir,
    ),
)
