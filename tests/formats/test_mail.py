"""Releases as mails: read back, sent, looked at in a browser, held against what programs show."""

import asyncio
import json
import re
import smtplib
import socket
import zipfile
from collections.abc import Iterator
from email import message_from_bytes, policy
from email.message import EmailMessage
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from aiosmtpd.controller import Controller
from click.testing import CliRunner
from playwright.sync_api import Browser

from generator.commands.main import communique
from tests.conftest import ROOT

METZ = "2019-10-02-metz-metropole"
SLUGS = sorted(file.stem for file in (ROOT / "releases").glob("*.yaml"))
CLIPPED = 102_000
KNOWN = json.loads(Path(__file__).with_name("caniemail.json").read_text(encoding="utf-8"))
EDITORS_KEEP = {
    *("h2", "h3", "p", "ul", "li", "strong", "em", "sup", "a", "blockquote", "br"),
    *("table", "thead", "tbody", "tr", "th", "td"),
}
HARMLESS = {
    "css-max-width",  # a table of 640 pixels stands around, for Outlook alone
    "html-meta-color-scheme",  # who does not know it shows the colours of the mail, or turns them
    "html-role",  # for those who listen; where it is dropped, cells are read in order
    "html-lang",  # told once more in the head of the message
    "css-text-transform",  # the kicker keeps the letters that were typed
    "html-doctype",  # the page that shows the mail has its own
    "html-body",  # the outer table has its colours, too
    "html-comments",  # the ghost table is for Outlook, which reads them
}


def render(out: Path, formats: str, *more: str) -> None:
    words = ["-C", str(ROOT), "render", "--format", formats, "--out", str(out), *more]
    done = CliRunner().invoke(communique, words)
    assert done.exit_code == 0, done.output


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("mails")
    render(out, "eml,mail,mail-zip,fragment")
    return out


def message(data: bytes) -> EmailMessage:
    read = message_from_bytes(data, policy=policy.default)
    assert isinstance(read, EmailMessage)
    return read


def body(read: EmailMessage, kind: str) -> str:
    found = read.get_body((kind,))
    assert found is not None
    return str(found.get_content())


def eml(made: Path, slug: str) -> bytes:
    return (made / slug / f"{slug}.eml").read_bytes()


@pytest.mark.parametrize("slug", SLUGS)
def test_a_message_is_a_draft_of_text_page_and_pictures(made: Path, slug: str):
    data = eml(made, slug)
    read = message(data)
    assert read["X-Unsent"] == "1"
    assert not {"Date", "Message-ID", "To", "From"} & {*read.keys()}
    assert not read.defects
    assert b"\n" not in data.replace(b"\r\n", b"")
    assert max(map(len, data.split(b"\r\n"))) <= 98
    page = body(read, "html")
    called = set(re.findall(r'src="cid:([^"]+)"', page))
    there = {part["Content-ID"].strip("<>") for part in read.walk() if part["Content-ID"]}
    assert called == there and called
    assert len(page.encode()) < CLIPPED
    assert not re.search(r"var\(|--|class=|<style", re.sub(r"<!--.*?-->", "", page))


def test_the_text_has_one_line_a_paragraph(made: Path):
    text = body(message(eml(made, METZ)), "plain")
    lead = next(line for line in text.splitlines() if line.startswith("Jean-Luc Bohl"))
    assert lead.endswith("des salariés du territoire.")
    assert "\u202f" not in text


def test_the_subject_says_who_sends_what(made: Path):
    assert message(eml(made, METZ))["Subject"] == (
        "Metz Métropole – Action Logement – Communiqué de presse\u00a0: Action Logement et "
        "Metz Métropole\u00a0: un partenariat pour le logement des salariés"
    )


def test_what_must_be_known_stands_first_in_the_subject(tmp_path: Path):
    (tmp_path / "partners").mkdir()
    (tmp_path / "releases").mkdir()
    (tmp_path / "partners/a.yaml").write_text("name: l'Agence\n", encoding="utf-8")
    (tmp_path / "releases/x.yaml").write_text(
        "title: Une convention\nplace: Metz\ndate: 2031-03-03\nembargo: 2031-03-03 10h\n"
        "partners: [a]\nlead: Elle est signée.\nbody: [Un texte.]\nstate: draft\n",
        encoding="utf-8",
    )
    words = ["-C", str(tmp_path), "render", "--format", "eml"]
    done = CliRunner().invoke(communique, words)
    assert done.exit_code == 0, done.output
    (file,) = tmp_path.glob("build/*/*.eml")
    read = message(file.read_bytes())
    assert re.match(r"SOUS EMBARGO JUSQU’AU .*2031.* – PROJET", read["Subject"]), read["Subject"]
    assert "Projet – ne pas diffuser" in body(read, "html")
    assert re.search(r"Empreinte.: [0-9a-f]{8}\s*$", body(read, "plain"))


def test_the_pdf_is_attached_where_that_is_asked_for(tmp_path: Path):
    render(tmp_path, "eml", "--attach", METZ)
    (paper,) = message(eml(tmp_path, METZ)).iter_attachments()
    assert paper.get_filename() == f"{METZ}.pdf"
    assert paper.get_content().startswith(b"%PDF-")


