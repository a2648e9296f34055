"""The plural of numbers: « deux cents », « quatre-vingt mille », « 1,9 million »."""

import re

from generator.language.french.numbers import TENS, UNITS
from generator.messages import _
from generator.proofing.patterns import capitalised, pattern
from generator.proofing.rules import Rule

NUMBERS = "|".join((*UNITS[2:], *TENS.values(), "cents?", "mille"))
HUNDREDS = rf"(?:{'|'.join(UNITS[2:10])})[- ]cent|quatre-vingt"
SCALES = ("million", "milliard", "millier")
MANY_SCALES = ("millions", "milliards", "milliers")
# What is counted, unless it is a number, or one of the small words that end like a plural.
COUNTED = (
    rf"[- ](?!(?:une?|{NUMBERS}|des|les|ses|ces|nos|vos|mais|plus|sous|dans)\b)"
    r"[a-zà-ÿœ]{3,}(?:[sx]\b|[·.])"
)


def _other_number(match: re.Match[str]) -> str:
    return match["hit"][:-1] if match["many"] else match["hit"] + "s"


RULES: tuple[Rule, ...] = (
    Rule(
        code="LANG025",
        severity="warning",
        message=_("« {text} » lacks its plural, or has one too many."),
        hint=_("Write « {better} »."),
        why=_(
            "« Million » has its plural from two on; « cent » and « vingt » have it when they are"
            " several and no number follows, « mille » never."
        ),
        source="Académie",
        wrong="trois cent logements pour quatre-vingt familles, 1,5 millions, deux milles places",
        right="trois cents logements, trois cent dix, 1,5 million, 2,5 millions, dix milles marins",
        needs=capitalised("cent", "vingt", "cents", "vingts", "milles", *SCALES, *MANY_SCALES),
        passage=pattern(
            rf"(?<![\w,.’+-])(?<!\d )(?P<hit>(?P<many>[01](?:,\d+)? (?:{'|'.join(MANY_SCALES)})"
            rf"|(?i:{HUNDREDS})s(?=[- ](?:{NUMBERS})\b)"
            rf"|(?i:{NUMBERS}) milles(?! (?:marins|nautiques)\b)(?= [a-zà-ÿœ]+s\b))"
            rf"|(?:\w+[- ]mille[- ])?(?i:{HUNDREDS})(?={COUNTED})"
            rf"|(?:(?:[2-9]|[1-9]\d+)(?:,\d+)?|(?i:{NUMBERS})) (?:{'|'.join(SCALES)}))(?![\w’])",
            better=_other_number,
        ),
    ),
)
