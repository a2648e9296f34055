"""Pictures come from others: what is refused, where that is told, and what shape the rest has."""

import struct
import zlib
from base64 import b64encode
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from generator.build import build
from generator.chosen import DEFAULT_STYLE
from generator.content.body import Asset
from generator.content.body import Image as ImageBlock
from generator.content.pictures import prepared
from generator.findings import Finding
from generator.formats.style import load, style_folders
from generator.source.library import Library
from generator.source.workspace import Workspace
from tests.conftest import COMITE, SLUG, Desk, photo

BASE = "title: T\ndate: 2019-10-02\npartners: [comite]\n"
JPEG, PNG = photo(size=(400, 200)), photo("PNG", (300, 100))


def svg(inside: str = "<rect/>", attributes: str = 'viewBox="0 0 10 5"', head: str = "") -> bytes:
    text = (
        '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
        f"{attributes}>{inside}</svg>"
    )
    return (head + text).encode()


def doubling(times: int) -> str:
    """Draw one square two to the power of `times`."""
    groups = '<g id="g0"><rect/></g>'
    for at in range(times):
        groups += f'<g id="g{at + 1}"><use href="#g{at}"/><use xlink:href="#g{at}"/></g>'
    return groups


def with_image(desk: Desk, data: bytes, name: str = "a.svg") -> list[Finding]:
    """Print a picture as an image, and return what is told."""
    desk.write(f"releases/{name}", data)
    desk.release(f"body:\n  - image: {name}\n    alt: x\n", base=BASE)
    return desk.findings()


@pytest.mark.parametrize("box", ["0 0 x", "0 0 5", "0 0 . .", "0 0 5px 5px", "0 0 nan 1", "none"])
def test_a_frame_that_is_no_frame_is_told_before_the_pdf_stops_at_it(desk: Desk, box: str):
    (finding,) = with_image(desk, svg(attributes=f'viewBox="{box}"'))
    assert finding.code == "PICTURE001"
    assert box in finding.message


PLAIN = [
    "<rect/>",
    '<defs><linearGradient id="a"/></defs><rect fill="url(#a)"/>',
    '<g id="a"><a href="#a"><rect/></a></g>',  # a link draws nothing
    f'<image href="data:image/png;base64,{b64encode(PNG).decode()}"/>',
    '<a href="https://a.fr"><rect/></a>',
    doubling(3),
    "<!-- <script/> --><title>Nom</title>",
]


@pytest.mark.parametrize("inside", PLAIN)
def test_plain_drawings_pass(desk: Desk, inside: str):
    assert with_image(desk, svg(inside)) == []


def test_a_drawing_may_name_its_document_type(desk: Desk):
    doctype = '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/svg11.dtd">'
    assert with_image(desk, svg(head=f'<?xml version="1.0"?>{doctype}')) == []


@pytest.mark.parametrize(
    "inside",
    [
        "<script>1</script>",
        '<rect onload="x()"/>',
        "<foreignObject/>",
        '<image href="file:///etc/passwd"/>',
        '<image xlink:href="https://a.fr/a.png"/>',
        '<use href="b.svg#x"/>',
        '<image href="data:image/svg+xml;base64,AA=="/>',
        '<image href="data:image/png;base64,AA=="/>',
        '<rect fill="url(https://a.fr/a.svg#b)"/>',
        '<rect style="fill: url(a.svg#b)"/>',
        "<style>@import 'a.css';</style>",
        "<style>rect { fill: url('//a.fr/b') }</style>",
        r"<style>@\69mport 'a.css';</style>",
        r"<style>rect { fill: u\000072 l(a.png) }</style>",
        r'<rect style="fill: \75rl(a.svg#b)"/>',
        '<symbol viewBox="0 0 5px 5px"/>',
        '<g id="a"><use href="#a"/></g>',
        doubling(40),
        "<g>" * 100 + "</g>" * 100,
        "<rect>",
    ],
)
def test_drawings_that_reach_out_or_burst_are_refused(desk: Desk, inside: str):
    (finding,) = with_image(desk, svg(inside))
    assert finding.code == "PICTURE001"


def test_a_logo_with_what_illustrator_keeps_for_itself_says_how_to_export_it(desk: Desk):
    inside = '<switch><foreignObject requiredExtensions="http://ns.adobe.com/x"/></switch>'
    (finding,) = with_image(desk, svg(inside))
    assert "File, Export As, SVG" in finding.message


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-le"])
@pytest.mark.parametrize(
    "entities",
    [
        '<!ENTITY a "aaaa"> <!ENTITY b "&a;&a;">',
        '<!ENTITY a SYSTEM "file:///etc/passwd">',
        '<!ENTITY % a "aaaa">',
        f'<!ENTITY a "{"a" * 300_000}">',
    ],
)
def test_entities_are_refused_before_they_are_read(desk: Desk, encoding: str, entities: str):
    text = f"<!DOCTYPE svg [{entities}]>" + svg("&a;&a;&a;&a;").decode()
    (finding,) = with_image(desk, text.encode(encoding))
    assert "entities" in finding.message


