"""Words that are taken for others that sound alike, and the words around that leave no doubt.

Each row of `CONFUSED` says which words must be there, what is written, as an expression, and what
is meant, as a template or as a function whose None leaves the words alone.
"""

import re

from generator.language.french.days import MONTH
from generator.language.french.wordlist import wordlist
from generator.proofing.language import nouns
from generator.proofing.patterns import Better

TENS = "deux|trois|quatre|cinq|six|sept|huit|neuf|dix|vingt|trente|quarante|cinquante|cent|mille"
# The stems of verbs that press releases use, of which « é » and « er » are mixed up.
STEMS = (
    "sign|lanc|accompagn|annonc|présent|inaugur|déclar|rappel|soulign|décid|organis|cré|financ"
    "|réalis|confirm|adopt|vot|propos|développ|renforc|rénov|aménag|engag|salu|expliqu|précis"
    "|augment|amélior|favoris|facilit|valoris|encourag|préserv|rassembl|modernis|simplifi|remport"
)
TO_HAVE = "ai|as|a|ont|avons|avez|avait|avaient|ayant|avoir|aura|auront|aurait|auraient|ait|aient"
WITH_PARTICIPLE = "a|avait|aura|aurait|ont|avons|avez|avaient|auront|auraient|été"
ADVERB = "déjà|également|aussi|ainsi|bien|tous|toutes|enfin|toujours"
# Participles that no noun is like.
DONE = (
    "permis|reçu|obtenu|conclu|choisi|accueilli|réuni|voulu|pu|su|dû|eu|tenu|vu|pris|mis|fait|été"
)
AIMS = (
    "vise|visent|visant|destinée?s?|contribue|contribuent|contribuant|engagent?|invite|invitent"
    "|consiste|consistent|consistant|parvient|parviennent|prêts?|prêtes?|amenée?s?|appelée?s?"
    "|à cœur"
)
INFINITIVE = r"[a-zà-ÿœ]+(?:er|ir|re)\b"


def _all(match: re.Match[str]) -> str:
    ending = "tes" if match["noun"] in nouns.FEMININE_PLURALS else "s"
    return f"{match['all']}{ending} {match['d']}"


def _participle(match: re.Match[str]) -> str | None:
    """Return « ont signé » for « ont signer », None for « ont hier », « a été conseiller »."""
    verb = match["verb"]
    if match["have"] == "a" and re.search(WANTS_TO, match.string[: match.start()]):
        return None  # « reste a signer »: another row's matter
    return None if not_a_verb(verb) else f"{match['have']} {verb[:-2]}é"


def not_a_verb(word: str) -> bool:
    """Tell a noun or an adjective in « -er », « loyer », « papier », « léger »."""
    return word in NO_INFINITIVES or (word.endswith("ier") and word not in IN_IER)


