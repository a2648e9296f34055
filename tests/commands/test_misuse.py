"""Wrong usage, of every command and every option: told in French, with exit code 2."""

import json
import os
import re
import subprocess
import sys

import pytest

from generator.commands.main import COMMANDS
from tests.conftest import ROOT

# Names, not words: options, what was typed, what may be typed, and how a command is written.
NAMES = re.compile(
    r"--?[\w-]+(=x)?|'[^'\n]*'|«[^»]*»|\[[a-z|\s-]+\]|\([\w ]*\)|^.*COMMAND.*$|\S*/\S*"
    r"|(?<=par défaut\xa0: )[\w,]+"
)
ENGLISH = re.compile(
    r"\b(the|is|are|not|no|such|error|try|for|help|missing|did|you|mean|got|unexpected|value|values|"
    r"invalid|requires?|does|do|exist|of|one|file|directory|path|range|takes?|choose|from|command|"
    r"default|required|with|and|or|there|must|valid|name|another|folder|number|empty|only|other)\b",
    re.IGNORECASE,
)


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[int, str]]:
    """What is said of each misuse, and where help is asked for, in an empty folder."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.commands.misuse"],
        cwd=tmp_path_factory.mktemp("empty"),
        env={**os.environ, "PYTHONPATH": str(ROOT), "COMMUNIQUE_LANG": "fr"},
        capture_output=True,
        text=True,
        check=True,
    )
    said: dict[str, tuple[int, str]] = json.loads(done.stdout)
    assert len(said) > 200
    return said


@pytest.fixture
def misuses(told: dict[str, tuple[int, str]]) -> dict[str, tuple[int, str]]:
    return {words: said for words, said in told.items() if not words.endswith("--help")}


def english(text: str) -> list[str]:
    """Return the English words of a text that is French."""
    return [word[0] for word in ENGLISH.finditer(NAMES.sub("", text))]


def test_all_of_it_is_told_in_french(misuses: dict[str, tuple[int, str]]):
    assert {words: found for words, (_, said) in misuses.items() if (found := english(said))} == {}


def test_it_ends_with_2_and_names_the_help(misuses: dict[str, tuple[int, str]]):
    others = {words: said for words, (code, said) in misuses.items() if words and code != 2}
    assert others == {}
    without = [
        words for words, (_, said) in misuses.items() if words and "Erreur\xa0: " not in said
    ]
    assert without == []
    assert all("Traceback" not in said for _, said in misuses.values())


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("chekc", "Vouliez-vous dire 'check'\u202f?"),
        ("check --hlep", "Vouliez-vous dire '--help'\u202f?"),
        ("list --state nonsense", "choix possibles\xa0: 'draft', 'approved', 'published'"),
        ("render --as-of nonsense", "écrivez-la sous la forme 2019-10-02"),
    ],
)
def test_it_says_what_was_meant(told: dict[str, tuple[int, str]], typed: str, meant: str):
    assert meant in " ".join(told[typed][1].split(" "))


def test_english_is_seen():
    assert english("Erreur : No such option 'x'.") == ["No", "such"]
    assert english("Error: L’option '--value' n’existe pas.") == ["Error"]


def test_help_is_french(told: dict[str, tuple[int, str]]):
    """Every page of help, with its headings and defaults."""
    pages = {words: said for words, (_, said) in told.items() if words.endswith("--help")}
    assert len(pages) == len(COMMANDS)
    for words, said in pages.items():
        unfolded = re.sub(r"\n {6,}", " ", said)
        assert english(re.sub(r"(?m)^Usage.*", "", unfolded)) == [], words
