"""Every rule on facts has a case that trips it and a near miss that does not."""

import datetime

import pytest

from generator.language.french.feminines import agreeing
from generator.proofing.facts import RULES, dates
from tests.conftest import RELEASE, ROOT, VILLE, Desk
from tests.proofing.desks import places, text_findings, workspace_findings


def told(desk: Desk, code: str) -> list[str]:
    return places(workspace_findings(desk.root, RULES), code)


# Texts: what trips a rule stands between ⟦ ⟧ ------------------------------------------------------

DATED = "Metz, le 2 octobre 2019\n\n"
TRIPS = [
    ("FACT001", "Le ⟦mercredi⟧ 18 avril 2023, visite."),
    ("FACT001", "⟦Mercredi⟧ 18 avril 2023, visite."),
    ("FACT001", "Du lundi 3 au ⟦samedi⟧ 7 avril 2023."),
    ("FACT001", "Du ⟦mardi⟧ 3 au vendredi 7 avril 2023."),
    ("FACT001", "Rendez-vous ⟦lundi⟧\n1er octobre 2019."),
    ("FACT001", DATED + "Rendez-vous ⟦jeudi⟧ 9 octobre à 10 h."),
    ("FACT002", "Avant le ⟦31 avril⟧."),
    ("FACT002", "Le ⟦29 février 2023⟧, réunion."),
    ("FACT002", "Le ⟦31/11/2019⟧, réunion."),
    ("FACT002", "Du 28 au ⟦32 mars⟧."),
    ("FACT003", DATED + "Un titre\n\nA et B ont signé le ⟦12 octobre 2019⟧ une convention."),
    ("FACT003", DATED + "Un titre\n\nA et B ont signé une convention le ⟦12 octobre 2019⟧ à Metz."),
    ("FACT004", DATED + "Un titre\n\nA et B ont signé le ⟦2 septembre 2019⟧ une convention."),
    ("FACT011", "Voici ⟦trois engagements⟧ réciproques :\n• loger les uns ;\n• loger les autres."),
    ("FACT011", "Elle a ⟦4 grands axes⟧ :\n• un ;\n• deux ;\n• trois."),
    ("FACT012", "Avec ⟦trois priorités⟧ : l'emploi et le logement."),
    ("FACT012", "Selon ⟦5 axes⟧ : construire plus, rénover, planter et isoler."),
    ("FACT013", "Le ⟦Nouveau programme de renouvellement urbain (NPNRU)⟧ à Rennes."),
    ("FACT013", "Le ⟦programme local de l’habitat (PLU)⟧ est établi."),
    ("FACT013", "Le ⟦Syndicat mixte de ramassage des ordures ménagères (SMTROM)⟧ recrute."),
    ("FACT013", "La ⟦Société publique d’aménagement (SPLA)⟧ achète le terrain."),
    ("FACT013", "L'⟦Agence pour la rénovation urbaine (ANRU)⟧ finance."),
    ("FACT014", "24 000 logements sur la période 2015-2020, soit une moyenne de ⟦5 000⟧ logements par an."),
    ("FACT014", "12 millions d'euros en trois ans, soit ⟦6 millions⟧ d'euros par an."),
    ("FACT015", "La convention 2019-2022, conclue ⟦sur cinq ans⟧, vise à loger."),
    ("FACT015", "L'accord 2019-2022 court ⟦pour une durée de deux ans⟧."),
    ("FACT016", "Le plan ⟦2022-2019⟧ commence."),
    ("FACT017", "Pour ⟦120 % des salariés⟧, c'est bien."),
    ("FACT018", DATED + "Un titre\n\nCréée en 1963, elle loge ⟦depuis plus de 70 ans⟧ des salariés."),
    ("FACT018", DATED + "Un titre\n\nCréée en 1953, elle loge ⟦depuis plus de 50 ans⟧ des salariés."),
    ("FACT018", DATED + "Un titre\n\nFondé en 1999, il agit ⟦depuis vingt-cinq ans⟧."),
    ("FACT018", DATED + "Un titre\n\nPaul Vila, ⟦52 ans⟧, né en 1962, dirige la clinique."),
    ("FACT020", "⟦46⟧ classes doivent fermer : 22 à Montluçon, 14 à Vichy et 12 à Moulins."),
    ("FACT020", "Elle atteindra ⟦62 millions⟧ d’euros : 24 millions pour les écoles et 33 millions pour la voirie."),
    ("FACT020", "La clinique cherche vingt infirmiers, douze aides-soignants et six sages-femmes, soit ⟦40⟧ postes."),
    ("FACT021", "Coût : 14,6 M€ (État : 40 %, Région : 35 %, SNCF : ⟦20 %⟧)."),
    ("FACT022", "La dette recule de 80 à 72 millions d’euros, soit une ⟦baisse de 15 %⟧."),
    ("FACT019", "Mme Isabelle Kaucic, ⟦Vice-président⟧ de Metz Métropole, parle."),
    ("FACT019", "Madame KAUCIC, ⟦1er adjoint⟧ au Maire de Metz, parle."),
    ("FACT019", "M. Paul Évrard, ⟦directrice générale⟧ de la Ville, parle."),
    ("FACT001", "Visite le ⟦lundi⟧ 17/03/2026, puis mardi 17.03.2026 et le mardi 17/03/26."),
    ("FACT011", "Le kit comprend ⟦cinq ateliers⟧ :\n• la poterie ;\n• la vannerie ;\n• la reliure."),
    ("FACT011", "Un fait. Un autre.\n\nUn texte.\n\nUn parcours en ⟦cinq temps⟧\n• l’argile ;\n• le feu ;\n• l’eau."),
    ("FACT012", "Le réseau couvre ⟦sept pays⟧ : la Belgique, l’Espagne, la France, l’Italie et la Suisse."),
    ("FACT012", "Le jury a distingué ⟦trois lauréates⟧, Anne Petit et Julie Royer, parmi 40 dossiers."),
    ("FACT012", "Les travaux concernent ⟦quatre communes⟧ (Metz, Woippy et Montigny)."),
    ("FACT013", "La ⟦Fédération des producteurs du Quercy blanc (FPBQ)⟧ proteste."),
    ("FACT013", "L’⟦Institut de recherche sur les littoraux et l’océan (IRLE)⟧ publie. L’IRLO est là."),
    ("FACT013", "La ⟦Société coopérative d’intérêt collectif (SIC)⟧ grandit. La SCIC emploie dix personnes."),
    ("FACT013", "La ⟦Direction interministérielle du numérique (DINSIC)⟧ publie."),
    ("FACT015", "Du 3 au 6 juin 2026, le festival propose ⟦pendant six jours⟧ des concerts."),
    ("FACT016", "L’exposition se tient du ⟦15 au 12 septembre⟧ 2026.".replace("⟧ 2026", " 2026⟧")),
    ("FACT016", "L’exposition se tient du ⟦3 mai au 12 avril⟧."),
    ("FACT016", "Ouvert de ⟦14 h à 12 h⟧, et de 22 h à 6 h ; le lundi entre ⟦18:30 et 17:00⟧."),
    ("FACT016", "Le train part de Metz à ⟦16 h 05 et arrive à Paris à 13 h 25⟧."),
    ("FACT016", "Testé en ⟦2024 avant d’être étendu en janvier 2023⟧, il plaît."),
    ("FACT016", "Programme :\n• 9 h : accueil ;\n• 11 h : visite ;\n• ⟦10 h⟧ : débat ;\n• 12 h : repas."),
    ("FACT016", "Dates :\n• 3 avril 2026 : début ;\n• 2 juin 2026 : fin ;\n• ⟦12 mai 2026⟧ : jury."),
    ("FACT018", DATED + "Un titre\n\nNée en 2004, Enora Le Bihan, ⟦25 ans⟧, visera le titre."),
    ("FACT018", DATED + "Un titre\n\nNé en 1968, il est aujourd’hui ⟦âgé de 47 ans⟧."),
    ("FACT018", DATED + "Un titre\n\nFondée en 1946, l’école ⟦célèbre son 60e anniversaire⟧."),
    ("FACT019", "Claire Dubois, ⟦chargé⟧ de mission, a présenté le bilan."),
    ("FACT019", "Portée par Anne-Sophie Guérard, ⟦conseiller municipal délégué⟧ à l’eau."),
    ("FACT019", "Pierre Lambert, ⟦présidente-directrice générale⟧, remercie."),
    ("FACT019", "Contact presse\nSolène Ferrandi\n⟦Chargé⟧ de communication\n03 87 39 39 14"),
    ("FACT020", "Le budget de ⟦900 000⟧ euros se répartit ainsi :\n• voirie : 400 000 euros ;\n• écoles : 300 000 euros."),
    ("FACT021", "Elles se répartissent entre subventions (45 %), dons (30 %) et billets (⟦20 %⟧)."),
    ("FACT021", "Le conseil compte 52 % de femmes et ⟦46 %⟧ d’hommes."),
    ("FACT022", "Le prix ⟦recule de 3 %, passant de 1,50 à 1,54⟧ euro."),
    ("FACT022", "La part passe de 29 % à 33 %, soit ⟦+ 6 points⟧."),
    ("FACT022", "On en compte 212, contre 160 en 2024, soit une ⟦baisse de 32,5 %⟧."),
    ("FACT022", "L’indemnité passe de 0,38 € à 0,50 €, soit ⟦0,22 € de plus⟧ par kilomètre."),
    ("FACT022", "La fréquentation a ⟦doublé, passant de 1 200 à 1 800⟧ visiteurs."),
    ("FACT022", "Le jury a retenu vingt-quatre des 160 dossiers, soit ⟦18 %⟧ du tout."),
    ("FACT022", "Sur 200 dossiers, 50 ont été retenus, soit ⟦un tiers⟧."),
    ("FACT091", DATED + "Un titre\n\nLe salon se tiendra le ⟦28 septembre 2019⟧ à Metz."),
    ("FACT091", DATED + "Un titre\n\nLa visite aura lieu ⟦mardi 1er octobre⟧ à 15 h."),
    ("FACT091", DATED + "Un titre\n\nElle agit ⟦depuis 2030⟧ et doublera d’ici 2025."),
    ("FACT091", DATED + "Un titre\n\nElle agit depuis 2010 et doublera ⟦d’ici 2015⟧."),
    ("FACT093", "Rendez-vous ⟦le 29 et 30 janvier⟧, ou ⟦le samedi 3 et dimanche 4 mai⟧."),
    ("FACT094", "Une école à 9 millions d’euros\n\nElle coûtera ⟦6 millions⟧ d’euros. Tout est prêt !"),
]  # fmt: skip
MISSES = [
    ("FACT018", DATED + "Un titre\n\nPaul Vila, 57 ans, né en 1962 ; Léa Roy, 56 ans, née le 3 mai 1962."),
    ("FACT020", "Onze postes ont été créés : quatre médecins, cinq infirmiers et deux auxiliaires."),
    ("FACT020", "Elle atteindra 62 millions d’euros : 24 millions pour les écoles, dont 3 pour Metz."),
    ("FACT020", "Trois salles et deux scènes, soit 400 places. Six élus sur dix : deux hommes et trois femmes."),
    ("FACT020", "Le site compte 12 salles : 4 au rez-de-chaussée, le reste aux étages."),
    ("FACT021", "Trois vœux (12 % A, 15 % B, 10 % C) ; le total (40 %, 35 %, 25 %) et (33 %, 33 %, 33 %)."),
    ("FACT022", "Elle passe de 80 à 72 millions, soit une baisse de 10 % ; de 5,4 à 5,8 ans, soit une hausse de 7 %."),
    ("FACT001", "Le mardi 18 avril 2023, visite. Du lundi 3 au vendredi 7 avril 2023."),
    ("FACT001", "Jeudi 23\nnovembre 2017, puis le dimanche 1er octobre 2017, sans compter lundi 12."),
    ("FACT001", DATED + "Rendez-vous mercredi 9 octobre. Il était né un mardi 3 mai."),
    ("FACT001", "Mercredi 18 avril, sans année ni date du communiqué."),
    ("FACT001", "Du samedi 28 décembre au samedi 4 janvier 2020."),
    ("FACT002", "Le 29 février. Le 30 avril 2023, les 2 000 mars, 44 communes, l'article 31."),
    ("FACT002", "En 31 jours, mai revient ; la version 31.2 mars."),
    ("FACT003", DATED + "Un titre\n\nA et B ont signé le 1er octobre 2019 une convention."),
    ("FACT003", DATED + "Un titre\n\nA a signé une convention qui court jusqu'au 31 décembre 2022."),
    ("FACT004", DATED + "Un titre\n\nA et B ont signé le 20 septembre 2019 une convention."),
    ("FACT011", "Voici trois engagements :\n• loger les uns ;\n• loger les autres ;\n• écouter."),
    ("FACT011", "Le premier des trois engagements :\n• loger les uns ;\n• loger les autres."),
    ("FACT011", "Trois engagements et deux axes :\n• loger ;\n• écouter."),
    ("FACT011", "Pour les 44 communes et sur trois ans :\n• loger les uns ;\n• loger les autres."),
    ("FACT011", "Voici deux engagements :\n• loger ;\n• écouter :\n• les uns ;\n• les autres."),
    ("FACT012", "Selon 4 axes : construire plus, promouvoir un habitat mixte, plus durable et plus solidaire."),
    ("FACT012", "Ses 3 dimensions : le capital, les dynamiques économiques et écologiques, la cohésion."),
    ("FACT012", "Trois axes : loger les salariés, dont les jeunes, et écouter."),
    ("FACT013", "Le Nouveau programme national de renouvellement urbain (NPNRU) et le PLH (2015)."),
    ("FACT013", "Le programme local de l’habitat (PLH), la Participation des Employeurs à l’Effort de Construction (PEEC)."),
    ("FACT013", "L’Association d’Information et d’Entraide Mosellane (AIEM), la convention intercommunale d’équilibre territorial (CIET)."),
    ("FACT013", "Les quartiers prioritaires de la politique de la ville (QPV), l’Agence nationale de l’habitat (ANAH)."),
    ("FACT013", "Elle vit en région parisienne (IDF) ; la Caisse des dépôts (CDC)."),
    ("FACT014", "24 000 logements sur la période 2015-2020, soit une moyenne de 4 000 logements par an."),
    ("FACT014", "24 000 logements pour 2015-2020, soit 12 millions d'euros par an."),
    ("FACT014", "470 millions d'euros en six ans, soit 350 euros par an et par habitant."),
    ("FACT014", "24 000 logements et 3 000 logements sociaux sur 2015-2020, soit 5 000 par an."),
    ("FACT015", "La convention 2019-2022, conclue sur trois ans ; l'accord 2019-2022 pour quatre ans."),
    ("FACT015", "La convention 2019-2022 aide les jeunes de moins de 30 ans et dure pour deux mandats."),
    ("FACT015", "Le PLH 2015-2020 est connu. La convention est conclue sur trois ans."),
    ("FACT016", "Le plan 2019-2022, le dossier 12-2022-2019 et les années 2019-2019."),
    ("FACT017", "Une hausse de 120 % des logements, 100 % des salariés, 120 % des objectifs."),
    ("FACT018", DATED + "Un titre\n\nCréée en 1953, elle loge depuis plus de 65 ans des salariés."),
    ("FACT018", DATED + "Un titre\n\nElle loge depuis plus de 70 ans des salariés, créés ou non."),
    ("FACT018", DATED + "Un titre\n\nCréée en 2018, la filiale d'un groupe qui agit depuis plus de 60 ans."),
    ("FACT018", "Créée en 1963, elle loge depuis plus de 70 ans : de quel jour est ce texte ?"),
    ("FACT019", "Mme Kaucic, Vice-présidente de Metz, M. Évrard, Président, et Mme Petit, maire de Metz."),
    ("FACT019", "Mme Kaucic, directrice du cabinet du président ; Mme X, secrétaire général de service."),
    ("FACT001", "Le mardi 17/03/2026, l’article 12.05 et le lot 17/03/26."),
    ("FACT011", "Ces trois étapes vont permettre à l’équipe :\n• de voir ;\n• d’agir."),
    ("FACT011", "Dans les dix communes du canton :\n• la collecte change ;\n• le tri aussi."),
    ("FACT011", "Le festival dure trois jours :\n• des concerts ;\n• des ateliers."),
    ("FACT012", "Deux maires, Anne Petit et Julie Royer, ont signé. Cinq maires, dont Anne Petit et Julie Roy."),
    ("FACT012", "Trois élus, Anne Petit, maire de Metz, et Julie Royer, adjointe, ont signé."),
    ("FACT012", "Deux voies : l’une, longue et sûre, l’autre, courte et raide."),
    ("FACT013", "La Direction interministérielle du numérique (DINUM), la Fédération internationale de football (FIFA)."),
    ("FACT015", "Du 3 au 6 juin 2026, pendant quatre jours ou trois nuits ; du 3 au 6, sur cinq jours."),
    ("FACT016", "Du 28 décembre au 4 janvier, du 1er septembre au 31 août, du 12 au 15 septembre 2026."),
    ("FACT016", "Un trajet réduit de 2 h 05 à 1 h 48 ; de 18 h à 2 h, de 20 h à 8 h, de 9 h à 17 h 30 ; il part à 22 h et arrive à 6 h 40."),
    ("FACT016", "Lancé en 2021, puis étendu en 2022.\n\n• 9 h : a ;\n• 22 h : b ;\n• 1 h : c."),
    ("FACT018", DATED + "Un titre\n\nCréée en 1976, la firme que dirige Paul Vila, 45 ans, fête ses 43 ans."),
    ("FACT019", "Claire Dubois, chargée de mission, Claude Roy, directrice, et Paul Roux et Anne Petit, président et maire."),
    ("FACT019", "Au lycée Louise Michel, directeur et élèves se félicitent ; Claire Dubois, directeurs et élus."),
    ("FACT020", "Le budget de 700 000 euros se répartit ainsi :\n• voirie : 400 000 euros ;\n• écoles : 300 000 euros."),
    ("FACT021", "Elle compte 45 % de femmes et 60 % d’hommes de plus de 50 ans, 52 % de filles et 48 % de garçons."),
    ("FACT022", "La part passe de 29 à 33 %, soit + 4 points, et celle des employés recule de 3 %."),
    ("FACT022", "Elle a plus que doublé, passant de 1 200 à 2 800 ; de 6 à 11 ans, en hausse de 5 %."),
    ("FACT022", "Réduire de 20 % à 30 % la durée ; le salaire a baissé de 40 à 96 € ; de 1,2 à 1,4 million, soit + 20 %."),
    ("FACT022", "24 des 160 dossiers, soit 15 %. Sur les 200 dossiers, 50 viennent de Metz ; 12 % ont été refusés."),
    ("FACT091", DATED + "Un titre\n\nLe salon se tiendra le 3 octobre 2019. Celui du 3 mai 2018 a réuni 30 firmes."),
    ("FACT091", DATED + "Un titre\n\nElle agit depuis 2019 et doublera d’ici à 2030."),
    ("FACT093", "Rendez-vous les 29 et 30 janvier, ou le 29 et le 30 janvier."),
    ("FACT094", "Collecte : 500 bénévoles attendus\n\nIl manque encore 120 bénévoles. Venez tous !"),
    ("FACT094", "Une école à 9 millions d’euros\n\nElle coûtera 9 millions d’euros, dont 6 millions d’euros de la Ville !"),
]  # fmt: skip


