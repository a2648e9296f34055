"""Words that sound alike and are written for one another: a and à, c’est and s’est, on and ont.

Each expression holds what makes it sure: a pronoun before, a participle or an infinitive after.
"""

import re

from generator.language.french.wordlist import wordlist
from generator.messages import _
from generator.proofing.patterns import Check, capitalised, pattern
from generator.proofing.rules import Rule


def _participle(match: re.Match[str]) -> str | None:
    """Return « signé » for « signer », None for what is no infinitive: « hier », « quartier »."""
    word = match["hit"]
    if word in NOT_INFINITIVES or (word.endswith("ier") and word not in IN_IER):
        return None
    return f"{word[:-2]}é"


def _plural(match: re.Match[str]) -> str | None:
    """Return « signés » for « signé », None for what may be a noun: « sont propriété de »."""
    word = match["hit"]
    return None if word in NOUNS or (word.endswith("té") and word not in IN_TE) else f"{word}s"


def _after_a(match: re.Match[str]) -> str | None:
    return None if match["next"] in BESIDE else "a"


def _sounds_alike(code: str, wrong: str, right: str, check: Check) -> Rule:
    return Rule(
        code=code,
        severity="error",
        takes="passage",
        message=_("« {text} » stands for a word that sounds alike."),
        hint=_("Write « {better} »."),
        why=_("Both words exist, so no dictionary objects; those around them tell which is meant."),
        source="Académie",
        wrong=wrong,
        right=right,
        check=check,
    )


def _any(*words: str) -> str:
    return "|".join(capitalised(*words))


SINGULAR = _any("il", "elle", "on", "qui", "ça", "cela")
PLURAL = _any("ils", "elles", "qui")
ADVERB = (
    "(?:(?:pas|plus|jamais|déjà|également|aussi|bien|ainsi|toujours|récemment|enfin|donc|tous"
    "|toutes|ensemble|officiellement) )?"
)
IRREGULAR = (
    "permis|pris|mis|remis|promis|compris|appris|entrepris|fait|dit|eu|reçu|tenu|obtenu|soutenu"
    "|retenu|maintenu|rendu|attendu|entendu|répondu|voulu|pu|dû|su|conclu|élu|connu|reconnu"
    "|convenu|devenu|prévu|revu|réuni|fini|choisi|réussi|abouti|fourni|ouvert|offert|découvert"
    "|construit|produit|conduit|réduit|inscrit|souscrit"
)
ENDED = "(?![\\w’-])"
# « à » stands before these without an article, and they end like participles.
BESIDE = wordlist(
    """
    côté proximité volonté satiété parité égalité perpétuité capacité priorité densité moitié
    """
)
# What a town or a company has done, in a communiqué; none of these is a noun.
DONE = wordlist(
    """
    été signé décidé lancé annoncé engagé déclaré créé inauguré financé réalisé mobilisé renouvelé
    accordé adopté voté présenté permis obtenu souhaité confirmé rappelé souligné accompagné
    développé organisé participé contribué choisi proposé confié attribué approuvé validé
    """
)
IN_TE = wordlist(
    """
    porté apporté remporté adopté présenté représenté voté doté augmenté exécuté souhaité invité
    visité respecté accepté contesté testé constaté concerté ajouté expérimenté complété traité
    limité habité noté compté confronté monté acheté prêté arrêté projeté rejeté recruté implanté
    orienté sollicité suscité félicité exploité hérité édité adapté affecté collecté connecté
    impacté transporté importé exporté
    """
)
NOUNS = wordlist("clé télé ciné musée pré blé gré thé café canapé salarié employé")
NOT_INFINITIVES = wordlist(
    """
    conseiller berger boulanger boucher dîner hier cher amer fier léger étranger passager mensonger
    leader manager hiver laser cancer poster
    enfer fer mer ver super inter
    """
)
IN_IER = wordlist(
    """
    signifier vérifier confier étudier publier modifier bénéficier associer copier lier allier
    justifier identifier unifier remercier apprécier négocier initier varier planifier qualifier
    certifier dédier concilier réconcilier privilégier multiplier simplifier amplifier clarifier
    diversifier densifier intensifier spécifier notifier rectifier ratifier codifier fortifier
    oublier expédier licencier convier remédier rallier relier domicilier
    """
)

