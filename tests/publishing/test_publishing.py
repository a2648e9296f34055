"""What came out: kept whole, never rewritten, corrected by versions that say so."""

import datetime
import json
import multiprocessing
import shutil
from hashlib import sha256
from pathlib import Path

import pikepdf
import pytest
from click.testing import CliRunner, Result
from pypdfium2 import PdfDocument

from generator import clock, output
from generator.commands import coming_out, keeping
from generator.commands.main import communique
from generator.content.editions import Manifest, sealed, sentence
from generator.content.typeset import typeset
from generator.content.wording import holds, wording
from generator.language import Typography
from tests.conftest import COMITE, SLUG, VILLE, Desk, Run, at, words_of_page
from tests.test_output import tree

TEXT = "lead: |\n  La Ville compte {habitants} habitants et 18 000 arbres.\n"
NOON, LATER = "2026-12-01 12h", "2026-12-03 9h"
AFTER = datetime.datetime(2026, 12, 4, tzinfo=datetime.UTC)


@pytest.fixture
def run(desk: Desk) -> Run:
    desk.release(TEXT + "state: approved  # par tous\n")
    return at(desk.root)


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
def sent(once: Path, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> Run:
    monkeypatch.setattr(clock, "now", lambda: AFTER)
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
    assert "\n\n" not in told.output
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
    refused(
        sent("verify", str(kept(desk) / f"{SLUG}.pdf")),
        f"to the byte what was published on 1 December 2026: version 1 of {SLUG}",
        "[18 000 → 18 500]",
        "NO LONGER CURRENT: version 2 came out after it, on 3 December 2026",
    )


@pytest.mark.parametrize("end", ["html", "txt"])
def test_what_was_sent_is_that_whatever_became_of_the_folder(sent: Run, desk: Desk, end: str):
    file = kept(desk) / f"{SLUG}.{end}"
    release(desk).unlink()
    assert "version 1 of" in done(sent("verify", str(file))).output
    file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))  # as git may
    assert "version 1 of" in done(sent("verify", str(file))).output
    file.write_bytes(file.read_bytes() + b"x")
    refused(sent("verify", str(file)), "NOT PROVED")


def test_a_manifest_that_was_changed_vouches_for_nothing(sent: Run, desk: Desk):
    forged = desk.root / f"{SLUG}.txt"
    forged.write_bytes((kept(desk) / f"{SLUG}.txt").read_bytes().replace(b"arbres", b"bancs"))
    with (kept(desk) / "manifest.yaml").open("a", encoding="utf-8") as file:
        file.write(f"# {sha256(forged.read_bytes()).hexdigest()}\n")
    told = sent("verify", str(forged))
    refused(told, "[bancs → arbres]")
    assert "to the byte" not in told.output


@pytest.mark.parametrize("name", ["v0", "v01", "v٣", "v1 copie", "v123456789012"])
def test_other_folders_are_no_versions(sent: Run, desk: Desk, name: str):
    kept(desk).with_name(name).mkdir()
    assert done(sent("verify", "--archive")).output.count("published/") == 1
    assert codes(sent) == []


def test_what_a_system_leaves_in_folders_is_nothing_added(sent: Run, desk: Desk):
    for name in (".DS_Store", "Thumbs.db", "sources/desktop.ini"):
        (kept(desk) / name).write_bytes(b"x")
    done(sent("verify", "--archive"))


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


def test_check_tells_a_release_that_came_out_and_says_that_it_did_not(sent: Run, desk: Desk):
    edit(release(desk), "state: published", "state: draft")
    edit(release(desk), "18 000 arbres", "18 500 arbres")
    told = sent("check", SLUG).output
    assert "[PUBLIC005]" in told and "as version 1, and this file says « state: draft »" in told


def test_check_tells_what_came_out_under_another_name(sent: Run, desk: Desk):
    release(desk).rename(release(desk).with_name("2019-10-02-autre.yaml"))
    told = sent("check").output
    assert f"published/{SLUG}/v1/manifest.yaml" in told and "renamed, or deleted?" in told


# The three acts ----------------------------------------------------------------------------------


