"""Many releases: on as many cores as are asked for, in shares that cover each exactly once."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.commands.main import communique
from generator.commands.progress import _rate
from generator.source.shard import Shard
from generator.workers import MANY, worthwhile
from generator.workers.pool import Pool
from tests.conftest import Desk

KNOWN = 1


def run(desk: Desk, *words: str) -> Result:
    return CliRunner().invoke(communique, ["-C", str(desk.root), *words])


def test_one_process_is_enough_for_few_and_as_many_as_asked_for_are_hired():
    assert worthwhile(MANY - 1) == 1
    assert worthwhile(MANY - 1, 3) == 3
    assert worthwhile(2, 8) == 2
    assert worthwhile(0, 8) == 1


@pytest.mark.parametrize("command", ["render", "check"])
def test_jobs_are_as_many_as_asked_for(desk: Desk, monkeypatch: pytest.MonkeyPatch, command: str):
    sizes = []

    class Counted(Pool):
        def __init__(self, size: int = 1) -> None:
            sizes.append(size)
            super().__init__(size)

    monkeypatch.setattr("generator.workers.pool.Pool", Counted)
    for slug in "abc":
        desk.release(slug=slug)
    formats = ("--format", "txt") if command == "render" else ()
    for jobs in ((), ("--jobs", "2"), ("-j", "9")):
        assert run(desk, command, *formats, *jobs).exit_code == 0
    assert sizes == [1, 2, 3]
    assert "--jobs" in run(desk, command, "--jobs", "0").output


def test_shards_cover_each_release_once_and_do_not_move_when_others_come():
    slugs = [f"2026-01-{n:02}-communiqué" for n in range(60)]
    for of in (1, 2, 5, 70):
        shards = [Shard(n, of) for n in range(1, of + 1)]
        assert all(sum(one.takes(slug) for one in shards) == 1 for slug in slugs)
    assert all(len([one for one in slugs if Shard(n, 5).takes(one)]) > 4 for n in range(1, 6))
    # Other machines, other versions: the share of a name never changes.
    assert [n for n in range(1, 6) if Shard(n, 5).takes("2019-10-02-exemple")] == [KNOWN]


def test_shares_of_a_folder_make_up_the_whole(desk: Desk):
    for n in range(6):
        desk.release(slug=f"2026-01-0{n + 1}-x")
    whole = run(desk, "render", "--format", "txt", "--out", str(desk.root / "whole"))
    assert whole.exit_code == 0
    parts = desk.root / "parts"
    for n in (1, 2, 3):
        shared = run(desk, "render", "--format", "txt", "--out", str(parts), "--shard", f"{n}/3")
        assert shared.exit_code == 0
    assert contents(parts) == contents(desk.root / "whole")
    none = run(desk, "render", "2026-01-01-x", "--shard", "1/90", "--format", "txt")
    assert (none.exit_code, none.output) == (0, "No release is in this share.\n")
    desk.write("communique.yaml", "style: nowhere\n")
    refused = run(desk, "render", "--format", "txt", "--out", str(parts))
    assert refused.exit_code == 1 and "share" not in refused.output


def contents(folder: Path) -> dict[str, bytes]:
    files = [one for one in folder.rglob("*") if one.is_file()]
    return {one.relative_to(folder).as_posix(): one.read_bytes() for one in files}


@pytest.mark.parametrize("share", ["3/2", "0/2", "2", "1/0", "x/y"])
def test_what_is_no_share_is_told(desk: Desk, share: str):
    desk.release()
    told = run(desk, "render", "--shard", share)
    assert told.exit_code == 2 and "2/5" in told.output
    assert not (desk.root / "build").exists()


def test_rates_are_told_without_decimals():
    assert [_rate(one) for one in (None, 0.5, 9.9, 17.4)] == ["", "30/min", "594/min", "17/s"]
