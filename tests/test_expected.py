"""The project's own releases come out as tests/expected/ shows them, in each style."""

import pytest

from tests.conftest import ROOT
from tools import expected

FILES = {
    file.relative_to(expected.FOLDER).as_posix(): file
    for file in sorted(expected.FOLDER.rglob("*"))
    if file.is_file()
}


@pytest.fixture(scope="module")
def made() -> dict[str, str]:
    return expected.pages()


def test_each_release_has_its_files_and_no_other_is_there(made: dict[str, str]):
    """Run `make expected` when this fails, and read the difference."""
    assert sorted(FILES) == sorted(made)
    releases = [file.stem for file in (ROOT / "releases").glob("*.yaml")]
    assert len(made) == len(releases) * len(expected.STYLES) * 5


@pytest.mark.parametrize("path", FILES)
def test_a_release_looks_as_expected(made: dict[str, str], path: str):
    """Run `make expected` when this fails, and read the difference."""
    assert made.get(path) == FILES[path].read_text(encoding="utf-8")


def test_what_no_reviewer_reads_is_left_out():
    page = '<style>p {}</style><img src="data:image/png;base64,AAAA">12\u202f000\u00a0€'
    one, other = expected.readable(page), expected.readable(page.replace("AAAA", "AAAB"))
    assert one.startswith("<style>…</style>") and one.endswith("12⎵000⍽€")
    assert one != other and len(one) == len(other)
