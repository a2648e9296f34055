"""Where a fingerprint stands: at the foot of a draft, in what a document tells of itself."""

import re

import pytest
from pypdfium2 import PdfDocument

from tests.conftest import Desk, words_of_page

LONG = "body:\n" + "  - Un paragraphe parmi beaucoup d'autres, assez long pour remplir.\n" * 60
META = re.compile(r'<meta name="dcterms\.identifier" content="sha256:([0-9a-f]{64})">')


def pages(data: bytes) -> list[str]:
    return [page.get_textpage().get_text_range() for page in PdfDocument(data)]


@pytest.mark.parametrize("style", ["maison", "sobre"])
def test_a_draft_shows_its_fingerprint(desk: Desk, style: str):
    desk.release(LONG)
    html = desk.made("html", style=style).decode()
    told = META.search(html)
    assert told
    said = f"Empreinte\u00a0: {told[1][:8]}"
    assert words_of_page(html).splitlines()[-1] == said
    assert desk.made("txt", style=style).decode().splitlines()[-1] == said
    pdf = desk.made("pdf", style=style)
    texts = pages(pdf)
    assert len(texts) > 1
    assert [text.replace("\u00a0", " ").count(said.replace("\u00a0", " ")) for text in texts] == [
        1
    ] * len(texts)
    assert f"<dc:identifier>sha256:{told[1]}</dc:identifier>".encode() in pdf


@pytest.mark.parametrize("state", ["approved", "published"])
def test_what_goes_out_tells_it_of_itself_alone(desk: Desk, state: str):
    desk.release(f"lead: Un texte.\nstate: {state}\n")
    html, pdf = desk.made("html").decode(), desk.made("pdf")
    told = META.search(html)
    assert told
    assert f"sha256:{told[1]}".encode() in pdf
    for words in (words_of_page(html), desk.made("txt").decode(), *pages(pdf)):
        assert told[1][:8] not in words and "Empreinte" not in words


def test_each_language_has_its_word(desk: Desk):
    desk.release("lead: Un texte.\n")
    for name in ("ville", "comite"):
        for code in ("en", "de"):
            desk.write(f"partners/{name}.{code}.yaml", "name: Exemple\nabout: Text.\n")
    for code, word in (("en", "Fingerprint: "), ("de", "Fingerabdruck: ")):
        desk.write(f"releases/2019-10-02-exemple.{code}.yaml", "title: Title\nlead: Text.\n")
        last = desk.printed("txt", f"2019-10-02-exemple.{code}").splitlines()[-1]
        assert re.fullmatch(word + "[0-9a-f]{8}", last)
