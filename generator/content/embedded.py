"""Judge what stands in CSS or a drawing itself, as a `data:` address: pictures and fonts.

It is decoded as the PDF engine decodes it, which prints a drawing whatever the address calls it.
"""

import binascii
from base64 import decodebytes
from urllib.parse import unquote_to_bytes

from generator.content.drawings import Unprintable
from generator.content.pictures import judged
from generator.messages import _

_PHOTOGRAPHS = ("image/png", "image/jpeg", "image/jpg")
_DRAWING = "image/svg+xml"
_FONTS = (b"wOF2", b"wOFF", b"OTTO", b"\0\1\0\0", b"true")


def amiss(address: str, *, only_photographs: bool = False) -> str | None:
    """Return why an address may not be called; None when it may, nothing for another file."""
    if address.startswith("#"):
        return None
    scheme, _colon, rest = address.strip().partition(":")
    if scheme.lower() != "data":
        return ""
    try:
        return _fault(rest, only_photographs=only_photographs)
    except Unprintable as fault:
        return str(fault)


def _fault(rest: str, *, only_photographs: bool) -> str | None:
    described, _comma, body = rest.partition(",")
    kind = described.partition(";")[0].strip().lower()
    data = _decoded(described, body)
    if kind in _PHOTOGRAPHS or (kind == _DRAWING and not only_photographs):
        judged("data:", kind, data)
        return None
    if not only_photographs and data.startswith(_FONTS):
        return None
    return _("it is neither a PNG, JPEG or SVG picture nor a font")


def _decoded(described: str, body: str) -> bytes:
    data = unquote_to_bytes(body)
    if not described.lower().endswith(";base64"):
        return data
    try:
        if described.endswith(";base64"):
            return decodebytes(data)
    except binascii.Error:
        pass
    raise Unprintable(_("its content is not what its name says"))
