"""Releases built by hand, from real texts, as the typesetter hands them over."""

import datetime
from collections.abc import Iterator
from dataclasses import replace
from zoneinfo import ZoneInfo

from generator.content.body import (
    Agenda,
    Asset,
    Callout,
    Column,
    Commitments,
    Figure,
    Figures,
    Heading,
    Image,
    Item,
    List,
    Quote,
    Row,
    Slot,
    Table,
    Text,
)
from generator.content.document import (
    About,
    Contact,
    ContactGroup,
    Embargo,
    Event,
    Logo,
    Note,
    OrganisationContacts,
    Release,
    Version,
)
from generator.content.editions import Manifest, edition
from generator.content.prose import Paragraphs, Prose, Run
from generator.language import language

NARROW, FIXED = "\u202f", "\u00a0"


def p(text: str, *marks: str, href: str | None = None, language: str | None = None) -> Prose:
    """Make prose of one run; `~` stands for U+00A0 and `_` for U+202F, apostrophes are curled."""
    text = text.replace("~", FIXED).replace("_", NARROW).replace("'", "’")
    return (Run(text, frozenset(marks), href, language),)  # type: ignore[arg-type]


def ps(*texts: str) -> Paragraphs:
    """Make paragraphs of one run each."""
    return tuple(p(text) for text in texts)


def link(text: str, href: str) -> Prose:
    """Make a link, its words untouched."""
    return (Run(text, href=href),)


def phone(text: str) -> Prose:
    """Make a French phone number a link."""
    return link(text.replace(" ", FIXED), "tel:+33" + text.replace(" ", "")[1:])


def mail(text: str) -> Prose:
    """Make an e-mail address a link."""
    return link(text, f"mailto:{text}")


# Pictures ---------------------------------------------------------------------------------------


def wordmark(name: str, lines: tuple[str, ...], width: int, height: int, colour: str) -> Logo:
    """Draw a logo: a figure and the name beside it."""
    size = height / (len(lines) * 1.25)
    words = "".join(
        f'<text x="{height * 0.85}" y="{size * (1.05 + at * 1.2)}" font-size="{size}" '
        f'font-weight="600" font-family="Maison Sans, Arial, sans-serif" fill="{colour}">'
        f"{line}</text>"
        for at, line in enumerate(lines)
    )
    figure = f'<path d="M0 {height}V{height * 0.35}L{height * 0.35} 0L{height * 0.7} '
    figure += f'{height * 0.35}V{height}H{height * 0.45}V{height * 0.55}H{height * 0.25}V{height}Z"'
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}">'
        f'{figure} fill="{colour}"/>{words}</svg>'
    )
    name_of_file = f"partners/{name.lower().replace(' ', '-')}.svg"
    asset = Asset(
        name=name_of_file, media_type="image/svg+xml", data=svg.encode(), ratio=width / height
    )
    return Logo(name=name, asset=asset)


ACTION_LOGEMENT = wordmark("Action Logement", ("Action", "Logement"), 190, 60, "#8a1f3d")
METZ = wordmark("Metz Métropole", ("Metz Métropole",), 300, 38, "#1c4f7c")
REGIONS = wordmark("Régions de France", ("Régions", "de", "France"), 185, 90, "#234a36")
LILLE = Logo(name="Métropole Européenne de Lille", asset=None)

PHOTO = Asset(
    name="releases/signature.svg",
    media_type="image/svg+xml",
    data=(
        b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 900 420">'
        b'<rect width="900" height="420" fill="#cfdcdb"/>'
        b'<path d="M0 420V300L180 190L320 290L520 120L900 330V420Z" fill="#8fa9a8"/>'
        b'<circle cx="720" cy="90" r="42" fill="#f4f7f6"/></svg>'
    ),
    ratio=900 / 420,
)

# Partners ---------------------------------------------------------------------------------------

