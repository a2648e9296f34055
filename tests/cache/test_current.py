"""A document is rendered again when, and only when, what it depends on changed."""

import datetime
import os
from pathlib import Path

import pytest

from generator.cache.store import Row, Store
from generator.output.kept import RECORDS
from generator.version import builtin_styles
from tests.cache.conftest import FORMATS, Runs
from tests.conftest import SLUG, VILLE, photo

OTHER = "2019-10-03-autre"
UNTIL = datetime.datetime(2026, 12, 3, 9, tzinfo=datetime.UTC)
COMITE_ALONE = """\
    title: |
      Un autre accord
    place: Exemple
    date: 2019-10-03
    partners: [comite]
    """


@pytest.fixture(autouse=True)
def releases(runs: Runs) -> None:
    runs.desk.release("lead: |\n  {habitants} habitants.\n")
    runs.desk.release(slug=OTHER, base=COMITE_ALONE)


def test_nothing_is_made_twice(runs: Runs):
    assert runs.render() == {SLUG: [*FORMATS], OTHER: [*FORMATS]}
    first = runs.done
    assert runs.render() == {}
    assert runs.done[SLUG].files == first[SLUG].files
    assert len(runs.done[SLUG].files) == 3


def test_documents_that_were_just_made_need_not_be_read(
    runs: Runs, monkeypatch: pytest.MonkeyPatch
):
    runs.render()
    read = []
    monkeypatch.setattr(Path, "read_bytes", lambda file: read.append(file) or b"")
    assert runs.render() == {}
    assert [one for one in read if one.is_relative_to(runs.out)] == []


def test_one_format_after_the_other(runs: Runs):
    assert runs.render(["html"]) == {SLUG: ["html"], OTHER: ["html"]}
    assert runs.render() == {SLUG: ["pdf", "txt"], OTHER: ["pdf", "txt"]}
    assert runs.render(["html"]) == runs.render(["txt"]) == {}


def test_a_release_that_changed(runs: Runs):
    runs.render()
    runs.desk.release("lead: |\n  Tous les habitants.\n")
    assert runs.render() == {SLUG: [*FORMATS]}
    assert runs.why(SLUG) == f"releases/{SLUG}.yaml changed"
    assert runs.render() == {}


def test_what_is_no_longer_printed_is_known(runs: Runs):
    runs.render()
    before = (runs.desk.root / f"releases/{SLUG}.yaml").read_bytes()
    runs.desk.release("lead: |\n  Tous les habitants.\n")
    runs.render()
    (runs.desk.root / f"releases/{SLUG}.yaml").write_bytes(before)
    assert runs.render() == {SLUG: [*FORMATS]}  # the files in place are the others


def test_a_comment_renders_nothing(runs: Runs):
    runs.render()
    runs.desk.release("# À relire.\nlead: |\n  {habitants} habitants.\n")
    assert runs.render() == {}
    assert runs.why(SLUG) == f"releases/{SLUG}.yaml changed"


def test_a_telephone_number_renders_who_prints_it(runs: Runs):
    runs.desk.release("contacts: none\n", slug="2019-10-04-sans-contacts")
    runs.render()
    runs.desk.write("partners/ville.yaml", VILLE.replace("0387393914", "0387393915"))
    assert runs.render() == {SLUG: [*FORMATS]}
    assert runs.why(SLUG) == runs.why("2019-10-04-sans-contacts") == "partners/ville.yaml changed"
    assert runs.why(OTHER) == ""
    assert runs.render() == {}


def test_a_fact_of_another_day_renders_nothing(runs: Runs):
    runs.render()
    runs.desk.write("partners/ville.yaml", VILLE.replace("2015: 12 000", "2015: 11 999"))
    assert runs.render() == {}


