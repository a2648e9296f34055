"""One value for each fact of an organisation."""

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from generator.messages import _
from generator.proofing.corpus.compared import Corpus, phrase
from generator.proofing.cut import fold
from generator.proofing.rules import Hit, Rule
from generator.source.library import Organisation
from generator.source.tree import Text

NUMBER = r"\d{1,3}(?:[ \u00a0\u202f]\d{3})+|\d+(?:,\d+)?"


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
)
