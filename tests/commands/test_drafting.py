"""`communique init`, `partner` and `new` without questions: what they write comes out at once."""

import os
import re
import shlex
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.commands.main import communique
from generator.drafting.release_answers import KINDS
from generator.formats import USUAL
from tests.commands.test_commands import process
from tests.conftest import Desk

VILLE = "la Ville d’Exemple"
COMITE = "Comité régional"
SOUND = [
    "--website",
    "www.exemple.fr",
    "--about",
    "Un portrait.",
    "--contact",
    "Lou Petit, 0387393914",
]

Run = Callable[..., Result]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run a command in an empty folder, on Sunday 22 November 2026."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COMMUNIQUE_TODAY", "2026-11-22")

    def run(*words: str) -> Result:
        return CliRunner().invoke(communique, list(words))

    return run


@pytest.fixture
def office(run: Run) -> Run:
    """A workspace with a partner, a unit of it and a partner whose gender nothing tells."""
    people = ["--person", "Mme Anne Martin, maire", "--person", "M. Paul Évrard, adjoint"]
    done(run("partner", VILLE, "--acronym", "VE", *people, *SOUND))
    done(
        run(
            "partner",
            COMITE,
            "--of",
            "ville-d-exemple",
            "--person",
            "M. Hugo Blanc, président",
            "--gender",
            "m",
        )
    )
    done(run("partner", "Toits et Compagnie", *SOUND, "--person", "Ève Noir, présidente",
             "--gender", "f"))  # fmt: skip
    return run


def done(result: Result) -> str:
    assert result.exit_code == 0, result.output
    return result.output


def release(slug: str) -> str:
    return Path(f"releases/{slug}.yaml").read_text(encoding="utf-8")


def left(run: Run, slug: str) -> list[str]:
    """Return what `check` says of a release besides its open points, notes included."""
    told = done(run("check", slug, "--notes"))
    return [line for line in told.split("\n") if line.startswith(("releases/", "partners/"))]


# The acceptance ---------------------------------------------------------------------------------


def test_from_an_empty_folder_to_documents(tmp_path: Path):
    """Every command as a process of its own, in French, as a newcomer types them."""

    def step(line: str, cwd: Path) -> str:
        told = process(*shlex.split(line), cwd=cwd, COMMUNIQUE_TODAY="2026-11-22")
        assert told.returncode == 0, told.stdout + told.stderr
        return told.stdout

    assert "templates/demo/style.yaml" in step("init demo", tmp_path)
    demo = tmp_path / "demo"
    told = step('partner "la Ville d\'Exemple" --person "Mme Anne Martin, maire"', demo)
    assert "Écrit\xa0: partners/ville-d-exemple.yaml\n4 points restent à compléter" in told
    told = step('new --partner ville-d-exemple --signatory "Anne Martin" --date jeudi', demo)
    slug = "2026-11-26-ville-d-exemple"
    assert f"Écrit\xa0: releases/{slug}.yaml\n14 points restent à compléter" in told
    assert f"communique check {slug}" in told
    assert f"communique render {slug}" in told
    told = step("check", demo)
    assert told.startswith("À compléter\xa0:\n  partners/ville-d-exemple.yaml:")
    assert told.count("À COMPLÉTER") == 18
    assert "18 points à compléter" in told
    assert f"{slug}: {', '.join(USUAL)}" in step("render", demo)
    assert "<mark>À COMPLÉTER" in (demo / f"build/{slug}/{slug}.html").read_text(encoding="utf-8")


# Every kind -------------------------------------------------------------------------------------

