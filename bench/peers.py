"""Other programs on the same release: what each takes, and what its document lacks.

Each that is a Python package has a virtual environment of its own in the bench's folder of the
cache, made by `python -m bench.peers`; what is not there is told, never guessed.
"""

import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from bench import inputs
from bench.cold import plain
from bench.growth import written
from bench.measure import CACHE, ROOT, Call, Table, Taken, Told, in_turns, median, ratio
from bench.reading import Read, read
from bench.rooms import RELEASE, Room

RUNS = 7
FONTS = ROOT / "templates" / "maison" / "fonts"
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "chrome")


@dataclass(frozen=True, slots=True)
class Peer:
    """Another program: its package or its names on the system, the words that call it.

    `words` gets what to call, the page and the folder of what it makes, `made` the document's name.
    """

    name: str
    words: Callable[[Path, Path, Path], Sequence[str | Path]]
    made: str
    package: str = ""
    script: str = "python"
    programs: tuple[str, ...] = ()

    @property
    def place(self) -> Path:
        """Return the folder of its virtual environment."""
        return CACHE / "peers" / self.package.partition("[")[0]

    def found(self) -> Path | None:
        """Return what to call, if it is installed."""
        if self.package:
            path = self.place / "bin" / self.script
            return path if (self.place / "installed").exists() and path.exists() else None
        return next((Path(path) for path in map(shutil.which, self.programs) if path), None)


def _typst(python: Path, page: Path, folder: Path) -> Sequence[str | Path]:
    source = inputs.written(folder / "release.typ", inputs.typst(page))
    return [python, "-c", inputs.TYPST, source, folder / "made.pdf", FONTS]


def _chromium(browser: Path, page: Path, folder: Path) -> Sequence[str | Path]:
    quiet = ("--headless", "--disable-gpu", "--no-sandbox", "--no-first-run", "--disable-quic")
    own = f"--user-data-dir={folder / 'profile'}"
    printed = ("--no-pdf-header-footer", f"--print-to-pdf={folder / 'made.pdf'}")
    return [browser, *quiet, own, *printed, page.as_uri()]


def _weasymerge(script: Path, page: Path, folder: Path) -> Sequence[str | Path]:
    html = page.read_text(encoding="utf-8")
    template = inputs.written(folder / "page.html.j2", "{% raw %}" + html + "{% endraw %}")
    row = inputs.written(folder / "row.csv", "name\nrelease\n")
    return [script, "--data", row, "--template", template, "--output", folder / "made.pdf"]


def _rendercv(python: Path, page: Path, folder: Path) -> Sequence[str | Path]:
    source = inputs.written(folder / "release.yaml", inputs.rendercv(page))
    return [python, "-c", inputs.RENDERCV, source, folder / "made.pdf"]


def _libreoffice(office: Path, page: Path, folder: Path) -> Sequence[str | Path]:
    own = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    kind = "pdf:writer_web_pdf_Export"
    copy = shutil.copy(page, folder / "made.html")
    return [office, own, "--headless", "--convert-to", kind, "--outdir", folder, copy]


def _fpdf2(python: Path, page: Path, folder: Path) -> Sequence[str | Path]:
    source = inputs.written(folder / "release.html", inputs.simple_html(page))
    title = inputs.title(inputs.blocks(page))
    return [python, "-c", inputs.FPDF2, source, folder / "made.pdf", FONTS, title]


PEERS = (
    Peer("Typst", _typst, "made.pdf", package="typst"),
    Peer("Chromium print", _chromium, "made.pdf", programs=BROWSERS),
    Peer("weasymerge", _weasymerge, "made.pdf", package="weasymerge", script="weasymerge"),
    Peer("RenderCV", _rendercv, "made.pdf", package="rendercv[full]"),
    Peer(
        "pandoc → docx",
        lambda pandoc, page, folder: [pandoc, page, "-o", folder / "made.docx"],
        "made.docx",
        programs=("pandoc",),
    ),
    Peer("LibreOffice", _libreoffice, "made.pdf", programs=("soffice", "libreoffice")),
    Peer("fpdf2", _fpdf2, "made.pdf", package="fpdf2"),
)


# Measured ----------------------------------------------------------------------------------------


