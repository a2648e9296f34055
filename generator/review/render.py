"""Render both sides of releases into a folder, each in a bounded process."""

import shutil
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from generator import words
from generator.content.document import Release
from generator.content.typeset import typeset
from generator.ended import start_of, told
from generator.findings import Finding, Rejected
from generator.formats import FORMATS, USUAL, Writer
from generator.formats.style import Style
from generator.review import pictures
from generator.review.model import SIDES, Rendered
from generator.trial import tried
from generator.workers import Each, Ended

Outputs = dict[str, bytes]


@dataclass(frozen=True, slots=True)
class Job:
    """A release to render into `folder`, as it was and as it is; None where there is none.

    Of one that is the `same` on both sides only `after` is given.
    """

    slug: str
    folder: Path
    before: Release | None
    after: Release | None
    same: bool = False


def render(
    jobs: Sequence[Job], styles: Mapping[str, Style], each: Each
) -> Iterator[tuple[str, Rendered]]:
    """Render jobs, and yield what became of each under its slug, in order.

    A style that no sample comes out under is refused for all that follow. Raises OSError.
    """
    left, refused, cleared = list(jobs), dict[str, tuple[Finding, ...]](), False
    while left:
        work = _Renderer(styles, refused)
        for at, made in enumerate(each(work, left)):
            if isinstance(made, Ended):
                shutil.rmtree(left[at].folder, ignore_errors=True)
                found, cleared = {} if cleared else _blamed(made, work, each), True
                if found:
                    refused, left = {**refused, **found}, left[at:]
                    break
                made = _apart(left[at], made, work, each)
            yield left[at].slug, made
        else:
            return


def _blamed(ended: Ended, work: "_Renderer", each: Each) -> dict[str, tuple[Finding, ...]]:
    """Return the sides whose style is the cause, each with what there is to say."""
    sides = {side: style for side, style in work.styles.items() if side not in work.refused}
    found = {side: tried(style, ended, each=each) for side, style in sides.items()}
    return {side: (one,) for side, one in found.items() if one}


def _apart(job: Job, ended: Ended, work: "_Renderer", each: Each) -> Rendered:
    """Render each side of a release by itself, where both together were ended."""
    alone = {
        "before": replace(job, after=None, same=False),
        "after": replace(job, before=None, same=False),
    }
    alone = {side: one for side, one in alone.items() if getattr(one, side)}
    if len(alone) == 1:
        (side,) = alone
        return Rendered(refused={side: (_told(ended, job),)})
    made = dict(zip(alone, each(work, list(alone.values())), strict=True))
    faults = {side: (_told(one, job),) for side, one in made.items() if isinstance(one, Ended)}
    there = [one for one in made.values() if isinstance(one, Rendered)]
    faults = faults or {"after": (_told(ended, job),)}  # to compare them takes too long
    return Rendered(
        files={side: files for one in there for side, files in one.files.items()},
        pages=there[-1].pages if there else (),
        thumbnail=there[-1].thumbnail if there else "",
        refused={**faults, **{side: f for one in there for side, f in one.refused.items()}},
    )


def _told(ended: Ended, job: Job) -> Finding:
    release = job.after or job.before
    assert release is not None
    return told(ended, start_of(release.origin.path if release.origin else release.slug))


@dataclass
class _Renderer:
    """Renders jobs one after the other; what a style costs to set up is shared."""

    styles: Mapping[str, Style]
    refused: Mapping[str, tuple[Finding, ...]]
    _writers: dict[str, Mapping[str, Writer]] = field(default_factory=dict)

    def __call__(self, job: Job) -> Rendered:
        """Render both sides of a release, and write what they make."""
        made: dict[str, Outputs] = {}
        faults: dict[str, tuple[Finding, ...]] = {}
        for side, release in zip(SIDES, (job.before, job.after), strict=True):
            if release is None:
                continue
            if side in self.refused or side not in self.styles:
                faults[side] = self.refused.get(side, ())
                continue
            try:
                made[side] = self._outputs(side, release)
            except Rejected as refusal:
                faults[side] = refusal.findings
        return _written(job, made, faults)

    def _outputs(self, side: str, release: Release) -> Outputs:
        style = self.styles[side]
        if side not in self._writers:
            self._writers[side] = {name: FORMATS[name].writer(style) for name in USUAL}
        typeset_release = typeset(release, style.typography)
        return {name: write(typeset_release) for name, write in self._writers[side].items()}


def _written(
    job: Job, made: Mapping[str, Outputs], faults: Mapping[str, tuple[Finding, ...]]
) -> Rendered:
    files = {side: tuple(_files(job, side, outputs)) for side, outputs in made.items()}
    if not made:
        return Rendered(refused=faults)
    old, new = made.get("before", {}), made.get("after", {})
    if job.same:
        old = new
    job.folder.mkdir(parents=True, exist_ok=True)
    pictures.thumbnail(new.get("pdf") or old["pdf"], job.folder / "first.webp")
    return Rendered(
        files=files,
        pages=pictures.compare(old.get("pdf"), new.get("pdf"), job.folder),
        words=words.compare(_page(old), _page(new)),
        thumbnail="first.webp",
        refused=faults,
    )


def _page(outputs: Outputs) -> str:
    return outputs.get("html", b"").decode()


def _files(job: Job, side: str, outputs: Outputs) -> Iterable[str]:
    """Write the outputs of one side, and yield their paths from the release's folder."""
    folder = job.folder / side
    folder.mkdir(parents=True, exist_ok=True)
    release = job.after if side == "after" else job.before
    assert release is not None
    for name, data in outputs.items():
        file = folder / f"{release.slug}{FORMATS[name].suffix}"
        file.write_bytes(data)
        yield f"{side}/{file.name}"
