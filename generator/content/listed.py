"""Lists that the data fill: the partners or the signatories, with links to their websites."""

from generator.content import body
from generator.content.addresses import absolute
from generator.content.binding import Binding
from generator.content.named_people import by_organisation
from generator.content.prose import Prose, Run
from generator.content.values import given, text
from generator.language import means
from generator.source.library import Organisation
from generator.source.schema.lists import ListBlock, is_filled
from generator.source.tree import Text


def asked_for(block: ListBlock) -> Text | None:
    """Return « partners » or « signatories » where a list says only that."""
    only = block.items[0]
    asked = only.text if len(block.items) == 1 and not only.title else None
    return asked if asked and is_filled(asked) else None


def count(binding: Binding, of: Text) -> int:
    """Return how many there are."""
    agreement = binding.release.agreement
    if means(of, "partners"):
        return len(binding.partners)
    return len(agreement.signatories) if agreement else 0


def listed(binding: Binding, of: Text) -> tuple[body.Item, ...]:
    """Return an item for each, a signatory with her title."""
    if means(of, "partners"):
        named = [(one, binding.language.bare(binding.named(one))) for one in binding.partners]
        return tuple(_item(binding, words, owner, of) for owner, words in named)
    if not count(binding, of):
        given(binding, of, "signatories", None)
        return ()
    return tuple(
        _item(binding, binding.language.bare(binding.language.person(bearer)), owner, of)
        for owner, bearers in by_organisation(binding)
        for bearer in bearers
    )


def _item(binding: Binding, words: str, owner: Organisation | None, of: Text) -> body.Item:
    return body.Item(paragraphs=(_linked(binding, words, owner, of),), origin=of.span)


def _linked(binding: Binding, words: str, owner: Organisation | None, of: Text) -> Prose:
    """Lead from the name of an organisation to its website; its mark stands right behind it."""
    website = binding.on_day(owner, "website") if owner else None
    named = binding.language.bare(binding.named(owner))[1:] if owner else ""
    at = words.find(named) - 1
    if not website or at < 0:
        return text(binding.introduced(words, of))
    end = at + len(named)
    link = Run(words[at:end], href=absolute(website), origin=website.span)
    after = text(binding.introduced(words[end:], of))
    return tuple(run for run in (*text(words[:at]), link, *after) if run.text)
