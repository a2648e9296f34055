"""Which words French has, and what each may be: its lemma, kind, gender, number, persons.

`tools/lexicon.py` makes the two files it reads, in `generator/language/dictionary/fr/`. They are
read when the first word is asked for.

`forms.bin` is a minimal automaton of all forms: an array of 32-bit edges, little-endian. The edges
of a state follow one another; an edge is the place of the state it leads to (24 bits), its letter
(7 bits: the place in the alphabet) and whether it is the last of its state (1 bit). Letter 0 ends a
form and leads to the number of its class. The first number is the place of the first state.

`readings.txt` has the alphabet on its first line, then one class a line: what the forms of a class
may be, parted by « | », with a star before it where the « classique » spelling has no such form
(« aout »). A reading is: how the form ends, how its lemma ends instead, kind, gender, number,
moods with persons, uses.
"""

import sys
from array import array
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache, cached_property, lru_cache
from pathlib import Path
from typing import NamedTuple

from generator.language.terms import Gender, table
from generator.patterns import lazy

_ENDINGS = lazy(r"(?:^|\|)\*?([^,|]*),([^,|]*,.)")
_FILES = Path(__file__).parent.parent / "dictionary/fr"


KINDS = table(
    """
    N: noun; A: adjective; V: verb; I: infinitive; T: participle; G: gerund; R: adverb;
    P: preposition; C: conjunction; D: determiner; O: pronoun; B: number; J: interjection; L: name;
    F: forename; S: surname; X: prefix
    """
)
"""The kinds of word. A « verb » is a finite form; a « participle » is a past one, and a « gerund »
the form in -ant; « name » is one of a place or anything else that is neither of the two names of a
person."""

MOODS = table(
    """
    p: present; i: imperfect; h: past historic; f: future; c: conditional; s: subjunctive;
    t: imperfect subjunctive; m: imperative
    """
)
"""The moods and tenses of a finite form; those without another name are indicative."""

ACCENTS = table("a: aàâ; c: cç; e: eéèêë; i: iîï; o: oô; u: uùûü")
"""What a letter may be that was typed without its accent."""

_CODES = {kind: code for code, kind in KINDS.items()}


class Reading(NamedTuple):
    """What a form may be.

    `gender` is "m", "f" or "" where it is either, `number` is "s", "p" or "" where it is either.
    `finite` are the moods and persons of a finite form, each as `("present", "3s")`; a personal
    pronoun has only its person, as `("", "1p")`. `uses` of a verb: `t` with a direct object, `n`
    with an indirect one, `i` without any, `c` with an attribute (être, devenir), `q` reflexive at
    times, `p` reflexive always, `E` and `A` with être and avoir in compound tenses.
    """

    lemma: str
    kind: str
    gender: str = ""
    number: str = ""
    finite: frozenset[tuple[str, str]] = frozenset()
    uses: str = ""

    @property
    def persons(self) -> frozenset[str]:
        """The persons it may stand in, as "3s"."""
        return frozenset(person for _, person in self.finite)

    @property
    def moods(self) -> frozenset[str]:
        """The moods and tenses it may be."""
        return frozenset(mood for mood, _ in self.finite)

    def agrees(self, other: "Reading") -> bool:
        """Tell whether two may go together in gender and number."""
        return _alike(self.gender, other.gender) and _alike(self.number, other.number)


def _alike(one: str, other: str) -> bool:
    return not (one and other) or one == other


@lru_cache(maxsize=8192)
def readings(form: str) -> tuple[Reading, ...]:
    """Return what a form may be, as it is written; nothing of one that is unknown."""
    form = form.replace("'", "’")
    lexicon = _lexicon()
    number = lexicon.number(form)
    return lexicon.readings(number, form) if number is not None else ()


def spells(form: str) -> bool:
    """Tell whether the « classique » spelling has a form, as it is written."""
    lexicon = _lexicon()
    number = lexicon.number(form.replace("'", "’"))
    return number is not None and not lexicon.classes[number].startswith("*")


def gender(form: str, kind: str) -> Gender | None:
    """Return the one gender that a form has where it is of a kind; None if it may have both."""
    genders = {one.gender for one in readings(form) if one.kind == kind}
    return "f" if genders == {"f"} else "m" if genders == {"m"} else None


