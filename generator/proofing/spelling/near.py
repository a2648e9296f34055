"""Words like a word that is not known: what its writer may have meant, the likeliest first."""

from collections.abc import Callable, Iterable, Iterator
from itertools import combinations, islice, product

Knows = Callable[[str], bool]

LETTERS = "esntiarulodcpmévqfgbhàxèjyêzçôîûkwùïœ"
ACCENTS = ("aàâä", "eéèêë", "iîï", "oôö", "uùûü", "cç")
OTHERS = {letter: row.replace(letter, "") for row in ACCENTS for letter in row}
# What sounds alike, or is mistaken for the other on a keyboard or in the mind; both ways.
ALIKE = (
    ("oe", "œ"), ("ss", "c"), ("ss", "ç"), ("s", "c"), ("f", "ph"), ("qu", "c"), ("qu", "k"),
    ("ct", "x"), ("t", "th"), ("r", "rh"), ("c", "ch"), ("s", "sc"), ("ai", "é"), ("ai", "è"),
    ("ei", "é"), ("ei", "è"), ("an", "en"), ("am", "em"), ("au", "o"), ("eau", "o"), ("eau", "au"),
    ("ell", "èl"), ("ett", "èt"), ("enn", "èn"), ("err", "èr"), ("ess", "ès"),
    ("i", "y"), ("il", "ill"), ("gu", "g"), ("ge", "g"), ("ueil", "euil"), ("tion", "ssion"),
    ("tion", "sion"), ("ction", "xion"), ("cion", "tion"), ("ment", "mment"), ("ant", "ent"),
    ("z", "s"), ("j", "g"), ("on", "om"), ("ciel", "tiel"), ("cial", "tial"),
)  # fmt: skip

# Another letter makes of a shorter word almost any other.
SHORTEST = 4


def accented(word: str, knows: Knows) -> list[str]:
    """Return the words that differ from a word by as few accents as can be.

    Three at most, or two where some are there already; « œ » counts as one on « oe ».
    """
    lower = word.lower()
    places = _places(lower)
    if "oe" in lower and knows(lower.replace("oe", "œ")):
        return [lower.replace("oe", "œ")]
    for count in range(1, min(3 if word.isascii() else 2, len(places)) + 1):
        found = [one for one in _accented(lower, places, count) if knows(one)]
        if found:
            return found
    return []


def _places(word: str) -> list[int]:
    return [at for at, letter in enumerate(word) if letter in OTHERS]


def _accented(word: str, places: list[int], count: int) -> Iterator[str]:
    for chosen in combinations(places, count):
        for letters in product(*(OTHERS[word[at]] for at in chosen)):
            changed = list(word)
            for at, letter in zip(chosen, letters, strict=True):
                changed[at] = letter
            yield "".join(changed)


def near(word: str, knows: Knows, *, limit: int = 3) -> list[str]:
    """Return words that one slip of the hand or of the mind makes into this one."""
    lower = word.lower()
    if len(lower) < SHORTEST:
        return accented(lower, knows)[:limit]
    likely = dict.fromkeys((*accented(lower, knows), *_known(_likely(lower), knows)))
    # Any other letter would do: worth telling only where nothing likelier is found.
    found = likely or dict.fromkeys(_less_likely(lower, knows))
    return list(islice(found, limit))


def _less_likely(word: str, knows: Knows) -> Iterator[str]:
    """Yield what two slips make into a word, two words run together, and any other letter."""
    for one in _alike(word):
        yield from _known(_accented(one, _places(one), 1), knows)
    for one in _doubled(word):
        yield from _known(_doubled(one), knows)
    yield from _halves(word, knows)
    yield from _known(_unlikely(word), knows)


def _halves(word: str, knows: Knows) -> Iterator[str]:
    """Yield two words that were run together."""
    for at in range(3, len(word) - 2):
        if knows(word[:at]) and knows(word[at:]):
            yield f"{word[:at]} {word[at:]}"


def _known(candidates: Iterable[str], knows: Knows) -> Iterator[str]:
    return (one for one in candidates if len(one) > 2 and knows(one))


def _likely(word: str) -> Iterator[str]:
    """Yield a word with what sounds alike, two letters swapped, one more or one less."""
    yield from _alike(word)
    cuts = range(len(word))
    yield from (word[:at] + word[at + 1] + word[at] + word[at + 2 :] for at in cuts[:-1])
    yield from (
        word[:at] + letter + word[at:] for at in (*cuts[1:], len(word)) for letter in LETTERS
    )
    yield from (word[:at] + word[at + 1 :] for at in cuts)


def _alike(word: str) -> Iterator[str]:
    """Yield a word with a letter doubled, or single, and with other letters for the same sound."""
    yield from _doubled(word)
    for pair in ALIKE:
        for typed, meant in (pair, pair[::-1]):
            yield from (
                word[:at] + meant + word[at + len(typed) :]
                for at in range(len(word))
                if word.startswith(typed, at)
            )


def _doubled(word: str) -> Iterator[str]:
    cuts = range(1, len(word))
    yield from (word[:at] + word[at + 1 :] for at in cuts if word[at] == word[at - 1])
    yield from (word[:at] + word[at] + word[at:] for at in cuts)


def _unlikely(word: str) -> Iterator[str]:
    """Yield a word with another letter."""
    yield from (
        word[:at] + letter + word[at + 1 :] for at in range(1, len(word)) for letter in LETTERS
    )
