"""One spelling for each person, who is named in full once."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from generator.language.french.civilities import OF_ONE
from generator.language.french.names import CAPITAL, PARTICLE
from generator.messages import _
from generator.patterns import lazy
from generator.proofing.consistency import names
from generator.proofing.consistency.words import DETERMINERS, INSTITUTIONS, Place, has_small
from generator.proofing.cut import fold
from generator.proofing.passages import Document, Passage
from generator.proofing.rules import EVERY, Hit, Rule

ROLES = (
    r"(?i:(?:vice-|co-)?président|direct(?:eur|rice)|maire\b|adjoint|conseill|ministre|préf[eè]t"
    r"|responsable|délégué|secrétaire|chargé|chef|gérant|porte-parole|député|sénat|fondat|attaché)"
)
SMALL = rf"[{CAPITAL}][a-zà-ÿ]+"
FIRST = rf"{SMALL}(?:[- ]{SMALL})?"
FAMILY = rf"{SMALL}(?:-{SMALL})?"
CAPITALS = rf"[{CAPITAL}]{{3,}}(?:[-'’ ][{CAPITAL}]{{2,}})*"
CIVILITY = rf"(?:{OF_ONE}|Dr|Pr)[ \u00a0]"
PERSON = lazy(
    rf"\b(?P<first>{FIRST}) (?P<capitals>{PARTICLE}{CAPITALS})\b"
    rf"|{CIVILITY}(?P<first2>{FIRST}) (?P<family2>{PARTICLE}{FAMILY})\b"
    rf"|\b(?P<first3>{FIRST}) (?P<family3>{PARTICLE}{FAMILY})"
    rf"(?=, (?:[a-zà-ÿ]+ )?{ROLES}| *[:–-] *0\d)"
    rf"|(?:présid|dirig|représent)ée?s? par (?P<first4>{FIRST}) (?P<family4>{PARTICLE}{FAMILY})\b"
)
BEARS_ROLE = lazy(rf"[^.;:()]{{0,120}}?, (?:[a-zà-ÿ]+ )?{ROLES}")
ALONE = lazy(
    rf"(?<!\w){CIVILITY}(?!l[ea]s? )(?P<family>{PARTICLE}(?:{FAMILY}|{CAPITALS}))"
    rf"(?! {PARTICLE}[{CAPITAL}])\b"
)


class Person(NamedTuple):
    """A person named in full, where the family name stands, and whether it is in capitals."""

    first: str
    family: str
    place: Place
    capitals: bool


def people(texts: Iterable[Passage]) -> list[Person]:
    """Find the people whom the words around, or a family name in capitals, give away."""
    return [person for passage in texts if has_small(passage) for person in _people(passage)]


def _people(passage: Passage) -> Iterator[Person]:
    for match in PERSON.finditer(passage.prose):
        groups = {name.rstrip("234"): at for name, at in match.groupdict().items() if at}
        if not _may_be_person(passage, match, groups["first"]):
            continue
        family = groups.get("family") or groups["capitals"]
        at = match.end("capitals") if "capitals" in groups else match.end()
        start = at - len(family) - len(groups["first"]) - 1
        place = Place(passage, start, at, f"{groups['first']} {family}", False)
        yield Person(groups["first"], family, place, "capitals" in groups)


def _may_be_person(passage: Passage, match: re.Match[str], first: str) -> bool:
    """Tell « Frédéric ROUSSEL, président » and a contact's name from « Groupe SNCF »."""
    if fold(first.split()[0]) in DETERMINERS | INSTITUTIONS:
        return False
    if not match["capitals"] or passage.role == "contact":
        return True
    return bool(BEARS_ROLE.match(passage.prose, match.end()))


def _near_names(texts: Document) -> Iterator[Hit]:
    told: set[frozenset[str]] = set()
    for place, usual in (*_near_people(texts), *names.near_words(texts)):
        both = frozenset(one.spelling.split()[-1] for one in (place, usual))
        if both not in told:
            told.add(both)
            yield place.hit(spelling=place.spelling, usual=usual.spelling)


