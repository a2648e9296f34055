"""How time and memory grow: with pages, with releases, with a paragraph, with partners."""

import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from bench.campaign import large
from bench.cold import plain
from bench.measure import ROOT, Call, Figure, Growth, Taken, Told, in_turns, median, speed
from bench.rooms import Room
from generator.language import language

RUNS = 3
PAGES, MANY_PAGES = (1, 3, 10), (1, 3, 10, 30, 100)
RELEASES, MANY_RELEASES = (1, 10, 30), (1, 10, 30, 100, 300, 1000)
LENGTHS = (100, 1_000, 10_000, 100_000, 500_000)
PARTNERS, MANY_PARTNERS = (1, 4, 16), (1, 2, 4, 8, 16)
LOOPED = 100
"""A plain loop of more takes minutes and tells nothing new; ours alone, without a first round."""
PARAGRAPHS = 7
"""So many paragraphs of the seeds fill about a page."""


def measured(thorough: bool) -> Iterator[Told]:
    """Tell four growths, and the memory beside two of them."""
    yield from paragraph()
    yield from pages(MANY_PAGES if thorough else PAGES)
    yield from releases(MANY_RELEASES if thorough else RELEASES)
    yield from partners(MANY_PARTNERS if thorough else PARTNERS)


def paragraph() -> Iterator[Told]:
    """Set paragraphs of all lengths."""
    text = " ".join(lines() * 21)
    speeds = {}
    for code in ("fr", "en", "de"):
        typeset = language(code).typeset
        speeds[code] = [(length, speed(cut(text, length), typeset, RUNS)) for length in LENGTHS]
    yield Growth(
        "paragraph",
        "The typesetter, by the length of one paragraph",
        "characters",
        "MB/s of the processor’s time",
        speeds,
    )
    french = dict(speeds["fr"])
    yield Figure(
        f"the typesetter on a paragraph of {LENGTHS[-1]:,} characters",
        french[LENGTHS[-1]] / french[1_000],
        "× its speed on one of 1,000",
        bar=0.9,
        least=True,
    )


def cut(text: str, length: int) -> list[str]:
    """Cut a text into paragraphs of a length, as many as a hundred thousand characters give."""
    most = max(length, 100_000)
    return [text[start : start + length] for start in range(0, most, length)]


def pages(counts: tuple[int, ...]) -> Iterator[Growth]:
    """Render one release of so many pages, and print its page by the plain script."""
    yield from grown("pages", "One release, by its pages", "pages", counts, of_pages)


def partners(counts: tuple[int, ...]) -> Iterator[Growth]:
    """Render one release of so many partners."""
    yield from grown("partners", "One release, by its partners", "partners", counts, of_partners)


def grown(
    name: str, title: str, along: str, counts: tuple[int, ...], fill: Callable[[Path, int], None]
) -> Iterator[Growth]:
    ours: dict[int, list[Taken]] = {}
    theirs: dict[int, list[Taken]] = {}
    for count in counts:
        with tempfile.TemporaryDirectory() as folder:
            fill(Path(folder) / "filled", count)
            room = Room(Path(folder), Path(folder) / "filled")
            calls = {"plain": Call(plain(*room.pages())), "render": room.call("render")}
            taken = in_turns(calls, RUNS)
        ours[count], theirs[count] = taken["render"], taken["plain"]
    curves = {"communiqué render": ours, "the plain script": theirs}
    yield from both(name, title, along, curves)


def both(
    name: str, title: str, along: str, curves: dict[str, dict[int, list[Taken]]]
) -> Iterator[Growth]:
    """Tell the time of the processor, and the memory of the largest process."""
    yield Growth(
        name,
        title,
        along,
        "seconds of the processor",
        {
            what: [(count, median(taken)) for count, taken in points.items()]
            for what, points in curves.items()
        },
    )
    yield Growth(
        f"{name}-memory",
        f"{title}: memory",
        along,
        "MiB of the largest process",
        {
            what: [(count, median(taken, "memory")) for count, taken in points.items()]
            for what, points in curves.items()
        },
    )


def releases(counts: tuple[int, ...]) -> Iterator[Growth]:
    """Render so many releases, and print their pages in a plain loop."""
    ours: dict[int, list[Taken]] = {}
    theirs: dict[int, list[Taken]] = {}
    for count in counts:
        with tempfile.TemporaryDirectory() as folder:
            room = large(Path(folder), count)
            calls = {"render": room.call("render", "--quiet")}
            if count <= LOOPED:
                calls["loop"] = Call(plain(*room.pages()))
            taken = in_turns(calls, 1) if count <= LOOPED else {"render": [calls["render"]()]}
        ours[count] = taken["render"]
        if "loop" in taken:
            theirs[count] = taken["loop"]
    curves = {"communiqué render": ours, "the plain loop": theirs}
    yield from both("releases", "Many releases", "releases", curves)


# What is rendered --------------------------------------------------------------------------------


def lines() -> list[str]:
    """Return the paragraphs of the seeds."""
    return [
        line
        for file in sorted((ROOT / "tests" / "seeds").glob("*.txt"))
        for line in file.read_text(encoding="utf-8").splitlines()
        if line.strip()
    ]


def of_pages(root: Path, pages: int) -> None:
    """Write a release that fills about so many pages."""
    prose = [line for line in lines() if len(line) > 300 and not set(line) & set("{}[]*_#|&<>`@")]
    some = (prose * (1 + pages * PARAGRAPHS // len(prose)))[: pages * PARAGRAPHS]
    body = "".join(f"  - |\n    {line}\n" for line in some)
    written(root, body, ["ville-0"])


def of_partners(root: Path, partners: int) -> None:
    """Write a release of so many partners."""
    written(root, f"  - |\n    {lines()[5]}\n", [f"ville-{at}" for at in range(partners)])


def written(root: Path, body: str, partners: list[str]) -> None:
    for folder in ("partners", "releases"):
        (root / folder).mkdir(parents=True)
    for at, slug in enumerate(partners):
        (root / "partners" / f"{slug}.yaml").write_text(
            f"name: la Ville d’Exemple {at}\ngender: f\nwebsite: www.exemple-{at}.fr\n"
            f"about: |\n  La Ville d’Exemple {at} compte 12 000 habitants et vingt quartiers.\n"
            f"contacts:\n  - name: Anne Martin\n    phone: 03 87 39 {at:02} 14\n"
            f"    email: presse@exemple-{at}.fr\n",
            encoding="utf-8",
        )
    (root / "releases" / "communique.yaml").write_text(
        "title: Un communiqué à mesurer\nplace: Exemple\ndate: 2026-01-15\nstate: draft\n"
        f"partners: [{', '.join(partners)}]\nlead: |\n  {lines()[3]}\nbody:\n{body}",
        encoding="utf-8",
    )
