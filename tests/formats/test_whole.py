"""No line cuts a name, an address, a title, or the last word of a paragraph."""

import io
import re
from dataclasses import replace

import pypdfium2
import pytest
import samples
from markupsafe import Markup

from generator.content.body import Text
from generator.content.prose import Prose, Run, plain
from generator.formats import FORMATS
from generator.formats.html import markup
from generator.formats.style import load
from generator.formats.whole import kept, last_word
from generator.version import builtin_styles

ADDRESS = "communication-presse@ville-d-exemple.fr"


@pytest.fixture(scope="module", params=["maison", "sobre"])
def write(request):
    return FORMATS["pdf"].writer(load(request.param, [builtin_styles()]))


def lines(pdf: bytes) -> list[str]:
    """Return the lines of the pages as they are printed; pdfium writes the hyphen of a cut U+FFFE."""
    pages = (
        page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(io.BytesIO(pdf))
    )
    return [line for page in pages for line in page.split("\r\n")]


def printed(write, *before: int, prose: Prose, language: str = "fr") -> list[str]:
    """Return the lines of paragraphs that end with the prose, each after as many letters."""
    texts = tuple((Run("un " * (count // 3) + "s" * (count % 3) + " "), *prose) for count in before)
    return lines(
        write(replace(samples.one_page(), language=language, body=(Text(paragraphs=texts),)))
    )


@pytest.mark.parametrize(
    "end",
    [
        (Run("réciproques."),),
        (Run("Partenaires."),),
        (Run("les engagements"), Run("\u00a0réciproques", frozenset({"strong"})), Run("\u00a0:")),
        (Run("l’expérimentation\u202f;"),),
    ],
    ids=plain,
)
def test_the_last_word_of_a_paragraph(write, end: Prose):
    found = printed(write, *range(60, 114, 3), prose=end)
    last = re.split(r"[ \u00a0\u202f]", plain(end).rstrip(" :;\u00a0\u202f"))[-1]
    assert sum(last in line for line in found) == 18


@pytest.mark.parametrize(
    "name",
    ["Jean-Yves", "Hauts-de-France", "Saint-Rémy-lès-Chevreuse", "Vice-présidente", "Haesebroeck"],
)
def test_a_name(write, name: str):
    found = printed(write, *range(60, 114, 3), prose=(Run(f"{name} a dit oui à tous les autres."),))
    assert sum(name in line for line in found) == 18


@pytest.mark.parametrize(
    "address", [ADDRESS, "www.regions-france.org", "ville-d-exemple.fr/dossier-presse"]
)
def test_an_address(write, address: str):
    link = Run(address, href=f"https://{address}")
    found = printed(write, *range(60, 114, 3), prose=(Run("("), link, Run(") ou par téléphone.")))
    assert sum(f"({address})" in line for line in found) == 18


def test_other_words_are_still_cut(write):
    words = (Run("intercommunalités expérimentent des aménagements."),)
    assert any("\ufffe" in line for line in printed(write, *range(60, 114, 3), prose=words))


def test_german_nouns_are_still_cut(write):
    words = "Arbeitsmarktintegration Wohnungsgesellschaften Zusammenarbeitsvereinbarung " * 12
    found = printed(write, 0, prose=(Run(words + "am Ende."),), language="de")
    assert any("\ufffe" in line for line in found)


@pytest.mark.parametrize(
    ("text", "written"),
    [
        (
            "Avec Jean-Yves & Marie-Claude Le-Bras",
            "Avec {Jean-Yves} &amp; {Marie-Claude} {Le-Bras}",
        ),
        ("l’Île-de-France", "l’{Île-de-France}"),
        ("un rendez-vous, de 2012-2018, ex-URSS", "un rendez-vous, de 2012-2018, ex-URSS"),
        ("Villeurbanne", "Villeurbanne"),
        ("Une-phrase-qui-n-en-finit-pas-du-tout", "Une-phrase-qui-n-en-finit-pas-du-tout"),
    ],
)
def test_html_keeps_what_has_a_hyphen_of_its_own(text: str, written: str):
    spans = written.replace("{", '<span class="whole">').replace("}", "</span>")
    assert kept(text) == Markup(spans)


def test_a_link_is_whole_from_outside():
    mail = (Run(ADDRESS, href=f"mailto:{ADDRESS}"),)
    assert markup(mail) == f'<span class="whole"><a href="mailto:{ADDRESS}">{ADDRESS}</a></span>'
    prose = (Run("l’avant-projet de loi", href="https://x.fr"), Run("x.fr", href="https://x.fr"))
    assert "whole" not in markup(prose)


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("Des engagements réciproques", "réciproques"),
        ("trois engagements\u00a0réciproques\u00a0:", "engagements\u00a0réciproques\u00a0:"),
        ("l’intercommunalisation\u00a0institutionnelle", "institutionnelle"),
        ("seul", "seul"),
        ("", ""),
        ("voir " + "a" * 60, ""),
    ],
)
def test_the_last_word_is_found(text: str, last: str):
    runs = tuple(Run(part) for part in re.split("(?<=e)", text))
    before, found = last_word(runs)
    assert plain(found) == last
    assert plain(before) + plain(found) == text


def test_long_names_are_kept_whole_where_lines_may_cut_words():
    prose = (Run("le Rassemblementsdescommunes d'ici"),)
    whole, cut = (str(markup(prose, hyphenated=one)) for one in (True, False))
    assert whole != cut and re.sub("<[^>]+>", "", whole) == re.sub("<[^>]+>", "", cut)
