"""Changes of a file's text leave every other character as it is."""

import pytest

from generator.drafting.slugs import slug
from generator.drafting.splice import below, edited, offsets, put, without
from generator.findings import Span
from generator.source.tree import Text
from generator.source.yaml import read

FILE = "title: |\n  Un mot\n  et deux\nplace: Metz\npartners: [ville, comite]\n"


def node(text: str, *path: str | int) -> Text:
    found, _findings = read(text, path="f.yaml")
    for step in path:
        found = found[step]
    return found


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize(
    ("path", "new", "made"),
    [
        (("place",), "Woippy", "place: Woippy\n"),
        (("place",), "Metz : ville", 'place: "Metz : ville"\n'),
        (("partners", 0), "metz", "partners: [metz, comite]\n"),
        (("title",), "Un autre\nsujet", "title: |\n  Un autre sujet\n"),
    ],
)
def test_a_text_takes_the_place_of_another(newline: str, path, new: str, made: str):
    text = FILE.replace("\n", newline)
    done = edited(text, [put(text, node(text, *path), new)])
    assert made.replace("\n", newline) in done
    field = path[0]
    others = [line for line in FILE.splitlines() if line[0] != " " and not line.startswith(field)]
    assert all(f"{line}{newline}" in done for line in others)
    assert done.count("\n") == done.count(newline)


def test_lines_are_taken_away_and_put_below():
    first, last = Span("f", 1, 1, 1, 5), Span("f", 3, 3, 3, 9)
    assert edited(FILE, [without(FILE, first, last)]) == FILE.partition("et deux\n")[2]
    assert edited(FILE, [below(FILE, last, "date: x")]) == FILE.replace("deux\n", "deux\ndate: x\n")
    bare = "title: A"
    assert edited(bare, [below(bare, Span("f", 1, 1, 1, 9), "date: x")]) == "title: A\ndate: x"
    assert offsets(FILE, Span("f", 2, 3, 3, 5)) == (11, 22)
    assert FILE[11:22] == "Un mot\n  et"


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("la Métropole d'Exemple", "la-metropole-d-exemple"),
        ("  Cœur & Ægis_2 — fin.", "coeur-aegis-2-fin"),
        ("ПРАЖ ΑΘΗΝΑ", "праж-αθηνα"),
        ("…", ""),
        ("a" * 60, "a" * 48),
        (f"{'a' * 47} b", "a" * 47),
        (f"{'a' * 46} b c", f"{'a' * 46}-b"),
        (f"{'a' * 20} {'b' * 40}", "a" * 20),
    ],
)
def test_a_files_name_is_made_of_words(words: str, name: str):
    assert slug(words) == name
