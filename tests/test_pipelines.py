"""The pipelines: valid, without known dangers, and doing what they say in a real repository."""

import json
import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path
from textwrap import dedent
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
import yaml

from generator.commands.main import COMMANDS
from generator.drafting.start import PIPELINES
from tests.conftest import COMITE, ROOT, VILLE, Desk
from tests.review.conftest import ACCORD, AUTRE
from tests.review.repositories import Checkout

PREVIEWS = yaml.safe_load((ROOT / ".github/workflows/previews.yml").read_text(encoding="utf-8"))
COMMENT = yaml.safe_load((ROOT / ".github/workflows/comment.yml").read_text(encoding="utf-8"))
GITLAB = yaml.safe_load((ROOT / ".gitlab-ci.yml").read_text(encoding="utf-8"))
WORKFLOWS = sorted((ROOT / ".github/workflows").glob("*.yml"))
HOOKS = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("schema", "files"),
    [
        ("github-workflows", [str(path) for path in WORKFLOWS]),
        ("gitlab-ci", [".gitlab-ci.yml"]),
    ],
)
def test_pipelines_are_valid(schema: str, files: list[str]):
    asked = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", f"vendor.{schema}"]
    done = subprocess.run([*asked, *files], cwd=ROOT, capture_output=True, check=False)
    assert done.returncode == 0, done.stdout


def test_workflows_have_no_known_danger():
    zizmor = Path(sys.executable).with_name("zizmor")
    asked = [str(zizmor), "--offline", "--persona", "pedantic", "--no-progress", "."]
    done = subprocess.run(asked, cwd=ROOT, capture_output=True, check=False, encoding="utf-8")
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_a_workflow_may_no_more_than_it_says_and_takes_what_it_names(path: Path):
    typed = path.read_text(encoding="utf-8")
    workflow = yaml.safe_load(typed)
    assert workflow["permissions"] == {}
    assert "pull_request_target" not in typed and "secrets." not in typed
    for action in re.findall(r"uses: *(.*)", typed):
        assert re.fullmatch(r"[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", action), action
    for excepted in re.findall(r"zizmor: *ignore\[[\w,-]+\](.*)", typed):
        assert len(excepted.split()) > 3, "an exception has its reason"
    for job in workflow["jobs"].values():
        writes = {name for name, may in job["permissions"].items() if may == "write"}
        assert writes == ({"pull-requests"} if path.stem == "comment" else set())
        for step in job["steps"]:
            action = step.get("uses", "").partition("@")[0]
            if action == "actions/checkout":
                assert step["with"]["persist-credentials"] is False
            assert action != "actions/cache" and "cache" not in step.get("with", {})


def test_the_project_tries_every_python_it_promises():
    tests = yaml.safe_load((ROOT / ".github/workflows/tests.yml").read_text(encoding="utf-8"))
    tried = tests["jobs"]["test"]["strategy"]["matrix"]["python"]
    assert tried == ["3.11", "3.12", "3.13", "3.14"]
    asked = {one.get("run") for job in tests["jobs"].values() for one in job["steps"]}
    assert {"make test", "make lint", "make audit", "make coverage"} <= asked


def test_the_program_runs_without_a_network_and_without_a_way_back_to_one():
    (job,) = PREVIEWS["jobs"].values()
    words = job["env"]["OFFLINE"].split()
    assert words[:4] == ["sudo", "--preserve-env", "unshare", "--net"]
    assert {"--clear-groups", "--no-new-privs"} <= set(words)
    assert words[words.index("--reuid") + 1] == "runner"
    scripts = [one["run"] for one in job["steps"] if "run" in one and one["name"] != "Install"]
    called = [line for script in scripts for line in script.splitlines() if "communique" in line]
    assert len(called) == 2
    assert all(line.startswith('$OFFLINE "$(command -v communique)" ') for line in called)
    script = "\n".join(GITLAB["review"]["script"])
    assert re.findall(r"(\S+) communique ", script) == ["$offline", "$offline"]
    assert 'offline="unshare --map-root-user --net"; $offline true || {' in script


def test_gitlab_forgets_its_tokens_before_it_reads_what_a_stranger_wrote():
    assert GITLAB["review"]["cache"] == []
    before = GITLAB["review"]["before_script"]
    assert before[-1] == 'git remote set-url origin "$CI_PROJECT_URL.git" || true'
    assert before[-2].startswith("unset CI_JOB_TOKEN ") and "CI_REPOSITORY_URL" in before[-2]


