"""Reading good YAML: values as typed, each character at its place; and never a traceback."""

import re
from pathlib import Path

import pytest
import yaml
from hypothesis import assume, given
from hypothesis import strategies as st

from generator.source.tree import Mapping, Sequence, Text
from generator.source.yaml import decode, read

ROOT = Path(__file__).parents[2]
SHIPPED = [
    path
    for folder in ("partners", "releases", "templates")
    for path in sorted((ROOT / folder).rglob("*.yaml"))
]


def tree(text):
    node, findings = read(text, path="f.yaml")
    assert findings == []
    return node


def place(span):
    return span.line, span.column, span.end_line, span.end_column


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.name)
def test_shipped_files_read_without_a_finding(path):
    text, findings = decode(path.read_bytes(), path=path.name)
    assert findings == []
    assert isinstance(tree(text), Mapping)


def test_there_are_shipped_files():
    assert SHIPPED


# Values


def test_nothing_is_guessed():
    node = tree("a: NO\nb: 11:30\nc: 0612345670\nd: 01000\ne: ~\nf: 2019-10-02\ng: 1e3\n")
    assert list(node.values()) == ["NO", "11:30", "0612345670", "01000", "~", "2019-10-02", "1e3"]


@pytest.mark.parametrize(
    "typed",
    [
        "t: |\n  Un deux\n  trois.\n\n  Quatre.\n",
        "t: >\n  Un deux\n  trois.\n\n  Quatre.\n",
        "t: |-\n    Un deux\n    trois.\n\n    Quatre.\n\n\n",
        "t: >2+\n  Un deux   \n  trois.\n   \n  Quatre.\n\n\n",
        "t: Un deux\n  trois.\n\n  Quatre.\n",
        "t:\n  Un deux\n   trois.\n\n  Quatre.   # fin\n",
        't: "Un deux\n  trois.\n\n  Quatre."\n',
        "t: 'Un deux\n  trois.\n\n  Quatre.'\n",
        't: "Un \\\n  deux\n  tr\\u006fis.\\n\\nQuatre."\n',
        "t: |\r\n  Un deux\r\n  trois.\r\n\r\n  Quatre.\r\n",
        "t: |\n\n  Un deux\n  trois.\n\u00a0\n  Quatre.".replace("\n\u00a0\n", "\n  \u00a0\n"),
    ],
)
def test_every_style_gives_the_same_text(typed):
    assert tree(typed) == {"t": "Un deux\ntrois.\n\nQuatre."}


def test_indentation_inside_a_block_stays():
    assert tree("t: |\n  a\n    - b\n  c\n")["t"] == "a\n  - b\nc"
    assert tree("t: |2\n    a\n  b\n")["t"] == "  a\nb"
    assert tree("l:\n  - k: |1\n      a\n     b\n")["l"][0]["k"] == " a\nb"


def test_quotes_are_decoded():
    node = tree('a: \'l\'\'accès\'\nb: "« \\u00e9\\t\\"\\x41 »"\nc: "\\U0001F600"\n')
    assert node == {"a": "l'accès", "b": '« é\t"A »', "c": "😀"}


def test_empty_values_stand_just_after_their_key():
    node = tree("a:\nb:   # rien\nc: |\nd: ''\nl:\n  -\n")
    assert node == {"a": "", "b": "", "c": "", "d": "", "l": [""]}
    assert place(node["a"].span) == (1, 3, 1, 3)
    assert place(node["b"].span) == (2, 3, 2, 3)
    assert place(node["c"].span) == (3, 4, 3, 5)
    assert place(node["d"].span) == (4, 4, 4, 6)
    assert place(node["l"][0].span) == (6, 4, 6, 4)


def test_lists_and_fields_say_how_they_were_typed():
    node = tree("a: [x, {y: z}]\nb:\n  - c\nd: {}\n")
    assert (node.flow, node["a"].flow, node["a"][1].flow) == (False, True, True)
    assert isinstance(node["b"], Sequence)
    assert node["b"].flow is False
    assert node["d"] == {}


