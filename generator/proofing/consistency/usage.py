"""Offices of two words, which take one capital at most."""

from generator.messages import _
from generator.proofing.patterns import pattern
from generator.proofing.rules import Rule

OFFICE = r"(?P<hit>(?P<first>Vice|Co|Sous)-(?P<second>[A-ZÀ-Ý])(?P<rest>[a-zà-ÿ]{3,}))(?![\w’-])"

RULES: tuple[Rule, ...] = (
    Rule(
        code="CONS017",
        severity="info",
        message=_("« {text} » has a capital inside."),
        hint=_("Write « {better} »."),
        why=_("An office of two words takes one capital at most, on the first."),
        source="IN",
        wrong="Anne Petit, Vice-Présidente",
        right="Anne Petit, Vice-présidente",
        needs=("Vice", "Co", "Sous"),
        passage=pattern(
            rf"(?<![\w’-]){OFFICE}",
            better=lambda match: f"{match['first']}-{match['second'].lower()}{match['rest']}",
        ),
    ),
)
