"""Turns of phrase that careful French does without, and hyphens that set phrases take."""

import re

from generator.messages import _
from generator.proofing.patterns import capitalised, one_of, pattern
from generator.proofing.rules import Rule

# Official style, and English words that have a French one. Written as expressions.
PREFERRED = {
    "au final": "finalement",
    "de par": "par",
    "malgré que": "bien que",
    "solutionner": "résoudre",
    "se rappeler de": "se rappeler",
    "news-?letters?": "lettre d’information",
    "process": "procédé",
    "en live": "en direct",
    "challenge": "défi",
    "challenges": "défis",
    "deadline": "date limite",
    "feedbacks?": "retour",
    "workshop": "atelier",
    "workshops": "ateliers",
    "brainstorming": "remue-méninges",
    "reporting": "compte rendu",
    "best practices": "bonnes pratiques",
    "save the date": "date à retenir",
    "kick-off": "lancement",
    "mailing": "envoi",
    "benchmark": "comparaison",
    "think tank": "groupe de réflexion",
    "crowdfunding": "financement participatif",
    "fake news": "fausses nouvelles",
    "hotline": "assistance téléphonique",
    "open data": "données ouvertes",
    "packaging": "emballage",
    "replay": "rediffusion",
    "roadmap": "feuille de route",
    "low[ -]cost": "à bas coût",
    "followers": "abonnés",
    "digitalisation": "numérisation",
    "digitaliser": "numériser",
    "booster": "stimuler",
    "sponsoring": "parrainage",
    "sponsor": "parrain",
    "sponsors": "parrains",
    "impacter": "toucher",
    "impacte": "touche",
    "impactent": "touchent",
    "impacté": "touché",
    "impactée": "touchée",
    "impactés": "touchés",
    "impactées": "touchées",
    "pallier à": "pallier",
    "pallier aux": "pallier les",
    "pallier au": "pallier le",
}
_SAID = rf"(?<![\w’-])(?i:{one_of(sorted(PREFERRED, key=len, reverse=True))})(?![\w’-])"
_FOLLOWING = {"à": "à la suite de", "au": "à la suite du", "aux": "à la suite des"}


def _preferred(match: re.Match[str]) -> str:
    better = next(now for old, now in PREFERRED.items() if re.fullmatch(old, match[0], re.I))
    return better[0].upper() + better[1:] if match[0][0].isupper() else better


def _following(match: re.Match[str]) -> str:
    """Return « À la suite d’un » for « Suite à un »."""
    better = _FOLLOWING[match["to"]]
    if match["one"]:
        better = f"{better[:-1]}’{match['one'].strip()}"
    return better[0].upper() + better[1:] if match["s"] == "S" else better


# With its hyphen in every place name; a fashion house writes « Yves Saint Laurent ».
_SAINT = r"(?<![\w’-])(?<!Yves )(?P<hit>(?P<saint>Sainte?) (?P<name>[A-ZÀ-Ý][a-zà-ÿœ][\w]*))(?!\w)"
_IMPERATIVE = (
    r"(?<![\w’-])(?P<hit>(?P<do>(?!Venez|Allez|Osez|Chez|Assez|Nez|Rez|Voulez|Pouvez|Savez|Devez|Avez)"
    r"[A-ZÀ-Ý][a-zà-ÿœ]+ez) (?P<who>vous|nous))(?![\w’-])(?! [a-zà-ÿœ]+(?:er|ir|re)\b)"
)
_INDICATIVE = {"ait": "a", "aient": "ont", "soit": "est", "soient": "sont"}
_CONDITIONAL = {
    **{f"{stem}iez": now for stem, now in (("aur", "avez"), ("ser", "êtes"), ("pourr", "pouvez"))},
    **{"devriez": "devez", "voudriez": "voulez", "aurait": "avait", "serait": "était"},
    **{"pourrait": "pouvait", "devrait": "devait", "voudrait": "voulait", "auraient": "avaient"},
    **{"seraient": "étaient", "pourraient": "pouvaient", "devraient": "devaient"},
    **{"aurions": "avions", "serions": "étions", "pourrions": "pouvions"},
}

