"""A full disk, a reader that is gone, an old terminal, an interruption: told, and nothing lost."""

import os
import resource
import signal
import subprocess
import sys
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from bench.archive import archive
from generator.formats import FORMATS, USUAL
from tests.commands.test_commands import BASE
from tests.conftest import COMITE, ROOT, VILLE, Desk
from tests.patience import PATIENCE, children, until

SLUG = "2019-10-02-exemple"
PRINTING = (
    ("list",),
    ("check",),
    ("check", "--output-format", "sarif"),
    ("check", "--diff"),
    ("show", SLUG),
    ("render", "--format", "txt"),
    ("proof", "text.txt"),
    ("typeset", "text.txt"),
    ("explain", "TYPO001"),
    ("completion", "bash"),
    ("schema", "release"),
    ("doctor",),
    ("review",),
    ("--help",),
)


@pytest.fixture
def office(tmp_path: Path) -> Desk:
    return furnished(Desk(tmp_path))


def furnished(desk: Desk) -> Desk:
    desk.write("partners/ville.yaml", VILLE)
    desk.write("partners/comite.yaml", COMITE)
    desk.release("lead: Le  lead,,ici\n", base=BASE)
    desk.write("text.txt", "Un texte : c'est ... ceci,,cela\n")
    return desk


@pytest.fixture(scope="module")
def usual(tmp_path_factory: pytest.TempPathFactory) -> Callable[[tuple[str, ...]], int]:
    """Make a function that runs a command where nothing is wrong, and returns its exit code."""

    @cache
    def code(words: tuple[str, ...]) -> int:
        office = furnished(Desk(tmp_path_factory.mktemp("office")))
        return by_shell('exec "$@"', *words, cwd=office.root).returncode

    return code


def started(*words: str, cwd: Path, **how) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, str(ROOT / "cli.py"), *words],
        cwd=cwd,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "COMMUNIQUE_LANG": "fr", **how.pop("environment", {})},
        **how,
    )


def by_shell(line: str, *words: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    """Run the command as « $@ » of a line of shell."""
    return subprocess.run(
        ["sh", "-c", line, "sh", sys.executable, str(ROOT / "cli.py"), *words],
        cwd=cwd,
        capture_output=True,
        text=True,
        env={**os.environ, "COMMUNIQUE_LANG": "fr"},
        check=False,
    )


# What is printed --------------------------------------------------------------------------------


@pytest.mark.parametrize("words", PRINTING, ids=" ".join)
def test_a_full_disk_behind_the_output_is_told(office: Desk, words: tuple[str, ...]):
    done = by_shell('exec "$@" > /dev/full', *words, cwd=office.root)
    assert (done.returncode, done.stdout) == (3, "")
    assert done.stderr.splitlines()[-1] == "Incident technique\xa0: le disque est plein"


@pytest.mark.parametrize("words", PRINTING, ids=" ".join)
def test_a_reader_that_is_gone_is_told_nothing(office: Desk, words: tuple[str, ...]):
    ours, theirs = os.pipe()
    os.close(ours)
    done = started(*words, cwd=office.root, stdout=theirs)
    os.close(theirs)
    _out, told = done.communicate(timeout=PATIENCE)
    assert done.returncode == 141
    assert "Traceback" not in told and "Exception" not in told and "Incident" not in told


@pytest.mark.parametrize("words", PRINTING, ids=" ".join)
def test_closed_streams_do_no_harm(office: Desk, usual, words: tuple[str, ...]):
    done = by_shell('exec "$@" <&- >&- 2>&-', *words, cwd=office.root)
    assert (done.returncode, done.stdout, done.stderr) == (usual(words), "", "")


@pytest.mark.parametrize("words", [("proof",), ("typeset",), ("new",)], ids=" ".join)
def test_a_closed_input_is_an_empty_one(office: Desk, words: tuple[str, ...]):
    done = by_shell('exec "$@" <&-', *words, cwd=office.root)
    assert (done.returncode, done.stderr) == (0, "")


def test_wrong_usage_has_its_code_when_nobody_can_be_told(tmp_path: Path):
    assert by_shell('exec "$@" 2> /dev/full', "nonsense", cwd=tmp_path).returncode == 2


@pytest.mark.parametrize(
    "environment",
    [
        {"LC_ALL": "C", "LANG": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"},
        {"PYTHONIOENCODING": "ascii"},
        {"PYTHONIOENCODING": "latin-1"},
        {"PYTHONIOENCODING": "cp1252"},
        {"COLUMNS": "20"},
        {"TERM": "dumb"},
    ],
    ids=str,
)
@pytest.mark.parametrize("words", PRINTING, ids=" ".join)
def test_old_terminals_are_written_to(
    office: Desk, usual, words: tuple[str, ...], environment: dict[str, str]
):
    output = subprocess.run(
        [sys.executable, str(ROOT / "cli.py"), *words],
        cwd=office.root,
        capture_output=True,
        env={**os.environ, "COMMUNIQUE_LANG": "fr", **environment},
        check=False,
    )
    assert output.returncode == usual(words)
    assert b"Traceback" not in output.stderr and b"Incident" not in output.stderr


# What is written --------------------------------------------------------------------------------


def files(folder: Path) -> dict[str, bytes]:
    paths = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


@pytest.mark.parametrize(
    "words",
    [
        ("render",),
        ("check", "--fix"),
        ("review",),
        ("new",),
        ("partner", "La Ville"),
        ("init", "."),
        ("schema", "--write"),
    ],
    ids=" ".join,
)
def test_nothing_half_written_stays_on_a_full_disk(office: Desk, words: tuple[str, ...]):
    before = files(office.root)
    done = started(
        *words,
        cwd=office.root,
        stdout=subprocess.DEVNULL,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (50, 50)),
        environment={"PYTHONDONTWRITEBYTECODE": "1"},
    )
    _out, told = done.communicate(timeout=PATIENCE)
    assert done.returncode == 3, told
    said = told.splitlines()[-1]
    assert said.startswith("Incident technique\xa0: ") and "la taille permise" in said
    assert files(office.root) == before


# Interruptions ----------------------------------------------------------------------------------


def group_of(leader: int) -> list[int]:
    """Return the processes of a group that are still there."""
    found = []
    for status in Path("/proc").glob("[0-9]*/stat"):
        try:
            state, _parent, group = status.read_text().rpartition(")")[2].split()[:3]
        except (FileNotFoundError, ProcessLookupError):
            continue
        found += [int(status.parent.name)] * (int(group) == leader and state != "Z")
    return found


@pytest.mark.parametrize(
    "interruption", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP], ids=lambda one: one.name
)
@pytest.mark.parametrize("everyone", [True, False], ids=["group", "first"])
def test_an_interrupted_check_leaves_no_process(
    tmp_path: Path, interruption: signal.Signals, everyone: bool
):
    archive(tmp_path)
    work = started(
        "check", "--spelling", cwd=tmp_path, stdout=subprocess.DEVNULL, start_new_session=True
    )
    assert until(lambda: len(children(work.pid)) > 1 or os.cpu_count() == 1)
    (os.killpg if everyone else os.kill)(work.pid, interruption)
    _out, told = work.communicate(timeout=PATIENCE)
    assert (work.returncode, told.strip()) == (130, "Interrompu.")
    assert until(lambda: not group_of(work.pid))


