"""Roles against the gender of who bears them: « Mme Kaucic, Vice-président »."""

import re
from collections.abc import Iterator

from generator.content.binding import known_gender
from generator.language.french import civilities
from generator.language.french.feminines import FEMININES, MASCULINES, agreeing
from generator.language.french.names import CAPITALISED, FULL_NAME
from generator.messages import _
from generator.patterns import lazy
from generator.proofing.passages import Passage
from generator.proofing.rules import Hit, Rule
from generator.source.library import Organisation
from generator.source.schema.people import Mandate
from generator.source.tree import Text


def _typed_roles(partner: Organisation) -> Iterator[Hit]:
    for name, person in partner.own.people.items():
        gender = known_gender(person.gender)
        for mandate in person.mandates if gender else ():
            for words in _said(mandate):
                right = agreeing(words, gender) if gender else words
                if right != words:
                    told = {"name": str(name), "role": str(words), "right": right}
                    yield Hit(words.span_of(0, len(words)), told, str(words), right)


def _said(mandate: Mandate) -> Iterator[Text]:
    """Yield the words of a mandate that agree with the person."""
    for words in (mandate.role, mandate.title):
        if words:
            yield words
    # « déléguée à l'Habitat » agrees; « Habitat et Logement » is not the person.
    remit = re.match(r"[\w-]+", mandate.remit or "")
    if mandate.remit and remit and remit[0].lower() in (*FEMININES, *MASCULINES):
        yield mandate.remit


ROLE = "|".join(sorted({*FEMININES, *MASCULINES} - {"1er", "1re"}, key=len, reverse=True))
CIVILITY = lazy(
    rf"\b(?P<civility>{civilities.OF_ONE})\s+(?P<name>{FULL_NAME}|{CAPITALISED}),\s+"
    rf"(?P<role>(?i:(?:1\w+\s+)?(?:vice-|co|ex-)?(?:{ROLE})\b(?:\s+(?:{ROLE})\b)*))"
)


def _in_prose(passage: Passage) -> Iterator[Hit]:
    for match in CIVILITY.finditer(passage.prose):
        right = agreeing(match["role"], civilities.GENDERS[match["civility"]])
        if right != match["role"]:
            said = {"name": f"{match['civility']} {match['name']}", "role": match["role"]}
            start, end = match.span("role")
            yield Hit(passage.span(start, end), {**said, "right": right}, match["role"], right)


RULES: tuple[Rule, ...] = (
    Rule(
        code="FACT019",
        severity="warning",
        message=_("« {role} » does not agree with {name}."),
        hint=_("Write « {right} », or correct the gender."),
        why=_("Functions are named in the gender of who holds them."),
        source="Académie française, 28 février 2019; circulaire du 21 novembre 2017",
        wrong="Mme Isabelle Kaucic, Vice-président de Metz Métropole",
        right="Mme Isabelle Kaucic, Vice-présidente de Metz Métropole",
        partner=_typed_roles,
        holds=tuple(civilities.GENDERS),
        passage=_in_prose,
    ),
)
