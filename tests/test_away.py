"""Work on other machines: the same bytes, nothing lost, nothing twice, no shared disk."""

import os
import re
import shutil
import signal
import socket
import subprocess
import sys
from collections import Counter
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from functools import partial
from multiprocessing import forkserver, get_context
from pathlib import Path

import pytest
from PIL import Image

from generator.away import away
from generator.away import files as travelling
from generator.away.files import Files, Missing, digest, keep
from generator.away.task import Order, do
from generator.build import build
from generator.chosen import chosen_style
from generator.source.library import Library
from generator.source.workspace import Workspace
from generator.workers import Ended
from tests.commands.test_commands import process
from tests.conftest import Desk
from tests.patience import PATIENCE

FORMATS = ("html", "pdf", "txt")
WORDS = ("render", "--format", "txt")
KEPT = ("txt",)  # the quickest: what travels is the same


@pytest.fixture
def full(desk: Desk) -> Desk:
    """A folder with all that travels: pictures, a style, settings, a translation, a partner."""
    desk.write("communique.yaml", "style: bleu\n")
    desk.write("templates/bleu/style.yaml", "extends: maison\n")
    desk.write("templates/bleu/css/blue.css", ":root { --accent: #123a8a; }\n")
    desk.release()
    Image.new("RGB", (600, 400), "#14525a").save(desk.root / "releases" / "photo.png")
    for n in range(2):
        picture = "body:\n  - image: photo.png\n    alt: Une photographie\n    credit: VE\n"
        desk.release(picture if n % 2 else "", slug=f"c{n}")
    desk.write("releases/c0.en.yaml", "title: An agreement\n")
    desk.write("releases/refusé.yaml", "title: x: y\n")
    return desk


def made(desk: Desk, out: str, each=map, formats=KEPT) -> tuple[list, dict[str, bytes]]:
    """Build everything; return what became of each release, and the files."""
    workspace = Workspace(desk.root)
    style = chosen_style(workspace)
    folder = desk.root / out
    outcomes = build(
        workspace.releases, Library(workspace), style=style, formats=formats, out=folder, each=each
    )
    told = [(one.release.slug, len(one.files), one.findings, one.amiss) for one in outcomes]
    return told, contents(folder)


def contents(folder: Path) -> dict[str, bytes]:
    files = [one for one in folder.rglob("*") if one.is_file()]
    return {one.relative_to(folder).as_posix(): one.read_bytes() for one in files}


class Here(Executor):
    """Does what it is given at once, in this process; `asked` is what travelled."""

    def __init__(self) -> None:
        self.asked: list[dict[str, bytes]] = []

    def submit(self, work, /, *args, **kwargs):
        self.asked.append(args[1])
        future: Future = Future()
        try:
            future.set_result(work(*args, **kwargs))
        except Exception as error:
            future.set_exception(error)
        return future


