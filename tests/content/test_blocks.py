"""The block kinds, from what is typed to what is bound and typeset."""

import re
from textwrap import indent

import pytest
from click.testing import CliRunner

from generator.commands.main import communique
from generator.content import body
from generator.content.prose import plain
from generator.content.typeset import typeset
from generator.language import Typography
from tests.conftest import SLUG, Desk, text

BASE = "title: T\ndate: 2019-10-02\npartners: [ville, comite]\n"


def blocks(desk: Desk, typed: str) -> tuple[body.Block, ...]:
    desk.release("body:\n" + indent(typed, "  "), base=BASE)
    return typeset(desk.bound(), Typography()).body


def test_text(desk: Desk):
    (block,) = blocks(desk, "- |\n  Une **phrase**\n  en deux lignes.\n\n  Une autre.\n")
    assert isinstance(block, body.Text)
    assert text(block.paragraphs) == "Une phrase en deux lignes.\n\nUne autre."
    assert [run.marks for run in block.paragraphs[0]] == [set(), {"strong"}, set()]


def test_a_folded_text_is_the_same(desk: Desk):
    literal = blocks(desk, "- |\n  Une ligne\n  puis une autre.\n\n  Un paragraphe.\n")
    assert blocks(desk, "- >\n  Une ligne\n  puis une autre.\n\n  Un paragraphe.\n") == literal


def test_heading(desk: Desk):
    (block,) = blocks(desk, "- heading: Des actions.\n  level: 3\n")
    assert isinstance(block, body.Heading)
    assert (plain(block.text), block.level) == ("Des actions", 3)


@pytest.mark.parametrize(
    "typed",
    [
        "- intro: |\n    Trois choses :\n  list:\n    - la première ;\n    - la deuxième\n    - la troisième.\n",
        "- intro: Trois choses\n  list: |\n    - la première\n    - la deuxième\n    - la\n      troisième\n",
        "- intro: |\n    {count} choses\n  list: |\n    • la première ;\n    • la deuxième ;\n    • la troisième.\n",
    ],
)
def test_list_endings_are_the_styles(desk: Desk, typed: str):
    (block,) = blocks(desk, typed)
    assert isinstance(block, body.List)
    assert text(block.intro) == "Trois choses\u00a0:"
    assert [text(item.paragraphs) for item in block.items] == [
        "la première\u202f;",
        "la deuxième\u202f;",
        "la troisième.",
    ]


def test_commitments(desk: Desk):
    (block,) = blocks(
        desk,
        "- commitments:\n"
        "    - analyser les besoins\n"
        "    - title: Favoriser le parcours.\n"
        "      by: comite\n"
        "      target: 200 logements\n"
        "      until: 2022\n"
        "      text: |\n"
        "        Un paragraphe.\n\n"
        "        Un second.\n"
        "  by: ville\n",
    )
    assert isinstance(block, body.Commitments)
    first, second = block.items
    assert plain(block.by) == "Ville d’Exemple"
    assert text(first.paragraphs) == "analyser les besoins"
    assert plain(second.title) == "Favoriser le parcours"
    assert plain(second.by) == "Comité régional d’Exemple"
    assert (plain(second.target), plain(second.until)) == ("200\u00a0logements", "2022") or (
        plain(second.target),
        plain(second.until),
    ) == ("200 logements", "2022")
    assert text(second.paragraphs) == "Un paragraphe.\n\nUn second."


@pytest.mark.parametrize(
    "typed", ["Un pas de plus.", "« Un pas de plus ».", "«Un pas de plus.»", '"Un pas de plus"']
)
def test_quotes_are_typed_without_their_marks(desk: Desk, typed: str):
    (block,) = blocks(desk, f"- by: Hugo Blanc\n  verb: déclare\n  quote: |\n    {typed}\n")
    assert isinstance(block, body.Quote)
    assert text(block.paragraphs) == "«\u00a0Un pas de plus.\u00a0»"
    assert plain(block.speaker).startswith("Hugo Blanc, Président du Comité")
    assert (plain(block.verb), block.attribution) == ("déclare", "before")


def test_quotes_inside_a_quote_stay(desk: Desk):
    (block,) = blocks(desk, "- by: Hugo Blanc\n  quote: |\n    « Oui », dit-il, « non »\n")
    assert isinstance(block, body.Quote)
    assert text(block.paragraphs) == "«\u00a0“Oui”, dit-il, “non”.\u00a0»"
    assert block.attribution == "after"


