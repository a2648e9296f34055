"""The pipelines: valid, without known dangers, and doing what they say in a real repository."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from textwrap import dedent

import pytest
import yaml

from generator.commands.main import COMMANDS
from tests.conftest import COMITE, ROOT, VILLE
from tests.review.conftest import ACCORD, AUTRE
from tests.review.repositories import Checkout

PREVIEWS = yaml.safe_load((ROOT / ".github/workflows/previews.yml").read_text(encoding="utf-8"))
COMMENT = yaml.safe_load((ROOT / ".github/workflows/comment.yml").read_text(encoding="utf-8"))
GITLAB = yaml.safe_load((ROOT / ".gitlab-ci.yml").read_text(encoding="utf-8"))
HOOKS = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("schema", "files"),
    [
        ("github-workflows", [".github/workflows/previews.yml", ".github/workflows/comment.yml"]),
        ("gitlab-ci", [".gitlab-ci.yml"]),
    ],
)
def test_pipelines_are_valid(schema: str, files: list[str]):
    asked = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", f"vendor.{schema}"]
    done = subprocess.run([*asked, *files], cwd=ROOT, capture_output=True, check=False)
    assert done.returncode == 0, done.stdout


def test_workflows_have_no_known_danger():
    zizmor = Path(sys.executable).with_name("zizmor")
    asked = [str(zizmor), "--offline", "--no-progress", ".github"]
    done = subprocess.run(asked, cwd=ROOT, capture_output=True, check=False, encoding="utf-8")
    assert done.returncode == 0, done.stdout


def test_what_may_write_takes_nothing_from_the_pull_request():
    (job,) = COMMENT["jobs"].values()
    assert not any("uses" in step for step in job["steps"])
    assert job["permissions"] == {"actions": "read", "pull-requests": "write"}
    for step in job["steps"]:
        assert "${{" not in step["run"]
    (job,) = PREVIEWS["jobs"].values()
    assert (PREVIEWS["permissions"], job["permissions"]) == ({}, {"contents": "read"})
    assert "secrets." not in json.dumps(PREVIEWS)


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


def shell(checkout: Checkout, script: str, **environment: str) -> tuple[int, str]:
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


@pytest.mark.parametrize("before", ["", "0" * 40, "the first commit"])
def test_github_reviews_what_was_merged(merged: Checkout, tmp_path: Path, before: str):
    if before == "the first commit":
        before = merged.git("rev-parse", "HEAD~1")
    code, said = shell(merged, step(PREVIEWS, "Check"))
    assert (code, "::error file=releases/casse.yaml" in said) == (1, True)
    code, said = shell(merged, step(PREVIEWS, "Review"), BEFORE=before)
    assert (code, "::error file=releases/casse.yaml" in said) == (1, True)
    found = {one["slug"]: one["state"] for one in merged.record()["releases"]}
    assert found == STATES
    target = tmp_path / "summary.md"
    assert shell(merged, step(PREVIEWS, "Summary"), GITHUB_STEP_SUMMARY=str(target))[0] == 0
    assert "cannot be made" in target.read_text(encoding="utf-8")


def test_github_lets_a_sound_change_pass(merged: Checkout):
    merged.edit("releases/casse.yaml", "{Personne Inconnue}", "Le Comité")
    merged.commit()
    for name in ("Check", "Review"):
        code, said = shell(merged, step(PREVIEWS, name), BEFORE="")
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


def test_the_comment_is_only_text(merged: Checkout):
    hostile = "@equipe ![x](https://pisteur.exemple.fr/x.png) [y](https://ailleurs.fr)\n" * 2000
    merged.write("summary/summary.md", hostile)
    code, said = shell(
        merged, step(COMMENT, "Write the comment"), RUN_URL="https://github.com/a/b/1"
    )
    assert code == 0, said
    comment = (merged.root / "comment.md").read_text(encoding="utf-8")
    assert not re.search(r"@\w|!\[|pisteur|ailleurs", comment)
    assert len(comment) < 65_536 and "https://github.com/a/b/1#artifacts" in comment
