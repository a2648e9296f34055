"""Capitals of peoples, of their languages, of what belongs to them, and of the State."""

import re
from collections.abc import Iterable, Iterator

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
# Surnames too, a country, a rank: masculine and alone they may be names.
NAMES = wordlist("Suisse Breton Normand Lorrain Général")
LANGUAGES = wordlist(
    """
    Français Anglais Allemand Italien Espagnol Portugais Néerlandais Polonais Russe Ukrainien
    Roumain Chinois Japonais Coréen Occitan
    """
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


FUNCTIONS = ("eur", "aire", "dent", "égué", "iste")


def _forms(words: Iterable[str]) -> Iterator[str]:
    """Yield words with their feminines and plurals."""
    for word in words:
        feminine = re.sub("f$", "v", re.sub("(?<=[eo])([ln])$", r"\1\1", word)).rstrip("e") + "e"
        plural = word[:-1] + "ux" if word.endswith("al") else f"{word.rstrip('s')}s"
        yield from (word, feminine, plural, f"{feminine}s")


ADJECTIVES = frozenset(word.capitalize() for word in _forms(PEOPLES | OFFICIAL)) - NAMES
DAYS = frozenset(day.capitalize() for day in (*MONTHS, *WEEKDAYS)) - {"Mars"}
IN_NUMBER = frozenset(f"{word.rstrip('s')}s" for word in PEOPLES)


def _adjective(match: re.Match[str]) -> str | None:
    word, noun = match["hit"], match["noun"] or ""
    known = LANGUAGES | DAYS if match["language"] else DAYS if match["day"] else ADJECTIVES
    ranked = word in ("Général", "Suisse") and noun.endswith(FUNCTIONS)
    return word.lower() if ranked or word in known else None


def _capital(match: re.Match[str]) -> str:
    return match["hit"].capitalize()


RULES: tuple[Rule, ...] = (
    Rule(
        code="LANG080",
        severity="warning",
        message=_("« {text} » has a capital, though it is no name here."),
        hint=_("Write « {better} »."),
        why=_(
            "Adjectives, languages and days have no capital: « une société française »,"
            " « en anglais »; peoples have one: « les Français »."
        ),
        source="IN, Académie",
        wrong="un leader Européen, le conseil Municipal, une fiche en Anglais",
        right="les jeunes Européens, un Français sur deux, la rue Française, en Bretagne",
        needs=ADJECTIVES | LANGUAGES | DAYS | NAMES,
        passage=pattern(
            rf"(?<![\w’-])(?:(?i:{BEFORE})(?!{NO_NOUNS} )(?P<noun>[a-zà-ÿœ-]{{4,}})"
            r"|(?P<language>en|[Cc]ours d(?:e|’)|langue|(?:parl|enseign|appr)[a-z]+ (?:le|l’))"
            r"|(?P<day>le|du|au|chaque|ce|d[eè]s?|fin|début|mi|jusqu’au|courant))"
            r"(?:(?<=’)| )(?P<hit>[A-ZÀ-Ý][a-zà-ÿœ]+)"
            r"(?![\w’-]| gras| saint|(?<=Mai) 68|(?<=di) \d)",
            better=_adjective,
        ),
    ),
    Rule(
        code="LANG081",
        severity="warning",
        message=_("« {text} » lacks its capital."),
        hint=_("Write « {better} »."),
        why=_("Peoples have a capital, and so has the State: « les Français », « l’État »."),
        source="IN, Académie",
        wrong="la confiance des français dans les services de l’état",
        right="les produits français, l’état des lieux, les services de l’état civil",
        needs=IN_NUMBER | {"état"},
        passage=pattern(
            lambda: (
                r"(?<![\w-])(?:(?P<of>(?:[Ll]e|[Dd]e|ce|no)s |[Aa]ux |milli(?:on|er)s d(?:e |’)"
                rf"|un(?= [a-zà-ÿ]+ sur \w) )|(?:(?:{OF_THE_STATE})(?: de)?"
                rf"|par(?= l’état[.,;)])) l’|l’(?=état et (?:la |les? |l’|sa |ses )?{BODIES}))"
                rf"(?P<hit>(?(of)(?:{one_of(sorted(IN_NUMBER))})|état{NO_CONDITION}))(?![\w’-])"
            ),
            better=_capital,
        ),
    ),
)