ABOUT_ACTION_LOGEMENT = About(
    name="Action Logement",
    blocks=(
        Text(
            paragraphs=ps(
                "Depuis plus de 65~ans, la vocation d'Action Logement, acteur de référence du logement "
                "social et intermédiaire en France, est de faciliter l'accès au logement pour favoriser "
                "l'emploi. Action Logement gère paritairement la Participation des Employeurs à "
                "l'Effort de Construction (PEEC) en faveur du logement des salariés, de la performance "
                "des entreprises et de l'attractivité des territoires. Grâce à son implantation "
                "territoriale, au plus près des entreprises et de leurs salariés, ses "
                "18_000~collaborateurs mènent, sur le terrain, deux missions principales. Construire "
                "et financer des logements sociaux et intermédiaires, prioritairement dans les zones "
                "tendues, en contribuant aux enjeux d'éco-habitat, de renouvellement urbain et de "
                "mixité sociale. Le groupe Action Logement compte 500~filiales immobilières dont "
                "58~ESH et un patrimoine d'un million de logements sociaux et intermédiaires. Sa "
                "deuxième mission est d'accompagner les salariés dans leur mobilité résidentielle et "
                "professionnelle. Le Groupe s'attache particulièrement à proposer des services et des "
                "aides financières qui facilitent l'accès au logement, et donc à l'emploi, des "
                "bénéficiaires, qu'ils soient jeunes actifs, salariés en mobilité ou en difficulté."
            )
        ),
    ),
    figures=(
        Figures(
            title=p("L'activité d'Action Logement en région Grand~Est"),
            source=p("chiffres 2018"),
            items=(
                Figure(value=p("38_740"), label=p("aides et services attribués")),
                Figure(value=p("7_344"), label=p("salariés logés")),
                Figure(
                    value=p("35,1~millions d'euros"),
                    label=p("investis dans la production de logements locatifs"),
                ),
                Figure(
                    value=p("41~millions d'euros"),
                    label=p("engagés pour les projets des salariés"),
                ),
            ),
        ),
    ),
    more=(
        (
            *p("Plus d'informations sur~: "),
            *link("www.actionlogement.fr", "https://www.actionlogement.fr"),
            *p(" – "),
            *link("@ActionLogement", "https://twitter.com/ActionLogement"),
        ),
    ),
)
ABOUT_METZ = About(
    name="Metz Métropole",
    blocks=(
        Text(
            paragraphs=(
                (
                    *p("Metz Métropole, 2"),
                    *p("e", "sup"),
                    *p(
                        "~pôle d'emploi de la Région Grand~Est, est composée de 44~communes et "
                        "regroupe 222_000~habitants. Sa proximité immédiate avec le Luxembourg et "
                        "l'Allemagne lui confère une situation privilégiée pour son développement "
                        "économique. Située au cœur d'une zone d'emplois de plus de "
                        "500_000~habitants, Metz Métropole figure parmi les 22~métropoles "
                        "françaises, au sein de la nouvelle organisation territoriale depuis le "
                        "1"
                    ),
                    *p("er", "sup"),
                    *p(
                        "~janvier 2018. Devenir Métropole, c'est être plus fort et plus visible, au "
                        "bénéfice de tout le territoire et pour tous les habitants, pour créer de "
                        "l'emploi, développer l'activité économique, renforcer l'attractivité et le "
                        "rayonnement du territoire."
                    ),
                ),
            )
        ),
    ),
    figures=(
        Figures(
            title=p("Metz Métropole et le logement en chiffres"),
            source=p("chiffres bilan PLH 2011-2017"),
            items=(
                Figure(value=p("116_000"), label=p("logements")),
                Figure(value=p("1_200"), label=p("logements produits annuellement")),
                Figure(
                    value=p("2,5~millions d'euros"),
                    label=p("investis chaque année pour les politiques de l'habitat"),
                ),
            ),
        ),
    ),
    more=(
        (
            *p("Plus d'informations sur~: "),
            *link("www.metzmetropole.fr", "https://www.metzmetropole.fr"),
        ),
    ),
)
ABOUT_REGIONS = About(
    name="Régions de France",
    blocks=(
        Text(
            paragraphs=ps(
                "Régions de France réunit depuis 1998 les Régions et Collectivités régionales de "
                "métropole et d'Outre-mer. Réseau d'influence constitué d'experts de très haut "
                "niveau, Régions de France construit, nourrit, porte, diffuse et enrichit le projet "
                "politique régional. Transpartisan, ce projet est celui d'une France réellement "
                "décentralisée au service de nos concitoyens. Il couvre l'ensemble des politiques "
                "régionales dans leurs 3~dimensions~: développement du capital humain, dynamiques "
                "économiques et écologiques, cohésion des territoires de proximité."
            )
        ),
    ),
    more=(
        (
            *p("Plus d'informations sur le site internet "),
            *link("www.regions-france.org", "https://www.regions-france.org"),
        ),
    ),
)
ABOUT_MEL = About(
    name="la MEL",
    blocks=(
        Text(
            paragraphs=ps(
                "Au service des 90~communes qui la composent, la Métropole Européenne de Lille agit au "
                "quotidien pour 1,2~million d'habitants. Elle est compétente dans les domaines "
                "essentiels suivants~: transport, logement, économie, espace public et voirie, "
                "aménagement et urbanisme, politique de la ville, eau, assainissement, déchets "
                "ménagers, accessibilité handicap, nature et cadre de vie, culture, sport, tourisme, "
                "crématoriums.",
                "Le Conseil de la Métropole, présidé par Damien Castelain depuis le 18~avril 2014, est "
                "composé de 184~membres élus au suffrage universel direct pour 6~ans.",
            )
        ),
    ),
    more=(
        (
            *p("Plus d'informations sur~: "),
            *link("www.lillemetropole.fr", "https://www.lillemetropole.fr"),
            *p(" – "),
            *link("@MEL_Lille", "https://twitter.com/MEL_Lille"),
        ),
    ),
)

