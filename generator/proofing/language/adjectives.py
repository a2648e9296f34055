"""Adjectives against the number and the gender of the noun beside them."""

import re

from generator.messages import _
from generator.proofing.language import nouns
from generator.proofing.patterns import capitalised, pattern
from generator.proofing.rules import Rule


def _agreed(match: re.Match[str]) -> str | None:
    """Return noun and adjective in agreement, None when they agree or another noun is meant."""
    noun, adjective = match["noun"], match["adjective"]
    if noun not in nouns.NOUNS or adjective not in ADJECTIVE_FORMS:
        return None
    of_masculine = adjective in nouns.MASCULINE_ADJECTIVES
    if _may_agree(match["head"] or "", masculine=of_masculine):
        return None
    chosen = nouns.ADJECTIVES if _is_masculine(noun) else None
    base = (nouns.MASCULINE_ADJECTIVES if of_masculine else MASCULINE_OF)[adjective]
    right = base if chosen else nouns.ADJECTIVES[base]
    if match["head"]:
        return f"{nouns.PLURALS[noun]} {nouns.plural(right)}"
    return f"{noun} {right}"


def _may_agree(head: str, *, masculine: bool) -> bool:
    """Tell whether a plural adjective may belong to the noun before « de »."""
    if not head or head[-1] not in "sxz":
        return False
    return not (masculine and head.endswith(("tions", "sions", "ités", "ances", "ences")))


def _adjective_of_many(match: re.Match[str]) -> str | None:
    """Return « collectivités locales » for « collectivités locale »."""
    if match["noun"] not in PLURAL_NOUNS or match["adjective"] not in SINGULAR_ADJECTIVES:
        return None
    she = match["noun"] in nouns.FEMININE_PLURALS
    adjective = match["adjective"]
    he = adjective if adjective in nouns.ADJECTIVES else MASCULINE_SINGULAR[adjective]
    return f"{match['noun']} {nouns.plural(nouns.ADJECTIVES[he] if she else he)}"


def _of_one_gender(match: re.Match[str]) -> str:
    """Return « directeur général » for « directeur générale », « la directrice » for « le »."""
    if match["he"]:
        return f"{match['he']} {OF_HERS[match['hers']]}"
    if match["she"]:
        return f"{match['she']} {OF_HIS[match['his']]}"
    return f"{ARTICLES[match['article'].lower()]} {match['lady']}"


def _is_masculine(noun: str) -> bool:
    return noun in nouns.MASCULINE


MASCULINE_SINGULAR = {she: he for he, she in nouns.ADJECTIVES.items()}
SINGULAR_ADJECTIVES = frozenset({*nouns.ADJECTIVES, *MASCULINE_SINGULAR}) - {
    word for word in nouns.ADJECTIVES if word[-1] in "sx"
}
PLURAL_NOUNS = frozenset({*nouns.PLURALS.values(), *nouns.FEMININE_PLURALS})
MANY = "deux|trois|quatre|cinq|six|sept|huit|neuf|dix|douze|vingt|trente|plusieurs|quelques"
# Functions that only one gender bears, and the adjectives that go with them.
HIS = (
    "[Dd]irecteur|[Pp]résident|[Vv]ice-président|[Cc]onseiller|[Dd]élégué|[Aa]djoint|[Ii]nspecteur"
    "|[Aa]dministrateur|[Dd]éputé|[Ss]énateur|[Cc]oordinateur|[Rr]édacteur"
)
HERS = (
    "[Dd]irectrice|[Pp]résidente|[Vv]ice-présidente|[Cc]onseillère|[Dd]éléguée|[Aa]djointe"
    "|[Ii]nspectrice|[Aa]dministratrice|[Dd]éputée|[Ss]énatrice|[Cc]oordinatrice|[Rr]édactrice"
)
FUNCTIONS = capitalised(
    *re.sub(r"\[(.)\w\]", lambda match: match[1].lower(), f"{HIS}|{HERS}").split("|"),
    *("président", "présidente", "professeure", "autrice", "ingénieure"),
)
OF_HIS = {
    "général": "générale",
    "régional": "régionale",
    "départemental": "départementale",
    "municipal": "municipale",
    "délégué": "déléguée",
    "adjoint": "adjointe",
    "national": "nationale",
    "territorial": "territoriale",
}
OF_HERS = {she: he for he, she in OF_HIS.items()}
ARTICLES = {"le": "la", "un": "une", "ce": "cette", "au": "à la", "du": "de la"}
ADJECTIVE_FORMS = frozenset({**nouns.MASCULINE_ADJECTIVES, **nouns.FEMININE_ADJECTIVES}) - set(
    nouns.ADJECTIVES
)
MASCULINE_OF = {nouns.plural(she): he for he, she in nouns.ADJECTIVES.items()}

RULES: tuple[Rule, ...] = (
    Rule(
        code="LANG023",
        severity="error",
        message=_("« {text} »: the noun and its adjective do not agree."),
        hint=_("Write « {better} »."),
        why=_("An adjective has the number and the gender of its noun."),
        wrong="les attributions de logement sociaux",
        right="les attributions de logements sociaux, les acteurs de logement sociaux",
        needs=ADJECTIVE_FORMS,
        passage=pattern(
            r"(?<![\w’-])(?=(?:(?P<head>[a-zà-ÿœ]{3,}) (?:de|d’|en) ?"
            r"|(?:[Uu]ne?|[Cc]et?(?:te)?|[Cc]haque) )"
            rf"(?P<hit>(?P<noun>[a-zà-ÿœ]+) (?P<adjective>[a-zà-ÿœ]+)){nouns.END})",
            better=_agreed,
        ),
    ),
    Rule(
        code="LANG050",
        severity="error",
        message=_("« {text} »: the adjective lacks the plural of its noun."),
        hint=_("Write « {better} »."),
        why=_("An adjective has the number and the gender of its noun."),
        wrong="les collectivités locale, 14 écoles doctorale",
        right="les collectivités locales, les secteurs public et privé, 14 écoles doctorales",
        needs=SINGULAR_ADJECTIVES,
        passage=pattern(
            rf"(?<![\w’-])(?=(?:[Ll]es|[Dd]es|[Cc]es|[Nn]os|[Ss]es|[Ll]eurs|[Aa]ux|\d+|{MANY})"
            rf" (?P<hit>(?P<noun>[a-zà-ÿœ]+) (?P<adjective>[a-zà-ÿœ]+)){nouns.END}"
            r"(?!,? (?:et|ou|comme)\b|,|/| ?[-–]))",
            better=_adjective_of_many,
        ),
    ),
    Rule(
        code="LANG051",
        severity="error",
        message=_("« {text} »: the two words are not of the same gender."),
        hint=_("Write « {better} »."),
        why=_("A function, its article and its adjective have one gender."),
        wrong="le directeur générale et le professeure",
        right="le directeur général, la directrice générale, la professeure ; un président",
        needs=FUNCTIONS,
        passage=pattern(
            rf"(?<![\w’-])(?P<hit>(?P<he>{HIS}) (?P<hers>{'|'.join(OF_HERS)})|(?P<she>{HERS})"
            rf" (?P<his>{'|'.join(OF_HIS)})|(?P<article>[Ll]e|[Uu]n|[Cc]e|[Aa]u|[Dd]u)"
            rf" (?P<lady>{HERS}|professeure|autrice|ingénieure)){nouns.END}",
            better=_of_one_gender,
        ),
    ),
)
