"""The feminine of what people are: « Président » – « Présidente », for whole roles.

Words that are the same in both genders (« maire », « secrétaire », « ministre ») have no place
here, nor those whose feminine is not settled (« chef », « rapporteur », « professeur »).
"""

import re

from generator.language import Gender
from generator.language.french.wordlist import in_order, wordlist
from generator.patterns import lazy

# Académie française, « La féminisation des noms de métiers et de fonctions » (2019).
FEMININES: dict[str, str] = dict(
    pair.split("/")
    for pair in in_order(
        """
    président/présidente directeur/directrice codirecteur/codirectrice coprésident/coprésidente
    adjoint/adjointe conseiller/conseillère délégué/déléguée chargé/chargée préfet/préfète
    sous-préfet/sous-préfète député/députée sénateur/sénatrice administrateur/administratrice
    gérant/gérante cogérant/cogérante fondateur/fondatrice cofondateur/cofondatrice
    trésorier/trésorière ambassadeur/ambassadrice coordinateur/coordinatrice
    coordonnateur/coordonnatrice recteur/rectrice doyen/doyenne élu/élue inspecteur/inspectrice
    modérateur/modératrice animateur/animatrice attaché/attachée assistant/assistante
    consultant/consultante avocat/avocate ingénieur/ingénieure représentant/représentante
    suppléant/suppléante dirigeant/dirigeante associé/associée chancelier/chancelière
    échevin/échevine rédacteur/rédactrice formateur/formatrice éducateur/éducatrice
    médiateur/médiatrice organisateur/organisatrice créateur/créatrice chercheur/chercheuse
    entraîneur/entraîneuse infirmier/infirmière agriculteur/agricultrice étudiant/étudiante
    lauréat/lauréate
    général/générale départemental/départementale régional/régionale territorial/territoriale
    municipal/municipale métropolitain/métropolitaine national/nationale exécutif/exécutive
    financier/financière commercial/commerciale administratif/administrative principal/principale
    premier/première 1er/1re
        """
    )
)
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