CONTACT_METZ = OrganisationContacts(
    name="Metz Métropole",
    contacts=(
        Contact(
            name=p("Céline Vincent"),
            service=p("Direction de la Communication"),
            phones=(phone("03 87 39 39 14"), phone("06 20 90 99 80")),
            emails=(mail("cvincent@metzmetropole.fr"),),
        ),
    ),
)
CONTACT_ACTION_LOGEMENT = OrganisationContacts(
    name="Action Logement",
    contacts=(
        Contact(
            name=p("Céline Panza"),
            service=p("Communication Grand~Est"),
            phones=(phone("03 87 39 58 07"),),
            emails=(mail("celine.panza@actionlogement.fr"),),
        ),
    ),
)
CONTACT_GROUP = OrganisationContacts(
    name="Action Logement",
    contacts=(
        Contact(
            name=p("Sophie Benard"),
            phones=(phone("07 50 60 95 78"),),
            emails=(mail("sophie.benard@actionlogement.fr"),),
        ),
        Contact(
            name=p("Franck Thiebaut"),
            agency=link("ft-consulting.net", "https://ft-consulting.net"),
            phones=(phone("06 73 76 74 98"),),
            emails=(mail("franckthiebaut@ft-consulting.net"),),
        ),
    ),
)
CONTACT_REGIONS = OrganisationContacts(
    name="Régions de France",
    contacts=(
        Contact(
            name=p("Violaine Hacke"),
            phones=(phone("06 28 47 53 55"),),
            emails=(mail("vhacke@regions-france.org"),),
        ),
    ),
)

# Releases ---------------------------------------------------------------------------------------


def one_page() -> Release:
    """A release of one page with one logo: Metz, 17 July 2019."""
    return Release(
        slug="2019-07-17-logement-d-abord",
        language="fr",
        state="approved",
        date=datetime.date(2019, 7, 17),
        dateline=p("Metz, le 17~juillet 2019"),
        title=p(
            "Plan Logement d'abord de Metz Métropole~: premier séminaire avec les partenaires "
            "le 9~juillet 2019"
        ),
        partners=("Metz Métropole",),
        logos=(METZ,),
        lead=ps(
            "Metz Métropole s'est engagée à réformer l'accès au logement des personnes sans domicile "
            "ou mal logées. À ce titre, elle fait partie des 24~lauréats retenus pour la mise en œuvre "
            "accélérée du plan «~Logement d'abord~» lancé par l'État. La Métropole dispose d'un plan "
            "d'actions et de moyens financiers lui permettant de réaliser ses objectifs pour les "
            "années 2019 et 2020."
        ),
        body=(
            Text(
                paragraphs=(
                    *ps(
                        "En collaboration avec la Fédération des Acteurs de la Solidarité (FAS) du "
                        "Grand~Est, Metz Métropole a organisé son premier séminaire dédié au Logement "
                        "d'abord. Réunissant les directeurs associatifs, mais aussi les travailleurs "
                        "sociaux et les partenaires techniques, la journée avait vocation à fédérer "
                        "tous les acteurs du secteur social et de l'habitat autour de cette nouvelle "
                        "politique publique.",
                        "Différents thèmes ont été abordés, comme la captation de logements du parc "
                        "privé, la création d'une plateforme des mesures d'accompagnement, l'habitat "
                        "atypique, mais aussi la mise en œuvre d'un accompagnement pluridisciplinaire "
                        "pour les personnes défavorisées. Toutes les idées qui ont émergé seront "
                        "déclinées en plan d'actions, qui sera ensuite partagé et priorisé lors d'un "
                        "prochain comité de pilotage.",
                    ),
                    (
                        *p("Récemment, un projet expérimental nommé «~"),
                        *p("D'abord Toit", "em"),
                        *p(
                            "~» vient d'être lancé avec l'Association d'Information et d'Entraide "
                            "Mosellane (AIEM) et vise à accompagner "
                        ),
                        *p("10~personnes sans abri", "strong"),
                        *p(" à passer directement de la rue au logement."),
                    ),
                    (
                        *p("Isabelle Kaucic, 1"),
                        *p("re", "sup"),
                        *p(
                            "~adjointe au Maire de Metz et Vice-présidente en charge de l'habitat et "
                            "du logement, a introduit la journée en rappelant le contexte de "
                            "développement des compétences liées à l'habitat par la Métropole et "
                            "l'importance de décloisonner les milieux professionnels pour apprendre à "
                            "travailler ensemble."
                        ),
                    ),
                )
            ),
        ),
        links=(
            link("www.facebook.com/MetzMetropole", "https://www.facebook.com/MetzMetropole"),
            link("www.instagram.com/metzmetropole", "https://www.instagram.com/metzmetropole"),
        ),
        contacts=(
            ContactGroup(organisations=(CONTACT_METZ,)),
            ContactGroup(
                heading=p("Direction de l'Habitat et Cohésion sociale"),
                organisations=(
                    OrganisationContacts(
                        name="Metz Métropole",
                        contacts=(
                            Contact(
                                name=p("Julie Bourdeaux"),
                                phones=(phone("03 87 39 82 29"),),
                                emails=(mail("jbourdeaux@metzmetropole.fr"),),
                            ),
                        ),
                    ),
                ),
            ),
        ),
    )


