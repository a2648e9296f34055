"""Ends of French words that are no words themselves, and frequent words cut in two.

With them a word that a PDF cut in two is told without a dictionary; « nation » or « action » are
left out, since « conven nation » is not how a word is cut.
"""

from generator.language.french.wordlist import wordlist

TAILS = wordlist(
    """
    ient raient eront issent eraient tion tions ation ations ition itions ution utions
    isation isations lisation lisations ction ctions ption ptions ntion ntions vention
    ventions ssion ssions cation cations tation tations ment ments ement ements pement pements
    lement lements tement tements nement nements rement rements vement vements sement sements
    gement gements issement issements ité ités lité lités bilité bilités alité alités nité
    rité rités vité vités sité sités dité teur teurs trice trices ateur ateurs atrice atrices
    tive tives atif atifs ative atives rique riques nique niques ologie ologies nomique
    nomiques ience iences ances ence ences riat riats lariat nariat isme ismes iste istes ière
    ières oire oires
    """
)

# Before « ment », a subject of the verb « mentir »; before « nique », « pique-nique ».
NOT_SPLIT = wordlist(
    """
    il elle on qui ne se me te nous vous y en ça personne homme femme pique
    """
)

# What stands before a hyphen, and before no other word.
PREFIXES = wordlist(
    """
    socio éco auto inter intra infra anti micro macro multi pluri poly mono bio agro géo électro
    hydro rétro néo pseudo quasi vice ex semi demi mi non équi télé méta post pré extra ultra sur
    """
)

# Frequent words in two halves that stand beside each other in no sentence; « + » is
# the space.
JOINED = wordlist(
    """
    œu+vre œuv+re loge+ments loge+ment lo+gement lo+gements sala+riés sala+rié sa+lariés
    terri+toire terri+toires parte+naire parte+naires parte+nariat projet+s habi+tants
    habi+tat métro+pole métro+poles so+it no+us vo+us po+ur av+ec da+ns qu+i le+s de+s êt+re
    ent+re no+tre vo+tre leu+r leu+rs tou+s tou+t plu+s so+nt on+t el+le el+les ce+tte cet+te
    ain+si au+ssi dé+veloppement déve+loppement so+cial so+ciale so+ciaux so+ciales pré+sident
    prési+dent pu+blic pu+blique pu+bliques ré+gion ré+gions com+munes com+mune com+munication
    com+muniqué
    """
)
