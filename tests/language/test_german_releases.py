"""A German translation, from the files to the documents: no French in it, and what lacks is told."""

import shutil
from pathlib import Path

import pypdfium2
import pytest
from click.testing import CliRunner

from generator.commands.main import communique
from generator.content.document import Release
from generator.content.prose import plain
from generator.content.typeset import typeset
from generator.language import Typography
from generator.source.workspace import Workspace
from tests.conftest import ROOT, SLUG, Desk, text

HERE = Path(__file__).parent / "german"
METZ = "2019-10-02-metz-metropole"

BASE = """\
    title: Un accord
    place: Exemple
    date: 2019-10-02
    partners: [ville, comite]
    """
VILLE = """\
    name: die Stadt Exemple
    people:
      Anne Martin: {role: Bürgermeisterin}
      Paul Évrard:
        mandates:
          - role: Beigeordneter
            remit: für Wohnungswesen
    about: |
      Die Stadt hat {communes} Gemeinden.
    """
NAME = "der Regionale Ausschuss Exemple"
COMITE = f"""\
    name: {NAME}
    people:
      Hugo Blanc: {{role: Vorsitzender}}
    about: Ein Ausschuss.
    """


@pytest.fixture
def german(desk: Desk) -> Desk:
    """A French release with both of its partners in German."""
    desk.release(base=BASE)
    desk.write("partners/ville.de.yaml", VILLE)
    desk.write("partners/comite.de.yaml", COMITE)
    return desk


def lead(desk: Desk, typed: str) -> str:
    desk.write(f"releases/{SLUG}.de.yaml", f"title: Eine Vereinbarung\nlead: |\n  {typed}\n")
    return text(printed(desk).lead)


def printed(desk: Desk) -> Release:
    """Return the German release as it is printed."""
    return typeset(desk.bound(f"{SLUG}.de"), Typography())


def told(desk: Desk, typed: str) -> list[tuple[str, str]]:
    desk.write(f"releases/{SLUG}.de.yaml", f"title: Eine Vereinbarung\nlead: |\n  {typed}\n")
    return [(one.code, f"{one.span.path}:{one.span.line}") for one in desk.findings()]


# A whole release --------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def metz(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The documents of one of the project's own releases with a German translation."""
    root = tmp_path_factory.mktemp("metz")
    shutil.copytree(ROOT / "partners", root / "partners")
    (root / "releases").mkdir()
    original = (ROOT / f"releases/{METZ}.yaml").read_text(encoding="utf-8")
    more = (
        "kind: invitation\nembargo: 2019-10-02 10h\n"
        "event: {name: Signature, date: 2019-10-01, time: 10h-12h, place: Hôtel de ville}\n"
    )
    (root / f"releases/{METZ}.yaml").write_text(original + more, encoding="utf-8")
    for folder in ("partners", "releases"):
        shutil.copytree(HERE / folder, root / folder, dirs_exist_ok=True)
    done = CliRunner().invoke(
        communique, ["-C", str(root), "render", "--out", str(root / "out"), "--now", "2019-10-01"]
    )
    assert done.exit_code == 0, done.output
    return root / "out" / METZ


def test_the_text_of_a_whole_release(metz: Path) -> None:
    expected = (HERE / "expected.txt").read_text(encoding="utf-8")
    assert (metz / f"{METZ}.de.txt").read_text(encoding="utf-8") == expected


def test_the_page_of_a_whole_release(metz: Path) -> None:
    page = (metz / f"{METZ}.de.html").read_text(encoding="utf-8")
    assert '<html lang="de">' in page
    assert "Zurück zum Verweis auf Anmerkung 1" in page
    assert 'lang="fr" hreflang="fr">Lire en français</a>' in page
    french = (metz / f"{METZ}.html").read_text(encoding="utf-8")
    assert 'lang="de" hreflang="de">Auf Deutsch lesen</a>' in french


