"""What is printed of a photograph: upright, in the colours of screens, and silent about itself."""

import re
import struct
import zlib
from base64 import b64decode
from io import BytesIO

import pytest
from PIL import Image, ImageCms
from PIL.PngImagePlugin import PngInfo
from pypdfium2 import PdfDocument

from generator.build import build
from generator.content.photographs import prepared
from generator.formats.style import load, style_folders
from generator.source.library import Library
from generator.source.workspace import Workspace
from tests.conftest import SLUG, Desk, photo
from tests.content.test_pictures import chunk

BASE = "title: T\ndate: 2019-10-02\npartners: [comite]\n"
ARTIST, COPYRIGHT = 0x013B, 0x8298


def saved(image: Image.Image, kind: str = "JPEG", **options: object) -> bytes:
    file = BytesIO()
    image.save(file, kind, **options)  # type: ignore[arg-type]
    return file.getvalue()


def exif(tags: dict[int, object]) -> Image.Exif:
    made = Image.Exif()
    made.update(tags)
    return made


def halves(mode: str = "RGB", size: tuple[int, int] = (60, 40)) -> Image.Image:
    """Draw a picture whose left half is dark and whose right half is light."""
    image = Image.new("RGB", size, (200, 200, 200))
    image.paste((40, 40, 40), (0, 0, size[0] // 2, size[1]))
    return image.convert(mode)


def seen(data: bytes) -> Image.Image:
    return Image.open(BytesIO(prepared(data).data))


GRAY16 = Image.frombytes("I;16", (2, 1), (0).to_bytes(2, "little") + (40000).to_bytes(2, "little"))
BERGER = {ARTIST: "Élise Berger".encode(), COPYRIGHT: "© Ville 2026".encode()}
GPS = {0x8825: {1: "N", 2: (48.0, 51.0, 24.0)}, 0x010F: "MARQUE"}
GOOD = {
    "jpeg": photo(size=(300, 200)),
    "progressive": photo(size=(300, 200), progressive=True),
    "gray": saved(halves("L")),
    "png": photo("PNG", (300, 200)),
    "transparent": saved(halves("RGBA"), "PNG"),
    "palette": saved(halves("P"), "PNG"),
    "one bit": saved(halves("1"), "PNG"),
    "whose it is": saved(halves(), exif=exif(BERGER)),
    "resolution": saved(halves(), "PNG", dpi=(300, 300)),
    "sRGB": saved(halves(), icc_profile=ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()),
}  # fmt: skip


@pytest.mark.parametrize("name", GOOD)
def test_a_good_picture_stays_byte_for_byte(name: str):
    assert prepared(GOOD[name]).data == GOOD[name]
    assert prepared(GOOD[name]).done == ()


def noted(desk: Desk, data: bytes, name: str = "a.jpg") -> tuple[Image.Image, str, str]:
    """Return a picture as the page shows it, its type, and what `--notes` tells of it."""

    desk.write(f"releases/{name}", data)
    desk.release(f"body:\n  - image: {name}\n    alt: x\n", base=BASE)
    workspace = Workspace(desk.root)
    style = load("maison", style_folders(desk.root))
    out = desk.root / "out"
    (outcome,) = build(
        workspace.releases, Library(workspace), style=style, formats=("html",), out=out, notes=True
    )
    page = (out / SLUG / f"{SLUG}.html").read_text()
    kind, inside = re.search(r'src="data:([^;]+);base64,([^"]+)"', page).groups()
    notes = [note.message for note in outcome.notes]
    hints = {note.hint for note in outcome.notes}
    assert hints <= {"Nothing is to be done; the file itself is not changed."}
    return Image.open(BytesIO(b64decode(inside))), kind, "".join(notes)


def test_a_grey_of_16_bits_is_no_black(desk: Desk):
    image, kind, note = noted(desk, saved(GRAY16, "PNG"), "a.png")
    assert (kind, image.mode) == ("image/png", "L")
    assert [image.getpixel((x, 0)) for x in (0, 1)] == [0, 156]
    assert "8 bits" in note


@pytest.mark.parametrize("orientation", range(2, 9))
def test_a_photograph_stands_upright(desk: Desk, orientation: int):
    image, _kind, note = noted(desk, saved(halves(), exif=exif({0x0112: orientation})))
    assert image.size == ((40, 60) if orientation > 4 else (60, 40))
    assert image.getexif() == {}
    assert "upright" in note
    (block,) = desk.bound().body
    assert block.asset.ratio == pytest.approx(image.width / image.height)
    dark = {2: "right", 3: "right", 4: "left", 5: "top", 6: "top", 7: "bottom", 8: "bottom"}
    width, height = image.size
    places = {"left": (5, 20), "right": (width - 5, 20), "top": (20, 5), "bottom": (20, height - 5)}
    assert image.convert("L").getpixel(places[dark[orientation]]) < 60


@pytest.mark.parametrize("alone", [GPS, {0x010F: "MARQUE"}])
def test_a_photograph_does_not_tell_where_it_was_taken(desk: Desk, alone: dict[int, object]):
    data = saved(halves(), exif=exif({**alone, **BERGER}), comment=b"confidentiel")
    image, _kind, note = noted(desk, data)
    kept = image.getexif()
    assert {tag: kept[tag].encode("latin-1").decode() for tag in kept} == {
        ARTIST: "Élise Berger",
        COPYRIGHT: "© Ville 2026",
    }
    assert "comment" not in image.info
    assert ("place" in note) == (alone is GPS)
    assert abs(image.getpixel((5, 5))[0] - 40) < 3


XMP = b"""<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF><rdf:Description photoshop:City="Metz">
<dc:creator><rdf:Seq><rdf:li>Ana &amp; Lou</rdf:li></rdf:Seq></dc:creator></rdf:Description></rdf:RDF></x:xmpmeta>"""


def test_a_credit_is_read_where_programs_write_it():
    text = PngInfo()
    text.add_itxt("XML:com.adobe.xmp", XMP.decode())
    told = {
        "xmp in jpeg": saved(halves(), xmp=XMP),
        "xmp in png": saved(halves(), "PNG", pnginfo=text),
    }
    for name, data in told.items():
        assert seen(data).getexif()[ARTIST] == "Ana & Lou", name
        assert b"Metz" not in prepared(data).data, name


def iptc(*records: tuple[int, bytes]) -> bytes:
    """Return a JPEG in whose head an agency wrote who made it, as agencies do."""
    told = b"".join(
        b"\x1c\x02" + bytes([number]) + len(words).to_bytes(2, "big") + words
        for number, words in records
    )
    part = b"Photoshop 3.0\0" + b"8BIM\x04\x04\0\0" + len(told).to_bytes(4, "big") + told
    part += b"\0" * (len(told) % 2)
    whole = saved(halves())
    return whole[:2] + b"\xff\xed" + (len(part) + 2).to_bytes(2, "big") + part + whole[2:]


RIGHTS = b"""<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF><rdf:Description photoshop:Credit="AFP &lt;Metz&gt;">
<dc:rights><rdf:Alt><rdf:li xml:lang="x-default">\xc2\xa9 AFP</rdf:li></rdf:Alt></dc:rights>
<dc:creator><rdf:Seq><rdf:li>Ana</rdf:li></rdf:Seq></dc:creator></rdf:Description></rdf:RDF></x:xmpmeta>"""
BYLINE, CREDIT, NOTICE, CITY = 80, 110, 116, 90


@pytest.mark.parametrize(
    ("data", "author", "rights"),
    [
        (iptc((BYLINE, b"Ana Roux")), "Ana Roux", None),
        (iptc((BYLINE, b"Ana Roux"), (CREDIT, b"AFP"), (CITY, b"Metz")), "AFP", None),
        (iptc((NOTICE, "© Ville".encode()), (CITY, b"Metz")), None, "© Ville"),
        (iptc((BYLINE, "Ève".encode("latin-1")), (NOTICE, "© É".encode())), "Ève", "© É"),
        (iptc((CITY, b"Metz")), None, None),
        (saved(halves(), xmp=RIGHTS, comment=b"Metz"), "AFP <Metz>", "© AFP"),
        (saved(halves(), xmp=RIGHTS, exif=exif({ARTIST: b" Lou \0"})), "Lou", "© AFP"),
        (saved(halves(), xmp=RIGHTS, exif=exif({ARTIST: b"  "})), "AFP <Metz>", "© AFP"),
    ],
)
def test_author_and_rights_are_read_where_agencies_write_them(
    data: bytes, author: str | None, rights: str | None
):
    kept = seen(data).getexif()
    told = {tag: kept[tag].encode("latin-1").decode() for tag in kept}
    said = {ARTIST: author, COPYRIGHT: rights}
    assert told == {tag: words for tag, words in said.items() if words}


@pytest.mark.parametrize("kind", ["latin-1", "utf-8"])
def test_author_and_rights_are_read_in_a_png(kind: str):
    text = PngInfo()
    for key, words in (("Author", "Élise"), ("Copyright", "© Ville"), ("Software", "X")):
        if kind == "utf-8":
            text.add_itxt(key, words)
        else:
            text.add_text(key, words)
    kept = seen(saved(halves(), "PNG", pnginfo=text)).getexif()
    told = {tag: kept[tag].encode("latin-1").decode() for tag in kept}
    assert told == {ARTIST: "Élise", COPYRIGHT: "© Ville"}


def test_what_follows_the_end_of_a_file_is_not_published():
    for data in (GOOD["jpeg"], GOOD["png"]):
        printed = prepared(data + b"\0\0\0\x04more....GPS")
        assert b"GPS" not in printed.data and printed.done


def test_colours_of_the_press_become_those_of_the_screen(desk: Desk):
    image, kind, note = noted(desk, saved(halves("CMYK")))
    assert (image.mode, kind) == ("RGB", "image/jpeg")
    assert "sRGB" in note
    assert abs(image.getpixel((50, 20))[0] - 200) < 4


def wide_gamut() -> bytes:
    """Make a profile whose green is that of another set of primaries: sRGB, red and blue swapped."""
    profile = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    profile = profile.replace("sRGB".encode("utf-16-be"), "Test".encode("utf-16-be"))
    return bytes(profile.replace(b"rXYZ", b"tmpZ").replace(b"bXYZ", b"rXYZ").replace(b"tmpZ", b"bXYZ"))  # fmt: skip


@pytest.mark.parametrize("mode", ["RGB", "RGBA"])
def test_a_profile_is_followed_and_left_out(mode: str):
    red = Image.new(mode, (20, 20), (255, 0, 0, 120)[: len(mode)])
    image = seen(saved(red, "PNG", icc_profile=wide_gamut()))
    assert "icc_profile" not in image.info
    assert image.getpixel((5, 5))[:3] == pytest.approx((0, 0, 255), abs=8)
    assert image.mode == mode
    if mode == "RGBA":
        assert image.getpixel((5, 5))[3] == 120


@pytest.mark.parametrize(("clear", "mode"), [(None, "RGB"), (1, "RGBA")])
def test_a_profile_of_a_palette_is_followed(clear: int | None, mode: str):
    few = Image.new("P", (20, 20), 0)
    few.putpalette([255, 0, 0, 0, 255, 0])
    few.paste(1, (10, 0, 20, 20))
    more = {} if clear is None else {"transparency": clear}
    image = seen(saved(few, "PNG", icc_profile=wide_gamut(), **more))
    assert (image.mode, "icc_profile" in image.info) == (mode, False)
    assert image.getpixel((5, 5))[:3] == pytest.approx((0, 0, 255), abs=8)
    assert image.getpixel((15, 5))[:3] == pytest.approx((0, 255, 0), abs=8)
    if clear is not None:
        assert [image.getpixel((x, 5))[3] for x in (5, 15)] == [255, 0]


def test_a_profile_of_the_press_that_cannot_be_followed_leaves_plain_colours(desk: Desk):
    data = saved(halves("CMYK"), icc_profile=b"no profile at all")
    image, kind, note = noted(desk, data)
    assert (image.mode, kind, "icc_profile" in image.info) == ("RGB", "image/jpeg", False)
    assert abs(image.getpixel((50, 20))[0] - 200) < 4 and "press" in note


def test_a_grey_picture_with_a_profile_of_colours_stays_grey():
    image = seen(saved(halves("L"), "PNG", icc_profile=wide_gamut()))
    assert (image.mode, "icc_profile" in image.info) == ("L", False)
    assert [image.getpixel((x, 5)) for x in (5, 55)] == [40, 200]


def test_what_is_clear_in_a_palette_stays_so_where_it_is_reduced():
    few = Image.new("P", (3000, 60), 0)
    few.putpalette([255, 0, 0, 0, 255, 0])
    few.paste(1, (1500, 0, 3000, 60))
    image = seen(saved(few, "PNG", transparency=1))
    assert (image.size, image.mode) == ((1420, 28), "RGBA")
    assert image.getpixel((300, 14)) == (255, 0, 0, 255)
    assert image.getpixel((1200, 14))[3] == 0


def test_a_photograph_on_its_side_is_reduced_to_the_page_it_fills():
    """What a camera tells to turn is as wide on paper as it is high in its file."""
    lying = halves(size=(4000, 1000))
    assert seen(saved(lying)).size == (1420, 355)
    assert seen(saved(lying, exif=exif({0x0112: 6}))).size == (565, 2261)


def test_a_profile_that_cannot_be_followed_changes_nothing():
    image = seen(saved(halves(), "PNG", icc_profile=b"no profile at all"))
    assert image.getpixel((5, 5)) == (40, 40, 40)
    assert "icc_profile" not in image.info


def test_what_is_finer_than_print_is_reduced(desk: Desk):
    image, kind, note = noted(desk, saved(halves(size=(5000, 2500)), quality=97))
    assert (image.size, kind) == ((1420, 710), "image/jpeg")
    assert "5000\u00a0×\u00a02500" in note and "1420\u00a0×\u00a0710" in note


def test_a_large_drawing_stays_a_png_and_a_large_photograph_becomes_a_jpeg():
    noise = Image.effect_noise((2000, 1000), 80).convert("RGB")
    assert prepared(saved(halves(size=(3000, 1000)), "PNG")).media_type == "image/png"
    assert prepared(saved(noise, "PNG")).media_type == "image/jpeg"
    assert prepared(saved(noise.convert("RGBA"), "PNG")).media_type == "image/png"


def test_a_picture_that_moves_stands_still():
    data = saved(halves(), "PNG", save_all=True, append_images=[halves("L").convert("RGB")])
    assert not getattr(seen(data), "is_animated", False)


def test_what_was_prepared_is_not_prepared_again():
    for image in (halves("CMYK"), halves(size=(3000, 90)), halves()):
        once = prepared(saved(image, exif=exif({0x0112: 6, **BERGER}))).data
        assert prepared(once).data == once
        assert prepared(saved(image, exif=exif({0x0112: 6, **BERGER}))).data == once


def test_a_text_prepares_no_picture(desk: Desk, monkeypatch: pytest.MonkeyPatch):
    desk.write("releases/a.jpg", saved(halves("CMYK")))
    desk.release("body:\n  - image: a.jpg\n    alt: x\n", base=BASE)
    monkeypatch.setattr("generator.content.photographs.prepared", lambda data: 1 / 0)
    assert "[x]" in desk.printed("txt")


def test_pictures_of_the_pdf_are_those_of_the_page(desk: Desk):
    desk.write("releases/a.png", saved(GRAY16.resize((300, 60), Image.Resampling.NEAREST), "PNG"))
    desk.release("body:\n  - image: a.png\n    alt: x\n    width: 100 %\n", base=BASE)
    from generator.content.typeset import typeset
    from generator.formats import FORMATS

    style = load("maison", style_folders(desk.root))
    pdf = PdfDocument(FORMATS["pdf"].writer(style)(typeset(desk.bound(), style.typography)))
    page = pdf[0].render(scale=1).to_pil().convert("L")
    assert any(130 < level < 180 for count, level in page.getcolors() if count > 5000)


# What is done, and what is said of it ------------------------------------------------------------


@pytest.mark.parametrize(
    ("data", "done"),
    [
        (saved(GRAY16, "PNG"), ["8 bits a colour instead of 16"]),
        (
            saved(halves("CMYK")),
            ["colours of the press turned into those of the screen (sRGB)"],
        ),
        (
            saved(halves(), icc_profile=wide_gamut()),
            ["colours of its profile turned into those of the screen (sRGB)"],
        ),
        (
            saved(halves(), exif=exif({0x0112: 3})),
            ["turned upright", "what it tells of itself left out, but for author and rights"],
        ),
        (
            saved(halves(), exif=exif({0x0112: 9})),
            ["what it tells of itself left out, but for author and rights"],
        ),
        (saved(halves(), exif=exif(GPS)), ["the place where it was taken left out"]),
        (
            saved(halves(size=(2000, 40))),
            ["reduced from 2000\u00a0×\u00a040 to 1420\u00a0×\u00a028 pixels"],
        ),
        (
            saved(halves(size=(40, 3000))),
            ["reduced from 40\u00a0×\u00a03000 to 30\u00a0×\u00a02261 pixels"],
        ),
        (
            saved(halves(), "PNG", save_all=True, append_images=[halves("L").convert("RGB")]),
            [
                "only its first picture kept",
                "what it tells of itself left out, but for author and rights",
            ],
        ),
    ],
)
def test_what_was_done_to_a_picture_is_said(data: bytes, done: list[str]):
    assert list(prepared(data).done) == done


def test_sixteen_bits_in_colour_become_eight():
    rows = b"".join(b"\0" + bytes([200, 1, 40, 1, 0, 1] * 4) for _row in range(4))
    head = struct.pack(">IIBBBBB", 4, 4, 16, 2, 0, 0, 0)
    data = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows))
    printed = prepared(data + chunk(b"IEND", b""))
    assert printed.done == ("8 bits a colour instead of 16",)
    assert printed.data[24] == 8
    assert Image.open(BytesIO(printed.data)).getpixel((1, 1)) == (200, 40, 0)


