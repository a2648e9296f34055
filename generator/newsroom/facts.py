"""What a version said to its readers: read from what was kept of it, never bound anew.

Facts, mandates and styles go on; what came out does not. Its wording is what its seal vouches for.
"""

import base64
import datetime
import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from html import unescape
from typing import TypeAlias
from urllib.parse import unquote

from generator.language import apply, language
from generator.language.terms import Typography
from generator.records import record

_LEAD = 280
"""How many characters of a lead lists show."""
_DAY = re.compile(r'<meta name="dcterms\.created" content="(\d{4}-\d\d-\d\d)">')
_FIGURE = re.compile(r"<figure\b.*?</figure>", re.DOTALL)
_IMAGE = re.compile(r'<img src="data:image/(png|jpeg);base64,([A-Za-z0-9+/=]+)" alt="([^"]*)"')
_CAPTION = re.compile(r"<figcaption[^>]*>(.*?)</figcaption>", re.DOTALL)
_NAMED = re.compile(r"/photos/([\w.%-]+\.(?:png|jpe?g))\"")
_SUFFIXES = {"png": ".png", "jpeg": ".jpg"}


@record(frozen=True, slots=True, kw_only=True)
class Reached:
    """Somebody the press reaches: lines, each with where it leads, if anywhere."""

    lines: tuple[tuple[str, str], ...]


@record(frozen=True, slots=True, kw_only=True)
class Facts:
    """What a release said: its head, its partners, whom the press reaches, by organisation."""

    language: str
    kind: str
    title: str
    subtitle: str
    dateline: str
    lead: str
    partners: tuple[str, ...]
    contacts: tuple[tuple[str, tuple[Reached, ...]], ...]
    embargo: str

    @property
    def brief(self) -> str:
        """The start of the lead, cut after a word."""
        if len(self.lead) <= _LEAD:
            return self.lead
        return self.lead[:_LEAD].rpartition(" ")[0].rstrip(" ,;:–-") + "…"


@record(frozen=True, slots=True, kw_only=True)
class Photo:
    """A picture of a release, as it came out."""

    name: str
    data: bytes
    alt: str
    caption: str


def facts(wording: str, typography: Typography) -> Facts:
    """Read a wording; its typography was folded, and is set again."""
    said: dict[str, list[str]] = defaultdict(list)
    for line in wording.splitlines()[1:]:
        name, _colon, text = line.partition(": ")
        said[name].append(text)
    code = (said["language"] or ["fr"])[0]

    def printed(text: str) -> str:
        return typeset(text, code, typography)

    def first(name: str) -> str:
        return printed(said[name][0]) if said[name] else ""

    return Facts(
        language=code,
        kind=(said["headed"] or said["kind"] or ["release"])[0],
        title=first("title"),
        subtitle=first("subtitle"),
        dateline=first("dateline"),
        lead=printed(" ".join(said["lead"])),
        partners=tuple(dict.fromkeys(map(printed, said["partners"]))),
        contacts=tuple(
            (printed(name), _reached(people, printed)) for name, people in [*_contacts(wording)]
        ),
        embargo=(said["embargo"] or [""])[0],
    )


def typeset(text: str, code: str, typography: Typography) -> str:
    """Return a text with the typography of its language."""
    return apply(text, language(code).typeset(text, options=typography))


_People: TypeAlias = list[list[tuple[str, str]]]


def _contacts(wording: str) -> Iterator[tuple[str, _People]]:
    """Yield the press contacts by organisation; those below a heading of their own are others'."""
    people: _People | None = None
    press = False
    for line in wording.splitlines():
        if not line.startswith(" "):  # a part begins
            people, press = None, "contactgroup.heading: " not in line
        dashes, name, text = _line(line)
        if name == "organisationcontacts.name" and press:
            people = []
            yield text, people
        elif people is not None and name.startswith("contact."):
            if dashes or not people:
                people.append([])
            people[-1].append((name, text))


def _line(line: str) -> tuple[bool, str, str]:
    """Part a line: whether it begins a part, what it is, what it says."""
    bare = line.lstrip(" -")
    name, _colon, text = bare.partition(": ")
    return "-" in line[: len(line) - len(bare)], name, text


def _reached(people: _People, typeset: Callable[[str], str]) -> tuple[Reached, ...]:
    return tuple(
        Reached(lines=tuple((typeset(text), link) for text, link in _lines(said)))
        for said in people
    )


def _lines(said: list[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Yield the lines of a contact; a link follows the text that it belongs to."""
    for at, (name, text) in enumerate(said):
        if not name.endswith(".link"):
            after = said[at + 1] if at + 1 < len(said) else ("", "")
            yield text, after[1] if after[0] == f"{name}.link" else ""


# What its page holds ----------------------------------------------------------------------------


def day_of(page: str) -> datetime.date | None:
    """Return the day that a release is of, as its page tells."""
    found = _DAY.search(page)
    return datetime.date.fromisoformat(found[1]) if found else None


def photos(page: str) -> list[Photo]:
    """Return the photographs of a page, as they were printed in it; logos are none.

    They have the names that the page tells, where it tells of as many.
    """
    found: dict[str, tuple[str, str, str]] = {}
    for figure in _FIGURE.finditer(page):
        caption = _CAPTION.search(figure[0])
        told = unescape(re.sub(r"<[^>]+>", "", caption[1])) if caption else ""
        for kind, data, alt in _IMAGE.findall(figure[0]):
            found.setdefault(data, (kind, unescape(alt), " ".join(told.split())))
    names = [unquote(one) for one in dict.fromkeys(_NAMED.findall(page))]
    if len(names) != len(found):
        names = [f"{number}{_SUFFIXES[one[0]]}" for number, one in enumerate(found.values(), 1)]
    return [
        Photo(name=f"photos/{name}", data=base64.b64decode(data), alt=alt, caption=caption)
        for name, (data, (_kind, alt, caption)) in zip(names, found.items(), strict=True)
    ]
