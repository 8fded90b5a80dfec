"""Papers about a package: cover, slip that counts paper copies, sheet with the recovery key."""

from dataclasses import replace

import pypdfium2
import pytest
import zxingcpp

from tests.documents.reading import pdf_pages, squeezed
from tests.documents.sample_papers import (
    CAMPAIGN,
    DAY,
    EXTRA,
    UNIT,
    book,
    filled,
    ordinary,
    reference,
)
from vssid_desk.documents.fill import FilledForm, Paper, fill
from vssid_desk.documents.pdf import write_pdf
from vssid_desk.domain.values.identity import mask


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


def of_campaign(code: str, **decided: str) -> FilledForm:
    return fill(
        book().version(code, "2026-11-20"),
        [ordinary(1)],
        unit=UNIT,
        campaign=replace(CAMPAIGN, **decided),  # type: ignore[arg-type]
        reference=reference(),
        signed_on=DAY,
    )


def test_the_letter_names_the_procedure_that_the_office_named() -> None:
    told = " ".join(of_campaign("cover_letter", procedure_number="608").texts())
    assert "gửi hồ sơ của 1 người theo thủ tục số 608, gồm:" in told
    untold = of_campaign("cover_letter", procedure_number="").texts()
    assert "thủ tục" not in " ".join(untold)


def test_the_cover_leads_with_the_number_that_the_campaign_shows() -> None:
    person = ordinary(1).case.declared
    for key in ("personal_id", "social_insurance_code"):
        cells = of_campaign("package_cover", shown_number=key).texts()
        assert mask(getattr(person, key)) in cells


@pytest.mark.parametrize("said", ["", "social_insurance_code", "personal_id"])
@pytest.mark.parametrize("code", ["mau_02", "health_list", "phu_luc_02", "tk1_ts"])
def test_the_number_stands_for_a_code_nobody_has_where_the_office_said_so(
    code: str, said: str
) -> None:
    declared = replace(ordinary(1).case.declared, social_insurance_code="")
    paper = replace(ordinary(1), case=replace(ordinary(1).case, declared=declared))
    times = [
        _texts(code, paper, {"shown_number": answer} if answer else {}).count(
            declared.personal_id
        )
        for answer in ("", said)
    ]
    assert times[1] == times[0] + (said == "personal_id")


def _texts(code: str, paper: Paper, answers: dict[str, str]) -> str:
    form = fill(
        book().version(code, "2026-11-20"),
        [paper],
        unit=UNIT,
        campaign=replace(CAMPAIGN, office_answers=answers),
        reference=reference(),
        signed_on=DAY,
    )
    return " ".join(form.texts())
