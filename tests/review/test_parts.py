"""A review in parts, made apart and put together."""

import json
import re
import shutil

import pytest

from generator.review.parts import join
from tests.review.conftest import begun
from tests.review.repositories import Checkout
from tests.review.test_site import changed_in_every_way, files

SHARES = 3


@pytest.fixture(scope="module")
def parted(tmp_path_factory) -> Checkout:
    """A review of a change of every state, once whole and once in parts."""
    made = changed_in_every_way(begun(tmp_path_factory.mktemp("parts") / "presse"))
    made.review("--base", "HEAD", "--fail-on", "never")
    for n in range(1, SHARES + 1):
        code, said = made.run(
            "review",
            "--base",
            "HEAD",
            "--shard",
            f"{n}/{SHARES}",
            "--out",
            f"{made.root.parent}/parts/{n}",
        )
        assert code == 0 and f"{n}/{SHARES}" in said, said
    return made


def test_parts_make_the_same_site_as_one_machine(parted: Checkout):
    parts, out = parted.root.parent / "parts", parted.root.parent / "joined"
    before = parted.run("review", "--base", "HEAD", "--fail-on", "never")
    code, said = parted.run("review", "--join", str(parts), "--out", str(out), "--fail-on", "never")
    assert code == 0
    assert files(out) == files(parted.root / "site")
    told = re.sub(r"(?m)^Comparing .*\n", "", before[1])
    assert said.replace(str(out), "") == told.replace(str(parted.root / "site"), "")


def test_each_release_is_rendered_in_one_part(parted: Checkout):
    parts = [parted.root.parent / "parts" / str(n) for n in range(1, SHARES + 1)]
    shown = [one.name for part in parts for one in (part / "releases").glob("*")]
    assert sorted(shown) == sorted(one.name for one in (parted.root / "site/releases").iterdir())


def test_the_whole_fails_where_the_parts_do_not(parted: Checkout, tmp_path):
    parts = str(parted.root.parent / "parts")
    code, said = parted.run("review", "--join", parts, "--out", str(tmp_path / "site"))
    assert code == 1 and "Open" in said
    again = parted.run("review", "--join", parts, "--out", str(tmp_path / "site"))
    assert again == (code, said)


def test_a_part_may_take_the_place_of_a_part_only(parted: Checkout, tmp_path):
    part = tmp_path / "part"
    shutil.copytree(parted.root.parent / "parts/1", part)
    share = ("review", "--base", "HEAD", "--shard", "1/3", "--out", str(part))
    assert parted.run(*share)[0] == 0
    (part / "mine.txt").touch()
    assert parted.run(*share)[0] == 2


def test_parts_that_make_no_whole_are_refused(parted: Checkout, tmp_path):
    parts = tmp_path / "parts"
    shutil.copytree(parted.root.parent / "parts", parts)

    def refused() -> str:
        code, said = parted.run("review", "--join", str(parts), "--out", str(tmp_path / "site"))
        assert code == 2 and not (tmp_path / "site").exists()
        return said

    shutil.copytree(parts / "2", parts / "4")
    assert "twice" in refused()
    shutil.rmtree(parts / "4")
    record = parts / "2" / "part.json"
    typed = record.read_text(encoding="utf-8")
    record.write_text(typed.replace('"compared":"', '"compared":"0'), encoding="utf-8")
    assert "belong together" in refused()
    record.write_text("{}", encoding="utf-8")
    assert "part.json" in refused()
    shutil.rmtree(parts / "2")
    assert "missing: 2" in refused()
    shutil.rmtree(parts)
    parts.mkdir()
    assert "no part" in refused()


def test_a_part_puts_nothing_outside_and_nothing_of_others(parted: Checkout, tmp_path):
    parts, out = tmp_path / "parts", tmp_path / "site"
    shutil.copytree(parted.root.parent / "parts", parts)
    other = next((parts / "2" / "releases").iterdir()).name
    (parts / "1" / "releases" / other).mkdir()
    (parts / "1" / "releases" / other / "index.html").write_text("of another")
    join([parts], out)
    assert files(out) == files(parted.root / "site")
    (tmp_path / "secret").write_text("secret")
    mine = next(one for one in (parts / "1" / "releases").iterdir() if one.name != other)
    (mine / "secret.txt").symlink_to(tmp_path / "secret")
    with pytest.raises(OSError, match="secret"):
        join([parts], tmp_path / "other")


@pytest.mark.parametrize(
    "words", [("--join", ".", "--shard", "1/2"), ("--shard", "1/2", "--output-format", "json")]
)
def test_contradictions_are_told(parted: Checkout, words):
    assert parted.run("review", *words)[0] == 2


def test_a_part_says_which_it_is(parted: Checkout):
    part = json.loads((parted.root.parent / "parts/2/part.json").read_text(encoding="utf-8"))
    assert (part["format"], part["shard"]) == ("communique-review", [2, 3])
