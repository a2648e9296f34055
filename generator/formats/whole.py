"""Keep on one line what none may cut: names, addresses, and on paper the end of a paragraph.

A name is a word with a capital. One with a hyphen of its own is kept whole everywhere, a long one
on paper, where words are hyphenated. In German all nouns have capitals: only hyphens count.
"""

import re
from dataclasses import replace

from markupsafe import Markup, escape

from generator.content.prose import Prose, plain
from generator.patterns import lazy

_MOST, _ADDRESS = 28, 40
"""Longer words and addresses are cut where they can be: they may not fit into a column."""
_CUT = 9
"""The letters of a word that styles let hyphenate."""
_WORD = lazy(r"(?<![\w-])[^\W\d_a-zß-ÿ]\w*(?:-\w+)*")
_BREAK = lazy(r"[-/]")
_ELEMENT = lazy(
    r' <(?P<mark>strong|em)>(?=[^<])|(?P<space> ?)<span class="whole">(?P<words>[^<]*)</span>'
)
_ADDRESS_OF_LINK = lazy(r"(?<=>)[^<> ]*[@/.][^<> ]*(?=</a>)")
_PART = lazy(r"[^@/]+[@/]*|[@/]+")
THIRD = 33
"""The characters that the third of a row of contacts holds on one line."""
_WHOLE = Markup('<span class="whole">{}</span>')


def whole(written: Markup) -> Markup:
    """Put HTML on one line."""
    return _WHOLE.format(written) if written else written


def on_paper(written: Markup) -> Markup:
    """Keep words whole as the engine of the PDF does best: by their characters, not by an element.

    An address that needs two lines goes on after its `@` or a slash, or before a dot, never at a
    hyphen: whoever reads it would not know whose that is.

    Where a text fits but for its last space and an element follows, it breaks the line after the
    first word: the space goes into the element. What it cannot hyphenate needs no more.
    """
    return Markup(_ADDRESS_OF_LINK.sub(_cut_well, _ELEMENT.sub(_with_space, written)))


def _cut_well(found: re.Match[str]) -> str:
    whole_parts = (part.replace("-", "\u2011") for part in parts(found[0]))
    return "\u200b".join(
        part.replace(".", "\u200b.") if len(part) > THIRD else part for part in whole_parts
    )


def parts(address: str) -> list[str]:
    """Return the parts of an address between which a line may end."""
    return _PART.findall(address)


def _with_space(found: re.Match[str]) -> str:
    if found["mark"]:
        return f"<{found['mark']}> "
    words = found["words"].replace("-", "\u2011")
    return f'<span class="uncut">{found["space"]}{words}</span>'


def kept(text: str, *, hyphenated: bool = False) -> Markup:
    """Write a text as HTML, its names whole; `hyphenated` where long words would be cut."""
    written, done = Markup(""), 0
    for word in _WORD.finditer(text):
        if _is_name(word[0], _CUT if hyphenated else _MOST):
            written += escape(text[done : word.start()]) + whole(escape(word[0]))
            done = word.end()
    return written + escape(text[done:])


def _is_name(word: str, long: int) -> bool:
    return word[0].isupper() and ("-" in word or len(word) >= long) and len(word) <= _MOST


def is_address(text: str) -> bool:
    """Tell whether the text of a link is an address that a line could cut."""
    return " " not in text and len(text) <= _ADDRESS and bool(_BREAK.search(text))


def last_word(prose: Prose) -> tuple[Prose, Prose]:
    """Divide prose before its last word, which words tied to it belong to while all are short."""
    text = plain(prose)
    start = text.rstrip(" ").rfind(" ") + 1
    if len(text) - start > _MOST:
        start = max(start, *(text.rfind(space) + 1 for space in "\u00a0\u202f"))
    if len(text) - start > _MOST:
        return prose, ()
    return _part(prose, 0, start), _part(prose, start, len(text))


def could_be_cut(prose: Prose) -> bool:
    """Tell whether a line could cut a word: what is kept whole without need ends lines early."""
    return any(len(word) >= _CUT or _BREAK.search(word) for word in plain(prose).split())


def _part(prose: Prose, start: int, end: int) -> Prose:
    """Return the runs between two places of the text."""
    part, at = [], 0
    for run in prose:
        text = run.text[max(start - at, 0) : max(end - at, 0)]
        at += len(run.text)
        if text:
            part.append(replace(run, text=text))
    return tuple(part)
