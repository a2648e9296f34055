"""What is shown follows the files."""

from urllib.parse import quote

from tests.patience import until
from tests.preview.conftest import FILE, SLUG, Preview

TRANSLATION = """\
title: |
  A partnership for employees' homes
lead: |
  An agreement was signed.
"""


def lists(preview: Preview, words: str) -> bool:
    return words in preview.get("/")[1].decode()


def test_the_list_tells_state_and_findings(shared: Preview):
    assert until(lambda: not lists(shared, "reading…"))
    page = shared.get("/")[1].decode()
    assert page.count('<tr data-key="') == 5
    assert page.index("18 April 2023") < page.index("2 October 2019") < page.index("23 Nov")
    assert "Action Logement et Metz Métropole\u00a0: un partenariat" in page
    assert page.count("published</span>") == 5
    assert "warnings</span>" in page


def test_drafts_and_embargoes_are_told(preview: Preview):
    preview.change(FILE, "state: published", "state: draft\nembargo: 2099-10-02 10h")
    assert until(lambda: lists(preview, "Draft – not for distribution"))
    assert lists(preview, "Under embargo until vendredi 2\u00a0octobre 2099 à 10\u00a0h")
    preview.change(FILE, "2099-10-02 10h", "2019-10-02 10h")
    assert until(lambda: lists(preview, "Embargo lifted: mercredi 2\u00a0octobre 2019"))


def test_a_release_follows_its_file_and_its_partners(preview: Preview):
    assert "Metz Métropole" in preview.state()["page"]
    preview.change(FILE, "place: Metz", "place: Woippy")
    assert until(lambda: "Woippy, le 2" in preview.state()["page"])
    preview.change("partners/metz-metropole.yaml", "name: Metz Métropole", "name: la Grande Ville")
    assert until(lambda: "la Grande Ville" in preview.state()["page"])


def test_a_release_follows_its_logo(preview: Preview):
    before = preview.state()["page"]
    preview.change("partners/metz-metropole.svg", "</svg>", "<!-- new --></svg>")
    assert until(lambda: preview.state()["page"] != before)


def test_a_release_follows_the_style_and_the_settings(preview: Preview):
    style = preview.root / "templates/ours"
    (style / "css").mkdir(parents=True)
    (style / "style.yaml").write_text("extends: maison\n", encoding="utf-8")
    (style / "css/custom.css").write_text("h1 { color: #010203 }\n", encoding="utf-8")
    assert "#010203" not in preview.state()["page"]
    (preview.root / "communique.yaml").write_text("style: ours\n", encoding="utf-8")
    assert until(lambda: "#010203" in preview.state()["page"])
    preview.change("templates/ours/css/custom.css", "#010203", "#040506")
    assert until(lambda: "#040506" in preview.state()["page"])
    preview.change("templates/ours/style.yaml", "extends: maison", "extends: maisonn")
    assert until(lambda: preview.state()["refused"])
    assert "There is no style maisonn." in preview.state()["parts"]["problems"]
    preview.change("templates/ours/style.yaml", "maisonn", "maison")
    assert until(lambda: not preview.state()["refused"])


def test_over_a_broken_file_the_last_good_page_stays(own_preview: Preview):
    good = own_preview.state()
    own_preview.change(FILE, "place: Metz", "plaec: Metz")
    assert until(lambda: own_preview.state()["refused"])
    broken = own_preview.state()
    assert (broken["page"], broken["version"]) == (good["page"], good["version"])
    assert "Did you mean « place: »?" in broken["parts"]["problems"]
    own_preview.change(FILE, "plaec: Metz", "place: Metz")
    assert until(lambda: not own_preview.state()["refused"])
    assert own_preview.state()["parts"]["problems"] == ""


def test_a_title_that_cannot_be_read_is_the_one_before_or_the_file(preview: Preview):
    title = preview.state()["title"]
    preview.change(FILE, "title: |", "titel: |")
    assert until(lambda: preview.state()["refused"])
    assert preview.state()["title"] == title
    (preview.root / "releases/nouveau.yaml").write_text("titel: |\n  Un titre\n", "utf-8")
    assert until(lambda: preview.get("/release/nouveau")[0].status == 200)
    assert preview.state("nouveau")["title"] == "nouveau"


def test_long_lists_of_findings_are_cut(preview: Preview):
    preview.change(FILE, "state: published", "state: draft")
    preview.change(FILE, "\nbody:\n", "\nbody:\n" + "  - |\n    À COMPLÉTER (quoi ?)\n" * 120)
    assert until(lambda: "These are the first 100" in preview.state()["parts"]["findings"])
    points = preview.state()["parts"]["findings"].partition("</section>")[0]
    assert ("Open points" in points, points.count("<li ")) == (True, 100)


def test_a_file_broken_from_the_start_tells_its_problems(preview: Preview):
    slug = "2026-01-01-casse"
    (preview.root / f"releases/{slug}.yaml").write_text("title: A : b\n", encoding="utf-8")
    assert until(lambda: preview.get(f"/release/{slug}")[0].status == 200)
    state = preview.state(slug)
    assert (state["refused"], state["page"]) == (True, None)
    assert "1 error to mend" in state["parts"]["problems"]
    assert "There is no PDF yet." in state["parts"]["paper"]


