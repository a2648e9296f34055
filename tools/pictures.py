"""Make docs/pictures/ from what the program does: `python -m tools.pictures`.

The tutorial's come from docs/tutorial.md itself, as `tests/tutorial.py` follows it; the
telephone's, the review's and the preview's are pages in a browser.
"""

import base64
import os
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
from playwright.sync_api import Browser, Frame

from tests.conftest import launched
from tests.preview.conftest import FILE, filled, start
from tests.tutorial import Tutorial

ROOT = Path(__file__).parent.parent
FOLDER = ROOT / "docs" / "pictures"
RELEASES = ("2017-11-23-rennes-metropole", "2023-04-18-regions-de-france")
ON_THE_PHONE = "2019-10-02-metz-metropole"
REVIEWED = "2019-07-17-logement-d-abord"
PARTNER, PHONE, OTHER = "partners/metz-metropole.yaml", "03 87 39 39 14", "03 87 39 39 41"
FONTS = ROOT / "templates" / "maison" / "fonts"
FAMILIES = {"MaisonSans": "Maison Sans", "MaisonSerif": "Maison Serif"}
HOUSE = ":root { --text: 'Maison Sans'; --display: 'Maison Serif' }\n"
PIXELS_PER_POINT = 1.25
COLUMNS = 80
COLOURS = {"31": "#ff8a80", "33": "#ffd54f", "36": "#80deea"}
PLAIN = "#eceff1"
SIZE, LEADING, MARGIN = 14, 20, 16
"""The letters of a terminal, in pixels."""
Letter: TypeAlias = tuple[str, str]
_COLOURED = re.compile(r"(?:\x1b\[([\d;]*)m)?([^\x1b]*)")


def make(folder: Path, tutorial: Tutorial, browser: Browser) -> None:
    """Render releases, play the tutorial, and put the pictures into a folder."""
    with tempfile.TemporaryDirectory() as place:
        _of_styles(Path(place, "styles"), folder)
        _of_tutorial(tutorial, folder)
        _of_phone(Path(place, "phone"), folder, browser)
        _of_newsroom(Path(place, "newsroom"), folder, browser)
        _of_review(Path(place, "review"), folder, browser)
        _of_preview(Path(place, "preview"), folder, browser)


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
    tutorial.play(until="## 6. Compléter")
    _saved(first_page(tutorial.pdf), folder / "tutorial-draft.png")
    tutorial.play()
    _saved(first_page(tutorial.pdf), folder / "tutorial-final.png")
    drawn = terminal(tutorial.refused())
    (folder / "tutorial-error.svg").write_text(drawn, encoding="utf-8")


def first_page(pdf: Path) -> Image.Image:
    """Draw the first page, with a thin line around it."""
    with pypdfium2.PdfDocument(pdf) as document:
        return _framed(document[0].render(scale=PIXELS_PER_POINT).to_pil())


def _framed(drawn: Image.Image) -> Image.Image:
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


# Pages in a browser ------------------------------------------------------------------------------


def _of_phone(place: Path, folder: Path, browser: Browser) -> None:
    """Draw the first screen of a release on a telephone that has the fonts of the style."""
    words = ["render", ON_THE_PHONE, "--quiet", "--format", "html", "--out", place]
    subprocess.run([sys.executable, ROOT / "cli.py", *words], cwd=ROOT, check=True)
    page = place / ON_THE_PHONE / f"{ON_THE_PHONE}.html"
    _saved(_framed(_seen(browser, page, width=390, height=800)), folder / "phone.png")


def _of_newsroom(place: Path, folder: Path, browser: Browser) -> None:
    """Publish the releases of the pictures, and draw the first page of their newsroom."""
    for part in ("partners", "releases"):
        shutil.copytree(ROOT / part, place / part)
    program = [sys.executable, ROOT / "cli.py", "-C", place]
    moment, agreed = ("--now", "2026-12-01 12h"), ("--without-agreement", "--why", "image")
    for slug in (*RELEASES, ON_THE_PHONE):
        subprocess.run([*program, "publish", slug, *agreed, *moment], check=True)
    subprocess.run([*program, "site", *moment], check=True)
    page = place / "public" / "index.html"
    _saved(_seen(browser, page, width=1100, height=1000), folder / "newsroom.png")


def _of_review(desk: Path, folder: Path, browser: Browser) -> None:
    """Change a telephone number, and draw the page that shows it."""
    for name in ("partners", "releases"):
        shutil.copytree(ROOT / name, desk / name)
    git = ("git", "-C", desk, "-c", "user.name=x", "-c", "user.email=x@exemple.fr")
    for words in (("init", "-q", "-b", "main"), ("add", "."), ("commit", "-q", "-m", "x")):
        subprocess.run([*git, *words], check=True)
    typed = (desk / PARTNER).read_text(encoding="utf-8")
    (desk / PARTNER).write_text(typed.replace(PHONE, OTHER), encoding="utf-8")
    french = os.environ | {"COMMUNIQUE_LANG": "fr"}
    words = ["-C", desk, "review", "--base", "HEAD"]
    subprocess.run([sys.executable, ROOT / "cli.py", *words], check=True, env=french)
    page = desk / "site" / "releases" / REVIEWED / "index.html"
    _saved(_seen(browser, page, width=1100, height=1360), folder / "review.png")


def _of_preview(desk: Path, folder: Path, browser: Browser) -> None:
    """Draw the preview of a release with a mistake, over the page that was there before."""
    desk.mkdir()
    running = start(filled(desk), COMMUNIQUE_LANG="fr")
    with browser.new_context(viewport={"width": 1120, "height": 660}, bypass_csp=True) as context:
        page = context.new_page()
        page.goto(running.of())
        page.locator("#page[data-version]").wait_for()
        page.get_by_role("tab", name="PDF 2 pages").wait_for()
        running.change(FILE, "place: Metz", "plaec: Metz")
        page.locator(".problems").wait_for()
        page.add_style_tag(content="body, button { font-family: 'Maison Sans' }")
        for frame in page.frames:
            _with_fonts(frame)
        taken = page.screenshot(animations="disabled")
    running.stop()
    _saved(Image.open(BytesIO(taken)).convert("RGB"), folder / "preview.png")


def _seen(browser: Browser, page: Path, *, width: int, height: int) -> Image.Image:
    """Return the top of a page as a browser shows it."""
    with browser.new_context(
        viewport={"width": width, "height": height}, bypass_csp=True
    ) as context:
        shown = context.new_page()
        shown.goto(page.as_uri())
        _with_fonts(shown.main_frame)
        shown.wait_for_load_state("networkidle")
        taken = shown.screenshot()
    return Image.open(BytesIO(taken)).convert("RGB")


def _with_fonts(frame: Frame) -> None:
    """Give a page the fonts of the style: all machines then show it alike."""
    frame.add_style_tag(content=HOUSE + "".join(map(_face, sorted(FONTS.glob("*.ttf")))))
    frame.evaluate("document.fonts.ready")


def _face(font: Path) -> str:
    """Return a font as a style sheet of its own."""
    name, _hyphen, weight = font.stem.partition("-")
    data = base64.b64encode(font.read_bytes()).decode("ascii")
    return (
        f"@font-face {{ font-family: '{FAMILIES[name]}'; src: url(data:font/ttf;base64,{data});"
        f" font-weight: {600 if 'Semibold' in weight else 400};"
        f" font-style: {'italic' if weight.endswith('Italic') else 'normal'}; }}\n"
    )


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as empty, launched() as chromium:
        make(FOLDER, Tutorial(Path(empty)), chromium)
