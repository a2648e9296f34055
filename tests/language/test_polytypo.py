"""polytypo, another typesetter, as an oracle on spacing, quotation marks and apostrophes.

It does about half of what ours does, so only what stands at marks is compared; where the two
differ on purpose, polytypo.tsv says why.
"""

import csv
import re
from pathlib import Path

import polytypo
import pytest

from generator.language import apply
from generator.language.french import typeset

HERE = Path(__file__).parent

# A mark with the spaces on both sides; a comma inside a number is none.
MARK = re.compile("([ \u00a0\u202f]*)((?!(?<=\\d),\\d)[;:!?,()«»“”\"'’…])(?=([ \u00a0\u202f]*))")


def ours(text: str) -> str:
    return apply(text, typeset(text))


def theirs(text: str) -> str:
    # Its dash is the em dash, ours a choice of the house: not what is compared.
    return polytypo.transform(text, locale="fr", mode="text", rules={"dashes": False})


def marks(text: str) -> list[tuple[str, ...]]:
    """Return what is compared: every mark with the spaces around it."""
    return [match.groups() for match in MARK.finditer(text)]


def seeds() -> list[str]:
    """Return the sentences of the real press releases."""
    texts = [path.read_text(encoding="utf-8") for path in sorted((HERE / "../seeds").glob("*.txt"))]
    lines = [line.strip() for text in texts for line in text.split("\n")]
    sentences = [re.split(r"(?<=[.!?;])\s+(?=[A-ZÀÉ«])", line) for line in lines if line]
    return [sentence for split in sentences for sentence in split]


def sentences() -> list[str]:
    lines = (HERE / "sentences.txt").read_text(encoding="utf-8").split("\n")
    return [line for line in lines if line and not line.startswith("# ")]


def differences() -> list[dict[str, str]]:
    text = (HERE / "polytypo.tsv").read_text(encoding="utf-8")
    shown = text.replace("⍽", "\u00a0").replace("⎵", "\u202f").split("\n")
    rows = csv.DictReader(shown, delimiter="\t", quoting=csv.QUOTE_NONE)
    return list(rows)


def test_the_seeds_are_there() -> None:
    assert len(seeds()) > 200


def agreed() -> list[str]:
    """Return all sentences but those in the table of differences."""
    known = {row["text"] for row in differences()}
    return [text for text in seeds() + sentences() if text not in known]


@pytest.mark.parametrize("text", agreed())
def test_both_agree(text: str) -> None:
    assert marks(ours(text)) == marks(theirs(text))


@pytest.mark.parametrize("row", differences(), ids=lambda row: row["text"])
def test_where_they_differ(row: dict[str, str]) -> None:
    assert ours(row["text"]) == row["ours"]
    assert theirs(row["text"]) == row["polytypo"]
    assert row["reason"]
    assert marks(row["ours"]) != marks(row["polytypo"]), "they agree: move it to sentences.txt"
