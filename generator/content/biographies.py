"""Bind who people are: the biography of whoever is appointed, or what they were before."""

from collections.abc import Iterator, Sequence

from generator.content import body, document, naming
from generator.content.binding import Binding
from generator.content.fill import fill
from generator.content.people import Someone, former
from generator.content.values import Scope, composed
from generator.messages import _
from generator.source.schema.days import Bound
from generator.source.schema.people import Mandate
from generator.source.tree import Text


def biographies(binding: Binding, named: Sequence[Text] | None) -> tuple[document.About, ...]:
    """Return the About texts of people: of those named, or else of who is appointed."""
    return tuple(
        document.About(name=someone.called, blocks=blocks, origin=someone.name.span)
        for someone, name in _people(binding, named)
        if (blocks := _blocks(binding, someone, name, asked=named is not None))
    )


def _people(binding: Binding, named: Sequence[Text] | None) -> Iterator[tuple[Someone, Text]]:
    appointment = binding.release.appointment
    if named is None:
        named = [appointment.person.person] if appointment else []
    for name in named:
        if binding.identity(name) is None and naming.search(binding, name):
            someone = naming.someone(binding, name)
            yield from [(someone, name)] if someone else []


def _blocks(
    binding: Binding, someone: Someone, name: Text, *, asked: bool
) -> tuple[body.Block, ...]:
    dated = someone.person.biography
    biography = dated.on(binding.day) if dated else None
    if biography:
        binding.take(someone.name, biography)
        scope = Scope(owner=someone.organisation)
        return (body.Text(paragraphs=fill(binding, biography, scope), origin=biography.span),)
    if dated:
        binding.miss("biography", dated.values[0][1])
    elif (original := naming.original(binding, someone)) and original.biography:
        what = _("the biography of {name}").format(name=someone.name)
        binding.untranslated(what, someone.organisation.id, someone.name.span)
    return _career(binding, someone, name) if asked and not dated else ()


def _career(binding: Binding, someone: Someone, name: Text) -> tuple[body.Block, ...]:
    """List the mandates before the one that is held, the latest first."""
    held = naming.held(binding, someone, name) if someone.person.mandates else ()
    naming.take(binding, someone, held)
    before = former(someone, held[0] if held else None, binding.day)
    if not before:
        naming.before(binding, someone, name)
        return ()
    return (body.List(items=tuple(_office(binding, someone, one, name) for one in before)),)


def _office(binding: Binding, someone: Someone, one: Mandate, name: Text) -> body.Item:
    title = binding.language.title(naming.bearer(binding, someone, [one]))
    years = _years(one)
    words = binding.language.capital(title) + (f" ({years})" if years else "")
    return body.Item(paragraphs=(composed(binding, words, name, Scope()),), origin=one.span)


def _years(one: Mandate) -> str:
    """Write « 2014-2020 »; nothing where one of both is not known."""
    if not (isinstance(one.from_, Bound) and isinstance(one.until, Bound)):
        return ""
    return "-".join(dict.fromkeys([str(one.from_.first.year), str(one.until.last.year)]))
