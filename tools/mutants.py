"""Change the program in small ways, one at a time, and say how many changes the tests notice.

mutmut makes the changes and runs, for each, the tests of its room that call what was changed, the
quickest first. All would take days: a sample is drawn at random, the same for the same seed. What
is known to change nothing that can be seen stands in `mutants.toml`, with the reason.

    python -m tools.mutants [--sample 40] [--seed 1] [room …]
"""

import argparse
import json
import random
import shutil
import subprocess
import sys
import tomllib
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from mutmut.__main__ import _run, copy_also_copy_files, copy_src_dir, create_mutants
from mutmut.configuration import config
from mutmut.mutation.diff_apply import get_diff_for_mutant
from mutmut.runners.harness import PytestRunner
from mutmut.state import state
from mutmut.stats import status_by_exit_code
from mutmut.workers.isolation import get_mutant_runner

ROOT = Path(__file__).parent.parent
UNSEEN = Path(__file__).with_suffix(".toml")
LOGS = ROOT / ".cache/mutants"
MISSED = ("survived", "no tests")
SECONDS = 60
"""How long tests may have taken, together, for all that reach a change to be tried on it."""


@dataclass(frozen=True)
class Room:
    """Modules, as globs below `generator/`, and the tests that are to notice what changes there."""

    modules: tuple[str, ...]
    tests: tuple[str, ...]


ROOMS = {
    "reader": Room(("source/yaml.py", "source/reading/*.py"), ("source", "test_refused.py")),
    "binder": Room(
        ("content/[!t]*.py", "content/tables.py"),
        ("content", "formats/test_harmless.py", "hostile/test_styles.py"),
    ),
    "typesetter": Room(
        ("content/typeset.py", "language/*.py"),
        (
            "language",
            "content/test_typeset.py",
            "content/test_joints.py",
            "proofing/test_typography.py",
        ),
    ),
    "formats": Room(
        tuple(f"formats/{name}.py" for name in ("html", "text", "tables", "templates")),
        ("formats/test_html.py", "formats/test_text.py", "formats/test_style.py", "content"),
    ),
    "writer": Room(("output/*.py",), ("test_output.py",)),
    "review": Room(("review/*.py",), ("review",)),
    "preview": Room(("preview/*.py",), ("preview",)),
    "commands": Room(("commands/*.py",), ("commands",)),
    "drafting": Room(("drafting/*.py",), ("drafting", "commands/test_drafting.py")),
    "reports": Room(("reports/*.py",), ("reports",)),
    "search": Room(("search/*.py",), ("search", "commands/test_find.py")),
}
NAMED = ("reader", "binder", "typesetter", "formats", "writer")
"""The rooms that are tried when none is asked for."""


def main() -> None:
    """Try the rooms that are asked for, and print what their tests noticed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sample", type=int, default=40)
    parser.add_argument("--seed", default="1")
    parser.add_argument("--alone", action="store_true", help=argparse.SUPPRESS)
    parser.add_argument("rooms", nargs="*", metavar="room", help=", ".join(ROOMS))
    asked = parser.parse_args()
    if asked.alone:
        _try(ROOMS[asked.rooms[0]], asked.sample, asked.seed)
        return
    LOGS.mkdir(parents=True, exist_ok=True)
    for name in asked.rooms or NAMED:
        again = [sys.executable, "-m", "tools.mutants", "--alone", name]
        again += ["--sample", str(asked.sample), "--seed", asked.seed]
        with (LOGS / f"{name}.log").open("wb") as log:
            done = subprocess.run(again, cwd=ROOT, stdout=log, stderr=log, check=False)
        if done.returncode:
            sys.exit(f"{name}: see {LOGS / name}.log")
        _report(name)


def _try(room: Room, size: int, seed: str) -> None:
    """Make the changes of a room, and run the tests on some; a process can do it once."""
    shutil.rmtree("mutants", ignore_errors=True)
    Path("mutants").mkdir()
    known = config()
    known.only_mutate = [f"generator/{glob}" for glob in room.modules]
    known.pytest_add_cli_args_test_selection = [f"tests/{path}" for path in room.tests]
    copy_src_dir()
    copy_also_copy_files()
    create_mutants(1)
    names = sorted(_results())
    PytestRunner._pytest_args_regular_run = _words
    # The run that tells which test calls what was a clean one.
    type(get_mutant_runner()).run_clean_tests = lambda self, tests: 0
    _run(random.Random(seed).sample(names, min(size, len(names))), None)


def _words(runner: PytestRunner, tests: Iterable[str]) -> list[str]:
    """Return what pytest is asked: whole test functions, for it finds no case of its own again."""
    known = state().duration_by_test
    cases: dict[str, float] = defaultdict(float)
    for test in tests:
        cases[test.partition("[")[0]] += known.get(test, 0)
    chosen, seconds = [], 0.0
    for test in sorted(cases, key=lambda one: (cases[one], one)):
        seconds += cases[test]
        if seconds < SECONDS or not chosen:
            chosen.append(test)
    return ["-x", "-q", *(chosen or config().pytest_add_cli_args_test_selection)]


def _results() -> dict[str, tuple[Path, int | None]]:
    """Return every change by name, with its module and what pytest ended with."""
    found = {}
    for meta in sorted(Path("mutants").rglob("*.py.meta")):
        module = meta.relative_to("mutants").with_suffix("")
        for name, code in json.loads(meta.read_text(encoding="utf-8"))["exit_code_by_key"].items():
            found[name] = module, code
    return found


def _report(room: str) -> None:
    """Print the figure of a room and the changes that nobody noticed."""
    tried = {name: one for name, one in _results().items() if one[1] is not None}
    unseen = _unseen()
    missed = [
        (name, change)
        for name, (module, code) in tried.items()
        if status_by_exit_code[code] in MISSED
        and (change := _change(name, module)) not in unseen[name.rpartition("__mutmut_")[0]]
    ]
    noticed = len(tried) - len(missed)
    print(f"{room}: {noticed} of {len(tried)} ({noticed / len(tried):.0%})", flush=True)
    for name, change in missed:
        print("", f"  {name}", *(f"    {line}" for line in change.splitlines()), "", sep="\n")


def _change(name: str, module: Path) -> str:
    """Return the lines that a change takes away and puts in their place."""
    lines = get_diff_for_mutant(name, path=module).splitlines()
    return "\n".join(
        f"{line[0]} {line[1:].strip()}"
        for line in lines
        if line[:1] in "+-" and line[:3] not in ("+++", "---")
    )


def _unseen() -> dict[str, set[str]]:
    """Return the changes that are known to change nothing, by the function they are made in."""
    found = defaultdict(set)
    for one in tomllib.loads(UNSEEN.read_text(encoding="utf-8")).get("unseen", []):
        found[one["function"]].add(one["change"].strip())
    return found


if __name__ == "__main__":
    main()
