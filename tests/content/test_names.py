"""What a `{name}` prints: the table of docs/format.md."""

import datetime

import pytest

from generator.content.prose import plain
from tests.conftest import RELEASE, Desk, text

SIGNATORIES = (
    "Anne Martin, Maire de la Ville d'Exemple (VE), Paul Évrard, Adjoint de la Ville d'Exemple "
    "en charge du logement, ainsi qu'Hugo Blanc et Ève Noir, respectivement Président et "
    "Vice-présidente du Comité régional d'Exemple"
)


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("le {date}", "le 2 octobre 2019"),
        ("le {signed}", "le 1er octobre 2019"),
        ("ce {signed.weekday}", "ce mardi 1er octobre 2019"),
        ("ce {signed.short}", "ce 1er octobre"),
        ("ce {signed.weekday.short}", "ce mardi 1er octobre"),
        ("{signed.weekday}, à {place}", "Mardi 1er octobre 2019, à Exemple"),
        ("une {agreement} {period}", "une convention 2019-2022"),
        ("{signatories} ont signé", f"{SIGNATORIES}, ont signé"),
        ("Vive {ville} et {ville}", "Vive la Ville d'Exemple (VE) et la Ville d'Exemple"),
        ("aux côtés de {comite}", "aux côtés du Comité régional d'Exemple"),
        ("à {comite}, à {ville}", "au Comité régional d'Exemple, à la Ville d'Exemple (VE)"),
        (
            "avec la {ville}, l'avis du {comite}",
            "avec la Ville d'Exemple (VE), l'avis du Comité régional d'Exemple",
        ),
        ("avis de {Anne Martin.name}", "avis d'Anne Martin"),
        ("**de** {Anne Martin.name}", "**de** {x}"),
        ("{comite} signe", "Le Comité régional d'Exemple signe"),
        ("Fini. {comite} signe", "Fini. Le Comité régional d'Exemple signe"),
        ("{Anne Martin.role}, {Anne Martin.title}", "Maire, Maire de la Ville d'Exemple (VE)"),
        ("{Hugo Blanc} a signé", "Hugo Blanc, Président du Comité régional d'Exemple, a signé"),
        ("{hugo blanc} et", "Hugo Blanc, Président du Comité régional d'Exemple et"),
        ("avec {eve noir}.", "avec Ève Noir, Vice-présidente du Comité régional d'Exemple."),
        (
            "{Hugo Blanc et Ève Noir} signent",
            "Hugo Blanc et Ève Noir, Président et Vice-présidente du Comité régional d'Exemple, "
            "signent",
        ),
        (
            "{Hugo Blanc et Ève Noir, respectivement}",
            "Hugo Blanc et Ève Noir, respectivement Président et Vice-présidente du Comité "
            "régional d'Exemple",
        ),
        (
            "{Hugo Blanc} et {Ève Noir} signent",
            "Hugo Blanc, Président du Comité régional d'Exemple et Ève Noir, Vice-présidente, "
            "signent",
        ),
        ("{communes} communes", "44 communes"),
        ("{ville.habitants} habitants", "13 500 habitants"),
        ("accolades {{date}}", "accolades {date}"),
        (
            "{parties}",
            "La Ville d'Exemple (VE), représentée par Anne Martin (Maire) et Paul Évrard (Adjoint en "
            "charge du logement), et le Comité régional d'Exemple, représenté par Hugo Blanc "
            "(Président) et Ève Noir (Vice-présidente)",
        ),
    ],
)
def test_names(desk: Desk, typed: str, printed: str):
    if "**" in typed:
        typed, printed = "le nom **de {Anne Martin.name}**", "le nom d'Anne Martin"
    assert desk.lead(typed) == printed


WITHOUT_PLACE = "title: T\ndate: 2019-10-02\npartners: [ville]\n"


