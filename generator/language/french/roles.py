"""Who people are: the roles they bear or share, in the plural, and who is represented."""

import re
from collections.abc import Sequence

from generator.language.french.feminines import PREPOSITIONS, agreeing
from generator.language.french.grammar import gender
from generator.language.french.wordlist import in_order, wordlist
from generator.language.terms import Bearer, Party
from generator.patterns import lazy


def said(people: Sequence[Bearer]) -> list[str]:
    """Return the roles of people; one that neighbours share, once and in the plural."""
    together: list[list[Bearer]] = []
    for bearer in people:
        if together and shared([*together[-1], bearer]):
            together[-1].append(bearer)
        else:
            together.append([bearer])
    return [shared(alike) or "" for alike in together]


def represented(party: Party) -> str:
    """Return « représentée par », in agreement with the party."""
    feminine = (party.gender or gender(party.organisation)) == "f"
    return f"représenté{'e' if feminine else ''}{'s' if is_plural(party.organisation) else ''} par"


def is_plural(name: str) -> bool:
    """Tell whether the article of a name is in the plural."""
    return name.startswith(("les ", "Les "))


def shared(people: Sequence[Bearer]) -> str | None:
    """Return the one role that all of these people bear, in the plural, None when they differ.

    « Vice-présidente » twice gives « Vice-présidentes »; « Président » and « Présidente » give
    « Présidents ».
    """
    role: str | None = people[0].role
    for other in people[1:]:
        role = role and _masculine(role, other.role)
    return plural(role) if role and len(people) > 1 else role or None


def plural(role: str) -> str:
    """Put a role in the plural: its nouns and adjectives up to the first preposition.

    « Directrice générale » gives « Directrices générales », « adjoint au maire » gives « adjoints
    au maire ». A capitalised word that is no usual adjective begins a name and stops it too.
    """
    words = re.split(r"(\s+)", role)
    for at in range(0, len(words), 2):
        if _stops(words[at], first=at == 0):
            break
        words[at] = _plural(words[at])
    return "".join(words)


def _stops(word: str, *, first: bool) -> bool:
    lower = word.lower().rstrip(",")
    is_acronym = len(word) > 1 and word.isupper()
    if is_acronym or lower in PREPOSITIONS or not ROLE_WORD.fullmatch(lower):
        return True
    return word[:1].isupper() and not first and not lower.startswith(ADJECTIVES)


def _plural(word: str) -> str:
    stem, comma = word.rstrip(","), word[len(word.rstrip(",")) :]
    if stem.lower() in INVARIABLE:
        return word
    *first, last = stem.split("-")
    parts = [part if part.lower() in PREFIXES else _plural_part(part) for part in first]
    return "-".join([*parts, _plural_part(last)]) + comma


def _plural_part(word: str) -> str:
    if word[-1:] in "sxz":
        return word
    if word.endswith("al"):
        return word[:-1] + "ux"
    return word + ("x" if word.endswith(("au", "eu")) else "s")


def _masculine(one: str, other: str) -> str | None:
    """Return the masculine of two forms of one role, None when they are two roles."""
    if one.lower() == other.lower():
        return one
    his, theirs = agreeing(one, "m"), agreeing(other, "m")
    return (other if other == theirs else his) if his.lower() == theirs.lower() else None


PREFIXES = wordlist("vice sous ex co non demi semi contre mi inter")
INVARIABLE = wordlist("porte-parole et ou")
# « Directeur Général Adjoint »: adjectives that are also written with a capital.
ADJECTIVES = in_order(
    "général adjoint délégué municipa région département territoria communauta métropolit nationa"
    " exécuti principa honora associé technique financi administrati opérationnel suppléant"
    " titulaire immobili directeur directrice président vice-président"
)
ROLE_WORD = lazy(r"(?![dl]['’])[\w'’-]+")
