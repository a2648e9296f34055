"""Reading revisions: nothing is run, nothing leaves the folder, and what is missing is said."""

import hashlib
import os
from pathlib import Path

import pytest

from generator.review.git import Unreadable
from generator.review.repository import repository
from tests.review.repositories import Checkout, release, states


def extracted(checkout: Checkout, folder: Path, revision: str = "HEAD") -> dict[str, bytes]:
    found = repository(checkout.root)
    assert found
    base = found.base(revision)
    assert base
    found.extract(base.commit, folder)
    files = [file for file in folder.rglob("*") if file.is_file()]
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in files}


def test_files_have_the_bytes_of_the_revision(checkout: Checkout, tmp_path):
    odd = "partners/É té\n\"'#%.yaml"
    checkout.write(odd, "name: X\n")
    checkout.write("releases/-n.yaml", "a\r\n")
    checkout.commit()
    checkout.write(odd, "name: Y\n")
    files = extracted(checkout, tmp_path / "base")
    assert files[odd] == b"name: X\n"
    assert files["releases/-n.yaml"] == (checkout.root / "releases/-n.yaml").read_bytes()


def test_a_workspace_in_a_subfolder_is_all_that_is_read(checkout: Checkout, tmp_path):
    (checkout.root / "sous").mkdir()
    for name in ("partners", "releases"):
        (checkout.root / name).rename(checkout.root / "sous" / name)
    checkout.write("ailleurs.yaml", "x: y\n")
    checkout.commit()
    inside = Checkout(checkout.root / "sous")
    files = extracted(inside, tmp_path / "base")
    assert sorted(files) == [
        "partners/comite.yaml",
        "partners/ville.yaml",
        "releases/accord.yaml",
        "releases/autre.yaml",
    ]
    inside.edit("releases/accord.yaml", "trois ans", "quatre ans")
    assert states(inside.review()) == {"accord": "changed", "autre": "unchanged"}


def test_the_repository_is_that_of_the_folder_even_in_a_hook(checkout: Checkout, monkeypatch):
    """Git tells a hook where its repository lies, seen from the root."""
    (checkout.root / "sous").mkdir()
    for name in ("partners", "releases"):
        (checkout.root / name).rename(checkout.root / "sous" / name)
    checkout.commit()
    monkeypatch.setenv("GIT_DIR", ".git")
    monkeypatch.setenv("GIT_WORK_TREE", ".")
    inside = Checkout(checkout.root / "sous")
    assert states(inside.review("--base", "HEAD")) == {"accord": "unchanged", "autre": "unchanged"}


def test_nothing_that_the_repository_names_is_run(checkout: Checkout, tmp_path):
    trace = tmp_path / "trace"
    spy = checkout.root / "spy.sh"
    spy.write_text(f"#!/bin/sh\necho run >> '{trace}'\ncat\n")
    spy.chmod(0o755)
    checkout.write(".gitattributes", "*.yaml filter=spy diff=spy export-subst\n")
    checkout.commit()
    for key in ("filter.spy.smudge", "filter.spy.clean", "diff.spy.textconv", "diff.spy.command"):
        checkout.git("config", key, str(spy))
    for key in ("core.fsmonitor", "core.pager", "core.sshCommand", "diff.external"):
        checkout.git("config", key, str(spy))
    for hook in ("post-checkout", "post-index-change", "reference-transaction"):
        file = checkout.root / ".git/hooks" / hook
        file.parent.mkdir(exist_ok=True)
        file.write_text(spy.read_text())
        file.chmod(0o755)
    before = checkout.root.joinpath(".git/index").read_bytes()
    assert states(checkout.review()) == {"accord": "unchanged", "autre": "unchanged"}
    assert not trace.exists()
    assert checkout.root.joinpath(".git/index").read_bytes() == before