@pytest.mark.parametrize(
    ("place", "typed", "printed"),
    [
        ("Le Havre", "réunis à {place}", "réunis au Havre"),
        ("Le Havre", "le port de {place}", "le port du Havre"),
        ("Le Havre", "{place} et son port", "Le Havre et son port"),
        ("Le Havre", "Rouen et {place}", "Rouen et Le Havre"),
        ("Les Sables-d'Olonne", "à {place}", "aux Sables-d'Olonne"),
        ("La Rochelle", "à {place}, près de {place}", "à La Rochelle, près de La Rochelle"),
        ("Évreux", "près de {place}", "près d'Évreux"),
    ],
)
def test_the_article_of_a_place_contracts(desk: Desk, place: str, typed: str, printed: str):
    desk.release(f"place: {place}\nlead: |\n  Signature : {typed}\n", base=WITHOUT_PLACE)
    assert text(desk.bound().lead) == f"Signature : {printed}"


def test_a_value_is_never_parsed(desk: Desk):
    desk.write("partners/comite.yaml", "name: le Comité {date} *x*\n")
    desk.release("lead: Avec {comite}\n", base="title: T\ndate: 2019-10-02\npartners: [comite]\n")
    assert text(desk.bound().lead) == "Avec le Comité {date} *x*"


def test_an_acronym_follows_the_first_mention_that_is_printed(desk: Desk):
    desk.write(
        "partners/ville.yaml",
        """\
        name: la Ville d'Exemple
        acronym: VE
        people:
          Anne Martin: {gender: f, role: Maire}
          Max Roux: {gender: m, role: Adjoint}
        """,
    )
    desk.release(
        "lead: |\n  {Anne Martin.role}. {Anne Martin et Max Roux, respectivement}, pour {ville}.\n",
        base="title: |\n  Avec {ville}\ndate: 2019-10-02\npartners: [ville]\n",
    )
    release = desk.bound()
    assert plain(release.title) == "Avec la Ville d'Exemple"
    assert text(release.lead) == (
        "Maire. Anne Martin et Max Roux, respectivement Maire et Adjoint de la Ville d'Exemple "
        "(VE), pour la Ville d'Exemple."
    )


def test_facts_are_read_on_the_day(desk: Desk):
    desk.release()
    assert "13 500 habitants" in text(desk.bound().abouts[0].blocks[0].paragraphs)
    earlier = desk.bound(as_of=datetime.date(2017, 5, 1))
    assert "12 000 habitants" in text(earlier.abouts[0].blocks[0].paragraphs)


def test_signatories_are_read_on_the_day_of_the_signature(desk: Desk):
    desk.write(
        "partners/comite.yaml",
        "name: le Comité\npeople:\n  Hugo Blanc: {role: Président, until: 2019-10-01}\n",
    )
    desk.release(
        "lead: Avec {Hugo Blanc}.\n",
        base=(
            "title: T\ndate: 2019-10-02\npartners: [comite]\n"
            "agreement:\n  signed: 2019-10-01\n  signatories: [Hugo Blanc]\n"
        ),
    )
    assert text(desk.bound().lead) == "Avec Hugo Blanc, Président du Comité."


def test_a_mandate_must_cover_the_day(desk: Desk):
    desk.release("lead: Avec {Anne Martin}.\n")
    desk.release(
        "lead: Avec {Anne Martin}.\n", base=("title: T\ndate: 2020-07-16\npartners: [ville]\n")
    )
    (finding,) = desk.findings()
    assert (finding.code, finding.span.line, finding.span.column) == ("BIND022", 4, 13)
    assert "16 July 2020" in finding.message
    assert "15 July 2020" in finding.message


def test_bounds_are_included(desk: Desk):
    desk.release(
        "lead: Avec {Anne Martin}.\n", base="title: T\ndate: 2020-07-15\npartners: [ville]\n"
    )
    assert desk.findings() == []


