"""`communique typeset`: what staff paste elsewhere, text or HTML, in and out."""

import csv
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.commands.main import communique
from generator.content.bound import bound
from generator.content.typeset import typeset
from generator.formats import FORMATS
from generator.formats.style import load
from generator.fragments import html, text
from generator.language import Typography
from generator.source.library import Library
from generator.source.workspace import ReleaseFile, Workspace
from generator.version import builtin_styles
from tests.conftest import ROOT, Desk

PROJECT = Workspace(ROOT)
HOUSE = load("maison", [builtin_styles()])


def visible(words: str) -> str:
    return words.replace("\u00a0", "⍽").replace("\u202f", "⎵")


def run(typed: str | bytes, *words: str, folder: Path = ROOT) -> Result:
    return CliRunner().invoke(communique, ["-C", str(folder), "typeset", *words], input=typed)


def typeset_html(typed: str, *words: str) -> str:
    result = run(typed, "--html", *words)
    assert result.exit_code == 0, result.output
    return visible(result.stdout_bytes.decode())


# Text -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("l'accès ;\n", "l’accès⎵;\n"),
        ("fin", "fin"),
        ("", ""),
        ("\n\nOui !\n\n\nNon ?\n\n", "\n\nOui⎵!\n\n\nNon⎵?\n\n"),
        ("Oui !\r\nNon ?\r\n", "Oui⎵!\r\nNon⎵?\r\n"),
        ("  - A noter : ici  \n\t\n   \n", "  - À noter⍽: ici\n\t\n   \n"),
        ("\tA noter : ici\n", "\tÀ noter⍽: ici\n"),
        ("Lieu\t1200 places\tl'accès\n", "Lieu\t1⎵200 places\tl’accès\n"),
        ('"Une ligne\nl\'autre"\n', '"Une ligne\nl’autre"\n'),
    ],
)
def test_each_line_is_a_paragraph(typed: str, printed: str) -> None:
    result = run(typed)
    assert result.exit_code == 0
    assert visible(result.stdout_bytes.decode()) == printed


def test_a_file_is_read_and_never_written(desk: Desk) -> None:
    desk.write("note.txt", "l'accès ;\n")
    result = run("", str(desk.root / "note.txt"), folder=desk.root)
    assert visible(result.stdout) == "l’accès⎵;\n"
    assert (desk.root / "note.txt").read_text(encoding="utf-8") == "l'accès ;\n"


def test_a_file_in_html_is_known_by_its_name(desk: Desk) -> None:
    desk.write("note.html", '<p class="a">Oui !</p>\n')
    result = run("", str(desk.root / "note.html"), folder=desk.root)
    assert visible(result.stdout) == '<p class="a">Oui⎵!</p>\n'


def test_english_has_its_own_rules() -> None:
    assert run('The "plan" : it\'s on\n', "--lang", "en").stdout == "The “plan”: it’s on\n"


def test_a_folder_may_choose_its_language(desk: Desk) -> None:
    desk.write("communique.yaml", "language: en\n")
    assert run("The plan :\n", folder=desk.root).stdout == "The plan:\n"


@pytest.mark.parametrize("words", [(), ("--html",)])
def test_spaces_are_the_styles_or_the_ones_asked_for(desk: Desk, words: tuple[str, ...]) -> None:
    desk.write("communique.yaml", "style: mienne\n")
    desk.write(
        "templates/mienne/style.yaml",
        "extends: maison\ntypography:\n  spaces: nbsp\n  guillemets: narrow\n  dash: —\n",
    )
    typed = "«Oui» ; le projet - unique - est 1\u202f200\n"
    house = visible(run(typed, *words, folder=desk.root).stdout)
    assert house == "«⍽Oui⍽»⍽; le projet —⍽unique⍽— est 1⍽200\n"
    narrow = visible(run(typed, *words, "--spaces", "narrow", folder=desk.root).stdout)
    assert narrow == "«⎵Oui⎵»⎵; le projet —⍽unique⍽— est 1⎵200\n"


# HTML -------------------------------------------------------------------------------------------


