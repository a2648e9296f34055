"""What is copied from a PDF is what was typed: an address pasted from it must lead somewhere."""

import io
from dataclasses import replace

import pypdf
import pypdfium2
import pytest
import samples

from generator.content.body import Text
from generator.content.document import Release
from generator.content.prose import Run
from generator.formats import FORMATS
from generator.formats.style import load
from generator.version import builtin_styles

ADDRESS = "communication-presse@ville-d-exemple.fr"
HYPHENS = "\u00ad\u2010\u2011"
LONG = "Anticonstitutionnellement, les intercommunalités expérimentent des aménagements. " * 6


@pytest.fixture(scope="module", params=["maison", "sobre"])
def write(request):
    return FORMATS["pdf"].writer(load(request.param, [builtin_styles()]))


def read(pdf: bytes) -> list[str]:
    """Return the text as two readers see it; pdfium takes the hyphen of a cut word away itself."""
    pages = pypdf.PdfReader(io.BytesIO(pdf)).pages
    others = pypdfium2.PdfDocument(pdf)
    return [
        "\n".join(page.extract_text() for page in pages),
        "\n".join(page.get_textpage().get_text_range() for page in others),
    ]


@pytest.mark.parametrize(
    "text",
    [LONG, "Un rendez\u2011vous à Orsanne, Rhin\u2010Rhône, 2012-2018. ", f"{LONG}a\u2011b "],
)
def test_every_hyphen_is_the_one_of_addresses(write, text):
    link = Run(ADDRESS, href=f"mailto:{ADDRESS}")
    for copied in read(write(_release(Run(f"{text}("), link, Run(").")))):
        assert not set(HYPHENS) & set(copied)
        assert ADDRESS in copied


def test_a_no_break_space_is_found_by_who_types_a_space(write):
    for copied in read(write(_release(Run("Le 3\u00a0décembre, avec M.\u00a0Durand")))):
        assert "Le 3 décembre, avec M. Durand" in copied


def test_other_signs_stay_what_they_are(write):
    for copied in read(write(_release(Run("De −3 à +5 – et 6\u202f000 « … » d’œuvres")))):
        assert "De −3 à +5 – et 6\u202f000 « … » d’œuvres" in copied


def _release(*runs: Run) -> Release:
    return replace(samples.one_page(), body=(Text(paragraphs=(runs,)),))
