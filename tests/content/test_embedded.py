"""What stands in a sheet or a page itself, as an address of data."""

from base64 import b64encode

import pytest

from generator.content.embedded import amiss
from tests.conftest import photo

PNG = b64encode(photo("PNG", (20, 10))).decode()
JPEG = b64encode(photo("JPEG", (20, 10))).decode()
SVG = "%3Csvg xmlns='http://www.w3.org/2000/svg'/%3E"
NEITHER = "it is neither a PNG, JPEG or SVG picture nor a font"
OTHER = "its content is not what its name says"


@pytest.mark.parametrize(
    ("address", "sheet", "drawing"),
    [
        ("#a", None, None),
        ("a.png", "", ""),
        ("https://a.fr/#a", "", ""),
        (f"data:image/png;base64,{PNG}", None, None),
        (f" DATA:Image/PNG ;base64,{PNG}", None, None),
        (f"data:image/jpeg;base64,{JPEG}", None, None),
        (f"data:image/jpg;base64,{JPEG}", None, None),
        (f"data:image/png;base64,{JPEG}", None, None),
        (f"data:image/svg+xml,{SVG}", None, NEITHER),
        (f"data:image/svg+xml;charset=utf-8,{SVG}", None, NEITHER),
        (f"data:image/png,{SVG}", OTHER, OTHER),
        ("data:image/png;base64,AAAA", OTHER, OTHER),
        ("data:image/png;base64,A", OTHER, OTHER),
        (f"data:image/png;Base64,{PNG}", OTHER, OTHER),
        ("data:image/png,", "the file is empty", "the file is empty"),
        ("data:text/html,<p>", NEITHER, NEITHER),
        ("data:,", NEITHER, NEITHER),
        ("data:font/woff2,wOF2", None, NEITHER),
        ("data:,wOFF", None, NEITHER),
        ("data:,OTTO", None, NEITHER),
        ("data:,true", None, NEITHER),
        ("data:,%00%01%00%00", None, NEITHER),
        ("data:image/svg+xml,%3Chtml/%3E", "it is not an SVG drawing", NEITHER),
    ],
)
def test_what_may_stand_in_a_sheet_and_in_a_drawing(
    address: str, sheet: str | None, drawing: str | None
):
    assert amiss(address) == sheet
    assert amiss(address, only_photographs=True) == drawing
