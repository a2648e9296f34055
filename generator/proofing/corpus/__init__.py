"""Compare all releases of a workspace, and its partners: one spelling, one role, one remit.

What stands in one file is the matter of the other families; here two files disagree.
"""

from collections.abc import Iterable, Sequence

from generator.findings import Finding
from generator.proofing.corpus import people, terms
from generator.proofing.corpus.compared import Corpus
from generator.proofing.dossier import Dossier
from generator.proofing.rules import Rule
from generator.source.library import Organisation

__all__ = ["RULES", "Corpus", "compare"]

RULES: tuple[Rule, ...] = (*people.RULES, *terms.RULES)
"""Rules on a whole `Corpus`: they are not among those of `proof`, which look at one document."""


def compare(
    dossiers: Sequence[Dossier],
    partners: Sequence[Organisation] = (),
    rules: Iterable[Rule] | None = None,
) -> list[Finding]:
    """Return what the releases and partners of a workspace say differently.

    `partners` are the ones to look at beside those that the releases name; of `rules`, by default
    all of this module, those that take a corpus are used.
    """
    named = [one for dossier in dossiers for one in dossier.partners]
    every = {one.id: one for partner in (*named, *partners) for one in (partner.root, partner)}
    originals = tuple(one for one in dossiers if one.file.original is None)
    corpus = Corpus(originals, tuple(every.values()))
    chosen = RULES if rules is None else rules
    return [finding for rule in chosen for finding in rule.findings(rule.corpus, corpus)]