def test_a_file_that_was_absent(runs: Runs):
    """A unit has the address of its parent, from the day that this has a file."""
    runs.desk.write("partners/nord/antenne.yaml", "name: l'Antenne du Nord\nabout: Ici.\n")
    runs.desk.release(slug=OTHER, base=COMITE_ALONE.replace("comite", "nord/antenne"))
    runs.render()
    runs.desk.write("partners/nord.yaml", "name: le Nord\nwebsite: www.exemple.fr\n")
    assert runs.render() == {OTHER: [*FORMATS]}
    assert runs.why(OTHER) == "partners/nord.yaml is new"


def test_a_partner_by_the_end_of_its_name(runs: Runs):
    runs.desk.write("partners/nord/antenne.yaml", "name: l'Antenne du Nord\n")
    runs.desk.release(slug=OTHER, base=COMITE_ALONE.replace("comite", "antenne"))
    runs.render()
    runs.desk.write("partners/sud/antenne.yaml", "name: l'Antenne du Sud\n")
    runs.render()
    assert runs.why(OTHER) == "partners came or went"
    assert runs.done[OTHER].files == ()  # which one is meant nobody knows


def test_pictures(runs: Runs):
    runs.desk.release("body:\n  - image: vue.jpg\n    alt: La ville\n")
    runs.desk.write("releases/vue.jpg", photo())
    runs.render()
    runs.desk.write("releases/vue.jpg", photo(size=(30, 20)))
    assert runs.render() == {SLUG: [*FORMATS]}
    assert runs.why(SLUG) == "releases/vue.jpg changed"
    (runs.desk.root / "releases/vue.jpg").unlink()
    runs.render()
    assert runs.why(SLUG) == "releases/vue.jpg is gone"
    assert runs.done[SLUG].files == ()


def test_a_download_that_grows(runs: Runs):
    link = "links:\n  - {text: L'accord, url: www.exemple.fr/a.pdf, file: a.pdf}\n"
    runs.desk.release(link)
    runs.desk.write("releases/a.pdf", b"." * 2000)
    runs.render()
    runs.desk.write("releases/a.pdf", b"." * 3000)
    assert runs.render() == {SLUG: [*FORMATS]}


def test_a_translation_that_comes(runs: Runs):
    runs.render()
    runs.desk.write(f"releases/{SLUG}.en.yaml", "title: An agreement\nplace: Exemple\n")
    assert SLUG in runs.render()
    assert runs.why(SLUG) == "translations of it came or went"


def test_the_settings(runs: Runs):
    runs.desk.release("embargo: 2019-10-02 10h\n")
    runs.render()
    runs.desk.write("communique.yaml", "timezone: Indian/Reunion\n")
    assert SLUG in runs.render()
    assert runs.why(SLUG) == "communique.yaml is new"


def test_the_hour_of_an_embargo(runs: Runs):
    """Nothing but that hour is asked of the clock, and nothing of releases without embargo."""
    runs.desk.release("embargo: 2026-12-03 10h\n")
    runs.render()
    runs.desk.at = UNTIL - datetime.timedelta(seconds=1)
    assert runs.render() == {}
    runs.desk.at = UNTIL
    assert runs.render() == {SLUG: [*FORMATS]}
    assert runs.why(SLUG) == "its embargo is over"
    runs.desk.at = UNTIL + datetime.timedelta(days=100)
    assert runs.render() == {}
    runs.desk.at = UNTIL - datetime.timedelta(days=100)
    assert runs.render() == {SLUG: [*FORMATS]}
    assert f"{SLUG}.pdf is not as it was made" in runs.why(SLUG)  # as it was known to be


def test_the_hour_of_an_embargo_that_names_tell(runs: Runs):
    runs.desk.write("communique.yaml", "names: embargo\n")
    runs.desk.release("embargo: 2026-12-03 10h\n")
    runs.desk.write(f"releases/{SLUG}.en.yaml", "title: An agreement\n")
    for partner in ("ville", "comite"):
        runs.desk.write(f"partners/{partner}.en.yaml", "name: Us\nabout: Us.\n")
    for at, slugs in (
        (UNTIL - datetime.timedelta(days=1), (f"SOUS-EMBARGO-{SLUG}", f"UNDER-EMBARGO-{SLUG}.en")),
        (UNTIL, (SLUG, f"{SLUG}.en")),
    ):
        runs.desk.at = at
        runs.render()
        there = {file.name for file in (runs.out / SLUG).iterdir()}
        assert there == {f"{slug}.{form}" for slug in slugs for form in FORMATS}
        assert runs.render() == {}
        page = (runs.out / SLUG / f"{slugs[0]}.html").read_text(encoding="utf-8")
        assert f'hreflang="en" href="{slugs[1]}.html"' in page
    (runs.out / SLUG / f"SOUS-EMBARGO-{SLUG}.html").write_text("x", encoding="utf-8")
    runs.render()
    assert runs.why(SLUG) == f"SOUS-EMBARGO-{SLUG}.html is still there"


