"""One name for each agreement."""

import datetime
from collections.abc import Iterator

from generator.messages import _
from generator.proofing.corpus.compared import (
    Corpus,
)
from generator.proofing.rules import Hit, Rule
from generator.source.schema.days import Day
from generator.source.schema.release import Agreement
from generator.source.tree import Text


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
