"""What French sets in texts: which items of a list are labels, inner quotation marks."""

import re

from generator.language.french.lexicon import readings
from generator.language.french.wordlist import wordlist
from generator.language.items import LETTER
from generator.patterns import lazy


def inner_quotes(text: str) -> str:
    """Return the text with guillemets as inside a quotation: “ ” (Le Robert, guillemets)."""
    return re.sub(r"«\s*", "“", re.sub(r"\s*»", "”", text))


def is_label(item: str) -> bool:
    """Tell whether an item that begins with a capital is no sentence: short, and no infinitive.

    (Office québécois de la langue française, énumération verticale.) Nor is the name of a body,
    however long: « Agence de la transition écologique (Ademe) ».
    """
    first = re.match(r"[\w-]*", item)
    word = first[0].lower() if first else ""
    # « 1 200 » or a guillemet between spaces is no word.
    if sum(bool(re.search(LETTER, one)) for one in item.split()) <= 4:
        return not _begins_sentence(word)
    return word in BODIES and not CLAUSE.search(item)


def _begins_sentence(word: str) -> bool:
    """Tell an infinitive that is no noun, and an imperative: « Construire », « Venez »."""
    read = readings(word)
    kinds = {one.kind for one in read}
    orders = any(("imperative", "2p") in one.finite for one in read)
    return orders or ("infinitive" in kinds and "noun" not in kinds)


BODIES = wordlist(
    """
    académie agence amicale assemblée association autorité banque caisse centre chambre collectif
    comité commune communauté compagnie confédération conseil conservatoire coopérative département
    direction école établissement fédération fondation fonds groupement hôpital institut ligue lycée
    mairie maison métropole ministère musée mutuelle office ordre organisation pays pôle préfecture
    région réseau secrétariat société sous-préfecture syndicat tribunal union université ville
    """
)
# What a name has not: a verb, a figure, the participle behind its first word.
CLAUSE = lazy(
    r"\A\S+ \w+ée?s?\b|[\d.;:!?]"
    r"|\b(?:qu[ie]|dont|où|est|sont|était|a|ont|sera|seront|va|vont|ouverte?s?)\b"
)