def two_logos() -> Release:
    """The usual release: two partners, commitments, their About texts: Metz, 2 October 2019."""
    return Release(
        slug="2019-10-02-metz-metropole",
        language="fr",
        state="published",
        date=datetime.date(2019, 10, 2),
        dateline=p("Metz, le 2~octobre 2019"),
        title=p("Action Logement et Metz Métropole~: un partenariat pour le logement des salariés"),
        partners=("Metz Métropole", "Action Logement"),
        logos=(METZ, ACTION_LOGEMENT),
        lead=(
            (
                *p(
                    "Jean-Luc Bohl, Président de Metz Métropole, Isabelle Kaucic, Vice-présidente de "
                    "Metz Métropole déléguée à l'Habitat et au Logement, ainsi que Damien Sionneau et "
                    "Michel Huard, Président et Vice-président du Comité régional Action Logement "
                    "Grand~Est, ont signé le 1"
                ),
                *p("er", "sup"),
                *p(
                    "~octobre 2019 une Convention-cadre de territoire afin de faciliter et développer "
                    "l'accès au logement des salariés du territoire."
                ),
            ),
        ),
        body=(
            Text(
                paragraphs=ps(
                    "Action Logement s'engage ainsi aux côtés de Metz Métropole et poursuit son ancrage "
                    "territorial dans le Grand~Est pour répondre aux besoins des entreprises et des "
                    "salariés de la région.",
                    "Cette Convention-cadre 2019-2022 doit notamment permettre de mieux informer les "
                    "salariés sur les aides et services qu'Action Logement leur propose pour "
                    "accompagner leur parcours professionnel et renforcer le lien logement-emploi. Ce "
                    "partenariat vise à renforcer le rôle d'Action Logement, un acteur de la dynamique "
                    "territoriale contribuant au développement économique d'une ville mixte et "
                    "équilibrée.",
                )
            ),
            Commitments(
                intro=ps(
                    "Des actions concrètes de promotion du territoire vont s'organiser autour de trois "
                    "engagements réciproques~:"
                ),
                items=(
                    Item(
                        paragraphs=ps(
                            "analyser les besoins des salariés du territoire et partager les "
                            "conclusions_;"
                        )
                    ),
                    Item(
                        paragraphs=ps(
                            "accompagner les salariés dans leur parcours résidentiel, notamment les "
                            "jeunes actifs, les salariés en mobilité ou ceux rencontrant des "
                            "difficultés pour accéder à un logement ou s'y maintenir_;"
                        )
                    ),
                    Item(
                        paragraphs=ps(
                            "informer les entreprises sur les produits et services d'Action Logement, "
                            "par des démarches individuelles ou collectives."
                        )
                    ),
                ),
            ),
            List(
                intro=ps(
                    "Metz Métropole et Action Logement se fixent pour objectif commun, en accord avec "
                    "les orientations du futur Programme Local de l'Habitat (PLH) 2020-2025, de "
                    "contribuer, en fonction de leur capacité, au développement d'une offre de "
                    "logements visant à~:"
                ),
                items=(
                    Item(
                        paragraphs=ps(
                            "contribuer à la mixité sociale, en particulier dans les quartiers "
                            "prioritaires de la ville_;"
                        )
                    ),
                    Item(
                        paragraphs=ps(
                            "faciliter le parcours résidentiel des salariés, notamment pour les jeunes "
                            "de moins de 30~ans, les alternants et les publics en mobilité_;"
                        )
                    ),
                    Item(
                        paragraphs=ps(
                            "contribuer à la rénovation et à la mobilisation du parc privé, en "
                            "particulier, le parc conventionné Anah."
                        )
                    ),
                ),
            ),
            Text(
                paragraphs=ps(
                    "Ces objectifs seront atteints à l'aide d'un partage de la connaissance des besoins "
                    "en logement des salariés, de moyens financiers, d'une mobilisation des opérateurs "
                    "d'Action Logement Immobilier, de démarches expérimentales et innovantes et enfin, "
                    "d'une communication auprès des acteurs de l'habitat.",
                    "Le suivi de la convention est assuré par le comité de pilotage du PLH.",
                    "Cette convention permet d'inscrire le logement des salariés dans une politique "
                    "globale de l'habitat et de l'articuler avec les stratégies de développement "
                    "territorial.",
                )
            ),
        ),
        abouts=(ABOUT_METZ, ABOUT_ACTION_LOGEMENT),
        contacts=(ContactGroup(organisations=(CONTACT_METZ, CONTACT_ACTION_LOGEMENT)),),
        versions=(Version(language="en", slug="2019-10-02-metz-metropole.en"),),
    )


