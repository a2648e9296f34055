"""What stands before a name: « au Havre », « d’Åsa », « de Hafsa », as readers read it."""

import pytest

from generator.proofing.proof import rules
from tests.conftest import Desk
from tests.proofing.desks import text_findings

BASE = "title: T\ndate: 2019-10-02\npartners: [metz]\n"


def read(desk: Desk, form: str) -> str:
    """Return what is printed, with single ordinary spaces."""
    return " ".join(desk.printed(form).replace("\u00ad", "").split())


def lead(desk: Desk, partner: str, typed: str) -> list[str]:
    """Return what a lead becomes in the formats that print it apart, for a partner."""
    desk.write("partners/metz.yaml", f"name: Metz Métropole\n{partner}")
    desk.release(f"lead: |\n  Lu : {typed}.\n", base=BASE)
    return [read(desk, form) for form in ("txt", "html")]


@pytest.mark.parametrize(
    ("value", "typed", "printed"),
    [
        ("Le Havre", "à {ville}, de {ville}", "au Havre, du Havre"),
        ("Les Sables-d'Olonne", "de {ville}", "des Sables-d’Olonne"),
        ("Les Sables-d'Olonne", "À {ville}", "Aux Sables-d’Olonne"),
        ("Le Puy-en-Velay", "jusqu'à {ville}", "jusqu’au Puy-en-Velay"),
        ("Les Deux Alpes", "près de {ville}", "près des Deux Alpes"),
        ("Le Havre", "le maire du {ville}", "le maire du Havre"),
        ("Le Havre", "au {ville}", "au Havre"),
        ("Le Hameau", "à {ville}", "au Hameau"),
        ("La Rochelle", "à {ville}, de {ville}", "à La Rochelle, de La Rochelle"),
        ("L'Haÿ-les-Roses", "à {ville}, de {ville}", "à L’Haÿ-les-Roses, de L’Haÿ-les-Roses"),
        ("Le Havre", "avec {ville}", "avec Le Havre"),
        ("Le Havre", "à {lauréate}", "au Havre"),
        ("Les Mureaux", "de {lauréate}", "des Mureaux"),
        ("Le Monde", "à {lauréate}, de {lauréate}", "à Le Monde, de Le Monde"),
        ("Le Corbusier", "de {lauréate}", "de Le Corbusier"),
        ("Le Goff", "de {lauréate}", "de Le Goff"),
        ("Le Havre Seine Métropole", "de {lauréate}", "de Le Havre Seine Métropole"),
        ("Le Mans FC", "à {lauréate}", "à Le Mans FC"),
    ],
)
def test_the_article_of_a_place_contracts(desk: Desk, value: str, typed: str, printed: str):
    facts = f"facts:\n  ville: {value}\n  lauréate: {value}\n"
    for text in lead(desk, facts, typed):
        assert f"Lu : {printed}." in text


def test_the_article_of_an_employer_contracts(desk: Desk):
    people = "people:\n  Ana Roc: {gender: f, role: maire, of: Le Havre}\n"
    for text in lead(desk, people, "avec {Ana Roc}"):
        assert "avec Ana Roc, maire du Havre." in text


@pytest.mark.parametrize(
    ("name", "printed"),
    [
        *((name, f"de {name}") for name in ("Hawa", "Hafsa", "Hisham", "Hiroshi", "Haïm", "Hakan")),
        *((name, f"de {name}") for name in ("Humaira", "Hyun-Woo", "Hollande", "Heidi", "Yannick")),
        *((name, f"d’{name}") for name in ("Åsa", "Øystein", "İlker", "Ömer", "Ānanda", "Ángel")),
        *(
            (name, f"d’{name}")
            for name in ("Élodie", "Hélène", "Hervé", "Hugo", "Hortense", "Yves")
        ),
    ],
)
def test_a_foreign_h_is_not_silent(desk: Desk, name: str, printed: str):
    person = f"people:\n  {name} Roc: {{gender: f, role: maire}}\n"
    for text in lead(desk, person, f"l'avis de {{{name} Roc.name}}"):
        assert f"l’avis {printed} Roc." in text


@pytest.mark.parametrize(
    ("name", "printed"),
    [
        ("Habitat et Humanisme", "d’Habitat et Humanisme"),
        ("Hôpital Nord", "d’Hôpital Nord"),
        ("Harmonie Mutuelle", "d’Harmonie Mutuelle"),
        ("Hénin-Beaumont", "d’Hénin-Beaumont"),
        ("Hermès", "d’Hermès"),
        ("HLM Rhône", "d’HLM Rhône"),
        ("Hauts-de-France Mobilités", "de Hauts-de-France Mobilités"),
        ("Houilles", "de Houilles"),
        ("Huawei France", "de Huawei France"),
        ("Handicap International", "de Handicap International"),
        ("Héros du quotidien", "de Héros du quotidien"),
        ("Onze d'Or", "de Onze d’Or"),
    ],
)
def test_a_silent_h_is_known_of_organisations_and_places(desk: Desk, name: str, printed: str):
    desk.write("partners/autre.yaml", f"name: {name}\n")
    desk.release("lead: |\n  Lu : les élus de {autre}.\n", base=BASE.replace("metz", "autre"))
    for form in ("txt", "html"):
        assert f"les élus {printed}." in read(desk, form)


@pytest.mark.parametrize(
    ("typed", "better"),
    [
        ("Rendez-vous à Le Havre.", "au Havre"),
        ("Le maire de Les Mureaux a signé.", "des Mureaux"),
        ("La plage de Les Sables-d'Olonne.", "des Sables-d'Olonne"),
        ("Elle ira jusqu'à Le Puy-en-Velay.", "jusqu'au Puy-en-Velay"),
        ("C'est dit. A Le Mans, tout change.", "Au Mans"),
        ("Une gare à Les Trois-Îlets, hier.", "aux Trois-Îlets"),
    ],
)
def test_an_article_that_is_not_contracted_is_told(typed: str, better: str):
    (finding,) = (one for one in text_findings(typed, rules()) if one.code == "LANG075")
    assert finding.fix and finding.fix.after.replace("’", "'") == better


@pytest.mark.parametrize(
    "typed",
    [
        "Le film de Le Corbusier.",
        "Il répond à Le Monde et à Le Parisien.",
        "Le projet de Le Goff.",
        "La tribune de Le Havre Seine Métropole.",
        "Il va de La Rochelle à L'Haÿ-les-Roses.",
        "Il a Le Havre pour base.",
        "Le projet du Havre.",
        "La diffusion de Le Mans 66.",
        "L'équipe de Le Mans FC.",
    ],
)
def test_names_of_others_keep_their_article(typed: str):
    assert "LANG075" not in {one.code for one in text_findings(typed, rules())}
