"""Days and hours as people type them, on Sunday 22 November 2026."""

import datetime

import pytest

from generator.drafting.days import read_day, read_moment
from generator.drafting.misread import Misread
from generator.drafting.slugs import slug

SUNDAY = datetime.date(2026, 11, 22)


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("2026-12-03", "2026-12-03"),
        ("2026-1-3", "2026-01-03"),
        ("3 décembre", "2026-12-03"),
        ("3 decembre 2027", "2027-12-03"),
        ("le jeudi 3 décembre", "2026-12-03"),
        ("Jeudi 3 Décembre 2026", "2026-12-03"),
        ("1er janvier", "2027-01-01"),
        ("22 novembre", "2026-11-22"),
        ("21 novembre", "2027-11-21"),
        ("29 février", "2028-02-29"),
        ("3 déc.", "2026-12-03"),
        ("03/12/2026", "2026-12-03"),
        ("3/12", "2026-12-03"),
        ("03.12.26", "2026-12-03"),
        ("jeudi", "2026-11-26"),
        ("jeudi prochain", "2026-11-26"),
        ("dimanche", "2026-11-29"),
        ("demain", "2026-11-23"),
        ("aujourd’hui", "2026-11-22"),
        ("3 December", "2026-12-03"),
        ("Thursday, 3rd December 2026", "2026-12-03"),
        ("the 3rd of December", "2026-12-03"),
        ("Thursday the 3rd of December", "2026-12-03"),
        ("December 3, 2026", "2026-12-03"),
        ("May 1", "2027-05-01"),
        ("1 mar", "2027-03-01"),
        ("Thursday", "2026-11-26"),
        ("next Thursday", "2026-11-26"),
        ("tomorrow", "2026-11-23"),
    ],
)
def test_a_day_is_read(typed: str, read: str):
    assert read_day(typed, today=SUNDAY).isoformat() == read


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("mardi 3 décembre 2026", "3 December 2026 is a Thursday"),
        ("mardi 3/12", "3 December 2026 is a Thursday"),
        ("31/02/2026", "not a day of the calendar"),
        ("2026-13-01", "not a day of the calendar"),
        ("3 ju", "names no month"),
        ("3 brumaire", "names no month"),
        ("bientôt", "is not a day"),
        ("3/12/202", "is not a day"),
        ("Tuesday 3 December", "3 December 2026 is a Thursday"),
        ("jeudi 3", "names no month"),
        ("", "is not a day"),
    ],
)
def test_a_day_that_is_none_is_told(typed: str, told: str):
    with pytest.raises(Misread, match=told):
        read_day(typed, today=SUNDAY)


@pytest.mark.parametrize(
    ("typed", "day", "hour"),
    [
        ("2026-12-03 10h", "2026-12-03", "10:00:00"),
        ("3 décembre à 10 h 30", "2026-12-03", "10:30:00"),
        ("jeudi, 8:05", "2026-11-26", "08:05:00"),
        ("3/12", "2026-12-03", "None"),
        ("3 December at 10 am", "2026-12-03", "10:00:00"),
        ("3 December, 2.30 p.m.", "2026-12-03", "14:30:00"),
        ("3 December 12 am", "2026-12-03", "00:00:00"),
        ("3/12 12:15 PM", "2026-12-03", "12:15:00"),
    ],
)
def test_an_hour_may_follow(typed: str, day: str, hour: str):
    date, time = read_moment(typed, today=SUNDAY)
    assert (date.isoformat(), str(time)) == (day, hour)


def test_an_impossible_hour_is_told():
    with pytest.raises(Misread, match="25h"):
        read_moment("3 décembre 25h", today=SUNDAY)


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("la Métropole d'Exemple", "la-metropole-d-exemple"),
        ("Œuvre & Cie", "oeuvre-cie"),
        ("../../etc/passwd", "etc-passwd"),
        ("-rf", "rf"),
        ("東京都", "東京都"),
        ("🎉", ""),
        ("mot " * 30, "-".join(["mot"] * 12)),
        ("x" * 90, "x" * 48),
    ],
)
def test_names_of_files(words: str, name: str):
    assert slug(words) == name
