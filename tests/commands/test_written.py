"""What commands say at the end: paths as a terminal takes them, how far a work has come."""

from pathlib import Path

import pytest

from generator.commands.progress import followed, is_watched, progress
from generator.commands.written import tell_next, typed


@pytest.mark.parametrize(
    ("path", "shown"),
    [
        ("presse/2019", "presse/2019"),
        ("Service de presse", '"Service de presse"'),
        ("l'accord", '"l\'accord"'),
        ('a"b', "'a\"b'"),
        ("a$b", "'a$b'"),
        ("été", "été"),
    ],
)
def test_a_path_is_told_as_a_terminal_takes_it(path: str, shown: str):
    assert typed(Path(path)) == shown


def test_next_commands_are_told_in_columns(capsys: pytest.CaptureFixture[str]):
    rows = [("check", "says what is wrong"), ("render", "makes the files"), ("nothing", "is none")]
    tell_next(rows, folder=Path("mon dossier"))
    assert capsys.readouterr().out.splitlines() == [
        "Next:",
        '  communique -C "mon dossier" check   says what is wrong',
        '  communique -C "mon dossier" render  makes the files',
    ]
    tell_next(rows[:1], folder=Path())
    assert capsys.readouterr().out.splitlines()[1] == "  communique check  says what is wrong"


@pytest.mark.parametrize(
    ("quiet", "lines", "said"),
    [
        (False, True, ["Rendering 1/2 un", "Rendering 2/2"]),
        (True, True, []),
        (False, False, []),
    ],
)
def test_without_a_terminal_each_step_is_a_line(capsys, quiet: bool, lines: bool, said: list[str]):
    with progress("Rendering", quiet=quiet, lines=lines) as tell:
        tell(0, 2, "un")
        tell(1, 2, "un")
        tell(2, 2)
    printed = capsys.readouterr()
    assert (printed.out, printed.err.splitlines()) == ("", said)
    assert not is_watched()


def test_items_pass_on_in_their_order():
    assert list(followed(iter("abc"), label="x", names=["a", "b", "c"])) == ["a", "b", "c"]
