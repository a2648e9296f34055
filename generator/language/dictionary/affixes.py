"""Read a Hunspell dictionary: stems with flags, and the affixes that each flag allows.

As much as French and English need: suffixes and prefixes, one of each, that may allow one another
(« continuation flags »), and words that keep their case. Compounds without a hyphen, which other
languages have, are not understood.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple


class Affix(NamedTuple):
    """Take `strip` off a stem that meets `condition`, add letters, and allow the affixes `flags`.

    `crosses` when it goes together with an affix at the other end.
    """

    flag: str
    strip: str
    condition: re.Pattern[str] | None
    flags: str
    crosses: bool


Affixes = Mapping[str, tuple[Affix, ...]]
"""Affixes by the letters they add."""

# The affix of a word that has none.
NONE = Affix("", "", None, "", True)
# Letters that an affix adds, at most.
LONGEST = 16


@dataclass(frozen=True)
class WordList:
    """Stems with the flags of each homonym, the affixes, and how the file writes flags.

    `mixed` are the stems that a word all in capitals may stand for, beside « mot » and « Mot ».
    """

    stems: Mapping[str, tuple[str, ...]]
    mixed: Mapping[str, str]
    suffixes: Affixes
    prefixes: Affixes
    flag_width: int
    keep_case: str
    not_alone: str

    def knows(self, word: str) -> bool:
        """Tell whether a word is right: as it is, or as a sentence or a title may write it."""
        if self._spells(word, varied=False):
            return True
        if not word[:1].isupper():
            return False
        variants = [word[0].lower() + word[1:]]
        if word.isupper():
            variants = [word.lower(), word.capitalize(), self.mixed.get(word, "")]
        return any(self._spells(variant, varied=True) for variant in variants)

    def _spells(self, word: str, *, varied: bool) -> bool:
        """Tell whether a word is made of a stem and affixes that go together.

        `varied` when it was not typed in this case, which some words do not suffer.
        """
        return any(
            self._may_be(flags, prefix, suffix, varied=varied)
            and _meets(prefix, base)
            and _meets(suffix, stem)
            for prefix, base in _without_prefix(self.prefixes, word)
            for suffix, stem in _without_suffix(self.suffixes, base)
            for flags in self.stems.get(stem, ())
        )

    def _may_be(self, flags: str, prefix: Affix, suffix: Affix, *, varied: bool) -> bool:
        """Tell whether a stem with these flags takes both affixes."""
        if prefix.flag and suffix.flag and not (prefix.crosses and suffix.crosses):
            return False
        if (varied and self._has(flags, self.keep_case)) or self._has(flags, self.not_alone):
            return False
        takes_prefix = not prefix.flag or self._has(flags + suffix.flags, prefix.flag)
        return takes_prefix and (not suffix.flag or self._has(flags + prefix.flags, suffix.flag))

    def _has(self, flags: str, flag: str) -> bool:
        width = self.flag_width
        return bool(flag) and any(flags.startswith(flag, at) for at in range(0, len(flags), width))


def _without_prefix(prefixes: Affixes, word: str) -> Iterator[tuple[Affix, str]]:
    """Yield the prefixes that a word may begin with, and what it is without them."""
    yield NONE, word
    for length in range(min(len(word), LONGEST) + 1):
        for affix in prefixes.get(word[:length], ()):
            yield affix, affix.strip + word[length:]


def _without_suffix(suffixes: Affixes, word: str) -> Iterator[tuple[Affix, str]]:
    """Yield the suffixes that a word may end with, and what it is without them."""
    yield NONE, word
    for start in range(max(0, len(word) - LONGEST), len(word) + 1):
        for affix in suffixes.get(word[start:], ()):
            yield affix, word[:start] + affix.strip


def _meets(affix: Affix, base: str) -> bool:
    return affix.condition is None or bool(affix.condition.search(base))


def read(path: Path) -> WordList:
    """Read the dictionary `<path>.aff` and `<path>.dic`, both in UTF-8."""
    rows = [
        line.split()
        for line in path.with_suffix(".aff").read_text(encoding="utf-8").splitlines()
        if line and not line.startswith("#")
    ]
    options = {row[0]: row[1] for row in rows if len(row) == 2}
    stems = _stems(path.with_suffix(".dic").read_text(encoding="utf-8"))
    return WordList(
        stems,
        {stem.upper(): stem for stem in stems if not (stem.islower() or stem.istitle())},
        _affixes(row for row in rows if row[0] == "SFX"),
        _affixes(row for row in rows if row[0] == "PFX"),
        flag_width=2 if options.get("FLAG") == "long" else 1,
        keep_case=options.get("KEEPCASE", ""),
        not_alone=options.get("ONLYINCOMPOUND", ""),
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
        strip, (added, _slash, flags), condition = row[0], row[1].partition("/"), row[2]
        key = f"(?:{condition})\\Z" if kind == "SFX" else f"\\A(?:{condition})"
        if condition != "." and key not in patterns:
            patterns[key] = re.compile(key)
        affix = Affix(flag, _letters(strip), patterns.get(key), flags, crosses[flag])
        found[_letters(added)].append(affix)
    return {added: tuple(affixes) for added, affixes in found.items()}


def _letters(text: str) -> str:
    return "" if text == "0" else text
