"""The French catalogue: complete, up to date with the code, and in good French typography."""

import ast
import gettext
import os
import re
import subprocess
import sys
from io import BytesIO
from pathlib import Path
from string import Formatter

import click
import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

from generator.commands.entry import spoken
from generator.language import french
from tests.conftest import ROOT
from tools import catalogue

# What is shown as it must be typed: code between « » or braces, dates, hours, names of files.
TYPED = re.compile(
    r"(?<=«\xa0)[^»]+(?=\xa0»)|\{\{.*?\}\}\}|\{[^{}]*\}|\"[^\"]+\"|\d{4}-\d\d-\d\d(?: \d\dh\d*)?"
    r"|(?<= )\.\{?\w+\}?|\n\t"
)


@pytest.fixture(scope="module")
def up_to_date() -> Catalog:
    return catalogue.updated(catalogue.PO.read_bytes())


@pytest.fixture(scope="module")
def messages(up_to_date: Catalog) -> list[Message]:
    return [one for one in up_to_date if one.id]


def placeholders(text: str) -> list[tuple[str, str | None]]:
    return sorted(
        (name, conversion) for _, name, _, conversion in Formatter().parse(text) if name is not None
    )


def mistakes(text: str) -> list[str]:
    """Return what the program's own rules would change in a text, apart from what is typed."""
    text = text.strip("\xa0\u202f")  # at the joint of two messages
    verbatim = [match.span() for match in TYPED.finditer(text)]
    return [edit.rule for edit in french.typeset(text, verbatim=verbatim)]


def said(*words: str, **asked: str) -> str:
    """Return what the command line says, with these variables of the environment."""
    speaking = ("COMMUNIQUE_LANG", "LC_ALL", "LC_MESSAGES", "LANG")
    own = {name: value for name, value in os.environ.items() if name not in speaking}
    done = subprocess.run(
        [sys.executable, str(ROOT / "cli.py"), *words],
        capture_output=True,
        encoding="utf-8",
        env={**own, "PYTHONIOENCODING": "utf-8", **asked},
        check=False,
    )
    return done.stdout + done.stderr


def test_the_catalogue_is_up_to_date(up_to_date: Catalog):
    """Run `python tools/catalogue.py` when this fails, and translate what it lists."""
    with catalogue.PO.open("rb") as po:
        assert catalogue.meaning(read_po(po)) == catalogue.meaning(up_to_date)


def test_the_program_speaks_as_the_catalogue_does():
    """`make` compiles it; elsewhere, `python tools/catalogue.py` does."""
    french = gettext.translation("communique", ROOT / "generator/locale", ["fr"])
    with catalogue.PO.open("rb") as po:
        for one in filter(lambda one: one.id, read_po(po)):
            said = [french.gettext(one.id)] if isinstance(one.id, str) else plural(french, one.id)
            assert tuple(said) == catalogue.strings(one.string)


def plural(french: gettext.NullTranslations, texts: tuple[str, ...]) -> list[str]:
    """Return what is said of one thing, and of two."""
    return [french.ngettext(texts[0], texts[1], count) for count in (1, 2)]


@pytest.mark.parametrize("text", ["Deux mots", "D’autres mots"])
def test_a_catalogue_means_the_same_however_it_is_laid_out(text: str):
    head = 'msgid ""\nmsgstr "Plural-Forms: nplurals=2; plural=(n > 1);\\n"\n\n'
    one = f'msgid "Two words"\nmsgstr "{text}"\n'
    folded = '#: a.py:3\nmsgid ""\n"Two "\n"words"\nmsgstr "Deux "\n"mots"\n'
    said = [catalogue.meaning(read_po(BytesIO((head + po).encode()))) for po in (one, folded)]
    assert (said[0] == said[1]) == (text == "Deux mots")


def test_every_message_is_translated(up_to_date: Catalog):
    assert [one.id for one in catalogue.untranslated(up_to_date)] == []


def test_what_click_says_is_known():
    """Look at the new words of a new click, and put them into one of the two lists."""
    package = Path(click.__file__).parent
    words = {"_": None, "ngettext": (1, 2)}
    found = extract_from_dir(package, [("**.py", "python")], keywords=words)
    said = {text if isinstance(text, str) else tuple(text) for _file, _line, text, *_rest in found}
    assert said - set(catalogue.CLICK) - set(catalogue.NOT_SAID) == set()


# Calls whose words people read, and arguments that are such words.
SPEAKING = {"echo", "UsageError", "BadParameter", "Finding", "Refusal", "refuse", "fail", "Check"}
WORDS = {"help", "message", "hint", "why", "metavar", "label"}
# Codes, kinds, names of libraries, commands: the same in every language.
NAMES = re.compile(
    r"[A-Z]+\d+|[a-z_]+|Python|Pango|HarfBuzz-Subset|communique\.yaml|%\(version\)s|\.json"
    r"|--[a-z]+: | -m pip install \w+|\n# yaml-language-server: .*"
)


def untranslatable() -> list[str]:
    """Return the words that the program would say in one language only."""
    found = []
    for file in sorted((ROOT / "generator").rglob("*.py")):
        for call in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(call, ast.Call):
                found += [f"{file.name}:{call.lineno} {words}" for words in bare_words(call)]
    return found


def bare_words(call: ast.Call) -> list[str]:
    name = getattr(call.func, "id", getattr(call.func, "attr", ""))
    spoken_ = call.args if name in SPEAKING else []
    spoken_ = [*spoken_, *(one.value for one in call.keywords if one.arg in WORDS)]
    texts = [text for one in spoken_ for text in constants(one)]
    words = {text: re.sub(r"\{\w+\}", "", text) for text in texts}
    return [
        text
        for text, said in words.items()
        if re.search(r"[A-Za-z]{2}", said) and not NAMES.fullmatch(text)
    ]


