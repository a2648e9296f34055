"""The event of an invitation, as calendars take it in."""

import datetime
from typing import Any
from zoneinfo import ZoneInfo

import icalendar
import pytest
from click.testing import CliRunner

from generator.commands.main import communique
from tests.conftest import SLUG, Desk

INVITATION = """\
title: Première visite du chantier
kind: invitation
date: 2026-09-28
partners: [ville, comite]
lead: |
  La Ville invite la presse ; elle verra, « avant la pose », 12 logements, rue des Tanneurs, et les ateliers du quartier.
"""
EVENT = """\
event:
  name: Visite
  date: 2026-10-06
  time: {time}
  place: 4, rue des Tanneurs
  registration: {{until: 2026-10-01 18h, email: presse@exemple.fr}}
"""
PARIS = ZoneInfo("Europe/Paris")


def invited(desk: Desk, time: str = "10h30 - 12h", more: str = "") -> Any:
    """Return the event as a calendar reads it."""
    desk.release(f"{EVENT.format(time=time)}{more}", base=INVITATION)
    return read(desk.made("ics"))


def read(made: bytes) -> Any:
    (event,) = icalendar.Calendar.from_ical(made).walk("VEVENT")
    return event


def at(hour: int, minute: int = 0, day: int = 6) -> datetime.datetime:
    return datetime.datetime(2026, 10, day, hour, minute, tzinfo=PARIS)


@pytest.mark.parametrize(
    ("typed", "begins", "ends"),
    [
        ("10h30 - 12h", at(10, 30), at(12)),
        ("de 9h à midi", at(9), at(12)),
        ("from 9 to 11 am", at(9), at(11)),
        ("10h", at(10), None),
        ("à partir de 18h", at(18), None),
        ("20h - 1h", at(20), at(1, day=7)),
        ("22h - minuit", at(22), at(0, day=7)),
        ("jusqu'à 18h", datetime.date(2026, 10, 6), None),
        ("10h et 14h", datetime.date(2026, 10, 6), None),
        ("en fin de journée", datetime.date(2026, 10, 6), None),
    ],
)
def test_an_event_is_when_its_hours_say(desk: Desk, typed: str, begins: Any, ends: Any):
    event = invited(desk, typed)
    assert event.start == begins
    assert ("DTEND" in event) == (ends is not None)
    if ends:
        assert event.end == ends


def test_several_days_end_with_the_last(desk: Desk):
    desk.release("event:\n  date: [2026-10-06, 2026-10-08]\n", base=INVITATION)
    event = read(desk.made("ics"))
    assert event.start == datetime.date(2026, 10, 6)
    assert event.end == datetime.date(2026, 10, 9)  # the first day that it is over


@pytest.mark.parametrize("zone", ["Europe/Paris", "Indian/Reunion", "America/Cayenne"])
def test_a_calendar_knows_the_hour_without_knowing_the_zone(desk: Desk, zone: str):
    desk.write("communique.yaml", f"timezone: {zone}\n")
    made = icalendar.Calendar.from_ical(invited(desk) and desk.made("ics"))
    (event,), (told,) = made.walk("VEVENT"), made.walk("VTIMEZONE")
    assert event["DTSTART"].params["TZID"] == told["TZID"] == zone
    offset = told.to_tz(lookup_tzid=False).utcoffset(datetime.datetime(2026, 10, 6, 10, 30))
    assert offset == event.start.utcoffset()
    assert (event.start.hour, event.start.minute) == (10, 30)


def test_it_says_what_where_and_whom_to_call(desk: Desk):
    event = invited(desk)
    assert event["SUMMARY"] == "PROJET – NE PAS DIFFUSER – Visite"
    assert event["STATUS"] == "TENTATIVE"
    assert event["LOCATION"] == "4, rue des Tanneurs"
    said = str(event["DESCRIPTION"])
    assert "« avant la pose », 12 logements" in said.replace("\u00a0", " ")
    assert "Inscription" in said and "presse@exemple.fr" in said
    assert "Empreinte" in said
    assert event["ORGANIZER"] == "mailto:lou@exemple.fr"
    assert "Lou Petit" in str(event["CONTACT"]) and "03 87 39 39 14" in str(
        event["CONTACT"]
    ).replace("\u00a0", " ")


def test_lines_are_short_and_end_as_the_standard_says(desk: Desk):
    invited(desk)
    made = desk.made("ics")
    assert made == desk.made("ics")
    assert made.count(b"\r\n") == made.count(b"\n")
    assert max(map(len, made.split(b"\r\n"))) <= 75


def test_what_was_agreed_is_no_draft_and_an_embargo_comes_first(desk: Desk):
    assert invited(desk, more="state: approved\n")["SUMMARY"] == "Visite"
    event = invited(desk, more="state: approved\nembargo: 2026-10-01 8h\n")
    said = str(event["SUMMARY"]).replace("\u00a0", " ")
    assert said == "SOUS EMBARGO JUSQU’AU JEUDI 1ER OCTOBRE 2026 À 8 H (HEURE DE PARIS) – Visite"


def test_a_correction_takes_the_place_and_a_withdrawal_cancels(desk: Desk):
    def run(*words: str) -> None:
        done = CliRunner().invoke(communique, ["-C", str(desk.root), *words])
        assert done.exit_code == 0, done.output

    alone = ("--without-agreement", "--why", "l'heure a changé")
    first = invited(desk, more="state: approved\n")
    assert (first["SEQUENCE"], first["STATUS"]) == (0, "CONFIRMED")
    run("publish", SLUG, *alone, "--now", "2026-09-28 10h")
    file = desk.root / f"releases/{SLUG}.yaml"
    file.write_text(file.read_text("utf-8").replace("10h30 - 12h", "11h - 12h"), "utf-8")
    run("replace", SLUG, *alone, "--now", "2026-09-29 10h")
    second = read(desk.made("ics"))
    assert (second["UID"], second["SEQUENCE"], second.start) == (first["UID"], 1, at(11))
    assert "annule et remplace" in second["DESCRIPTION"]
    run("withdraw", SLUG, "--why", "le chantier est arrêté", "--now", "2026-09-30 10h")
    last = icalendar.Calendar.from_ical(desk.made("ics"))
    assert last["METHOD"] == "CANCEL"
    (event,) = last.walk("VEVENT")
    assert (event["UID"], event["SEQUENCE"], event["STATUS"]) == (first["UID"], 2, "CANCELLED")


def test_render_says_which_releases_have_none(desk: Desk):
    desk.release(EVENT.format(time="10h"), base=INVITATION, slug="2026-10-06-visite")
    desk.release()
    desk.release("event: {date: octobre 2026}\n", base=INVITATION, slug="2026-10-07-bientot")

    def said(*words: str) -> list[str]:
        done = CliRunner().invoke(communique, ["-C", str(desk.root), "render", *words])
        assert done.exit_code == 0, done.output
        return done.stdout.splitlines()

    assert said("--format", "ics")[:3] == [
        f"{SLUG}: it has no document of this format",
        "2026-10-06-visite: ics",
        "2026-10-07-bientot: it has no document of this format",
    ]
    assert said("--format", "ics,txt")[:3] == [
        f"{SLUG}: txt",
        "2026-10-06-visite: ics, txt",
        "2026-10-07-bientot: txt",
    ]
    made = sorted(file.name for file in desk.root.glob("build/*/*.ics"))
    assert made == ["2026-10-06-visite.ics"]