def test_announced_mandates_may_be_named_before_they_begin(desk: Desk):
    person = "{gender: m, role: Président, from: 2020-01-01, announced: 2019-09-15}"
    desk.write("partners/comite.yaml", f"name: le Comité\npeople:\n  Hugo Blanc: {person}\n")
    base = "title: T\ndate: 2019-10-02\npartners: [comite]\n"
    desk.release("lead: Avec {Hugo Blanc}.\n", base=base)
    assert desk.findings() == []
    desk.release("lead: Avec {Hugo Blanc}.\n", base=base.replace("10-02", "09-14"))
    (finding,) = desk.findings()
    assert finding.code == "BIND022"
    # « announced: » is there already: it is not asked for again
    assert "public from 15 September 2019 on: correct « announced: »" in finding.hint
    assert "line 3" in finding.hint


def test_two_mandates_must_be_told_apart(desk: Desk):
    desk.write(
        "partners/comite.yaml",
        """\
        name: le Comité
        people:
          Hugo Blanc:
            gender: m
            mandates:
              - role: Président
              - role: Trésorier
        """,
    )
    base = "title: T\ndate: 2019-10-02\npartners: [comite]\n"
    desk.release("lead: Avec {Hugo Blanc}.\n", base=base)
    (finding,) = desk.findings()
    assert finding.message.endswith("(1 – Président, 2 – Trésorier).")
    assert "{Hugo Blanc.2} in a text" in finding.hint
    desk.release("lead: Avec {Hugo Blanc.name}, {Hugo Blanc.title}.\n", base=base)
    assert [one.hint for one in desk.findings()] == ["Say which: {Hugo Blanc.title.2}."]
    desk.write(
        "partners/autre.yaml", "name: l'Autre\npeople:\n  Lou Roy: {gender: f, role: cheffe}\n"
    )
    desk.release("lead: Avec {autre/Lou Roy et Hugo Blanc.2}.\n", base=base)
    said = "Avec Lou Roy et Hugo Blanc, cheffe de l'Autre et Trésorier du Comité."
    assert text(desk.bound().lead).replace("’", "'") == said
    desk.release("lead: Avec {Hugo Blanc.name}, {Hugo Blanc.title.2}.\n", base=base)
    assert text(desk.bound().lead) == "Avec Hugo Blanc, Trésorier du Comité."


def test_the_people_of_another_organisation_are_named_with_it(desk: Desk):
    base = "title: T\ndate: 2019-10-02\npartners: [comite]\n"
    desk.release("lead: Avec {Anne Martin}.\n", base=base)
    (finding,) = desk.findings()
    assert finding.code == "BIND021"
    assert "ville/Anne Martin" in finding.hint
    desk.release("lead: Avec {ville/Anne Martin}.\n", base=base)
    assert text(desk.bound().lead) == "Avec Anne Martin, Maire de la Ville d'Exemple (VE)."


def test_references_are_traced_to_their_line(desk: Desk):
    desk.release("lead: Avec {Hugo Blanc} et {communes} communes.\n")
    person, fact, *_ = desk.bound().references
    assert (person.name, person.text) == (
        "Hugo Blanc",
        "Hugo Blanc, Président du Comité régional d'Exemple",
    )
    assert person.used and person.defined
    assert (person.used.path, person.used.line) == ("releases/2019-10-02-exemple.yaml", 11)
    assert (person.defined.path, person.defined.line) == ("partners/comite.yaml", 3)
    assert fact.text == "44"
    assert fact.defined and fact.defined.path == "partners/ville.yaml"


def test_an_article_stays_whole_before_an_open_point(desk: Desk):
    desk.release(
        "lead: |\n  Signé le {signed.short}.\n",
        base=RELEASE.replace("signed: 2019-10-01", "signed: À COMPLÉTER (quand ?)"),
    )
    assert text(desk.bound().lead) == "Signé le À COMPLÉTER (quand ?)."


ONE = "title: T\ndate: 2019-10-02\npartners: [comite]\n"
PERSON = "name: le Comité\npeople:\n  Ana Roc: "


