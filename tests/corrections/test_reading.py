"""What each sort of correction is told to be, written as Word and LibreOffice write it."""

import pytest

from generator.corrections import corrected
from generator.source.workspace import Workspace
from tests.conftest import ROOT
from tests.corrections.papers import (
    HAND,
    added,
    anchored,
    cut,
    paper,
    paragraph,
    run,
    signed,
    tracked,
)

SLUG = "2019-10-02-metz-metropole"
PATH = f"releases/{SLUG}.yaml"


@pytest.fixture(scope="module")
def workspace():
    return Workspace(ROOT)


@pytest.fixture
def made(workspace, sent):
    from tests.corrections.papers import Paper

    return Paper(sent.slug, sent.fingerprint, sent.sent, dict(sent.body))


@pytest.fixture(scope="module")
def sent(workspace):
    (file,) = [one for one in workspace.releases if one.slug == SLUG]
    return paper(file, workspace)


def judged(workspace, *papers, named=None):
    data = {f"{at}.docx": one.bytes() for at, one in enumerate(papers)}
    (found,) = corrected(data, workspace, named)
    return found


def line(found, words: str) -> str:
    return next(one for one in found.files[PATH].decode().split("\n") if words in one)


def test_a_document_that_nobody_corrected_asks_for_nothing(workspace, made):
    found = judged(workspace, made)
    assert found.judged == () and not found.files and not found.stale


@pytest.mark.parametrize("track", [True, False])
def test_words_come_back_to_their_line(workspace, made, track):
    made.rewrite("comité de pilotage", "comité de suivi", track=track)
    found = judged(workspace, made)
    (one,) = found.judged
    assert one.taken and (one.place.path, one.place.line) == (PATH, 64)
    assert line(found, "Le suivi").strip() == (
        "Le suivi de la convention est assuré par le comité de suivi du PLH."
    )
    assert [hand.author for hand in one.correction.hands] == (["Anne Petit"] if track else [])


def test_the_rest_of_the_file_stays_as_it_was(workspace, made):
    made.rewrite("dans le Grand Est", "en Lorraine")
    found = judged(workspace, made)
    before = (ROOT / PATH).read_text(encoding="utf-8").split("\n")
    after = found.files[PATH].decode().split("\n")
    assert [one for one in zip(before, after, strict=True) if one[0] != one[1]] == [
        (
            "    dans le Grand Est pour répondre aux besoins des entreprises et des salariés"
            " de la région.",
            "    en Lorraine pour répondre aux besoins des entreprises et des salariés de la région.",
        )
    ]


def test_a_name_is_corrected_where_it_is_defined(workspace, made):
    made.rewrite("Isabelle Kaucic", "Isabelle Kaucik")
    (one,) = judged(workspace, made).judged
    assert not one.taken and "partners/metz-metropole.yaml" in one.reason
    assert "{Isabelle Kaucic}" in one.reason


def test_a_partners_text_tells_the_other_releases_that_change(workspace, made):
    made.rewrite("18\u202f000", "19\u202f000")
    made.rewrite("mènent, sur le terrain", "conduisent, sur le terrain")
    found = judged(workspace, made)
    taken = [one for one in found.judged if one.taken]
    assert taken and all(one.place.path.startswith("partners/action-logement") for one in taken)
    assert any(one.also for one in taken)


def test_one_paragraph_made_two(workspace, made):
    anchor, text = made.find("Convention cadre 2019")
    at = text.index(" Ce partenariat")
    made.put(
        anchor,
        paragraph(anchored(anchor, run(text[:at])), "ins") + paragraph(run(text[at + 1 :])),
    )
    found = judged(workspace, made)
    assert [(one.correction.kind, one.taken) for one in found.judged] == [("split", True)]
    assert "\n    et renforcer le lien logement-emploi.\n\n    Ce partenariat vise" in (
        found.files[PATH].decode()
    )


def test_libreoffice_leaves_one_bookmark_open_where_enter_splits_it(workspace, made):
    anchor, text = made.find("Convention cadre 2019")
    at = text.index(" Ce partenariat")
    made.put(
        anchor,
        f'<w:p><w:bookmarkStart w:id="900" w:name="{anchor}"/>{run(text[:at])}</w:p>'
        f'<w:p><w:bookmarkStart w:id="901" w:name="{anchor}"/>{run(text[at + 1 :])}'
        '<w:bookmarkEnd w:id="901"/></w:p>',
    )
    found = judged(workspace, made)
    assert [(one.correction.kind, one.taken) for one in found.judged] == [("split", True)]


