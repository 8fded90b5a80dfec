"""What the rows tell of a column: a header that says nothing, marks that mean nothing."""

import pytest

from tests.intake.conftest import codes

FOUR = """
    | STT | Họ và tên     | {born}     | {sex} | {number}     |
    | 1   | Trần Thị Bưởi | 09/02/1990 | Nữ    | 030190000001 |
    | 2   | Lê Văn Dần    | 23/11/1985 | Nam   | 031085000002 |
    | 3   | Vũ Thị Mão    | 14/08/2001 | Nữ    | 031301000003 |
"""


@pytest.mark.parametrize(
    ("born", "sex", "number"),
    [
        ("Cột 3", "Cột 4", "Cột 5"),
        ("Unnamed: 2", "Unnamed: 3", "Unnamed: 4"),
        ("Ngày sinh", "Giới tính", "Dãy số tra được"),
        ("Khi nào", "Ai", "Số ĐDCN"),
    ],
)
def test_what_a_column_holds_tells_its_field(read, born, sex, number):
    person = read(FOUR.format(born=born, sex=sex, number=number)).people[0]["fields"]
    assert person["birth_date"] == "1990-02-09"
    assert person["sex"] == "female"
    assert person["personal_id"] == "030190000001"


def test_a_number_that_contradicts_the_births_is_another_persons(read):
    other = FOUR.replace("030190", "030162").replace("031085", "031059")
    text = other.format(born="Ngày sinh", sex="Giới tính", number="Dãy số tra được")
    reading = read(text)
    assert {person["fields"]["personal_id"] for person in reading.people} == {""}
    assert reading.tables[0]["ignored"]["E"] == "Dãy số tra được"


def test_days_that_contradict_the_numbers_are_no_births(read):
    text = FOUR.format(born="Khi nào", sex="Giới tính", number="Số ĐDCN")
    text = text.replace("1990 ", "2021 ").replace("1985 ", "2022 ")
    assert {p["fields"]["birth_date"] for p in read(text).people} == {""}


def test_ten_digits_without_a_header_that_names_them_are_nobodys(read):
    text = FOUR.format(born="Ngày sinh", sex="Giới tính", number="Mã tra cứu")
    text = (
        text.replace("030190000001", "3101900001").replace("03", "3").replace("10", "1")
    )
    assert {p["fields"]["social_insurance_code"] for p in read(text).people} == {""}


def test_the_import_sheet_of_men_alone_marks_nobody(read):
    reading = read("""
        | STT | HOTEN      | SOBHXH     | NGAYSINH   | NAMSINH | GIOITINH |
        | 1   | Lê Văn Dần | 3100000001 | 09/02/1990 |         |          |
    """)
    assert reading.people[0]["fields"]["sex"] == "male"


def test_a_legend_in_the_header_says_what_digits_mean(read):
    reading = read("""
        | STT | Họ và tên     | Giới tính (Nam ghi 1, nữ ghi 2) | Số CCCD      |
        | 1   | Trần Thị Bưởi | 2                               | 030190000001 |
    """)
    assert reading.people[0]["fields"]["sex"] == "female"


def test_a_question_mark_is_a_doubt_and_no_mark(read):
    rows = "".join(f"| {n} | Trần Thị B | ? | 03019000000{n} |\n" for n in range(1, 6))
    table = f"| STT | Họ và tên | Giới tính | Số CCCD |\n{rows}"
    people = read(table).people
    assert {person["fields"]["sex"] for person in people} == {""}
    assert all("sex.unreadable" in codes(person) for person in people)
