"""What makes a document: the program, its engine, and the packages of both."""

import re
import subprocess
import sys
from importlib.metadata import packages_distributions

from generator.cache.program import PACKAGES
from tests.conftest import ROOT

RENDER = """\
import sys
before = set(sys.modules)
from pathlib import Path
from generator.build import build
from generator.chosen import chosen_style
from generator.formats import FORMATS
from generator.source.library import Library
from generator.source.workspace import Workspace
room = Workspace(Path(sys.argv[1]))
made = build(room.releases[:1], Library(room), style=chosen_style(room), formats=[*FORMATS],
             out=Path(sys.argv[2]))
assert all(one.files for one in made)
print(*{name.partition(".")[0] for name in sys.modules.keys() - before})
"""


def test_the_packages_that_make_a_document_are_all_told(tmp_path):
    done = subprocess.run(
        [sys.executable, "-c", RENDER, ROOT, tmp_path],
        capture_output=True,
        check=True,
        cwd=ROOT,
        encoding="utf-8",
    )
    known = packages_distributions()
    made_by = {one for module in done.stdout.split() for one in known.get(module, ())}
    names = {re.sub(r"[-_.]+", "-", one).lower() for one in made_by}
    assert names - {"communique"} <= set(PACKAGES), sorted(names - set(PACKAGES))
    assert "weasyprint" in names
