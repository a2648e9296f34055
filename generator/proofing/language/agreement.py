"""Slips of number and gender that are sure without knowing the whole of French.

Nouns come from a list, or tell their number by their ending. What an adjective agrees with is
sure only when no other noun before it could be meant.
"""

import re
from collections.abc import Iterator

from generator.language.french.wordlist import wordlist
from generator.messages import _
from generator.proofing.language import nouns
from generator.proofing.passages import MASK, Passage
from generator.proofing.patterns import capitalised, hit, one_of, pattern
from generator.proofing.rules import Hit, Rule

NUMBERS = (
    "deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingt"
    "|trente|quarante|cinquante|soixante|cent|cents"
)
PLURAL = (
    "les|des|ces|ses|nos|vos|leurs|mes|aux|plusieurs|quelques|certains|certaines|différents"
    f"|différentes|divers|diverses|{NUMBERS}"
)
SINGULAR = "un|une|le|la|ce|cet|cette|chaque|du|au|son|sa|notre|votre|ma|mon|aucun|aucune"
ENDING = r"[a-zà-ÿœ]{2,}(?:tion|sion|bilité|alité)"
ENDINGS = r"[a-zà-ÿœ]{2,}(?:tions|sions|bilités|alités)"
NOUN = one_of(sorted(nouns.NOUNS, key=len, reverse=True))
NOUN_PLURAL = one_of(sorted(nouns.PLURALS.values(), key=len, reverse=True))
MONTH = "janv|f[ée]v|mars|avr|mai|jui|ao[ûu]t|sept|oct|nov|d[ée]c"


def either(words: str) -> str:
    """Return the alternatives as they are and as they begin a sentence."""
    return one_of(capitalised(*words.split("|")))


def _plural_of(match: re.Match[str]) -> str:
    noun = match["noun"]
    return f"{match['d']} {nouns.PLURALS.get(noun, noun + 's')}"


def _singular_of(match: re.Match[str]) -> str | None:
    """Return « une convention » for « une conventions », unless « le » is a pronoun."""
    before = match.string[: match.start()].split(" ")
    if match["d"].lower() in ("le", "la") and before[-2:-1] and before[-2] in ("nous", "qui", "ne"):
        return None
    return f"{match['d']} {SINGULARS.get(match['noun'], match['noun'][:-1])}"


def _adjectives(passage: Passage) -> Iterator[Hit]:
    """Look for a noun and an adjective side by side of which one is plural only."""
    if passage.language != "fr" or ADJECTIVE_FORMS.isdisjoint(passage.words):
        return
    flat, places = passage.flat
    for match in NOUN_ADJECTIVE.finditer(flat):
        better = _agreed(match)
        if better and MASK not in match[0]:
            start, end = match.span("hit")
            yield hit(passage, places[start], places[end - 1] + 1, better)


def _agreed(match: re.Match[str]) -> str | None:
    """Return noun and adjective in agreement, None when they agree or another noun is meant."""
    noun, adjective = match["noun"], match["adjective"]
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


def _is_masculine(noun: str) -> bool:
    return noun in nouns.MASCULINE


def _participles(passage: Passage) -> Iterator[Hit]:
    """Look for a masculine participle that can only belong to a feminine noun."""
    if passage.language != "fr" or nouns.FEMININE_PLURALS.isdisjoint(passage.words):
        return
    flat, places = passage.flat
    for match in PARTICIPLE.finditer(flat):
        word = match["word"]
        sure = word in OF_PEOPLE or _stands_first(flat[: match.start()])
        if MASK in match[0] or word in NOUN_LIKE or not sure:
            continue
        start, end = match.span("word")
        yield hit(passage, places[start], places[end - 1] + 1, word[:-1] + "es")


def _stands_first(before: str) -> bool:
    """Tell whether no plural noun stands before, with which the participle might agree."""
    clause = re.split(r"[.;:,!?(«]", before)[-1].lower().split()
    *others, determiner = clause or [""]
    if determiner not in ("les", "ces", "ses", "nos", "leurs", "plusieurs", "quelques"):
        return False
    return not any(word[-1] in "sxz" for word in others[-6:])


