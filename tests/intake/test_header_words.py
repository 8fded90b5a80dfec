"""Headers as clerks and vendors write them, and the headers that must not be taken."""

import pytest

from vssid_desk.intake.headers import meaning
from vssid_desk.intake.recognise import recognise

MEANT = {
    "full_name": "HỌ VÀ TÊN|Ho va ten|Họ & tên|Họ, chữ đệm, tên|Họ tên học sinh|Tên người lao động|Tên khách hàng"
    "|Họ và tên (viết in hoa)|Họ và tên theo CCCD|Tên trẻ|Fullname|Họ và tên\nngười tham gia",
    "surname": "Họ đệm|Họ và tên đệm|Họ lót|Họ và chữ đệm|Họ và tên lót",
    "given_name": "Tên|TÊN",
    "birth_date": "N.sinh|Ng.sinh|N/sinh|NTNS|NTN sinh|Sinh ngày|Sinh năm|Ngày sinh (dd/mm/yyyy)|DOB"
    "|Ngày/tháng/năm sinh|Ngay thang nam sinh|NAMSINH|Ngày sinh (tháng/năm hoặc năm sinh)",
    "sex": "GT|Phái|Giới|G.tính|Nam/Nữ|Nam, nữ|Nam hay nữ|Nam (1)/Nữ (0)|Giới tính (1: Nam, 0: Nữ)|Giới tính Nam=1, Nữ=0",
    "female": "Nữ|NỮ|Nu|Nữ (x)|Nữ=x|Nữ: x|Là nữ|Nữ đánh x|Nữ (đánh dấu x)|Giới tính nữ|Giới tính (Nữ ghi x)"
    "|Giới tính (x là nữ)|Ngày sinh nữ|Năm sinh Nữ|Năm sinh (Nữ)",
    "male": "Nam|NAM|Nam (x)|Là nam|Ngày sinh nam|Năm sinh Nam|Năm sinh (Nam)",
    "personal_id": "Số ĐDCN|ĐDCN/CCCD|CCCD|Số định danh cá nhân|Mã định danh|Số căn cước công dân|CMND/CCCD"
    "|Số CMND/ CCCD/Hộ chiếu|Số thẻ CCCD|CC|CCCD gắn chip|CCCD (12 số)|Số ĐD cá nhân|S. CCCD|Số CCCD/mã định danh",
    "id_or_legacy": "CMND|Số CMND|CMT|Số CMTND|Số chứng minh|CMND cũ|Số CMND (9 số)|SOCMND",
    "social_insurance_code": "Mã BHXH|MS BHXH|Số BHXH|Mã số bảo hiểm xã hội|Mã số\nBảo hiểm xã hội|BHXH|Mã BHXH (10 số)|SOBHXH",
    "insurance_book": "Số sổ BHXH|Mã số sổ BHXH|Số sổ bảo hiểm xã hội|Số sổ",
    "health_card_code": "Số thẻ BHYT|Thẻ BHYT|Mã số thẻ bảo hiểm y tế|MA_THE|Mã số BHYT",
    "relation_to_head": "QH với chủ hộ|Mối QH với chủ hộ|Quan hệ chủ hộ|Quan hệ",
    "permanent_address": "HKTT|Nơi ĐKTT|Nơi ĐKHKTT|Hộ khẩu thường trú",
    "email": "Gmail|Địa chỉ Gmail|E-mail|Thư điện tử",
    "department": "Lớp|Phòng ban|Đơn vị|Đơn vị công tác|Phân xưởng|Tổ sản xuất",
    "nationality": "QT|Quốc tịch",
    "phone": "Tel|ĐT|Zalo|Số ĐT liên lạc",
    "reason": "Mô tả lỗi|Thông báo lỗi|Cảnh báo|Kết luận|Ý kiến của công an|Kết quả đối chiếu|Thông tin sai lệch|Thông tin sai",
    "primary_clinic": "Nơi ĐKKCB|Nơi KCB BĐ|Nơi đăng ký KCB",
    "household_head": "Chủ hộ|Họ và tên chủ hộ",
    "guardian_name": "Cha|Họ tên mẹ|Họ tên phụ huynh",
    "household_head_id": "CCCD chủ hộ|Số ĐDCN của chủ hộ|CMND chủ hộ",
}  # fmt: skip
ENGLISH = {
    "full_name": "Full name|Name|Employee name|Họ và tên / Full name",
    "surname": "Surname|Last name|Family name",
    "given_name": "First name|Given name",
    "birth_date": "Date of birth|DOB|D.O.B.|Birthday|Year of birth|Ngày sinh (Date of birth)",
    "sex": "Gender|Sex|Giới tính/Gender",
    "personal_id": "Citizen ID No.|National ID|ID card No.|Identity card number|Số CCCD/ID No.",
    "paper_number": "ID No.|ID number",
    "social_insurance_code": "Social insurance No.|Social Insurance Number|SI No.|Mã số BHXH\nSocial insurance No.",
    "insurance_book": "Social insurance book No.",
    "health_card_code": "Health insurance card No.|Health insurance No.",
    "household_head": "Household head|Name of household head",
    "household_head_id": "ID of household head",
    "guardian_name": "Father's name|Name of mother",
    "address": "Address|Contact address|Địa chỉ/Address",
    "nationality": "Nationality", "ethnicity": "Ethnicity", "phone": "Phone number|Telephone",
    "note": "Remarks|Note", "reason": "Reason", "department": "Department|Class", "stt": "No.|STT/No.",
}  # fmt: skip
ENGLISH_TRAPS = [
    "Mother's ID No.",
    "Father's date of birth",
    "Date of issue",
    "ID issue date",
    "Tax code",
    "Employee code",
    "Student ID",
    "Bank account No.",
    "Husband's name",
    "Place of birth",
    "Expiry date",
]
TRAPS = (
    "Mã định danh Bộ GD&ĐT|Mã định danh (Bộ GD)|Mã định danh ngành GD|Mã định danh CSDL ngành|Mã ĐD Bộ GD|Mã MOET"
    "|Mã số học sinh|CCCD cha|Số CCCD PH|CCCD NGH|Số ĐDCN mẹ|Mã BHXH cha|CCCD vợ|CCCD chồng|CCCD người đại diện"
    "|CCCD GVCN|Mã định danh đơn vị|Mã định danh hộ|Mã định danh điện tử|Số định danh tổ chức|Mã nhân viên|Mã NV"
    "|Mã thẻ nhân viên|Mã cán bộ|MST cá nhân|STK ngân hàng|Số TK|Họ và tên vợ/chồng|Họ và tên GVCN|Họ tên người nhận"
    "|CCCD nhân viên thu|Số giấy khai sinh|Ngày cấp CCCD|Nơi cấp|Tình trạng cư trú|Trạng thái học sinh|Kết quả học tập"
)
OF_A_PERSON = {
    "full_name", "surname", "given_name", "birth_date", "personal_id", "id_or_legacy", "legacy_id",
    "social_insurance_code", "insurance_book", "health_card_code", "reason",
}  # fmt: skip


