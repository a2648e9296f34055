"""Where the regions of a page stand, as styles of the elements that show them."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.review.model import Page

BESIDE, ABOVE = 150, 40
"""Pixels around a region that is shown by itself."""

SHARE_AT_MOST, CROPS_AT_MOST = 0.3, 4


@dataclass(frozen=True, slots=True)
class Crop:
    """A region shown at full size: its width, the styles of its frame and of the page behind."""

    number: int
    width: str
    frame: str
    image: str


def frames(page: Page) -> Iterator[str]:
    """Yield the styles of boxes that lie over a page's picture of any size."""
    width, height = page.size
    for left, top, right, bottom in page.regions:
        yield (
            f"left: {left / width:.2%}; top: {top / height:.2%}; "
            f"width: {(right - left) / width:.2%}; height: {(bottom - top) / height:.2%}"
        )


def crops(page: Page) -> list[Crop]:
    """Return a page's regions as crops; none where they are many, or most of the page."""
    width, height = page.size
    boxes = [_wider(region, page.size) for region in page.regions]
    area = sum((right - left) * (bottom - top) for left, top, right, bottom in boxes)
    if len(boxes) > CROPS_AT_MOST or area > SHARE_AT_MOST * width * height:
        return []
    return [_crop(number, box, page.size) for number, box in enumerate(boxes, 1)]


def _wider(region: tuple[int, int, int, int], size: tuple[int, int]) -> tuple[int, int, int, int]:
    left, top, right, bottom = region
    return (
        max(0, left - BESIDE),
        max(0, top - ABOVE),
        min(size[0], right + BESIDE),
        min(size[1], bottom + ABOVE),
    )


def _crop(number: int, box: tuple[int, int, int, int], size: tuple[int, int]) -> Crop:
    left, top, right, bottom = box
    width, height = right - left, bottom - top
    return Crop(
        number,
        f"width: min(100%, {width}px)",
        f"aspect-ratio: {width} / {height}",
        f"width: {size[0] / width:.2%}; left: {-left / width:.2%}; top: {-top / height:.2%}",
    )
