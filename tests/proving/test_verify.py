"""`communique verify`: what it says of our PDFs, of altered ones, of those of strangers."""

import io
import re
import zlib
from functools import partial
from pathlib import Path

import pikepdf
import pytest
from click.testing import CliRunner
from PIL import Image

from generator.commands.main import communique
from generator.proving.document import looked_at
from tests.conftest import ROOT, Desk

BASE = """\
    title: Un accord
    date: 2019-10-02
    state: published
    partners: [ville, comite]
    agreement:
      signed: 2019-10-01
      signatories: [Anne Martin, Hugo Blanc]
      witnesses: [Ève Noir]
    lead: |
      {signatories} signent. {habitants} habitants.  # pas un commentaire
    # un mot aux collègues
    """
OWN = ("2018-01-31-metropole-europeenne-de-lille", "2019-10-02-metz-metropole")
PRIVATE = """
    people:
      Anne Martin:
        gender: f
        mandates:
          - {role: Présidente, from: 2031, announced: 2031}
          - {role: Maire, until: 2020-07-15}
      Paul Secret: {gender: m, role: Adjoint}
    """
OTHER_CONTACT = "  - {name: Zoé Cachée, phone: 01 99 00 55 55, from: 2021}\n"


@pytest.fixture
def signed(desk: Desk) -> Desk:
    desk.release(base=BASE, slug="accord")
    return desk


def rendered(desk: Desk, slug: str = "accord") -> Path:
    made = CliRunner().invoke(
        communique, ["-C", str(desk.root), "render", slug, "--format", "pdf", "--quiet"]
    )
    assert made.exit_code == 0, made.output
    return desk.root / "build" / slug / f"{slug}.pdf"


def seen(file: Path, folder: Path) -> tuple[bool, str]:
    """Return what is said of a file, as in the process that looks at it."""
    verdict = looked_at(file.read_bytes(), folder)
    return verdict.sound, "\n".join(verdict.lines)


def test_a_release_proves_itself(signed: Desk):
    file = rendered(signed)
    said = CliRunner().invoke(communique, ["-C", str(signed.root), "verify", str(file)])
    assert said.exit_code == 0, said.output
    assert "« Un accord »" in said.output
    assert "accord.yaml, partners.comite.yaml, partners.ville.yaml, printed.yaml" in said.output
    assert "its page says what the attached files say" in said.output
    assert "the files of this folder make this very PDF, to the byte" in said.output


def test_only_what_is_printed_travels(desk: Desk):
    ville = (desk.root / "partners/ville.yaml").read_text(encoding="utf-8")
    start, end = ville.index("people:"), ville.index("facts:")
    ville = ville[:start] + re.sub("(?m)^    ", "", PRIVATE).strip() + "\n" + ville[end:]
    desk.write("partners/ville.yaml", "# à ne pas publier\n" + ville + OTHER_CONTACT)
    desk.release(base=BASE.replace("{signatories}", "{Anne Martin}"), slug="accord")
    file = rendered(desk)
    with pikepdf.open(file) as pdf:
        every = {
            name: one.get_file().read_bytes().decode() for name, one in pdf.attachments.items()
        }
        assert {str(one.obj.AFRelationship) for one in pdf.attachments.values()} == {"/Source"}
    text = "\n".join(every.values())
    for hidden in (
        "Secret",
        "Cachée",
        "55 55",
        "Présidente",
        "Ève",
        "Hugo",
        "publier",
        "collègues",
    ):
        assert hidden not in text, hidden
    for shown in ("Maire", "Lou Petit", "13 500", "pas un commentaire"):
        assert shown in text, shown
    assert "12 000" not in text
    assert seen(file, desk.root)[0]


def test_a_draft_takes_nothing_along(signed: Desk):
    signed.release(base=BASE.replace("published", "draft"), slug="accord")
    file = rendered(signed)
    with pikepdf.open(file) as pdf:
        assert not pdf.attachments
    assert seen(file, signed.root) == (
        False,
        "nothing proves it: nothing is attached, as to a draft, or not by us",
    )


