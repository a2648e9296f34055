"""Words of public communication whose capitals lose their accents when typed in a hurry.

One word a line, with the endings it takes; « élu e s es » stands for four words. Those are left
out that are another word without the accent, also in capitals: « marché », « côté », « présenté ».
"""

from collections.abc import Iterator

# Written with a capital at the start (if that is the accented letter) and all in capitals.
WORDS = """
académie s
accélération
accès
accessibilité
activité s
actualité s
adhérent e s es
aérien ne s nes
aéroport s
améliorer
amélioration s
aménagement s
aménager
année s
annuité s
août
arrière
assemblée s
assiduité
attractivité
autorité s
bâtiment s
bénéfice s
bénéficiaire s
bénéficier
bénévole s
bénévolat
bibliothèque s
bientôt
biodiversité
capacité s
carrière s
célébration s
célébrer
cérémonie s
chaîne s
château x
chômage
clôture
collectivité s
communauté s
compétence s
compétitivité
complémentaire s
complémentarité
concrète s
concrétiser
conférence s
conférencier s
congrès
connaître
conseillère s
contrôle s
coopération s
copropriété s
coût s
créateur s
création s
créatrice s
crèche s
crédit s
créer
début s
décarbonation
décembre
décentralisation
déchet s
décision s
déclaration s
découverte s
découvrir
défense
défi s
délégation s
délégué e s es
démarche s
démocratie
démocratique s
démographie
démographique s
départ s
départemental e es
départementaux
département s
déplacement s
déploiement
dépôt s
député e s es
dernière s
désormais
détail s
développement s
développer
différence s
difficulté s
diplôme s
disponibilité
diversité
échange s
échelle s
échéance s
école s
écologie
écologique s
économie s
économique s
écoquartier s
écosystème s
écran s
édition s
éditeur s
éducatif s
éducation
éducative s
égalité
église s
élaboration
élargissement
élection s
électrique s
électricité
élément s
éligibilité
élu e s es
émergence
émission s
employé e s es
énergétique s
énergie s
enquête s
entrée s
éolien ne s nes
épargne
épreuve s
étienne
équipe s
équipement s
équitable s
équité
érosion
établissement s
étape s
état s
éthique s
étranger s
étude s
étudiant e s es
européen ne s nes
évaluation s
événement s
événementiel le s les
évolution s
évreux
évry
expérience s
expérimental e es
expérimentation s
façade s
façon
fédéral e es
fédération s
fête s
février
filière s
financière s
fiscalité
flexibilité
foncière s
forêt s
français e es
frontière s
générale s
généraux
génération s
généreux
gérer
handicapé e s es
héritage
hôpital
hôpitaux
hôtel s
idée s
identité s
île s
immobilière s
indépendance
indépendant e s es
infirmière s
ingénierie
ingénieur s
insécurité
intégration
intégrer
intérêt s
intercommunalité s
interrégional e es
journée s
légal e es
législatif s
législative s
liberté s
lumière s
lycée s
lycéen ne s nes
majorité
maîtrise
manière s
matériel s
matériaux
matière s
médecin s
médecine
médiathèque s
médiation
médical e es
mémoire s
ménage s
météo
métier s
métropole s
métropolitain e s es
mixité
mobilité s
modèle s
modernité
municipalité s
musée s
nationalité
nécessaire s
nécessité s
négociation s
neutralité
nouveauté s
numérique s
numéro s
opérateur s
opération s
opérationnel le s les
périmètre s
périnatalité
période s
périscolaire s
pérenne s
pérenniser
pièce s
pôle s
possibilité s
précaire s
précarité
préfecture s
préfet s
préfète s
première s
préparation s
préparer
présence
présentation s
présentent
préservation
préserver
présidence
président e s es
présidentiel le s les
prêt s
prévention
prévision s
prévoir
priorité s
procédure s
progrès
propriété s
propriétaire s
prospérité
proximité
publicité
qualité s
réalisation s
réaliser
réalité s
récompense s
rédaction
réduction s
réduire
réemploi
référence s
référent e s es
réforme s
régie s
régional e es
régionaux
région s
réglementation
règlement s
régulation
réhabilitation s
réhabiliter
rémunération s
rénovation s
rénover
rentrée s
répartition
répondre
réponse s
représentant e s es
représentation s
république
réseau x
réservation s
résidence s
résidentiel le s les
résilience
résilient e s es
résoudre
responsabilité s
résultat s
réunion s
réunir
réussir
réussite s
révéler
révision s
révolution s
rivière s
rôle s
santé
scène s
séance s
sécheresse
sécurisation
sécuriser
sécurité
sélection s
séminaire s
série s
siècle s
sobriété
société s
solidarité s
spécial e es
spécifique s
stabilité
stratégie s
stratégique s
succès
supérieur e s es
synthèse s
système s
téléphone
téléphonique
télétravail
théâtre s
trésorerie
trésorier s
trophée s
unité s
université s
utilité
véhicule s
vélo s
vérité
vidéo s
ardèche
béziers
besançon
drôme
évian
finistère
hérault
isère
lozère
nîmes
orléans
pyrénées
québec
rhône
vendée
"""

# Written with a capital at the start only: in capitals they are short enough to be an acronym, or
# another word.
INITIALS = """
écart s
échelon s
éclairage s
écolier s
édito s
écomusée s
écoquartier s
écouter
écoute z s
écrire
écrivain s
édifice s
également
égal e es
élargir
élaborer
élève s
éligible s
éliminer
élémentaire s
émetteur s
émotion s
éolienne s
époque s
épanouissement
équilibre s
équivalent e s es
étang s
étant
était
étaient
été s
étendre
étoile s
être
évaluer
éveil
éventuel le s les
évidemment
éviter
évoluer
évoquer
îlot s
épinal
épernay
étampes
étaples
échirolles
étretat
"""


def expanded(lines: str) -> Iterator[str]:
    """Spell out every word of a list, endings added."""
    for line in lines.split("\n"):
        base, *endings = line.split() or [""]
        if base:
            yield base
            yield from (base + ending for ending in endings)
