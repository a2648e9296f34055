"""Words that sound alike and are taken for each other, where the words around leave no doubt."""

import re
from collections.abc import Iterator
from itertools import chain

from generator.language.french.wordlist import wordlist
from generator.messages import _
from generator.proofing.language import nouns
from generator.proofing.passages import Passage
from generator.proofing.patterns import capitalised, pattern
from generator.proofing.rules import Hit, Rule

TENS = "deux|trois|quatre|cinq|six|sept|huit|neuf|dix|vingt|trente|quarante|cinquante|cent|mille"
# The stems of verbs that press releases use, of which « é » and « er » are mixed up.
STEMS = (
    "sign|lanc|accompagn|annonc|présent|inaugur|déclar|rappel|soulign|décid|organis|cré|financ"
    "|réalis|confirm|adopt|vot|propos|développ|renforc|rénov|aménag|engag|salu|expliqu|précis"
)
TO_HAVE = "ai|as|a|ont|avons|avez|avait|avaient|ayant|avoir|aura|auront|aurait|auraient|ait|aient"
TO_HAVE_OF_MANY = "ont|avons|avez|avaient|auront|été"
AIMS = (
    "vise|visent|visant|destinée?s?|contribue|contribuent|contribuant|engagent?|invite|invitent"
    "|consiste|consistent|consistant|parvient|parviennent|prêts?|prêtes?|amenée?s?|appelée?s?"
)
INFINITIVE = r"[a-zà-ÿœ]+(?:er|ir|re)\b"


def _all(match: re.Match[str]) -> str:
    ending = "tes" if match["noun"] in nouns.FEMININE_PLURALS else "s"
    return f"{match['all']}{ending} {match['d']}"


def _participle(match: re.Match[str]) -> str | None:
    """Return « ont signé » for « ont signer », None for « ont hier », « a été conseiller »."""
    verb = match["verb"]
    if verb in NO_INFINITIVES or (verb.endswith("ier") and verb not in IN_IER):
        return None
    return f"{match['have']} {verb[:-2]}é"


NO_INFINITIVES = wordlist(
    """
    conseiller berger boulanger boucher dîner hier cher amer fier léger étranger passager mensonger
    leader manager hiver laser cancer poster enfer fer mer ver super inter
    """
)
# The verbs in « -ier » of press releases; most words in « -ier » are nouns and adjectives.
IN_IER = wordlist(
    """
    signifier vérifier confier étudier publier modifier bénéficier associer copier lier allier
    justifier identifier unifier remercier apprécier négocier initier varier planifier qualifier
    certifier dédier concilier réconcilier privilégier multiplier simplifier amplifier clarifier
    diversifier densifier intensifier spécifier notifier rectifier ratifier codifier fortifier
    oublier expédier licencier convier remédier rallier relier domicilier
    """
)

