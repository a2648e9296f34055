"""Releases as Word documents: valid, accessible, anchored, and kept so by another program."""

import re
import shutil
import subprocess
import zipfile
from collections.abc import Callable
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from xml.etree import ElementTree

import docx
import pytest
from click.testing import CliRunner
from openxml_audit import OpenXmlValidator

from generator.commands.main import communique
from tests.conftest import ROOT, SLUG, Desk, photo

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
OURS = "{urn:communique:corrections:1}"
SLUGS = sorted(file.stem for file in (ROOT / "releases").glob("*.yaml"))
EVERY_BLOCK = """\
notice: Texte lu par les partenaires.
subtitle: Un sous-titre
lead: |
  La Ville compte {habitants} habitants, selon [l'Insee](https://www.example.org/a?b=1&c=2).
body:
  - heading: Un intertitre
  - |
    Un paragraphe, **en gras**, *en italique*, de 12 m^2^, et À COMPLÉTER (le montant ?).
  - title: Une liste
    list:
      - un élément
      - un autre
  - intro: La Ville s'engage à
    by: all
    commitments: [loger, accueillir]
  - by: Anne Martin
    quote: |
      Nous essayons.
  - title: En chiffres
    figures: ["12 000 habitants", "44 communes"]
  - title: Un tableau
    table: |
      Logements | 2025 | 2026
      Construits | 12 | 1 400
  - title: Le programme
    agenda:
      - 10h: Accueil
  - image: photo.jpg
    alt: Une rue
    caption: La rue & ses maisons
    credit: Ville d'Exemple
  - title: Un encadré
    callout: |
      Écrivez-nous.
links:
  - {text: Le site, url: www.exemple.fr}
"""


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The five releases as Word documents."""
    out = tmp_path_factory.mktemp("word")
    words = ["-C", str(ROOT), "render", "--format", "docx", "--out", str(out)]
    done = CliRunner().invoke(communique, words)
    assert done.exit_code == 0, done.output
    return out


@pytest.fixture
def every(desk: Desk) -> bytes:
    desk.write("releases/photo.jpg", photo())
    desk.release(EVERY_BLOCK)
    return desk.made("docx")


def parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def part(data: bytes, name: str) -> ElementTree.Element:
    return ElementTree.fromstring(parts(data)[name])


def faults(data: bytes, folder: Path) -> list[str]:
    file = folder / "one.docx"
    file.write_bytes(data)
    return [one.description for one in OpenXmlValidator().validate(file).errors]


@pytest.mark.parametrize("slug", SLUGS)
def test_word_opens_what_is_written(made: Path, slug: str, tmp_path: Path):
    assert faults((made / slug / f"{slug}.docx").read_bytes(), tmp_path) == []


def test_word_opens_every_block(every: bytes, desk: Desk, tmp_path: Path):
    assert faults(every, tmp_path) == []
    assert every == desk.made("docx")
    styles = [one.style.name for one in docx.Document(BytesIO(every)).paragraphs]
    assert {
        "Title",
        "Subtitle",
        "Heading 2",
        "List Bullet",
        "Quote",
        "Caption",
    } <= {*styles}


def test_it_can_be_read_by_those_who_listen(every: bytes):
    paper = docx.Document(BytesIO(every))
    about = paper.core_properties
    assert (about.title, about.language) == ("Un accord", "fr-FR")
    assert part(every, "word/styles.xml").find(f".//{W}lang").get(f"{W}val") == "fr-FR"
    levels = [
        int(name[-1]) for one in paper.paragraphs if (name := one.style.name)[:7] == "Heading"
    ]
    assert levels[0] == 2
    assert all(after - before <= 1 for before, after in pairwise(levels))
    assert [one.style.name for one in paper.paragraphs].count("Title") == 1
    body = parts(every)["word/document.xml"].decode()
    described = re.findall(r'<wp:docPr [^>]*descr="([^"]*)"', body)
    assert described == ["Une rue"]
    assert body.count("<w:tblHeader/>") == 1
    assert 'w:val="Hyperlink"' in body


def test_corrections_are_tracked_and_every_text_has_an_anchor(every: bytes):
    assert part(every, "word/settings.xml").find(f"{W}trackRevisions") is not None
    body, told = part(every, "word/document.xml"), part(every, "customXml/item1.xml")
    there = {}
    for paragraph in body.iter(f"{W}p"):
        names = [one.get(f"{W}name") for one in paragraph.iter(f"{W}bookmarkStart")]
        text = "".join(one.text or "" for one in paragraph.iter(f"{W}t"))
        assert len(names) == bool(text.strip()), text
        there |= dict.fromkeys(names, text)
    assert {one.get("id"): one.text for one in told} == there
    assert (told.tag, told.get("slug"), told.get("language")) == (f"{OURS}release", SLUG, "fr")
    assert re.fullmatch(r"[0-9a-f]{64}", told.get("fingerprint") or "")
    assert "customXml/itemProps1.xml" in parts(every)


def test_an_anchor_tells_the_line_its_words_were_typed_at(every: bytes, desk: Desk):
    lines = (desk.root / f"releases/{SLUG}.yaml").read_text("utf-8").splitlines()
    told = {one.text: one for one in part(every, "customXml/item1.xml")}
    for words in ("Un intertitre", "Nous essayons", "Construits", "Écrivez-nous", "loger"):
        (one,) = (one for text, one in told.items() if words in (text or ""))
        assert one.get("path") == f"releases/{SLUG}.yaml"
        assert words in lines[int(one.get("line") or 0) - 1]


def test_each_page_says_that_it_is_a_draft_and_which(every: bytes):
    (section,) = docx.Document(BytesIO(every)).sections
    assert section.header.paragraphs[0].text == "Projet – ne pas diffuser"
    assert re.fullmatch(r"Empreinte\xa0: [0-9a-f]{8}\t1", section.footer.paragraphs[0].text)


def test_a_translation_is_in_its_language(desk: Desk):
    desk.release("lead: Un texte.\nstate: approved\n")
    for partner in ("ville", "comite"):
        desk.write(f"partners/{partner}.de.yaml", "name: die Stadt\nabout: Eine Stadt.\n")
    desk.write(f"releases/{SLUG}.de.yaml", "title: Ein Abkommen\nlead: Ein Text.\n")
    paper = docx.Document(BytesIO(desk.made("docx", f"{SLUG}.de")))
    assert paper.core_properties.language == "de-DE"
    assert "Über die Stadt" in "\n".join(one.text for one in paper.paragraphs)


@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not installed")
def test_another_program_keeps_the_anchors(made: Path, tmp_path: Path):
    data = (made / SLUGS[3] / f"{SLUGS[3]}.docx").read_bytes()
    (tmp_path / "one.docx").write_bytes(data)
    home = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    words = ["soffice", home, "--headless", "--convert-to", "docx:MS Word 2007 XML"]
    subprocess.run(
        [*words, "--outdir", tmp_path / "again", tmp_path / "one.docx"], check=True, timeout=120
    )
    again = (tmp_path / "again" / "one.docx").read_bytes()
    names: Callable[[bytes], list[str | None]] = lambda paper: [  # noqa: E731
        one.get(f"{W}name") for one in part(paper, "word/document.xml").iter(f"{W}bookmarkStart")
    ]
    kept = [name for name in names(again) if name and name.startswith("cq_")]
    assert kept == names(data)
    held = [data for name, data in parts(again).items() if name.startswith("customXml/item")]
    assert any(b"urn:communique:corrections:1" in one and b"<paragraph" in one for one in held)
