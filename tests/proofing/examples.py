"""What trips each rule and a near miss that does not, for the rules that one text cannot show.

The others are shown by their own `wrong` and `right`, read as a plain text.
"""

from textwrap import dedent
from typing import NamedTuple

from tests.conftest import COMITE, RELEASE, SLUG, VILLE
from tests.proofing.desks import LONG

RELEASED = f"releases/{SLUG}.yaml"
OTHER = "releases/2019-11-05-autre.yaml"
TOWN = "partners/ville.yaml"
COMMITTEE = "partners/comite.yaml"
REGION = "partners/region.yaml"
UNIT = "partners/ville/nord.yaml"
ENGLISH = f"releases/{SLUG}.en.yaml"

# The usual workspace, complete, in which one thing is changed.
USUAL = {
    RELEASED: dedent(RELEASE)
    + "subtitle: La Ville d'Exemple loge 500 familles. Son Programme local de l'habitat suit\n"
    + "lead: |\n  {signatories} ont signé pour {phrase}, dit {Anne Martin.name}.\n",
    TOWN: dedent(VILLE),
    COMMITTEE: dedent(COMITE),
    "releases/a.svg": "<svg/>",
    "partners/ville.en.yaml": "name: the Town\nabout: A town.\n",
    "partners/comite.en.yaml": "name: the Board\nabout: A board.\n",
}


CONTACT = USUAL[TOWN][USUAL[TOWN].index("contacts:") :]
SIGNATORIES = USUAL[RELEASED][USUAL[RELEASED].index("  signatories") : -1]
PARTNERS = USUAL[RELEASED][USUAL[RELEASED].index("[ville, comite]") : -1]


class Change(NamedTuple):
    """A file of the usual workspace, what is replaced there, and by what: wrong, right.

    Of a file that the usual workspace lacks, the whole is replaced.
    """

    code: str
    path: str
    before: str
    wrong: str
    right: str


def _added(code: str, wrong: str, right: str) -> Change:
    """Add something at the end of the usual release."""
    end = "dit {Anne Martin.name}.\n"
    return Change(code, RELEASED, end, end + wrong, end + right)


def _image(*more: str, file: str = "a.jpg") -> str:
    return f"body:\n  - image: {file}\n" + "".join(f"    {line}\n" for line in more)


def _table(total: str) -> str:
    rows = ("Secteur | 2018", "Nord | 120", "Sud | 95", f"Total | {total}")
    return "body:\n  - table: |\n" + "".join(f"      {row}\n" for row in rows)


