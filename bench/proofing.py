"""Proofreading: warm, text by text and in MB/s; cold, as a command on one page.

Both as the program runs: without a look for cycles, from byte code.
"""

import gc
from collections.abc import Iterator
from functools import partial

from bench.measure import ROOT, Call, Figure, Told, in_turns, median, program, timed
from generator.proofing import plain
from generator.proofing.proof import proof_texts, rules

CLEAN, SEEDS = "tests/proofing/clean", "tests/seeds"


def measured(thorough: bool) -> Iterator[Told]:
    """Tell what proofreading takes of the processor."""
    for folder in (CLEAN, SEEDS):
        texts = [file.read_text(encoding="utf-8") for file in sorted((ROOT / folder).glob("*.txt"))]
        gc.disable()
        seconds = [timed(partial(_proofread, text)) for text in texts]
        gc.enable()
        size = sum(len(text.encode()) for text in texts)
        yield Figure(
            f"proofread, warm, a text of {folder}",
            sum(seconds) / len(texts) * 1000,
            "ms of the processor",
            beside=f"{len(texts)} texts of {size / len(texts) / 1000:.1f} kB, "
            f"{max(seconds) * 1000:.1f} ms at most, {size / sum(seconds) / 1e6:.2f} MB/s",
        )
    page = ROOT / CLEAN / "departement.txt"
    taken = in_turns({"proof": Call(program("proof", page), codes=(0, 1))})["proof"]
    yield Figure("proof, cold, one page", median(taken) * 1000, "ms of the processor")


def _proofread(text: str) -> None:
    proof_texts(plain.read(text, path="text"), rules(but=["CORP", "SPEL"]))
