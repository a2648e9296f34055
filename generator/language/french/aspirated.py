"""Words before which French neither elides nor contracts as before a vowel.

The silent h is the rule, so only the others are listed: words of the press releases' world, then
names of places and people, as dictionaries and the places' own town halls write them.
"""

from generator.language.french.wordlist import wordlist

WORDS = wordlist(
    """
    hache haie haies haine hall halle halles halo halte hameau hameaux hamac hanche hand handball
    hangar hangars hanse haras hardi hareng haricot haricots harnais harpe hasard havre hauban hayon
    heaume hennissement hérisson hernie héron héros herse hêtre hêtres heurt heurts hibou hic hideux
    hip hippie hobby hockey hold holding holdings homard hop hors hot hotte hotline houblon houe
    houille houle houlette housse houx hub hubs hublot huche huées huis huit huitaine huitième hune
    hurlement hutte hurler
    hackathon hackathons hacker hackeur hackers hashtag hashtags haka hamburger hayons
    onze onzième oui ouistiti ouh uhlan yaourt yacht yoga ululement
    hagondange haguenau haillan hambourg ham hambye hanoï hanovre harfleur harlem hartford
    hattstatt havane hawaï hayange haye hayes hem hesse hochfelden hoenheim
    hombourg honduras honfleur hong honfleurais houdan houilles houplin huelgoat hull
    huningue hutte hoche huppé
    hans harry hassan hassen hakim habib habiba hafid hafida halima hamid hamida hamza hanane hanan
    hannah hichem hicham houria houssine hussein hocine hillary howard harold helmut heinrich heidi
    heinz hillel hakan haroun
    ouagadougou ouistreham ouarzazate ouganda
    """
)

# Families of words: « haut- », « Hauts-de-France », « hauteur », « handicapé », « hongrois »…
BEGINNINGS = (
    "haut",
    "hauss",
    "handi",
    "harcel",
    "harcèl",
    "hiérarch",
    "holland",
    "hongr",
    "hasard",
    "honte",
    "heurt",
    "huguenot",
    "huit",
    "halt",
    "hach",
    "hors-",
    "houill",
)

# « handi » and « halt » reach too far without these; « y » before a vowel is a consonant but here.
ELIDED = wordlist("haltère haltères haltérophile haltérophilie yeu yerres yonne yeux yèvre")