NO_INFINITIVES = wordlist(
    """
    conseiller berger boulanger boucher dîner hier cher amer fier léger étranger passager mensonger
    leader manager hiver laser cancer poster enfer fer mer ver super inter danger déjeuner goûter
    souper loyer foyer rocher clocher plancher verger horloger
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

WANTS_TO = rf"(?:{AIMS}|reste|restent|commence|continue|arrive|cherche|aide|aident|quant|grâce) $"

CONFUSED: tuple[tuple[str, str, Better], ...] = (
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
    ("a", r"(?P<of>[Jj]usqu’)a(?= (?:minuit|midi|demain|fin|mi|présent)(?!\w))", r"\g<of>à"),
    (
        "a",
        rf"(?P<aim>{AIMS}) a(?= (?:(?:la|le|les|un|une|des) |l’|{INFINITIVE}))",
        r"\g<aim> à",
    ),
    (
        "à",
        r"(?<!tout )à (?P<done>(?:(?:également|aussi|ainsi|toujours|enfin) )?"
        r"(?:été|permis|reçu|obtenu|conclu|choisi|accueilli|réuni"
        rf"|(?:{STEMS})é))(?![\w’-])",
        r"a \g<done>",
    ),
    ("déjà", rf"(?<!tout )à déjà (?P<done>{DONE}|(?:{STEMS})é)(?![\w’-])", r"a déjà \g<done>"),
    (
        "on il elle",
        r"(?P<who>(?:[Qq]u’|[Ll]’)?(?:[Oo]n|[Ii]l|[Ee]lle)) à"
        rf"(?= (?:(?:{ADVERB}) )?(?:{DONE})(?![\w’-]))",
        r"\g<who> a",
    ),
    ("il ils", r"(?P<who>(?:[Qq]u’)?[Ii]ls?) à(?= \d+ ans\b)", r"\g<who> a"),
    ("on", r"(?P<they>(?:[Ii]l|[Ee]lle)s) on(?![\w’-])", r"\g<they> ont"),
    (
        "on",
        rf"on (?P<done>permis|reçu|obtenu|conclu|choisi|accueilli|réuni|(?:{STEMS})é)(?![\w’-])",
        r"ont \g<done>",
    ),
    (
        # « on va », « l’on va vers les quartiers rénovés » are right.
        "va vont vais vas allons allez",
        rf"(?P<go>va|vont|vais|vas|allons|allez) (?P<verb>(?:{STEMS}|marqu|gagn|jou|travaill))é"
        r"(?:es?|s)?(?![\w’-])",
        r"\g<go> \g<verb>er",
    ),
    (
        "pour sans",
        rf"(?P<to>[Pp]our|[Ss]ans) (?P<verb>(?!engag|décid|vot|créé|salu)(?:{STEMS}))é(?:es?|s)?"
        r"(?= (?:la|le|les|l’|une?|des|du|son|sa|ses|leurs?|ce|cette|ces|nos|notre)(?![\w-]))",
        r"\g<to> \g<verb>er",
    ),
    (
        "faut doit doivent peut peuvent pourra pourront devra devront",
        r"(?P<modal>(?:faut|doi(?:t|vent)|peu(?:t|vent)|pourr(?:a|ont)|devr(?:a|ont))(?: mieux)?)"
        r" (?P<verb>(?!côté|santé)[a-zà-ÿœ]{2,}(?<!it)(?<!rt))é(?:es?)?(?![\w’-])",
        r"\g<modal> \g<verb>er",
    ),
    ("ou", r"d’ou(?= [a-zà-ÿœ])", "d’où"),
    ("étés", rf"(?P<have>{TO_HAVE}) étés", r"\g<have> été"),
    (
        WITH_PARTICIPLE.replace("|", " "),
        rf"(?P<hit>(?P<have>(?:{WITH_PARTICIPLE})(?: (?:{ADVERB}))?)"
        r" (?P<verb>[a-zà-ÿœ]{2,}er))(?![\w’-])",
        _participle,
    ),
    (
        "afin permet permettent permettre vise visent visant",
        r"(?P<aim>(?:afin|permet|permettent|permettre) d(?:e |’)|(?:vise|visent|visant) à )"
        r"(?P<well>mieux )?(?P<verb>[a-zà-ÿœ]{3,})é(?![\w’-])",
        r"\g<aim>\g<well>\g<verb>er",
    ),
    (
        "Dés dés",
        r"(?P<d>[Dd])és(?= (?:la |le |les |l’|lors|son |sa |ce |cette |\d|aujourd|demain|"
        rf"{MONTH}))",
        r"\g<d>ès",
    ),
    (
        "prêt",
        rf"(?<!un )(?<!le )prêt de(?= (?:\d+ (?!millions?|000|€)|{TENS}|la moitié)(?![\w-]))",
        "près de",
    ),
    (
        "viens",
        r"(?<!je )(?<!Je )(?<!tu )(?<!qui )viens(?= d(?:e |’)[a-zà-ÿœ]+(?:er|ir|re)(?![\w-]))",
        "vient",
    ),
    ("prés", r"(?P<seen>peu|(?:suivi|vu|regardé)e?s? de) prés(?![\w’-])", r"\g<seen> près"),
    ("prés", rf"prés de (?P<many>\d+|{TENS}|la moitié)(?![\w-])", r"près de \g<many>"),
    (
        "ce",
        r"ce sont (?P<done>(?:engag|félicit|retrouv|mobilis|associ|succéd|rassembl)ée?s)(?![\w’-])",
        r"se sont \g<done>",
    ),
    (
        # « la Ville c’est engagée »; « ce qui compte, c’est… » has its comma.
        "est",
        r"(?P<who>[A-ZÀ-Ýa-zà-ÿœ][a-zà-ÿœ]+) c’est(?= (?:félicit|engag|mobilis|impos|réjoui|associ)"
        r"(?:ée?|e)?(?![\w’-]))",
        r"\g<who> s’est",
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
        "être avoir faire mettre renoncer attendre fermer reporter annuler suspendre interrompre"
        " adapter revoir recourir affronter prendre quitter",
        r"(?P<have>a|ont|avons) du (?P<do>être|avoir|faire|mettre|renoncer|attendre|fermer|reporter"
        r"|annuler|suspendre|interrompre|adapter|revoir|recourir|affronter|prendre|quitter)(?![\w’-])",
        r"\g<have> dû \g<do>",
    ),
    (
        "avantage",
        r"(?<!plus )(?<!pas )(?<!peu )(?<!point )(?P<d>[Dd])’avantage"
        r"(?= (?:de|que|encore|à)\b| d’)",
        r"\g<d>avantage",
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
    (
        "Quand",
        r"Quand (?P<to>à|au|aux)(?= [^,.;:]{2,40}, (?:il|elle|ils|elles|on)(?![\w-]))",
        r"Quant \g<to>",
    ),
    ("quand", r"quand (?P<whom>à (?:lui|elles?|eux|nous))(?![\w’-])", r"quant \g<whom>"),
    (
        "leurs",
        r"(?<!des )(?<!les )leurs (?P<does>permet(?:tent|tra|tront|tait)?|appartien(?:t|nent)"
        r"|appartenant|offr(?:e|ent|ira|iront)|propos(?:e|ent|era|eront)|garanti(?:t|ssent|ra|ront)"
        r"|ser(?:a|ont|ait)|est|sont|a été|ont été|était|étaient|fut)(?![\w’-])",
        r"leur \g<does>",
    ),
    ("sont", r"(?P<of>dans|à|par|de) sont(?= [a-zà-ÿœ])", r"\g<of> son"),
    (
        # « ce seront », « ce devraient être » are right.
        "ce",
        r"ce (?P<do>(?!ser|dev|pour|sembl|f)[a-zà-ÿœ]{3,}(?:eront|iront|èrent))(?![\w’-])",
        r"se \g<do>",
    ),
    (
        "ont",
        r"(?P<and>et|où|que|si|mais|quand|comme) ont"
        r"(?= (?:y|sera|peut|doit|va|voit|veut|pourra)(?![\w’-]))",
        r"\g<and> on",
    ),
    (
        "mit prit permit remit promit soumit comprit",
        rf"(?P<have>{TO_HAVE}|est|sont|été|sera|seront) (?P<done>(?:re|per|pro|sou|com)?(?:m|pr)i)t"
        r"(?![\w’-])",
        r"\g<have> \g<done>s",
    ),
    (
        "ai",
        r"(?P<who>qu’(?:il|elle|on)|que (?:chacune?|personne)|afin que [a-zà-ÿœ]+) ai(?![\w’-])",
        r"\g<who> ait",
    ),
    (
        "voudrai souhaiterai aimerai",
        r"(?P<i>[Jj]e (?:voudr|souhaiter|aimer)ai)(?= (?:que?|remercier|saluer|dire|rappeler"
        r"|ajouter|souligner|rendre|préciser)(?![\w-])| qu’)",
        r"\g<i>s",
    ),
    (
        "quelle",
        r"(?P<that>parce|afin|bien|alors|tandis|ainsi|lors|dès) quelle"
        r"(?= (?:a|est|sera|ait|soit|n|ne)(?![\w-]))",
        r"\g<that> qu’elle",
    ),
    (
        "quelle",
        r"(?P<says>rappelle|affirme|estime|déclare|assure|espère|pense|croit|souhaite|dit)"
        r" quelle(?= (?:n’|ne |se |s’|y ))",
        r"\g<says> qu’elle",
    ),
    (
        "palier",
        r"(?P<to>[Pp]our|afin de|permet(?:tent|tre)? de|doit|doivent|faut|fallait|peut|va)"
        r" palier(?= (?:à|au|aux|le|la|les|l’))",
        r"\g<to> pallier",
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
