"""An embargo: when it ends in any zone, how that is printed, and what it forbids meanwhile."""

import datetime
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.content.embargo import withheld
from generator.content.prose import plain
from generator.source.schema.moments import Moment
from generator.source.tree import Text
from tests.conftest import SLUG, Desk

BASE = "title: T\ndate: 2026-12-03\npartners: [ville, comite]\nstate: approved\n"
UNTIL = datetime.datetime(2026, 12, 3, 9, tzinfo=datetime.UTC)
MINUTE = datetime.timedelta(minutes=1)


def printed(desk: Desk, typed: str, zone: str = "Europe/Paris", code: str = "fr") -> str:
    desk.write("communique.yaml", f"timezone: {zone}\n")
    desk.release(f"embargo: {typed}\n", base=BASE)
    slug = SLUG
    if code != "fr":
        slug = f"{SLUG}.{code}"
        desk.write(f"releases/{slug}.yaml", "title: T\n")
        for partner in ("ville", "comite"):
            name = "Stadt" if code == "de" else "Town"
            desk.write(f"partners/{partner}.{code}.yaml", f"name: {name}\nabout: X.\n")
    embargo = desk.bound(slug).embargo
    assert embargo is not None
    return plain(embargo.text)


# Until when -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("early", "lifted"), [(MINUTE, False), (0 * MINUTE, True), (-MINUTE, True)]
)
def test_it_holds_until_the_very_moment(desk: Desk, early: datetime.timedelta, lifted: bool):
    desk.release("embargo: 2026-12-03 10h\n", base=BASE)
    desk.at = UNTIL - early
    embargo = desk.bound().embargo
    assert embargo is not None and embargo.lifted is lifted


@pytest.mark.parametrize(
    ("zone", "typed", "utc"),
    [
        ("Europe/Paris", "2026-12-03", "2026-12-02T23:00"),
        ("America/Santiago", "2026-09-06", "2026-09-06T04:00"),  # that day begins at one
        ("America/Havana", "2026-11-01", "2026-11-01T04:00"),  # and has two midnights
        ("Pacific/Apia", "2011-12-30", "2011-12-30T10:00"),  # and there never was
        ("Australia/Lord_Howe", "2026-04-05 1h45 heure d'hiver", "2026-04-04T15:15"),
        ("Africa/Casablanca", "2026-02-15 2h30 heure d'été", "2026-02-15T01:30"),
    ],
)
def test_days_and_hours_of_any_zone(desk: Desk, zone: str, typed: str, utc: str):
    desk.write("communique.yaml", f"timezone: {zone}\n")
    desk.release(f"embargo: {typed}\n", base=BASE)
    embargo = desk.bound().embargo
    assert embargo is not None and embargo.until is not None
    assert embargo.until.astimezone(datetime.UTC).isoformat()[:16] == utc


@given(
    st.sampled_from(sorted(available_timezones())),
    st.datetimes(datetime.datetime(1990, 1, 1), datetime.datetime(2037, 12, 31)),
)
def test_an_hour_is_what_its_clocks_show(zone: str, local: datetime.datetime):
    """As Python itself goes there and back; in a gap there is nothing, of two nothing is chosen."""
    local = local.replace(second=0, microsecond=0)
    typed = Moment(local.date(), local.time(), Text("x"))
    here = ZoneInfo(zone)
    both = {
        one
        for fold in (0, 1)
        for one in [local.replace(tzinfo=here, fold=fold).astimezone(datetime.UTC)]
        if one.astimezone(here).replace(tzinfo=None) == local
    }
    found = typed.instant(zone)
    assert (found.astimezone(datetime.UTC) if found else None) == (
        both.pop() if len(both) == 1 else None
    )


@pytest.mark.parametrize(
    ("zone", "typed", "code", "hint"),
    [
        ("America/New_York", "2026-03-08 2h30", "BIND072", "« 2026-03-08 3h30 »"),
        ("Australia/Lord_Howe", "2026-10-04 2h15", "BIND072", "« 2026-10-04 2h45 »"),
        ("America/New_York", "2026-11-01 1h30", "BIND073", "« 2026-11-01 1h30 heure d'hiver »"),
        ("Europe/Paris", "2026-07-01 10h heure d'hiver", "BIND074", "« 2026-07-01 10h »"),
        ("Europe/Paris", "2026-12-03 10h heure d'été", "BIND074", "« 2026-12-03 10h »"),
        ("Australia/Sydney", "2026-12-03 10h heure d'hiver", "BIND074", "« 2026-12-03 10h »"),
        ("Atlantic/Azores", "2026-07-01 10h heure d'hiver", "BIND074", "« 2026-07-01 10h »"),
        ("America/Cayenne", "2026-12-03 10h heure d'été", "BIND074", "« 2026-12-03 10h »"),
    ],
)
def test_hours_that_nobody_can_mean(desk: Desk, zone: str, typed: str, code: str, hint: str):
    desk.write("communique.yaml", f"timezone: {zone}\n")
    desk.release(f"embargo: {typed}\n", base=BASE)
    (finding,) = desk.findings()
    assert (finding.code, finding.span.line) == (code, 5)
    assert hint in finding.hint