@pytest.mark.parametrize(("mode", "clear"), [("P", 1), ("L", 200), ("RGB", (200, 200, 200))])
def test_what_is_clear_stays_so_where_only_words_are_left_out(mode: str, clear: object):
    text = PngInfo()
    text.add_text("Software", "X")
    text.add_text("Author", "Lou")
    image = halves(mode)
    if mode == "P":
        image = Image.new("P", (60, 40), 0)
        image.putpalette([40, 40, 40, 200, 200, 200])
        image.paste(1, (30, 0, 60, 40))
    printed = prepared(saved(image, "PNG", pnginfo=text, transparency=clear))
    shown = Image.open(BytesIO(printed.data))
    assert (shown.mode, printed.media_type) == (mode, "image/png")
    assert "Software" not in shown.info and shown.getexif()[ARTIST] == "Lou"
    seen = shown.convert("RGBA")
    assert [seen.getpixel((x, 5))[3] for x in (5, 55)] == [255, 0]


def test_nothing_but_what_is_clear_is_kept_of_a_picture():
    data = saved(halves("L"), "PNG", dpi=(300, 300), gamma=0.5, exif=exif({0x010F: "MARQUE"}))
    shown = Image.open(BytesIO(prepared(data).data))
    assert shown.info == {}


def test_a_large_photograph_of_the_press_keeps_its_colours():
    image = seen(saved(halves("CMYK", (4000, 400)), quality=95))
    assert (image.size, image.mode) == ((1420, 142), "RGB")
    assert image.getpixel((100, 70))[0] == pytest.approx(40, abs=6)
    assert image.getpixel((1300, 70))[0] == pytest.approx(200, abs=6)


@pytest.mark.parametrize("mode", ["1", "P", "L", "RGBA", "LA"])
def test_a_large_drawing_of_any_kind_is_reduced(mode: str):
    image = seen(saved(halves(mode, (3000, 60)), "PNG"))
    assert image.size == (1420, 28)
    dark, light = (0, 255) if mode == "1" else (40, 200)
    assert image.convert("L").getpixel((200, 14)) == pytest.approx(dark, abs=80)
    assert image.convert("L").getpixel((1300, 14)) == pytest.approx(light, abs=80)


def test_a_file_of_another_kind_is_left_as_it_is():
    printed = prepared(b"GIF89a", "image/gif")
    assert (printed.data, printed.media_type, printed.done) == (b"GIF89a", "image/gif", ())


def test_what_a_photograph_tells_of_itself_costs_it_nothing():
    """Its pixels are not compressed again."""
    plain = saved(halves(), quality=40)
    printed = prepared(saved(halves(), quality=40, comment=b"Metz"))
    assert Image.open(BytesIO(printed.data)).tobytes() == Image.open(BytesIO(plain)).tobytes()
    assert b"Metz" not in printed.data
