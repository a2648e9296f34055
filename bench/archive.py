"""An archive of a thousand releases, made of the five real ones."""

import datetime
import random
import re
import shutil
from pathlib import Path

ROOT = Path(__file__).parent.parent
COPIES = 200
# Whole words of running text: no names of fields, no `{names}`, nothing with a capital.
WORD = re.compile(r"(?<= )[a-zà-ÿ]{6,}(?=[ ,.]|$)")
DATE = re.compile(r"(?m)^date: (\S+)$")


def archive(root: Path, count: int = 5 * COPIES) -> int:
    """Write so many releases and their partners below `root`; return how many.

    Every copy has its own slug and date, and a third of the long words of its texts are
    exchanged for others of the corpus, so that remembering whole texts would not help.
    """
    originals = sorted((ROOT / "releases").glob("*.yaml"))
    texts = [file.read_text(encoding="utf-8") for file in originals]
    words = sorted({word for text in texts for word in WORD.findall(text)})
    shutil.copytree(ROOT / "partners", root / "partners")
    (root / "releases").mkdir()
    for number in range(count):
        copy, which = divmod(number, len(originals))
        chosen, file = random.Random(number), originals[which]
        path = root / "releases" / f"{file.stem}-{copy:03}.yaml"
        path.write_text(_varied(_later(texts[which], copy % 12), words, chosen), encoding="utf-8")
    return count


def _later(text: str, days: int) -> str:
    """Put the release's date off by some days."""
    day = datetime.date.fromisoformat(DATE.search(text)[1]) + datetime.timedelta(days)
    return DATE.sub(f"date: {day}", text)


def _varied(text: str, words: list[str], chosen: random.Random) -> str:
    lines = (
        line
        if "{" in line or ": " in line
        else WORD.sub(lambda m: _swapped(m[0], words, chosen), line)
        for line in text.split("\n")
    )
    return "\n".join(lines)


def _swapped(word: str, words: list[str], chosen: random.Random) -> str:
    return chosen.choice(words) if chosen.random() < 1 / 3 else word
