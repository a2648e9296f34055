"""Findings, releases and outcomes as people and as machines read them."""

import re
from collections.abc import Callable, Iterable, Mapping
from importlib import import_module
from typing import TypeAlias

from generator.characters import marked
from generator.findings import Finding
from generator.patterns import lazy

Lines: TypeAlias = Callable[[str], list[str]]

REPORTS: Mapping[str, str] = {
    "text": "generator.reports.text",
    "json": "generator.reports.json",
    "github": "generator.reports.github",
    "gitlab": "generator.reports.gitlab",
    "sarif": "generator.reports.sarif",
}
"""The formats of reports, each with the module that writes it."""


# What the runners of GitHub, GitLab, Azure and TeamCity take for a command in a log: some read it
# at the start of a line, others wherever it stands.
_COMMANDS = lazy(r"^(?P<before>[^\S\n]*):(?=:)|#(?=#[a-z]*\[)", re.MULTILINE | re.IGNORECASE)
_JOINER = "\u2060"


def inert(text: str) -> str:
    """Return a text that moves, colours, commands and turns round nothing where it is printed.

    Line ends and tabs stay; other control characters become U+FFFD, one by one.
    """
    return _COMMANDS.sub(_parted, marked(text).replace("\r", "\ufffd"))


def _parted(command: re.Match[str]) -> str:
    """Part a mark of commands with a character that nobody sees, and that parts no words."""
    before = command["before"]
    return f"{before}{_JOINER}:" if before is not None else f"#{_JOINER}"


def one_line(text: str) -> str:
    """Return a text for a line of a terminal or a log, whatever characters it holds."""
    first, *others = re.split(r"[\r\n]+", text)
    return inert(" ".join([first.rstrip(), *map(str.strip, others)]) if others else first)


def report(name: str, findings: Iterable[Finding], lines: Lines, *, folder: str = "") -> str:
    """Return findings in a format of REPORTS.

    `lines(path)` gives the lines of a file. `folder` is where the workspace lies in its
    repository, empty or ending in « / »: the formats of forges name files from its root.
    """
    write: Callable[..., str] = import_module(REPORTS[name]).report
    return write(findings, lines, folder=folder)
