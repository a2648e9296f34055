"""Write down what a release says to its readers, in a form that only its content changes.

Neither a style, nor the layout of its YAML, nor comments change it, nor do a release's state and
name. `docs/wording.md` describes the form for those who want to recompute a fingerprint: what
changes here changes it there, and the fingerprint of every release.
"""

import datetime
import re
import unicodedata
from collections.abc import Iterator, Sequence
from contextlib import suppress
from hashlib import sha256
from typing import Any

from generator.content.body import Asset, Node
from generator.content.document import Embargo, Release
from generator.content.prose import Prose, Run, raised
from generator.language import told_moment
from generator.messages import _

FORM = "communiqué wording 1"
"""The first line: another form gives other fingerprints."""

_UNSAID = frozenset({
    "origin", "slug", "stem", "state", "versions", "references", "taken", "sources",
    "parties", "fingerprint", "edition", "ending", "numeric", "width", "located", "zone", "web",
    "times",
})  # fmt: skip
"""The fields that print nothing, or change the looks alone."""
_FOLDED = str.maketrans({"—": "–", "\u2011": "-", "\u00ad": "", "\u200b": "", "\u2060": ""})
_TYPED = str.maketrans({"’": "'", **dict.fromkeys("«»“”„", '"')})
_THOUSANDS = re.compile(r"(?<!\d)(?<!\d[.,])\d{1,3}(?: \d{3})+(?!\d)")
_SPACED = re.compile(r" (?=[%‰€$£:;!?])|(?<=«) | (?=»)")
_PICTURE = "sha256:"
_SAID_ALREADY = (".phones.link", ".emails.link")


def wording(release: Release) -> str:
    """Return what a release that was typeset says, a line for each of its texts."""
    return "\n".join((FORM, *_fields(release, ""))) + "\n"


def fingerprint(wording: str) -> str:
    """Return the SHA-256 of a wording in hexadecimal digits."""
    return sha256(wording.encode(errors="surrogatepass")).hexdigest()


def texts(wording: str, *, pictured: bool = True) -> list[str]:
    """Return what the lines of a wording say, for who reads what differs."""
    lines = (line.partition(": ") for line in wording.splitlines()[1:])
    said = [(name, text) for name, _, text in lines if text and not name.endswith(_SAID_ALREADY)]
    return [_shown(*one) for one in said if pictured or not one[1].startswith(_PICTURE)]


def holds(wording: str, words: str) -> bool:
    """Tell whether one of the texts of a wording says words, whole ones, in any typography."""
    said = re.compile(rf"(?<!\w)(?<!\d[.,]){re.escape(plain_words(words))}(?!\w|[.,]\d)")
    return any(said.search(plain_words(text)) for text in texts(wording, pictured=False))


def plain_words(text: str) -> str:
    """Return a text as anybody may type it: « 18 000 € » is « 18000€ », each a single word."""
    bare = _SPACED.sub("", _folded(text)).translate(_TYPED)
    return _THOUSANDS.sub(lambda found: found[0].replace(" ", ""), bare)


def _shown(name: str, text: str) -> str:
    if name == "embargo":
        with suppress(ValueError):  # it may be words, which are not settled yet
            return _("embargo {moment}").format(
                moment=told_moment(datetime.datetime.fromisoformat(text))
            )
    if not text.startswith(_PICTURE):
        return text
    return _("picture {digits}").format(digits=text.removeprefix(_PICTURE)[:8])


def _fields(node: Any, kind: str) -> Iterator[str]:
    for name in node.__dataclass_fields__:
        if name not in _UNSAID:
            yield from _lines(f"{kind}{name}", getattr(node, name))


def _lines(name: str, value: Any) -> Iterator[str]:
    """Yield the lines of what a field holds; nothing where it is empty."""
    if isinstance(value, Embargo):
        yield f"{name}: {value.until.isoformat() if value.until else _read(value.text)}"
    elif isinstance(value, Asset):
        yield f"{name}: {_PICTURE}{value.digest}"
    elif isinstance(value, Node):
        yield from _below(value)
    elif isinstance(value, tuple):
        yield from _prose(name, value) if _is_prose(value) else _each(name, value)
    elif isinstance(value, str | int) and value is not False and value != "":
        yield f"{name}: {_folded(str(value)) if value is not True else 'yes'}"


def _each(name: str, values: Sequence[Any]) -> Iterator[str]:
    """Yield the lines of several things; of an empty cell, its name: the next is in its column."""
    for one in values:
        yield from _lines(name, one) if one != () else (f"{name}:",)


def _below(node: Node) -> Iterator[str]:
    """Yield the lines of a part, the first after a dash, so that no two parts run together."""
    first, *others = [*_fields(node, f"{type(node).__name__.lower()}.")] or [""]
    yield f"- {first}".rstrip()
    yield from (f"  {line}" for line in others)


def _is_prose(value: Sequence[Any]) -> bool:
    return bool(value) and isinstance(value[0], Run)


def _prose(name: str, prose: Prose) -> Iterator[str]:
    """Yield a paragraph, and where its links lead."""
    yield f"{name}: {_read(prose)}"
    links = (run.href for run in prose if run.href and "note" not in run.marks)
    yield from (f"{name}.link: {_folded(one)}" for one in dict.fromkeys(links))


def _read(prose: Prose) -> str:
    """Return a paragraph as it is read, without its dress: « m² »; « [1] » calls a note."""
    runs = (f"[{run.text}]" if "note" in run.marks else raised(run).text for run in prose)
    return _folded("".join(runs))


def _folded(text: str) -> str:
    """Return a text in which spaces and dashes are of one kind each, and marks unseen are gone."""
    return " ".join(unicodedata.normalize("NFC", text).translate(_FOLDED).split())
