"""Prepare a photograph for print, the same for all formats.

Cameras, agencies and scanners deliver more than a page needs: pixels by the million, colours of a
press, the place where somebody stood. What is printed has 8 bits, is sRGB, upright, no finer than
paper shows, and says nothing of itself but whose it is. A picture that is so stays byte for byte.
"""

import struct
from collections.abc import Iterator
from contextlib import suppress
from io import BytesIO
from typing import TYPE_CHECKING, Any

from generator.content.credits import ARTIST, COPYRIGHT, credits
from generator.messages import _
from generator.records import record
from generator.workers.limits import grant

if TYPE_CHECKING:
    from PIL.Image import Image
    from PIL.ImageFile import ImageFile

DOTS_PER_INCH = 220
"""How fine pictures are printed: the eye sees no finer."""
SECONDS = 1
"""What a release has more time for each photograph: that of a camera takes a third."""
_AREA = (164 / 25.4, 261 / 25.4)
_QUALITY = 88
_ORIENTATION, _PLACE, _THUMBNAIL = 0x0112, 0x8825, 1
_FAINT = 8
"""How far from white paper what is seen begins, of 255."""
_PADDED = 0.75
"""What a logo takes of the width or height of its file at least, or its blank is cut off."""
_TURNED = {2: 0, 3: 3, 4: 1, 5: 5, 6: 4, 7: 6, 8: 2}
_CHUNKS = b"IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP sBIT bKGD hIST pHYs".split()
_SEGMENTS = {"APP0": b"JFIF\0", "APP1": b"Exif\0", "APP2": b"ICC_PROFILE\0", "APP14": b"Adobe"}


@record(frozen=True, slots=True, kw_only=True)
class Printed:
    """What is printed of a picture; `done` says in words what was changed in it."""

    media_type: str
    data: bytes
    done: tuple[str, ...] = ()


def opened(data: bytes) -> "ImageFile | None":
    """Read the head of a photograph; None when it is of neither kind that is printed."""
    # 60 ms, and most logos are drawings. `Image.open` would import all kinds, and warn.
    from PIL.JpegImagePlugin import JpegImageFile
    from PIL.PngImagePlugin import PngImageFile

    for kind in (PngImageFile, JpegImageFile):
        with suppress(Exception):  # what a library meets in a broken file has no end of types
            image: ImageFile = kind(BytesIO(data))
            return image
    return None


def media_type(image: "ImageFile") -> str:
    """Return what a photograph is, whatever its name says."""
    return f"image/{str(image.format).lower()}"


def upright_size(image: "ImageFile") -> tuple[int, int]:
    """Return the width and height of a photograph as it is looked at."""
    width, height = image.size
    return (height, width) if _orientation(image) > 4 else (width, height)


def prepared(data: bytes, kind: str = "") -> Printed:
    """Return what is printed of a photograph; one that was not judged may be left as it is."""
    image = opened(data)
    if image is None:
        return Printed(media_type=kind, data=data)
    grant(SECONDS)
    kind, faults = media_type(image), dict(_faults(image, data))
    if not faults:
        return Printed(media_type=kind, data=data)
    whose = credits(image)
    if faults.keys() == {"told"} and kind == "image/jpeg":
        made = {kind: _saved(image, kind, whose, quality="keep")}
    else:
        plain = _plain(image)
        lossy = "reduced" in faults and not plain.has_transparency_data
        kinds = {kind, "image/jpeg"} if lossy else {kind}
        made = {one: _saved(plain, one, whose, quality=_QUALITY) for one in sorted(kinds)}
    best = min(made, key=lambda one: len(made[one]))
    return Printed(media_type=best, data=made[best], done=tuple(faults.values()))


def trimmed(data: bytes) -> bytes | None:
    """Return a logo without much blank around it; None where nothing of it is seen on paper.

    Logos get one surface: one that its file holds small would be printed smaller than others.
    """
    from PIL import Image, ImageOps

    image = opened(data)
    if image is None:
        return data
    kind, whose = media_type(image), credits(image)
    plain = _plain(image)
    seen = plain.convert("RGBA")
    paper = Image.new("RGBA", seen.size, "white")
    ink = ImageOps.invert(Image.alpha_composite(paper, seen).convert("L"))
    box = ink.point(lambda value: 255 * (value > _FAINT)).getbbox()
    if box is None:
        return None
    taken = ((box[2] - box[0]) / seen.width, (box[3] - box[1]) / seen.height)
    if min(taken) > _PADDED:
        return data
    return _saved(plain.crop(box), kind, whose, quality=_QUALITY)


# What a page does not need -----------------------------------------------------------------------


