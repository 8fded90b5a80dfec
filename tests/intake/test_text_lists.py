"""Text lists with damage: a lone quotation mark, a wrong byte, the line "sep=;"."""

import pytest

from tests.intake.conftest import names

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