def test_what_is_found_follows_the_clock(runs: Runs):
    runs.desk.release("state: approved\nembargo: 2026-12-03 10h\n")
    for at, told in ((UNTIL - datetime.timedelta(days=1), 0), (UNTIL, 1), (UNTIL, 1)):
        runs.desk.at = at
        codes = [one.code for one in runs.check(SLUG).findings]
        assert codes.count("REQ025") == told


def test_a_style_of_ones_own(runs: Runs):
    runs.desk.write("communique.yaml", "style: ville\n")
    runs.desk.write("templates/ville/style.yaml", "extends: maison\n")
    runs.render()
    assert runs.render() == {}
    runs.desk.write("templates/ville/style.css", "p {color: #123456}\n")
    assert runs.render() == {SLUG: [*FORMATS], OTHER: [*FORMATS]}
    assert runs.why(SLUG) == "the style changed"


def test_a_typeface_of_the_style(runs: Runs):
    runs.desk.write("communique.yaml", "style: ville\n")
    runs.desk.write("templates/ville/style.yaml", "extends: maison\n")
    faces = builtin_styles() / "maison/fonts"
    for name in ("Regular", "Italic"):
        face = (faces / f"MaisonSans-{name}.ttf").read_bytes()
        runs.desk.write("templates/ville/fonts/Ville.ttf", face)
        assert runs.render() == {SLUG: [*FORMATS], OTHER: [*FORMATS]}
        assert runs.render() == {}


def test_a_folder_in_the_place_of_a_template(runs: Runs):
    def errors() -> list[str]:
        return [one.code for one in runs.check(SLUG).findings if one.severity == "error"]

    runs.desk.write("communique.yaml", "style: ville\n")
    runs.desk.write("templates/ville/style.yaml", "extends: maison\n")
    runs.desk.write("templates/ville/blocks/note.txt", "")
    assert errors() == []
    (runs.desk.root / "templates/ville/blocks/text.html.jinja").mkdir()
    assert errors() == ["READ000"]


def test_what_a_template_of_ones_own_may_print(runs: Runs):
    """One could print the line of a text: where things stand counts then."""
    runs.desk.write("communique.yaml", "style: ville\n")
    runs.desk.write("templates/ville/style.yaml", "extends: maison\n")
    runs.render()
    runs.desk.release("# À relire.\nlead: |\n  {habitants} habitants.\n")
    assert runs.render() == {SLUG: [*FORMATS]}


def test_another_program_or_engine(runs: Runs, monkeypatch: pytest.MonkeyPatch):
    runs.render()
    for what in ("program", "engine"):
        monkeypatch.setattr(f"generator.cache.records.{what}", lambda *_files: "another")
        assert runs.render() == {SLUG: [*FORMATS], OTHER: [*FORMATS]}
        assert what in runs.why(SLUG).lower()
        assert runs.render() == {}


