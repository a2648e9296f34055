"""Pictures come from others: what is refused, and what size the rest has."""

import struct

import pytest

from generator.content.body import Asset
from generator.findings import Rejected
from generator.formats.pictures import check, ratio

PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + struct.pack(">II", 300, 100)
JPEG = b"\xff\xd8\xff\xe0\x00\x04ab\xff\xc0\x00\x11\x08" + struct.pack(">HH", 50, 200) + b"0" * 12


def svg(inside: str, attributes: str = 'viewBox="0 0 10 5"') -> Asset:
    text = (
        '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
        f"{attributes}>{inside}</svg>"
    )
    return Asset(name="logo.svg", media_type="image/svg+xml", data=text.encode())


def doubling(times: int) -> str:
    """Draw one square two to the power of `times`."""
    groups = '<g id="g0"><rect/></g>'
    for at in range(times):
        groups += f'<g id="g{at + 1}"><use href="#g{at}"/><use xlink:href="#g{at}"/></g>'
    return groups


@pytest.mark.parametrize(
    "inside",
    [
        "<rect/>",
        '<defs><linearGradient id="a"/></defs><rect fill="url(#a)"/>',
        '<image href="data:image/png;base64,AA=="/>',
        '<a href="https://a.fr"><rect/></a>',
        doubling(3),
        "<!-- <script/> --><title>Nom</title>",
    ],
)
def test_plain_drawings_pass(inside):
    check(svg(inside))


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
        '<rect fill="url(https://a.fr/a.svg#b)"/>',
        "<style>@import 'a.css';</style>",
        "<style>rect { fill: url('//a.fr/b') }</style>",
        '<g id="a"><use href="#a"/></g>',
        doubling(40),
        "<g>" * 100 + "</g>" * 100,
        "<rect>",
    ],
)
def test_drawings_that_reach_out_or_burst_are_refused(inside):
    with pytest.raises(Rejected) as refusal:
        check(svg(inside))
    finding = refusal.value.findings[0]
    assert (finding.code, finding.span.path) == ("PICTURE001", "logo.svg")


def test_entities_are_refused_before_they_are_read():
    data = b'<!DOCTYPE svg [<!ENTITY a "aaaa">]><svg xmlns="http://www.w3.org/2000/svg">&a;</svg>'
    with pytest.raises(Rejected, match=r"entities|entités"):
        check(Asset(name="logo.svg", media_type="image/svg+xml", data=data))


@pytest.mark.parametrize(
    ("media_type", "data"),
    [
        ("image/png", b"GIF89a"),
        ("image/jpeg", PNG),
        ("image/gif", b"GIF89a"),
        ("image/png", PNG[:16] + struct.pack(">II", 60_000, 60_000)),
        ("image/png", PNG + b"0" * 20_000_000),
    ],
)
def test_other_pictures_must_be_what_they_say_and_not_too_large(media_type, data):
    with pytest.raises(Rejected):
        check(Asset(name="photo", media_type=media_type, data=data))


@pytest.mark.parametrize(
    ("asset", "expected"),
    [
        (svg(""), 2),
        (svg("", 'width="30mm" height="10mm"'), 3),
        (svg("", 'viewBox="0 0 . ."'), 1),
        (svg("", ""), 1),
        (Asset(name="a", media_type="image/png", data=PNG), 3),
        (Asset(name="a", media_type="image/jpeg", data=JPEG), 4),
        (Asset(name="a", media_type="image/jpeg", data=b"\xff\xd8\xff"), 1),
    ],
)
def test_the_shape_of_a_picture(asset, expected):
    assert ratio(asset) == expected
