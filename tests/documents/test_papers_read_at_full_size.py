"""Hand-outs and letters as somebody who reads them at full size wants them."""

from dataclasses import replace

import pytest

from tests.documents.reading import pdf_pages
from tests.documents.sample_papers import (
    CAMPAIGN,
    DAY,
    LONG_NAME,
    UNIT,
    book,
    extreme,
    filled,
    household,
    reference,
    versions,
)
from vssid_desk.documents.as_read import answer_as_read, value_as_read
from vssid_desk.documents.fill import fill
from vssid_desk.documents.fitting import fit_cell
from vssid_desk.documents.pdf import write_pdf
from vssid_desk.documents.sheets import sheets_of
from vssid_desk.domain.assessment import Path
from vssid_desk.domain.forms.blocks import SidesBlock
from vssid_desk.domain.forms.version import FormVersion

LONG_UNIT = replace(
    UNIT, name="Ủy ban nhân dân phường Phan Rang - Tháp Chàm mở rộng, thành phố Đông Hải"
)  # fmt: skip
LONG_CAMPAIGN = replace(
    CAMPAIGN,
    contact="Công Tằng Tôn Nữ Hoàng Ngọc Diễm Quỳnh, phòng Văn hoá – Xã hội, 0900 000 111",
    registration_agency="Bảo hiểm xã hội cơ sở Phan Rang - Tháp Chàm - Ninh Phước mở rộng",
    registration_submission="Nộp trực tuyến, sau đó nộp bản giấy tại bộ phận một cửa của đơn vị",
)
CASES = [
    (code, key)
    for code, keys in (
        ("handout_register", ("register_parent", "register_account")),
        ("handout_child", ("register_parent", "register_child")),
        ("handout_email", ("add_email",)),
        ("handout_matched", ("confirm",)),
        ("handout_police", ("obtain_personal_id", "police_record_wrong")),
    )
    for key in keys
]


@pytest.mark.parametrize(("code", "key"), CASES)
def test_a_hand_out_is_one_sheet_however_long_the_values(code: str, key: str) -> None:
    path = Path(mark="I", key=key, title="Việc phải làm", reason="Khác ngày sinh.")
    one = extreme()
    found = replace(one.assessment, identity=path, account=(path,))
    declared = replace(one.case.declared, guardian_name=LONG_NAME)
    form = fill(
        book().version(code, "2026-11-20"),
        [replace(one, case=replace(one.case, declared=declared), assessment=found)],
        unit=LONG_UNIT, campaign=LONG_CAMPAIGN, reference=reference(), signed_on=DAY,
    )  # fmt: skip
    assert len(pdf_pages(write_pdf([form]))) == 1


def test_each_step_of_a_household_stands_on_its_own_line() -> None:
    assert fit_cell("Làm thẻ\nBổ sung email", "", 12, 400).lines == (
        "Làm thẻ",
        "Bổ sung email",
    )
    account = Path(mark="T", key="add_email", title="Bổ sung email", reason="r")
    people = [
        replace(one, assessment=replace(one.assessment, account=(account,)))
        for one in household()
    ]
    form = filled(book().version("handout_household", "2026-11-20"), *people)
    drawn = {text.text for page in sheets_of(form).pages for text in page.texts}
    assert {"Điều chỉnh thông tin tại BHXH", "Bổ sung email"} <= drawn


PROPOSED = [one for one in versions() if one.verified == "proposed"]


@pytest.mark.parametrize("version", PROPOSED, ids=lambda one: one.code)
def test_those_who_sign_stand_on_one_line_below_the_day(version: FormVersion) -> None:
    for block in version.blocks:
        signed = isinstance(block, SidesBlock) and all(s.space for s in block.sides)
        if not signed:
            continue
        days = [side.text[0].strip("*").startswith("{form.") for side in block.sides]
        for side, dated in zip(block.sides, days, strict=True):
            if any(days) and not dated:
                assert side.text[0] == ""


def test_a_value_of_ones_own_data_is_written_for_people() -> None:
    told = {
        ("birth_date", "1990-02-09"): "09/02/1990",
        ("sex", "female"): "Nữ",
        ("ethnicity", "01"): "Kinh",
        ("vssid_account", "yes"): "Có",
        ("result_channel", "paper"): "Bản giấy",
        ("full_name", "Trần Thị Bưởi"): "Trần Thị Bưởi",
    }
    for (key, value), words in told.items():
        assert value_as_read(reference(), key, value) == words


def test_an_answer_is_told_with_its_question() -> None:
    assert answer_as_read("belongs", "moved") == (
        "Người này còn thuộc đơn vị không?",
        "Đã chuyển đi",
    )
    assert answer_as_read("is_household_head", "yes")[1] == "có"
    assert answer_as_read("of_older_program", "x") == ("of_older_program", "x")
