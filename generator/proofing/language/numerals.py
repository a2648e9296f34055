"""The plural of numbers: « deux cents », « quatre-vingt mille », « 1,9 million »."""

from generator.language.french.numbers import TENS, UNITS
from generator.messages import _
from generator.proofing.patterns import capitalised, pattern
from generator.proofing.rules import Rule

NUMBERS = "|".join((*UNITS[2:], *TENS.values(), "cents?", "mille"))
HUNDREDS = rf"(?:{'|'.join(UNITS[2:10])})[- ]cent|quatre-vingt"
MANY = rf"(?<![\d,.])(?<!\d )(?:[2-9]|[1-9]\d+)(?:,\d+)?|{NUMBERS}"
SCALES = ("million", "milliard", "millier")
# What is counted, unless it is a number, or one of the small words that end like a plural.
COUNTED = (
    rf"[- ](?!(?:une?|{NUMBERS}|des|les|ses|ces|nos|vos|mais|plus|sous|dans)\b)"
    r"[a-zà-ÿœ]{3,}(?:[sx]\b|[·.])"
)

RULES: tuple[Rule, ...] = (
    Rule(
        code="LANG025",
        severity="warning",
        message=_("« {text} » lacks its plural."),
        hint=_("Write « {better} »."),
        why=_(
            "Several hundreds or twenties take an « s » when no number follows: « deux cents »;"
            " millions always do."
        ),
        source="Académie",
        wrong="trois cent logements pour quatre-vingt familles, 12 million d’euros",
        right="trois cents logements, trois cent dix logements, quatre-vingt-dix, 1,5 million",
        needs=capitalised("cent", "vingt", *SCALES),
        passage=pattern(
            rf"(?<![\w’-])(?P<hit>(?:\w+[- ]mille[- ])?(?i:{HUNDREDS})(?={COUNTED})"
            rf"|(?i:{MANY}) (?:{'|'.join(SCALES)}))(?![\w’])",
            better=r"\g<hit>s",
        ),
    ),
    Rule(
        code="LANG039",
        severity="warning",
        message=_("« {text} » has a plural too many."),
        hint=_("Write « {better} »."),
        why=_(
            "The plural begins at two: « 1,9 million »; « cent » and « vingt » have none before"
            " another number, « mille » never."
        ),
        source="Académie",
        wrong="1,5 millions d’euros, quatre-vingts-dix familles, deux milles places",
        right="1,5 million d’euros, 21,5 millions d’euros, deux cents millions, dix milles marins",
        needs=("millions", "milliards", "milliers", "milles", "cents", "vingts"),
        passage=pattern(
            r"(?<![\w,.’+-])(?<!\d )(?P<hit>[01](?:,\d+)? (?:million|milliard|millier)s"
            rf"|(?i:{HUNDREDS})s(?=[- ](?:{NUMBERS})\b)"
            rf"|(?i:{NUMBERS}) milles(?! (?:marins|nautiques)\b)(?= [a-zà-ÿœ]+s\b))\b",
            better=lambda match: match["hit"][:-1],
        ),
    ),
)
