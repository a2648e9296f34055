"""A terminal that a program believes in: type, and see what it shows."""

import fcntl
import os
import pty
import re
import select
import subprocess
import sys
import termios
import time
from pathlib import Path

from tests.conftest import ROOT
from tests.patience import PATIENCE

_ESCAPES = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]|\x1b[=>]|\r")


class Terminal:
    """A command that runs on a terminal of its own."""

    def __init__(self, *words: str, cwd: Path, **environment: str) -> None:
        self.screen = ""
        self._master, slave = pty.openpty()
        # Wide enough that nothing is wrapped; nobody answers questions about the cursor.
        termios.tcsetwinsize(slave, (50, 200))
        self._process = subprocess.Popen(
            [sys.executable, str(ROOT / "cli.py"), *words],
            cwd=cwd,
            stdin=slave,
            stdout=slave,
            stderr=slave,
            env={**os.environ, "PROMPT_TOOLKIT_NO_CPR": "1", "TERM": "xterm", **environment},
            start_new_session=True,
            preexec_fn=lambda: fcntl.ioctl(0, termios.TIOCSCTTY, 0),
        )
        os.close(slave)

    def type(self, typed: str, *, after: str = "") -> None:
        """Wait for words on the screen and for the prompt below them, then type."""
        self.wait(after, prompt=True)
        self._let_it_read()
        self.screen = ""
        self.send(typed)

    def wait(self, words: str, *, prompt: bool = False) -> None:
        """Wait for words on the screen, and for the prompt below them."""
        deadline = time.monotonic() + PATIENCE
        while words not in self.shown() or (prompt and not self._prompts()):
            if time.monotonic() > deadline or not self._read(1):
                raise AssertionError(f"no « {words} » in:\n{self.shown()}")

    def send(self, typed: str) -> None:
        """Type."""
        os.write(self._master, typed.encode())

    def _let_it_read(self) -> None:
        """Wait until it waits for a key, a moment after it has asked: no signal may fall before."""
        status = Path(f"/proc/{self._process.pid}/stat")
        deadline = time.monotonic() + PATIENCE
        asleep = 0
        while asleep < 3:
            assert time.monotonic() < deadline, f"it does not wait:\n{self.shown()}"
            state = status.read_text().rpartition(")")[2].split()[0]
            asleep = asleep + 1 if state == "S" else 0
            if not self._read(0.01):
                return

    def _prompts(self) -> bool:
        return self.shown().rstrip(" \n\b").endswith((">", "]:", "]\xa0:"))

    def end(self) -> int:
        """Wait for the end and return the exit code."""
        deadline = time.monotonic() + PATIENCE
        while self._read(1):
            if time.monotonic() > deadline:
                self._process.kill()
                self._process.wait()
                raise AssertionError(f"it goes on:\n{self.shown()}")
        os.close(self._master)
        return self._process.wait(PATIENCE)

    def shown(self) -> str:
        """What was shown since the last answer."""
        return _ESCAPES.sub("", self.screen)

    def _read(self, seconds: float) -> bool:
        """Read what the program writes; false when it has ended."""
        if not select.select([self._master], [], [], seconds)[0]:
            return self._process.poll() is None
        try:
            data = os.read(self._master, 65536)
        except OSError:  # how Linux says that the other end is closed
            return False
        self.screen += data.decode(errors="replace")
        return bool(data)
