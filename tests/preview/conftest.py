"""A preview as a process, and a real browser to look at it."""

import json
import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.conftest import ROOT
from tests.patience import PATIENCE, until
from tests.preview.inside import Press, ask

SLUG = "2019-10-02-metz-metropole"
FILE = f"releases/{SLUG}.yaml"
expect.set_options(timeout=PATIENCE * 1000)


@dataclass
class Preview:
    """A running preview."""

    root: Path
    process: "subprocess.Popen[str]"
    base: str
    key: str

    @property
    def port(self) -> int:
        return int(self.base.rstrip("/").rpartition(":")[2])

    @property
    def address(self) -> str:
        """The address of the list, with the key."""
        return f"{self.base}?key={self.key}"

    def of(self, slug: str = SLUG, *, tab: str = "") -> str:
        """Return the address of a release's page, with the key."""
        return f"{self.clean(slug)}?key={self.key}{tab}"

    def clean(self, slug: str = SLUG) -> str:
        """Return the address as the browser shows it then."""
        return f"{self.base}release/{slug}"

    def change(self, path: str, before: str, after: str) -> None:
        """Save a file with some of its words replaced."""
        file = self.root / path
        text = file.read_text(encoding="utf-8")
        assert before in text
        file.write_text(text.replace(before, after), encoding="utf-8")

    def get(self, path: str, method: str = "GET", **headers: str) -> tuple[HTTPResponse, bytes]:
        """Ask for an address; underscores in the names of headers are hyphens."""
        connection = HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        headers = {"Cookie": f"communique-{self.port}={self.key}", **headers}
        sent = {name.replace("_", "-"): value for name, value in headers.items()}
        connection.request(method, path, headers=sent)
        answer = connection.getresponse()
        body = answer.read()
        connection.close()
        return answer, body

    def state(self, slug: str = SLUG) -> Any:
        """Return what is shown of a release."""
        _answer, body = self.get(f"/release/{quote(slug)}/state")
        return json.loads(body)

    def shown(self) -> tuple[Any, ...]:
        """Return what a reader sees of the usual release, and of all in the list."""
        state = self.state()
        rows = re.findall(r"(?s)<tr data-key=.*?</tr>", self.get("/")[1].decode())
        return state["page"], state["title"], state["refused"], rows

    def stop(self, with_signal: int = signal.SIGINT) -> tuple[int, str]:
        """Stop it, and return its exit code and what it said last."""
        self.process.send_signal(with_signal)
        said, _errors = self.process.communicate(timeout=PATIENCE)
        return self.process.returncode, said


def start(
    root: Path, *options: str, port: int = 0, start_new_session: bool = False, **environment: str
) -> Preview:
    """Start a preview of a folder, on any port unless one is given."""
    command = [sys.executable, str(ROOT / "cli.py"), "-C", str(root), "preview", "--no-open"]
    process = subprocess.Popen(
        [*command, "--port", str(port), *options],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        env={**os.environ, **environment},
        start_new_session=start_new_session,
    )
    assert process.stdout
    first = process.stdout.readline()
    found = re.search(r"(http://[^/]+/)\S*\?key=(\S+)", first)
    assert found, first + process.stdout.read()
    return Preview(root, process, found[1], found[2])


def filled(root: Path) -> Path:
    """Fill a folder with the project's own partners and releases."""
    for name in ("partners", "releases"):
        shutil.copytree(ROOT / name, root / name)
    return root


@pytest.fixture
def space(tmp_path: Path) -> Path:
    """A folder of its own with the project's partners and releases."""
    return filled(tmp_path)


@pytest.fixture
def inside(monkeypatch: pytest.MonkeyPatch):
    """Return the function that asks the application in this process, where nothing is printed."""
    monkeypatch.setattr("generator.preview.live.Press", Press)
    return ask


@pytest.fixture(scope="session")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Preview]:
    """A preview for tests that change nothing."""
    with running(filled(tmp_path_factory.mktemp("shared"))) as preview:
        yield preview


@pytest.fixture
def own_preview(space: Path) -> Iterator[Preview]:
    """A preview that nobody has looked at, which may be stopped."""
    with running(space) as preview:
        yield preview


@pytest.fixture(scope="session")
def changed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Preview]:
    """A preview of a folder that tests change, one after the other."""
    with running(filled(tmp_path_factory.mktemp("changed"))) as preview:
        yield preview


@pytest.fixture
def preview(changed: Preview) -> Iterator[Preview]:
    """A preview of a folder that may be changed: it is put back afterwards."""
    assert until(lambda: "reading…" not in changed.get("/")[1].decode())
    before, shown = contents(changed.root), changed.shown()
    yield changed
    if contents(changed.root) != before:
        put_back(changed.root, before)
        assert until(lambda: changed.shown() == shown)


@contextmanager
def running(root: Path) -> Iterator[Preview]:
    """Start a preview, and stop it if nobody did."""
    preview = start(root)
    yield preview
    if preview.process.poll() is None:
        preview.stop()


def contents(root: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in root.rglob("*") if path.is_file()}


def put_back(root: Path, files: dict[Path, bytes]) -> None:
    """Make a folder hold these files, and no others."""
    kept = {*files, *(parent for path in files for parent in path.parents)}
    for path in sorted({*root.rglob("*")} - kept, reverse=True):
        path.rmdir() if path.is_dir() else path.unlink()
    for path, data in files.items():
        if not path.exists() or path.read_bytes() != data:
            path.write_bytes(data)


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A window; what its scripts complain about fails the test."""
    context = browser.new_context(viewport={"width": 1280, "height": 860})
    context.set_default_timeout(PATIENCE * 1000)
    page = context.new_page()
    complaints: list[str] = []
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("console", lambda said: complaints.append(said.text) if said.type == "error" else None)
    yield page
    context.close()
    # The network's, and that of a server which is another than the window was opened with.
    assert [one for one in complaints if "ERR_" not in one and "403" not in one] == []
