"""Files that are written: each whole or not at all, and what stands there already is kept."""

import ctypes
import errno
import json
import os
import signal
import stat
import sys
import tempfile
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from generator import output
from generator.findings import Finding, Rejected, Span
from generator.output import create, folders_for, replacing, rewrite, write
from generator.output.kept import place
from generator.scratch import PREFIX

ON_POSIX = pytest.mark.skipif(os.name != "posix", reason="rights and links are those of POSIX")


def tree(folder: Path) -> dict[str, bytes | None]:
    """Return all that stands in a folder, hidden files too; None for a folder."""
    return {
        one.relative_to(folder).as_posix(): one.read_bytes() if one.is_file() else None
        for one in sorted(folder.rglob("*"))
    }


def failing(code: int) -> Callable[..., None]:
    def fail(*given: object, **named: object) -> None:
        raise OSError(code, os.strerror(code), "elsewhere")

    return fail


# What is made anew ------------------------------------------------------------------------------


def test_files_are_made_with_their_folders(tmp_path: Path):
    write({tmp_path / "a/b/x": b"one", tmp_path / "a/y": b"", tmp_path / "z": b"three"})
    assert tree(tmp_path) == {"a": None, "a/b": None, "a/b/x": b"one", "a/y": b"", "z": b"three"}


def test_an_older_file_is_replaced(tmp_path: Path):
    (tmp_path / "x").write_bytes(b"an older and longer one")
    write({tmp_path / "x": b"new"})
    assert tree(tmp_path) == {"x": b"new"}


def test_a_folder_in_the_place_of_a_file_keeps_all_from_being_written(tmp_path: Path):
    (tmp_path / "y").mkdir()
    (tmp_path / "x").write_bytes(b"old")
    files = {tmp_path / "x": b"new", tmp_path / "y": b"new", tmp_path / "c/d/z": b"new"}
    with pytest.raises(IsADirectoryError) as told:
        write(files)
    assert (told.value.filename, told.value.errno) == (str(tmp_path / "y"), errno.EISDIR)
    assert told.value.strerror == os.strerror(errno.EISDIR)
    assert tree(tmp_path) == {"x": b"old", "y": None}


@pytest.mark.parametrize("call", ["open", "replace"])
def test_an_error_names_the_file_that_was_to_be_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str
):
    monkeypatch.setattr(Path, call, failing(errno.ENOSPC))
    with pytest.raises(OSError, match=os.strerror(errno.ENOSPC)) as told:
        write({tmp_path / "a/x": b"new"})
    assert (told.value.filename, told.value.filename2) == (str(tmp_path / "a/x"), None)
    monkeypatch.undo()
    assert tree(tmp_path) == {}


@ON_POSIX
@pytest.mark.parametrize(
    "written",
    [
        lambda inside: write({inside / "a/x": b"new"}, inside=inside),
        lambda inside: create({inside / "a/x": b"new"}, inside=inside),
        lambda inside: rewrite({inside / "a/x": (b"old", b"new")}, inside=inside),
        lambda inside: place({inside / "a/x": b"new"}, record=inside / "r", inside=inside),
        lambda inside: place({inside / "x": b"new"}, record=inside / "a/r", inside=inside),
    ],
    ids=["write", "create", "rewrite", "place", "record"],
)
def test_nothing_is_written_where_a_link_leads_out(
    tmp_path: Path, written: Callable[[Path], object]
):
    inside, outside = tmp_path / "inside", tmp_path / "outside"
    inside.mkdir()
    outside.mkdir()
    (outside / "x").write_bytes(b"old")
    (inside / "a").symlink_to(outside)
    with pytest.raises(Rejected) as refused:
        written(inside)
    (finding,) = refused.value.findings
    assert finding.span.path in ((inside / "a").as_posix(), outside.as_posix())
    assert tree(outside) == {"x": b"old"} and list(inside.iterdir()) == [inside / "a"]


# What staff write -------------------------------------------------------------------------------


def test_what_was_read_is_written_anew(tmp_path: Path):
    for name in "xy":
        (tmp_path / name).write_bytes(b"old")
    rewrite({tmp_path / name: (b"old", name.encode()) for name in "xy"})
    assert tree(tmp_path) == {"x": b"x", "y": b"y"}


