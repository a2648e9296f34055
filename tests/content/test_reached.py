"""How a partner is reached: its page, its accounts, its contacts, each with where it leads."""

import pytest

from generator.content.addresses import absolute, is_address, readable
from generator.content.document import runs
from generator.content.prose import plain
from tests.conftest import Desk, text

BASE = "title: T\ndate: 2019-10-02\npartners: [comite]\n"


def about(desk: Desk, more: str) -> list[tuple[str, str | None]]:
    """Return the words of the last line of an About text, and where they lead."""
    desk.write("partners/comite.yaml", f"name: le Comité\nabout: Un comité.\n{more}")
    desk.release(base=BASE)
    assert desk.findings() == []
    (bound,) = desk.bound().abouts
    return [(run.text, run.href) for run in runs(bound.more)]


@pytest.mark.parametrize(
    ("account", "shown", "target"),
    [
        ("facebook: exemple", "exemple", "https://www.facebook.com/exemple"),
        ("linkedin: company/exemple", "exemple", "https://www.linkedin.com/company/exemple"),
        ("twitter: '@Exemple'", "@Exemple", "https://twitter.com/Exemple"),
        ("X: Exemple", "@Exemple", "https://x.com/Exemple"),
        ("instagram: exemple", "@exemple", "https://www.instagram.com/exemple"),
        ("youtube: exemple", "@exemple", "https://www.youtube.com/@exemple"),
        ("tiktok: exemple", "@exemple", "https://www.tiktok.com/@exemple"),
        ("threads: exemple", "@exemple", "https://www.threads.net/@exemple"),
        ("bluesky: exemple.fr", "@exemple.fr", "https://bsky.app/profile/exemple.fr"),
        ("mastodon: exemple", "@exemple", None),
        ("mastodon: {name: exemple, url: https://m.fr/@e}", "@exemple", "https://m.fr/@e"),
        ("mastodon: {name: exemple, url: À COMPLÉTER}", "@exemple", None),
        ("facebook: {name: Exemple, url: https://fb.fr/12}", "Exemple", "https://fb.fr/12"),
        ("facebook: À COMPLÉTER", "À COMPLÉTER", None),
    ],
)
def test_an_account_is_shown_as_its_network_does(
    desk: Desk, account: str, shown: str, target: str | None
):
    head = ("Plus d'informations sur : ", None)
    assert about(desk, f"accounts:\n  {account}\n") == [head, (shown, target)]


def test_the_ways_to_learn_more_stand_on_one_line(desk: Desk):
    head = ("Plus d'informations sur : ", None)
    site, more = "website: www.exemple.fr\n", "accounts: {twitter: a, facebook: b}\n"
    page = ("www.exemple.fr", "https://www.exemple.fr")
    accounts = [("@a", "https://twitter.com/a"), (" - ", None), ("b", "https://www.facebook.com/b")]
    assert about(desk, site) == [head, page]
    assert about(desk, more) == [head, *accounts]
    assert about(desk, site + more) == [head, page, (" - ", None), *accounts]
    assert about(desk, "") == []
    assert about(desk, site + "more: Voir {website}, la page.\n") == [
        ("Voir ", None),
        page,
        (", la page.", None),
    ]


def test_the_accounts_of_the_day(desk: Desk):
    dated = "accounts:\n  2010: {twitter: avant}\n  2020: {twitter: plus_tard}\n"
    assert about(desk, dated)[1:] == [("@avant", "https://twitter.com/avant")]
    assert about(desk, "accounts:\n  2020: {twitter: plus_tard}\n") == []