def alike(letters: str) -> tuple[str, ...]:
    """Return the forms that letters may be with accents; those that have one keep it."""
    lexicon = _lexicon()
    found = [("", lexicon.edges[0])]
    for letter in letters:
        codes = {lexicon.codes.get(one): one for one in ACCENTS.get(letter, letter)}
        found = [
            (form + codes[edge & 254], edge >> 8)
            for form, at in found
            for edge in lexicon.leaving(at)
            if edge & 254 in codes
        ]
    return tuple(form for form, at in found if not lexicon.edges[at] & 254)


def forms(
    lemma: str,
    kind: str,
    *,
    gender: str = "",
    number: str = "",
    mood: str = "",
    person: str = "",
) -> tuple[str, ...]:
    """Return the forms of a lemma that are what is asked, the usual ones first.

    An « équiper » has a « participle » « équipées », a « mesure » a « noun » « mesures »; what is
    not asked may be anything.
    """
    found: dict[str, None] = {}
    for cut in range(len(lemma) + 1):
        for ending in _lexicon().endings.get(lemma[cut:] + "," + _CODES[kind], ()):
            form = lemma[:cut] + ending
            if any(
                (one.lemma, one.kind) == (lemma, kind)
                and _alike(one.gender, gender)
                and _alike(one.number, number)
                and (not (mood or person) or _stands(one, mood, person))
                for one in readings(form)
            ):
                found[form] = None
    return tuple(sorted(found, key=spells, reverse=True))


def _stands(reading: Reading, mood: str, person: str) -> bool:
    return any(mood in ("", its) and person in ("", one) for its, one in reading.finite)


class _Lexicon:
    """The two files, read."""

    def __init__(self) -> None:
        self.edges = array("I")
        self.edges.frombytes((_FILES / "forms.bin").read_bytes())
        if sys.byteorder == "big":
            self.edges.byteswap()
        alphabet, *self.classes = (_FILES / "readings.txt").read_text(encoding="utf-8").split("\n")
        self.codes = {letter: code << 1 for code, letter in enumerate(alphabet, 1)}

    def number(self, form: str) -> int | None:
        """Return the number of the class of a form."""
        edges, codes = self.edges, self.codes
        at = edges[0]
        for letter in form:
            code = codes.get(letter)
            if code is None:
                return None
            edge = edges[at]
            while edge & 254 != code:
                if edge & 1:
                    return None
                at += 1
                edge = edges[at]
            at = edge >> 8
        edge = edges[at]
        return None if edge & 254 else edge >> 8

    def leaving(self, at: int) -> Iterator[int]:
        """Yield the edges of a state."""
        while not self.edges[at] & 1:
            yield self.edges[at]
            at += 1
        yield self.edges[at]

    def readings(self, number: int, form: str) -> tuple[Reading, ...]:
        """Return the readings of a form of a class."""
        return tuple(
            one._replace(lemma=form.removesuffix(ending) + one.lemma)
            for ending, one in _parsed(self.classes[number])
        )

    @cached_property
    def endings(self) -> Mapping[str, set[str]]:
        """How the forms of a lemma end, by its own ending and its kind."""
        found: defaultdict[str, set[str]] = defaultdict(set)
        for ending, lemma in _ENDINGS.findall("|".join(self.classes)):
            found[lemma].add(ending)
        return found


@cache
def _lexicon() -> _Lexicon:
    return _Lexicon()


@lru_cache(maxsize=4096)
def _parsed(text: str) -> tuple[tuple[str, Reading], ...]:
    """Return the readings of a class, with the ending of the form and of its lemma."""
    return tuple(
        (ending, Reading(lemma, KINDS[kind], gender, number, frozenset(_finite(pairs)), uses))
        for ending, lemma, kind, gender, number, pairs, uses in (
            row.split(",") for row in text.lstrip("*").split("|")
        )
    )


def _finite(pairs: str) -> Iterator[tuple[str, str]]:
    for at in range(0, len(pairs), 3):
        yield MOODS.get(pairs[at], ""), pairs[at + 1 : at + 3]
