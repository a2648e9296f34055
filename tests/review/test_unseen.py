"""What could not be looked at is never called unchanged, whatever kept it from being made."""

import json
import re
from collections.abc import Callable
from typing import Any

import jsonschema
import pytest

from tests.conftest import ROOT
from tests.review.repositories import Checkout, states

SCHEMA = json.loads((ROOT / "docs/review.schema.json").read_text(encoding="utf-8"))
BOTH = "Nothing was compared: neither as they were nor as they stand can the communiqués be made."
BEFORE = "Nothing was compared: as they were before, the communiqués cannot be made."
AFTER = "Nothing was compared: as they stand now, the communiqués cannot be made."


def a_name_of_ours(checkout: Checkout) -> str:
    """A style of the workspace takes the name of one that comes with the program."""
    checkout.write("templates/maison/style.yaml", "extends: sobre\n")
    return "STYLE"


def a_style_that_nobody_has(checkout: Checkout) -> str:
    checkout.write("communique.yaml", "style: vile\n")
    return "vile"


def a_style_with_a_slip(checkout: Checkout) -> str:
    checkout.write("communique.yaml", "style: ville\n")
    checkout.write("templates/ville/style.yaml", "extends: maison\ncouleur: bleu\n")
    return "couleur"


def a_template_that_cannot_be_read(checkout: Checkout) -> str:
    checkout.write("communique.yaml", "style: ville\n")
    checkout.write("templates/ville/style.yaml", "extends: maison\n")
    checkout.write("templates/ville/release.html.jinja", "{% oops\n")
    return "oops"


def every_release_refused(checkout: Checkout) -> str:
    for slug in ("accord", "autre"):
        checkout.edit(f"releases/{slug}.yaml", "state: published", "state: published\nleed: x")
    return "leed"


def a_partner_of_all_refused(checkout: Checkout) -> str:
    checkout.edit("partners/comite.yaml", "name:", "nom-complet: x\nname:")
    return "nom-complet"


def nothing_that_can_be_read(checkout: Checkout) -> str:
    for slug in ("accord", "autre"):
        (checkout.root / f"releases/{slug}.yaml").write_bytes(b"title: \xff\xfe\x00\n")
    return "READ"


BREAKS = [
    a_name_of_ours,
    a_style_that_nobody_has,
    a_style_with_a_slip,
    a_template_that_cannot_be_read,
    every_release_refused,
    a_partner_of_all_refused,
    nothing_that_can_be_read,
]

Break = Callable[[Checkout], str]


def told_first(checkout: Checkout, alarm: str, reason: str) -> dict[str, Any]:
    """Make a review, whose console, summary and site begin with the alarm and the reason."""
    code, said = checkout.run("review", "--base", "HEAD")
    first = next(line for line in said.splitlines() if not line.startswith("Comparing "))
    assert (code, first) == (1, alarm)
    assert reason in said.partition("Compared with")[0]
    first, _sentence, _rest = checkout.page("summary.md").partition("Compared with")
    assert first.splitlines()[2] == f"**{alarm}**"
    assert reason in first
    site = checkout.page("index.html").partition('class="sentence"')[0]
    assert alarm in site and reason in site
    for text in (said, checkout.page("summary.md"), checkout.page("index.html")):
        assert "No communiqué changes" not in text
    return checkout.record()


@pytest.mark.parametrize("spoil", BREAKS, ids=lambda one: one.__name__)
def test_what_is_broken_on_both_sides_is_not_unchanged(checkout: Checkout, spoil: Break):
    reason = spoil(checkout)
    checkout.commit()
    record = told_first(checkout, BOTH, reason)
    jsonschema.validate(record, SCHEMA)
    assert states(record) == {"accord": "unseen", "autre": "unseen"}
    assert record["counts"]["unseen"] == 2
    assert list(record["unseen"]) == ["before", "after"]
    for found in record["unseen"].values():
        assert any(reason in json.dumps(one, ensure_ascii=False) for one in found)
        assert {one["severity"] for one in found} == {"error"}
    page = checkout.page("releases/accord/index.html")
    assert "neither as it was nor as it stands now" in page
    assert "only the new one is shown" not in page


