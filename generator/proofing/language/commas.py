"""Commas that cut a sentence where nothing ends, and those that are missing."""

import re

from generator.language.french.days import DAY
from generator.language.french.names import FULL_NAME as NAME
from generator.language.french.numbers import MONTHS
from generator.language.french.wordlist import wordlist
from generator.messages import _
from generator.proofing.patterns import pattern
from generator.proofing.rules import Rule

DATE = rf"(?:ce |le )?{DAY}(?: \d{{4}})?"
ROLE = (
    r"(?:[Vv]ice-)?[Pp]résidente?s?|[Dd]irecteur|[Dd]irectrice|[Mm]aire|[Pp]réfète?|[Mm]inistre"
    r"|[Aa]djointe?|[Ss]ecrétaire|[Dd]éléguée?|[Cc]onseill(?:er|ère)|[Dd]éputée?|[Ss]énat(?:eur|rice)"
    r"|[Gg]érante?|[Ff]ondat(?:eur|rice)|[Cc]heffe?|[Rr]esponsable|[Pp]rofesseure?|[Mm]édecin|P-?DG"
    r"|DG|[Cc]ommissaire|[Rr]ect(?:eur|rice)"
)
SAYS = (
    "déclare|ajoute|souligne|précise|explique|affirme|rappelle|conclut|indique|estime|annonce"
    "|confirme|poursuit|insiste|commente|assure|témoigne|salue"
)
# What is said goes on with « que », without a comma.
CLAIM = (
    r"(?:déclar|annonc|affirm|indiqu|précis|soulign|rappell?|expliqu|confirm|estim|ajout|constat"
    r"|not|regrett)(?:e|ent|er|é|ant|ait|a)(?: (?:hier|aussi|également|ainsi|encore))?"
)
# Verbs without an object: what follows their date is a clause of its own.
WITHOUT_OBJECT = (
    "débuté|commencé|duré|démarré|siégé|participé|ouvert|fermé|fini|pris|eu|lieu|procédé|abouti"
    "|disparu|grandi|parlé|voté|échoué|réussi|siégé|dîné|déjeuné"
)


# The last words of what is set apart behind « et ».
ADVERBS = wordlist(
    """
    enfin surtout ainsi donc ensuite notamment également particulier ailleurs outre plus conséquent
    """
)


def _moved(match: re.Match[str]) -> str:
    return f"{match['verb']}, {match['date']},"


