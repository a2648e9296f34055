"""How a language is written, on plain strings: typography, grammar, dates and numbers.

A language is a module that offers the functions of `Language`; `language("fr")` finds it.
"""

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from importlib import import_module
from typing import Literal, NamedTuple, Protocol, TypeAlias, cast

from generator.splices import Splice, spliced

Gender: TypeAlias = Literal["m", "f"]
DayForm: TypeAlias = Literal["", "weekday", "short", "weekday.short"]

LANGUAGES = {"fr": "french", "en": "english"}


@dataclass(frozen=True, slots=True)
class Typography:
    """What a house may choose; the rest is the language's own.

    `guillemets` is the space inside « », `dash` the one of an aside between two dashes.
    """

    guillemets: Literal["nbsp", "narrow"] = "nbsp"
    dash: Literal["–", "—"] = "–"


class Edit(NamedTuple):
    """Replace `text[start:end]` by `text`, for the rule that asks for it.

    With `superscript`, outputs that can raise the replacement do.
    """

    start: int
    end: int
    text: str
    rule: str
    superscript: bool = False


@dataclass(frozen=True, slots=True)
class Bearer:
    """A person as she signs: the organisation is as in a sentence (« le Comité régional… »).

    `title` is a whole title, printed as it is instead of role, organisation and remit.
    """

    name: str
    gender: Gender | None = None
    role: str = ""
    organisation: str = ""
    remit: str = ""
    title: str = ""


@dataclass(frozen=True, slots=True)
class Party:
    """An organisation and the people who sign for it."""

    organisation: str
    gender: Gender | None
    people: tuple[Bearer, ...]


class Language(Protocol):
    """What every language offers."""

    def typeset(
        self,
        text: str,
        *,
        verbatim: Sequence[tuple[int, int]] = (),
        options: Typography = Typography(),
    ) -> tuple[Edit, ...]:
        """Return the edits that typeset one paragraph, in order, without overlap.

        `verbatim` are stretches (links, calls of notes) that stay as they are but are seen as
        neighbours. URLs, e-mails, handles, hashtags, paths and code are protected besides.
        """

    def day(self, date: datetime.date, form: DayForm = "") -> str:
        """Write a date: « 18 avril 2023 », with its weekday, without its year, or both."""

    def dateline(self, place: str, day: str) -> str:
        """Write the place and the day: « Metz, le 2 octobre 2019 »; either may be empty."""

    def clock(self, time: datetime.time) -> str:
        """Write an hour: « 10 h », « 14 h 30 »."""

    def moment(self, day: str, clock: str, zone: str) -> str:
        """Write a day and an hour in a time zone: « le 2 octobre à 10 h (heure de Paris) »."""

    def count(self, number: int) -> str:
        """Write a number in words: « trois »."""

    def enumerate(self, items: Sequence[str]) -> str:
        """Join with commas and a last « et »."""

    def attach(self, before: str, name: str, *, place: bool = False) -> tuple[str, str]:
        """Elide and contract at the joint of a text and a name that follows it.

        « auprès de » + « le Comité » gives « auprès du » + « Comité »; both sides come back. The
        article of a `place` contracts in spite of its capital: « au Havre ».
        """

    def capital(self, text: str) -> str:
        """Set a capital at the start."""

    def bare(self, name: str) -> str:
        """Return the name without its article, with a capital: for logos, headings, contacts."""

    def gender(self, name: str) -> Gender | None:
        """Return the gender that the article or the noun tells; None where neither does."""

    def with_acronym(self, name: str, acronym: str, gender: Gender | None) -> str:
        """Return the acronym with the name’s article: « la Métropole… », « MEL » → « la MEL »."""

    def title(self, bearer: Bearer) -> str:
        """Compose « Vice-présidente de Metz Métropole déléguée à l’Habitat »."""

    def person(self, bearer: Bearer) -> str:
        """Compose « A, X de O remit »; the closing comma is the caller's."""

    def group(self, people: Sequence[Bearer], *, respectively: bool) -> str:
        """Compose « A et B, [respectivement] X et Y de O »; a shared role is said once."""

    def signatories(self, organisations: Sequence[Sequence[Bearer]]) -> str:
        """Compose all signatories, organisation by organisation."""

    def parties(self, parties: Sequence[Party]) -> str:
        """Compose « Metz Métropole, représentée par A (X) et B (Y), et … »."""

    def list_ends(self, items: Sequence[str]) -> tuple[str, ...]:
        """Return the mark that ends each item of a list: « ; », « . » or nothing."""

    def inner_quotes(self, text: str) -> str:
        """Return the text with its quotation marks as they are inside another quotation."""

    def quoted(self, paragraphs: Sequence[str], *, sentence: bool) -> tuple[tuple[str, str], ...]:
        """Return what opens and closes each paragraph of a quotation, as the language wants."""

    def interrupted(self, text: str) -> tuple[int, str]:
        """Return where a quotation is interrupted to name its speaker, and what closes it there."""


def language(code: str) -> Language:
    """Find a language by its two-letter code; KeyError when it is not one of `LANGUAGES`."""
    return cast(Language, import_module(f"generator.language.{LANGUAGES[code]}"))


def apply(text: str, edits: Iterable[Edit]) -> str:
    """Return the text with the edits made."""
    return spliced(text, (Splice(*edit[:3]) for edit in edits))
