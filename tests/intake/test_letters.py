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
