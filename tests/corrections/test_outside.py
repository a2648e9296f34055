"""A document comes from outside: whatever it is, a plain word and no traceback."""

import time

import pytest

from generator.corrections import corrected
from generator.findings import Rejected
from generator.source.workspace import Workspace
from tests.conftest import ROOT
from tests.corrections.papers import W, paragraph, run, zipped

PARAGRAPH = paragraph(run("Bonjour."))


def body(content: str, before: str = "") -> bytes:
    text = f'{before}<w:document xmlns:w="{W}"><w:body>{content}</w:body></w:document>'
    return zipped({"word/document.xml": text})


ENTITIES = (
    '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY a "aaaaaaaaaa">'
    + "".join(f'<!ENTITY a{n} "{f"&a{n - 1 if n else str()};" * 10}">' for n in range(9))
    + "]>"
)
DAMAGED = bytearray(body(PARAGRAPH * 50))
DAMAGED[60:90] = b"x" * 30
FILES = {
    "empty": (b"", "CORR001"),
    "no zip": (b"Bonjour", "CORR001"),
    "a PDF": (b"%PDF-1.7\n", "CORR001"),
    "an old .doc": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "CORR001"),
    "no document in it": (zipped({"xl/workbook.xml": "<a/>"}), "CORR001"),
    "damaged": (bytes(DAMAGED), "CORR001"),
    "no XML": (zipped({"word/document.xml": "Bonjour"}), "CORR002"),
    "entities": (body("&a8;", ENTITIES), "CORR002"),
    "an entity from a file": (
        body("&e;", '<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]>'),
        "CORR002",
    ),
    "deep": (body("<w:p>" * 100_000 + "</w:p>" * 100_000), "CORR002"),
    "a bomb": (zipped({"word/document.xml": " " * 60_000_000}), "CORR002"),
    "many parts": (zipped({f"a/{n}.xml": "" for n in range(3_000)}), "CORR002"),
    "a huge paragraph": (body(paragraph(run("mot " * 200_000))), "CORR002"),
    "too many": (body(PARAGRAPH * 4_000), "CORR002"),
    "of something else": (body(PARAGRAPH), "CORR003"),
}


@pytest.mark.parametrize("name", FILES)
def test_what_cannot_be_read_is_told_with_its_code(name):
    data, code = FILES[name]
    begun = time.monotonic()
    with pytest.raises(Rejected) as refusal:
        corrected({"a.docx": data}, Workspace(ROOT))
    assert [(one.code, one.span.path) for one in refusal.value.findings] == [(code, "a.docx")]
    assert refusal.value.findings[0].hint
    assert time.monotonic() - begun < 10


def test_all_that_is_wrong_with_several_documents_is_told_at_once():
    with pytest.raises(Rejected) as refusal:
        corrected({"a.docx": b"", "b.docx": body(PARAGRAPH)}, Workspace(ROOT))
    assert [one.code for one in refusal.value.findings] == ["CORR001", "CORR003"]


def test_a_document_of_another_text_altogether_changes_nothing():
    workspace = Workspace(ROOT)
    named = workspace.releases[0]
    other = body("".join(paragraph(run(f"Menu du jour, plat numéro {n}.")) for n in range(40)))
    (found,) = corrected({"a.docx": other}, workspace, named)
    assert not found.files


def test_many_words_and_many_paragraphs_take_no_time():
    begun = time.monotonic()
    named = Workspace(ROOT).releases[0]
    vast = body(paragraph(run("le mot " * 2_800)) * 5 + paragraph(run("le mot de la fin")) * 1_900)
    (found,) = corrected({"a.docx": vast}, Workspace(ROOT), named)
    assert not found.files and time.monotonic() - begun < 20