def all_blocks() -> Release:
    """Two pages with two logos and all ten kinds of blocks, notes and a subtitle."""
    return Release(
        slug="2018-01-31-lille",
        language="fr",
        state="approved",
        date=datetime.date(2018, 1, 31),
        dateline=p("Lille, le 31~janvier 2018"),
        title=p(
            "Action Logement et la Métropole Européenne de Lille s'engagent à mieux répondre aux "
            "besoins en logement des salariés"
        ),
        subtitle=p("Une convention de partenariat jusqu'en 2021"),
        partners=("Métropole Européenne de Lille", "Action Logement"),
        logos=(LILLE, ACTION_LOGEMENT),
        lead=ps(
            "Frédéric Roussel et Jean-François Duflo, respectivement Président et Vice-président du "
            "Comité régional Action Logement Hauts-de-France, et Bernard Haesebroeck, Vice-président "
            "de la Métropole Européenne de Lille (MEL) en charge du Logement et de l'Habitat, ont "
            "signé le 31~janvier 2018 une convention de partenariat destinée à mieux répondre aux "
            "besoins en logement des salariés."
        ),
        body=(
            Text(
                paragraphs=(
                    (
                        *p(
                            "Le logement constitue une des priorités du projet de la Métropole "
                            "Européenne de Lille. Son programme local de l'habitat"
                        ),
                        *p("1", "note", href="#note-1"),
                        *p(
                            " est établi pour la période 2012-2018, selon 4~axes~: construire plus, "
                            "promouvoir un habitat plus mixte, plus durable et plus solidaire."
                        ),
                    ),
                )
            ),
            Heading(text=p("Une connaissance partagée des besoins")),
            Text(
                paragraphs=(
                    (
                        *p(
                            "La MEL et Action Logement s'engagent à conduire en 2018 une étude sur les "
                            "besoins emploi-logement dans l'agglomération, que l'on pourra lire sur "
                        ),
                        *link(
                            "www.lillemetropole.fr/habitat/etude-besoins-emploi-logement-2018",
                            "https://www.lillemetropole.fr/habitat/etude-besoins-emploi-logement-2018",
                        ),
                        *p("."),
                    ),
                )
            ),
            Figures(
                title=p("Les interventions en 2016"),
                source=p("chiffres 2016"),
                items=(
                    Figure(
                        value=p("11,1~M€"),
                        label=p(
                            "pour le financement du logement social, qui ont permis d'obtenir "
                            "583~réservations"
                        ),
                    ),
                    Figure(
                        value=p("18,1~M€"),
                        label=p("d'aides directes aux ménages"),
                        detail=p("soit 5_800~aides financières et garanties"),
                    ),
                    Figure(
                        value=p("79~%"),
                        label=p("des salariés connaissent ces aides"),
                        was=p("61~% en 2015"),
                        change=p("+~18~points"),
                    ),
                ),
            ),
            Commitments(
                title=p("Trois champs d'intervention conjointe"),
                intro=ps("La convention renforce trois champs majeurs~:"),
                items=(
                    Item(
                        title=p("La production de 2_300~logements sociaux par an"),
                        paragraphs=ps(
                            "Une attention particulière portée à la qualité des projets, à leur "
                            "localisation et à la nature des logements développés."
                        ),
                        by=p("Métropole Européenne de Lille et Action Logement"),
                        target=p("2_300~logements par an"),
                        until=p("31~décembre 2021"),
                    ),
                    Item(
                        title=p("L'amélioration des logements locatifs privés"),
                        paragraphs=ps(
                            "La convention favorise le dispositif de conventionnement qui permet aux "
                            "propriétaires bailleurs de bénéficier d'aides et de prêts aux travaux en "
                            "contrepartie d'un plafonnement des loyers."
                        ),
                    ),
                    Item(
                        paragraphs=ps(
                            "Une concertation plus étroite pour les attributions de logements sociaux.",
                            "Il s'agira de mieux satisfaire les demandes de logements des salariés en "
                            "tenant compte des orientations territoriales en matière d'équilibre social.",
                        )
                    ),
                ),
            ),
            Quote(
                speaker=p(
                    "Bernard Haesebroeck, Vice-président de la Métropole Européenne de Lille en charge "
                    "du Logement et de l'Habitat,"
                ),
                verb=p("déclare"),
                paragraphs=ps(
                    "«~Par cette convention, nous partageons la connaissance du terrain et des enjeux "
                    "spécifiques liés au logement dans notre métropole. C'est en agissant ensemble que "
                    "nous pourrons loger ceux qui y travaillent.~»"
                ),
            ),
            Table(
                title=p("Production de logements"),
                source=p("observatoire de l'habitat"),
                columns=(
                    Column(heading=p("Logements")),
                    Column(heading=p("2018"), numeric=True),
                    Column(heading=p("2017"), numeric=True),
                ),
                rows=(
                    Row(cells=(p("Logements financés"), p("1_214"), p("1_087"))),
                    Row(cells=(p("dont neufs"), p("802"), p("760")), detail=True),
                    Row(
                        cells=(
                            (*p("Aides"), *p("2", "note", href="#note-2"), *p(", en~M€")),
                            p("35,1"),
                            p("(12,4)"),
                        )
                    ),
                ),
            ),
            Image(
                asset=PHOTO,
                alt="Les trois signataires devant la résidence des Lilas",
                caption=p("La signature à Lille, le 31~janvier 2018"),
                credit=p("Métropole Européenne de Lille"),
            ),
            Quote(
                speaker=p(
                    "Frédéric Roussel, Président du Comité régional Action Logement Hauts-de-France"
                ),
                attribution="after",
                paragraphs=ps(
                    "«~Le lien entre l'emploi et le logement est au cœur de notre mission.~»"
                ),
            ),
            List(
                title=p("Les objectifs du programme local de l'habitat"),
                items=(
                    Item(paragraphs=ps("6_000~logements construits par an_;")),
                    Item(paragraphs=ps("l'amélioration de l'habitat existant_;")),
                    Item(paragraphs=ps("un droit au logement pour tous.")),
                ),
            ),
            Agenda(
                title=p("Déroulé de la visite"),
                date=p("Jeudi 1er~février 2018"),
                items=(
                    Slot(
                        time=p("10~h"), text=ps("Accueil des élus"), press=ps("presse accréditée")
                    ),
                    Slot(
                        time=p("10~h~30 – 11~h~15"),
                        text=ps("Visite, puis signature"),
                        press=ps("photographes seulement"),
                        place=ps("résidence des Lilas"),
                    ),
                ),
            ),
            Callout(
                title=p("Accréditation"),
                link=link(
                    "S’inscrire en ligne", "https://www.lillemetropole.fr/presse/inscription"
                ),
                blocks=(
                    Text(
                        paragraphs=ps("Avant le mardi 30~janvier à 8~h, carte de presse demandée.")
                    ),
                ),
            ),
        ),
        notes=(
            Note(number=1, text=p("PLH, adopté en conseil de la Métropole")),
            Note(number=2, text=p("Participation des Employeurs à l'Effort de Construction")),
        ),
        abouts=(ABOUT_MEL, ABOUT_ACTION_LOGEMENT),
        contacts=(ContactGroup(organisations=(CONTACT_ACTION_LOGEMENT,)),),
    )


