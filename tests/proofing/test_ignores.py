"""Comments that silence findings."""

from textwrap import dedent

from generator.findings import Finding, Span
from generator.proofing.ignores import read, sort

TEXT = dedent(
    """\
    name: Ville
    # proof: ignore[CONT001, CONT002] owner: la Ville corrigera
    website:
      2017: www.exemple
      2023: exemple

    contacts:
      - name: Un
        # proof: ignore[CONT003] adresse d'agence
        email: un@agence.fr
        phone: 12
      # proof: ignore[CONT003] rien ici
      - name: Deux
    """
)


def finding(code: str, line: int) -> Finding:
    return Finding(code, "message", Span("x.yaml", line, 1, line, 2))


def test_a_comment_speaks_for_the_field_below_it():
    ignores = read(TEXT, path="x.yaml")
    found = [
        finding("CONT001", 5),
        finding("CONT001", 7),
        finding("CONT003", 10),
        finding("CONT003", 11),
    ]
    told = sort(found, ignores)
    assert [(one.code, one.span.line) for one in told.kept] == [
        ("CONT001", 7),
        ("CONT003", 11),
        ("PROOF001", 12),
    ]
    assert [(one.span.line, reason) for one, reason in told.owners] == [(5, "la Ville corrigera")]


def test_a_comment_is_not_idle_where_nobody_looked():
    ignores = read(TEXT, path="x.yaml")
    assert len(sort([], ignores).kept) == 3
    left = sort([], ignores, unsure=lambda one: "CONT001" in one.codes).kept
    assert [one.span.line for one in left] == [9, 12]


def test_a_comment_without_code_is_told():
    (told,) = sort([], read("# proof: ignore[] parce que\nname: x\n", path="x.yaml")).kept
    assert (told.code, told.severity, told.span.line) == ("PROOF001", "warning", 1)


def test_another_files_findings_are_not_silenced():
    other = Finding("CONT001", "message", Span("y.yaml", 4, 1, 4, 2))
    assert other in sort([other], read(TEXT, path="x.yaml")).kept
