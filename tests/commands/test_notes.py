"""`render --notes` tells what print made of pictures and tables; without it, nothing is said."""

from io import BytesIO

from click.testing import CliRunner
from PIL import Image

from generator.commands.main import communique
from tests.conftest import Desk

HEADS = " | ".join(f"Colonne numéro {'dix' * 6} {at}" for at in range(9))
TYPED = f"""\
title: T
date: 2019-10-02
partners: [comite]
body:
  - image: a.jpg
    alt: x
  - table: |
      Lieu | {HEADS}
      Metz | {" | ".join("123456789")}
"""


def rendered(desk: Desk, *options: str) -> str:
    file = BytesIO()
    Image.new("CMYK", (40, 20)).save(file, "JPEG")
    desk.write("releases/a.jpg", file.getvalue())
    desk.release(base=TYPED)
    words = ["-C", str(desk.root), "render", "--format", "html", *options]
    result = CliRunner().invoke(communique, words)
    assert result.exit_code == 0, result.output
    return result.output


def test_notes_are_told_on_request(desk: Desk):
    said = rendered(desk, "--notes")
    assert "PICTURE002" in said and "releases/a.jpg" in said and "sRGB" in said
    assert "PDF077" in said and "10 columns" in said
    assert "PICTURE002" in rendered(desk, "--notes", "--output-format", "json")


def test_without_asking_nothing_is_said(desk: Desk):
    assert "PICTURE002" not in rendered(desk) and "PDF077" not in rendered(desk)
