"""Papers of a store for practice say on every page that they are none."""

from dataclasses import replace
from io import BytesIO

from openpyxl import load_workbook

from tests.documents.reading import pdf_pages
from tests.documents.sample_papers import (
    CAMPAIGN,
    UNIT,
    book,
    filled,
    ordinary,
    reference,
)
from vssid_desk.documents.crew import Order, _packed, _unpacked
from vssid_desk.documents.fill import fill
from vssid_desk.documents.pdf import write_pdf
from vssid_desk.documents.xlsx import write_xlsx

TK1 = book().version("tk1_ts", "2026-11-20")


def test_a_trial_says_so_on_every_page() -> None:
    unit = replace(UNIT, watermark="MẪU THỬ")
    for version in (TK1, book().version("mau_02", "2026-11-20")):
        form = fill(
            version, [ordinary()], unit=unit, campaign=CAMPAIGN, reference=reference()
        )
        pages = pdf_pages(write_pdf([form]))
        assert all(page.count("MẪU THỬ") == 1 for page in pages)
        sent = _unpacked(
            _packed(Order(1, [form])), {id(form.version): form.version}
        )  # to a process that draws
        assert sent.pdf() == write_pdf([form])
        (sheet,) = load_workbook(BytesIO(write_xlsx([form]))).worksheets
        assert sheet.oddHeader.center.text == "MẪU THỬ"


def test_papers_of_a_real_store_say_no_such_thing() -> None:
    assert "MẪU THỬ" not in "".join(pdf_pages(write_pdf([filled(TK1, ordinary())])))
