"""The feminine of what people are: « Président » – « Présidente », for whole roles.

Words that are the same in both genders (« maire », « secrétaire », « ministre ») have no place
here, nor those whose feminine is not settled (« chef », « rapporteur », « professeur »).
"""

import re

from generator.language import Gender
from generator.language.french.wordlist import in_order, wordlist
from generator.patterns import lazy

# How the feminine ends, where it is not by « e » alone.
ENDINGS = {
    "teur": "trice", "deur": "drice", "cheur": "cheuse", "neur": "neuse", "er": "ère", "et": "ète",
    "if": "ive", "yen": "yenne",
}  # fmt: skip


def _feminine(masculine: str) -> str:
    ending = next(filter(masculine.endswith, ENDINGS), "")
    return masculine.removesuffix(ending) + ENDINGS.get(ending, "e")


# Académie française, « La féminisation des noms de métiers et de fonctions » (2019).
_MASCULINES = in_order(
    """
    président directeur codirecteur coprésident adjoint conseiller délégué chargé préfet
    sous-préfet député sénateur administrateur gérant cogérant fondateur cofondateur trésorier
    ambassadeur coordinateur coordonnateur recteur doyen élu inspecteur modérateur animateur
    attaché assistant consultant avocat ingénieur représentant suppléant dirigeant associé
    chancelier échevin rédacteur formateur éducateur médiateur organisateur créateur chercheur
    entraîneur infirmier agriculteur étudiant lauréat général départemental régional territorial
    municipal métropolitain national exécutif financier commercial administratif principal
    premier
    """
)
FEMININES = {one: _feminine(one) for one in _MASCULINES} | {"1er": "1re"}
PREPOSITIONS = wordlist("de du des à au aux en pour par sur sous chez auprès près hors contre avec")
MASCULINES = {feminine: masculine for masculine, feminine in FEMININES.items()}
_WORD = lazy(r"[\w-]+")


def agreeing(role: str, gender: Gender) -> str:
    """Return a role as a person of that gender bears it; « vice- », « ex- » and capitals stay.

    Only the words before the first preposition are the person's: « Directrice du Conseil général ».
    """
    forms = FEMININES if gender == "f" else MASCULINES
    end = next((m.start() for m in _WORD.finditer(role) if m[0].lower() in PREPOSITIONS), len(role))
    elided = re.search(r"\b[dl]['’]", role[:end])
    end = elided.start() if elided else end
    return _WORD.sub(lambda match: _agreeing(match[0], forms), role[:end]) + role[end:]


def _agreeing(word: str, forms: dict[str, str]) -> str:
    prefix, hyphen, last = word.rpartition("-")
    if word.lower() in forms:
        prefix, hyphen, last = "", "", word
    form = forms.get(last.lower())
    if form is None or form == last.lower():
        return word
    prefix = _agreeing(prefix, forms) if prefix else prefix
    cased = form.capitalize() if last[0].isupper() else form
    return f"{prefix}{hyphen}{form.upper() if last.isupper() and len(last) > 3 else cased}"