def test_another_run_may_have_written_the_same(tmp_path: Path):
    (tmp_path / "x").write_bytes(b"new")
    rewrite({tmp_path / "x": (b"old", b"new")})
    assert tree(tmp_path) == {"x": b"new"}


def test_what_was_changed_in_the_meantime_is_kept_with_all_others(tmp_path: Path):
    (tmp_path / "x").write_bytes(b"old")
    (tmp_path / "y").write_bytes(b"hers")
    with pytest.raises(OSError, match="changed in the meantime") as told:
        rewrite({tmp_path / name: (b"old", b"new") for name in "xy"})
    assert (told.value.filename, told.value.errno) == (str(tmp_path / "y"), 0)
    assert tree(tmp_path) == {"x": b"old", "y": b"hers"}


def test_a_protected_file_keeps_all_from_being_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    """Root may write everywhere: the system's own refusal is played."""
    for name in "xy":
        (tmp_path / name).write_bytes(b"old")
    asked: list[int] = []

    def access(path: Path, mode: int) -> bool:
        asked.append(mode)
        return path.name != "y"

    monkeypatch.setattr(os, "access", access)
    with pytest.raises(PermissionError) as told:
        rewrite({tmp_path / name: (b"old", b"new") for name in "xy"})
    assert (told.value.filename, told.value.errno) == (str(tmp_path / "y"), errno.EACCES)
    assert told.value.strerror == os.strerror(errno.EACCES) and set(asked) == {os.W_OK}
    assert tree(tmp_path) == {"x": b"old", "y": b"old"}


@ON_POSIX
def test_rights_and_links_are_kept(tmp_path: Path):
    (tmp_path / "far").mkdir()
    real, link = tmp_path / "far/x", tmp_path / "x"
    real.write_bytes(b"old")
    real.chmod(0o640)
    link.symlink_to("far/x")
    rewrite({link: (b"old", b"new")})
    assert link.is_symlink() and real.read_bytes() == b"new"
    assert stat.S_IMODE(real.stat().st_mode) == 0o640


@pytest.mark.skipif(getattr(os, "geteuid", lambda: 1)() != 0, reason="only root gives files away")
def test_a_file_stays_its_owners(tmp_path: Path):
    file = tmp_path / "x"
    file.write_bytes(b"old")
    os.chown(file, 1234, 2345)
    rewrite({file: (b"old", b"new")})
    assert (file.stat().st_uid, file.stat().st_gid) == (1234, 2345)


@ON_POSIX
def test_a_file_that_cannot_be_given_away_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    (tmp_path / "x").write_bytes(b"old")

    def chown(*given: object) -> None:
        raise PermissionError(errno.EPERM, "only root may", str(given[0]))

    monkeypatch.setattr(os, "chown", chown)
    rewrite({tmp_path / "x": (b"old", b"new")})
    assert tree(tmp_path) == {"x": b"new"}


def test_a_file_that_is_there_is_never_made_again(tmp_path: Path):
    (tmp_path / "y").write_bytes(b"hers")
    with pytest.raises(FileExistsError) as told:
        create({tmp_path / name: b"new" for name in ("a/x", "y", "z")})
    assert told.value.filename == str(tmp_path / "y")
    assert tree(tmp_path) == {"y": b"hers"}


def test_a_file_that_is_gone_again_hides_no_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    link = Path.hardlink_to

    def meanwhile(self: Path, target: Path) -> None:
        if self.name == "y":
            (tmp_path / "x").unlink()
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(target))
        link(self, target)

    monkeypatch.setattr(Path, "hardlink_to", meanwhile)
    (tmp_path / "y").write_bytes(b"hers")
    with pytest.raises(FileExistsError) as told:
        create({tmp_path / name: b"new" for name in "xy"})
    assert told.value.filename == str(tmp_path / "y")


def test_files_that_say_the_same_are_completed(tmp_path: Path):
    (tmp_path / "x").write_bytes(b"new")
    create({tmp_path / name: b"new" for name in "xy"})
    assert tree(tmp_path) == {"x": b"new", "y": b"new"}


