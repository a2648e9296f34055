"""What languages are asked about: edits of a text, who signs; and the words of a language."""

from collections.abc import Mapping
from typing import Literal, NamedTuple, TypeAlias

from generator.records import record

Gender: TypeAlias = Literal["m", "f"]


@record(frozen=True, slots=True)
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


@record(frozen=True, slots=True)
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


@record(frozen=True, slots=True)
class Party:
    """An organisation and the people who sign for it."""

    organisation: str
    gender: Gender | None
    people: tuple[Bearer, ...]


@record(frozen=True, slots=True, kw_only=True)
class Words:
    """The words of a language: those of composed texts, then those that staff type as keywords."""

    conjunction: str
    """Before the last of several: “and”. Staff type it, too, between the names of people."""
    respectively: str
    """« respectivement »; typed at the end of several names as well."""
    represented: str
    """Between an organisation and who signs for it: “represented by”."""
    of: str
    """Between a role and its organisation, spaces included: “ of ”."""
    together: str = ""
    """Before a last pair of people, instead of “, and”."""
    more: str
    """Before where to find more about an organisation: “More information: ”."""
    moment: str
    """A day and an hour somewhere: “{day} at {clock} ({place} time)”."""
    days: str
    """From one day to another: “from {first} to {last}”."""
    first_day: str
    """The words behind which several days are the first of them (“since”), as alternatives."""
    last_day: str
    """The words behind which they are the last of them (“until”), as alternatives."""
    whole_days: str
    """The words before a day that go before several, or that these begin with: “on”, “from”."""
    never_days: str
    """The words behind which several days do not read: “between”, as alternatives."""
    whole_months: tuple[tuple[tuple[str, str], ...], tuple[tuple[str, str], ...]]
    """What words before a day become before a month, and before a part of one; a group stays."""
    month_parts: Mapping[str, str]
    """A part of a month, by what is typed before its name: “early {month}”."""
    deadline: str
    """Until when people may register: “by {day}”."""
    bring: str
    """Before the documents that they must send or bring."""
    embargoed: str = "EMBARGO"
    """What the names of files under embargo begin with: “UNDER-EMBARGO”."""
    version: str
    """Which version of a release came out when: “version {number} of {day}”."""
    earlier: str
    """The same of the one before, behind it: “ – earlier: {version}”."""
    previous: str
    """The words of a link to it: “Read the earlier version”."""
    corrected: str
    """The sentence of a correction, from `wrong` to `right`, both in quotation marks."""
    replaced: str
    """That of a release which replaces the one of the day `before`."""
    withdrawn: str
    """That of one which was withdrawn."""
    seasons: tuple[str, str]
    """Whose hour it is when clocks are put back: “summer time”, “winter time”."""
    hours: Mapping[str, tuple[str, ...]]
    """What goes with hours, by its sense; the first spelling is the one that is written."""
    quotes: tuple[str, str]
    """What opens and closes a quotation, spaces included."""
    inner_quotes: tuple[str, str]
    """The same within another quotation."""
    interrupting: tuple[str, str]
    """What closes a quotation where its speaker is named: after a statement; after « ? », « ! »."""
    weights: tuple[str, str, str]
    """The units of the weight of a file: thousands, millions, milliards of bytes."""
    voices: tuple[str, ...] = ()
    """What stands before who speaks, where a verb would stand behind: “according to”."""
    articles: tuple[str, ...] = ()
    """The definite articles that names may begin with, with what parts them from the name."""
    abbreviations: str = ""
    """What a full stop may follow without ending a sentence, as alternatives of an expression."""
    no_comma_before: str = ""
    """The words before which the comma that closes an apposition is left out, as alternatives."""
    of_title: str = ""
    """What joins the parts of a title in a text (“ of the ”), as an expression."""
    verbs: str = "$^"
    """The verbs that a sentence goes on with behind a title, as alternatives."""

    open: str
    """An open point, typed in capitals with its question: “TO COMPLETE (the date?)”."""
    open_typed: str
    """The expression that finds it; with its question, where the words alone are usual."""
    all: tuple[str, ...]
    """Who commits, when all partners do."""
    none: tuple[str, ...]
    """What is wanted of About texts or contacts, when none is."""
    press: tuple[str, ...]
    """The kind of contacts that are the press's."""
    totals: tuple[str, ...]
    """What the row of a table begins with that adds up those above."""
    partners: tuple[str, ...]
    """What a list is of, when it is of the partners."""
    signatories: tuple[str, ...]
    """The same of who signs."""
    before_numbers: str
    """What may stand before the number of a key figure, as an expression: “over ”, « plus de »."""
    after_numbers: str
    """What the number counts in words: “million euros”."""
    before_ranges: str
    """What may open a range of numbers: “from”, “between”."""
    between_numbers: str
    """What joins two numbers of a range: “to”, “and”."""
    out_of: str
    """What joins a part and its whole: “out of”."""


def table(rows: str) -> Mapping[str, str]:
    """Read a table written as text: “Europe/Rome: Rom; Europe/Vienna: Wien”."""
    pairs = (row.strip().partition(": ") for row in rows.split(";"))
    return {key: value for key, _, value in pairs}


def senses(rows: str) -> Mapping[str, tuple[str, ...]]:
    """Read the `hours` of a language: “at: at; until: until, till”."""
    return {sense: tuple(words.split(", ")) for sense, words in table(rows).items()}
