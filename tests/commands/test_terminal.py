"""What a terminal is shown and a pipe is not: colour and progress; what --quiet leaves."""

import os
import pty
import re
import subprocess
import sys
import termios
from pathlib import Path

import pytest

from tests.commands.test_commands import BASE, process
from tests.conftest import ROOT, Desk

PROGRAM = ROOT / "cli.py"
WRONG = "leed: x\n"
RED = "\x1b[1;31m"


def on_terminal(*words: str, cwd: Path, program: Path = PROGRAM, width=120, **environment) -> str:
    """Return what a terminal is told."""
    ours, theirs = pty.openpty()
    termios.tcsetwinsize(theirs, (24, width))
    unset = {name: value for name, value in os.environ.items() if name not in COLOURS}
    done = subprocess.Popen(
        [sys.executable, str(program), *words],
        cwd=cwd,
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        env={**unset, "TERM": "xterm", "COMMUNIQUE_LANG": "fr", **environment},
    )
    os.close(theirs)
    told = b""
    while chunk := read(ours):
        told += chunk
    os.close(ours)
    done.wait()
    return told.decode().replace("\r\n", "\n")


COLOURS = ("NO_COLOR", "FORCE_COLOR", "TERM")


def read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 65536)
    except OSError:  # the other end has gone
        return b""


def without_colour(told: str) -> str:
    return re.sub(r"\x1b\[[\d;]*m", "", told)


def test_findings_are_coloured_where_asked(desk: Desk):
    desk.release(WRONG, base=BASE)
    plain = process("check", cwd=desk.root).stdout
    forced = process("check", cwd=desk.root, FORCE_COLOR="1").stdout
    assert "\x1b" not in plain
    assert f"{RED}erreur[FORM003]\x1b[0m" in forced
    assert f"{RED}^^^^\x1b[0m" in forced
    assert without_colour(forced) == plain
    assert process("check", cwd=desk.root, FORCE_COLOR="0").stdout == plain


def test_a_pasted_text_is_coloured_too(tmp_path: Path):
    (tmp_path / "x.txt").write_text("Un texte : c'est ... ceci,,cela\n", encoding="utf-8")
    plain = process("proof", "--notes", "x.txt", cwd=tmp_path).stdout
    forced = process("proof", "--notes", "x.txt", cwd=tmp_path, FORCE_COLOR="1").stdout
    assert "\x1b[" in forced
    assert without_colour(forced) == plain


@pytest.mark.parametrize(
    ("environment", "coloured"), [({}, True), ({"NO_COLOR": "1"}, False), ({"TERM": "dumb"}, False)]
)
def test_findings_are_coloured_on_a_terminal(
    desk: Desk, environment: dict[str, str], coloured: bool
):
    desk.release(WRONG, base=BASE)
    assert (RED in on_terminal("check", cwd=desk.root, **environment)) == coloured


# progress -----------------------------------------------------------------------------------------

FOLLOWED = """\
from generator.commands import progress
from rich.progress import Progress

class AtOnce:  # in the place of the thread that waits for half a second
    def __init__(self, delay, show):
        self.start = show if {long} else lambda: None

    def cancel(self): pass
    join = cancel

draw = Progress.update
progress.Timer = AtOnce
Progress.update = lambda self, task, **fields: draw(self, task, refresh=True, **fields)
names = ["un", "deux", "trois", {last!r}]
print("done", *progress.followed(range(4), label="Relecture", names=names))
"""


def followed(folder: Path, *, long: bool = True, last: str = "quatre", **on) -> str:
    """Return what a terminal shows of work on four things, which lasts long enough or not."""
    program = folder / "followed.py"
    program.write_text(FOLLOWED.format(long=long, last=last), encoding="utf-8")
    return on_terminal(cwd=folder, program=program, PYTHONPATH=str(ROOT), **on)


def frames(shown: str) -> list[str]:
    """Return what stood in the line, one after the other."""
    return [one.rstrip() for one in re.split(r"\r|\n|\x1b\[\d*[AK]", without_escapes(shown))]


def without_escapes(shown: str) -> str:
    return re.sub(r"\x1b\[[\d;?]*[a-zJ-Z]", "", shown).replace("\x1b[2K", "")


