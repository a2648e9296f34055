"""Whatever is typed, the reader, the prose, the typesetter, slugs and links answer."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.characters import FORBIDDEN
from generator.content.addresses import absolute
from generator.content.inline import Name, parsed
from generator.drafting.slugs import slug
from generator.findings import Span
from generator.fragments import html, text
from generator.language import LANGUAGES, Typography, apply, language
from generator.proofing import plain
from generator.proofing.proof import proof_texts, selected
from generator.reports import one_line
from generator.source import yaml
from generator.source.tree import Text, nodes
from tests.hostile.test_links import GOOD

steady = settings(max_examples=60, derandomize=True, deadline=None)
SIGNS = "aé0 \n\t:-#{}[]()<>«»\"'’“”*_^\\/.,;!?@&%€°…–|`~=+\u00a0\u202f\u200b\ufeff👩🔧"
WORDS = st.sampled_from(
    [
        "title",
        "a: ",
        "- ",
        "| ",
        "Mot ",
        "À COMPLÉTER (",
        "https://a.fr",
        "a@b.fr",
        "{a}",
        "[x](",
        "12",
    ]
)
TYPED = st.one_of(
    st.text(alphabet=SIGNS, max_size=60),
    st.text(max_size=40),
    st.lists(st.one_of(WORDS, st.text(alphabet=SIGNS, max_size=4)), max_size=20).map("".join),
)


def typed(words: str) -> Text:
    return Text.typed(words, Span("x", 1, 1, 1, 1 + len(words)))


@steady
@given(TYPED)
def test_the_reader_says_or_gives_what_was_typed(words: str):
    tree, findings = yaml.read(words, path="x")
    lines = len(re.split(r"\r\n|\r|\n", words))
    assert all(1 <= one.span.line <= lines and one.span.column >= 1 for one in findings)
    assert tree is not None or findings
    assert not any(FORBIDDEN.search(one) for one in nodes(tree) if isinstance(one, Text))


@steady
@given(TYPED)
def test_prose_keeps_every_word(words: str):
    clean = FORBIDDEN.sub(" ", words)
    for paragraph in parsed(typed(clean)):
        for piece in paragraph.pieces:
            if not isinstance(piece, Name):
                assert not FORBIDDEN.search(piece.text)
                assert piece.href is None or GOOD.fullmatch(piece.href)


@pytest.mark.parametrize("code", LANGUAGES)
@steady
@given(words=TYPED)
def test_what_is_typeset_stays_so(code: str, words: str):
    clean, grammar = FORBIDDEN.sub(" ", words), language(code)
    once = apply(clean, grammar.typeset(clean))
    assert apply(once, grammar.typeset(once)) == once


@steady
@given(TYPED)
def test_html_keeps_its_tags(words: str):
    source = f"<p>{words}</p>"
    once = html.typeset(source, language="fr", options=Typography())
    assert re.findall(r"</?p>", once) == re.findall(r"</?p>", source)
    assert text.typeset(words, language="fr", options=Typography()) is not None


@steady
@given(TYPED)
def test_a_slug_is_the_name_of_a_file(words: str):
    name = slug(words)
    assert not re.search(r"[\W_]", name.replace("-", "")) and not FORBIDDEN.search(name)
    assert len(name.encode()) < 200 and name == name.strip("-")
    assert slug(name) == name


@steady
@given(st.one_of(TYPED, TYPED.map("https://{}".format), TYPED.map("www.a.fr/{}".format)))
def test_a_link_leads_where_it_may(words: str):
    href = absolute(words)
    assert href is None or GOOD.fullmatch(href)


@settings(steady, max_examples=25)
@given(TYPED)
def test_any_text_is_proofread(words: str):
    clean, _findings = yaml.sifted(words, path="x")
    for one in proof_texts(plain.read(clean, path="x"), selected()):
        assert one.span.line >= 1 and "\n" not in one_line(one.message)
