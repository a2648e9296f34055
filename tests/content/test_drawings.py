"""Drawings: their shape and width, and the words with which one is refused."""

from base64 import b64encode

import pytest

from tests.conftest import Desk, photo
from tests.content.test_pictures import svg, with_image

PNG = b64encode(photo("PNG", (20, 10))).decode()


@pytest.mark.parametrize(
    ("attributes", "ratio", "width"),
    [
        ('viewBox="0 0 10 5"', 2, 0),
        ('viewBox="-5 -5 10 5"', 2, 0),
        ('viewBox="0 0 .5 1.5"', 1 / 3, 0),
        ('viewBox="0 0 0 5"', 1, 0),
        ('viewBox="0 0 5 0"', 1, 0),
        ('viewBox="0 0 10 5" width="30mm" height="30mm"', 2, 30 / 25.4 * 96),
        ('width="2in"', 1, 192),
        ('height="2in"', 1, 0),
        ('width="72pt" height="36pt"', 2, 96),
        ('width="6pc" height="1pc"', 6, 96),
        ('width=" 2.54 cm "', 1, 96),
        ('width=".5in" height="1in"', 0.5, 48),
        ('width="12px" height="4px"', 3, 12),
        ('width="12" height="4"', 3, 12),
        ('width="50%" height="25%"', 2, 0),
        ('width="12em"', 1, 0),
    ],
)
def test_a_drawing_has_a_shape_and_may_have_a_width(
    desk: Desk, attributes: str, ratio: float, width: float
):
    assert with_image(desk, svg(attributes=attributes)) == []
    (image,) = desk.bound().body
    assert image.asset.ratio == pytest.approx(ratio)
    assert image.asset.width == pytest.approx(width)


CALLS = "it calls another file ({})"


@pytest.mark.parametrize(
    ("inside", "fault"),
    [
        ("<script/>", "it holds a <script>, which does not belong in a still picture"),
        ("<g><set/></g>", "it holds a <set>, which does not belong in a still picture"),
        ("<foreignObject/>", "it holds a <foreignObject>, which does not belong in a still picture"),
        ('<rect onClick="x()"/>', "it runs a script (onClick)"),
        ('<image href="https://a.fr/a.png"/>', CALLS.format("https://a.fr/a.png")),
        ('<image href=" a.png "/>', CALLS.format(" a.png ")),
        (f'<image href="https://a.fr/{"x" * 80}"/>', CALLS.format("https://a.fr/" + "x" * 47)),
        ('<image xlink:href="a.png"/>', CALLS.format("a.png")),
        ('<g xml:base="https://a.fr/"/>', CALLS.format("https://a.fr/")),
        (f'<g xml:base="{"x" * 80}"/>', CALLS.format("x" * 60)),
        ('<rect fill="url(a.svg#b)"/>', CALLS.format("url(a.svg#b)")),
        ("<rect style='fill: red; mask: url(\"a.svg\")'/>", CALLS.format('"a.svg"')),
        ("<style>@import 'a.css';</style>", CALLS.format("@import 'a.css'")),
        ('<symbol viewBox="0 0 5"/>', "its frame is not four numbers (viewBox=0 0 5)"),
        (f'<symbol viewBox="{"0 " * 40}"/>', f"its frame is not four numbers (viewBox={'0 ' * 30})"),
        ('<symbol viewBox="0 0 inf 1"/>', "its frame is not four numbers (viewBox=0 0 inf 1)"),
        ('<image href="data:image/png;base64,AAAA"/>', "its content is not what its name says"),
        ('<image href="data:image/png;base64,A"/>', "its content is not what its name says"),
        (f'<image href="data:image/png;BASE64,{PNG}"/>', "its content is not what its name says"),
        ('<image href="data:text/html,x"/>', "it is neither a PNG, JPEG or SVG picture nor a font"),
        ('<image href="data:font/woff2,wOF2"/>', "it is neither a PNG, JPEG or SVG picture nor a font"),
        ("<rect>", "it is not a well-formed drawing (mismatched tag: line 1, column 110)"),
    ],
)  # fmt: skip
def test_a_drawing_that_is_refused_says_why(desk: Desk, inside: str, fault: str):
    (finding,) = with_image(desk, svg(inside))
    assert finding.message == f"The picture releases/a.svg cannot be printed: {fault}."


@pytest.mark.parametrize(
    "inside",
    [
        "<!-- <script/> --><rect/>",
        "<?editor onload='x'?><rect/>",
        '<symbol viewBox=""/>',
        '<symbol viewBox="0,0,5,5"/>',
        f'<image href=" data:image/png;base64,{PNG} "/>',
        f'<image href="DATA:image/PNG;name=a;base64,{PNG}"/>',
        f"<style>a {{ fill: url(data:image/png;base64,{PNG}) }}</style>",
        "<rect fill='url( \"#a-b.c:1\" ) none'/>",
        '<a href="https://a.fr/a.png"><rect/></a>',
        '<use href="#a"/>',
        "<style>a { content: 'image' }</style>",
        "<title>url(https://a.fr/)</title>",
        '<rect class="src image"/>',
    ],
)
def test_a_drawing_that_calls_nothing_passes(desk: Desk, inside: str):
    assert with_image(desk, svg(inside)) == []


@pytest.mark.parametrize(
    ("head", "fault"),
    [
        ('<!DOCTYPE svg [<!ENTITY a "mot">]>', ""),
        ("<!DOCTYPE svg [<!ENTITY a.b-c 'mot' > <!ENTITY d 'mot'>]>", ""),
        (f'<!DOCTYPE svg [<!ENTITY a "{"m" * 499_999}">]>', ""),
        (f'<!DOCTYPE svg [<!ENTITY a "{"m" * 500_000}">]>', "entities"),
        ('<!DOCTYPE svg [<!ENTITY a "mot"> <!ENTITY b "&a;">]>', "entities"),
        ('<?xml-stylesheet href="a.css"?>', "its style calls another file"),
    ],
)
def test_what_a_drawing_spells_out_is_short(desk: Desk, head: str, fault: str):
    inside = "<title>&a;&a;</title>" if "ENTITY a " in head else ""
    told = [one.message for one in with_image(desk, svg(inside, head=head))]
    assert len(told) == bool(fault)
    assert fault in "".join(told)
