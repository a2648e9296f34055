"""Verbs that do not go with their subject, and participles that agree with nothing.

A subject is sure where it begins its sentence and its verb comes right behind it.
"""

import re

from generator.language.french.days import WEEKDAY
from generator.language.french.wordlist import wordlist
from generator.messages import _
from generator.patterns import lazy
from generator.proofing.patterns import pattern
from generator.proofing.rules import Rule

# Singular and plural of what press releases have for verbs, in the third person.
IRREGULAR = {
    "est": "sont",
    "a": "ont",
    "était": "étaient",
    "avait": "avaient",
    "sera": "seront",
    "aura": "auront",
    "serait": "seraient",
    "doit": "doivent",
    "devra": "devront",
    "peut": "peuvent",
    "pourra": "pourront",
    "permet": "permettent",
    "permettra": "permettront",
    "va": "vont",
    "fait": "font",
    "fera": "feront",
    "vient": "viennent",
}
IN_ER = wordlist(
    """
    accompagne accueille adopte aide annonce apporte assure attire bénéficie célèbre concerne
    confirme contribue crée déclare développe donne emploie encourage engage favorise finance
    illustre incarne invite lance marque mobilise montre offre organise ouvre participe partage
    présente propose rappelle rassemble réalise regroupe remercie renforce représente retrouve
    salue souhaite souligne témoigne travaille
    """
)
PLURALS = IRREGULAR | {verb: f"{verb}nt" for verb in sorted(IN_ER)}
SINGULARS = {many: one for one, many in PLURALS.items()}
OBJECT = (
    r"(?= (?:d[eu]|des|à|aux?|la|les?|une?|leurs?|son|sa|ses|que|en|sur|pour|avec|ce|cette|ces"
    r"|notre|nos|chaque|plusieurs|déjà|également|aussi|ainsi)(?![\w-])| (?:d|l|qu)’)"
)
START = r"(?:^|(?<=[.!?:»] )|(?<=« )|(?<=\n))"
# A few words before the subject: « Fondée en 1946, la coopérative ».
OPENING = (
    r"(?:(?:Fondée?s?|Créée?s?|Née?s?|Installée?s?|Depuis|En|Avec|Pour|Dans|Dès|Après)"
    r" [^,.;:!?]{2,50}, )?"
)
# What stands for many though it is one, and what tells a time: « Cette année sont nées… ».
FOR_MANY = (
    "plupart|majorité|moitié|tiers|quart|partie|reste|dizaine|douzaine|vingtaine|trentaine"
    "|cinquantaine|centaine|millier|million|milliard|ensemble|nombre|autre|total|gros|totalité"
    "|poignée|foule|quinzaine|quarantaine|soixantaine"
    "|année|semaine|mois|jour|matin|midi|soir|nuit|saison|lendemain|veille|journée|printemps|été"
    "|automne|hiver|trimestre|semestre|siècle|" + WEEKDAY
)


def _plural_verb(match: re.Match[str]) -> str:
    return match["subject"] + PLURALS[match["verb"]]


def _singular_verb(match: re.Match[str]) -> str:
    return match["subject"] + SINGULARS[match["verb"]]


def _third_person(match: re.Match[str]) -> str | None:
    """Return « dureront » for « les travaux durerons », None where « nous » may be the subject."""
    if re.search(r"(?<!\w)[Nn]ous(?!\w)", match.string) or match["verb"] in NO_VERBS:
        return None
    return match["verb"][:-1] + "t"


def _of_nobody(match: re.Match[str]) -> str | None:
    """Return « présentera » for « le musée présenteras », None where « tu » may be the subject."""
    if re.search(r"(?<!\w)[Tt](?:u|oi|e)(?!\w)|(?<!\w)[Tt]’", match.string):
        return None
    return match["verb"][:-1]


NO_VERBS = wordlist(
    """
    environs avirons girons potirons giron citrons éperons forgerons bûcherons vignerons fleurons
    patrons chaperons moucherons laiderons biberons quarterons chevrons goudrons chaudrons pucerons
    liserons napperons ailerons clairons vairons percherons mousserons
    """
)


def _without_agreement(match: re.Match[str]) -> str | None:
    """Return « a organisé » for « a organisée », None where an object may stand before."""
    before = re.split(r"[.;!?]", match.string[: match.start()])[-1]
    word = match["word"]
    if OBJECT_BEFORE.search(before) or word in NO_PARTICIPLES:
        return None
    return f"{match['have']} {word[: word.rindex('é') + 1]}"


OBJECT_BEFORE = lazy(
    r"(?i)(?<!\w)(?:qu’|(?:que|quel(?:le)?s?|lesquel(?:le)?s|laquelle|combien|dont)(?!\w))"
    r"|(?<!\w)(?:les|la|nous|vous|en|se) $"
)
NO_PARTICIPLE = (
    "propriété|priorité|liberté|vérité|santé|qualité|nécessité|réalité|entité|autorité|société"
    "|identité|majorité|égalité|fierté|unité|côté|bonté|beauté|moitié"
)
NO_PARTICIPLES = wordlist(
    """
    idée idées journée journées soirée soirées année années durée portée entrée arrivée tournée
    congés marchés procédés comités côtés députés salariés employés diplômés associés invités
    étés clés prés degrés cafés fossés blessés réfugiés abonnés alliés curés musées lycées trophées
    """
)