def test_the_files_of_the_folder_have_changed(signed: Desk):
    file = rendered(signed)
    signed.release(base=BASE.replace("Un accord", "Une rupture"), slug="accord")
    sound, said = seen(file, signed.root)
    assert not sound
    assert "its page says what the attached files say" in said
    assert "the files of this folder say « E PRESSE Le 2 octobre 2019 Une rupture Anne" in said


def test_another_picture_is_other_bytes(signed: Desk):
    logo = io.BytesIO()
    Image.new("RGB", (40, 20), "red").save(logo, "PNG")
    signed.write("partners/logo.png", logo.getvalue())
    ville = (signed.root / "partners/ville.yaml").read_text(encoding="utf-8")
    signed.write("partners/ville.yaml", f"{ville}logo: logo.png\n")
    file = rendered(signed)
    assert "to the byte" in seen(file, signed.root)[1]
    Image.new("RGB", (40, 20), "blue").save(signed.root / "partners/logo.png", "PNG")
    sound, said = seen(file, signed.root)
    assert sound
    assert "the files of this folder print the same words; the bytes differ" in said


def test_elsewhere_a_pdf_still_proves_itself(signed: Desk, tmp_path: Path):
    file = rendered(signed)
    (tmp_path / "ailleurs").mkdir()
    sound, said = seen(file, tmp_path / "ailleurs")
    assert sound
    assert "folder" not in said


@pytest.mark.parametrize("form", [".en.yaml", ".de.yaml"])
def test_translations_prove_themselves(desk: Desk, form: str):
    words = {
        ".en.yaml": "title: An agreement\nlead: |\n  {habitants} people.\nstate: published\n",
        ".de.yaml": "title: Ein Abkommen\nlead: |\n  {habitants} Leute.\nstate: published\n",
    }
    desk.release(base=BASE, slug="accord")
    desk.write(f"releases/accord{form}", words[form])
    for name in ("ville", "comite"):
        desk.write(f"partners/{name}{form}", "name: The Town\nabout: |\n  A town.\n")
    file = desk.root / "build" / "accord" / f"accord{form[:3]}.pdf"
    made = CliRunner().invoke(
        communique, ["-C", str(desk.root), "render", f"accord{form[:3]}", "--format", "pdf"]
    )
    assert made.exit_code == 0, made.output
    sound, said = seen(file, desk.root)
    assert sound, said


# Altered by somebody ------------------------------------------------------------------------------


def altered(file: Path, change) -> Path:
    with pikepdf.open(file, allow_overwriting_input=True) as pdf:
        change(pdf)
        pdf.save(file)
    return file


def other_words(pdf: pikepdf.Pdf) -> None:
    """Write one letter more than once, as an editor would."""
    page = pdf.pages[0]
    content = page.Contents.read_bytes()
    shown = re.search(rb"\[<([0-9a-f]{4})>0<", content)
    assert shown
    page.Contents.write(content.replace(shown[0], shown[0][:-1] + b"<" + shown[1] + b">0<", 1))


def more_words(pdf: pikepdf.Pdf) -> None:
    font = pikepdf.Dictionary(Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1)
    font.BaseFont = pikepdf.Name.Helvetica
    page = pdf.pages[0]
    page.Resources.Font["/F9"] = font
    page.contents_add(b"/P <</MCID 999>> BDC BT /F9 12 Tf 80 300 Td (Tout est faux) Tj ET EMC")


def other_source(pdf: pikepdf.Pdf) -> None:
    data = pdf.attachments["accord.yaml"].get_file().read_bytes()
    attach(pdf, "accord.yaml", data.replace(b"Un accord", b"Un refus"))


def other_moment(pdf: pikepdf.Pdf, told: bytes) -> None:
    record = pdf.attachments["printed.yaml"].get_file().read_bytes()
    attach(pdf, "printed.yaml", record + told + b"\n")


def no_source(pdf: pikepdf.Pdf) -> None:
    del pdf.attachments["partners.ville.yaml"]