def test_where_no_engine_is_known_nothing_is_kept(runs: Runs, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("generator.cache.records.engine", lambda: "")
    assert runs.render() == runs.render() != {}


# What is in place ---------------------------------------------------------------------------------


def document(runs: Runs, form: str = "html") -> Path:
    return runs.out / SLUG / f"{SLUG}.{form}"


def test_a_document_that_is_gone(runs: Runs):
    runs.render()
    document(runs, "txt").unlink()
    assert runs.render() == {SLUG: ["txt"]}
    assert runs.why(SLUG) == f"{SLUG}.txt is missing"


def test_a_document_changed_by_hand_is_noticed_and_kept(runs: Runs):
    runs.render()
    before = document(runs).read_bytes()
    facts = document(runs).stat()
    runs.render()  # from here on the system is believed
    document(runs).write_bytes(before.replace(b"accord", b"ACCORD", 1))
    os.utime(document(runs), ns=(facts.st_atime_ns, facts.st_mtime_ns))
    assert runs.render() == {}
    (finding,) = runs.done[SLUG].findings
    assert finding.code == "OUTPUT001"
    assert b"ACCORD" in document(runs).read_bytes()
    assert runs.why(SLUG) == f"{SLUG}.html is not as it was made"
    assert runs.render(force=True) == {SLUG: ["html"]}
    assert document(runs).read_bytes() == before


def test_another_folder_is_filled(runs: Runs, tmp_path: Path):
    runs.render()
    runs.out = tmp_path / "elsewhere"
    assert runs.render() == {SLUG: [*FORMATS], OTHER: [*FORMATS]}
    assert (runs.out / RECORDS).is_dir()


# The memory ---------------------------------------------------------------------------------------


def test_without_its_file_all_is_made_anew(runs: Runs):
    runs.render()
    (file,) = runs.cache.iterdir() if runs.cache else ()
    file.unlink()
    assert runs.render() == {SLUG: [*FORMATS], OTHER: [*FORMATS]}
    assert runs.why(SLUG) == "nothing is known of an earlier time"


@pytest.mark.parametrize("cut", [0, 100, 5000, -3000])
def test_a_broken_file_is_made_anew(runs: Runs, cut: int):
    runs.render()
    assert runs.cache
    (file,) = runs.cache.iterdir()
    data = file.read_bytes()
    file.write_bytes(data[:cut] + b"\xff" * 40 + data[cut + 40 :] if cut >= 0 else data[:cut])
    before = runs.render()
    assert set(before) in (set(), {SLUG}, {OTHER}, {SLUG, OTHER})
    assert len(runs.done[SLUG].files) == 3
    runs.render()
    assert runs.render() == {}


def test_where_nothing_can_be_written(runs: Runs, tmp_path: Path):
    runs.desk.write("no-folder", "")
    runs.cache = tmp_path / "no-folder"
    assert runs.render() == runs.render() == {SLUG: [*FORMATS], OTHER: [*FORMATS]}


def test_what_is_refused_is_told_each_time(runs: Runs):
    runs.desk.release("lead: |\n  {rien} habitants.\n")
    runs.render()
    first = runs.done[SLUG].findings
    assert [one.code for one in first] == ["BIND036"]
    runs.render()
    assert runs.done[SLUG].findings == first


def test_what_was_told_is_told_again(runs: Runs):
    runs.desk.release("lead: |\n  Un rébus : 🦄.\n")
    runs.render()
    first = runs.done[SLUG]
    assert [one.code for one in first.findings] == ["PDF076"]
    assert runs.render() == {}
    assert (runs.done[SLUG].findings, runs.done[SLUG].amiss) == (first.findings, first.amiss)


def test_it_stays_within_bounds(runs: Runs, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("generator.cache.store.MOST", 300_000)
    assert runs.cache
    store = Store(runs.cache)
    for number in range(40):
        store.keep(Row(f"{number} {at}", "x" * 1000) for at in range(20))
    assert store.find("39 19") == [("x" * 1000, "")]
    assert store.find("0 0") == []
    store.close()
    (file,) = runs.cache.iterdir()
    assert file.stat().st_size < 600_000


def test_two_runs_at_once(runs: Runs):
    """One writes while the other has found what it needs, and the other way round."""
    one, other = Store(runs.cache), Store(runs.cache)
    for at in range(5):
        one.keep([Row(f"one {at}", "1")])
        other.keep([Row(f"other {at}", "2")])
        assert one.find(f"other {at}") == [("2", "")]
        assert other.find(f"one {at}") == [("1", "")]
