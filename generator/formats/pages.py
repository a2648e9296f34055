"""Measure pages that the engine has laid out.

It does not promise the names of its boxes: whatever asks for them stands here.
"""

from collections.abc import Iterator
from typing import Any, TypeAlias

from generator.records import record

Box: TypeAlias = Any

_SHOWN = ("LineBox", "BlockReplacedBox", "InlineReplacedBox")
_IN_MARGINS = "MarginBox"


@record(frozen=True, slots=True, kw_only=True)
class Area:
    """What margins leave of a page, in pixels of CSS from its top left."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def height(self) -> float:
        """Return how high it is."""
        return self.bottom - self.top


def area(page: Any) -> Area:
    """Return what margins leave of a page."""
    box = page._page_box
    left, top = box.content_box_x(), box.content_box_y()
    return Area(left=left, top=top, right=left + box.width, bottom=top + box.height)


def white(page: Any) -> float:
    """Return how much of the height between the margins is left empty at the end of a page."""
    within = area(page)
    ends = (one.position_y + one.margin_height() for one in shown(page))
    return float((within.bottom - max(ends, default=within.top)) / within.height)


def boxes(page: Any, *, margins: bool = False) -> Iterator[Box]:
    """Yield all boxes of a page in the order of the text, without what is in lines."""
    left = [page._page_box]
    while left:
        box = left.pop()
        if margins or type(box).__name__ != _IN_MARGINS:
            yield box
            if not _is_shown(box):
                left += reversed(getattr(box, "children", ()))


def shown(page: Any) -> Iterator[Box]:
    """Yield the lines and pictures of a page in the order of the text."""
    return (box for box in boxes(page) if _is_shown(box))


def _is_shown(box: Box) -> bool:
    return type(box).__name__ in _SHOWN or _is_background(box)


def _is_background(box: Box) -> bool:
    """Tell whether a box is there for the picture behind it."""
    inside = getattr(box, "children", None)
    return inside == [] and any(kind != "none" for kind, _what in box.style["background_image"])


def heights(page: Any) -> dict[Any, float]:
    """Return how high the elements of a page stand on it, their margins included."""
    found: dict[Any, float] = {}
    for box in boxes(page):
        if box.element is not None and box.element not in found and hasattr(box, "height"):
            found[box.element] = float(box.margin_height())
    return found


def first(page: Any) -> list[Any]:
    """Return the elements that the first thing on a page stands in, the outermost first."""
    found, box = [], page._page_box
    while not _is_shown(box):
        inside = getattr(box, "children", ())
        if not inside:
            break
        box = inside[0]
        if box.element is not None and box.element not in found:
            found.append(box.element)
    return found
