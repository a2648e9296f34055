"""`make bench`: cold and warm, in one run, as ratios to a plain WeasyPrint script.

Times on a shared machine say little; the two programs take turns, so that the ratio of each pair
holds when the machine's speed drifts. Medians are printed.
"""

import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from bench import preview
from generator.build import DEFAULT_STYLE, build
from generator.formats.style import builtin_styles, load
from generator.language import language
from generator.source.library import Library
from generator.source.workspace import Workspace

ROOT = Path(__file__).parent.parent
RUNS = 7

PLAIN = """
import sys
from weasyprint import HTML
for name in sys.argv[1:]:
    HTML(name).write_pdf(name + ".pdf")
"""


def main() -> None:
    """Print the figures."""
    with tempfile.TemporaryDirectory() as name:
        out = Path(name)
        pages = rendered(out)
        show("cold, one release (html, pdf, txt)", *cold(pages[-2], out))
        show("warm, five releases (html, pdf, txt)", *warm(pages, out))
    print(f"typesetter: {typesetter_speed():.2f} MB/s")
    preview.show()


def rendered(out: Path) -> list[Path]:
    """Render the five releases once and return their pages."""
    outcomes = list(releases(out))
    return [file for outcome in outcomes for file in outcome.files if file.suffix == ".html"]


def releases(out: Path):
    """Build every release of the project."""
    workspace = Workspace(ROOT)
    style = load(DEFAULT_STYLE, [builtin_styles()])
    formats = ("html", "pdf", "txt")
    return build(workspace.releases, Library(workspace), style=style, formats=formats, out=out)


def cold(page: Path, out: Path) -> tuple[list[float], list[float]]:
    """Time a process that renders one release, and a plain one on its page."""
    ours = [sys.executable, str(ROOT / "cli.py"), "-C", str(ROOT), "render", page.stem]
    ours += ["--out", str(out)]
    plain = [sys.executable, "-c", PLAIN, str(page)]
    return in_turns(lambda: run(ours), lambda: run(plain))


def warm(pages: list[Path], out: Path) -> tuple[list[float], list[float]]:
    """Time five releases in a process that has rendered before, and a plain loop on their pages."""
    from weasyprint import HTML

    def plain() -> None:
        for page in pages:
            HTML(page).write_pdf(page.with_suffix(".plain.pdf"))

    return in_turns(lambda: list(releases(out)), plain)


def run(command: list[str]) -> None:
    subprocess.run(command, check=True, capture_output=True)


def in_turns(
    ours: Callable[[], object], plain: Callable[[], object]
) -> tuple[list[float], list[float]]:
    """Time both by turns, after one round that is not counted."""
    rounds = [(timed(ours), timed(plain)) for _round in range(RUNS + 1)][1:]
    return [one for one, _other in rounds], [other for _one, other in rounds]


def timed(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def show(what: str, ours: list[float], plain: list[float]) -> None:
    ratio = statistics.median(one / other for one, other in zip(ours, plain, strict=True))
    print(
        f"{what}: {statistics.median(ours) * 1000:.0f} ms; "
        f"plain WeasyPrint: {statistics.median(plain) * 1000:.0f} ms; ratio {ratio:.2f}"
    )


def typesetter_speed() -> float:
    """Return how fast French prose is typeset, in MB/s."""
    lines = [
        line
        for file in sorted((ROOT / "tests" / "seeds").glob("*.txt"))
        for line in file.read_text(encoding="utf-8").splitlines()
        if line.strip()
    ]
    french = language("fr")
    french.typeset(lines[0])
    seconds = timed(lambda: [french.typeset(line) for line in lines])
    return sum(len(line.encode()) for line in lines) / seconds / 1e6


if __name__ == "__main__":
    main()