@pytest.mark.parametrize(
    ("typed", "shown", "target"),
    [
        ("www.x.fr", "www.x.fr", "https://www.x.fr"),
        (" x.fr/a ", "x.fr/a", "https://x.fr/a"),
        ("HTTP://x.fr", "HTTP://x.fr", "HTTP://x.fr"),
        ("https://x.intranet/a", "https://x.intranet/a", "https://x.intranet/a"),
        ("a@x.fr", "a@x.fr", "mailto:a@x.fr"),
        ("mailto:a@x.fr", "a@x.fr", "mailto:a@x.fr"),
        ("MAILTO: a@x.fr?subject=b", "a@x.fr", None),
        ("mailto: a@x.fr", "a@x.fr", "mailto:a@x.fr"),
        ("mailto:a@x.fr?subject=b", "a@x.fr", "mailto:a@x.fr?subject=b"),
        ("tel:3949", "3949", "tel:3949"),
        ("TEL: 01 99 00 12 34", "01 99 00 12 34", "tel:+33199001234"),
        ("tel:+49 30 18 681-0", "+49 30 18 681-0", "tel:+4930186810"),
        ("01 99 00 12 34", "01 99 00 12 34", "tel:+33199001234"),
        ("3949", "3949", None),
        ("tel:1", "tel:1", None),
        ("https://moi@x.fr", "https://moi@x.fr", None),
        ("https://x.fr/a b", "https://x.fr/a b", None),
        ("x.fr y.fr", "x.fr y.fr", None),
        ("voir x.fr", "voir x.fr", None),
        ("javascript:alert(1)", "javascript:alert(1)", None),
        ("ici", "ici", None),
    ],
)
def test_an_address_leads_where_it_says(typed: str, shown: str, target: str | None):
    assert readable(typed).replace("\u00a0", " ") == shown
    assert absolute(typed) == target


@pytest.mark.parametrize(
    ("words", "alike"),
    [
        ("x.fr", True),
        (" www.x.fr/a?b ", True),
        ("https://x.fr:80/", True),
        ("a.b@x.fr", True),
        ("mailto:a@x.fr", True),
        ("01 99 00 12 34", True),
        ("tel:3949", True),
        ("le site x.fr", False),
        ("x.fr et plus", False),
        ("le site", False),
        ("3949", False),
    ],
)
def test_words_that_are_an_address_themselves(words: str, alike: bool):
    assert is_address(words) is alike


# Contacts -----------------------------------------------------------------------------------------


def contact(desk: Desk, fields: str, more: str = ""):
    desk.write("partners/comite.yaml", f"name: le Comité\n{more}contacts:\n  - {{{fields}}}\n")
    desk.release(base=BASE)
    ((organisation,),) = [group.organisations for group in desk.bound().contacts]
    (only,) = organisation.contacts
    return only


def test_a_contact_has_all_that_was_typed_of_it(desk: Desk):
    one = contact(
        desk,
        "name: Lou Petit, role: 'attachée de {comite}', office: Bureau, service: 'Presse de {comite}',"
        " agency: Agence X, phone: [01 99 00 12 34, 01 99 00 12 35], email: [a@x.fr, b@x.fr],"
        " website: www.x.fr, address: 1 rue Haute",
    )
    assert plain(one.name) == "Lou Petit"
    assert plain(one.role) == "attachée du Comité"
    assert (plain(one.office), plain(one.service)) == ("Bureau", "Presse du Comité")
    assert [run.verbatim for run in one.agency] == [False]
    assert plain(one.agency) == "Agence X"
    assert [plain(phone)[-2:] for phone in one.phones] == ["34", "35"]
    assert [run.href for run in runs(one.phones)] == ["tel:+33199001234", "tel:+33199001235"]
    assert [run.href for run in runs(one.emails)] == ["mailto:a@x.fr", "mailto:b@x.fr"]
    assert [run.href for run in one.website] == ["https://www.x.fr"]
    assert text(one.address) == "1 rue Haute"


@pytest.mark.parametrize(
    ("fields", "name", "office"),
    [
        ("name: Comité", "", ""),
        ("name: le comite", "", ""),
        ("name: CRE", "", ""),
        ("office: Le Grand", "", ""),
        ("name: Lou, office: CRE", "Lou", ""),
        ("name: Lou, office: Presse", "Lou", "Presse"),
    ],
)
def test_what_stands_above_a_contact_is_not_told_again(
    desk: Desk, fields: str, name: str, office: str
):
    one = contact(desk, f"{fields}, phone: 01 99 00 12 34", "acronym: CRE\nshort: le Grand\n")
    assert (plain(one.name), plain(one.office)) == (name, office)


