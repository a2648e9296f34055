"""Nouns against the gender of the words beside them: articles, adjectives, participles.

What an adjective agrees with is sure only when no other noun before it could be meant.
"""

import re
from collections.abc import Iterator

from generator.language.french.wordlist import wordlist
from generator.messages import _
from generator.patterns import lazy
from generator.proofing.language import nouns
from generator.proofing.passages import MASK, Passage
from generator.proofing.patterns import hit, pattern
from generator.proofing.rules import Hit, Rule


def _participles(passage: Passage) -> Iterator[Hit]:
    """Look for a masculine participle that can only belong to a feminine noun."""
    flat, places = passage.flat
    for match in PARTICIPLE.finditer(flat):
        word = match["word"]
        if match["noun"] not in nouns.FEMININE_PLURALS:
            continue
        sure = word in OF_PEOPLE or _stands_first(flat[: match.start()])
        if word in NOUN_LIKE or not sure:
            continue
        start, end = match.span("word")
        yield hit(passage, places[start], places[end - 1] + 1, word[:-1] + "es")


def _beside(passage: Passage) -> Iterator[Hit]:
    """Look for an article or an adjective right before a noun of the other gender."""
    flat, places = passage.flat
    for match in BESIDE.finditer(flat):
        before, noun = match["before"], match["noun"]
        right = OTHER_GENDER[before.lower()]
        if MASK not in match[0] and _disagree(before.lower(), noun):
            better = f"{right.capitalize() if before[0].isupper() else right} {noun}"
            yield hit(passage, places[match.start()], places[match.end() - 1] + 1, better)


def _disagree(before: str, noun: str) -> bool:
    wrong = nouns.FEMININE_PLURALS | nouns.FEMININE
    if before in FEMININE_BEFORE:
        wrong = nouns.MASCULINE_PLURALS | nouns.MASCULINE
    return noun in wrong and noun.rstrip("s") not in EPICENE


def _with_pronoun(match: re.Match[str]) -> str | None:
    """Return the words with the ending that the pronoun asks for; None when they have it."""
    pronoun = match["one"] or match["many"]
    ending = f"é{'e' if 'lle' in pronoun else ''}{'s' if match['many'] else ''}"
    kept = match[0][: match.start("end") - match.start()]
    return None if ending == match["end"] else kept + ending


def _stands_first(before: str) -> bool:
    """Tell whether no plural noun stands before, with which the participle might agree."""
    clause = re.split(r"[.;:,!?(«]", before)[-1].lower().split()
    *others, determiner = clause or [""]
    if determiner not in ("les", "ces", "ses", "nos", "leurs", "plusieurs", "quelques"):
        return False
    return not any(word[-1] in "sxz" for word in others[-6:])


