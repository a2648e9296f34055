"""Before which words « de » is « d' »: what begins with a vowel to a French ear.

An h is silent where French has made it so, which is known: families of words, names of people and
places. Any other is aspirated (« de Houilles ») or begins a foreign name (« de Hafsa »).
"""

import unicodedata

from generator.language.french.wordlist import wordlist
from generator.language.letters import fold
from generator.patterns import lazy


def begins_with_vowel(text: str) -> bool:
    """Tell whether « de » elides before the text.

    It does before a vowel, a silent h and a y that is followed by a consonant (« d'Yves », « de
    Yannick »); not before figures. Opening quotation marks are looked through.
    """
    match = FIRST_WORD.match(text)
    if not match:
        return False
    typed = match[1]
    word = fold(typed)
    if word[0] == "h":
        return word in SILENT or word.startswith(SILENT_FAMILIES) or _is_spelt(typed)
    if word[0] == "y":
        return word in VOWEL_Y or not _is_vowel(word[1:2])
    return _is_vowel(word) and word not in CONSONANTS


def _is_vowel(word: str) -> bool:
    """Tell whether the first letter is a vowel, whatever accent a Latin language puts on it."""
    return unicodedata.normalize("NFD", word)[:1] in VOWELS


def _is_spelt(word: str) -> bool:
    """Tell whether an acronym is read letter by letter: « d'HLM », an « ache »."""
    return word.isupper() and not any(_is_vowel(letter) for letter in word.lower())


FIRST_WORD = lazy(r"[«“\"(\s]*([^\W\d_]+)")
VOWELS = frozenset("aeiouæœøəı")

# Which keep « de » whole though they begin with a vowel.
CONSONANTS = wordlist(
    "onze onzieme oui ouistiti ouh uhlan ululement ouagadougou ouistreham ouarzazate ouganda"
)
VOWEL_Y = wordlist("yeu yeuse yeux yerres yevre yonne york")

# How families of words begin, without accents: « habitat », « hôpital », « humanité ».
SILENT_FAMILIES = tuple(
    wordlist(
        """
        habeas habil habit hagiogra haiti halein halieut hallucin halogen halter hamec harmon hebdo
        heberg hebet hebr hecat hect hedon hegem hegir helian helic helio helip helit helitr helium
        hellebor hellen helvet hemat hemi hemo hepat hept herald heraul herbac herbag herbic herbier
        herbivo herbori herbu heredit heres heret herit hermaphr hermen hermet hermin hermit heroi
        herpe hertzien hesit hetero heure heureu heurist hexa hibern hibisc hilar himalay hindou
        hippiq hippism hippo hirond hirsut hispan hist hiver holis holo homeo homicid homil homin
        hommag homme homo honnet honneur honor hopit horair horizon horlog hormon horo horrible
        horreur horrifi horti hortens hospice hospit hosti hotel hotes huile huilag huili huisser
        huissi huitr humain humanis humanit humble humec humer humeu humid humili humor humour humus
        hyal hyb hyd hyg hym hyp hys
        """
    )
)
SILENT = wordlist(
    """
    hec helas herbe herbes hevea hier hote hyene hyenes
    hadrien hebert hector hegesippe helena helene heliane helie helier heloise henault henri
    henriette henry heraclite hercule heriot hermance hermes hermione herodote herriot herve hervieu
    hidalgo hilaire hildegarde homere horace hubert huberte hugo hugues huguette humbert hyacinthe
    hagetmau halluin hasparren haubourdin hazebrouck hede heillecourt helsinki hendaye henin
    hennebont henrichemont herbignac herblay heric hericourt hericy herimoncourt hermanville
    herouville herserange hersin hesdin hillion hiroshima hirson homecourt hossegor houdain
    houplines huez huriel hyeres
    """
)
