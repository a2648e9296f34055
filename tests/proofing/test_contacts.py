"""Every rule on contacts has a case that trips it and a near miss that does not."""

import pytest

from generator.language.letters import distance
from generator.proofing.contacts import RULES
from generator.proofing.contacts.addresses import email_fault, handle_fault, phone_fault, url_fault
from generator.proofing.contacts.names import names_before, resembling
from tests.conftest import ROOT, VILLE, Desk
from tests.proofing.desks import places, text_findings, workspace_findings


def told(desk: Desk, code: str) -> list[str]:
    return places(workspace_findings(desk.root, RULES), code)


# Partners ---------------------------------------------------------------------------------------

EMAIL = "email: lou@exemple.fr"
PARTNERS = [
    ("CONT001", EMAIL, "email: lou(at)exemple.fr", ["22:12-29"]),
    ("CONT001", EMAIL, "email: lou@exemple,fr", ["22:12-26"]),
    ("CONT001", EMAIL, "email: [lou@exemple.fr, lou @exemple.fr]", ["22:29-44"]),
    ("CONT001", EMAIL, "email: lou@exemple.fr ou max@exemple.fr", ["22:12-44"]),
    ("CONT001", EMAIL, "email: [lou@exemple.fr, max@exemple.fr]", []),
    ("CONT001", EMAIL, "email: À COMPLÉTER", []),
    ("CONT001", EMAIL, "email: lou.petit+presse@ville.exemple.fr", []),
    ("CONT002", EMAIL, "email: lou.petti@exemple.fr", ["22:12-32"]),
    ("CONT002", EMAIL, "email: l.petit@exemple.fr", []),
    ("CONT002", EMAIL, "email: presse@exemple.fr", []),
    ("CONT003", "website: www.exemple.fr", "website: wwwexemplefr", ["17:10-22"]),
    ("CONT003", "website: www.exemple.fr", "website: www.exemple.frr", ["17:10-25"]),
    ("CONT003", "website: www.exemple.fr", "website: https://ville.exemple.paris/a?b=1", []),
    (
        "CONT003",
        "{twitter: Exemple}",
        "{youtube: {name: a, url: https://youtube.com/channel/UC...}}",
        ["18:36-69"],
    ),
    ("CONT003", "{twitter: Exemple}", "{youtube: {name: a, url: https://youtube.com/a}}", []),
    ("CONT004", "website: www.exemple.fr", "website: http://www.exemple.fr", ["17:10-31"]),
    ("CONT004", "website: www.exemple.fr", "website: https://www.exemple.fr", []),
    ("CONT005", "phone: 0387393914", "phone: 03 87 39 39 1", ["21:12-25"]),
    ("CONT005", "phone: 0387393914", "phone: [03 87 39 39 14, 06 20 90 99 80 1]", ["21:29-45"]),
    ("CONT005", "phone: 0387393914", "phone: standard", ["21:12-20"]),
    ("CONT005", "phone: 0387393914", "phone: 03 87 39 39 14 / 06 12 34 56 78", []),
    ("CONT005", "phone: 0387393914", "phone: +352 26 12 34", []),
    ("CONT005", "phone: 0387393914", "phone: 3949", []),
    ("CONT006", EMAIL, "email: lou@agence.net", ["22:12-26"]),
    ("CONT006", EMAIL, "email: lou@agence.net\n        agency: www.agence.net", []),
    ("CONT006", EMAIL, "email: lou@agence.net\n        agency: Agence Petit", []),
    ("CONT006", EMAIL, "email: lou@presse.exemple.fr", []),
    ("CONT006", EMAIL, "email: lou@exempel.fr", ["22:12-26"]),
    ("CONT008", "{twitter: Exemple}", "{twitter: https://twitter.com/Exemple}", ["18:21-48"]),
    ("CONT008", "{twitter: Exemple}", "{twitter: Mon Exemple}", ["18:21-32"]),
    ("CONT008", "{twitter: Exemple}", "{linkedin: company/exemple, twitter: '@a_b'}", []),
    ("CONT010", "phone: 0387393914\n        email: lou@exemple.fr", "service: Presse", ["20:11-20"]),
    ("CONT010", "phone: 0387393914\n        email: lou@exemple.fr", "phone: 0387393914", []),
]  # fmt: skip