def _faults(image: "ImageFile", data: bytes) -> Iterator[tuple[str, str]]:
    """Yield what is to be mended, with the words that say what was done about it."""
    if image.mode.startswith(("I", "F")) or (image.format == "PNG" and data[24] == 16):
        yield "depth", _("8 bits a colour instead of 16")
    if image.mode == "CMYK":
        yield "colours", _("colours of the press turned into those of the screen (sRGB)")
    elif "icc_profile" in image.info and not _is_srgb(image):
        yield "colours", _("colours of its profile turned into those of the screen (sRGB)")
    if _orientation(image) > 1:
        yield "turned", _("turned upright")
    new = _reduced(image)
    if new != image.size:
        sizes = ("{}\u00a0×\u00a0{}".format(*size) for size in (image.size, new))
        yield (
            "reduced",
            _("reduced from {old} to {new} pixels").format(
                **dict(zip(("old", "new"), sizes, strict=True))
            ),
        )
    if getattr(image, "is_animated", False):
        yield "still", _("only its first picture kept")
    tags = _exif(image)
    if _PLACE in tags:
        yield "told", _("the place where it was taken left out")
    elif not _is_silent(image, data) or tags.keys() - {ARTIST, COPYRIGHT}:
        yield "told", _("what it tells of itself left out, but for author and rights")


def _exif(image: "ImageFile") -> dict[int, Any]:
    """Return what the head of the file says in Exif; its end is not read for it."""
    if "exif" in image.info:
        with suppress(Exception):  # as above
            exif = image.getexif()
            return {**exif, **({_THUMBNAIL: True} if exif.get_ifd(_THUMBNAIL) else {})}
    return {}


def _orientation(image: "ImageFile") -> int:
    found = _exif(image).get(_ORIENTATION, 1)
    return found if found in _TURNED else 1


def _reduced(image: "ImageFile") -> tuple[int, int]:
    """Return the size in pixels that fills the text of a page, where there are more."""
    sides = [side * DOTS_PER_INCH for side in _AREA]
    if _orientation(image) > 4:
        sides.reverse()
    share = min(1.0, *(side / size for side, size in zip(sides, image.size, strict=True)))
    width, height = image.size
    return max(1, round(width * share)), max(1, round(height * share))


def _is_srgb(image: "ImageFile") -> bool:
    return b"sRGB" in image.info["icc_profile"].replace(b"\0", b"")


def _is_silent(image: "ImageFile", data: bytes) -> bool:
    """Tell whether a file holds a picture and nothing else, Exif apart."""
    if image.format == "PNG":
        return all(chunk in _CHUNKS for chunk in _chunks(data))
    segments: list[tuple[str, bytes]] = image.applist  # type: ignore[attr-defined]
    known = (part.startswith(_SEGMENTS.get(name, b"-")) for name, part in segments)
    return all(known) and data.rstrip(b"\0").endswith(b"\xff\xd9")


def _chunks(data: bytes) -> Iterator[bytes]:
    """Yield the names of a PNG file's chunks, what follows its end as one."""
    at = 8
    while at + 8 <= len(data):
        length, name = struct.unpack_from(">I4s", data, at)
        yield name
        at += length + 12


# What is printed ---------------------------------------------------------------------------------


def _plain(image: "ImageFile") -> "Image":
    """Return the picture with 8 bits, in sRGB, upright, and no finer than it is printed."""
    from PIL.Image import Resampling, Transpose

    size, turned = _reduced(image), _orientation(image)
    if size != image.size and image.mode in ("RGB", "L", "CMYK"):
        image.draft(
            image.mode, (size[0] * 2, size[1] * 2)
        )  # reads fewer pixels of a very large JPEG
    plain = _srgb(_eight_bits(image))
    if size != plain.size:
        if plain.mode in ("1", "P"):
            plain = plain.convert("RGBA" if plain.has_transparency_data else "RGB")
        plain = plain.resize(size, Resampling.LANCZOS, reducing_gap=2.0)
    return plain.transpose(Transpose(_TURNED[turned])) if turned > 1 else plain


def _eight_bits(image: "ImageFile") -> "Image":
    if image.mode.startswith("I"):
        return image.convert("I").point(lambda value: value * (1 / 257) + 0.5).convert("L")
    return image


def _srgb(image: "Image") -> "Image":
    """Turn the colours of a profile, or of a press, into those of screens."""
    from PIL import ImageCms

    profile = image.info.pop("icc_profile", None)
    alpha = image.has_transparency_data
    if profile and b"sRGB" not in profile.replace(b"\0", b""):
        with suppress(Exception):  # as above: a profile that cannot be followed
            source = ImageCms.ImageCmsProfile(BytesIO(profile))
            mode = "RGBA" if alpha else "RGB"
            seen = image.convert(mode) if image.mode in ("P", "PA") else image
            turned = ImageCms.profileToProfile(
                seen, source, ImageCms.createProfile("sRGB"), outputMode=mode
            )
            assert turned is not None
            return turned
    return image.convert("RGB") if image.mode == "CMYK" else image


def _saved(image: "Image", kind: str, whose: dict[int, str], *, quality: Any) -> bytes:
    from PIL.Image import Exif

    image.load()
    image.info = {key: said for key, said in image.info.items() if key == "transparency"}
    exif, file = Exif(), BytesIO()
    for tag, words in whose.items():
        exif[tag] = words.encode()
    more: dict[str, Any] = {"exif": exif} if whose else {}
    if kind == "image/jpeg":
        more |= {"quality": quality, "optimize": True}
    image.save(file, kind.removeprefix("image/").upper(), **more)
    return file.getvalue()
