"""Compose people and what they are: « A, X de O », « A et B, respectivement X et Y de O ».

Spaces are ordinary and apostrophes straight here: the typesetter sets the right ones.
"""

from collections.abc import Sequence

from generator.language import Bearer, Party
from generator.language.bearers import in_brackets, is_plain, is_titled, units
from generator.language.french import roles
from generator.language.french.grammar import attach, enumerate, gender


def title(bearer: Bearer) -> str:
    """Compose « Vice-présidente de Metz Métropole déléguée à l'Habitat »."""
    if bearer.title:
        return bearer.title
    return _of(bearer.role, bearer.organisation, bearer.remit)


def person(bearer: Bearer) -> str:
    """Compose « A, X de O remit »; the closing comma is the caller's."""
    if not is_titled(bearer):
        return bearer.name
    return f"{bearer.name}, {title(bearer)}"


def group(people: Sequence[Bearer], *, respectively: bool) -> str:
    """Compose « A et B, [respectivement] X et Y de O »; shared roles are said once, in the plural.

    People of several organisations, or with remits, keep their whole titles. When only some have
    a role, each stands alone, since « respectivement » would not count right.
    """
    if len(people) == 1:
        return person(people[0])
    names = enumerate([bearer.name for bearer in people])
    if not any(map(is_titled, people)):
        return names
    if not all(map(is_titled, people)):
        return _joined([[bearer] for bearer in people])
    if not is_plain(people):
        return _with(names, [title(bearer) for bearer in people], respectively)
    said = [roles.shared(alike) or "" for alike in _neighbours(people)]
    return _of(_with(names, said, respectively), people[0].organisation)


def signatories(organisations: Sequence[Sequence[Bearer]]) -> str:
    """Compose all signatories, organisation by organisation, in order of first appearance.

    People with a remit or a whole title stand alone; the others of one organisation are grouped.
    The last unit is joined by « , et », or by « , ainsi que » when it is itself a pair.
    """
    if not any(is_titled(bearer) for people in organisations for bearer in people):
        return enumerate([bearer.name for people in organisations for bearer in people])
    return _joined([unit for people in organisations for unit in units(people)])


def parties(parties: Sequence[Party]) -> str:
    """Compose « Metz Métropole, représentée par A (X) et B (Y), et … »."""
    composed = [_party(party) for party in parties]
    # A party that is followed by its people is closed by a comma, even before « et ».
    joint = ", et " if any(party.people for party in parties[:-1]) else " et "
    return _with_last(composed, joint)


def _party(party: Party) -> str:
    if not party.people:
        return party.organisation
    people = enumerate([in_brackets(bearer) for bearer in party.people])
    return f"{party.organisation}, {_represented(party)} par {people}"


def _represented(party: Party) -> str:
    feminine = (party.gender or gender(party.organisation)) == "f"
    plural = party.organisation.startswith("les ")
    return "représenté" + ("e" if feminine else "") + ("s" if plural else "")


def _joined(units: Sequence[Sequence[Bearer]]) -> str:
    composed = [group(unit, respectively=True) for unit in units]
    return _with_last(composed, ", ainsi que " if len(units[-1]) > 1 else ", et ")


def _with_last(parts: Sequence[str], joint: str) -> str:
    if len(parts) < 2:
        return "".join(parts)
    return "".join(attach(", ".join(parts[:-1]) + joint, parts[-1]))


def _with(names: str, said: Sequence[str], respectively: bool) -> str:
    adverb = "respectivement " if respectively and len(said) > 1 else ""
    return f"{names}, {adverb}{enumerate(said)}"


def _of(role: str, organisation: str, remit: str = "") -> str:
    """Join « X », « de O » and the remit; each may be empty."""
    if role and organisation:
        role = "".join(attach(f"{role} de ", organisation))
    return " ".join(part for part in (role or organisation, remit) if part)


def _neighbours(people: Sequence[Bearer]) -> list[list[Bearer]]:
    """Put together those who follow each other and share a role."""
    together: list[list[Bearer]] = []
    for bearer in people:
        if together and roles.shared([*together[-1], bearer]):
            together[-1].append(bearer)
        else:
            together.append([bearer])
    return together