def test_options_that_go_with_no_format_are_refused():
    done = CliRunner().invoke(communique, ["-C", str(ROOT), "render", "--zip"])
    assert done.exit_code == 2
    assert "--format mail" in done.output


def test_the_same_bytes_twice(made: Path, tmp_path: Path):
    render(tmp_path, "eml,mail,mail-zip,fragment", METZ)
    for file in (tmp_path / METZ).iterdir():
        assert file.read_bytes() == (made / METZ / file.name).read_bytes(), file.name


def test_a_zip_has_the_page_and_its_pictures(made: Path):
    with zipfile.ZipFile(BytesIO((made / METZ / f"{METZ}.mail.zip").read_bytes())) as packed:
        page = packed.read("index.html").decode()
        called = set(re.findall(r'src="([^"]+)"', page))
        assert called == {*packed.namelist()} - {"index.html"}
        assert all(packed.read(name).startswith(b"\x89PNG") for name in called)


@pytest.mark.parametrize("slug", SLUGS)
def test_a_fragment_holds_what_editors_keep(made: Path, slug: str):
    text = (made / slug / f"{slug}.fragment.html").read_text(encoding="utf-8")
    assert set(re.findall(r"<(\w+)", text)) <= EDITORS_KEEP
    assert {*re.findall(r'\s([\w-]+)="', text)} <= {"href"}
    assert not re.search(r"[\u00a0\u202f]</?(strong|em)>|</?(strong|em)>[\u00a0\u202f]", text)


def test_verify_knows_a_message_and_one_that_was_changed(made: Path, tmp_path: Path):
    file = made / METZ / f"{METZ}.eml"
    done = CliRunner().invoke(communique, ["-C", str(ROOT), "verify", str(file)])
    assert done.exit_code == 0 and "to the byte" in done.output
    changed = tmp_path / "received.eml"
    changed.write_bytes(file.read_bytes().replace(b"concr=C3=A8tes", b"secr=C3=A8tes"))
    done = CliRunner().invoke(communique, ["-C", str(ROOT), "verify", str(changed)])
    assert done.exit_code == 1 and "secrètes" in done.output


# Programs ----------------------------------------------------------------------------------------


class Kept:
    """A server that keeps what it is sent."""

    def __init__(self) -> None:
        self.mails: list[bytes] = []

    async def handle_DATA(self, _server: Any, _session: Any, envelope: Any) -> str:
        self.mails.append(envelope.original_content)
        await asyncio.sleep(0)
        return "250 OK"


@pytest.fixture
def server() -> Iterator[tuple[Kept, int]]:
    kept = Kept()
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    running = Controller(kept, hostname="127.0.0.1", port=port)
    running.start()
    yield kept, port
    running.stop()


def test_a_message_arrives_as_it_was_sent(made: Path, server: tuple[Kept, int]):
    kept, port = server
    with smtplib.SMTP("127.0.0.1", port) as post:
        for slug in SLUGS:
            post.sendmail("a@example.org", ["b@example.org"], eml(made, slug))
    assert kept.mails == [eml(made, slug) for slug in SLUGS]


FEATURES = {
    "border-bottom": "border",
    "border-left": "border",
    "font-family": "font",
    "color": None,
}
ELEMENTS = {
    "h1-h6": r"<h[1-6]",
    "lists": r"<[uo]l",
    "mailto-links": "mailto:",
    "comments": "<!--",
    "meta-color-scheme": "color-scheme",
    "doctype": "<!DOCTYPE",
}


def used(page: str) -> set[str]:
    """Return what a page needs of a mail program, as « Can I email » calls it."""
    said = ";".join(re.findall(r'style="([^"]*)"', page))
    properties = {one.partition(":")[0].strip() for one in said.split(";") if one.strip()}
    css = {FEATURES.get(one, one) for one in properties} - {None}
    html = {name for name, pattern in ELEMENTS.items() if re.search(pattern, page)}
    html |= {one for one in re.findall(r"<(\w+)", page) if f"html-{one}" in KNOWN["features"]}
    html |= {one for one in re.findall(r' ([a-z]+)="', page) if f"html-{one}" in KNOWN["features"]}
    return {f"css-{one}" for one in css} | {f"html-{one}" for one in html} | {"image-png"}


@pytest.mark.parametrize("slug", SLUGS)
def test_mail_programs_show_all_that_a_mail_needs(made: Path, slug: str):
    needed = used(body(message(eml(made, slug)), "html"))
    assert needed <= KNOWN["features"].keys()
    for client in KNOWN["features"]["html-table"]:
        lacking = {one for one in needed if KNOWN["features"][one][client] == "n"}
        assert lacking <= HARMLESS, client


@pytest.mark.parametrize("width", [720, 360])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_window_is_too_narrow(made: Path, browser: Browser, width: int, scheme: Any):
    context = browser.new_context(viewport={"width": width, "height": 800}, color_scheme=scheme)
    page = context.new_page()
    for slug in SLUGS:
        text = (made / slug / f"{slug}.mail.html").read_text(encoding="utf-8")
        for shown in (text, re.sub(r"data:image/[^\"]+", "", text)):
            page.set_content(shown)
            assert page.evaluate("document.documentElement.scrollWidth") <= width
            ground = page.evaluate("getComputedStyle(document.body).backgroundColor")
            assert ground == "rgb(255, 255, 255)"
    context.close()
