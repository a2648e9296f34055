"""What is spelt right though it is no French word: prefixes, abbreviations, acronyms, English.

Words that the dictionary lacks, and that are good for every house, go into
`tools/dictionary/overlay.dic`; the names and terms of one house go into its `communique.yaml`.
"""

from generator.language.french.wordlist import wordlist

# Put before a word, with a hyphen or without: « éco-rénovation », « interbranches ».
PREFIXES = wordlist(
    """
    agri agro anti auto bio cyber éco électro extra géo hydro hyper infra inter intra macro méga
    micro mini mono multi néo péri pluri poly post rétro semi socio super supra télé thermo ultra
    """
)
# Put before a word with a hyphen only: without one, « comission » would be a word.
HYPHENATED = PREFIXES | wordlist(
    """
    anglo ante après arrière avant belgo bi co contre crypto demi est euro ex franco germano gréco
    hispano hors ibéro italo judéo juridico latino luso médico mi moins nano non nord ouest para
    physico politico pré primo pro pseudo psycho quasi radio re ré sans sino sous sud sur technico
    techno tiers tout trans tri uni vice zéro
    """
)


# Some have a full stop, but many forget it.
ABBREVIATIONS = wordlist(
    """
    av bat bât bd cf com coord dept dim dir dpt env hab hc jeu lun mar mer nº rdc ref réf resp sam
    st ste svp tél tlj tva ven vs
    """
)


# Institutions and laws whose acronyms have become words, and names that have no accent.
NAMES = wordlist(
    """
    Ademe Adil Alur Anah Anil Anru Caf Capeb Carsat Cerema Creative Crous Echo Echos Electro
    Elan Evidence Fnaim General Meta Phoenix Sirene Soliha Unhaj Urssaf
    """
)


# Halves of English terms that French has taken over: « serious game », « machine learning ».
ENGLISH = wordlist(
    "charity city edit game games landing learning print push serious skills tips welcome"
)

# Foreign words that are right without the accent that a dictionary gives them, or with one that it
# leaves out.
LOANS = wordlist("beta demo mèmes mètis scénarii shiitake taichi telecoms")


def vocabulary() -> frozenset[str]:
    """Return the words, in lower case but for the names."""
    return ABBREVIATIONS | NAMES | ENGLISH
