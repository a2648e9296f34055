"""Lead editors to the JSON Schemas of a workspace, so that they help with its files."""

import posixpath
import re

from generator.drafting.questions import Office
from generator.patterns import lazy

FOLDER = ".communique"
"""Where a workspace keeps its schemas, one file per kind: `release.json`."""

_LINE = lazy(r"^(#\s*yaml-language-server:\s*\$schema=)(\S+)", re.MULTILINE)


def way(path: str, kind: str) -> str:
    """Return the way from a file of the workspace to the schema of its kind."""
    return posixpath.relpath(f"{FOLDER}/{kind}.json", posixpath.dirname(path) or ".")


def schema_of(path: str, kind: str, office: Office) -> str:
    """Return the way to the schema, empty where there is none: a dead one shows as a mistake."""
    there = office.library.workspace.exists(f"{FOLDER}/{kind}.json")
    return way(path, kind) if there else ""


def moved(text: str, *, before: str, after: str) -> str:
    """Return the text of a file whose path changes, its line for editors leading where it led."""

    def led(line: re.Match[str]) -> str:
        start, target = line.groups()
        if ":" in target or target.startswith("/"):
            return line[0]  # an address, or a place of this machine
        whole = posixpath.join(posixpath.dirname(before), target)
        return start + posixpath.relpath(whole, posixpath.dirname(after) or ".")

    return _LINE.sub(led, text)
