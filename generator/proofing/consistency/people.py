"""One spelling for each name, whatever it names; people have one function, and a full name."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from generator.language.french.civilities import OF_ONE
from generator.language.french.lexicon import readings
from generator.language.french.names import CAPITAL, PARTICLE
from generator.language.french.wordlist import wordlist
from generator.language.letters import distance
from generator.messages import _
from generator.patterns import lazy
from generator.proofing.consistency.words import DETERMINERS, INSTITUTIONS, Place, has_small
from generator.proofing.cut import LETTERS, fold
from generator.proofing.passages import Document, Passage
from generator.proofing.patterns import pattern
from generator.proofing.rules import EVERY, Hit, Rule

ROLES = (
    r"(?i:(?:vice-|co-)?président|direct(?:eur|rice)|maire\b|adjoint|conseill|ministre|préf[eè]t"
    r"|responsable|délégué|secrétaire|chargé|chef|gérant|porte-parole|député|sénat|fondat|attaché)"
)
SMALL = rf"[{CAPITAL}][a-zà-ÿ]+(?:-[{CAPITAL}][a-zà-ÿ]+)?"
CAPITALS = rf"[{CAPITAL}]{{3,}}(?:[-'’ ][{CAPITAL}]{{2,}})*"
FAMILY = (
    rf"(?:{PARTICLE}|L[ea] )(?:{SMALL}|{CAPITALS})(?![\w’'-])"
    rf"(?![ \u00a0]{PARTICLE}[{CAPITAL}])"
)
CIVILITY = rf"(?:{OF_ONE}|Dr|Pr)[ \u00a0]"
# Looked at from each word: of « Avec Anne Petit » the last two are a name.
IN_FULL = lazy(
    rf"(?<![\w-])(?=(?P<first>{SMALL})[ \u00a0](?P<family>{FAMILY})"
    rf"(?P<person>, (?:[a-zà-ÿ]+ )?{ROLES}| *[:–-] *0\d)?)"
)
ALONE = lazy(rf"(?<!\w){CIVILITY}(?!l[ea]s? )(?P<family>{FAMILY})")


class Person(NamedTuple):
    """A person named in full, or by the family name behind a civility: `first` is empty."""

    first: str
    family: str
    place: Place


def people(texts: Iterable[Passage]) -> list[Person]:
    """Find the people whom a first name, a role or a civility gives away, in full first."""
    found = [person for passage in texts if has_small(passage) for person in _people(passage)]
    return sorted(found, key=lambda person: not person.first)


def _people(passage: Passage) -> Iterator[Person]:
    for match in IN_FULL.finditer(passage.prose):
        first, family = match["first"], match["family"]
        known = any(one.kind == "forename" for one in readings(first.partition("-")[0]))
        named = match["person"] and fold(first) not in DETERMINERS | INSTITUTIONS
        if known or named:
            place = Place(passage, match.start(), match.end("family"), f"{first} {family}")
            yield Person(first, family, place)
    for match in ALONE.finditer(passage.prose):
        place = Place(passage, *match.span(), " ".join(match[0].split()), False)
        yield Person("", match["family"], place)


def _near_names(texts: Document) -> Iterator[Hit]:
    told: set[frozenset[str]] = set()
    for place, usual in (*_near_people(texts), *_near_words(texts)):
        both = frozenset(one.spelling.split()[-1] for one in (place, usual))
        if both not in told:
            told.add(both)
            yield place.hit(spelling=place.spelling, usual=usual.spelling)


def _near_people(texts: Document) -> Iterator[tuple[Place, Place]]:
    known: dict[str, list[Person]] = {}
    for one in texts.once(people):
        family = fold(one.family)
        near = [other for its, others in known.items() if are_near(family, its) for other in others]
        same = [other for other in near if not one.first or fold(one.first) == fold(other.first)]
        if family not in known and same:
            yield one.place, same[0].place
        elif one.first:
            known.setdefault(family, []).append(one)


def are_near(one: str, other: str) -> bool:
    """Tell whether two names differ by one letter: left out, added, other, or two in turn."""
    if abs(len(one) - len(other)) > 1 or min(len(one), len(other)) < 5:
        return False
    return one.rstrip("s") != other.rstrip("s") and distance(one, other) == 1


def _near_words(texts: Document) -> Iterator[tuple[Place, Place]]:
    """Tell « Ascel » beside « Acsel »: two letters exchanged, one doubled, or one of many other."""
    named = texts.once(people)
    firsts, families = {fold(one.first) for one in named}, {fold(one.family) for one in named}
    for alike in _by_letter(texts).values():
        names = sorted(alike, key=lambda name: -len(alike[name]))
        for at, name in enumerate(names):
            usual = next((one for one in names[:at] if _may_be_slip(name, one)), None)
            both = {name, usual}
            # « Julien Roy » and « Anne Jullien » are two people.
            if usual and not len(both & firsts) == len(both & families) == 1:
                yield alike[name][0], alike[usual][0]


def _by_letter(texts: Document) -> dict[str, dict[str, list[Place]]]:
    """Return the places of words that have a capital wherever they stand, by their first letter."""
    found: dict[str, dict[str, list[Place]]] = defaultdict(lambda: defaultdict(list))
    small = {word for passage in texts for word in passage.words if word.islower()}
    for passage in filter(has_small, texts):
        for word in passage.cut:
            plain = word.text[0].isupper() and len(word.text) > 4 and not word.text.isupper()
            usual = word.initial or word.text.lower() in small
            if plain and not usual and not IN_TITLE.match(passage.prose, word.end):
                place = Place(passage, word.start, word.end, word.text)
                found[word.folded[0]][word.folded].append(place)
    return found


# What stands behind the town of « Tbilisi Art Fair », which French spells otherwise.
IN_TITLE = lazy(rf"(?: [{CAPITAL}][a-zà-ÿ]+){{2}}")
# Names shorter than that differ by a letter because they are two: « Vezin », « Verin ».
LONG = 7
# These are two, whatever they have in common.
TWO = wordlist("wikimedia wikipedia maire mairie marie ministre ministere")


def _may_be_slip(one: str, other: str) -> bool:
    """Tell whether two names are likely one: their ends, which may be inflected, are the same."""
    if one[-1] != other[-1] or {one, other} <= TWO or not are_near(one, other):
        return False
    # A letter exchanged with its neighbour, or doubled; one of many other.
    return set(one) == set(other) or (len(one) == len(other) >= LONG and one[-3:] == other[-3:])


def _names_in_capitals(texts: Document) -> Iterator[Hit]:
    found = [one for one in texts.once(people) if one.first]
    other = next((one for one in found if not one.family.isupper()), None)
    for person in {one.place.spelling: one for one in reversed(found)}.values() if other else ():
        if other and person.family.isupper():
            yield person.place.hit(name=person.place.spelling, other=other.place.spelling)


def _family_name_alone(texts: Document) -> Iterator[Hit]:
    alone = {fold(one.family): one for one in reversed(texts.once(people)) if not one.first}
    for one in alone.values():
        family = re.escape(one.family)
        full = re.compile(rf"\b(?!{OF_ONE})[{CAPITAL}][\w-]+ (?i:{family})\b")
        if not any(full.search(passage.text) for passage in texts):
            yield one.place.hit(name=one.place.typed)


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
                place = Place(passage, *match.span("role"), match["role"].strip())
                yield place.hit(role=place.spelling, other=other, name=name)
            before.append((words, match["role"].strip()))


def _differ(one: Sequence[str], other: Sequence[str]) -> bool:
    """Tell whether two functions contradict each other: two heads of one body, or two bodies."""
    (head, body), (its_head, its_body) = map(_cut, (one, other))
    shared = min(len(body), len(its_body))
    if "et" in (*one, *other):
        return False
    if head <= its_head or its_head <= head:
        wrong = sum(ours != theirs for ours, theirs in zip(body, its_body, strict=False))
        # « cheffe du service Tourisme du parc », « du service Biodiversité du parc »
        return wrong == 1 and len(set(body) - OF) > 1 and len(body) == len(its_body) > 2
    return shared > 1 and body[:shared] == its_body[:shared] and bool(set(body[:shared]) - OF)


def _cut(words: Sequence[str]) -> tuple[set[str], Sequence[str]]:
    """Return the words of a head, whatever its gender, and those of its body."""
    at = next((at for at, word in enumerate(words) if word in OF), len(words))
    return {re.sub(r"(?:rice|eur|ere|er|e)$", "", word) for word in words[:at]}, words[at:]


RULES: tuple[Rule, ...] = (
    Rule(
        code="CONS001",
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
    Rule(
        code="CONS060",
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
        why=_("An office of two words takes one capital at most, on the first."),
        source="IN",
        wrong="Anne Petit, Vice-Présidente",
        right="Anne Petit, Vice-présidente",
        needs=("Vice", "Co", "Sous"),
        passage=pattern(
            r"(?<![\w’-])(?:Vice|Co|Sous)-[A-ZÀ-Ý][a-zà-ÿ]{3,}(?![\w’-])",
            better=lambda match: match[0].capitalize(),
        ),
    ),
)
