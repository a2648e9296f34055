"""Ask git, and never let it run a program that a configuration or a revision names.

Only plumbing commands are for this: they run no hook, filter, pager or other program.
"""

import os
import subprocess
from pathlib import Path
from typing import IO

from generator.messages import _


class Unreadable(Exception):
    """The revision asked for cannot be read; the text says why, and what to do."""


def run(folder: Path, *words: str) -> subprocess.CompletedProcess[bytes]:
    """Run a command of git in a folder. Raises FileNotFoundError where there is no git."""
    asked = ("git", "--no-pager", "--literal-pathspecs", "-c", "core.fsmonitor=false", *words)
    return subprocess.run(
        asked,
        cwd=folder,
        env=_environment(),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
    )


ELSEWHERE = frozenset({"GIT_DIR", "GIT_WORK_TREE", "GIT_COMMON_DIR", "GIT_PREFIX"})
"""What git tells its hooks of the repository it runs in: ours is that of the folder."""


def _environment() -> dict[str, str]:
    """Return the surroundings of git: it answers in English, asks nobody, fetches nothing."""
    return {
        **{name: value for name, value in os.environ.items() if name not in ELSEWHERE},
        "LC_ALL": "C",
        "GIT_TERMINAL_PROMPT": "0",
        "GIT_NO_LAZY_FETCH": "1",
        "GIT_ALLOW_PROTOCOL": "none",  # for a git too old to know the former
        "GIT_NO_REPLACE_OBJECTS": "1",
        "GIT_OPTIONAL_LOCKS": "0",
    }


class Objects:
    """A `git cat-file --batch` to ask for one object after the other."""

    def __init__(self, folder: Path) -> None:
        self._process = subprocess.Popen(
            ("git", "--no-pager", "cat-file", "--batch"),
            cwd=folder,
            env=_environment(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._ask: IO[bytes] = self._process.stdin
        self._answer: IO[bytes] = self._process.stdout

    def __enter__(self) -> "Objects":
        return self

    def __exit__(self, *_error: object) -> None:
        self._ask.close()
        self._answer.close()
        self._process.wait()

    def read(self, identity: str) -> bytes:
        """Return the bytes of a blob; Unreadable when the clone lacks it."""
        self._ask.write(f"{identity}\n".encode("ascii"))
        self._ask.flush()
        head = self._answer.readline().split()
        if len(head) != 3:
            raise Unreadable(missing(identity))
        data = self._answer.read(int(head[2]))
        self._answer.read(1)
        return data


def missing(name: str) -> str:
    """Say that objects are missing, and how to get them."""
    return _(
        "This copy of the repository lacks files of {name}. Fetch them with "
        "« git fetch --refetch --no-filter origin »."
    ).format(name=name[:12])