def test_the_pages_on_paper(metz: Path) -> None:
    pages = pypdfium2.PdfDocument(metz / f"{METZ}.de.pdf")
    words = "".join(page.get_textpage().get_text_range() for page in pages)
    for said in ("Sperrfrist bis", "Presseeinladung", "Über Metz Métropole", "Pressekontakte"):
        assert said.casefold() in words.casefold()
    assert "‚Wohnen zuerst‘" in words


# What is composed -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        (
            "{Anne Martin} kommt.",
            "Anne Martin, Bürgermeisterin, Stadt Exemple (VE), kommt.",
        ),
        (
            "{Paul Évrard} und ich",
            "Paul Évrard, Beigeordneter für Wohnungswesen, Stadt Exemple (VE), und ich",
        ),
        (
            "{Anne Martin und Hugo Blanc} kommen am {date}.",
            "Anne Martin (Bürgermeisterin, Stadt Exemple (VE)) und Hugo Blanc (Vorsitzender, Regionaler"
            " Ausschuss Exemple) kommen am 2.\u00a0Oktober 2019.",
        ),
        ("{Anne Martin, Hugo Blanc, beziehungsweise}", "Anne Martin (Bürgermeisterin, Stadt"),
        ("{comite} und {ville}", "Der Regionale Ausschuss Exemple und die Stadt Exemple (VE)"),
        ("Dank an {Anne Martin.name}", "Dank an Anne Martin"),
        ("Geld für {comite}", "Geld für den Regionalen Ausschuss Exemple"),
        ("Geld von {ville}", "Geld von der Stadt Exemple (VE)"),
        ("{habitants} Einwohner", "13\u202f500 Einwohner"),
    ],
)
def test_names_in_a_sentence(german: Desk, typed: str, printed: str) -> None:
    assert lead(german, typed).startswith(printed)


@pytest.mark.parametrize(
    ("name", "typed", "printed"),
    [
        ("der Regionale Ausschuss", "Geld für {comite}", "Geld für den Regionalen Ausschuss (RA)"),
        ("der Regionale Ausschuss", "Mit {comite} und {comite}", "Mit dem Regionalen Ausschuss (RA)"),
        ("der Deutsche Soziale Rat", "ohne {comite}", "ohne den Deutschen Sozialen Rat (RA)"),
        ("das Rote Kreuz", "Geld vom {comite}", "Geld vom Roten Kreuz (RA)"),
        ("das Rote Kreuz", "Geld von {comite}", "Geld vom Roten Kreuz (RA)"),
        ("der Regionale Ausschuss", "Zur {comite}", "Zum Regionalen Ausschuss (RA)"),
        ("die Nationale Agentur", "Geld vom {comite}", "Geld von der Nationalen Agentur (RA)"),
        ("die Nationale Agentur", "zum {comite}", "zur Nationalen Agentur (RA)"),
        ("die Nationale Agentur", "BEI {comite}", "BEI der Nationalen Agentur (RA)"),
        ("die Nationale Agentur", "bei {comite}", "bei der Nationalen Agentur (RA)"),
        ("die Nationale Agentur", "Zu {comite}", "Zur Nationalen Agentur (RA)"),
        ("die Nationale Agentur", "für {comite}", "für die Nationale Agentur (RA)"),
        ("der Regionale Ausschuss", "{Hugo Blanc}", "Hugo Blanc, Vorsitzender, Regionaler Ausschuss (RA)"),
        ("das Neue Theater am Markt", "{Hugo Blanc}", "Hugo Blanc, Vorsitzender, Neues Theater am Markt (RA)"),
    ],
)  # fmt: skip
def test_the_acronym_follows_a_declined_name(
    german: Desk, name: str, typed: str, printed: str
) -> None:
    german.write("partners/comite.de.yaml", f"    acronym: RA\n{COMITE}".replace(NAME, name))
    assert lead(german, typed).startswith(printed)
    assert lead(german, typed).count("(RA)") == 1


def test_a_name_of_doubtful_form_is_told_with_an_acronym_too(german: Desk) -> None:
    german.write(
        "partners/comite.de.yaml", f"    acronym: PR\n{COMITE}".replace(NAME, "der Präsident")
    )
    for typed in ("Geld für {comite}", "Geld vom {comite}", "im {comite}"):
        assert [code for code, _place in told(german, typed)] == ["BIND054"]
    assert lead(german, "{comite} zahlt.") == "Der Präsident (PR) zahlt."