PEOPLE = {
    "signature": ["--signatory", "Anne Martin", "--signatory", "Hugo Blanc"],
    "renewal": ["--signatory", "anne martin", "--signatory", "toits-et-compagnie"],
    "event": ["--speaker", "Anne Martin", "--event", "Forum de l’habitat", "--event-time", "10 h 30"],
    "results": ["--speaker", "Hugo Blanc"],
    "appointment": ["--person", "Paul Évrard", "--replaces", "Anne Martin"],
    "invitation": ["--event", "Visite", "--event-time", "en fin de matinée", "--event-place", "Mairie"],
    "statement": ["--speaker", "Zoé Durand, géographe"],
    "correction": ["--previous", "2026-11-22-ville-d-exemple"],
}  # fmt: skip


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_with_nothing_known(run: Run, kind: str):
    told = done(run("new", "--kind", kind, "--slug", "essai"))
    assert "left to settle" in told
    assert left(run, "essai") == []
    done(run("render", "--format", "html,txt"))


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_without_people(office: Run, kind: str):
    partners = ["--partner", "Toits et Compagnie", "--partner", "comite-regional"]
    done(office("new", "--kind", kind, *partners, "--date", "3 décembre", "--place", "Metz"))
    slug = "2026-12-03-toits-et-compagnie"
    assert left(office, slug) == []
    done(office("render", "--format", "html,txt"))


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_with_people(office: Run, kind: str):
    partners = ["--partner", "ville-d-exemple", "--partner", "comite-regional", "--partner",
                "toits-et-compagnie"]  # fmt: skip
    done(office("new", "--partner", "ville-d-exemple"))
    done(office("new", "--kind", kind, *partners, "--date", "2026-12-03", "--title", "Un titre",
                "--embargo", "3/12 10h", *PEOPLE[kind]))  # fmt: skip
    assert left(office, "2026-12-03-ville-d-exemple") == []
    done(office("render", "--format", "html,txt"))


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("statement", "À COMPLÉTER (salue, regrette, demande… quoi)."),
        ("renewal", "a renouvelé le {signed.short} le {agreement} pour"),
        ("event", "{ville-d-exemple} organise le"),
        ("correction", "{ville-d-exemple} présente ses excuses"),
        ("invitation", "\n  accreditation:\n    until: À COMPLÉTER (la date limite)\n"),
    ],
)
def test_a_partner_alone(office: Run, kind: str, words: str):
    agreement = ["--agreement", "accord-cadre"] if kind == "renewal" else []
    done(office("new", "--kind", kind, "--partner", "ville-d-exemple", *agreement, "--slug", "x"))
    assert words in release("x")
    assert left(office, "x") == []


def test_a_correction_of_no_known_release_says_its_name_once(run: Run):
    done(run("new", "--kind", "correction", "--slug", "x"))
    done(run("render", "--format", "txt"))
    printed = Path("build/x/x.txt").read_text(encoding="utf-8")
    assert printed.upper().count("RECTIFICATIF") == 1


def test_french_names_of_kinds(office: Run):
    done(office("new", "--kind", "Déclaration", "--slug", "x"))
    assert "kind: statement\n" in release("x")


def test_every_partner_signs(office: Run):
    done(office("new", "--partner", "comite-regional", "--partner", "toits-et-compagnie",
                "--signatory", "Ève Noir", "--slug", "x"))  # fmt: skip
    assert "    - Ève Noir\n    - À COMPLÉTER (qui signe pour Comité régional)\n" in release("x")
    assert "#   - Hugo Blanc, président (Comité régional)\n" in release("x")


def test_the_reading_of_the_verb(office: Run):
    done(office("new", "--partner", "toits-et-compagnie", "--signatory", "Ève Noir", "--agreement",
                "protocole d'accord", "--slug", "x"))  # fmt: skip
    assert "{signatories} a signé le {signed.short} un {agreement}" in release("x")


def test_which_of_two_mandates_is_said(run: Run):
    Desk(Path()).write(
        "partners/v.yaml",
        """\
        name: la Ville
        people:
          Anne Martin:
            mandates: [{role: maire}, {role: présidente}]
        """,
    )
    told = run("new", "--partner", "v", "--signatory", "Anne Martin")
    assert told.exit_code == 2
    assert "« Anne Martin, maire » / « Anne Martin, présidente »" in told.output
    done(run("new", "--partner", "v", "--signatory", "Anne Martin, Présidente", "--slug", "x"))
    assert "    - {person: Anne Martin, mandate: 2}\n" in release("x")
    done(run("render", "--format", "txt"))


def test_a_renewal_takes_over_what_is_known(office: Run):
    done(office("new", "--partner", "ville-d-exemple", "--partner", "toits-et-compagnie", "--date",
                "2025-12-03", "--slug", "avant"))  # fmt: skip
    done(office("new", "--kind", "renewal", "--previous", "avant", "--slug", "x"))
    assert "partners: [ville-d-exemple, toits-et-compagnie]\n" in release("x")
    assert "fait suite à l’accord signé le 3\xa0décembre 2025." in release("x")