@pytest.mark.parametrize(
    ("header", "key"),
    [(text, key) for key, texts in MEANT.items() for text in texts.split("|")],
)
def test_a_header_says_what_its_column_holds(header, key):
    assert meaning(" ".join(header.split())) == key


@pytest.mark.parametrize(
    "dress", ["{} (*)", "{} (nếu có)", "{}\n(2)", "{} [3]", "2. {}"]
)
def test_asides_and_numbers_do_not_hide_a_header(dress):
    for key, texts in MEANT.items():
        for header in texts.split("|"):
            dressed = " ".join(dress.format(header).split())
            assert meaning(dressed) == key, dressed


@pytest.mark.parametrize("header", TRAPS.split("|"))
def test_another_persons_or_another_systems_number_is_not_the_persons(header):
    assert meaning(header) not in OF_A_PERSON


def columns(reading):
    return reading.tables[0]["columns"]


HEAD = "| Họ tên | Ngày sinh | {} |\n"


@pytest.mark.parametrize(
    ("header", "value", "key"),
    [
        ("ID", "030091000000", "personal_id"),
        ("ID", "17", None),
        ("Mã số", "3099000000", "social_insurance_code"),
        ("Mã số", "030091000000", "personal_id"),
        ("Mã số", "HS01", None),
        ("Số sổ", "3099000000", "social_insurance_code"),
        ("Số sổ", "12/2020", None),
        ("DT", "Kinh", "ethnicity"),
        ("DT", "0912000000", "phone"),
        ("Mã định danh học sinh", "2200000000", None),
        ("Mã định danh học sinh", "030091000000", "personal_id"),
    ],
)
def test_a_bare_header_is_told_by_what_stands_under_it(read, header, value, key):
    reading = read(HEAD.format(header) + f"| Lê Văn Dần | 01/02/1991 | {value} |")
    assert columns(reading).get("C") == key


