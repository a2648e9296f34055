"""Render both sides of releases into a folder, several at a time in processes of their own."""

import os
import signal
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path

from generator.content.document import Release
from generator.content.typeset import typeset
from generator.findings import Finding, Rejected
from generator.formats import FORMATS, Writer
from generator.formats.style import Style
from generator.review import pictures, words
from generator.review.model import SIDES, Rendered

BATCH = 4
"""How many releases share what a style costs to set up: more would come late to be counted."""

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


@dataclass(frozen=True, slots=True)
class Batch:
    """Some jobs with the styles of both sides, as they travel to another process."""

    jobs: tuple[Job, ...]
    styles: Mapping[str, Style]


def render(jobs: Sequence[Job], styles: Mapping[str, Style]) -> Iterator[tuple[str, Rendered]]:
    """Render jobs, and yield what became of each under its slug, in order.

    Few are rendered here; for many, processes share the work. Raises OSError.
    """
    size = max(1, min(BATCH, -(-len(jobs) // _processors())))
    batches = [Batch(tuple(jobs[at : at + size]), styles) for at in range(0, len(jobs), size)]
    if len(batches) <= 1 or len(jobs) <= BATCH:
        for batch in batches:
            yield from _rendered(batch)
        return
    workers = min(_processors(), len(batches))
    pool = ProcessPoolExecutor(workers, get_context("spawn"), initializer=_end_on_interrupt)
    try:
        for done in pool.map(_rendered, batches):
            yield from done
    finally:
        pool.shutdown(cancel_futures=True)


def _processors() -> int:
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:
        return os.cpu_count() or 1


def _end_on_interrupt() -> None:
    """Let Ctrl-C end a worker at once and without a word, if it ends the first process, too."""
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        signal.signal(signal.SIGINT, signal.SIG_DFL)


def _rendered(batch: Batch) -> list[tuple[str, Rendered]]:
    writers: dict[str, Mapping[str, Writer]] = {}
    refused: dict[str, tuple[Finding, ...]] = {}
    for side, style in batch.styles.items():
        if not any(getattr(job, side) for job in batch.jobs):
            continue
        try:
            writers[side] = {name: form.writer(style) for name, form in FORMATS.items()}
        except Rejected as refusal:
            refused[side] = refusal.findings
    return [(job.slug, _job(job, batch.styles, writers, refused)) for job in batch.jobs]


def _job(
    job: Job,
    styles: Mapping[str, Style],
    writers: Mapping[str, Mapping[str, Writer]],
    refused: Mapping[str, tuple[Finding, ...]],
) -> Rendered:
    made: dict[str, Outputs] = {}
    faults: dict[str, tuple[Finding, ...]] = {}
    for side, release in zip(SIDES, (job.before, job.after), strict=True):
        if release is None:
            continue
        if side not in writers:
            faults[side] = refused.get(side, ())
            continue
        try:
            typeset_release = typeset(release, styles[side].typography)
            made[side] = {name: write(typeset_release) for name, write in writers[side].items()}
        except Rejected as refusal:
            faults[side] = refusal.findings
    return _written(job, made, faults)


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