# « le » and « la » are pronouns too; « un », « ce » and these adjectives are not.
FEMININE_BEFORE = {
    "une": "un",
    "cette": "ce",
    "aucune": "aucun",
    "meilleure": "meilleur",
    "meilleures": "meilleurs",
    "nouvelles": "nouveaux",
    "premières": "premiers",
    "dernières": "derniers",
    "prochaines": "prochains",
    "toutes les": "tous les",
    "certaines": "certains",
    "différentes": "différents",
    "nombreuses": "nombreux",
}
OTHER_GENDER = FEMININE_BEFORE | {he: she for she, he in FEMININE_BEFORE.items()}
# Who is meant gives the gender; and nouns of both.
EPICENE = wordlist(
    """
    artiste bénévole bénéficiaire locataire propriétaire signataire œuvre énergie
    """
)
BESIDE = lazy(
    rf"(?<![\w’-])(?P<before>(?i:{'|'.join(sorted(OTHER_GENDER, key=len, reverse=True))}))"
    rf" (?P<noun>[a-zà-ÿœ]+){nouns.END}"
)
BE_ONE = "est|était|sera|serait|fut|soit|(?:a|avait|aura) été"
BE_MANY = "sont|étaient|seront|seraient|furent|soient|(?:ont|avaient|auront) été"
NO_PARTICIPLE = (
    "propriété|priorité|liberté|vérité|santé|qualité|nécessité|réalité|entité|autorité|société"
    "|identité|majorité|égalité|fierté|unité|côté|bonté|beauté|moitié"
)
# Said of many they have an « s »: no noun is like them, and none is invariable.
ADJECTIVES = (
    "prête?|ouverte?|disponible|gratuite?|réunie?|invitée?|inscrite?|offerte?|attendue?|prévue?"
    "|tenue?|rendue?|venue?|conçue?|reçue?|accueillie?|choisie?|garantie?|définie?|fournie?"
    "|accessible|nécessaire|obligatoire|heureuse|fière?|nombreuse|présente?|convaincue?"
)
ADVERB = r"ainsi|aussi|déjà|bien|désormais|toujours|pas|plus|[a-zà-ÿ]+ment"
PARTICIPLE = lazy(
    r"(?<![\w’-])(?=(?P<noun>[a-zà-ÿœ]+s)"
    r"(?: sans[- ](?:domicile|abri|emploi|logement|papiers)| en (?:difficulté|situation de \w+))?"
    r"(?: (?:ou|et|,)(?= (?:mal|non|peu|très|plus|bien) ))?"
    r"(?: (?:mal|non|peu|très|plus|bien|les plus|déjà|nouvellement|récemment|directement))?"
    r" (?P<word>[a-zà-ÿœ]{2,}és)"
    rf"{nouns.END})"
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


RULES: tuple[Rule, ...] = (
    Rule(
        code="LANG024",
        severity="error",
        message=_("« {text} » is masculine, its noun is feminine."),
        hint=_("Write « {better} »."),
        why=_("« Personnes » or « actions » are feminine, whoever is meant."),
        wrong="l’accès au logement des personnes sans-domicile ou mal logés",
        right="des personnes sans domicile ou mal logées, des personnes réfugiés",
        needs=nouns.FEMININE_PLURALS,
        passage=_participles,
    ),
    Rule(
        code="LANG041",
        severity="error",
        message=_("« {text} »: the participle does not agree with the pronoun."),
        hint=_("Write « {better} »."),
        why=_("After « être » a participle has the gender and the number of its subject."),
        wrong="ces sommes, elles seront reversés aux habitants",
        right="elles seront reversées, elle s’est donné pour but, elle est propriété de la Ville",
        needs=("il", "elle", "ils", "elles", "Il", "Elle", "Ils", "Elles"),
        passage=pattern(
            rf"(?<![\w-])(?:(?P<one>[Ii]l|[Ee]lle) (?:{BE_ONE})"
            rf"|(?P<many>[Ii]ls|[Ee]lles) (?:{BE_MANY}))(?: (?:{ADVERB}))? (?!{NO_PARTICIPLE})"
            r"(?P<stem>[a-zà-ÿœ]{2,})(?P<end>ée?s?)(?![\w’-])",
            better=_with_pronoun,
        ),
    ),
    Rule(
        code="LANG042",
        severity="error",
        message=_("« {text} » lacks its plural."),
        hint=_("Write « {better} », or the feminine."),
        why=_("After « être » a participle has the gender and the number of its subject."),
        wrong="les écoles sont invité",
        right="les écoles sont invitées, elles se sont succédé, ils sont propriété de la Ville",
        needs=("sont", "seront", "étaient", "seraient", "été"),
        passage=pattern(
            r"(?<![\w-])(?<!se )(?<!s’en )(?<!nous )(?<!vous )"
            rf"(?P<hit>(?:sont|seront|étaient|seraient|(?:ont|avaient|auront) été)"
            rf"(?: (?:{ADVERB}))?"
            rf" (?:(?!{NO_PARTICIPLE})[a-zà-ÿœ]{{2,}}ée?|(?:{ADJECTIVES}))){nouns.END}",
            better=r"\g<hit>s",
        ),
    ),
    Rule(
        code="LANG026",
        severity="error",
        message=_("« {text} »: the two words are not of the same gender."),
        hint=_("Write « {better} »."),
        why=_("An article or an adjective before a noun has its gender: « un projet »."),
        wrong="les meilleures projets d’un ville",
        right="les meilleurs projets d’une ville ; les nouvelles filières, un grand prix",
        passage=_beside,
    ),
)
