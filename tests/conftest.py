"""A workspace to write into, and the ways to look at what becomes of it."""

import os

# Before the program is imported: most tests read its messages in the English of the code.
os.environ["COMMUNIQUE_LANG"] = "en"
os.environ["COMMUNIQUE_CACHE"] = ""  # nothing is known of earlier tests, nor of the user's runs

import datetime
import re
import shutil
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from html import unescape
from io import BytesIO
from pathlib import Path
from textwrap import dedent

import hypothesis
import pytest
from click.testing import CliRunner, Result
from PIL import Image
from playwright.sync_api import Browser, sync_playwright
from pypdfium2 import PdfDocument

from generator.commands.main import communique
from generator.content.bound import bound
from generator.content.document import Release
from generator.content.prose import Paragraphs, plain
from generator.content.typeset import typeset
from generator.findings import Finding, Rejected
from generator.formats import FORMATS
from generator.formats.style import load, style_folders
from generator.source.library import Library
from generator.source.workspace import Workspace

# Whoever started the tests may have told them to be ignored (nohup, « & »), which the program heeds.
signal.signal(signal.SIGINT, signal.default_int_handler)
if hasattr(signal, "SIGHUP"):
    signal.signal(signal.SIGHUP, signal.SIG_DFL)

# How long an example takes says how busy the machine is; what is tried is the same at every run, so
# that a change is judged for itself. « make fresh » tries what was never tried.
hypothesis.settings.register_profile("fresh", deadline=None)
hypothesis.settings.register_profile("any machine", deadline=None, derandomize=True)
hypothesis.settings.load_profile("any machine")

ROOT = Path(__file__).parent.parent

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "chrome")
QUIET = (
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)

SLUG = "2019-10-02-exemple"

VILLE = """\
    name: la Ville d'Exemple
    acronym: VE
    people:
      Anne Martin: {gender: f, role: Maire, until: 2020-07-15}
      Paul Évrard:
        gender: m
        mandates:
          - role: Adjoint
            remit: en charge du logement
    facts:
      habitants: {2015: 12 000, 2019: 13 500}
      communes: 44
      phrase: |
        {communes} communes et {habitants} habitants
    about: |
      La Ville compte {phrase}.
    website: www.exemple.fr
    accounts: {twitter: Exemple}
    contacts:
      - name: Lou Petit
        phone: 0387393914
        email: lou@exemple.fr
    """

COMITE = """\
    name: le Comité régional d'Exemple
    people:
      Hugo Blanc: {gender: m, role: Président}
      Ève Noir: {gender: f, role: Vice-présidente}
    """

RELEASE = """\
    title: |
      Un accord
    place: Exemple
    date: 2019-10-02
    partners: [ville, comite]
    agreement:
      name: convention
      signed: 2019-10-01
      period: 2019-2022
      signatories: [Anne Martin, Paul Évrard, Hugo Blanc, Ève Noir]
    """


EARLY = datetime.datetime(2019, 1, 1, tzinfo=datetime.UTC)
"""Before the embargoes that tests type."""


Run = Callable[..., Result]


def at(root: Path) -> Run:
    """Return what calls the program on a folder."""
    return lambda *words: CliRunner().invoke(communique, ["-C", str(root), *words])


@dataclass
class Desk:
    """A workspace under test: write files, then look, `at` a moment of its own."""

    root: Path
    at: datetime.datetime = field(default=EARLY, kw_only=True)

    def write(self, path: str, content: str | bytes) -> None:
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(dedent(content).encode() if isinstance(content, str) else content)

    def release(self, more: str = "", *, slug: str = SLUG, base: str = RELEASE) -> None:
        self.write(f"releases/{slug}.yaml", dedent(base) + dedent(more))

    def bound(self, slug: str = SLUG, *, as_of: datetime.date | None = None) -> Release:
        workspace = Workspace(self.root, at=self.at)
        (file,) = [file for file in workspace.releases if file.slug == slug]
        return bound(file, Library(workspace), as_of=as_of)

    def printed(self, form: str = "txt", slug: str = SLUG, *, style: str = "maison") -> str:
        """Return what readers read: the text, the words of the PDF, or of the page of HTML."""
        made = self.made(form, slug, style=style)
        if form == "pdf":
            return "\n".join(page.get_textpage().get_text_range() for page in PdfDocument(made))
        return made.decode() if form == "txt" else words_of_page(made.decode())

    def made(self, form: str, slug: str = SLUG, *, style: str = "maison") -> bytes:
        """Return a document as it is written to its file."""
        look = load(style, style_folders(self.root))
        return FORMATS[form].writer(look)(typeset(self.bound(slug), look.typography))

    def lead(self, typed: str) -> str:
        """Return what a lead becomes in the usual release."""
        self.release(f"lead: |\n  {typed}\n")
        return text(self.bound().lead)

    def findings(self) -> list[Finding]:
        """Return everything that `check` would say, by file and line."""
        workspace = Workspace(self.root)
        library = Library(workspace)
        found: list[Finding] = []
        for partner in library.partner_ids():
            library.organisation(partner, workspace.language)
        for file in workspace.releases:
            try:
                bound(file, library)
            except Rejected as refusal:
                found += refusal.findings
        return sorted({*found, *library.findings}, key=lambda finding: finding.span)

    def told(self) -> list[str]:
        """Return the findings as « line:column CODE »."""
        return [f"{one.span.line}:{one.span.column} {one.code}" for one in self.findings()]


def documents(out: Path) -> dict[str, bytes]:
    """Return what was rendered into a folder, by name."""
    return {path.name: path.read_bytes() for path in sorted(out.glob("[!.]*/*"))}


def text(paragraphs: Paragraphs) -> str:
    """Return the words of paragraphs, an empty line between them."""
    return "\n\n".join(plain(prose) for prose in paragraphs)


def words_of_page(html: str) -> str:
    """Return the words of the body of a page, a line for each of its texts."""
    body = re.sub(r"(?s)<(head|style|svg)\b.*?</\1>", "", html)
    lines = re.sub(r"<(?!/?(a|abbr|b|em|i|q|span|strong|sup|cite)\b)[^>]*>", "\n", body)
    return unescape(re.sub(r"\s*\n\s*", "\n", re.sub(r"<[^>]+>", "", lines))).strip()


def photo(kind: str = "JPEG", size: tuple[int, int] = (40, 20), **options: bool) -> bytes:
    """Return the bytes of a photograph, noisy enough that it has a middle to be cut in."""
    file = BytesIO()
    Image.effect_noise(size, 80).convert("RGB").save(file, kind, **options)
    return file.getvalue()


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """A workspace with two partners and no release yet."""
    desk = Desk(tmp_path)
    desk.write("partners/ville.yaml", VILLE)
    desk.write("partners/comite.yaml", COMITE)
    return desk


@pytest.fixture
def real() -> Callable[[str], Release]:
    """The project's own releases, bound, by slug."""
    return Desk(ROOT).bound


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The browser of this machine, shared by the tests."""
    with launched() as browser:
        yield browser


@contextmanager
def launched() -> Iterator[Browser]:
    """Run the browser of this machine, without network manners of its own."""
    path = next(filter(None, map(shutil.which, BROWSERS)), None)
    assert path, "No browser: sh tools/system.sh chromium installs one on Debian."
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(QUIET))
        yield browser
        browser.close()
