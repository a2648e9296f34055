"""What press releases count: before these a number of four figures is a quantity, not a year."""

from generator.language.french.wordlist import wordlist
from generator.patterns import lazy


def is_counted(text: str, at: int) -> bool:
    """Tell whether a text goes on with what one counts: « nouveaux logements »."""
    match = _TWO_WORDS.match(text, at)
    first, second = match.groups("") if match else ("", "")
    return _among(first, NOUNS) or (_among(first, ADJECTIVES) and _among(second, NOUNS))


def _among(word: str, words: frozenset[str]) -> bool:
    return word in words or word.removesuffix("s") in words


_TWO_WORDS = lazy(r"(\w+)(?:[ \u00a0\u202f](\w+))?")
NOUNS = wordlist(
    """
    abonné abonnée actif adhérent adhérente agent aide alternant alternante appartement apprenti
    apprentie arbre artiste association athlète bailleur billet borne bénéficiaire bénévole chambre
    chantier chercheur citoyen client collaborateur collaboratrice collégien commerce commerçant
    commune construction contrat copropriété coureur coureuse création demande donateur donneur dose
    dossier emploi enfant enseignant enseignante entreprise entrée euro exemplaire exploitant
    exploitation exposant famille femme festivalier formation foyer habitant habitation hectare
    heure homme infirmier infirmière injection intervention invité jeune kilo kilomètre licencié lit
    litre livre locataire logement lycéen maison mètre médecin ménage nuitée parcelle participant
    participante passager patient personne place poste professionnel projet propriétaire prêt
    recrutement repas retraité rénovation réservation salarié salariée scientifique signataire
    signature société soignant spectateur sportif stagiaire supporter tonne touriste trajet
    téléchargement usager vaccination visite visiteur voix votant voyageur véhicule vélo électeur
    électrice élu élue élève établissement étudiant étudiante œuvre
    """
)
# « 2300 nouveaux logements »: adjectives that stand before the noun.
ADJECTIVES = wordlist(
    "nouveau nouveaux nouvel nouvelle jeune petit petite grand grande premier première"
)
