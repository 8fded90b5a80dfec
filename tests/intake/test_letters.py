"""Tables in letters: within cells, with rows that begin late, of a document named otherwise."""

import pytest

from tests.intake.conftest import names
from tests.intake.nasty import W, zipped

RELATION = (
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
)


def cell(content):
    inner = (
        content
        if content.startswith("<")
        else f"<w:p><w:r><w:t>{content}</w:t></w:r></w:p>"
    )
    return f"<w:tc>{inner}</w:tc>"


def row(*cells, before=0):
    properties = f'<w:trPr><w:gridBefore w:val="{before}"/></w:trPr>' if before else ""
    return f"<w:tr>{properties}{''.join(map(cell, cells))}</w:tr>"


def table(*rows):
    return f"<w:tbl>{''.join(rows)}</w:tbl>"


def letter(folder, *body, part="word/document.xml"):
    document = f'<?xml version="1.0"?><w:document xmlns:w="{W}"><w:body>{"".join(body)}</w:body></w:document>'
    links = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="r1" Type="{RELATION}" Target="{part}"/></Relationships>'
    )
    parts = {"[Content_Types].xml": "<Types/>", "_rels/.rels": links, part: document}
    return zipped(folder / "letter.docx", parts)


HEAD = row("STT", "Họ và tên", "Số CCCD")
ONE, TWO = (
    row("1", "Trần Thị Bưởi", "030190000000"),
    row("2", "Lê Văn Dần", "030091000000"),
)


@pytest.mark.parametrize("part", ["word/document.xml", "word/document2.xml"])
def test_a_list_in_a_cell_of_a_frame_is_read(read, tmp_path, part):
    frame = table(row("<w:p/>" + table(HEAD, ONE, TWO)))
    assert names(read(letter(tmp_path, frame, part=part))) == [
        "Trần Thị Bưởi",
        "Lê Văn Dần",
    ]


def test_a_table_of_one_cell_is_the_text_of_its_cell(read, tmp_path):
    whole = table(HEAD, row("1", table(row("Trần Thị Bưởi")), "030190000000"))
    person = read(letter(tmp_path, whole)).people[0]["fields"]
    assert (person["full_name"], person["personal_id"]) == (
        "Trần Thị Bưởi",
        "030190000000",
    )


def test_a_row_that_begins_late_keeps_its_columns(read, tmp_path):
    late = row("Trần Thị Bưởi", "030190000000", before=1)
    assert names(read(letter(tmp_path, table(HEAD, late)))) == ["Trần Thị Bưởi"]


def test_head_and_foot_in_tables_are_no_people(read, tmp_path):
    head = table(row("UBND XÃ CẨM GIÀNG", "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM"))
    foot = table(row("Nơi nhận: - Như trên;", "CHỦ TỊCH Phạm Văn Trưởng"))
    reading = read(letter(tmp_path, head, table(HEAD, ONE, TWO), foot))
    assert names(reading) == ["Trần Thị Bưởi", "Lê Văn Dần"]
    assert reading.other_rows[-1]["kind"] == "signature"


def paragraph(text):
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def test_rows_are_counted_in_the_table_not_in_the_letter(read, tmp_path):
    head = table(row("UBND XÃ CẨM GIÀNG", "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM"))
    title = paragraph("DANH SÁCH NGƯỜI THAM GIA BHYT CHƯA KHỚP"), paragraph("")
    reading = read(letter(tmp_path, head, *title, table(HEAD, ONE), table(TWO)))
    assert [person["row"] for person in reading.people] == [2, 3]
    assert reading.tables[0]["header_rows"] == [1, 1]
    assert reading.receipt["rows_with_content"] == 3
    assert "DANH SÁCH" in reading.title
    shown = [line["row"] for line in reading.sample[0]["rows"]]
    assert shown == [0, 0, 1, 2, 3]  # the preview shows the text without number


def test_a_paragraph_between_tables_names_the_group_of_the_next(read, tmp_path):
    first, second = table(HEAD, ONE), table(HEAD, TWO)
    reading = read(letter(tmp_path, first, paragraph("Thôn Đoài"), second))
    assert [person["group"] for person in reading.people] == ["", "Thôn Đoài"]
    assert [person["row"] for person in reading.people] == [2, 4]


def test_the_header_that_a_user_points_to_in_a_letter_is_the_one_he_sees(
    read, tmp_path
):
    strange = table(row("A1", "Người", "Số"), ONE, TWO)
    where = {"header_rows": [1, 1], "columns": {"B": "full_name", "C": "personal_id"}}
    file = letter(tmp_path, paragraph("Kính gửi"), strange)
    reading = read(file, mapping={"letter": where})
    assert [person["row"] for person in reading.people] == [2, 3]


def test_rows_within_content_controls_are_read(read, tmp_path):
    held = f"<w:sdt><w:sdtContent>{ONE}</w:sdtContent></w:sdt>"
    letters = letter(tmp_path, table(HEAD, held, TWO))
    assert names(read(letters)) == ["Trần Thị Bưởi", "Lê Văn Dần"]