def constants(node: ast.expr) -> list[str]:
    """Return the texts of an argument itself, not those inside its own calls."""
    if isinstance(node, ast.JoinedStr):
        return [part.value for part in node.values if isinstance(part, ast.Constant)]
    return [node.value] if isinstance(node, ast.Constant) and isinstance(node.value, str) else []


def test_all_that_people_read_can_be_translated():
    assert untranslatable() == []


def test_no_message_hides_inside_another_string():
    """The catalogue finds none in f"{_('…')}" before Python 3.12."""
    hidden = [
        f"{file.name}:{string.lineno}"
        for file in (ROOT / "generator").rglob("*.py")
        for string in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(string, ast.JoinedStr)
        for call in ast.walk(string)
        if isinstance(call, ast.Call)
        if getattr(call.func, "id", "") in ("_", "ngettext", "N_")
    ]
    assert hidden == []


def test_bare_words_are_seen():
    call = ast.parse('click.echo(f"{n} releases")').body[0].value
    assert bare_words(call) == [" releases"]


def test_a_translation_has_the_placeholders_of_its_message(messages: list[Message]):
    wrong = [
        one.id
        for one in messages
        for english, french_ in zip(
            catalogue.strings(one.id), catalogue.strings(one.string), strict=True
        )
        if placeholders(english) != placeholders(french_)
    ]
    assert wrong == []


def test_translations_are_well_typeset(messages: list[Message]):
    texts = [text for one in messages for text in catalogue.strings(one.string)]
    assert {text: found for text in texts if (found := mistakes(text))} == {}


def test_a_field_to_copy_has_no_space_before_its_colon(messages: list[Message]):
    """YAML takes « verb : » with a no-break space for another field."""
    texts = [text for one in messages for text in catalogue.strings(one.string)]
    copied = re.compile("«[\u00a0 ](?:[a-z_]+)[\u00a0\u202f]:(?:[\u00a0 ][^«»]*)?[\u00a0 ]»")
    assert [text for text in texts if copied.search(text)] == []
    assert copied.search("Ajoutez «\u00a0verb\u00a0: déclare\u00a0».")


@pytest.mark.parametrize(
    "text",
    [
        "L'image est vide.",
        "Une erreur : la voici.",
        "Une erreur: la voici.",
        "Ce fichier ; cet autre.",
        "Vouliez-vous dire {near} ?",
        "Écrivez « {key}: »",
        "Écrivez «{key}:».",
        "C'est tout...",
        "Un communiqué de l’Etat.",
    ],
)
def test_bad_typography_is_seen(text: str):
    assert mistakes(text)


@pytest.mark.parametrize(
    ("words", "environ", "settings", "language"),
    [
        ("list", {}, None, "fr"),
        ("list", {"LANG": "C.UTF-8"}, None, "fr"),
        ("list", {"LANG": "de_DE.UTF-8"}, None, "fr"),
        ("list", {"LANG": "en_GB.UTF-8"}, None, "en"),
        ("list", {"LC_ALL": "fr_CA", "LANG": "en_CA"}, None, "fr"),
        ("list", {"LC_ALL": "", "LANG": "en_CA"}, None, "en"),
        ("list", {"LANG": "fr_FR.UTF-8"}, "language: en", "en"),
        ("list", {"LANG": "en_US.UTF-8"}, "style: x\nlanguage:   'fr'  # ici\n", "fr"),
        ("list", {"LANG": "en_US.UTF-8"}, "language: de", "en"),
        ("list", {"COMMUNIQUE_LANG": "fr"}, "language: en", "fr"),
        ("list", {"COMMUNIQUE_LANG": "xx", "LANG": "en_US"}, None, "en"),
        ("--lang en list", {"COMMUNIQUE_LANG": "fr"}, "language: fr", "en"),
        ("--lang=fr list", {"COMMUNIQUE_LANG": "en"}, None, "fr"),
        ("proof --lang en x.txt", {}, None, "fr"),
        ("--lang", {}, None, "fr"),
        ("--lang de list", {}, "language: en", "en"),
    ],
)
def test_who_decides_the_language(
    tmp_path: Path, words: str, environ: dict[str, str], settings: str | None, language: str
):
    if settings:
        (tmp_path / "communique.yaml").write_text(settings, encoding="utf-8")
    assert spoken(["-C", str(tmp_path), *words.split()], environ) == language
    assert spoken([f"-C{tmp_path}", *words.split()], environ) == language


def test_a_folder_that_cannot_be_read_decides_nothing(tmp_path: Path):
    (tmp_path / "communique.yaml").mkdir()
    assert spoken(["-C", str(tmp_path)], {}) == "fr"
    assert spoken(["-C", "a\0b"], {}) == "fr"


def test_the_workspace_decides_the_language(tmp_path: Path):
    (tmp_path / "communique.yaml").write_text("language: en\n")
    assert "Error: There is no release" in said("-C", str(tmp_path), "list", LANG="fr_FR.UTF-8")
    assert "Erreur" in said("-C", str(tmp_path), "--lang", "fr", "list")


def test_the_program_speaks_french():
    told = said("-C", str(ROOT / "tools"), "list")
    assert "Erreur\xa0: Il n’y a pas de communiqué" in told
    assert "Usage\xa0: " in told


def test_the_program_speaks_english_when_asked():
    told = said("-C", str(ROOT / "tools"), "list", COMMUNIQUE_LANG="en")
    assert "Error: There is no release" in told
    assert "Usage: " in told
