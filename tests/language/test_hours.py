"""Hours, months and numbers: how they are read, and how each language writes them."""

import datetime
from decimal import Decimal

import pytest

from generator.language import language
from generator.language.hours import impossible, read_clock, written

DAY = datetime.date(2019, 10, 2)


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("10h", "10:00"),
        ("9", "09:00"),
        ("10 h 30", "10:30"),
        ("10h30", "10:30"),
        ("10:30", "10:30"),
        ("2.30 pm", "14:30"),
        ("14.30 Uhr", "14:30"),
        ("11 a.m.", "11:00"),
        ("12 am", "00:00"),
        ("12 pm", "12:00"),
        ("midi", "12:00"),
        ("noon", "12:00"),
        *((typed, None) for typed in ("minuit", "midnight", "24h", "25h", "12h61", "930")),
        *((typed, None) for typed in ("9h - 13h", "9h,", "bonjour", "")),
    ],
)
def test_an_hour_is_read(typed: str, read: str | None):
    clock = read_clock(typed)
    assert (f"{clock:%H:%M}" if clock else None) == read


@pytest.mark.parametrize(
    ("typed", "what"),
    [
        ("de 9h à 25h61", "25h61"),
        ("12h60", "12h60"),
        ("12h5", "12h5"),
        ("24h01", "24h01"),
        ("930", "930"),
        *((typed, "") for typed in ("24h00", "24h", "23h59", "93", "12h05")),
    ],
)
def test_what_is_no_hour_is_told(typed: str, what: str):
    assert impossible(typed) == what


@pytest.mark.parametrize(
    ("typed", "french", "english", "german"),
    [
        ("2–4 pm", "14 h – 16 h", "2–4 pm", "14–16 Uhr"),
        ("11 to 2 pm", "11 h à 14 h", "11 am to 2 pm", "11 bis 14 Uhr"),
        ("9h -> 10h", "9 h – 10 h", "9–10 am", "9–10 Uhr"),
        ("10hà11h", "10 h à 11 h", "10 to 11 am", "10 bis 11 Uhr"),
        ("de 9h30 à midi", "de 9 h 30 à midi", "from 9.30 am to noon", "von 9.30 bis 12 Uhr"),
        ("from 9 am", "à partir de 9 h", "from 9 am", "ab 9 Uhr"),
        ("from 9 to 11 am", "de 9 h à 11 h", "from 9 to 11 am", "von 9 bis 11 Uhr"),
        ("bis 18 Uhr", "jusqu'à 18 h", "until 6 pm", "bis 18 Uhr"),
        ("9 bis 18 Uhr", "9 h à 18 h", "9 am to 6 pm", "9 bis 18 Uhr"),
        ("9h-12h, 14h-17h", "9 h – 12 h, 14 h – 17 h", "9 am – noon, 2–5 pm", "9–12 Uhr, 14–17 Uhr"),
    ],
)  # fmt: skip
def test_hours_are_written_as_a_language_does(typed: str, french: str, english: str, german: str):
    made = [written(typed, language(code), foreign=True) for code in ("fr", "en", "de")]
    assert made == [french, english, german]


def test_words_are_kept_as_they_were_typed_in_their_own_language_alone():
    assert written("dès 8h", language("fr")) == "dès 8 h"
    assert written("dès 8h", language("fr"), foreign=True) == "à partir de 8 h"
    assert written("10h (accueil), puis 11h", language("fr")) == "10 h (accueil), puis 11 h"
    assert written("10h (accueil), puis 11h", language("en"), foreign=True) is None


@pytest.mark.parametrize(
    ("code", "months"),
    [
        ("fr", ["octobre 2019", "début octobre 2019", "mi-octobre 2019", "fin octobre 2019"]),
        ("en", ["October 2019", "early October 2019", "mid-October 2019", "late October 2019"]),
        ("de", ["Oktober 2019", "Anfang Oktober 2019", "Mitte Oktober 2019", "Ende Oktober 2019"]),
    ],
)
def test_a_month_is_written_whole_or_in_part(code: str, months: list[str]):
    parts = ("", "early", "mid", "late")
    assert [language(code).month(DAY, part) for part in parts] == months
    assert language(code).month(DAY, form="short") == months[0].removesuffix(" 2019")


@pytest.mark.parametrize(
    ("code", "figures", "value"),
    [
        ("fr", "12 400,5", "12400.5"),
        ("fr", "1.200", "1200"),
        ("fr", "1.2.3", None),
        ("en", "1,200.5", "1200.5"),
        ("en", "1.200", "1.200"),
        ("de", "1.200", "1200"),
        ("fr", "1200", "1200"),
    ],
)
def test_figures_are_read_as_a_language_writes_them(code: str, figures: str, value: str | None):
    assert language(code).value(figures) == (Decimal(value) if value else None)


@pytest.mark.parametrize(
    ("typed", "source", "code", "shown"),
    [
        ("12 400,5 €", "fr", "en", "€12,400.5"),
        ("12 400 logements", "fr", "en", "12,400 logements"),
        ("318.500 habitants", "fr", "en", "318.500 habitants"),
        ("318.500 habitants", "en", "fr", "318,500 habitants"),
        ("€1,200.50", "en", "fr", "1 200,50 €"),
        ("€1,200.50", "en", "en", "€1,200.50"),
        ("de 5 €", "fr", "en", "de 5 €"),
    ],
)
def test_numbers_are_written_as_a_language_does(typed: str, source: str, code: str, shown: str):
    made = language(code).numbers(typed, language(source))
    assert made.replace("\u202f", " ").replace("\u00a0", " ") == shown


@pytest.mark.parametrize(
    ("code", "form", "made"),
    [
        ("fr", "", ["du 22 au 25 mai 2024", "du 30 décembre 2023 au 2 janvier 2024"]),
        ("fr", "short", ["du 22 au 25 mai", "du 30 décembre au 2 janvier"]),
        ("en", "", ["from 22 to 25 May 2024", "from 30 December 2023 to 2 January 2024"]),
        ("de", "", ["vom 22. bis 25. Mai 2024", "vom 30. Dezember 2023 bis 2. Januar 2024"]),
        (
            "de",
            "weekday",
            [
                "von Mittwoch, 22., bis Samstag, 25. Mai 2024",
                "von Samstag, 30. Dezember 2023, bis Dienstag, 2. Januar 2024",
            ],
        ),
    ],
)
def test_several_days_are_written_as_a_language_does(code: str, form, made: list[str]):
    date = datetime.date
    spans = [(date(2024, 5, 22), date(2024, 5, 25)), (date(2023, 12, 30), date(2024, 1, 2))]
    assert [language(code).days(*span, form) for span in spans] == made
