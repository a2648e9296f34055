"""Draw the contact sheets of the corpus: `python -m tools.sheets [FOLDER]`.

Every release of `tools/corpus/`, and the project's own in both styles, is printed; its pages stand
beside each other, with what is poor in them below. The limits are those of the tests.
"""

import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pypdfium2
from PIL import Image, ImageDraw

from generator.content.bound import bound
from generator.content.document import Release
from generator.content.typeset import typeset
from generator.formats import pdf
from generator.formats.style import load
from generator.source.library import Library
from generator.source.workspace import Workspace
from generator.version import builtin_styles
from tools.corpus import desk
from tools.corpus.measure import faults
from tools.corpus.recipes import RECIPES

ROOT = Path(__file__).parent.parent
STYLES = {name: load(name, [builtin_styles()]) for name in ("maison", "sobre")}
SCALE, GAP, LABEL = 0.42, 10, 30
WIDTH, HEIGHT = 1310, 1190


def releases(root: Path) -> Iterator[tuple[str, str, Release]]:
    """Write the corpus into a folder; yield a name, a style and a release for each to print."""
    recipes = desk.write(root, RECIPES)
    for slug, release in _bound(root):
        if recipe := recipes.get(slug):
            yield f"{slug[len('2026-09-24-corpus-') :]} {recipe.name}", recipe.style, release
    for slug, release in _bound(ROOT):
        yield from ((f"{slug} {style}", style, release) for style in STYLES)


def _bound(root: Path) -> Iterator[tuple[str, Release]]:
    workspace = Workspace(root)
    library = Library(workspace)
    for file in workspace.releases:
        yield file.slug, bound(file, library)


def main(folder: Path) -> int:
    """Print all, draw the sheets, and return how many releases are poor."""
    folder.mkdir(parents=True, exist_ok=True)
    lay_out = {name: pdf.layout(style) for name, style in STYLES.items()}
    poor, strips = 0, []
    with tempfile.TemporaryDirectory() as place:
        for name, style, release in releases(Path(place)):
            document = lay_out[style](typeset(release, STYLES[style].typography))
            found = faults(document)
            poor += bool(found)
            print(f"{name}: {'; '.join(found) or 'good'}")
            strips.append(_strip(name, found, document.write_pdf()))
    for number, sheet in enumerate(_sheets(strips), 1):
        sheet.save(folder / f"sheet-{number:02}.png")
    print(f"{poor} of {len(strips)} releases are poor; the sheets are in {folder}/")
    return poor


def _strip(name: str, found: list[str], made: bytes) -> Image.Image:
    """Draw the pages of a release beside each other, its name above, its faults below."""
    with pypdfium2.PdfDocument(made) as document:
        drawn = [page.render(scale=SCALE).to_pil() for page in document]
    wide, high = drawn[0].size
    strip = Image.new("RGB", ((wide + GAP) * len(drawn) + GAP, high + LABEL + GAP), "#b8bec2")
    for at, page in enumerate(drawn):
        strip.paste(page, (GAP + at * (wide + GAP), LABEL))
    pen = ImageDraw.Draw(strip)
    pen.text((GAP, 3), name[: wide * len(drawn) // 6], fill="black")
    pen.text((GAP, 15), "; ".join(found)[: wide * len(drawn) // 6], fill="#a00000")
    return strip


def _sheets(strips: list[Image.Image]) -> Iterator[Image.Image]:
    """Set strips in lines, and lines on sheets."""
    x = y = 0
    sheet = Image.new("RGB", (WIDTH, HEIGHT), "#b8bec2")
    for strip in strips:
        if x and x + strip.width > WIDTH:
            x, y = 0, y + strip.height
        if y + strip.height > HEIGHT:
            yield sheet
            sheet, x, y = Image.new("RGB", (WIDTH, HEIGHT), "#b8bec2"), 0, 0
        sheet.paste(strip, (x, y))
        x += strip.width
    yield sheet


if __name__ == "__main__":
    sys.exit(1 if main(Path(sys.argv[1] if len(sys.argv) > 1 else "build/sheets")) else 0)