def test_a_space_before_the_colon_is_not_part_of_the_key():
    node = tree("title\u00a0: x\nplace : y\n")
    assert node == {"title": "x", "place": "y"}
    assert place(next(iter(node)).span) == (1, 1, 1, 6)


def test_silent_colon_in_an_item_is_left_with_exact_places():
    (item,) = tree("l:\n  - A : b\n")["l"]
    assert item == {"A": "b"}
    (key,) = item
    assert place(key.span) == (2, 5, 2, 6)
    assert place(item["A"].span) == (2, 9, 2, 10)


@pytest.mark.parametrize(
    "typed",
    [
        "---\na: x\n...\n",
        "# note\n#note\na: x # note\n#b: y\n",
        "a:\tx\n",
        "a: x\r\n",
        "a: x\r",
        "\ufeffa: x\n",
        "a: 'x' #note\n",
    ],
)
def test_harmless_habits_are_accepted(typed):
    assert tree(typed) == {"a": "x"}


@pytest.mark.parametrize(
    "value", ["http://a.fr/#b", "a#b", "C'est l'été", "a, b", "a – b", "“a” b", "-a"]
)
def test_ordinary_texts_need_nothing(value):
    assert tree(f"k:\n  - {value}\n  - http://x\n")["k"][0] == value


# Places


def test_spans():
    node = tree("a: é😀x  # c\nb:\n  c: |\n    un\n    deux\n\n  d: [x, 'y']\ne: f\n")
    assert place(node["a"].span) == (1, 4, 1, 7)
    assert place(node["b"].span) == (3, 3, 7, 14)
    assert place(node["b"]["c"].span) == (4, 5, 5, 9)
    assert node["b"]["c"].block
    assert not node["a"].block
    assert place(node["b"]["d"].span) == (7, 6, 7, 14)
    assert place(node["b"]["d"][1].span) == (7, 10, 7, 13)
    assert place(node.span) == (1, 1, 8, 5)
    assert [place(key.span) for key in node] == [(1, 1, 1, 2), (2, 1, 2, 2), (8, 1, 8, 2)]


def test_span_of_inside_texts():
    text = tree("a: |\n  un deux\n\n  trois\n")["a"]
    assert place(text.span_of(3, 7)) == (2, 6, 2, 10)
    assert place(text.span_of(9, 14)) == (4, 3, 4, 8)
    assert place(text.span_of(3, 14)) == (2, 6, 4, 8)
    assert place(text.span_of(14, 14)) == (4, 8, 4, 8)


def test_span_of_covers_whole_escapes():
    text = tree('a: "x\\u00e9y\\\n  z\\""\n')["a"]
    assert text == 'xéyz"'
    assert place(text.span_of(1, 2)) == (1, 6, 1, 12)
    assert place(text.span_of(0, 3)) == (1, 5, 1, 13)
    assert place(text.span_of(3, 4)) == (2, 3, 2, 4)
    assert place(text.span_of(4, 5)) == (2, 4, 2, 6)
    doubled = tree("a: 'l''accès'\n")["a"]
    assert place(doubled.span_of(1, 2)) == (1, 6, 1, 8)
    assert place(doubled.span_of(2, 3)) == (1, 8, 1, 9)


def test_a_part_keeps_its_places():
    text = tree('a: "un\\u00e9\n  deux trois"\n')["a"]
    part = text.part(1, 8)
    assert part == "né\ndeux"
    for start in range(len(part)):
        for end in range(start + 1, len(part) + 1):
            assert part.span_of(start, end) == text.span_of(start + 1, end + 1)


# Properties

LETTERS = "ab éà« »'\"\\#:-{}[],*&!|>%@`?😀\u00a0\u202f.1"
LINE = st.text(LETTERS, min_size=1, max_size=12).map(lambda line: line.strip(" ")).filter(bool)
TEXTS = st.lists(st.one_of(LINE, LINE, st.just("")), min_size=1, max_size=5).map("\n".join)


def quoted_double(text):
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("é", "\\u00e9")
    return '"' + escaped.replace("\n", "\n  ") + '"'