RULES: tuple[Rule, ...] = (
    _sounds_alike(
        "LANG040",
        "elle à signé la convention",
        "elle a signé la convention, et celui qui à côté travaille",
        pattern(
            rf"(?<![\w’-])(?:{SINGULAR}|[Nn]’y) (?P<hit>à)"
            rf"(?= {ADVERB}(?P<next>[a-zà-ÿ]*é|{IRREGULAR}){ENDED})",
            needs=("à",),
            better=_after_a,
        ),
    ),
    _sounds_alike(
        "LANG040",
        "La Ville à signé la convention.",
        "La Ville a signé la convention ; à signer avant lundi",
        pattern(
            rf"(?<=[\w)»] )(?P<hit>à)(?= {ADVERB}(?:{'|'.join(sorted(DONE))}){ENDED})",
            needs=("à",),
            better="a",
        ),
    ),
    _sounds_alike(
        "LANG041",
        "ouvert grâce a la convention",
        "grâce à la convention ; l’État a la charge du site, et la Ville en a la propriété",
        pattern(
            r"(?<![\w’-])(?:(?:[Gg]râce|(?:[Ff]ait|[Ff]aire|[Ff]ont|[Ff]aisant) face|[Qq]uant"
            r"|[Pp]ar rapport) |[Jj]usqu’)(?P<hit>a)"
            r"(?= (?:la|l’\w+|une?|ses|son|sa|nos|notre|vos|leurs?|cet?|cette|ces|\d))",
            needs=("a",),
            better="à",
        ),
    ),
    _sounds_alike(
        "LANG041",
        "ouvert a partir de lundi",
        "ouvert à partir de lundi",
        pattern(
            r"(?<![\w’-])(?P<hit>a)"
            rf"(?= (?:partir d[eu’]|compter d[eu’]|travers{ENDED}|l’(?:occasion|issue) d[eu’]))",
            needs=("a",),
            better="à",
        ),
    ),
    _sounds_alike(
        "LANG042",
        "elle c’est engagée",
        "elle s’est engagée, et c’est un engagement",
        pattern(
            r"(?<!pour )(?<!chez )(?<!avec )(?<!selon )(?<!Pour )(?<!Chez )(?<!Avec )(?<!Selon )"
            rf"(?<![\w’-])(?:{_any('il', 'elle', 'on', 'qui')}) (?P<hit>c’est)"
            rf"(?= {ADVERB}(?:[a-zà-ÿ]+ée?|{IRREGULAR}|tenue|rendue|mise|réunie){ENDED})",
            needs=("c",),
            better="s’est",
        ),
    ),
    _sounds_alike(
        "LANG042",
        "ils ce sont engagés",
        "ils se sont engagés ; ce sont eux",
        pattern(
            rf"(?<![\w’-])(?:{PLURAL}|partenaires|élus|équipes) (?P<hit>ce)"
            rf"(?= sont {ADVERB}(?:[a-zà-ÿ]+ée?s|(?:réuni|uni|tenu|rendu|joint|mi)e?s){ENDED})",
            needs=("ce",),
            better="se",
        ),
    ),
    _sounds_alike(
        "LANG043",
        "nous avons signer la convention",
        "nous avons signé la convention hier ; nous avons à signer",
        pattern(
            r"(?<![\w’-])(?:avons|avez|ont|avaient|aurons|auront|auraient|ayant"
            rf"|(?:a|ont|avait|avaient|avoir|ayant|aura|auront) été) {ADVERB}"
            rf"(?P<hit>[a-zà-ÿ]{{3,}}er){ENDED}",
            needs=("avons", "avez", "ont", "avaient", "aurons", "auront", "auraient", "été"),
            better=_participle,
        ),
    ),
    _sounds_alike(
        "LANG044",
        "ils on signé",
        "ils ont signé, on a signé",
        pattern(
            rf"(?<![\w’-])(?:{_any('ils', 'elles')}) (?P<hit>on){ENDED}",
            needs=("on",),
            better="ont",
        ),
    ),
    _sounds_alike(
        "LANG044",
        "les élus qui son venus",
        "les élus qui sont venus avec son équipe",
        pattern(
            rf"(?<![\w’-])(?:{PLURAL}) (?P<hit>son)"
            rf"(?= {ADVERB}[a-zà-ÿ]+(?:és|ées|us|ues|is|ies){ENDED})",
            needs=("son",),
            better="sont",
        ),
    ),
    _sounds_alike(
        "LANG045",
        "Elle peu compter sur la Ville",
        "Elle peut compter sur la Ville ; un projet qui, peu à peu, avance",
        pattern(
            rf"(?<![\w’-])(?:{SINGULAR}) (?P<hit>peu)(?= {ADVERB}[a-zà-ÿ]+(?:er|ir|re|oir){ENDED})",
            needs=("peu",),
            better="peut",
        ),
    ),
    _sounds_alike(
        "LANG046",
        "au moment ou il ouvre",
        "au moment où il ouvre ; le jour ou la nuit",
        pattern(
            r"(?<![\w’-])(?:là|moment|cas|mesure|époque|jour|année) (?P<hit>ou)"
            r"(?= (?:il|elle|ils|elles|on|nous|vous) [a-zà-ÿ])",
            needs=("ou",),
            better="où",
        ),
    ),
    _sounds_alike(
        "LANG046",
        "le président, quand à lui, se félicite",
        "le président, quant à lui, se félicite",
        pattern(
            rf"(?<![\w’-])(?P<hit>[Qq]uand) (?=à (?:lui|elle|eux|elles|nous|moi){ENDED})",
            needs=("quand", "Quand"),
            better=lambda match: f"{match['hit'][:3]}nt",
        ),
    ),
    _sounds_alike(
        "LANG047",
        "tout les habitants et toute les communes",
        "tous les habitants et toutes les communes, tout le monde",
        pattern(
            r"(?<!avant )(?<!après )(?<!malgré )(?<!contre )(?<!Avant )(?<!Après )(?<!Malgré )"
            r"(?<!\bdu )(?<!\ble )(?<!\ben )(?<!\bpar-dessus )"
            r"(?<![\w’-])(?P<hit>[Tt]oute?)"
            rf"(?= (?:les|ces|ses|nos|vos|leurs) [a-zà-ÿ’]+[sx]{ENDED})",
            needs=("tout", "Tout", "toute", "Toute"),
            better=lambda match: f"{match['hit'].removesuffix('t')}s",
        ),
    ),
    _sounds_alike(
        "LANG047",
        "tous le monde",
        "tout le monde, tous les deux",
        pattern(
            rf"(?<![\w’-])(?P<hit>[Tt]ous) (?=(?:le (?:monde|long|temps)|un chacun){ENDED})",
            needs=("tous", "Tous"),
            better=lambda match: f"{match['hit'][:3]}t",
        ),
    ),
    Rule(
        code="LANG048",
        severity="error",
        takes="passage",
        message=_("« {text} » lacks its plural: the verb before it is plural."),
        hint=_("Write « {better} », or its feminine."),
        why=_(
            "With « être » the participle agrees with the subject, and the verb tells its number."
        ),
        source="Académie",
        wrong="Les conventions ont été signé hier.",
        right="Les conventions ont été signées hier ; elles sont propriété de la Ville.",
        check=pattern(
            r"(?<![\w’-])(?:(?:ont|avaient|auront|auraient|ayant) été|sont|étaient|seront|seraient"
            rf"|furent) {ADVERB}"
            rf"(?P<hit>[a-zà-ÿ]{{2,}}é|réuni|élu|venu|tenu|prévu|conclu|choisi){ENDED}",
            needs=(
                "ont",
                "avaient",
                "auront",
                "auraient",
                "sont",
                "étaient",
                "seront",
                "seraient",
                "furent",
            ),
            better=_plural,
        ),
    ),
)