def test_a_phone_may_be_open(desk: Desk):
    one = contact(desk, "name: Lou, phone: À COMPLÉTER, email: À COMPLÉTER, agency: À COMPLÉTER")
    for prose in (*one.phones, *one.emails, one.agency):
        assert [(run.text, run.marks) for run in prose] == [("À COMPLÉTER", {"open"})]


def groups(desk: Desk) -> list[tuple[str, list[tuple[str, list[str]]]]]:
    return [
        (
            plain(group.heading),
            [
                (one.name, [plain(contact.name) for contact in one.contacts])
                for one in group.organisations
            ],
        )
        for group in desk.bound().contacts
    ]


def test_contacts_stand_by_heading_and_by_organisation(desk: Desk):
    desk.write(
        "partners/comite.yaml",
        "name: le Comité\ncontacts:\n  - {name: Ana, kind: Renseignements}\n  - {name: Bob}\n"
        "  - {name: Cléo, kind: Presse}\n  - {name: Dan, kind: renseignements}\n",
    )
    desk.write(
        "partners/comite/nord.yaml",
        "name: le Nord\nshort: Nord\ncontacts:\n  - {name: Eva}\n  - {name: Flo, kind: Accès}\n",
    )
    desk.write("partners/ville.yaml", "name: la Ville\ncontacts:\n  - {name: Gil}\n")
    base = BASE.replace("[comite]", "[comite/nord, ville, comite]")
    desk.release(base=base)
    assert groups(desk) == [
        ("", [("Comité", ["Eva", "Bob", "Cléo"]), ("Ville", ["Gil"])]),
        ("Accès", [("Comité", ["Flo"])]),
        ("renseignements", [("Comité", ["Ana", "Dan"])]),
    ]
    assert [group.single for group in desk.bound().contacts] == [False, True, False]
    desk.release("contacts: [ville, comite/Dan, Bob, À COMPLÉTER (qui ?)]\n", base=base)
    assert groups(desk) == [
        ("", [("Ville", ["Gil"]), ("Comité", ["Bob"])]),
        ("renseignements", [("Comité", ["Dan"])]),
    ]


def test_a_contact_is_named_by_its_office_or_its_department(desk: Desk):
    desk.write(
        "partners/comite.yaml",
        "name: le Comité\ncontacts:\n  - {office: Bureau, phone: 01 99 00 12 34}\n"
        "  - {service: Accueil, phone: 01 99 00 12 35}\n  - {name: Lou, office: Bureau}\n",
    )
    for name, office, service in (("bureau", "Bureau", ""), ("comite/accueil", "", "Accueil")):
        desk.release(f"contacts: [{name}]\n", base=BASE)
        ((one,),) = [group.organisations[0].contacts for group in desk.bound().contacts]
        assert (plain(one.office), plain(one.service)) == (office, service)


@pytest.mark.parametrize(
    ("partner", "logo", "heading"),
    [
        ("name: le Comité d'Exemple\n", "Comité d'Exemple", "le Comité d'Exemple"),
        ("name: le Comité d'Exemple\nshort: Le CE\n", "Le CE", "Le CE"),
        ("name: le Comité d'Exemple\nacronym: CE\n", "Comité d'Exemple", "le CE"),
        ("name: l'Agence\nacronym: CE\ngender: m\n", "Agence", "le CE"),
        ("name: l'Agence\nacronym: CE\ngender: f\n", "Agence", "la CE"),
        ("name: Exemple\nacronym: CE\nshort: Ex\n", "Ex", "CE"),
    ],
)
def test_a_partner_is_called_by_its_short_name(desk: Desk, partner: str, logo: str, heading: str):
    desk.write("partners/comite.yaml", f"{partner}about: Un texte.\n")
    desk.release(base=BASE)
    release = desk.bound()
    assert ([one.name for one in release.logos], release.partners) == ([logo], (logo,))
    assert [one.name for one in release.abouts] == [heading]