def sexes(reading):
    return [person["fields"]["sex"] for person in reading.people]


@pytest.mark.parametrize(
    ("header", "cells", "wanted"),
    [
        ("Nữ", ("x", "", "Nam", "Nữ", "1", "0", "không", "FALSE", "abc"),
         ("female", "male", "male", "female", "female", "male", "male", "male", "")),
        ("Nữ (x)", ("x", ""), ("female", "male")),
        ("Nam", ("x", "", "Nữ", "1", "0"), ("male", "", "female", "male", "female")),
        ("Giới tính (1: Nam, 0: Nữ)", ("1", "0", "2"), ("male", "female", "")),
        ("Giới tính (Nam: 1; Nữ: 0)", ("#1", "#0"), ("male", "female")),
        ("Giới tính (0 - Nam, 1 - Nữ)", ("#1", "#0"), ("female", "male")),
        ("Nam=1, Nữ=2", ("#1", "#2"), ("male", "female")),
        ("Giới tính (1 là nữ, 0 là nam)", ("1", "0"), ("female", "male")),
        ("Giới tính", ("1", "0", ""), ("", "", "")),
    ],
)  # fmt: skip
def test_marks_of_sex_are_read_by_the_header(read, header, cells, wanted):
    rows = "".join(f"| Lê Văn Dần | 01/02/1991 | {cell} |\n" for cell in cells)
    assert sexes(read(HEAD.format(header) + rows)) == list(wanted)


@pytest.mark.parametrize("male", ["1", "0", "2"])
def test_marks_of_sex_are_learnt_from_the_numbers_beside_them(read, male):
    female = "0" if male == "1" else "1"
    rows = "".join(
        f"| Lê Văn Dần | {mark} | {number} |\n"
        for mark, number in [
            (male, "030 091 000 000"),
            (female, "030 191 000 001"),
            (male, "030091000002"),
        ]
    )
    reading = read("| Họ tên | Giới tính | Số CCCD |\n" + rows)
    assert sexes(reading) == ["male", "female", "male"]


def test_marks_of_women_are_learnt_from_the_numbers_beside_them(read):
    rows = "".join(
        f"| Lê Văn Dần | {mark} | {number} |\n"
        for mark, number in [
            ("", "030091000000"),
            ("x", "030191000001"),
            ("X", "030191000002"),
            ("x", "030191000003"),
        ]
    )
    reading = read("| Họ tên | Giới tính | Số CCCD |\n" + rows)
    assert sexes(reading) == ["", "female", "female", "female"]


@pytest.mark.parametrize(
    ("title", "code"),
    [
        ("Danh sách đối tượng tham gia BHYT thiếu số định danh cá nhân", "mau_02"),
        ("Danh sách người tham gia BHXH chưa được xác thực", "mau_02"),
        ("Danh sách người tham gia có thông tin chưa khớp", "mau_02"),
        ("Danh sách người tham gia có thông tin trùng khớp", "mau_01"),
        ("Danh sách phản hồi của BHXH", "agency_answer"),
        ("Bảo hiểm xã hội cơ sở trả lời", "agency_answer"),
        ("Công an phường trả lời danh sách tra cứu", "police_answer"),
        ("CÔNG AN XÃ CẨM GIÀNG", "police_answer"),
        ("Danh sách đối tượng tham gia BHYT", "d03_ts"),
        ("Danh sách người chưa cài đặt ứng dụng VssID", "no_vssid"),
        ("Danh sách học sinh năm học 2026-2027", "class_list"),
        ("Danh sách sinh viên khoá 65", "class_list"),
        ("DS lỗi xác thực CCCD", "mau_02"),
        ("Danh sách đề nghị bổ sung CCCD", "mau_02"),
    ],
)
def test_a_title_says_which_list_it_is(title, code):
    assert recognise([title], ["S"], {"full_name"}, "")[0] == code


@pytest.mark.parametrize(
    ("key", "header"),
    [(key, header) for key, texts in ENGLISH.items() for header in texts.split("|")],
)
def test_english_and_bilingual_headers_are_known(key, header):
    assert meaning(header) == key


@pytest.mark.parametrize("header", ENGLISH_TRAPS)
def test_english_headers_of_others_are_not_taken(header):
    assert meaning(header) == "-"


@pytest.mark.parametrize("header", ["Company name", "Name of company", "School name"])
def test_the_name_of_an_office_is_nobodys(header):
    assert meaning(header) == ""
