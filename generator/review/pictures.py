"""Turn the pages of PDF files into pictures, and show where two of them differ."""

from collections.abc import Iterator, Sequence
from importlib import import_module
from itertools import zip_longest
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from generator.review.model import Page

if TYPE_CHECKING:
    from PIL.Image import Image

Box: TypeAlias = tuple[int, int, int, int]

DOTS_PER_INCH = 120
POINTS_PER_INCH = 72
THUMBNAIL = (220, 312)
CELL = 10
"""Pixels of a cell of the grid in which changed regions are looked for."""

MARGIN = 6
PALE = 0.35
REMOVED, ADDED, OUTLINE = (178, 58, 20), (0, 92, 175), (214, 118, 0)


def compare(before: bytes | None, after: bytes | None, folder: Path) -> tuple[Page, ...]:
    """Write the pages of two PDF files into a folder, page by page, with their differences.

    Pages are paired by number. Where no pixel differs one picture serves both sides.
    """
    both = zip_longest(_pages(before), _pages(after))
    return tuple(_page(number, old, new, folder) for number, (old, new) in enumerate(both, 1))


def thumbnail(pdf: bytes, target: Path) -> None:
    """Write a small picture of the first page."""
    image = next(_pages(pdf))
    image.thumbnail(THUMBNAIL)
    _save(image, target)


def _pages(pdf: bytes | None) -> Iterator["Image"]:
    """Yield the pages as pictures, one at a time in memory."""
    if pdf is None:
        return
    document = import_module("pypdfium2").PdfDocument(pdf)
    try:
        for page in document:
            yield page.render(scale=DOTS_PER_INCH / POINTS_PER_INCH).to_pil().convert("RGB")
            page.close()
    finally:
        document.close()


def _page(number: int, old: "Image | None", new: "Image | None", folder: Path) -> Page:
    shown = new or old
    assert shown is not None
    if old and new and old.size == new.size and old.tobytes() == new.tobytes():
        name = _save(new, folder / f"page-{number}.webp")
        return Page(number, shown.size, name, name)
    before = _save(old, folder / f"page-{number}.before.webp") if old else ""
    after = _save(new, folder / f"page-{number}.after.webp") if new else ""
    if not (old and new):
        return Page(number, shown.size, before, after)
    picture, regions = difference(old, new)
    name = _save(picture, folder / f"page-{number}.difference.webp")
    return Page(number, shown.size, before, after, name, regions)


def _save(image: "Image", target: Path) -> str:
    target.parent.mkdir(parents=True, exist_ok=True)
    image.save(target, "WEBP", lossless=True, quality=20, method=1)
    return target.name


# Differences ------------------------------------------------------------------------------------


def difference(old: "Image", new: "Image") -> tuple["Image", tuple[Box, ...]]:
    """Return a picture of what differs, and the changed rectangles in pixels.

    What was there is orange, what is there now is blue, what stays is pale; a frame stands around
    each region, so that nobody has to tell colours apart.
    """
    from PIL import Image, ImageChops, ImageDraw

    old, new = _same_size(old, new)
    mask = _lit(_strongest(ImageChops.difference(old, new)))
    regions = tuple(_regions(mask))
    was, now = old.convert("L"), new.convert("L")
    picture = Image.blend(Image.new("L", now.size, 255), now, PALE).convert("RGB")
    picture.paste(REMOVED, mask=ImageChops.subtract(now, was))
    picture.paste(ADDED, mask=ImageChops.subtract(was, now))
    as_bright = ImageChops.subtract(mask, _lit(ImageChops.difference(was, now)))
    picture.paste(new, mask=as_bright)
    draw = ImageDraw.Draw(picture)
    for region in regions:
        draw.rectangle(region, outline=OUTLINE, width=3)
    return picture, regions


def _same_size(old: "Image", new: "Image") -> tuple["Image", "Image"]:
    """Lay two pages of different sizes on white ones of the same."""
    from PIL import Image

    size = (max(old.width, new.width), max(old.height, new.height))
    pages = []
    for page in (old, new):
        white = Image.new("RGB", size, "white")
        white.paste(page)
        pages.append(white)
    return pages[0], pages[1]


def _strongest(image: "Image") -> "Image":
    """Return the strongest of the three colours in each pixel."""
    from PIL import ImageChops

    red, green, blue = image.split()
    return ImageChops.lighter(ImageChops.lighter(red, green), blue)


def _lit(image: "Image") -> "Image":
    """Return white for every level that is not black."""
    return image.point(lambda level: 255 if level else 0)


def _regions(mask: "Image") -> Iterator[Box]:
    """Yield the rectangles around changed cells that touch, with a margin, from the top."""
    columns, rows = -(-mask.width // CELL), -(-mask.height // CELL)
    cells = _changed_cells(mask, columns, rows)
    boxes = []
    while cells:
        group = _touching(cells)
        xs, ys = [x for x, _y in group], [y for _x, y in group]
        boxes.append((min(xs), min(ys), max(xs) + 1, max(ys) + 1))
    for left, top, right, bottom in sorted(_merged(boxes), key=lambda box: (box[1], box[0])):
        yield (
            max(0, left * CELL - MARGIN),
            max(0, top * CELL - MARGIN),
            min(mask.width - 1, right * CELL + MARGIN),
            min(mask.height - 1, bottom * CELL + MARGIN),
        )


def _changed_cells(mask: "Image", columns: int, rows: int) -> set[tuple[int, int]]:
    """Return the cells in which a pixel differs."""
    from PIL import Image

    whole = Image.new("L", (columns * CELL, rows * CELL))
    whole.paste(mask)
    means = whole.reduce(CELL).tobytes()
    # A mean rounds one pixel of a hundred to 3 of 255, so nothing is lost.
    return {(at % columns, at // columns) for at, mean in enumerate(means) if mean}


def _touching(cells: set[tuple[int, int]]) -> list[tuple[int, int]]:
    """Take a cell out, with all that touch it or nearly: a word's letters are one region."""
    ahead = [cells.pop()]
    group = []
    while ahead:
        x, y = ahead.pop()
        group.append((x, y))
        near = [(x + dx, y + dy) for dx in (-2, -1, 0, 1, 2) for dy in (-1, 0, 1)]
        for cell in near:
            if cell in cells:
                cells.remove(cell)
                ahead.append(cell)
    return group


def _merged(boxes: Sequence[Box]) -> list[Box]:
    """Join rectangles that overlap."""
    kept: list[Box] = []
    for box in boxes:
        while other := next((one for one in kept if _overlap(one, box)), None):
            kept.remove(other)
            box = (
                min(box[0], other[0]),
                min(box[1], other[1]),
                max(box[2], other[2]),
                max(box[3], other[3]),
            )
        kept.append(box)
    return kept


def _overlap(one: Box, other: Box) -> bool:
    across = one[0] < other[2] and other[0] < one[2]
    return across and one[1] < other[3] and other[1] < one[3]
