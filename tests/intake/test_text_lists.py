"""Text lists with damage: a lone quotation mark, a wrong byte, the line "sep=;"."""

from pathlib import Path

import pytest

from tests.intake.conftest import names
from vssid_desk.intake.refusal import Refused

PEOPLE = ["Trần Thị Bưởi", "Lê Văn Dần", "Lê Văn Mão"]
LINES = (
    "STT,Họ và tên,CCCD\n1,Trần Thị Bưởi,030190000000\n2,Lê Văn Dần,030091000000\n"
    "3,Lê Văn Mão,030091000001\n"
)


def written(folder, text, encoding="utf-8"):
    file = folder / "list.csv"
    file.write_bytes(text if isinstance(text, bytes) else text.encode(encoding))
    return file


@pytest.mark.parametrize("place", ["Trần", "Lê Văn Dần", "030190000000", "Lê Văn Mão"])
def test_a_lone_quotation_mark_swallows_nobody(read, tmp_path, place):
    text = LINES.replace(place, '"' + place, 1)
    assert names(read(written(tmp_path, text))) == PEOPLE


def test_line_breaks_in_quoted_cells_belong_to_the_cell(read, tmp_path):
    reading = read(
        written(
            tmp_path,
            'STT;"Họ và\ntên";"Địa chỉ";CCCD\r\n1;"Trần Thị\nBưởi";"Tổ 1;\nxã; A";030190000000\r\n'
            '2;Lê Văn Dần;"Số ""5""";030091000000\r\n',
        )
    )
    assert names(reading) == PEOPLE[:2]
    assert [p["row"] for p in reading.people] == [2, 3]
    assert reading.people[1]["fields"]["address"] == 'Số "5"'


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("mark", [";", "\t", "|"])
def test_the_line_that_names_the_delimiter_is_no_row(read, tmp_path, encoding, mark):
    text = f"sep={mark}\r\n" + LINES.replace(",", mark)
    reading = read(written(tmp_path, text, encoding))
    assert [p["row"] for p in reading.people] == [2, 3, 4]


def test_one_wrong_byte_does_not_cost_the_encoding(read, tmp_path):
    data = LINES.encode() + "4,Ngô Thị Tỵ".encode()[:-1]
    assert names(read(written(tmp_path, data)))[:3] == PEOPLE


def test_zero_bytes_in_a_text_do_not_matter(read, tmp_path):
    text = LINES.replace("Bưởi", "Bưởi\0")
    assert names(read(written(tmp_path, text))) == PEOPLE


HERE = Path(__file__)
OTHER_TEXTS = {
    "mã nguồn": HERE.read_text(encoding="utf-8"),
    "nhật ký": "2026-11-20 08:15:22,101 INFO Nguyễn Văn A, đã mở\n" * 9,
    "tệp cấu hình": "[chung]\nten=Trần Thị Bưởi\nngay_sinh=09/02/1990\nso=030190000000\n",
    "JSON": '{\n"ho_ten": "Trần Thị Bưởi",\n"ngay_sinh": "1990-02-09",\n"cccd": "030190000000"\n}\n',
    "văn bản thường": "Người lao động có họ và tên, ngày sinh, số định danh cá nhân chưa khớp thì đơn vị hỏi lại.\n"
    "Sau khi nhận được danh sách này, các đơn vị rà soát, đối chiếu với thẻ căn cước, rồi báo lại.\n"
    "Nơi nhận gồm có các phòng, ban, tổ dân phố, các trường học và bưu điện trên địa bàn toàn xã.\n" * 3,
}  # fmt: skip


@pytest.mark.parametrize("kind", OTHER_TEXTS)
@pytest.mark.parametrize("ending", [".txt", ".csv"])
def test_a_text_that_is_no_list_is_refused_and_told_what_it_is(
    read, tmp_path, kind, ending
):
    file = (tmp_path / "other").with_suffix(ending)
    file.write_text(OTHER_TEXTS[kind], encoding="utf-8")
    with pytest.raises(Refused, match=f"không phải danh sách: đây là .*{kind}"):
        read(file)


def test_every_source_text_and_page_of_this_project_is_refused(read, tmp_path):
    here = HERE.parents[2]
    pages = [*sorted(here.glob("docs/*.md"))[:4], *sorted(here.glob("vssid_desk/*.py"))]
    for page in pages:
        file = tmp_path / "page.txt"
        file.write_bytes(page.read_bytes())
        with pytest.raises(Refused):
            read(file)


LISTS = {
    "one column": "Họ và tên\nTrần Thị Bưởi\nLê Văn Dần\nLê Văn Mão\n",
    "without marks or capitals": "ho va ten\ntran thi buoi\nle van dan\nle van mao\n",
    "pipes": "STT|Họ và tên|CCCD\n1|Trần Thị Bưởi|030190000000\n2|Lê Văn Dần|030091000000\n"
    "3|Lê Văn Mão|030091000001\n",
    "long addresses": "Họ và tên;Địa chỉ\n"
    + "".join(
        f"{name};Số 5 ngõ 12 đường Trần Phú, tổ dân phố số 3, phường Lê Hồng Phong, tỉnh Hải Dương\n"
        for name in PEOPLE
    ),
    "a form's answers": "Dấu thời gian,Họ và tên,CCCD\n"
    + "".join(f"20/11/2026 8:15:2{n},{name},03019000000{n}\n" for n, name in enumerate(PEOPLE)),
}  # fmt: skip


@pytest.mark.parametrize("kind", LISTS)
def test_lists_of_all_shapes_still_come_in(read, tmp_path, kind):
    assert len(names(read(written(tmp_path, LISTS[kind])))) == 3


@pytest.mark.parametrize(
    "fault", ["#N/A", "#REF!", "#NAME?", "#DIV/0!", "######", "Err:502"]
)
def test_what_an_error_cell_leaves_in_a_text_file_is_an_error(read, tmp_path, fault):
    file = tmp_path / "list.csv"
    file.write_text(
        "Họ và tên,Ngày sinh,Giới tính,Số CCCD\n"
        f"Trần Thị Bưởi,{fault},{fault},{fault}\n{fault},09/02/1990,Nữ,030190000001\n",
        encoding="utf-8",
    )
    first, second = read(file).people
    told = [(note["field"], note["severity"]) for note in first["notes"]]
    assert told == [(key, "error") for key in ("birth_date", "sex", "personal_id")]
    assert first["raw"]["personal_id"] == fault
    assert second["fields"]["full_name"] == ""


def test_lines_that_begin_with_an_empty_cell_are_no_settings(read, tmp_path):
    file = tmp_path / "list.csv"
    people = "".join(f";;{n};Trần Thị B;03019000000{n}\n" for n in range(1, 9))
    head = "Hộ;Chủ hộ;STT;Họ và tên thành viên;Số CCCD\n"
    file.write_text(head + people, encoding="utf-8")
    assert len(read(file).people) == 8
