"""Pages about a list: tables run over pages, every page numbered, equal contents equal bytes."""

from dataclasses import replace

import pypdfium2
import pytest

from vssid_desk.documents.list_pages import ListPages, Section, pages_pdf
from vssid_desk.errors import UserError

LONG = ListPages(
    "Biên nhận",
    ["Tệp: “a.xlsx”."],
    [
        Section(
            "Các dòng",
            ("Dòng", "Nội dung"),
            (1, 4),
            [(str(n), f"Dòng thứ {n} <b>&") for n in range(120)],
        ),
        Section("Không có gì"),
    ],
)


def texts(data: bytes) -> list[str]:
    with pypdfium2.PdfDocument(data) as pdf:
        return [page.get_textpage().get_text_range() for page in pdf]


def test_a_long_table_runs_on_with_its_head_and_page_numbers() -> None:
    found = texts(pages_pdf(LONG))
    assert len(found) > 2
    for number, text in enumerate(found, 1):
        assert f"Trang {number}/{len(found)}" in text
    assert all("Nội dung" in text for text in found[:-1])
    assert "Dòng thứ 119 <b>&" in "".join(found)


def test_the_file_says_what_it_is_in_vietnamese_alone() -> None:
    with pypdfium2.PdfDocument(pages_pdf(LONG)) as pdf:
        told = pdf.get_metadata_dict()
    assert (told["Title"], told["Subject"]) == ("Biên nhận", "Biên nhận")
    assert {told["Author"], told["Producer"], told["Creator"]} == {"VssID Desk"}


def test_equal_contents_give_equal_bytes() -> None:
    assert pages_pdf(LONG) == pages_pdf(LONG)


def test_a_letter_the_typeface_lacks_is_told() -> None:
    with pytest.raises(UserError, match=r"U\+4E2D"):
        pages_pdf(ListPages("中", [], []))


def test_a_table_keeps_inside_the_margins() -> None:
    with pypdfium2.PdfDocument(pages_pdf(LONG)) as pdf:
        places = [one.get_bounds() for one in pdf[0].get_objects()]
    margin = 18 * 72 / 25.4
    assert min(left for left, *_ in places) >= margin
    assert max(right for _, _, right, _ in places) <= 210 * 72 / 25.4 - margin


def test_every_page_of_a_very_long_table_is_whole_under_one_head() -> None:
    rows = [(str(n), f"Dòng thứ {n} " * (1 + n % 9)) for n in range(2500)]
    long = ListPages("So sánh", [], [Section("Ai", ("Dòng", "Nội dung"), (1, 4), rows)])
    found = texts(pages_pdf(long))
    assert all(text.count("Nội dung") == 1 for text in found)
    full = [text.count("Dòng thứ") for text in found[1:-1]]
    assert min(full) > max(full) / 2  # none breaks off half way
    assert sum("Dòng thứ 2499" in text for text in found) == 1


def test_pages_of_a_store_for_practice_say_so() -> None:
    found = texts(pages_pdf(replace(LONG, watermark="MẪU THỬ")))
    assert all("MẪU THỬ" in text for text in found)
