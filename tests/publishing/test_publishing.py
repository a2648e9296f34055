"""What came out: kept whole, never rewritten, corrected by versions that say so."""

import json
import multiprocessing
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from pypdfium2 import PdfDocument

from generator import output
from generator.commands import coming_out
from generator.commands.main import communique
from tests.conftest import COMITE, SLUG, VILLE, Desk, words_of_page
from tests.test_output import tree

TEXT = "lead: |\n  La Ville compte {habitants} habitants et 18 000 arbres.\n"
NOON, LATER = "2026-12-01 12h", "2026-12-03 9h"
Run = Callable[..., Result]


@pytest.fixture
def run(desk: Desk) -> Run:
    desk.release(TEXT + "state: approved  # par tous\n")
    return at(desk.root)


def at(root: Path) -> Run:
    return lambda *words: CliRunner().invoke(communique, ["-C", str(root), *words])


@pytest.fixture(scope="module")
def once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder whose release was published, to be copied: to print a PDF takes long."""
    desk = Desk(tmp_path_factory.mktemp("published"))
    for name, content in (("ville", VILLE), ("comite", COMITE)):
        desk.write(f"partners/{name}.yaml", content)
    desk.release(TEXT + "state: approved  # par tous\n")
    publish(at(desk.root))
    return desk.root


@pytest.fixture
def sent(once: Path, desk: Desk) -> Run:
    shutil.copytree(once, desk.root, dirs_exist_ok=True)
    return at(desk.root)


def agree(run: Run) -> None:
    for partner in ("ville", "comite"):
        assert run("approve", SLUG, "--partner", partner, "--by", "Lou Petit").exit_code == 0


def publish(run: Run, *more: str) -> Result:
    agree(run)
    return done(run("publish", SLUG, "--now", NOON, *more))


def done(result: Result) -> Result:
    assert result.exit_code == 0, result.output
    return result


def refused(result: Result, *said: str) -> None:
    assert result.exit_code == 1, result.output
    for words in said:
        assert words in result.output


def kept(desk: Desk, version: int = 1) -> Path:
    return desk.root / "published" / SLUG / f"v{version}"


def pages(file: Path) -> list[str]:
    return [page.get_textpage().get_text_range() for page in PdfDocument(file)]


def edit(file: Path, before: str, after: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert before in text
    file.write_text(text.replace(before, after), encoding="utf-8")


def codes(run: Run) -> list[str]:
    told = json.loads(run("check", SLUG, "--output-format", "json").stdout)
    return [one["code"] for one in told if one["severity"] == "error"]


def release(desk: Desk) -> Path:
    return desk.root / f"releases/{SLUG}.yaml"


# Published ---------------------------------------------------------------------------------------


def test_what_is_sent_is_kept_whole(run: Run, desk: Desk):
    told = publish(run)
    assert f"version 1 is kept in published/{SLUG}/v1/" in told.output
    names = {one.relative_to(kept(desk)).as_posix() for one in kept(desk).rglob("*.*")}
    documents = {f"{SLUG}.{end}" for end in ("html", "pdf", "txt", "yaml")}
    parts = {f"{SLUG}.yaml", "partners.ville.yaml", "partners.comite.yaml", "printed.yaml"}
    assert names == {"manifest.yaml", "wording.txt", *documents, *(f"sources/{p}" for p in parts)}
    assert "state: published  # par tous\n" in release(desk).read_text(encoding="utf-8")
    manifest = (kept(desk) / "manifest.yaml").read_text(encoding="utf-8")
    for line in ("version: ", "act: publish", "date: ", "by: Lou Petit", "style: maison"):
        assert line in manifest
    assert "2026-12-01T12:00:00+01:00" in manifest
    assert codes(run) == []
    text = (kept(desk) / f"{SLUG}.txt").read_text(encoding="utf-8")
    assert plain(text).endswith("Version 1 du 1er décembre 2026")
    assert (
        desk.printed("txt") == text
        and desk.made("html") == (kept(desk) / f"{SLUG}.html").read_bytes()
    )


def test_everything_against_it_is_told_at_once(run: Run, desk: Desk):
    desk.release(TEXT + "state: approved\nembargo: 2026-12-03 10h\ncontacts: []\n")
    refused(
        run("publish", SLUG, "--now", NOON),
        "AGREE001", "Comité régional d’Exemple: no agreement yet", "PUBLIC002", "REQ0",
    )  # fmt: skip
    assert not (desk.root / "published").exists()
    assert "state: approved" in release(desk).read_text(encoding="utf-8")


def test_a_draft_with_open_points_does_not_come_out(run: Run, desk: Desk):
    desk.release("lead: |\n  À COMPLÉTER (quoi ?)\n")
    refused(run("publish", SLUG), "BIND060")


def test_it_may_come_out_without_an_agreement_when_it_is_said_why(run: Run, desk: Desk):
    assert run("publish", SLUG, "--without-agreement").exit_code == 2
    done(run("publish", SLUG, "--without-agreement", "--why", "urgence météo"))
    assert "without_agreement: urgence météo" in (kept(desk) / "manifest.yaml").read_text("utf-8")


def test_the_minute_after_the_hour(run: Run, desk: Desk):
    desk.release(TEXT + "state: approved\nembargo: 2026-12-03 10h\n")
    agree(run)
    refused(run("publish", SLUG, "--now", "2026-12-03 9h59"), "PUBLIC002")
    done(run("publish", SLUG, "--now", "2026-12-03 10h"))
    assert "embargo" not in (kept(desk) / f"{SLUG}.txt").read_text(encoding="utf-8").lower()


def test_under_embargo_it_comes_out_with_its_banner(run: Run, desk: Desk):
    desk.release(TEXT + "state: approved\nembargo: 2099-12-03 10h\n")
    publish(run, "--under-embargo")
    assert "SOUS EMBARGO" in (kept(desk) / f"{SLUG}.txt").read_text(encoding="utf-8")
    assert codes(run) == []


def test_what_is_against_it_is_told_where_it_is_typed(run: Run, desk: Desk):
    desk.release(TEXT + "embargo: 2026-12-02 10h\n")  # a draft, without a line that says so
    number = release(desk).read_text(encoding="utf-8").splitlines().index("embargo: 2026-12-02 10h")
    agree(run)
    said = run("publish", SLUG, "--now", NOON)
    refused(said, f":{number + 1}:10: error[PUBLIC002]", "--under-embargo")
    assert said.output.count("embargo: 2026-12-02 10h") == 1 and "AGREE" not in said.output


def test_publishing_again_changes_nothing(sent: Run, desk: Desk):
    before = tree(desk.root / "published")
    assert "came out already" in done(sent("publish", SLUG)).output
    assert tree(desk.root / "published") == before


def test_a_run_that_was_killed_before_it_wrote_the_state_is_completed(
    run: Run, desk: Desk, monkeypatch: pytest.MonkeyPatch
):
    agree(run)
    with monkeypatch.context() as patch:
        patch.setattr(coming_out, "_type", lambda *given: None)
        done(run("publish", SLUG, "--now", NOON))
    assert "state: approved" in release(desk).read_text(encoding="utf-8")
    done(run("publish", SLUG))
    assert "state: published" in release(desk).read_text(encoding="utf-8")


def test_a_run_that_fails_leaves_nothing(run: Run, desk: Desk, monkeypatch: pytest.MonkeyPatch):
    def fail(*given: object) -> None:
        raise OSError(28, "No space left on device")

    agree(run)
    monkeypatch.setattr(output, "_sync", fail)
    assert isinstance(run("publish", SLUG).exception, OSError)  # which ends the command with 3
    assert not (desk.root / "published").exists()
    assert "state: approved" in release(desk).read_text(encoding="utf-8")


def _publish(root: str, ready: "multiprocessing.synchronize.Barrier", out: "multiprocessing.Queue"):
    ready.wait()
    result = CliRunner().invoke(communique, ["-C", root, "publish", SLUG])
    out.put((result.exit_code, result.output))


def test_of_two_at_once_one_wins(run: Run, desk: Desk):
    agree(run)
    context = multiprocessing.get_context("spawn")
    ready, out = context.Barrier(2), context.Queue()
    both = [context.Process(target=_publish, args=(str(desk.root), ready, out)) for _ in "ab"]
    for one in both:
        one.start()
    results = sorted(out.get(timeout=120) for _ in both)
    for one in both:
        one.join()
    assert [code for code, _said in results] in ([0, 1], [0, 0])
    assert any("is kept in" in said for _code, said in results)
    assert [one.name for one in (desk.root / "published" / SLUG).iterdir()] == ["v1"]
    done(run("verify", "--archive"))


# Kept --------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["manifest.yaml", "wording.txt", f"{SLUG}.pdf"])
def test_the_archive_tells_what_was_changed(sent: Run, desk: Desk, name: str):
    assert (
        "10 files, all of them as published on 1 December 2026"
        in done(sent("verify", "--archive")).output
    )
    (kept(desk) / name).write_bytes((kept(desk) / name).read_bytes() + b" ")
    refused(sent("verify", "--archive", SLUG), f"{name} was changed")
    assert codes(sent) == ([] if name.endswith("pdf") else ["PUBLIC004"])


def test_the_archive_tells_what_is_gone_and_what_was_added(sent: Run, desk: Desk):
    (kept(desk) / f"{SLUG}.txt").rename(kept(desk) / "autre.txt")
    refused(sent("verify", "--archive"), f"{SLUG}.txt is gone", "autre.txt was added")
    assert sent("verify", "--archive", "inconnu").exit_code == 2


def test_the_versions_are_a_chain(sent: Run, desk: Desk):
    done(sent("withdraw", SLUG, "--why", "Erreur", "--now", LATER))
    other = kept(desk).with_name("v3")
    shutil.copytree(kept(desk), other)
    shutil.rmtree(kept(desk))
    refused(sent("verify", "--archive"), "this version is gone", "no longer the one it came after")


def test_lines_that_git_ended_otherwise_are_the_same(sent: Run, desk: Desk):
    for name in ("manifest.yaml", "wording.txt", f"{SLUG}.txt"):
        file = kept(desk) / name
        file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))
    done(sent("verify", "--archive"))
    assert codes(sent) == []


def test_the_pdf_that_was_sent_proves_itself(sent: Run, desk: Desk):
    edit(release(desk), "18 000 arbres", "18 500 arbres")
    agree(sent)
    done(sent("correct", SLUG, "--was", "18 000 arbres", "--is", "18 500 arbres", "--now", LATER))
    told = done(sent("verify", str(kept(desk, 2) / f"{SLUG}.pdf"))).output
    assert "its page says what the attached files say" in told
    assert "make this very PDF, to the byte" in told
    first = sent("verify", str(kept(desk) / f"{SLUG}.pdf"))
    refused(
        first,
        f"to the byte what was published on 1 December 2026: version 1 of {SLUG}",
        "[18 000 → 18 500]",
        "NO LONGER CURRENT: version 2 came out after it, on 3 December 2026",
    )


def test_a_text_that_was_sent_is_known_as_its_version(sent: Run, desk: Desk):
    first = str(kept(desk) / f"{SLUG}.txt")
    digits = done(sent("verify", first)).output.partition("fingerprint ")[2][:8]
    edit(release(desk), "18 000 arbres", "18 500 arbres")
    done(sent("correct", SLUG, "--was", "18 000", "--is", "18 500", "--without-agreement"))
    refused(sent("verify", first), f"{digits}: its content is an earlier one", "[18 000 → 18 500]")


def test_what_was_sent_under_embargo_is_known_after_it(run: Run, desk: Desk):
    desk.release(TEXT + "embargo: 2026-12-02 10h\n")
    publish(run, "--under-embargo")
    assert "embargo over" in run("status", "--now", LATER).output
    done(run("verify", str(kept(desk) / f"{SLUG}.html")))


# What `check` says -------------------------------------------------------------------------------


def test_check_tells_words_that_moved_and_the_three_acts(sent: Run, desk: Desk):
    edit(release(desk), "place: Exemple", "place:   Exemple  # rien de neuf")
    assert codes(sent) == []
    edit(release(desk), "18 000 arbres", "18 500 arbres")
    told = sent("check", SLUG).output
    for words in ("[18 000 → 18 500]", "correct", "replace", "withdraw", "PUBLIC003"):
        assert words in told
    assert "Version 1" not in desk.printed("txt")
    refused(sent("publish", SLUG), "PUBLIC003")


def test_of_what_came_out_before_nothing_is_said(run: Run, desk: Desk):
    desk.release(TEXT + "state: published\n")
    assert codes(run) == []
    assert "Version" not in desk.printed("txt")


# The three acts ----------------------------------------------------------------------------------


def test_a_correction_says_what_was_said_and_what_is_right(sent: Run, desk: Desk):
    edit(release(desk), "18 000 arbres", "18 500 arbres")
    agree(sent)
    said = ("--was", "18 000 arbres", "--is", "18 500 arbres", "--note", "Avec nos excuses")
    done(sent("correct", SLUG, *said, "--now", LATER))
    sentence = (
        "Rectificatif du 3 décembre 2026 : il faut lire « 18 500 arbres », et non « 18 000 arbres »."
        " Avec nos excuses."
    )
    foot = "Version 2 du 3 décembre 2026 – précédente : version 1 du 1er décembre 2026 ("
    html = (kept(desk, 2) / f"{SLUG}.html").read_text(encoding="utf-8")
    for page in (
        (kept(desk, 2) / f"{SLUG}.txt").read_text(encoding="utf-8"),
        words_of_page(html),
        *pages(kept(desk, 2) / f"{SLUG}.pdf"),
    ):
        flat = plain(page)
        assert sentence in flat and foot in flat
        assert flat.index(sentence) < flat.index("Un accord")
    assert '<meta name="dcterms.replaces" content="sha256:' in html
    assert codes(sent) == []
    done(sent("verify", "--archive"))


def test_what_a_correction_quotes_may_quote(sent: Run, desk: Desk):
    edit(release(desk), "18 000 arbres", "« mille » arbres")
    said = ("--was", "18 000 arbres", "--is", "« mille » arbres", "--without-agreement")
    told = done(sent("correct", SLUG, *said)).output
    assert "il faut lire « “mille” arbres », et non" in told


def plain(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize(
    ("was", "right", "said"),
    [
        ("19 000 arbres", "18 500 arbres", "does not say « 19 000 arbres »"),
        ("habitants", "18 500 arbres", "still says « habitants »"),
        ("18 000 arbres", "18 600 arbres", "does not say « 18 600 arbres »"),
        ("18 000 arbres", "habitants", "says « habitants » already"),
    ],
)
def test_a_correction_is_true_of_both_texts(sent: Run, desk: Desk, was: str, right: str, said: str):
    edit(release(desk), "18 000 arbres", "18 500 arbres")
    agree(sent)
    refused(sent("correct", SLUG, "--was", was, "--is", right), said)
    assert not kept(desk, 2).exists()


def test_a_correction_wants_agreements_again(sent: Run, desk: Desk):
    edit(release(desk), "18 000 arbres", "18 500 arbres")
    act = ("correct", SLUG, "--was", "18 000 arbres", "--is", "18 500 arbres")
    refused(sent(*act), "AGREE002")
    done(sent(*act, "--without-agreement"))


def test_a_version_that_replaces_another(sent: Run, desk: Desk):
    refused(sent("replace", SLUG, "--why", "texte revu"), "nothing would be replaced")
    edit(release(desk), "et 18 000 arbres", "et des arbres")
    agree(sent)
    done(sent("replace", SLUG, "--why", "texte revu", "--now", LATER))
    assert plain(
        "Cette version du 3 décembre 2026 annule et remplace celle du 1er décembre 2026 : texte"
        " revu."
    ) in plain(desk.printed("txt"))


def test_a_withdrawn_release_says_so_and_leaves_the_lists(sent: Run, desk: Desk):
    edit(desk.root / "partners/ville.yaml", "0387393914", "0387393915")  # keeps nobody from it
    done(sent("withdraw", SLUG, "--why", "Le projet est abandonné", "--now", LATER))
    text = plain((kept(desk, 2) / f"{SLUG}.txt").read_text(encoding="utf-8"))
    assert "Communiqué retiré le 3 décembre 2026 : Le projet est abandonné." in text
    assert "noindex" in (kept(desk, 2) / f"{SLUG}.html").read_text(encoding="utf-8")
    assert SLUG not in sent("list").output
    assert "withdrawn" in sent("list", "--withdrawn").output
    assert "withdrawn on 3 December 2026 (version 2)" in sent("status").output
    refused(sent("publish", SLUG), "It was withdrawn on 3 December 2026")
    refused(sent("correct", SLUG, "--was", "a", "--is", "b"), "It was withdrawn")


@pytest.mark.parametrize("act", ["correct", "replace", "withdraw"])
def test_nothing_is_corrected_that_was_not_published(run: Run, act: str):
    agree(run)
    words = {"correct": ("--was", "a", "--is", "b")}.get(act, ("--why", "x"))
    refused(run(act, SLUG, *words), "Nothing was published of it yet")


@pytest.mark.parametrize(
    ("code", "notice", "line"),
    [
        (
            "en",
            "Correction of 3 December 2026: this should read “a”, not “b”. Sorry!",
            "Version 2 of 3 December 2026 – earlier: version 1 of 1 December 2026 (12345678)",
        ),
        (
            "de",
            "Berichtigung vom 3. Dezember 2026: Richtig ist „a“, nicht „b“. Sorry!",
            "Fassung 2 vom 3. Dezember 2026 – vorher: Fassung 1 vom 1. Dezember 2026 (12345678)",
        ),
    ],
)
def test_it_is_said_in_the_language_of_the_release(run: Run, desk: Desk, code: str, notice, line):
    slug = f"{SLUG}.{code}"
    desk.write(f"releases/{slug}.yaml", "title: T\nstate: published\nnotice: N\n")
    for partner in ("ville", "comite"):
        desk.write(f"partners/{partner}.{code}.yaml", "name: Town\nabout: X.\n")
    told = {"version": 2, "act": "correct", "date": "2026-12-03T09:00", "was": "b", "is": "a"}
    before = {"note": "Sorry!", "replaces": "1234567890", "replaces_date": "2026-12-01T12:00"}
    manifest = "".join(f'{key}: "{value}"\n' for key, value in {**told, **before}.items())
    desk.write(f"published/{slug}/v2/manifest.yaml", manifest)
    text = plain(desk.printed("txt", slug))
    assert f"{notice} N T" in text.replace(" =", "") and text.endswith(line)


def test_a_translation_comes_out_for_itself(run: Run, desk: Desk):
    desk.write(f"releases/{SLUG}.en.yaml", "title: An agreement\nlead: |\n  They signed.\n")
    for partner in ("ville", "comite"):
        desk.write(f"partners/{partner}.en.yaml", "name: the Town\nabout: A town.\n")
    done(run("publish", f"{SLUG}.en", "--without-agreement", "--why", "x", "--now", NOON))
    assert "title: An agreement\nstate: published\n" in (
        desk.root / f"releases/{SLUG}.en.yaml"
    ).read_text(encoding="utf-8")
    text = (desk.root / f"published/{SLUG}.en/v1/{SLUG}.en.txt").read_text(encoding="utf-8")
    assert plain(text).endswith("Version 1 of 1 December 2026") and "DRAFT" not in text


def test_nothing_comes_after_a_version_that_was_changed(sent: Run, desk: Desk):
    edit(kept(desk) / "manifest.yaml", "act: publish", "act: other")
    refused(sent("withdraw", SLUG, "--why", "x"), "PUBLIC004")
    refused(sent("publish", SLUG), "PUBLIC004")
    assert not kept(desk, 2).exists()


# Found and told ----------------------------------------------------------------------------------


def test_what_was_sent_is_found_when_the_file_says_otherwise(sent: Run, desk: Desk):
    edit(release(desk), "18 000 arbres", "des arbres")
    assert "Nothing is found" in sent("find", "18 000 arbres").output
    told = done(sent("find", "18 000 ARBRES", "--published", "--person", "Lou Petit")).output
    assert f"published/{SLUG}/v1/wording.txt:" in told and "**18" in told


def test_status_tells_the_version(sent: Run):
    assert "version 1 published on 1 December 2026" in sent("status").output
    (row,) = json.loads(sent("status", "--output-format", "json").stdout)
    assert (row["version"], row["act"], row["published"]) == (1, "publish", "2026-12-01")
