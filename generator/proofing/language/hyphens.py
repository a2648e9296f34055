"""Hyphens that are missing, or too many."""

from generator.language.french.names import CAPITAL
from generator.messages import _
from generator.proofing.patterns import pattern
from generator.proofing.rules import Rule

# With its hyphen in every place name; a fashion house writes « Yves Saint Laurent ».
SAINT = (
    r"(?<![\w’-])(?<!Yves )(?P<hit>(?P<saint>Sainte?) (?P<name>[A-ZÀ-Ý][a-zà-ÿœ][\w]*))(?!\w)"
    # « Saint Sargis le Grand » is the saint himself.
    rf"(?! (?:l[ea] [{CAPITAL}]|l’[{CAPITAL}]))"
)
IMPERATIVE = (
    r"(?<![\w’-])(?P<hit>(?P<do>(?!Rendez vous|Venez|Allez|Osez|Chez|Assez|Nez|Rez|Voulez"
    r"|Pouvez|Savez|Devez|Avez)[A-ZÀ-Ý][a-zà-ÿœ]+ez) (?P<who>vous|nous))(?![\w’-])"
    r"(?! [a-zà-ÿœ]+(?:er|ir|re)\b)"
)

RULES: tuple[Rule, ...] = (
    Rule(
        code="LANG029",
        severity="error",
        message=_("« {text} » lacks its hyphens."),
        hint=_("Write « {better} »."),
        why=_("The subject behind its verb is tied to it by hyphens: « dit-il », « a-t-elle »."),
        source="Académie",
        wrong="« Le parc est à vous », explique t-il",
        right="« Le parc est à vous », explique-t-il ; qu’en pense-t-on ?",
        needs=("t",),
        passage=pattern(
            r"(?<![\w’-])(?P<hit>(?P<verb>[a-zà-ÿœ]*[ea])(?: ?- ?| )t(?: |’|-(?<!-t-)|- )"
            r"(?P<who>il|elle|on|ils|elles))(?![\w’-])",
            better=r"\g<verb>-t-\g<who>",
        ),
    ),
    Rule(
        code="LANG054",
        severity="warning",
        message=_("« {text} » lacks the hyphen of names with a saint."),
        hint=_("Write « {better} », unless the saint himself is meant: « saint Louis »."),
        why=_("Places, feasts and houses named after a saint have a hyphen: « Saint-Étienne »."),
        source="IN",
        wrong="la ville de Saint Étienne",
        right="la ville de Saint-Étienne, la maison Yves Saint Laurent",
        needs=("Saint", "Sainte"),
        passage=pattern(SAINT, better=r"\g<saint>-\g<name>"),
    ),
    Rule(
        code="LANG055",
        severity="error",
        message=_("« {text} » lacks its hyphen."),
        hint=_("Write « {better} »."),
        why=_("A pronoun behind an imperative is tied to it: « inscrivez-vous »."),
        source="Académie",
        wrong="Inscrivez vous avant vendredi.",
        right="Inscrivez-vous avant vendredi. Venez nous voir. Faites vous plaisir.",
        needs=("vous", "nous"),
        passage=pattern(IMPERATIVE, better=r"\g<do>-\g<who>"),
    ),
    Rule(
        code="LANG085",
        severity="warning",
        message=_("« {text} » has no hyphen."),
        hint=_("Write « {better} »."),
        why=_(
            "« Même » is tied to pronouns only: « lui-même », but « ici même », « le jour même »."
        ),
        source="Académie",
        wrong="en ce moment-même",
        right="en ce moment même, elles-mêmes, soi-même, cela même",
        needs=("même", "mêmes"),
        passage=pattern(
            r"(?<![\w’-])(?P<hit>(?!(?:moi|toi|soi|lui|elle|elles|eux|nous|vous|non)-)"
            r"(?P<word>[^\W\d_]+(?:-(?:ci|là))?)-(?P<same>mêmes?))(?![\w’-])",
            better=r"\g<word> \g<same>",
        ),
    ),
)
