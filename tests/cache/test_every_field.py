"""Whatever changes, in whatever order: what is in place is what would be rendered from nothing."""

import os
import random
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from generator.findings import Rejected
from generator.source import yaml
from generator.source.tree import Mapping, Node, Sequence, Text
from tests.cache.conftest import Runs
from tests.conftest import SLUG, Desk, documents, photo

DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {n} 20"><path d="M0 0h9v9z"/></svg>'

FILES = {
    "communique.yaml": "style: sobre\ntimezone: Europe/Paris\nwords: [Xyz]\n",
    "partners/logo.svg": DRAWING.format(n=40),
    "partners/ville.yaml": """\
        name: {2000: la Ville d'Exemple, 2021: la Cité d'Exemple}
        acronym: VE
        short: Exemple
        gender: f
        website: www.exemple.fr
        accounts: {twitter: Exemple, linkedin: {name: exemple, url: https://www.exemple.fr/in}}
        logo: logo.svg
        people:
          Anne Martin: {gender: f, honorific: Dr, role: maire, from: 2014, until: 2020-07-15}
          Paul Évrard:
            gender: m
            family: Évrard
            biography: Il fut maçon.
            mandates:
              - role: adjoint
                remit: en charge du logement
                until: 2022
              - role: conseiller
                of: comite
                announced: 2019
                from: 2023
          Zoé Roux: {gender: f, title: directrice du port}
        facts:
          habitants: {2015: 12 000, 2019: 13 500}
          communes: 44
          phrase: |
            {communes} communes et {habitants} habitants
          inutile: 7 ports
        about:
          2010: |
            La Ville compte {phrase}.
          2022: Autre chose.
        more: "Sur le site : {website}"
        figures:
          - title: En chiffres
            source: INSEE
            intro: Voici.
            items: [12 logements]
            from: 2018
        contacts:
          - name: Lou Petit
            role: attachée de presse
            service: Communication
            phone: [01 99 00 12 34, 06 39 98 12 34]
            email: lou@exemple.fr
            website: www.exemple.fr/presse
            address: 1, place du Marché
            until: 2020
          - office: Standard
            agency: agence.exemple.fr
            phone: 01 99 00 12 35
            from: 2021
          - name: Max Gris
            kind: Renseignements
            email: max@exemple.fr
        """,
    "partners/ville.en.yaml": """\
        name: the City of Exemple
        people: {Paul Évrard: {mandates: [{role: deputy mayor, remit: for housing}]}}
        about: The City.
        more: See.
        figures: [{title: Figures, source: INSEE, intro: Here., items: [12 homes]}]
        contacts: [{role: press officer, service: Media}, {office: Desk}, {kind: Information}]
        """,
    "partners/comite.en.yaml": "name: the Committee\npeople: {Hugo Blanc: {role: president}}\n",
    "partners/comite.yaml": """\
        name: le Comité
        website: www.comite.fr
        people:
          Hugo Blanc: {gender: m, role: président}
        contacts:
          - {name: Ada Brun, phone: 01 99 00 99 99}
        """,
    "partners/comite/nord.yaml": "name: le Comité du Nord\nfacts: {sites: 3}\n",
    "partners/comite/nord.en.yaml": "name: the North\n",
    "partners/loin.yaml": "name: le Lointain\npeople: {Léa Noir: {role: préfète}}\n",
    "releases/vue.svg": DRAWING.format(n=60),
    "releases/a.pdf": "." * 2000,
    f"releases/{SLUG}.yaml": """\
        state: draft
        kind: release
        embargo: 2019-10-02 10h
        title: Un accord de {ville}
        subtitle: Pour {habitants} habitants
        place: Exemple
        date: 2019-10-02
        partners: [ville, nord]
        agreement:
          name: convention
          signed: 2019-10-01
          period: 2019-2022
          signatories: [Anne Martin, {person: Paul Évrard, mandate: 1}, Hugo Blanc]
        event: {name: la fête, date: 2019-10-08, time: 10h30, place: au port}
        lead: |
          {signatories} signent une {agreement}. {nord.sites} sites{1}.
        body:
          - Un texte, avec {Zoé Roux}.
          - heading: Une partie
          - list: [un, deux]
            intro: Voici
          - quote: Tout va bien.
            by: Paul Évrard
          - image: vue.svg
            alt: La ville
            caption: Vue
            credit: Ville
          - title: Chiffres
            figures: ["12 logements"]
          - title: Tableau
            table: |
              Année | 2019
              Logements | 12
        notes: {1: Selon la ville.}
        links:
          - {text: L'accord, url: www.exemple.fr/a.pdf, file: a.pdf}
        contacts: [ville]
        """,
    f"releases/{SLUG}.en.yaml": """\
        title: An agreement
        subtitle: For all
        place: Exemple
        lead: "{Paul Évrard} signs."
        body: [A text.]
        notes: {1: See.}
        links: [{text: The agreement, url: www.exemple.fr/b.pdf}]
        """,
    "releases/2019-10-03-autre.yaml": """\
        title: Autre
        date: 2019-10-03
        partners: [comite]
        lead: "{ville.communes} communes, selon {Hugo Blanc}."
        about: none
        """,
    "releases/2022-05-05-plus-tard.yaml": """\
        title: Plus tard
        date: 2022-05-05
        partners: [ville]
        lead: "{habitants} habitants."
        """,
}

