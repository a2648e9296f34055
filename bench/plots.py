"""Curves as SVG, drawn by hand: no library that the program would have to carry."""

import math
from collections.abc import Mapping, Sequence
from html import escape
from itertools import count

from bench.measure import Growth, shown

WIDTH, HEIGHT = 640, 360
LEFT, RIGHT, TOP, BOTTOM = 70, 20, 46, 48
COLOURS = ("#1f5fa8", "#b5502a", "#3b7d4f", "#7a4fa0")
DASHES = ("none", "7 4", "2 3", "9 3 2 3")
Points = Sequence[tuple[float, float]]


def svg(growth: Growth) -> str:
    """Return a plot of curves, both axes by powers of ten where the values span more than one."""
    across = Axis([x for points in growth.curves.values() for x, _y in points], LEFT, WIDTH - RIGHT)
    up = Axis([y for points in growth.curves.values() for _x, y in points], HEIGHT - BOTTOM, TOP)
    told = "; ".join(
        f"{name}: {', '.join(f'{shown(x)} → {shown(y)}' for x, y in points)}"
        for name, points in growth.curves.items()
    )
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" role="img" '
        f'font-family="sans-serif" font-size="12" aria-labelledby="title told">',
        f'<title id="title">{escape(growth.title)}</title><desc id="told">{escape(told)}</desc>',
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#fff"/>',
        *_grid(growth, across, up),
        *_curves(growth.curves, across, up),
        "</svg>",
    ]
    return "\n".join(parts) + "\n"


class Axis:
    """Places values between two ends: evenly, or by powers of ten."""

    def __init__(self, values: Sequence[float], start: float, end: float) -> None:
        self._start, self._end = start, end
        least, most = min(values), max(values)
        self._by_powers = least > 0 and most / least > 10
        if self._by_powers:
            self._low, self._high = math.log10(least), math.log10(most)
            parts = (1, 2, 5) if most / least < 200 else (1,)
            powers = range(math.floor(self._low), math.ceil(self._high) + 1)
            self.ticks = [part * 10.0**power for power in powers for part in parts]
        else:
            step = _step(most)
            self._low, self._high = 0.0, math.ceil(most / step) * step
            self.ticks = [step * number for number in range(round(self._high / step) + 1)]
        if self._high == self._low:
            self._high += 1
        self.ticks = [tick for tick in self.ticks if -0.001 <= self._share(tick) <= 1.001]
        if len(self.ticks) < 2:
            self.ticks = [least, most]

    def at(self, value: float) -> float:
        """Return where a value stands."""
        return self._start + self._share(value) * (self._end - self._start)

    def _share(self, value: float) -> float:
        placed = math.log10(value) if self._by_powers else value
        return (placed - self._low) / (self._high - self._low)


def _step(most: float) -> float:
    """Return a round step that parts an axis in some four to eight."""
    power = 10.0 ** math.floor(math.log10(most or 1))
    return next(power * part for part in (0.1, 0.2, 0.5, 1, 2) if most / (power * part) <= 8)


def _grid(growth: Growth, across: Axis, up: Axis) -> list[str]:
    bottom, right = HEIGHT - BOTTOM, WIDTH - RIGHT
    words = [f'<text x="{LEFT}" y="18" fill="#444">{escape(growth.unit)}</text>']
    words.append(
        f'<text x="{right}" y="{HEIGHT - 8}" text-anchor="end" fill="#444">'
        f"{escape(growth.along)}</text>"
    )
    for tick in up.ticks:
        y = up.at(tick)
        words.append(f'<path d="M{LEFT} {y:.1f}H{right}" stroke="#ddd"/>')
        words.append(
            f'<text x="{LEFT - 8}" y="{y + 4:.1f}" text-anchor="end" fill="#444">'
            f"{shown(tick)}</text>"
        )
    for tick in across.ticks:
        x = across.at(tick)
        words.append(f'<path d="M{x:.1f} {TOP}V{bottom}" stroke="#eee"/>')
        words.append(
            f'<text x="{x:.1f}" y="{bottom + 18}" text-anchor="middle" fill="#444">'
            f"{shown(tick)}</text>"
        )
    return words


def _curves(curves: Mapping[str, Points], across: Axis, up: Axis) -> list[str]:
    words = []
    x = LEFT
    for at, (name, points), colour, dash in zip(
        count(), curves.items(), COLOURS, DASHES, strict=False
    ):
        places = [(across.at(one), up.at(other)) for one, other in points]
        line = "L".join(f"{one:.1f} {other:.1f}" for one, other in places)
        words.append(
            f'<path d="M{line}" fill="none" stroke="{colour}" stroke-width="2" '
            f'stroke-dasharray="{dash}"/>'
        )
        words += [f'<circle cx="{a:.1f}" cy="{b:.1f}" r="3" fill="{colour}"/>' for a, b in places]
        words.append(
            f'<path d="M{x} 32h24" stroke="{colour}" stroke-width="2" stroke-dasharray="{dash}"/>'
        )
        words.append(f'<text id="curve{at}" x="{x + 30}" y="36">{escape(name)}</text>')
        x += 50 + 7 * len(name)
    return words
