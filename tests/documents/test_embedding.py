"""Faces in a PDF: the same first letters everywhere, rare ones besides, text that can be copied."""

from dataclasses import replace
from io import BytesIO

import pytest
from pypdf import PdfReader
from pypdf.generic import StreamObject

from tests.documents.reading import pdf_pages, squeezed
from tests.documents.sample_papers import book, filled, ordinary, paper
from vssid_desk.documents.embedding import ALPHABET
from vssid_desk.documents.pdf import write_pdf
from vssid_desk.documents.typeface import coded, letters

TK1 = book().version("tk1_ts", "2026-11-20")
RARE = "Đinh Ŵÿłča Ñŏŭĕĭ Ēāō Ȃȇ Đœ Ẁẃẅ ǺǼ ĊċĜĝĤĥ ĴĵĶķĹĺĻļ ŃńŅņ ŔŕŖŗ ŚśŜŝ ŢţŤť ŹźŻż"


def of_name(name: str) -> bytes:
    one = ordinary()
    return write_pdf([filled(TK1, paper(replace(one.case.declared, full_name=name)))])


def streams(pdf: bytes) -> set[bytes]:
    """Return the compressed streams of a PDF as they stand in the file."""
    return {
        one._data
        for number in range(1, len(PdfReader(BytesIO(pdf)).xref[0]) + 1)
        if isinstance(one := PdfReader(BytesIO(pdf)).get_object(number), StreamObject)
    }


@pytest.mark.parametrize("style", ["", "b", "i", "bi"])
def test_every_first_letter_is_in_each_face(style: str) -> None:
    assert letters(style).issuperset(ALPHABET)
    assert len(coded(ALPHABET, style)) == 2 * len(ALPHABET) + 2


def test_papers_of_different_people_share_all_but_their_values() -> None:
    first, second = of_name("Trần Thị Bưởi"), of_name("Ngô Văn Ổi")
    assert len(streams(first) - streams(second)) == 1


def test_letters_that_few_papers_have_are_printed_too() -> None:
    assert coded(RARE, "") == ""
    (page,) = pdf_pages(of_name(RARE))
    assert squeezed(RARE) in squeezed(page)


def test_fonts_hold_their_letters_and_widths() -> None:
    reader = PdfReader(BytesIO(of_name(RARE)), strict=True)
    fonts = reader.pages[0]["/Resources"]["/Font"]  # type: ignore[index]
    for font in (one.get_object() for one in fonts.values()):
        assert len(font["/Widths"]) == font["/LastChar"] + 1
        assert font["/FontDescriptor"]["/FontFile2"].get_data()[:4] == b"\0\1\0\0"
        assert b"begincmap" in font["/ToUnicode"].get_data()
    assert {"/T1+0", "/T2+0", "/T2+1", "/T3+0"} <= set(fonts)
