"""What every form writes in its own way: sex, levels of an address, misprints of the blank."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from tests.documents.sample_papers import (
    CAMPAIGN,
    book,
    empty,
    filled,
    joining,
    ordinary,
)
from vssid_desk.documents.fill import FilledForm
from vssid_desk.documents.sheets import sheets_of
from vssid_desk.domain.campaign import Campaign
from vssid_desk.domain.forms.blocks import FieldsBlock, TableBlock
from vssid_desk.domain.forms.version import FormVersion

BY_MARK = replace(CAMPAIGN, sex_by_mark=True)


def version(form: str) -> FormVersion:
    code, _, on = form.partition("/")
    return book().version(code, "2026-11-20", on)


def under_sex(form: FilledForm) -> list[str]:
    """Return what stands in every field or column that is headed Giới tính."""
    found = []
    for block in form.blocks:
        kind = block.block
        if isinstance(kind, FieldsBlock):
            pairs = zip(kind.fields, block.texts, strict=True)
            found += [text for field, text in pairs if "Giới tính" in field.label]
        elif isinstance(kind, TableBlock):
            at = [n for n, one in enumerate(kind.columns) if one.header == "Giới tính"]
            rows = [row for row in block.rows if row.kind == "row"]
            found += [row.cells[column] for row in rows for column in at]
    return found


# forms.md 10.3; an empty text is what a man's cell holds where women are marked.
@pytest.mark.parametrize(
    ("form", "campaign", "her", "him"),
    [
        ("tk1_ts/2026-05-01", CAMPAIGN, "female", "male"),  # which of the two boxes
        ("tk1_ts/2023-04-01", CAMPAIGN, "nữ", "nam"),
        ("tk1_ts/2020-05-01", CAMPAIGN, "nữ", "nam"),
        ("tk1_ts/2017-05-01", CAMPAIGN, "nữ", "nam"),
        ("health_declaration/2025-07-01", CAMPAIGN, "nữ", "nam"),
        ("d02_lt/2020-08-18", CAMPAIGN, "nữ", "nam"),
        ("household_annex/2020-05-01", CAMPAIGN, "nữ", "nam"),
        ("d03_ts/2017-05-01", CAMPAIGN, "x", ""),
        ("d03_ts/2023-04-01", CAMPAIGN, "Nữ", "Nam"),
        ("d03_ts/2023-04-01", BY_MARK, "x", ""),
        ("mau_01/2022-08-31", CAMPAIGN, "Nữ", "Nam"),
    ],
)
def test_sex_is_written_as_each_form_wants_it(
    form: str, campaign: Campaign, her: str, him: str
) -> None:
    one = joining()
    man = replace(
        one, case=replace(one.case, declared=replace(one.case.declared, sex="male"))
    )
    for person, wanted in ((one, her), (man, him)):
        assert wanted in under_sex(filled(version(form), person, campaign=campaign))


@pytest.mark.parametrize(
    ("form", "levels"),
    [
        ("tk1_ts/2026-05-01", 2),
        ("health_declaration/2025-07-01", 2),
        ("household_list/2025-07-01", 2),
        ("tk1_ts/2023-04-01", 3),
        ("tk1_ts/2020-05-01", 3),
        ("tk1_ts/2017-05-01", 3),
        ("household_annex/2023-04-01", 3),
    ],
)
def test_an_address_has_the_levels_of_its_time(form: str, levels: int) -> None:
    labels = [
        field.label
        for block in version(form).blocks
        if isinstance(block, FieldsBlock)
        for field in block.fields
    ]
    assert any("Xã" in label for label in labels)
    assert any("Tỉnh" in label for label in labels)
    assert any("Huyện" in label for label in labels) == (levels == 3)


# forms.md 10.7: words of the official blank, and what stands there with its misprints mended.
@pytest.mark.parametrize(
    ("form", "misprint", "mended"),
    [
        ("tk1_ts/2026-05-01", "chuyên nghành", "chuyên ngành"),
        ("tk1_ts/2026-05-01", "(2) Người quản lý điều hành", "(3) người quản lý điều"),
        ("d02_lt/2026-05-01", "chuyên nghành", "chuyên ngành"),
        ("tk3_ts/2026-05-01", "chuyên nghành", "chuyên ngành"),
        ("d05_ts/2026-05-01", "Đề nghi cơ quan", "Đề nghị cơ quan"),
        ("d06_ts/2026-05-01", "Đề nghi cơ quan", "Đề nghị cơ quan"),
        ("health_list/2025-07-01", "Mã cơ quan,tổ chức", "Mã cơ quan, tổ chức"),
        ("household_list/2025-07-01", "Đề nghi cơ quan", "Đề nghị cơ quan"),
        ("d03_ts/2023-04-01", "CCCD/CNTND/ĐDCN", "CCCD/CMND/ĐDCN"),
        # forms.md 3.4, which is about this form alone, goes before 10.7
        ("d03_ts/2023-04-01", "Cột 16 chỉ áp dụng", "Cột 14 chỉ áp dụng"),
    ],
)
def test_a_misprint_stays_or_is_mended_by_the_switch(
    form: str, misprint: str, mended: str
) -> None:
    kept = repr(version(form).printed(keep_misprints=True).blocks)
    other = repr(version(form).printed(keep_misprints=False).blocks)
    assert misprint in kept
    assert mended not in kept
    assert mended in other
    assert misprint not in other


def test_the_note_that_names_its_own_column_stays() -> None:
    for keep in (True, False):
        printed = version("d05_ts/2023-04-01").printed(keep_misprints=keep)
        assert "Cột 16 chỉ áp dụng" in repr(printed.blocks)


def row_of(form: FormVersion, **declared: str) -> list[str]:
    one = ordinary()
    case = replace(
        one.case,
        delivered=replace(one.case.delivered, **ASIDE),
        declared=replace(one.case.declared, **{**ASIDE, **declared}),
    )
    for block in filled(form, replace(one, case=case)).blocks:
        for row in block.rows:
            if row.kind == "row":
                return list(row.cells)
    return []


ASIDE = {
    "primary_clinic": "Trạm y tế", "position": "Kế toán", "from_month": "2026-11",
    "month_count": "2",
}  # fmt: skip


# forms.md 2.1, 3.2, 3.4, 3.5: what a line about a mere correction holds, by letter and number.
MERE = {
    "d02_lt/2026-05-01": ("A", "B", "1", "2", "18", "19"),
    "health_list/2025-07-01": ("A", "B", "1", "2", "13"),
    "d03_ts/2023-04-01": ("A", "B", "1", "2", "15"),
    "d03_ts/2020-05-01": ("A", "B", "1", "13"),
    "d03_ts/2017-05-01": ("A", "B", "1", "11"),
}


@pytest.mark.parametrize(("form", "wanted"), MERE.items(), ids=MERE.keys())
def test_a_mere_correction_leaves_the_columns_of_other_changes_empty(
    form: str, wanted: Sequence[str]
) -> None:
    cells = zip(codes(version(form)), row_of(version(form)), strict=True)
    assert tuple(code for code, text in cells if text) == wanted


@pytest.mark.parametrize(
    ("form", "code"), [("d02_lt/2026-05-01", "16"), ("health_list/2025-07-01", "3")]
)
def test_another_clinic_is_told_in_its_own_column_alone(form: str, code: str) -> None:
    made = row_of(version(form), primary_clinic="Bệnh viện huyện")
    cells = dict(zip(codes(version(form)), made, strict=True))
    assert cells[code] == "Bệnh viện huyện"
    filled_in = tuple(code for code, text in cells.items() if text)
    assert filled_in == tuple(sorted((*MERE[form], code), key=list(cells).index))


def test_a_day_of_the_contract_stands_on_one_line() -> None:
    form = version("d02_lt/2026-05-01")
    one = ordinary()
    declared = replace(one.case.declared, contract_from="2026-12-28", salary="12850000")
    made = filled(form, replace(one, case=replace(one.case, declared=declared)))
    drawn = {text.text for page in sheets_of(made).pages for text in page.texts}
    assert {"28/12/2026", "12.850.000"} <= drawn


def test_another_wage_is_told_beside_a_correction_of_the_name() -> None:
    form = version("d02_lt/2026-05-01")
    cells = dict(zip(codes(form), row_of(form, salary="9000000"), strict=True))
    assert (cells["3"], cells["4"]) == ("Kế toán", "9.000.000")


@pytest.mark.parametrize(
    "change", [{"change_kind": "Tăng mới"}, {"social_insurance_code": ""}]
)
@pytest.mark.parametrize("form", MERE.keys())
def test_who_joins_or_changes_more_has_the_other_columns_too(
    form: str, change: dict[str, str]
) -> None:
    assert {"11/2026", "2"} & set(row_of(version(form), **change))


def codes(form: FormVersion) -> list[str]:
    (table,) = (one for one in form.blocks if isinstance(one, TableBlock))
    return [column.code for column in table.columns]


@pytest.mark.parametrize("form", ["mau_01", "mau_02", "not_ours_list", "police_list"])
def test_a_blank_list_leaves_dots_for_the_number_of_people(form: str) -> None:
    printed = " ".join(empty(book().version(form, "2026-11-20")).texts())
    assert "……… người" in printed
