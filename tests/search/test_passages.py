"""All that is printed can be found, and leads to the line it was typed at."""

import datetime

import pytest

from generator.search import sheets
from generator.search.asked import Asked, Hit, typed_at
from generator.search.folded import needles
from generator.search.sheet import Sheet
from generator.source.workspace import Workspace
from tests.conftest import COMITE, SLUG, VILLE, Desk

FILE = f"releases/{SLUG}.yaml"
FULL = """\
    state: draft
    kind: invitation
    embargo: 2099-10-02 10h
    subtitle: Pour {habitants} habitants
    notice: Version du 3 octobre
    event: {name: la fête, date: 2019-10-08, time: 10h30, place: au port}
    lead: |
      Une ville de {habitants} habitants signe. Elle compte **44** communes{1}.

      - des **loge**ments neufs
      - un quai
    body:
      - heading: Une partie
      - list: [une halte, un quai]
        intro: Voici la suite
      - quote: Tout va bien. Nous avançons.
        by: Paul Évrard
      - image: vue.svg
        alt: La mairie
        caption: Vue du port
        credit: Ville
      - title: Logements bâtis
        unit: unités
        source: le registre
        table: |
          Année | 2019
          Neufs | 12
      - title: En bref
        figures: ["35,1 millions d'euros investis"]
      - title: Pratique
        callout: [Venez tôt.]
    notes: {1: Selon l'inventaire.}
    links: [{text: Lire l'accord, url: www.exemple.fr/a.pdf}]
    """
DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 50"/>'


@pytest.fixture
def full(desk: Desk) -> Desk:
    desk.write("releases/vue.svg", DRAWING)
    desk.release(FULL)
    return desk


def only(desk: Desk, slug: str = SLUG) -> Sheet:
    workspace = Workspace(desk.root)
    files = [one for one in workspace.releases if one.slug == slug]
    (made,) = sheets(files, workspace)
    assert isinstance(made, Sheet)
    return made


def found(desk: Desk, *words: str) -> list[tuple[str, str, str]]:
    """Return where words are found: the part, the line, the sentence with the words marked."""
    return [(hit.passage.part, place(desk, hit), shown(hit)) for hit in hits(only(desk), *words)]


def hits(sheet: Sheet, *words: str) -> list[Hit]:
    asked = Asked(words=needles(words))
    return list(asked.hits(sheet, asked.found(sheet) or []))


def place(desk: Desk, hit: Hit) -> str:
    span = typed_at(hit, lambda path: Workspace(desk.root).text(path).split("\n"))
    return f"{span.path}:{span.line}:{span.column}"


def shown(hit: Hit) -> str:
    return "".join(f"[{text}]" if marked else text for text, marked in hit.pieces())


@pytest.mark.parametrize(
    ("asked", "part", "typed", "sentence"),
    [
        ("un accord", "title", "Un accord", "[Un accord]"),
        ("Pour 13 500", "title", "habitants}", "[Pour 13\u202f500] habitants"),
        ("version du", "head", "Version du", "[Version du] 3\u00a0octobre"),
        ("2 octobre 2019", "head", "2019-10-02", "Exemple, le [2\u00a0octobre 2019]"),
        (
            "heure de Paris",
            "head",
            "2099-10-02 10h",
            "vendredi 2\u00a0octobre 2099 à 10\u00a0h ([heure de Paris])",
        ),
        ("au port", "event", "au port}", "[au port]"),
        ("communes", "lead", "communes{1}", "… Elle compte 44 [communes]."),
        ("logements neufs", "lead", "des **loge", "des [logements neufs]\u202f;"),
        ("une partie", "heading", "Une partie", "[Une partie]"),
        ("halte", "list", "halte, un", "une [halte]\u202f;"),
        ("avançons", "quotation", "avançons.", "… Nous [avançons].\u00a0»"),
        (
            "Évrard",
            "quotation",
            "Paul Évrard\n",
            "Paul [Évrard], Adjoint de la Ville d’Exemple (VE) en charge du logement",
        ),
        ("mairie", "alt", "mairie", "La [mairie]"),
        ("vue du port", "caption", "Vue du port", "[Vue du port]"),
        ("ville", "credit", "Ville\n", "[Ville]"),
        ("batis", "table", "bâtis", "Logements [bâtis]"),
        ("unites", "table", "unités", "[unités]"),
        ("année 2019", "table", "Année |", "[Année · 2019]"),
        ("neufs · 12", "table", "Neufs |", "[Neufs · 12]"),
        ("registre", "table", "registre", "le [registre]"),
        (
            "millions d'euros investis",
            "figures",
            "millions",
            "35,1\u00a0[millions d’euros investis]",
        ),
        ("venez", "box", "Venez", "[Venez] tôt."),
        ("inventaire", "note", "inventaire.}", "Selon l’[inventaire]."),
        ("lire l’accord", "link", "Lire l'accord", "[Lire l’accord]"),
        ("comité", "logo", "Comité régional", "[Comité] régional d’Exemple"),
        (
            "la ville compte",
            "about",
            "La Ville compte {",
            "[La Ville compte] 44 communes et 13\u202f500 habitants.",
        ),
        (
            "exemple.fr @Exemple",
            "about",
            "www.exemple.fr",
            "Plus d’informations sur\u00a0: www.[exemple.fr - @Exemple]",
        ),
        ("ville d’exemple", "contact", "name: Lou", "[Ville d’Exemple]"),
        (
            "0387393914",
            "contact",
            "0387393914",
            "Lou Petit – [03\u00a087\u00a039\u00a039\u00a014] – lou@exemple.fr",
        ),
        (
            "lou@exemple.fr",
            "contact",
            "lou@",
            "Lou Petit – 03\u00a087\u00a039\u00a039\u00a014 – [lou@exemple.fr]",
        ),
    ],
)
def test_all_that_is_printed_is_found(full: Desk, asked: str, part: str, typed: str, sentence: str):
    places = {one: (line, said) for one, line, said in found(full, asked)}
    line, said = places[part]
    assert said == sentence
    assert at(full, line).startswith(typed)


