"""Bad input, each file with the findings it must give: `#! line:column CODE words of the message`.

All files are checked in one run, as staff would meet them.
"""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT, Desk

REFUSED = ROOT / "tests" / "refused"
FILES = sorted(REFUSED.rglob("*.yaml"))


@pytest.fixture(scope="module")
def told() -> dict[str, list[tuple[str, str]]]:
    """What `check` says of each file: (« line:column CODE », the whole entry)."""
    found: dict[str, list[tuple[str, str]]] = {}
    run = subprocess.run(
        [sys.executable, str(ROOT / "cli.py"), "-C", str(REFUSED), "check"],
        capture_output=True,
        text=True,
        env={**os.environ, "COMMUNIQUE_LANG": "fr"},
        check=False,
    )
    assert run.returncode == 1
    assert "Traceback" not in run.stderr
    for entry in run.stdout.split("\n\n"):
        path, line, column, rest = [*entry.split(":", 3), "", "", ""][:4]
        code = rest.partition("[")[2].partition("]")[0]
        if path.endswith(".yaml") and code.startswith(("READ", "FORM", "BIND")):
            found.setdefault(path, []).append((f"{line}:{column} {code}", entry))
    return found


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_each_file_says_what_is_wrong(file: Path, told: dict[str, list[tuple[str, str]]]):
    wanted = [
        line.removeprefix("#! ").split(" ", 2)
        for line in file.read_text(encoding="utf-8").splitlines()
        if line.startswith("#! ")
    ]
    found = told.get(file.relative_to(REFUSED).as_posix(), [])
    assert [place for place, _entry in found] == [f"{one[0]} {one[1]}" for one in wanted]
    for (_place, entry), (_where, _code, *words) in zip(found, wanted, strict=True):
        assert "".join(words) in entry.replace("\u00a0", " ").replace("\u202f", " ")
        assert "→" in entry, "every finding says how to mend it"


def test_broken_utf8_says_the_character(desk: Desk):
    (desk.root / "releases").mkdir()
    (desk.root / "releases" / "x.yaml").write_bytes("title: Été\n".encode("cp1252"))
    (finding,) = [one for one in desk.findings() if one.span.path == "releases/x.yaml"]
    assert (finding.code, finding.span.line, finding.span.column) == ("READ001", 1, 8)
