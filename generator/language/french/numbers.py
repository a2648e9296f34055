"""The words of dates and small numbers in French."""

from generator.language.french.wordlist import in_order

MONTHS = in_order(
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre"
)
WEEKDAYS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
UNITS = in_order(
    "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize"
    " dix-sept dix-huit dix-neuf"
)
TENS = {20: "vingt", 30: "trente", 40: "quarante", 50: "cinquante", 60: "soixante"}


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
