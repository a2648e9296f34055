"""`communique preview` on the command line: what it says, and how it stops."""

import os
import shutil
import signal
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.patience import PATIENCE, children, gone, until
from tests.preview.conftest import FILE, SLUG, Preview, start


def said(root: Path, *options: str, **environment: str) -> tuple[int, str]:
    """Return what becomes of a preview that does not start."""
    done = subprocess.run(
        [sys.executable, str(ROOT / "cli.py"), "-C", str(root), "preview", *options],
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, **environment},
        timeout=PATIENCE,
        check=False,
    )
    return done.returncode, done.stdout + done.stderr


def request(preview: Preview, path: str) -> bytes:
    """Return what a browser that has the key sends."""
    host, key = f"127.0.0.1:{preview.port}", f"communique-{preview.port}={preview.key}"
    return f"GET {path} HTTP/1.1\r\nHost: {host}\r\nCookie: {key}\r\n\r\n".encode()


def test_ctrl_c_stops_everything(own_preview: Preview):
    own_preview.state()
    started = children(own_preview.process.pid)
    assert started
    code, last = own_preview.stop()
    assert (code, last.strip().endswith("Interrupted.")) == (130, True)
    assert "Traceback" not in last
    assert gone(started)


@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGKILL])
def test_nothing_is_left_running_however_it_ends(own_preview: Preview, how: int):
    own_preview.state()
    started = children(own_preview.process.pid)
    assert started
    own_preview.stop(how)
    assert gone(started)


def test_it_stops_while_a_page_is_listening(own_preview: Preview):
    place = ("127.0.0.1", own_preview.port)
    with (
        socket.create_connection(place) as listening,
        socket.create_connection(place),  # browsers open connections that they may never use
        socket.create_connection(place) as half,
    ):
        half.sendall(b"GET / HTTP/1.1\r\n")
        listening.sendall(request(own_preview, "/events"))
        assert b"changed" in listening.recv(4096) + listening.recv(4096)
        assert own_preview.stop()[0] == 130


@pytest.mark.parametrize("serving", [False, True])
def test_ctrl_c_in_a_terminal_reaches_its_whole_group(space: Path, serving: bool):
    running = start(space, start_new_session=True)
    if serving:
        running.state()
    started = children(running.process.pid)
    os.killpg(running.process.pid, signal.SIGINT)
    said, _errors = running.process.communicate(timeout=PATIENCE)
    assert (running.process.returncode, "Traceback" in said) == (130, False), said
    assert gone(started)


def test_it_stops_while_a_long_release_is_read(space: Path):
    more = "\n  - |\n    Un « paragraphe » de plus, avec {metz-metropole} et 12 000 €.\n" * 4000
    file = space / FILE
    file.write_text(file.read_text(encoding="utf-8").replace("\nbody:\n", f"\nbody:\n{more}"))
    running = start(space)
    with socket.create_connection(("127.0.0.1", running.port)) as asking:
        asking.sendall(request(running, f"/release/{SLUG}"))
        assert b"reading" in running.get("/")[1]
        assert running.stop()[0] == 130
        assert b"200 OK" not in asking.recv(4096)  # it was not read to its end


def test_a_distant_computer_tells_the_way(space: Path):
    running = start(space, SSH_CONNECTION="192.0.2.1 5000 192.0.2.2 22")
    assert running.process.stdout
    told = running.process.stdout.readline()
    running.stop()
    assert f"ssh -L {running.port}:127.0.0.1:{running.port} " in told


def test_a_folder_that_has_no_release_yet_is_shown(space: Path):
    shutil.rmtree(space / "releases")
    running = start(space)
    assert "There is no release yet" in running.get("/")[1].decode()
    running.stop()


def test_a_named_release_is_the_page_that_opens(space: Path):
    running = start(space, SLUG)
    assert running.get(f"/release/{SLUG}")[0].status == 200
    running.stop()


def test_the_next_free_port_is_taken(space: Path):
    from generator.preview.server import listen

    with listen(0) as taken:
        port = taken.getsockname()[1]
        with listen(port) as other:
            assert port < other.getsockname()[1] <= port + 20


def test_a_port_that_was_asked_for_is_not_replaced(space: Path):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        code, message = said(space, "--no-open", "--port", port)
    assert code == 2
    assert f"Port {port} cannot be used: another program uses it." in message


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (("2019-10-02-metz-metropol",), f"Did you mean « {SLUG} »?"),
        (("--style", "maisonn"), "There is no style maisonn. Did you mean maison?"),
        (("--as-of", "demain"), "« demain » is not a date"),
        (("--port", "80a"), "« 80a » is not a port"),
        (("--port", "99999"), "« 99999 » is not a port"),
    ],
)
def test_wrong_usage_is_told(space: Path, options: tuple[str, ...], message: str):
    code, told = said(space, "--no-open", *options)
    assert (code, message in " ".join(told.split())) == (2, True), told


def test_a_folder_without_releases_is_told(tmp_path: Path):
    code, told = said(tmp_path, "--no-open")
    assert code == 2
    assert "There is no release in" in told


def test_the_browser_is_opened_where_there_is_a_screen(space: Path, tmp_path: Path):
    opened = tmp_path / "opened"
    browser = tmp_path / "browser"
    browser.write_text(f'#!/bin/sh\necho "$1" > {opened}.new && mv {opened}.new {opened}\n')
    browser.chmod(0o755)
    command = [sys.executable, str(ROOT / "cli.py"), "-C", str(space), "preview", "--port", "0"]
    screen = {"DISPLAY": ":7", "BROWSER": f"{browser} %s"}
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, env={**os.environ, **screen}, text=True
    ) as process:
        assert process.stdout
        address = process.stdout.readline().split()[-1]
        assert until(opened.exists)
        process.send_signal(signal.SIGINT)
    place, ticket = opened.read_text().strip().split("?key=")
    assert (place, ticket in address) == (address.split("?")[0], False)


def test_it_speaks_french(space: Path):
    environment = {**os.environ, "COMMUNIQUE_LANG": "fr"}
    command = [sys.executable, str(ROOT / "cli.py"), "-C", str(space), "preview", "--no-open"]
    with subprocess.Popen(
        [*command, "--port", "0"], stdout=subprocess.PIPE, env=environment, encoding="utf-8"
    ) as process:
        assert process.stdout
        first = process.stdout.readline()
        base, key = first.split()[-1].split("?key=")
        shown = Preview(space, process, base, key)
        page = shown.get(f"/release/{SLUG}")[1].decode()
        process.send_signal(signal.SIGINT)
    assert first.startswith("Aperçu\u00a0: http://127.0.0.1:")
    assert '<html lang="fr">' in page
    assert ">Relecture" in page
