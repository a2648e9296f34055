"""Work in processes that may die, spin, or eat without end."""

import os
import re
import signal
import time
from multiprocessing import get_context

import pytest

from generator.build import build
from generator.checking import check
from generator.formats.style import load, style_folders
from generator.proofing.proof import rules
from generator.source.library import Library
from generator.source.workspace import Workspace
from generator.workers import Ended
from generator.workers.limits import Limits
from generator.workers.pool import AHEAD, Pool
from tests.conftest import Desk
from tests.patience import PATIENCE, alive, children, gone, until


@pytest.fixture(autouse=True)
def _little(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COMMUNIQUE_SECONDS", "1")
    monkeypatch.setenv("COMMUNIQUE_MEGABYTES", "1000")


def spin(_item: object) -> None:
    re.match(r"(a*)*b", "a" * 64)  # in compiled code, which no thread can stop


def eat(_item: object) -> int:
    return len([bytes(1 << 26) for _n in range(64)])  # a large copy has room of its own


def die(_item: object) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def leave(_item: object) -> None:
    os._exit(7)


def nest(item: object) -> object:
    return nest([item])


def nested(_item: object) -> object:
    made: list[object] = []
    for _n in range(100_000):
        made = [made]
    return made


def fail(_item: object) -> object:
    raise ZeroDivisionError("by nothing")


def sleep(_item: object) -> None:
    time.sleep(PATIENCE)


def square(item: int) -> int:
    return item * item


ENDS = {
    spin: ("time", "1"),
    eat: ("memory", "1000"),
    die: ("death", "SIGKILL"),
    leave: ("death", "7"),
    nest: ("depth", ""),
    nested: ("depth", ""),
}


@pytest.mark.parametrize("bad", ENDS, ids=lambda one: one.__name__)
@pytest.mark.parametrize("size", [1, 2])
def test_an_item_that_does_not_end_well_is_told_and_the_others_are_done(bad, size: int):
    def work(item: int) -> object:
        return bad(item) if item == 2 else item

    made = list(Pool(size).each(work, range(5)))
    assert made[:2] + made[3:] == [0, 1, 3, 4]
    assert isinstance(made[2], Ended)
    assert (made[2].why, made[2].said) == ENDS[bad]


def test_one_that_sleeps_is_ended_by_the_clock(monkeypatch: pytest.MonkeyPatch):
    pool = Pool()
    pool._limits = Limits(0.5, patience=1)
    (made,) = pool.each(sleep, [1])
    assert isinstance(made, Ended) and made.why == "time"


def test_a_failure_is_told_with_its_place():
    (made,) = Pool().each(fail, [1])
    assert isinstance(made, Ended)
    assert re.fullmatch(r"ZeroDivisionError: by nothing \(test_workers\.py:\d+\)", made.said)


def test_what_the_disk_refuses_is_raised():
    def missing(_item: int) -> None:
        raise FileNotFoundError(2, "no such file", "x.yaml")

    with pytest.raises(FileNotFoundError, match=r"x\.yaml"):
        list(Pool(2).each(missing, range(4)))


def test_the_more_are_ended_the_less_the_next_get():
    made = list(Pool(2).each(spin, range(40)))
    assert [one.why for one in made] == ["time"] * len(made[:-32]) + ["turn"] * 32 or [
        one.why for one in made
    ].count("time") < 12
    assert made[-1].why == "turn"
    assert all(float(one.said) <= 1 for one in made if one.why == "time")


def test_what_was_made_comes_in_the_order_of_the_items():
    assert list(Pool(3).each(square, range(100))) == [n * n for n in range(100)]
    assert len(set(Pool(3).each(lambda _n: time.sleep(0.05) or os.getpid(), range(9)))) == 3
    assert list(Pool(3).each(square, [])) == []


def test_a_process_that_has_done_much_makes_room_for_another(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("generator.workers.crew.LIFE", 3)
    made = list(Pool().each(lambda _n: os.getpid(), range(7)))
    assert [made.count(one) for one in dict.fromkeys(made)] == [3, 3, 1]


def test_what_is_made_comes_while_the_rest_is_worked_on():
    told = get_context("fork").Event()

    def work(n: int) -> bool:
        return n < 2 or told.wait(PATIENCE)

    made = Pool(2).each(work, range(4))
    assert next(made)
    told.set()
    assert list(made) == [True] * 3


def test_only_so_much_is_made_ahead():
    asked = []

    def items():
        for n in range(500):
            asked.append(n)
            yield n

    made = Pool(2).each(square, items())
    next(made)
    assert len(asked) <= AHEAD + 2
    made.close()  # type: ignore[attr-defined]


def test_no_process_is_left_when_nobody_asks_further():
    others = set(children(os.getpid()))  # of other tests
    made = Pool(2).each(lambda n: n and time.sleep(PATIENCE), range(3))
    ours = set(children(os.getpid())) - others
    assert len(ours) == 2
    next(made)
    made.close()  # type: ignore[attr-defined]
    assert not any(map(alive, ours))


@pytest.mark.parametrize("work", [sleep, spin, square])
@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGHUP])
def test_nobody_works_for_one_who_is_gone(
    work, how: signal.Signals, capfd: pytest.CaptureFixture[str]
):
    first = os.fork()
    if not first:
        os.environ["COMMUNIQUE_SECONDS"] = "5"
        list(Pool(2).each(work, iter(int, 1)))
    assert until(lambda: len(children(first)) == 2)
    theirs = children(first)
    os.kill(first, how)
    os.waitpid(first, 0)
    assert gone(theirs)
    assert "Traceback" not in capfd.readouterr().err


