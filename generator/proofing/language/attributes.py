"""What is said of a subject elsewhere than beside it: by « être », or before it at the head.

A subject is a pronoun, or a group that stands first: nothing before it could be meant instead.
"""

from collections.abc import Iterator
from itertools import islice

from generator.messages import _
from generator.proofing.language.groups import (
    DEGREES,
    EPITHETS,
    Group,
    Target,
    agreed,
    fits,
    group_at,
    groups,
)
from generator.proofing.language.tagged import Sentence, mend, sentences
from generator.proofing.passages import Passage
from generator.proofing.rules import Hit, Rule


def _subjects(passage: Passage) -> Iterator[tuple[Sentence, int, tuple[Target, ...]]]:
    """Yield pronouns and groups that nothing stands before: where they end, what they are."""
    for sentence in sentences(passage):
        for at, token in enumerate(sentence):
            joined = at and sentence[at - 1].lower in ("et", "ou")
            if token.lower in SUBJECTS and not joined:
                yield sentence, at, (SUBJECTS[token.lower],)
    for group in groups(passage):
        if _is_subject(group):
            yield group.sentence, group.end, group.targets()


def _is_subject(group: Group) -> bool:
    """Tell whether a group can only be the subject of the verb behind it: it stands first."""
    before = group.sentence[group.at - 1] if group.at else None
    first = group.members[0][0]
    sure = first is not group.noun and first.lower not in ("du", "des", "au", "aux")
    return sure and (not before or ("," in first.before and not group.sentence[0].can_be("noun")))


def _with_be(passage: Passage) -> Iterator[Hit]:
    """Look for what is said of a subject by « être », and does not go with it."""
    for sentence, at, targets in _subjects(passage):
        if not (verb := _be(sentence, at + 1)):
            continue
        end = verb
        while end < len(sentence) and sentence[end].before == " ":
            token = sentence[end]
            if token.can_be(*EPITHETS) and token.only(*EPITHETS, "noun") and token.text.islower():
                read = token.of(*EPITHETS)
                agrees = any(fits(read, target) for target in targets)
                if not agrees and (better := agreed(read, targets)):
                    yield mend(passage, sentence[at], token, {token: better})
                break
            if not (token.only("adverb") or token.lower in DEGREES):
                break
            end += 1


def _be(sentence: Sentence, at: int) -> int:
    """Return the place behind a form of « être », 0 if none stands there."""
    words = [token.lower for token in islice(sentence, at, at + 2)]
    if words and sentence[at].before == " ":
        if any(one.lemma == "être" for one in sentence[at].of("verb")):
            return at + 1
        if words[1:] == ["été"] and any(one.lemma == "avoir" for one in sentence[at].of("verb")):
            return at + 2
    return 0


def _apposed(passage: Passage) -> Iterator[Hit]:
    """Look for a participle at the head of a sentence that does not go with the subject."""
    for sentence in sentences(passage):
        first = sentence[0]
        if not _is_apposed(sentence):
            continue
        read = first.of(*EPITHETS)
        at = next((at for at, token in enumerate(sentence) if "," in token.before), 0)
        if not (targets := _subject_at(sentence, at)):
            continue
        if not any(fits(read, target) for target in targets) and (better := agreed(read, targets)):
            yield mend(passage, first, first, {first: better})


def _is_apposed(sentence: Sentence) -> bool:
    first = sentence[0]
    return (
        first.only(*EPITHETS)
        and len(sentence) > 4
        and sentence[1].can_be("preposition", "adverb")
        and sentence[1].before == " "
        and first.lower not in UNBOUND
    )


def _subject_at(sentence: Sentence, at: int) -> tuple[Target, ...]:
    """Return what the subject is that a place of a sentence begins, nothing if none does."""
    if not at:
        return ()
    if sentence[at].lower in SUBJECTS and sentence[at + 1 :] and sentence[at + 1].lower != "s’":
        return (SUBJECTS[sentence[at].lower],)
    group = group_at(sentence, at)
    sure = group and group.at == at and sentence[at].lower not in OWNERS
    return group.targets() if group and sure and _verb_behind(sentence, group.end + 1) else ()


def _verb_behind(sentence: Sentence, at: int) -> bool:
    """Tell whether a finite verb comes before the next comma."""
    for token in sentence[at:]:
        if "," in token.before:
            return False
        if token.can_be("verb"):
            return True
    return False


# « Né à Metz, son talent éclate »: it is said of the owner.
OWNERS = frozenset({"son", "sa", "ses", "leur", "leurs", "nos", "notre", "votre", "vos"})
SUBJECTS: dict[str, Target] = {
    "il": ("m", "s"),
    "elle": ("f", "s"),
    "ils": ("m", "p"),
    "elles": ("f", "p"),
}
# They stand before what they belong to, and change nothing: « vu », « passé ce délai ».
UNBOUND = frozenset({"vu", "passé", "excepté", "compris", "attendu", "étant", "ci-joint", "fini"})

RULES: tuple[Rule, ...] = (
    Rule(
        code="LANG024",
        severity="warning",
        message=_("« {text} » does not agree with the subject."),
        hint=_("Write « {better} », if it is said of the subject."),
        why=_("What begins a sentence and ends with a comma is said of the subject that follows."),
        wrong="Inaugurée en 2012, le musée accueille des enfants.",
        right="Inauguré en 2012, le musée accueille des enfants.",
        passage=_apposed,
    ),
    Rule(
        code="LANG041",
        severity="error",
        message=_("« {text} »: what « être » says of its subject does not agree with it."),
        hint=_("Write « {better} »."),
        why=_("After « être » a participle has the gender and the number of its subject."),
        wrong="ces sommes, elles seront reversés aux habitants ; les écoles sont invité",
        right="elles seront reversées, elle s’est donné pour but, elle est propriété de la Ville",
        passage=_with_be,
    ),
)
