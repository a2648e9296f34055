"""What a finding in a partner's file says of the releases that it comes out in."""

from pathlib import Path
from textwrap import dedent

from generator.checking import check
from generator.proofing.proof import rules
from generator.source.library import Library
from generator.source.workspace import Workspace
from tests.conftest import VILLE, Desk

EARLY, LATE, BROKEN = "2015-06-01-ancien", "2019-10-02-exemple", "2019-10-03-casse"


def touched(root: Path) -> dict[str, tuple[str, ...]]:
    """Return the releases of findings in the town's file, by the words they point at."""
    workspace = Workspace(root)
    library = Library(workspace)
    checked = check(workspace.releases, library, rules=rules(), partners=["ville"])
    lines = workspace.text("partners/ville.yaml").split("\n")
    return {
        lines[one.span.line - 1].strip(): one.touches
        for one in checked.findings
        if one.span.path == "partners/ville.yaml"
    }


def test_dated_parts_come_out_in_the_releases_of_their_day(desk: Desk):
    desk.write(
        "partners/ville.yaml",
        dedent(VILLE).partition("about:")[0]
        + dedent(
            """\
            about:
              2014: La ville  compte.
              2019: La ville  grandit.
            contacts:
              - name: Lou Petit
                phone: 03873939
                until: 2018
              - name: Ada Grand
                phone: 03873940
                from: 2019
              - name: Zoé Brun
                phone: 03873941
                until: 2013
            """
        ),
    )
    desk.write(
        f"releases/{EARLY}.yaml",
        "title: Avant\nplace: X\ndate: 2015-06-01\npartners: [ville, comite]\n",
    )
    desk.release()
    found = touched(desk.root)
    assert found["name: la Ville d'Exemple"] == (EARLY, LATE)
    assert {one: found[one] for one in found if one.startswith(("20", "phone"))} == {
        "2014: La ville  compte.": (EARLY,),
        "2019: La ville  grandit.": (LATE,),
        "phone: 03873939": (EARLY,),
        "phone: 03873940": (LATE,),
        "phone: 03873941": (),
    }


def test_any_part_may_come_out_in_a_release_that_cannot_be_made(desk: Desk):
    desk.write(
        "partners/ville.yaml", dedent(VILLE).replace("0387393914", "03873939\n    until: 2013")
    )
    desk.release("lead: |\n  {Personne Inconnue} a signé.\n", slug=BROKEN)
    desk.release()
    assert touched(desk.root)["phone: 03873939"] == (BROKEN,)


def test_what_a_slip_in_a_field_keeps_from_being_looked_at_is_silenced_by_nothing(desk: Desk):
    silenced = "title: Un accord\n# proof: ignore[REQ001]\npartners: [ville, comite]\nleed: x\n"
    desk.write("releases/accord.yaml", silenced)
    workspace = Workspace(desk.root)
    checked = check(workspace.releases, Library(workspace), rules=rules())
    assert {one.code for one in checked.findings} & {"FORM003", "PROOF001"} == {"FORM003"}
