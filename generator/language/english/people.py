"""Compose people and what they are: “A, X of O”, “A and B, respectively X and Y of O”."""

from collections.abc import Sequence

from generator.language import Bearer, Party
from generator.language.bearers import in_brackets, is_plain, is_titled, units
from generator.language.english.grammar import enumerate


def title(bearer: Bearer) -> str:
    """Compose “Vice-President of Metz Métropole responsible for Housing”."""
    return bearer.title or _of(bearer.role, bearer.organisation, bearer.remit)


def person(bearer: Bearer) -> str:
    """Compose “A, X of O remit”; the closing comma is the caller's."""
    return f"{bearer.name}, {title(bearer)}" if is_titled(bearer) else bearer.name


def group(people: Sequence[Bearer], *, respectively: bool) -> str:
    """Compose “A and B, [respectively] X and Y of O”; a shared role is said once, in the plural."""
    if len(people) == 1:
        return person(people[0])
    names = enumerate([bearer.name for bearer in people])
    if not any(map(is_titled, people)):
        return names
    if not all(map(is_titled, people)):
        return _joined([[bearer] for bearer in people])
    if not is_plain(people):
        return _with(names, [title(bearer) for bearer in people], respectively)
    said = [bearer.role for bearer in people]
    if len({role.lower() for role in said}) == 1:
        said = [plural(said[0])]
    return _of(_with(names, said, respectively), people[0].organisation)


def signatories(organisations: Sequence[Sequence[Bearer]]) -> str:
    """Compose all signatories, organisation by organisation, in order of first appearance.

    People with a remit or a whole title stand alone; the others of one organisation are grouped.
    """
    if not any(is_titled(bearer) for people in organisations for bearer in people):
        return enumerate([bearer.name for people in organisations for bearer in people])
    return _joined([unit for people in organisations for unit in units(people)])


def parties(parties: Sequence[Party]) -> str:
    """Compose “Metz Métropole, represented by A (X) and B (Y), and …”."""
    composed = [_party(party) for party in parties]
    joint = ", and " if any(party.people for party in parties[:-1]) else " and "
    return _with_last(composed, joint)


def plural(role: str) -> str:
    """Put a role in the plural: the last word before a preposition (“Directors of Housing”)."""
    words = role.split(" ")
    links = [at for at in range(1, len(words)) if words[at] in LINKS]
    head = (links[0] if links else len(words)) - 1
    words[head] = _plural_word(words[head])
    return " ".join(words)


def _plural_word(word: str) -> str:
    if word.endswith(("s", "x", "z", "ch", "sh")):
        return word + "es"
    if word.endswith("y") and word[-2:-1] not in "aeiou":
        return word[:-1] + "ies"
    return word + "s"


def _party(party: Party) -> str:
    if not party.people:
        return party.organisation
    people = enumerate([in_brackets(bearer) for bearer in party.people])
    return f"{party.organisation}, represented by {people}"


def _joined(units: Sequence[Sequence[Bearer]]) -> str:
    composed = [group(unit, respectively=True) for unit in units]
    return _with_last(composed, ", together with " if len(units[-1]) > 1 else ", and ")


def _with_last(parts: Sequence[str], joint: str) -> str:
    if len(parts) < 2:
        return "".join(parts)
    return ", ".join(parts[:-1]) + joint + parts[-1]


def _with(names: str, said: Sequence[str], respectively: bool) -> str:
    adverb = "respectively " if respectively and len(said) > 1 else ""
    return f"{names}, {adverb}{enumerate(said)}"


def _of(role: str, organisation: str, remit: str = "") -> str:
    """Join “X”, “of O” and the remit; each may be empty."""
    held = f"{role} of {organisation}" if role and organisation else role or organisation
    return " ".join(part for part in (held, remit) if part)


LINKS = ("of", "for", "to", "at", "in", "and")
