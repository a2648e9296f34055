"""Capitals of peoples, languages, days and the State."""

import re

from generator.language.french.lexicon import readings
from generator.language.french.numbers import MONTHS, WEEKDAYS
from generator.language.french.wordlist import wordlist
from generator.messages import _
from generator.proofing.patterns import one_of, pattern
from generator.proofing.rules import Rule

PEOPLES = wordlist(
    """
    français anglais allemand italien espagnol portugais belge suisse luxembourgeois néerlandais
    hollandais polonais autrichien britannique écossais irlandais gallois danois suédois norvégien
    finlandais russe ukrainien roumain bulgare hongrois tchèque slovaque slovène croate serbe
    européen américain canadien québécois mexicain brésilien argentin chilien colombien cubain
    africain marocain algérien tunisien égyptien sénégalais malien ivoirien camerounais congolais
    béninois togolais malgache asiatique chinois japonais coréen indien vietnamien australien
    israélien palestinien libanais syrien iranien irakien guadeloupéen martiniquais réunionnais
    guyanais calédonien polynésien breton normand alsacien lorrain bourguignon auvergnat occitan
    provençal francilien parisien lyonnais marseillais bordelais toulousain lillois nantais rennais
    strasbourgeois niçois
    """
)
# Adjectives of bodies and functions, which take a capital by mistake behind a common noun.
OFFICIAL = wordlist(
    """
    municipal départemental régional national communal intercommunal communautaire métropolitain
    territorial préfectoral ministériel général adjoint délégué associatif
    """
)
# Surnames too, or a rank: masculine and alone they may be names.
NAMES = wordlist("Breton Normand Lorrain Général")
LANGUAGES = wordlist(
    "français anglais allemand italien espagnol portugais néerlandais polonais russe ukrainien"
    " roumain chinois japonais coréen occitan"
)
BEFORE = (
    r"(?:une?|les?|la|des|du|de|aux?|cet?|cette|ces|sa|son|ses|leurs?|notre|nos|votre|vos|chaque"
    r"|plusieurs|premi(?:er|ère)|nouve(?:l|lle|au|aux)|grande?s?|deux|trois|\d+) |[ld]’"
)
# Behind these a capital makes a noun: « les jeunes Français », or a name: « la rue Française ».
NO_NOUNS = (
    r"(?:jeune|ancien(?:ne)?|nouve(?:au|lle)|seule?|autre|même|premi(?:er|ère)|dernière?|meilleure?"
    r"|grande?|petite?|vieux|simple|future?|célèbre|million|milliard|millier|nombreu(?:x|se)|quelque"
    r"|certaine?|rue|avenue|boulevard|place|quai|mots?|noms?|plus|moins|entre|beaucoup|comme|deux"
    r"|trois|quatre|cinq|huit|mille|majorité|moitié|plupart|quotidien|journal|monsieur|madame"
    r"|\w+aine|(?!politi|musi|répu|fabri|bouti)\w+ique)s?"
)
# What the State gives, and who serves it.
OF_THE_STATE = (
    r"services?|aides?|soutien|appui|concours|part|représentante?s?|financements?|crédits?|agents?"
    r"|subventions?|dotations?|participation|engagement|opérateurs?|chefs?|budget|garantie|autorité"
    r"|secrétaires?|établissements?|contrats?|désengagement|contributions?|nom|fonctionnaires|entre"
)
BODIES = "(?i:région|département|collectivité|commune|métropole|ville)"
NO_CONDITION = (
    r"(?! d[eu]s?\b| d’| (?!et|ou|ainsi|à|en|dans|pour|par|sur|depuis)[a-zà-ÿ]+ d[eu’]"
    r"| (?:civil|sanitaire|actuel|initial|général|major)\b)"
)

DAYS = frozenset((*MONTHS, *WEEKDAYS)) - {"mars"}
# How what may have a capital too many begins: few texts hold any.
BEGUN = one_of(sorted({word[:4].capitalize() for word in PEOPLES | OFFICIAL | DAYS}))
MANY_PEOPLES = frozenset(one if one.endswith("s") else f"{one}s" for one in PEOPLES)


def _common(match: re.Match[str]) -> str | None:
    """Return an adjective, a language or a day in small letters; None for a name."""
    word = match["hit"].lower()
    if match["day"] == "de" and re.search(r"\b[A-ZÀ-Ý][\w’-]* \Z", match.string[: match.start()]):
        return None  # « la Belle de Mai »
    if match["noun"]:
        lemmas = {one.lemma for one in readings(word) if one.kind == "adjective"}
        known = lemmas & (PEOPLES | OFFICIAL) and match["hit"] not in NAMES
        return word if known or (word == "général" and match["noun"].endswith("eur")) else None
    return word if word in (LANGUAGES | DAYS if match["language"] else DAYS) else None


def _people(match: re.Match[str]) -> str | None:
    """Return a people, or the State, with its capital; None for what is no people."""
    people = match["hit"] in MANY_PEOPLES or not match["of"]
    return match["hit"].capitalize() if people else None


RULES: tuple[Rule, ...] = (
    Rule(
        code="LANG080",
        message=_("« {text} » has a capital, though it is no name here."),
        why=_(
            "Adjectives, languages and days have no capital: « une société française »,"
            " « en anglais »; peoples have one: « les Français »."
        ),
        source="IN, Académie",
        wrong="un leader Européen, le conseil Municipal, une fiche en Anglais",
        right="les jeunes Européens, un Français sur deux, la rue Française, en Bretagne",
        passage=pattern(
            rf"(?<![\w’-])(?:(?i:{BEFORE})(?!{NO_NOUNS} )(?P<noun>[a-zà-ÿœ-]{{4,}})"
            r"|(?P<language>en|[Cc]ours d(?:e|’)|langue|(?:parl|enseign|appr)[a-z]+ (?:le|l’))"
            r"|(?P<day>le|du|au|chaque|ce|d[eè]s?|fin|début|mi|jusqu’au|courant))"
            r"(?:(?<=’)| )(?P<hit>[A-ZÀ-Ý][a-zà-ÿœ]+)"
            r"(?![\w’-]| gras| saint|(?<=Mai) 68|(?<=di) \d)",
            only=f"[ ’](?:{BEGUN})",
            better=_common,
        ),
    ),
    Rule(
        code="LANG081",
        message=_("« {text} » lacks its capital."),
        why=_("Peoples have a capital, and so has the State: « les Français », « l’État »."),
        source="IN, Académie",
        wrong="la confiance des français dans les services de l’état",
        right="les produits français, l’état des lieux, les services de l’état civil",
        needs=("état", *MANY_PEOPLES),
        passage=pattern(
            r"(?<![\w-])(?:(?P<of>(?:[Ll]e|[Dd]e|ce|no)s |[Aa]ux |milli(?:on|er)s d(?:e |’)"
            rf"|un(?= [a-zà-ÿ]+ sur \w) )|(?:(?:{OF_THE_STATE})(?: de)?"
            rf"|par(?= l’état[.,;)])) l’|l’(?=état et (?:la |les? |l’|sa |ses )?{BODIES}))"
            rf"(?=(?P<hit>(?(of)[a-zà-ÿœ]+s|état{NO_CONDITION}))(?![\w’-]))",
            better=_people,
        ),
    ),
)
