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
