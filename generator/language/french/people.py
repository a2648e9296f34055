"""What French needs to say who people are: roles they share, who is represented."""

from collections.abc import Sequence

from generator.language.french import roles
from generator.language.french.grammar import gender
from generator.language.terms import Bearer, Party


def said(people: Sequence[Bearer]) -> list[str]:
    """Return the roles of people; one that neighbours share, once and in the plural."""
    together: list[list[Bearer]] = []
    for bearer in people:
        if together and roles.shared([*together[-1], bearer]):
            together[-1].append(bearer)
        else:
            together.append([bearer])
    return [roles.shared(alike) or "" for alike in together]


def represented(party: Party) -> str:
    """Return « représentée par », in agreement with the party."""
    feminine = (party.gender or gender(party.organisation)) == "f"
    return f"représenté{'e' if feminine else ''}{'s' if is_plural(party.organisation) else ''} par"


def is_plural(name: str) -> bool:
    """Tell whether the article of a name is in the plural."""
    return name.startswith(("les ", "Les "))