@pytest.mark.parametrize(("code", "before", "after", "expected"), PARTNERS)
def test_a_partner(desk: Desk, code: str, before: str, after: str, expected: list[str]):
    assert before in VILLE
    desk.write("partners/ville.yaml", VILLE.replace(before, after))
    assert told(desk, code) == [f"ville {place}" for place in expected]


def test_a_domain_that_just_misses_the_website_weighs_more(desk: Desk):
    told = []
    for domain in ("exempel.fr", "orange.fr"):
        desk.write("partners/ville.yaml", VILLE.replace(EMAIL, f"email: lou@{domain}"))
        told += [one for one in workspace_findings(desk.root, RULES) if one.code == "CONT006"]
    assert [one.severity for one in told] == ["warning", "info"]
    assert [one.fix and one.fix.after for one in told] == ["lou@exemple.fr", None]


def test_a_unit_has_the_website_of_its_parent(desk: Desk):
    desk.write(
        "partners/ville/nord.yaml",
        "name: Nord\naccounts: {twitter: Nord}\ncontacts: [{name: Lou, email: lou@ailleurs.fr}]\n",
    )
    assert told(desk, "CONT006") == ["nord 3:31-46"]


# Releases ---------------------------------------------------------------------------------------

LINK = "links:\n  - {{text: {}, url: {}}}\n"
RELEASES = [
    ("CONT003", LINK.format("Le site", "www.exemplefr"), ["12:26-39"]),
    ("CONT003", LINK.format("Le site", "www.exemple.fr/a.pdf"), []),
    ("CONT003", "body:\n  - title: Ici\n    url: www.exemple.frrr\n    callout: Texte\n", ["13:10-26"]),
    ("CONT001", "event:\n  accreditation: {email: presse(at)ville.fr}\n", ["12:26-44"]),
    ("CONT003", "event:\n  registration: {url: www.villefr}\n", ["12:23-34"]),
    ("CONT005", "body:\n  - agenda:\n      - 9h: Un\n        registration: {phone: 03 87 39}\n", ["14:31-39"]),
    ("CONT005", "event:\n  registration: {phone: 03 87 39 82 29}\n", []),
    ("CONT004", LINK.format("Le site", "http://www.exemple.fr"), ["12:26-47"]),
    ("CONT004", LINK.format("Le site", "https://www.exemple.fr"), []),
    ("CONT011", LINK.format("www.exemple.fr", "https://www.exemples.fr"), ["12:33-56"]),
    ("CONT011", LINK.format("www.exemple.fr", "http://exemple.fr/accueil"), []),
    ("CONT011", LINK.format("Télécharger le bilan.", "https://exemple.fr/bilan.pdf"), []),
]  # fmt: skip


@pytest.mark.parametrize(("code", "more", "expected"), RELEASES)
def test_a_release(desk: Desk, code: str, more: str, expected: list[str]):
    desk.release(more)
    assert told(desk, code) == [f"2019-10-02-exemple {place}" for place in expected]


# Texts ------------------------------------------------------------------------------------------