def test_what_is_said():
    (weekday,) = text_findings("Le mercredi 18 avril 2023.", RULES)
    assert weekday.message == "18 avril 2023 is a mardi, not a mercredi."
    assert weekday.fix and (weekday.fix.before, weekday.fix.after) == ("mercredi", "mardi")
    (acronym,) = text_findings("Le Nouveau programme de renouvellement urbain (NPNRU).", RULES)
    assert "letter N of NPNRU" in acronym.message


# Data -------------------------------------------------------------------------------------------

LISTED = "body:\n  - intro: |\n      Autour de {} :\n    commitments: [loger, écouter, bâtir]\n"
ADDED = [
    ("FACT011", LISTED.format("quatre engagements"), ["13:17-35"]),
    ("FACT011", LISTED.format("trois engagements"), []),
    ("FACT011", LISTED.format("{count} engagements"), []),
    ("FACT011", "body:\n  - title: Nos 2 axes\n    list: [a, b, c]\n", ["12:16-22"]),
    ("FACT011", "body:\n  - |\n    Voici deux mesures :\n  - list: [a, b, c]\n", ["13:11-23"]),
    ("FACT011", "body:\n  - |\n    Voici deux mesures.\n  - list: [a, b, c]\n", []),
    ("FACT015", "lead: |\n  Une {agreement} sur cinq ans.\n", ["12:19-31"]),
    ("FACT015", "lead: |\n  Une {agreement} sur trois ans, ou sur quatre ans.\n", []),
    ("FACT001", "lead: |\n  Venez jeudi 9 octobre.\n", ["12:9-14"]),
    ("FACT001", "lead: |\n  Venez mercredi 9 octobre.\n", []),
    ("FACT003", "lead: |\n  Ils ont signé le 12 octobre 2019.\n", ["12:20-35"]),
    ("FACT010", "body:\n  - figures: [7 logements]\n    source: bilan 2011-2015\n", ["13:13-28"]),
    ("FACT010", "body:\n  - figures: [7 logements]\n    source: chiffres 2017\n", []),
]  # fmt: skip