def test_what_may_write_takes_nothing_from_the_pull_request():
    (job,) = COMMENT["jobs"].values()
    assert not any("uses" in step for step in job["steps"])
    assert job["permissions"] == {"actions": "read", "pull-requests": "write"}
    for step in job["steps"]:
        assert "${{" not in step["run"]
    assert set(job["env"]) == {"GH_TOKEN", "GH_REPO", "RUN", "RUN_URL", "SHA", "MARK"}
    (job,) = PREVIEWS["jobs"].values()
    assert (PREVIEWS["permissions"], job["permissions"]) == ({}, {"contents": "read"})
    assert "secrets." not in json.dumps(PREVIEWS)


def test_the_wheel_carries_what_init_writes():
    """`.ci/run` installs one and begins a folder with it; here, what the wheel is told to hold."""
    made = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    held = made["tool"]["hatch"]["build"]["targets"]["wheel"]["force-include"]
    for path in PIPELINES:
        source = path if path in held else path.partition("/")[0]
        assert held[source] == f"generator/pipelines/{source}"


def test_hooks_call_commands_of_the_program():
    assert {hook["id"] for hook in HOOKS} == {"communique-check", "communique-fix"}
    for hook in HOOKS:
        program, command, *_options = hook["entry"].split()
        assert (program, command in COMMANDS, hook["pass_filenames"]) == ("communique", True, False)


CONTACT = """\
contacts:
  - office: Service de presse
    email: presse@exemple.fr
"""


# The very steps ----------------------------------------------------------------------------------


@pytest.fixture
def merged(tmp_path: Path) -> Checkout:
    """Two commits: then a rename, a deletion, a change of a partner and a release that breaks."""
    checkout = Checkout(tmp_path / "depot")
    checkout.write("partners/ville.yaml", VILLE)
    checkout.write("partners/comite.yaml", dedent(COMITE) + CONTACT)
    checkout.write("releases/accord.yaml", ACCORD)
    checkout.write("releases/autre.yaml", AUTRE)
    checkout.write("releases/parti.yaml", "title: Parti\ndate: 2019-10-02\npartners: [comite]\n")
    checkout.write("releases/casse.yaml", AUTRE.replace("ouvre ses portes", "invite"))
    checkout.begin()
    autre = checkout.root / "releases/autre.yaml"
    autre.rename(autre.with_name("renomme.yaml"))
    (checkout.root / "releases/parti.yaml").unlink()
    checkout.edit("partners/ville.yaml", "2019: 13 500", "2019: 13 600")
    checkout.edit("releases/casse.yaml", "Le Comité", "{Personne Inconnue}")
    checkout.commit()
    return checkout


STATES = {
    "accord": "partner",
    "casse": "changed",
    "parti": "removed",
    "renomme": "renamed",
}