def test_links_stand_for_files_of_the_workspace_only(checkout: Checkout, tmp_path):
    (tmp_path / "secret.yaml").write_text("name: secret\n")
    os.symlink("comite.yaml", checkout.root / "partners/alias.yaml")
    os.symlink("../../secret.yaml", checkout.root / "partners/dehors.yaml")
    os.symlink(tmp_path / "secret.yaml", checkout.root / "partners/absolu.yaml")
    checkout.commit()
    files = extracted(checkout, tmp_path / "base" / "a")
    assert files["partners/alias.yaml"] == files["partners/comite.yaml"]
    assert not {"partners/dehors.yaml", "partners/absolu.yaml"} & set(files)
    assert not any(file.is_symlink() for file in (tmp_path / "base").rglob("*"))


def test_links_stand_for_folders_too(checkout: Checkout, tmp_path):
    (checkout.root / "partners").rename(checkout.root / "commun")
    os.symlink("commun", checkout.root / "partners")
    os.symlink("partners", checkout.root / "encore")
    os.symlink("tourne", checkout.root / "tourne")
    checkout.commit()
    files = extracted(checkout, tmp_path / "base")
    for folder in ("partners", "encore"):
        assert files[f"{folder}/ville.yaml"] == files["commun/ville.yaml"]
    assert not any(path.startswith("tourne") for path in files)
    checkout.edit("commun/ville.yaml", "13 500", "13 600")
    assert states(checkout.review("--base", "HEAD"))["accord"] == "partner"


def test_submodules_are_passed_over(checkout: Checkout, tmp_path):
    head = checkout.git("rev-parse", "HEAD")
    checkout.git("update-index", "--add", "--cacheinfo", f"160000,{head},partners/module")
    checkout.git("commit", "--quiet", "--message", "module")
    assert "partners/module" not in extracted(checkout, tmp_path / "base")
    assert states(checkout.review("--base", "HEAD")) == {
        "accord": "unchanged",
        "autre": "unchanged",
    }


@pytest.mark.parametrize("kept", ["in the store", "in the folder", "nowhere"])
def test_a_pointer_of_lfs_stands_for_its_file_where_there_is_one(checkout, tmp_path, kept: str):
    drawing = b"<svg xmlns='http://www.w3.org/2000/svg'/>"
    name = hashlib.sha256(drawing).hexdigest()
    pointer = (
        f"version https://git-lfs.github.com/spec/v1\noid sha256:{name}\nsize {len(drawing)}\n"
    )
    file = checkout.root / "partners/ville.svg"
    file.write_text(pointer)
    checkout.commit()
    if kept == "in the store":
        stored = checkout.root / ".git/lfs/objects" / name[:2] / name[2:4] / name
        stored.parent.mkdir(parents=True)
        stored.write_bytes(drawing)
    elif kept == "in the folder":
        file.write_bytes(drawing)
    expected = pointer.encode() if kept == "nowhere" else drawing
    assert extracted(checkout, tmp_path / "base")["partners/ville.svg"] == expected


# Which revision ----------------------------------------------------------------------------------


def test_the_base_is_where_the_work_left_the_main_branch(checkout: Checkout):
    left = checkout.git("rev-parse", "HEAD")
    checkout.git("checkout", "--quiet", "-b", "travail")
    checkout.edit("releases/accord.yaml", "trois ans", "quatre ans")
    checkout.commit()
    checkout.git("checkout", "--quiet", "main")
    checkout.edit("releases/autre.yaml", "portes", "fenêtres")
    checkout.commit()
    checkout.git("checkout", "--quiet", "travail")
    record = checkout.review()
    assert record["base"] == {"commit": left, "name": "main"}
    assert states(record) == {"accord": "changed", "autre": "unchanged"}


@pytest.mark.parametrize("name", ["master", "trunk", "principale"])
def test_the_main_branch_may_have_another_name(checkout: Checkout, name: str):
    checkout.git("branch", "--move", name)
    checkout.git("config", "init.defaultBranch", name)
    left = checkout.git("rev-parse", "HEAD")
    checkout.git("checkout", "--quiet", "-b", "travail")
    checkout.edit("releases/accord.yaml", "trois ans", "quatre ans")
    checkout.commit()
    assert checkout.review()["base"] == {"commit": left, "name": name}


