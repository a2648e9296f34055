"""What takes place: how to attend, until when, what to bring, who is there."""

import pytest

from tests.conftest import SLUG, Desk

BASE = "title: T\ndate: 2019-10-02\npartners: [ville, comite]\n"
ORIGINAL = "kind: invitation\nevent:\n  name: Visite\n  date: 2019-10-22\n"


def read(desk: Desk, slug: str = SLUG) -> str:
    """Return the text with plain spaces and without the ends of its lines."""
    return " ".join(desk.printed(slug=slug).replace("\u202f", " ").split())


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("gratuite, à l'accueil", "gratuite, à l’accueil"),
        ("gratuite.", "gratuite"),
        ("{until: 2019-10-15}", "jusqu’au mardi 15 octobre 2019"),
        ("{until: 2019-10-15 18h}", "jusqu’au mardi 15 octobre 2019 à 18 h"),
        ("{text: libre, phone: 0387393914}", "libre, 03 87 39 39 14"),
        ("{url: www.x.fr, email: a@x.fr}", "www.x.fr, a@x.fr"),
        ("{documents: carte de presse}", "à fournir : carte de presse"),
        ("{text: libre, documents: carte}", "libre ; à fournir : carte"),
        ("{documents: [carte, pièce d'identité]}", "à fournir : carte, pièce d’identité"),
        (
            "{documents: ['carte, à jour', pièce d'identité]}",
            "à fournir : carte, à jour ; pièce d’identité",
        ),
        ("{text: 'auprès de {comite}'}", "auprès du Comité régional d’Exemple"),
        ("{documents: ['avis de {comite}']}", "à fournir : avis du Comité régional d’Exemple"),
    ],
)
@pytest.mark.parametrize("field", ["registration", "accreditation"])
def test_how_to_attend_is_said_in_a_line(desk: Desk, field: str, typed: str, printed: str):
    desk.release(f"{ORIGINAL}  {field}: {typed}\n  moderators: Hugo Blanc\n", base=BASE)
    label = {"registration": "Inscription", "accreditation": "Accréditation"}[field]
    assert f" {label} : {printed} Animation : Hugo Blanc" in read(desk)


def test_how_to_attend_leads_where_it_says(desk: Desk):
    reached = "{url: www.x.fr, email: a@x.fr, phone: 0387393914}"
    desk.release(f"{ORIGINAL}  registration: {reached}\n", base=BASE)
    event = desk.bound().event
    assert event and [run.href for run in event.registration[0] if run.href] == [
        "https://www.x.fr",
        "mailto:a@x.fr",
        "tel:+33387393914",
    ]


@pytest.mark.parametrize(
    ("until", "code"), [("2019-03-31 2h30", "BIND072"), ("2019-10-27 2h30", "BIND073")]
)
def test_the_last_hour_must_be_one(desk: Desk, until: str, code: str):
    desk.release(f"{ORIGINAL}  registration:\n    until: {until}\n", base=BASE)
    assert desk.told() == [f"9:12 {code}"]


def test_a_translation_brings_its_own_documents(desk: Desk):
    desk.write("partners/ville.en.yaml", "name: the City\nabout: A city.\n")
    desk.write("partners/comite.en.yaml", "name: the Committee\n")
    documents = "documents: [carte, pièce]"
    desk.release(f"{ORIGINAL}  registration: {{text: libre, {documents}}}\n", base=BASE)
    translation = "title: T\nevent:\n  name: Visit\n"
    desk.write(f"releases/{SLUG}.en.yaml", translation)
    assert "Registration" not in read(desk, f"{SLUG}.en")
    desk.write(f"releases/{SLUG}.en.yaml", f"{translation}  registration: {{documents: card}}\n")
    words = read(desk, f"{SLUG}.en")
    assert "Registration: to bring: card" in words and "libre" not in words


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("Anne Martin", "Anne Martin, Maire de la Ville d’Exemple (VE)"),
        ("Marie Dupont, architecte", "Marie Dupont, architecte"),
        (
            "[Hugo Blanc, 'Marie Dupont, architecte']",
            "Hugo Blanc, Président du Comité régional d’Exemple ; Marie Dupont, architecte",
        ),
    ],
)
def test_people_are_told_in_a_line(desk: Desk, typed: str, printed: str):
    desk.release(f"{ORIGINAL}  audience: tous\n  speakers: {typed}\n", base=BASE)
    assert f" Public : tous Avec : {printed}" in read(desk)


