"""Make the pictures of mails: logos as PNG, photographs as JPEG, as small as a screen allows.

Mail programs show no drawings (SVG). Each has twice the points it is shown at, for fine screens.
"""

from base64 import b64encode
from collections.abc import Callable
from importlib import import_module
from io import BytesIO
from typing import Any

from generator.content.body import Asset, Image
from generator.content.document import Logo
from generator.formats import engine, logos
from generator.formats.style import Style
from generator.records import record

_EM = 20
"""The pixels of the unit that logos are measured in."""
_WIDEST = 280
_COLUMN = 600
_FINE = 2
_COLOURS, _QUALITY = 64, 80


@record(frozen=True, slots=True, kw_only=True)
class Shown:
    """A picture at an address of its own, `data:`, with its size in pixels of CSS."""

    address: str
    width: int
    height: int


def logo(style: Style) -> Callable[..., Shown]:
    """Make the filter that shows one of the logos."""

    def show(asset: Asset, among: tuple[Logo, ...]) -> Shown:
        width, height = logos.size(asset, [one.asset for one in among])
        scale = min(_EM, _WIDEST / width)
        size = round(width * scale), round(height * scale)
        return _shown(_png(asset, (size[0] * _FINE, size[1] * _FINE), style), "png", size)

    return show


def photograph(style: Style) -> Callable[[Image], Shown]:
    """Make the filter that shows a picture of the text."""

    def show(image: Image) -> Shown:
        assert image.asset is not None
        asset = image.asset
        width = min(_COLUMN, round(asset.width) or _COLUMN)
        size = width, max(1, round(width / asset.ratio))
        fine = size[0] * _FINE, size[1] * _FINE
        if asset.printed.media_type.endswith("jpeg"):
            return _shown(_jpeg(asset.printed.data, fine), "jpeg", size)
        return _shown(_png(asset, fine, style), "png", size)

    return show


def _shown(data: bytes, kind: str, size: tuple[int, int]) -> Shown:
    address = f"data:image/{kind};base64,{b64encode(data).decode('ascii')}"
    return Shown(address=address, width=size[0], height=size[1])


def _jpeg(data: bytes, size: tuple[int, int]) -> bytes:
    picture, file = _opened(data).convert("RGB"), BytesIO()
    picture.thumbnail(size)
    picture.save(file, "JPEG", quality=_QUALITY, optimize=True)
    return file.getvalue()


def _png(asset: Asset, size: tuple[int, int], style: Style) -> bytes:
    printed, file = asset.printed, BytesIO()
    drawn = printed.media_type.endswith("xml")
    picture = _drawn(asset, size, style) if drawn else _opened(printed.data).convert("RGBA")
    picture.thumbnail(size)
    picture.quantize(_COLOURS).save(file, "PNG", optimize=True)
    return file.getvalue()


def _opened(data: bytes) -> Any:
    from PIL import Image as pillow

    return pillow.open(BytesIO(data), formats=("PNG", "JPEG"))


def _drawn(asset: Asset, size: tuple[int, int], style: Style) -> Any:
    """Draw a drawing by the engine of the PDF, on a page of its size without ground."""
    weasyprint, fonts = engine.start(style)
    data = b64encode(asset.printed.data).decode("ascii")
    page = (
        f"<style>@page {{ size: {size[0]}px {size[1]}px; margin: 0 }} body {{ margin: 0 }}"
        f"img {{ display: block; width: {size[0]}px; height: {size[1]}px }}</style>"
        f'<img src="data:image/svg+xml;base64,{data}">'
    )
    fetcher = weasyprint.urls.URLFetcher(allowed_protocols=("data",), fail_on_errors=True)
    pdf = weasyprint.HTML(string=page, url_fetcher=fetcher).write_pdf(font_config=fonts)
    document = import_module("pypdfium2").PdfDocument(pdf)
    # A point is 4/3 pixels.
    bitmap = document[0].render(scale=4 / 3, fill_color=(0, 0, 0, 0), rev_byteorder=True)
    return bitmap.to_pil().convert("RGBA")