STEPS = int(os.environ.get("CACHE_STEPS", "20"))
SEED = int(os.environ.get("CACHE_SEED", "1"))
"""How many changes are made, in which order; 1000 make all that there are."""

STYLE = {
    "communique.yaml": "style: ville\n",
    "templates/ville/style.yaml": """\
        extends: maison
        typography: {spaces: nbsp, dash: —}
        labels:
          fr: {contacts: Vos contacts}
        """,
    "templates/ville/style.css": "p {color: #123456}\n",
    "templates/ville/pdf.css": "p {color: #123457}\n",
    "templates/ville/tight.css": "p {color: #123458}\n",
    "templates/ville/blocks/heading.html.jinja": "<h2>{{ block.text | prose }} 1</h2>\n",
    "templates/ville/blocks/heading.txt.jinja": "{{ block.text | prose }} 1\n",
}
"""A style of one's own: what is looked at in it takes longer than all else."""

OTHERS = {"m": "f", "f": "m", "no": "yes", "draft": "approved", "none": "ville"}


def leaves(node: Node | None) -> Iterator[tuple[Text | None, Text]]:
    """Yield the values of a file, each with its key, and the keys as values themselves."""
    if isinstance(node, Mapping):
        for key, value in node.items():
            yield None, key
            if isinstance(value, Text):
                yield key, value
            else:
                yield from leaves(value)
    elif isinstance(node, Sequence):
        for one in node:
            yield from ((None, one),) if isinstance(one, Text) else leaves(one)


def changes(desk: Desk) -> Iterator[tuple[str, bytes | None]]:
    """Yield what may happen to each file: each of its values changes, or goes with its key."""
    for path, typed in FILES.items():
        text = (desk.root / path).read_text(encoding="utf-8")
        yield path, None
        if not path.endswith(".yaml"):
            yield path, typed.replace("0", "10").encode()
            continue
        tree, _findings = yaml.read(text, path=path)
        for key, value in leaves(tree):
            yield path, _changed(text, value).encode()
            if key is not None and not value.enclosed:
                yield path, _without(text, key, value).encode()


