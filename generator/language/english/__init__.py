"""How English is written: British dates and hours, joints that need no grammar."""

import datetime
import re
from collections.abc import Sequence

from generator.language.base import Language
from generator.language.terms import Bearer, Words, senses, table
from generator.messages import _

WORDS = Words(
    conjunction="and",
    respectively="respectively",
    represented="represented by",
    of=" of ",
    together=", together with ",
    more="More information: ",
    moment="{day} at {clock} ({place} time)",
    days="from {first} to {last}",
    first_day="since|before|as of|(?:starting|beginning)(?: on)?",
    last_day="until|till|by|after|through",
    whole_days="on|from",
    never_days="of|between|for|in|during|over|to|the",
    whole_months=((("on", "in"),), (("on", "in"),)),
    month_parts={"early": "early {month}", "mid": "mid-{month}", "late": "late {month}"},
    deadline="by {day}",
    bring="to bring: ",
    embargoed="UNDER-EMBARGO",
    version="version {number} of {day}",
    earlier=" – earlier: {version}",
    previous="Read the earlier version",
    corrected="Correction of {day}: this should read {right}, not {wrong}.",
    replaced="This version of {day} cancels and replaces that of {before}: {why}",
    withdrawn="Release withdrawn on {day}: {why}",
    seasons=("summer time", "winter time"),
    hours=senses(
        """
        at: at; from: from; range: from; until: until, till; before: before; after: after;
        about: about, around; between: between; to: to; and: and; or: or; then: then;
        noon: noon, midday; midnight: midnight
        """
    ),
    quotes=("“", "”"),
    inner_quotes=("‘", "’"),
    interrupting=(",” ", "” "),
    weights=("KB", "MB", "GB"),
    voices=("for", "according to"),
    articles=("the ",),
    abbreviations="Dr|Drs|Mr|Mrs|Ms|Prof|St|art|cf|ex|fig|max|min|p|pp|vol|chap|n|No|Inc|Ltd|Jr|Sr",
    no_comma_before="and|or|as well as",
    of_title=r"\s*(?:(?:of|for|at|in)\s*(?:the\s*)?)?",
    verbs="has|have|had|is|are|was|were|will|signs?|signed|says?|said|announced|welcomed",
    open="TO COMPLETE",
    # A headline in capitals may well say « TO COMPLETE IN 2027 ».
    open_typed=r"TO\s+COMPLETE\s*\([^()]*\)",
    all=("all",),
    none=("none",),
    press=("press",),
    totals=("total", "totals"),
    partners=("partners",),
    signatories=("signatories",),
    before_numbers="(?:over|nearly|almost|about|up to|more than|less than) ",
    after_numbers=(
        "(?:million|billion)s?(?: (?:of euros|euros|€))?"
        "|times(?: (?:more|fewer|less|as (?:many|much)))?"
    ),
    before_ranges="from|between",
    between_numbers="to|and|or",
    out_of="out of|in",
)

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
UNITS = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
    "nineteen",
)  # fmt: skip
TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")

PLACES = table(
    """
    America/Curacao: Curaçao; America/St_Barthelemy: St. Barthélemy; America/St_Lucia: St. Lucia;
    Asia/Ho_Chi_Minh: Ho Chi Minh City; Asia/Macau: Macao; Indian/Reunion: Réunion
    """
)
"""Names that a zone's own would misspell, where a French press office may meet them (CLDR 47)."""


class English(Language):
    """English, as `Language` asks for it."""

    name = _("English")
    words = WORDS
    months = MONTHS
    weekdays = WEEKDAYS
    places = PLACES
    has_dictionary = True

    thousands, decimals = ",", "."
    money_first = True

    def clock(self, time: datetime.time) -> str:
        """Write an hour: “10 am”, “2.30 pm”; twelve o'clock is “noon” or “midnight”."""
        if time.minute == 0 and time.hour % 12 == 0:
            return "noon" if time.hour else "midnight"
        hour = time.hour % 12 or 12
        minutes = f".{time.minute:02}" if time.minute else ""
        return f"{hour}{minutes} {'am' if time.hour < 12 else 'pm'}"

    def moment(self, day: str, clock: str, zone: str, season: str = "") -> str:
        """Write a day and an hour; “midnight” would not tell which end of the day is meant."""
        return super().moment(day, "00.00" if clock == "midnight" else clock, zone, season)

    def clocks(self, said: str) -> str:
        """Say “am” or “pm” once for two: “9–11 am”, “9 to 11 am”, but “9 am – 1 pm”."""
        once = re.sub(r" ([ap]m)(?= (?:–|to) [\d.]+ \1\b)", "", said)
        return re.sub(r"(?<=\d) – (?=\d)", "–", once)

    def count(self, number: int) -> str:
        """Write a number in words from 0 to 100, in digits beyond."""
        if not 0 <= number <= 100:
            return self.figures(number)
        if number < 20:
            return UNITS[number]
        if number == 100:
            return "one hundred"
        ten, unit = TENS[number // 10 - 2], number % 10
        return f"{ten}-{UNITS[unit]}" if unit else ten

    def indefinite(self, words: str) -> str:
        """Return “a” or “an”, by the sound of the first word; an acronym is spelt out: “an MoU”."""
        spelt = re.match(r"[AEFHILMNORSX][a-z]?[A-Z]", words)
        sounds = re.match(
            r"(?!uni|use|uti|eu|one)[aeiou]|(?:honour|hour|heir)", words, re.IGNORECASE
        )
        return "an" if spelt or (sounds and not re.match(r"U[A-Z]", words)) else "a"

    def roles(self, people: Sequence[Bearer]) -> list[str]:
        """Return the roles of people; one that all share, once and in the plural."""
        said = [bearer.role for bearer in people]
        return [plural(said[0])] if len({role.lower() for role in said}) == 1 else said


def plural(role: str) -> str:
    """Put a role in the plural: the last word before a preposition (“Directors of Housing”)."""
    words = role.split(" ")
    links = [at for at in range(1, len(words)) if words[at] in LINKS]
    head = (links[0] if links else len(words)) - 1
    words[head] = _plural_word(words[head])
    return " ".join(words)


def _plural_word(word: str) -> str:
    if word.endswith(("s", "x", "z", "ch", "sh")):
        return word + "es"
    if word.endswith("y") and word[-2:-1] not in "aeiou":
        return word[:-1] + "ies"
    return word + "s"


LINKS = ("of", "for", "to", "at", "in", "and")

LANGUAGE = English()