def test_signatories_and_parties(german: Desk) -> None:
    german.release(
        "agreement: {signed: 2019-10-01, signatories: [Anne Martin, Hugo Blanc]}\n", base=BASE
    )
    assert lead(german, "{signatories} haben unterzeichnet.") == (
        "Anne Martin (Bürgermeisterin, Stadt Exemple (VE)) und Hugo Blanc (Vorsitzender, Regionaler"
        " Ausschuss Exemple) haben unterzeichnet."
    )
    assert lead(german, "{parties} haben unterzeichnet.") == (
        "Die Stadt Exemple (VE), vertreten durch Anne Martin (Bürgermeisterin), und der Regionale"
        " Ausschuss Exemple, vertreten durch Hugo Blanc (Vorsitzender), haben unterzeichnet."
    )


def test_what_stands_around(german: Desk) -> None:
    german.write(f"releases/{SLUG}.de.yaml", "title: Eine Vereinbarung\n")
    release = printed(german)
    assert plain(release.dateline) == "Exemple, 2.\u00a0Oktober 2019"
    assert release.partners == ("Stadt Exemple", "Regionaler Ausschuss Exemple")
    assert text(release.abouts[0].more) == "Mehr Informationen: www.exemple.fr - @Exemple"
    assert [about.name for about in release.abouts] == [
        "die VE",
        "der Regionale Ausschuss Exemple",
    ]


def test_the_heading_of_an_about_takes_its_case(german: Desk) -> None:
    german.write(f"releases/{SLUG}.de.yaml", "title: Eine Vereinbarung\n")
    done = CliRunner().invoke(
        communique,
        ["-C", str(german.root), "render", "--format", "txt", "--out", str(german.root / "o")],
    )
    assert done.exit_code == 0, done.output
    assert "Über den Regionalen Ausschuss Exemple\n" in (
        german.root / f"o/{SLUG}/{SLUG}.de.txt"
    ).read_text("utf-8")


@pytest.mark.parametrize("words", ["alle", "ALLE", "tous", "all"])
def test_all_in_any_language(german: Desk, words: str) -> None:
    german.write(
        f"releases/{SLUG}.de.yaml",
        f"title: T\nbody:\n  - by: {words}\n    commitments: [bauen]\n",
    )
    (block,) = printed(german).body
    assert block.by == ()


@pytest.mark.parametrize("words", ["keine", "Keine", "aucun", "none"])
def test_none_in_any_language(desk: Desk, words: str) -> None:
    desk.release(f"contacts: {words}\nabout: {words}\n", base=BASE)
    release = desk.bound()
    assert (release.contacts, release.abouts) == ((), ())


@pytest.mark.parametrize(
    ("figure", "value", "label"),
    [
        ("35,1 Millionen Euro für den Bau", "35,1\u00a0Millionen Euro", "für den Bau"),
        ("5 Mio. € im Jahr", "5\u00a0Mio.\u00a0€", "im Jahr"),
        ("rund 20 Prozent der Kosten", "rund 20\u00a0Prozent", "der Kosten"),
        ("mehr als 1 200 Wohnungen", "mehr als 1\u202f200", "Wohnungen"),
    ],
)
def test_key_figures(german: Desk, figure: str, value: str, label: str) -> None:
    german.write(f"releases/{SLUG}.de.yaml", f"title: T\nbody:\n  - figures:\n      - {figure}\n")
    (block,) = printed(german).body
    (item,) = block.items
    assert (plain(item.value), plain(item.label)) == (value, label)


# What lacks -------------------------------------------------------------------------------------


