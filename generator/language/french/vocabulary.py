"""Right words that the French dictionary lacks: housing, local government, press offices.

One word a line, with the endings it takes, as in `accented.py`. A word goes here when it is good
for every house; the names and terms of one house go into its `communique.yaml`.
"""

from generator.language.french.accented import expanded
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
    av bat bât bd coord dept dim dir dpt env hab hc jeu lun mar mer nº rdc ref réf resp sam st ste
    svp tél tlj tva ven vs
    """
)


# Institutions and laws whose acronyms have become words.
NAMES = wordlist(
    """
    Ademe Adil Alur Anah Anil Anru Caf Capeb Carsat Cerema Crous Elan Fnaim Soliha Unhaj Urssaf
    """
)


def vocabulary() -> frozenset[str]:
    """Return the words, in lower case but for the names."""
    return ABBREVIATIONS | NAMES | frozenset(expanded(WORDS))


WORDS = """
afterwork s
agrivoltaïque s
agrivoltaïsme
app s
autoconstructeur s
autoréhabilitation s
bâtimentaire s
bioressource s
charity
chatbot s
city
cleantech s
click-and-collect
codir
coeff s
cofinanceur s
cohousing
coliving s
comex
copil s
copilotage s
cotech s
cotitulaire s
cotraitance s
cotraitant e s es
covid
coworkeur s
coworking s
crowdfunding s
crowdsourcing
dashboard s
datacenter s
deeptech s
désartificialisation s
désimperméabilisation s
désimperméabiliser
écomobilité s
edtech s
email s
emailing s
escape-game s
évènement s
évènementiel s le les
feedback s
fintech s
foodtech s
fundraiser s
fundraising
game s
géosourcé e s es
goodies
greenwashing
hashtag s
interbailleurs
interbranches
intermédié e s es
jobdating s
kakémono s
keynote s
kickoff
landing
learning
legaltech s
live-tweet s
livetweet s
low-cost
low-tech
mapping s
masterclass
meetup s
mentoring
microcrèche s
micropieu x
n-ième s
newsroom s
nudge s
onboarding
overbooking
phishing
phoning
phygital e es
phygitaux
piétonnisation s
piétonniser
primoaccédant e s es
primoaccession s
print
proptech s
push
règlementaire s
règlementairement
règlementation s
règlementé e s es
règlementer
replay s
résidentialiser
roadmap s
roll-up
sans-abrisme
scale-up
scoring
sénior s
serious
showroom s
skills
speed-dating s
supracommunal e es
supracommunaux
teasing
tips
upcycling
visio s
webconférence s
webinar s
welcome
wording
workshop s
"""
