"""Make the sheet of a release: bind it, and note what it prints."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.content import body
from generator.content.bound import bound
from generator.content.document import Contact, Release, every
from generator.content.prose import bare, plain
from generator.content.typeset import typeset
from generator.findings import Rejected, Span
from generator.language import Typography
from generator.records import record
from generator.search.folded import whole
from generator.search.passages import passages
from generator.search.sheet import Named, Passage, Sheet, packed
from generator.source.library import Library, Organisation
from generator.source.schema import release as typed
from generator.source.schema.days import Day
from generator.source.tree import scalars
from generator.source.workspace import ReleaseFile


@record(frozen=True, slots=True)
class Made:
    """A sheet, and what was seen of the folder for it."""

    sheet: Sheet
    seen: tuple[tuple[str, str], ...]


@dataclass
class Look:
    """Make the sheets of releases, one after the other."""

    library: Library

    def __call__(self, file: ReleaseFile) -> Made:
        """Bind a release and note what it prints; one that is refused, as it is typed."""
        with self.library.workspace.seeing() as seen:
            try:
                release = bound(file, self.library)
            except Rejected:
                release = None
            made = sheet(file, self.library, release)
        return Made(made, tuple(seen.items()))


def sheet(file: ReleaseFile, library: Library, release: Release | None) -> Sheet:
    """Return what is known of a release, bound or not."""
    said = library.release(file)
    # What styles choose of typography are spaces and dashes, which nobody looks for.
    printed = typeset(release, Typography()) if release else None
    found = tuple(passages(printed) if printed else _as_typed(file, library))
    title = " ".join((bare(printed.title) if printed else str(said.title) if said else "").split())
    organisations = list(_partners(said, file, library)) if said else []
    state = said.state if said and isinstance(said.state, str) else "draft"
    withdrawn = release is not None and release.edition is not None and release.edition.withdrawn
    return Sheet(
        file=file,
        title=title or file.slug,
        date=said.date.iso if said and isinstance(said.date, Day) else "",
        state="withdrawn" if withdrawn else state,
        kind=said.kind if said and isinstance(said.kind, str) else "release",
        partners=tuple(map(_named, organisations)),
        people=tuple(dict.fromkeys(map(whole, _people(release, file, library) if release else ()))),
        bound=release is not None,
        folded="\n".join(whole(one.text) for one in found),
        packed=packed(found),
    )


def _as_typed(file: ReleaseFile, library: Library) -> Iterator[Passage]:
    """Yield the texts of a file, or its lines where nothing can be made of it."""
    tree = library.tree(file)
    for text in scalars(tree):
        yield Passage("typed", " ".join(text.split()), ((0, text.span),))
    lines = library.workspace.text(file.path).split("\n") if tree is None else []
    for number, line in enumerate(lines, 1):
        span = Span(file.path, number, 1, number, len(line) + 1)
        yield Passage("typed", line.strip(), ((0, span),))


# Who it is about --------------------------------------------------------------------------------


def _partners(said: typed.Release, file: ReleaseFile, library: Library) -> Iterator[Organisation]:
    """Yield the partners of a release, each with those that it is a unit of."""
    for name in said.partners:
        identity = library.identity(name, said.partners)
        one = library.organisation(identity, file.language) if identity else None
        while one:
            yield one
            one = one.parent


def _named(one: Organisation) -> Named:
    dated = (one.own.name, one.own.acronym, one.own.short)
    names = (str(name) for each in dated if each for _day, name in each.values)
    return Named(one.id, tuple(dict.fromkeys(map(whole, names))))


def _people(release: Release, file: ReleaseFile, library: Library) -> Iterator[str]:
    """Yield the people of partners who are named, those to call, those who speak."""
    for identity in dict.fromkeys(_ids(span.path for span in release.taken)):
        one = library.organisation(identity, file.language)
        people = one.own.people if one else {}
        yield from (name for name in people if name.span in release.taken)
    yield from (plain(one.name) for one in every(release, Contact))
    yield from (plain(one.speaker).split(",")[0] for one in every(release, body.Quote))


def _ids(paths: Iterable[str]) -> Iterator[str]:
    """Yield the ids of partners by their files, translations included."""
    for path in sorted(set(paths)):
        if path.startswith("partners/"):
            yield path.removeprefix("partners/").removesuffix(".yaml").partition(".")[0]
