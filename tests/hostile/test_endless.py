"""Work without end: it is ended, told at its cause, and costs nobody else's."""

import json
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.commands.test_commands import BASE
from tests.conftest import ROOT, Desk
from tests.patience import PATIENCE, until
from tests.preview.conftest import start
from tests.review.repositories import Checkout

HERE = Path(__file__).parent / "endless"
CASES = sorted(one.name for one in HERE.iterdir() if one.is_dir())
LIMITS = {"COMMUNIQUE_SECONDS": "3", "COMMUNIQUE_MEGABYTES": "1500", "COMMUNIQUE_LANG": "en"}
# Each box in another doubles the work of the engine; a template that writes them is small.
BOXES = "{% for a in range(40) %}<div style='display:flex'>{% endfor %}x"
BOXES += "{% for a in range(40) %}</div>{% endfor %}"


def run(root: Path, *words: str, **environment: str) -> tuple[int, str]:
    """Run a command within small bounds; return its exit code, and what it said."""
    done = subprocess.run(
        [sys.executable, str(ROOT / "cli.py"), "-C", str(root), *words],
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, **LIMITS, **environment},
        timeout=PATIENCE,
        check=False,
    )
    assert "Traceback" not in done.stderr
    assert "Technical failure" not in done.stderr
    return done.returncode, done.stdout


def told(said: str) -> list[str]:
    read = json.loads(said)
    found = read if isinstance(read, list) else read["findings"]
    return [
        f"{one['file']}:{one['line']}:{one['column']} {one['code']}"
        for one in found
        if one["severity"] == "error"
    ]


@pytest.mark.parametrize("case", CASES)
def test_a_style_that_never_ends_is_told_once_at_its_place(desk: Desk, case: str):
    for day in range(1, 5):
        desk.release(MORE, base=BASE, slug=f"2019-10-0{day}-exemple")
    shutil.copytree(HERE / case, desk.root, dirs_exist_ok=True)
    code, said = run(desk.root, "render", "--output-format", "json")
    assert code == 1
    assert told(said) == (HERE / case / "expected.txt").read_text().splitlines()
    assert not (desk.root / "build").exists()


MORE = "body:\n  - Un texte.\n"
# As much as a file may hold, and nothing wrong with it: to proofread it takes more than a minute.
LONG = (
    "body:\n" + ("  - |\n    " + "**Un** *texte* [de](https://www.example.org) " * 400 + "\n") * 90
)


def endless(desk: Desk) -> None:
    """Write a style that cannot end on one text only."""
    desk.write("communique.yaml", "style: ours\n")
    desk.write("templates/ours/style.yaml", "extends: maison\n")
    desk.write(
        "templates/ours/blocks/text.html.jinja",
        "{% if 'SANS FIN' in block.paragraphs|string %}" + BOXES + "{% endif %}x",
    )


def test_one_bad_release_costs_itself(desk: Desk):
    endless(desk)
    for day in range(10, 22):
        desk.release(MORE, base=BASE, slug=f"2019-10-{day}-exemple")
    desk.release("body:\n  - Un texte SANS FIN.\n", base=BASE, slug="2019-10-15-exemple")
    code, said = run(desk.root, "render", "--output-format", "json", "--format", "txt,pdf")
    made = [one["slug"] for one in json.loads(said)["releases"] if one["status"] == "rendered"]
    assert (code, len(made)) == (1, 11)
    assert told(said) == ["releases/2019-10-15-exemple.yaml:1:1 WORK001"]


def test_a_release_that_takes_too_long_to_read_costs_itself(desk: Desk):
    desk.release(base=BASE)
    desk.release(LONG, base=BASE, slug="2019-10-03-long")
    code, said = run(desk.root, "check", "--output-format", "json", COMMUNIQUE_SECONDS="1")
    assert code == 1
    assert "releases/2019-10-03-long.yaml:1:1 WORK001" in told(said)
    assert not any("2019-10-02" in one and "WORK" in one for one in told(said))


def test_a_review_tells_the_side_that_never_ends(tmp_path: Path):
    checkout = Checkout(tmp_path / "presse")
    desk = Desk(checkout.root)
    furnish(desk)
    for day in range(1, 4):
        desk.release(MORE, base=BASE, slug=f"2019-10-0{day}-exemple")
    desk.write("communique.yaml", "style: ours\n")
    desk.write("templates/ours/style.yaml", "extends: maison\n")
    checkout.begin()
    desk.write("templates/ours/blocks/text.html.jinja", BOXES)
    code, said = run(checkout.root, "review", "--output-format", "json", "--base", "HEAD")
    record = json.loads(said)
    assert code == 1
    assert [one["broken"] for one in record["releases"]] == [["after"]] * 3
    assert "WORK007" in said and "templates/ours/style.yaml" in said
    assert (checkout.root / "site/releases/2019-10-01-exemple/before").is_dir()


def furnish(desk: Desk) -> None:
    from tests.conftest import COMITE, VILLE

    desk.write("partners/ville.yaml", VILLE)
    desk.write("partners/comite.yaml", COMITE)


def test_in_the_preview_other_pages_go_on_and_a_mended_one_is_shown_at_once(desk: Desk):
    desk.release(MORE, base=BASE, slug="2019-10-01-autre")
    desk.release(LONG, base=BASE, slug="2019-10-02-exemple")
    preview = start(desk.root, **{**LIMITS, "COMMUNIQUE_SECONDS": "600"})
    try:
        assert preview.state("2019-10-01-autre")["refused"] is False
        asked = start_asking(preview, "2019-10-02-exemple")
        assert preview.state("2019-10-01-autre")["refused"] is False
        assert not asked.is_set()
        desk.release(MORE, base=BASE, slug="2019-10-02-exemple")
        begun = time.monotonic()
        assert asked.wait(PATIENCE)
        assert time.monotonic() - begun < 50
        assert preview.state("2019-10-02-exemple")["refused"] is False
    finally:
        preview.stop()


def start_asking(preview, slug: str):
    """Ask for a page in a thread; give what is set when it came."""
    from threading import Event, Thread

    came = Event()
    Thread(target=lambda: (preview.state(slug), came.set()), daemon=True).start()
    time.sleep(1)
    return came


def test_in_the_preview_what_never_ends_is_told(desk: Desk):
    endless(desk)
    desk.release("body:\n  - Un texte SANS FIN.\n", base=BASE, slug="2019-10-02-exemple")
    preview = start(desk.root, **LIMITS)

    def told_so() -> bool:
        paper = preview.state("2019-10-02-exemple")["parts"]["paper"]
        return "longer than 3 seconds" in paper

    try:
        assert until(told_so)
        desk.release(MORE, base=BASE, slug="2019-10-02-exemple")
        assert until(lambda: not told_so())
    finally:
        preview.stop()
