"""Downloads say what they are and what they weigh."""

import pytest

from generator.content.downloads import file_type, weight
from generator.language import language
from tests.conftest import Desk
from tests.content.test_links import page

BASE = "title: T\ndate: 2019-10-02\npartners: [ville]\n"
LINK = """\
links:
  - text: Télécharger l'accord
    url: https://www.x.fr/accord.pdf
    file: accord.pdf
"""


def test_a_download_in_every_format(desk: Desk):
    desk.write("releases/accord.pdf", b"x" * 240_100)
    desk.release(LINK, base=BASE)
    words = "Télécharger l’accord – PDF, 240\u00a0Ko"
    html = page(desk).replace("\u202f", "\u00a0").replace("accord\u00a0–", "accord –")
    assert f'<li><a href="https://www.x.fr/accord.pdf">{words}</a></li>' in html
    text = " ".join(desk.printed("txt").split(" ")).replace("\n ", "")
    assert f"- {words} (https://www.x.fr/accord.pdf)\n" in text.replace("accord\u00a0–", "accord –")
    assert "PDF, 240 Ko" in desk.printed("pdf").replace("\u00a0", " ")


@pytest.mark.parametrize(("code", "unit"), [("en", "2.4\u00a0MB"), ("de", "2,4\u00a0MB")])
def test_a_download_of_a_translation(desk: Desk, code: str, unit: str):
    desk.write("partners/ville.yaml", "name: Ville\n")
    desk.write(f"partners/ville.{code}.yaml", "about: Text.\n")
    desk.write("releases/accord.pdf", b"x" * 2_410_000)
    desk.release(base=BASE)
    desk.write(f"releases/2019-10-02-exemple.{code}.yaml", f"title: T\n{LINK}")
    assert f"PDF, {unit}" in desk.printed("txt", f"2019-10-02-exemple.{code}")


@pytest.mark.parametrize("typed", ["Le plan (PDF)", "Le plan (pdf, 3 pages)", "Le plan"])
def test_the_type_is_said_once(desk: Desk, typed: str):
    desk.write("releases/plan.pdf", b"x" * 1000)
    desk.release(f"links:\n  - {{text: '{typed}', url: www.x.fr, file: plan.pdf}}\n", base=BASE)
    assert desk.printed("txt").count("PDF") == 1
    assert "PDF, 1\u00a0Ko" in desk.printed("txt")


def test_other_brackets_stay(desk: Desk):
    desk.write("releases/plan.zip", b"x" * 1000)
    desk.release("links:\n  - {text: Le plan (2026), url: www.x.fr, file: plan.zip}\n", base=BASE)
    assert "Le plan (2026) – ZIP, 1\u00a0Ko (https://www.x.fr)" in desk.printed("txt")


@pytest.mark.parametrize(
    ("file", "message", "hint"),
    [
        (
            "convention.pdf",
            "There is no file releases/convention.pdf.",
            "in releases/: put it there",
        ),
        ("acord.pdf", "There is no file releases/acord.pdf.", "« accord.pdf »"),
        ("vide.pdf", "The file releases/vide.pdf is empty.", "Export it again."),
        ("../../../../etc/hostname", "There is no file releases/../../../../etc/hostname.", ""),
    ],
)
def test_a_file_that_is_not_there_is_told(desk: Desk, file: str, message: str, hint: str):
    desk.write("releases/accord.pdf", b"x")
    desk.write("releases/vide.pdf", b"")
    desk.release(LINK.replace("file: accord.pdf", f"file: {file}"), base=BASE)
    (finding,) = desk.findings()
    assert (finding.code, finding.span.line, finding.message) == ("BIND081", 7, message)
    assert hint in finding.hint


def test_a_file_may_be_open(desk: Desk):
    desk.release(
        LINK.replace("file: accord.pdf", "file: À COMPLÉTER (la version signée ?)"), base=BASE
    )
    text = desk.printed("txt").replace("\n  ", " ")
    assert "[À COMPLÉTER (la version signée\u00a0?)]" in text


@pytest.mark.parametrize(
    ("size", "french", "english"),
    [
        (1, "1 Ko", "1 KB"),
        (1_499, "1 Ko", "1 KB"),
        (240_100, "240 Ko", "240 KB"),
        (999_400, "999 Ko", "999 KB"),
        (999_600, "1 Mo", "1 MB"),
        (2_440_000, "2,4 Mo", "2.4 MB"),
        (12_345_678, "12 Mo", "12 MB"),
        (3_210_000_000, "3,2 Go", "3.2 GB"),
        (4_321_000_000_000, "4321 Go", "4321 GB"),
    ],
)
def test_weights(size: int, french: str, english: str):
    for code, expected in (("fr", french), ("en", english)):
        assert weight(size, language(code)).replace("\u00a0", " ") == expected


