"""What each refusal says, to the letter: where, what, and how to mend it."""

import pytest

from generator.content import fill
from tests.conftest import RELEASE, SLUG, VILLE, Desk

BASE = "title: T\ndate: 2019-10-02\npartners: [ville, comite]\n"
PEOPLE = "name: le Comité\npeople:\n  Hugo Blanc: "


def told(desk: Desk) -> list[str]:
    """Return every finding as « place code message hint », a partner's with its path."""
    return [
        f"{one.span.path.partition('releases/')[0]}{one.span.line}:{one.span.column}"
        f" {one.code} {one.message} {one.hint}"
        for one in desk.findings()
    ]


@pytest.mark.parametrize(
    ("lead", "said"),
    [
        # What nobody wrote
        (
            "{12}",
            "5:4 BIND030 There is no note 12. Write it under « notes: », as « 12: » and its text.",
        ),
        (
            "{signed}",
            "5:4 BIND031 Nothing says what {signed} is. Add a line « signed: » under"
            " « agreement: ».",
        ),
        (
            "{agreement}",
            "5:4 BIND031 Nothing says what {agreement} is. Add a line « name: » under"
            " « agreement: ».",
        ),
        (
            "{period}",
            "5:4 BIND031 Nothing says what {period} is. Add a line « period: » under"
            " « agreement: ».",
        ),
        (
            "{signatories}",
            "5:4 BIND031 Nothing says what {signatories} is. Add a line « signatories: » under"
            " « agreement: ».",
        ),
        (
            "{event.date.short}",
            "5:4 BIND031 Nothing says what {event.date.short} is. Add a line « date: » under"
            " « event: ».",
        ),
        (
            "{event.time}",
            "5:4 BIND031 Nothing says what {event.time} is. Add a line « time: » under « event: ».",
        ),
        ("{place}", "5:4 BIND031 Nothing says what {place} is. Add a line « place: »."),
        (
            "{comite.website}",
            "5:4 BIND031 Nothing says what {comite.website} is. Add « website: » in"
            " partners/comite.yaml.",
        ),
        (
            "{Hugo Blanc.remit}",
            "5:4 BIND031 Nothing says what {Hugo Blanc.remit} is. Add « remit: » in"
            " partners/comite.yaml.",
        ),
        (
            "{Hugo Blanc.from}",
            "5:4 BIND031 Nothing says what {Hugo Blanc.from} is. Add « from: » in"
            " partners/comite.yaml.",
        ),
        # What is written otherwise
        (
            "{ville.maires}",
            "5:4 BIND035 ville has no fact « maires ». Write it under « facts: » in"
            " partners/ville.yaml.",
        ),
        (
            "{ville.habitant}",
            "5:4 BIND035 ville has no fact « habitant ». Did you mean « habitants »?",
        ),
        ("{dat}", "5:4 BIND036 Nothing is called « {dat} » here. Did you mean « {date} »?"),
        (
            "{habitant}",
            "5:4 BIND036 Nothing is called « {habitant} » here. Did you mean « {habitants} »?",
        ),
        (
            "{Hugo Blan}",
            "5:4 BIND036 Nothing is called « {Hugo Blan} » here. Did you mean « {Hugo Blanc} »?",
        ),
        ("{comit}", "5:4 BIND036 Nothing is called « {comit} » here. Did you mean « {comite} »?"),
        (
            "{Xyzzy}",
            "5:4 BIND036 Nothing is called « {Xyzzy} » here. Write the text itself, or double the"
            " braces to print them: {{Xyzzy}}.",
        ),
        (
            "{Blanc}",
            "5:4 BIND066 « Blanc » has not been named before: Hugo Blanc. Write the whole name;"
            " the surname alone will do once the text has named the person.",
        ),
        # People and their mandates
        (
            "{Hugo Blanc.title.7}",
            "5:4 BIND022 Hugo Blanc has no mandate number 7. Mandates are counted from 1 in"
            " partners/comite.yaml.",
        ),
        (
            "{Hugo Blanc.before}",
            "5:4 BIND022 Hugo Blanc has no earlier mandate. Add it under « mandates: » in"
            " partners/comite.yaml, line 3, with « until: ».",
        ),
        # How texts are typed
        (
            "Un } seul",
            "5:6 BIND001 This brace has no counterpart. Write a name between two braces, or double"
            " the brace to print it: }}.",
        ),
        (
            "[a](https://{ville}.fr)",
            "5:7 BIND002 The address of a link cannot hold a name between braces. Write the"
            " address itself between the parentheses.",
        ),
        (
            "Voir ![la photo](a.jpg) ici",
            "5:3 BIND003 A text cannot hold a picture. Give the picture a block of its own:"
            " « image: file.jpg ».",
        ),
        (
            "[a](notre-site)",
            "5:7 BIND004 The address of this link cannot be read. Write it whole:"
            " https://www.exemple.fr/page.",
        ),
        (
            "[a](mailto:lou)",
            "5:7 BIND004 The address of this link cannot be read. Write it whole:"
            " mailto:presse@exemple.fr.",
        ),
        (
            "[a](ftp://x.fr/a)",
            "5:7 BIND004 A link leads to a page, a mailbox or a telephone, never to « ftp: »."
            " Write it whole: https://www.exemple.fr/page.",
        ),
        (
            "[a](https://moi@x.fr/)",
            "5:7 BIND004 An address of a page holds no name or password before « @ ». Write it"
            " whole: https://www.exemple.fr/page.",
        ),
        (
            "[a]{lang=anglais}",
            "5:6 BIND080 « lang=anglais » is not the code of a language. Write two letters:"
            " [in English]{en}, [auf Deutsch]{de}, [en español]{es}.",
        ),
    ],
)
def test_a_text_that_is_refused_says_why(desk: Desk, lead: str, said: str):
    desk.release(f"lead: |\n  {lead}\n", base=BASE)
    assert told(desk) == [said]


