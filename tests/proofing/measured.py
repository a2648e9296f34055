"""Texts with a table of what is wrong in them, and what the proofreader finds of it."""

import csv
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

from generator.findings import Finding
from generator.language.dictionary import dictionary
from generator.proofing import plain
from generator.proofing.proof import proof_texts, rules
from generator.proofing.spelling import Speller

RULES = rules()

HERE = Path(__file__).parent
SEEDS = HERE.parent / "seeds"
FAMILIES = {
    "required": ("REQ",),
    "facts": ("FACT",),
    "contacts": ("CONT",),
    "consistency": ("CONS",),
    "typography": ("TYPO",),
    "language": ("LANG", "SPEL"),
    "extraction": ("EXTR",),
}


class Defect(NamedTuple):
    """A row of a table: which file, which line, the words at fault, and whose matter it is.

    `families` are several where the rules' own sources give the defect to several; `why` says
    what hinders finding it, where something does.
    """

    number: str
    file: str
    line: int
    text: str
    families: tuple[str, ...]
    severity: str
    correction: str
    why: str


def defects(table: Path) -> list[Defect]:
    """Read a table of tab-separated values; `\\t` and quotation marks stand for themselves."""
    lines = table.read_text(encoding="utf-8").splitlines()
    rows = csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
    return [
        Defect(
            row.get("number") or str(at),
            row["file"],
            int(row["line"]),
            row["text"],
            tuple(row["family"].split(", ")),
            row["severity"],
            row["correction"],
            row.get("why") or "",
        )
        for at, row in enumerate(rows, start=1)
    ]


def speller() -> Speller:
    """Return the dictionaries alone, without the names of a workspace."""
    return Speller({code: dictionary(code) for code in ("fr", "en")}, frozenset())


def proofed(file: Path, speller: Speller | None = None) -> list[Finding]:
    """Return what `communique proof` finds in a file, or `proof --spelling` with a speller."""
    texts = plain.read(file.read_text(encoding="utf-8"), path=file.name)
    return proof_texts(texts, RULES, speller)


def pointing(defect: Defect, file: Path, found: Iterable[Finding]) -> list[Finding]:
    """Return the findings of the defect's families that point at its words."""
    line = plain.lines(file.read_text(encoding="utf-8"))[defect.line - 1]
    assert defect.text in line, f"{defect.file}:{defect.line} does not say « {defect.text} »"
    start = line.index(defect.text) + 1
    end = start + len(defect.text)
    families = tuple(letters for one in defect.families for letters in FAMILIES[one])
    return [
        one
        for one in found
        if one.code.startswith(families)
        and (one.span.line, one.span.column) < (defect.line, end)
        and (one.span.end_line, one.span.end_column) > (defect.line, start)
    ]


class Measure(NamedTuple):
    """A table of defects with what was found of each."""

    rows: tuple[tuple[Defect, tuple[Finding, ...]], ...]

    def found(self, severity: str) -> tuple[int, int]:
        """Return how many rows of a severity are found, and how many there are."""
        rows = [bool(found) for defect, found in self.rows if defect.severity == severity]
        return sum(rows), len(rows)

    def share(self, severity: str) -> float:
        """Return which part of the rows of a severity is found."""
        found, every = self.found(severity)
        return found / every


def measure(table: Path, files: Mapping[str, Path], speller: Speller | None = None) -> Measure:
    """Proofread files, known by the names the table has for them, and compare with the table."""
    found = {name: proofed(file, speller) for name, file in files.items()}
    return Measure(
        tuple(
            (one, tuple(pointing(one, files[one.file], found[one.file]))) for one in defects(table)
        )
    )


def seeds() -> Measure:
    """Compare the three real communiqués with the table of what a reader found in them."""
    files = {file.name[:3]: file for file in SEEDS.glob("*.txt")}
    return measure(HERE / "defects.tsv", files)


def defective(speller: Speller | None = None) -> Measure:
    """Compare the communiqués that were written with faults, with the table of these."""
    files = {file.name: file for file in (HERE / "defective").glob("*.txt")}
    return measure(HERE / "defective" / "expected.tsv", files, speller)


def clean(speller: Speller | None = None) -> dict[str, list[Finding]]:
    """Return what is found in communiqués without fault, by file, notes left out."""
    found = {file.name: proofed(file, speller) for file in sorted((HERE / "clean").glob("*.txt"))}
    return {name: [one for one in told if one.severity != "info"] for name, told in found.items()}


def words(folder: Path) -> int:
    """Count the words of the texts in a folder."""
    return sum(len(file.read_text(encoding="utf-8").split()) for file in folder.glob("*.txt"))
