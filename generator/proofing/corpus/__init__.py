"""Compare all releases of a workspace, and its partners: one spelling, one role, one remit.

What stands in one file is the matter of the other families; here two files disagree.
"""

from collections.abc import Iterable, Iterator, Sequence

from generator.findings import Finding
from generator.messages import _
from generator.proofing.consistency.acronyms import acronym_cases
from generator.proofing.consistency.terms import terms, variants
from generator.proofing.consistency.words import Key, Place
from generator.proofing.corpus import people
from generator.proofing.corpus.compared import Corpus
from generator.proofing.dossier import Dossier
from generator.proofing.passages import passages
from generator.proofing.rules import Hit, Rule
from generator.source.library import Organisation

__all__ = ["RULES", "Corpus", "compare"]


def _terms(corpus: Corpus) -> Iterator[Hit]:
    """Find a term that other files spell otherwise; told once a file, and not of « la Région »."""
    texts = [one for _dossier, found in corpus.texts for one in found if one.language == "fr"]
    for partner in corpus.partners:
        texts += passages(partner.own)
    across: dict[Key, list[Place]] = {}
    for key, places in terms(texts).items():
        firsts: dict[tuple[str, str], Place] = {}
        for place in places:
            firsts.setdefault((place.passage.text.span.path, place.spelling), place)
        if len({path for path, _spelling in firsts}) > 1:
            across[key] = list(firsts.values())
    pairs = [(place, usual) for place, usual, slight in variants(across) if not slight]
    for place, usual in [*pairs, *acronym_cases(texts)]:
        path = usual.passage.text.span.path
        if path != place.passage.text.span.path:
            yield place.hit(spelling=place.typed, usual=usual.typed, file=path)


RULES: tuple[Rule, ...] = (
    *people.RULES,
    Rule(
        code="CORP006",
        message=_("« {spelling} » is written « {usual} » in {file}."),
        hint=_("Choose one of the two spellings."),
        why=_("A name has one spelling: accents, hyphens and capitals are part of it."),
        wrong="Programme Local de l'Habitat… Programme local de l'habitat",
        right="programme local de l'habitat… programme local de l'habitat",
        corpus=_terms,
    ),
)
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