def three_logos() -> Release:
    """Three logos and four quotes: Compiègne, 18 April 2023."""

    def quote(speaker: str, verb: str, words: str) -> Quote:
        return Quote(speaker=p(f"{speaker},"), verb=p(verb), paragraphs=ps(f"«~{words}~»"))

    return Release(
        slug="2023-04-18-regions-de-france",
        language="fr",
        state="published",
        date=datetime.date(2023, 4, 18),
        dateline=p("Compiègne, le 18~avril 2023"),
        title=p(
            "Action Logement et Régions de France s'engagent en faveur de la lutte contre les "
            "fractures sociales et territoriales"
        ),
        partners=("Action Logement", "Régions de France", "Metz Métropole"),
        logos=(ACTION_LOGEMENT, REGIONS, METZ),
        lead=ps(
            "À l'occasion de la visite du chantier du Canal Seine-Nord Europe à Compiègne, en présence "
            "de Xavier Bertrand, Président de la Région Hauts-de-France, Carole Delga, Présidente de "
            "Régions de France, et Bruno Arcadipane, Président d'Action Logement Groupe, Philippe "
            "Lengrand, Vice-président, et Nadia Bouyer, Directrice générale, ont renouvelé mardi "
            "18~avril 2023 la convention de partenariat qui lie Action Logement Groupe à Régions de "
            "France."
        ),
        body=(
            Text(
                paragraphs=(
                    *ps(
                        "Face aux enjeux de mobilité, de rénovation énergétique des bâtiments, de "
                        "transition écologique, d'emploi et de formation professionnelle, les Régions "
                        "et Action Logement s'engagent, par la signature de cette convention, à "
                        "mutualiser les expériences et compétences des régions pour contribuer à "
                        "relever les défis sociétaux, économiques et environnementaux et à capitaliser "
                        "sur les bonnes pratiques pour un développement économique équilibré et "
                        "solidaire de l'ensemble des régions.",
                        "L'accord de partenariat sera décliné par des conventions régionales en tenant "
                        "compte des spécificités territoriales. Des rencontres régulières entre Régions "
                        "de France, ses commissions et Action Logement seront programmées pour suivre "
                        "le déploiement des actions.",
                    ),
                    (
                        *p(
                            "L'objectif du partenariat s'attachera à mettre en valeur les actions "
                            "opérationnelles concrètes pour répondre aux problématiques liées au lien "
                            "emploi-logement, en tenant compte des spécificités des territoires~: "
                            "protocoles d'accord avec les conseils régionaux relatifs à la plateforme "
                            "des alternants ("
                        ),
                        *link(
                            "www.alternant.actionlogement.fr",
                            "https://www.alternant.actionlogement.fr",
                        ),
                        *p("), transition écologique et énergétique, logements des saisonniers."),
                    ),
                )
            ),
            quote(
                "Bruno Arcadipane, Président d'Action Logement Groupe",
                "déclare",
                "Par la signature de ce partenariat avec Régions de France, Action Logement affirme "
                "son ambition d'être particulièrement attentif aux besoins des territoires face aux "
                "conséquences économiques et sociales de l'après-crise sanitaire que traverse notre "
                "pays et conforte son engagement pour une relance économique à la hauteur des enjeux. "
                "L'objectif majeur est de resserrer le lien emploi-logement, déterminant pour "
                "l'activité et l'attractivité économique de notre pays, et d'enrichir par un dialogue "
                "permanent avec l'ensemble des régions la connaissance des territoires urbains.",
            ),
            quote(
                "Philippe Lengrand, Vice-président d'Action Logement Groupe",
                "ajoute",
                "Il est essentiel pour les Partenaires sociaux de notre Groupe de développer des "
                "relations étroites et des actions efficaces avec l'ensemble des régions. Nous sommes "
                "en capacité, à l'échelle des territoires, de développer des solutions utiles pour les "
                "salariés des bassins d'emploi et vertueuses pour les entreprises qui cherchent à "
                "embaucher. Avec Régions de France, nous partageons la connaissance du terrain et des "
                "enjeux spécifiques liés au logement dans les territoires.",
            ),
            quote(
                "Carole Delga, Présidente de Régions de France",
                "a souligné",
                "Dans un contexte de crise du logement et du recrutement, les Régions se mobilisent "
                "pour lever les freins à l'emploi et pour accompagner les salariés dans leur "
                "installation. Les Régions sont plus que jamais engagées pour accompagner les "
                "entreprises dans les métiers en tension et les salariés dans leur installation et "
                "leur projet de vie. Régions de France se félicite du renouvellement de ce "
                "partenariat~: l'accompagnement d'Action Logement est essentiel pour faire face à ces "
                "nouveaux enjeux.",
            ),
            quote(
                "Xavier Bertrand, Président de la région Hauts-de-France",
                "a ajouté",
                "Cette convention signée avec Régions de France et Action Logement est d'ores et déjà "
                "concrète dans les Hauts-de-France. Dans l'Oise, où les travaux du Canal Seine-Nord "
                "Europe ont débuté, c'est en agissant ensemble, avec Action Logement, que nous pouvons "
                "loger les salariés qui travaillent sur ce grand chantier. Régions de France, à travers "
                "sa Présidente, fait une nouvelle fois la démonstration que les solutions viendront "
                "des territoires.",
            ),
        ),
        abouts=(ABOUT_ACTION_LOGEMENT, ABOUT_REGIONS, ABOUT_METZ),
        links=(link("Télécharger la convention", "https://www.regions-france.org/convention.pdf"),),
        contacts=(ContactGroup(organisations=(CONTACT_GROUP, CONTACT_REGIONS, CONTACT_METZ)),),
    )