@pytest.mark.parametrize(
    ("more", "said"),
    [
        (
            "links:\n  - {text: a, url: 'tel:bientôt'}\n",
            "5:20 BIND004 The address of this link cannot be read. Write the number whole:"
            " tel:+33199001234.",
        ),
        (
            "contacts: [ville/Max Roux]\n",
            "4:12 BIND052 There is no contact « ville/Max Roux » on that day. Add it under"
            " « contacts: » in the partner's file, valid on the release's day.",
        ),
        (
            "contacts: [ville/Lou Peti]\n",
            "4:12 BIND052 There is no contact « ville/Lou Peti » on that day. Did you mean"
            " « Lou Petit »?",
        ),
        (
            "contacts: [Lou Peti]\n",
            "4:12 BIND052 There is no contact « Lou Peti » on that day. Did you mean"
            " « Lou Petit »?",
        ),
        (
            "about: [vile]\n",
            "4:9 BIND011 There is no partner « vile ». Did you mean « ville »?",
        ),
        (
            "about: [xyzzy]\n",
            "4:9 BIND011 There is no partner « xyzzy ». Create partners/xyzzy.yaml, or name one"
            " of: comite, ville.",
        ),
        (
            "about: ['?']\n",
            "4:9 BIND011 There is no partner « ? ». Name one of: comite, ville.",
        ),
        (
            "body:\n  - {quote: Oui, by: Ann Martin}\n",
            "5:22 BIND021 Nobody is called « Ann Martin ». Did you mean « Anne Martin »?",
        ),
        (
            "body:\n  - {quote: Oui, by: Xyzzy}\n",
            "5:22 BIND021 Nobody is called « Xyzzy ». Add this person under « people: » in a"
            " partner's file; if somebody of no partner speaks, write a title behind the name:"
            " « Marie Dupont, tenant ».",
        ),
        (
            "body:\n  - {quote: Oui, by: Hugo Blanc, attribution: inside}\n",
            "5:13 BIND053 A name inside the quotation needs its verb. Add a line « verb: », such"
            " as « verb: déclare ».",
        ),
        (
            "body:\n  - {quote: Oui, by: Hugo Blanc, attribution: before, intro: Il dit}\n",
            "5:62 BIND067 This quotation is announced twice: by « intro: » and by"
            " « attribution: ». Delete the line « attribution: »: the name then follows the"
            " quotation.",
        ),
        (
            "body:\n  - list: signataires\n",
            "5:11 BIND031 Nothing says what {signataires} is. Add a line « signatories: » under"
            " « agreement: ».",
        ),
        (
            "state: approved\nlead: |\n  Le À COMPLÉTER (jour ?).\n",
            "6:6 BIND060 This point is still open, but the release is approved. Settle it, or put"
            " « state: draft » back.",
        ),
        (
            "embargo: 2019-03-31 2h30\n",
            "4:10 BIND072 On 31 March 2019, 2.30 am does not exist: the clocks go forward over it."
            " Write « 2019-03-31 3h30 », or an hour before.",
        ),
        (
            "embargo: 2019-10-27 2h30\n",
            "4:10 BIND073 On 27 October 2019, 2.30 am comes twice: the clocks go back. Say which:"
            " « 2019-10-27 2h30 heure d'été », the first, or « 2019-10-27 2h30 heure d'hiver »,"
            " an hour later.",
        ),
        (
            "body:\n  - {image: xyzzy.png, alt: x}\n",
            "5:13 BIND040 There is no picture releases/xyzzy.png. Put the file into the folder"
            " releases, or correct its name.",
        ),
        (
            "body:\n  - {image: ph.svg, alt: x}\n",
            "5:13 BIND040 There is no picture releases/ph.svg. Did you mean « photo.svg »?",
        ),
        (
            "body:\n  - {image: photo.gif, alt: x}\n",
            "5:13 BIND041 « photo.gif » is not a picture that can be printed. Save it as .jpg,"
            " .png or .svg.",
        ),
        (
            "body:\n  - {image: vide.svg, alt: x}\n",
            "5:13 PICTURE001 The picture releases/vide.svg cannot be printed: the file is empty."
            " Ask its owner for a plain SVG, PNG or JPEG file, or export it again.",
        ),
        (
            "links:\n  - {text: a, url: www.x.fr, file: xyzzy.pdf}\n",
            "5:36 BIND081 There is no file releases/xyzzy.pdf. It was looked for beside the"
            " release, in releases/: put it there, or correct its name.",
        ),
    ],
)
def test_a_field_that_is_refused_says_why(desk: Desk, more: str, said: str):
    desk.write("releases/photo.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>")
    desk.write("releases/photo.gif", b"GIF89a")
    desk.write("releases/vide.svg", "")
    desk.release(more, base=BASE)
    assert told(desk) == [said]


