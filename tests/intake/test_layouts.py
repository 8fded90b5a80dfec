"""The vendor layouts L1 to L4 (facts.md 5.3 to 5.6) as whole workbooks."""

from pathlib import Path

import pytest

from tests.workbooks import write_workbook

DATA = Path(__file__).parent / "data" / "vendor-layouts.tsv"
LAYOUTS = {
    name: headers
    for name, *headers in (
        line.split("\t") for line in DATA.read_text("utf-8").splitlines()
    )
}
PEOPLE = (
    ("Trần Thị Bưởi", "1956", "female", "030156000000", "3099000000"),
    ("Lê Văn Dần", "1991-03-02", "male", "030091000000", "3099000001"),
    ("Lê Văn Mão", "1992-02", "male", "030092000000", "3099000002"),
    ("Ngô Thị Tý", "1990-02-09", "female", "030190000003", "3099000003"),
)


def line(headers, values):
    """Return a row with values under their headers (the first of each)."""
    row = [""] * len(headers)
    for header, value in values.items():
        row[headers.index(header)] = value
    return row


def shown(born):
    return "/".join(reversed(born.split("-")))


def found(reading):
    keys = ("full_name", "birth_date", "sex", "personal_id", "social_insurance_code")
    return [tuple(p["fields"][key] for key in keys) for p in reading.people]


def workbook(folder, sheets):
    return write_workbook(folder / "list.xlsx", sheets)


def test_l1_the_bhxh_import_sheet(read, tmp_path):
    headers = LAYOUTS["L1 import"]
    rows = [
        line(
            headers,
            {
                "STT": str(number),
                "HOTEN": name,
                "NGAYSINH": shown(born),
                "NAMSINH": "x" if len(born) == 4 else "",
                "GIOITINH": "X" if sex == "female" else "",
                "SOCMND": identity,
                "SOBHXH": code,
                "DIACHI": "Thôn Đoài",
                "NGAYCMND": "01/01/2021",
                "TUNGAY": "01/01/2026",
                "SDT": "0912000000",
            },
        )
        for number, (name, born, sex, identity, code) in enumerate(PEOPLE, 1)
    ]
    reading = read(workbook(tmp_path, {"import": [headers, *rows]}))
    assert found(reading) == list(PEOPLE)
    assert {p["fields"]["phone"] for p in reading.people} == {"0912000000"}
    assert all(p["other"] == {} for p in reading.people)


def test_l1_the_household_sheet_keeps_head_and_member_apart(read, tmp_path):
    headers = LAYOUTS["L1 phu_luc_tk1"]
    member = {
        "STT_D02": "1",
        "HOTEN_CHUHO": "Nguyễn Văn Cam",
        "HOTEN_THANHVIEN": "Trần Thị Bưởi",
        "NGAY_SINH": "1956",
        "NAM_SINH": "x",
        "GIOI_TINH": "x",
        "CMND": "030156000000",
        "MA_SO_BHXH": "3099000000",
    }
    reading = read(workbook(tmp_path, {"S": [headers, line(headers, member)]}))
    assert found(reading) == [PEOPLE[0]]
    assert reading.people[0]["fields"]["household_head"] == "Nguyễn Văn Cam"


def test_l2_the_workbook_with_labels_and_field_names(read, tmp_path):
    labels, names = LAYOUTS["L2 Dữ Liệu labels"], LAYOUTS["L2 Dữ Liệu names"]
    rows = [
        line(
            names,
            {
                "STT": str(number),
                "HoTen": name,
                "NgaySinh": shown(born),
                "GioiTinh": "0" if sex == "female" else "1",
                "SoCCCD": identity,
                "CMND": "251000000" if number == 1 else "",
                "MasoBHXH": code,
                "TenDanToc": "Kinh",
                "DanToc": "01",
            },
        )
        for number, (name, born, sex, identity, code) in enumerate(PEOPLE, 1)
    ]
    sheets = {
        "Dữ Liệu": [["DANH SÁCH"], labels, names, *rows],
        "Dân tộc": [["Mã", "Tên"], ["01", "Kinh"]],
    }
    reading = read(workbook(tmp_path, sheets))
    assert found(reading) == list(PEOPLE)
    assert reading.people[0]["fields"]["legacy_id"] == "251000000"
    assert reading.people[0]["fields"]["ethnicity"] == "Kinh"
    assert reading.people[0]["row"] == 4
    assert [item["sheet"] for item in reading.left_out] == ["Dân tộc"]
    assert all(p["other"] == {} for p in reading.people)


@pytest.mark.parametrize(
    ("layout", "female", "male", "id_header", "name"),
    [
        ("L3", "2", "1", "Số CMND/ CCCD/Hộ chiếu", "Họ và tên"),
        ("L4 DuLieu", "0", "1", "Số CCCD", "Họ tên"),
        ("L4 PL TV HGĐ", "2", "1", "CCCD", "Họ tên"),
    ],
)
def test_l3_and_l4_with_sex_as_a_digit(
    read, tmp_path, layout, female, male, id_header, name
):
    headers = LAYOUTS[layout]
    born_in = next(h for h in headers if h in {"Ngày Sinh", "Ngày sinh"})
    others = {"Họ Tên chủ hộ", "Họ tên chủ hộ"} & {*headers}
    rows = [
        line(
            headers,
            {
                "STT": str(number),
                name: full_name,
                born_in: shown(born),
                "Giới tính": female if sex == "female" else male,
                id_header: identity,
                "Mã số BHXH": code,
                **dict.fromkeys(others, "Nguyễn Văn Cam"),
            },
        )
        for number, (full_name, born, sex, identity, code) in enumerate(PEOPLE, 1)
    ]
    reading = read(workbook(tmp_path, {"DuLieu": [headers, *rows]}))
    assert found(reading) == list(PEOPLE)
    assert all(p["other"] == {} for p in reading.people)