@pytest.mark.parametrize(
    ("typed", "runs"),
    [
        # what stands before a name is rewritten in its own dress
        ("avis **de** {Anne Martin.name}", [("avis ", ""), ("d'", "strong"), ("Anne Martin", "")]),
        ("avis **de {Anne Martin.name}**", [("avis ", ""), ("d'", "strong"), ("Anne Martin", "strong")]),
        ("avis *de* **{comite}**", [("avis ", ""), ("du ", "em"), ("Comité régional d'Exemple", "strong")]),
        ("avis de [{Anne Martin.name}](www.x.fr)", [("avis d'", ""), ("Anne Martin", "https://www.x.fr")]),
        ("avis de [{place}]{en}", [("avis d'", ""), ("Exemple", "en")]),
        ("voir [{ville.website}](www.x.fr)", [("voir ", ""), ("www.exemple.fr", "https://www.exemple.fr")]),
        ("**{comite}** signe", [("Le Comité régional d'Exemple", "strong"), (" signe", "")]),
        ("« {comite} » signe", [("« ", ""), ("le Comité régional d'Exemple", ""), (" » signe", "")]),
        ("Fini ! {comite}", [("Fini ! ", ""), ("Le Comité régional d'Exemple", "")]),
        ("avis {communes}", [("avis ", ""), ("44", "")]),
        ("{ville.website}", [("www.exemple.fr", "https://www.exemple.fr")]),
    ],
)  # fmt: skip
def test_the_dress_of_a_name(desk: Desk, typed: str, runs: list[tuple[str, str]]):
    desk.release(f"lead: |\n  {typed}\n")
    found = [
        (run.text, " ".join(filter(None, [*sorted(run.marks), run.href, run.language])))
        for run in desk.bound().lead[0]
    ]
    assert found == runs


@pytest.mark.parametrize(
    ("person", "typed", "printed"),
    [
        ("{gender: f, role: élue, honorific: Dr}", "{Ana Roc}", "Dr Ana Roc, élue du Comité"),
        ("{gender: f, role: élue, honorific: Dr}", "{Ana Roc.name}", "Dr Ana Roc"),
        ("{gender: f, role: élue, of: ville}", "{Ana Roc}", "Ana Roc, élue de la Ville d'Exemple (VE)"),
        ("{gender: f, role: élue, of: none}", "{Ana Roc}", "Ana Roc, élue"),
        ("{gender: f, role: élue, of: aucun}", "{Ana Roc}", "Ana Roc, élue"),
        ("{gender: f, role: élue, of: la Région}", "{Ana Roc}", "Ana Roc, élue de la Région"),
        ("{gender: f, title: cheffe, of: ville}", "{Ana Roc}", "Ana Roc, cheffe"),
        ("{gender: f, role: élue, remit: au logement}", "{Ana Roc}", "Ana Roc, élue du Comité au logement"),
        ("{gender: f, role: élue, remit: au logement}", "{Ana Roc.remit}", "au logement"),
        ("{gender: f, title: cheffe}", "{Ana Roc.role}", "cheffe"),
        ("{gender: f}", "{Ana Roc}", "Ana Roc"),
        ("{role: élue, from: 2020, announced: yes}", "{Ana Roc}", "Ana Roc, élue du Comité"),
        ("{role: élue, from: 2020, announced: 2019-10-02}", "{Ana Roc}", "Ana Roc, élue du Comité"),
        ("{role: élue, from: 2019-10-02, until: 2019-10-02}", "{Ana Roc}", "Ana Roc, élue du Comité"),
        ("{role: élue, from: À COMPLÉTER, until: À COMPLÉTER}", "{Ana Roc}", "Ana Roc, élue du Comité"),
        ("{role: élue, from: À COMPLÉTER}", "{Ana Roc.from}", "À COMPLÉTER"),
        ("{family: de Roc, role: élue}", "{Ana Roc.family}", "de Roc"),
    ],
)  # fmt: skip
def test_what_is_said_of_a_person(desk: Desk, person: str, typed: str, printed: str):
    desk.write("partners/comite.yaml", PERSON + person + "\n")
    desk.release(f"lead: 'Voici : {typed}.'\n", base=ONE)
    assert text(desk.bound().lead) == f"Voici : {printed}."


