"""The time from a save to what a browser shows of it."""

import re
import shutil
import statistics
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from bench.measure import Figure, Told, program
from bench.rooms import RELEASE, Room

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "chrome")
SAVES = 20

PAGE_SHOWN = "place => document.querySelector('.dateline')?.textContent.startsWith(place)"
PDF_SHOWN = """place => {
  const sheet = document.querySelector('.sheet');
  const picture = sheet?.querySelector('img');
  return sheet?.textContent.includes(place) && picture.complete && picture.naturalWidth > 0
    && picture.currentSrc.includes(picture.getAttribute('src').match(/version=\\d+/)[0]);
}"""


def saves() -> tuple[list[float], list[float]]:
    """Return the seconds from a save to the new page, and to the new PDF, of so many saves."""
    with tempfile.TemporaryDirectory() as name, browser() as window:
        root = Room(Path(name)).root
        with served(root) as address:
            page = window.new_page()
            page.goto(address)
            page.locator(".sheet img").first.wait_for(state="attached")
            html = [saved(page, root, at, paper=False) for at in range(SAVES)]
            page.get_by_role("tab", name="PDF").click()
            pdf = [saved(page, root, at, paper=True) for at in range(SAVES, 2 * SAVES)]
    return html, pdf


def saved(page: Page, root: Path, at: int, *, paper: bool) -> float:
    """Save with another place, wait until it is shown, and return the seconds between."""
    file = root / "releases" / f"{RELEASE}.yaml"
    place = f"Metz {at}"
    text = re.sub(r"^place: .*", f"place: {place}", file.read_text("utf-8"), flags=re.MULTILINE)
    where, shown = (page, PDF_SHOWN) if paper else (page.frames[1], PAGE_SHOWN)
    time.sleep(1.5)  # as somebody who types: what came before is done
    start = time.perf_counter()
    file.write_text(text, encoding="utf-8")
    where.wait_for_function(shown, arg=place)
    return time.perf_counter() - start


@contextmanager
def browser() -> Iterator[Browser]:
    path = next(filter(None, map(shutil.which, BROWSERS)))
    with sync_playwright() as playwright:
        yield playwright.chromium.launch(
            executable_path=path, args=["--disable-gpu", "--disable-quic"]
        )


@contextmanager
def served(root: Path) -> Iterator[str]:
    command = program("-C", root, "preview", RELEASE, "--no-open", "--port", "0")
    silent = subprocess.DEVNULL  # it says that it was stopped
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=silent, text=True) as process:
        assert process.stdout
        yield process.stdout.readline().split()[-1]
        process.terminate()


def measured(thorough: bool) -> Iterator[Told]:
    """Tell the medians."""
    for what, seconds in zip(("new page", "new PDF"), saves(), strict=True):
        spread = f"{min(seconds) * 1000:.0f} to {max(seconds) * 1000:.0f}; {SAVES} saves"
        median = statistics.median(seconds) * 1000
        yield Figure(f"preview, save to {what}", median, "ms by the clock", beside=spread)
