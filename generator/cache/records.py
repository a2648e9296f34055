"""Keep what was made of a file of the workspace, with all that was seen of others on the way.

It holds as long as the same would be seen again: nothing is guessed from names, and what was absent
counts as what was there.
"""

import json
import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from os.path import realpath
from pathlib import Path
from typing import Any, TypeVar

from generator.cache.codec import Codec
from generator.cache.files import Files
from generator.cache.program import engine, program
from generator.cache.store import Row, Store
from generator.content.document import DIGITS
from generator.disk import SHARED
from generator.messages import LANGUAGE
from generator.source.files import found
from generator.source.workspace import UNREADABLE, Workspace

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Record:
    """What was made (`value`), under which `terms`, and what was `seen` on the way."""

    terms: Mapping[str, str]
    seen: Mapping[str, str]
    value: Any


@dataclass
class Records:
    """The records of a work, done under `terms`: program and engine, style, options."""

    workspace: Workspace
    work: str
    terms: Mapping[str, str]
    store: Store
    files: Files
    _now: dict[str, str] = field(default_factory=dict)
    _rows: list[Row] = field(default_factory=list)

    @property
    def new(self) -> bool:
        """Tell whether there is something to write."""
        return bool(self._rows)

    @property
    def certain(self) -> bool:
        """Tell whether all is known that the work depends on; else nothing is kept, or found."""
        return all(self.terms.values())

    def find(self, path: str, *, of: str = "") -> Record | None:
        """Return what was made of a file, or `of` a part, where it would be made so again."""
        if not self.certain:
            return None
        for text, _seal in self.store.find(self._key(path + of, self.now(f"file:{path}"))):
            record = _read(text)
            if record and all(self.now(asked) == then for asked, then in record.seen.items()):
                return record
        return None

    def value(self, path: str, codec: Codec, kind: type[T], *, of: str = "") -> T | None:
        """Return what was made of a file as it was given, where it would be made so again."""
        found = self.find(path, of=of)
        try:
            made = codec.read(found.value) if found else None
        except (ValueError, LookupError, TypeError):
            return None
        return made if isinstance(made, kind) else None

    def last(self, path: str) -> Record | None:
        """Return what was made last of a file, whether it holds or not."""
        return _read(self.store.latest(self._name(path)))

    def keep(self, path: str, seen: Mapping[str, str], value: Any, *, of: str = "") -> None:
        """Keep what was made of a file, unless something was seen that nobody can compare."""
        if UNREADABLE in seen.values() or not self.certain:
            return
        seal = _digest(*(f"{asked}\0{then}" for asked, then in sorted(seen.items())))
        told = json.dumps({"terms": dict(self.terms), "seen": dict(seen), "value": value})
        key = self._key(path + of, seen.get(f"file:{path}", UNREADABLE))
        self._rows.append(Row(key, told, seal, self._name(path + of)))

    def made(self, *what: str) -> str:
        """Return what was kept of things that say all there is to know; empty of others."""
        found = self.store.find(_digest(*what))
        return found[0][0] if found else ""

    def keep_made(self, made: str, *what: str) -> None:
        """Keep what becomes of things that say all there is to know."""
        self._rows.append(Row(_digest(*what), made))

    def wording(self, slug: str, digits: str) -> str:
        """Return the wording of a draft that was made, by the digits of its fingerprint."""
        return self.made("wording", slug, digits[:DIGITS])

    def keep_wording(self, wording: str, slug: str, digits: str) -> None:
        """Keep the wording of a draft: its readers may answer to it when it is no longer there."""
        self.keep_made(wording, "wording", slug, digits[:DIGITS])

    def save(self) -> None:
        """Write what was kept and close the file, unless the program is no longer that of then."""
        if self._rows and self.terms["program"] != program(self.files):
            self.drop()
        self.store.keep([*self._rows, *self.files.rows()])
        self._rows.clear()
        self.store.close()

    def drop(self) -> None:
        """Forget what was to be kept."""
        self._rows.clear()

    def now(self, asked: str) -> str:
        """Return what is seen now where something was asked once."""
        if asked not in self._now:
            self._now[asked] = self._seen(asked)
        return self._now[asked]

    def _seen(self, asked: str) -> str:
        kind, _colon, path = asked.partition(":")
        if kind != "picture" or path in self.workspace.instead:
            return self.workspace.state(asked)
        file = Path(realpath(found(self.workspace.root, path)))  # a photograph is long
        return self.files.made_of(file, asked, lambda: self.workspace.state(asked))

    def _key(self, path: str, digest: str) -> str:
        terms = (f"{name}\0{said}" for name, said in sorted(self.terms.items()))
        return _digest(self.work, path, digest, *terms)

    def _name(self, path: str) -> str:
        return f"{self.work} {realpath(self.workspace.root)} {path}"


def records(
    workspace: Workspace, work: str, cache: Path | None, terms: Mapping[str, str]
) -> Records:
    """Return the records of a work in a folder, done by this program with the engine it has."""
    store = Store(cache)
    files = Files(store)
    if cache is None:
        return Records(workspace, work, {"cache": ""}, store, files)
    usual = {
        "program": program(files),
        "engine": engine(),
        "spoken": LANGUAGE,
        "shared": f"={os.environ.get(SHARED, '')}",
    }
    return Records(workspace, work, {**usual, **terms}, store, files)


def _digest(*words: str) -> str:
    return sha256("\n".join(words).encode(errors="surrogateescape")).hexdigest()


def _read(text: str) -> Record | None:
    try:
        told = json.loads(text)
        return Record(told["terms"], told["seen"], told["value"])
    except (ValueError, LookupError, TypeError):
        return None
