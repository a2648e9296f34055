"""What every language offers, and what most have in common: a language says the rest.

Spaces are ordinary and apostrophes straight in all that is composed: the typesetter sets the right
ones.
"""

import re
from collections.abc import Iterator, Sequence
from importlib import import_module
from typing import TYPE_CHECKING

from generator.language.bearers import in_brackets, is_plain, is_titled, units
from generator.language.calendar import Calendar
from generator.language.items import Ending, has_capital, is_address, is_name, unless_ended
from generator.language.terms import Bearer, Edit, Gender, Party, Typography

if TYPE_CHECKING:
    from generator.language.rules import Rule


TYPOGRAPHY = Typography()


class Language(Calendar):
    """How a language is written; what is abstract here, or has no value, each must say itself."""

    name: str
    """What the program calls it in its messages."""
    has_dictionary = False
    """Whether words can be looked up; then its folder has a module `compounds`."""

    # Typography ---------------------------------------------------------------------------------

    def rules(self) -> "Sequence[Rule]":
        """Return the RULES of the folder's `typography`; only those who typeset wait for them."""
        rules: Sequence[Rule] = import_module(f"{type(self).__module__}.typography").RULES
        return rules

    def typeset(
        self,
        text: str,
        *,
        verbatim: Sequence[tuple[int, int]] = (),
        options: Typography = TYPOGRAPHY,
    ) -> tuple[Edit, ...]:
        """Return the edits that typeset one paragraph, in order, without overlap.

        `verbatim` are stretches (links, calls of notes) that stay as they are but are seen as
        neighbours. URLs, e-mails, handles, hashtags, paths and code are protected besides.
        """
        from generator.language.rules import edits

        return edits(text, self.rules(), verbatim, options)

    # Names --------------------------------------------------------------------------------------

    def attach(self, before: str, name: str, *, place: bool = False) -> tuple[str, str]:
        """Fit a text and a name that follows it to each other; both sides come back.

        « auprès de » + « le Comité » gives « auprès du » + « Comité ». The article of a `place`
        contracts in spite of its capital: « au Havre ».
        """
        return before, name

    def doubtful_joint(self, before: str, name: str) -> str:
        """Return the word after which a name would need a form that nobody knows; empty if none."""
        return ""

    def capital(self, text: str) -> str:
        """Set a capital at the start, behind opening quotation marks; figures stay."""
        first = re.match(FIRST_CHARACTER, text)
        if not first:
            return text
        at = first.end()
        return text[: at - 1] + text[at - 1].upper() + text[at:]

    def article(self, name: str) -> str:
        """Return the article that a name begins with, with the space after it; empty if none."""
        return next((one for one in self.words.articles if name.startswith(one)), "")

    def without_article(self, name: str) -> str:
        """Return the name without its article, as within a sentence."""
        return name.removeprefix(self.article(name))

    def bare(self, name: str) -> str:
        """Return the name without its article, with a capital: for logos, headings, contacts."""
        return self.capital(self.without_article(name))

    def gender(self, name: str) -> Gender | None:
        """Return the gender that the article or the noun tells; None where neither does."""
        return None

    def with_acronym(self, name: str, acronym: str, gender: Gender | None) -> str:
        """Return the acronym with the name’s article: “the Métropole…”, “MEL” → “the MEL”."""
        return self.article(name) + acronym

    def indefinite(self, words: str) -> str:
        """Return the indefinite article that goes before the words; empty where none is sure."""
        return ""

    # People -------------------------------------------------------------------------------------

    def title(self, bearer: Bearer) -> str:
        """Compose “Vice-President of Metz Métropole responsible for Housing”."""
        return bearer.title or self.held(bearer.role, bearer.organisation, bearer.remit)

    def titles(self, held: Sequence[Bearer]) -> str:
        """Compose what one person is, in order; an organisation that is shared is said once."""
        if len(held) > 1 and is_plain(held):
            return self.held(self.enumerate([one.role for one in held]), held[0].organisation)
        return self.enumerate([self.title(one) for one in held])

    def held(self, role: str, organisation: str, remit: str = "") -> str:
        """Join “X”, “of O” and the remit; each may be empty."""
        if role and organisation:
            role = "".join(self.attach(f"{role}{self.words.of}", organisation))
        return " ".join(part for part in (role or organisation, remit) if part)

    def person(self, bearer: Bearer) -> str:
        """Compose “A, X of O remit”; the closing comma is the caller's."""
        return f"{bearer.name}, {self.title(bearer)}" if is_titled(bearer) else bearer.name

    def group(self, people: Sequence[Bearer], *, respectively: bool) -> str:
        """Compose “A and B, [respectively] X and Y of O”; a shared role is said once.

        People of several organisations, or with remits, keep their whole titles. When only some
        have a role, each stands alone, since “respectively” would not count right.
        """
        if len(people) == 1:
            return self.person(people[0])
        names = self.enumerate([bearer.name for bearer in people])
        if not any(map(is_titled, people)):
            return names
        if not all(map(is_titled, people)):
            return self._joined([[bearer] for bearer in people])
        if not is_plain(people):
            return self._with(names, [self.title(bearer) for bearer in people], respectively)
        said = self._with(names, self.roles(people), respectively)
        return self.held(said, people[0].organisation)

    def roles(self, people: Sequence[Bearer]) -> list[str]:
        """Return the roles of people; one that is shared, once and in the plural."""
        return [bearer.role for bearer in people]

    def signatories(self, organisations: Sequence[Sequence[Bearer]]) -> str:
        """Compose all signatories, organisation by organisation, in order of first appearance.

        People with a remit or a whole title stand alone; the others of one organisation are
        grouped. The last unit is joined by a word of its own when it is itself a pair.
        """
        people = [bearer for group in organisations for bearer in group]
        if not any(map(is_titled, people)):
            return self.enumerate([bearer.name for bearer in people])
        return self._joined([unit for group in organisations for unit in units(group)])

    def is_apposition(self, people: Sequence[Bearer]) -> bool:
        """Tell whether what is composed of people, in order, is closed by a comma in a sentence."""
        return bool(people) and is_titled(people[-1])

    def parties(self, parties: Sequence[Party]) -> str:
        """Compose “Metz Métropole, represented by A (X) and B (Y), and …”."""
        composed = [self._party(party) for party in parties]
        # A party that is followed by its people is closed by a comma, even before “and”.
        comma = "," if any(party.people for party in parties[-2:-1]) else ""
        return self._with_last(composed, f"{comma} {self.words.conjunction} ")

    def represented(self, party: Party) -> str:
        """Return what stands between a party and its people, agreeing with it where need be."""
        return self.words.represented

    def needs_gender(self, name: str) -> bool:
        """Tell whether the gender of an organisation must be known to say who represents it."""
        return False

    def enumerate(self, items: Sequence[str]) -> str:
        """Join with commas and a last “and”."""
        if len(items) < 2:
            return "".join(items)
        return f"{', '.join(items[:-1])} {self.words.conjunction} {items[-1]}"

    def _party(self, party: Party) -> str:
        if not party.people:
            return party.organisation
        people = self.enumerate([in_brackets(bearer) for bearer in party.people])
        return f"{party.organisation}, {self.represented(party)} {people}"

    def _joined(self, units: Sequence[Sequence[Bearer]]) -> str:
        composed = [self.group(unit, respectively=True) for unit in units]
        comma = "," if any(self.is_apposition(unit) for unit in units[-2:-1]) else ""
        alone = f"{comma} {self.words.conjunction} "
        joint = (self.words.together or alone) if len(units[-1]) > 1 else alone
        return self._with_last(composed, joint)

    def _with_last(self, parts: Sequence[str], joint: str) -> str:
        if len(parts) < 2:
            return "".join(parts)
        return "".join(self.attach(", ".join(parts[:-1]) + joint, parts[-1]))

    def _with(self, names: str, said: Sequence[str], respectively: bool) -> str:
        adverb = f"{self.words.respectively} " if respectively and len(said) > 1 else ""
        return f"{names}, {adverb}{self.enumerate(said)}"

    # Lists and quotations -----------------------------------------------------------------------

    def list_ends(self, items: Sequence[str], ending: Ending | None = None) -> tuple[str, ...]:
        """Return the mark that ends each item of a list: “;” and a last “.”, “.” each, or nothing.

        A list is uniform; an address takes no mark, and an item keeps the « ? », « ! », « … » or
        « : » it ends with.
        """
        words = [item for item in items if not is_address(item)]
        marks = {"none": "", "period": ".", "semicolon": ";"}
        mark = marks[ending or self.list_ending(words)] if words else ""
        each = [mark] * (len(items) - 1) + ["." if mark else ""]
        return tuple(map(unless_ended, items, each))

    def list_ending(self, items: Sequence[str]) -> Ending:
        """Return how a list of words ends its items where staff do not say.

        Items in lower case go on with the sentence that introduces them; those with a capital are
        sentences, unless all are labels or names. The majority decides.
        """
        capitals = list(map(has_capital, items))
        if all(is_name(item) or (has_capital(item) and self.is_label(item)) for item in items):
            return "none"
        return "period" if 2 * sum(capitals) > len(items) else "semicolon"

    def is_label(self, item: str) -> bool:
        """Tell whether an item that begins with a capital is too short for a sentence."""
        return len(item.split()) <= 4

    def quoted(self, paragraphs: Sequence[str], *, sentence: bool) -> tuple[tuple[str, str], ...]:
        """Return what opens and closes each paragraph of a quotation.

        Every paragraph opens, only the last one closes. A quotation that is a whole sentence has
        its full stop inside; that of a fragment is the surrounding sentence's.
        """
        if not paragraphs:
            return ()
        opening, closing = self.words.quotes
        stop = "." if sentence and not re.search(ENDED, paragraphs[-1]) else ""
        closings = [""] * (len(paragraphs) - 1) + [f"{stop}{closing}"]
        return tuple((opening, one) for one in closings)

    def interrupted(self, text: str) -> tuple[int, str]:
        """Return where a quotation is interrupted to name its speaker, and what closes it there.

        That is after its first sentence, whose full stop goes and whose « ? » or « ! » stays.
        """
        return self.followed(text[: next(self.sentence_ends(text))])

    def sentence_ends(self, text: str) -> Iterator[int]:
        """Yield where each sentence ends, behind its mark; the last one with the text.

        A full stop ends none after an initial, nor after an abbreviation.
        """
        shortened = "|".join(filter(None, ["[A-Z]", self.words.abbreviations]))
        for match in re.finditer(SENTENCE_END, text):
            word = text[max(0, match.start() - LONGEST_ABBREVIATION) : match.start()]
            if match[0] != "." or not re.search(rf"\b(?:{shortened})\Z", word):
                yield match.end()
        yield len(text)

    def followed(self, text: str) -> tuple[int, str]:
        """Return where a quotation ends that its speaker follows, and what closes it there."""
        statement, other = self.words.interrupting
        if text.endswith(".") and not text.endswith(".."):
            return len(text) - 1, statement
        return len(text), other if re.search(ENDED, text) else statement

    def inner_quotes(self, text: str) -> str:
        """Return the text with its quotation marks as they are inside another quotation."""
        for outer, inner in zip(self.words.quotes, self.words.inner_quotes, strict=True):
            text = text.replace(outer, inner)
        return text


LONGEST_ABBREVIATION = 30
"""How far before a full stop one is looked for."""
# Compiled when first asked for, which many runs never do.
FIRST_CHARACTER = r"[«»„“‚\"'‘(\[\s]*[^\W\d_]"
# A mark, with the quotation marks and brackets that close behind it, before a new sentence.
SENTENCE_END = r"[.!?…]+(?:\s?[»”“’‘)\]])*(?=\s+[«“„‚(]?\s?[A-ZÀ-ÖØ-Þ0-9])"
# Closing quotation marks and brackets may stand behind the mark.
ENDED = r"[.?!…][\s»”“’‘)\]]*\Z"
