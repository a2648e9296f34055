"""Slips of number that are sure without knowing the whole of French.

Nouns come from a list, or tell their number by their ending.
"""

import re

from generator.language.french.days import BEGUN_MONTH
from generator.language.french.wordlist import wordlist
from generator.messages import _
from generator.patterns import lazy
from generator.proofing.language import nouns
from generator.proofing.patterns import capitalised, one_of, pattern
from generator.proofing.rules import Rule

NUMBERS = (
    "deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingt"
    "|trente|quarante|cinquante|soixante|cent|cents"
)
PLURAL = (
    "les|des|ces|ses|nos|vos|leurs|mes|aux|plusieurs|quelques|certains|certaines|différents"
    f"|différentes|divers|diverses|{NUMBERS}"
)
SINGULAR = "un|une|le|la|ce|cet|cette|chaque|du|au|son|sa|notre|votre|leur|ma|mon|aucun|aucune"
# They stand before a noun, and have its number.
BEFORE_PLURALS = {
    word: f"{word}x" if word.endswith("eau") else f"{word}s"
    for word in sorted(
        wordlist(
            """
            grand grande petit petite nouveau nouvelle ancien ancienne premier première dernier
            dernière prochain prochaine meilleur meilleure principale jeune autre
            """
        )
    )
}
# « vingt-huit », « soixante et onze » begin so, and go on with a number above.
COMPOUND = r"(?:(?:vingt|trente|quarante|cinquante|soixante|quatre-vingt|dix)-)(?:[a-z]+-)?"
ENDING = lazy(r"[a-zà-ÿœ]{2,}(?:tion|sion|bilité|alité)")
ENDINGS = lazy(r"[a-zà-ÿœ]{2,}(?:tions|sions|bilités|alités)")


def either(words: str) -> str:
    """Return the alternatives as they are and as they begin a sentence."""
    return one_of(capitalised(*words.split("|")))


def _plural_of(match: re.Match[str]) -> str | None:
    noun = match["noun"]
    if noun not in nouns.NOUNS and not ENDING.fullmatch(noun):
        return None
    return f"{match['d']} {nouns.PLURALS.get(noun, noun + 's')}"


def _plural_after_figures(match: re.Match[str]) -> str | None:
    """Return « 200 places » for « 200 place », unless the figures are a name: « lot 3 »."""
    known = COUNTED | nouns.NOUNS if match["d"][0].isdigit() else COUNTED
    before = re.split("[ ’]", match.string[: match.start()].rstrip())[-1]
    if match["noun"] not in known or before.lower() in NUMBERED:
        return None
    return f"{match['d']} {nouns.PLURALS.get(match['noun'], match['noun'] + 's')}"


def _singular_of(match: re.Match[str]) -> str | None:
    """Return « une convention » for « une conventions », unless « le » is a pronoun."""
    if match["noun"] not in SINGULARS and not ENDINGS.fullmatch(match["noun"]):
        return None
    if match["d"].lower() == "leur":
        return f"{match['d']}s {match['noun']}"
    before = match.string[: match.start()].split(" ")
    if match["d"].lower() in ("le", "la") and before[-2:-1] and before[-2] in ("nous", "qui", "ne"):
        return None
    return f"{match['d']} {SINGULARS.get(match['noun'], match['noun'][:-1])}"