STYLES = {
    "literal": lambda text: "|\n" + indented(text),
    "folded": lambda text: ">-\n" + indented(text),
    "explicit": lambda text: "|2\n" + indented(text),
    "plain": lambda text: text.replace("\n", "\n  "),
    "single": lambda text: "'" + text.replace("'", "''").replace("\n", "\n  ") + "'",
    "double": quoted_double,
}


def indented(text):
    return "".join(f"  {line}\n" for line in text.split("\n"))


@given(TEXTS, st.sampled_from(sorted(STYLES)), st.booleans())
def test_every_character_is_found_where_it_was_typed(text, style, windows):
    lines = text.strip("\n").split("\n")
    text = "\n".join(line if line.strip() else "" for line in lines)
    assume(text and not text.startswith("\n") and not text.endswith("\n"))
    typed = f"a: x\nt: {STYLES[style](text)}\nz: y\n"
    loaded = yaml_text(typed)
    # A plain text may mean something to YAML: that is for the traps.
    assume(loaded is not None and (style != "plain" or unfolded(loaded) == unfolded(text)))
    typed = typed.replace("\n", "\r\n") if windows else typed
    node, findings = read(typed, path="f.yaml")
    assume(all(finding.severity == "warning" for finding in findings))
    value = node["t"]
    assert unfolded(value) == unfolded(loaded)
    assert value == text
    assert_placed(value, typed)


def yaml_text(typed):
    try:
        loaded = yaml.load(typed, yaml.BaseLoader)
    except yaml.YAMLError:
        return None
    if not isinstance(loaded, dict) or set(loaded) != {"a", "t", "z"}:
        return None
    return loaded["t"] if isinstance(loaded["t"], str) else None


def unfolded(text):
    """Forget line breaks and the spaces around them, which the styles of YAML treat differently."""
    return re.sub(r"\s+", " ", text).strip()


def assert_placed(value: Text, typed: str):
    lines = re.split(r"\r\n|\n", typed)
    for offset, character in enumerate(value):
        span = value.span_of(offset, offset + 1)
        line = lines[span.line - 1]
        source = line[span.column - 1 :]
        if character == "\n":
            assert source.strip(" ") == ""
        else:
            source = line[span.column - 1 : span.end_column - 1]
            assert source in (character, "''", '\\"', "\\\\", "\\u00e9")
            assert character in (source, source[-1], "é")


EXAMPLES = [path.read_text(encoding="utf-8") for path in SHIPPED] or ["a: b\n"]


@st.composite
def mutations(draw):
    text = draw(st.sampled_from(EXAMPLES))
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, len(text)))
        cut = draw(st.integers(0, 3))
        new = draw(st.text("\t\n :-#|>'\"{}[]*&!?%@`,\u00a0\u202f\u2028\ufeff\x00xé\\", max_size=4))
        text = text[:at] + new + text[at + cut :]
    return text


@given(st.one_of(st.text(), st.text("a\n :-#|>'\"{}[]?\t\u00a0&*!\\,"), mutations()))
def test_any_text_is_read_without_a_traceback(text):
    node, findings = read(text, path="f.yaml")
    assert node is not None or findings
    lines = len(re.findall(r"\r\n|\r|\n", text)) + 1
    for finding in findings:
        assert 1 <= finding.span.line <= finding.span.end_line <= lines
        assert finding.span.column >= 1
        assert finding.message
        assert "{" not in finding.message.replace("« { »", "") or "{" in text
    assert findings == sorted(findings, key=lambda finding: finding.span)


# Bytes


def test_a_byte_order_mark_is_left_out():
    assert decode(b"\xef\xbb\xbfa: b\n", path="f.yaml") == ("a: b\n", [])


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_the_first_byte_that_is_not_utf8_is_named(mark):
    data = mark + "a: é\r\nb: caf".encode() + b"\xe9 noir\n"
    text, (finding,) = decode(data, path="f.yaml")
    assert text is None
    assert (finding.code, place(finding.span)) == ("READ001", (2, 7, 2, 8))
    assert "« é »" in finding.message
    assert "UTF-8" in finding.hint


@given(st.binary())
def test_any_bytes_are_decoded_or_refused(data):
    text, findings = decode(data, path="f.yaml")
    assert (text is None) == bool(findings)
