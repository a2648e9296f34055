"""The HTML carries the typefaces that its style calls and uses, and no other."""

import base64
import re
from io import BytesIO
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from generator.findings import Rejected
from generator.formats.style import load
from generator.version import builtin_styles

MOST = 120_000
"""What the typefaces of a page may weigh."""
NAMES = "Łukasz Dvořák Şükrü Ağaoğlu İnan Ștefan Ţîrlea Győző Ātrēja Đorđe Œuvré L’HAŸ GROẞ"
SIGNS = "« » ’ “ ” – — … • ■ → − ′ € ‰ ™ \u00a0 \u202f - \u2011"
RULE = '@font-face {{ font-family: "{}"; src: url("../fonts/{}"); }}\n'
_FACE = re.compile(r'font-family: "([^"]+)"[^}]*?url\(data:font/woff2;base64,([\w+/=]+)\)')


def faces(css: str) -> list[tuple[str, str]]:
    """Return the families of the typefaces inside, with what they weigh on the page."""
    return _FACE.findall(css)


def css(tmp_path: Path, sheet: str, *fonts: str) -> str:
    """Return the CSS of a style with that sheet and these fonts."""
    for name, content in {"style.yaml": "extends: maison", "css/custom.css": sheet}.items():
        file = tmp_path / "agglo" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(content, encoding="utf-8")
    for name in fonts:
        file = tmp_path / "agglo/fonts" / name
        file.parent.mkdir(exist_ok=True)
        file.write_bytes(b"font")
    return load("agglo", [tmp_path, builtin_styles()]).css()


@pytest.mark.parametrize(
    ("style", "families"),
    [("maison", {"Maison Sans", "Maison Serif"}), ("sobre", {"Maison Serif"})],
)
def test_a_page_carries_the_families_it_is_set_in(style, families):
    found = faces(load(style, [builtin_styles()]).css())
    assert {family for family, _data in found} == families
    assert sum(len(data) for _family, data in found) < MOST


def test_they_have_the_letters_of_european_names_and_the_signs_of_releases():
    for family, data in faces(load("maison", [builtin_styles()]).css()):
        known = TTFont(BytesIO(base64.b64decode(data))).getBestCmap()
        assert not [letter for letter in NAMES + SIGNS if ord(letter) not in known], family


def test_their_licences_reserve_no_name():
    licences = sorted((builtin_styles() / "maison/fonts").glob("LICENSE-*"))
    assert len(licences) == 2
    for licence in licences:
        assert "with Reserved Font Name" not in licence.read_text(encoding="utf-8")


def test_the_pdf_s_css_has_none():
    assert "@font-face" not in load("maison", [builtin_styles()]).css(paged=True)


def test_a_style_of_staff_brings_its_own(tmp_path):
    sheet = RULE.format("Agglo", "Agglo.woff2") + ':root { --text-font: "Agglo", serif; }'
    found = [family for family, _data in faces(css(tmp_path, sheet, "Agglo.woff2"))]
    assert sorted(set(found)) == ["Agglo", "Maison Serif"]


@pytest.mark.parametrize("sheet", ["", RULE.format("Agglo", "Agglo.woff2")])
def test_a_font_that_no_sheet_calls_or_sets_stays_out(tmp_path, sheet):
    assert "Agglo" not in [family for family, _data in faces(css(tmp_path, sheet, "Agglo.woff2"))]


def test_a_font_that_is_not_there_is_refused(tmp_path):
    with pytest.raises(Rejected) as refusal:
        css(tmp_path, RULE.format("Agglo", "Aglo.woff2"), "Agglo.woff2")
    (finding,) = refusal.value.findings
    assert (finding.code, finding.span.line) == ("STYLE008", 1)
    assert "../fonts/Aglo.woff2" in finding.message