def test_two_paragraphs_made_one(workspace, made):
    first, one = made.find("Le suivi de la convention")
    second, other = made.find("Cette convention permet")
    made.put(first, paragraph(anchored(first, run(one)) + added(" "), "del"))
    made.put(second, paragraph(anchored(second, run(other))))
    found = judged(workspace, made)
    assert [(one.correction.kind, one.taken) for one in found.judged] == [("merged", True)]
    assert "par le comité de pilotage du PLH.\n    Cette convention permet" in (
        found.files[PATH].decode()
    )


def test_a_paragraph_added_behind_another(workspace, made):
    anchor, text = made.find("Cette convention permet")
    new = "Un bilan sera publié chaque année."
    made.put(anchor, paragraph(anchored(anchor, run(text))) + paragraph(added(new)))
    found = judged(workspace, made)
    assert [(one.correction.kind, one.taken) for one in found.judged] == [("inserted", True)]
    assert f"développement territorial.\n\n    {new}\n" in found.files[PATH].decode()


def test_paragraphs_added_together_keep_their_order(workspace, made):
    anchor, text = made.find("Le suivi de la convention")
    new = paragraph(run("Il se réunit en mars.")) + paragraph(run("Il se réunit aussi en mai."))
    made.put(anchor, paragraph(anchored(anchor, run(text))) + new)
    found = judged(workspace, made)
    assert [one.taken for one in found.judged] == [True, True]
    assert "PLH.\n\n    Il se réunit en mars.\n\n    Il se réunit aussi en mai.\n\n" in (
        found.files[PATH].decode()
    )


def test_a_heading_of_the_style_is_never_taken_for_an_addition(workspace, made):
    anchor, text = made.find("Cette convention permet")
    made.put(anchor, paragraph(anchored(anchor, run(text))) + paragraph(run("Contacts presse")))
    found = judged(workspace, made)
    assert [one.taken for one in found.judged] == [False] and not found.files


def test_a_file_of_windows_keeps_its_ends_of_lines_and_its_mark(workspace, made):
    data = b"\xef\xbb\xbf" + (ROOT / PATH).read_bytes().replace(b"\n", b"\r\n")
    anchor, text = made.find("Cette convention permet")
    made.put(anchor, paragraph(anchored(anchor, run(text))) + paragraph(added("Un bilan suivra.")))
    made.rewrite("comité de pilotage", "comité de suivi")
    found = judged(Workspace(ROOT, {PATH: data}), made)
    assert [one.taken for one in found.judged] == [True, True]
    after = found.files[PATH]
    assert after.startswith(b"\xef\xbb\xbf") and after.count(b"\n") == after.count(b"\r\n")


def test_a_paragraph_deleted_with_its_mark(workspace, made):
    anchor, text = made.find("Le suivi de la convention")
    made.put(anchor, paragraph(anchored(anchor, cut(text)), "del"))
    found = judged(workspace, made)
    assert [(one.correction.kind, one.taken) for one in found.judged] == [("deleted", True)]
    assert "Le suivi de la convention" not in found.files[PATH].decode()
    assert [hand.author for hand in found.judged[0].correction.hands] == ["Anne Petit"]


def test_what_counts_items_keeps_a_deletion_from_being_taken(workspace, made):
    anchor, _text = made.find("analyser les besoins")
    made.put(anchor, "")
    (one,) = judged(workspace, made).judged
    assert (
        one.correction.kind == "deleted"
        and not one.taken
        and "autour de deux engagements" in one.reason.replace("\xa0", " ")
    )


def test_a_paragraph_moved_is_told_and_left(workspace, made):
    anchor, text = made.find("Cette convention permet")
    first, _text = made.find("Ces objectifs seront atteints")
    made.put(anchor, "")
    made.body[first] = paragraph(anchored(anchor, run(text))) + made.body[first]
    found = judged(workspace, made)
    assert [(one.correction.kind, one.taken) for one in found.judged] == [("moved", False)]