RULES: tuple[Rule, ...] = (
    Rule(
        code="LANG043",
        severity="error",
        message=_("« {text} »: the subject is plural, its verb is not."),
        hint=_("Write « {better} »."),
        why=_("A verb has the number of its subject."),
        wrong="Les élections sénatoriales aura lieu dimanche.",
        right="Les élections sénatoriales auront lieu. La carte des communes est en ligne.",
        needs=(
            "Les",
            "Ces",
            "Nos",
            "Ses",
            "Leurs",
            "Plusieurs",
            "Certains",
            "Certaines",
            "Tous",
            "Toutes",
        ),
        passage=pattern(
            rf"{START}{OPENING}(?P<hit>(?P<subject>(?i:les|ces|nos|ses|leurs|plusieurs"
            r"|certaine?s|tous les|toutes les|tous ces|toutes ces)(?: \d+| deux| trois| quatre)?"
            r" (?:[a-zà-ÿœ]+[sx] ){1,2}(?:vous |nous |leur |lui |y |en |ne |n’)?)"
            # « les quartiers est de la ville » is right.
            rf"(?P<verb>(?!est (?:d[eu]|et|ou)\b)(?:{'|'.join(IRREGULAR)})(?![\w’-])"
            rf"|(?:{'|'.join(sorted(IN_ER))}){OBJECT}))",
            better=_plural_verb,
        ),
    ),
    Rule(
        code="LANG044",
        severity="error",
        message=_("« {text} »: the subject is singular, its verb is not."),
        hint=_("Write « {better} »."),
        why=_("A verb has the number of its subject."),
        wrong="La coopérative regroupent trois cents éleveurs.",
        right="La coopérative regroupe trois cents éleveurs. La plupart sont jeunes.",
        needs=SINGULARS,
        passage=pattern(
            rf"{START}{OPENING}(?P<hit>(?P<subject>(?i:l[ea] |l’|une? |cet? |cette |chaque |notre "
            rf"|votre )(?!(?:{FOR_MANY})\b)[a-zà-ÿœ]{{3,}}(?<![sxz])(?:,? qui)?"
            r" (?:ne |n’|y |en |nous |vous |leur )?)"
            rf"(?P<verb>(?:{'|'.join(SINGULARS)})(?![\w’-])))",
            better=_singular_verb,
        ),
    ),
    Rule(
        code="LANG045",
        severity="error",
        message=_("« {text} » is a verb without its « nous »."),
        hint=_("Write « {better} »."),
        why=_("« Nous durerons », but « les travaux dureront »."),
        wrong="les travaux durerons deux ans",
        right="les travaux dureront deux ans, dans les environs ; nous serons là",
        holds=("rons",),
        passage=pattern(
            r"(?<![\w’-])(?P<hit>(?P<verb>(?:[a-zà-ÿœ]{2,}[ei]|au|se|fe|pour|dev|i"
            r"|[a-zà-ÿœ]{1,}(?:[eoia]nd|oud|aud|iend|ett|ev|iv|att))rons))(?![\w’-])",
            better=_third_person,
        ),
    ),
    Rule(
        code="LANG046",
        severity="error",
        message=_("« {text} » is a verb without its « tu »."),
        hint=_("Write « {better} »."),
        why=_("« Tu seras », but « le musée sera »."),
        wrong="le musée présenteras ses collections",
        right="le musée présentera ses collections ; tu seras là",
        holds=("eras", "iras", "pourras", "devras"),
        passage=pattern(
            r"(?<![\w’-])(?P<hit>(?P<verb>(?:[a-zà-ÿœ]{3,}[ei]|se|fe|pour|dev|i)ras))(?![\w’-])",
            better=_of_nobody,
        ),
    ),
    Rule(
        code="LANG047",
        severity="error",
        message=_("« {text} »: after « avoir » this participle does not change."),
        hint=_("Write « {better} »."),
        why=_(
            "With « avoir » a participle agrees with an object before it only, never the subject."
        ),
        source="Académie",
        wrong="L’association a organisée un bal",
        right="L’association a organisé un bal ; la fête qu’elle a organisée, il les a invités",
        holds=("ée", "és"),
        passage=pattern(
            r"(?<![\w’-])(?P<hit>(?P<have>(?:a|ont|avons|avez|avait|avaient|aura|auront)"
            r"(?: (?:déjà|également|aussi|ainsi|notamment|enfin))?)"
            r" (?P<word>[a-zà-ÿœ]{2,}é(?:e|s|es)))(?![\w’-])",
            better=_without_agreement,
        ),
    ),
    Rule(
        code="LANG048",
        severity="error",
        message=_("« {text} »: the participle does not agree with its feminine noun."),
        hint=_("Write « {better} »."),
        why=_("After « être », or set apart behind its noun, a participle has its gender."),
        wrong="Cette motion, signé par cent maires, est claire. La voie sera fermé.",
        right="Cette motion, signée par cent maires, est claire. La voie sera fermée.",
        needs=("La", "Une", "Cette"),
        passage=pattern(
            rf"{START}(?P<hit>(?:La|Une|Cette) [a-zà-ÿœ]+(?<!s)"
            r"(?:(?P<be> (?:est|sera|était|serait|a été|avait été)(?: désormais| ainsi)? )|, )"
            rf"(?!{NO_PARTICIPLE})[a-zà-ÿœ]{{2,}}é)(?![\w’-])(?(be)|(?= par\b))",
            better=r"\g<hit>e",
        ),
    ),
)
