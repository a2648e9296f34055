"""The bench: its figures know their bars, plots are well-formed, parts are there; nothing timed."""

import sys
from importlib.util import find_spec
from xml.etree import ElementTree

import pytest

from bench import page
from bench.__main__ import PARTS
from bench.archive import archive
from bench.inputs import blocks, rendercv, typst
from bench.measure import Call, Figure, Growth, Table, Taken, in_turns, median, ratio, shown
from bench.plots import Axis, svg
from bench.reading import read

GROWTH = Growth(
    "pages",
    "By <pages> & more",
    "pages",
    "seconds",
    {"ours": [(1, 0.5), (100, 20)], "theirs": [(1, 1)]},
)


@pytest.mark.parametrize(
    ("figure", "kept"),
    [
        (Figure("a", 0.8, bar=0.8), True),
        (Figure("a", 0.81, bar=0.8, aim=0.6), False),
        (Figure("a", 2.8, bar=2.8, least=True), True),
        (Figure("a", 2.7, bar=2.8, least=True), False),
        (Figure("a", 9), True),
    ],
)
def test_a_figure_knows_its_bar(figure: Figure, kept: bool) -> None:
    assert figure.kept is kept
    assert ("MISSED" in str(figure)) is not kept
    assert ("[kept" in str(figure)) is (kept and figure.bar is not None)


@pytest.mark.parametrize(
    ("number", "words"), [(0.12345, "0.123"), (2.0, "2"), (12.34, "12.3"), (1234.5, "1,234")]
)
def test_numbers_have_three_figures(number: float, words: str) -> None:
    assert shown(number) == words


def test_medians_and_ratios_are_of_turns() -> None:
    ours = [Taken(1, 2, 10), Taken(2, 4, 30), Taken(9, 8, 20)]
    other = [Taken(2, 2, 1), Taken(2, 8, 1), Taken(3, 2, 1)]
    assert (median(ours), median(ours, "clock"), median(ours, "memory")) == (4, 2, 20)
    assert ratio(ours, other) == 1  # of 1, 0.5 and 4
    assert ratio(ours, other, "clock") == 1  # of 0.5, 1 and 3


def test_turns_are_taken_after_a_round_that_does_not_count() -> None:
    said: list[str] = []

    def call(name: str) -> Taken:
        said.append(name)
        return Taken(len(said), 0, 0)

    taken = in_turns({"a": lambda: call("a"), "b": lambda: call("b")}, runs=2)
    assert said == ["a", "b"] * 3
    assert [one.clock for one in taken["a"]] == [3, 5]


def test_a_call_counts_a_process_and_its_children() -> None:
    busy = "import time\nwhile time.process_time() < 0.2: pass\n"
    both = f"import subprocess, sys\n{busy}subprocess.run([sys.executable, '-c', {busy!r}])"
    taken = Call([sys.executable, "-c", both])()
    assert taken.processor > 0.39
    assert taken.memory > 1


def test_a_call_that_fails_says_what_was_said() -> None:
    with pytest.raises(RuntimeError, match="left with 3:\nalas"):
        Call([sys.executable, "-c", "print('alas'); raise SystemExit(3)"])()
    Call([sys.executable, "-c", "raise SystemExit(3)"], codes=(0, 3))()


@pytest.mark.parametrize("name", PARTS)
def test_every_part_is_there(name: str) -> None:
    assert find_spec(f"bench.{name}")


# Plots and the page ------------------------------------------------------------------------------


def test_a_plot_is_well_formed_and_told() -> None:
    plot = ElementTree.fromstring(svg(GROWTH))
    space = {"": "http://www.w3.org/2000/svg"}
    assert plot.findtext("title", namespaces=space) == "By <pages> & more"
    assert plot.findtext("desc", namespaces=space) == "ours: 1 → 0.5, 100 → 20; theirs: 1 → 1"
    circles = plot.findall("circle", space)
    assert len(circles) == 3
    for circle in circles:
        assert 0 <= float(circle.get("cx", "")) <= 640
        assert 0 <= float(circle.get("cy", "")) <= 360


@pytest.mark.parametrize("values", [[1], [5, 5], [0, 3], [0.2, 0.9], [1, 1000], [90, 110]])
def test_an_axis_holds_its_values(values: list[float]) -> None:
    axis = Axis(values, 10, 20)
    assert all(10 <= axis.at(value) <= 20 for value in values)
    assert len(axis.ticks) >= 2


def test_the_page_tells_what_was_kept(tmp_path, monkeypatch) -> None:
    for name, path in (("PAGE", "p.md"), ("PLOTS", "plots"), ("KEPT", "kept/measured.json")):
        monkeypatch.setattr(page, name, tmp_path / path)
    told = [
        Figure("render", 0.9, "× plain", bar=0.8, aim=0.6, beside="by the clock 1"),
        GROWTH,
        Table("Others", ("", "ms"), [("a|b", "3")], ["Typst is faster."]),
    ]
    page.keep("cold", told, {"Python": "3.11"})
    page.keep("other", [Figure("check", 1, bar=2)], {"Python": "3.11"})
    page.write({"other": "Second", "cold": "First", "absent": "Third"})
    written = (tmp_path / "p.md").read_text(encoding="utf-8")
    assert (
        "| render | 0.9 × plain | at most 0.8, aim 0.6 | **missed** | by the clock 1 |" in written
    )
    assert "| check | 1 | at most 2 | kept |  |" in written
    assert "| seconds, by pages | 1 | 100 |" in written
    assert "| theirs | 1 | – |" in written
    assert "| a∣b | 3 |" in written and "- Typst is faster." in written
    assert written.index("## Second") < written.index("## First")
    assert "## Third" not in written and "Not measured yet: Third." in written
    assert "Python 3.11." in written
    assert (tmp_path / "plots" / "pages.svg").exists()


# What others are given, what is read ---------------------------------------------------------------


def test_others_are_given_the_words_of_the_page(tmp_path) -> None:
    html = tmp_path / "page.html"
    html.write_text(
        "<head><title>No</title></head><body><h1>Un\n titre</h1><p>Du « texte\u00a0»&nbsp;<b>gras</b>"
        '</p><ul><li>un "point"</ul>',
        encoding="utf-8",
    )
    assert blocks(html) == [
        ("h1", "Un titre"),
        ("p", "Du « texte\u00a0»\u00a0gras"),
        ("li", 'un "point"'),
    ]
    assert '- #"un \\"point\\""' in typst(html)
    assert '"name": "Un titre"' in rendercv(html)


def test_what_a_document_has_is_read(desk) -> None:
    desk.release()
    (desk.root / "made.pdf").write_bytes(desk.made("pdf"))
    found = read(desk.root / "made.pdf")
    assert (found.tagged, found.language, found.titled, found.embedded) == (True, "fr", True, True)
    assert found.claims == ("PDF/UA-1", "PDF/A-3a")
    assert found.pages == 1
    assert any(font.startswith("Maison") for font in found.fonts)
    assert found.attached == 0


def test_an_archive_has_as_many_as_asked(tmp_path) -> None:
    assert archive(tmp_path, 7) == 7
    assert len(list((tmp_path / "releases").glob("*.yaml"))) == 7