@pytest.mark.parametrize(("code", "more", "expected"), ADDED)
def test_a_release(desk: Desk, code: str, more: str, expected: list[str]):
    desk.release(more)
    assert told(desk, code) == [f"2019-10-02-exemple {place}" for place in expected]


CHANGED = [
    ("FACT003", "signed: 2019-10-01", "signed: 2019-10-03", ["8:11-21"]),
    ("FACT003", "signed: 2019-10-01", "signed: 2019-10-02", []),
    ("FACT004", "signed: 2019-10-01", "signed: 2019-09-16", ["8:11-21"]),
    ("FACT004", "signed: 2019-10-01", "signed: 2019-09-17", []),
    ("FACT005", "date: 2019-10-02", "date: 2019-10-03", ["4:7-17"]),
    ("FACT005", "date: 2019-10-02", "date: 2019-10-02", []),
    ("FACT016", "period: 2019-2022", "period: 2022-2019", ["9:11-20"]),
    ("FACT016", "period: 2019-2022", "period: 2022", []),
]


@pytest.mark.parametrize(("code", "before", "after", "expected"), CHANGED)
def test_a_changed_release(desk: Desk, code: str, before: str, after: str, expected: list[str]):
    desk.release(base=RELEASE.replace(before, after))
    assert told(desk, code) == [f"2019-10-02-exemple {place}" for place in expected]


