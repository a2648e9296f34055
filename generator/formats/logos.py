"""How large logos are printed, in any format."""

from math import sqrt

from generator.content.body import Asset

_AREA = 12.0
_WIDEST, _HIGHEST = 10.0, 3.2


def size(logo: Asset) -> tuple[float, float]:
    """Return the width and height of a logo, so that logos weigh the same to the eye.

    Equal surface does that, short of very long or very high ones. The unit is `em`: a style
    sets the size of all logos by the size of their letters.
    """
    width = min(sqrt(_AREA * logo.ratio), _WIDEST, _HIGHEST * logo.ratio)
    return width, width / logo.ratio
