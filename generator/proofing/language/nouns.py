"""Feminine nouns of public communication in the plural."""

from generator.language.french.wordlist import wordlist

FEMININE_PLURALS = wordlist(
    """
    conventions actions associations collectivités communes entreprises régions solutions formations
    rénovations constructions opérations expositions subventions villes politiques activités
    compétences initiatives familles écoles infrastructures personnes équipes mesures aides femmes
    demandes visites étapes habitantes salariées données œuvres dépenses recettes
    """
)
