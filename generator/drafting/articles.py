"""Find the indefinite article of what is signed: « une convention », “an agreement”."""

import re

from generator.content.people import fold

_MASCULINE = "accord avenant bail contrat engagement manifeste mémorandum pacte plan protocole"
_FEMININE = "charte convention déclaration entente lettre promesse"


def indefinite(words: str, *, code: str) -> str:
    """Return the article that goes before the words; empty where their first tells none."""
    return {"fr": _french, "en": _english}[code](words)


def _french(words: str) -> str:
    first = fold(words).replace("-", " ").split(" ")[0]
    if first in fold(_MASCULINE).split():
        return "un"
    return "une" if first in fold(_FEMININE).split() else ""


def _english(words: str) -> str:
    """Return “a” or “an”, by the sound of the first word; an acronym is spelt out: “an MoU”."""
    spelt = re.match(r"[AEFHILMNORSX][a-z]?[A-Z]", words)
    sounds = re.match(r"(?!uni|use|uti|eu|one)[aeiou]|(?:honour|hour|heir)", words, re.IGNORECASE)
    return "an" if spelt or (sounds and not re.match(r"U[A-Z]", words)) else "a"