def english() -> Release:
    """A translation, with a French name inside."""
    return Release(
        slug="2019-10-02-metz-metropole.en",
        language="en",
        state="published",
        date=datetime.date(2019, 10, 2),
        dateline=p("Metz, 2~October 2019"),
        title=p("Action Logement and Metz Métropole join forces on housing for employees"),
        partners=("Metz Métropole", "Action Logement"),
        logos=(METZ, ACTION_LOGEMENT),
        lead=ps(
            "Jean-Luc Bohl, President of Metz Métropole, and Damien Sionneau, Chair of Action Logement "
            "in the Grand~Est region, signed a framework agreement on 1~October 2019 to make housing "
            "easier to find for the area's employees."
        ),
        body=(
            Text(
                paragraphs=(
                    (
                        *p("The agreement, known as the "),
                        *p("Convention-cadre de territoire", "em", language="fr"),
                        *p(", runs from 2019 to 2022."),
                    ),
                )
            ),
            Quote(
                speaker=p("Jean-Luc Bohl, President of Metz Métropole,"),
                verb=p("said"),
                paragraphs=ps(
                    "“This agreement ties housing to work, across all 44~municipalities.”"
                ),
            ),
        ),
        abouts=(
            About(
                name="Metz Métropole",
                blocks=(Text(paragraphs=ps("Metz Métropole brings 44~municipalities together.")),),
            ),
        ),
        contacts=(ContactGroup(organisations=(CONTACT_METZ,)),),
        versions=(Version(language="fr", slug="2019-10-02-metz-metropole"),),
    )


