"""Work that several processes share."""

import os
import signal
from multiprocessing import get_context
from pathlib import Path

import pytest

from generator.checking.processes import shared
from tests.patience import PATIENCE, gone


def test_what_was_made_comes_in_the_order_of_the_items():
    assert list(shared(lambda n: n * n, range(10), processes=3)) == [n * n for n in range(10)]
    assert len(set(shared(lambda _n: os.getpid(), range(9), processes=3))) == 3


def test_what_is_made_comes_while_the_rest_is_worked_on():
    told = get_context("fork").Event()

    def work(n: int) -> bool:
        return n < 2 or told.wait(PATIENCE)

    made = shared(work, range(4), processes=2)
    assert next(made)
    told.set()
    assert list(made) == [True] * 3


def test_what_fails_there_fails_here():
    def fail(n: int) -> int:
        raise FileNotFoundError(2, "no such file", "x.yaml")

    with pytest.raises(FileNotFoundError, match=r"x\.yaml") as caught:
        list(shared(fail, range(4), processes=2))
    assert "in fail" in caught.value.__notes__[0]


def test_a_process_that_is_gone_is_told():
    def die(n: int) -> int:
        os.kill(os.getpid(), signal.SIGKILL)
        return n

    with pytest.raises(ChildProcessError, match="ended from outside"):
        list(shared(die, range(4), processes=2))


def test_nobody_works_for_one_who_is_gone(tmp_path: Path):
    """The processes end when the first one does, however it ended."""
    first = os.fork()
    if not first:

        def work(n: int) -> bytes:
            (tmp_path / f"{os.getpid()}").touch()
            return bytes(100_000)  # more than the pipe holds

        next(shared(work, range(400), processes=2))
        os.kill(os.getpid(), signal.SIGKILL)
    os.waitpid(first, 0)
    assert gone(int(one.name) for one in tmp_path.iterdir())