def test_what_said_the_same_stays_where_another_is_refused(tmp_path: Path):
    (tmp_path / "x").write_bytes(b"new")
    (tmp_path / "z").write_bytes(b"hers")
    with pytest.raises(FileExistsError):
        create({tmp_path / name: b"new" for name in "xyz"})
    assert tree(tmp_path) == {"x": b"new", "z": b"hers"}


@pytest.mark.parametrize("refusal", [OSError(errno.EPERM, "no links here"), NotImplementedError()])
def test_a_disk_without_links_takes_new_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, refusal: Exception
):
    def no_link(self: Path, target: Path) -> None:
        raise refusal

    monkeypatch.setattr(Path, "hardlink_to", no_link)
    create({tmp_path / name: b"new" for name in ("a/x", "y")})
    assert tree(tmp_path) == {"a": None, "a/x": b"new", "y": b"new"}
    with pytest.raises(FileExistsError) as told:
        create({tmp_path / "z": b"new", tmp_path / "y": b"other"})
    assert told.value.filename == str(tmp_path / "y")
    assert tree(tmp_path) == {"a": None, "a/x": b"new", "y": b"new"}
    monkeypatch.setattr(Path, "replace", failing(errno.EIO))
    with pytest.raises(OSError, match=os.strerror(errno.EIO)):
        create({tmp_path / "z": b"new"})
    assert tree(tmp_path) == {"a": None, "a/x": b"new", "y": b"new"}


@pytest.mark.parametrize(
    ("written", "times"),
    [
        (lambda root: write({root / "n1": b"1", root / "n2": b"2"}), 0),
        (lambda root: create({root / "n1": b"1", root / "n2": b"2"}), 2),
        (lambda root: rewrite({root / "x": (b"old", b"new")}), 1),
    ],
    ids=["write", "create", "rewrite"],
)
def test_what_staff_wrote_reaches_the_disk_itself(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    written: Callable[[Path], None],
    times: int,
):
    (tmp_path / "x").write_bytes(b"old")
    sizes: list[int] = []
    monkeypatch.setattr(os, "fsync", lambda handle: sizes.append(os.fstat(handle).st_size))
    written(tmp_path)
    assert len(sizes) == times and all(sizes)  # all of it was handed over before


@pytest.mark.parametrize("code", [errno.EINVAL, errno.ENOTSUP, errno.ENOSYS])
def test_a_disk_that_does_not_tell_is_believed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int
):
    monkeypatch.setattr(os, "fsync", failing(code))
    create({tmp_path / "x": b"new"})
    assert tree(tmp_path) == {"x": b"new"}


def test_a_disk_that_fails_is_not(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(os, "fsync", failing(errno.EIO))
    with pytest.raises(OSError, match=os.strerror(errno.EIO)) as told:
        create({tmp_path / "a/x": b"new"})
    assert told.value.filename == str(tmp_path / "a/x")
    assert tree(tmp_path) == {}


# Interruptions ----------------------------------------------------------------------------------


@pytest.mark.parametrize("after", [1, 2])
def test_files_that_belong_together_are_not_parted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, after: int
):
    """The interruption falls between two of the moves, which no signal can be timed for."""
    moved: list[Path] = []
    replace = Path.replace

    def interrupted(self: Path, target: Path) -> Path:
        moved.append(target)
        if len(moved) == after + 1:
            raise KeyboardInterrupt
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", interrupted)
    with pytest.raises(KeyboardInterrupt):
        write({tmp_path / f"x.{end}": b"x" for end in ("html", "pdf", "txt")})
    assert {file.name for file in tmp_path.iterdir()} == {"x.html", "x.pdf", "x.txt"}


@pytest.mark.parametrize("interruption", [signal.SIGINT, signal.SIGTERM], ids=lambda one: one.name)
def test_an_interruption_as_a_file_is_begun_leaves_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, interruption: signal.Signals
):
    begin = tempfile.mkdtemp

    def interrupted(**how: object) -> str:
        begun = begin(**how)
        os.kill(os.getpid(), interruption)
        return begun

    monkeypatch.setattr(tempfile, "mkdtemp", interrupted)
    ended = threading.Event()
    threading.Thread(target=ended.wait).start()  # whom the system may tell instead
    before = signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        with pytest.raises(KeyboardInterrupt):
            write({tmp_path / f"x.{end}": b"x" for end in ("html", "pdf", "txt")})
    finally:
        ended.set()
        signal.signal(signal.SIGTERM, before)
    assert {file.name for file in tmp_path.iterdir()} == {"x.html", "x.pdf", "x.txt"}


