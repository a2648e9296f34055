"""Read people and contacts typed on one line, as one says them."""

from dataclasses import dataclass, replace
from typing import TypeAlias

from generator.content.people import fold
from generator.drafting.misread import Misread
from generator.language import Gender
from generator.language.french.civilities import GENDERS
from generator.language.french.feminines import agreeing
from generator.messages import _
from generator.patterns import lazy

_CIVILITY = lazy(r"([a-zA-Z]+)(?:\.\s*|\s+)")
_GENDERS = {
    **{civility.lower().rstrip("."): gender for civility, gender in GENDERS.items()},
    **{"mr": "m", "mrs": "f", "ms": "f", "miss": "f"},
}
_OFFICES = frozenset(
    fold(
        "accueil agence bureau cabinet communication département direction pôle presse relations "
        "secrétariat service standard "
        "agency communications department desk media office press team unit"
    ).split()
)


Contact: TypeAlias = tuple[tuple[str, tuple[str, ...]], ...]
"""The fields of a press contact with all that was said for each, nothing where it was not."""


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


def read_person(typed: str, *, code: str) -> Person:
    """Read « Mme Isabelle Kaucic, vice-présidente, déléguée à l'habitat ». Raises Misread.

    Of the civility, which may lack, the gender is kept; so is the one that a role tells which is
    feminine in the language of that code.
    """
    civility = _CIVILITY.match(typed)
    gender = _GENDERS.get(civility[1].lower(), "") if civility else ""
    words = typed[civility.end() :] if civility and gender else typed
    name, role, remit = (*(part.strip() for part in words.split(",", 2)), "", "")[:3]
    if not name:
        raise Misread(
            _("« {typed} » names nobody: type « Ms First Last, role ».").format(typed=typed)
        )
    if not gender and code == "fr" and agreeing(role, "m") != role:
        gender = "f"
    return Person(name, gender, role, remit)


def agreed(person: Person, *, code: str) -> Person:
    """Return the person with role and remit in the form she bears, as the lexicon knows it."""
    if code != "fr" or person.gender not in ("m", "f"):
        return person
    gender: Gender = "f" if person.gender == "f" else "m"
    return replace(person, role=agreeing(person.role, gender), remit=agreeing(person.remit, gender))


def read_contact(typed: str) -> Contact:
    """Read « Céline Vincent, 03 87 39 39 14, presse@exemple.fr » as fields with their values.

    Where neither a name nor an office was said, the office has none.
    """
    fields: dict[str, tuple[str, ...]] = {}
    for part in filter(None, map(str.strip, typed.split(","))):
        field = _field(part, first=not fields)
        fields[field] = (*fields.get(field, ()), part)
    named = fields.keys() & {"name", "office"}
    return tuple(fields.items() if named else {"office": (), **fields}.items())


def _field(part: str, *, first: bool) -> str:
    if "@" in part:
        return "email"
    if sum(letter.isdigit() for letter in part) >= 6:
        return "phone"
    if not first:
        return "service"
    return "office" if _OFFICES.intersection(fold(part).split()) else "name"
