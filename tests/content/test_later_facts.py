"""A fact of a later day than the release's is missed with the words of its first one."""

import pytest

from generator.findings import Rejected
from tests.conftest import VILLE, Desk


def test_a_fact_that_is_only_known_later_is_refused(desk: Desk):
    desk.write("partners/ville.yaml", VILLE.replace("communes: 44", "communes: {2030: 45}"))
    desk.release("lead: |\n  La Ville a {communes} communes.\n")
    with pytest.raises(Rejected) as refused:
        desk.bound()
    assert any("communes" in finding.message for finding in refused.value.findings)
    assert {finding.code[:4] for finding in refused.value.findings} == {"BIND"}


def test_a_fact_that_two_partners_have_must_say_whose(desk: Desk):
    desk.write("partners/comite.yaml", "name: le Comité\nfacts: {communes: 12}\n")
    base = "title: T\ndate: 2019-10-02\npartners: [ville, comite]\n"
    desk.release("lead: |\n  Dans {communes} communes.\n", base=base)
    (finding,) = desk.findings()
    assert (finding.code, finding.span.line, finding.span.column) == ("BIND032", 5, 9)
    assert finding.hint == "Say whose: {ville.communes}, {comite.communes}."