def test_releases_come_and_go(preview: Preview):
    preview.state()
    translation = preview.root / f"releases/{SLUG}.en.yaml"
    translation.write_text(TRANSLATION, encoding="utf-8")
    assert until(lambda: f'href="{SLUG}.en.html"' in preview.state()["page"])
    assert until(lambda: "employees’ homes" in preview.state(f"{SLUG}.en")["title"])
    translation.unlink()
    assert until(lambda: "no longer there" in preview.state(f"{SLUG}.en")["parts"]["problems"])
    assert not lists(preview, f"{SLUG}.en.yaml")


def test_names_of_files_may_hold_anything(preview: Preview):
    slug = "2019 été #1 & 100 %"
    text = (preview.root / FILE).read_text(encoding="utf-8")
    (preview.root / f"releases/{slug}.yaml").write_text(text, encoding="utf-8")
    assert until(lambda: preview.get(f"/release/{quote(slug)}")[0].status == 200)
    assert preview.state(slug)["refused"] is False
    assert f'href="/release/{quote(slug)}"' in preview.get("/")[1].decode()


def test_what_a_link_leads_to_is_watched(preview: Preview):
    release = preview.root / FILE
    (preview.root / "textes").mkdir()
    kept = release.rename(preview.root / "textes/accord.yaml")
    release.symlink_to(kept)
    assert until(lambda: not preview.state()["refused"])
    preview.change("textes/accord.yaml", "place: Metz", "place: Woippy")
    assert until(lambda: "Woippy" in preview.state()["page"])
    kept.replace(release)


def test_what_a_link_of_the_style_leads_to_is_watched(preview: Preview):
    kept, sheet = preview.root / "charte.css", preview.root / "templates/ours/css/custom.css"
    kept.write_text("h1 { color: #010203 }", encoding="utf-8")
    sheet.parent.mkdir(parents=True)
    (sheet.parent.parent / "style.yaml").write_text("extends: maison\n", encoding="utf-8")
    sheet.symlink_to(kept)
    (preview.root / "communique.yaml").write_text("style: ours\n", encoding="utf-8")
    assert until(lambda: "#010203" in preview.state()["page"])
    preview.change("charte.css", "#010203", "#040506")
    assert until(lambda: "#040506" in preview.state()["page"])
    sheet.unlink()


def test_the_pdf_follows(preview: Preview):
    assert until(lambda: "2 pages" in preview.state()["parts"]["tab-paper"])
    answer, pdf = preview.get(f"/release/{SLUG}/pdf")
    assert (answer.headers["Content-Type"], pdf[:5]) == ("application/pdf", b"%PDF-")
    answer, picture = preview.get(f"/release/{SLUG}/pages/2?width=800")
    assert (answer.headers["Content-Type"], picture[:4]) == ("image/png", b"\x89PNG")
    assert "Jean-Luc Bohl, Président" in preview.state()["parts"]["paper"]
    preview.change(FILE, "place: Metz", "place: Woippy")
    assert until(lambda: "Woippy, le 2" in preview.state()["parts"]["paper"])


def test_a_pdf_that_cannot_be_made_is_told(preview: Preview):
    style = preview.root / "templates/bare"
    (style / "css").mkdir(parents=True)
    (style / "style.yaml").write_text("typography:\n  dash: –\n", encoding="utf-8")
    for name, begins in {"html": '<html lang="fr">', "txt": ""}.items():
        page = begins + "{{ release.title | prose }}"
        (style / f"release.{name}.jinja").write_text(page, "utf-8")
    (preview.root / "communique.yaml").write_text("style: bare\n", encoding="utf-8")
    assert until(lambda: "has no font files" in preview.state()["parts"]["paper"])
    assert preview.state()["refused"] is False


def test_findings_are_sorted_by_what_becomes_of_them(preview: Preview):
    preview.change(FILE, "place: Metz", "place: À COMPLÉTER (où ?)")
    preview.change(FILE, "state: published", "state: draft")
    assert until(lambda: "Open points" in preview.state()["parts"]["findings"])
    findings = preview.state()["parts"]["findings"]
    order = ("Open points", "Warnings", "For their owners to mend", "<details")
    places = [findings.index(words) for words in order]
    assert places == sorted(places)
    assert '<button type="button" class="where"' in findings


def test_the_lines_of_a_paragraph_tell_what_its_names_stand_for(shared: Preview):
    shared.state()
    lines = shared.get(f"/release/{SLUG}/source?at={FILE}:15:3:17:14")[1].decode()
    assert "<mark>{Jean-Luc Bohl}, {Isabelle Kaucic}" in lines
    assert "{Jean-Luc Bohl}</code></dt>" in lines
    assert 'data-at="partners/metz-metropole.yaml:8:3:8:16"' in lines