def test_what_the_german_file_of_a_partner_lacks_is_told(german: Desk) -> None:
    german.write("partners/ville.de.yaml", "people:\n  Anne Martin: {gender: f}\n")
    found = told(german, "{Anne Martin}, {phrase}")
    assert {code for code, _place in found} == {"BIND051"}
    # The name with its French article, the role, the fact, the About text.
    assert sorted({place for _code, place in found}) == [
        "partners/ville.yaml:1",
        "partners/ville.yaml:4",
        f"releases/{SLUG}.de.yaml:3",
        f"releases/{SLUG}.yaml:4",
    ]


def test_what_it_lacks_is_told_of_an_english_original(desk: Desk) -> None:
    desk.write("communique.yaml", "language: en\n")
    desk.write(
        "partners/ville.yaml",
        "name: the City\npeople:\n  Anne Martin: {role: Mayor}\nabout: A city.\n",
    )
    desk.release(base="title: T\ndate: 2019-10-02\npartners: [ville]\n")
    found = told(desk, "{Anne Martin}")
    assert [code for code, _place in found] == ["BIND051"] * 3
    desk.write(
        "partners/ville.de.yaml",
        "name: die Stadt\npeople:\n  Anne Martin: {role: Bürgermeisterin}\nabout: Eine Stadt.\n",
    )
    assert lead(desk, "{Anne Martin}") == "Anne Martin, Bürgermeisterin, Stadt"


@pytest.mark.parametrize(
    ("original", "german_file", "typed"),
    [
        ("people:\n  A B: {honorific: Mme, role: x}\n", "people:\n  A B: {role: y}\n", "{A B}"),
        (
            "people:\n  A B: {role: x, of: la Commune}\n",
            "people:\n  A B: {role: y}\n",
            "{A B}",
        ),
        ("contacts:\n  - office: Service presse\n", "", "Text"),
    ],
)
def test_words_of_the_original_are_told(
    desk: Desk, original: str, german_file: str, typed: str
) -> None:
    desk.write("partners/ville.yaml", f"name: Ville\n{original}")
    desk.write("partners/ville.de.yaml", f"about: Eine Stadt.\n{german_file}")
    desk.release(base="title: T\ndate: 2019-10-02\npartners: [ville]\n")
    assert [code for code, _place in told(desk, typed)] == ["BIND051"]


@pytest.mark.parametrize("time", ["en fin de matinée", "10h précises"])
def test_hours_in_words_of_the_original_are_not_printed(german: Desk, time: str) -> None:
    german.release(f"event: {{name: Signature, time: {time}}}\n", base=BASE)
    german.write(f"releases/{SLUG}.de.yaml", "title: T\nevent: {name: Unterzeichnung}\n")
    event = printed(german).event
    assert event is not None
    assert event.time == ()


def test_hours_of_the_original_are_said_in_german(german: Desk) -> None:
    german.release("event: {name: Signature, time: 10h30}\n", base=BASE)
    assert lead(german, "um {event.time}") == "um 10.30\u00a0Uhr"


@pytest.mark.parametrize("typed", ["Ein Treffen in {ville}", "Wegen {comite} ruht es."])
def test_a_name_that_needs_another_case_is_told(german: Desk, typed: str) -> None:
    assert told(german, typed) == [("BIND054", f"releases/{SLUG}.de.yaml:3")]


def test_open_points_of_a_translation_are_found(german: Desk) -> None:
    lead_ = lead(german, "ZU ERGÄNZEN (wie viele?) Wohnungen")
    assert lead_ == "ZU ERGÄNZEN (wie viele?) Wohnungen"
    (run, *_rest) = printed(german).lead[0]
    assert run.marks == {"open"}


def test_german_is_for_translations(desk: Desk) -> None:
    desk.write("communique.yaml", "language: de\n")
    (finding,) = Workspace(desk.root).findings
    assert (finding.code, finding.span.line) == ("FORM010", 1)
    assert "fr, en" in finding.hint


def test_the_star_of_a_plural_is_no_emphasis(german: Desk) -> None:
    typed = "Mieter*innen, eine Mieter*in und *alle* Partner*innen"
    assert lead(german, typed) == "Mieter*innen, eine Mieter*in und alle Partner*innen"
    (prose,) = printed(german).lead
    assert [run.text for run in prose if "em" in run.marks] == ["alle"]
