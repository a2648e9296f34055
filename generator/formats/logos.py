"""How large logos and names of partners are printed, in any format.

The unit is `em`: a style sets the size of all of them by the size of their letters.
"""

from collections.abc import Sequence
from math import ceil, sqrt

from generator.content.body import Asset

_AREA = 12.0
_WIDEST, _HIGHEST = 10.0, 3.2
# What stands beside each other in a line of the letterhead, which a screen has less of than paper.
_LINE = 26.5
_GAPS = {1: 0.0, 2: 1.85, 3: 1.85}
_GAP = 0.75
_FEW, _A_ROW, _MOST_ROWS = 3, 5, 3
# What one very long logo may take from all others, for them to weigh the same.
_LEAST = 0.85
# The ratio that names are counted with where a line must hold them.
_OF_NAME = 2.5
# A name's largest and smallest letters, and what one takes of them: across, and of the surface,
# of which names get a little more than logos to be readable.
_NAME, _SMALLEST = 0.75, 0.46
_LETTER, _OF_LINE = 0.62, 0.45


def columns(count: int) -> int:
    """Return how many of so many logos stand in a row, so that none is left alone in the last."""
    rows = min(ceil(count / _A_ROW), _MOST_ROWS)
    return ceil(count / rows)


def size(logo: Asset, among: Sequence[Asset | None] = ()) -> tuple[float, float]:
    """Return the width and height of one of these logos, so that all weigh the same to the eye.

    Equal surface does that, short of very long or very high ones. None stands for a name.
    """
    count = max(len(among), 1)
    scale = sqrt(_area(count) / _AREA)
    widths = [_width(one.ratio if one else _OF_NAME, scale) for one in among]
    if columns(count) == count:
        room = _LINE - (count - 1) * _gap(count)
        fitted = scale * min(1.0, room / max(sum(widths), 1.0))
        width = _width(logo.ratio, fitted)
    else:
        fitted = scale * min(1.0, max(_LEAST, _cell(count) / max(widths)))
        width = min(_width(logo.ratio, fitted), _cell(count))
    return width, width / logo.ratio


def name_size(name: str, count: int) -> float:
    """Return the size of the letters of a name that stands for one of many logos.

    It fills the surface of a logo; its longest word must find room in the line.
    """
    filling = sqrt(_area(count) / (_OF_LINE * len(name)))
    fitting = _cell(count) / (_LETTER * max(map(len, name.split())))
    return max(min(filling, fitting, _NAME), _SMALLEST)


def _area(count: int) -> float:
    """Return the surface of each logo: many share the room of a few, and some more."""
    return float(_AREA * min(1.0, (_FEW / count) ** 0.65))


def _width(ratio: float, scale: float) -> float:
    return scale * min(sqrt(_AREA * ratio), _WIDEST, _HIGHEST * ratio)


def _cell(count: int) -> float:
    return _LINE / columns(count) - _gap(count)


def _gap(count: int) -> float:
    return _GAPS.get(count, _GAP)