@pytest.mark.parametrize(
    ("quote", "printed"),
    [
        (
            "Nous sommes fiers. Très fiers",
            "«\u00a0Nous sommes fiers\u00a0», déclare Hugo Blanc, Président du Comité régional"
            " d’Exemple. «\u00a0Très fiers.\u00a0»",
        ),
        (
            "Quelle joie !",
            "«\u00a0Quelle joie\u202f!\u00a0» déclare Hugo Blanc, Président du Comité régional"
            " d’Exemple.",
        ),
        (
            "Voici **un pas**. Un autre.\n\n      Et la suite",
            "«\u00a0Voici un pas\u00a0», déclare Hugo Blanc, Président du Comité régional"
            " d’Exemple. «\u00a0Un autre.\n\n«\u00a0Et la suite.\u00a0»",
        ),
        (
            "Un pas.\n\n      La suite",
            "«\u00a0Un pas\u00a0», déclare Hugo Blanc, Président du Comité régional"
            " d’Exemple.\n\n«\u00a0La suite.\u00a0»",
        ),
    ],
)
def test_a_speaker_may_stand_inside_the_quotation(desk: Desk, quote: str, printed: str):
    typed = f"- by: Hugo Blanc\n  verb: déclare\n  attribution: inside\n  quote: |\n    {quote}\n"
    (block,) = blocks(desk, typed)
    assert isinstance(block, body.Quote)
    assert text(block.paragraphs) == printed
    assert block.attribution == "inside"
    said = [run.text for run in block.paragraphs[0] if "said" in run.marks]
    assert "".join(said) == "déclare Hugo Blanc, Président du Comité régional d’Exemple."


def test_a_speaker_inside_needs_a_verb(desk: Desk):
    desk.release("body:\n  - {quote: Oui, by: Hugo Blanc, attribution: inside}\n")
    assert [one.code for one in desk.findings() if one.severity == "error"] == ["BIND053"]


def test_quotes_of_outsiders(desk: Desk):
    (block,) = blocks(desk, "- by: Marie Dupont, locataire\n  quote: Enfin chez moi\n")
    assert isinstance(block, body.Quote)
    assert plain(block.speaker) == "Marie Dupont, locataire"


def test_table(desk: Desk):
    (block,) = blocks(
        desk,
        "- table: |\n"
        "    Logements           | Commune |  2018\n"
        "    Logements financés  | Metz    | 1 214\n"
        "    - dont neufs        |         |  (12)\n",
    )
    assert isinstance(block, body.Table)
    assert [(plain(one.heading), one.numeric) for one in block.columns] == [
        ("Logements", False),
        ("Commune", False),
        ("2018", True),
    ]
    assert [[plain(cell) for cell in row.cells] for row in block.rows] == [
        ["Logements financés", "Metz", "1\u202f214"],
        ["dont neufs", "", "(12)"],
    ]
    assert [row.detail for row in block.rows] == [False, True]


def test_agenda(desk: Desk):
    (block,) = blocks(
        desk,
        "- title: Déroulé\n"
        "  date: 2019-10-01\n"
        "  agenda:\n"
        "    - 10h: Accueil des élus\n"
        "      press: Presse accréditée\n"
        "    - 10h30 - 11h15: Visite\n"
        "      place: Résidence des Lilas\n",
    )
    assert isinstance(block, body.Agenda)
    assert plain(block.date) == "Mardi 1er\u00a0octobre 2019"
    assert plain(block.items[0].time) == "10\u00a0h"
    assert text(block.items[1].place) == "Résidence des Lilas"


def test_image(desk: Desk):
    desk.write("releases/photo.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>")
    (block,) = blocks(desk, "- image: photo.svg\n  alt: Les élus\n  credit: Ville\n")
    assert isinstance(block, body.Image)
    assert block.asset and block.asset.media_type == "image/svg+xml"
    assert (block.alt, plain(block.credit)) == ("Les élus", "Ville")


def test_a_picture_outside_the_workspace_is_not_found(desk: Desk):
    (desk.root.parent / "secret.svg").write_text("<svg/>")
    desk.release("body:\n  - image: ../../secret.svg\n    alt: x\n", base=BASE)
    assert desk.told() == ["5:12 BIND040"]


def test_callout(desk: Desk):
    (block,) = blocks(desk, "- title: Accréditation\n  callout: |\n    Avant le {date}.\n")
    assert isinstance(block, body.Callout)
    assert [type(one) for one in block.blocks] == [body.Text]


def test_notes(desk: Desk):
    desk.release("lead: La PEEC{1}.\nnotes:\n  1: Participation des employeurs\n", base=BASE)
    release = desk.bound()
    assert plain(release.notes[0].text) == "Participation des employeurs"
    call = release.lead[0][1]
    assert (call.text, call.marks, call.href) == ("1", {"note"}, "#note-1")


