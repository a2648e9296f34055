"""What French sets in texts: which items of a list are labels, inner quotation marks."""

import re

from generator.language.items import LETTER
from generator.patterns import lazy


def inner_quotes(text: str) -> str:
    """Return the text with guillemets as inside a quotation: “ ” (Le Robert, guillemets)."""
    return re.sub(r"«\s*", "“", re.sub(r"\s*»", "”", text))


def is_label(item: str) -> bool:
    """Tell whether an item that begins with a capital is no sentence: short, and no infinitive.

    (Office québécois de la langue française, énumération verticale.)
    """
    return _count(item) <= 4 and not VERB.match(item)


def _count(item: str) -> int:
    """Count what holds letters: « 1 200 » or a guillemet between spaces is no word."""
    return sum(bool(re.search(LETTER, word)) for word in item.split())


# An item that begins with an infinitive is a sentence, however short. Of the endings those are
# kept that nouns seldom have (« Atelier », « Culture » are nouns), with the nouns that have them.
VERB = lazy(
    r"(?!Foyer|Loyer|Hiver|Avenir|Plaisir|Loisir|Souvenir|Espoir|Pouvoir|Devoir|Savoir|Cancer|Gendre)"
    r"[A-ZÀÂÉÈÊÎÔŒ][a-zàâäéèêëîïôöùûüçœ]*(?:(?<!i)er|ir|uire|crire|ndre|ettre|uivre|Faire)\b"
)
