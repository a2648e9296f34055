"""Whatever a style writes can be read: contrasts are computed from the variables of its CSS."""

import re
from itertools import product

import pytest

from generator.formats.style import load, names
from generator.version import builtin_styles

TEXTS, GROUNDS = ("ink", "quiet", "accent", "alert"), ("paper", "tint")
LEAST = 4.5  # WCAG 2.2, 1.4.3


def colours(style: str) -> dict[str, str]:
    """Return the variables that are colours, those of the style itself last."""
    css = load(style, [builtin_styles()]).css(paged=True)
    return dict(re.findall(r"--([\w-]+):\s*(#[0-9a-fA-F]{6})\b", css))


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours, as WCAG defines it."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: str) -> float:
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_contrast_is_that_of_wcag():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.005)


@pytest.mark.parametrize("style", names([builtin_styles()]))
def test_texts_stand_out(style: str):
    found = colours(style)
    pairs = [*product(TEXTS, GROUNDS), ("ink", "mark")]
    poor = [pair for pair in pairs if contrast(*(found[name] for name in pair)) < LEAST]
    assert poor == []


@pytest.mark.parametrize("style", names([builtin_styles()]))
def test_colours_stand_in_variables_only(style: str):
    css = load(style, [builtin_styles()]).css(paged=True)
    assert re.findall(r"(?m)^[^-\n]*[;{]\s*(?:color|background):\s*#\w+", css) == []