def test_bare_addresses_become_links(desk: Desk):
    desk.release("lead: Voir www.exemple.fr ou lou@exemple.fr.\n", base=BASE)
    links = [(run.text, run.href) for run in desk.bound().lead[0] if run.href]
    assert links == [
        ("www.exemple.fr", "https://www.exemple.fr"),
        ("lou@exemple.fr", "mailto:lou@exemple.fr"),
    ]


def test_html_is_printed_as_typed(desk: Desk):
    desk.release("lead: Un <b>gras</b> & co\n", base=BASE)
    assert text(desk.bound().lead) == "Un <b>gras</b> & co"


def test_templates_are_not_compiled(desk: Desk):
    desk.release("lead: |\n  Un {{{{ 7 * 7 }}}} et {% raw %}\n", base=BASE)
    assert desk.told() == ["5:26 BIND036"]


def test_a_block_of_no_kind_is_told_all_kinds(desk: Desk):
    desk.release("body:\n  - verb: dit\n")
    (told,) = [one for one in desk.findings() if one.code == "FORM006"]
    assert " text, heading, " in told.hint


@pytest.mark.parametrize("form", ["txt", "html", "pdf"])
@pytest.mark.parametrize(
    ("ending", "items", "printed"),
    [
        ("", ["April", "KDE.", "https://www.x.example/"], "April KDE https://www.x.example/"),
        ("", ["Anne part.", "Paul la suit."], "Anne part. Paul la suit."),
        ("", ["Aides.", "Prêts", "Conseils."], "Aides Prêts Conseils"),
        ("none", ["loger les salariés ;", "bâtir des logements."], "salariés bâtir des logements"),
        ("period", ["loger", "bâtir"], "loger. bâtir."),
        ("", ["01 99 00 12 34", "KDE e.V."], "01 99 00 12 34 KDE e.V."),
        ("semicolon", ["Loger", "Bâtir chez Exemple S.A."], "Loger ; Bâtir chez Exemple S.A."),
    ],
)
def test_a_list_ends_its_items_as_they_ask_for(
    desk: Desk, form: str, ending: str, items: list[str], printed: str
):
    listed = "".join(f"      - {item!r}\n" for item in items)
    said = f"    ending: {ending}\n" if ending else ""
    desk.release(f"body:\n  - list:\n{listed}{said}  - Suite\n")
    words = re.sub("[\u00a0\u202f]", " ", desk.printed(form))
    assert f"{printed} Suite" in " ".join(re.sub("[•▪–]|(?m:^- )", "", words).split())


def test_names_stand_in_every_field_of_commitments_and_figures(desk: Desk):
    said = "{comite}"
    commitments, figures = blocks(
        desk,
        f"- title: 'Pour {said}'\n  intro: 'Avec {said}, {{count}} choses :'\n  by: ville\n"
        "  commitments:\n"
        f"    - {{title: 'Loger {said}.', by: comite, target: '12 pour {said}',"
        f" until: 'avis de {said}', text: 'Aider {said}.'}}\n"
        f"- title: 'Chez {said}'\n  intro: 'Selon {said} :'\n  source: 'bilan de {said}'\n"
        f"  figures:\n    - {{value: '12', label: 'logements de {said}'}}\n",
    )
    assert isinstance(commitments, body.Commitments) and isinstance(figures, body.Figures)
    house = "Comité régional d’Exemple"
    (item,) = commitments.items
    assert plain(commitments.title) == f"Pour le {house}"
    assert text(commitments.intro).startswith(f"Avec le {house}, un")
    assert plain(item.title) == f"Loger le {house}"
    assert (plain(item.target), plain(item.until)) == (f"12 pour le {house}", f"avis du {house}")
    assert text(item.paragraphs) == f"Aider le {house}."
    assert plain(figures.title) == f"Chez le {house}"
    assert text(figures.intro).startswith(f"Selon le {house}")
    assert plain(figures.source) == f"bilan du {house}"
    assert [plain(one.label) for one in figures.items] == [f"logements du {house}"]


def test_what_is_refused_of_a_text_stops_no_command(desk: Desk):
    desk.release('body:\n  - "{"\n  - list: [un, deux]\n')
    done = CliRunner().invoke(communique, ["-C", str(desk.root), "show", SLUG])
    assert (done.exit_code, "BIND001" in done.output) == (1, True)


@pytest.mark.parametrize(
    ("typed", "ending"),
    [
        ("list: [Un mot., Un autre.]", "period"),
        ("list: ['{comite}.', Un autre.]", "period"),
        ("list: [un mot., un autre.]", None),
        ("list: [Un mot., Un autre]", None),
        ("list: [Un mot.]", None),
        ("list: [Un etc., Un S.A.]", None),
        ("list: [Un mot !, Un autre.]", None),
        ("list: [un, deux]\n    ending: none", "none"),
        ("commitments: [Un mot., Un autre.]", "period"),
        ("commitments: [un, deux]\n    ending: period", "period"),
        ("list: partners", "none"),
    ],
)
def test_how_the_items_of_a_list_end(desk: Desk, typed: str, ending: str | None):
    desk.release(f"body:\n  - {typed}\n", base=BASE)
    (block,) = desk.bound().body
    assert block.ending == ending


