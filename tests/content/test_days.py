"""Days, months and moments in a text: what stands before them fits, and what cannot is told."""

import datetime

import pytest

from generator.content.prose import plain
from tests.conftest import SLUG, Desk, text

BASE = "title: T\ndate: 2019-10-02\npartners: [comite]\n"
SEVERAL, MONTH, EARLY = "[2024-05-22, 2024-05-25]", "2026-08", "début mars 2026"


def lead(desk: Desk, day: str, typed: str) -> str:
    desk.release(f"event: {{date: {day}}}\nlead: |\n  {typed}\n", base=BASE)
    return text(desk.bound().lead)


@pytest.mark.parametrize(
    ("day", "typed", "printed"),
    [
        (SEVERAL, "La foire, le {event.date}.", "La foire, du 22 au 25 mai 2024."),
        (SEVERAL, "Le {event.date}.", "Du 22 au 25 mai 2024."),
        (SEVERAL, "Les {event.date.short}.", "Du 22 au 25 mai."),
        (SEVERAL, "Avant le {event.date.short}.", "Avant le 22 mai."),
        (SEVERAL, "Jusqu’au {event.date}.", "Jusqu’au 25 mai 2024."),
        (SEVERAL, "Jusqu'au {event.date.weekday}.", "Jusqu'au samedi 25 mai 2024."),
        (SEVERAL, "D'ici le {event.date}.", "D'ici le 25 mai 2024."),
        (SEVERAL, "Foire\n  du {event.date}.", "Foire du 22 au 25 mai 2024."),
        (SEVERAL, "Foire {event.date}.", "Foire du 22 au 25 mai 2024."),
        (SEVERAL, "{event.date}.", "Du 22 au 25 mai 2024."),
        (MONTH, "La foire, le {event.date}.", "La foire, en août 2026."),
        (MONTH, "Le {event.date}.", "En août 2026."),
        (MONTH, "Le bilan du {event.date}.", "Le bilan d'août 2026."),
        (MONTH, "Jusqu’au {event.date}.", "Jusqu'en août 2026."),
        (MONTH, "Jusqu'au {event.date}.", "Jusqu'en août 2026."),
        (MONTH, "Dès le {event.date}.", "Dès août 2026."),
        (MONTH, "Depuis {event.date}.", "Depuis août 2026."),
        (EARLY, "La foire, en {event.date}.", "La foire, début mars 2026."),
        (EARLY, "Le {event.date}.", "Début mars 2026."),
        (EARLY, "Report au {event.date}.", "Report à début mars 2026."),
        (EARLY, "Le bilan du {event.date}.", "Le bilan de début mars 2026."),
        ("2024-05-22", "Report au {event.date}.", "Report au 22 mai 2024."),
        ("2024-05-22", "Le {event.date}.", "Le 22 mai 2024."),
    ],
)
def test_what_stands_before_a_day_fits_it(desk: Desk, day: str, typed: str, printed: str):
    assert lead(desk, day, typed) == printed


@pytest.mark.parametrize(
    ("day", "typed", "word"),
    [
        (SEVERAL, "Reporté au {event.date}.", "au"),
        (SEVERAL, "Choisi entre le {event.date}.", "entre le"),
        (SEVERAL, "En {event.date}.", "En"),
        (SEVERAL, "Le tableau {event.date}.", ""),
        (SEVERAL, "Jusqu'au {event.date}.", ""),
        (MONTH, "Reporté au {event.date}.", ""),
        (EARLY, "Pour {event.date}.", ""),
    ],
)
def test_what_would_not_read_before_several_days_is_told(
    desk: Desk, day: str, typed: str, word: str
):
    desk.release(f"event: {{date: {day}}}\nlead: |\n  {typed}\n", base=BASE)
    said = [one.message for one in desk.findings()]
    assert len(said) == bool(word)
    assert "".join(said).startswith(f"After « {word} », « du 22" if word else "")


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("2024-05-22", "mercredi 22 mai 2024"),
        (SEVERAL, "du mercredi 22 au samedi 25 mai 2024"),
        (MONTH, "août 2026"),
        ("À COMPLÉTER (quand ?)", "À COMPLÉTER (quand ?)"),
    ],
)
def test_the_day_of_an_event_and_of_an_agenda(desk: Desk, typed: str, printed: str):
    desk.release(
        f"event: {{date: {typed}}}\nbody:\n  - date: {typed}\n    agenda: [10h: Un]\n", base=BASE
    )
    release = desk.bound()
    assert release.event and plain(release.event.date) == printed
    (agenda,) = release.body
    assert plain(agenda.date) == printed[0].upper() + printed[1:]


@pytest.mark.parametrize(
    ("typed", "printed", "marked"),
    [
        ("9h30 - 11h", "9 h 30 – 11 h", []),
        ("en soirée", "en soirée", []),
        ("à partir de À COMPLÉTER (quand ?)", "à partir de À COMPLÉTER (quand ?)", ["À COMPLÉTER (quand ?)"]),
    ],
)  # fmt: skip
def test_the_hours_of_an_event(desk: Desk, typed: str, printed: str, marked: list[str]):
    desk.release(f"event: {{time: {typed}}}\n", base=BASE)
    event = desk.bound().event
    assert event and plain(event.time).replace("\u00a0", " ") == printed
    assert [run.text for run in event.time if "open" in run.marks] == marked


def test_an_agenda_without_a_day_tells_none(desk: Desk):
    desk.release("body:\n  - agenda: [10h: Un]\n", base=BASE)
    (agenda,) = desk.bound().body
    assert agenda.date == ()


