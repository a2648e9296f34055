"""Faults that are sure without a dictionary are found; good French on any topic is left alone."""

import pytest

from generator.proofing import language
from generator.proofing.proof import proof_texts
from tests.proofing.texts import found, passage

RULES = language.RULES
SAID = "accompagner les salariés dans leur installation"

TRIPS = [
    ("LANG001", "A ce titre, elle agit", "A", "À"),
    ("LANG001", "soutenu par l’Etat", "l’Etat", "l’État"),
    ("LANG001", "À PROPOS DE METZ METROPOLE", "METROPOLE", "MÉTROPOLE"),
    ("LANG001", "BESOINS DES SALARIES", "SALARIES", "SALARIÉS"),
    ("LANG001", "S’ENGAGENT A MIEUX REPONDRE", "A", "À"),
    ("LANG002", "UN MUSÉE SAUVÉ GRACE A VOUS", "GRACE A", "GRÂCE À"),
    ("LANG002", "LE CONCERT DE L’ETE", "ETE", "ÉTÉ"),
    ("LANG003", "la metropole de demain", "metropole", "métropole"),
    ("LANG004", "ACTION LOGEMENT ET RÉGIONS DE FRANCE S’ENGAGENT", None, None),
    ("LANG005", "Un nouvel hôpital à Nantes.", "Nantes.", "Nantes"),
    (
        "LANG010",
        "ont signé le 1er octobre 2019, une Convention-cadre",
        "ont signé le 1er octobre 2019,",
        "ont signé, le 1er octobre 2019,",
    ),
    ("LANG010", "ont renouvelé mardi 18 avril 2023, la convention", None, None),
    ("LANG010", "a inauguré le 3 mai 2024, l’hôpital", None, None),
    (
        "LANG011",
        "Carole Delga, Présidente de Régions de France a souligné :",
        "Présidente de Régions de France a souligné",
        "Présidente de Régions de France, a souligné",
    ),
    ("LANG011", "Luc Roy, directeur du théâtre de la Ville déclare :", None, None),
    (
        "LANG012",
        "Philippe Lengrand, Vice-président et Nadia Bouyer, Directrice générale, ont renouvelé",
        "Vice-président et Nadia Bouyer",
        None,
    ),
    ("LANG013", "du parc privé, en particulier, le parc conventionné", None, None),
    ("LANG013", "des soins, notamment, les urgences", "notamment, les", "notamment les"),
    ("LANG014", "et innovantes et enfin, d’une communication", "enfin,", "enfin"),
    (
        "LANG015",
        "pour objectif commun et en accord avec les orientations du PLH, de contribuer",
        "et en accord avec les orientations du PLH",
        None,
    ),
    ("LANG016", "Le maire a annoncé, que le musée ouvrira", "a annoncé, que", "a annoncé que"),
    ("LANG019", "un parking de 200 place", "200 place", "200 places"),
    ("LANG019", "elle loge 1 200 famille", "1 200 famille", "1 200 familles"),
    ("LANG020", "autour de trois engagement", "trois engagement", "trois engagements"),
    ("LANG020", "l’une des convention", "des convention", "des conventions"),
    ("LANG020", "deux hôpital", "deux hôpital", "deux hôpitaux"),
    ("LANG020", "plusieurs exposition", "plusieurs exposition", "plusieurs expositions"),
    ("LANG021", "une conventions de partenariat", "une conventions", "une convention"),
    ("LANG021", "chaque communes", "chaque communes", "chaque commune"),
    ("LANG022", "politiques régionales dans leur 3 dimensions", "leur 3", "leurs 3"),
    (
        "LANG023",
        "pour les attributions de logement sociaux",
        "logement sociaux",
        "logements sociaux",
    ),
    ("LANG023", "une politique régionales", "politique régionales", "politique régionale"),
    ("LANG024", "personnes sans-domicile ou mal logés", "logés", "logées"),
    ("LANG024", "pour les personnes âgés", "âgés", "âgées"),
    ("LANG024", "Les actions engagés ce jour", "engagés", "engagées"),
    ("LANG019", "nous avons des aide", "des aide", "des aides"),
    ("LANG020", "les vingt-huit commune", "vingt-huit commune", "vingt-huit communes"),
    ("LANG041", "elles seront reversés", "elles seront reversés", "elles seront reversées"),
    ("LANG041", "Il est testée", "Il est testée", "Il est testé"),
    ("LANG041", "ils ont été déjà invité", "ils ont été déjà invité", "ils ont été déjà invités"),
    ("LANG042", "les écoles sont invité", "sont invité", "sont invités"),
    ("LANG027", "Elle c’est engagée à", "Elle c’est", "Elle s’est"),
    ("LANG027", "Le projet, qui c’est achevé", "qui c’est", "qui s’est"),
    ("LANG027", "ont également étudier le projet", None, "ont également étudié"),
    ("LANG027", "le pont a été inaugurer", "été inaugurer", "été inauguré"),
    ("LANG027", "Ils on agi", "Ils on", "Ils ont"),
    ("LANG027", "les élus qui son venus", "qui son", "qui sont"),
    ("LANG027", "Elle peu compter sur nous", "Elle peu", "Elle peut"),
    ("LANG027", "la présidente, quand à elle, salue", "quand à elle", "quant à elle"),
    ("LANG027", "Pour tous le monde", "tous le monde", "tout le monde"),
    ("LANG027", "un lieu qu’on à voulu ouvert", "qu’on à", "qu’on a"),
    ("LANG027", "ils on signé hier", "on signé", "ont signé"),
    ("LANG027", "il faut géré l’eau", "faut géré", "faut gérer"),
    ("LANG027", "d’ou vient l’eau", "d’ou", "d’où"),
    (
        "LANG042",
        "les halles ont été entièrement rénovée",
        "ont été entièrement rénovée",
        "ont été entièrement rénovées",
    ),
    ("LANG026", "un ville moyenne", "un ville", "une ville"),
    ("LANG026", "Les meilleures projets", "meilleures projets", "meilleurs projets"),
    ("LANG026", "tous les communes", "tous les communes", "toutes les communes"),
    ("LANG027", "ouvert a partir du 3 mai", "a partir du", "à partir du"),
    ("LANG027", "ce plan vise a améliorer les soins", "vise a", "vise à"),
    ("LANG027", "le musée à permis à chacun", "à permis", "a permis"),
    ("LANG027", "les travaux ont étés confiés", "ont étés", "ont été"),
    ("LANG027", "ils ont signer hier", "ont signer", "ont signé"),
    ("LANG027", "afin de développé l’offre", "afin de développé", "afin de développer"),
    ("LANG027", "le dossier est suivi de prés", "suivi de prés", "suivi de près"),
    ("LANG027", "prés de 200 personnes", "prés de 200", "près de 200"),
    ("LANG027", "elles ce sont engagées", "ce sont engagées", "se sont engagées"),
    ("LANG027", "c’est dernières années", "c’est dernières", "ces dernières"),
    ("LANG027", "dans la mesure ou il pleut", "dans la mesure ou", "dans la mesure où"),
    ("LANG027", "nous avons du fermer", "avons du fermer", "avons dû fermer"),
    ("LANG027", "d’avantage de moyens", "d’avantage", "davantage"),
    ("LANG027", "il est sensé rouvrir", "est sensé", "est censé"),
    ("LANG027", "un fond de dotation", "fond de dotation", "fonds de dotation"),
    ("LANG027", "quand à elle, la Ville", "quand à elle", "quant à elle"),
    ("LANG027", "ce qui leurs permet", "leurs permet", "leur permet"),
    ("LANG027", "Tout les mareyeurs", "Tout les", "Tous les"),
    ("LANG027", "dans tout les communes", "tout les", "toutes les"),
    ("LANG028", "Lorsque il sera prêt", "Lorsque il", "Lorsqu’il"),
    ("LANG028", "si ils viennent", "si ils", "s’ils"),
    ("LANG028", "le accueil des élèves", "le accueil", "l’accueil"),
    ("LANG029", "explique t-il", "explique t-il", "explique-t-il"),
    ("LANG029", "a-t’elle déclaré", "a-t’elle", "a-t-elle"),
    ("LANG039", "1,5 millions d’euros", "1,5 millions", "1,5 million"),
    (
        "LANG040",
        "Anne Roy et Luc Petit, Président et Vice-président du Comité",
        "Président et Vice-président",
        "respectivement Président et Vice-président",
    ),
    ("LANG025", "quatre-vingt logements", "quatre-vingt", "quatre-vingts"),
    ("LANG025", "trois cent logements", "trois cent", "trois cents"),
    ("LANG030", "pour la mise en en œuvre", "en en", "en"),
    ("LANG030", "le personnel de l’hôpital hôpital", "hôpital hôpital", "hôpital"),
    ("LANG030", "au bénéfice de la de la ville", "de la de la", "de la"),
    ("LANG031", f"Nous voulons {SAID} et leur travail. Il faut aussi {SAID} ici.", SAID, None),
    ("LANG032", "Récemment, un projet vient d’être lancé", None, None),
    ("LANG032", "voire même un concert", "voire même", None),
    ("LANG033", "engagée depuis bientôt 1 an", "depuis bientôt 1 an", None),
    ("LANG033", "signée la semaine dernière", "la semaine dernière", None),
    ("LANG034", "selon 4 axes", "4", "quatre"),
    ("LANG035", "c’est d’ores-et-déjà fait", "d’ores-et-déjà", "d’ores et déjà"),
    ("LANG035", "contre le sans abris", "sans abris", "sans-abri"),
    ("LANG036", "des personnes sans-domicile", "sans-domicile", "sans domicile"),
    ("LANG037", "une Convention-cadre", "une Convention-cadre", "une convention-cadre"),
    (
        "LANG038",
        "destinée à mieux répondre aux besoins des salariés et de contribuer à l’emploi",
        "et de contribuer",
        "et à contribuer",
    ),
    ("LANG043", "Les élections sénatoriales aura lieu", None, "Les élections sénatoriales auront"),
    ("LANG043", "Ces chiffres témoigne de nos progrès", None, "Ces chiffres témoignent"),
    ("LANG044", "La coopérative regroupent des éleveurs", None, "La coopérative regroupe"),
    ("LANG044", "Fondée en 1946, la coopérative emploient", None, "la coopérative emploie"),
    ("LANG044", "Ce projet, qui représentent peu", None, "Ce projet, qui représente"),
    ("LANG045", "les travaux durerons vingt mois", "durerons", "dureront"),
    ("LANG046", "le musée présenteras ses vases", "présenteras", "présentera"),
    ("LANG047", "L’association a organisée un bal", "a organisée", "a organisé"),
    ("LANG047", "les profils ont bénéficiés d’un suivi", "ont bénéficiés", "ont bénéficié"),
    ("LANG048", "La halle a été rénové", "La halle a été rénové", "La halle a été rénovée"),
    ("LANG048", "Une motion, signé par tous, a", "Une motion, signé", "Une motion, signée"),
    ("LANG049", "1 250 grand électeurs", "1 250 grand", "1 250 grands"),
    ("LANG050", "14 écoles doctorale", "écoles doctorale", "écoles doctorales"),
    ("LANG050", "les services municipal", "services municipal", "services municipaux"),
    ("LANG051", "son directeur générale", "directeur générale", "directeur général"),
    ("LANG051", "le professeure Roy", "le professeure", "la professeure"),
    ("LANG052", "Au final, le site", "Au final", "Finalement"),
    ("LANG052", "la circulation sera impactée", "impactée", "touchée"),
    ("LANG052", "notre newsletter du mois", "newsletter", "lettre d’information"),
    ("LANG053", "Suite à un chantier, elle rouvre", "Suite à un", "À la suite d’un"),
    ("LANG053", "Suite aux travaux, elle rouvre", "Suite aux", "À la suite des"),
    ("LANG054", "la ville de Saint Étienne", "Saint Étienne", "Saint-Étienne"),
    ("LANG055", "Inscrivez vous dès lundi", "Inscrivez vous", "Inscrivez-vous"),
    ("LANG056", "Après que le public ait voté", "ait", "a"),
    ("LANG057", "Si vous auriez des questions", "auriez", "avez"),
    ("LANG020", "aux horaire suivants", "aux horaire", "aux horaires"),
    ("LANG019", "une amende de 100 euro", "100 euro", "100 euros"),
    ("LANG021", "leur équipements modernes", "leur équipements", "leurs équipements"),
    ("LANG021", "il s’agit d’un enjeux", "un enjeux", "un enjeu"),
    ("LANG037", "12,5 Millions d’euros", "5 Millions", "5 millions"),
    ("LANG042", "Ils sont prêt à agir", "sont prêt", "sont prêts"),
    ("LANG027", "Le club à déjà réuni cent mille euros", None, "a déjà réuni"),
    ("LANG027", "On à tenu bon", "On à", "On a"),
    ("LANG027", "une souscription pour rénové la tribune", "pour rénové", "pour rénover"),
    ("LANG027", "six classes doivent fermées", "doivent fermées", "doivent fermer"),
    ("LANG027", "a déclarer le président", "a déclarer", "a déclaré"),
    ("LANG027", "le bal, jusqu’a minuit", "jusqu’a", "jusqu’à"),
    ("LANG027", "Dés 19 h, une visite", "Dés", "Dès"),
    ("LANG027", "Quand à la mairie, elle paiera", "Quand à", "Quant à"),
    ("LANG027", "un service est mit en place", "est mit", "est mis"),
    ("LANG027", "je souhaite que chacun ai sa place", "que chacun ai", "que chacun ait"),
    ("LANG027", "Je voudrai que chacun vienne", "Je voudrai", "Je voudrais"),
    ("LANG027", "rappelle quelle n’acceptera rien", "rappelle quelle", "rappelle qu’elle"),
    ("LANG027", "pour palier le manque", "pour palier", "pour pallier"),
    ("LANG027", "les équipes ce retrouveront", "ce retrouveront", "se retrouveront"),
    ("LANG027", "un livret leurs sera remis", "leurs sera", "leur sera"),
    ("LANG027", "elle viens de poser la pierre", "viens", "vient"),
    ("LANG027", "des élus et ont y est attachés", "et ont", "et on"),
    ("LANG027", "la Ville c’est engagée à agir", "Ville c’est", "Ville s’est"),
    ("LANG027", "habiter dans sont quartier", "dans sont", "dans son"),
]
SPARES = [
    ("LANG001", "À ce titre, l’État et l’Anah ; LE PROJET A 10 ANS ; la MEL, la CCI, l’ESH"),
    ("LANG002", "Elle a été là grâce à lui. LA VILLE A FAIM"),
    ("LANG003", "métropole, une smart city experience, metropole@exemple.fr"),
    ("LANG004", "Un accord avec la MEL et l’ANRU pour le NPNRU"),
    ("LANG004", "COVID-19"),
    ("LANG005", "Un nouvel hôpital : où, quand, etc."),
    ("LANG005", "Un hôpital pour quoi ?"),
    ("LANG010", "ont signé, le 1er octobre 2019, une convention"),
    ("LANG010", "ont signé le 1er octobre 2019 une convention"),
    ("LANG010", "Le festival a débuté le 3 mai 2024, la ville étant en fête"),
    ("LANG010", "Le débat a eu lieu le 3 mai 2024, la salle était pleine"),
    ("LANG011", "Carole Delga, Présidente de Régions de France, a souligné :"),
    ("LANG011", "Anne Roy, directrice du musée qui a rouvert, salue ce choix"),
    ("LANG011", "En présence de Luc Roy, Maire de Metz, le musée a rouvert"),
    ("LANG012", "Luc Roy, Vice-président, et Nadia Bouyer, Directrice, ont signé"),
    ("LANG013", "Les soins, en particulier le soir, sont gratuits"),
    ("LANG013", "C’est vrai, en particulier, des enfants, et"),
    ("LANG014", "et, enfin, d’une fête ; et enfin une fête ; enfin, la fête"),
    ("LANG015", "Il agit, en accord avec la Ville, de façon durable"),
    ("LANG016", "Le maire a annoncé, lors du conseil, que le musée ouvrira"),
    ("LANG016", "ainsi que la ville ; afin que les soins"),
    ("LANG019", "200 places, le lot 3 projet urbain, 15 habitant.e.s, en 2019 place aux jeunes"),
    ("LANG019", "à 14 h 30 visite du site, l’article 4 convention, 1,5 hectare, 1 place"),
    ("LANG020", "les habitant.e.s, des agent·es"),
    ("LANG020", "trois engagements, des conventions, les deux accompagnent, il les aide"),
    ("LANG020", "les bénévoles, des années, deux fois, les gens, ses choix"),
    ("LANG020", "les Action Logement, les non-convention, un des temps forts"),
    ("LANG021", "Cette charte, nous la présentions ; une fois, un temps, le pays, un accès"),
    ("LANG021", "les conventions, leurs actions, la plupart des associations"),
    ("LANG022", "leurs 3 dimensions, leur 18 avril, leur 13e édition, leur 3 mai, leur 20 ans"),
    ("LANG022", "Il leur faut, leur 1,2 million d’euros, nos 3 axes"),
    ("LANG023", "les attributions de logements sociaux, un logement social"),
    ("LANG023", "les acteurs de logement sociaux, plus de commune français"),
    ("LANG024", "des personnes sans domicile ou mal logées, des personnes et salariés"),
    ("LANG024", "les besoins des entreprises exprimés ici, les personnes réfugiés"),
    ("LANG019", "dans 2 territoire(s), il les aide"),
    ("LANG041", "elle s’est donné pour but, elle est à côté, elles ont donné, il est liberté"),
    ("LANG041", "elles sont engagées, ils ont été invités, elle est propriété de la Ville"),
    (
        "LANG042",
        "elles se sont donné trois ans, ils sont à côté, les murs sont propriété de la Ville",
    ),
    ("LANG042", "les écoles sont invitées, ils ont été salués, il a été invité"),
    ("LANG026", "une ville, un bénévole, une bénévole, les nouvelles œuvres, cette énergie"),
    ("LANG026", "tous les projets, il a tous les droits, de nombreuses personnes et projets"),
    ("LANG027", "Il a partagé, il a vendu, tout à fait, elle a la foi"),
    ("LANG027", "pas du tout les mêmes, avant tout les jeunes, il a l’occasion de signer"),
    ("LANG027", "ce sont des associés, où et quand, le jour ou la nuit, plus d’avantage que cela"),
    ("LANG027", "afin de bien faire, pour sa santé, les quatre étés, leurs offres, du papier"),
    ("LANG028", "le onzième, la une, le oui, que oui, si elle vient, parce qu’il, la e-santé"),
    ("LANG029", "dit-il, a-t-elle, va-t-on, 5 t il reste, l’état t"),
    ("LANG039", "1,5 million, 2,5 millions, 21,5 millions, 2 millions"),
    ("LANG025", "quatre-vingts logements, quatre-vingt-dix logements, quatre-vingt mille places"),
    ("LANG025", "trois cents logements, trois cent dix logements, le un pour cent logement"),
    ("LANG040", "Anne Roy et Luc Petit, respectivement Président et Vice-président du Comité"),
    ("LANG040", "Anne Roy, Présidente, et Luc Petit, Vice-président"),
    ("LANG027", "elle a signé ; celui qui à côté travaille ; on à proximité vend"),
    ("LANG027", "il reste à signer, prêt à l’emploi, d’un côté à l’autre, un café à créance"),
    ("LANG027", "grâce à la convention, la maison d’en face a un jardin"),
    ("LANG027", "l’État a la charge du site ; elle a quant à elle deux sites"),
    ("LANG027", "la Ville a particulièrement soutenu, le maire a traversé la place"),
    ("LANG027", "Elle s’est engagée ; pour elle c’est fini ; c’est achevé"),
    ("LANG027", "pour les partenaires ce sont des atouts ; ce sont eux, ce sont nous"),
    ("LANG027", "nous avons signé hier ; ils ont hier inauguré ; il a été conseiller municipal"),
    ("LANG027", "ont premier rang, avez à signer, ont été particulier, quartiers ont quartier"),
    ("LANG027", "on décide, ils ont décidé, l’on a ; elle qui, son frère venus"),
    ("LANG027", "un projet qui peu à peu avance ; il peut agir ; elle peu, lui beaucoup"),
    ("LANG027", "le jour ou la nuit, au cas où il pleut, ce jour ou un autre"),
    ("LANG027", "quand à la fin de l’été la fête revient, quant à lui"),
    ("LANG027", "avant tout les habitants ; du tout les élus ; tout ce qui ; tout le monde"),
    ("LANG027", "tous les habitants, toutes ces communes ; nous tous le disons"),
    ("LANG042", "Elles ont été signées ; elles sont propriété de la Ville ; vous avez été élu"),
    ("LANG042", "Les enjeux sont santé, emploi ; ce sont côté ville"),
    ("LANG030", "nous nous engageons, vous vous inscrivez, prenez-le le matin, faire faire"),
    ("LANG030", "de plus en plus en plein air, Bora Bora, coude à coude, jour après jour"),
    ("LANG030", "La réunion. La réunion, l’été été comme hiver"),
    ("LANG031", f"Nous voulons {SAID} et dans leur travail, avec des concerts et des bals."),
    ("LANG032", "Récemment, un projet a été lancé ; un car en panne"),
    ("LANG033", "depuis 2018, la ville de demain, la dernière semaine, aujourd’hui"),
    ("LANG034", "4 km, 6 ans, le 4 mai, 4 %, 4 000 lits, l’article 4 dispose, 12 axes"),
    ("LANG035", "d’ores et déjà, un sans-abri, une personne sans abri, au-delà"),
    ("LANG036", "les sans-abri, des personnes sans domicile"),
    ("LANG037", "la Convention de Genève, une convention, une Région"),
    ("LANG038", "visent à permettre de se soigner et de contribuer à la vie"),
    ("LANG038", "s’engage à répondre aux besoins et à contribuer à l’emploi"),
    ("LANG043", "Les quartiers est de la ville, les élus du canton est là"),
    ("LANG043", "La liste des communes est en ligne. Les Jeux sont faits"),
    ("LANG044", "La plupart sont jeunes. Cette année ont ouvert trois lycées. Ce ne sont pas"),
    ("LANG044", "Le nombre et la qualité ont crû. Les frais sont pris en charge"),
    ("LANG045", "nous durerons ; les patrons des environs ; cinq vignerons"),
    ("LANG046", "Tu présenteras ton projet ; des opéras, des caméras"),
    ("LANG047", "la fête qu’elle a organisée ; elle les a invités ; il y a années et années"),
    ("LANG047", "les aides que la Ville a données et le Département a complétées"),
    ("LANG047", "Quelles mesures le maire a proposées ; ils ont congés et journées"),
    ("LANG048", "La ville est propriété. La halle est rénovée. L’état de la ville est dégradé"),
    ("LANG048", "Une nuit, passé minuit, elle s’est donné le temps"),
    ("LANG049", "deux grand-mères, un grand succès, en 2024 nouveau succès, les grands prix"),
    ("LANG050", "les secteurs public et privé, les niveaux local, régional et national"),
    ("LANG050", "les relations presse, des services publics, les accords public-privé"),
    ("LANG051", "la directrice générale, le directeur départemental ; il la présente"),
    ("LANG052", "un processus, la zone de chalandise, pallier les manques, en vie"),
    ("LANG053", "cela fait suite à un accord ; donner suite à une lettre ; la suite au 3"),
    ("LANG054", "la maison Yves Saint Laurent, saint Louis, Saint-Étienne"),
    ("LANG055", "Venez vous inscrire ; Chez vous ; Faites vous-mêmes ; Assez vous dis-je"),
    ("LANG056", "après que le public a voté ; après qu’il a demandé qu’elle soit ouverte"),
    ("LANG057", "On ignore si elle serait utile. Si vous désiriez venir. Si elle espérait"),
    ("LANG027", "il y a danger ; il reste a priori deux places ; la mairie a hier soir voté"),
    ("LANG027", "ce seront les élus ; ce devraient être eux ; elle a conseiller et avocat"),
    ("LANG027", "l’un des leurs est venu ; ils sont là ; ceux qui sont venus ; et sont partis"),
    ("LANG027", "un palier à 10 %, quand à l’automne la fête revient ; un prêt de 200 millions"),
    ("LANG027", "Moi qui viens de rentrer, je viens de signer, d’où tu viens"),
    ("LANG027", "ont en commun, et ont été élus ; va côté cour ; pour créé qu’il soit"),
]