@pytest.mark.parametrize("spoil", BREAKS, ids=lambda one: one.__name__)
def test_what_breaks_is_said_first(checkout: Checkout, spoil: Break):
    reason = spoil(checkout)
    record = told_first(checkout, AFTER, reason)
    assert list(record["unseen"]) == ["after"]
    assert "unchanged" not in states(record).values()


@pytest.mark.parametrize("spoil", BREAKS, ids=lambda one: one.__name__)
def test_what_was_broken_is_said_first(checkout: Checkout, spoil: Break):
    reason = spoil(checkout)
    checkout.commit()
    checkout.git("revert", "--no-edit", "HEAD")
    checkout.git("reset", "--quiet", "--soft", "HEAD~1")
    record = told_first(checkout, BEFORE, reason)
    assert list(record["unseen"]) == ["before"]
    assert "unchanged" not in states(record).values()
    assert not any("after" in one["broken"] for one in record["releases"])


def test_what_is_wrong_everywhere_is_the_only_reason(checkout: Checkout):
    a_name_of_ours(checkout)
    checkout.edit("releases/accord.yaml", "state: published", "state: published\nleed: x")
    checkout.commit()
    (found,) = checkout.review("--base", "HEAD", code=1)["unseen"]["after"]
    assert found["code"].startswith("STYLE")


def test_one_release_that_is_made_on_no_side_is_not_unchanged(checkout: Checkout):
    checkout.edit("releases/accord.yaml", "trois ans", "{Personne Inconnue}")
    checkout.commit()
    code, said = checkout.run("review", "--base", "HEAD")
    record = checkout.record()
    assert states(record) == {"accord": "unseen", "autre": "unchanged"}
    assert (code, record["unseen"]) == (0, {})
    sentence = "1 communiqué could not be looked at. No other communiqué changes."
    assert "accord: not looked at, cannot be made" in said
    assert "Personne Inconnue" in said.partition("Wrong before already:")[2]
    for text in (said, checkout.page("summary.md"), checkout.page("index.html")):
        assert sentence in text
    assert "Personne Inconnue" in checkout.page("releases/accord/index.html")
    checkout.edit("releases/autre.yaml", "portes", "fenêtres")
    assert "could not be looked at. 1 of 2 communiqués changes." in checkout.run("review")[1]


def test_whoever_wants_no_failure_gets_none(checkout: Checkout):
    a_name_of_ours(checkout)
    checkout.commit()
    assert checkout.review("--base", "HEAD", "--fail-on", "never")["unseen"]


@pytest.mark.parametrize("format", ["github", "gitlab", "sarif", "json"])
def test_machines_are_told_too(checkout: Checkout, format: str):
    a_name_of_ours(checkout)
    checkout.commit()
    code, said = checkout.run("review", "--base", "HEAD", "--output-format", format)
    assert code == 1
    assert BOTH in said
    assert re.search(r"STYLE\d{3}", said)


def test_a_folder_without_releases_hides_nothing(checkout: Checkout):
    a_name_of_ours(checkout)
    for slug in ("accord", "autre"):
        (checkout.root / f"releases/{slug}.yaml").unlink()
    checkout.commit()
    assert checkout.review("--base", "HEAD")["unseen"] == {}


def test_a_new_folder_is_not_half_looked_at(checkout: Checkout):
    checkout.git("checkout", "--quiet", "--orphan", "vide")
    checkout.git("rm", "-r", "--quiet", "--cached", ".")
    checkout.git("commit", "--quiet", "--allow-empty", "--message", "x")
    record = checkout.review("--base", "HEAD", "--fail-on", "never")
    assert (set(states(record).values()), record["unseen"]) == ({"new"}, {})
