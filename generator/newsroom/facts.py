"""What a version said to its readers: read from what was kept of it, never bound anew.

Facts, mandates and styles go on; what came out does not. Its wording is what its seal vouches for.
"""

import base64
import datetime
import re
from collections import defaultdict
from collections.abc import Iterator
from html import unescape

from generator.language import apply, language
from generator.language.terms import Typography
from generator.records import record

_LEAD = 280
"""How many characters of a lead lists show."""
_DAY = re.compile(r'<meta name="dcterms\.created" content="(\d{4}-\d\d-\d\d)">')
_FIGURE = re.compile(r"<figure\b.*?</figure>", re.DOTALL)
_IMAGE = re.compile(r'<img src="data:image/(png|jpeg);base64,([A-Za-z0-9+/=]+)" alt="([^"]*)"')
_CAPTION = re.compile(r"<figcaption[^>]*>(.*?)</figcaption>", re.DOTALL)
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
        said[name.strip()].append(text)
    code = said["language"][0] if said["language"] else "fr"

    def typeset(text: str) -> str:
        return apply(text, language(code).typeset(text, options=typography))

    def first(name: str) -> str:
        return typeset(said[name][0]) if said[name] else ""

    return Facts(
        language=code,
        kind=(said["headed"] or said["kind"] or ["release"])[0],
        title=first("title"),
        subtitle=first("subtitle"),
        dateline=first("dateline"),
        lead=brief(typeset(" ".join(said["lead"]))),
        partners=tuple(dict.fromkeys(map(typeset, said["partners"]))),
        contacts=tuple(_contacts(wording)),
        embargo=said["embargo"][0] if said["embargo"] else "",
    )


def brief(text: str) -> str:
    """Return the start of a text, cut after a word."""
    if len(text) <= _LEAD:
        return text
    return text[:_LEAD].rpartition(" ")[0].rstrip(" ,;:–-") + "…"


def _contacts(wording: str) -> Iterator[tuple[str, tuple[Reached, ...]]]:
    """Yield the press contacts by organisation; those below a heading of their own are others'."""
    organisation, people, press = "", [], True
    for line in wording.splitlines():
        if organisation and not line.startswith(" ") and people and press:
            yield organisation, _reached(people)
        if not line.startswith(" "):
            organisation, people = "", []
            press = "contactgroup.heading: " not in line
        name, _colon, text = re.sub(r"^[\s-]*", "", line).partition(": ")
        if name == "organisationcontacts.name":
            if organisation and people and press:
                yield organisation, _reached(people)
            organisation, people = text, []
        elif organisation and name.startswith("contact."):
            if line.lstrip().startswith("- ") or not people:
                people.append([])
            people[-1].append((name.removeprefix("contact."), text))
    if organisation and people and press:
        yield organisation, _reached(people)


def _reached(people: list[list[tuple[str, str]]]) -> tuple[Reached, ...]:
    return tuple(Reached(lines=tuple(_lines(said))) for said in people)


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


def photos(page: str) -> Iterator[Photo]:
    """Yield the photographs of a page, as they were printed in it; logos are none."""
    number = 0
    for figure in _FIGURE.finditer(page):
        caption = _CAPTION.search(figure[0])
        told = unescape(re.sub(r"<[^>]+>", "", caption[1])) if caption else ""
        for kind, data, alt in _IMAGE.findall(figure[0]):
            number += 1
            name = f"photo-{number}{_SUFFIXES[kind]}"
            yield Photo(
                name=name, data=base64.b64decode(data), alt=unescape(alt), caption=told.strip()
            )
