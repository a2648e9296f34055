"""Only pages, mailboxes and telephones become links, whatever field an address stands in."""

import re
from html import unescape
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.commands.main import communique
from generator.content.addresses import absolute
from tests.conftest import Desk
from tests.hostile.inputs import expected, inputs

NOWHERE = """
file:///etc/passwd|FILE:///etc/passwd|ftp://example.org/x|javascript:alert(1)|JavaScript:alert(1)
JaVa\tscript:alert(1)|javascript://example.org/%0aalert(1)|vbscript:x|data:text/html,<script>x</script>
//example.org/x|///example.org|\\\\example.org\\x|http://user:pw@example.org|https://www.metz.fr@example.org
https:example.org|https:/example.org|https:///example.org|http:\\\\example.org|blob:https://example.org/x
view-source:https://example.org|ws://example.org|about:blank|x-apple:y|https://example.org\\@metz.fr
https://example.org/<script>|https://example.org/"onmouseover="x|https://example.org/`x`|https://?x|https://#x
mailto:a@example.org%0d%0abcc:b@example.org|mailto:|tel:|tel:x|#note-1|?x|../../x|/etc/passwd|C:\\x
"""
SOMEWHERE = {
    "www.metz.fr": "https://www.metz.fr",
    "https://www.metz.fr/a?b=c#d": "https://www.metz.fr/a?b=c#d",
    "HTTP://www.metz.fr:8080/@mot": "HTTP://www.metz.fr:8080/@mot",
    "https://élysée.fr/": "https://élysée.fr/",
    "mailto:a@metz.fr?subject=Un%20mot": "mailto:a@metz.fr?subject=Un%20mot",
    "a@metz.fr": "mailto:a@metz.fr",
    "tel:+33199001234": "tel:+33199001234",
    "01 99 00 12 34": "tel:+33199001234",
}
LINK = re.compile(r'(?:href|src|action)="([^"]*)"')
GOOD = re.compile(
    r"https?://[^@\\]*|https?://[^/@\\]+/.*|mailto:[^%]*|tel:\+?\d+|#[\w-]+|[\w.-]+\.\w+"
)
ADDRESSES = [one for line in NOWHERE.strip().split("\n") for one in line.split("|")]


@pytest.mark.parametrize("address", ADDRESSES)
def test_it_leads_nowhere(address: str):
    assert absolute(address) is None


@pytest.mark.parametrize("address", SOMEWHERE)
def test_it_leads_where_it_says(address: str):
    assert absolute(address) == SOMEWHERE[address]


@pytest.mark.parametrize("address", ADDRESSES)
def test_no_field_makes_a_link_of_it(desk: Desk, address: str):
    typed = address.replace("'", "''")
    desk.write(
        "partners/ville.yaml",
        f"name: la Ville\nwebsite: '{typed}'\naccounts: {{x: {{name: mot, url: '{typed}'}}}}\n"
        f"facts:\n  mot: '{typed}'\ncontacts:\n  - {{name: Lou Petit, website: '{typed}',"
        f" email: '{typed}', phone: '{typed}'}}\nabout: 'Voir {{website}}, {{accounts}}.'\n",
    )
    desk.release(
        f"title: '{typed}'\ndate: 2026-09-24\nplace: Metz\npartners: [ville]\n"
        f"lead: 'Voir {typed} ou {{mot}} ou <{typed}>.'\n",
        base="",
    )
    done = CliRunner().invoke(
        communique, ["-C", str(desk.root), "render", "--format", "html"], catch_exceptions=False
    )
    page = desk.root / "build/2019-10-02-exemple/2019-10-02-exemple.html"
    assert page.exists() or done.exit_code == 1
    links = map(unescape, LINK.findall(page.read_text(encoding="utf-8")) if page.exists() else [])
    assert [link for link in links if not GOOD.fullmatch(link)] == []


@pytest.mark.parametrize("file", inputs("links"), ids=lambda file: file.stem)
def test_it_is_told(desk: Desk, file: Path):
    desk.write("releases/mot.yaml", file.read_text(encoding="utf-8"))
    done = CliRunner().invoke(communique, ["-C", str(desk.root), "check", "mot"])
    assert [line for line in expected(file) if f"releases/mot.yaml:{line}" not in done.output] == []