def _changed(text: str, value: Text) -> str:
    lines = text.split("\n")
    if value in OTHERS:
        span = value.span_of(0, len(value))
        line, begin, end = span.line - 1, span.column - 1, span.end_column - 1
        lines[line] = lines[line][:begin] + OTHERS[value] + lines[line][end:]
        return "\n".join(lines)
    digit = re.search(r"\d(?!.*\d)", value)
    span = value.span_of(digit.start() if digit else 0, digit.end() if digit else 1)
    line, at = lines[span.line - 1], span.column - 1
    new = str((int(line[at]) + 1) % 10) if digit else f"{line[at]}e"
    lines[span.line - 1] = line[:at] + new + line[at + 1 :]
    return "\n".join(lines)


def _without(text: str, key: Text, value: Text) -> str:
    lines = text.split("\n")
    start, end = key.span, value.span
    if lines[start.line - 1].lstrip().startswith("- "):
        return text.replace(lines[start.line - 1], "", 1)
    return "\n".join([*lines[: start.line - 1], *lines[max(start.line, end.end_line) :]])


def compare(runs: Runs, tmp: Path, number: int) -> bool:
    """See that the documents in place are those of a run from nothing; tell whether any was made.

    What is refused keeps the documents of before, and is told the same.
    """
    try:
        again = runs.render()
    except Rejected:  # the style cannot be followed
        return False
    anew = Runs(runs.desk, None, tmp / f"anew-{number}")
    anew.render()
    told = {slug: replace(one, made=(), why=(), files=()) for slug, one in runs.done.items()}
    bare = {slug: replace(one, made=(), why=(), files=()) for slug, one in anew.done.items()}
    assert told == bare, f"CACHE_SEED={SEED}"
    assert runs.check() == anew.check()
    there = documents(runs.out)
    for name, data in documents(anew.out).items():
        assert there[name] == data, f"{name}, of {sorted(again)}"
    assert all(len(one.files) == len(anew.done[slug].files) for slug, one in runs.done.items())
    return all(one.files for one in runs.done.values())


def test_whatever_changes(runs: Runs, tmp_path_factory: pytest.TempPathFactory):
    desk, tmp = runs.desk, tmp_path_factory.mktemp("anew")
    for path, typed in FILES.items():
        desk.write(path, typed)
    assert compare(runs, tmp, 0), [one.findings for one in runs.done.values()]
    every = list(changes(desk))
    random.Random(SEED).shuffle(every)
    for number, (path, data) in enumerate(every[:STEPS], 1):
        before = (desk.root / path).read_bytes() if (desk.root / path).exists() else None
        _put(desk.root / path, data)
        if not compare(runs, tmp, number):
            _put(desk.root / path, before)
    assert compare(runs, tmp, STEPS + 1)


def test_whatever_changes_in_a_style(runs: Runs, tmp_path_factory: pytest.TempPathFactory):
    desk, tmp = runs.desk, tmp_path_factory.mktemp("anew")
    desk.release("body: [Un texte – court – ici., {heading: Une partie}]\n")
    for number, (path, typed) in enumerate(STYLE.items()):
        desk.write(path, typed)
        assert compare(runs, tmp, number) or path == "communique.yaml"
    for number, path in enumerate(STYLE, len(STYLE)):
        if path != "communique.yaml":
            text = (desk.root / path).read_text(encoding="utf-8")
            text = text.replace("1", "2").replace("Vos", "Nos")
            desk.write(path, text)
            assert compare(runs, tmp, number)


def _put(file: Path, data: bytes | None) -> None:
    if data is None:
        file.unlink(missing_ok=True)
    else:
        file.write_bytes(data)


def test_photographs_are_no_exception(runs: Runs, tmp_path_factory: pytest.TempPathFactory):
    runs.desk.write("releases/vue.png", photo("PNG"))
    runs.desk.release("body: [{image: vue.png, alt: La ville}]\n")
    tmp = tmp_path_factory.mktemp("anew")
    for number, size in enumerate([(40, 20), (20, 20), (40, 20)]):
        runs.desk.write("releases/vue.png", photo("PNG", size))
        assert compare(runs, tmp, number)
