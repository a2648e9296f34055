"""One value for each fact and each number of an organisation, one name for each agreement."""

import datetime
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations

from generator.messages import _
from generator.patterns import lazy
from generator.proofing.corpus.compared import Corpus, bare_name, current_name, phrase
from generator.proofing.cut import fold
from generator.proofing.passages import Passage
from generator.proofing.rules import Hit, Rule
from generator.source.library import Organisation
from generator.source.schema.days import Day
from generator.source.schema.release import Agreement
from generator.source.tree import Text

NUMBER = r"\d{1,3}(?:[ \u00a0\u202f]\d{3})+|\d+(?:,\d+)?"
COUNT = lazy(rf"(?<![\w.,/-])({NUMBER}) ([a-zà-ÿ]{{4,}}(?: [a-zà-ÿ]{{4,}})?)")
YEAR = lazy(r"(?:19|20)\d\d")


def _facts(corpus: Corpus) -> Iterator[Hit]:
    """Find a fact that a unit and its organisation, or two of its units, give two values.

    A value of another size (more than twice as much) is the unit's own number.
    """
    by_name: dict[tuple[str, str], list[tuple[Organisation, Text]]] = defaultdict(list)
    for partner in corpus.partners:
        for name in partner.own.facts:
            by_name[partner.root.id, fold(name)].append((partner, name))
    for same in by_name.values():
        for (one, name), (other, other_name) in combinations(same, 2):
            yield from _two_values(one, name, other, other_name)


def _two_values(
    one: Organisation, name: Text, other: Organisation, other_name: Text
) -> Iterator[Hit]:
    ours, theirs = one.own.facts[name], other.own.facts[other_name]
    for day in sorted({day for day, _value in (*ours.values, *theirs.values)}):
        value, other_value = ours.on(day), theirs.on(day)
        if value and other_value and _is_another(value, other_value):
            words = {"name": str(name), "value": str(other_value).strip(), "other": value.strip()}
            yield Hit(other_value.span, words | {"file": value.span.path})
            return


def _is_another(one: str, other: str) -> bool:
    if phrase(one) != phrase(other):
        return False
    ours, theirs = _amount(one), _amount(other)
    return ours != theirs and 0 < max(ours, theirs) <= 2 * min(ours, theirs)


def _amount(text: str) -> float:
    found = re.search(NUMBER, text)
    return float(re.sub(r"\s", "", found[0]).replace(",", ".")) if found else 0.0


def _counts(corpus: Corpus) -> Iterator[Hit]:
    """Find two numbers of one thing of one organisation, in two releases of a year."""
    known: dict[tuple[int, str, str], tuple[str, str]] = {}
    for dossier, texts in corpus.texts:
        names = sorted({bare_name(current_name(one)) for one in dossier.partners} - {""})
        for passage in texts if dossier.day else ():
            for match in COUNT.finditer(passage.prose):
                owner = _owner(passage, match.start(), names)
                if not owner or YEAR.fullmatch(match[1]) or dossier.day is None:
                    continue
                key = (dossier.day.year, owner, phrase(match[2]))
                value, path = known.setdefault(key, (match[1], dossier.file.path))
                if path != dossier.file.path and _amount(value) != _amount(match[1]):
                    words = {"said": match[0], "other": f"{value} {match[2]}", "file": path}
                    yield Hit(passage.span(*match.span()), words)


def _owner(passage: Passage, at: int, names: Iterable[str]) -> str | None:
    """Return the organisation that a sentence names before a number, if it names one only."""
    start = max(passage.prose.rfind(mark, 0, at) for mark in (". ", "? ", "! ", "\n\n"))
    said = phrase(passage.prose[start + 1 : at])
    named = [name for name in names if f" {name} " in f" {said} "]
    return named[0] if len(named) == 1 else None


# Agreements ---------------------------------------------------------------------------------------


def _agreements(corpus: Corpus) -> Iterator[Hit]:
    """Find an agreement of the same parties and day under two names."""
    known: dict[tuple[frozenset[str], datetime.date], Text] = {}
    for dossier in corpus.dossiers:
        agreement = dossier.release.agreement
        signed = _signed(agreement)
        if agreement is None or agreement.name is None or signed is None:
            continue
        parties = frozenset(one.root.id for one in dossier.partners)
        first = known.setdefault((parties, signed), agreement.name)
        if first.strip() != agreement.name.strip():
            words = {"name": agreement.name.strip(), "other": first.strip()}
            yield Hit(agreement.name.span, words | {"file": first.span.path})


def _signed(agreement: Agreement | None) -> datetime.date | None:
    signed = agreement.signed if agreement else None
    return signed.date if isinstance(signed, Day) else None


RULES: tuple[Rule, ...] = (
    Rule(
        code="CORP004",
        severity="warning",
        message=_("« {name} » is {value} here, and {other} in {file}, on the same day."),
        hint=_("Keep the fact in one file; units have the facts of their organisation."),
        why=_("A fact kept in two places is brought up to date in one."),
        wrong="collaborateurs: 18 000… collaborateurs: 19 000",
        right="collaborateurs: 19 000",
        corpus=_facts,
    ),
    Rule(
        code="CORP005",
        severity="info",
        message=_("« {said} » here; a release of the same year says « {other} » ({file})."),
        hint=_("Check which number is right, or make a fact of it."),
        why=_("Readers compare the releases of a year; a number that changes wants a date."),
        wrong="Action Logement emploie 18 000 collaborateurs… 19 000 collaborateurs",
        right="{collaborateurs} collaborateurs",
        corpus=_counts,
    ),
    Rule(
        code="CORP008",
        severity="warning",
        message=_(
            "The agreement is « {name} » here, and « {other} » in {file}: same parties, same day."
        ),
        hint=_("Give it the name that stands on it."),
        why=_("An agreement has the name that was signed."),
        wrong="convention cadre… Convention-cadre de territoire",
        right="Convention-cadre de territoire… Convention-cadre de territoire",
        corpus=_agreements,
    ),
)
