"""What French sets around texts: the marks that end the items of a list, quotation marks."""

import re
from collections.abc import Sequence

from generator.language.sentences import first_sentence


def list_ends(items: Sequence[str]) -> tuple[str, ...]:
    """Return the mark that ends each item of a list, without spaces: « ; », « . » or nothing.

    Items that begin in lower case go on with the sentence that introduces them: « ; », the last
    « . ». Those with a capital are sentences: « . » each; very short ones are labels and have no
    mark. A list is uniform, so the majority decides. Items keep the « ? », « ! », « … » or « : »
    they end with. (Office québécois de la langue française, énumération verticale.)
    """
    if _are_labels(items):
        marks = [""] * len(items)
    elif 2 * sum(map(_has_capital, items)) > len(items):
        marks = ["."] * len(items)
    else:
        marks = [";"] * (len(items) - 1) + ["."] * bool(items)
    return tuple(map(_unless_ended, items, marks))


def quoted(paragraphs: Sequence[str], *, sentence: bool) -> tuple[tuple[str, str], ...]:
    """Return what opens and closes each paragraph of a quotation.

    Every paragraph opens, only the last one closes. A quotation that is a whole sentence has its
    full stop inside; that of a fragment is the surrounding sentence's (Le Robert, guillemets).
    """
    if not paragraphs:
        return ()
    stop = "." if sentence and not ENDED.search(paragraphs[-1]) else ""
    closings = [""] * (len(paragraphs) - 1) + [f"{stop} »"]
    return tuple(("« ", closing) for closing in closings)


def interrupted(text: str) -> tuple[int, str]:
    """Return where a quotation is interrupted to name its speaker, and what closes it there.

    That is after its first sentence, whose full stop goes and whose « ? » or « ! » stays: a comma
    follows the former only (OQLF, « Citation »).
    """
    end = first_sentence(text)
    if text[:end].endswith(".") and not text[:end].endswith(".."):
        return end - 1, " », "
    return end, " » " if ENDED.search(text[:end]) else " », "


def inner_quotes(text: str) -> str:
    """Return the text with guillemets as inside a quotation: “ ” (Le Robert, guillemets)."""
    return re.sub(r"«\s*", "“", re.sub(r"\s*»", "”", text))


def _are_labels(items: Sequence[str]) -> bool:
    return all(_has_capital(item) and _words(item) <= 4 and not VERB.match(item) for item in items)


def _words(item: str) -> int:
    """Count what holds letters: « 1 200 » or a guillemet between spaces is no word."""
    return sum(bool(LETTER.search(word)) for word in item.split())


def _has_capital(item: str) -> bool:
    letter = LETTER.search(item)
    return bool(letter and letter[0].isupper())


def _unless_ended(item: str, mark: str) -> str:
    if OWN_MARK.search(item) or (mark == "." and item.rstrip().endswith(".")):
        return ""
    return mark


LETTER = re.compile(r"[^\W\d_]")
# Closing quotation marks and brackets may stand behind the mark.
ENDED = re.compile(r"[.?!…][\s»”’)\]]*\Z")
OWN_MARK = re.compile(r"[?!…:][\s»”’)\]]*\Z")
# An item that begins with an infinitive is a sentence, however short. Of the endings those are
# kept that nouns seldom have (« Atelier », « Culture » are nouns), with the nouns that have them.
VERB = re.compile(
    r"(?!Foyer|Loyer|Hiver|Avenir|Plaisir|Loisir|Souvenir|Espoir|Pouvoir|Devoir|Savoir|Cancer|Gendre)"
    r"[A-ZÀÂÉÈÊÎÔŒ][a-zàâäéèêëîïôöùûüçœ]*(?:(?<!i)er|ir|uire|crire|ndre|ettre|uivre|Faire)\b"
)