def cases() -> list[tuple[str, str]]:
    """Return the cases of the rules for markup."""
    lines = (ROOT / "tests/language/cases.tsv").read_text(encoding="utf-8").split("\n")
    typed = (line for line in lines if not line.startswith("# "))
    rows = csv.DictReader(typed, delimiter="\t", quoting=csv.QUOTE_NONE)
    return [
        (row["before"], row["expected"].replace("\\u00a0", "⍽").replace("\\u202f", "⎵"))
        for row in rows
        if row["rule"].endswith("html")
    ]


def test_the_cases_are_there() -> None:
    assert len(cases()) == 7


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        *cases(),
        # Across tags
        ("<p>«<em>Bonjour</em>» ; l'<b>Anah</b> ?</p>", "<p>«⍽<em>Bonjour</em>⍽»⎵; l’<b>Anah</b>⎵?</p>"),
        ('<p>"<b>Oui</b>"</p>', "<p>«⍽<b>Oui</b>⍽»</p>"),
        ("<p><b>12</b>000 m2</p>", "<p><b>12</b>⎵000⍽m²</p>"),
        ("<p>le <b>1</b> mai</p>", "<p>le <b>1</b><sup>er</sup>⍽mai</p>"),
        ("<p>l'<!-- a ; b -->été ;</p>", "<p>l’<!-- a ; b -->été⎵;</p>"),
        # Cut at blocks
        ("<li>A noter</li><li>A noter</li>", "<li>À noter</li><li>À noter</li>"),
        ('un "mot<br>autre" mot', 'un "mot<br>autre" mot'),
        ("<td>12</td><td>000</td>", "<td>12</td><td>000</td>"),
        # Entities
        ("Oui&nbsp;: &laquo;&nbsp;R&amp;D&nbsp;&raquo;", "Oui&nbsp;: &laquo;&nbsp;R&amp;D&nbsp;&raquo;"),
        ("l&#39;&eacute;t&eacute;&nbsp;; &quot;oui&quot;", "l’&eacute;t&eacute;⎵; «⍽oui⍽»"),
        ("a &lt; b ; &hellip; &unknown; &amp", "a &lt; b⎵; &hellip; &unknown; &amp"),
        ("R&D... ; l'a&b.", "R&D…⎵; l’a&b."),
        ("5 < 6 & 7 > 2 ; fin", "5 < 6 & 7 > 2⎵; fin"),
        # Left alone
        ("<p>&nbsp;</p>", "<p>&nbsp;</p>"),
        ("<kbd>a ;</kbd><textarea>b ;</textarea>", "<kbd>a ;</kbd><textarea>b ;</textarea>"),
        ('<a href="l\'a ; b" title="a ;">l\'a</a>', '<a href="l\'a ; b" title="a ;">l’a</a>'),
        ("<!DOCTYPE html><?php a ; ?><p>a ;", "<!DOCTYPE html><?php a ; ?><p>a⎵;"),
        ("<script>a = 'b' ;</script>a ;", "<script>a = 'b' ;</script>a⎵;"),
        ("Voir <img alt='a ;'> ; fin", "Voir <img alt='a ;'>⎵; fin"),
        ("<P CLASS=x >A  noter :</P >", "<P CLASS=x >À noter⍽:</P >"),
        ("a ; <b", "a⎵; <b"),
        ("<p>\n  Oui\n  : non\n</p>\n", "<p>\n  Oui⍽: non\n</p>\n"),
        ("<p>\r\n\tUn\r\n\tdeux ;\r\n</p>", "<p>\r\n\tUn\r\n\tdeux⎵;\r\n</p>"),
        # Raised letters and figures
        ("2<sup>ème</sup>, 1<sup>er</sup> et 3<sup>e</sup>", "2<sup>e</sup>, 1<sup>er</sup> et 3<sup>e</sup>"),
        ("12 000<sup>1</sup> m<sup>2</sup>, CO<sub>2</sub>", "12⎵000<sup>1</sup> m<sup>2</sup>, CO<sub>2</sub>"),
        # Languages
        ('<p lang="en">The "plan" : ok</p><p>a :</p>', '<p lang="en">The “plan”: ok</p><p>a⍽:</p>'),
        ('le <i lang="en-GB">partners\' "plan" ;</i> ;', "le <i lang=\"en-GB\">partners’ “plan”;</i>⎵;"),
        ('<i lang="eo">„Sí" ; no</i> ; oui', '<i lang="eo">„Sí" ; no</i>⎵; oui'),
        ('<p lang="eo">Sí ;<p lang="fr">Oui ;', '<p lang="eo">Sí ;<p lang="fr">Oui⎵;'),
        ('<div lang="eo"><b>Sí ;</b></div>Oui ;', '<div lang="eo"><b>Sí ;</b></div>Oui⎵;'),
    ],
)  # fmt: skip
def test_html(typed: str, printed: str) -> None:
    assert typeset_html(typed) == printed
    once = html.typeset(typed, language="fr", options=Typography())
    assert html.typeset(once, language="fr", options=Typography()) == once


