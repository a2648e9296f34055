"""What is known of a release for the search: what chooses it, and all that it prints."""

import json
from base64 import b64decode, b64encode
from collections.abc import Iterable
from zlib import compress, decompress

from generator.cache.codec import Codec
from generator.findings import Span
from generator.messages import _
from generator.records import record
from generator.source.workspace import ReleaseFile

PARTS = {
    "head": _("head"),
    "title": _("Title").lower(),
    "event": _("Event").lower(),
    "logo": _("logo"),
    "lead": _("Lead").lower(),
    "text": _("text"),
    "heading": _("heading"),
    "list": _("list"),
    "commitments": _("commitments"),
    "quotation": _("quotation"),
    "figures": _("figures"),
    "table": _("table"),
    "programme": _("programme"),
    "box": _("box"),
    "picture": _("picture"),
    "alt": _("alternative text"),
    "caption": _("caption"),
    "credit": _("credit"),
    "note": _("footnote"),
    "about": _("About"),
    "link": _("link"),
    "contact": _("contact"),
    "typed": _("as it is typed"),
}
"""Where in a release something is read, as people call it."""


@record(frozen=True, slots=True)
class Source:
    """A stretch of a passage that a `{name}` stood for: where it was called, where defined."""

    start: int
    end: int
    name: str
    used: Span
    defined: Span | None


@record(frozen=True, slots=True)
class Passage:
    """A paragraph, a row, a contact as it is read, and in which part.

    `places` are where it was typed, each from an offset on; the first one is 0.
    """

    part: str
    text: str
    places: tuple[tuple[int, Span], ...]
    sources: tuple[Source, ...] = ()

    def place(self, offset: int) -> Span:
        """Return where what stands at an offset was typed."""
        return next(span for first, span in reversed(self.places) if first <= offset)


@record(frozen=True, slots=True)
class Named:
    """A partner of a release by its id and its names of all times, folded."""

    id: str
    names: tuple[str, ...]


@record(frozen=True, slots=True)
class Sheet:
    """A release as it is looked in; one that cannot be `bound` is looked in as it is typed.

    `people` are those whom it prints. `folded` has a line for each passage; the passages
    themselves are `packed`: they are read of the few releases that hold what is looked for.
    """

    file: ReleaseFile
    title: str
    date: str
    state: str
    kind: str
    partners: tuple[Named, ...]
    people: tuple[str, ...]
    bound: bool
    folded: str
    packed: str

    @property
    def passages(self) -> tuple[Passage, ...]:
        """What the release prints, a passage for each line of `folded`."""
        found: tuple[Passage, ...] = _PASSAGES.read(json.loads(decompress(b64decode(self.packed))))
        return found


_PASSAGES = Codec(Passage, Source, Span)


def packed(passages: Iterable[Passage]) -> str:
    """Return passages as a sheet holds them."""
    plain = json.dumps(_PASSAGES.write(tuple(passages)), ensure_ascii=False)
    return b64encode(compress(plain.encode(errors="surrogatepass"))).decode()