def draft() -> Release:
    """An invitation still in the making: embargo, open points, a picture to come."""
    return Release(
        slug="2026-03-03-invitation",
        language="fr",
        kind="invitation",
        state="draft",
        embargo=Embargo(
            until=datetime.datetime(2026, 3, 3, 10, tzinfo=ZoneInfo("Europe/Paris")),
            text=p("mardi 3~mars 2026 à 10~h"),
        ),
        date=None,
        notice=p("Modifié le 2~mars~: nouveau lieu"),
        dateline=(*p("Metz, "), *p("À COMPLÉTER (quel jour_?)", "open")),
        title=p("Signature de la convention «~Logement d'abord~»"),
        partners=("Metz Métropole",),
        logos=(METZ, ACTION_LOGEMENT),
        event=Event(
            name=p("Signature et visite"),
            date=p("Mardi 3~mars 2026"),
            time=p("10~h"),
            place=(p("À COMPLÉTER (salle_?)", "open"),),
        ),
        lead=(
            (
                *p("Nous vous invitons à la signature, en présence de "),
                *p("À COMPLÉTER (qui_?)", "open"),
                *p("."),
            ),
        ),
        body=(
            Image(
                asset=None,
                missing=p("À COMPLÉTER (photo des signataires)", "open"),
                caption=p("La signature"),
            ),
        ),
        contacts=(ContactGroup(organisations=(CONTACT_METZ,)),),
    )


EARLIER = "https://www.example.org/presse/2023-04-18/v1/2023-04-18.html"
_FIRST = Manifest(1, "publish", "2026-12-01T12:00:00+01:00")
_SECOND = replace(_FIRST, version=2, replaces="4f2a91c7" * 8, replaces_date=_FIRST.date)
_CORRECTED = replace(
    _SECOND, act="correct", said=(("was", "18 000"), ("is", "18 500"), ("note", "Sorry"))
)
_WITHDRAWN = replace(
    _SECOND, version=12, act="withdraw", said=(("why", "abandon"),), replaces_address=EARLIER
)


def came_out(release: Release, found: Manifest, code: str = "fr") -> Release:
    """A release as a version of it comes out, in one of the languages."""
    made = edition(found, language(code))
    return replace(release, language=code, state="published", edition=made)


def editions() -> Iterator[Release]:
    """Versions of releases in every language: the first, corrected, withdrawn."""
    for code, make in (("fr", one_page), ("en", english), ("de", english)):
        yield came_out(make(), replace(_CORRECTED, replaces_address=EARLIER), code)
        yield came_out(make(), _WITHDRAWN, code)
    many = ("Communauté d’agglomération du Pays de Saint-Malo", "Hauts-de-France", "Bretagne")
    wide = three_logos()
    wide = replace(wide, partners=(*wide.partners, *many))
    yield came_out(wide, _FIRST)
    yield came_out(wide, _CORRECTED)


ALL = (one_page, two_logos, all_blocks, three_logos, english, draft)