def test_a_text_means_whom_the_agreement_names(desk: Desk):
    desk.write(
        "partners/comite.yaml",
        "name: le Comité\npeople:\n  Anne Martin: {gender: f, role: Élue}\n"
        "  Hugo Blanc:\n    mandates: [{role: Président}, {role: Trésorier}]\n",
    )
    signed = "signatories: [ville/Anne Martin, {person: Hugo Blanc, mandate: 2}]"
    base = f"{RELEASE.partition('signatories')[0]}{signed}\n"
    desk.release("lead: '{Anne Martin} et {Hugo Blanc}, {Hugo Blanc.1}.'\n", base=base)
    assert text(desk.bound().lead) == (
        "Anne Martin, Maire de la Ville d'Exemple (VE) et Hugo Blanc, Trésorier du Comité,"
        " Hugo Blanc, Président."
    )


def test_a_surname_is_enough_in_a_unit_for_those_of_its_house(desk: Desk):
    desk.write("partners/ville/port.yaml", "name: le Port\n")
    base = "title: T\ndate: 2019-10-02\npartners: [ville/port]\n"
    desk.release("lead: 'Avec {Anne Martin.name}, {Mme Martin}, {martin}.'\n", base=base)
    assert text(desk.bound().lead) == "Avec Anne Martin, Mme Martin, Martin."


@pytest.mark.parametrize(
    ("fact", "printed"),
    [
        ("12 000", "12,000"),
        ("12 000 km²", "12,000 km²"),
        ("2,5 kWh", "2.5 kWh"),
        ("{petit}", "1,200"),
        ("{petit} ha", None),
        ("01 99 00 12 34", "01 99 00 12 34"),
        ("12 ans", None),
        ("km 12", None),
        ("{petit} ans", None),
    ],
)
def test_a_fact_in_figures_needs_no_translation(desk: Desk, fact: str, printed: str | None):
    desk.write("partners/ville.yaml", f"name: Exemple\nfacts: {{grand: '{fact}', petit: 1 200}}\n")
    desk.write("partners/ville.en.yaml", "acronym: VE\n")
    base = "title: T\ndate: 2019-10-02\npartners: [ville]\n"
    desk.release(base=base)
    slug = "2019-10-02-exemple.en"
    desk.release("lead: 'So {grand}.'\n", base="title: T\n", slug=slug)
    if printed is None:
        assert [one.code for one in desk.findings()] == ["BIND051"]
    else:
        said = text(desk.bound(slug).lead).replace("\u00a0", " ").replace("\u202f", " ")
        assert said == f"So {printed}."


def test_a_place_alone_takes_an_article_that_contracts(desk: Desk):
    desk.write(
        "partners/comite.yaml",
        "name: le Comité\nfacts: {ville_siège: Le Hameau, club: Le Hameau}\n",
    )
    desk.release("lead: 'Ici à {ville_siège}, à {club}.'\n", base=ONE)
    assert text(desk.bound().lead) == "Ici au Hameau, à Le Hameau."


def test_an_open_name_in_a_partner_s_text_is_told_there(desk: Desk):
    desk.write("partners/comite.yaml", "name: le Comité\nabout: Un À COMPLÉTER (quoi ?).\n")
    desk.release("state: approved\n", base=ONE)
    (finding,) = desk.findings()
    assert (finding.code, finding.span.path, finding.span.line, finding.span.column) == (
        "BIND060",
        "partners/comite.yaml",
        2,
        8,
    )


def test_a_name_in_an_about_text_is_helped_with_those_of_the_partner(desk: Desk):
    desk.write(
        "partners/comite.yaml",
        "name: le Comité\nfacts: {membres: 12}\nabout: Avec {membre}, {websit}.\n",
    )
    desk.release(base=ONE)
    assert [one.hint for one in desk.findings()] == [
        "Did you mean « {membres} »?",
        "Did you mean « {website} »?",
    ]
