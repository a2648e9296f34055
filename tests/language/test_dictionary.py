"""Hunspell's files, read by us: what their affixes allow, and that they are as they came."""

import hashlib
import re
from pathlib import Path

import pytest

from generator.language.dictionary import Dictionary, dictionary
from generator.language.dictionary.affixes import WordList, read
from tests.conftest import ROOT

FOLDER = ROOT / "generator" / "language" / "dictionary"

AFFIXES = """\
# A comment.
SET UTF-8
ONLYINCOMPOUND c
PFX L Y 1
PFX L 0 l' [aeiou]

SFX S Y 2
SFX S 0 s [^lsx]
SFX S al aux al

SFX V N 1
SFX V er ons [^g]er
"""
WORDS = """\
7
ami/SL
cheval/S
th/c
parler/VL
aider/VL
aider/S
"""


@pytest.fixture(scope="module")
def words(tmp_path_factory: pytest.TempPathFactory) -> WordList:
    path = tmp_path_factory.mktemp("words") / "x"
    path.with_suffix(".aff").write_text(AFFIXES, encoding="utf-8")
    path.with_suffix(".dic").write_text(WORDS, encoding="utf-8")
    return read(path)


@pytest.mark.parametrize(
    "word",
    [
        "ami",
        "amis",
        "l'ami",
        "l'amis",
        "cheval",
        "chevaux",
        "parlons",
        "aidons",
        "aiders",
        "l'aider",
    ],
)
def test_known(words: WordList, word: str):
    assert words.spells(word)


@pytest.mark.parametrize(
    "word",
    [
        "amix",
        "Ami",
        "chevals",
        "chevalx",
        "l'cheval",
        "l'aidons",
        "parlerons",
        "th",
        "aux",
    ],
)
def test_unknown(words: WordList, word: str):
    assert not words.spells(word)


@pytest.fixture(scope="module")
def french() -> Dictionary:
    return dictionary("fr")


@pytest.mark.parametrize(
    ("token", "unknown"),
    [
        ("qu’aujourd’hui", []),
        ("l’éco-rénovation", []),
        ("salarié·e·s", []),
        ("élu.e.s", []),
        ("directeur(trice)s", []),
        ("n’a-t-il", []),
        ("donnez-les-nous", []),
        ("Villeneuve-d’Ascq", []),
        ("interbailleurs", []),
        ("sur-mesure", []),
        ("comission", [(0, "comission")]),
        ("d’amménagement", [(2, "amménagement")]),
        ("logement-foyr", [(9, "foyr")]),
        ("jusqu’à-l’éte", [(10, "éte")]),
        ("salrié·e·s", [(0, "salrié")]),
    ],
)
def test_french_words_are_taken_apart(french: Dictionary, token: str, unknown):
    assert french.token.fullmatch(token)
    assert list(french.unknown(token)) == unknown


@pytest.mark.parametrize(
    ("word", "known"),
    [
        ("Logement", True),
        ("LOGEMENT", True),
        ("logEment", False),
        ("Bretagne", True),
        ("BRETAGNE", True),
        ("bretagne", False),
        ("prud’homme", True),
        ("prud'homme", True),
        ("août", True),
        ("aout", False),
        ("XXIᵉ", True),
        ("évènement", True),
    ],
)
def test_capitals_and_apostrophes(french: Dictionary, word: str, known: bool):
    assert french.knows(word) is known


FILE = re.compile(r"^\| ((?:`[^`]+`(?:, )?)+) \| `([0-9a-f]{64})` \|$", re.MULTILINE)


@pytest.mark.parametrize("folder", [FOLDER / "en", ROOT / "tools" / "dictionary"], ids=str)
def test_the_files_are_as_they_came(folder: Path):
    page = (folder / "README.md").read_text(encoding="utf-8")
    sums = {
        name: sha for names, sha in FILE.findall(page) for name in re.findall(r"[\w.-]+", names)
    }
    assert sums == {
        path.name: hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.iterdir()
        if path.suffix in (".aff", ".dic", ".xz") and path.name != "overlay.dic"
    }
