"""Bind a release to the facts of its day: every reference replaced by what it stood for."""

import datetime
import re
from dataclasses import replace

from generator.content import around, document, naming, web
from generator.content.addresses import is_address
from generator.content.binding import Binding
from generator.content.blocks import bind_blocks, lead_list
from generator.content.document import runs
from generator.content.downloads import described, without_type
from generator.content.editions import bound_edition
from generator.content.embargo import bound_embargo, stem
from generator.content.ends import without_end
from generator.content.events import bind_event
from generator.content.fill import fill, line, target
from generator.content.prose import Prose, Run, plain
from generator.content.values import Scope, day_words, one_line, open_prose, text
from generator.findings import Rejected
from generator.language import language
from generator.messages import _
from generator.source.library import Library
from generator.source.schema import release as typed
from generator.source.schema.days import Day
from generator.source.schema.fields import Open, open_points
from generator.source.schema.words import with_points
from generator.source.tree import Node, Text, scalars
from generator.source.workspace import ReleaseFile

TITLE = Scope(acronyms=False)


def bind(
    release: typed.Release,
    file: ReleaseFile,
    library: Library,
    *,
    as_of: datetime.date | None = None,
) -> document.Release:
    """Return the bound release, or raise Rejected with everything that cannot be resolved.

    Signatories are read on the day of the signature, everything else on the release's date,
    or on `as_of` instead; the printed date stays the release's.
    """
    binding = Binding(release, file, library, language(file.language), as_of or _day(release, file))
    bound = _bound(binding)
    _look_up_people(binding)
    _refuse_open_points(binding, bound)
    binding.finish()
    return replace(bound, taken=frozenset(binding.taken))


def _bound(binding: Binding) -> document.Release:
    """Bind the parts in the order they are read, so that first mentions come first."""
    release, file = binding.release, binding.file
    lead, points = with_points(release.lead) if release.lead else (None, [])
    return document.Release(
        slug=file.slug,
        stem=stem(file, binding.library),
        language=file.language,
        kind=_kind(release),
        state=_state(release),
        embargo=bound_embargo(binding),
        edition=bound_edition(binding),
        date=_known(release),
        headed=_headed(release),
        kicker=() if release.kicker in typed.KINDS else line(binding, release.kicker, TITLE),
        notice=line(binding, release.notice, TITLE),
        title=line(binding, without_end(release.title), TITLE),
        subtitle=line(binding, without_end(release.subtitle), TITLE),
        dateline=_dateline(binding),
        located=_located(binding),
        zone=binding.library.workspace.timezone,
        web=web.address(file, binding.library.workspace),
        partners=tuple(around.display_name(binding, one) for one in around.roots(binding.partners)),
        logos=around.logos(binding),
        event=bind_event(binding),
        lead=fill(binding, lead),
        lead_list=lead_list(binding, points),
        body=bind_blocks(binding, release.body),
        notes=_notes(binding),
        abouts=around.abouts(binding),
        links=tuple(_link(binding, link) for link in release.links),
        contacts=around.contacts(binding),
        versions=_versions(binding),
        references=tuple(dict.fromkeys(binding.references)),
        parties=around.parties(binding),
        origin=release.span,
    )


# Head -------------------------------------------------------------------------------------------


def _day(release: typed.Release, file: ReleaseFile) -> datetime.date:
    """Return the day facts are read on; while the date is open, the one of the file's name."""
    if isinstance(release.date, Day):
        return release.date.date
    named = re.match(r"(\d{4})-(\d\d)-(\d\d)", file.slug)
    try:
        return datetime.date(*map(int, named.groups())) if named else datetime.date.max
    except ValueError:
        return datetime.date.max


def _kind(release: typed.Release) -> str:
    return release.kind if isinstance(release.kind, str) else "release"


def _headed(release: typed.Release) -> str:
    """Return the kind that the kicker names, whose label then stands at the top."""
    return str(release.kicker) if release.kicker in typed.KINDS else ""


