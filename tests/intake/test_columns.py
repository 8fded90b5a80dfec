"""Which column is which: by meaning of the header, by content, by neighbours."""

import pytest

from tests.intake.conftest import codes
from vssid_desk.intake.headers import meaning
from vssid_desk.intake.reading import Reading

DATA = "tests/intake/data"


@pytest.mark.parametrize(
    ("header", "key"),
    [
        ("HOTEN", "full_name"),
        ("Họ, chữ đệm và tên khai sinh", "full_name"),
        ("Số thẻ căn cước", "personal_id"),
        ("Mã định danh do Bộ Công an cấp", "personal_id"),
        ("MÃ ĐỊNH DANH (BỘ CA)", "personal_id"),
        ("MSBHXH", "social_insurance_code"),
        ("Số định danh BHXH", "social_insurance_code"),
        ("Chi tiết lỗi", "reason"),
        ("Họ tên người nộp tiền", "-"),
        ("Số ĐDCN của bố", "-"),
        ("Mã số BHXH/Số thẻ BHYT", "social_insurance_code"),
        ("Bộ phận", "department"),
        ("Họ, tên người tham gia", "full_name"),
        ("Ngày, tháng,\nnăm sinh", "birth_date"),
        ("NGAYSINH", "birth_date"),
        ("Năm sinh", "birth_date"),
        ("GIOITINH", "sex"),
        ("Nữ", "female"),
        ("Nam", "male"),
        ("Số ĐDCN/CCCD", "personal_id"),
        ("Số CCCD/CNTND/ĐDCN/hộ chiếu", "personal_id"),
        ("SoCCCD", "personal_id"),
        ("Căn cước", "personal_id"),
        ("Số CMND", "id_or_legacy"),
        ("Mã số BHXH", "social_insurance_code"),
        ("SOBHXH", "social_insurance_code"),
        ("Số sổ BHXH", "insurance_book"),
        ("MasoBHXH", "social_insurance_code"),
        ("Mã thẻ BHYT", "health_card_code"),
        ("Số thẻ BHYT", "health_card_code"),
        ("Maho_Giadinh", "household_code"),
        ("MA_HO_GD", "household_code"),
        ("Mối quan hệ với chủ hộ", "relation_to_head"),
        ("SĐT", "phone"),
        ("Email", "email"),
        ("Đã đăng ký VssID", "vssid_account"),
        ("Kết quả xác thực/Lý do (chưa khớp, chưa có số)", "reason"),
        ("Nơi đăng ký KCB ban đầu", "primary_clinic"),
        ("Tiền lương hưu, trợ cấp TN, TS", "pension_amount"),
        ("Mã số nhân viên thu", "collector_code"),
        ("Dân tộc", "ethnicity"),
        ("Lớp", "department"),
        ("Hä vµ tªn", "full_name"),
        ("Hoï vaø teân", "full_name"),
    ],
)
def test_headers_are_known_by_meaning(header, key):
    assert meaning(" ".join(header.split())) == key


@pytest.mark.parametrize(
    "header",
    [
        "Mã định danh Bộ GD&ĐT",
        "CCCD chủ hộ",
        "CCCD cha",
        "Số CCCD của mẹ",
        "Mã số thuế",
        "Ngày cấp CCCD",
        "Nơi cấp",
        "Mã học sinh",
        "(Ký, ghi rõ họ tên)",
        "Điện thoại",
        "Mã số nhân viên thu",
    ],
)
def test_other_numbers_are_not_the_persons_id(header):
    assert meaning(header) not in {
        "personal_id",
        "id_or_legacy",
        "full_name",
        "legacy_id",
    }


def fields(reading: Reading) -> dict[str, str]:
    return {key: value for key, value in reading.people[0]["fields"].items() if value}


def test_a_cmnd_column_beside_a_cccd_column_is_the_old_number(read):
    found = fields(
        read(
            "| Họ tên | Số CMND | Số CCCD |\n| Lê Văn Dần | 031000000 | 030091000000 |"
        )
    )
    assert (found["legacy_id"], found["personal_id"]) == ("031000000", "030091000000")


def test_the_ministry_number_of_a_pupil_is_ignored(read):
    reading = read("| Họ tên | Mã định danh Bộ GD&ĐT |\n| Lê Văn Dần | 2200000000 |")
    assert reading.tables[0]["ignored"] == {"B": "Mã định danh Bộ GD&ĐT"}
    assert fields(reading) == {"full_name": "Lê Văn Dần"}


@pytest.mark.parametrize("merges", [("B1:C1",), ()])
def test_a_name_in_two_columns_is_joined(read, merges):
    reading = read(
        f"""
        | STT | {"Họ và tên" if merges else "Họ đệm"} | {"" if merges else "Tên"} | Số CCCD |
        | 1 | Lê Văn | Dần | 030091000000 |
        """,
        merges=merges,
    )
    assert fields(reading)["full_name"] == "Lê Văn Dần"


def test_the_year_under_nam_or_nu_gives_birth_and_sex(read):
    reading = read(
        """
        | Họ và tên | Năm sinh | | Số CCCD |
        | | Nam | Nữ | |
        | Trần Thị Bưởi | | #1956 | 030156000000 |
        | Lê Văn Dần | #1991 | | 030091000000 |
        """,
        merges=("A1:A2", "B1:C1", "D1:D2"),
    )
    assert [
        (p["fields"]["birth_date"], p["fields"]["sex"]) for p in reading.people
    ] == [
        ("1956", "female"),
        ("1991", "male"),
    ]


