"""How days, hours and numbers are written: what most languages have in common."""

import datetime
import re
from abc import ABC, abstractmethod
from collections.abc import Mapping
from decimal import Decimal
from typing import Literal, TypeAlias

from generator.language.terms import Words

DayForm: TypeAlias = Literal["", "weekday", "short", "weekday.short"]
"""How a date may be written, as `{date.short}` asks for it."""

MonthPart: TypeAlias = Literal["", "early", "mid", "late"]
"""What is known of a day of which the month is: the part of it, or none."""


class Calendar(ABC):
    """What is written of days, hours and numbers; each language says what has no value here."""

    words: Words
    months: tuple[str, ...]
    weekdays: tuple[str, ...]
    after_weekday = " "
    """What parts a weekday from its date."""
    places: Mapping[str, str] = {}
    """The places of time zones whose own name, a city without accents, would not do."""
    thousands, decimals = " ", ","
    """What parts the thousands of a number, and its decimals."""
    money_first = False
    """Whether the sign of a currency stands before the amount: “€12”, « 12 € »."""

    # Days ---------------------------------------------------------------------------------------

    def day(self, date: datetime.date, form: DayForm = "") -> str:
        """Write a date: “18 April 2023”, with its weekday, without its year, or both."""
        return f"{self._day_of_month(date, form)} {self._month_of_year(date, form)}"

    def days(self, first: datetime.date, last: datetime.date, form: DayForm = "") -> str:
        """Write several days: “from 22 to 25 May 2024”, “from 30 May to 2 June”."""
        begin, month, year = self._day_of_month(first, form), "", ""
        if (first.year, first.month) != (last.year, last.month):
            month = f" {self.months[first.month - 1]}"
        if first.year != last.year and "short" not in form:
            year = f" {first.year}"
        return self.words.days.format(first=f"{begin}{month}{year}", last=self.day(last, form))

    def month(self, date: datetime.date, part: MonthPart = "", form: DayForm = "") -> str:
        """Write a month, or a part of one: “November 2020”, “late November 2020”."""
        pattern = self.words.month_parts.get(part, "{month}")
        return pattern.format(month=self._month_of_year(date, form))

    def day_number(self, day: int) -> str:
        """Write the day of a date: “1”."""
        return str(day)

    def _day_of_month(self, date: datetime.date, form: DayForm) -> str:
        weekday = self.weekdays[date.weekday()] + self.after_weekday if "weekday" in form else ""
        return f"{weekday}{self.day_number(date.day)}"

    def _month_of_year(self, date: datetime.date, form: DayForm) -> str:
        month = self.months[date.month - 1]
        return month if "short" in form else f"{month} {date.year}"

    def dateline(self, place: str, day: str, *, exact: bool = True) -> str:
        """Write the place and the day: “Metz, 2 October 2019”; either may be empty.

        A day that is not `exact` is several, or a month.
        """
        return ", ".join(part for part in (place, day) if part)

    # Hours --------------------------------------------------------------------------------------

    @abstractmethod
    def clock(self, time: datetime.time) -> str:
        """Write an hour: « 10 h », « 14 h 30 »."""

    def clocks(self, said: str) -> str:
        """Write hours that are joined, « 9 h – 13 h », with what two of them share said once."""
        return said

    def typed_clock(self, time: datetime.time) -> str:
        """Write an hour as staff type it in files of that language: 10:30."""
        return f"{time.hour}:{time.minute:02}"

    def moment(self, day: str, clock: str, zone: str, season: str = "") -> str:
        """Write a day and an hour in a time zone: “2 October at 10 am (Paris time)”.

        `season` is one of the words' `seasons`, for an hour that comes twice; without a `zone`
        nothing is said of it.
        """
        said = self.words.moment.format(day=day, clock=clock, place=self.place(zone))
        bare = said.rpartition(" (")[0]
        if not zone:
            return bare
        if behind := re.fullmatch(r"Etc/GMT([+-])([1-9]\d?)", zone):  # their sign is turned round
            return f"{bare} (UTC{'-' if behind[1] == '+' else '+'}{behind[2]})"
        if re.match(r"UTC[+-]", zone):  # of a moment that was written down: « UTC+01:00 »
            return f"{bare} ({zone.replace('+0', '+').replace('-0', '-').removesuffix(':00')})"
        return f"{said[:-1]}, {season})" if season else said

    def zoned(self, moment: datetime.datetime, season: int | None = None) -> str:
        """Write a day with its weekday and an hour, and whose it is: of the season, if two are."""
        day, clock = self.day(moment.date(), "weekday"), self.clock(moment.time())
        said = "" if season is None else self.words.seasons[season]
        return self.moment(day, clock, str(moment.tzinfo), said)

    def place(self, zone: str) -> str:
        """Return the place whose clock a time zone is: zones bear the name of a city."""
        return self.places.get(zone) or zone.rpartition("/")[2].replace("_", " ")

    # Numbers ------------------------------------------------------------------------------------

    @abstractmethod
    def count(self, number: int) -> str:
        """Write a number in words: « trois »; in digits where the language does."""

    def figures(self, number: Decimal | int) -> str:
        """Write a number in figures: « 12 400,5 »."""
        return f"{number:,}".translate({ord(","): self.thousands, ord("."): self.decimals})

    def value(self, figures: str) -> Decimal | None:
        """Read a number in figures; None where its marks tell nothing, as in « 1.2.3 »."""
        between, mark = (r"[\s.]", ",") if self.decimals == "," else (r"[\s,]", "[.]")
        if re.fullmatch(rf"\d{{1,3}}(?:{between}\d{{3}})+(?:{mark}\d+)?", figures):
            figures = re.sub(between, "", figures)
        figures = re.sub(r"\s", "", figures).replace(",", ".")
        return Decimal(figures) if figures.count(".") < 2 else None

    def numbers(self, text: str, source: "Calendar") -> str:
        """Write the numbers of a text that were typed as `source` writes them, or with spaces."""

        def written(match: re.Match[str]) -> str:
            mark, decimals = match["mark"], match["decimals"]
            if mark and mark != source.decimals and len(decimals) == 3:
                return match[0]  # « 318.500 » in French may be anything
            whole = self.thousands.join(re.findall(r"\d+", match["whole"]))
            return f"{whole}{self.decimals}{decimals}" if mark else whole

        said = re.sub(NUMBER.replace("@", re.escape(source.thousands)), written, text)
        money = re.fullmatch(MONEY, said) if self.money_first != source.money_first else None
        if not money:
            return said
        sign = money["before"] or money["after"]
        return f"{sign}{money['amount']}" if self.money_first else f"{money['amount']} {sign}"


MONEY = r"(?:(?P<before>[€£$])\s?)?(?P<amount>\d(?:[\d\s.,]*\d)?)(?(before)|\s?(?P<after>[€£$]))"
"""An amount of money and nothing else, its sign before it or behind."""
NUMBER = (
    r"(?<![\w.,/])(?P<whole>\d{1,3}(?:(?:[ \u00a0\u202f]\d{3})+|(?:@\d{3})+)(?!\d)|\d+)"
    r"(?:(?P<mark>[.,])(?P<decimals>\d+))?(?![\w/]|[.,]\d)"
)
"""A number, its thousands parted by spaces or by a mark, « @ »."""