@pytest.fixture(autouse=True)
def _new_store(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.delattr("__main__.__file__", raising=False)  # pytest, which each would import
    monkeypatch.setattr("__main__.__spec__", None, raising=False)
    travelling._store.cache_clear()
    yield
    forkserver._forkserver._stop()  # what it has imported is not what other tests want


def test_any_executor_makes_what_this_machine_makes(full: Desk):
    here = made(full, "here")
    with ProcessPoolExecutor(2, mp_context=get_context("forkserver")) as executor:
        assert made(full, "there", executor) == here
    assert any(slug == "c0.en" and found for slug, _files, found, _amiss in here[0])
    assert [one for one in here[0] if not one[1]]  # the refused one, with the same findings


def test_each_content_travels_once_and_the_folder_is_not_needed(full: Desk, monkeypatch):
    here, executor = made(full, "here"), Here()
    away_from = full.root.with_name("elsewhere")

    class Hidden(Here):
        def submit(self, work, /, *args, **kwargs):
            full.root.rename(away_from)
            try:
                return super().submit(work, *args, **kwargs)
            finally:
                away_from.rename(full.root)

    executor = Hidden()
    assert made(full, "there", executor) == here
    sent = Counter(name for one in executor.asked for name in one)
    assert set(sent.values()) == {1}
    assert digest((full.root / "releases/photo.png").read_bytes()) in sent
    assert digest((full.root / "templates/bleu/css/blue.css").read_bytes()) in sent
    executor.asked.clear()
    shutil.rmtree(full.root / "there")
    assert made(full, "there", executor) == here
    assert not any(executor.asked)
    full.write("templates/bleu/css/blue.css", ":root { --accent: #123a8b; }\n")
    made(full, "again", executor)
    assert sum(map(len, executor.asked)) == 2  # the sheet, and the table of all


def test_a_message_that_is_lost_is_sent_again_and_costs_only_what_ends_its_workers(desk: Desk):
    asked: list[list[int]] = []

    class Fragile(Here):
        def submit(self, work, /, *args, **kwargs):
            future = super().submit(work, *args, **kwargs)
            if 3 in (items := list(future.result())):
                asked.append(items)
                future = Future()
                future.set_exception(RuntimeError("the worker is gone"))
            return future

    made = list(away(Fragile(), Workspace(desk.root))(abs, list(range(400))))
    assert made[:3] + made[4:] == [0, 1, 2, *range(4, 400)]
    assert isinstance(made[3], Ended) and made[3].why == "death"
    assert asked[-1] == [3] and len(asked) == 2


def test_a_release_that_never_ends_costs_itself(desk: Desk, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("COMMUNIQUE_SECONDS", "1")
    look = partial(re.match, r"(a*)*b")  # nothing of the tests, whose import would take its time
    made = list(away(Here(), Workspace(desk.root))(look, ["a", "a" * 64, "aa"]))
    assert [isinstance(one, Ended) and one.why for one in made] == [False, "time", False]


def test_what_arrives_is_what_was_sent_and_from_the_same_program(desk: Desk):
    with pytest.raises(OSError, match="damaged"):
        keep({digest(b"one"): b"another"})
    with pytest.raises(OSError, match="another version"):
        do(Order("en", "", b"", program="0"), {})
    files = Files(Workspace(desk.root))
    names = Missing(set(files._hashes.values()))
    (desk.root / "partners/ville.yaml").write_text("name: autre\n", encoding="utf-8")
    with pytest.raises(OSError, match="in the meantime"):
        files.contents(names)


def test_what_leads_out_of_the_folder_does_not_travel(full: Desk):
    secret = full.root.with_name("secret.svg")
    secret.write_text("<svg/>")
    (full.root / "partners" / "secret.svg").symlink_to(secret)
    assert "partners/secret.svg" not in Files(Workspace(full.root))._hashes
    assert not any(".git" in path for path in Files(Workspace(full.root))._hashes)


# A cluster ---------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def cluster():
    """Two workers of a scheduler, as `dask scheduler` and `dask worker` start them."""
    started = []

    def start(*words: str) -> subprocess.Popen:
        program = Path(sys.executable).with_name("dask")
        quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        one = subprocess.Popen([str(program), *words], cwd="/", start_new_session=True, **quiet)
        started.append(one)
        return one

    with socket.create_server(("127.0.0.1", 0)) as free:
        port = str(free.getsockname()[1])
    address = f"tcp://127.0.0.1:{port}"
    start("scheduler", "--host", "127.0.0.1", "--port", port, "--no-dashboard", "--no-show")
    for _n in range(2):
        start("worker", address, "--nthreads", "1", "--no-dashboard")
    yield address
    for one in started:
        os.killpg(one.pid, signal.SIGKILL)
        one.wait()


@pytest.mark.filterwarnings("ignore")
def test_a_cluster_loses_nothing_when_a_worker_is_killed(full: Desk, cluster: str):
    from distributed import Client

    for n in range(6):
        full.release(slug=f"d{n}")
    here = made(full, "here", formats=FORMATS)
    with Client(cluster, timeout=PATIENCE, set_as_default=False) as client:
        client.wait_for_workers(2, timeout=PATIENCE)
        first, *_others = client.run(os.getpid).values()
        workspace = Workspace(full.root)
        outcomes = build(
            workspace.releases,
            Library(workspace),
            style=chosen_style(workspace),
            formats=FORMATS,
            out=full.root / "there",
            each=client.get_executor(),
        )
        told = []
        for one in outcomes:
            told.append((one.release.slug, len(one.files), one.findings, one.amiss))
            if len(told) == 3:
                os.kill(first, signal.SIGKILL)
    assert told == here[0]
    assert contents(full.root / "there") == here[1]


def test_render_works_on_a_cluster(full: Desk, cluster: str):
    here = process(*WORDS, "--out", "here", cwd=full.root)
    there = process(*WORDS, "--out", "there", "--scheduler", cluster, cwd=full.root)
    assert (there.returncode, there.stdout) == (
        here.returncode,
        here.stdout.replace("here", "there"),
    )
    assert there.stderr.replace("there", "here") == here.stderr
    assert contents(full.root / "there") == contents(full.root / "here")


def test_a_scheduler_that_does_not_answer_is_told(desk: Desk, monkeypatch):
    desk.release()
    done = process("render", "--scheduler", "nonsense://x", cwd=desk.root)
    assert done.returncode == 2 and "nonsense" in done.stderr
    assert "Traceback" not in done.stderr