# Odd words --------------------------------------------------------------------------------------

ODD = [
    "l'Office d'Exemple",
    "l’Établissement « Demain »",
    "Projet #LogementDAbord",
    "Lieu : une ville",
    '"Entre guillemets"',
    "🎉 Fête 🎉",
    "- tiret devant",
    "-x",
    "東京都",
    "Мэрия города",
    "très long " * 40,
    "un, deux, [trois]",
    "& * ! % @ ` | >",
    "À COMPLÉTER (son nom ?)",
    "# dièse",
    "NO",
    "12,5",
]


@pytest.mark.parametrize("words", ODD)
def test_odd_words_are_kept(run: Run, words: str):
    done(run("partner", "--no-input", "--slug", "p", "--person", f"M. {words}".replace(",", " "),
             *SOUND, "--gender", "m", "--", words))  # fmt: skip
    done(run("new", "--partner", "p", "--slug", "x", f"--title={words}", f"--place={words}",
             f"--agreement={words}", f"--period={words}", "--date", "demain"))  # fmt: skip
    done(run("render", "--format", "html,txt"))
    bound = Desk(Path()).bound("x")
    assert "".join(one.text for one in bound.title).startswith(" ".join(words.split())[:60])


@pytest.mark.parametrize(
    "words", ["a\nstate: published", 'a"\nstate: "published', "a]\r\nstate: x"]
)
def test_a_line_break_opens_no_field(office: Run, words: str):
    everywhere = [f"--{one}={words}" for one in ("title", "place", "agreement", "period")]
    done(office("new", "--partner", "ville-d-exemple", *everywhere, "--slug", "x"))
    assert "\nstate" not in release("x")
    assert Desk(Path()).bound("x").state == "draft"
    done(office("partner", words, f"--acronym={words}", f"--about={words}", f"--person={words}",
                f"--contact={words}", f"--account=x: {words}", "--slug", "p"))  # fmt: skip
    assert "\nstate" not in Path("partners/p.yaml").read_text(encoding="utf-8")


def test_a_title_that_calls_nothing_is_refused_with_its_line(office: Run):
    told = office("new", "--title", "Le {plan}", "--slug", "x")
    assert told.exit_code == 1
    assert "Nothing was written" in told.output
    assert "releases/x.yaml:9:7: error[BIND036] Nothing is called « {plan} » here." in told.output
    assert "  Le {plan}\n" in told.output
    assert not Path("releases").exists()


def test_an_open_point_may_be_typed(office: Run):
    point = "À COMPLÉTER (plus tard)"
    said = [f"--{one}={point}" for one in ("title", "place", "date", "signed", "period", "embargo")]
    done(office("new", *said, "--partner", point, "--signatory", point, "--slug", "x"))
    done(office("render", "--format", "html,txt"))
    done(office("partner", "la Ville", *(f"--{one}={point}" for one in (
        "acronym", "website", "account", "person", "contact", "about", "gender"))))  # fmt: skip
    assert office("new", "--kind", point).exit_code == 2
    done(office("new", "--slug", point))
    assert Path("releases/a-completer-plus-tard.yaml").is_file()


@pytest.mark.parametrize("words", ["{role}", "maire, déléguée à {role}"])
def test_a_role_that_calls_nothing_is_refused_where_it_is_said(run: Run, words: str):
    told = run("partner", "la Ville", "--person", f"Mme Paule, {words}")
    assert told.exit_code == 2
    assert "--person: « {role} » would be printed as it stands" in told.output
    assert not Path("partners").exists()


def test_a_contact_may_have_several_numbers_and_duties(run: Run):
    said = (
        "Lou Petit, 03 87 39 39 14, 06 20 90 99 80, attachée de presse, Direction, a@x.fr, b@x.fr"
    )
    done(run("partner", "la Ville", "--contact", said))
    typed = Path("partners/ville.yaml").read_text(encoding="utf-8")
    assert "    phone: [03 87 39 39 14, 06 20 90 99 80]\n" in typed
    assert "    service: attachée de presse, Direction\n" in typed
    assert "    email: [a@x.fr, b@x.fr]\n" in typed


