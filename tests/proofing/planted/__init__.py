"""Texts with mistakes marked in them, and how many of these the proofreader tells."""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from generator.findings import Finding
from generator.proofing import plain
from generator.proofing.proof import proof_texts, rules

RULES = rules(but=["SPEL"])
HERE = Path(__file__).parent
MARK = re.compile(r"⟦([^⟦⟧]*)⟧⟨([^⟨⟩|]*)\|([^⟨⟩|]*)\|(error|warning)⟩")
# What a text contradicts may be told where it says the one, or the other.
ANYWHERE_IN_LINE = ("fact", "contact")


class Planted(NamedTuple):
    """A mistake: its stretch of the text that is wrong, its kind, what it should be."""

    start: int
    end: int
    kind: str
    right: str


class Told(NamedTuple):
    """A finding, by its stretch of the text."""

    code: str
    start: int
    end: int
    words: str


def texts(folder: Path) -> Iterator[tuple[str, str, list[Planted]]]:
    """Yield each text of a folder: with mistakes, without, and the mistakes."""
    for file in sorted(folder.glob("*.txt")):
        text = file.read_text(encoding="utf-8")
        wrong, planted, at = "", [], 0
        for mark in MARK.finditer(text):
            wrong += text[at : mark.start()]
            planted.append(Planted(len(wrong), len(wrong) + len(mark[1]), mark[3], mark[2]))
            wrong += mark[1]
            at = mark.end()
        yield wrong + text[at:], MARK.sub(r"\2", text), planted


def told(text: str) -> list[Told]:
    """Return the errors and warnings on a text."""
    begins = [0]
    for line in text.split("\n"):
        begins.append(begins[-1] + len(line) + 1)
    return [
        Told(one.code, start, end, text[start:end])
        for one in proof_texts(plain.read(text, path="text.txt"), RULES)
        if one.severity != "info"
        for start, end in [_stretch(one, begins)]
    ]


def _stretch(finding: Finding, begins: list[int]) -> tuple[int, int]:
    span = finding.span
    return begins[span.line - 1] + span.column - 1, begins[span.end_line - 1] + span.end_column - 1


def found(wrong: str, right: str, planted: list[Planted]) -> list[bool]:
    """Tell of each mistake whether something is told of it that is not told of the right text."""
    anyway = Counter((one.code, one.words) for one in told(right))
    new = []
    for one in told(wrong):
        if anyway[one.code, one.words]:
            anyway[one.code, one.words] -= 1
        else:
            new.append(one)
    return [any(_is_of(mistake, one, wrong) for one in new) for mistake in planted]


def _is_of(mistake: Planted, one: Told, text: str) -> bool:
    if mistake.start == mistake.end or not text[mistake.start : mistake.end].strip():
        return one.start <= mistake.end and one.end >= mistake.start
    if one.start < mistake.end and one.end > mistake.start:
        return True
    same_line = "\n" not in text[min(one.end, mistake.end) : max(one.start, mistake.start)]
    contradicts = one.code.startswith(("FACT", "CONT", "CONS"))
    return mistake.kind in ANYWHERE_IN_LINE and contradicts and same_line


def measure(folder: Path) -> tuple[dict[str, tuple[int, int]], list[Told]]:
    """Return how many mistakes of each kind are found and how many there are, and false alarms."""
    counts: dict[str, tuple[int, int]] = {}
    alarms = []
    for wrong, right, planted in texts(folder):
        alarms += told(right)
        for mistake, is_found in zip(planted, found(wrong, right, planted), strict=True):
            one, every = counts.get(mistake.kind, (0, 0))
            counts[mistake.kind] = one + is_found, every + 1
    return counts, alarms
