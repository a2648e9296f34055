"""What is compared: releases, partners and their mandates."""

import datetime
import re
from dataclasses import dataclass
from functools import cached_property

from generator.language import means
from generator.proofing.cut import words as cut
from generator.proofing.dossier import Dossier
from generator.proofing.passages import Passage
from generator.source.library import Organisation
from generator.source.schema.days import Bound
from generator.source.schema.people import Mandate, Period
from generator.source.tree import Text


@dataclass(frozen=True)
class Corpus:
    """What is compared; originals only, since translations say other words of the same."""

    dossiers: tuple[Dossier, ...]
    partners: tuple[Organisation, ...]

    @cached_property
    def texts(self) -> tuple[tuple[Dossier, tuple[Passage, ...]], ...]:
        """The texts of each release's own file."""
        return tuple((one, tuple(one.texts)) for one in self.dossiers)

    @cached_property
    def mandates(self) -> tuple["Held", ...]:
        """All mandates of all people."""
        return tuple(
            Held(name, mandate, partner)
            for partner in self.partners
            for name, person in partner.own.people.items()
            for mandate in person.mandates
        )


@dataclass(frozen=True, slots=True)
class Held:
    """A mandate, whose it is, and the partner whose file says so."""

    name: Text
    mandate: Mandate
    partner: Organisation

    @property
    def of(self) -> str:
        """The organisation it is held in, to compare: empty when it is none."""
        names = self.partner.own.name.values
        of = self.mandate.of or (names[-1][1] if names else "")
        return "" if means(of, "none") else phrase(re.sub(r"(?i)\A(?:l[ea]s? |l['’])", "", of))


def phrase(text: str) -> str:
    """Return the words of a text, folded."""
    return " ".join(word.folded for word in cut(text))


def bounds(period: Period | Mandate) -> tuple[datetime.date, datetime.date]:
    """Return the first and the last day of a period."""
    first, last = period.from_, period.until
    return (
        first.first if isinstance(first, Bound) else datetime.date.min,
        last.last if isinstance(last, Bound) else datetime.date.max,
    )


def overlap(one: Period, other: Period) -> bool:
    """Tell whether two periods have a day in common."""
    (start, end), (other_start, other_end) = bounds(one), bounds(other)
    return start <= other_end and other_start <= end