def shell(checkout: Desk, script: str, **environment: str) -> tuple[int, str]:
    """Run the lines of a step as the runner does."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    done = subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script],
        cwd=checkout.root,
        env=os.environ | {"PATH": path, "COMMUNIQUE_LANG": "en"} | environment,
        capture_output=True,
        check=False,
        encoding="utf-8",
    )
    return done.returncode, done.stdout + done.stderr


def step(workflow: dict, name: str) -> str:
    (job,) = workflow["jobs"].values()
    (found,) = [one["run"] for one in job["steps"] if one.get("name") == name]
    return found


def pushed(checkout: Desk, name: str, before: str = "") -> tuple[int, str]:
    """Run a step of the workflow as after a push, or on a pull request."""
    output = checkout.root.parent / "output"
    known = {"BEFORE": before, "GITHUB_OUTPUT": str(output)}
    code, said = shell(checkout, step(PREVIEWS, "Compared with"), **known)
    assert code == 0, said
    base = output.read_text().splitlines()[-1].removeprefix("base=")
    return shell(checkout, step(PREVIEWS, name), BASE=base)


@pytest.mark.parametrize("before", ["0" * 40, "the first commit"])
def test_github_reviews_what_was_pushed(merged: Checkout, before: str):
    if before == "the first commit":
        before = merged.git("rev-parse", "HEAD~1")
    code, _said = pushed(merged, "Review", before)
    found = {one["slug"]: one["state"] for one in merged.record()["releases"]}
    assert (code, found) == (1, STATES)


def test_github_reviews_what_was_merged(merged: Checkout, tmp_path: Path):
    code, said = pushed(merged, "Check")
    assert (code, "releases/casse.yaml:8:4: error" in said, "::" in said) == (1, True, False)
    code, said = pushed(merged, "Review")
    assert (code, "::error file=releases/casse.yaml" in said) == (1, True)
    found = {one["slug"]: one["state"] for one in merged.record()["releases"]}
    assert found == STATES
    target = tmp_path / "summary.md"
    known = {"GITHUB_STEP_SUMMARY": str(target), "RUN_URL": "https://github.com/a/b/actions/runs/1"}
    assert shell(merged, step(PREVIEWS, "Summary"), **known)[0] == 0
    summary = target.read_text(encoding="utf-8")
    assert "cannot be made" in summary
    assert set(re.findall(r"\]\(([^)]*)\)", summary)) == {f"{known['RUN_URL']}#artifacts"}


def test_a_pull_request_is_compared_with_the_branch_it_would_go_into():
    """Each push to it has a « before » of its own, which only tells what that push changed."""
    (job,) = PREVIEWS["jobs"].values()
    (compared,) = [one for one in job["steps"] if one.get("name") == "Compared with"]
    assert "github.event_name == 'push' && github.event.before" in compared["env"]["BEFORE"]


def test_errors_that_stood_before_do_not_turn_a_change_red(merged: Checkout):
    merged.edit("partners/ville.yaml", "2019: 13 600", "2019: 13 700")
    merged.commit()
    code, said = pushed(merged, "Check")
    assert (code, "casse.yaml:8:4: warning[BIND" in said) == (0, True), said
    assert "This was so before the change." in said
    assert pushed(merged, "Review")[0] == 0
    merged.edit("releases/accord.yaml", "partners:", "parteners:")
    merged.commit()
    code, said = pushed(merged, "Check")
    assert (code, "releases/accord.yaml" in said) == (1, True), said


def test_github_lets_a_sound_change_pass(merged: Checkout):
    merged.edit("releases/casse.yaml", "{Personne Inconnue}", "Le Comité")
    merged.commit()
    for name in ("Check", "Review"):
        code, said = pushed(merged, name)
        assert code == 0, said


def test_gitlab_writes_code_quality_and_the_site(merged: Checkout):
    known = {
        "CI_PROJECT_ROOT_NAMESPACE": "presse",
        "CI_PAGES_DOMAIN": "pages.exemple.fr",
        "CI_PROJECT_PATH": "presse/sous/depot",
        "CI_JOB_ID": "42",
        "CI_MERGE_REQUEST_DIFF_BASE_SHA": merged.git("rev-parse", "HEAD~1"),
    }
    code, said = shell(merged, "\n".join(GITLAB["review"]["script"]), **known)
    assert code == 1, said
    found = {one["slug"]: one["state"] for one in merged.record()["releases"]}
    assert found == STATES
    quality = json.loads((merged.root / "code-quality.json").read_text(encoding="utf-8"))
    assert any(one["location"]["path"] == "releases/casse.yaml" for one in quality)
    site = "https://presse.pages.exemple.fr/-/sous/depot/-/jobs/42/artifacts/site"
    assert (merged.root / "review.env").read_text(encoding="utf-8") == f"SITE={site}\n"
    assert f"({site}/releases/accord/index.html)" in merged.page("summary.md")


@pytest.mark.parametrize("domain", ["", "example.com"])
def test_gitlab_without_pages_shows_the_files(desk: Desk, tmp_path: Path, domain: str):
    job = "https://gitlab.exemple.fr/presse/depot/-/jobs/42"
    path = tools(tmp_path / "bin", communique="")
    known = {"CI_PAGES_DOMAIN": domain, "CI_JOB_URL": job, "PATH": path}
    shell(desk, "\n".join(GITLAB["review"]["script"]), **known)
    assert (desk.root / "review.env").read_text() == f"SITE={job}/artifacts/file/site\n"


@pytest.mark.parametrize("target", ["", "HEAD~1"])
def test_gitlab_compares_merged_results_with_their_target(merged: Checkout, target: str):
    merged.edit("partners/ville.yaml", "2019: 13 600", "2019: 13 700")
    merged.commit()
    known = {"CI_MERGE_REQUEST_DIFF_BASE_SHA": merged.git("rev-parse", "HEAD~2")}
    if target:
        known["CI_MERGE_REQUEST_TARGET_BRANCH_SHA"] = merged.git("rev-parse", target)
    shell(merged, "\n".join(GITLAB["review"]["script"]), **known)
    found = {one["slug"]: one["state"] for one in merged.record()["releases"]}
    assert found["renomme"] == ("unchanged" if target else "renamed")


def test_gitlab_takes_the_name_of_the_site():
    """GitLab refuses the whole file for an accent here, and its schema does not tell."""
    assert re.fullmatch(r"[A-Za-z0-9_][-A-Za-z0-9_ ]*", GITLAB["review"]["artifacts"]["expose_as"])


# Without the program ----------------------------------------------------------------------------


def tools(folder: Path, **scripts: str) -> str:
    """Make programs of these names, and return a PATH that knows nothing else but the system."""
    folder.mkdir()
    for name, script in scripts.items():
        (folder / name).write_text(f"#!/bin/sh\n{script}\n")
        (folder / name).chmod(0o755)
    return f"{folder}:/usr/bin:/bin"


INSTALLING = {
    "github": step(PREVIEWS, "Install"),
    "gitlab": "\n".join(GITLAB["review"]["before_script"]),
}
PIP = 'echo "$@" >> "$LOG"; cat requirements.txt >> "$LOG"; ls >> "$LOG"'


def installed(
    checkout: Checkout, folder: Path, pipeline: str, *, there: bool, **known: str
) -> tuple[str, str, str]:
    """Run the lines that install; return what was said, what pip saw and what the runner was told."""
    fakes = dict.fromkeys(("sudo", "apt-get"), "") | {"pip": PIP}
    path = tools(folder / "bin", **fakes, **({"communique": ""} if there else {}))
    own = {"GIT_CONFIG_GLOBAL": str(folder / "gitconfig"), "CI_PROJECT_DIR": str(checkout.root)}
    for name in ("log", "output"):
        (folder / name).touch()
    own |= {"RUNNER_TEMP": str(folder), "LOG": str(folder / "log"), "TMPDIR": str(folder)}
    own |= {"GITHUB_OUTPUT": str(folder / "output")}
    code, said = shell(checkout, INSTALLING[pipeline], PATH=path, **own, **known)
    assert code == 0, said
    return said, (folder / "log").read_text(), (folder / "output").read_text()


@pytest.mark.parametrize("pipeline", ["github", "gitlab"])
@pytest.mark.parametrize("there", [True, False])
def test_a_pipeline_says_where_the_program_is_to_be_told(
    tmp_path: Path, pipeline: str, there: bool
):
    folder = Checkout(tmp_path / "depot")
    folder.write("requirements.txt", "# ./communique.whl\n")
    folder.begin()
    said, _seen, told = installed(folder, tmp_path, pipeline, there=there, FROM="HEAD")
    assert ("dites-y" in said or "Dites ici" in said) is not there
    assert (told == "ready=yes\n") is (there and pipeline == "github")


@pytest.fixture
def foreign(tmp_path: Path) -> Checkout:
    """A stranger's change of what is installed, merged as GitHub checks it out."""
    checkout = Checkout(tmp_path / "depot")
    checkout.write("requirements.txt", "./ours.whl\n")
    checkout.write("ours.whl", "")
    checkout.begin()
    checkout.git("checkout", "--quiet", "-b", "fork")
    checkout.edit("requirements.txt", "ours", "theirs")
    (checkout.root / "ours.whl").rename(checkout.root / "theirs.whl")
    checkout.write("pip.conf", "[install]\nindex-url = https://ailleurs.fr\n")
    checkout.commit()
    checkout.git("checkout", "--quiet", "main")
    checkout.git("merge", "--quiet", "--no-ff", "--message", "x", "fork")
    return checkout