def test_a_logo_of_illustrator_is_taken_with_its_entities(desk: Desk):
    """Adobe Illustrator declares the addresses of its own extensions so."""
    head = '<!DOCTYPE svg [<!ENTITY ns_svg "http://www.w3.org/2000/svg">\n]>'
    assert with_image(desk, head.encode() + svg('<g id="&ns_svg;"/>')) == []


def test_a_style_sheet_beside_the_drawing_is_refused(desk: Desk):
    (finding,) = with_image(desk, svg(head='<?xml-stylesheet href="https://a.fr/a.css"?>'))
    assert "calls another file" in finding.message


def chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


HUGE = PNG[:8] + chunk(b"IHDR", struct.pack(">IIBBBBB", 60_000, 60_000, 8, 2, 0, 0, 0)) + PNG[33:]
BROKEN = {
    "a script.svg": (svg("<script/>"), "script"),
    "broken.svg": (svg("<rect>"), "well-formed"),
    "words.svg": (b"un logo", "well-formed"),
    "page.svg": (b"<html/>", "not an SVG"),
    "empty.svg": (b"", "empty"),
    "empty.jpg": (b"", "empty"),
    "empty.png": (b"", "empty"),
    "words.jpg": (b"une photo", "not what its name says"),
    "page.jpeg": (b"<!doctype html><p>404", "not what its name says"),
    "gif.png": (b"GIF89a" + bytes(40), "not what its name says"),
    "svg.png": (svg(), "not what its name says"),
    "half.jpg": (JPEG[: len(JPEG) // 2], "cut short"),
    "nearly.jpg": (JPEG[:-40], "cut short"),
    "half.png": (PNG[: len(PNG) // 2], "cut short"),
    "nearly.png": (PNG[:-14], "cut short"),
    "spoilt.png": (PNG[:200] + b"\0\0" + PNG[202:], "cut short"),
    "progressive.jpg": (photo(size=(400, 200), progressive=True)[:9000], "cut short"),
    "head.jpg": (JPEG[:3], "not what its name says"),
    "huge.png": (HUGE, "100 million"),
    "heavy.png": (PNG + bytes(20_000_000), "20 MB"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_an_image_that_cannot_be_printed_is_told_at_its_line(desk: Desk, name: str):
    data, fault = BROKEN[name]
    (finding,) = with_image(desk, data, name)
    assert (finding.code, finding.span.path) == ("PICTURE001", f"releases/{SLUG}.yaml")
    assert (finding.span.line, finding.span.column) == (5, 12)
    assert fault in finding.message and f"releases/{name}" in finding.message
    assert finding.hint


@pytest.mark.parametrize("name", ["half.jpg", "nearly.jpg", "half.png", "progressive.jpg"])
def test_a_cut_image_is_told_after_a_pdf_was_printed(
    desk: Desk, name: str, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("PIL.ImageFile.LOAD_TRUNCATED_IMAGES", True)  # as WeasyPrint leaves it
    (finding,) = with_image(desk, BROKEN[name][0], name)
    assert finding.code == "PICTURE001"


@pytest.mark.parametrize("name", BROKEN)
def test_a_logo_that_cannot_be_printed_is_told_at_its_line(desk: Desk, name: str):
    data, fault = BROKEN[name]
    desk.write(f"partners/{name}", data)
    desk.write("partners/comite.yaml", f"name: le Comité\nlogo: {name}\n")
    desk.release(base=BASE)
    desk.release(base=BASE, slug="2019-10-03-autre")
    (finding,) = desk.findings()
    assert (finding.code, finding.span.path) == ("PICTURE001", "partners/comite.yaml")
    assert (finding.span.line, finding.span.column) == (2, 7)
    assert fault in finding.message and finding.hint


@pytest.mark.parametrize(("name", "data"), [("a.jpg", PNG), ("b.PNG", JPEG)])
def test_a_photograph_is_what_it_holds_whatever_its_name_says(desk: Desk, name: str, data: bytes):
    assert with_image(desk, data, name) == []
    (image,) = desk.bound().body
    assert image.asset.printed.data == data
    assert image.asset.printed.media_type == image.asset.media_type
    assert image.asset.media_type == ("image/png" if data is PNG else "image/jpeg")


@pytest.mark.parametrize("formats", [("txt",), ("html",), ("html", "txt")])
@pytest.mark.parametrize("name", ["a script.svg", "half.jpg", "words.jpg"])
def test_check_and_render_agree_whatever_the_format(
    desk: Desk, tmp_path: Path, name: str, formats: tuple[str, ...]
):
    told = with_image(desk, BROKEN[name][0], name)
    workspace = Workspace(desk.root)
    style = load(DEFAULT_STYLE, style_folders(desk.root))
    outcomes = build(
        workspace.releases, Library(workspace), style=style, formats=formats, out=tmp_path / "out"
    )
    assert [list(one.findings) for one in outcomes] == [told]


def test_a_photograph_cut_short_is_refused_where_the_engine_of_the_pdf_is_loaded(desk: Desk):
    import weasyprint.images  # tells pillow to take pictures that are cut short

    assert weasyprint.images.ImageFile.LOAD_TRUNCATED_IMAGES
    (finding,) = with_image(desk, *BROKEN["half.jpg"][:1], "half.jpg")
    assert finding.code == "PICTURE001"
    assert weasyprint.images.ImageFile.LOAD_TRUNCATED_IMAGES


@pytest.mark.parametrize(
    ("name", "data", "ratio"),
    [
        ("a.svg", svg(), 2),
        ("a.svg", svg(attributes='width="30mm" height="10mm"'), 3),
        ("a.svg", svg(attributes='viewBox="0,0 10,5"'), 2),
        ("a.svg", svg(attributes='viewBox=""'), 1),
        ("a.svg", svg(attributes=""), 1),
        ("a.png", PNG, 3),
        ("a.jpg", JPEG, 2),
        ("a.JPEG", photo(size=(90, 30), progressive=True), 3),
        ("a.jpg", JPEG + b"more, as some telephones write", 2),
    ],
)
def test_the_shape_of_a_picture(desk: Desk, name: str, data: bytes, ratio: float):
    assert with_image(desk, data, name) == []
    (image,) = desk.bound().body
    assert image.asset.ratio == ratio


def test_a_picture_is_judged_once_in_a_run(desk: Desk, monkeypatch: pytest.MonkeyPatch):
    desk.write("partners/comite.svg", svg())
    desk.write("partners/comite.yaml", "name: le Comité\nlogo: comite.svg\n")
    for day in range(1, 5):
        desk.release(base=BASE, slug=f"2019-10-0{day}-x")
    workspace = Workspace(desk.root)
    read = []
    monkeypatch.setattr(
        Workspace,
        "picture",
        lambda self, path: read.append(path) or ("image/svg+xml", svg()),
    )
    style = load(DEFAULT_STYLE, style_folders(desk.root))
    files = workspace.releases
    assert len(list(build(files, Library(workspace), style=style, formats=("txt",), out=desk.root / "out"))) == 4  # fmt: skip
    assert read == ["partners/comite.svg"]


def padded(mode: str, paper: object, ink: object, box: tuple[int, int, int, int]) -> bytes:
    """Draw a block on a larger sheet."""
    image, file = Image.new(mode, (600, 400), paper), BytesIO()
    image.paste(ink, box)
    image.save(file, "PNG")
    return file.getvalue()


def logo_of(desk: Desk, data: bytes) -> Asset:
    desk.write("partners/comite.png", data)
    desk.write("partners/comite.yaml", COMITE + "logo: comite.png\n")
    desk.release(base=BASE)
    (logo,) = desk.bound().logos
    assert logo.asset
    return logo.asset


@pytest.mark.parametrize(
    ("mode", "paper", "ink"),
    [
        ("RGB", "white", "red"),
        ("L", 254, 60),
        ("RGBA", (0, 0, 0, 0), (0, 90, 160, 255)),
        ("RGBA", (255, 255, 255, 255), (250, 220, 0, 255)),
    ],
)
def test_the_blank_around_a_logo_is_cut_off(desk: Desk, mode: str, paper: object, ink: object):
    asset = logo_of(desk, padded(mode, paper, ink, (50, 200, 350, 300)))
    assert (asset.ratio, asset.width) == (3.0, 300)
    (told,) = prepared(desk.bound())
    assert "the blank around it cut off" in told.message


def test_a_logo_with_a_little_blank_stays_as_it_is(desk: Desk):
    data = padded("RGB", "white", "red", (20, 20, 580, 380))
    assert logo_of(desk, data).data == data


def test_the_blank_around_an_image_stays(desk: Desk):
    assert not with_image(desk, padded("RGB", "white", "red", (50, 200, 350, 300)), "a.png")
    (block,) = desk.bound().body
    assert isinstance(block, ImageBlock) and block.asset and block.asset.width == 600


def test_a_logo_that_is_not_seen_on_paper_is_refused(desk: Desk):
    desk.write("partners/comite.png", padded("RGBA", (0, 0, 0, 0), "white", (50, 50, 350, 150)))
    desk.write("partners/comite.yaml", COMITE + "logo: comite.png\n")
    desk.release(base=BASE)
    (finding,) = desk.findings()
    assert finding.code == "PICTURE001" and "white paper" in finding.message


def test_a_picture_that_swells_is_refused_whoever_looks(desk: Desk, monkeypatch):
    """The engine of the PDF tells pillow to take what is broken, from then on."""
    words = zlib.compress(b" " * 3_000_000)
    swelling = chunk(b"iTXt", b"XML:com.adobe.xmp\0\1\0\0\0" + words)
    monkeypatch.setattr("PIL.ImageFile.LOAD_TRUNCATED_IMAGES", True)
    (finding,) = with_image(desk, PNG[:33] + swelling + PNG[33:], "a.png")
    assert finding.code == "PICTURE001"


@pytest.mark.parametrize(
    ("box", "cut"),
    [
        ((0, 0, 450, 400), True),  # three quarters are as much blank as may be
        ((0, 0, 456, 400), False),
        ((0, 100, 600, 400), True),
        ((0, 96, 600, 400), False),
        ((300, 200, 600, 400), True),
    ],
)
def test_how_much_blank_a_logo_may_have(desk: Desk, box: tuple[int, int, int, int], cut: bool):
    asset = logo_of(desk, padded("RGB", "white", "red", box))
    left, top, right, bottom = box
    size = (right - left, bottom - top) if cut else (600, 400)
    assert Image.open(BytesIO(asset.data)).size == size
    assert (bool(asset.cut_from), asset.width) == (cut, size[0])


@pytest.mark.parametrize(("grey", "cut"), [(247, True), (246, False)])
def test_what_is_too_faint_for_paper_is_blank(desk: Desk, grey: int, cut: bool):
    assert bool(logo_of(desk, padded("L", grey, 0, (50, 200, 350, 300))).cut_from) is cut


def test_a_logo_that_is_cut_keeps_its_kind_and_its_author(desk: Desk):
    image, file, exif = Image.new("RGB", (600, 400), "white"), BytesIO(), Image.Exif()
    image.paste("red", (50, 200, 350, 300))
    exif[0x013B] = b"Lou Petit"
    image.save(file, "JPEG", exif=exif)
    asset = logo_of(desk, file.getvalue())
    assert (asset.media_type, bool(asset.cut_from)) == ("image/jpeg", True)
    shown = Image.open(BytesIO(asset.data))
    assert (shown.format, shown.getexif()[0x013B]) == ("JPEG", "Lou Petit")
    assert shown.size == pytest.approx((300, 100), abs=8)


def test_what_was_done_to_a_picture_is_told_with_its_weight(desk: Desk):
    noise = photo("PNG", (3000, 300))
    assert with_image(desk, noise, "a.png") == []
    (told,) = prepared(desk.bound())
    (image,) = desk.bound().body
    before, after = (
        f"{max(1, round(len(data) / 1000)):,} KB".replace(",", "\u202f")
        for data in (noise, image.asset.printed.data)
    )
    assert (told.code, told.severity, told.span.line) == ("PICTURE002", "info", 5)
    assert told.message == (
        "The picture releases/a.png was prepared for print: reduced from 3000\u00a0×\u00a0300 to"
        f" 1420\u00a0×\u00a0142 pixels ({before} → {after})."
    )
    assert told.hint == "Nothing is to be done; the file itself is not changed."


def test_a_weight_that_stays_is_not_told(desk: Desk):
    file, exif = BytesIO(), Image.Exif()
    exif[0x010F] = "X"
    Image.new("RGB", (40, 20), "red").save(file, "JPEG", exif=exif)
    assert with_image(desk, file.getvalue(), "a.jpg") == []
    (told,) = prepared(desk.bound())
    assert told.message == (
        "The picture releases/a.jpg was prepared for print: what it tells of itself left out, but"
        " for author and rights."
    )


def test_a_picture_that_may_not_be_read_is_told(desk: Desk, monkeypatch: pytest.MonkeyPatch):
    def denied(self: Workspace, path: str) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Workspace, "picture", denied)
    (finding,) = with_image(desk, svg())
    assert (finding.code, finding.span.line) == ("BIND042", 5)
    assert finding.message.startswith("This picture cannot be read: ")
    assert finding.hint == ("Check its access rights, or ask whoever looks after this computer.")
