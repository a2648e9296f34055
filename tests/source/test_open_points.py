"""An open point may stand in the place of any value: the release goes on, and `check` lists it."""

from collections.abc import Iterator
from typing import Any

import pytest
import yaml

from generator.build import build
from generator.checking import check
from generator.formats import FORMATS
from generator.formats.style import load
from generator.proofing.proof import rules
from generator.source.library import Library
from generator.source.workspace import Workspace
from generator.version import builtin_styles
from tests.conftest import Desk

POINT = "À COMPLÉTER (qu'en est-il ?)"

PARTNER: dict[str, Any] = {
    "name": "la Ville d'Exemple",
    "acronym": "VE",
    "short": "Exemple",
    "gender": "f",
    "website": "www.exemple.fr",
    "accounts": {"twitter": "Exemple", "youtube": {"name": "Exemple", "url": "www.exemple.fr/y"}},
    "logo": "ville.svg",
    "people": {
        "Anne Martin": {"gender": "f", "honorific": "Dr", "family": "Martin", "role": "maire"},
        "Paul Blanc": {
            "gender": "m",
            "mandates": [
                {"role": "adjoint", "remit": "délégué au logement", "from": "2014", "until": "2030"},
                {"title": "préfet", "of": "none", "announced": "2014-01-01"},
            ],
        },
    },
    "facts": {"communes": "44", "habitants": {"2015": "12 000", "2019": "13 500"}},
    "about": [{"text": "La Ville est grande."}],
    "more": "Plus d'informations ici.",
    "figures": [
        {"title": "Le logement", "source": "bilan", "intro": "Voici :", "from": "2014",
         "until": "2030", "items": ["116 000 logements", {"value": "79 %", "label": "des gens"}]}
    ],
    "contacts": [
        {"name": "Lou Petit", "role": "responsable", "service": "Communication",
         "agency": "Agence", "phone": ["0387393914", "0387393915"], "email": "lou@exemple.fr",
         "address": "1, rue d'Exemple", "kind": "press", "from": "2014", "until": "2030"},
        {"office": "Service de presse", "phone": "0387393914"},
    ],
}  # fmt: skip

RELEASE: dict[str, Any] = {
    "title": "Un accord",
    "subtitle": "Pour le logement",
    "notice": "Version corrigée",
    "kind": "invitation",
    "state": "draft",
    "embargo": "2019-10-02 10h",
    "place": "Exemple",
    "date": "2019-10-02",
    "partners": ["ville"],
    "agreement": {
        "name": "convention", "signed": "2019-10-01", "period": "2019-2022",
        "signatories": ["Anne Martin", {"person": "Paul Blanc", "mandate": "1"}],
        "witnesses": ["Paul Blanc"],
    },
    "event": {"name": "Signature", "date": "2019-10-01", "time": "10h", "place": "Mairie"},
    "appointment": {"person": "Anne Martin", "replaces": "Paul Blanc"},
    "lead": "{signatories} ont signé le {signed} une {agreement} {period}, {event.place}.",
    "body": [
        "Un paragraphe.",
        {"text": "Un autre."},
        {"heading": "Un titre", "level": "3"},
        {"list": ["un", {"title": "Deux", "text": "le second"}], "title": "Liste", "intro": "Ici :"},
        {"commitments": ["un", {"text": "deux", "by": "ville", "target": "dix", "until": "2022"}],
         "by": "all", "intro": "Voici {count} points :", "title": "Engagements"},
        {"quote": "Un pas de plus.", "by": "Anne Martin", "verb": "déclare",
         "attribution": "before"},
        {"figures": ["12 logements", {"value": "79 %", "label": "des gens", "detail": "en tout",
         "was": "61 %", "change": "+ 18"}], "title": "Chiffres", "source": "bilan",
         "intro": "Voici :", "url": "www.exemple.fr"},
        {"table": "Logements | 2018\nFinancés | 12", "title": "Tableau", "source": "bilan"},
        {"agenda": [{"10h": "Accueil", "press": "Presse", "place": "Mairie"}], "title": "Déroulé",
         "date": "2019-10-01"},
        {"image": "photo.svg", "alt": "Une photo", "caption": "La photo", "credit": "Ville"},
        {"image": "photo.svg", "decorative": "yes"},
        {"callout": "Une boîte.", "title": "À noter", "url": "www.exemple.fr"},
    ],
    "notes": {"1": "Une note."},
    "about": ["ville"],
    "links": [{"text": "Le site", "url": "www.exemple.fr"}],
    "contacts": ["ville"],
}  # fmt: skip


