"""Moods of the verb that do not follow « si » or « après que »."""

from generator.messages import _
from generator.proofing.patterns import pattern
from generator.proofing.rules import Rule

INDICATIVE = {"ait": "a", "aient": "ont", "soit": "est", "soient": "sont"}
CONDITIONAL = {
    **{f"{stem}iez": now for stem, now in (("aur", "avez"), ("ser", "êtes"), ("pourr", "pouvez"))},
    **{"devriez": "devez", "voudriez": "voulez", "aurait": "avait", "serait": "était"},
    **{"pourrait": "pouvait", "devrait": "devait", "voudrait": "voulait", "auraient": "avaient"},
    **{"seraient": "étaient", "pourraient": "pouvaient", "devraient": "devaient"},
    **{"aurions": "avions", "serions": "étions", "pourrions": "pouvions"},
}

RULES: tuple[Rule, ...] = (
    Rule(
        code="LANG056",
        severity="warning",
        message=_("After « après que » comes no subjunctive: « {text} »."),
        hint=_("Write « {better} »."),
        why=_("What comes after has happened: « après que la salle a fermé »."),
        source="Académie",
        wrong="après que la piscine ait fermé",
        right="après que la piscine a fermé ; après qu’il a demandé qu’elle soit ouverte",
        needs=("après", "Après"),
        passage=pattern(
            r"(?<![\w-])[Aa]près qu(?:e |’)(?:(?! (?:que?|qui|pour|afin)\b| qu’)[^.;:!?]){1,60}? "
            r"(?P<hit>ait|aient|soit|soient)(?![\w’-])",
            better=lambda match: INDICATIVE[match["hit"]],
        ),
    ),
    Rule(
        code="LANG057",
        severity="error",
        message=_("After « si » comes no conditional: « {text} »."),
        hint=_("Write « {better} »."),
        why=_("« Si vous avez une question », never « si vous auriez »."),
        source="Académie",
        wrong="Si vous auriez une question, appelez-nous.",
        right="Si vous avez une question. On se demande si elle serait utile.",
        needs=("Si", "S"),
        passage=pattern(
            r"(?<![\w’-])(?:Si (?:vous|nous|elles?|on|je|tu|cela)|S’ils?) "
            rf"(?P<hit>{'|'.join(CONDITIONAL)})(?![\w’-])",
            better=lambda match: CONDITIONAL[match["hit"]],
        ),
    ),
)