def _near_people(texts: Document) -> Iterator[tuple[Place, Place]]:
    known: list[Person] = []
    for person in texts.once(people):
        for other in known:
            first, family = fold(person.first), fold(person.family)
            if first == fold(other.first) and names.are_near(family, fold(other.family)):
                yield person.place, other.place
                break
        else:
            known.append(person)
    yield from _near_known(texts, known)


NAMED = lazy(
    rf"\b(?P<before>{FIRST}|{OF_ONE})[ \u00a0](?P<family>{PARTICLE}(?:{FAMILY}|{CAPITALS}))\b"
)


def _near_known(texts: Document, known: Sequence[Person]) -> Iterator[tuple[Place, Place]]:
    """Tell the names that nothing but their first name, or « Mme », gives away."""
    families = {fold(one.family): one for one in known}
    for passage in texts if known else ():
        for match in NAMED.finditer(passage.prose):
            family, civil = fold(match["family"]), re.fullmatch(OF_ONE, match["before"])
            if family in families:
                continue
            for one in known:
                first = civil or fold(match["before"]) == fold(one.first)
                if first and names.are_near(family, fold(one.family)):
                    place = Place(passage, *match.span(), " ".join(match[0].split()), False)
                    yield place, one.place


def _names_in_capitals(texts: Document) -> Iterator[Hit]:
    found = texts.once(people)
    other = next((one for one in found if not one.capitals), None)
    told: set[str] = set()
    for person in found:
        if other and person.capitals and person.place.spelling not in told:
            told.add(person.place.spelling)
            yield person.place.hit(name=person.place.spelling, other=other.place.spelling)


def _family_name_alone(texts: Sequence[Passage]) -> Iterator[Hit]:
    told: set[str] = set()
    for passage in texts:
        for match in ALONE.finditer(passage.prose):
            family = match["family"]
            if fold(family) in told or _is_named_in_full(family, texts):
                continue
            told.add(fold(family))
            yield Place(passage, match.start(), match.end(), "", False).hit(name=match[0])


def _is_named_in_full(family: str, texts: Sequence[Passage]) -> bool:
    full = re.compile(rf"\b(?!{OF_ONE})[{CAPITAL}][\w-]+ (?i:{re.escape(family)})\b")
    return any(full.search(one.text) for one in texts)


RULES: tuple[Rule, ...] = (
    Rule(
        code="CONS001",
        severity="warning",
        message=_("« {spelling} » and « {usual} » differ by one letter: are they one name?"),
        hint=_("Check the name, and write it the same way everywhere."),
        why=_("A name with a wrong letter is quoted with it, and nobody finds the person again."),
        wrong="Julie Bourdeaux, directrice… Mme Julie Boudeaux",
        right="Julie Bourdeaux, directrice… Mme Julie Bourdeaux",
        languages=EVERY,
        document=_near_names,
    ),
    Rule(
        code="CONS004",
        severity="info",
        message=_("The family name is in capitals in « {name} », and not in « {other} »."),
        hint=_("Write all family names the same way."),
        why=_("Capitals for some family names only make ranks among people that nobody meant."),
        wrong="Frédéric ROUSSEL, président, et Damien Castelain, vice-président",
        right="Frédéric Roussel, président, et Damien Castelain, vice-président",
        languages=EVERY,
        document=_names_in_capitals,
    ),
    Rule(
        code="CONS015",
        severity="info",
        message=_("« {name} » is never named in full in this text."),
        hint=_("Write first name and family name where the person is first mentioned."),
        why=_("Journalists quote people by both names, and need not look the first one up."),
        wrong="Madame KAUCIC a introduit la journée.",
        right="Isabelle Kaucic a introduit la journée.",
        languages=EVERY,
        document=_family_name_alone,
    ),
)
