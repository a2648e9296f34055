"""Faults that are sure without a dictionary are found; good French on any topic is left alone."""

import pytest

from generator.proofing import language
from tests.proofing.texts import every_rule_is_tested, found, passage

RULES = language.RULES
TITLES = ("LANG004", "LANG005")
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
    ("LANG020", "autour de trois engagement", "trois engagement", "trois engagements"),
    ("LANG020", "l’une des convention", "des convention", "des conventions"),
    ("LANG020", "deux hôpital", "deux hôpital", "deux hôpitaux"),
    ("LANG020", "plusieurs exposition", "plusieurs exposition", "plusieurs expositions"),
    ("LANG021", "une conventions de partenariat", "une conventions", "une convention"),
    ("LANG021", "chaque communes", "chaque communes", "chaque commune"),
    ("LANG040", "elle à signé la convention", "à", "a"),
    ("LANG040", "celui qui à été élu", "à", "a"),
    ("LANG040", "Il à également permis", "à", "a"),
    ("LANG040", "La Ville à lancé un projet", "à", "a"),
    ("LANG041", "Grâce a la convention", "a", "à"),
    ("LANG041", "quant a l’hôpital", "a", "à"),
    ("LANG041", "ouvert a partir de lundi", "a", "à"),
    ("LANG042", "Elle c’est engagée à", "c’est", "s’est"),
    ("LANG042", "Le projet, qui c’est achevé", "c’est", "s’est"),
    ("LANG042", "ils ce sont réunis", "ce", "se"),
    ("LANG043", "nous avons signer la charte", "signer", "signé"),
    ("LANG043", "ont également étudier le projet", "étudier", "étudié"),
    ("LANG043", "le pont a été inaugurer", "inaugurer", "inauguré"),
    ("LANG044", "Ils on décidé", "on", "ont"),
    ("LANG044", "les élus qui son venus", "son", "sont"),
    ("LANG045", "Elle peu compter sur nous", "peu", "peut"),
    ("LANG046", "au moment ou il ouvre", "ou", "où"),
    ("LANG046", "la présidente, quand à elle, salue", "quand", "quant"),
    ("LANG047", "tout les habitants", "tout", "tous"),
    ("LANG047", "Toute les communes", "Toute", "Toutes"),
    ("LANG047", "tous le monde", "tous", "tout"),
    ("LANG048", "Les conventions ont été signé hier", "signé", "signés"),
    ("LANG048", "Les travaux sont déjà lancé", "lancé", "lancés"),
    ("LANG048", "Les lauréats seront choisi lundi", "choisi", "choisis"),
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
    ("LANG025", "trois cents logements, trois cent dix logements, le un pour cent logement"),
    ("LANG040", "elle a signé ; celui qui à côté travaille ; on à proximité vend"),
    ("LANG040", "il reste à signer, prêt à l’emploi, d’un côté à l’autre, un café à créance"),
    ("LANG041", "grâce à la convention, la maison d’en face a un jardin"),
    ("LANG041", "l’État a la charge du site ; elle a quant à elle deux sites"),
    ("LANG041", "la Ville a particulièrement soutenu, le maire a traversé la place"),
    ("LANG042", "Elle s’est engagée ; pour elle c’est fini ; c’est achevé"),
    ("LANG042", "pour les partenaires ce sont des atouts ; ce sont eux, ce sont nous"),
    ("LANG043", "nous avons signé hier ; ils ont hier inauguré ; il a été conseiller municipal"),
    ("LANG043", "ont premier rang, avez à signer, ont été particulier, quartiers ont quartier"),
    ("LANG044", "on décide, ils ont décidé, l’on a ; elle qui, son frère venus"),
    ("LANG045", "un projet qui peu à peu avance ; il peut agir ; elle peu, lui beaucoup"),
    ("LANG046", "le jour ou la nuit, au cas où il pleut, ce jour ou un autre"),
    ("LANG046", "quand à la fin de l’été la fête revient, quant à lui"),
    ("LANG047", "avant tout les habitants ; du tout les élus ; tout ce qui ; tout le monde"),
    ("LANG047", "tous les habitants, toutes ces communes ; nous tous le disons"),
    ("LANG048", "Elles ont été signées ; elles sont propriété de la Ville ; vous avez été élu"),
    ("LANG048", "Les enjeux sont santé, emploi ; ce sont côté ville ; ils sont salarié et élève"),
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
]


def role(code: str):
    return "title" if code in TITLES else "text"


@pytest.mark.parametrize(("code", "words", "wrong", "right"), TRIPS)
def test_a_fault_is_found(code, words, wrong, right):
    told = found(RULES, code, words, role(code))
    assert told
    assert wrong is None or (wrong, right) in told


@pytest.mark.parametrize(("code", "words"), SPARES)
def test_good_french_is_left_alone(code, words):
    assert found(RULES, code, words, role(code)) == []


def test_every_rule_is_tested_both_ways():
    assert every_rule_is_tested(RULES, [TRIPS, SPARES])


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
@pytest.mark.parametrize("printed", [True, False])
def test_a_rule_shows_what_it_means(rule, printed):
    assert list(rule.findings(passage(rule.wrong, role(rule.code), printed=printed)))
    assert not list(rule.findings(passage(rule.right, role(rule.code), printed=printed)))


def test_a_line_that_ends_hides_nothing():
    words = "ont signé le 1er \noctobre 2019, une convention et en  en œuvre"
    assert found(RULES, "LANG010", words) == [
        ("ont signé le 1er \noctobre 2019,", "ont signé, le 1er octobre 2019,")
    ]
    assert found(RULES, "LANG030", words) == [("en  en", "en")]


def test_names_are_never_touched():
    words = "{signatories} ont signé le {signed}, une {agreement}. Les {count} {count} de {mel}"
    assert not [one for rule in RULES for one in rule.findings(passage(words, printed=False))]


@pytest.mark.parametrize("words", ["the the plan", "une conventions, en en"])
def test_other_languages_are_left_alone(words):
    assert not [one for rule in RULES for one in rule.findings(passage(words, language="en"))]


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
    assert [one for rule in RULES for text in texts for one in rule.findings(text)] == []