def at(desk: Desk, place: str) -> str:
    """Return what a file holds from a place on."""
    path, line, column = place.split(":")
    lines = (desk.root / path).read_text(encoding="utf-8").splitlines(keepends=True)
    return "".join([lines[int(line) - 1][int(column) - 1 :], *lines[int(line) :]])


@pytest.mark.parametrize("asked", ["draft", "vue.svg", "maison", "logement social", "2020-07-15"])
def test_what_is_not_printed_is_not_found(full: Desk, asked: str):
    assert found(full, asked) == []


def test_an_event_is_found_where_it_is_printed(full: Desk):
    full.release(FULL.replace("kind: invitation", "kind: release"))
    assert found(full, "au port") == []


def test_all_words_are_found_in_one_passage(full: Desk):
    assert len(found(full, "communes", "elle")) == 1
    assert found(full, "communes", "inventaire") == []
    assert found(full, "elle communes") == []


def test_two_marks_may_be_far_apart(full: Desk):
    ((part, _line, sentence),) = found(full, "Une ville", "communes")
    assert part == "lead"
    assert sentence == "[Une ville] de 13\u202f500 habitants signe. Elle compte 44 [communes]."


def test_a_name_leads_to_its_call_and_to_its_definition(full: Desk):
    (hit,) = hits(only(full), "13500 habitants signe")
    assert place(full, hit) == f"{FILE}:18:17"
    ((name, defined),) = [(one.name, one.defined) for one in hit.sources]
    assert (name, defined and (defined.path, defined.line)) == (
        "habitants",
        ("partners/ville.yaml", 11),
    )


def test_a_fact_in_a_fact_leads_to_both(full: Desk):
    (hit,) = hits(only(full), "et 13500")
    assert [one.name for one in hit.sources] == ["phrase", "habitants"]
    assert hit.place.path == "partners/ville.yaml"


def test_an_acronym_behind_a_name_leads_to_both(desk: Desk):
    desk.release("lead: '{ville} un. {ville} deux.'\n")
    ((first, *_later),) = [hits(only(desk), "d'exemple VE un")]
    defined = [(one.defined.line, one.end - one.start) for one in first.sources if one.defined]
    assert sorted(defined) == [(1, 22), (2, 2)]
    (second,) = hits(only(desk), "d'exemple deux")
    assert [one.defined and one.defined.line for one in second.sources] == [1]


def test_what_cannot_be_bound_is_looked_in_as_it_is_typed(desk: Desk):
    desk.release("lead: Un texte de {personne}.\nsubtitel: Un sous-titre\n")
    made = only(desk)
    assert (made.bound, made.title, made.date) == (False, "Un accord", "2019-10-02")
    assert found(desk, "un texte de {personne}") == [
        ("typed", f"{FILE}:11:7", "[Un texte de {personne]}.")
    ]
    desk.write(FILE, "titre: [Un accord\nsuite: <<\n")
    assert found(desk, "accord")[0][0] == "typed"


