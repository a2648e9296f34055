"""Make the fonts of the house style from the families that they are drawn from.

npm pack @expo-google-fonts/fira-sans@0.4.1 @expo-google-fonts/noto-serif@0.4.2
python -m tools.fonts FOLDER

FOLDER holds both packages, unpacked as `fira-sans` and `noto-serif`. What is changed, and why, is
told in `templates/maison/fonts/README.md`.
"""

import sys
from dataclasses import dataclass
from pathlib import Path

from fontTools import subset
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.pens.transformPen import TransformPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont

FONTS = Path(__file__).resolve().parent.parent / "templates" / "maison" / "fonts"
# Where lines stand, in ems: alike in both families, which meet in one line.
ASCENT, DESCENT = 1.0, 0.33
THIN_SPACES = {0x2009: 0.2, 0x202F: 0.17}
HYPHENS = (0x2010, 0x2011)
SQUARE = 0x25A0
FROM_SANS = (*range(0x2190, 0x2194), 0x2264, 0x2265, SQUARE)
FROM_SERIF = (0x2032, 0x2033)

CAPITALS = "ĀĂĄĆČĎĐĒĖĘĚĞĢĪĮĶĹĻĽŁŃŅŇŌŐŒŔŘŚŞŠŢŤŪŮŰŲŴŶŹŻŽȘȚ"
EUROPE = CAPITALS + CAPITALS.lower() + "İıŸẞ"
SIGNS = "\u2009\u2010\u2011–—\u2018\u2019‚\u201c\u201d„†‡•…\u202f‰′″‹›€™←↑→↓−■"
LATIN = [*range(0x20, 0x7F), *range(0xA0, 0x100), *map(ord, EUROPE + SIGNS)]


@dataclass(frozen=True)
class Family:
    """A family of the house: its name, the one it is drawn from, how much smaller it is."""

    name: str
    source: str
    scale: float


SANS = Family("Maison Sans", "fira-sans", 0.92)
SERIF = Family("Maison Serif", "noto-serif", 0.885)
FACES = {
    "Regular": "400Regular",
    "Italic": "400Regular_Italic",
    "Semibold": "600SemiBold",
    "Semibold Italic": "600SemiBold_Italic",
}


def main(folder: Path) -> None:
    """Write the eight faces, and six of them cut down for HTML."""
    for face in FACES:
        sans = _drawn(SANS, face, folder)
        _draw_square(sans)
        serif = _drawn(SERIF, face, folder)
        for code in FROM_SANS:
            _borrow(code, sans, serif)
        for code in FROM_SERIF:
            _borrow(code, serif, sans)
        _write(sans, SANS, face)
        _write(serif, SERIF, face)


def _drawn(family: Family, face: str, folder: Path) -> TTFont:
    (file,) = (folder / family.source / FACES[face]).glob("*.ttf")
    font = TTFont(file, recalcTimestamp=False)
    _unhint(font)
    _resize(font, family.scale)
    em = font["head"].unitsPerEm
    for code, width in THIN_SPACES.items():
        _add(font, code, TTGlyphPen(None).glyph(), round(width * em))
    for code in HYPHENS:
        _map(font, code, font.getBestCmap()[ord("-")])
    return font


def _unhint(font: TTFont) -> None:
    """Take away what only coarse screens needed: half of the file."""
    for name in {"fpgm", "prep", "cvt ", "gasp", "hdmx", "VDMX", "LTSH", "meta"} & {*font.keys()}:
        del font[name]
    for name in font.getGlyphOrder():
        font["glyf"][name].removeHinting()


def _resize(font: TTFont, scale: float) -> None:
    """Let an em hold more of the same shapes."""
    em = font["head"].unitsPerEm = round(font["head"].unitsPerEm / scale)
    lines, metrics = font["hhea"], font["OS/2"]
    lines.ascent = metrics.sTypoAscender = metrics.usWinAscent = round(ASCENT * em)
    lines.descent = metrics.sTypoDescender = -round(DESCENT * em)
    metrics.usWinDescent = round(DESCENT * em)
    lines.lineGap = metrics.sTypoLineGap = 0


def _draw_square(font: TTFont) -> None:
    em, pen = font["head"].unitsPerEm, TTGlyphPen(None)
    left, right, low, high, width = (round(part * em) for part in (0.09, 0.51, 0.12, 0.54, 0.6))
    pen.moveTo((left, low))
    for corner in ((left, high), (right, high), (right, low)):
        pen.lineTo(corner)
    pen.closePath()
    _add(font, SQUARE, pen.glyph(), width)


def _borrow(code: int, lender: TTFont, font: TTFont) -> None:
    name = lender.getBestCmap()[code]
    scale = font["head"].unitsPerEm / lender["head"].unitsPerEm
    shape, pen = DecomposingRecordingPen(lender.getGlyphSet()), TTGlyphPen(None)
    lender.getGlyphSet()[name].draw(shape)
    shape.replay(TransformPen(pen, (scale, 0, 0, scale, 0, 0)))
    _add(font, code, pen.glyph(), round(lender["hmtx"][name][0] * scale))


def _add(font: TTFont, code: int, shape: object, width: int) -> None:
    name = f"uni{code:04X}.maison"
    font.setGlyphOrder([*font.getGlyphOrder(), name])
    font["glyf"][name] = shape
    shape.recalcBounds(font["glyf"])
    font["hmtx"][name] = (width, getattr(shape, "xMin", 0))
    _map(font, code, name)


def _map(font: TTFont, code: int, name: str) -> None:
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap[code] = name


def _write(font: TTFont, family: Family, face: str) -> None:
    _rename(font, family.name, face)
    file = FONTS / f"{family.name}-{face}.ttf".replace(" ", "")
    font.save(file)
    if face != "Semibold Italic":
        _cut(file, ["kern"] if face == "Italic" else ["kern", "tnum"])


def _rename(font: TTFont, family: str, face: str) -> None:
    full = f"{family} {face}"
    style = "Italic" if "Italic" in face else "Regular"
    names = {
        1: f"{family} Semibold" if "Semibold" in face else family,
        2: style,
        3: full,
        4: full,
        6: f"{family}-{face}".replace(" ", ""),
        16: family,
        17: face,
    }
    kept = {0, 5, 9, 11, 13, 14}
    font["name"].names = [record for record in font["name"].names if record.nameID in kept]
    for identifier, text in names.items():
        font["name"].setName(text, identifier, 3, 1, 0x409)


def _cut(file: Path, features: list[str]) -> None:
    """Write what Latin letters need of a face, for browsers."""
    options = subset.Options(
        flavor="woff2",
        hinting=False,
        glyph_names=False,
        layout_features=features,
        name_IDs=[0, 1, 2, 13],
    )
    font = subset.load_font(file, options)
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=LATIN)
    cutter.subset(font)
    subset.save_font(font, file.with_suffix(".woff2"), options)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
