"""From the file to the mail, to Word and back, to the newsroom, and out of it again."""

from email import message_from_bytes, policy
from io import BytesIO
from pathlib import Path

import docx
from click.testing import CliRunner

from generator.commands.main import communique
from tests.conftest import SLUG, Desk

BODY = """\
lead: |
  La Ville compte {habitants} habitants.
body:
  - |
    Les partenaires veulent construire des logements abordables pour les jeunes.
"""


def run(desk: Desk, *words: str | Path) -> str:
    done = CliRunner().invoke(communique, ["-C", str(desk.root), *map(str, words)])
    assert done.exit_code == 0, done.output
    return done.output


def corrected(file: Path, before: str, after: str) -> None:
    """Correct words as somebody does who does not track changes."""
    paper = docx.Document(file)
    runs = [one for paragraph in paper.paragraphs for one in paragraph.runs if before in one.text]
    assert len(runs) == 1
    runs[0].text = runs[0].text.replace(before, after)
    paper.save(str(file))


def pages(folder: Path) -> str:
    return "\n".join(file.read_text("utf-8") for file in sorted(folder.rglob("*.html")))


def test_a_release_is_mailed_corrected_published_and_withdrawn(desk: Desk):
    desk.release(BODY)
    run(desk, "render", SLUG, "--format", "eml,docx")
    folder = desk.root / "build" / SLUG
    message = message_from_bytes((folder / f"{SLUG}.eml").read_bytes(), policy=policy.default)
    assert "PROJET" in message["Subject"]
    assert "logements abordables" in message.get_body(("plain",)).get_content()  # type: ignore[attr-defined]

    paper = folder / f"{SLUG}.docx"
    assert "make this very file, to the byte" in run(desk, "verify", paper)
    sent = paper.read_bytes()
    corrected(paper, "logements abordables", "logements sociaux")
    changed = CliRunner().invoke(communique, ["-C", str(desk.root), "verify", str(paper)])
    assert changed.exit_code == 1 and "abordables" in changed.output

    shown = run(desk, "corrections", paper, "--diff")
    assert "logements sociaux" in shown
    digits = shown.split()[-1].rstrip(".")
    run(desk, "corrections", paper, "--apply", digits)
    file = desk.root / f"releases/{SLUG}.yaml"
    assert "des logements sociaux pour les jeunes" in file.read_text("utf-8")
    assert paper.read_bytes() != sent
    assert docx.Document(BytesIO(desk.made("docx"))).paragraphs  # what comes next is sound, too

    file.write_text(file.read_text("utf-8") + "state: approved\n", "utf-8")
    now = ("--now", "2026-12-01 10h")
    run(desk, "publish", SLUG, "--without-agreement", "--why", "essai", *now)
    run(desk, "site", "--out", desk.root / "public", *now)
    assert "Un accord" in pages(desk.root / "public")
    assert list((desk.root / "public").rglob(f"{SLUG}*.pdf"))

    run(desk, "withdraw", SLUG, "--why", "le projet est abandonné", "--now", "2026-12-02 10h")
    run(desk, "site", "--out", desk.root / "public", "--now", "2026-12-02 11h")
    assert "logements sociaux" not in pages(desk.root / "public")
    assert not list((desk.root / "public").rglob(f"{SLUG}*.pdf"))
    assert "le projet est abandonné" in pages(desk.root / "public")
