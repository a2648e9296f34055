"""What was measured, kept from run to run, and the page that tells it: docs/performance.md."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict
from typing import Any

from bench.measure import CACHE, ROOT, Figure, Growth, Table, Told, shown
from bench.plots import svg

PAGE = ROOT / "docs" / "performance.md"
PLOTS = ROOT / "docs" / "plots"
KEPT = CACHE / "measured.json"
KINDS = {kind.__name__: kind for kind in (Figure, Growth, Table)}
HEAD = """\
---
lang: en
---

# Speed

What `make bench-all` measured, and wrote here; nothing below is written by hand. Times of a shared
machine say little: look at the ratios. Programs took turns, and what counts is the time of the
processor, children included. The method, and what each part does, stand in `bench/README.md`.
"""


def keep(name: str, told: Sequence[Told], machine: Mapping[str, str]) -> None:
    """Keep what a part measured, in the place of what it measured before."""
    KEPT.parent.mkdir(parents=True, exist_ok=True)
    parts = _kept()
    parts[name] = {"machine": dict(machine), "told": [_plain(one) for one in told]}
    KEPT.write_text(json.dumps(parts, ensure_ascii=False, indent=1), encoding="utf-8")


def write(titles: Mapping[str, str]) -> None:
    """Write the page and its plots from what is kept, in the order of the titles."""
    parts = _kept()
    machines = [parts[name]["machine"] for name in titles if name in parts]
    PLOTS.mkdir(exist_ok=True)
    lines = [HEAD, *_machine(machines[-1] if machines else {})]
    for name, title in titles.items():
        if name in parts:
            told = [KINDS[one["kind"]](**one["is"]) for one in parts[name]["told"]]
            lines += [f"## {title}\n", *section(told)]
    if absent := [title for name, title in titles.items() if name not in parts]:
        lines.append(f"Not measured yet: {'; '.join(absent)}.")
    PAGE.write_text("\n".join(lines).rstrip() + "\n", encoding="utf-8")


def section(told: Iterable[Told]) -> Iterator[str]:
    """Yield the Markdown of what a part measured, and write its plots."""
    told = list(told)
    figures = [one for one in told if isinstance(one, Figure)]
    if figures:
        rows = [
            (one.what, f"{shown(one.value)} {one.unit}".rstrip(), *_held(one), one.beside)
            for one in figures
        ]
        yield from rows_of(("", "measured", "bar", "", "besides"), rows)
    for one in told:
        if isinstance(one, Growth):
            yield from _growth(one)
        elif isinstance(one, Table):
            yield f"### {one.title}\n"
            yield from rows_of(one.columns, one.rows)
            yield from (f"- {note}" for note in one.notes)
            yield ""


def rows_of(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    """Yield a table of Markdown."""
    yield f"| {' | '.join(columns)} |"
    yield "|" + "---|" * len(columns)
    yield from (f"| {' | '.join(cell.replace('|', '∣') for cell in row)} |" for row in rows)
    yield ""


def _held(figure: Figure) -> tuple[str, str]:
    return figure.held, ("" if figure.bar is None else "kept" if figure.kept else "**missed**")


def _growth(growth: Growth) -> Iterator[str]:
    name = f"{growth.name}.svg"
    (PLOTS / name).write_text(svg(growth), encoding="utf-8")
    yield f"### {growth.title}\n"
    yield f"![{growth.unit}, by {growth.along}; the table below says the same](plots/{name})\n"
    places = sorted({x for points in growth.curves.values() for x, _y in points})
    rows = [
        (name, *(shown(dict(points)[x]) if x in dict(points) else "–" for x in places))
        for name, points in growth.curves.items()
    ]
    yield from rows_of((f"{growth.unit}, by {growth.along}", *map(shown, places)), rows)


def _machine(machine: Mapping[str, str]) -> Iterator[str]:
    yield f"Measured with: {', '.join(' '.join(one) for one in machine.items())}.\n"


def _kept() -> dict[str, Any]:
    kept: dict[str, Any] = json.loads(KEPT.read_text("utf-8")) if KEPT.exists() else {}
    return kept


def _plain(one: Told) -> dict[str, Any]:
    plain = asdict(one)
    if isinstance(one, Growth):
        plain["curves"] = {name: [*map(tuple, points)] for name, points in one.curves.items()}
    return {"kind": type(one).__name__, "is": plain}
