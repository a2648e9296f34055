"""A workspace that is rendered again and again, with a memory of its own."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from generator.build import Outcome, build
from generator.checking import Checked, check
from generator.chosen import chosen_style
from generator.formats import Writer, html, text
from generator.formats.style import Style
from generator.proofing.proof import selected
from generator.source.library import Library
from generator.source.workspace import Workspace
from generator.workers import Ended
from tests.conftest import Desk

FORMATS = ("html", "pdf", "txt")


@dataclass
class Runs:
    """Renders of a workspace; `cache` and `out` are what remains from one to the next."""

    desk: Desk
    cache: Path | None
    out: Path
    done: dict[str, Outcome] = field(default_factory=dict)

    def render(self, formats: Sequence[str] = FORMATS, **options: object) -> dict[str, list[str]]:
        """Render all releases; return the formats that were made, by release, where any was."""
        workspace = Workspace(self.desk.root, at=self.desk.at)
        style = chosen_style(workspace)
        done = build(
            workspace.releases,
            Library(workspace),
            style=style,
            formats=formats,
            out=self.out,
            cache=self.cache,
            each=_each,
            **options,  # type: ignore[arg-type]
        )
        self.done = {one.release.slug: one for one in done}
        return {slug: list(one.made) for slug, one in self.done.items() if one.made}

    def check(self, *names: str) -> Checked:
        """Check these releases, or else everything, with all rules that need not be asked for."""
        workspace = Workspace(self.desk.root, at=self.desk.at)
        library = Library(workspace)
        files = [one for one in workspace.releases if not names or one.slug in names]
        partners = () if names else library.partner_ids()
        return check(
            files, library, rules=selected(), partners=partners, cache=self.cache, each=_each
        )

    def why(self, slug: str) -> str:
        """Return why a release was rendered in the last run."""
        return "; ".join(self.done[slug].why)


def _each(work: Callable[[Any], Any], items: Iterable[Any]) -> Iterable[Any]:
    """Do a work as a pool does: a failure is that of its item alone."""
    for item in items:
        try:
            yield work(item)
        except Exception as error:
            yield Ended("failure", f"{type(error).__name__}: {error}")


@pytest.fixture
def runs(desk: Desk, tmp_path_factory: pytest.TempPathFactory) -> Runs:
    """The usual workspace, with nothing known of it."""
    folder = tmp_path_factory.mktemp("runs")
    return Runs(desk, folder / "cache", folder / "out")


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Do without the engine, compile no template twice, and trust files at once."""
    monkeypatch.setattr("generator.cache.files.COARSE", 0)  # each step takes long enough
    monkeypatch.setattr("generator.formats.pdf.writer", _paper)
    for module in (html, text):
        monkeypatch.setattr(module, "writer", partial(_again, module.writer))


_MADE: dict[tuple[Any, str], Writer] = {}


def _again(make: Callable[[Style], Writer], style: Style) -> Writer:
    """Return the writer of a style as it stands, made once."""
    files = (file for folder in style.own for file in sorted(folder.rglob("*")) if file.is_file())
    key = (make, f"{style.folders}{[(str(file), file.read_bytes()) for file in files]}")
    if key not in _MADE:
        _MADE[key] = make(style)
    return _MADE[key]


def _paper(style: Style) -> Writer:
    """Write what a PDF has that a page has not."""
    css = "\n".join([style.css(paged=True), *style.steps()])
    page = html.writer(style)
    return lambda one: page(one) + f"{css}{one.sources}".encode()