def test_what_is_not_committed_counts(checkout: Checkout):
    checkout.edit("releases/accord.yaml", "trois ans", "quatre ans")
    assert states(checkout.review())["accord"] == "changed"


@pytest.mark.parametrize("name", ["nulle-part", "--upload-pack=touch /tmp/x", "HEAD:releases", ""])
def test_an_unknown_revision_is_wrong_usage(checkout: Checkout, name: str):
    code, said = checkout.run("review", f"--base={name}")
    assert code == 2
    assert "There is no revision" in said
    assert not (checkout.root / "site").exists()


def test_a_revision_without_git_is_wrong_usage(tmp_path):
    elsewhere = Checkout(tmp_path)
    elsewhere.release()
    code, said = elsewhere.run("review", "--base", "HEAD")
    assert (code, "not in a git repository" in said) == (2, True)


@pytest.fixture
def shallow(checkout: Checkout, tmp_path) -> Checkout:
    for words in ("quatre ans", "cinq ans"):
        checkout.edit(
            "releases/accord.yaml", "trois ans" if words[0] == "q" else "quatre ans", words
        )
        checkout.commit()
    checkout.git("clone", "--quiet", "--depth=1", f"file://{checkout.root}", str(tmp_path / "peu"))
    return Checkout(tmp_path / "peu")


def test_a_shallow_clone_says_how_to_fetch(shallow: Checkout):
    code, said = shallow.run("review", "--base", "HEAD~1")
    assert code == 2
    assert "git fetch --unshallow origin" in said and "fetch-depth: 0" in said


def test_a_shallow_clone_without_its_main_branch_says_so_too(shallow: Checkout):
    shallow.git("checkout", "--quiet", "--detach")
    shallow.git("branch", "--quiet", "-D", "main")
    shallow.git("update-ref", "-d", "refs/remotes/origin/HEAD")
    shallow.git("update-ref", "-d", "refs/remotes/origin/main")
    code, said = shallow.run("review")
    assert (code, "does not go back to the main branch" in said) == (2, True)


def test_objects_that_a_partial_clone_lacks_are_asked_for(checkout: Checkout, tmp_path):
    checkout.git("config", "uploadpack.allowFilter", "true")
    target = str(tmp_path / "partiel")
    checkout.git(
        "clone", "--quiet", "--no-checkout", "--filter=blob:none", f"file://{checkout.root}", target
    )
    found = repository(Path(target))
    assert found
    base = found.base("HEAD")
    assert base
    with pytest.raises(Unreadable, match="lacks files"):
        found.extract(base.commit, tmp_path / "base")


def test_a_merge_request_in_a_detached_checkout_is_compared(checkout: Checkout):
    checkout.edit("releases/accord.yaml", "trois ans", "quatre ans")
    checkout.commit()
    checkout.git("checkout", "--quiet", "--detach", "HEAD")
    found = release(checkout.review("--base", "HEAD~1"), "accord")
    assert found["state"] == "changed"


def test_a_repository_that_git_does_not_open_is_told(checkout: Checkout, monkeypatch):
    """Else all releases would be shown as new ones."""
    (checkout.root / ".git" / "HEAD").write_text("rien\n", encoding="utf-8")
    with pytest.raises(Unreadable, match="git status"):
        repository(checkout.root)
    monkeypatch.setenv("PATH", "/nowhere")
    with pytest.raises(Unreadable, match="git is not here"):
        repository(checkout.root / "releases")


def test_a_folder_of_no_repository_has_none(tmp_path, monkeypatch):
    assert repository(tmp_path) is None
    monkeypatch.setenv("PATH", "/nowhere")
    assert repository(tmp_path) is None
