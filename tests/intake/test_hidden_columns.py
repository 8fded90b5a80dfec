"""Hidden columns, whatever the format, are read and told; odd containers are opened."""

import struct
import zipfile

import pytest
import xlsxwriter

from tests.intake.conftest import names
from tests.intake.nasty import (
    as_ods,
    as_xlsx,
    as_xml2003,
    tiny_biff5,
    with_part,
    zipped,
)
from vssid_desk.intake.formats.ole import container

TABLE = """
    | Ho va ten | Nam sinh | So CCCD |
    | TRAN THI BUOI | 1990 | 030190000000 |
"""


def xlsx(folder):
    book = xlsxwriter.Workbook(folder / "list.xlsx")
    sheet = book.add_worksheet()
    sheet.write_row(0, 0, ["Ho va ten", "Nam sinh", "So CCCD"])
    sheet.write_row(1, 0, ["TRAN THI BUOI", "1990", "030190000000"])
    sheet.set_column(2, 2, None, None, {"hidden": True})
    book.close()
    return folder / "list.xlsx"


def ods(folder):
    columns = (
        b'<table:table table:name="S"><table:table-column table:number-columns-repeated="2"/>'
        b'<table:table-column table:visibility="collapse"/>'
    )
    return with_part(
        as_ods(folder / "list", TABLE),
        {
            "content.xml": lambda data: data.replace(
                b'<table:table table:name="S">', columns
            )
        },
    )


def xml2003(folder):
    file = as_xml2003(folder / "list", TABLE)
    columns = '<Table><Column ss:Span="1"/><Column ss:Hidden="1"/>'
    file.write_text(file.read_text("utf-8").replace("<Table>", columns), "utf-8")
    return file


def xls(folder):
    rows = [
        ["Ho va ten", "Nam sinh", "So CCCD"],
        ["TRAN THI BUOI", "1990", "030190000000"],
    ]
    stream = tiny_biff5(rows)
    record = struct.pack("<HHHHHHHH", 0x7D, 12, 2, 2, 0, 0, 1, 0)
    start = stream.rfind(struct.pack("<HHHH", 0x809, 8, 0x500, 0x10)) + 12
    file = folder / "list.xls"
    file.write_bytes(
        container("Book", stream[:start] + record + stream[start:]).getvalue()
    )
    return file


@pytest.mark.parametrize("make", [xlsx, ods, xml2003, xls])
def test_a_hidden_column_is_read_and_told(read, tmp_path, make):
    person = read(make(tmp_path)).people[0]
    assert person["fields"]["personal_id"] == "030190000000"
    told = {
        note["field"]: note["severity"]
        for note in person["notes"]
        if "hidden" in note["code"]
    }
    assert told == {"personal_id": "note"}


def renamed(file, change):
    with zipfile.ZipFile(file) as archive:
        parts = {change(name): archive.read(name) for name in archive.namelist()}
    return zipped(file, parts)


@pytest.mark.parametrize(
    "change",
    [
        lambda name: name.replace("/", "\\"),
        lambda name: (
            name
            if "rels" in name
            else name.replace("sharedS", "SharedS").replace("sheet1", "Sheet1")
        ),
        lambda name: name if "rels" in name else name.replace("workbook", "Workbook"),
    ],
)
def test_unusual_names_of_parts_are_found(read, tmp_path, change):
    file = renamed(as_xlsx(tmp_path / "list", TABLE), change)
    assert names(read(file)) == ["TRAN THI BUOI"]


def test_any_prefix_in_an_open_document_is_read(read, tmp_path):
    def other(data):
        text = data.decode().replace("table:", "t:").replace("xmlns:table", "xmlns:t")
        return text.replace("xmlns:t:1.0", "xmlns:table:1.0").encode()

    file = with_part(as_ods(tmp_path / "list", TABLE), {"content.xml": other})
    assert names(read(file)) == ["TRAN THI BUOI"]