@pytest.mark.parametrize(
    ("pipeline", "known"),
    [
        ("github", {"FROM": "HEAD^1"}),
        ("gitlab", {"CI_MERGE_REQUEST_TARGET_BRANCH_SHA": "HEAD^1"}),
        ("gitlab", {"CI_MERGE_REQUEST_DIFF_BASE_SHA": "HEAD^1"}),
    ],
)
def test_the_program_comes_from_where_the_change_would_go(
    foreign: Checkout, tmp_path: Path, pipeline: str, known: dict[str, str]
):
    _said, seen, _told = installed(foreign, tmp_path, pipeline, there=True, **known)
    assert (
        seen == "install --requirement requirements.txt\n./ours.whl\nours.whl\nrequirements.txt\n"
    )


@pytest.mark.parametrize("pipeline", ["github", "gitlab"])
def test_what_was_pushed_brings_its_own_program(foreign: Checkout, tmp_path: Path, pipeline: str):
    _said, seen, _told = installed(foreign, tmp_path, pipeline, there=True, FROM="HEAD")
    assert "./theirs.whl\n" in seen and "ours" not in seen


def test_only_a_push_brings_its_own_program():
    (job,) = PREVIEWS["jobs"].values()
    (install,) = [one for one in job["steps"] if one.get("name") == "Install"]
    chosen = "${{ github.event_name == 'pull_request' && 'HEAD^1' || 'HEAD' }}"
    assert install["env"] == {"FROM": chosen}


