"""How long a proofreading takes: warm, text by text and in MB/s; cold, as a command on one page.

Both as the program runs: without a look for cycles, from byte code.
"""

import gc
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from generator.proofing import plain
from generator.proofing.proof import Rules, proof_texts, rules

ROOT = Path(__file__).parent.parent
CLEAN, SEEDS = "tests/proofing/clean", "tests/seeds"
RUNS = 7


def main() -> None:
    """Print the figures."""
    gc.disable()
    for folder in (CLEAN, SEEDS):
        texts = [file.read_text(encoding="utf-8") for file in sorted((ROOT / folder).glob("*.txt"))]
        seconds = [_median(text) for text in texts]
        size = sum(len(text.encode()) for text in texts)
        each, most = sum(seconds) / len(texts) * 1000, max(seconds) * 1000
        print(
            f"proofread, warm, {folder}: {len(texts)} texts of {size / len(texts) / 1000:.1f} kB, "
            f"{each:.1f} ms each, {most:.1f} ms at most, {size / sum(seconds) / 1e6:.2f} MB/s "
            "of the processor's time"
        )
    page = ROOT / CLEAN / "departement.txt"
    with tempfile.TemporaryDirectory() as compiled:
        _cold(page, compiled)
        seconds = [_cold(page, compiled) for _run in range(RUNS)]
    print(f"proof, cold, one page: {statistics.median(seconds):.2f} s")


def _median(text: str) -> float:
    every = rules(but=["CORP", "SPEL"])
    proof_texts(plain.read(text, path="text"), every)
    return statistics.median(_warm(text, every) for _run in range(RUNS))


def _warm(text: str, every: Rules) -> float:
    start = time.process_time()
    proof_texts(plain.read(text, path="text"), every)
    return time.process_time() - start


def _cold(page: Path, compiled: str) -> float:
    command = [sys.executable, str(ROOT / "cli.py"), "proof", str(page)]
    byte_code = {"PYTHONDONTWRITEBYTECODE": "", "PYTHONPYCACHEPREFIX": compiled}
    start = time.perf_counter()
    subprocess.run(command, capture_output=True, check=True, env=os.environ | byte_code)
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
