"""What is printed is one line a value, and nothing that a terminal or the runner of CI obeys."""

import ast
import json
import re
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.commands.main import communique
from generator.findings import Finding, Fix, Span
from generator.reports import REPORTS, inert, one_line, report
from tests.conftest import ROOT, Desk
from tests.hostile.inputs import expected, inputs, process

COMMANDS = [
    "::error file=x::PWN",
    "  ::set-output name=x::y",
    "##[error]PWN",
    "a ##vso[task.setvariable variable=x]y",
    "##teamcity[buildStatus status='SUCCESS']",
    "\x1b[31mPWN\x1b[0m",
    "\x9b31mPWN",
    "\x1b]8;;https://x.example\x07PWN\x1b]8;;\x07",
    "section_start:1:x\r\x1b[0KPWN",
    "PWN\u202egnp.exe",
]
OBEYED = re.compile(
    r"^[^\S\n]*::|##(\[|[a-z]+\[)|[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]",
    re.MULTILINE,
)


@pytest.mark.parametrize("typed", COMMANDS)
def test_nothing_is_obeyed(typed: str):
    assert OBEYED.search(typed)
    assert not OBEYED.search(inert(typed))
    forged = one_line(f"a\n{typed}\r\n{typed}")
    assert not OBEYED.search(forged)
    assert "\n" not in forged


@pytest.mark.parametrize(
    "text", ["Metz : « ville »", "a::b", "# titre", "x\n\ty", "n° 12 #logement"]
)
def test_what_is_no_command_is_printed_as_it_is(text: str):
    assert inert(text) == text


@pytest.mark.parametrize("name", [name for name in REPORTS if name != "github"])
@pytest.mark.parametrize("typed", COMMANDS)
def test_no_report_holds_one(typed: str, name: str):
    path = f"releases/a\n{typed}.yaml"
    span = Span(path, 1, 1, 1, 4)
    found = Finding("X001", typed, span, typed, fix=Fix(typed, typed), touches=(typed,))
    written = report(name, [found], lambda _path: [typed])
    assert not OBEYED.search(written)
    if name != "text":
        assert typed.strip() in str(json.loads(written)) or json.dumps(typed)[1:-1] in written


@pytest.mark.parametrize("file", inputs("lines"), ids=lambda file: file.stem)
@pytest.mark.parametrize("command", ["show", "check", "render", "list"])
def test_no_release_makes_a_command_print_one(desk: Desk, command: str, file: Path):
    desk.write("releases/mot.yaml", file.read_text(encoding="utf-8"))
    done = run(desk, command, *(["mot"] if command != "list" else []))
    assert done.exit_code in (0, 1)
    assert not OBEYED.search(done.output), done.output
    if command == "check":
        assert [line for line in expected(file) if line not in done.output] == []


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such names")
@pytest.mark.parametrize("command", ["check", "render", "list", "review"])
@pytest.mark.parametrize("typed", [one for one in COMMANDS if "/" not in one])
def test_no_name_of_a_file_makes_a_command_print_one(desk: Desk, command: str, typed: str):
    name = f"a\n{typed}"
    desk.release()
    desk.write(f"releases/{name}.yaml", "title: Mot\ndate: 2026-09-24\npartners: [ville]\n")
    desk.write(f"partners/{name}.yaml", "name: la Ville\n")
    desk.write(f"releases/{name}.yml", "title: Mot\n")
    done = run(desk, command)
    assert done.exit_code in (0, 1)
    assert not OBEYED.search(done.output), done.output
    assert "a\n" not in done.output
    made = desk.root / "build"
    assert not made.exists() or [one.name for one in made.glob("[!.]*")] == ["2019-10-02-exemple"]


@pytest.mark.parametrize(
    "words",
    [
        ["show", "{}"],
        ["render", "--format", "{}"],
        ["list", "--partner", "{}"],
        ["{}"],
        ["-C", "{}"],
    ],
)
def test_no_word_of_the_command_line_is_obeyed(desk: Desk, words: list[str]):
    desk.release()
    done = process(desk, *(word.format("a\n" + "\n".join(COMMANDS)) for word in words))
    assert done.returncode == 2
    assert not OBEYED.search(done.stdout), done.stdout


def test_commands_print_in_one_place():
    others = []
    for path in sorted((ROOT / "generator/commands").glob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            called = ast.unparse(node.func) if isinstance(node, ast.Call) else ""
            if re.fullmatch(r"click\.(s?echo\w*|echo)|print|sys\.std(out|err)\.write", called):
                others.append(path.name)
    assert set(others) == {"printing.py"}


def test_what_is_said_is_not_put_together_before():
    """Values stay apart from the message up to the place that puts each on one line."""
    put_together = [
        f"{path.name}:{node.lineno}"
        for path in sorted((ROOT / "generator/commands").glob("*.py"))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "say" and node.args
        if ".format(" in ast.unparse(node.args[0])
    ]
    assert put_together == []


def run(desk: Desk, *words: str) -> Result:
    return CliRunner().invoke(communique, ["-C", str(desk.root), *words])
