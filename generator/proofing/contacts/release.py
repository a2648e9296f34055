"""The links of a release's file, and how one attends its events."""

from collections.abc import Iterable, Iterator

from generator.proofing.contacts.addresses import leads_elsewhere
from generator.proofing.dossier import Dossier
from generator.proofing.rules import Hit
from generator.proofing.typed import blocks, is_open
from generator.source.schema.blocks import AgendaBlock, CalloutBlock, FiguresBlock
from generator.source.schema.events import Joining
from generator.source.tree import Text


def _own(dossier: Dossier, typed: Iterable[Text | None]) -> Iterator[Text]:
    """Yield what was typed in this file, as a translation has more from its original."""
    path = dossier.file.path
    yield from (one for one in typed if one and one.span.path == path and not is_open(one))


def urls(dossier: Dossier) -> Iterator[Text]:
    """Yield the links that no other file fills in."""
    release = dossier.release
    boxes = [one for one in blocks(release.body) if isinstance(one, FiguresBlock | CalloutBlock)]
    typed = _own(dossier, (one.url for one in (*release.links, *boxes, *_joinings(dossier))))
    yield from (url for url in typed if "{" not in url)


def emails(dossier: Dossier) -> Iterator[Text]:
    """Yield the e-mail addresses to register at."""
    return _own(dossier, (one.email for one in _joinings(dossier)))


def phones(dossier: Dossier) -> Iterator[Text]:
    """Yield the telephone numbers to register at."""
    return _own(dossier, (one.phone for one in _joinings(dossier)))


def _joinings(dossier: Dossier) -> Iterator[Joining]:
    """Yield what is said of how to attend the event, or a moment of it."""
    release = dossier.release
    agendas = [one for one in blocks(release.body) if isinstance(one, AgendaBlock)]
    slots = [slot for agenda in agendas for slot in agenda.items]
    for one in (*([release.event] if release.event else []), *slots):
        yield from (way for way in (one.registration, one.accreditation) if way)


def labels_elsewhere(dossier: Dossier) -> Iterator[Hit]:
    """Tell the links that name one address and lead to another."""
    for link in dossier.release.links:
        named = link.text.strip()
        if " " not in named and "." in named:
            for url in _own(dossier, [link.url]):
                if leads_elsewhere(named, url):
                    yield Hit(url.span, {"label": named, "target": url.strip()})
