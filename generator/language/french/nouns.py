"""What press releases count: before these a number of four figures is a quantity, not a year."""

from functools import cache

from generator.patterns import lazy


def is_counted(text: str, at: int) -> bool:
    """Tell whether a text goes on with what one counts: « nouveaux logements »."""
    match = _TWO_WORDS.match(text, at)
    first, second = match.groups() if match else ("", "")
    nouns = _spelt_out(NOUNS)
    return first in nouns or (first in _spelt_out(ADJECTIVES) and second in nouns)


@cache
def _spelt_out(words: str) -> frozenset[str]:
    return frozenset(form for word in words.split() for form in _forms(word))


def _forms(word: str) -> list[str]:
    """Spell out both forms of « logements? », the four of « salariée?s? »."""
    start, mark, rest = word.partition("?")
    if not mark:
        return [word]
    return [begun + end for begun in (start, start[:-1]) for end in _forms(rest)]


_TWO_WORDS = lazy(r"(\w+)(?:[ \u00a0\u202f](\w+))?")
# Each is half of an expression: « logements? » is « logement » or « logements ».
NOUNS = """
logements? habitants? habitations? salariée?s? euros? personnes? communes? entreprises?
collaborateurs? collaboratrices? aides? réservations? emplois? élèves? étudiante?s? apprentie?s?
alternants? alternantes? jeunes ménages? familles? foyers? agents? élue?s? adhérents?
adhérentes? bénéficiaires? locataires? propriétaires? bailleurs? visiteurs? participants?
participantes? bénévoles? associations? hectares? kilomètres? mètres? tonnes? places? lits?
chambres? véhicules? vélos? arbres? dossiers? demandes? prêts? projets? chantiers? exposants?
spectateurs? voyageurs? passagers? patients? usagers? clients? collégiens? lycéens? enfants?
femmes? hommes? citoyens? nuitées? heures? kilos? litres? exploitations? exploitants? commerces?
commerçants? signatures? signataires? retraités? actifs postes? recrutements? créations?
rénovations? constructions? appartements? maisons? parcelles? bornes? exemplaires? repas
copropriétés? interventions? contrats? stagiaires? formations? invités professionnels soignants
chercheurs? scientifiques sportifs licenciés coureurs? coureuses? abonnée?s? doses? visites?
entrées? billets? téléchargements? donneurs? donateurs? supporters? athlètes? artistes? œuvres?
livres? festivaliers? votants électeurs? électrices? voix enseignante?s? médecins? infirmiers?
infirmières? touristes? établissements? sociétés? vaccinations? injections? trajets?
"""
# « 2300 nouveaux logements »: adjectives that stand before the noun.
ADJECTIVES = "nouveau nouveaux nouvel nouvelles? jeunes petite?s grande?s premiers premières"
_BOTH = [" ".join(words.split()).replace(" ", "|") for words in (ADJECTIVES, NOUNS)]
COUNTED = rf"(?:(?:{_BOTH[0]})[ \u00a0\u202f])?(?:{_BOTH[1]})(?!\w)"
