"""How many elements a drawing draws, those that it names once more included."""

from xml.etree import ElementTree

import pytest

from generator.content.repeats import Repeats
from tests.conftest import Desk
from tests.content.test_pictures import svg, with_image

PATTERN = '<pattern id="p"><rect/><rect/></pattern>'  # three elements
MARKER = '<marker id="m"><rect/></marker>'  # two
PATH = 'd="M0 0 1 1"'  # five things that may be a vertex, and two for the ends


def drawn(inside: str) -> int:
    return sum(1 for _one in Repeats(ElementTree.fromstring(svg(inside))).drawn())


@pytest.mark.parametrize(
    ("inside", "count"),
    [
        ("", 1),
        ("<g><rect/><rect/></g>", 4),
        # what is used is drawn again
        ('<g id="a"><rect/></g><use href="#a"/>', 4 + 2),
        ('<g id="a"><rect/></g><use xlink:href=" #a "/>', 4 + 2),
        ('<g id="a"><rect/></g><g id="b"/><use xlink:href="#a" href="#b"/>', 5 + 2 + 1),
        ('<g id="a"><rect/></g><g id="b"><use href="#a"/></g><use href="#b"/>', 6 + 2 + 2 + 2),
        ('<g id="a"><rect/></g><use href="#b"/>', 4),
        ('<g id="a"><rect/></g><a href="#a"><rect/></a>', 5),
        # a paint is drawn where a shape has it
        (f'{PATTERN}<rect fill="url(#p)"/>', 5 + 3),
        (f"""{PATTERN}<rect stroke="URL( '#p' )"/>""", 5 + 3),
        (f'{PATTERN}<rect fill="url(#p)" stroke="url(#p)"/>', 5 + 6),
        (f'{PATTERN}<rect fill="#p"/>', 5),
        (f'{PATTERN}<rect fill="url(#other)"/>', 5),
        (f'{PATTERN}<image fill="url(#p)"/>', 5),
        (f'{PATTERN}<g fill="url(#p)"/>', 5),
        (f'{PATTERN}<g fill="url(#p)"><rect/><g><circle/></g></g>', 8 + 6),
        (f'{PATTERN}<g fill="url(#p)"><rect fill="red"/><rect fill="url(#q)"/></g>', 7),
        (f'{PATTERN}<g fill="url(#p)"><text>a<tspan>b</tspan></text></g>', 7 + 6),
        ('<linearGradient id="p"/><rect fill="url(#p)"/>', 3),
        ('<radialGradient id="p"/><rect fill="url(#p)"/>', 3),
        # what clips, masks and filters
        (f'{PATTERN}<rect clip-path="url(#p)"/>', 5 + 3),
        (f'{PATTERN}<rect mask="#p"/>', 5 + 3),
        (f'{PATTERN}<g filter="url(#p)"><rect/><rect/></g>', 7 + 3),
        (f'{PATTERN}<g other="url(#p)"/>', 5 + 3),
        (f'{PATTERN}<g other="#p"/>', 5),
        # a marker is drawn at each vertex
        (f'{MARKER}<path marker="url(#m)" {PATH}/>', 4 + 7 * 2),
        (f'{MARKER}<path marker-mid="url(#m)" {PATH}/>', 4 + 7 * 2),
        (f'{MARKER}<path marker-start="url(#m)" {PATH}/>', 4 + 2),
        (f'{MARKER}<path marker-end="#m" {PATH}/>', 4 + 2),
        (f'{MARKER}<path marker="url(#m)"/>', 4 + 2 * 2),
        (f'{MARKER}<polyline marker="url(#m)" points="0,0 1.5,-1"/>', 4 + 6 * 2),
        (f'{MARKER}<g marker="url(#m)"><path {PATH}/></g>', 5 + 7 * 2),
        (f'{MARKER}<g marker="url(#m)"><path marker="none" {PATH}/></g>', 5),
        # what is drawn inherits what stands above it, not above who calls it
        (f'{PATTERN}{MARKER}<g fill="url(#p)"><path marker-end="url(#m)"/></g>', 8 + 3 + 2),
        (f'{PATTERN}<g fill="url(#p)"><rect id="a"/></g><g><use href="#a"/></g>', 8 + 3 + 1),
        (f'{PATTERN}<rect id="a"/><g fill="url(#p)"><use href="#a"/></g>', 7 + 1 + 3),
        (f'<g fill="url(#p)"><mask id="k"><rect/></mask></g>{PATTERN}<g mask="url(#k)"/>', 8 + 3 + 2 + 3),
        # what CSS says; a style counts for itself besides
        (f'{PATTERN}<rect style="fill: url(#p)"/>', 5 + 3 + 3),
        (f'{PATTERN}<rect style="fill: url(#p); fill: red; stroke: url(#p)"/>', 5 + 3 + 3),
        (f'{PATTERN}<rect fill="url(#q)" style="FILL: url(#p)"/>', 5 + 3 + 3),
        (f'{PATTERN}<rect fill="url(#p)" style="fill: url(#q)"/>', 5),
        (f'{PATTERN}<rect style="color: red"/>', 5),
        (f"{PATTERN}<style>rect.a {{ fill: url(#p) }}</style><rect class='a'/><rect/>", 7 + 3),
        (f"{PATTERN}<style>.a, .b {{ fill: url(#p) }}</style><path class='a'/><path class='b'/>", 7 + 6),
        (f"{PATTERN}<style>.a {{ fill: u\\72l(#p) }}</style><rect class='a'/>", 6 + 3),
        (f"{PATTERN}<style>@page {{}} .b {{ color: red }} .a:::x {{ fill: url(#p) }} .a {{ fill: url(#p) }}</style><rect class='a'/>", 6 + 3),
        (f"{PATTERN}<style>.a {{ fill: url(#p) }}</style><style>.a {{ stroke: url(#p) }}</style><rect class='a'/>", 7 + 6),
        (f"{PATTERN}<style>.a {{ fill: url(#p) }}</style><rect class='a' style='fill: url(#q)'/>", 6),
    ],
)  # fmt: skip
def test_what_is_drawn(inside: str, count: int):
    assert drawn(inside) == count


@pytest.mark.parametrize(
    ("inside", "fault"),
    [
        ("<g/>" * 19_999, ""),
        ("<g/>" * 20_000, "it repeats its elements too often"),
        ("<g>" * 60 + "</g>" * 60, ""),
        ("<g>" * 61 + "</g>" * 61, "its elements are nested too deep"),
        ('<g id="a"><use href="#a"/></g>', "its elements are nested too deep"),
    ],
)
def test_how_much_a_drawing_may_draw(desk: Desk, inside: str, fault: str):
    told = [one.message for one in with_image(desk, svg(inside))]
    assert told == ([f"The picture releases/a.svg cannot be printed: {fault}."] if fault else [])
