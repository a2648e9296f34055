"""Words that are taken for others that sound alike, by what stands around them.

A row is what is written, between square brackets, with the words around that leave no doubt, and
what is meant. Around it each place holds alternatives, parted by « | », of conditions that hold
together, parted by « & »:

`NOUN` may be a noun, `NOUN.fp` a feminine plural one, `VERB.3s` a verb of that person, `=NOUN` can
be nothing else; `:avoir` is a form of the lemma; `@` is a name; `,` stands for a comma; other words
are themselves; `!` denies. `^` is where nothing adjoins, `?` may be left out, `...` runs to
the next comma. What is outside « / » is asked for but not told. A row that says several words in
the brackets means the one of the same place.
"""

DONE = "PARTICIPLE.ms&!NOUN&!VERB|été|reçu|permis|mis|pris|fait|fini|choisi|conclu"
WHO = "il|elle|on|qui|cela|ça"
THE = "le|la|les|l’|un|une|des|du|ce|cet|cette|ces|son|sa|ses|leur|leurs|notre|nos|votre|vos"
ONE = "un|une|des|du|cet|cette|ces|son|sa|ses|leurs|notre|nos|votre|vos"
DOING = "INFINITIVE&!NOUN&!ADJECTIVE"
TO_DO = f"{DOING}|être|devenir"
MONTHS = "janvier|février|avril|juin|juillet|août|septembre|octobre|novembre|décembre"
AIMS = (
    "vise|visent|visant|destiné|destinée|destinés|destinées|contribue|contribuent|contribuant"
    "|invite|invitent|consiste|consistent|consistant|parvient|parviennent|prêt|prête|prêts|prêtes"
    "|amené|amenée|amenés|amenées|appelé|appelée|appelés|appelées"
)

