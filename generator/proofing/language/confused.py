"""Words that are taken for others that sound alike, by what stands around them.

A row is what is written, between square brackets, with the words around that leave no doubt, and
what is meant. Around it each place holds alternatives, parted by « | », of conditions that hold
together, parted by « & »:

`NOUN` may be a noun, `NOUN.fp` a feminine plural one, `VERB.3s` a verb of that person, `=NOUN` can
be nothing else; `:avoir` is a form of the lemma; `@` is a name; other words and a comma are
themselves; `!` denies. `^` is where nothing adjoins, `?` may be left out; `~` is a finite verb in
the same clause, `*` is true of all words up to the end of the sentence. What is outside « / » is
asked for but not told. A row that means several words means the one of the same place.
"""

DONE = "PARTICIPLE.ms&!NOUN&!VERB&!coté|été|reçu|permis|mis|pris|fait|fini|choisi|conclu"
THE = "le|la|les|l’|un|une|des|du|ce|cet|cette|ces|son|sa|ses|leur|leurs|notre|nos|votre|vos"
DOING = "INFINITIVE&!NOUN&!ADJECTIVE"
ONE = "le|la|l’|un|une|ce|cet|cette|chaque|notre|votre|leur|son|sa"
LINKS = "que|qu’|si|lorsque|lorsqu’|puisque|où|car|mais"
MONTHS = "janvier|février|avril|juin|juillet|août|septembre|octobre|novembre|décembre"