# More nouns that figures count; without figures before it each is a verb or an adjective too.
COUNTED = wordlist(
    """
    place poste aide mesure femme homme enfant élève lit arbre salarié emploi mètre kilomètre
    hectare tonne heure minute ménage foyer véhicule vélo site commerce médecin infirmière euro
    jour année semaine chambre classe litre voyageur abonné licencié visiteur électeur équipe
    """
)
# « les » and « leurs » are pronouns too: « il les aide ».
BEFORE_NOUNS = either("des|ces|nos|vos|plusieurs|quelques")
FIGURES = r"(?<!\d )(?:[2-9]|[1-9]\d{1,2}|[1-9]\d{0,2}(?: \d{3})+)"
NUMBERED = wordlist(
    """
    article articles phase lot axe étape niveau annexe acte zone objectif volet tranche chapitre
    programme page pages n° h numéro ligne tram salle
    """
)
SINGULARS = {plural: word for word, plural in nouns.PLURALS.items()}
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
        message=_("« {text} » lacks its plural."),
        hint=_("Write « {better} »."),
        why=WHY,
        wrong="autour de trois engagement et des convention",
        right="autour de trois engagements et des conventions",
        passage=pattern(
            rf"(?<![\w’-])(?=(?P<hit>(?P<d>{either(PLURAL)}|{COMPOUND}(?:{NUMBERS})) "
            rf"(?P<noun>[a-zà-ÿœ]+)){nouns.END})",
            better=_plural_of,
        ),
    ),
    Rule(
        code="LANG019",
        severity="error",
        message=_("« {text} » lacks its plural."),
        hint=_("Write « {better} »."),
        why=WHY,
        wrong="un parking de 200 place",
        right="un parking de 200 places, le lot 3 place de la Gare, en 2019 place aux jeunes",
        needs=COUNTED | nouns.NOUNS,
        passage=pattern(
            rf"(?<![\w,.’°-])(?P<d>{FIGURES}|{BEFORE_NOUNS}) (?P<noun>[a-zà-ÿœ]+){nouns.END}",
            better=_plural_after_figures,
        ),
    ),
    Rule(
        code="LANG049",
        severity="error",
        message=_("« {text} »: the adjective lacks its plural."),
        hint=_("Write « {better} »."),
        why=_("An adjective has the number of its noun, also before it: « grands électeurs »."),
        wrong="les grand électeurs et 15 nouvelle écoles",
        right="les grands électeurs et 15 nouvelles écoles, deux grand-mères, le grand ensemble",
        needs=BEFORE_PLURALS,
        passage=pattern(
            rf"(?<![\w’,-])(?P<hit>(?P<d>[Ll]es|[Dd]es|[Cc]es|[Nn]os|[Ss]es|[Ll]eurs|[Qq]uelques"
            rf"|[Pp]lusieurs|(?<!\d )\d+(?: \d{{3}})*|{either(NUMBERS)})"
            rf" (?P<adjective>{'|'.join(BEFORE_PLURALS)}))"
            # « en 2024 nouveau succès », « grand concours »: these are singular.
            rf" [a-zà-ÿœ]{{3,}}s(?<![aiuyèp]s)(?<!ours)(?<!vers)(?<!moins)(?<!fonds){nouns.END}",
            better=lambda match: f"{match['d']} {BEFORE_PLURALS[match['adjective']]}",
        ),
    ),
    Rule(
        code="LANG021",
        severity="error",
        message=_("« {text} » has a plural too many."),
        hint=_("Write « {better} »."),
        why=WHY,
        wrong="une conventions de partenariat",
        right="une convention de partenariat, que nous le présentions",
        passage=pattern(
            rf"(?<![\w-])(?=(?P<hit>(?P<d>{either(SINGULAR)}) (?P<noun>[a-zà-ÿœ]+)){nouns.END})",
            better=_singular_of,
        ),
    ),
    Rule(
        code="LANG022",
        severity="error",
        message=_("« {text} »: the possessive is singular, what it announces is not."),
        hint=_("Write « {better} »."),
        why=_("Before several things one writes « leurs », « nos », « vos »."),
        wrong="les politiques dans leur 3 dimensions",
        right="dans leurs 3 dimensions, leur 1,5 million, leur 18 avril",
        needs=("leur", "Leur", "notre", "Notre", "votre", "Votre"),
        passage=pattern(
            rf"(?<![\w’-])(?P<hit>(?P<d>[Ll]eur|[Nn]otre|[Vv]otre) (?P<n>[2-9]|[1-9]\d|{NUMBERS}))"
            rf" (?!{BEGUN_MONTH}|%|€|h\b|heures|ans\b|mètres|étoiles|pièces)"
            r"(?=[a-zà-ÿœ]{3,}[sx]\b)",
            better=lambda match: f"{POSSESSIVES[match['d']]} {match['n']}",
        ),
    ),
)
