"""Words of public communication whose number and gender are sure, for the rules of agreement.

A noun that is also a form of a verb (« aide », « mesure », « porte ») is not here: « il les aide ».
"""

from generator.language.french.wordlist import wordlist

# Behind a noun; « habitant.e.s » and « habitant·es » are plurals in their way.
END = r"(?![\w’-]|[.·(]\w)"

MASCULINE = wordlist(
    """
    logement engagement établissement département équipement événement évènement aménagement
    bâtiment financement investissement développement appartement arrondissement
    accompagnement hébergement recrutement quartier chantier dispositif objectif projet
    partenariat bailleur territoire habitant étudiant adhérent apprenti enjeu besoin secteur
    service hôpital patient médecin musée artiste festival spectacle théâtre film concert
    artisan agriculteur agent enseignant lycée collège parc acteur entrepreneur axe signataire
    bénévole bénéficiaire locataire propriétaire outil métier résultat domaine visiteur
    accord plan contrat budget calendrier comité dossier emploi foyer hôtel immeuble impact
    institut jardin laboratoire lieu magasin marché ministère monument niveau organisme paysage
    principe problème rapport règlement réseau site soutien stade stage système tarif terrain
    tribunal trimestre village volet
    électeur voyageur horaire supporteur chercheur doctorant candidat lauréat joueur exposant
    studio tramway professionnel partenaire journaliste quai
    spectateur usager citoyen concitoyen élu séminaire atelier colloque standard délai critère
    """
)
FEMININE = wordlist(
    """
    convention action association collectivité commune entreprise région solution formation
    rénovation construction opération réservation production organisation exposition
    institution subvention métropole ville politique priorité difficulté mobilité activité
    compétence initiative famille école crèche maternité bibliothèque médiathèque œuvre
    infrastructure énergie parcelle exploitation filière bourse journée semaine soirée
    conférence édition session personne agence banque campagne charte communauté commission
    démarche dimension direction exigence fédération fonction forêt gestion ligne mairie majorité
    maison manifestation méthode mission performance période piscine plateforme population
    préfecture présentation présidence procédure profession protection qualité question rentrée
    résidence ressource réunion saison salle situation société stratégie technologie tradition
    transition unité université zone sécurité santé
    """
)
NOUNS = MASCULINE | FEMININE

IRREGULAR = {
    "hôpital": "hôpitaux",
    "tribunal": "tribunaux",
    "enjeu": "enjeux",
    "lieu": "lieux",
    "niveau": "niveaux",
    "réseau": "réseaux",
}
PLURALS = {word: IRREGULAR.get(word, word + "s") for word in NOUNS}
MASCULINE_PLURALS = frozenset(PLURALS[word] for word in MASCULINE)
FEMININE_PLURALS = frozenset(PLURALS[word] for word in FEMININE) | wordlist(
    """
    équipes mesures aides femmes demandes visites étapes infirmières étudiantes habitantes
    salariées joueuses chercheuses données œuvres surfaces dépenses recettes
    """
)

# Adjectives that press releases set behind a noun: masculine and feminine, singular.
ADJECTIVES = {
    "social": "sociale",
    "régional": "régionale",
    "départemental": "départementale",
    "municipal": "municipale",
    "national": "nationale",
    "territorial": "territoriale",
    "communal": "communale",
    "local": "locale",
    "rural": "rurale",
    "familial": "familiale",
    "public": "publique",
    "éducatif": "éducative",
    "médical": "médicale",
    "environnemental": "environnementale",
    "culturel": "culturelle",
    "industriel": "industrielle",
    "locatif": "locative",
    "collectif": "collective",
    "privé": "privée",
    "européen": "européenne",
    "français": "française",
    "urbain": "urbaine",
    "vacant": "vacante",
    "ambitieux": "ambitieuse",
    "doctoral": "doctorale",
    "électoral": "électorale",
    "sportif": "sportive",
    "associatif": "associative",
    "administratif": "administrative",
    "professionnel": "professionnelle",
    "universitaire": "universitaire",
    "scolaire": "scolaire",
    "sanitaire": "sanitaire",
    "solidaire": "solidaire",
    "prioritaire": "prioritaire",
    "économique": "économique",
    "écologique": "écologique",
    "numérique": "numérique",
    "touristique": "touristique",
    "artistique": "artistique",
    "agricole": "agricole",
}


def plural(adjective: str) -> str:
    """Return the plural of an adjective."""
    if adjective.endswith("al"):
        return adjective[:-1] + "ux"
    return adjective if adjective[-1] in "sx" else adjective + "s"


MASCULINE_ADJECTIVES = {plural(one): one for one in ADJECTIVES}
FEMININE_ADJECTIVES = {plural(one): one for one in ADJECTIVES.values()}
