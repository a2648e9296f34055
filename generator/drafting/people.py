"""Read people and contacts typed on one line, as one says them."""

import re
from dataclasses import dataclass, replace

from generator.content.people import fold
from generator.drafting.misread import Misread
from generator.language import Gender
from generator.language.french.feminines import agreeing
from generator.messages import _

_CIVILITY = re.compile(r"(?i)(mme|madame|mlle|mademoiselle|mr?|monsieur)(?:\.\s*|\s+)")
_OFFICES = frozenset(
    fold(
        "accueil agence bureau cabinet communication département direction pôle presse relations "
        "secrétariat service standard"
    ).split()
)


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody of a partner; empty where it was not said."""

    name: str
    gender: str = ""
    role: str = ""
    remit: str = ""

    @property
    def title(self) -> str:
        """Role and remit, as they were typed."""
        return ", ".join(filter(None, [self.role, self.remit]))


def read_person(typed: str) -> Person:
    """Read « Mme Isabelle Kaucic, vice-présidente, déléguée à l'habitat ». Raises Misread.

    Of the civility, which may lack, the gender is kept; so is the one that a feminine role tells.
    """
    civility = _CIVILITY.match(typed)
    words = typed[civility.end() :] if civility else typed
    name, role, remit = (*(part.strip() for part in words.split(",", 2)), "", "")[:3]
    if not name:
        raise Misread(
            _("« {typed} » names nobody: type « Mme Prénom Nom, fonction ».").format(typed=typed)
        )
    gender = "" if not civility else "m" if civility[1].casefold()[:2] in ("m", "mr", "mo") else "f"
    if not gender and role and agreeing(role, "m") != role:
        gender = "f"
    return Person(name, gender, role, remit)


def agreed(person: Person) -> Person:
    """Return the person with role and remit in the form she bears, as the lexicon knows it."""
    if person.gender not in ("m", "f"):
        return person
    gender: Gender = "f" if person.gender == "f" else "m"
    return replace(person, role=agreeing(person.role, gender), remit=agreeing(person.remit, gender))


def read_contact(typed: str) -> tuple[tuple[str, str], ...]:
    """Read « Céline Vincent, 03 87 39 39 14, presse@exemple.fr » as fields with their values."""
    fields: list[tuple[str, str]] = []
    for part in filter(None, map(str.strip, typed.split(","))):
        fields.append((_field(part, first=not fields), part))
    if fields and fields[0][0] in ("phone", "email"):
        fields.insert(0, ("office", "Service de presse"))
    return tuple(fields)


def _field(part: str, *, first: bool) -> str:
    if "@" in part:
        return "email"
    if sum(letter.isdigit() for letter in part) >= 6:
        return "phone"
    if not first:
        return "service"
    return "office" if _OFFICES.intersection(fold(part).split()) else "name"
