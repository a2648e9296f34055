"""Follow docs/tutorial.md to the letter, as its reader would."""

import os
import re
import shlex
import subprocess
import sys
import urllib.request
from pathlib import Path

from tests.commands.terminal import Terminal
from tests.conftest import ROOT

PAGE = (ROOT / "docs" / "tutorial.md").read_text(encoding="utf-8")
SLUG = "2026-12-03-ville-d-exemple"
ENVIRONMENT = {"COMMUNIQUE_LANG": "fr", "COMMUNIQUE_TODAY": "2026-11-22"}

_STEP = re.compile(
    r"^(?P<heading>## [^\n]*)$"
    r"|^```(?P<kind>sh|text)\n(?P<body>.*?)^```$"
    r"|(?P<table>(?:^\|[^\n]*\n)+)"
    r"|ajoutez la ligne `(?P<line>[^`]+)` sous la ligne `(?P<above>[^`]+)`",
    re.MULTILINE | re.DOTALL,
)


class Tutorial:
    """A reader in an empty folder, and what the terminal has shown since the last command."""

    def __init__(self, place: Path) -> None:
        self.folder = place
        self.shown = ""
        self.printed_before: dict[str, str] = {}
        """What the documents say where a section begins, by its heading."""
        self._steps = list(_STEP.finditer(PAGE))

    @property
    def release(self) -> Path:
        return self.folder / "releases" / f"{SLUG}.yaml"

    @property
    def pdf(self) -> Path:
        return self.folder / "build" / SLUG / f"{SLUG}.pdf"

    @property
    def printed(self) -> str:
        return self.pdf.with_suffix(".txt").read_text(encoding="utf-8")

    def play(self, *, until: str | None = None) -> None:
        """Go on, to the end or to a heading."""
        while self._steps and (until is None or self._steps[0]["heading"] != until):
            step = self._steps.pop(0)
            if step["heading"] and self.pdf.exists():
                self.printed_before[step["heading"]] = self.printed
            if step["kind"] == "sh":
                self._run_lines(step["body"].splitlines())
            elif step["kind"] == "text":
                assert step["body"].strip() in self.shown, self.shown
            elif step["table"]:
                for old, new in _cells(step["table"]):
                    self._replace(old.strip("`"), new.strip("`"))
            elif step["line"]:
                self._replace(f"\n{step['above']}\n", f"\n{step['above']}\n{step['line']}\n")

    def refused(self) -> str:
        """Return what `check` shows of the slip that the page tells of, in colour."""
        typed = self.release.read_text(encoding="utf-8")
        try:
            self._replace("ville-d-exemple", "ville-dexemple")
            return self._run("communique check", colour=True, code=1)
        finally:
            self.release.write_text(typed, encoding="utf-8")

    def _run_lines(self, lines: list[str]) -> None:
        for line in lines:
            if line.startswith("cd "):
                self.folder /= line.removeprefix("cd ")
            elif self._steps[0]["table"]:
                self._answer(line, _cells(self._steps.pop(0)["table"]))
            elif line == "communique preview":
                self._look_on(line)
            else:
                self.shown = self._run(line)

    def _run(self, line: str, *, colour: bool = False, code: int = 0) -> str:
        program, *words = shlex.split(line)
        assert program == "communique"
        done = subprocess.run(
            [sys.executable, str(ROOT / "cli.py"), *words],
            cwd=self.folder,
            env=os.environ | ENVIRONMENT | ({"FORCE_COLOR": "1"} if colour else {}),
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        assert done.returncode == code, done.stdout + done.stderr
        return done.stdout

    def _answer(self, line: str, rows: list[list[str]]) -> None:
        terminal = Terminal(*shlex.split(line)[1:], cwd=self.folder, **ENVIRONMENT)
        for question, answer in rows:
            asked = "" if question.startswith("(") else question
            typed = "" if answer == "Entrée" else answer.strip("`")
            terminal.type(f"{typed}\r", after=asked)
        assert terminal.end() == 0, terminal.shown()
        self.shown = terminal.shown()

    def _look_on(self, line: str) -> None:
        """Open the preview's list and the release, as the browser would, and interrupt it."""
        terminal = Terminal(*shlex.split(line)[1:], "--no-open", cwd=self.folder, **ENVIRONMENT)
        try:
            terminal.wait("Ctrl-C")
            (address, key) = re.findall(r"(http://[\w.:]+/)(\?key=\S+)", terminal.shown())[0]
            browser = urllib.request.build_opener(urllib.request.HTTPCookieProcessor())
            for page in (key, f"release/{SLUG}"):
                with browser.open(address + page) as answer:
                    assert SLUG in answer.read().decode()
        finally:
            terminal.send("\x03")
            assert terminal.end() in (0, 130), terminal.shown()

    def _replace(self, old: str, new: str) -> None:
        typed = self.release.read_text(encoding="utf-8")
        assert typed.count(old) == 1, old
        self.release.write_text(typed.replace(old, new), encoding="utf-8")


def _cells(table: str) -> list[list[str]]:
    """Return the cells of the rows below the headings."""
    rows = [line.strip("|").split("|") for line in table.splitlines()[2:]]
    return [[cell.strip(" ") for cell in row] for row in rows]
