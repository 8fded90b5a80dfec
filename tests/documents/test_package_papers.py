"""Papers about a package: cover, slip that counts paper copies, sheet with the recovery key."""

import pypdfium2
import zxingcpp

from tests.documents.reading import pdf_pages, squeezed
from tests.documents.sample_papers import EXTRA, book, filled, ordinary
from vssid_desk.documents.fill import FilledForm
from vssid_desk.documents.pdf import write_pdf


def form(code: str, count: int = 3) -> FilledForm:
    people = [ordinary(serial) for serial in range(count)]
    return filled(book().version(code, "2026-11-20"), *people)


def text(code: str) -> str:
    return squeezed(" ".join(pdf_pages(write_pdf([form(code)]))))


def test_the_cover_tells_no_number_in_full() -> None:
    printed = text("package_cover")
    assert "030190000001" not in printed
    assert "••••••••0001" in printed


def test_the_cover_counts_people_forms_and_evidence() -> None:
    rows = [row.cells for block in form("package_cover").blocks for row in block.rows]
    assert ("1", "Danh sách Mẫu 02", "3") in rows
    assert ("2", "Tờ khai TK1-TS", "3") in rows
    assert ("1", "Bản chụp thẻ căn cước/CCCD", "bản giấy", "3", "6") in rows


def test_the_slip_counts_sheets_of_paper() -> None:
    assert "Tổngsốtờgiấykèmtheo:6tờ." in text("cover_letter")


def test_the_code_on_the_recovery_sheet_is_the_key() -> None:
    data = write_pdf([form("recovery_sheet", 0)])
    picture = pypdfium2.PdfDocument(data)[0].render(scale=2).to_pil()
    assert [code.text for code in zxingcpp.read_barcodes(picture)] == [
        EXTRA["recovery_key"]
    ]
