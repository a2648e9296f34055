"""One spelling for each term, from one file to the next."""

from collections.abc import Iterable, Iterator

from generator.messages import _
from generator.proofing.consistency.acronyms import acronym_cases
from generator.proofing.consistency.terms import terms, variants
from generator.proofing.consistency.words import Place
from generator.proofing.corpus.compared import Corpus
from generator.proofing.passages import passages
from generator.proofing.rules import Hit, Rule


def _terms(corpus: Corpus) -> Iterator[Hit]:
    """Find a term that other files spell otherwise; told once a file, and not of « la Région »."""
    texts = [one for _dossier, found in corpus.texts for one in found if one.language == "fr"]
    for partner in corpus.partners:
        texts += passages(partner.own)
    found = {key: _one_a_file(places) for key, places in terms(texts).items()}
    across = {key: places for key, places in found.items() if _files(places) > 1}
    pairs = [(place, usual) for place, usual, slight in variants(across) if not slight]
    for place, usual in [*pairs, *acronym_cases(texts)]:
        path = usual.passage.text.span.path
        if path != place.passage.text.span.path:
            yield place.hit(spelling=place.typed, usual=usual.typed, file=path)


def _one_a_file(places: Iterable[Place]) -> list[Place]:
    firsts: dict[tuple[str, str], Place] = {}
    for place in places:
        firsts.setdefault((place.passage.text.span.path, place.spelling), place)
    return list(firsts.values())


def _files(places: Iterable[Place]) -> int:
    return len({place.passage.text.span.path for place in places})


RULES: tuple[Rule, ...] = (
    Rule(
        code="CORP006",
        message=_("« {spelling} » is written « {usual} » in {file}."),
        hint=_("Choose one of the two spellings."),
        why=_(
            "A name has one spelling, from one release to the next: accents, hyphens and capitals"
            " are part of it."
        ),
        wrong="Programme Local de l'Habitat… Programme local de l'habitat",
        right="programme local de l'habitat… programme local de l'habitat",
        corpus=_terms,
    ),
)
