"""One function for each person, with one capital at most."""

import re
from collections.abc import Iterator

from generator.language.french.wordlist import wordlist
from generator.messages import _
from generator.patterns import lazy
from generator.proofing.consistency.people import ROLES, people
from generator.proofing.consistency.words import Place
from generator.proofing.cut import LETTERS, fold
from generator.proofing.passages import Document
from generator.proofing.patterns import pattern
from generator.proofing.rules import Hit, Rule

ROLE = lazy(rf",?[ \u00a0]\(?(?P<role>(?:[a-zà-ÿ]+ )?{ROLES}[^,.;:…()«»\n–—]*)")
OF = wordlist("de du des d la le les l à au aux en a est sera ont et qui chargé chargée")


def _other_functions(texts: Document) -> Iterator[Hit]:
    """Tell the functions of people who bear another one of the same body elsewhere."""
    known: dict[str, list[tuple[list[str], str]]] = {}
    for person in texts.once(people):
        name, passage = person.place.spelling, person.place.passage
        if match := person.first and ROLE.match(passage.prose, person.place.end):
            words = [fold(word) for word in LETTERS.findall(match["role"])]
            before = known.setdefault(fold(name), [])
            other = next((typed for one, typed in before if _differ(one, words)), None)
            if other:
                place = Place(passage, *match.span("role"), match["role"].strip(), False)
                yield place.hit(role=place.spelling, other=other, name=name)
            before.append((words, match["role"].strip()))


def _differ(one: list[str], other: list[str]) -> bool:
    """Tell whether two functions contradict each other: two heads of one body, or two bodies."""
    (head, body), (its_head, its_body) = _cut(one), _cut(other)
    if "et" in one + other:
        return False
    if _alike(head, its_head):
        wrong = [at for at, (a, b) in enumerate(zip(body, its_body, strict=False)) if a != b]
        # « cheffe du service Tourisme du parc », « du service Biodiversité du parc »
        return len(wrong) == 1 and len(set(body) - OF) > 1 and len(body) == len(its_body) > 2
    shared = min(len(body), len(its_body))
    return shared > 1 and body[:shared] == its_body[:shared] and bool(set(body[:shared]) - OF)


def _cut(words: list[str]) -> tuple[list[str], list[str]]:
    at = next((at for at, word in enumerate(words) if word in OF), len(words))
    return words[:at], words[at:]


def _alike(one: list[str], other: list[str]) -> bool:
    """Tell whether one head names the other more exactly, or in the other gender."""
    ours, theirs = (
        {re.sub(r"(?:rice|eur|ere|er|e)$", "", word) for word in head} for head in (one, other)
    )
    return ours <= theirs or theirs <= ours


RULES: tuple[Rule, ...] = (
    Rule(
        code="CONS060",
        severity="warning",
        message=_("{name} is « {role} » here, and « {other} » before."),
        hint=_("Check which function is right, and name it the same way everywhere."),
        why=_("Of two functions in one body one is wrong, or left over from an earlier release."),
        wrong="Anne Petit, directrice de l’agence… Anne Petit, présidente de l’agence",
        right="Anne Petit, directrice de l’agence… Anne Petit, directrice générale de l’agence",
        document=_other_functions,
    ),
    Rule(
        code="CONS017",
        severity="info",
        message=_("« {text} » has a capital inside."),
        hint=_("Write « {better} »."),
        why=_("An office of two words takes one capital at most, on the first."),
        source="IN",
        wrong="Anne Petit, Vice-Présidente",
        right="Anne Petit, Vice-présidente",
        needs=("Vice", "Co", "Sous"),
        passage=pattern(
            r"(?<![\w’-])(?P<hit>(?P<first>Vice|Co|Sous)-(?P<second>[A-ZÀ-Ý])(?P<rest>[a-zà-ÿ]{3,}))"
            r"(?![\w’-])",
            better=lambda match: f"{match['first']}-{match['second'].lower()}{match['rest']}",
        ),
    ),
)