RULES: tuple[Rule, ...] = (
    Rule(
        code="LANG010",
        severity="error",
        message=_("A comma alone cuts the verb from its object: « {text} »."),
        hint=_("Set the date between two commas, « {better} », or without any."),
        why=_("A comma never stands alone between a verb and its object."),
        source="IN",
        wrong="ont signé le 1er octobre 2019, une convention",
        right="ont signé, le 1er octobre 2019, une convention ; a débuté le 3 mai, la salle étant",
        needs=MONTHS,
        passage=pattern(
            rf"(?<![\w-])(?P<hit>(?P<verb>(?:a|ont|avons|avez) (?:ainsi |également )?"
            rf"(?!(?:{WITHOUT_OBJECT})\b)[a-zà-ÿ]+(?:é|i|u|is|it|ert)) (?P<date>{DATE}),)"
            r"(?= (?:(?:une?|la|le|les|des|leurs?|son|sa|ses|cette|ce|cet|plusieurs|deux|trois)\b"
            r"|l’))",
            better=_moved,
        ),
    ),
    Rule(
        code="LANG011",
        severity="error",
        message=_("The mandate that a comma opens is not closed: « {text} »."),
        hint=_("Set a comma before the verb: « {better} »."),
        why=_("Words that are set apart stand between two commas, or a comma cuts the sentence."),
        source="IN",
        wrong="Anne Martin, Présidente de la Région a souligné :",
        right="Anne Martin, Présidente de la Région, a souligné : Luc Roy, Maire, qui a fondé",
        needs=(
            *SAYS.split("|"),
            "a",
            "ont",
            "félicite",
            "réjouit",
            "félicité",
            "félicitée",
            "est",
        ),
        passage=pattern(
            rf"{NAME}, (?P<hit>(?P<role>(?:{ROLE})\b"
            r"(?:(?! (?:qui|que|dont|où|ou|lequel|laquelle|ayant|a|ont|est|sont"
            rf"|et (?!(?i:{ROLE})\b|ancien|petit-))\b)"
            r"[^,.;:()«»?!\n]){0,90}?)"
            rf" (?P<verb>(?:{SAYS})\b|(?:a|ont) (?:\w+ )?[a-zà-ÿ]+(?:é|i|u|is|it)\b"
            r"|se (?:félicite|réjouit)\b|s’est (?:félicitée?|réjouie?)\b))",
            better=r"\g<role>, \g<verb>",
        ),
    ),
    Rule(
        code="LANG012",
        severity="info",
        message=_("The mandate that a comma opens is not closed: « {text} »."),
        hint=_("Set a comma before « et »."),
        why=_("Words that are set apart stand between two commas, or a comma cuts the sentence."),
        source="IN",
        wrong="Paul Petit, Vice-président et Anne Martin, Directrice générale, ont signé",
        right="Paul Petit, Vice-président, et Anne Martin, Directrice générale, ont signé",
        needs=("et",),
        passage=pattern(
            rf"{NAME}, (?P<hit>(?:{ROLE})\b[^,.;:()«»?!\n]{{0,80}}? et {NAME}), (?:{ROLE})\b",
        ),
    ),
    Rule(
        code="LANG040",
        severity="info",
        message=_("Who is what? « {text} » follows two names."),
        hint=_("Write « {better} »."),
        why=_("Two names and two functions: readers should not have to guess which is whose."),
        wrong="Anne Martin et Paul Petit, Présidente et Directeur du Comité, ont signé",
        right="Anne Martin et Paul Petit, respectivement Présidente et Directeur du Comité",
        needs=("et",),
        passage=pattern(
            rf"{NAME} et {NAME}, (?P<hit>(?P<roles>(?:{ROLE})(?: [a-zà-ÿ]+)? et (?:{ROLE})\b))",
            better=r"respectivement \g<roles>",
        ),
    ),
    Rule(
        code="LANG013",
        severity="warning",
        message=_("The comma behind « {text} » cuts the sentence."),
        hint=_("Write « {better} »."),
        why=_("« En particulier » belongs to the word it singles out."),
        source="IN",
        wrong="du parc privé, en particulier, le parc ancien",
        right="du parc privé, en particulier le parc ancien",
        needs=(
            "particulier",
            "notamment",
            "surtout",
            "principalement",
            "compris",
            "savoir",
            "tel",
            "telle",
            "tels",
            "telles",
            "ainsi",
            "comme",
        ),
        passage=pattern(
            r"(?<=[\w)], )(?<!\bet, )(?<!\bou, )(?<!mais, )"
            r"(?P<hit>(?P<word>en particulier|notamment|surtout|principalement"
            r"|y compris|à savoir|ainsi que|tels? que|telles? que|comme), "
            r"(?P<next>les?|la|des|du|une?|l’\w+|ceux|celles?|celui))(?![\w’])"
            r"(?! cas échéant| plus souvent| moment venu)"
            r"(?![^.;]{0,60}, (?:est|sont|a|ont|et)\b)",
            better=r"\g<word> \g<next>",
        ),
    ),
    Rule(
        code="LANG014",
        severity="info",
        message=_("One of the commas around « {text} » is missing."),
        hint=_("Set two commas, « et, {better}, », or none."),
        why=_("Words that are set apart stand between two commas."),
        source="IN",
        wrong="de démarches innovantes et enfin, d’une communication",
        right="de démarches innovantes et, enfin, d’une communication ; et enfin une communication",
        holds=tuple(f"{word}," for word in ADVERBS),
        passage=pattern(
            r"(?<=[\w)] )et (?P<hit>(?P<word>enfin|notamment|surtout|ainsi|également|donc|ensuite"
            r"|en particulier|par ailleurs|en outre|de plus|par conséquent),)",
            better=r"\g<word>",
        ),
    ),
    Rule(
        code="LANG015",
        severity="info",
        message=_("« {text} » is set apart by one comma only."),
        hint=_("Set a comma before it, or take off the one behind it."),
        why=_("Words that are set apart stand between two commas."),
        source="IN",
        wrong="se fixent pour objectif et en accord avec les orientations du PLH, de contribuer",
        right="se fixent pour objectif, en accord avec les orientations du PLH, de contribuer",
        holds=("et en ", "et conform", "et grâce", "et dans le", "et avec l", "et sous r"),
        passage=pattern(
            r"(?<=[\w)] )(?P<hit>et (?:en (?:accord|lien|partenariat|concertation|cohérence"
            r"|complément|collaboration|application)|conformément|grâce|dans le cadre"
            r"|avec l’(?:accord|appui|aide)|sous réserve) [^,.;:]{3,120}),"
            r" (?:de|d’|à) ?(?=\w+(?:er|ir|re)\b)",
        ),
    ),
    Rule(
        code="LANG016",
        severity="warning",
        message=_("A comma cuts « {text} »."),
        hint=_("Write « {better} »."),
        why=_("These words are one; nothing ends between them."),
        source="IN",
        wrong="Il a déclaré, que le projet avance",
        right="Il a déclaré que le projet avance ; il a déclaré, à Metz, que le projet avance",
        holds=(", que ", ", qu’", ", qu'"),
        passage=pattern(
            r"(?<![\w-])(?P<hit>(?P<a>afin|ainsi|alors|tandis|parce|bien|pour|savoir"
            rf"|(?:(?:a|ont) )?{CLAIM}"
            r"|(?:tant|autant|aussi bien)(?! que| (?:est|a|ont)\b) [^.,;:!?()]{3,40})"
            r", (?P<b>que(?= (?:les?|la|l’\w+|des?|du|ce|cette|ces|s(?:on|a|es)|ils?|elles?|on|nous"
            r"|une?|leurs?)\b)|(?<=s, )que(?= \w+s\b)|qu’(?=(?:ils?|elles?|une?|on|à|en)\b)))",
            better=r"\g<a> \g<b>",
        ),
    ),
    Rule(
        code="LANG084",
        severity="warning",
        message=_("« {text} » lacks the comma before « etc. »."),
        hint=_("Write « {better} »."),
        why=_("« Etc. » ends a list: a comma stands before it, and no ellipsis."),
        source="IN, OQLF",
        wrong="les cours, les jardins etc. ; des prêts…etc.",
        right="les cours, les jardins, etc. (danse, etc.)",
        needs=("etc",),
        passage=pattern(
            r"(?P<hit>(?<![^ ’(])(?P<word>(?!et )[^ ’(,;.…]*[\w)»])"
            r"(?: etc\b|,? ?(?:…|\.{2,3}) ?etc\b)\.?)(?!\.)",
            better=r"\g<word>, etc.",
        ),
    ),
)