# Folders ----------------------------------------------------------------------------------------


def test_folders_that_were_made_go_again_and_others_stay(tmp_path: Path):
    (tmp_path / "a").mkdir()

    def work_in_vain() -> None:
        with folders_for([tmp_path / "a/b/c", tmp_path / "d/e"]):
            assert list(tree(tmp_path)) == ["a", "a/b", "a/b/c", "d", "d/e"]
            (tmp_path / "d/kept").write_bytes(b"")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        work_in_vain()
    assert tree(tmp_path) == {"a": None, "d": None, "d/kept": b""}


def test_folders_stay_where_all_went_well(tmp_path: Path):
    for _again in range(2):
        with folders_for([tmp_path / "a/b", tmp_path / "a/c"]):
            pass
    assert tree(tmp_path) == {"a": None, "a/b": None, "a/c": None}


def exchanging(monkeypatch: pytest.MonkeyPatch, how: str) -> None:
    if how == "by steps":  # an old system, or a disk of another one
        monkeypatch.setattr(output, "_exchanged", lambda one, other: False)
    if how == "elsewhere":
        monkeypatch.setattr(sys, "platform", "win32")


HOW = ["at once", "by steps", "elsewhere"]


@pytest.mark.parametrize("how", HOW)
def test_a_folder_takes_the_place_of_another(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, how: str
):
    exchanging(monkeypatch, how)
    for words in (b"one", b"two"):
        with replacing(tmp_path / "a/site") as made:
            assert list(made.iterdir()) == []
            (made / words.decode()).write_bytes(words)
            assert not (tmp_path / "a/site" / words.decode()).exists()
        assert tree(tmp_path) == {
            "a": None,
            "a/site": None,
            f"a/site/{words.decode()}": words,
        }


@pytest.mark.parametrize("how", HOW)
def test_a_folder_that_cannot_be_filled_leaves_the_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, how: str
):
    def fill_in_vain(folder: Path) -> None:
        with replacing(folder) as made:
            (made / "y").write_bytes(b"new")
            raise ZeroDivisionError

    exchanging(monkeypatch, how)
    with pytest.raises(ZeroDivisionError):
        fill_in_vain(tmp_path / "a/site")
    assert tree(tmp_path) == {}
    with replacing(tmp_path / "site") as made:
        (made / "x").write_bytes(b"old")
    with pytest.raises(ZeroDivisionError):
        fill_in_vain(tmp_path / "site")
    assert tree(tmp_path) == {"site": None, "site/x": b"old"}


