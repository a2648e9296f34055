"""One function for each person: « directrice de l’agence » is not « présidente de l’agence »."""

import re
from collections.abc import Iterator

from generator.language.french.names import PARTICLE
from generator.language.french.wordlist import wordlist
from generator.messages import _
from generator.patterns import lazy
from generator.proofing.consistency.people import FAMILY, FIRST, ROLES
from generator.proofing.consistency.words import Place
from generator.proofing.cut import LETTERS, fold
from generator.proofing.passages import Document
from generator.proofing.rules import Hit, Rule

BEARER = lazy(
    rf"(?<![\w-])(?P<name>{FIRST} {PARTICLE}{FAMILY}),? (?:\()?"
    rf"(?P<role>(?:[a-zà-ÿ]+ )?{ROLES}[^,.;:…()«»\n–—]*)"
)
OF = wordlist("de du des d la le les l à au aux en a est sera ont et qui chargé chargée")


def other_functions(texts: Document) -> Iterator[Hit]:
    """Tell the functions of people who bear another one of the same body elsewhere."""
    known: dict[str, list[tuple[list[str], str]]] = {}
    for passage in texts:
        for match in BEARER.finditer(passage.prose.replace("\u00a0", " ")):
            words = [fold(word) for word in LETTERS.findall(match["role"])]
            # « Avec Anne Petit » begins a sentence.
            before = known.setdefault(fold(" ".join(match["name"].split()[-2:])), [])
            other = next((typed for one, typed in before if _differ(one, words)), None)
            if other:
                place = Place(passage, *match.span("role"), match["role"].strip(), False)
                yield place.hit(role=place.spelling, other=other, name=match["name"])
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
        document=other_functions,
    ),
)
