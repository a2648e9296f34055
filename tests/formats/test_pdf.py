"""The PDF file: tagged, in the house fonts, the same bytes from the same release."""

import io
from dataclasses import replace
from pathlib import Path

import pypdf
import pytest
import samples

from generator.content.body import Image, Text
from generator.findings import Rejected
from generator.formats import FORMATS
from generator.formats.style import load
from generator.version import builtin_styles
from tests.conftest import VILLE, Desk

HOUSE_FONTS = ("Maison-Sans", "Maison-Serif")


@pytest.fixture(scope="module")
def style():
    return load("maison", [builtin_styles()])


@pytest.fixture(scope="module")
def write(style):
    return FORMATS["pdf"].writer(style)


@pytest.fixture(scope="module")
def read(write):
    return lambda release: pypdf.PdfReader(io.BytesIO(write(release)))


def fonts(pdf: pypdf.PdfReader) -> set[str]:
    """Return the names of the fonts of all pages, without their tag."""
    names = set()
    for page in pdf.pages:
        for font in page["/Resources"].get("/Font", {}).values():
            names.add(font.get_object()["/BaseFont"].partition("+")[2])
    return names


def elements(node):
    """Walk the structure tree."""
    node = node.get_object()
    if isinstance(node, pypdf.generic.ArrayObject):
        for child in node:
            yield from elements(child)
    elif isinstance(node, pypdf.generic.DictionaryObject):
        yield node
        yield from elements(node.get("/K", pypdf.generic.ArrayObject()))


@pytest.mark.parametrize("sample", samples.ALL)
def test_the_file_is_tagged_for_readers_who_listen(read, sample):
    release = sample()
    pdf = read(release)
    catalog = pdf.trailer["/Root"]
    assert catalog["/MarkInfo"]["/Marked"]
    assert catalog["/Lang"] == release.language
    assert b"pdfuaid:part" in catalog["/Metadata"].get_data()
    assert release.title[0].text[:20] in pdf.metadata.title


def test_a_note_that_nothing_calls_is_printed(tmp_path, read):
    desk = Desk(tmp_path)
    desk.write("partners/ville.yaml", VILLE)
    desk.release(
        "notes:\n  1: Selon l'INSEE.\n",
        base="title: T\ndate: 2019-10-02\npartners: [ville]\n",
    )
    assert "INSEE" in read(desk.bound()).pages[0].extract_text()


@pytest.mark.parametrize("sample", samples.ALL)
def test_only_the_fonts_of_the_style_are_used(read, sample):
    used = fonts(read(sample()))
    assert used
    assert all(font.startswith(HOUSE_FONTS) for font in used)


def test_pages_are_counted_and_named(read):
    pages = [page.extract_text() for page in read(samples.three_logos()).pages]
    assert len(pages) == 2
    for number, text in enumerate(pages, start=1):
        assert f"{number}/2" in text
        assert "Action Logement – Régions de France – Metz Métropole" in text


def test_the_usual_release_takes_two_pages_and_a_short_one_a_page(read):
    assert len(read(samples.two_logos()).pages) == 2
    assert len(read(samples.one_page()).pages) == 1


@pytest.mark.parametrize("count", range(12, 26, 2))
def test_contacts_never_stand_alone_on_the_last_page(read, count):
    more = Text(paragraphs=samples.ps(*("Encore une ligne avant les contacts.",) * count))
    release = samples.one_page()
    pages = read(replace(release, links=(), body=(*release.body, more))).pages
    if len(pages) > 1:
        assert pages[-1].extract_text().startswith("Encore une ligne")


@pytest.mark.parametrize("count", range(12, 26, 2))
def test_the_last_page_never_holds_a_few_lines_that_less_space_would_spare(read, count):
    lines = Text(paragraphs=samples.ps(*("Encore une ligne à la fin.",) * count))
    short = replace(samples.one_page(), links=(), contacts=(), abouts=())
    pages = read(replace(short, body=(*short.body, lines))).pages
    last = pages[-1].extract_text().count("Encore une ligne")
    assert last == count or last > 5