def test_only_an_invitation_prints_its_event(desk: Desk):
    typed = f"{ORIGINAL}  place: Halle\n  audience: tous\n  speakers: Hugo Blanc\n"
    desk.release(f"{typed}lead: À {{event.place}}.\n", base=BASE)
    assert "Public : tous" in read(desk)
    desk.release(f"{typed}lead: À {{event.place}}.\n".partition("\n")[2], base=BASE)
    words = read(desk)
    assert "À Halle." in words and "Public" not in words and "Hugo" not in words


def test_names_stand_in_every_field_of_a_moment(desk: Desk):
    desk.release(
        """\
        body:
          - title: "Programme de {comite}"
            date: 2019-10-22
            agenda:
              - time: 10h - 11h30
                text: "Accueil de {Anne Martin.name}"
                place: ["siège de {comite}", parvis]
                press: "photographes de {ville}"
                audience: "membres de {comite}"
                registration: {text: "auprès de {comite}", documents: ["avis de {comite}"]}
                accreditation: {until: 2019-10-20, email: a@x.fr}
                moderators: [Hugo Blanc]
                speakers: [Ève Noir, "Marie Dupont, architecte"]
        """,
        base=BASE,
    )
    words = read(desk)
    for said in (
        "= Programme du Comité régional d’Exemple -",
        "- Mardi 22 octobre 2019 ",
        "10 h – 11 h 30",
        "Accueil d’Anne Martin",
        "Lieu : siège du Comité régional d’Exemple",
        "Lieu : parvis",
        "Presse : photographes de la Ville d’Exemple",
        "Public : membres du Comité régional d’Exemple",
        "Inscription : auprès du Comité régional d’Exemple ; à fournir : avis du Comité",
        "Accréditation : jusqu’au dimanche 20 octobre 2019, a@x.fr",
        "Animation : Hugo Blanc, Président du Comité régional d’Exemple",
        "Avec : Ève Noir, Vice-présidente du Comité régional d’Exemple ; Marie Dupont, architecte",
    ):
        assert said in words, said


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("{until: À COMPLÉTER (quand ?), email: a@x.fr}", "[À COMPLÉTER (quand ?)], a@x.fr"),
        ("{text: libre, until: 2019-10-15 18h, url: www.x.fr, email: a@x.fr, phone: 0387393914}",
         "libre, jusqu’au mardi 15 octobre 2019 à 18 h, www.x.fr, a@x.fr, 03 87 39 39 14"),
        ("{until: 2019-10-15, documents: [carte, pièce]}",
         "jusqu’au mardi 15 octobre 2019 ; à fournir : carte, pièce"),
        ("{phone: À COMPLÉTER}", "[À COMPLÉTER]"),
    ],
)  # fmt: skip
def test_how_to_attend_in_this_order(desk: Desk, typed: str, printed: str):
    desk.release(f"{ORIGINAL}  registration: {typed}\n  speakers: Hugo Blanc\n", base=BASE)
    words = read(desk).replace("\u00a0", " ")
    assert f" Inscription : {printed} Avec : Hugo Blanc, Président" in words


def test_what_is_to_know_stands_in_this_order(desk: Desk):
    desk.release(
        f"{ORIGINAL}  time: 10h\n  place: Halle\n  speakers: Hugo Blanc\n  moderators: Ève Noir\n"
        "  accreditation: oui\n  registration: non\n  audience: tous\n",
        base=BASE,
    )
    event = desk.bound().event
    assert event is not None
    keys = [key for key, _prose in event.details]
    assert keys == ["place", "audience", "registration", "accreditation", "moderators", "speakers"]
    assert event.origin and event.origin.line == 6


def test_a_title_in_the_words_of_the_original_is_left_out(desk: Desk):
    desk.write("partners/ville.yaml", "name: Exemple\n")
    desk.write("partners/comite.yaml", "name: Autre\n")
    desk.release(f"{ORIGINAL}  speakers: ['Eva Sol, élue', Max Roy (invité)]\n", base=BASE)
    desk.write(f"releases/{SLUG}.en.yaml", "title: T\nevent: {name: Visit}\n")
    assert [one.partition(" ")[2] for one in desk.told()] == ["BIND021"]
    desk.release(f"{ORIGINAL}  speakers: ['Eva Sol, élue', 'Max Roy, invité']\n", base=BASE)
    assert "With: Eva Sol; Max Roy" in read(desk, f"{SLUG}.en")
