"""A paragraph read quickly is read as Markdown would read it."""

import re

from hypothesis import example, given, settings
from hypothesis import strategies as st

from generator.content import inline
from generator.content.prose import Run, plain
from generator.findings import Span
from generator.source.tree import Text

# Whatever begins a mark, a name, an address or an open point, among words.
PIECES = """
    * ** _ __ ^ \\ [ ] ( ) ](www.x.fr) { } {{ }} {name} ! & < > ` # @ . , : ; - / 2e ^er^ l' é œ « »
    www.x.fr a@b.fr https://x.fr/a_b #y À COMPLÉTER (qui) mot deux snake_case 2019-2022 10:30
    """
TEXTS = st.lists(
    st.sampled_from([*re.split(r"\s+", PIECES.strip()), " ", " ", "\n", "\u00a0"])
).map("".join)


def typed(words: str) -> Text:
    text = Text(words)
    text.span, text.block = Span("releases/a.yaml", 1, 1, 1, 1 + len(words)), False
    text.starts = ((0, 1, 1),)
    return text


@settings(max_examples=1500, deadline=None, derandomize=True)
@given(TEXTS | st.text(max_size=30))
@example("un mot\rdeux")
def test_what_is_taken_for_plain_is_one_run(words: str) -> None:
    paragraph = typed(words)
    if not words or not inline._is_plain(paragraph):
        return
    source = words.replace("\n", " ")
    tokens = inline._parser().parseInline(source)[0].children or []
    assert [token.content for token in tokens] == [source]
    assert inline._with_links(Run(source)) == [Run(source)]
    assert inline._hold(paragraph) == ([], source, [])
    assert inline.parse(paragraph).pieces == (Run(source),)


@settings(max_examples=1500, deadline=None, derandomize=True)
@given(TEXTS | st.text(max_size=30))
def test_text_without_marks_is_the_one_token_of_markdown(source: str) -> None:
    tokens = inline._parser().parseInline(source)[0].children or []
    if not inline._MARKDOWN.search(source):
        assert [token.content for token in tokens] == [source] * bool(source)


def test_marks_are_still_read() -> None:
    pieces = inline.parse(typed("du **gras**, un 1^er^ et [ici](www.x.fr)")).pieces
    runs = [piece for piece in pieces if isinstance(piece, Run)]
    assert plain(runs) == "du gras, un 1er et ici"
    assert [sorted(run.marks) for run in runs if run.marks] == [["strong"], ["sup"]]
    assert [run.href for run in runs if run.href] == ["https://www.x.fr"]