TRIPS = [
    ("CONT001", "Écrivez à ⟦presse(at)exemple.fr⟧ avant lundi."),
    ("CONT001", "Écrivez à ⟦presse@exemple,fr⟧ avant lundi."),
    ("CONT001", "Écrivez à ⟦presse @exemple.fr⟧ avant lundi."),
    ("CONT001", "Écrivez à ⟦presse@exemple⟧ avant lundi."),
    ("CONT001", "Écrivez à ⟦presse@exemple.frr⟧ avant lundi."),
    ("CONT002", "Contact : Julie BOURDEAUX - 03 87 39 82 29 - ⟦jboudeaux@metz.fr⟧"),
    (
        "CONT002",
        "Contact : Julie BOURDEAUX - [⟦jboudeaux@metz.fr⟧](mailto:⟦jboudeaux@metz.fr⟧)",
    ),
    ("CONT002", "Contacts presse\nJulie Bourdeaux\n03 87 39 82 29\n⟦julie.bourdaux@metz.fr⟧\n"),
    ("CONT003", "En savoir plus : ⟦groupe.actionlogementfr⟧"),
    ("CONT003", "Sur ⟦www.metzmetropolefr⟧ dès lundi."),
    ("CONT003", "Voir [@a](⟦https://www.youtube.com/channel/UC...⟧) ici."),
    ("CONT003", "Voir ⟦http:/www.exemple.fr⟧ ici."),
    ("CONT003", "Voir ⟦www.exemple .fr⟧ ici."),
    ("CONT003", "Voir ⟦www.exemple.frr⟧ ici."),
    ("CONT004", "Voir [le site](⟦http://www.exemple.fr⟧)."),
    ("CONT004", "[www.exemple.fr](⟦http://www.exemple.fr⟧)"),
    ("CONT005", "Contact presse : Anne Petit – ⟦03 87 39 39 1⟧ – anne@exemple.fr"),
    ("CONT005", "Tél. : ⟦03 87 39 39 144⟧ pour nous joindre."),
    ("CONT005", "Appelez le ⟦+33 3 87 39 39⟧ dès lundi."),
    ("CONT011", "Voir [www.exemple.fr](⟦https://www.exemples.fr⟧)."),
    ("CONT011", "Écrire à [anne@exemple.fr](mailto:⟦julie@exemple.fr⟧)."),
    ("CONT001", "Contact presse\nClaire Dubois – ⟦claire,dubois@ville-metz.fr⟧"),
    ("CONT001", "Contact presse\nClaire Dubois – 03 87 39 39 14\n⟦claire. dubois@ville-metz.fr⟧"),
    ("CONT001", "Contact presse\nClaire Dubois – 03 87 39 39 14 – ⟦claire.dubois.ville-metz.fr⟧"),
    (
        "CONT001",
        "Contact presse\nSandrine Bouquet, directrice\n02 61 91 20 33 – ⟦s.bouquet.brenne.fr⟧",
    ),
    ("CONT002", "Contacts presse\nRémi Blanchet\n⟦remi.blanchard@h3v.fr⟧\n"),
    ("CONT002", "Contacts presse\nMarie Lefort\n⟦m.leroux@irlo.fr⟧\n"),
    (
        "CONT003",
        "Tout est sur ⟦www,ville-metz.fr⟧, ⟦wwww.ville-metz.fr⟧ ou ⟦www ville-metz.fr⟧ à jour.",
    ),
    ("CONT005", "Contact presse\nClaire Dubois – ⟦038755124⟧"),
]
MISSES = [
    ("CONT001", "Écrivez à presse@exemple.fr. Ou à p.a@b.exemple.fr, suivez @exemple et @a@b.social."),
    ("CONT002", "Contact : Julie BOURDEAUX - 03 87 39 82 29 - jbourdeaux@metz.fr"),
    ("CONT002", "Contact : Julie BOURDEAUX - presse@metz.fr - cvincent@metz.fr"),
    ("CONT002", "Jean Martin, Paul Marin et Anne Petit : apetit@metz.fr"),
    ("CONT003", "Sur www.exemple.fr, (www.alternant.actionlogement.fr), https://exemple.fr/a...b ou sur place."),
    ("CONT003", "Les sites www.a.fr, www.b.fr... et p.ex. la fin.Le début, le milieu.de la phrase."),
    ("CONT003", "Sur [www.exemple.fr](http://www.exemple.fr) et et/ou exemple.org."),
    ("CONT004", "Voir https://www.exemple.fr et www.exemple.fr."),
    ("CONT005", "Contact : Anne Petit – 03 87 39 39 14 – 06 20 90 99 80 – +33 3 87 39 39 14"),
    ("CONT005", "Du 01 05 2023 au 02 05 2023, avec 03 87 logements, contact."),
    ("CONT005", "Tél. : 03.87.39.39.14 ou 3949 ; 0 800 123 456."),
    ("CONT011", "Voir [www.exemple.fr](https://exemple.fr/a) et [le site](https://b.fr)."),
    ("CONT011", "[anne@exemple.fr](mailto:anne@exemple.fr), [@exemple](https://twitter.com/exemple)"),
    ("CONT001", "Contact presse\nClaire Dubois – www.ville-metz.fr – claire.dubois@ville-metz.fr, paul.roy@metz.fr"),
    ("CONT001", "Écrire à Metz, claire@ville.fr répond. Site de Claire Dubois : claire-dubois.fr"),
    ("CONT002", "Contacts presse\nClaire Dubois-Martin : claire.martin@metz.fr\nDirection Communication : d.martin@metz.fr"),
    ("CONT003", "Le www. de www.ville-metz.fr, et www."),
]  # fmt: skip


