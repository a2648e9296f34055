"""The names that a workspace knows: of partners and people, of places, of what is signed."""

from collections import Counter
from collections.abc import Iterable, Iterator

from generator.language.french.accents import completed
from generator.proofing.cut import words
from generator.proofing.passages import MASK, Passage, passages
from generator.proofing.typed import blocks
from generator.source.library import Library
from generator.source.schema.blocks import ImageBlock, QuoteBlock
from generator.source.schema.partner import Partner
from generator.source.schema.release import Release


def names(library: Library) -> frozenset[str]:
    """Return the words, with a capital, of the names in a workspace's files.

    So are words that have a capital inside the sentences of two files or more. People's names are
    taken on trust, the others but for « Metropole », which is no word.
    """
    language = library.workspace.language
    found = [library.organisation(one, language) for one in library.partner_ids()]
    partners = [partner.own for partner in found if partner]
    releases = [one for file in library.workspace.releases if (one := library.release(file))]
    trusted = {account.strip() for partner in partners for account in _accounts(partner)}
    for people in (*map(_people, partners), *map(_outsiders, releases)):
        trusted |= _capitalised_words(people)
    texts = [list(passages(file)) for file in (*partners, *releases)]
    # The names of organisations, agreements and events, and the places.
    others = _capitalised_words(
        passage.text for text in texts for passage in text if passage.role in ("name", "dateline")
    )
    for partner in partners:
        others |= _capitalised_words(_marks(partner))
    seen = Counter(word for text in texts for word in set(_capitals_inside(text)))
    others |= {word for word, files in seen.items() if files > 1}
    return frozenset(trusted) | {word for word in others if completed(word.lower()) == word.lower()}


def _capitalised_words(texts: Iterable[str]) -> set[str]:
    return {word.text for text in texts for word in words(text) if not word.text.islower()}


def _people(partner: Partner) -> Iterator[str]:
    yield from partner.people
    yield from (contact.name for contact in partner.contacts if contact.name)


def _outsiders(release: Release) -> Iterator[str]:
    """Yield the people whom only a quote or a picture names."""
    for block in blocks(release.body):
        if isinstance(block, QuoteBlock) and block.by:
            yield block.by.person.partition(",")[0]
        elif isinstance(block, ImageBlock) and block.credit:
            yield block.credit


def _marks(partner: Partner) -> Iterator[str]:
    """Yield acronyms and agencies."""
    if partner.acronym:
        yield from (acronym for _day, acronym in partner.acronym.values)
    yield from (contact.agency for contact in partner.contacts if contact.agency)


def _accounts(partner: Partner) -> Iterator[str]:
    if partner.accounts:
        for _day, accounts in partner.accounts.values:
            yield from (account.name for account in accounts.values())


def _capitals_inside(texts: Iterable[Passage]) -> Iterator[str]:
    """Yield the words that have a capital where none was due."""
    for passage in texts:
        if not passage.prose.isupper():
            yield from (
                word.text
                for word in passage.cut
                if word.text[0].isupper() and not word.initial and MASK not in word.text
            )