def measured(thorough: bool) -> Iterator[Told]:
    """Tell what each takes for one release, and what its document has."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        room, hyphens = Room(folder / "release"), long_words(folder / "long")
        (page,), (long_page,) = room.pages(RELEASE), hyphens.pages()
        calls = {"communiqué": room.call("render", RELEASE), "plain WeasyPrint": Call(plain(page))}
        hyphens.call("render")()
        Call(plain(long_page))()
        pairs = {
            "communiqué": (one_pdf(room.out / RELEASE), one_pdf(hyphens.out / "communique")),
            "plain WeasyPrint": (Path(f"{page}.pdf"), Path(f"{long_page}.pdf")),
        }
        absent = {}
        for peer in PEERS:
            try:
                calls[peer.name], *both = ready(peer, page, long_page, folder)
                pairs[peer.name] = (both[0], both[1])
            except Absent as reason:
                absent[peer.name] = str(reason)
        taken = in_turns(calls, RUNS)
        found = {
            who: replace(read(document), hyphenated=read(long_one).hyphenated)
            for who, (document, long_one) in pairs.items()
        }
    yield from tables(taken, found, absent)


class Absent(Exception):
    """Why a peer is not measured."""


def ready(peer: Peer, page: Path, long_page: Path, folder: Path) -> tuple[Call, Path, Path]:
    """Return the call of a peer with its document, and that of a page of long words."""
    program = peer.found()
    if program is None:
        note = peer.place / "why"
        known = peer.package and note.exists()
        raise Absent("not installed" + (f": {note.read_text('utf-8')}" if known else ""))
    calls = []
    for at, one in enumerate((page, long_page)):
        own = folder / f"{peer.name.replace(' ', '-')}-{at}"
        own.mkdir()
        calls.append(Call(peer.words(program, one, own)))
        try:
            calls[-1]()
        except RuntimeError as error:
            said = str(error).strip().splitlines()[-1].split("(")[0].strip()
            raise Absent(f"could not run: {said}") from error
        if not (own / peer.made).exists():
            raise Absent("made no document")
    name = peer.name.replace(" ", "-")
    return calls[0], folder / f"{name}-0" / peer.made, folder / f"{name}-1" / peer.made


def one_pdf(folder: Path) -> Path:
    """Return where the PDF of a release goes."""
    return folder / f"{folder.name}.pdf"


def long_words(folder: Path) -> Room:
    """Return a room with a release that ends many lines early unless words are cut."""
    words = "L’intercommunalisation anticonstitutionnellement désinstitutionnalisée "
    written(folder / "filled", f"  - |\n    {words * 40}\n", ["ville-0"])
    return Room(folder, folder / "filled")


TIME = ("", "processor, ms", "× plain", "clock, ms", "largest process, MiB")
HAS = (
    *("", "pages", "kB", "tags", "says that it is", "language", "title", "fonts in it"),
    *("lines hyphenated, of long words", "drawn in the letterhead", "files attached"),
)


def tables(
    taken: dict[str, list[Taken]], found: dict[str, Read], absent: dict[str, str]
) -> Iterator[Table]:
    """Put time, and what a document has, beside each other, the quickest first."""
    base, ours = taken["plain WeasyPrint"], taken["communiqué"]
    order = sorted(taken, key=lambda who: median(taken[who]))
    rows = [
        (
            who,
            f"{median(taken[who]) * 1000:.0f}",
            f"{ratio(taken[who], base):.2f}",
            f"{median(taken[who], 'clock') * 1000:.0f}",
            f"{median(taken[who], 'memory'):.0f}",
        )
        for who in order
    ]
    rows += [(who, reason, "", "", "") for who, reason in absent.items()]
    beside = {who: ratio(taken[who], ours) for who in order if who != "communiqué"}
    others = [
        f"{who} is {'faster' if times < 1 else 'no faster'}: it takes {times:.2f} of communiqué’s "
        f"time of the processor. Its document lacks "
        f"{lacks(found[who], found['communiqué']) or 'nothing that is looked at'}."
        for who, times in beside.items()
    ]
    note = "communiqué writes HTML and plain text besides, and checks what it prints; others print."
    yield Table("One release, cold, by other programs", TIME, rows, [*others, note])
    has = [(who, *cells(found[who])) for who in order]
    yield Table("What is in their documents, as read from the files", HAS, has)


def cells(one: Read) -> tuple[str, ...]:
    """Return what a document has, as the table writes it."""
    return (
        _number(one.pages),
        f"{one.kilobytes:.0f}",
        _yes(one.tagged),
        ", ".join(one.claims) or "–",
        one.language or "–",
        _yes(one.titled),
        ("" if one.embedded else "not embedded: ") + (", ".join(one.fonts) or "–"),
        _number(one.hyphenated),
        _number(one.letterhead),
        _number(one.attached),
    )


def lacks(one: Read, ours: Read) -> str:
    """Name what our document has and another has not."""
    named = (
        ("tags", ours.tagged and one.tagged is False),
        ("its language", ours.language and not one.language),
        ("its title", ours.titled and not one.titled),
        ("the fonts of the house by their names", not any("Maison" in font for font in one.fonts)),
        ("hyphenation", ours.hyphenated and one.hyphenated == 0),
        ("the letterhead", ours.letterhead and not one.letterhead),
        ("its attached sources", ours.attached and not one.attached),
    )
    missing = [claim for claim in ours.claims if claim not in one.claims]
    return ", ".join([*(what for what, is_missing in named if is_missing), *missing])


def _number(number: int | None) -> str:
    return "–" if number is None else str(number)


def _yes(one: bool | None) -> str:
    return "–" if one is None else "yes" if one else "no"


# Installed ---------------------------------------------------------------------------------------


def install() -> None:
    """Make the virtual environments of the peers that are packages."""
    for peer in PEERS:
        if peer.package and not peer.found():
            shutil.rmtree(peer.place, ignore_errors=True)
            subprocess.run([sys.executable, "-m", "venv", peer.place], check=True)
            # click is wanted by RenderCV, whose list forgets it.
            pip = [peer.place / "bin" / "python", "-m", "pip", "--disable-pip-version-check"]
            done = subprocess.run(
                [*pip, "install", "--quiet", peer.package, "click"], capture_output=True, text=True
            )
            wants = re.findall(r"Requires-Python (\S+)", done.stderr)
            why = f"it wants Python {wants[-1]}" if wants else done.stderr[-160:]
            note = peer.place / ("why" if done.returncode else "installed")
            note.write_text(why, encoding="utf-8")
        print(f"{peer.name}: {'installed' if peer.found() else 'not installed'}")


if __name__ == "__main__":
    install()