@pytest.mark.parametrize(
    ("comite", "lead", "said"),
    [
        (
            "name: le Comité\nfacts: {communes: 12}\n",
            "{communes}",
            "5:4 BIND032 Several partners have a fact « communes ». Say whose: {ville.communes},"
            " {comite.communes}.",
        ),
        (
            "name: le Comité\nfacts: {boucle: 'la {boucle}'}\n",
            "{boucle}",
            "partners/comite.yaml2:22 BIND033 The fact « boucle » quotes itself. Write its value"
            " instead.",
        ),
        (
            "name: le Comité\nfacts: {membres: {2030: 45}}\n",
            "{membres}",
            "partners/comite.yaml2:25 BIND012 « membres » has no value on 2 October 2019: the"
            " first one begins later. Add what held on that day, with the day or the year from"
            " which it held.",
        ),
        (
            "name: {2030: le Comité}\n",
            "Ici",
            "partners/comite.yaml1:14 BIND012 « name » has no value on 2 October 2019: the first"
            " one begins later. Add what held on that day, with the day or the year from which it"
            " held.",
        ),
        (
            "name: le Comité\nabout: {2030: Un comité.}\n",
            "Ici",
            "partners/comite.yaml2:15 BIND050 comite has no About text for 2 October 2019: the"
            " first one begins later. Add the text of that time under « about: », with the year"
            " from which it held.",
        ),
        (
            PEOPLE + "{gender: m, role: Président, until: 2018}\n",
            "{Hugo Blanc}",
            "5:4 BIND022 Hugo Blanc has no mandate on 2 October 2019 (Président until 31 December"
            " 2018). Name who holds the office that day, or correct the mandate in"
            " partners/comite.yaml, line 3.",
        ),
        (
            PEOPLE
            + "\n    gender: m\n    mandates:\n      - {role: Élu, from: 2014, until: 2018}\n"
            "      - {title: chef du Comité, from: 2020-03}\n",
            "{Hugo Blanc}",
            "5:4 BIND022 Hugo Blanc has no mandate on 2 October 2019 (Élu from 1 January 2014 until"
            " 31 December 2018, chef du Comité from 1 March 2020). If the mandate to come is public"
            " already, add « announced: yes » to it in partners/comite.yaml, line 7; if not, name"
            " who holds the office that day.",
        ),
        (
            PEOPLE + "{role: Élu, from: 2020, announced: 2019-12}\n",
            "{Hugo Blanc}",
            "5:4 BIND022 Hugo Blanc has no mandate on 2 October 2019 (Élu from 1 January 2020). The"
            " mandate to come is public from 1 December 2019 on: correct « announced: » in"
            " partners/comite.yaml, line 3, or the day of the release; if not, name who holds the"
            " office that day.",
        ),
        (
            PEOPLE + "{gender: m, mandates: [{role: Élu}, {title: chef}]}\n",
            "{Hugo Blanc}",
            "5:4 BIND022 Hugo Blanc has several mandates on that day (1 – Élu, 2 – chef). Say"
            " which: {Hugo Blanc.2} in a text, {person: Hugo Blanc, mandate: 2} after « by: » or in"
            " a list.",
        ),
        (
            PEOPLE + "{gender: m, remit: délégué}\n",
            "{Hugo Blanc}",
            "partners/comite.yaml3:15 BIND023 This mandate of Hugo Blanc does not say what the"
            " person is. Add « role: », or « title: » with the whole title.",
        ),
        (
            "name: le Comité\npeople:\n  Anne Martin: {role: Élue}\n",
            "{Anne Martin}",
            "5:4 BIND020 Several people are called « Anne Martin ». Say which: ville/Anne Martin,"
            " comite/Anne Martin.",
        ),
        (
            "name: le Comité\npeople:\n  Luc Martin: {role: Élu}\n",
            "{Luc Martin.name} et {Anne Martin.name} : {M. Martin}",
            "5:49 BIND066 « Martin » may be any of these: Anne Martin, Luc Martin. Write the whole"
            " name; the surname alone will do once the text has named the person.",
        ),
        (
            "nom: le Comité\n",
            "Ici",
            "3:19 BIND010 This release needs partners/comite.yaml, which has errors. Mend that"
            " file first.",
        ),
    ],
)
def test_what_a_partner_lacks_is_told(desk: Desk, comite: str, lead: str, said: str):
    desk.write("partners/comite.yaml", comite)
    desk.release(f"lead: |\n  {lead}\n", base=BASE)
    assert [one for one in told(desk) if " FORM" not in one] == [said]


