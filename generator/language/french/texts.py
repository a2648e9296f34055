"""What French sets in texts: which items of a list are labels, inner quotation marks."""

import re

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
    if _count(item) <= 4:
        return not VERB.match(item)
    first = re.match(r"[\w-]+", item)
    return bool(first and first[0].lower() in BODIES and not CLAUSE.search(item))


def _count(item: str) -> int:
    """Count what holds letters: « 1 200 » or a guillemet between spaces is no word."""
    return sum(bool(re.search(LETTER, word)) for word in item.split())


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
# An item that begins with an infinitive or an imperative is a sentence, however short. Of the
# endings those are kept that nouns seldom have (« Atelier », « Culture » are nouns), with the nouns
# that have them.
VERB = lazy(
    r"(?!Foyer|Loyer|Hiver|Avenir|Plaisir|Loisir|Souvenir|Espoir|Pouvoir|Devoir|Savoir|Cancer|Gendre)"
    r"[A-ZÀÂÉÈÊÎÔŒ][a-zàâäéèêëîïôöùûüçœ]*(?:(?:(?<!i)er|ir|uire|crire|ndre|ettre|uivre|Faire)\b"
    r"|(?<!Ch)(?<!Ass)(?<!\bN)(?<!\bR)ez(?: [a-z]|-[vl]))"
)