def test_a_column_headed_nu_means_male_where_empty(read):
    reading = read(
        "| Họ tên | Nữ | CCCD |\n| Bê Thị A | x | 030190000000 |\n| An Văn B | | 030090000000 |"
    )
    assert [p["fields"]["sex"] for p in reading.people] == ["female", "male"]


@pytest.mark.parametrize(("one", "zero"), [("Nam", "Nữ"), ("Nữ", "Nam")])
def test_ones_and_zeros_are_read_by_agreement_with_the_numbers(read, one, zero):
    digit = {"Nam": "0", "Nữ": "1"}
    rows = "".join(
        f"| Lê A Bê | {mark} | 030{digit[word]}900000{n:02} |\n"
        for n in range(4)
        for mark, word in (("1", one), ("0", zero))
    )
    reading = read("| Họ tên | Giới tính | Số CCCD |\n" + rows)
    sexes = {"Nam": "male", "Nữ": "female"}
    assert [p["fields"]["sex"] for p in reading.people[:2]] == [sexes[one], sexes[zero]]


@pytest.mark.parametrize("numbers", [("", ""), ("030190000000", "030190000001")])
def test_ones_and_zeros_without_enough_or_with_contrary_numbers_stay_open(
    read, numbers
):
    reading = read(
        f"| Họ tên | Giới tính | Số CCCD |\n| Bê Thị A | 1 | {numbers[0]} |\n"
        f"| Lê Văn B | 0 | {numbers[1]} |\n| Lê Văn C | 0 | 030090000002 |"
    )
    assert {p["fields"]["sex"] for p in reading.people} == {""}
    assert "sex.unreadable" in codes(reading.people[0])


def test_a_mark_without_numbers_is_the_other_sex(read):
    rows = "".join(f"| Lê Văn Dần | 1 | 03009000000{n} |\n" for n in range(3))
    reading = read(f"| Họ tên | Giới tính | CCCD |\n{rows}| Lê Thị Mận | 0 | |")
    assert [p["fields"]["sex"] for p in reading.people] == [*["male"] * 3, "female"]


def test_the_bhxh_import_sheet_marks_women_with_x(read):
    reading = read("""
        | STT | SOBHXH | HOTEN | NGAYSINH | NAMSINH | GIOITINH | SOCMND |
        | 1 | 3099000000 | Trần Thị Bưởi | 1956 | x | X | 030156000000 |
        | 2 | 3098000000 | Lê Văn Dần | 02/03/1991 | | | 030091000000 |
    """)
    assert [p["fields"]["sex"] for p in reading.people] == ["female", "male"]
    assert reading.people[0]["fields"]["birth_date"] == "1956"


def test_number_formats_and_hidden_rows_of_an_xls_are_seen(read, request):
    reading = read(request.config.rootpath / DATA / "number-formats.xls")
    severities = [
        note["severity"]
        for person in reading.people
        for note in person["notes"]
        if note["code"] == "personal_id.zeros_restored"
    ]
    assert severities == ["note", "warning", "note"]


def test_a_row_hidden_by_a_filter_is_read_and_said_so(read, tmp_path):
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.Workbook()
    for row in (["Họ tên", "CCCD"], ["Lê Văn Dần", "030091000000"]):
        book.active.append(row)
    book.active.row_dimensions[2].hidden = True
    hidden = book.create_sheet("Nháp")
    hidden.sheet_state = "hidden"
    book.save(tmp_path / "a.xlsx")
    reading = read(tmp_path / "a.xlsx")
    assert "row.hidden" in codes(reading.people[0])
    assert [item["sheet"] for item in reading.left_out] == ["Nháp"]


def test_a_hidden_column_is_read_and_said_so(read, tmp_path):
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.Workbook()
    for row in (["Họ tên", "CCCD"], ["Lê Văn Dần", "030091000000"]):
        book.active.append(row)
    book.active.column_dimensions["B"].hidden = True
    book.save(tmp_path / "a.xlsx")
    person = read(tmp_path / "a.xlsx").people[0]
    assert person["fields"]["personal_id"] == "030091000000"
    told = {note["code"]: note["severity"] for note in person["notes"]}
    assert told == {"personal_id.hidden_column": "note"}


def test_formulas_without_value_and_error_cells_give_nothing(read, tmp_path):
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.Workbook()
    for row in (["Họ tên", "Ngày sinh", "CCCD"], ["Lê Văn Dần", "=B9", "030091000000"]):
        book.active.append(row)
    book.save(tmp_path / "a.xlsx")
    person = read(tmp_path / "a.xlsx").people[0]
    assert person["fields"]["birth_date"] == ""
    assert [n["severity"] for n in person["notes"] if n["field"] == "birth_date"] == [
        "error"
    ]


@pytest.mark.parametrize(
    ("cell", "key", "value"),
    [("x", "vssid_account", "yes"), ("an@thu.vn", "email", "an@thu.vn")],
)
def test_a_column_for_account_or_email_is_read_by_its_contents(read, cell, key, value):
    reading = read(
        f"| Họ tên | CCCD | VssID (x)/Email |\n| Lê Văn Dần | 030091000000 | {cell} |"
    )
    assert fields(reading)[key] == value