@pytest.mark.parametrize(
    ("typed", "until", "words"),
    [
        ("2019-10-02", "2019-10-02T00:00:00+02:00", "mercredi 2 octobre 2019 à 0 h (heure de Paris)"),
        ("2019-10-02 10h", "2019-10-02T10:00:00+02:00", "mercredi 2 octobre 2019 à 10 h (heure de Paris)"),
        ("2019-12-02 0h", "2019-12-02T00:00:00+01:00", "lundi 2 décembre 2019 à 0 h (heure de Paris)"),
        ("2019-10-27 2h30 heure d'été", "2019-10-27T02:30:00+02:00", "dimanche 27 octobre 2019 à 2 h 30 (heure de Paris, heure d'été)"),
        ("2019-10-27 2h30 heure d'hiver", "2019-10-27T02:30:00+01:00", "dimanche 27 octobre 2019 à 2 h 30 (heure de Paris, heure d'hiver)"),
        ("2019-10-27 3h", "2019-10-27T03:00:00+01:00", "dimanche 27 octobre 2019 à 3 h (heure de Paris)"),
        ("2019-10-27", "2019-10-27T00:00:00+02:00", "dimanche 27 octobre 2019 à 0 h (heure de Paris)"),
        ("2019-03-31 3h", "2019-03-31T03:00:00+02:00", "dimanche 31 mars 2019 à 3 h (heure de Paris)"),
    ],
)  # fmt: skip
def test_until_when_an_embargo_holds(desk: Desk, typed: str, until: str, words: str):
    desk.release(f"embargo: {typed}\n", base=BASE)
    embargo = desk.bound().embargo
    assert embargo and embargo.until
    assert (embargo.until.isoformat(), plain(embargo.text)) == (until, words)


def test_an_embargo_may_be_open_and_a_zone_unknown(desk: Desk):
    desk.release("embargo: À COMPLÉTER (quand ?)\n", base=BASE)
    embargo = desk.bound().embargo
    assert embargo and embargo.until is None
    assert [(run.text, run.marks) for run in embargo.text] == [("À COMPLÉTER (quand ?)", {"open"})]
    desk.write("communique.yaml", "timezone: Europe/Pari\n")
    desk.release("embargo: 2019-10-27 2h30\n", base=BASE)
    embargo = desk.bound().embargo
    assert embargo and embargo.until is None
    assert plain(embargo.text) == "dimanche 27 octobre 2019 à 2 h 30"


# The day on which facts are read -------------------------------------------------------------------

FACT = "name: le Comité\nfacts: {membres: {2010: dix, 2015: quinze, 2020: vingt}}\n"


@pytest.mark.parametrize(
    ("slug", "date", "printed"),
    [
        ("2012-03-04-exemple", "2016-01-01", "quinze"),
        ("2012-03-04-exemple", "2016-01", "quinze"),
        ("2012-03-04-exemple", "[2014-12-31, 2015-01-01]", "dix"),
        ("2012-03-04-exemple", "À COMPLÉTER", "dix"),
        ("2012-13-04-exemple", "À COMPLÉTER", "vingt"),
        ("exemple", "À COMPLÉTER", "vingt"),
    ],
)
def test_facts_are_read_on_the_day_of_the_release(desk: Desk, slug: str, date: str, printed: str):
    desk.write("partners/comite.yaml", FACT)
    base = f"title: T\ndate: {date}\npartners: [comite]\nlead: À {{membres}}.\n"
    desk.release(slug=slug, base=base)
    assert text(desk.bound(slug).lead) == f"À {printed}."
    again = desk.bound(slug, as_of=datetime.date(2011, 1, 1))
    assert text(again.lead) == "À dix."


@pytest.mark.parametrize(
    ("date", "line", "known"),
    [
        ("2019-10-02", "Metz, le 2 octobre 2019", datetime.date(2019, 10, 2)),
        ("[2019-10-02, 2019-10-04]", "Metz, du 2 au 4 octobre 2019", datetime.date(2019, 10, 2)),
        ("2019-10", "Metz, octobre 2019", None),
        ("fin octobre 2019", "Metz, fin octobre 2019", None),
        ("À COMPLÉTER", "Metz, le À COMPLÉTER", None),
    ],
)
def test_the_line_of_the_place_and_the_day(
    desk: Desk, date: str, line: str, known: datetime.date | None
):
    desk.release(base=f"title: T\nplace: Metz\ndate: {date}\npartners: [comite]\n")
    release = desk.bound()
    assert (plain(release.dateline), release.date) == (line, known)


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ("", ("release", "draft", "", "")),
        ("kind: results\nstate: published\n", ("results", "published", "", "")),
        ("kind: À COMPLÉTER\nstate: À COMPLÉTER\n", ("release", "draft", "", "")),
        ("kind: results\nkicker: release\n", ("results", "draft", "release", "")),
        ("kicker: Un point\n", ("release", "draft", "", "Un point")),
    ],
)
def test_what_a_release_is(desk: Desk, more: str, expected: tuple[str, str, str, str]):
    desk.release(more, base=BASE)
    release = desk.bound()
    assert (release.kind, release.state, release.headed, plain(release.kicker)) == expected


def test_a_release_names_its_other_languages(desk: Desk):
    desk.write("partners/comite.yaml", "name: Comité\n")
    desk.release(base=BASE)
    for code in ("de", "en"):
        desk.write(f"releases/{SLUG}.{code}.yaml", "title: T\n")
    slugs = [SLUG, f"{SLUG}.en", f"{SLUG}.de"]
    for slug in slugs:
        versions = desk.bound(slug).versions
        assert {(one.language, one.slug) for one in versions} == {
            (one.removeprefix(SLUG).removeprefix(".") or "fr", one) for one in slugs if one != slug
        }
    assert desk.bound(f"{SLUG}.de").versions[0].slug == SLUG