CONFUSED = f"""
# a, à
[a] partir|compter de|d’|du|des → à
[a] venir|travers|nouveau|titre|domicile|savoir|disposition|destination|proximité|hauteur → à
jusqu’|d’ici|quant|grâce|suite|merci|mis|mise|mises|mettre|met|mettent ADVERB? [a] / \
!PARTICIPLE|NUMBER|tous → à
=VERB|=GERUND|PARTICIPLE|INFINITIVE&!NOUN|NOUN.p&!NOUN.s [a] / {DOING}|être|devenir → à
=GERUND|INFINITIVE&!NOUN|VERB.1p|VERB.2p|=VERB.3p [a] / DETERMINER → à
de / NUMBER h|heures [a] NUMBER → à
~ [a] / !PARTICIPLE&!ADVERB&!minima → à
il|elle|on|qui|cela|ça [à] / ADVERB? PARTICIPLE → a
^|@|NOUN&!VERB&!tout|PRONOUN&!tout|et / [à] ADVERB? {DONE} → a
^|que|qu’|si|où|et|mais / il|elle|on [à] / DETERMINER|NUMBER|déjà → a
!tout / [à] ADVERB? été → a
NOUN.s|@ [à] / ADVERB? PARTICIPLE.ms&!VERB DETERMINER|que|qu’|d’ → a
il y|n’ [à] → a
[à] / pour|vocation NOUN&!ADJECTIVE|à → a
# on, ont
ils|elles [on] → ont
!l’ / [on] ADVERB? PARTICIPLE&!VERB.3s&!PRONOUN|vocation|besoin|conscience|lieu → ont
NOUN.p|ADJECTIVE.p|PARTICIPLE.p|qui [on] / un|une|des|du|pour|NUMBER → ont
quand|lorsque|car|pourquoi|si [ont] / ne|n’? PRONOUN? VERB.3s&!PARTICIPLE&!VERB.3p → on
^|et|où|que|mais|comme [ont] / =VERB.3s&!VERB.3p|y → on
[ont] / ne|n’|se|s’|nous|vous|lui|leur|le|la|les|l’ PRONOUN? =VERB.3s&!VERB.3p → on
# son, sont
^|NOUN.p&!NOUN.s|ADJECTIVE.p&!ADJECTIVE.s|ce|qui|quels|quelles / [son] \
le|la|les|l’|un|une|des → sont
NOUN.p&!NOUN.s|ADJECTIVE.p&!ADJECTIVE.s [son] / =PREPOSITION → sont
ne|n’ [son] → sont
^|!DETERMINER [son] / ADVERB? ADJECTIVE.p&!ADJECTIVE.s&!NOUN.s|PARTICIPLE.p&!PARTICIPLE.s&!NOUN.s \
→ sont
=PREPOSITION [sont] / NOUN.s|ADJECTIVE.s → son
=VERB.3s|INFINITIVE&!NOUN|GERUND [sont] / NOUN.s&!NOUN.p&!ADJECTIVE&!PARTICIPLE&!source → son
# ce, se
[se] NOUN.ms&!VERB&!INFINITIVE&!GERUND&!PRONOUN|que|qui|qu’|dont|n’|ne → ce
=PREPOSITION [se] / NOUN.ms&!INFINITIVE&!PRONOUN&!GERUND → ce
[ce] VERB&!NOUN.m&!ADJECTIVE.m&!PARTICIPLE&!:être&!:devoir&!:pouvoir&!:sembler&!:falloir&!:aller\
|{DOING}&!faire&!dire → se
:devoir|:pouvoir|:aller ADVERB? [ce] / INFINITIVE → se
ils|elles [ce] sont|seront / PARTICIPLE.p → se
# ces, ses, c’est, s’est
[ces|ses] le|la|l’|un|une|pour|pourquoi|donc|ainsi → c’est
[c’ est] NOUN.p&!NOUN.s|ADJECTIVE.p&!ADJECTIVE.s&!tous&!toutes → ces
[s’ est] NOUN.p&!NOUN.s&!PARTICIPLE&!ADJECTIVE → ses
^|!PREPOSITION / il|elle|on|qui [c’ est] / ADVERB? PARTICIPLE.s → s’est
cela|ça|NOUN|PARTICIPLE|@ [c’ est] / ADVERB? PARTICIPLE.s → s’est
[s’ est] un|une|l’|des|du|cet|cette|que|qu’|qui|notre|leur|quand|pourquoi|comme|lors|NUMBER → c’est
[s’ est] / le|la|les !plus&!moins&!mieux → c’est
[s’ est] / *!PARTICIPLE|@ → c’est
# et, est
~ !c’&!s’&!n’ / [est] / !PARTICIPLE&!ADVERB → et
!c’&!s’&!n’&!qu’ / [est] / !PARTICIPLE&!ADVERB&!GERUND&!que&!qu’ ~ → et
!c’ / [est] {DOING}|ne|n’|se|s’ → et
des =NOUN.p [est] des =NOUN.p → et
il|on [et] / !elle&!elles → est
^|{LINKS} / {ONE} ADJECTIVE? NOUN.s&!ADJECTIVE [et] ADVERB? =PARTICIPLE.s|=ADJECTIVE.s / \
^|!NOUN → est
# ou, où
~ NOUN&!VERB ADJECTIVE? / [ou] / DETERMINER ~ → où
^ / =PREPOSITION DETERMINER NOUN ADJECTIVE? / [ou] / DETERMINER ~ → où
au|l’|la|le / moment|heure|mesure|cas [ou] / PRONOUN.3s|PRONOUN.3p|le|la|les|l’|des → où
NOUN&!VERB ADJECTIVE? [ou] / il|ils|se|s’ PRONOUN? VERB&!INFINITIVE → où
d’ [ou] → où
NUMBER [où] NUMBER → ou
[où] encore / de|d’|des|du|un|une|le|la|les|l’ → ou
NOUN|ADJECTIVE|PARTICIPLE [où] / *!VERB&!INFINITIVE|@ → ou
# leur, leurs ; peu, peut
!les&!des&!aux&!un&!une / [leurs] =VERB|a|ont|est|sont|{DOING} → leur
en [leurs] / GERUND → leur
!un&!très&!trop&!si&!assez&!PREPOSITION&!=VERB&!DETERMINER|@ [peu] / ADVERB? PRONOUN? INFINITIVE \
→ peut
[peut] de|d’ / NOUN&!INFINITIVE → peu
un|très|trop|si|assez [peut] → peu
[peut] PARTICIPLE.p&!PARTICIPLE.s&!NOUN → peu
# quel, qu’elle, quelque
[qu’ elle|elles] NOUN.f&!VERB&!PRONOUN&!ADVERB&!PARTICIPLE|que → quelle|quelles
de|à|dans|sur|par|en|importe [qu’ elle|elles] / NOUN.f → quelle|quelles
savoir|à_savoir [qu’ elle] NOUN.fs / VERB&!NOUN → quelle
parce|afin|bien|alors|tandis|ainsi|lors|dès [quelle|quelles] → qu’elle|qu’elles
[quelle|quelles] / n’|ne|y|se|s’ VERB&!:être&!:avoir → qu’elle|qu’elles
[quelle|quelles] =VERB&!:être&!:avoir&!:devoir&!:pouvoir&!:aller&!:sembler → qu’elle|qu’elles
[quelque|quelques] soit|puisse / DETERMINER? NOUN.fs&!NOUN.m → quelle que
[quelque|quelques] soit|puisse / DETERMINER? NOUN.ms&!NOUN.f → quel que
[quelque|quelques] soient / DETERMINER? NOUN.fp&!NOUN.m → quelles que
[quelque|quelques] soient / DETERMINER? NOUN.mp&!NOUN.f → quels que
[quelque soit] / DETERMINER? NOUN.fp&!NOUN.m&!NOUN.s → quelles que soient
[quelque soit] / DETERMINER? NOUN.mp&!NOUN.f&!NOUN.s → quels que soient
[quelque|quelques] soit|soient|puisse → quel que
[quel que] NUMBER|=NOUN.s&!NOUN.p|peu → quelque
# été, était ; davantage, plutôt, près
:avoir&!avoir ADVERB? ADVERB? [était|étaient|étais|étés] → été
il|elle|on|qui|c’|n’ [été] → était
!pas&!plus&!peu&!point&!beaucoup&!trop / [d’ avantage] / de|d’|que|encore|à → davantage
VERB&!NOUN|INFINITIVE|PARTICIPLE [d’ avantage] / ^ → davantage
!le&!au&!beaucoup&!bien / [plus tôt] / bien|mal|=ADJECTIVE&!possible → plutôt
=PREPOSITION|VERB&!NOUN|ADVERB [prêt] de / NUMBER NOUN&!:million&!:milliard&!:euro → près
VERB.3p&!NOUN [près] à / INFINITIVE → prêts
peu|plus [prés] → près
suivi|suivie|suivis|suivies|vu|vue de [prés] → près
[prés] de NUMBER → près
# quand, quant ; sa, ça ; la, là, l’a
[quand] à lui|elle|elles|eux|nous|vous / ^ → quant
^ / [quand] à|au|aux / DETERMINER? NOUN&!:fin&!:heure ADJECTIVE? ^ → quant
[quant] → quand
[sa] VERB.3s&!NOUN.f&!ADJECTIVE.f&!ADVERB|ne|n’|nous|vous|me|m’|se|s’|y → ça
[ça] =NOUN.fs&!NOUN.m → sa
[la] où → là
comme|NOUN|il|elle|on|qui [la] / ADVERB? PARTICIPLE.ms&!PARTICIPLE.f&!NOUN&!ADJECTIVE&!VERB → l’a
[là] =NOUN.fs → la
=PREPOSITION|=VERB|=INFINITIVE|et [là] / NOUN.fs&!ADVERB&!PRONOUN&!même&!aussi → la
# dans, d’en ; tout, tous ; voir, voire
[dans] {DOING} → d’en
[d’ en] cette|ces|ce|cet|sa|ses|leurs|notre|nos → dans
[tous] le monde|temps|long|reste|territoire|public → tout
[tous] en GERUND → tout
, [voir] même|très|=ADJECTIVE → voire
, [voir] / le|la|les|un|une ADJECTIVE → voire
# différend, nôtre, dû, sûr, mais, n’y, parce que
DETERMINER.ms [différent] / entre|qui|avec|sur|porte|oppose|VERB.3s&!NOUN.m&!ADJECTIVE.m → \
différend
!le&!la&!les&!du&!au&!des&!aux / [nôtre|vôtre] / NOUN|ADJECTIVE → notre|votre
le|la|les|du|au [notre|votre|notres|votres] / ^ → nôtre|vôtre|nôtres|vôtres
:avoir&!avoir [du] {DOING} → dû
[du] à|au|aux → dû
^ / bien [sur] / ^ → sûr
[sûr] {THE} → sur
[mes] il|elle|on|nous|ils|le|la|les|aussi|également → mais
il|elle|on|qui [ni] =VERB|a → n’y
NOUN&!PARTICIPLE&!INFINITIVE [par ce que|qu’] / DETERMINER|il|elle|on → parce que|parce qu’
# nouns and others
au|en [court] de|d’|du|des / !tennis → cours
[fond] de dotation|solidarité|soutien|garantie|roulement|concours → fonds
[cession|cessions] de / formation|rattrapage|recrutement|travail → session|sessions
pour|de|doit|doivent|faut|fallait|peut|va [palier] / {THE}|à|au|aux → pallier
:être [sensé|sensée|sensés|sensées] / {DOING} → censé|censée|censés|censées
:être [mit|prit|permit|remit|promit|soumit|comprit|admit|transmit] → \
mis|pris|permis|remis|promis|soumis|compris|admis|transmis
^|!DETERMINER&!de / [dés] / {THE}|NUMBER|que|qu’|lors|aujourd’hui|demain|maintenant|{MONTHS} → dès
que|qu’ il|elle|on|chacun|chacune|personne [ai] → ait
je [voudrai|souhaiterai|aimerai] / que|qu’|{DOING} → voudrais|souhaiterais|aimerais
"""
"""Words that sound alike and are taken for each other, where the words around leave no doubt."""
