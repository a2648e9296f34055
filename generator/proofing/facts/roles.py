"""Roles against the gender of who bears them: « Mme Kaucic, Vice-président »."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from generator.language.french import civilities, first_names
from generator.language.french.feminines import FEMININES, MASCULINES, agreeing
from generator.language.french.names import CAPITALISED, FULL_NAME
from generator.language.terms import Gender
from generator.messages import _
from generator.patterns import lazy
from generator.proofing.passages import Passage
from generator.proofing.patterns import capitalised
from generator.proofing.rules import Hit, Rule
from generator.source.library import Organisation
from generator.source.schema.people import Mandate
from generator.source.tree import Text


def _typed_roles(partner: Organisation) -> Iterator[Hit]:
    from generator.content.binding import known_gender  # a plain text has no partners

    for name, person in partner.own.people.items():
        gender = known_gender(person.gender)
        for words in (one for mandate in person.mandates for one in _said(mandate)):
            right = agreeing(words, gender) if gender else words
            if right != words:
                told = {"name": str(name), "role": str(words), "right": right}
                yield Hit(words.span_of(0, len(words)), told, str(words), right)


def _said(mandate: Mandate) -> Iterator[Text]:
    """Yield the words of a mandate that agree with the person."""
    yield from (words for words in (mandate.role, mandate.title) if words)
    # « déléguée à l'Habitat » agrees; « Habitat et Logement » is not the person.
    remit = re.match(r"[\w-]+", mandate.remit or "")
    if mandate.remit and remit and remit[0].lower() in (*FEMININES, *MASCULINES):
        yield mandate.remit


BEARER = lazy(
    rf"\b(?P<name>(?:(?P<civility>{civilities.OF_ONE})\s+(?:{FULL_NAME}|{CAPITALISED})|{FULL_NAME}))"
    r"(?:,|\s+\(|\s+[–—-]|\s*:)\s*"
)
WORD = lazy(r"\w+")
BORNE = {*FEMININES, *MASCULINES, "vice", "ex", "sous"}
# Of two people the roles stand together; a school bears the name of somebody else.
NOT_THE_BEARER = lazy(
    r"(?i)\b(?:et|lycée|collège|école|rue|avenue|place|salle|stade|espace|centre|fondation|prix"
    r"|hôpital|théâtre|médiathèque|université|institut)\s+\Z"
)


def _in_prose(passage: Passage) -> Iterator[Hit]:
    for match in BEARER.finditer(passage.reading):
        his = first_names.gender(match["name"])
        gender = civilities.GENDERS[match["civility"]] if match["civility"] else his
        if match["civility"] or not NOT_THE_BEARER.search(
            passage.reading, max(0, match.start() - 200), match.start()
        ):
            yield from _told(passage, match.end(), gender, match["name"])


def _below_names(document: Sequence[Passage]) -> Iterator[Hit]:
    """Look at the functions that stand in the line below the name, as in the contacts."""
    for above, passage in pairwise(document):
        name = above.prose.strip(" ,:")
        if passage.role == above.role == "contact" and re.fullmatch(FULL_NAME, name):
            yield from _told(passage, 0, first_names.gender(name), name)


def _told(passage: Passage, start: int, gender: Gender | None, name: str) -> Iterator[Hit]:
    """Look at the words of a function that begin at a place: « 1er adjoint »."""
    end = start
    for word in WORD.finditer(passage.reading, start):
        lower, between = word[0].lower(), passage.reading[end : word.start()]
        known = lower in BORNE or lower.removeprefix("co") in BORNE or lower[0] == "1"
        if not known or between not in ("", " ", "-"):
            break
        end = word.end()
    role = passage.text[start:end]
    right = agreeing(role, gender) if gender else role
    if right != role:
        said = {"name": " ".join(name.split()), "role": role, "right": right}
        yield Hit(passage.span(start, end), said, role, right)


RULES: tuple[Rule, ...] = (
    Rule(
        code="FACT019",
        message=_("« {role} » does not agree with {name}."),
        hint=_("Write « {right} », or correct the gender."),
        why=_("Functions are named in the gender of who holds them."),
        source="Académie française, 28 février 2019; circulaire du 21 novembre 2017",
        wrong="Mme Isabelle Kaucic, Vice-président de Metz Métropole",
        right="Mme Isabelle Kaucic, Vice-présidente de Metz Métropole",
        partner=_typed_roles,
        needs=capitalised(*FEMININES, *MASCULINES),
        passage=_in_prose,
        document=_below_names,
    ),
)
