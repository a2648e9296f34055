"""`make bench`: what each thing takes, as medians, and as ratios where there is a yardstick.

Times on a shared machine say little; two programs that are compared take turns, so that the ratio
of each pair holds when the machine's speed drifts.
"""

import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage

from bench import lexicon, preview, proofing, reviewing
from bench.archive import archive
from generator.build import DEFAULT_STYLE, build
from generator.formats.style import builtin_styles, load
from generator.language import language
from generator.source.library import Library
from generator.source.workspace import Workspace

ROOT = Path(__file__).parent.parent
RUNS = 7
CHECKS = 3

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
        compare("render, cold, one release (html, pdf, txt)", *cold(pages[-2], out))
        compare("render, warm, five releases (html, pdf, txt)", *warm(pages, out))
        show_check("check, cold, five releases", ROOT, count=5, runs=RUNS)
        count = archive(out / "archive")
        show_check(f"check, cold, {count} releases", out / "archive", count=count, runs=CHECKS)
    show_typesetter()
    print(spelling())
    lexicon.main()
    proofing.main()
    reviewing.main()
    preview.show()


# Rendering --------------------------------------------------------------------------------------


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
    ours = command("-C", str(ROOT), "render", page.stem, "--out", str(out))
    plain = [sys.executable, "-c", PLAIN, str(page)]
    return in_turns(lambda: run(ours), lambda: run(plain))


def warm(pages: list[Path], out: Path) -> tuple[list[float], list[float]]:
    """Time five releases in a process that has rendered before, and a plain loop on their pages."""
    from weasyprint import HTML

    def plain() -> None:
        for page in pages:
            HTML(page).write_pdf(page.with_suffix(".plain.pdf"))

    return in_turns(lambda: list(releases(out)), plain)


def compare(what: str, ours: list[float], plain: list[float]) -> None:
    ratio = statistics.median(one / other for one, other in zip(ours, plain, strict=True))
    print(
        f"{what}: {statistics.median(ours) * 1000:.0f} ms; plain WeasyPrint "
        f"{statistics.median(plain) * 1000:.0f} ms; ratio {ratio:.2f} (median of {len(ours)})"
    )


# Checking ---------------------------------------------------------------------------------------


def show_check(what: str, root: Path, *, count: int, runs: int) -> None:
    """Print what a process takes that checks a workspace: on the clock, and of the processor."""
    check = command("-C", str(root), "check", "--output-format", "json")
    measured = [clock_and_processor(lambda: run(check, refused=True)) for _ in range(runs)]
    clock, processor = (statistics.median(column) for column in zip(*measured, strict=True))
    print(
        f"{what}: {clock:.2f} s, {clock / count * 1000:.1f} ms each; "
        f"processor {processor:.2f} s (median of {runs})"
    )


def clock_and_processor(work: Callable[[], object]) -> tuple[float, float]:
    """Time child processes: seconds on the clock, seconds of the processor."""
    before = getrusage(RUSAGE_CHILDREN)
    seconds = timed(work)
    after = getrusage(RUSAGE_CHILDREN)
    return seconds, after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime


# Typesetting ------------------------------------------------------------------------------------


def show_typesetter() -> None:
    """Print how fast French prose is set, line by line and as one long paragraph."""
    lines = [
        line
        for file in sorted((ROOT / "tests" / "seeds").glob("*.txt"))
        for line in file.read_text(encoding="utf-8").splitlines()
        if line.strip()
    ]
    whole = (lines * 21)[:4000]
    for what, texts in (
        (f"typeset, {len(lines)} paragraphs", lines),
        ("typeset, one paragraph of 500 lines", [" ".join(whole[:500])]),
        ("typeset, one paragraph of 4000 lines", [" ".join(whole)]),
    ):
        speed = statistics.median(megabytes_per_second(texts) for _ in range(RUNS))
        print(f"{what}: {speed:.2f} MB/s of the processor's time (median of {RUNS})")


def megabytes_per_second(texts: list[str]) -> float:
    french = language("fr")
    french.typeset(texts[0])
    start = time.process_time()
    for text in texts:
        french.typeset(text)
    seconds = time.process_time() - start
    return sum(len(text.encode()) for text in texts) / seconds / 1e6


# Time -------------------------------------------------------------------------------------------


def command(*arguments: str) -> list[str]:
    return [sys.executable, str(ROOT / "cli.py"), *arguments]


def run(arguments: list[str], *, refused: bool = False) -> None:
    """Run a process; `refused` when it may also leave with 1, content refused."""
    code = subprocess.run(arguments, capture_output=True).returncode
    if code and not (refused and code == 1):
        sys.exit(f"{arguments} left with {code}")


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


def spelling() -> str:
    """Time checking all releases without and with --spelling."""
    checked = [sys.executable, str(ROOT / "cli.py"), "-C", str(ROOT), "check"]
    spelt, plain = in_turns(lambda: run([*checked, "--spelling"]), lambda: run(checked))
    return (
        f"check: {statistics.median(plain) * 1000:.0f} ms, --spelling: "
        f"{statistics.median(spelt) * 1000:.0f} ms"
    )


if __name__ == "__main__":
    main()