ADJECTIVE_FORMS = frozenset({**nouns.MASCULINE_ADJECTIVES, **nouns.FEMININE_ADJECTIVES}) - set(
    nouns.ADJECTIVES
)
MASCULINE_OF = {nouns.plural(she): he for he, she in nouns.ADJECTIVES.items()}
SINGULARS = {plural: word for word, plural in nouns.PLURALS.items()}
NOUN_ADJECTIVE = re.compile(
    rf"(?<![\w’-])(?:(?P<head>[a-zà-ÿœ]{{3,}}) (?:de|d’|en) ?|(?:une?|ce|cet|cette|chaque) )"
    rf"(?P<hit>(?P<noun>{NOUN}) (?P<adjective>{one_of(sorted(ADJECTIVE_FORMS))}))"
    r"(?![\w’-])"
)
PARTICIPLE = re.compile(
    rf"(?<![\w’-])(?:{one_of(sorted(nouns.FEMININE_PLURALS))})"
    r"(?: sans[- ](?:domicile|abri|emploi|logement|papiers)| en (?:difficulté|situation de \w+))?"
    r"(?: (?:ou|et|,)(?= (?:mal|non|peu|très|plus|bien) ))?"
    r"(?: (?:mal|non|peu|très|plus|bien|les plus|déjà|nouvellement|récemment|directement))?"
    r" (?P<word>[a-zà-ÿœ]{2,}és)(?![\w’-])"
)
# Only people are so, whatever other noun stands in the sentence.
OF_PEOPLE = wordlist(
    """
    âgés logés handicapés isolés hébergés défavorisés précarisés endettés scolarisés
    """
)
# Nouns, or adjectives that are invariable here.
NOUN_LIKE = wordlist(
    """
    salariés employés associés diplômés alliés marchés côtés députés réfugiés retraités
    délégués comités procédés traités congés cafés degrés prés clés administrés assurés
    licenciés blessés invités abonnés rescapés exilés initiés athlés dés
    """
)

POSSESSIVES = {
    "leur": "leurs",
    "Leur": "Leurs",
    "notre": "nos",
    "Notre": "Nos",
    "votre": "vos",
    "Votre": "Vos",
}

WHY = _("A number or « les » is followed by a plural, « un » by a singular.")

RULES: tuple[Rule, ...] = (
    Rule(
        code="LANG020",
        severity="error",
        takes="passage",
        message=_("« {text} » lacks its plural."),
        hint=_("Write « {better} »."),
        why=WHY,
        source="HOUSE",
        wrong="autour de trois engagement et des convention",
        right="autour de trois engagements et des conventions",
        check=pattern(
            rf"(?<![\w’-])(?P<d>{either(PLURAL)}) (?P<noun>{NOUN}|{ENDING})(?![\w’-])",
            better=_plural_of,
        ),
    ),
    Rule(
        code="LANG021",
        severity="error",
        takes="passage",
        message=_("« {text} » has a plural too many."),
        hint=_("Write « {better} »."),
        why=WHY,
        source="HOUSE",
        wrong="une conventions de partenariat",
        right="une convention de partenariat, que nous le présentions",
        check=pattern(
            rf"(?<![\w’-])(?P<d>{either(SINGULAR)}) (?P<noun>{NOUN_PLURAL}|{ENDINGS})(?![\w’-])",
            better=_singular_of,
        ),
    ),
    Rule(
        code="LANG022",
        severity="error",
        takes="passage",
        message=_("« {text} »: the possessive is singular, what it announces is not."),
        hint=_("Write « {better} »."),
        why=_("Before several things one writes « leurs », « nos », « vos »."),
        source="HOUSE",
        wrong="les politiques dans leur 3 dimensions",
        right="dans leurs 3 dimensions, leur 1,5 million, leur 18 avril",
        check=pattern(
            rf"(?<![\w’-])(?P<hit>(?P<d>[Ll]eur|[Nn]otre|[Vv]otre) (?P<n>[2-9]|[1-9]\d|{NUMBERS}))"
            rf" (?!{MONTH}|%|€|h\b|heures|ans\b|mètres|étoiles|pièces)(?=[a-zà-ÿœ]{{3,}}[sx]\b)",
            needs=("leur", "Leur", "notre", "Notre", "votre", "Votre"),
            better=lambda match: f"{POSSESSIVES[match['d']]} {match['n']}",
        ),
    ),
    Rule(
        code="LANG023",
        severity="error",
        takes="passage",
        message=_("« {text} »: the noun and its adjective do not agree."),
        hint=_("Write « {better} »."),
        why=_("An adjective has the number and the gender of its noun."),
        source="HOUSE",
        wrong="les attributions de logement sociaux",
        right="les attributions de logements sociaux, les acteurs de logement sociaux",
        check=_adjectives,
    ),
    Rule(
        code="LANG024",
        severity="error",
        takes="passage",
        message=_("« {text} » is masculine, its noun is feminine."),
        hint=_("Write « {better} »."),
        why=_("« Personnes » or « actions » are feminine, whoever is meant."),
        source="HOUSE",
        wrong="l’accès au logement des personnes sans-domicile ou mal logés",
        right="des personnes sans domicile ou mal logées, des personnes réfugiés",
        check=_participles,
    ),
    Rule(
        code="LANG025",
        severity="warning",
        takes="passage",
        message=_("« {text} » lacks the plural of « cent »."),
        hint=_("Write « {better} »."),
        why=_("Several hundreds take an « s » when no number follows: « deux cents »."),
        source="Académie",
        wrong="trois cent logements",
        right="trois cents logements, trois cent dix logements",
        check=pattern(
            rf"(?<![\w’-])(?P<hit>(?:deux|trois|quatre|cinq|six|sept|huit|neuf) cent)"
            rf"(?= (?!(?:un|une|mille|{NUMBERS})\b)[a-zà-ÿœ]{{3,}}s\b)",
            needs=("cent",),
            better=r"\g<hit>s",
        ),
    ),
)