def test_typography_and_dress_are_told_apart(workspace, made):
    anchor, text = made.find("Ces objectifs seront")
    made.put(anchor, paragraph(anchored(anchor, run(text.replace("’", "'")))))
    bold = f'<w:rPr><w:b/><w:rPrChange w:id="7" {HAND}><w:rPr/></w:rPrChange></w:rPr>'
    other, words = made.find("Le suivi de la convention")
    made.put(other, paragraph(anchored(other, run(words, dress=bold))))
    found = judged(workspace, made)
    assert [one.correction.kind for one in found.judged] == ["typography", "formatting"]
    assert not found.files


def test_a_comment_is_told_with_who_made_it(workspace, made):
    anchor, text = made.find("Le suivi de la convention")
    made.put(anchor, paragraph(anchored(anchor, run(text) + _comment_call(3))))
    made.comments = f'<w:comment w:id="3" {HAND}><w:p>{run("Qui le préside ?")}</w:p></w:comment>'
    (one,) = judged(workspace, made).judged
    (comment,) = one.correction.comments
    assert one.correction.kind == "comment" and one.place.line == 64
    assert (comment.text, comment.hand.author) == ("Qui le préside ?", "Anne Petit")


def _comment_call(number: int) -> str:
    return f'<w:r><w:commentReference w:id="{number}"/></w:r>'


def test_an_addition_that_somebody_else_cut_is_gone(workspace, made):
    anchor, text = made.find("Le suivi de la convention")
    nested = signed("ins", cut(" trimestriel", "Paul Roux"))
    made.put(anchor, paragraph(anchored(anchor, run("Le suivi") + nested + run(text[8:]))))
    assert judged(workspace, made).judged == ()


def test_partners_who_agree_are_one_and_those_who_do_not_stand_side_by_side(workspace, made, sent):
    other = type(sent)(sent.slug, sent.fingerprint, sent.sent, dict(sent.body))
    made.rewrite("comité de pilotage", "comité de suivi")
    other.rewrite("comité de pilotage", "comité de suivi", author="Paul Roux")
    made.rewrite("dans le Grand Est", "en Lorraine")
    other.rewrite("dans le Grand Est", "en Moselle", author="Paul Roux")
    found = judged(workspace, made, other)
    asked, agreed = found.judged
    assert not asked.taken and asked.rival and "Moselle" in asked.rival.edit.text
    assert agreed.taken and [one.author for one in agreed.correction.hands] == [
        "Anne Petit",
        "Paul Roux",
    ]


def test_without_bookmarks_paragraphs_are_found_by_their_words(workspace, made):
    for name, text, _place in made.sent:
        made.put(name, paragraph(run(text.replace("comité de pilotage", "comité de suivi"))))
    found = judged(workspace, made)
    assert [(one.taken, one.place.line) for one in found.judged] == [(True, 64)]


def test_without_anything_of_ours_the_release_is_named(workspace, made):
    made.custom = False
    for name, text, _place in made.sent:
        made.put(name, paragraph(run(text.replace("comité de pilotage", "comité de suivi"))))
    (file,) = [one for one in workspace.releases if one.slug == SLUG]
    found = judged(workspace, made, named=file)
    assert [(one.taken, one.place.line) for one in found.judged] == [(True, 64)]


def test_a_source_that_changed_meanwhile_is_merged_or_told(workspace, made):
    made.rewrite("comité de pilotage", "comité de suivi")
    made.rewrite("dans le Grand Est", "en Lorraine")
    text = (ROOT / PATH).read_text(encoding="utf-8")
    now = text.replace("Le suivi de la convention", "Le suivi annuel de la convention")
    now = now.replace("dans le Grand Est", "dans l'Est")
    found = judged(Workspace(ROOT, {PATH: now.encode()}), made)
    assert found.stale == ("0.docx",)
    told, merged = found.judged
    assert merged.taken and line(found, "Le suivi annuel").endswith("comité de suivi du PLH.")
    assert not told.taken


def test_words_that_stand_twice_are_corrected_where_they_were(workspace, made):
    anchor, text = made.find("contribuer à la mixité")
    made.put(anchor, paragraph(anchored(anchor, tracked(text, text.replace("sociale", "urbaine")))))
    found = judged(workspace, made)
    assert line(found, "mixité").strip().startswith("- contribuer à la mixité urbaine, en")
