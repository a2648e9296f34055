"""Make the pictures of the tutorial from what the program does: `python -m tools.pictures`.

The files come from docs/tutorial.md itself, played by `tests/tutorial.py`.
"""

import re
import tempfile
from pathlib import Path
from xml.sax.saxutils import escape

import click
import pypdfium2
from PIL import Image

from tests.tutorial import Tutorial

FOLDER = Path(__file__).parent.parent / "docs" / "pictures"
PIXELS_PER_POINT = 1.25
COLOURS = {"31": "#ff8a80", "33": "#ffd54f", "36": "#80deea"}
PLAIN = "#eceff1"
SIZE, LEADING, MARGIN = 14, 20, 16
"""The letters of a terminal, in pixels."""
_COLOURED = re.compile(r"(?:\x1b\[([\d;]*)m)?([^\x1b]*)")


def make(folder: Path) -> None:
    """Play the tutorial and put its pictures into a folder."""
    with tempfile.TemporaryDirectory() as place:
        tutorial = Tutorial(Path(place))
        tutorial.play(until="## 5. Compléter")
        first_page(tutorial.pdf).save(folder / "tutorial-draft.png", optimize=True)
        tutorial.play()
        first_page(tutorial.pdf).save(folder / "tutorial-final.png", optimize=True)
        drawn = terminal(tutorial.refused())
        (folder / "tutorial-error.svg").write_text(drawn, encoding="utf-8")


def first_page(pdf: Path) -> Image.Image:
    """Draw the first page, in few colours: a page is mostly white."""
    with pypdfium2.PdfDocument(pdf) as document:
        drawn = document[0].render(scale=PIXELS_PER_POINT).to_pil()
    return drawn.convert("RGB").quantize(64, dither=Image.Dither.NONE)


def terminal(shown: str) -> str:
    """Draw what a terminal shows, colours included, as SVG."""
    lines = shown.strip().split("\n")
    width = max(len(click.unstyle(line)) for line in lines) * SIZE * 0.61 + 2 * MARGIN
    height = len(lines) * LEADING + 2 * MARGIN
    rows = "\n".join(_row(line, at) for at, line in enumerate(lines))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:.0f} {height}"'
        f' font-family="ui-monospace, Menlo, Consolas, monospace" font-size="{SIZE}">\n'
        f'<rect width="100%" height="100%" rx="8" fill="#263238"/>\n{rows}\n</svg>\n'
    )


def _row(line: str, at: int) -> str:
    y = MARGIN + at * LEADING + SIZE
    spans = "".join(_span(*match.groups()) for match in _COLOURED.finditer(line))
    return f'<text x="{MARGIN}" y="{y}" fill="{PLAIN}" xml:space="preserve">{spans}</text>'


def _span(codes: str | None, words: str) -> str:
    """Colour words by the last code that has a colour."""
    fills = [COLOURS[code] for code in (codes or "").split(";") if code in COLOURS]
    fill = f' fill="{fills[-1]}"' if fills else ""
    return f"<tspan{fill}>{escape(words)}</tspan>" if words else ""


if __name__ == "__main__":
    make(FOLDER)