def test_somebody_of_another_partner_is_named_with_it(desk: Desk):
    desk.release("lead: Avec {Hugo Blanc}.\n", base=BASE.replace(", comite", ""))
    assert told(desk) == [
        "4:13 BIND021 Nobody is called « Hugo Blanc ». Say of which partner: comite/Hugo Blanc."
    ]


def test_who_signs_and_who_is_there_exist(desk: Desk):
    desk.release(base=RELEASE.rstrip() + "\n      witnesses: [Ann Martin]\n")
    assert told(desk) == [
        "11:15 BIND021 Nobody is called « Ann Martin ». Did you mean « Anne Martin »?"
    ]
    desk.release(base=RELEASE.replace("[Anne Martin, ", "[Ann Martin, "))
    assert told(desk) == [
        "10:17 BIND021 Nobody is called « Ann Martin ». Did you mean « Anne Martin »?"
    ]


def test_who_signs_holds_an_office_on_that_day(desk: Desk):
    desk.write("partners/ville.yaml", VILLE.replace("2020-07-15", "2019-09-30"))
    desk.release()
    assert told(desk) == [
        "10:17 BIND022 Anne Martin has no mandate on 1 October 2019 (Maire until 30 September"
        " 2019). Name who holds the office that day, or correct the mandate in"
        " partners/ville.yaml, line 4."
    ]


def test_a_preposition_that_asks_for_another_form_is_told(desk: Desk):
    desk.write("partners/ville.de.yaml", "name: die Stadt\nabout: Eine Stadt.\n")
    desk.write("partners/comite.de.yaml", "name: der Ausschuss\nabout: Ein Ausschuss.\n")
    desk.release("event: {date: [2019-10-22, 2019-10-25]}\nlead: Reporté au {event.date}.\n")
    assert told(desk) == [
        "12:19 BIND054 After « au », « du 22 au 25 octobre 2019 » may need another form than the"
        " one it has. Write the words themselves in the place of the name between braces."
    ]


def test_a_fact_that_quotations_make_too_long_is_told(desk: Desk):
    desk.write(
        "partners/ville.yaml",
        f"name: la Ville\nfacts:\n  court: {'mot ' * 600}\n  long: '{'{court} ' * 3}'\n",
    )
    desk.release("lead: Ici {court}.\n", base=BASE)
    assert told(desk) == []
    desk.release("lead: Ici {long}.\n", base=BASE)
    assert told(desk) == [
        "partners/ville.yaml4:9 BIND091 The fact « long » becomes too long with the facts that it"
        " quotes. Write it out: no fact is longer than 5000 characters."
    ]