# Refusals ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["--kind", "signatur"], "--kind: « signatur » is not a kind of release. Did you mean"),
        (["--partner", "ville-d-exmple"], "Did you mean « ville-d-exemple »?"),
        (["--partner", "Toits"], "Did you mean « toits-et-compagnie »?"),
        (["--partner", "o"], "Choose one of: toits-et-compagnie, ville-d-exemple/comite-regional."),
        (["--kind", "inauguration"], "Choose one of: signature, renewal, event"),
        (["--partner", "ville-d-exemple", "--signatory", "Ane Martin"], "Did you mean « Anne Martin »?"),
        (["--signatory", "Anne Martin"], "Say first which partners the release has."),
        (["--date", "mardi 3 décembre 2026"], "--date: « mardi 3 décembre 2026 »: 3 December 2026 is a Thursday"),
        (["--embargo", "bientôt"], "--embargo: « bientôt » is not a day"),
        (["--place", "{ville}"], "--place: « {ville} » would be printed as it stands"),
        (["--title", "• un\n• deux"], "--title: This text holds a list"),
        (["--kind", "statement", "--period", "2026"], "--period has no use here."),
        (["--kind", "correction", "--previous", "rien"], "There is no release « rien »."),
        (["--slug", "🎉"], "--slug: A file's name needs a letter or a figure."),
        (["--from", "rien"], "--from: There is no release « rien »."),
    ],
)  # fmt: skip
def test_wrong_usage_writes_nothing(office: Run, words: list[str], told: str):
    result = office("new", *words)
    assert result.exit_code == 2
    assert told in result.output
    assert not Path("releases").exists()


def test_the_day_that_was_understood_is_told(office: Run):
    told = done(office("new", "--date", "21 novembre", "--signed", "2026-12-01", "--slug", "x"))
    assert told.startswith("--date → Sunday 21 November 2027\nWritten")


def test_an_ended_mandate_is_told(office: Run):
    file = Path("partners/ville-d-exemple.yaml")
    file.write_text(
        file.read_text(encoding="utf-8").replace("# from: 2026-07-04", "until: 2026-11-30", 1)
    )
    ask = ["new", "--partner", "ville-d-exemple", "--signatory", "Anne Martin", "--date"]
    told = office(*ask, "2026-12-03")
    assert told.exit_code == 2
    assert (
        "Anne Martin has no mandate on 3 December 2026 (maire until 30 November 2026)"
        in told.output
    )
    done(office(*ask, "2026-11-30"))


def test_nothing_is_overwritten(office: Run):
    done(office("new", "--partner", "ville-d-exemple"))
    before = release("2026-11-22-ville-d-exemple")
    told = office("new", "--partner", "ville-d-exemple", "--title", "Autre")
    assert told.exit_code == 2
    assert "2026-11-22-ville-d-exemple-2 is free" in told.output
    assert release("2026-11-22-ville-d-exemple") == before
    told = office("partner", VILLE)
    assert told.exit_code == 2
    assert "partners/ville-d-exemple.yaml is there already" in told.output


