"""Files of the wrong name, in the wrong folder, or that systems hide."""

from unicodedata import normalize

import pytest

from tests.conftest import COMITE, RELEASE, VILLE, Desk, photo


def told(desk: Desk) -> list[str]:
    return [f"{one.span.path} {one.code}" for one in desk.findings()]


def hints(desk: Desk) -> str:
    return " ".join(f"{one.message} {one.hint}" for one in desk.findings())


@pytest.mark.parametrize(
    ("path", "content", "folder"),
    [
        ("partners/2019-10-02-accord.yaml", RELEASE, "releases"),
        ("partners/2019/accord.yaml", RELEASE, "releases"),
        ("releases/2019-10-02-ville.yaml", VILLE, "partners"),
        ("releases/comite.yaml", COMITE, "partners"),
        ("accord.yaml", RELEASE, "releases"),
        ("ville.yaml", VILLE, "partners"),
    ],
)
def test_a_file_in_the_wrong_folder_is_told_once(
    desk: Desk, path: str, content: str, folder: str
) -> None:
    desk.release()
    desk.write(path, content)
    assert told(desk) == [f"{path} READ008"]
    assert f"Move it into the folder « {folder} »." in hints(desk)


@pytest.mark.parametrize(
    ("path", "content"),
    [
        ("mkdocs.yaml", "site_name: x\nnav: []\n"),
        ("docker-compose.yaml", "name: x\nservices: {}\n"),
        ("partners/ville.en.yaml", "name: the City\nabout: |\n  A city.\n"),
        ("partners/._ville.yaml", "\0\x05\x16"),
        ("releases/.#2019-10-02-exemple.yaml", "x"),
        ("releases/~$communique.docx", "x"),
        ("releases/2019-10-02-exemple.yaml~", "x"),
        ("releases/2019-10-02-exemple.yaml.bak", "x"),
        ("releases/2019-10-02-exemple.yaml.orig", "x"),
        ("releases/.DS_Store", "x"),
    ],
)
def test_what_is_no_content_is_left_alone(desk: Desk, path: str, content: str) -> None:
    desk.release()
    desk.write(path, content)
    assert told(desk) == []


@pytest.mark.parametrize(
    "path",
    [
        "releases/accord.docx",
        "releases/2019/accord.txt",
        "releases/accord.yml",
        "releases/accord.YAML",
        "releases/accord.yaml.txt",
        "partners/metz.odt",
        "communique.yml",
    ],
)
def test_a_file_that_is_not_read_is_told(desk: Desk, path: str) -> None:
    desk.release()
    desk.write(path, RELEASE)
    assert told(desk) == [f"{path} READ008"]


def test_a_name_is_given_whole(desk: Desk) -> None:
    desk.release()
    desk.write("releases/2019-11-02-b.yaml.txt", RELEASE)
    assert "Rename it « 2019-11-02-b.yaml »" in hints(desk)


def test_a_document_that_a_release_speaks_of_is_no_stray(desk: Desk) -> None:
    desk.release("notes:\n  1: Le dossier.docx est joint.\n")
    desk.write("releases/dossier.docx", "x")
    assert "READ008" not in " ".join(told(desk))


@pytest.mark.parametrize("own", ["NFC", "NFD"])
@pytest.mark.parametrize("typed", ["NFC", "NFD"])
def test_accents_beside_their_letters_match_those_in_them(desk: Desk, own: str, typed: str) -> None:
    """As macOS may name files, and other programs paste them."""
    desk.write(normalize(own, "partners/métropole-évry.yaml"), COMITE)
    desk.write(normalize(own, "releases/façade.jpg"), photo())
    desk.release(
        normalize(typed, "body:\n  - image: façade.jpg\n    alt: Une façade\n"),
        slug=normalize(own, "2019-10-02-été"),
        base=normalize(typed, "title: T\ndate: 2019-10-02\npartners: [métropole-évry]\n"),
    )
    assert "[Une façade]" in normalize("NFC", desk.printed(slug="2019-10-02-été"))


@pytest.mark.parametrize("typed", ["NFC", "NFD"])
def test_a_fact_is_found_whatever_its_accents_are(desk: Desk, typed: str) -> None:
    desk.write("partners/comite.yaml", COMITE + normalize("NFD", "facts: {écluses: 3}\n"))
    desk.release(
        normalize(typed, "lead: |\n  Nos {écluses} ports.\n"),
        base="title: T\ndate: 2019-10-02\npartners: [comite]\n",
    )
    assert "Nos 3 ports." in normalize("NFC", desk.printed())


def test_a_name_that_does_not_work_hides_no_error(desk: Desk) -> None:
    desk.release()
    desk.write("releases/a:b.yaml", "titel: x\n")
    assert told(desk)[:2] == ["releases/a:b.yaml READ008", "releases/a:b.yaml FORM003"]