def test_the_first_push_of_an_empty_folder_is_green(tmp_path: Path):
    folder = Checkout(tmp_path / "presse")
    folder.root.mkdir(exist_ok=True)
    assert folder.run("init", ".")[0] == 0
    folder.begin()
    for name in ("Check", "Review"):
        code, said = pushed(folder, name)
        assert code == 0, said
    code, said = shell(folder, "\n".join(GITLAB["review"]["script"]), CI_JOB_URL="https://x")
    assert code == 0, said


# A folder that begins ---------------------------------------------------------------------------


def test_the_pipelines_review_a_folder_that_begins(tmp_path: Path):
    folder = Checkout(tmp_path / "presse")
    for words in (
        ["init", "."],
        ["partner", "la Ville d’Exemple", "--person", "Mme Anne Martin, maire"],
    ):
        folder.root.mkdir(exist_ok=True)
        assert folder.run(*words)[0] == 0
    folder.begin()
    for name in ("Check", "Review"):
        code, said = pushed(folder, name)
        assert code == 0, said
    assert folder.run("new", "--partner", "ville-d-exemple", "--slug", "x")[0] == 0
    folder.commit()
    for name in ("Check", "Review"):
        code, said = pushed(folder, name)
        assert code == 0, said
    assert {one["slug"]: one["state"] for one in folder.record()["releases"]} == {"x": "new"}
    assert folder.git("status", "--porcelain") == ""
    code, said = shell(folder, "\n".join(GITLAB["review"]["script"]), CI_JOB_URL="https://x")
    assert code == 0, said
    assert json.loads((folder.root / "code-quality.json").read_text()) == []


# The comment ------------------------------------------------------------------------------------

GH = """\
echo "$@" >> calls
case "$*" in
  *pulls?*) printf '%s' "$PULLS" ;;
  *artifacts*) printf '%s' "$ARTIFACTS" ;;
  *comments?*) printf '%s' "$COMMENTS" ;;
esac
"""


@pytest.mark.parametrize(
    ("pulls", "artifacts", "found"),
    [
        ("7\n9\n", "1\n2\n", "number=7\nartifact=1\n"),
        ("", "1\n", "number=\nartifact=1\n"),
        ("7\n", "", ""),
    ],
)
def test_the_pull_request_is_that_of_the_commit(
    desk: Desk, tmp_path: Path, pulls: str, artifacts: str, found: str
):
    output = tmp_path / "output"
    output.touch()
    known = {"GH_REPO": "presse/depot", "SHA": "abc", "RUN": "3", "GITHUB_OUTPUT": str(output)}
    path = tools(tmp_path / "bin", gh=GH)
    asked = step(COMMENT, "Find the pull request")
    code, said = shell(desk, asked, PATH=path, PULLS=pulls, ARTIFACTS=artifacts, **known)
    assert code == 0, said
    assert output.read_text() == found
    calls = (desk.root / "calls").read_text()
    assert 'select(.head.sha == "abc")' in calls and ".size_in_bytes < 1000000" in calls


@pytest.mark.parametrize(("pulls", "artifacts"), [("7; id", "1"), ("7", "1/../2")])
def test_a_number_that_is_none_ends_there(desk: Desk, tmp_path: Path, pulls: str, artifacts: str):
    path = tools(tmp_path / "bin", gh=GH)
    known = {"GH_REPO": "presse/depot", "SHA": "abc", "RUN": "3", "GITHUB_OUTPUT": "/dev/null"}
    asked = step(COMMENT, "Find the pull request")
    assert shell(desk, asked, PATH=path, PULLS=pulls, ARTIFACTS=artifacts, **known)[0] == 1