def attach(pdf: pikepdf.Pdf, name: str, data: bytes) -> None:
    pdf.attachments[name] = pikepdf.AttachedFileSpec(pdf, data, filename=name)


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (other_words, "page 1 says « "),
        (more_words, "Tout est faux"),
        (other_source, "the attached files say « PRESSE Le 2 octobre 2019 Un refus Anne"),
        (no_source, "the attached files cannot be printed: releases/accord.yaml"),
        (lambda pdf: attach(pdf, "printed.yaml", b"\xff"), "printed.yaml was altered"),
        (lambda pdf: attach(pdf, "printed.yaml", b"style: ../.."), "printed.yaml was altered"),
        *(
            (partial(other_moment, told=one), "printed.yaml was altered")
            for one in (b"before: 2026-12-03", b"since: hier", b"before: 0001-01-01T00:00:00+00:00")
        ),
        (lambda pdf: attach(pdf, "accord.yaml", b"a: &a [*a]"), "cannot be printed"),
    ],
)
def test_an_altered_file_is_told(signed: Desk, change, told: str):
    sound, said = seen(altered(rendered(signed), change), signed.root)
    assert not sound
    assert told in said.splitlines()[-1]


# From strangers -----------------------------------------------------------------------------------


def blank() -> pikepdf.Pdf:
    pdf = pikepdf.new()
    pdf.add_blank_page()
    return pdf


def saved(pdf: pikepdf.Pdf, **how) -> bytes:
    file = io.BytesIO()
    pdf.save(file, **how)
    return file.getvalue()


def locked() -> bytes:
    return saved(blank(), encryption=pikepdf.Encryption(owner="a", user="b"))


def with_paths() -> bytes:
    pdf = blank()
    for name in ("../../evil.yaml", "/etc/passwd", "C:\\evil", "a\x1b[31m\n::error::", "..", ""):
        attach(pdf, name or " ", b"x")
    return saved(pdf)


def with_thousands() -> bytes:
    pdf = blank()
    spec = pikepdf.AttachedFileSpec(pdf, b"x", filename="x").obj
    names = pikepdf.Array(part for at in range(1500) for part in (pikepdf.String(f"{at:05}"), spec))
    pdf.Root.Names = pikepdf.Dictionary(EmbeddedFiles=pikepdf.Dictionary(Names=names))
    return saved(pdf)


def bomb() -> bytes:
    """Return a file that attaches 60 MB of nothing, packed twice."""
    pdf = blank()
    attach(pdf, "printed.yaml", b"x")
    stream = pdf.attachments["printed.yaml"].get_file().obj
    packer = zlib.compressobj(9)
    once = b"".join(packer.compress(bytes(1_000_000)) for _at in range(60)) + packer.flush()
    name = pikepdf.Name.FlateDecode
    stream.write(zlib.compress(once, 9), filter=pikepdf.Array([name, name]))
    return saved(pdf, compress_streams=False)


@pytest.mark.parametrize(
    ("make", "told"),
    [
        (lambda: b"", "it is no PDF, or a damaged one"),
        (lambda: b"%PDF-1.7\n" + b"1 0 obj <<" * 9000, "it is no PDF, or a damaged one"),
        (locked, "it is protected by a password"),
        (with_thousands, "it has more pages or attachments than any release"),
        (with_paths, "nothing proves it: nothing is attached, as to a draft, or not by us"),
        (bomb, "its attachments are larger than those of any release"),
    ],
)
def test_a_strangers_file_gets_one_clear_line(tmp_path: Path, make, told: str):
    file = tmp_path / "stranger.pdf"
    file.write_bytes(make())
    before = sorted(tmp_path.rglob("*"))
    said = CliRunner().invoke(communique, ["-C", str(tmp_path), "verify", str(file)])
    assert said.exit_code == 1
    assert said.output == f"{file}:\n  NOT PROVED: {told}\n"
    assert sorted(tmp_path.rglob("*")) == before


def test_the_projects_own_releases_prove_themselves(tmp_path: Path):
    out = tmp_path / "build"
    render = ["-C", str(ROOT), "render", *OWN, "--format", "pdf", "--out", str(out), "--quiet"]
    CliRunner().invoke(communique, render)
    files = sorted(out.rglob("*.pdf"))
    assert len(files) == len(OWN)
    for file in files:
        sound, said = seen(file, ROOT)
        assert sound, said
        assert "to the byte" in said