def test_what_is_said():
    (found,) = text_findings("Julie Bourdeaux : jboudeaux@metz.fr", RULES)
    assert found.message == "The address jboudeaux@metz.fr does not spell the name Julie Bourdeaux."
    assert found.fix and found.fix.after == "jbourdeaux@metz.fr" and not found.fix.safe
    (found,) = text_findings("Écrire à presse(at)exemple.fr ici.", RULES)
    assert found.message.endswith("is no e-mail address: its « @ » is written out.")
    assert found.fix and found.fix.after == "presse@exemple.fr"


# What they are made of --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "typed", "right"),
    [
        ("Julie BOURDEAUX", "jboudeaux@a.fr", "jbourdeaux@a.fr"),
        ("Julie Bourdeaux", "bouredaux@a.fr", "bourdeaux@a.fr"),
        ("Sophie Benard", "sophie.bernard@a.fr", "sophie.benard@a.fr"),
        ("Anne Le Goff", "a.legof@a.fr", "a.legoff@a.fr"),
        ("Éloïse Lefèvre", "eloise.lefebvre@a.fr", "eloise.lefevre@a.fr"),
        ("Julie Bourdeaux", "jbourdeaux@a.fr", None),
        ("Julie Bourdeaux", "bourdeaux2@a.fr", None),
        ("Franck Thiebaut", "franckthiebaut@a.fr", None),
        ("Marie-Claire Dupont-Durand", "mc.dupont@a.fr", None),
        ("Anne Müller", "anne.mueller@a.lu", None),
        ("Anne de la Tour", "a.delatour@a.fr", None),
        ("Jean-François O'Neill", "jf.oneill@a.fr", None),
        ("Christophe Bourguignon", "bourguig@a.fr", None),
        ("Hervé Girard", "herve@a.fr", None),
        ("Jean Martin", "pdurand@a.fr", None),
        ("Jean Martin", "communication@a.fr", None),
        ("Léa Roy", "lroi@a.fr", None),
    ],
)
def test_names_and_addresses(name: str, typed: str, right: str | None):
    assert resembling(name, typed) == right


def test_distances():
    pairs = [("abcd", "abcd"), ("abcd", "abd"), ("abcd", "acbd"), ("abcd", "abxy"), ("a", "abcd")]
    assert [distance(*pair) for pair in pairs] == [0, 1, 1, 2, 3]


def test_names_in_lines():
    line = "Contact Direction de l'Habitat : Julie BOURDEAUX - 03 87 39 82 29 - "
    assert names_before(line)[0] == "Julie BOURDEAUX"


def test_sound_addresses_have_no_fault():
    assert [email_fault(one) for one in ("a@b.fr", "a.o'b@x.gouv.fr", "a-b@c-d.paris")] == [
        None
    ] * 3
    links = ("x.fr", "www.métropole.fr", "https://a.co.uk/b#c", "Mailto:a@b.fr", "mailto: a@b.fr")
    assert [url_fault(one) for one in links] == [None] * 5
    assert [phone_fault(one) for one in ("+33 (0)3 87 39 39 14", "112", "0 800 123 456")] == [
        None
    ] * 3
    assert [handle_fault(one) for one in ("a", "@a", "a.bsky.social", "@a@b.social")] == [None] * 4


def test_the_real_releases_have_their_owners_errors_only():
    errors = [one for one in workspace_findings(ROOT, RULES) if one.severity == "error"]
    assert [(one.span.path, one.code) for one in errors] == [
        ("partners/action-logement.yaml", "CONT003"),
        ("partners/action-logement.yaml", "CONT003"),
        ("partners/metz-metropole.yaml", "CONT002"),
    ]


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("lou@exemple.fr, max@exemple.fr", "to be written [lou@exemple.fr, max@exemple.fr]"),
        ("lou@exemple.fr ; max@exemple.fr", "to be written [lou@exemple.fr, max@exemple.fr]"),
        ("lou@exemple.fr max@exemple.fr", "to be written [lou@exemple.fr, max@exemple.fr]"),
        ("lou@exemple.fr / max", "there is a space in it"),
    ],
)
def test_several_addresses_in_one_field_are_told_as_such(typed: str, words: str):
    assert words in str(email_fault(typed))


@pytest.mark.parametrize("between", [", ", " ; ", " - "])
def test_several_telephones_in_one_field_are_told_as_such(between: str):
    told = str(phone_fault(f"01 99 00 12 34{between}0639981234"))
    assert "to be written [01 99 00 12 34, 0639981234]" in told