def _known(release: typed.Release) -> datetime.date | None:
    """Return the day of the release, the first of several; None where but the month is known."""
    day = release.date
    return day.date if isinstance(day, Day) and day.part is None else None


def _state(release: typed.Release) -> document.State:
    return "draft" if not isinstance(release.state, str) else release.state  # type: ignore[return-value]


def _dateline(binding: Binding) -> Prose:
    """Write « Metz, le 2 octobre 2019 », with open points where they stand."""
    release = binding.release
    place = one_line(release.place or "")
    day = release.date
    written = day_words(binding, day) if isinstance(day, Day) else one_line(day.text)
    exact = isinstance(day, Open) or day.exact
    dateline = text(binding.language.dateline(place, written, exact=exact))
    return tuple(replace(run, origin=day.text.span) for run in dateline)


def _located(binding: Binding) -> str:
    """Return the place alone; empty while it is open."""
    place = binding.release.place
    return "" if place is None or open_points(place) else one_line(place)


# Foot -------------------------------------------------------------------------------------------


def _notes(binding: Binding) -> tuple[document.Note, ...]:
    notes = binding.release.notes
    return tuple(
        document.Note(number=number, text=line(binding, note), origin=note.span)
        for number, note in notes.items()
        if isinstance(number, int)
    )


def _link(binding: Binding, link: typed.ReleaseLink) -> Prose:
    words = line(binding, without_type(link.text, link.file))
    file = described(binding, link.file)
    if Open(link.url).is_whole:
        asked = () if link.url == link.text else (Run(" "), *open_prose(link.url))
        return (*words, *file, *asked)
    href = target(binding, link.url)
    return tuple(run if "open" in run.marks else _leading(run, href) for run in (*words, *file))


def _leading(run: Run, href: str | None) -> Run:
    return replace(run, href=href, verbatim=run.verbatim or is_address(run.text))


def _versions(binding: Binding) -> tuple[document.Version, ...]:
    """Return the same release in the other languages, its original first."""
    return tuple(
        document.Version(language=file.language, slug=stem(file, binding.library))
        for file in binding.library.workspace.versions(binding.file)
        if file.slug != binding.file.slug
    )


# What is not printed by itself -------------------------------------------------------------------


def _look_up_people(binding: Binding) -> None:
    """See that whoever the release names as data exists and is in office, printed or not."""
    appointment = binding.release.appointment
    leaving = appointment.replaces if appointment else None
    for reference, _day_read in binding.engaged.values():
        name = reference.person
        if Open(name).is_whole or (not naming.search(binding, name) and binding.identity(name)):
            binding.take(name)
            continue
        someone = naming.someone(binding, name)
        if someone is None:
            continue
        # Who is replaced may well have left.
        held = naming.held(binding, someone, name) if reference is not leaving else ()
        if someone.name.span in binding.taken:
            binding.take(name)
            naming.take(binding, someone, held)


# Open points ------------------------------------------------------------------------------------


def _refuse_open_points(binding: Binding, bound: document.Release) -> None:
    """Refuse a release that was approved while a point of it, or of a partner's text, is open."""
    if bound.state == "draft":
        return
    typed_here = [point.span for point in points(binding.library.tree(binding.file))]
    elsewhere = [
        run.origin
        for run in runs(bound)
        if "open" in run.marks and run.origin and run.origin.path != binding.file.path
    ]
    # In a file with errors, an open point stands for what was typed wrongly.
    told = binding.library.unsound
    for span in dict.fromkeys((*typed_here, *elsewhere, *binding.left_open)):
        if span.path in told:
            continue
        binding.refuse(
            "BIND060",
            _("This point is still open, but the release is {state}.").format(state=bound.state),
            span,
            _("Settle it, or put « state: draft » back."),
        )


def points(tree: Node | None) -> list[Text]:
    """Return the open points typed in a file, in order."""
    return [text.part(*point) for text in scalars(tree) for point in open_points(text)]


__all__ = ["Rejected", "bind", "plain", "points"]