def test_a_correction_says_what_was_said_and_what_is_right(sent: Run, desk: Desk):
    edit(release(desk), "18 000 arbres", "18 500 arbres")
    agree(sent)
    said = ("--was", "18 000 arbres", "--is", "18 500 arbres", "--note", "Avec nos excuses")
    edit(release(desk), "La Ville compte", "Notre ville compte")  # of which it says nothing
    agree(sent)
    told = done(sent("correct", SLUG, *said, "--now", LATER)).output
    assert "Changed since:\n  [La Ville → Notre ville] compte" in told
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


def test_a_version_links_to_the_earlier_one_where_that_is_on_the_web(sent: Run, desk: Desk):
    address = f"https://www.example.org/presse/{SLUG}/v1/{SLUG}.html"
    desk.write("communique.yaml", "archive: https://www.example.org/presse\n")
    edit(release(desk), "18 000 arbres", "18 500 arbres")
    agree(sent)
    done(sent("correct", SLUG, "--was", "18 000 arbres", "--is", "18 500 arbres", "--now", LATER))
    html = (kept(desk, 2) / f"{SLUG}.html").read_text(encoding="utf-8")
    assert f'<link rel="predecessor-version" href="{address}">' in html
    assert f'<a href="{address}">Lire la version précédente</a>.' in plain(html)
    text = (kept(desk, 2) / f"{SLUG}.txt").read_text(encoding="utf-8")
    assert f"Lire la version précédente ({address})." in plain(text)
    desk.write("communique.yaml", "archive: https://elsewhere.example.org/\n")
    pdf = kept(desk, 2) / f"{SLUG}.pdf"
    with pikepdf.open(pdf) as opened:
        links = [one.A.URI for page in opened.pages for one in page.Annots if "/A" in one]
    assert address in map(str, links)
    assert "make this very PDF, to the byte" in done(sent("verify", str(pdf))).output


def test_a_pdf_tells_its_version_and_the_one_before(sent: Run, desk: Desk):
    done(sent("withdraw", SLUG, "--why", "Erreur", "--now", LATER))
    first = json.loads(sent("status", "--output-format", "json").stdout)[0]["fingerprint"]
    for version, day in ((1, "01"), (2, "03")):
        data = (kept(desk, version) / f"{SLUG}.pdf").read_bytes()
        assert f"<xmpMM:VersionID>{version}</xmpMM:VersionID>".encode() in data
        assert f"<dc:date><rdf:Seq><rdf:li>2026-12-{day}</rdf:li>".encode() in data
    assert f"<stRef:documentID>sha256:{first}</stRef:documentID>".encode() in data
    assert b"<stRef:versionID>1</stRef:versionID>" in data


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


@pytest.mark.parametrize(
    ("old", "new", "was", "right"),
    [
        ("18 000 arbres", "18 500 arbres", "000 arbres", "500 arbres"),
        ("12,5 %", "12,6 %", "5 %", "6 %"),
        ("12,5 %", "13,5 %", "12", "13"),
    ],
)
def test_a_piece_of_a_number_is_no_correction(
    run: Run, desk: Desk, old: str, new: str, was: str, right: str
):
    text = wording_of(desk, old), wording_of(desk, new)
    assert not holds(text[0], was) and not holds(text[1], right)


@pytest.mark.parametrize(
    ("printed", "typed"),
    [
        ("18 000 € par an", "18000€"),
        ("5 % de plus", "5%"),
        ("« oui » aux arbres", '"oui" aux arbres'),
        ("l’arbre « bleu »", "l'arbre « bleu »"),
        ("en 2019, 18 000 arbres", "18000 arbres"),
    ],
)
def test_words_are_known_however_they_are_typed(run: Run, desk: Desk, printed: str, typed: str):
    assert holds(wording_of(desk, printed), typed)


def wording_of(desk: Desk, words: str) -> str:
    desk.release(f"lead: |\n  La Ville dit {words}\n")
    return wording(typeset(desk.bound(), Typography()))