PIECES = """
    <p> </p> <b> </b> <br> <sup> </sup> <code> </code> <i_lang='en'> </i> <!--a_;--> <img>
    l'été " « » ; : ! 2ème 1er mai 12 000 m2 &nbsp; &amp; &laquo; &#8217; < & ( ) … ..."""
BLANKS = ["_", "__", "\n", "\r\n", "\u00a0", "\u202f"]
FRAGMENTS = st.lists(st.sampled_from([*PIECES.split(), *BLANKS])).map(
    lambda pieces: "".join(pieces).replace("_", " ")
)


def tags(fragment: str) -> list[str]:
    """Return the tags and comments, without the ones that raise letters."""
    found = [piece.split(">")[0] for piece in fragment.split("<")[1:] if ">" in piece]
    return [tag for tag in found if tag.strip("/") != "sup"]


@settings(max_examples=400, deadline=None, derandomize=True)
@given(FRAGMENTS)
def test_tags_stay_and_so_does_typeset_html(fragment: str) -> None:
    once = html.typeset(fragment, language="fr", options=Typography())
    assert tags(once) == tags(fragment)
    assert html.typeset(once, language="fr", options=Typography()) == once


# What it shows, what it refuses -----------------------------------------------------------------


def test_diff_shows_the_lines_that_change(desk: Desk) -> None:
    desk.write("note.txt", "Rien ici.\nl'accès ; \nRien là.\n")
    result = run("", str(desk.root / "note.txt"), "--diff", folder=desk.root)
    assert result.exit_code == 0
    legend, _before, _after, place, *lines = result.stdout.splitlines()
    assert legend.startswith("⍽ ")
    assert (place, lines) == ("@@ -2 +2 @@", ["-l'accès ;·", "+l’accès⎵;"])


def test_diff_of_a_text_without_defects() -> None:
    result = run("Rien ici.\n", "--diff")
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr


def process(*words: str, typed: bytes) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, str(ROOT / "cli.py"), "typeset", *words]
    return subprocess.run(command, input=typed, capture_output=True, check=False)


def test_bytes_in_and_out() -> None:
    result = process(typed="été ;\r\n".encode())
    assert (result.returncode, result.stdout) == (0, "été\u202f;\r\n".encode())


def test_what_is_not_utf8_is_refused() -> None:
    result = process(typed="café".encode("latin-1"))
    assert (result.returncode, result.stdout) == (1, b"")
    assert b"READ001" in result.stderr
    assert b":1:4" in result.stderr


def test_wrong_usage(desk: Desk) -> None:
    assert run("", "nowhere.txt").exit_code == 2
    assert run("", "--lang", "eo").exit_code == 2
    assert run("", "--spaces", "wide").exit_code == 2
    assert run("", str(desk.root)).exit_code == 2


def test_weasyprint_is_not_imported() -> None:
    probe = "import sys; from generator.commands.main import main\ntry: main()\nfinally: print('weasyprint' in sys.modules)"
    result = subprocess.run(
        [sys.executable, "-c", probe, "typeset"],
        input="a ;",
        capture_output=True,
        text=True,
        encoding="utf-8",
        cwd=ROOT,
        check=False,
    )
    assert result.stdout == "a\u202f;False\n", result.stderr


# What the program writes is typeset -------------------------------------------------------------


@pytest.mark.parametrize("file", PROJECT.releases, ids=lambda file: file.slug)
def test_a_rendered_release_has_nothing_to_change(file: ReleaseFile) -> None:
    release = typeset(bound(file, Library(PROJECT), as_of=None), HOUSE.typography)
    options = {"language": release.language, "options": HOUSE.typography}
    page, mail = (FORMATS[name].writer(HOUSE)(release).decode() for name in ("html", "txt"))
    assert html.typeset(page, **options) == page
    assert text.typeset(mail, **options, spaces="nbsp") == mail
