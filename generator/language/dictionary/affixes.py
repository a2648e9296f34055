"""Read a Hunspell dictionary: stems with flags, and the affixes that each flag allows.

As much as English needs: suffixes and prefixes, one of each, with flags of one letter. Compounds
without a hyphen, which other languages have, are not understood.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple


class Affix(NamedTuple):
    """Take `strip` off a stem that meets `condition`, and add letters.

    `crosses` when it goes together with an affix at the other end.
    """

    flag: str
    strip: str
    condition: re.Pattern[str]
    crosses: bool


Affixes = Mapping[str, tuple[Affix, ...]]
"""Affixes by the letters they add."""

# The affix of a word that has none.
NONE = Affix("", "", re.compile(""), True)


@dataclass(frozen=True)
class WordList:
    """Stems with the flags of each homonym, and the affixes."""

    stems: Mapping[str, tuple[str, ...]]
    suffixes: Affixes
    prefixes: Affixes
    not_alone: str

    def spells(self, word: str) -> bool:
        """Tell whether a word, as it is written, is made of a stem and affixes that go together."""
        return any(
            self._may_be(flags, prefix, suffix)
            and prefix.condition.search(base)
            and suffix.condition.search(stem)
            for prefix, base in _without_prefix(self.prefixes, word)
            for suffix, stem in _without_suffix(self.suffixes, base)
            for flags in self.stems.get(stem, ())
        )

    def _may_be(self, flags: str, prefix: Affix, suffix: Affix) -> bool:
        """Tell whether a stem with these flags takes both affixes."""
        if prefix.flag and suffix.flag and not (prefix.crosses and suffix.crosses):
            return False
        return self.not_alone not in flags and prefix.flag in flags and suffix.flag in flags


def _without_prefix(prefixes: Affixes, word: str) -> Iterator[tuple[Affix, str]]:
    """Yield the prefixes that a word may begin with, and what it is without them."""
    yield NONE, word
    for length in range(len(word) + 1):
        for affix in prefixes.get(word[:length], ()):
            yield affix, affix.strip + word[length:]


def _without_suffix(suffixes: Affixes, word: str) -> Iterator[tuple[Affix, str]]:
    """Yield the suffixes that a word may end with, and what it is without them."""
    yield NONE, word
    for start in range(len(word) + 1):
        for affix in suffixes.get(word[start:], ()):
            yield affix, word[:start] + affix.strip


def read(path: Path) -> WordList:
    """Read the dictionary `<path>.aff` and `<path>.dic`, both in UTF-8."""
    rows = [
        line.split()
        for line in path.with_suffix(".aff").read_text(encoding="utf-8").splitlines()
        if line and not line.startswith("#")
    ]
    options = {row[0]: row[1] for row in rows if len(row) == 2}
    return WordList(
        _stems(path.with_suffix(".dic").read_text(encoding="utf-8")),
        _affixes(row for row in rows if row[0] == "SFX"),
        _affixes(row for row in rows if row[0] == "PFX"),
        not_alone=options["ONLYINCOMPOUND"],
    )


def _stems(text: str) -> dict[str, tuple[str, ...]]:
    """Return the stems with their flags; the first line says how many there are."""
    stems: dict[str, tuple[str, ...]] = {}
    for line in text.splitlines()[1:]:
        stem, _slash, flags = line.partition("/")
        stems[stem] = (*stems.get(stem, ()), flags)
    return stems


def _affixes(rows: Iterable[list[str]]) -> dict[str, tuple[Affix, ...]]:
    """Read the affixes, each a row after the row that announces its flag and whether it crosses."""
    found: defaultdict[str, list[Affix]] = defaultdict(list)
    crosses: dict[str, bool] = {}
    patterns: dict[str, re.Pattern[str]] = {}
    for kind, flag, *row in rows:
        if flag not in crosses:
            crosses[flag] = row[0] == "Y"
            continue
        strip, added, condition = row[:3]
        key = f"(?:{condition})\\Z" if kind == "SFX" else f"\\A(?:{condition})"
        if key not in patterns:
            patterns[key] = re.compile(key)
        affix = Affix(flag, _letters(strip), patterns[key], crosses[flag])
        found[_letters(added)].append(affix)
    return {added: tuple(affixes) for added, affixes in found.items()}


def _letters(text: str) -> str:
    return "" if text == "0" else text
