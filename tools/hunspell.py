"""The forms that a Hunspell dictionary with tags allows, each with its lemma and its tags."""

from __future__ import annotations

import re
import tarfile
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple


class Affix(NamedTuple):
    """Take `strip` off a stem that meets `condition`, add letters and tags, allow `flags`."""

    strip: str
    added: str
    flags: tuple[str, ...]
    condition: re.Pattern[str]
    tags: str


class Source(NamedTuple):
    """A dictionary: its rows, and the affixes of each flag."""

    rows: list[str]
    suffixes: Mapping[str, list[Affix]]
    prefixes: Mapping[str, list[Affix]]


def source(archive: Path, name: str) -> Source:
    """Read a dictionary out of an archive of several."""
    with tarfile.open(archive) as packed:
        affixes, words = (
            packed.extractfile(f"./{name}.{ending}").read().decode()  # type: ignore[union-attr]
            for ending in ("aff", "dic")
        )
    found: dict[str, dict[str, list[Affix]]] = {"SFX": defaultdict(list), "PFX": defaultdict(list)}
    for line in affixes.splitlines():
        kind, *row = line.split() or [""]
        if kind in found and len(row) > 3:
            flag, strip, added, condition, *tags = row
            found[kind][flag].append(_affix(kind, strip, added, condition, " ".join(tags)))
    return Source(words.splitlines()[1:], found["SFX"], found["PFX"])


def _affix(kind: str, strip: str, added: str, condition: str, tags: str) -> Affix:
    added, _slash, flags = added.partition("/")
    meets = f"(?:{condition})$" if kind == "SFX" else f"^(?:{condition})"
    strip, added = ("" if text == "0" else text for text in (strip, added))
    return Affix(strip, added, _flags(flags), re.compile(meets), tags)


def _flags(text: str) -> tuple[str, ...]:
    return tuple(text[at : at + 2] for at in range(0, len(text), 2))


def expanded(rows: Iterable[str], affixes: Source) -> Iterator[tuple[str, str, str]]:
    """Yield each form that rows of a dictionary allow, with its lemma and its tags."""
    for row in rows:
        word, *tags = row.split(" ")
        stem, _slash, flags = word.partition("/")
        for lemma, ending in _begun(stem, _flags(flags), affixes):
            for form, more in _ended(lemma, ending, affixes):
                lemma_of = next((tag[3:] for tag in tags if tag.startswith("st:")), lemma)
                yield _written(form), _written(lemma_of), " ".join((*tags, more))


def _written(form: str) -> str:
    return form.replace("'", "’")


def _begun(
    stem: str, flags: tuple[str, ...], affixes: Source
) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield a stem with the prefixes that make another word of it (kilo-), and what may end it.

    Elided words before it are no prefixes to us.
    """
    yield stem, flags
    for flag in flags:
        for affix in affixes.prefixes.get(flag, ()):
            if "'" not in affix.added and affix.added != affix.strip and flag[0] == "U":
                yield affix.added + stem, affix.flags
            elif affix.flags and not affix.added:
                yield stem, affix.flags


def _ended(stem: str, flags: tuple[str, ...], affixes: Source) -> Iterator[tuple[str, str]]:
    if "()" not in flags:
        yield stem, ""
    for flag in flags:
        for affix in affixes.suffixes.get(flag, ()):
            if affix.condition.search(stem):
                yield stem.removesuffix(affix.strip) + affix.added, affix.tags
