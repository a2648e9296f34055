"""The French lexicon: reading it, looking words up, tagging a text."""

import tracemalloc
from collections.abc import Iterator

from bench.measure import ROOT, Figure, Told, timed
from generator.language.french import lexicon
from generator.proofing.cut import LETTERS
from generator.proofing.language.tagged import sentences
from generator.proofing.passages import Passage
from generator.proofing.plain import read

TEXTS = ROOT / "tests" / "proofing" / "clean"


def measured(thorough: bool) -> Iterator[Told]:
    """Tell what the lexicon takes, of the processor and of memory."""
    texts = [path.read_text(encoding="utf-8") for path in sorted(TEXTS.glob("*.txt"))]
    words = list(dict.fromkeys(word for text in texts for word in LETTERS.findall(text.lower())))
    read_anew = lexicon._lexicon.__wrapped__
    tracemalloc.start()
    kept = read_anew()
    memory = tracemalloc.get_traced_memory()[0]
    tracemalloc.stop()
    del kept
    yield Figure("the lexicon, read", timed(read_anew) * 1000, "ms")
    yield Figure("the lexicon, kept", memory / 2**20, "MiB")
    yield Figure(
        "a form not asked for before", timed(lambda: _looked_up(words)) / len(words) * 1e6, "µs"
    )
    size = sum(len(text.encode()) for text in texts)
    yield Figure("tagging", size / _tagging(texts) / 1e6, "MB/s")


def _looked_up(words: list[str]) -> None:
    lexicon.readings.cache_clear()
    for word in words:
        lexicon.readings(word)


def _tagging(texts: list[str]) -> float:
    """Return what tagging takes once texts are cut into passages, which tag themselves once."""
    return timed(lambda: [sentences(passage) for passage in _cut(texts)]) - timed(
        lambda: _cut(texts)
    )


def _cut(texts: list[str]) -> list[Passage]:
    passages = [passage for text in texts for passage in read(text, path="x.txt")]
    _ready = [passage.flat for passage in passages]
    return passages
