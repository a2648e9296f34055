"""A small workspace in a repository of its own: two partners, two releases."""

from pathlib import Path

import pytest

from tests.conftest import COMITE, VILLE
from tests.review.repositories import Checkout

ACCORD = """\
    title: |
      Un accord
    place: Exemple
    date: 2019-10-02
    state: published
    partners: [ville, comite]
    agreement:
      name: convention
      signed: 2019-10-01
      signatories: [Anne Martin, Hugo Blanc]
    lead: |
      {signatories} ont signé le {signed.short} une {agreement} pour {habitants} habitants.
    body:
      - |
        La convention vaut trois ans.
      - intro: |
          Les parties prennent {count} engagements :
        by: all
        commitments:
          - loger les salariés
          - informer les entreprises
    """

AUTRE = """\
    title: |
      Un autre sujet
    place: Exemple
    date: 2019-11-05
    state: published
    partners: [comite]
    lead: |
      Le Comité ouvre ses portes.
    """


PIPELINE = ("GITHUB_ACTIONS", "CI_PROJECT_URL")


@pytest.fixture(autouse=True, scope="session")
def no_pipeline():
    """Nothing tells where the files are shown, even where a pipeline runs the tests."""
    with pytest.MonkeyPatch.context() as surroundings:
        for name in PIPELINE:
            surroundings.delenv(name, raising=False)
        yield


@pytest.fixture
def checkout(tmp_path) -> Checkout:
    return begun(tmp_path / "presse")


def begun(folder: Path) -> Checkout:
    checkout = Checkout(folder)
    checkout.write("partners/ville.yaml", VILLE)
    checkout.write("partners/comite.yaml", COMITE)
    checkout.write("releases/accord.yaml", ACCORD)
    checkout.write("releases/autre.yaml", AUTRE)
    checkout.begin()
    return checkout