def test_dates_and_authors_come_from_the_release(read):
    metadata = read(samples.two_logos()).metadata
    assert metadata["/CreationDate"] == "D:20191002"
    assert metadata.author == "Metz Métropole, Action Logement"
    assert metadata.subject.startswith("Jean-Luc Bohl, Président")


def test_the_same_release_gives_the_same_bytes(style, write):
    again = FORMATS["pdf"].writer(style)
    assert write(samples.all_blocks()) == write(samples.all_blocks()) == again(samples.all_blocks())


def test_a_draft_says_so_once_to_those_who_listen(read):
    pdf = read(samples.draft())
    assert pdf.pages[0].extract_text().count("Projet – ne pas diffuser") == 1


def test_table_headings_say_what_they_head(read):
    root = read(samples.all_blocks()).trailer["/Root"]["/StructTreeRoot"]
    scopes = [node["/A"]["/Scope"] for node in elements(root) if node.get("/S") == "/TH"]
    assert scopes == ["/Column"] * 3 + ["/Row"] * 3


def test_links_are_printed_and_lead_somewhere(read):
    notes = [
        note.get_object()
        for page in read(samples.all_blocks()).pages
        for note in page.get("/Annots", [])
    ]
    assert notes
    assert all(note["/F"] == 4 for note in notes)


def test_logos_keep_their_words(read):
    root = read(samples.two_logos()).trailer["/Root"]["/StructTreeRoot"]
    figures = [node["/Alt"] for node in elements(root) if node.get("/S") == "/Figure"]
    assert figures == ["Metz Métropole", "Action Logement"]


def test_a_decorative_picture_is_not_read(read):
    release = replace(samples.one_page(), body=(Image(asset=samples.PHOTO),))
    root = read(release).trailer["/Root"]["/StructTreeRoot"]
    assert sum(node.get("/S") == "/Figure" for node in elements(root)) == 1


def test_a_picture_the_engine_cannot_read_is_told(write):
    broken = replace(samples.PHOTO, media_type="image/png", data=b"\x89PNG\r\n\x1a\n" + bytes(40))
    release = replace(samples.one_page(), body=(Image(asset=broken, alt="Photo"),))
    with pytest.raises(Rejected) as refusal:
        write(release)
    assert [finding.code for finding in refusal.value.findings] == ["PDF001"]
    assert write(samples.one_page())


def test_nothing_is_fetched(tmp_path):
    folder = tmp_path / "templates" / "ville"
    (folder / "parts").mkdir(parents=True)
    (folder / "style.yaml").write_text("extends: maison", encoding="utf-8")
    secret = (tmp_path / "secret.png").as_uri()
    (folder / "parts/links.html.jinja").write_text(f'<img alt="x" src="{secret}">', "utf-8")
    style = load("ville", [tmp_path / "templates", builtin_styles()])
    with pytest.raises(Rejected) as refusal:
        FORMATS["pdf"].writer(style)(samples.one_page())
    (found,) = refusal.value.findings
    assert (found.code, Path(found.span.path).name) == ("STYLE015", "links.html.jinja")
    assert 'src="file:///' in found.message


def test_each_page_of_a_long_draft_says_so(read):
    pages = [
        page.extract_text() for page in read(replace(samples.two_logos(), state="draft")).pages
    ]
    assert len(pages) > 1
    assert all(text.count("Projet – ne pas diffuser") == 1 for text in pages)


def test_a_style_may_be_named_from_where_one_stands(monkeypatch, capfd):
    monkeypatch.chdir(builtin_styles())
    assert FORMATS["pdf"].writer(load("sobre", [Path()]))(samples.one_page())
    assert capfd.readouterr().err == ""


def test_a_style_without_fonts_is_refused(tmp_path):
    folder = tmp_path / "templates" / "nu"
    folder.mkdir(parents=True)
    with pytest.raises(Rejected) as refusal:
        FORMATS["pdf"].writer(load("nu", [tmp_path / "templates"]))
    assert refusal.value.findings[0].code == "STYLE011"
