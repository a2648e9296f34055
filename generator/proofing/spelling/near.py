"""Words like a word that is not known: what its writer may have meant, the likeliest first."""

from collections.abc import Callable, Iterable, Iterator
from operator import ne

from generator.language.french.lexicon import alike
from generator.language.letters import fold_letters

Knows = Callable[[str], bool]

LETTERS = "esntiarulodcpmévqfgbhàxèjyêzçôîûkwùïœ"
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
    """Return the French words that differ from a word by as few accents as can be, three at most.

    « œ » counts as one on « oe ».
    """
    lower = word.lower()
    if "oe" in lower and knows(lower.replace("oe", "œ")):
        return [lower.replace("oe", "œ")]
    found = [(sum(map(ne, lower, one)), one) for one in alike(fold_letters(lower)) if knows(one)]
    fewest = min(found, default=(0, ""))[0]
    return [one for changed, one in found if changed == fewest] if 0 < fewest <= 3 else []


def near(word: str, knows: Knows) -> list[str]:
    """Return three words at most that one slip of the hand or of the mind makes into this one."""
    lower = word.lower()
    if len(lower) < SHORTEST:
        return accented(lower, knows)[:3]
    likely = dict.fromkeys((*accented(lower, knows), *_known(_likely(lower), knows)))
    # Any other letter would do: worth telling only where nothing likelier is found.
    found = likely or dict.fromkeys(_less_likely(lower, knows))
    return list(found)[:3]


def _less_likely(word: str, knows: Knows) -> Iterator[str]:
    """Yield what two slips make into a word, two words run together, and any other letter."""
    for one in _alike(word):
        yield from accented(one, knows)
    for one in _doubled(word):
        yield from _known(_doubled(one), knows)
    for at in range(3, len(word) - 2):
        if knows(word[:at]) and knows(word[at:]):
            yield f"{word[:at]} {word[at:]}"
    cuts = range(1, len(word))
    others = (word[:at] + letter + word[at + 1 :] for at in cuts for letter in LETTERS)
    yield from _known(others, knows)


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