def test_a_signature_to_come_is_no_mistake(desk: Desk):
    desk.release(
        "lead: |\n  {signatories} signeront bientôt.\n",
        base=RELEASE.replace("signed: 2019-10-01", "signed: 2019-10-12"),
    )
    assert told(desk, "FACT003") == []


PARTNERS = [
    ("FACT006", "until: 2020-07-15", "from: 2013-04-18", ["ville 4:47-57"]),
    ("FACT006", "until: 2020-07-15", "from: 2014-04-18", []),
    ("FACT006", "until: 2020-07-15", "from: 2013-04-18, until: 2020", []),
    ("FACT007", "communes: 44", "communes: 44", ["ville 12:13-15"]),
    ("FACT007", "communes: 44", "communes: {2018: 44}", []),
    ("FACT007", "communes: 44", "creation: 1953\n      communes: {2018: 44}", []),
    ("FACT008", "2019: 13 500", "2016: 13 500", ["ville 11:35-41"]),
    ("FACT008", "2019: 13 500", "2017: 13 500", []),
    ("FACT009", "about: |\n      La", "about:\n      2015: |\n        La", ["ville 17:5-30"]),
    ("FACT009", "about: |\n      La", "about:\n      2018: |\n        La", []),
    ("FACT016", "until: 2020-07-15", "from: 2021, until: 2020-07-15", ["ville 4:60-70"]),
    ("FACT016", "until: 2020-07-15", "from: 2020, until: 2020-07-15", []),
    ("FACT019", "role: Maire", "role: Maire adjoint", ["ville 4:34-47"]),
    ("FACT019", "role: Adjoint", "role: Adjointe", ["ville 8:15-23"]),
    ("FACT019", "remit: en charge", "remit: déléguée en charge", ["ville 9:16-46"]),
    ("FACT019", "role: Maire", "role: Maire", []),
]  # fmt: skip


