"""The names that a workspace knows: of partners and people, of places, of what is signed."""

from collections import Counter
from collections.abc import Iterable, Iterator

from generator.language.french.accents import completed
from generator.proofing.cut import words
from generator.proofing.passages import MASK, Passage, passages
from generator.proofing.typed import blocks
from generator.source.library import Library, Organisation
from generator.source.schema.blocks import ImageBlock, QuoteBlock
from generator.source.schema.release import Release


def names(library: Library) -> frozenset[str]:
    """Return the words, with a capital, of the names in a workspace's files.

    So are words that have a capital inside the sentences of two files or more. People's names are
    taken on trust, the others but for « Metropole », which is no word.
    """
    partners = list(_partners(library))
    releases = [one for file in library.workspace.releases if (one := library.release(file))]
    people = _capitalised_words((*_people(partners), *_outsiders(releases)))
    files = (*(partner.own for partner in partners), *releases)
    texts = [list(passages(file)) for file in files]
    accounts = {account.strip() for account in _accounts(partners)}
    seen = Counter(word for text in texts for word in set(_capitals_inside(text)))
    others = _capitalised_words((*_titles(texts), *_marks(partners)))
    others |= {word for word, files in seen.items() if files > 1}
    return people | accounts | {word for word in others if not _lacks_accents(word)}


def _lacks_accents(word: str) -> bool:
    return completed(word.lower()) != word.lower()


def _partners(library: Library) -> Iterator[Organisation]:
    for identity in library.partner_ids():
        if partner := library.organisation(identity, library.workspace.language):
            yield partner


def _capitalised_words(texts: Iterable[str]) -> frozenset[str]:
    return frozenset(word.text for text in texts for word in words(text) if not word.text.islower())


def _people(partners: Iterable[Organisation]) -> Iterator[str]:
    for partner in partners:
        yield from partner.own.people
        yield from (contact.name for contact in partner.own.contacts if contact.name)


def _outsiders(releases: Iterable[Release]) -> Iterator[str]:
    """Yield the people whom only a quote or a picture names."""
    for release in releases:
        for block in blocks(release.body):
            if isinstance(block, QuoteBlock) and block.by:
                yield block.by.person.partition(",")[0]
            elif isinstance(block, ImageBlock) and block.credit:
                yield block.credit


def _titles(texts: Iterable[Iterable[Passage]]) -> Iterator[str]:
    """Yield the names of organisations, agreements and events, and the places."""
    for text in texts:
        yield from (passage.text for passage in text if passage.role in ("name", "dateline"))


def _marks(partners: Iterable[Organisation]) -> Iterator[str]:
    """Yield acronyms and agencies."""
    for partner in partners:
        if partner.own.acronym:
            yield from (acronym for _day, acronym in partner.own.acronym.values)
        yield from (contact.agency for contact in partner.own.contacts if contact.agency)


def _accounts(partners: Iterable[Organisation]) -> Iterator[str]:
    for partner in partners:
        if partner.own.accounts:
            for _day, accounts in partner.own.accounts.values:
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
