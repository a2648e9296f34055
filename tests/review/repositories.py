"""Throw-away git repositories, and the reviews made in them."""

import json
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from click.testing import CliRunner

from generator.commands.main import communique
from tests.conftest import ROOT, Desk

COPIED = ("generator", "templates", "partners", "releases")


@dataclass
class Checkout(Desk):
    """A workspace in a git repository; `program` reviews it, the one under test by default."""

    program: Path | None = None

    def git(self, *words: str) -> str:
        own = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
        who = ("-c", "user.name=Lou", "-c", "user.email=lou@exemple.fr")
        done = subprocess.run(
            ["git", *who, *words],
            cwd=self.root,
            env=os.environ | own,
            capture_output=True,
            check=True,
            encoding="utf-8",
        )
        return done.stdout.strip()

    def commit(self, message: str = "x") -> str:
        self.git("add", "--all", ".")
        self.git("commit", "--quiet", "--allow-empty", "--message", message)
        return self.git("rev-parse", "HEAD")

    def begin(self) -> str:
        self.git("init", "--quiet", "--initial-branch=main")
        return self.commit()

    def edit(self, path: str, before: str, after: str) -> None:
        file = self.root / path
        typed = file.read_text(encoding="utf-8")
        assert before in typed
        file.write_text(typed.replace(before, after), encoding="utf-8")

    def run(self, *words: str) -> tuple[int, str]:
        """Run the program on the workspace; return its exit code and what it said."""
        asked = ["-C", str(self.root), *words]
        if self.program is None:
            done = CliRunner().invoke(communique, asked)
            assert done.exception is None or isinstance(done.exception, SystemExit), done.output
            return done.exit_code, done.output
        ran = subprocess.run(
            [sys.executable, str(self.program), *asked],
            env=os.environ | {"COMMUNIQUE_LANG": "en", "PYTHONIOENCODING": "utf-8"},
            capture_output=True,
            check=False,
            encoding="utf-8",
        )
        return ran.returncode, ran.stdout + ran.stderr

    def review(self, *words: str, code: int = 0) -> dict[str, Any]:
        """Make a review, and return what its record says."""
        left, said = self.run("review", *words)
        assert left == code, said
        return self.record()

    def record(self) -> dict[str, Any]:
        record = (self.root / "site" / "review.json").read_text(encoding="utf-8")
        return json.loads(record)

    def page(self, path: str) -> str:
        return (self.root / "site" / path).read_text(encoding="utf-8")


def copy_of_the_project(folder: Path) -> Checkout:
    """Return a copy of the project in a repository of its own, which runs itself."""
    for name in COPIED:
        shutil.copytree(ROOT / name, folder / name)
    shutil.copy(ROOT / "cli.py", folder)
    (folder / ".gitignore").write_text("__pycache__/\n")
    checkout = Checkout(folder, folder / "cli.py")
    checkout.begin()
    return checkout


def states(record: dict[str, Any]) -> dict[str, str]:
    return {one["slug"]: one["state"] for one in record["releases"]}


def release(record: dict[str, Any], slug: str) -> dict[str, Any]:
    (found,) = [one for one in record["releases"] if one["slug"] == slug]
    return found