@pytest.mark.parametrize(
    ("said", "printed"),
    [
        (
            {"why": "la mairie dit : « Non. »"},
            "celle du 1er décembre 2026 : la mairie dit : « Non. »",
        ),
        ({"why": "pourquoi ?"}, " : pourquoi ?"),
        ({"why": "{ville} <b>"}, " : {ville} <b>."),
        ({"act": "correct", "was": "le « oui »", "is": "«non»"}, "« “non” », et non « le “oui” »."),
    ],
)
def test_sentences_end_and_quote_as_they_should(said: dict[str, str], printed: str):
    facts = tuple((key, words) for key, words in said.items() if key != "act")
    date = "2026-12-03T09:00+01:00"
    found = Manifest(2, said.get("act", "replace"), date, said=facts, replaces_date="2026-12-01")
    assert plain(sentence(found, "fr")).endswith(printed)


def test_no_version_comes_out_before_the_one_it_follows(sent: Run, desk: Desk):
    refused(sent("withdraw", SLUG, "--why", "x", "--now", "2026-11-30 9h"), "set the clock right")
    assert not kept(desk, 2).exists()


def test_a_file_saved_in_the_meantime_is_not_published(
    run: Run, desk: Desk, monkeypatch: pytest.MonkeyPatch
):
    made = keeping.files_of

    def saved(*given):
        files = made(*given)
        edit(release(desk), "18 000", "18 500")
        return files

    agree(run)
    monkeypatch.setattr(keeping, "files_of", saved)
    assert "changed in the meantime" in str(run("publish", SLUG).exception)
    assert not (desk.root / "published").exists()


def test_of_a_file_that_cannot_be_written_it_is_said_that_it_came_out(
    run: Run, desk: Desk, monkeypatch: pytest.MonkeyPatch
):
    def fail(*given, **named):
        raise OSError(13, "denied")

    agree(run)
    monkeypatch.setattr(output, "rewrite", fail)
    told = run("publish", SLUG)
    assert told.exit_code == 3
    assert (
        "version 1 is kept in" in told.output and "type « state: published » there" in told.output
    )


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
    assert "published, version 2" in sent("list").output
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
    assert "(withdrawn)" in sent("find", "arbres").output
    assert f"{SLUG} · withdrawn on 3 December 2026 (version 2)\n" == sent("status").output
    (row,) = json.loads(sent("list", "--withdrawn", "--output-format", "json").stdout)
    (same,) = json.loads(sent("status", "--output-format", "json").stdout)
    told = {"version": 2, "act": "withdraw", "published": "2026-12-03", "withdrawn": True}
    assert told.items() <= row.items() and told.items() <= same.items()
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
    desk.write(f"published/{slug}/v2/manifest.yaml", sealed(manifest))
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
    publish(run)
    told = done(run("withdraw", SLUG, "--why", "x", "--now", LATER)).output
    assert f"As they came out stay: {SLUG}.en." in told


def test_nothing_comes_after_a_version_that_was_changed(sent: Run, desk: Desk):
    edit(kept(desk) / "manifest.yaml", "act: publish", "act: other")
    refused(sent("withdraw", SLUG, "--why", "x"), "PUBLIC004")
    refused(sent("publish", SLUG), "PUBLIC004")
    assert not kept(desk, 2).exists()


def test_a_forged_withdrawal_is_none(sent: Run, desk: Desk):
    edit(kept(desk) / "manifest.yaml", "act: publish", "act: withdraw")
    assert SLUG in sent("list").output
    assert "retiré" not in desk.printed("txt")
    refused(sent("find", "arbres", "--published"), "PUBLIC004")


# Found and told ----------------------------------------------------------------------------------


def test_what_was_sent_is_found_when_the_file_says_otherwise(sent: Run, desk: Desk):
    edit(release(desk), "18 000 arbres", "des arbres")
    assert "Nothing is found" in sent("find", "18 000 arbres").output
    told = done(sent("find", "18 000 ARBRES", "--published", "--person", "Lou Petit")).output
    assert f"published/{SLUG}/v1/wording.txt:" in told and "**18" in told
    edit(kept(desk) / "wording.txt", "arbres", "bancs")
    refused(sent("find", "bancs", "--published"), "PUBLIC004")


def test_status_tells_the_version(sent: Run):
    assert "version 1 published on 1 December 2026" in sent("status").output
    (row,) = json.loads(sent("status", "--output-format", "json").stdout)
    assert (row["version"], row["act"], row["published"]) == (1, "publish", "2026-12-01")
