"""The command line as a press officer and as a machine meet it."""

import errno
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from textwrap import dedent
from typing import Any

import pytest
from click.testing import CliRunner, Result

from generator import disk
from generator.checking import check
from generator.commands.main import communique
from generator.formats import FORMATS, USUAL
from generator.proofing.proof import rules
from generator.source.library import Library
from generator.source.workspace import Workspace
from generator.workers.pool import Pool
from tests.conftest import COMITE, ROOT, SLUG, VILLE, Desk, documents

BASE = "title: Un accord\nplace: Metz\ndate: 2019-10-02\npartners: [ville, comite]\n"

Command = Callable[..., Result]


@pytest.fixture
def command(desk: Desk) -> Command:
    """Run a command on the desk."""

    def run(*words: str) -> Result:
        return CliRunner().invoke(communique, ["-C", str(desk.root), *words])

    return run


def process(*words: str, cwd: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run the command as a process of its own, as its users do."""
    return subprocess.run(
        [sys.executable, str(ROOT / "cli.py"), *words],
        cwd=cwd,
        capture_output=True,
        text=True,
        env={**os.environ, "COMMUNIQUE_LANG": "fr", **environment},
        check=False,
    )


# render -----------------------------------------------------------------------------------------


def test_render_makes_a_file_of_each_format(desk: Desk, command: Command):
    desk.release(base=BASE)
    result = command("render")
    assert result.exit_code == 0, result.output
    slug = "2019-10-02-exemple"
    made = sorted(
        path.relative_to(desk.root).as_posix() for path in (desk.root / "build").glob("[!.]*/*")
    )
    assert made == [f"build/{slug}/{slug}.{suffix}" for suffix in sorted(USUAL)]
    assert f"{slug}: {', '.join(USUAL)}" in result.output


@pytest.mark.parametrize("name", ["2019-10-02-exemple", "releases/2019-10-02-exemple.yaml"])
def test_a_release_is_named_by_slug_or_path(desk: Desk, command: Command, name: str):
    desk.release(base=BASE)
    desk.release(base=BASE, slug="2019-10-03-autre")
    assert command("render", name, "--format", "txt").exit_code == 0
    assert [*documents(desk.root / "build")] == ["2019-10-02-exemple.txt"]


def test_one_refused_release_does_not_stop_the_others(desk: Desk, command: Command):
    desk.release(base=BASE)
    desk.release("leed: x\n", base=BASE, slug="2019-10-03-autre")
    result = command("render", "--format", "TXT")
    assert result.exit_code == 1
    assert "releases/2019-10-03-autre.yaml:5:1:" in result.output
    assert [*documents(desk.root / "build")] == ["2019-10-02-exemple.txt"]


def test_a_refused_release_leaves_the_older_files(desk: Desk, command: Command):
    desk.release(base=BASE)
    command("render", "--format", "txt")
    before = (desk.root / "build/2019-10-02-exemple/2019-10-02-exemple.txt").read_bytes()
    desk.release("leed: x\n", base=BASE)
    assert command("render", "--format", "txt").exit_code == 1
    assert (desk.root / "build/2019-10-02-exemple/2019-10-02-exemple.txt").read_bytes() == before


def test_render_for_machines(desk: Desk, command: Command):
    desk.release(base=BASE)
    desk.release("leed: x\n", base=BASE, slug="2019-10-03-autre")
    result = command("render", "--format", "txt", "--output-format", "json")
    told = json.loads(result.stdout)
    assert [(one["slug"], one["status"]) for one in told["releases"]] == [
        ("2019-10-02-exemple", "rendered"),
        ("2019-10-03-autre", "refused"),
    ]
    assert [(one["file"], one["line"], one["code"]) for one in told["findings"]] == [
        ("releases/2019-10-03-autre.yaml", 5, "FORM003")
    ]


def test_translations_stand_beside_their_original(desk: Desk, command: Command):
    desk.release(base=BASE)
    for partner in ("ville", "comite"):
        desk.write(f"partners/{partner}.en.yaml", "name: Example\n")
    desk.write("releases/2019-10-02-exemple.en.yaml", "title: An agreement\nabout: none\n")
    assert command("render", "--format", "html").exit_code == 0
    folder = desk.root / "build/2019-10-02-exemple"
    pages = {path.name: path.read_text(encoding="utf-8") for path in folder.iterdir()}
    assert sorted(pages) == ["2019-10-02-exemple.en.html", "2019-10-02-exemple.html"]
    assert 'href="2019-10-02-exemple.en.html"' in pages["2019-10-02-exemple.html"]
    assert 'href="2019-10-02-exemple.html"' in pages["2019-10-02-exemple.en.html"]
    assert '<html lang="en"' in pages["2019-10-02-exemple.en.html"]


@pytest.mark.parametrize("way", ["check", "render", "show", "status"])
def test_facts_made_of_each_other_without_end(desk: Desk, command: Command, way: str):
    desk.release("lead: |\n  {f1000}\n")
    facts = "".join(f"  f{n}: '{{f{n - 1}}}'\n" for n in range(1, 1001))
    desk.write(
        "partners/ville.yaml", dedent(VILLE).replace("facts:\n", f"facts:\n  f0: x\n{facts}")
    )
    result = command(way, SLUG)
    assert result.exit_code == 1
    assert "Traceback" not in result.output and "RecursionError" not in result.output


@pytest.mark.parametrize("way", ["check", "render"])
def test_a_translation_of_nothing_is_told_whoever_looks(desk: Desk, command: Command, way: str):
    desk.release(base=BASE)
    desk.write("releases/2019-10-02-autre.en.yaml", "title: An agreement\n")
    desk.write("releases/2019-10-02-exemple.en.fr.yaml", "title: Un accord\n")
    result = command(way)
    assert result.exit_code == 1
    for name in ("2019-10-02-autre.en", "2019-10-02-exemple.en.fr"):
        assert f"releases/{name}.yaml:1:1: error[FORM014]" in result.output


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["render", "2019-10-02-exmple"], "2019-10-02-exemple"),
        (["render", "--format", "docs"], ", ".join(FORMATS)),
        (["render", "--as-of", "2 octobre"], "2019-10-02"),
        (["rendre"], "rendre"),
    ],
)
def test_wrong_usage(desk: Desk, command: Command, words: list[str], told: str):
    desk.release(base=BASE)
    result = command(*words)
    assert result.exit_code == 2
    assert told in result.output


def test_an_unknown_style_is_refused_with_the_nearest(desk: Desk, command: Command):
    desk.release(base=BASE)
    result = command("render", "--style", "sobr")
    assert result.exit_code == 2
    assert "sobre" in result.output
    desk.write("communique.yaml", "style: sobr\n")
    result = command("render")
    assert result.exit_code == 1
    assert "communique.yaml:1:8:" in result.output


def test_a_workspace_style_is_found(desk: Desk, command: Command):
    desk.release(base=BASE)
    desk.write(
        "templates/mienne/style.yaml",
        "extends: maison\nlabels:\n  fr:\n    kinds:\n      release: Nouvelle\n",
    )
    assert command("render", "--style", "mienne", "--format", "txt").exit_code == 0
    assert "NOUVELLE" in (desk.root / "build/2019-10-02-exemple/2019-10-02-exemple.txt").read_text()


def test_a_template_error_says_its_line(desk: Desk, command: Command):
    desk.release("body:\n  - heading: Un\n", base=BASE)
    desk.write("templates/mienne/style.yaml", "extends: maison\n")
    desk.write("templates/mienne/blocks/heading.txt.jinja", "Un\n{{ block.nothing }}\n")
    result = command("render", "--style", "mienne", "--format", "txt")
    assert result.exit_code == 1
    assert "templates/mienne/blocks/heading.txt.jinja:2" in result.output
    assert "Traceback" not in result.output


def test_an_empty_folder_says_where_to_go(tmp_path: Path):
    result = CliRunner().invoke(communique, ["-C", str(tmp_path), "render"])
    assert result.exit_code == 2
    assert "-C" in result.output


def test_as_of_reads_another_day(desk: Desk, command: Command):
    desk.release(base=BASE)
    command("render", "--format", "txt", "--as-of", "2017-01-01")
    text = (desk.root / "build/2019-10-02-exemple/2019-10-02-exemple.txt").read_text(
        encoding="utf-8"
    )
    assert "12\u00a0000 habitants" in text
    assert "Metz, le 2\u00a0octobre 2019" in text


def test_contacts_are_definitions(desk: Desk, command: Command):
    desk.release(base=BASE)
    command("render", "--format", "html")
    page = (desk.root / "build/2019-10-02-exemple/2019-10-02-exemple.html").read_text("utf-8")
    assert "<dt>Lou Petit</dt>" in page
    assert '<dd><a href="tel:+33387393914">03\u00a087\u00a039\u00a039\u00a014</a></dd>' in page


# check, list, show ------------------------------------------------------------------------------


def test_check_tells_everything_at_once(desk: Desk, command: Command):
    desk.release("leed: x\nbody:\n  - quot: x\n", base=BASE)
    desk.write("partners/autre.yaml", "name: Autre\nwebsit: x\n")
    result = command("check")
    assert result.exit_code == 1
    for place in ("2019-10-02-exemple.yaml:5:1", "2019-10-02-exemple.yaml:7:5", "autre.yaml:2:1"):
        assert place in result.stdout
    assert "    5 | leed: x\n      | ^^^^\n" in result.stdout


def test_check_for_machines(desk: Desk, command: Command):
    desk.release("leed: x\n", base=BASE)
    told = json.loads(command("check", "--output-format", "json").stdout)
    (finding,) = [one for one in told if one["code"] == "FORM003"]
    place = {"file": "releases/2019-10-02-exemple.yaml", "line": 5, "column": 1}
    end = {"end_line": 5, "end_column": 5, "code": "FORM003", "severity": "error"}
    assert {**place, **end}.items() <= finding.items()


@pytest.mark.parametrize("name", ["autre.yml", "autre.yaml.txt", "autre.YAML.TXT"])
def test_a_file_whose_name_keeps_it_from_being_read_is_told(
    desk: Desk, command: Command, name: str
):
    desk.release(base=BASE)
    desk.write(f"releases/{name}", BASE)
    result = command("check")
    assert f"releases/{name}:1:1: warning[READ008]" in result.stdout


@pytest.mark.parametrize("name", [b"\xe9t\xe9.yaml", b"...yaml"])
def test_a_name_that_is_no_text_is_told_and_the_rest_is_made(
    desk: Desk, command: Command, name: bytes
):
    desk.release(base=BASE)
    file = os.fsencode(desk.root / "releases") + b"/" + name
    Path(os.fsdecode(file)).write_text("title: X\n")
    for asked in (("check",), ("check", "--output-format", "sarif"), ("render",), ("review",)):
        result = command(*asked)
        assert result.exit_code == 1 and "READ008" in result.stdout + result.stderr, result.output
    assert (desk.root / f"build/{SLUG}").is_dir()


def test_no_release_takes_the_place_of_another(desk: Desk, command: Command):
    desk.write("releases/2019/accord.yaml", BASE)
    desk.write("releases/2020/accord.yaml", BASE)
    result = command("check")
    assert "releases/2020/accord.yaml:1:1: error[READ008]" in result.stdout
    assert "releases/2019/accord.yaml has the same name" in result.stdout
    result = command("render")
    assert result.exit_code == 1 and result.stdout.count("accord: html") == 1


def test_check_of_the_project_itself():
    result = CliRunner().invoke(communique, ["-C", str(ROOT), "check"])
    assert result.exit_code == 0, result.output


def test_list(desk: Desk, command: Command):
    desk.release("embargo: 2019-10-02 10h\n", base=BASE)
    desk.release("state: published\n", base=BASE.replace("10-02", "10-01"), slug="2019-10-01-avant")
    first, title, second, _title = command("list").stdout.splitlines()
    assert first.split()[:2] == ["2019-10-01", "2019-10-01-avant"]
    assert title.strip() == "Un accord"
    assert "ville, comite" in first
    assert "embargo over (2019-10-02 10h)" in second
    told = json.loads(command("list", "--output-format", "json").stdout)
    assert [one["state"] for one in told] == ["published", "draft"]


def test_show_traces_references(desk: Desk, command: Command):
    desk.release("lead: Avec {Hugo Blanc}.\n", base=BASE)
    shown = command("show", "2019-10-02-exemple").stdout
    assert "Hugo Blanc, Président du Comité régional d'Exemple" in shown
    assert "releases/2019-10-02-exemple.yaml:5:13" in shown
    assert "partners/comite.yaml:3:3" in shown
    told = json.loads(command("show", "2019-10-02-exemple", "--output-format", "json").stdout)
    assert told["lead"][0][1]["text"] == "Hugo Blanc, Président du Comité régional d'Exemple"


NAMED = """\
# Un commentaire d'abord.
short: {short}
name: {name}
acronym: VX
"""


@pytest.mark.parametrize(
    ("name", "typed", "line"),
    [
        ("la Ville", "À {ville}", 3),
        ("\n  2010: le Bourg\n  2018: la Ville\n  2030: l'Après", "À {ville}", 5),
        ("\n  2010: le Bourg\n  2018: la Ville\n  2030: l'Après", "L'avis de {ville}", 5),
        ("|\n  la Ville", "Fini. {ville} signe.", 4),
    ],
)
def test_show_leads_to_the_line_of_a_partners_name(
    desk: Desk, command: Command, name: str, typed: str, line: int
):
    desk.write("partners/ville.yaml", NAMED.format(name=name, short="Ville"))
    desk.release(f"lead: |\n  {typed}\n", base=BASE)
    shown = command("show", "2019-10-02-exemple").stdout
    traced = re.findall(r"« (.+) »\n +← (\S+)", shown)
    place = next(place for text, place in traced if "Ville (VX)" in text)
    assert place.startswith(f"partners/ville.yaml:{line}:")
    assert ("VX", f"partners/ville.yaml:{shown_line(desk, 'acronym:')}:10") in traced


@pytest.mark.parametrize(
    ("typed", "line"),
    [("short: Ville", 1), ("short:\n  2010: Bourg\n  2018: Ville", 3), ("acronym: VX", 2)],
)
def test_show_leads_to_the_name_that_stands_for_a_logo(
    desk: Desk, command: Command, typed: str, line: int
):
    desk.write("partners/ville.yaml", f"{typed}\nname: Ville\n")
    desk.release(base=BASE)
    shown = command("show", "2019-10-02-exemple").stdout
    assert re.search(rf"    Ville  ← partners/ville.yaml:{line}:\d", shown), shown


def test_show_leads_to_the_name_of_who_commits(desk: Desk, command: Command):
    desk.write("partners/ville.yaml", NAMED.format(name="la Ville", short="Ville"))
    desk.release("body:\n  - {commitments: [a], by: ville}\n", base=BASE)
    shown = command("show", "2019-10-02-exemple").stdout
    assert "« Ville »\n    ← partners/ville.yaml:3:7" in shown


def shown_line(desk: Desk, start: str) -> int:
    lines = (desk.root / "partners/ville.yaml").read_text().splitlines()
    return next(at for at, line in enumerate(lines, 1) if line.startswith(start))


# The process ------------------------------------------------------------------------------------


def test_help_and_check_never_import_weasyprint(desk: Desk):
    desk.release(base=BASE)
    probe = "import sys; from generator.commands.main import main\ntry: main()\nfinally: print('weasyprint' in sys.modules)"
    for words in (["--help"], ["check"]):
        result = subprocess.run(
            [sys.executable, "-c", probe, *words],
            cwd=desk.root,
            capture_output=True,
            text=True,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            check=False,
        )
        assert result.stdout.endswith("False\n"), result.stderr


@pytest.mark.parametrize(
    ("words", "unneeded"),
    [
        (
            ["check"],
            "jinja2 fontTools phonenumbers importlib.metadata urllib.request generator.trial",
        ),
        (["render"], "fontTools phonenumbers importlib.metadata rich"),
    ],
)
def test_nothing_is_imported_that_a_plain_release_needs_not(
    desk: Desk, words: list[str], unneeded: str
):
    desk.release(base=BASE)
    probe = f"""
import sys
from generator.workers.pool import Pool
Pool.each = lambda self, work, items: map(work, items)
sys.argv[1:] = {words!r}
from generator.commands.entry import _let_no_plugins_in
_let_no_plugins_in()
from generator.commands.main import main
try: main()
finally: print("Imported:", *set({unneeded.split()!r}) & sys.modules.keys())"""
    result = subprocess.run(
        [sys.executable, "-c", probe],
        cwd=desk.root,
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        check=False,
    )
    assert result.stdout.splitlines()[-1] == "Imported:", result.stdout + result.stderr


def test_messages_are_french_unless_asked(desk: Desk):
    desk.release("leed: x\n", base=BASE)
    french = process("check", cwd=desk.root)
    english = process("check", cwd=desk.root, COMMUNIQUE_LANG="en")
    assert (french.returncode, english.returncode) == (1, 1)
    assert "erreur[FORM003]" in french.stdout
    assert "error[FORM003]" in english.stdout
    assert "Usage\u00a0:" in process("--help", cwd=desk.root).stdout


def test_files_that_cannot_be_written_are_a_technical_failure(desk: Desk):
    desk.release(base=BASE)
    (desk.root / "build").write_text("a file where the folder should be")
    result = process("render", "--format", "txt", cwd=desk.root)
    assert result.returncode == 3
    assert "Traceback" not in result.stderr
    assert "build" in result.stderr


def test_the_same_input_gives_the_same_bytes(desk: Desk):
    shutil.copytree(ROOT / "partners", desk.root / "partners", dirs_exist_ok=True)
    (desk.root / "releases").mkdir()
    shutil.copy(ROOT / "releases/2019-10-02-metz-metropole.yaml", desk.root / "releases")
    made = []
    for seed, zone in (("1", "Europe/Paris"), ("2", "Asia/Tokyo")):
        out = desk.root / f"out{seed}"
        result = process("render", "--out", str(out), cwd=desk.root, PYTHONHASHSEED=seed, TZ=zone)
        assert result.returncode == 0, result.stderr
        made.append(documents(out))
    assert made[0] == made[1]
    assert len(made[0]) == len(USUAL)


def test_a_reader_that_has_gone_is_no_refused_content(desk: Desk):
    for day in range(10, 30):
        desk.release(base=BASE, slug=f"2019-10-{day}-exemple")
    command = (
        f"{sys.executable} {ROOT / 'cli.py'} render --format txt | head -1; echo ${{PIPESTATUS[0]}}"
    )
    result = subprocess.run(
        ["bash", "-c", command], cwd=desk.root, capture_output=True, text=True, check=False
    )
    assert result.stdout.splitlines()[-1] == "141"
    assert "Traceback" not in result.stderr


@pytest.mark.parametrize("words", [("render", "--format", "txt"), ("check",), ("list",)])
def test_a_file_that_cannot_be_opened_is_told(
    desk: Desk, command: Command, words: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
):
    desk.release(base=BASE)
    desk.release(base=BASE, slug="2019-10-03-autre")
    read = disk.read

    def denied(path: Path, *bounds: Any) -> bytes:
        if path.name == "2019-10-03-autre.yaml":
            raise PermissionError(errno.EACCES, "Permission denied", str(path))
        return read(path, *bounds)

    monkeypatch.setattr(disk, "read", denied)
    result = command(*words)
    assert result.exit_code == 1
    assert "releases/2019-10-03-autre.yaml:1:1" in result.output
    assert "READ000" in result.output
    assert "2019-10-02-exemple" in result.output or words == ("check",)


def test_what_a_message_quotes_is_cut(desk: Desk, command: Command):
    desk.release("about:\n  - |\n    " + "mot " * 500 + "\n\n    fin\n", base=BASE)
    (line,) = [one for one in command("check").output.splitlines() if "BIND011" in one]
    assert len(line) < 250


def test_check_looks_words_up_on_request(desk: Desk, command: Command):
    desk.release("lead: |\n  Paul Évrard et Xylone Garbuzet signent un dévelopement.\n")
    # Read for its names, but nobody asked about it.
    desk.write("partners/autre.yaml", "name: l'Office Zzarh\nunknown: x\n")
    select = ("--select", "SPEL")
    assert "add --spelling" in command("check", *select).output
    result = command("check", "--spelling", "--notes", *select, "2019-10-02-exemple")
    assert "warning[SPEL001] « dévelopement »" in result.output
    assert "note[SPEL003] « Xylone »" in result.output
    assert "Évrard »" not in result.output and "autre.yaml" not in result.output


# what is left to do -------------------------------------------------------------------------------


def test_check_lists_open_points_without_being_asked(desk: Desk, command: Command):
    desk.release("lead: |\n  À COMPLÉTER (qui signe ?) a signé.\n", base=BASE)
    result = command("check", "--select", "REQ015")
    assert result.exit_code == 0
    listed = "To settle:\n  releases/2019-10-02-exemple.yaml:6:3: À COMPLÉTER (qui signe ?)\n"
    assert listed in result.output
    assert "1 release checked – 1 open point\n" in result.output
    assert "To settle" not in command("check", "--quiet").output


def test_check_looks_at_partners_before_the_first_release(desk: Desk, command: Command):
    desk.write("partners/ville.yaml", "name: la Ville\nabout: À COMPLÉTER (portrait)\n")
    result = command("check")
    assert "partners/ville.yaml:2:8: À COMPLÉTER (portrait)" in result.output
    assert "2 partners checked" in result.output


def test_who_is_replaced_may_have_left(desk: Desk, command: Command):
    appointment = "appointment: {person: Hugo Blanc, replaces: Anne Martin}\n"
    desk.release(appointment, base=BASE.replace("2019", "2021"))
    assert command("render", "--format", "txt").exit_code == 0


def test_processes_find_together_what_one_finds(desk: Desk):
    desk.write("partners/comite.yaml", f"{dedent(COMITE)}unknown: x\n")
    desk.release("lead: Le Le maire a signé\n")
    desk.release("lead: {nobody}\n", slug="2020-01-01-refuse")
    desk.release(
        "# proof: ignore[LANG030] voulu\nlead: Oui\n",
        slug="2020-01-02-tait",
        base=BASE.replace(", comite", ""),
    )
    desk.release("title: x: y\n", slug="2020-01-03-illisible")
    alone, together = (
        check(workspace.releases, Library(workspace), rules=rules(), each=each)
        for each in (map, Pool(3).each)
        for workspace in [Workspace(desk.root)]
    )
    assert set(alone.findings) == set(together.findings)
    assert len(alone.findings) == len(together.findings)
    assert {"LANG030", "PROOF001"} <= {one.code for one in together.findings}


@pytest.mark.parametrize(
    ("words", "lines"),
    [
        ((), [5, 9, 13]),
        (("--select", "TYPO"), [9, 13]),
        (("--ignore", "LANG030"), [9, 13]),
        (("--corpus",), [5, 7, 9, 13]),
        (("--spelling",), [5, 9, 11, 13]),
    ],
)
def test_a_comment_is_idle_only_if_its_rule_was_asked_for(
    desk: Desk, command: Command, words: tuple[str, ...], lines: list[int]
):
    silenced = {
        "subtitle: Un": "LANG030",
        "kind: invitation": "CORP001",
        "notice: Deux": "TYPO001, TYPO002",
        "lead: Trois": "SPEL001",
        "about: none": "NONE999",
    }
    more = (f"# proof: ignore[{codes}]\n{field}\n" for field, codes in silenced.items())
    desk.release("".join(more), base=BASE.replace("ville, comite", "ville"))
    told = command("check", *words).output
    assert [int(n) for n in re.findall(r"yaml:(\d+):1: warning\[PROOF001\]", told)] == lines


def test_of_idle_comments_some_are_told(desk: Desk, command: Command):
    desk.release("# proof: ignore[CONT002]\n" * 5000, base=BASE)
    assert command("check").output.count("[PROOF001]") == 20


def test_a_comment_in_what_is_refused_may_silence_more(desk: Desk, command: Command):
    comment = "# proof: ignore[REQ001]\n"
    base = BASE.replace("ville, comite", "ville")
    desk.release(f"{comment}lead: Un.\n", base=base)
    assert "PROOF001" in command("check").output
    desk.release(f"{comment}lead: |\n  {{nobody}} signe.\n", base=base)
    told = command("check").output
    assert "BIND" in told and "PROOF001" not in told


CLEAN = """\
    title: |
      L'accord
    place: Exemple
    date: 2019-10-02
    partners: [ville, comite]
    lead: |
      L'accord est signé : il vaut 1 200 000 euros ; c'est "beaucoup" !
    """


@pytest.mark.parametrize("asked", [(), ("--notes",), ("--select", "CONT", "--notes")])
def test_what_render_sets_anyway_is_told_in_one_line(
    desk: Desk, command: Command, asked: tuple[str, ...]
):
    desk.release(CLEAN, base="")
    told = command("check", "2019-10-02-exemple", *asked)
    assert told.exit_code == 0
    assert "TYPO0" not in told.output
    lines = [line for line in told.output.splitlines() if "sets by itself (--select TYPO)" in line]
    assert len(lines) == ("CONT" not in asked)


def test_what_render_sets_anyway_is_listed_when_asked_for(desk: Desk, command: Command):
    desk.release(CLEAN, base="")
    told = command("check", "2019-10-02-exemple", "--select", "TYPO", "--strict")
    assert told.exit_code == 0
    for code in ("TYPO002", "TYPO005", "TYPO006"):
        assert f"note[{code}]" in told.output
    assert "sets by itself" not in told.output


@pytest.mark.parametrize("form", ["github", "gitlab", "sarif"])
def test_a_forge_is_not_told_what_render_sets_anyway(desk: Desk, command: Command, form: str):
    desk.release(CLEAN, base="")
    name, asked = "2019-10-02-exemple", ("--output-format", form)
    assert "TYPO005" not in command("check", name, *asked, "--notes").output
    assert "TYPO005" in command("check", name, *asked, "--select", "TYPO").output


def test_a_program_is_told_which_findings_render_mends_anyway(desk: Desk, command: Command):
    desk.release(CLEAN, base="")
    found = json.loads(command("check", "2019-10-02-exemple", "--output-format", "json").stdout)
    assert {one["automatic"] for one in found if one["code"].startswith("TYPO")} == {True}
    assert {one["automatic"] for one in found if not one["code"].startswith("TYPO")} <= {False}
