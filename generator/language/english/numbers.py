"""Write dates, hours and small numbers in British English, with ordinary spaces."""

import datetime

from generator.language import DayForm

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
WEEKDAYS = (
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
    "Sunday",
)
UNITS = (
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
)
TENS = (
    "twenty",
    "thirty",
    "forty",
    "fifty",
    "sixty",
    "seventy",
    "eighty",
    "ninety",
)


def day(date: datetime.date, form: DayForm = "") -> str:
    """Write a date: “18 April 2023”, “Tuesday 18 April 2023”, “18 April”, “Tuesday 18 April”."""
    words = [str(date.day), MONTHS[date.month - 1]]
    if form.startswith("weekday"):
        words.insert(0, WEEKDAYS[date.weekday()])
    if not form.endswith("short"):
        words.append(str(date.year))
    return " ".join(words)


def dateline(place: str, day: str) -> str:
    """Write the place and the day: “Metz, 2 October 2019”; either may be empty."""
    return ", ".join(part for part in (place, day) if part)


def clock(time: datetime.time) -> str:
    """Write an hour: “10 am”, “2.30 pm”; twelve o'clock is “noon” or “midnight”."""
    if time.minute == 0 and time.hour % 12 == 0:
        return "noon" if time.hour else "midnight"
    hour = time.hour % 12 or 12
    minutes = f".{time.minute:02}" if time.minute else ""
    return f"{hour}{minutes} {'am' if time.hour < 12 else 'pm'}"


def count(number: int) -> str:
    """Write a number in words from 0 to 100, in digits beyond."""
    if not 0 <= number <= 100:
        return f"{number:,}"
    if number < 20:
        return UNITS[number]
    if number == 100:
        return "one hundred"
    ten, unit = TENS[number // 10 - 2], number % 10
    return f"{ten}-{UNITS[unit]}" if unit else ten