def paths(node: Any, here: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    if here:
        yield here
    steps = node.items() if isinstance(node, dict) else enumerate(node)
    for step, one in steps if isinstance(node, dict | list) else ():
        yield from paths(one, (*here, step))


def opened(node: Any, path: tuple[Any, ...]) -> Any:
    """Return the values with an open point in the place of the one at the path."""
    if not path:
        return POINT
    if isinstance(node, dict):
        return {key: opened(one, path[1:]) if key == path[0] else one for key, one in node.items()}
    return [opened(one, path[1:]) if at == path[0] else one for at, one in enumerate(node)]


def dumped(values: Any) -> str:
    return yaml.safe_dump(values, allow_unicode=True, sort_keys=False, width=10_000)


DRAWN = ("pdf", "mail", "mail-zip", "eml", "eml-pdf", "docx")
"""The formats whose logos the engine draws; mails and Word have the templates of the fragment."""


def listed(desk: Desk, release: Any, partner: Any) -> list[tuple[str, str]]:
    """Return the errors of `check`, and the open points it lists; build what needs no engine."""
    desk.write("partners/ville.yaml", dumped(partner))
    desk.write("partners/ville.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>")
    desk.write("releases/photo.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>")
    desk.write("releases/2019-10-02-exemple.yaml", dumped(release))
    workspace = Workspace(desk.root)
    library = Library(workspace)
    checked = check(workspace.releases, library, rules=rules())
    outcomes = build(
        workspace.releases,
        library,
        style=load("maison", [builtin_styles()]),
        formats=[name for name in FORMATS if name not in DRAWN],
        out=desk.root / "build",
    )
    assert all(outcome.files for outcome in outcomes), path_of(checked.findings)
    return [
        (one.span.path, one.message)
        for one in checked.findings
        if one.severity == "error" or one.code == "REQ015"
    ]


def path_of(findings: Any) -> list[str]:
    return [f"{one.span.path}:{one.span.line} {one.code} {one.message}" for one in findings]


@pytest.fixture
def empty(tmp_path: Any) -> Desk:
    return Desk(tmp_path)


def test_nothing_is_open_in_the_example(empty: Desk):
    assert listed(empty, RELEASE, PARTNER) == []


# Without the names of people, which a partner that is open cannot tell.
NOBODY = RELEASE | {"agreement": {"name": "convention"}, "lead": "Ici.", "body": ["Là."]}
del NOBODY["appointment"]


def named(path: tuple[Any, ...]) -> str:
    return ".".join(map(str, path))


@pytest.mark.parametrize("path", list(paths(RELEASE)), ids=named)
def test_any_value_of_a_release_may_be_open(empty: Desk, path: tuple[Any, ...]):
    release = NOBODY if path[0] == "partners" else RELEASE
    found = listed(empty, opened(release, path), PARTNER)
    assert found == [("releases/2019-10-02-exemple.yaml", f"A point is open: « {POINT} ».")]


@pytest.mark.parametrize("path", list(paths(PARTNER)), ids=named)
def test_any_value_of_a_partner_may_be_open(empty: Desk, path: tuple[Any, ...]):
    found = listed(empty, NOBODY, opened(PARTNER, path))
    assert found == [("partners/ville.yaml", f"A point is open: « {POINT} ».")]