def test_a_binary_file_holds_nothing(desk: Desk):
    desk.write(FILE, b"\0\1\2")
    assert only(desk).passages == () or found(desk, "x") == []


@pytest.mark.parametrize(
    ("asked", "means"),
    [
        (Asked(partner="ville"), True),
        (Asked(partner="VE"), True),
        (Asked(partner="Ville d’exemple"), True),
        (Asked(partner="comité régional"), True),
        (Asked(partner="vil"), False),
        (Asked(person="martin"), True),
        (Asked(person="Paul Evrard"), True),
        (Asked(person="lou petit"), True),
        (Asked(person="mart"), False),
        (Asked(person="exemple"), False),
        (Asked(year=2019), True),
        (Asked(year=2018), False),
        (Asked(state="draft"), True),
        (Asked(state="published"), False),
        (Asked(kind="invitation", language="fr"), True),
        (Asked(kind="release"), False),
        (Asked(language="en"), False),
    ],
)
def test_releases_are_chosen(full: Desk, asked: Asked, means: bool):
    full.release(FULL.replace("Elle compte", "{Anne Martin} compte"))
    assert (asked.found(only(full)) is not None) == means


def test_a_unit_is_found_by_what_it_belongs_to(desk: Desk):
    desk.write("partners/ville/nord.yaml", "name: le quartier Nord\n")
    desk.release(base="title: T\ndate: 2019-10-02\npartners: [nord]\n")
    for name in ("ville", "ville/nord", "nord", "quartier nord", "Ville d'Exemple"):
        assert Asked(partner=name).found(only(desk)) == []


def test_a_translation_is_found_in_its_own_words(desk: Desk):
    desk.release(
        "body: [Un texte.]\n", base="title: T\ndate: 2019-10-02\npartners: [comite]\nabout: none\n"
    )
    desk.write("partners/comite.en.yaml", "name: the Board\n")
    desk.write(f"releases/{SLUG}.en.yaml", "title: A title\nbody: ['18,000 people came.']\n")
    made = only(desk, f"{SLUG}.en")
    (hit,) = hits(made, "18 000 people")
    assert (made.bound, shown(hit)) == (True, "[18,000 people] came.")
    assert place(desk, hit) == f"releases/{SLUG}.en.yaml:2:9"


def test_what_is_kept_is_made_again_when_something_changes(
    full: Desk, tmp_path_factory, monkeypatch
):
    monkeypatch.setattr("generator.cache.files.COARSE", 0)
    cache = tmp_path_factory.mktemp("cache")
    made: list[str] = []

    def look() -> Sheet:
        made.clear()
        workspace = Workspace(full.root)

        def each(work, files):
            made.extend(file.slug for file in files)
            return map(work, files)

        (one,) = sheets(workspace.releases, workspace, cache=cache, each=each)
        assert isinstance(one, Sheet)
        return one

    first = look()
    assert (made, look(), made) == ([], first, [])
    partner = (full.root / "partners/ville.yaml").read_text(encoding="utf-8")
    full.write("partners/ville.yaml", partner.replace("0387393914", "0387393915"))
    changed = look()
    assert made == [SLUG] and changed != first
    assert hits(changed, "0387393915")
    assert datetime.date.fromisoformat(changed.date).year == 2019


def test_another_folder_is_looked_in_with_the_same_words(desk: Desk):
    """As what was sent will be, which keeps its own release and what it printed of partners."""
    desk.release("lead: '{habitants} habitants'\n")
    sent = Desk(desk.root / "published" / SLUG / "v1")
    sent.write("partners/ville.yaml", VILLE.replace("13 500", "13 400"))
    sent.write("partners/comite.yaml", COMITE)
    sent.release("lead: '{habitants} habitants'\n")
    assert (found(desk, "13 400"), found(sent, "13 500")) == ([], [])
    assert [shown for _part, _place, shown in found(sent, "13 400 habitants")] != []


def test_every_call_in_a_paragraph_is_told(desk: Desk):
    desk.release("body: ['" + "{ville} un. Un. " * 200 + "']\n")
    (hit,) = [one for one in hits(only(desk), "un", "ville") if one.passage.part == "text"]
    assert (len(hit.marks), len(hit.sources)) == (600, 200)
