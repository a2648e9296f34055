"""What a sheet may not hold: which words, in which line and column, and why."""

import pytest

from generator.content.css import Fault, faults


def told(css: str) -> list[tuple[str, str, str, str]]:
    """Return what is wrong as (kind, place, words, reason); a.png alone may be called."""
    answers = {"a.png": None, "b.png": "it is damaged"}
    found = faults(css, lambda address: answers.get(address, ""))
    return [(one.kind, f"{one.line}:{one.column}", one.words, one.reason) for one in found]


@pytest.mark.parametrize(
    ("css", "fault"),
    [
        ("a { mask: url(c.png) }", ("calls", "1:11", "url(c.png)", "")),
        ("a {\r\n  mask: url( 'c.png' ) }", ("calls", "2:14", "'c.png'", "")),
        ("a {\r  mask: b url(c.png) none }", ("calls", "2:11", "url(c.png)", "")),
        ("a {\f\n mask: url(c.png) }", ("calls", "3:8", "url(c.png)", "")),
        ("a { mask: url(b.png) }", ("picture", "1:11", "url(b.png)", "it is damaged")),
        ("a { mask: url() }", ("calls", "1:11", "url()", "")),
        (f"a {{ mask: url({'x' * 80}) }}", ("calls", "1:11", f"url({'x' * 56}", "")),
        ("a { mask: src('c.png') }", ("calls", "1:15", "'c.png'", "")),
        ("a { mask: image('c.png') }", ("calls", "1:17", "'c.png'", "")),
        ("a { mask: image(b) image(var(--a)) }", ("calls", "1:26", "var(--a)", "")),
        ("a { mask: -moz-image-rect('c.png', 1) }", ("calls", "1:27", "'c.png', 1", "")),
        ("a { mask: image-set('c.png' 1x) }", ("calls", "1:21", "'c.png' 1x", "")),
        ("a { mask: image-set(attr(x) 1x) }", ("calls", "1:21", "attr(x)", "")),
        ("a { mask: image-set((attr(x)) 1x) }", ("calls", "1:22", "attr(x)", "")),
        ("@import 'c.css'; b {}", ("calls", "1:1", "@import 'c.css'", "")),
        ("@IMPORT 'c.css';", ("calls", "1:1", "@IMPORT 'c.css'", "")),
        ("a { b: c", ("open", "1:3", "{", "")),
        ("a { b: c }\n/* d", ("open", "2:1", "/* d", "")),
        ("a { b: c(d", ("open", "1:3", "{", "")),
        ("a[b", ("open", "1:2", "[b", "")),
        ("a } b", ("wrong", "1:3", "", "")),
        ("a { b: 'c\n}", ("wrong", "1:8", "'c", "")),
        ("a { width: 100001px }", ("large", "1:12", "100001px", "")),
        ("a { width: -100001% }", ("large", "1:12", "-100001%", "")),
        ("a { line-height: 100001 }", ("large", "1:18", "100001", "")),
        ("a { grid-row: 1001 }", ("large", "1:15", "1001", "")),
        ("a { column-count: 1001 }", ("large", "1:19", "1001", "")),
        ("a { grid-row : 1001 }", ("large", "1:16", "1001", "")),
        ("a { COLUMNS: 1001 }", ("large", "1:14", "1001", "")),
        ("a { b: repeat(1001, 1px) }", ("large", "1:15", "1001, 1px", "")),
        ("a { grid: 2 } b { width: repeat(1001) }", ("large", "1:33", "1001", "")),
        (f"a {{\n b: {'1' * 1000} }}", ("large", "2:5", "11111111111111111111…", "")),
        ("(" * 42 + ")" * 42, ("deep", "1:41", "(", "")),
    ],
)
def test_what_is_wrong_is_told_with_its_words(css: str, fault: tuple[str, str, str, str]):
    assert told(css) == [fault]


@pytest.mark.parametrize(
    "css",
    [
        "",
        "a { mask: url(a.png) url('a.png') image('a.png') }",
        "a { content: 'c.png' }",
        "a { mask: image-set('a.png' type('image/png') 1x, linear-gradient(red, rgb(1 2 3))) }",
        "a { mask: image(calc(1px) hsla(1 2 3) -webkit-radial-gradient(red)) }",
        "a { width: 100000px; line-height: 100000; grid-row: 1000; column-count: 1000 }",
        "a { grid-row-gap: 1001px; column-width: 1001px; order: 1001 }",
        "a { z-index: 100001 }",
        "a { grid-row: 1 ; order: 1001 }",
        "grid-row { order: 1001 }",
        "a { grid-row: 1 } b { order: 1001 }",
        "@media (grid-row: 1) { a { order: 1001 } }",
        "a::before /* b */ { content: '}' }",
        f"a {{ b: {'1' * 999}e-998 }}",
        "(" * 41 + ")" * 41,
        "color: red",
        "a { mask : url(a.png) }",
    ],
)
def test_what_is_right_is_not_told(css: str):
    assert told(css) == []


def test_each_thing_that_is_wrong_is_told_once():
    assert list(faults("a { b: url(c) } d { width: 1e9px", lambda _address: "")) == [
        Fault("open", 1, 19, "{"),
        Fault("calls", 1, 8, "url(c)"),
        Fault("large", 1, 28, "1e9px"),
    ]
