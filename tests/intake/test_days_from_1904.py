"""Workbooks whose days are counted from 1904: real days and bare counts alike."""

from datetime import date

import openpyxl
import pytest
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from tests.intake.conftest import codes


@pytest.mark.parametrize("careful", [False, True])
def test_a_bare_count_of_days_begins_where_its_workbook_does(read, tmp_path, careful):
    book = openpyxl.Workbook()
    book.epoch = CALENDAR_MAC_1904
    sheet = book.active
    sheet.append(["STT", "Họ và tên", "Ngày sinh"])
    sheet.append([1, "Trần Thị Bưởi", (date(1990, 2, 9) - date(1904, 1, 1)).days])
    sheet.append([2, "Lê Văn Dần", date(1990, 2, 9)])
    book.save(tmp_path / "list.xlsx")
    people = read(tmp_path / "list.xlsx", careful=careful).people
    assert [one["fields"]["birth_date"] for one in people] == ["1990-02-09"] * 2
    assert "birth_date.serial" in codes(people[0])