def test_a_line_that_ends_hides_nothing():
    words = "ont signé le 1er \noctobre 2019, une convention et en  en œuvre"
    assert found(RULES, "LANG010", words) == [
        ("ont signé le 1er \noctobre 2019,", "ont signé, le 1er octobre 2019,")
    ]
    assert found(RULES, "LANG030", words) == [("en  en", "en")]


def test_names_are_never_touched():
    words = "{signatories} ont signé le {signed}, une {agreement}. Les {count} {count} de {mel}"
    assert not proof_texts([passage(words, printed=False)], RULES)


@pytest.mark.parametrize("words", ["the the plan", "une conventions, en en"])
def test_other_languages_are_left_alone(words):
    assert not proof_texts([passage(words, language="en")], RULES)


CLEAN = """
Le CHU de Nantes ouvre, le 3 mai 2024, une unité de soins pour les personnes âgées. Les équipes sont
mobilisées depuis deux ans ; elles accueilleront quarante patients par jour. « Nous nous réjouissons
de cette ouverture », a déclaré la directrice.

La région a consacré douze millions d’euros à la rénovation des lycées. Il leur faudra trois étapes.
Les services de l’État les aident et les accompagnent. Les collectivités locales concernées s’y sont
engagées. Les besoins des entreprises exprimés lors de la concertation sont pris en compte.

L’exposition, présentée au musée des Beaux-Arts du 1er juin au 30 septembre, réunit soixante œuvres.
Les artistes invités ont travaillé avec les élèves des écoles primaires et des collèges. Le
commissaire de l’exposition l’a conçue comme un voyage.

Anne Durand, présidente de l’association, a remis le prix à Paul Petit, directeur artistique du
festival. Marc Roy, maire de la commune, et Léa Blanc, conseillère régionale, ont participé à la
cérémonie. Le ministre délégué a salué le travail de la présidente de la région Occitanie.

Les demandes de logements satisfaites ont augmenté. Les actions de formation destinées aux salariés
seront renforcées, ainsi que les mesures de soutien aux entreprises. Ce dispositif permet de répondre
aux besoins et de contribuer à l’emploi. Les politiques sociale et économique évoluent.

Il a ouvert le 2 mai 2022, une fois les travaux achevés. Elle a été élue le 15 mars 2020, au second
tour. L’association a reçu le 4 mai 2021 le prix de la région. Les maires et les présidents de
communauté de communes ont signé. Les maires des communes concernés par le projet ont voté. Les élus
issus du conseil de ville français ont fait le voyage. Toute une génération est concernée.

Les femmes et hommes engagés dans la défense civile sont honorés. Les équipes associées à ces travaux
sont remerciées. Les unes et les autres villes des environs les portent. Le docteur Roy, médecin,
précise que la grippe recule. Une fois les équipes formées, les visites commenceront.
"""


def test_good_prose_on_other_topics_is_left_alone():
    texts = [passage(part) for part in CLEAN.strip().split("\n\n")]
    assert proof_texts(texts, RULES) == []