@pytest.mark.parametrize(
    ("typed", "title", "words"),
    [
        ("{title: Un titre., text: Un mot.}", "Un titre", "Un mot."),
        ("{text: un mot ;}", "", "un mot"),
        ("{text: un mot etc.}", "", "un mot etc."),
        ("{text: un mot..}", "", "un mot.."),
        ("{text: Exemple Inc.}", "", "Exemple Inc."),
        ("{text: la S.A.R.L.}", "", "la S.A.R.L."),
        ("{text: '.'}", "", "."),
        ("{text: 'un mot :', list: [deux.]}", "", "un mot :"),
    ],
)  # fmt: skip
def test_the_end_of_an_item_is_the_style_s(desk: Desk, typed: str, title: str, words: str):
    for kind in ("list", "commitments"):
        desk.release(f"body:\n  - {kind}:\n      - {typed}\n", base=BASE)
        (block,) = desk.bound().body
        (item,) = block.items
        assert (plain(item.title), text(item.paragraphs)) == (title, words)
        assert [text(one.paragraphs) for one in item.items] == ["deux"] * ("list:" in typed)


@pytest.mark.parametrize(
    ("typed", "width", "alt"),
    [
        ("{image: a.svg, alt: x}", "", "x"),
        ("{image: a.svg, alt: x, width: 50 %}", "50%", "x"),
        ("{image: a.svg, alt: x, width: '8,5\u00a0cm'}", "8.5cm", "x"),
        ("{image: a.svg, alt: x, width: À COMPLÉTER}", "", "x"),
        ("{image: a.svg, caption: y}", "", "y"),
        ("{image: a.svg, caption: y, alt: x}", "", "x"),
        ("{image: a.svg, caption: y, decorative: yes}", "", ""),
        ("{image: a.svg, caption: y, decorative: no}", "", "y"),
        ("{image: a.svg, caption: y, decorative: À COMPLÉTER}", "", "y"),
    ],
)
def test_what_is_said_of_an_image(desk: Desk, typed: str, width: str, alt: str):
    desk.write("releases/a.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>")
    desk.release(f"body:\n  - {typed}\n", base=BASE)
    (image,) = desk.bound().body
    assert (image.width, image.alt) == (width, alt)
    assert image.missing == ()


@pytest.mark.parametrize(
    ("typed", "level"),
    [("", 2), ("level: 2", 2), ("level: 3", 3), ("level: 1", 2), ("level: À COMPLÉTER", 2)],
)
def test_the_level_of_a_heading(desk: Desk, typed: str, level: int):
    desk.release(f"body:\n  - heading: Un titre\n    {typed}\n", base=BASE)
    (heading,) = desk.bound().body
    assert heading.level == level


@pytest.mark.parametrize(
    ("typed", "total", "detail"),
    [
        ("Nord", False, False),
        ("- Nord", False, True),
        (" -  Nord", False, True),
        ("-Nord", False, False),
        ("= Nord", True, False),
        ("Total", True, False),
        ("Total Énergies", False, False),
        ("- Total", False, True),
    ],
)
def test_the_rows_of_a_table(desk: Desk, typed: str, total: bool, detail: bool):
    desk.release(f"body:\n  - table: |\n      Lieu | 2018\n      {typed} | - 12\n", base=BASE)
    (table,) = desk.bound().body
    (row,) = table.rows
    assert (row.total, row.detail) == (total, detail)
    assert plain(row.cells[0]).strip() == typed.lstrip(" -=" if typed != "-Nord" else "")
    assert plain(row.cells[1]) == "− 12"
    assert [one.numeric for one in table.columns] == [False, True]


def test_names_in_a_table_are_bound_in_the_order_they_are_read(desk: Desk):
    desk.release(
        "body:\n  - title: '{date.short}'\n    unit: '{place}'\n    source: '{ville.acronym}'\n"
        "    table: |\n      Lieu | {ville}\n      {ville} | {communes}\n",
        base=BASE + "place: Metz\n",
    )
    (table,) = desk.bound().body
    assert (plain(table.title), plain(table.unit), plain(table.source)) == (
        "2 octobre",
        "Metz",
        "VE",
    )
    assert plain(table.columns[1].heading) == "La Ville d'Exemple (VE)"
    assert [plain(one).strip() for one in table.rows[0].cells] == ["La Ville d'Exemple", "44"]