def test_the_day_must_be_one(run: Run, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("COMMUNIQUE_TODAY", "hier")
    assert "COMMUNIQUE_TODAY is not a date" in run("new").output


# Partners ---------------------------------------------------------------------------------------


def test_a_partner_must_be_named(run: Run):
    for words in ([], ["  "]):
        assert run("partner", *words).exit_code == 2
    assert not Path("partners").exists()


@pytest.mark.parametrize(
    ("name", "file"),
    [
        ("Toits et Compagnie Grand Est", "grand-est"),
        ("Comité régional Toits et Compagnie Grand Est", "comite-regional-grand-est"),
        ("la Direction régionale de Toits et Compagnie", "direction-regionale"),
        ("Toits et Compagnie", "toits-et-compagnie"),
        ("Toits et Compagnies réunies", "toits-et-compagnies-reunies"),
    ],
)
def test_a_unit_is_not_called_twice_by_its_partner(office: Run, name: str, file: str):
    done(office("partner", name, "--of", "toits-et-compagnie"))
    assert Path(f"partners/toits-et-compagnie/{file}.yaml").is_file()


def test_a_role_is_kept_as_typed_and_told(run: Run):
    told = run("partner", "la Ville", "--person", "Mme Anne Martin, Président")
    assert done(told)
    assert "« Président » is kept for Anne Martin; the usual form is « Présidente »" in told.stderr
    assert "role: Président\n" in Path("partners/ville.yaml").read_text(encoding="utf-8")


def test_a_capital_article_is_told(run: Run):
    assert "as in « La Poste »" in run("partner", "La Ville").stderr


def test_a_partner_says_what_was_typed(run: Run):
    done(run("partner", "Toits et Compagnie", "--gender", "féminin", "--account",
             "https://www.linkedin.com/company/toits/", "--account", "x=@toits", "--person",
             "Bastien Lortal, délégué régional", "--contact",
             "Service de presse, 01 99 00 56 78, presse@toits.fr"))  # fmt: skip
    typed = Path("partners/toits-et-compagnie.yaml").read_text(encoding="utf-8")
    assert "gender: f\n" in typed
    assert "accounts:\n  linkedin: company/toits\n  x: toits\n" in typed
    assert (
        "  Bastien Lortal:\n    gender: À COMPLÉTER (m ou f)\n    role: délégué régional\n" in typed
    )
    assert (
        "  - office: Service de presse\n    phone: 01 99 00 56 78\n    email: presse@toits.fr\n"
        in typed
    )


# init -------------------------------------------------------------------------------------------


def test_init_writes_over_nothing(run: Run):
    Path("demo").mkdir()
    Path("demo/notes.txt").write_text("à moi")
    done(run("init", "demo"))
    Path("demo/README.md").write_text("à moi")
    told = run("init", "demo")
    assert told.exit_code == 1
    assert "README.md" in told.output
    assert Path("demo/README.md").read_text() == "à moi"


def test_init_writes_all_or_nothing(run: Run):
    Path("demo/templates/demo").mkdir(parents=True)
    Path("demo/templates/demo/style.yaml").write_text("extends: maison\n")
    assert run("init", "demo").exit_code == 1
    assert [path.name for path in Path("demo").iterdir()] == ["templates"]


@pytest.mark.parametrize("folder", ["maison", "L'Agglo d'Orsanne", "sobre"])
def test_the_style_of_a_new_folder_is_its_own(run: Run, folder: str):
    done(run("init", folder))
    done(run("-C", folder, "new", "--slug", "x"))
    told = done(run("-C", folder, "render", "--format", "html"))
    assert "1 release rendered" in told


def test_next_commands_work_on_the_same_folder(run: Run):
    done(run("init", "un dossier"))
    told = done(run("-C", "un dossier", "new", "--slug", "x"))
    assert '  communique -C "un dossier" check x ' in told


def test_init_here(run: Run):
    done(run("init", "."))
    assert os.path.isdir("partners") and os.path.isdir("releases")


def test_an_appointment_is_drafted_from_the_mandates_of_a_partner(office: Run):
    path = Path("partners/toits-et-compagnie.yaml")
    mandates = (
        "mandates:\n      - {role: déléguée, from: 2019, until: 2026-11-30}\n"
        "      - {role: directrice, from: 2026-12-01}\n"
    )
    text = path.read_text(encoding="utf-8")
    path.write_text(
        re.sub(r"( +)gender: f\n +role: présidente\n|\{[^{}]*role: présidente[^{}]*\}\n",
               "\n    gender: f\n    " + mandates, text), encoding="utf-8",
    )  # fmt: skip
    typed = ["--kind", "nomination", "--partner", "toits-et-compagnie", "--person", "Ève Noir"]
    done(office("new", *typed, "--date", "2026-11-23", "--place", "Metz", "--slug", "essai"))
    assert "prend ses fonctions le {Ève Noir.from}." in release("essai")
    assert "{Ève Noir.name} était auparavant {Ève Noir.title.before}. À" in release("essai")
    done(office("render", "essai", "--format", "txt"))
    shown = " ".join(Path("build/essai/essai.txt").read_text(encoding="utf-8").split())
    assert (
        "Ève Noir, directrice de Toits et Compagnie, prend ses fonctions le 1er décembre" in shown
    )
    assert "Ève Noir était auparavant déléguée de Toits et Compagnie." in shown
