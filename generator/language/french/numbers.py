"""Write dates, hours and small numbers in French.

Spaces are ordinary and apostrophes straight here: the typesetter sets the right ones.
"""

import datetime

from generator.language.terms import DayForm

MONTHS = (
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
)
WEEKDAYS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
UNITS = (
    "zéro",
    "un",
    "deux",
    "trois",
    "quatre",
    "cinq",
    "six",
    "sept",
    "huit",
    "neuf",
    "dix",
    "onze",
    "douze",
    "treize",
    "quatorze",
    "quinze",
    "seize",
    "dix-sept",
    "dix-huit",
    "dix-neuf",
)
TENS = {20: "vingt", 30: "trente", 40: "quarante", 50: "cinquante", 60: "soixante"}


def day(date: datetime.date, form: DayForm = "") -> str:
    """Write a date: « 18 avril 2023 », « mardi 18 avril 2023 », « 18 avril », « mardi 18 avril ».

    Only the first of the month is an ordinal; days and months are in lower case.
    """
    words = ["1er" if date.day == 1 else str(date.day), MONTHS[date.month - 1]]
    if form.startswith("weekday"):
        words.insert(0, WEEKDAYS[date.weekday()])
    if not form.endswith("short"):
        words.append(str(date.year))
    return " ".join(words)


def count(number: int) -> str:
    """Write a number in words from 0 to 100, in digits beyond."""
    if 0 <= number <= 100:
        return _words(number)
    return f"{number:,}".replace(",", " ")


def _words(number: int) -> str:
    if number < 20:
        return UNITS[number]
    if number == 100:
        return "cent"
    if number >= 80:
        return "quatre-vingts" if number == 80 else f"quatre-vingt-{UNITS[number - 80]}"
    # « soixante-dix » counts on from sixty, as « quatre-vingt-dix » does from eighty.
    ten = min(number // 10 * 10, 60)
    if number == ten:
        return TENS[ten]
    link = " et " if number % 10 == 1 else "-"
    return f"{TENS[ten]}{link}{UNITS[number - ten]}"