@pytest.mark.parametrize("typed", ["2026-07-01 10h heure d'été", "2026-12-03 10h heure d'hiver"])
def test_whose_hour_it_is_may_be_said_where_it_is_so(desk: Desk, typed: str):
    said = printed(desk, typed)
    assert said.endswith(f"(heure de Paris, {typed.rpartition('h ')[2]})")


@pytest.mark.parametrize("typed", ["0001-01-01 0h", "9999-12-31 23h", "0001-01-01", "9999-12-31"])
@pytest.mark.parametrize("zone", ["Europe/Paris", "America/Los_Angeles", "Pacific/Kiritimati"])
def test_the_ends_of_the_calendar(desk: Desk, typed: str, zone: str):
    assert "heure" in printed(desk, typed, zone)


# In words ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("zone", "typed", "french", "english", "german"),
    [
        ("Europe/Paris", "2026-12-03 10h", "jeudi 3 décembre 2026 à 10 h (heure de Paris)",
         "Thursday 3 December 2026 at 10 am (Paris time)",
         "Donnerstag, 3. Dezember 2026, 10 Uhr (Ortszeit Paris)"),
        ("Europe/Paris", "2026-12-03", "jeudi 3 décembre 2026 à 0 h (heure de Paris)",
         "Thursday 3 December 2026 at 00.00 (Paris time)",
         "Donnerstag, 3. Dezember 2026, 0 Uhr (Ortszeit Paris)"),
        ("America/Santiago", "2026-09-06", "dimanche 6 septembre 2026 à 1 h (heure de Santiago)",
         "Sunday 6 September 2026 at 1 am (Santiago time)",
         "Sonntag, 6. September 2026, 1 Uhr (Ortszeit Santiago)"),
        ("Etc/GMT+4", "2026-12-03 12h", "jeudi 3 décembre 2026 à 12 h (UTC-4)",
         "Thursday 3 December 2026 at noon (UTC-4)", "Donnerstag, 3. Dezember 2026, 12 Uhr (UTC-4)"),
        ("Asia/Manila", "2026-12-03 9h", "jeudi 3 décembre 2026 à 9 h (heure de Manille)",
         "Thursday 3 December 2026 at 9 am (Manila time)",
         "Donnerstag, 3. Dezember 2026, 9 Uhr (Ortszeit Manila)"),
        ("Atlantic/Azores", "2026-12-03 9h", "jeudi 3 décembre 2026 à 9 h (heure des Açores)",
         "Thursday 3 December 2026 at 9 am (Azores time)",
         "Donnerstag, 3. Dezember 2026, 9 Uhr (Ortszeit Azoren)"),
    ],
)  # fmt: skip
def test_it_is_printed_with_its_zone(
    desk: Desk, zone: str, typed: str, french: str, english: str, german: str
):
    assert printed(desk, typed, zone) == french
    assert printed(desk, typed, zone, "en") == english
    assert printed(desk, typed, zone, "de") == german


# What the public may see ------------------------------------------------------------------------


def codes(desk: Desk, state: str, embargo: str) -> list[str]:
    desk.release(f"embargo: {embargo}\n", base=BASE.replace("approved", state))
    return [one.code for one in withheld(desk.bound())]


def test_the_public_sees_neither_drafts_nor_what_is_under_embargo(desk: Desk):
    assert codes(desk, "draft", "2026-12-03 10h") == ["PUBLIC001", "PUBLIC002"]
    assert codes(desk, "draft", "À COMPLÉTER (quand ?)") == ["PUBLIC001", "PUBLIC002"]
    assert codes(desk, "approved", "2026-12-03 10h") == ["PUBLIC002"]
    assert codes(desk, "published", "2026-12-03 10h") == ["PUBLIC002"]
    desk.at = UNTIL
    assert codes(desk, "draft", "2026-12-03 10h") == ["PUBLIC001"]
    assert codes(desk, "approved", "2026-12-03 10h") == []
    desk.release(base=BASE)
    assert withheld(desk.bound()) == ()


def test_why_not_is_told_at_its_place(desk: Desk):
    desk.release("embargo: 2026-12-03 10h\n", base=BASE)
    (finding,) = withheld(desk.bound())
    assert (finding.span.path, finding.span.line) == (f"releases/{SLUG}.yaml", 5)
    assert "3 December 2026 at 10 am (Paris time)" in finding.message


# The names of files -----------------------------------------------------------------------------


def test_names_of_files_say_so_where_the_workspace_wants_it(desk: Desk):
    printed(desk, "2026-12-03 10h", code="en")
    assert (desk.bound().stem, desk.bound(f"{SLUG}.en").stem) == (SLUG, f"{SLUG}.en")
    desk.write("communique.yaml", "names: embargo\n")
    assert desk.bound().stem == f"SOUS-EMBARGO-{SLUG}"
    english = desk.bound(f"{SLUG}.en")
    assert english.stem == f"UNDER-EMBARGO-{SLUG}.en"
    assert [one.slug for one in english.versions] == [f"SOUS-EMBARGO-{SLUG}"]
    desk.at = UNTIL
    assert desk.bound().stem == SLUG
    assert [one.slug for one in desk.bound().versions] == [f"{SLUG}.en"]


def test_names_are_this_or_nothing(desk: Desk):
    desk.write("communique.yaml", "names: embargos\n")
    (finding,) = desk.findings()
    assert (finding.code, finding.hint) == ("FORM010", "Did you mean « embargo »?")
