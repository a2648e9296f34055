"""Judge pictures before they are printed: known kinds only, and no SVG that reaches out or bursts.

Logos and photographs come from partners. A drawing may call other files, run scripts, or repeat
itself until the machine stops; a picture is refused before any library opens it.
"""

import re
import struct
from base64 import b64encode
from collections.abc import Iterator
from itertools import islice
from xml.etree import ElementTree

from generator.content.body import Asset
from generator.findings import Finding, Rejected, Span
from generator.messages import _

_DRAWN_AT_MOST = 20_000
_NESTED_AT_MOST = 60
_BYTES_AT_MOST = 20_000_000
_PIXELS_AT_MOST = 100_000_000
_SIGNATURES = {"image/png": b"\x89PNG\r\n\x1a\n", "image/jpeg": b"\xff\xd8\xff"}
_ACTIVE = {"script", "foreignObject", "iframe", "audio", "video", "handler", "set", "animate"}
_OUTSIDE = re.compile(r"""url\(\s*["']?(?!\#|data:image/(?:png|jpeg))|@import""", re.I)
_INSIDE = ("#", "data:image/png", "data:image/jpeg")
_NUMBER = r"\d+(?:\.\d+)?|\.\d+"
_START_OF_FRAME = {*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC}


def data_uri(asset: Asset) -> str:
    """Return the picture as a `data:` address; Rejected when it is not safe to print."""
    check(asset)
    return f"data:{asset.media_type};base64,{b64encode(asset.data).decode('ascii')}"


def check(asset: Asset) -> None:
    """Raise Rejected when a picture is of an unknown kind, too large, or an unsafe drawing."""
    fault = _fault(asset)
    if fault:
        message = _("The picture {name} cannot be printed: {fault}.")
        hint = _("Ask its owner for a plain SVG, PNG or JPEG file, or export it again.")
        place = Span(asset.name, 1, 1, 1, 1)
        raise Rejected(
            [Finding("PICTURE001", message.format(name=asset.name, fault=fault), place, hint)]
        )


def ratio(asset: Asset) -> float:
    """Return width over height; 1 when the file does not say."""
    width, height = _size(asset)
    return width / height if width > 0 and height > 0 else 1.0


def _fault(asset: Asset) -> str:
    if len(asset.data) > _BYTES_AT_MOST:
        return _("the file is larger than 20 MB")
    if asset.media_type == "image/svg+xml":
        return _drawing_fault(asset.data)
    signature = _SIGNATURES.get(asset.media_type)
    if signature is None:
        return _("{kind} files are not printed").format(kind=asset.media_type)
    if not asset.data.startswith(signature):
        return _("its content is not what its name says")
    width, height = _size(asset)
    return _("it has more than 100 million pixels") if width * height > _PIXELS_AT_MOST else ""


# Drawings ---------------------------------------------------------------------------------------


def _drawing_fault(data: bytes) -> str:
    if b"<!ENTITY" in data:
        return _("it declares entities, which can make a small file endless")
    try:
        root = ElementTree.fromstring(data)
    except (ElementTree.ParseError, ValueError, LookupError) as error:
        return _("it is not a well-formed drawing ({error})").format(error=error)
    if _local(root.tag) != "svg":
        return _("it is not an SVG drawing")
    return next(filter(None, map(_element_fault, root.iter())), "") or _burst(root)


def _element_fault(element: ElementTree.Element) -> str:
    name = _local(element.tag)
    if name in _ACTIVE:
        return _("it holds a <{name}>, which does not belong in a still picture").format(name=name)
    if name == "style" and _OUTSIDE.search(element.text or ""):
        return _("its style calls another file")
    for key, value in element.attrib.items():
        key = _local(key)
        if key.lower().startswith("on"):
            return _("it runs a script ({key})").format(key=key)
        called = key == "href" and name != "a" and not value.strip().startswith(_INSIDE)
        if called or _OUTSIDE.search(value):
            return _("it calls another file ({value})").format(value=value[:60])
    return ""


def _burst(root: ElementTree.Element) -> str:
    """Say whether drawing it would repeat elements without reasonable end."""
    marked = {key: element for element in root.iter() if (key := element.get("id"))}
    try:
        drawn = sum(1 for _step in islice(_drawn(root, marked, 0), _DRAWN_AT_MOST + 1))
    except RecursionError:
        return _("its elements are nested too deep")
    return _("it repeats its elements too often") if drawn > _DRAWN_AT_MOST else ""


def _drawn(
    element: ElementTree.Element, marked: dict[str, ElementTree.Element], depth: int
) -> Iterator[None]:
    """Yield once for each element drawn, following the calls of `<use>`."""
    if depth > _NESTED_AT_MOST:
        raise RecursionError
    yield
    called = _called(element)
    for child in [*element, *([marked[called]] if called in marked else [])]:
        yield from _drawn(child, marked, depth + 1)


def _called(element: ElementTree.Element) -> str:
    links = [value for key, value in element.attrib.items() if _local(key) == "href"]
    return links[0].strip().removeprefix("#") if links and _local(element.tag) == "use" else ""


def _local(name: object) -> str:
    """Return a name without its namespace; comments have none."""
    return name.rpartition("}")[2] if isinstance(name, str) else ""


# Sizes ------------------------------------------------------------------------------------------


def _size(asset: Asset) -> tuple[float, float]:
    if asset.media_type == "image/svg+xml":
        return _drawing_size(ElementTree.fromstring(asset.data))
    if asset.media_type == "image/png" and len(asset.data) >= 24:
        width, height = struct.unpack(">II", asset.data[16:24])
        return float(width), float(height)
    return _jpeg_size(asset.data)


def _drawing_size(root: ElementTree.Element) -> tuple[float, float]:
    numbers = re.findall(_NUMBER, root.get("viewBox", ""))
    if len(numbers) == 4:
        return float(numbers[2]), float(numbers[3])
    width, height = (re.match(_NUMBER, root.get(key, "")) for key in ("width", "height"))
    return (float(width[0]), float(height[0])) if width and height else (0.0, 0.0)


def _jpeg_size(data: bytes) -> tuple[float, float]:
    """Walk the segments of a JPEG file to the one that says its size."""
    at = 2
    while at + 9 < len(data) and data[at] == 0xFF:
        if data[at + 1] in _START_OF_FRAME:
            height, width = struct.unpack(">HH", data[at + 5 : at + 9])
            return float(width), float(height)
        at += 2 + int(struct.unpack(">H", data[at + 2 : at + 4])[0])
    return 0.0, 0.0