RULES: tuple[Rule, ...] = (
    Rule(
        code="LANG052",
        severity="info",
        takes="passage",
        message=_("« {text} » has a plainer or a French equivalent."),
        hint=_("For instance « {better} »."),
        why=_("Official phrases and English words keep readers at a distance."),
        source="Académie, FranceTerme",
        wrong="Au final, la newsletter a impacté les abonnés.",
        right="Finalement, la lettre d’information a touché les abonnés.",
        check=pattern(
            _SAID,
            needs=capitalised(
                *{
                    max(re.findall(r"[^\W\d_]+", phrase.split("?")[0]), key=len)
                    for phrase in PREFERRED
                }
            ),
            better=_preferred,
        ),
    ),
    Rule(
        code="LANG053",
        severity="info",
        takes="passage",
        message=_("« {text} » belongs to letters of offices."),
        hint=_("Write « {better} », « après » or « depuis »."),
        why=_("« Suite à » opens a business letter; in a text one writes « à la suite de »."),
        source="Académie",
        wrong="Suite à un chantier de deux ans, la piscine rouvre.",
        right="À la suite d’un chantier de deux ans ; cela fait suite à un accord.",
        check=pattern(
            r"(?:^|(?<=[.!?,:;(] ))(?P<hit>(?P<s>[Ss])uite (?P<to>à(?! l’(?:ouest|est))|aux?)"
            r"(?P<one> une?(?!\w))?)(?![\w’-])",
            needs=("Suite", "suite"),
            better=_following,
        ),
    ),
    Rule(
        code="LANG054",
        severity="warning",
        takes="passage",
        message=_("« {text} » lacks the hyphen of names with a saint."),
        hint=_("Write « {better} », unless the saint himself is meant: « saint Louis »."),
        why=_("Places, feasts and houses named after a saint have a hyphen: « Saint-Étienne »."),
        source="IN",
        wrong="la ville de Saint Étienne",
        right="la ville de Saint-Étienne, la maison Yves Saint Laurent",
        check=pattern(_SAINT, needs=("Saint", "Sainte"), better=r"\g<saint>-\g<name>"),
    ),
    Rule(
        code="LANG055",
        severity="error",
        takes="passage",
        message=_("« {text} » lacks its hyphen."),
        hint=_("Write « {better} »."),
        why=_("A pronoun behind an imperative is tied to it: « inscrivez-vous »."),
        source="Académie",
        wrong="Inscrivez vous avant vendredi.",
        right="Inscrivez-vous avant vendredi. Venez nous voir. Faites vous plaisir.",
        check=pattern(_IMPERATIVE, needs=("vous", "nous"), better=r"\g<do>-\g<who>"),
    ),
    Rule(
        code="LANG056",
        severity="warning",
        takes="passage",
        message=_("After « après que » comes no subjunctive: « {text} »."),
        hint=_("Write « {better} »."),
        why=_("What comes after has happened: « après que la salle a fermé »."),
        source="Académie",
        wrong="après que la piscine ait fermé",
        right="après que la piscine a fermé ; après qu’il a demandé qu’elle soit ouverte",
        check=pattern(
            r"(?<![\w-])[Aa]près qu(?:e |’)(?:(?! (?:que?|qui|pour|afin)\b| qu’)[^.;:!?]){1,60}? "
            r"(?P<hit>ait|aient|soit|soient)(?![\w’-])",
            needs=("après", "Après"),
            better=lambda match: _INDICATIVE[match["hit"]],
        ),
    ),
    Rule(
        code="LANG057",
        severity="error",
        takes="passage",
        message=_("After « si » comes no conditional: « {text} »."),
        hint=_("Write « {better} »."),
        why=_("« Si vous avez une question », never « si vous auriez »."),
        source="Académie",
        wrong="Si vous auriez une question, appelez-nous.",
        right="Si vous avez une question. On se demande si elle serait utile.",
        check=pattern(
            r"(?<![\w’-])(?:Si (?:vous|nous|elles?|on|je|tu|cela)|S’ils?) "
            rf"(?P<hit>{'|'.join(_CONDITIONAL)})(?![\w’-])",
            needs=("Si", "S"),
            better=lambda match: _CONDITIONAL[match["hit"]],
        ),
    ),
)
