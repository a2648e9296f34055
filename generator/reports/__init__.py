"""Findings, releases and outcomes as people and as machines read them."""

from collections.abc import Callable, Iterable, Mapping
from importlib import import_module
from typing import TypeAlias

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


_UNSEEN = lazy("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")


def inert(text: str) -> str:
    """Return a text that moves, colours and turns round nothing where it is printed.

    Line ends and tabs stay; other control characters become U+FFFD, one by one.
    """
    return _UNSEEN.sub("\ufffd", text)


def report(name: str, findings: Iterable[Finding], lines: Lines, *, folder: str = "") -> str:
    """Return findings in a format of REPORTS.

    `lines(path)` gives the lines of a file. `folder` is where the workspace lies in its
    repository, empty or ending in « / »: the formats of forges name files from its root.
    """
    write: Callable[..., str] = import_module(REPORTS[name]).report
    return write(findings, lines, folder=folder)
