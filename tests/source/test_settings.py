"""What communique.yaml says is followed, or told where it stands; the rest of it still holds."""

import pytest

from generator.language import LANGUAGES
from generator.source.workspace import Workspace
from tests.conftest import Desk

UNKNOWN = [
    "xx",
    "francais",
    "À COMPLÉTER",
    "TO COMPLETE (which?)",
    "[fr]",
    "",
    "{fr: en}",
]


def told(desk: Desk) -> list[tuple[str, int]]:
    return [(one.code, one.span.line) for one in Workspace(desk.root).findings]


@pytest.mark.parametrize("typed", UNKNOWN)
def test_a_language_that_cannot_be_followed_is_told_where_it_stands(desk: Desk, typed: str):
    desk.write("communique.yaml", f"style: maison\nlanguage: {typed}\n")
    workspace = Workspace(desk.root)
    assert [(one.span.path, one.span.line) for one in workspace.findings] == [
        ("communique.yaml", 2)
    ]
    assert workspace.language in LANGUAGES
    assert workspace.settings.style == "maison"


def test_a_wrong_time_zone_leaves_the_other_settings(desk: Desk):
    desk.write("communique.yaml", "language: en\ntimezone: Europe/Pari\nwords: Naboo\n")
    settings = Workspace(desk.root).settings
    assert told(desk) == [("FORM010", 2)]
    assert (settings.language, settings.timezone, settings.words) == ("en", None, ("Naboo",))


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("Europe/Pari", "Did you mean Europe/Paris?"),
        ("Paris", "Did you mean Europe/Paris?"),
        ("Europe/Lyon", "Write it like Europe/Paris"),  # it is not London
        ("Guyane", "Write it like Europe/Paris"),
        ("UTC+2", "Write it like Europe/Paris"),
    ],
)
def test_a_time_zone_is_proposed_only_where_it_is_meant(desk: Desk, typed: str, said: str):
    desk.write("communique.yaml", f"timezone: {typed}\n")
    (finding,) = desk.findings()
    assert finding.hint.startswith(said)


@pytest.mark.parametrize("typed", ["À COMPLÉTER", "[Europe/Paris]", ""])
def test_a_time_zone_is_not_left_open(desk: Desk, typed: str):
    desk.write("communique.yaml", f"timezone: {typed}\n")
    assert len(told(desk)) == 1
    assert Workspace(desk.root).settings.timezone is None


@pytest.mark.parametrize(
    "typed", ["www.exemple.fr", "ftp://exemple.fr/", "https://moi:mot@exemple.fr/", "javascript:x"]
)
@pytest.mark.parametrize("field", ["archive", "site"])
def test_an_archive_and_a_newsroom_are_addresses_of_folders(desk: Desk, typed: str, field: str):
    desk.write("communique.yaml", f"{field}: {typed}\nlanguage: en\n")
    (finding,) = desk.findings()
    assert finding.code == "FORM010" and "https://www.exemple.fr/presse/" in finding.hint
    assert getattr(Workspace(desk.root).settings, field) is None


@pytest.mark.parametrize(
    ("typed", "meant"), [("langue", "language"), ("fuseau horaire", "timezone"), ("Mots", "words")]
)
def test_french_names_lead_to_the_settings(desk: Desk, typed: str, meant: str):
    desk.write("communique.yaml", f"{typed}: fr\n")
    (finding,) = Workspace(desk.root).findings
    assert meant in finding.hint