CHANGES = (
    Change("REQ001", RELEASED, "place: Exemple", "", "place: À COMPLÉTER"),
    Change("REQ002", RELEASED, "lead: |\n  {s", "notice: |\n  {s", "lead: |\n  {s"),
    Change(
        "REQ024",
        ENGLISH,
        "",
        "title: An agreement\nlead: They signed.\n",
        "title: An agreement\nsubtitle: Homes\nlead: They signed.\n",
    ),
    Change(
        "FACT023",
        ENGLISH,
        "",
        "title: An agreement\nsubtitle: The Town houses 600 families.\nlead: They signed.\n",
        "title: An agreement\nsubtitle: The Town houses 500 families.\nlead: They signed.\n",
    ),
    Change("REQ003", COMMITTEE, "people:", "people:", "about: Un comité.\npeople:"),
    _added("FACT076", _table("225"), _table("215")),
    Change("REQ005", TOWN, CONTACT, "", "contacts:\n  - {office: Presse, phone: 0387393914}\n"),
    Change("REQ005", TOWN, "email: lou@exemple.fr", "until: 2019-09", "until: 2019-11"),
    _added("REQ005", "state: approved\ncontacts: none\n", "state: approved\ncontacts: [Lou Petit]\n"),
    Change("REQ006", RELEASED, "[ville, comite]", "[ville, comite]", "[ville]"),
    _added("REQ007", _image(), _image("decorative: yes")),
    _added("REQ007", _image(), _image("caption: La signature")),
    _added("REQ008", _image("alt: La salle"), _image("alt: La salle", "credit: La Ville")),
    _added("REQ008", _image("alt: La salle"), _image("alt: Le plan", file="a.svg")),
    _added(
        "REQ009",
        "state: published\nembargo: 2019-10-02 10h\n",
        "state: approved\nembargo: 2019-10-02 10h\n",
    ),
    _added(
        "REQ025",
        "state: approved\nembargo: 2018-10-02 10h\n",
        "state: published\nembargo: 2018-10-02 10h\n",
    ),
    _added("REQ026", "embargo: 2018-10-02 10h\n", "embargo: 2019-10-02 10h\n"),
    Change("REQ010", RELEASED, "{signatories}", "{Anne Martin}", "{parties}"),
    Change("REQ011", COMMITTEE, ", role: Président}", "}", ", role: Membre}"),
    Change("REQ012", RELEASED, ", Hugo Blanc, Ève Noir", "", ", comite"),
    Change("REQ013", RELEASED, f"{SIGNATORIES}\n", "lead: Ils ont signé.\n",
           "  signatories: [ville, comite]\nlead: Ils ont signé.\n"),
    Change("REQ013", RELEASED, "signed: 2019-10-01", "", "signed: À COMPLÉTER"),
    Change("REQ023", RELEASED, PARTNERS, "[ville]\nlead: Avec {comite}.",
           "[ville, comite]\nlead: Avec {comite} et {comite/Hugo Blanc}."),
    Change("FACT005", RELEASED, "date: 2019-10-02", "date: 2019-10-03", "date: 2019-10-02"),
    Change("FACT006", TOWN, "role: Maire, until: 2020-07-15", "role: Maire, from: 2013-03-30",
           "role: Maire, from: 2013-03-30, until: 2020-07-15"),
    Change("FACT007", TOWN, "communes: 44", "communes: 44", "communes: {2018: 44}"),
    Change("FACT008", TOWN, "2019: 13 500", "2016: 13 500", "2017: 13 500"),
    Change("FACT009", TOWN, "about: |\n  La", "about:\n  2015: |\n    La",
           "about:\n  2018: |\n    La"),
    _added(
        "FACT010",
        "body:\n  - figures: [7 logements]\n    source: bilan 2011-2015\n",
        "body:\n  - figures: [7 logements]\n    source: bilan 2011-2017\n",
    ),
    Change("CONT006", TOWN, "lou@exemple.fr", "lou@agence.net",
           "lou@agence.net\n    agency: www.agence.net"),
    Change("CONT006", TOWN, "lou@exemple.fr", "lou@exempel.fr", "lou@presse.exemple.fr"),
    Change("CONT008", TOWN, "{twitter: Exemple}", "{twitter: https://twitter.com/Exemple}",
           "{twitter: '@Exemple'}"),
    Change("CONT010", TOWN, "phone: 0387393914\n    email: lou@exemple.fr", "service: Presse",
           "phone: 0387393914"),
    Change("CORP001", REGION, "",
           "name: la Région\npeople:\n  Paul Evrard: {gender: m, role: Élu}\n",
           "name: la Région\npeople:\n  Paule Évrard: {gender: f, role: Élue}\n"),
    Change("CORP002", REGION, "",
           "name: la Région\npeople:\n  Paul Évrard:\n    gender: m\n    mandates:\n"
           "      - {role: Adjoint, remit: en charge de la voirie, of: la Ville d'Exemple}\n",
           "name: la Région\npeople:\n  Paul Évrard:\n    gender: m\n    mandates:\n"
           "      - {role: Conseiller, remit: en charge de la voirie, of: la Région}\n"),
    _added(
        "CORP003",
        "body:\n  - |\n    Paul Évrard, adjoint délégué à l'habitat, ouvre la journée.\n",
        "body:\n  - |\n    Paul Évrard, adjoint en charge du Logement, ouvre la journée.\n",
    ),
    Change("CORP006", OTHER, "",
           "title: Un bilan\ndate: 2019-11-05\npartners: [ville]\nbody:\n"
           "  - |\n    Son Programme Local de l'Habitat est prêt.\n",
           "title: Un bilan\ndate: 2019-11-05\npartners: [ville]\nbody:\n"
           "  - |\n    Son Programme local de l'habitat est prêt.\n"),
    Change("CORP007", REGION, "",
           "name: la Région\ncontacts:\n  - {name: Lou Petit, phone: 0387393941}\n",
           "name: la Région\ncontacts:\n  - {name: Lou Petit, phone: 03.87.39.39.14}\n"),
)  # fmt: skip

# What is required of a whole communiqué, and where a title stands.
HEAD = "COMMUNIQUÉ DE PRESSE\n\nMetz, le 2 octobre 2019\n\nUn titre qui dit la nouvelle\n\n"
ABOUT = "\n\nÀ propos de Metz Métropole\n\nUne métropole."
CONTACTS = "\n\nContacts presse\nAnne Petit : 03 87 39 39 14\n"
WHOLE = HEAD + LONG + ABOUT + CONTACTS
TITLED = "### {}\n\nLe chapô du communiqué, en une phrase.\n"

TEXTS = {
    "REQ017": (WHOLE.replace("Un titre qui dit la nouvelle\n\n", ""), WHOLE),
    "REQ018": (WHOLE.replace("Metz, le 2 octobre 2019", "Metz"), WHOLE.replace(", le 2", " – 2")),
    "REQ019": (WHOLE.replace("COMMUNIQUÉ DE PRESSE\n\n", ""), WHOLE.replace("COMMUNIQUÉ DE", "DOSSIER DE")),
    "REQ003": (WHOLE.replace(ABOUT, ""), WHOLE.replace("À propos de", "Qui sommes-nous ?")),
    "REQ005": (WHOLE.replace(CONTACTS, ""), WHOLE.replace("Contacts presse", "Vos contacts presse")),
}  # fmt: skip