@pytest.mark.parametrize(
    "interruption", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP], ids=lambda one: one.name
)
@pytest.mark.parametrize("everyone", [True, False], ids=["group", "first"])
def test_an_interrupted_review_leaves_nothing(
    desk: Desk, interruption: signal.Signals, everyone: bool
):
    for day in range(10, 24):
        desk.release(base=BASE, slug=f"2019-10-{day}-exemple")
    temporary = desk.root / "temporary"
    temporary.mkdir()
    work = started(
        "review",
        cwd=desk.root,
        stdout=subprocess.DEVNULL,
        start_new_session=True,
        environment={"TMPDIR": str(temporary)},
    )
    assert work.stderr and work.stderr.readline().startswith("Comparaison 1/14 ")
    (os.killpg if everyone else os.kill)(work.pid, interruption)
    _out, told = work.communicate(timeout=PATIENCE)
    assert (work.returncode, told.splitlines()[-1]) == (130, "Interrompu.")
    assert "Traceback" not in told
    assert until(lambda: not group_of(work.pid))
    assert sorted(one.name for one in desk.root.iterdir()) == ["partners", "releases", "temporary"]


@pytest.mark.parametrize("interruption", [signal.SIGINT, signal.SIGTERM], ids=lambda one: one.name)
def test_an_interrupted_render_leaves_whole_releases(desk: Desk, interruption: signal.Signals):
    slugs = [f"2019-10-02-exemple-{n}" for n in range(40)]
    for slug in slugs:
        desk.release(base=BASE, slug=slug)
    work = started("render", cwd=desk.root, stdout=subprocess.DEVNULL)
    build = desk.root / "build"
    assert until(lambda: build.exists() and len(list(build.iterdir())) > 2)
    work.send_signal(interruption)
    _out, told = work.communicate(timeout=PATIENCE)
    assert (work.returncode, told.strip()) == (130, "Interrompu.")
    made = [folder for folder in build.iterdir() if folder.name in slugs and any(folder.iterdir())]
    assert 0 < len(made) < len(slugs)
    for folder in made:
        names = {file.name for file in folder.iterdir()}
        assert names == {f"{folder.name}{FORMATS[one].suffix}" for one in USUAL}


LOST = """\
import os, signal, sys, time, weakref
from generator.commands.main import communique, main

class Thing:
    pass

@communique.command("lose")
def lose():
    thing = Thing()
    seen = weakref.ref(thing, lambda _seen: os.kill(os.getpid(), signal.SIG{name}))
    del thing
    {then}

sys.argv[1:] = ["lose"]
communique.get_command = lambda context, name: lose
main()
"""


@pytest.mark.parametrize("interruption", ["INT", "TERM"])
@pytest.mark.parametrize(
    "then",
    ["while True: time.sleep(1)", "raise ChildProcessError('one of its processes was ended')"],
)
def test_an_interruption_is_not_lost_in_a_callback(tmp_path: Path, interruption: str, then: str):
    """Python reports what is raised there, and goes on."""
    program = tmp_path / "lose.py"
    program.write_text(LOST.format(name=interruption, then=then), encoding="utf-8")
    done = subprocess.run(
        [sys.executable, str(program)],
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT), "COMMUNIQUE_LANG": "en"},
        timeout=PATIENCE,
        check=False,
    )
    assert (done.returncode, done.stderr.strip()) == (130, "Interrupted.")