def test_a_folder_that_cannot_take_its_place_leaves_the_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    exchanging(monkeypatch, "by steps")
    with replacing(tmp_path / "site") as made:
        (made / "x").write_bytes(b"old")
    moved = Path.replace

    def refused(self: Path, target: Path) -> Path:
        if self.name == "new":
            raise PermissionError(errno.EACCES, "held open", str(self))
        return moved(self, target)

    monkeypatch.setattr(Path, "replace", refused)
    with pytest.raises(PermissionError) as told, replacing(tmp_path / "site") as made:
        (made / "y").write_bytes(b"new")
    assert told.value.filename == str(tmp_path / "site")
    assert tree(tmp_path) == {"site": None, "site/x": b"old"}


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere no system call is sure")
def test_two_folders_change_places_in_one_step(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """No moment without a folder, for who reads it meanwhile: nothing is moved aside."""
    monkeypatch.chdir(tmp_path)
    for site in (tmp_path / "site", Path("site")):
        with replacing(site) as made:
            (made / "x").write_bytes(b"old")
        with monkeypatch.context() as patched, replacing(site) as made:
            patched.setattr(Path, "replace", failing(errno.EIO))
            (made / "y").write_bytes(b"new")
        assert tree(tmp_path) == {"site": None, "site/y": b"new"}


@pytest.mark.parametrize("done", [0, -1])
def test_two_folders_change_places_on_a_mac(monkeypatch: pytest.MonkeyPatch, done: int):
    """A Mac's own call, which answers 0 when it did."""
    asked: list[tuple[object, ...]] = []

    class System:
        def renameatx_np(self, *given: object) -> int:
            asked.append(given)
            return done

    monkeypatch.setattr(sys, "platform", "darwin")
    monkeypatch.setattr(ctypes, "CDLL", lambda name: System())
    assert output._exchanged(Path("a"), Path("b")) == (done == 0)
    assert asked == [(-2, b"a", -2, b"b", 2)]


# What somebody changed --------------------------------------------------------------------------


def placed(root: Path, *, force: bool = False, **files: bytes) -> tuple[list[str], list[Finding]]:
    """Place the documents of a release, and return the names of those written, and the findings."""
    folder = root / "build/r"
    made = {folder / f"r.{end}": data for end, data in files.items()}
    record = root / "build/.communique/r.json"
    written, findings = place(made, record=record, inside=root, force=force)
    return [one.name for one in written], list(findings)


def test_documents_are_written_and_written_again(tmp_path: Path):
    for words in (b"one", b"two", b"two"):
        assert placed(tmp_path, txt=words, html=words) == (["r.txt", "r.html"], [])
        there = tree(tmp_path / "build/r")
        assert there == {"r.txt": words, "r.html": words}
    assert not list(tmp_path.rglob(f"{PREFIX}*"))


def test_a_document_that_somebody_changed_is_kept_and_the_others_are_written(tmp_path: Path):
    placed(tmp_path, txt=b"a\nb\nc\n", html=b"one")
    changed = tmp_path / "build/r/r.txt"
    changed.write_bytes(b"a\nb\nhers\nd\n")
    for _again in range(2):
        written, (finding,) = placed(tmp_path, txt=b"a\nb\nd\n", html=b"two")
        assert written == ["r.html"]
        assert (finding.code, finding.severity) == ("OUTPUT001", "error")
        assert finding.span == Span(changed.as_posix(), 3, 1, 3, 1)
        assert "changed by hand" in finding.message
        assert finding.hint.startswith("Type the correction") and "--force" in finding.hint
    assert changed.read_bytes() == b"a\nb\nhers\nd\n"
    assert placed(tmp_path, force=True, txt=b"a\nb\nd\n") == (["r.txt"], [])
    assert placed(tmp_path, txt=b"e") == (["r.txt"], [])


def test_a_document_that_nobody_knows_is_kept(tmp_path: Path):
    foreign = tmp_path / "build/r/r.pdf"
    foreign.parent.mkdir(parents=True)
    foreign.write_bytes(b"%PDF signed\xff")
    written, (finding,) = placed(tmp_path, pdf=b"%PDF ours")
    assert (written, finding.code, finding.span.line) == ([], "OUTPUT001", 1)
    assert "not made by" in finding.message
    assert foreign.read_bytes() == b"%PDF signed\xff"
    assert not (tmp_path / "build/.communique/r.json").exists()  # nothing was written


def test_one_format_is_not_forgotten_for_another(tmp_path: Path):
    placed(tmp_path, txt=b"one", html=b"one")
    placed(tmp_path, html=b"two")
    assert placed(tmp_path, txt=b"two") == (["r.txt"], [])
    record = (tmp_path / "build/.communique/r.json").read_text()
    assert list(json.loads(record)["files"]) == ["r.html", "r.txt"]  # in order, for git
    assert record.endswith("\n") and record.count("\n") > 8


@pytest.mark.parametrize("words", [b"two", b"one\r\nline", b"one\nline"])
def test_git_may_have_changed_the_ends_of_lines(tmp_path: Path, words: bytes):
    placed(tmp_path, txt=b"one\nline")
    (tmp_path / "build/r/r.txt").write_bytes(b"one\r\nline")
    assert placed(tmp_path, txt=words) == (["r.txt"], [])
    assert (tmp_path / "build/r/r.txt").read_bytes() == words


def test_a_run_that_was_killed_behind_its_record_leaves_nothing_to_be_told(tmp_path: Path):
    """The record is written first: what stands there is then the older document."""
    placed(tmp_path, txt=b"one")
    placed(tmp_path, txt=b"two")
    (tmp_path / "build/r/r.txt").write_bytes(b"one")
    assert placed(tmp_path, txt=b"three") == (["r.txt"], [])
    (tmp_path / "build/r/r.txt").write_bytes(b"zero")
    assert [one.code for one in placed(tmp_path, txt=b"four")[1]] == ["OUTPUT001"]


@pytest.mark.parametrize(
    "record",
    [b"", b"<<<< HEAD", b"[]", b'{"files": [1]}', b'{"files": {"r.txt": 1}}', b"{}", b"[" * 99999],
)
def test_a_record_that_cannot_be_read_knows_nothing(tmp_path: Path, record: bytes):
    placed(tmp_path, txt=b"one")
    (tmp_path / "build/.communique/r.json").write_bytes(record)
    (finding,) = placed(tmp_path, txt=b"two")[1]
    assert "not made by" in finding.message
    assert placed(tmp_path, txt=b"one") == (["r.txt"], [])  # says the same: ours, and known again
    assert placed(tmp_path, txt=b"two") == (["r.txt"], [])


@pytest.mark.parametrize(
    ("hers", "line"),
    [
        (b"hers\nb\nc\n", 1),
        (b"a\nhers\nc\n", 2),
        (b"a\nb\n", 2),  # the last of hers, where ours goes on
        (b"a\nb\nc\nhers\n", 4),
        (b"a\nb\nc", 1),  # only the end of the last line
        (b"", 1),
        (b"a\nb\xff\nc\n", 1),
    ],
)
def test_the_place_is_the_first_line_that_differs(tmp_path: Path, hers: bytes, line: int):
    placed(tmp_path, txt=b"x")
    (tmp_path / "build/r/r.txt").write_bytes(hers)
    (finding,) = placed(tmp_path, txt=b"a\nb\nc\n")[1]
    assert (finding.span.line, finding.span.end_line) == (line, line)


@ON_POSIX
def test_a_link_that_leads_nowhere_is_somebody_elses(tmp_path: Path):
    placed(tmp_path, txt=b"one")
    file = tmp_path / "build/r/r.txt"
    file.unlink()
    file.symlink_to("nowhere")
    assert [one.code for one in placed(tmp_path, txt=b"one")[1]] == ["OUTPUT001"]
    assert file.is_symlink()


def test_a_folder_in_the_place_of_a_document_is_told_at_its_place(tmp_path: Path):
    (tmp_path / "build/r/r.txt").mkdir(parents=True)
    written, (finding,) = placed(tmp_path, txt=b"one", html=b"one")
    assert (written, finding.code) == ([], "OUTPUT002")
    assert finding.span == Span((tmp_path / "build/r/r.txt").as_posix(), 1, 1, 1, 1)
    assert finding.message == ("It could not be written: a folder stands where a file should be.")
    assert "render it again" in finding.hint


@pytest.mark.parametrize(
    ("code", "told"), [(errno.EACCES, True), (errno.ENOSPC, False), (errno.EIO, False)]
)
def test_what_is_wrong_everywhere_stops_all(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int, told: bool
):
    replace = Path.replace

    def refused(self: Path, target: Path) -> Path:
        if target.suffix == ".txt":
            raise OSError(code, os.strerror(code), str(self))
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", refused)
    if told:
        assert [one.code for one in placed(tmp_path, txt=b"one")[1]] == ["OUTPUT002"]
        return
    with pytest.raises(OSError, match=os.strerror(code)):
        placed(tmp_path, txt=b"one")


def test_a_record_that_cannot_be_written_stops_all(tmp_path: Path):
    (tmp_path / "build").mkdir()
    (tmp_path / "build/.communique").write_bytes(b"a file")
    with pytest.raises((FileExistsError, NotADirectoryError)) as raised:
        placed(tmp_path, txt=b"one")
    assert raised.value.filename == str(tmp_path / "build/.communique")
    assert tree(tmp_path) == {"build": None, "build/.communique": b"a file"}
