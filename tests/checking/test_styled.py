"""`check` refuses what `render` refuses."""

from pathlib import Path

from generator.build import build
from generator.checking import check
from generator.chosen import chosen_style
from generator.source.library import Library
from generator.source.workspace import Workspace
from tests.conftest import ROOT, SLUG, Desk


def refused_by_check(root: Path) -> set[str]:
    library = Library(Workspace(root))
    looked = check(library.workspace.releases, library, rules=(), keep=True).looked
    return {one.file.slug for one in looked if one.refused or one.release is None}


def refused_by_render(root: Path, out: Path) -> set[str]:
    library = Library(Workspace(root))
    style, files = chosen_style(library.workspace), library.workspace.releases
    made = list(build(files, library, style=style, formats=("html", "txt"), out=out))
    assert all(bool(one.files) == (out / one.release.slug).is_dir() for one in made)
    return {one.release.slug for one in made if not one.files}


def test_they_agree_on_every_text_that_is_refused(tmp_path: Path):
    root = ROOT / "tests" / "refused"
    refused = refused_by_render(root, tmp_path)
    assert refused == refused_by_check(root)
    assert len(refused) > 30


def test_settings_with_an_error_keep_all_releases_from_being_written(desk: Desk):
    desk.write("communique.yaml", "timezone: Europe/Pariss\n")
    desk.release()
    assert refused_by_render(desk.root, desk.root / "build") == {SLUG}
    assert not (desk.root / "build").exists()


def test_a_broken_style_is_told_where_no_release_is(desk: Desk):
    desk.write("communique.yaml", "style: agglo\n")
    desk.write("templates/agglo/style.yaml", "extends: maison\n")
    desk.write("templates/agglo/css/custom.css", "@import 'a.css';")
    desk.write("templates/agglo/blocks/quote.html.jinja", "{% if")
    library = Library(Workspace(desk.root))
    found = check([], library, rules=()).findings
    assert [one.code for one in found] == ["STYLE009", "STYLE008"]


def test_a_style_that_is_not_there_is_told_where_it_is_chosen(desk: Desk):
    desk.write("communique.yaml", "style: maisson\n")
    desk.release()
    library = Library(Workspace(desk.root))
    (finding,) = check(library.workspace.releases, library, rules=()).findings
    assert (finding.code, finding.span.path, finding.span.line) == (
        "STYLE001",
        "communique.yaml",
        1,
    )


def test_a_template_that_one_release_breaks_is_told_for_that_one(desk: Desk):
    desk.write("communique.yaml", "style: agglo\n")
    desk.write("templates/agglo/style.yaml", "extends: maison\n")
    desk.write("templates/agglo/blocks/quote.html.jinja", "{{ block.nobody }}")
    desk.release()
    desk.release("body:\n  - quote: Oui.\n    by: Hugo Blanc\n", slug="2019-10-03-autre")
    assert refused_by_check(desk.root) == {"2019-10-03-autre"}
    assert refused_by_render(desk.root, desk.root / "build") == {"2019-10-03-autre"}
