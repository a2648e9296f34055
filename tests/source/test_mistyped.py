"""A field that nobody knows, wherever it is typed."""

from tests.conftest import VILLE, Desk


def test_beside_the_fields_of_a_single_mandate(desk: Desk):
    desk.write("partners/ville.yaml", VILLE.replace("{gender: f,", "{geender: f,"))
    desk.release()
    assert desk.told() == ["4:17 FORM003", "5:12 BIND010"]
