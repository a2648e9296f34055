"""Make docs/pictures/ from what the program does: `python -m tools.pictures`.

The tutorial's come from docs/tutorial.md itself, as `tests/tutorial.py` follows it. Only phone.png
is made by hand: it needs a browser.
"""

import re
import shutil
import subprocess
import sys
import tempfile
from io import BytesIO
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from typing import TypeAlias
from xml.sax.saxutils import escape

import pypdfium2
from PIL import Image, ImageOps

from tests.tutorial import Tutorial

ROOT = Path(__file__).parent.parent
FOLDER = ROOT / "docs" / "pictures"
RELEASES = ("2017-11-23-rennes-metropole", "2023-04-18-regions-de-france")
PIXELS_PER_POINT = 1.25
COLUMNS = 80
COLOURS = {"31": "#ff8a80", "33": "#ffd54f", "36": "#80deea"}
PLAIN = "#eceff1"
SIZE, LEADING, MARGIN = 14, 20, 16
"""The letters of a terminal, in pixels."""
Letter: TypeAlias = tuple[str, str]
_COLOURED = re.compile(r"(?:\x1b\[([\d;]*)m)?([^\x1b]*)")


def make(folder: Path) -> None:
    """Render releases, play the tutorial, and put the pictures into a folder."""
    with tempfile.TemporaryDirectory() as place:
        _of_styles(Path(place, "styles"), folder)
        (desk := Path(place, "desk")).mkdir()
        _of_tutorial(Tutorial(desk), folder)
        preview(Path(place, "preview"), folder)


def _of_styles(place: Path, folder: Path) -> None:
    for style in ("maison", "sobre"):
        words = [
            "render",
            *RELEASES,
            "--style",
            style,
            "--quiet",
            "--format",
            "pdf",
            "--out",
            place / style,
        ]
        subprocess.run([sys.executable, ROOT / "cli.py", *words], cwd=ROOT, check=True)
    pages = [first_page(place / "maison" / slug / f"{slug}.pdf") for slug in RELEASES]
    _saved(beside(pages), folder / "maison.png")
    _saved(first_page(place / "sobre" / RELEASES[1] / f"{RELEASES[1]}.pdf"), folder / "sobre.png")


def _of_tutorial(tutorial: Tutorial, folder: Path) -> None:
    tutorial.play(until="## 5. Compléter")
    _saved(first_page(tutorial.pdf), folder / "tutorial-draft.png")
    tutorial.play()
    _saved(first_page(tutorial.pdf), folder / "tutorial-final.png")
    drawn = terminal(tutorial.refused())
    (folder / "tutorial-error.svg").write_text(drawn, encoding="utf-8")


def preview(place: Path, folder: Path) -> None:
    """Photograph the preview of a release with a mistake, over the page that was there before."""
    from playwright.sync_api import sync_playwright

    from tests.conftest import BROWSERS, QUIET
    from tests.preview.conftest import FILE, filled, start

    place.mkdir()
    running = start(filled(place), COMMUNIQUE_LANG="fr")
    path = next(filter(None, map(shutil.which, BROWSERS)))
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(QUIET))
        page = browser.new_page(viewport={"width": 1120, "height": 660})
        page.goto(running.of())
        page.locator("#page[data-version]").wait_for()
        page.get_by_role("tab", name="PDF 2 pages").wait_for()
        running.change(FILE, "place: Metz", "plaec: Metz")
        page.locator(".problems").wait_for()
        shown = BytesIO(page.screenshot())
        browser.close()
    running.stop()
    with Image.open(shown) as picture:
        _saved(picture.convert("RGB"), folder / "preview.png")


def first_page(pdf: Path) -> Image.Image:
    """Draw the first page, with a thin line around it."""
    with pypdfium2.PdfDocument(pdf) as document:
        drawn = document[0].render(scale=PIXELS_PER_POINT).to_pil()
    return ImageOps.expand(drawn.convert("RGB"), border=1, fill="#cccccc")


def beside(pages: list[Image.Image]) -> Image.Image:
    """Put pages of one height beside each other."""
    step = pages[0].width + MARGIN
    whole = Image.new("RGB", (step * len(pages) - MARGIN, pages[0].height), "white")
    for at, page in enumerate(pages):
        whole.paste(page, (at * step, 0))
    return whole


def _saved(picture: Image.Image, file: Path) -> None:
    """Save in few colours: a page is mostly white."""
    few = picture.quantize(128, method=Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE)
    few.save(file, optimize=True)


def terminal(shown: str) -> str:
    """Draw what a terminal shows, colours included, as SVG."""
    lines = [part for line in shown.strip().split("\n") for part in _folded(_letters(line))]
    width = COLUMNS * SIZE * 0.61 + 2 * MARGIN
    height = len(lines) * LEADING + 2 * MARGIN
    rows = "\n".join(_row(line, at) for at, line in enumerate(lines))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:.0f} {height}"'
        f' font-family="ui-monospace, Menlo, Consolas, monospace" font-size="{SIZE}">\n'
        f'<rect width="100%" height="100%" rx="8" fill="#263238"/>\n{rows}\n</svg>\n'
    )


def _letters(line: str) -> list[Letter]:
    """Return each letter with its colour."""
    return [
        (letter, next((COLOURS[one] for one in codes.split(";") if one in COLOURS), PLAIN))
        for codes, words in _COLOURED.findall(line)
        for letter in words
    ]


def _folded(line: list[Letter]) -> list[list[Letter]]:
    """Fold a line where a terminal would, but between words."""
    if len(line) <= COLUMNS:
        return [line]
    spaces = [at for at, (letter, _fill) in enumerate(line[:COLUMNS]) if letter == " "]
    at = spaces[-1] + 1 if spaces else COLUMNS
    return [line[:at], *_folded(line[at:])]


def _row(line: list[Letter], at: int) -> str:
    y = MARGIN + at * LEADING + SIZE
    spans = "".join(
        f'<tspan fill="{fill}">{escape("".join(letter for letter, _fill in run))}</tspan>'
        for fill, run in groupby(line, key=itemgetter(1))
    )
    return f'<text x="{MARGIN}" y="{y}" xml:space="preserve">{spans}</text>'


if __name__ == "__main__":
    make(FOLDER)
