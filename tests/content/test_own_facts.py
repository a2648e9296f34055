"""What a partner's own text names is its own, in whatever field of whatever block it stands."""

import re

from generator.content.body import Image
from generator.content.document import every, runs
from tests.conftest import Desk

ABOUT = """\
name: la Ville d'Exemple
website: www.exemple.fr
facts: {nom: Orsanne}
about:
  - heading: Intertitre {nom}
  - Paragraphe {nom}.
  - title: Liste {nom}
    intro: "Introduction {nom} :"
    list:
      - {title: "Tête {nom}", text: "Corps {nom}", list: ["Dessous {nom}"]}
      - Point {nom}
  - title: Engagements {nom}
    intro: "Préambule {nom} :"
    by: ville
    commitments:
      - title: Promesse {nom}
        text: Acte {nom}
        target: cent {nom}
        until: fin {nom}
        list: ["Détail {nom}"]
  - intro: "Annonce {nom} :"
    quote: Parole {nom}
  - title: Chiffres {nom}
    source: Origine {nom}
    intro: "Entrée {nom} :"
    figures:
      - {value: "12 maisons {nom}", label: "rues {nom}", detail: "dont {nom}", was: "hier {nom}",
         change: "plus {nom}"}
      - 12 places {nom}
  - title: Tableau {nom}
    unit: unité {nom}
    source: relevé {nom}
    table: |
      Ligne {nom} | Colonne {nom}
      Rangée {nom} | Case {nom}
  - title: Programme {nom}
    agenda:
      - time: 10h
        text: Accueil {nom}
        place: ["Halle {nom}"]
        press: presse {nom}
        audience: public {nom}
        registration: {text: "inscrit {nom}", documents: ["carte {nom}"]}
        accreditation: accrédité {nom}
  - {image: a.svg, alt: "Vue {nom}", caption: "Légende {nom}", credit: "Photo {nom}"}
  - images: [{image: a.svg, alt: "Autre {nom}"}]
    caption: Ensemble {nom}
    credit: Auteur {nom}
  - title: Encadré {nom}
    callout: ["Dedans {nom}."]
more: Encore {nom}
figures:
  - title: Données {nom}
    source: Fonds {nom}
    intro: "Présentation {nom} :"
    items: ["12 lots {nom}"]
"""


def test_a_fact_of_the_partner_is_read_in_every_field(desk: Desk):
    desk.write("partners/ville.yaml", ABOUT)
    desk.write("partners/comite.yaml", "name: le Comité\nfacts: {nom: Ailleurs}\n")
    desk.write("releases/a.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>")
    desk.release(base="title: T\ndate: 2019-10-02\npartners: [ville, comite]\n")
    assert desk.findings() == []
    (about,) = desk.bound().abouts
    said = "".join(run.text for run in runs(about))
    said += " ".join(image.alt for image in every(about, Image))
    fields = re.findall(r"([\w]+) \{nom\}", ABOUT)
    assert len(fields) == len(set(fields)) > 40
    assert [one for one in fields if f"{one} Orsanne" not in said] == []
    assert "Ailleurs" not in said


def test_the_ways_to_reach_a_partner_are_its_own(desk: Desk):
    accounts = "accounts: {twitter: Exemple}\n"
    desk.write(
        "partners/ville.yaml",
        f"name: la Ville\nwebsite: www.exemple.fr\n{accounts}"
        "about:\n  - list: ['Voir {website}', 'Suivre {accounts}']\n",
    )
    desk.write("partners/ville/port.yaml", "name: le Port\n")
    desk.release(base="title: T\ndate: 2019-10-02\npartners: [ville/port]\n")
    (about,) = desk.bound().abouts
    linked = [(run.text, run.href) for run in runs(about.blocks) if run.href]
    assert linked == [
        ("www.exemple.fr", "https://www.exemple.fr"),
        ("@Exemple", "https://twitter.com/Exemple"),
    ]