def test_an_interruption_ends_all_at_once():
    first = os.fork()
    if not first:
        os.setpgid(0, 0)
        signal.signal(signal.SIGINT, signal.default_int_handler)
        try:
            list(Pool(2).each(sleep, range(4)))
        except KeyboardInterrupt:
            os._exit(130 if not children(os.getpid()) else 1)
    assert until(lambda: len(children(first)) == 2)
    os.kill(-first, signal.SIGINT)
    assert os.waitstatus_to_exitcode(os.waitpid(first, 0)[1]) == 130


# One by one, from a program with threads --------------------------------------------------------


@pytest.fixture
def pool():
    pool = Pool(2, threads=True, preload=["tests.test_workers"])
    yield pool
    pool.shutdown()
    assert not any(map(alive, children(os.getpid())[:0]))


def test_calls_are_made_by_processes_that_stay(pool: Pool):
    assert pool.submit(square, 3).result(PATIENCE) == 9
    assert len({pool.submit(os.getpid).result(PATIENCE) for _n in range(5)}) == 1
    assert list(pool.map(square, range(5))) == [0, 1, 4, 9, 16]


def test_a_call_that_is_ended_does_not_hold_up_the_next(pool: Pool):
    endless = pool.submit(spin, 1)
    assert pool.submit(square, 4).result(PATIENCE) == 16
    with pytest.raises(Ended) as caught:
        endless.result(PATIENCE)
    assert caught.value.why == "time"
    assert pool.submit(square, 5).result(PATIENCE) == 25


def test_a_call_that_is_cancelled_makes_room(pool: Pool):
    first, second, third = (pool.submit(sleep, 1), pool.submit(sleep, 1), pool.submit(square, 6))
    assert first.cancel()
    assert third.result(PATIENCE) == 36
    assert second.cancel()


def test_a_pool_that_is_shut_takes_no_more(pool: Pool):
    left = [pool.submit(sleep, 1) for _n in range(4)]
    pool.shutdown()
    assert all(one.cancelled() for one in left[2:])
    with pytest.raises(RuntimeError):
        pool.submit(square, 1)


# Where processes are no copies -------------------------------------------------------------------


def test_releases_and_their_checks_travel_where_processes_are_no_copies(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
):
    desk.release("lead: Le Le maire a signé\n")
    desk.write("releases/casse.yaml", "title: x: y\n")
    monkeypatch.setenv("COMMUNIQUE_SECONDS", "60")  # they begin by importing everything
    monkeypatch.setattr("sys.platform", "darwin")
    found, made = [], []
    for each in (map, Pool(2).each):
        workspace = Workspace(desk.root)
        library = Library(workspace)
        style = load("maison", style_folders(desk.root))
        looked = check(workspace.releases, library, rules=rules(), corpus=True, each=each)
        found.append(set(looked.findings))
        again, out = Library(workspace), desk.root / "out"
        built = build(workspace.releases, again, style=style, formats=["txt"], out=out, each=each)
        made.append([(one.release.slug, one.files, one.amiss) for one in built])
    assert found[0] == found[1] and len(found[0]) > 1
    assert made[0] == made[1]
