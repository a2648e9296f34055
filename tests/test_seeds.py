"""The five real communiqués come out word for word, apart from the corrections that are listed."""

import csv
import difflib
import re
import unicodedata
from pathlib import Path

import pytest

from generator.content.bound import bound
from generator.content.typeset import typeset
from generator.formats import FORMATS
from generator.formats.style import load
from generator.source.library import Library
from generator.source.workspace import Workspace
from generator.version import builtin_styles

ROOT = Path(__file__).parent.parent
SEEDS = ROOT / "tests" / "seeds"

RELEASES = {
    "2017-11-23-rennes-metropole": "003_3ad2b2b522e17724.txt",
    "2018-01-31-metropole-europeenne-de-lille": "001_33eb3a8aab6a3131.txt",
    "2019-07-17-logement-d-abord": "002_a5690fb88c1d3779.txt",
    "2019-10-02-metz-metropole": "000_5df1d1712b6ed611.txt",
    "2023-04-18-regions-de-france": "004_90ec46f681acb24a.txt",
}


def words(text: str) -> list[str]:
    """Return the words in order: NFC, case folded, without punctuation."""
    return re.findall(r"\w+", unicodedata.normalize("NFC", text).casefold().replace("_", " "))


def without_markup(seed: str) -> str:
    """Return a seed's text as it reads: two of them were extracted with Markdown."""
    seed = re.sub(r"</?sup>", "", seed)
    return re.sub(r"\[([^\]]*)\]\(([^)]*)\)", _link, seed)


def _link(match: re.Match[str]) -> str:
    label, address = match.groups()
    bare = re.sub(r"^(https?://|mailto:)", "", address)
    return label if bare == label else f"{label} {address}"


def printed(slug: str) -> str:
    workspace = Workspace(ROOT)
    (file,) = [file for file in workspace.releases if file.slug == slug]
    style = load("maison", [builtin_styles()])
    release = typeset(bound(file, Library(workspace)), style.typography)
    return FORMATS["txt"].writer(style)(release).decode()


def differences(slug: str) -> list[tuple[str, str]]:
    """Return what differs, as (the seed's words, ours)."""
    ours = words(printed(slug))
    theirs = words(without_markup((SEEDS / RELEASES[slug]).read_text(encoding="utf-8")))
    matcher = difflib.SequenceMatcher(None, theirs, ours, autojunk=False)
    return [
        (" ".join(theirs[a:b]), " ".join(ours[c:d]))
        for kind, a, b, c, d in matcher.get_opcodes()
        if kind != "equal"
    ]


def allowed(slug: str) -> list[tuple[str, str]]:
    """Return the corrections listed for a release."""
    with (SEEDS / "differences.tsv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    assert all(row["reason"] for row in rows)
    return [(row["seed"], row["ours"]) for row in rows if row["release"] == slug]


@pytest.mark.parametrize("slug", RELEASES)
def test_words_are_the_seeds(slug):
    assert sorted(differences(slug)) == sorted(allowed(slug))


def test_corrections_are_of_known_releases():
    with (SEEDS / "differences.tsv").open(encoding="utf-8", newline="") as file:
        named = {
            row["release"] for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        }
    assert named <= set(RELEASES)
    assert {file.name for file in SEEDS.glob("*.txt")} == set(RELEASES.values())
