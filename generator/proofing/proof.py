"""Look at releases, partners and plain texts with the rules of all families."""

from collections.abc import Iterable, Sequence

from generator.findings import Finding
from generator.proofing import (
    consistency,
    contacts,
    corpus,
    extraction,
    facts,
    language,
    required,
    spelling,
    typography,
)
from generator.proofing.dossier import Dossier
from generator.proofing.passages import Document, Passage, passages
from generator.proofing.rules import Rule
from generator.proofing.spelling import Speller
from generator.source.library import Organisation

RULES: tuple[Rule, ...] = (
    *required.RULES,
    *typography.RULES,
    *language.RULES,
    *extraction.RULES,
    *facts.RULES,
    *contacts.RULES,
    *consistency.RULES,
    *corpus.RULES,
    *spelling.RULES,
)


def selected(select: Sequence[str], ignore: Sequence[str]) -> tuple[Rule, ...]:
    """Return the rules whose code begins like one of `select`, none of `ignore`."""
    return tuple(
        rule
        for rule in RULES
        if (not select or rule.code.startswith(tuple(select)))
        and not rule.code.startswith(tuple(ignore) or ("-",))
    )


def proof_release(
    dossier: Dossier, rules: Iterable[Rule], speller: Speller | None = None
) -> list[Finding]:
    """Return the findings on a release: its data, and the texts of its own file.

    Of one that could not be bound the data is left alone: what is missing may only be misspelt.
    """
    rules = tuple(rules)
    texts = [
        passage
        for passage in passages(dossier.release, dossier.file.language)
        if passage.text.span.path == dossier.file.path
    ]
    data = _data(rules, "release", dossier) if dossier.bound else []
    return [*data, *proof_texts(texts, rules, speller)]


def proof_partner(
    partner: Organisation, language: str, rules: Iterable[Rule], speller: Speller | None = None
) -> list[Finding]:
    """Return the findings on a partner's file."""
    rules = tuple(rules)
    texts = list(passages(partner.own, language))
    return [*_data(rules, "partner", partner), *proof_texts(texts, rules, speller)]


def proof_texts(
    texts: Sequence[Passage], rules: Iterable[Rule], speller: Speller | None = None
) -> list[Finding]:
    """Return the findings of the text rules on the passages of one document.

    Without a `speller` the rules on spelling find nothing; a word that another rule mends is not
    told by them.
    """
    rules = tuple(rules)
    found: list[Finding] = []
    document = Document(texts)
    for rule in rules:
        if rule.takes == "passage":
            # Most rules find nothing in most passages, and there are a hundred rules.
            found += [rule.finding(hit) for passage in document for hit in rule.check(passage)]
    found += _data(rules, "document", document)
    if speller:
        found += _data(rules, "spelling", spelling.spelt(texts, speller, told=found))
    return found


def _data(rules: Iterable[Rule], takes: str, subject: object) -> list[Finding]:
    return [finding for rule in rules if rule.takes == takes for finding in rule.findings(subject)]
