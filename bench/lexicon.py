"""The French lexicon: reading it, looking words up, tagging a text."""

import gc
import statistics
import time
import tracemalloc
from collections.abc import Callable
from pathlib import Path

from generator.language.french import lexicon
from generator.proofing.cut import LETTERS
from generator.proofing.language.tagged import sentences
from generator.proofing.plain import read

TEXTS = Path(__file__).parent.parent / "tests" / "proofing" / "clean"
RUNS = 7


def main() -> None:
    """Print the figures."""
    texts = [path.read_text(encoding="utf-8") for path in sorted(TEXTS.glob("*.txt"))]
    words = list(dict.fromkeys(word for text in texts for word in LETTERS.findall(text.lower())))
    tracemalloc.start()
    kept = lexicon._lexicon.__wrapped__()
    memory = tracemalloc.get_traced_memory()[0]
    tracemalloc.stop()
    del kept
    load = statistics.median(timed(lexicon._lexicon.__wrapped__) for _run in range(RUNS))
    look_up = statistics.median(looked_up(words) for _run in range(RUNS))
    size = sum(len(text.encode()) for text in texts)
    tagging = statistics.median(tagged(texts) for _run in range(RUNS))
    print(
        f"French lexicon: {load * 1000:.1f} ms to read, {memory / 2**20:.1f} MB; a new form "
        f"{look_up * 1e6:.0f} µs; tagging {size / tagging / 1e6:.2f} MB/s, "
        f"{6000 * tagging / size * 1000:.1f} ms for 6 kB"
    )


def looked_up(words: list[str]) -> float:
    """Return what a form takes that was not asked for before, in seconds."""
    lexicon.readings.cache_clear()
    return timed(lambda: [lexicon.readings(word) for word in words]) / len(words)


def tagged(texts: list[str]) -> float:
    """Return what tagging the texts takes once they are cut, in seconds."""
    passages = [passage for text in texts for passage in read(text, path="x.txt")]
    _ready = [passage.flat for passage in passages]
    return timed(lambda: [sentences(passage) for passage in passages])


def timed(work: Callable[[], object]) -> float:
    """Return what a piece of work takes, in seconds."""
    gc.collect()
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
