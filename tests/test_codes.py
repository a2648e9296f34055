"""Every code that the program says is explained, and every example is true."""

import ast
import re
from pathlib import Path
from textwrap import dedent

import pytest
from PIL import Image

from generator.checking import check
from generator.chosen import chosen_style
from generator.codes import FAMILIES, family
from generator.codes.listed import OTHERS, RULES
from generator.codes.row import Code
from generator.codes.table import CODES
from generator.findings import Finding, Rejected
from generator.formats import engine, html
from generator.formats.completeness import wanting
from generator.language import LANGUAGES
from generator.proofing.proof import rules as every_rule
from generator.source.library import Library
from generator.source.strays import strays
from generator.source.workspace import Workspace
from tests.conftest import ROOT, Desk

RELEASE, PARTNER = "releases/2026-09-24-creche.yaml", "partners/valmont.yaml"
BASE = {
    RELEASE: """\
        title: Une crèche ouvre à Valmont
        date: 2026-09-24
        partners: [valmont]
        """,
    PARTNER: """\
        name: la Ville de Valmont
        people:
          Anne Martin: {gender: f, role: maire}
        facts:
          habitants: 12 000
        contacts:
          - name: Lou Petit
            phone: 03 87 39 39 14
        about: |
          La Ville est une commune.
        """,
    "partners/valmont.en.yaml": """\
        name: the City of Valmont
        about: |
          A city.
        """,
}
"""What the examples stand in: fields that an example does not say are these."""

WITHOUT_EXAMPLE = {
    "READ000": "the disk refuses",
    "READ001": "bytes that no text shows",
    "BIND042": "the disk refuses",
    "BIND092": "half a million characters",
    "PROOF002": "twenty thousand characters",
    "AGREE002": "it takes an agreement to another wording",
    "AGREE003": "somebody changes what was recorded",
    "CORR001": "a document comes back, which is no file of the workspace",
    "CORR002": "a document comes back, which is no file of the workspace",
    "CORR003": "a document comes back, which is no file of the workspace",
    "PDF001": "WeasyPrint leaves something out",
    "PDF077": "render tells it on request",
    "PICTURE002": "render tells it on request",
    "OUTPUT001": "somebody changes what was rendered",
    "OUTPUT002": "the disk refuses",
    "PREVIEW001": "the program itself fails",
    "WORK001": "the kernel counts the time",
    "WORK002": "the kernel counts the memory",
    "WORK003": "it takes thousands of things in things",
    "WORK004": "the system ends a process",
    "WORK005": "nobody foresaw it",
    "WORK006": "others took too long",
    "WORK007": "a style takes too long",
    "PREVIEW003": "a file goes while it is shown",
    "PUBLIC001": "nothing is shown to the public yet",
    "PUBLIC002": "nothing is shown to the public yet",
    "PUBLIC003": "it takes what was published",
    "PUBLIC004": "somebody changes what was published",
    "PUBLIC005": "it takes what was published",
}
ROWS = [one for one in CODES.values() if one.wrong]
NAMED = re.compile(r"^# ((?:(?:partners|releases|templates)/\S+|communique\.yaml))\n", re.MULTILINE)


def test_every_code_of_the_program_is_explained_and_every_explained_code_is_said():
    said = {
        node.value
        for path in (ROOT / "generator").rglob("*.py")
        if path.parent.name != "codes"
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
        if re.fullmatch(r"[A-Z]{2,8}\d{3}", node.value)
    }
    rules = {rule.code for rule in every_rule()}
    assert rules.isdisjoint(CODES)
    assert said == rules | {*CODES}


def test_every_family_has_codes_and_a_title():
    assert {family(code) for code in (*RULES, *OTHERS)} == {*FAMILIES}


def test_only_what_no_file_brings_about_has_no_example():
    assert {code for code, one in CODES.items() if not one.wrong} == {*WITHOUT_EXAMPLE}
    assert all(bool(one.wrong) == bool(one.right) != (one.wrong == one.right) for one in ROWS)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.code)
def test_what_is_wrong_is_told_and_what_is_right_is_not(row: Code, tmp_path: Path):
    wrong, right = Desk(tmp_path / "wrong"), Desk(tmp_path / "right")
    fill(wrong, row.wrong)
    fill(right, row.right)
    told = {finding.severity for finding in findings(wrong, row.code) if finding.code == row.code}
    assert told == {row.severity}
    assert findings(right, row.code) == []


def fill(desk: Desk, example: str) -> None:
    """Write an example, and what it stands in."""
    parts = NAMED.split(example)
    files = {RELEASE: parts[0], **dict(zip(parts[1::2], parts[2::2], strict=True))}
    for path in {**files, **BASE}:
        desk.write(path, completed(files.get(path, ""), dedent(BASE.get(path, ""))))
    for name in ("creche.jpg", "creche.gif"):
        Image.new("RGB", (4, 3)).save(desk.root / "releases" / name)


def completed(typed: str, base: str) -> str:
    """Return what was typed with the fields that it leaves out; only fields can be completed."""
    fields = set(re.findall(r"^(?:[^\w\s] )?([a-z_]+)", typed, re.MULTILINE))
    if typed and not re.search(r"^\W*\w+ ?:", typed, re.MULTILINE):
        return typed
    kept = [one for one in re.split(r"(?m)^(?=\S)", base) if one.partition(":")[0] not in fields]
    return "\n".join(filter(None, [typed.strip("\n"), "".join(kept)])) + "\n"


def findings(desk: Desk, code: str) -> list[Finding]:
    """Return all that is said of a workspace but by the rules of the proofreader."""
    workspace = Workspace(desk.root)
    found = [*workspace.findings, *strays(workspace)]
    rules = every_rule() if code == "PROOF001" else ()
    library = Library(workspace)
    files = workspace.releases
    found += check(files, library, rules=rules, partners=library.partner_ids()).findings
    if family(code) in ("STYLE", "PICTURE"):
        found += printing(desk, workspace, pdf=code == "STYLE011")
    return [one for one in found if one.code in CODES]


def printing(desk: Desk, workspace: Workspace, *, pdf: bool) -> list[Finding]:
    """Return what keeps the release from being printed."""
    named = next(iter([*(desk.root / "templates").glob("*")]), None)
    found: list[Finding] = []
    try:
        style = chosen_style(workspace, named.name if named else None)
        found += wanting(style, LANGUAGES)
        if pdf:
            engine.start(style)
        html.writer(style)(desk.bound("2026-09-24-creche"))
    except Rejected as refusal:
        found += refusal.findings
    return found