CONFUSED = f"""
# a, à
[a] partir de|d’|du|des → à
[a] compter|destination|proximité|hauteur de|d’|du|des → à
[a] venir|travers|nouveau|titre|domicile|savoir|disposition|droite → à
[a] long|court|moyen terme → à
mis|mise|mises|mettre|met|mettent [a] / l’|NOUN → à
[a] la fois|différence|suite → à
[a] l’ issue|échelle|instar|égard|aide → à
jusqu’|d’ici|quant [a] → à
grâce|suite|par_rapport [a] / {THE}|NUMBER|@ → à
merci ADVERB? [a] → à
NOUN&!VERB|PARTICIPLE|INFINITIVE [a] / @ → à
!en / face [a] / {THE}|NUMBER → à
reste|restent [a] / {DOING} → à
{AIMS} [a] / le|la|les|l’|un|une|des|{DOING} → à
=VERB|=GERUND|PARTICIPLE [a] / {TO_DO} → à
=GERUND|VERB.1p|VERB.2p|=VERB.3p [a] / le|la|les|l’|un|une|des|votre|notre|leur → à
:être ADVERB? PARTICIPLE [a] / le|la|les|l’|un|une|des → à
INFINITIVE&!NOUN|PARTICIPLE.p&!PARTICIPLE.s&!NOUN [a] / le|la|l’|{DOING} → à
due|dues|dus|relatif|relative|relatifs|relatives|conforme|conformes [a] → à
NOUN.p&!NOUN.s [a] / {DOING} → à
de NUMBER [a] NUMBER → à
de / NUMBER h|heures [a] NUMBER → à
{WHO} [à] / ADVERB? PARTICIPLE → a
!tout / [à] ADVERB? été → a
à cœur [a] → à
^|@|NOUN&!VERB&!tout|PRONOUN&!tout|et / [à] ADVERB? {DONE} → a
il|on [à] / {ONE} → a
il [à] / NUMBER ans → a
^|que|qu’|si|où|et|mais / il|elle|on [à] / DETERMINER|déjà → a
NOUN.s|@ [à] / ADVERB? PARTICIPLE.ms&!VERB DETERMINER|que|qu’|d’ → a
[à] / pour NOUN → a
[à] vocation à → a
ils|elles [à] / NUMBER ans → ont
n’ [à] → a
il y [à] → a
l’ [à] / PARTICIPLE → a
# on, ont
ils|elles [on] → ont
!l’ / [on] ADVERB? PARTICIPLE&!VERB.3s&!PRONOUN|vocation|besoin|conscience|lieu → ont
NOUN.p|ADJECTIVE.p|PARTICIPLE.p|qui [on] / un|une|des|du|pour|NUMBER → ont
et|où|que|si|mais|quand|comme [ont] / y VERB.3s → on
quand|lorsque|car|pourquoi|si [ont] / ne|n’? PRONOUN? VERB.3s&!PARTICIPLE&!VERB.3p → on
[ont] / ne|n’ PRONOUN? VERB.3s&!VERB.3p → on
^ [ont] / =VERB.3s&!VERB.3p → on
[ont] / ne|n’|se|s’|nous|vous|lui|leur|le|la|les|l’ =VERB.3s&!VERB.3p → on
# son, sont
ils|elles|qui [son] / !NOUN&!ADJECTIVE&!NUMBER|PARTICIPLE.p&!PARTICIPLE.s → sont
NOUN.p|ADJECTIVE.p [son] / PARTICIPLE.p&!PARTICIPLE.s → sont
^|NOUN.p&!NOUN.s|ADJECTIVE.p&!ADJECTIVE.s [son] le|la|les|l’|un|une|des → sont
ne|n’ [son] → sont
ce|en|quels|quelles [son] / le|la|les|l’|un|une|des|PARTICIPLE.p&!PARTICIPLE.s → sont
^|!DETERMINER / [son] / ADVERB? \
ADJECTIVE.p&!ADJECTIVE.s&!NOUN.s|PARTICIPLE.p&!PARTICIPLE.s&!NOUN.s → sont
NOUN.p&!NOUN.s [son] / =PREPOSITION → sont
du|au|un [sont] → son
=PREPOSITION le [sont] → son
=VERB.3s [sont] / NOUN.s&!NOUN.p&!ADJECTIVE&!PARTICIPLE&!source → son
:avoir PARTICIPLE [sont] / NOUN.s&!NOUN.p&!ADJECTIVE&!PARTICIPLE → son
=PREPOSITION [sont] / NOUN.s|ADJECTIVE.s → son
!et / INFINITIVE&!NOUN|GERUND [sont] / =NOUN.s&!NOUN.p → son
# ce, se
[se] NOUN.ms&!VERB&!INFINITIVE&!GERUND&!PRONOUN → ce
[se] =ADJECTIVE.ms → ce
=PREPOSITION [se] / NOUN.ms&!INFINITIVE&!PRONOUN&!GERUND → ce
[se] sont|seront / le|la|les|l’|des|un|une → ce
[se] que|qui|qu’|dont|n’|ne → ce
[ce] VERB&!NOUN.m&!ADJECTIVE.m&!PARTICIPLE&!:être&!:devoir&!:pouvoir&!:sembler&!:falloir&!:aller \
→ se
@|NOUN.s&!VERB [ce] / fait → se
:devoir|:pouvoir|:aller ADVERB? [ce] / INFINITIVE → se
[ce] {DOING}&!faire&!dire → se
ils|elles|qui|NOUN.p [ce] sont|seront / PARTICIPLE.p&!NOUN&!ADJECTIVE → se
ils|elles [ce] sont|seront / PARTICIPLE.p → se
# ces, ses, c’est, s’est
[ces|ses] le|la|l’|un|une|pour|pourquoi|donc|ainsi → c’est
il|elle|on|qui [ces|ses] / PARTICIPLE.s&!PARTICIPLE.p → s’est
[c’ est] NOUN.p&!NOUN.s|ADJECTIVE.p&!ADJECTIVE.s&!tous&!toutes → ces
[s’ est] NOUN.p&!NOUN.s&!PARTICIPLE&!ADJECTIVE → ses
!pour&!chez&!avec&!selon&!PREPOSITION|^ / il|elle|on|qui [c’ est] / ADVERB? PARTICIPLE.s → s’est
cela|ça|NOUN|PARTICIPLE|@ [c’ est] / ADVERB? PARTICIPLE.s~q → s’est
[s’ est] / le|la|les !plus&!moins&!mieux → c’est
[s’ est] un|une|l’|des|du|cette|que|qu’|qui|notre|leur → c’est
[s’ est] / ADVERB un|une|notre|leur|que|qu’ → c’est
[s’ est] quand|pourquoi|comme|NUMBER → c’est
[s’ est] / ADVERB ADJECTIVE&!PARTICIPLE&!NOUN&!ADVERB → c’est
[s’ est] / d’|de {DOING} → c’est
[s’ est] ADJECTIVE&!PARTICIPLE&!ADVERB&!NOUN → c’est
# et, est
n’|c’|s’ [et] → est
il|on [et] / !elle&!elles → est
qui [et] / PARTICIPLE.s|ADJECTIVE.s|un|une → est
^ le|la|l’|ce|cet|cette|notre / =NOUN.s&!NOUN.p [et] PARTICIPLE.s&!NOUN|=ADJECTIVE.s / !NOUN → est
des =NOUN.p [est] des =NOUN.p → et
les =NOUN.p [est] les|leurs =NOUN.p → et
entre NUMBER [est] NUMBER → et
# ou, où
d’ [ou] → où
au|l’|la|le / moment|heure|mesure|cas [ou] / PRONOUN.3s|PRONOUN.3p|le|la|les|l’|des → où
DETERMINER / jour|lieu|lieux|endroit|endroits|époque|date|période|année [ou] / \
il|ils|elle|elles|on → où
NOUN&!VERB [ou] / il|ils → où
[ou] en sommes|est|sont|êtes → où
là|partout [ou] / PRONOUN|DETERMINER → où
NUMBER [où] NUMBER → ou
plus|moins [où] moins|plus → ou
[où] non → ou
un|une [où] / plusieurs|deux → ou
[où] encore / de|d’|des|du|un|une|le|la|les|l’ → ou
[où] / de|d’ =NOUN&!habitude → ou
[où] / en GERUND → ou
ADJECTIVE.p [où] / =ADJECTIVE.p → ou
=ADJECTIVE [où] =ADJECTIVE → ou
# leur, leurs
!les&!des&!aux&!un&!une / [leurs] =VERB|a|ont|est|sont → leur
[leurs] {DOING} → leur
en [leurs] / GERUND → leur
# peu, peut
{WHO}|ce [peu] / ADVERB? PRONOUN? INFINITIVE → peut
!un&!très&!trop&!si&!assez&!PREPOSITION&!=VERB&!DETERMINER|@ [peu] / ADVERB? PRONOUN? INFINITIVE \
→ peut
ne|n’ [peu] → peut
comme on|il|elle [peu] / ^ → peut
[peut] de|d’ / NOUN&!INFINITIVE → peu
un|très|trop|si|assez [peut] → peu
[peut] PARTICIPLE.p&!PARTICIPLE.s&!NOUN → peu
[peut] nombreux|nombreuses|importe|après → peu
# quel, qu’elle, quelque
[qu’ elle] NOUN.fs&!VERB&!PRONOUN&!ADVERB&!PARTICIPLE → quelle
[qu’ elles] NOUN.fp&!VERB&!PRONOUN&!ADVERB&!PARTICIPLE → quelles
savoir|à_savoir|définir|connaître|identifier [qu’ elle] NOUN.fs / VERB&!NOUN → quelle
[qu’ elle] NOUN.fp&!NOUN.s&!VERB → quelles
de|à|dans|sur|par|en|importe [qu’ elle] / NOUN.fs → quelle
de|à|dans|sur|par|en|importe [qu’ elles] / NOUN.fp → quelles
[qu’ elle|elles] que soient → quelles
[qu’ elle|elles] que → quelle|quelles
parce|afin|bien|alors|tandis|ainsi|lors|dès [quelle|quelles] → qu’elle|qu’elles
[quelle|quelles] / n’|ne|y VERB&!:être&!:avoir → qu’elle|qu’elles
[quelle|quelles] / se|s’ VERB → qu’elle|qu’elles
[quelle|quelles] =VERB&!:être&!:avoir&!:devoir&!:pouvoir&!:aller&!:sembler → qu’elle|qu’elles
[quelque|quelques] soit|puisse / DETERMINER? NOUN.fs&!NOUN.m → quelle que
[quelque|quelques] soit|puisse / DETERMINER? NOUN.ms&!NOUN.f → quel que
[quelque|quelques] soient / DETERMINER? NOUN.fp&!NOUN.m → quelles que
[quelque|quelques] soient / DETERMINER? NOUN.mp&!NOUN.f → quels que
[quel que] NUMBER|=NOUN.s&!NOUN.p|peu → quelque
[quels|quelles que] =NOUN.p&!NOUN.s → quelques|quelques
# été, était
:avoir&!avoir ADVERB? ADVERB? [était|étaient|étais|étés] → été
il|elle|on|qui|c’|n’ [été] → était
# davantage, plutôt
!pas&!plus&!peu&!point&!beaucoup&!trop / [d’ avantage] / de|d’|que|encore|à → davantage
VERB&!NOUN|INFINITIVE|PARTICIPLE [d’ avantage] / ^ → davantage
!le&!au&!beaucoup&!bien / [plus tôt] / bien|mal|=ADJECTIVE&!possible → plutôt
NUMBER ans|jours|mois|heures|semaines|minutes [plutôt] / !que&!qu’ → plus tôt
# prêt, près
=PREPOSITION|VERB&!NOUN|ADVERB [prêt] de / NUMBER NOUN&!:million&!:milliard&!:euro → près
VERB.3p&!NOUN [près] à / INFINITIVE → prêts
elle est|était|sera [près] à / INFINITIVE → prête
VERB.3s&!NOUN [près] à / INFINITIVE → prêt
peu|plus [prés] → près
suivi|suivie|suivis|suivies|vu|vue de [prés] → près
[prés] de NUMBER → près
[prés] de / la moitié → près
# quand, quant, qu’en
[quand] à lui|elle|elles|eux|nous|vous / ^ → quant
^ / [quand] à|au|aux / ... il|elle|ils|elles|on → quant
[quant] → quand
[qu’ en] il|elle|on|ils|elles → quand
# sa, ça ; la, là, l’a
[sa] VERB.3s&!NOUN.f&!ADJECTIVE.f&!ADVERB → ça
[sa] ne|n’|nous|vous|me|m’|se|s’|y → ça
[ça] =NOUN.fs&!NOUN.m → sa
[la] où → là
comme|NOUN|il|elle|on|qui [la] / ADVERB? PARTICIPLE.ms&!PARTICIPLE.f&!NOUN&!ADJECTIVE&!VERB → l’a
[là] =NOUN.fs → la
=PREPOSITION|=VERB [là] / NOUN.fs PREPOSITION|ADJECTIVE.fs|PARTICIPLE.fs → la
[l’ a] =NOUN.fs → la
# dans, d’en ; sans, cent, s’en
[dans] {DOING} → d’en
[d’ en] cette|ces|ce|cet|sa|ses|leurs|notre|nos → dans
!pour&!NUMBER / [cent] {DOING}|aucun|aucune|que|doute|cesse → sans
pour [sans] / ^|de|d’|des → cent
il|elle|qui|on [sans] =VERB → s’en
[s’ en] aucun|aucune|doute|cesse|que|un|une → sans
# tout, tous
[tous] le monde|temps|long|reste|territoire|public → tout
[tous] un chacun → tout
[tous] ce|cet|son|notre|votre / NOUN.ms&!NOUN.p → tout
[tous] la|cette|sa|l’ / NOUN.fs&!VERB → toute
[tous] en GERUND → tout
# voir, voire
, [voir] même|très|=ADJECTIVE → voire
pour|de|à|faire|peut|peuvent|va|vont [voire] → voir
# différent, différend ; notre, nôtre
DETERMINER.ms [différent] / entre|qui|avec|sur|porte|oppose|VERB.3s&!NOUN.m&!ADJECTIVE.m → \
différend
!le&!la&!les&!du&!au&!des&!aux / [nôtre|vôtre] / NOUN|ADJECTIVE → notre|votre
le|la|les|du|au [notre|votre|notres|votres] / ^ → nôtre|vôtre|nôtres|vôtres
# du, dû ; sur, sûr
:avoir&!avoir [du] {DOING} → dû
[du] à|au|aux → dû
^ / bien [sur] / ^ → sûr
:être [sur] que|qu’ → sûr
[sûr] {THE} → sur
# mais, mes ; ni, n’y ; si, s’y
[mes] il|elle|on|nous|ils|le|la|les|aussi|également → mais
il|elle|on|qui [ni] =VERB|a → n’y
il|elle|on|qui|de|pour|à [si] =VERB.3s|=INFINITIVE → s’y
# parce que, quoique
NOUN&!PARTICIPLE&!INFINITIVE [par ce que|qu’] / DETERMINER|il|elle|on → parce que|parce \
qu’
[quoique] ce soit → quoi que
[quoiqu’] il en soit → quoi qu’
[quoi que] =ADJECTIVE → quoique
# nouns and others
!DETERMINER&!d’&!en / [or] norme|normes|taxe|taxes|saison|pair → hors
[hors] / il|elle|nous|on VERB → or
au|en [court] de|d’|du|des / !tennis → cours
[fond] de dotation|solidarité|soutien|garantie|roulement|concours → fonds
[fond] européen|public → fonds
[fond] d’ investissement → fonds
[cession|cessions] de / formation|rattrapage|recrutement|travail → session|sessions
[session|sessions] de / parts|actions|terrain|créances → cession|cessions
en [voix] de|d’ → voie
à haute [voie] → voix
NUMBER [voies] / pour|contre → voix
jet d’ [ancre] → encre
jeter|jette|lever|lève l’ [encre] → ancre
[datte|dattes] limite|limites|butoir|de|d’ → date|dates
pour|de|doit|doivent|faut|fallait|peut|va [palier] / {THE}|à|au|aux → pallier
:être [sensé|sensée|sensés|sensées] / {DOING} → censé|censée|censés|censées
:être [mit|prit|permit|remit|promit|soumit|comprit|admit|transmit] → \
mis|pris|permis|remis|promis|soumis|compris|admis|transmis
^|!DETERMINER&!de / [dés] / {THE}|NUMBER|lors|aujourd’hui|demain|maintenant|{MONTHS} → dès
que|qu’ il|elle|on|chacun|chacune|personne [ai] → ait
je [voudrai|souhaiterai|aimerai] / que|qu’|{DOING} → voudrais|souhaiterais|aimerais
"""
"""Words that sound alike and are taken for each other, where the words around leave no doubt."""
