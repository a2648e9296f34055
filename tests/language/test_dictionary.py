"""Hunspell's files, read by us: what their affixes allow, and that they are as they came."""

import hashlib
import re
from pathlib import Path

import pytest

from generator.language import LANGUAGES, language
from generator.language.dictionary import Dictionary, dictionary
from generator.language.dictionary.affixes import WordList, read
from tests.conftest import ROOT

FOLDER = ROOT / "generator" / "language" / "dictionary"

AFFIXES = """\
# A comment.
SET UTF-8
FLAG long
KEEPCASE ||
PFX L' Y 2
PFX L' 0 l' [aeiou]
PFX L' a l'A a

SFX S. Y 2
SFX S. 0 s/L' [^lsx]
SFX S. al aux al

SFX Ve N 1
SFX Ve er ons [^g]er
"""
WORDS = """\
8
ami/S.L'
cheval/S.
min/||
min/S.
km/||
parler/VeL'
Île-de-France
aider/VeL'
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
        "Ami",
        "AMIS",
        "l'ami",
        "l'amis",
        "L'AMI",
        "cheval",
        "chevaux",
        "min",
        "Min",
        "mins",
        "km",
        "parlons",
        "aidons",
        "l'aider",
        "Île-de-France",
        "ÎLE-DE-FRANCE",
    ],
)
def test_known(words: WordList, word: str):
    assert words.knows(word)


@pytest.mark.parametrize(
    "word",
    [
        "amix",
        "chevals",
        "chevalx",
        "l'cheval",
        "l'aidons",
        "Km",
        "KM",
        "aMi",
        "parlerons",
        "s",
        "aux",
        "île-de-france",
    ],
)
def test_unknown(words: WordList, word: str):
    assert not words.knows(word)


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


FILE = re.compile(r"^\| ((?:`[^`]+`(?:, )?)+) \| `([0-9a-f]{64})` \|$", re.MULTILINE)


@pytest.mark.parametrize("code", [one for one in LANGUAGES if language(one).dictionaries])
def test_the_files_are_as_they_came(code: str):
    page = (FOLDER / code / "README.md").read_text(encoding="utf-8")
    sums = {
        name: sha for names, sha in FILE.findall(page) for name in re.findall(r"[\w.-]+", names)
    }
    files = [path for path in (FOLDER / code).iterdir() if path.suffix in (".aff", ".dic")]
    assert sums == {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in files}
    assert sorted(path.stem for path in files if path.suffix == ".dic") == sorted(
        Path(name).name for name in language(code).dictionaries
    )