# Words of which one must be there, what is written as an expression, and what is meant.
CONFUSED = (
    (
        "a",
        r"a (?P<of>partir d(?:e|u|es|’)|compter d[eu]|venir|destination d|proximité d|hauteur d"
        r"|l’issue d|l’échelle d|travers (?:l|un|de|ce|s)|la fois|titre (?:gratuit|d’|ex))",
        r"à \g<of>",
    ),
    (
        # « la maison d’en face a un jardin », « le rapport a un défaut » are right.
        "a",
        r"(?P<of>[Jj]usqu’|[Gg]râce |(?<!en )[Ff]ace |[Qq]uant |[Pp]ar rapport |Suite )a"
        r"(?= (?:la|l|une?|cet?|cette|ces|son|sa|ses|leurs?|nos|notre|vos|votre|\d+)(?![\w-]))",
        r"\g<of>à",
    ),
    (
        "a",
        rf"(?P<aim>{AIMS}) a(?= (?:(?:la|le|les|un|une|des) |l’|{INFINITIVE}))",
        r"\g<aim> à",
    ),
    (
        "à",
        r"(?<!tout )à (?P<done>été|permis|reçu|obtenu|conclu|choisi|accueilli|réuni"
        rf"|(?:{STEMS})é)(?![\w’-])",
        r"a \g<done>",
    ),
    (
        "à",
        r"(?P<who>(?:qu’|l’)?(?:on|il|elle)) à(?= (?:voulu|pu|su|dû|eu|tenu|vu|pris|mis|permis)\b)",
        r"\g<who> a",
    ),
    ("on", r"(?P<they>(?:[Ii]l|[Ee]lle)s) on(?![\w’-])", r"\g<they> ont"),
    (
        "on",
        rf"on (?P<done>permis|reçu|obtenu|conclu|choisi|accueilli|réuni|(?:{STEMS})é)(?![\w’-])",
        r"ont \g<done>",
    ),
    (
        "faut doit doivent peut peuvent pourra pourront devra devront",
        r"(?P<modal>(?:faut|doi(?:t|vent)|peu(?:t|vent)|pourr(?:a|ont)|devr(?:a|ont))(?: mieux)?)"
        r" (?P<verb>(?!côté|santé)[a-zà-ÿœ]{2,}(?<!it)(?<!rt))é(?![\w’-])",
        r"\g<modal> \g<verb>er",
    ),
    ("ou", r"d’ou(?= [a-zà-ÿœ])", "d’où"),
    ("étés", rf"(?P<have>{TO_HAVE}) étés", r"\g<have> été"),
    (
        "ont avons avez avaient auront été",
        rf"(?P<hit>(?P<have>(?:{TO_HAVE_OF_MANY})(?: déjà| également)?)"
        r" (?P<verb>[a-zà-ÿœ]{2,}er))(?![\w’-])",
        _participle,
    ),
    (
        "afin permet permettent permettre vise visent visant",
        r"(?P<aim>(?:afin|permet|permettent|permettre) d(?:e |’)|(?:vise|visent|visant) à )"
        r"(?P<well>mieux )?(?P<verb>[a-zà-ÿœ]{3,})é(?![\w’-])",
        r"\g<aim>\g<well>\g<verb>er",
    ),
    ("prés", r"(?P<seen>peu|(?:suivi|vu|regardé)e?s? de) prés(?![\w’-])", r"\g<seen> près"),
    ("prés", rf"prés de (?P<many>\d+|{TENS}|la moitié)(?![\w-])", r"près de \g<many>"),
    (
        "ce",
        r"ce sont (?P<done>(?:engag|félicit|retrouv|mobilis|associ|succéd|rassembl)ée?s)(?![\w’-])",
        r"se sont \g<done>",
    ),
    (
        # « pour elle c’est fini » is right.
        "est",
        r"(?<!pour )(?<!chez )(?<!avec )(?<!selon )(?P<who>[Ii]l|[Ee]lle|[Oo]n|[Qq]ui) c’est"
        r"(?= (?:pas |également |ainsi |aussi |déjà |bien )?"
        r"(?:[a-zà-ÿœ]+ée?|réunie?|tenue?|rendue?|mise?)(?![\w’-]))",
        r"\g<who> s’est",
    ),
    (
        "son",
        r"(?P<who>[Ii]ls|[Ee]lles|[Qq]ui) son"
        r"(?= (?:[a-zà-ÿœ]+ée?s|venue?s|tenue?s|réunie?s)(?![\w’-]))",
        r"\g<who> sont",
    ),
    (
        "peu",
        rf"(?P<who>[Ii]l|[Ee]lle|[Oo]n|[Qq]ui|[Cc]ela) peu(?= {INFINITIVE})",
        r"\g<who> peut",
    ),
    (
        "tous",
        r"(?P<all>[Tt]ou)s (?P<of>le (?:monde|temps|long)|un chacun)(?![\w’-])",
        r"\g<all>t \g<of>",
    ),
    ("est", r"c’est (?P<last>(?:derni|premi)(?:ers|ères))(?![\w’-])", r"ces \g<last>"),
    (
        "ou",
        r"(?P<when>au moment|à l’heure|dans la mesure|au cas|dans le cas) ou"
        r"(?= (?:(?:le|la|les|il|elle|on|nous|des|ce|un|une)\b|[ld]’))",
        r"\g<when> où",
    ),
    (
        "du",
        r"(?P<have>a|ont|avons) du (?P<do>être|avoir|faire|mettre|renoncer|attendre|fermer|reporter"
        r"|annuler|suspendre|interrompre|adapter|revoir|recourir|affronter|prendre|quitter)(?![\w’-])",
        r"\g<have> dû \g<do>",
    ),
    (
        "avantage",
        r"(?<!plus )(?<!pas )(?<!peu )(?<!point )d’avantage(?= (?:de|que|encore|à)\b| d’)",
        "davantage",
    ),
    (
        "sensé sensée sensés sensées",
        rf"(?P<is>est|sont|était|étaient|serait) sensé(?P<end>e?s?)(?= {INFINITIVE})",
        r"\g<is> censé\g<end>",
    ),
    (
        "fond",
        r"fond (?P<of>de (?:dotation|solidarité|soutien|garantie|roulement|concours)|européen"
        r"|d’investissement)",
        r"fonds \g<of>",
    ),
    ("quand", r"quand (?P<whom>à (?:lui|elles?|eux|nous))(?![\w’-])", r"quant \g<whom>"),
    (
        "leurs",
        r"leurs (?P<does>permet(?:tent|tra|tront|tait)?|appartient|appartiennent|appartenant"
        r"|offr(?:e|ent|ira|iront)|propos(?:e|ent|era|eront)|garanti(?:t|ssent|ra|ront))(?![\w’-])",
        r"leur \g<does>",
    ),
    (
        # « du tout les mêmes », « avant tout les jeunes » are right.
        "tout",
        r"(?<!du )(?<!le )(?<!un )(?<!avant )(?<!après )(?<!malgré )(?<!en )(?<!et )"
        r"(?P<hit>(?P<all>[Tt]ou)t (?P<d>les|ces|ses|nos|vos|leurs))"
        r"(?= (?P<noun>[a-zà-ÿœ]+[sx])\b)",
        _all,
    ),
)
CHECKS = tuple(
    pattern(rf"(?<![\w’-]){wrong}", needs=capitalised(*words.split()), better=meant)
    for words, wrong, meant in CONFUSED
)