def left(shown: str) -> str:
    """Return what stays on a terminal of what was written, line upon line."""
    lines, at = [""], 0
    for part in re.findall(r"\r|\n|\x1b\[[\d;?]*[A-Za-z]|[^\r\n\x1b]+", shown):
        if part == "\n":
            at += 1
            lines += [""] * (at == len(lines))
        elif part.endswith("A") and part[0] == "\x1b":
            at -= int(part[2:-1])
        elif part == "\x1b[2K":
            lines[at] = ""
        elif part[0] not in "\r\x1b":
            lines[at] += part
    return "\n".join(lines).strip("\n")


def test_long_work_is_followed_on_a_terminal(tmp_path: Path):
    shown = followed(tmp_path)
    told = frames(shown)
    assert any(
        re.match(r"Relecture ━+[╸╺]?━* 2/4 \d+/s 0:00:0\d reste \S+ trois$", one) for one in told
    )
    assert left(shown) == "done 0 1 2 3"
    assert shown.count("\x1b[?25h") == shown.count("\x1b[?25l") == 1


def test_short_work_is_not(tmp_path: Path):
    assert followed(tmp_path, long=False) == "done 0 1 2 3\n"


@pytest.mark.parametrize("environment", [{"TERM": "dumb"}, {"TERM": "unknown"}])
def test_a_terminal_that_only_types_shows_no_progress(tmp_path: Path, environment: dict[str, str]):
    assert followed(tmp_path, **environment) == "done 0 1 2 3\n"


@pytest.mark.parametrize("width", [20, 40, 60, 80, 100, 200])
def test_the_line_fits_the_terminal(tmp_path: Path, width: int):
    long = "2019-10-02-" + "tres-longue-affaire-" * 12
    told = frames(followed(tmp_path, last=long, width=width, COLUMNS=str(width)))
    assert max(map(len, told)) <= width
    assert any(one.startswith("Relecture") and " 3/4" in one and "…" in one for one in told)


def test_the_line_has_no_colour_where_none_is_wanted(tmp_path: Path):
    assert "\x1b[36m" in followed(tmp_path)
    assert not re.search(r"\x1b\[[\d;]+m", followed(tmp_path, NO_COLOR="1"))


def test_the_line_can_be_drawn_in_old_encodings(tmp_path: Path):
    shown = followed(tmp_path, PYTHONIOENCODING="ascii:replace")
    assert any(re.match("Relecture -+ ?-* 2/4", one) for one in frames(shown))


AT_ONCE = """\
from generator.commands import progress

progress.DELAY = 0
from generator.commands.main import main

main()
"""


def at_once(desk: Desk, *words: str) -> str:
    """Return what a terminal is shown from the first moment of a command."""
    desk.write("at_once.py", AT_ONCE)
    program = desk.root / "at_once.py"
    return on_terminal(*words, cwd=desk.root, program=program, PYTHONPATH=str(ROOT))


def test_rendering_is_followed(desk: Desk):
    slugs = [f"2019-10-{day}-exemple" for day in range(10, 20)]
    for slug in slugs:
        desk.release(base=BASE, slug=slug)
    shown = at_once(desk, "render")
    assert re.search(r"Production .*\d/10 .*2019-10-1\d-exemple", shown)
    assert ": html" not in shown
    assert left(shown).splitlines()[-1] == "10 communiqués produits dans build"
    assert "━" not in left(shown)


def test_a_pipe_has_a_line_for_each_release(desk: Desk):
    slugs = [f"2019-10-{day}-exemple" for day in range(10, 13)]
    for slug in slugs:
        desk.release(base=BASE, slug=slug)
    piped = process("render", "--format", "txt", cwd=desk.root)
    assert piped.stdout.splitlines()[:3] == [f"{slug}: txt" for slug in slugs]
    assert "Production" not in piped.stdout + piped.stderr


def test_many_releases_are_followed_in_several_processes(desk: Desk):
    for n in range(250):
        desk.release(base=BASE, slug=f"2019-10-02-exemple-{n:03}")
    shown = at_once(desk, "check", "--select", "CONS")
    counts = [int(n) for n in re.findall(r"Relecture .*?(\d+)/250", shown)]
    assert counts == sorted(counts) and len(set(counts)) > 1
    assert left(shown).startswith("250 communiqués vérifiés – ")
    assert "/250" not in at_once(desk, "check", "--quiet", "--select", "CONS")


def test_quiet_leaves_the_errors(desk: Desk):
    desk.release(base=BASE)
    done = process("render", "--format", "txt", "--quiet", cwd=desk.root)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    desk.release(WRONG, base=BASE, slug="2019-10-03-autre")
    done = process("render", "--format", "txt", "--quiet", cwd=desk.root)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.count("erreur[FORM003]") == 1