def test_a_release_that_names_make_too_long_is_told(desk: Desk, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(fill, "MOST_PRINTED", 3 * len("la Ville d'Exemple") + len(" (VE)"))
    desk.release("lead: Avec {ville}, {ville}, {ville}.\n", base=BASE + "about: none\n")
    assert told(desk) == []
    desk.release("lead: Avec {ville}, {ville}, {ville}, {date}.\n", base=BASE + "about: none\n")
    assert told(desk) == [
        "5:40 BIND092 What names stand for makes this release longer than any can be. Take out"
        " what is quoted again and again."
    ]


# Translations -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("french", "english", "said"),
    [
        ("role: Maire, honorific: Dr.", "role: Mayor", ""),
        ("role: Maire, honorific: Prof", "role: Mayor", ""),
        (
            "role: Maire, honorific: Mme",
            "role: Mayor",
            "partners/ville.yaml3:37 BIND051 In the language of this release (en), ville lacks the"
            " honorific of Ana Roc. Write it in partners/ville.en.yaml.",
        ),
        ("role: Maire, honorific: Mme", "role: Mayor, honorific: Ms", ""),
        (
            "role: Maire, of: la Commune",
            "role: Mayor",
            "partners/ville.yaml3:30 BIND051 In the language of this release (en), ville lacks the"
            " name. Write it in partners/ville.en.yaml.",
        ),
        ("role: Maire, of: la Commune", "role: Mayor, of: the Town", ""),
        ("role: Maire, of: Lyon", "role: Mayor", ""),
        (
            "role: Maire",
            "gender: f",
            "partners/ville.yaml3:3 BIND051 In the language of this release (en), ville lacks the"
            " role of Ana Roc. Write it in partners/ville.en.yaml.",
        ),
    ],
)
def test_a_translation_prints_no_word_of_its_original(
    desk: Desk, french: str, english: str, said: str
):
    desk.write("partners/ville.yaml", f"name: Exemple\npeople:\n  Ana Roc: {{{french}}}\n")
    desk.write("partners/ville.en.yaml", f"people:\n  Ana Roc: {{{english}}}\n")
    desk.release(base="title: T\ndate: 2019-10-02\npartners: [ville]\n")
    desk.release("lead: With {Ana Roc}.\n", base="title: T\n", slug=f"{SLUG}.en")
    assert told(desk) == ([said] if said else [])


@pytest.mark.parametrize(
    ("french", "english", "said"),
    [
        (
            "about: Une ville.",
            "acronym: VE",
            "3:12 BIND051 In the language of this release (en), ville lacks an About text. Write it"
            " in partners/ville.en.yaml.",
        ),
        (
            "facts: {duree: trois ans}",
            "acronym: VE",
            "2:14 BIND051 In the language of this release (en), ville lacks the fact « duree »."
            " Write it in partners/ville.en.yaml.",
        ),
        (
            "contacts: [{office: Presse, phone: 0387393914}]",
            "acronym: VE",
            "partners/ville.yaml2:21 BIND051 In the language of this release (en), ville lacks the"
            " name of an office. Write it in partners/ville.en.yaml.",
        ),
    ],
)
def test_a_translation_lacks_what_its_original_says(
    desk: Desk, french: str, english: str, said: str
):
    desk.write("partners/ville.yaml", f"name: Exemple\n{french}\n")
    desk.write("partners/ville.en.yaml", f"{english}\n")
    desk.release(base="title: T\ndate: 2019-10-02\npartners: [ville]\n")
    lead = "lead: 'Over {duree}.'\n" if "duree" in french else ""
    desk.release(lead, base="title: T\n", slug=f"{SLUG}.en")
    assert told(desk) == [said]


def test_a_name_with_an_article_is_told_once_where_it_was_typed(desk: Desk):
    desk.write("partners/ville.en.yaml", "about: A city.\n")
    desk.release(base="title: T\ndate: 2019-10-02\npartners: [ville]\n")
    desk.release("lead: In {ville}.\n", base="title: T\n", slug=f"{SLUG}.en")
    assert told(desk) == [
        "partners/ville.yaml1:7 BIND051 In the language of this release (en), ville lacks the name."
        " Write it in partners/ville.en.yaml."
    ]


# Files with errors --------------------------------------------------------------------------------


def test_every_file_of_a_partner_that_has_errors_is_told(desk: Desk):
    desk.write("partners/ville.yaml", VILLE + "    nom: x\n")
    desk.write("partners/ville/port.yaml", "name: le Port\nnom: x\n")
    desk.write("partners/ville/port.en.yaml", "name: the Port\nnam: x\n")
    desk.release(base="title: T\ndate: 2019-10-02\npartners: [ville/port, ville]\n")
    desk.write(f"releases/{SLUG}.en.yaml", "title: T\n")
    need = "3:12 BIND010 This release needs {}, which has errors. Mend that file first."
    files = ("partners/ville.yaml", "partners/ville/port.yaml", "partners/ville/port.en.yaml")
    assert {one for one in told(desk) if "BIND010" in one} == {need.format(one) for one in files}