@pytest.mark.parametrize(
    ("names", "fetched"),
    [
        (["summary.md"], True),
        (["../../summary.md", "/summary.md", "calls", "summary.md"], True),
        (["../summary.md"], False),
        ([], False),
    ],
)
def test_an_archive_leaves_one_text_and_no_other_file(
    desk: Desk, tmp_path: Path, names: list[str], fetched: bool
):
    with ZipFile(tmp_path / "archive.zip", "w", ZIP_DEFLATED) as archive:
        for name in names:
            archive.writestr(name, "é" * 1_000_000)
    before = set(tmp_path.rglob("*"))
    path = tools(tmp_path / "bin", gh='cat "$ARCHIVE"')
    known = {"GH_REPO": "presse/depot", "ARTIFACT": "1", "ARCHIVE": str(tmp_path / "archive.zip")}
    code, said = shell(desk, step(COMMENT, "Fetch the summary"), PATH=path, **known)
    assert (code == 0) is fetched, said
    made = {file.name for file in set(tmp_path.rglob("*")) - before} - {"bin", "gh"}
    assert made == {"summary.zip", "cut.md"}
    assert (desk.root / "cut.md").stat().st_size == (60_000 if fetched else 0)


@pytest.mark.parametrize(
    ("comments", "written"),
    [
        ("", "--method POST repos/presse/depot/issues/7/comments --field body=@comment.md"),
        ("41\n55\n", "--method PATCH repos/presse/depot/issues/comments/41 --field body=@comment.md"),
    ],
)  # fmt: skip
def test_only_our_own_comment_is_written_again(
    desk: Desk, tmp_path: Path, comments: str, written: str
):
    path = tools(tmp_path / "bin", gh=GH)
    mark = COMMENT["jobs"]["comment"]["env"]["MARK"]
    known = {"GH_REPO": "presse/depot", "NUMBER": "7", "COMMENTS": comments, "MARK": mark}
    code, said = shell(desk, step(COMMENT, "Comment"), PATH=path, **known)
    assert code == 0, said
    asked, last = (desk.root / "calls").read_text().splitlines()
    assert '.user.login == "github-actions[bot]"' in asked and f'startswith("{mark}")' in asked
    assert last.endswith(written)


HOSTILE = """\
@equipe &#64;equipe ![x](https://pisteur.fr/x.png) [y](https://ailleurs.fr) <img src=//pisteur.fr/x>
https://ailleurs.fr www.ailleurs.fr [z][z] ![z][z] [w](
//ailleurs.fr) #12 GH-12 \\<b> \\&#64;equipe
[z]: //ailleurs.fr
```mermaid
"""


def test_the_comment_is_only_text(merged: Checkout):
    merged.write("cut.md", HOSTILE * 500)
    mark = COMMENT["jobs"]["comment"]["env"]["MARK"]
    asked = step(COMMENT, "Write the comment")
    code, said = shell(merged, asked, RUN_URL="https://github.com/a/b/1", MARK=mark)
    assert code == 0, said
    comment = (merged.root / "comment.md").read_text(encoding="utf-8")
    assert comment.startswith(f"{mark}\n")
    assert len(comment) < 65_536 and "](https://github.com/a/b/1#artifacts)" in comment
    comment = comment.removeprefix(mark)[:-9].replace("(https://github.com/a/b/1#artifacts)", "")
    danger = r"@\w|&(?!amp;|lt;)|!\[|<|(?<!\u200b):|www\.|]\(|#\d|GH-\d|```|\\&"
    assert re.findall(danger, comment) == []


def test_the_comment_says_what_the_summary_says(merged: Checkout):
    assert pushed(merged, "Review")[0] == 1
    merged.write("cut.md", merged.page("summary.md").encode())
    asked = step(COMMENT, "Write the comment")
    assert shell(merged, asked, RUN_URL="https://github.com/a/b/1", MARK="m")[0] == 0
    written = (merged.root / "comment.md").read_text(encoding="utf-8")
    assert "\\\u200b" not in written, "what Markdown would not take for an escape is seen"
    comment = written.replace("\u200b", "")
    assert "## Review of the communiqués\n" in comment
    assert "| Communiqué | State |" in comment
    assert "[Un accord](https://github.com/a/b/1#artifacts)" in comment