@pytest.mark.parametrize(("code", "before", "after", "expected"), PARTNERS)
def test_a_partner(desk: Desk, code: str, before: str, after: str, expected: list[str]):
    changed = VILLE.replace(before, after)
    desk.write("partners/ville.yaml", changed)
    desk.release("lead: |\n  {Anne Martin.name} et {Hugo Blanc} signent pour {phrase}.\n")
    assert told(desk, code) == expected


@pytest.mark.parametrize(("year", "expected"), [(1963, ["ville 17:19-22"]), (1953, [])])
def test_the_age_in_an_about(desk: Desk, year: int, expected: list[str]):
    ville = VILLE.replace("communes: 44", f"creation: {year}\n      age: 65")
    ville = ville.replace("{communes} communes et ", "").replace(
        "La Ville compte", "Depuis plus de {age} ans, la Ville compte"
    )
    desk.write("partners/ville.yaml", ville)
    desk.release()
    assert told(desk, "FACT018") == expected


# What they are made of --------------------------------------------------------------------------


def test_days_are_read():
    (first, last) = dates.find("du samedi 28 décembre au samedi 4 janvier 2020")
    assert (first.date, last.date) == (datetime.date(2019, 12, 28), datetime.date(2020, 1, 4))


@pytest.mark.parametrize(
    ("he", "she"),
    [
        ("Président", "Présidente"),
        ("Vice-président", "Vice-présidente"),
        ("Directeur général adjoint", "Directrice générale adjointe"),
        ("1er adjoint au Maire de Metz", "1re adjointe au Maire de Metz"),
        ("préfet de région", "préfète de région"),
        ("Directeur de l'Office général", "Directrice de l'Office général"),
        ("Maire", "Maire"),
        ("PRÉSIDENT", "PRÉSIDENTE"),
    ],
)
def test_roles_agree(he: str, she: str):
    assert (agreeing(he, "f"), agreeing(she, "m")) == (she, he)
    assert (agreeing(he, "m"), agreeing(she, "f")) == (he, she)


def test_the_real_releases_are_right():
    found = workspace_findings(ROOT, RULES)
    assert [(one.code, one.severity) for one in found] == [
        ("FACT007", "info"),
        ("FACT013", "warning"),
    ]
