"""No data of a PDF ends like a line, and the search for other ends has one."""

from io import BytesIO

import pydyf
import pytest
from pypdfium2 import PdfDocument

from generator.formats import archive

LIKE_AN_END = b"\r\nendstream"


def small(title: str, *streams: pydyf.Stream) -> tuple[bytes, int]:
    """Write a page with a title, and tell how often it was tried."""
    pdf = pydyf.PDF()
    pdf.catalog["Private"] = pydyf.String(title)
    for stream in streams:
        pdf.add_object(stream)
    pdf.add_page(pydyf.Dictionary({"Type": "/Page", "Parent": pdf.pages.reference,
                                   "MediaBox": pydyf.Array([0, 0, 9, 9])}))  # fmt: skip
    turns = 0

    def write(*options: object) -> None:
        nonlocal turns
        turns += 1
        assert turns < 20
        pydyf.PDF.write(pdf, *options)

    made = BytesIO()
    archive._write(pdf, write, made, b"1.7", True, True)
    return made.getvalue(), turns


def test_no_data_ends_like_a_line_whatever_is_said():
    """The end of compressed data counts up its bytes: one title in 256 made a file end so."""
    tried = 0
    for number in range(600):
        made, turns = small("i" * (number // 26) + chr(97 + number % 26))
        assert LIKE_AN_END not in made
        assert len(PdfDocument(made)) == 1
        tried += turns > 1
    assert tried


@pytest.mark.parametrize("compress", [True, False])
def test_a_stream_ends_otherwise(compress: bool):
    ends = [pydyf.Stream([bytes([byte]) + b"x\r"], compress=compress) for byte in range(256)]
    made, turns = small("x", *ends)
    assert LIKE_AN_END not in made and turns > 1


def test_what_looks_so_within_a_picture_is_written_as_it_is():
    made, _turns = small("x", pydyf.Stream([b"\xff\xd8a" + LIKE_AN_END + b"b\xff\xd9"]))
    assert b"a" + LIKE_AN_END + b"b" in made and len(PdfDocument(made)) == 1