def _confused(passage: Passage) -> Iterator[Hit]:
    return chain.from_iterable(check(passage) for check in CHECKS)


# « le onze », « le oui », « la une » keep their vowel.
VOWEL = r"(?!onz|oui|une?s?\b|est\b|uhlan)[aâàeéèêiîoôuœ][a-zà-ÿœ]{2,}"
ELIDED = (
    rf"(?P<word>[LlDdNnSs]e|[Ll]a) (?P<next>{VOWEL})"
    r"|(?P<that>(?:[Ll]orsqu|[Pp]uisqu|[Jj]usqu|[Qq]u)e) (?P<who>ils?|elles?|on|une?|en)"
    r"|(?P<if>[Ss]i) (?P<he>ils?)"
)


def _elided(match: re.Match[str]) -> str:
    kept = match["word"] or match["that"] or match["if"]
    return f"{kept[:-1]}’{match['next'] or match['who'] or match['he']}"


RULES: tuple[Rule, ...] = (
    Rule(
        code="LANG027",
        severity="error",
        takes="passage",
        message=_("« {text} » sounds right, but is another word."),
        hint=_("Write « {better} »."),
        why=_("« a » and « à », « ou » and « où », « été » and « étés » sound alike."),
        source="HOUSE",
        wrong="le parc à été rénové et ouvrira a partir du 3 mai à tout les habitants",
        right="le parc a été rénové et ouvrira à partir du 3 mai à tous les habitants",
        check=_confused,
    ),
    Rule(
        code="LANG028",
        severity="error",
        takes="passage",
        message=_("« {text} » is not elided."),
        hint=_("Write « {better} »."),
        why=_("Before a vowel « le », « de » or « que » lose theirs."),
        source="Académie",
        wrong="lorsque il sera achevé, le aménagement de la place",
        right="lorsqu’il sera achevé, le onzième aménagement, le oui et la une",
        check=pattern(rf"(?<![\w’-])(?:{ELIDED})(?![\w’-])", better=_elided),
    ),
    Rule(
        code="LANG029",
        severity="error",
        takes="passage",
        message=_("« {text} » lacks its hyphens."),
        hint=_("Write « {better} »."),
        why=_("The subject behind its verb is tied to it by hyphens: « dit-il », « a-t-elle »."),
        source="Académie",
        wrong="« Le parc est à vous », explique t-il",
        right="« Le parc est à vous », explique-t-il ; qu’en pense-t-on ?",
        check=pattern(
            r"(?<![\w’-])(?P<hit>(?P<verb>[a-zà-ÿœ]*[ea])(?: ?- ?| )t(?: |’|-(?<!-t-)|- )"
            r"(?P<who>il|elle|on|ils|elles))(?![\w’-])",
            needs=("t",),
            better=r"\g<verb>-t-\g<who>",
        ),
    ),
)