@pytest.mark.parametrize(
    ("name", "kind"),
    [("a.pdf", "PDF"), ("b/a.JPG", "JPEG"), ("a.docx", "DOCX"), ("a", ""), ("v1.2/a", "")],
)
def test_types(name: str, kind: str):
    assert file_type(name) == kind


@pytest.mark.parametrize(
    ("typed", "file", "printed"),
    [
        ("Le plan", "plan.pdf", "Le plan – PDF, 1\u00a0Ko"),
        ("(PDF)", "plan.pdf", "(PDF) – PDF, 1\u00a0Ko"),
        ("Le plan (pdf)", "plan.PDF", "Le plan – PDF, 1\u00a0Ko"),
        ("Le plan (PDFX)", "plan.pdf", "Le plan (PDFX) – PDF, 1\u00a0Ko"),
        ("Le plan (PDF) ici", "plan.pdf", "Le plan (PDF) ici – PDF, 1\u00a0Ko"),
        ("Le plan", "plan", "Le plan – 1\u00a0Ko"),
        ("Le plan ()", "plan", "Le plan () – 1\u00a0Ko"),
        ("Photo", "a.tif", "Photo – TIFF, 1\u00a0Ko"),
        ("Page", "b/a.HTM", "Page – HTML, 1\u00a0Ko"),
    ],
)
def test_a_download_says_its_type_and_weight(desk: Desk, typed: str, file: str, printed: str):
    desk.write(f"releases/{file}", b"x" * 1000)
    desk.release(f"links:\n  - {{text: '{typed}', url: www.x.fr, file: {file}}}\n", base=BASE)
    (link,) = desk.bound().links
    assert "".join(run.text for run in link) == printed
    assert {run.href for run in link} == {"https://www.x.fr"}
    assert link[-1].origin and link[-1].origin.line == 5


@pytest.mark.parametrize(
    ("typed", "runs"),
    [
        ("text: Lire, url: À COMPLÉTER", [("Lire", None), (" ", None), ("À COMPLÉTER", None)]),
        ("text: À COMPLÉTER, url: À COMPLÉTER", [("À COMPLÉTER", None)]),
        ("text: À COMPLÉTER (quoi ?), url: www.x.fr", [("À COMPLÉTER (quoi ?)", None)]),
        ("text: Lire À COMPLÉTER, url: www.x.fr", [("Lire ", "https://www.x.fr"), ("À COMPLÉTER", None)]),
        ("text: www.x.fr, url: www.y.fr", [("www.x.fr", "https://www.y.fr")]),
        ("text: Lire, url: www.x.fr, file: À COMPLÉTER", [("Lire", "https://www.x.fr"), (" ", "https://www.x.fr"), ("À COMPLÉTER", None)]),
    ],
)  # fmt: skip
def test_a_link_may_be_open(desk: Desk, typed: str, runs: list[tuple[str, str | None]]):
    desk.release(f"links:\n  - {{{typed}}}\n", base=BASE)
    (link,) = desk.bound().links
    assert [(run.text, run.href) for run in link] == runs
    assert all(run.verbatim for run in link if run.text.startswith("www"))


def test_what_lies_beside_a_release_in_a_folder_of_its_own(desk: Desk):
    desk.write("releases/2019/plan.pdf", b"x" * 1000)
    desk.write("releases/2019/a.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>")
    link = "links:\n  - {text: Le plan, url: www.x.fr, file: plan.pdf}\n"
    image = "body:\n  - {image: a.svg, alt: x}\n"
    desk.write("releases/2019/2019-10-02-exemple.yaml", BASE + link + image)
    assert desk.findings() == []
    release = desk.bound()
    assert "".join(run.text for run in release.links[0]) == "Le plan – PDF, 1\u00a0Ko"
    (block,) = release.body
    assert block.asset and block.asset.name == "releases/2019/a.svg"
    desk.write("releases/2019/2019-10-02-exemple.yaml", BASE + link.replace("plan.pdf", "plam.pdf"))
    (finding,) = desk.findings()
    assert finding.message == "There is no file releases/2019/plam.pdf."
    assert finding.hint == "Did you mean « plan.pdf »?"
