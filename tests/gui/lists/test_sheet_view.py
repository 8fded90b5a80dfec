"""The sheet of the preview: every cell and every column's meaning is read whole."""

import pytest
from PySide6.QtGui import QFontMetrics

from tests.gui.lists.test_import_dialog import tab
from vssid_desk.gui.look import theme

__all__ = ["tab"]

TABLE = """
    | STT | Họ và tên | Ngày sinh | Ghi chú |
    | 1 | Trần Thị Bưởi | 02/09/1990 | A |
    | 2 | Lê Văn Lựu | 12/03/1957 | B |
"""


@pytest.fixture
def view(tab, workbook):
    tab.import_file(workbook(TABLE, "hai.xlsx"))
    yield tab.imports.dialog.parts.view
    tab.imports.dialog.reject()


def test_a_cell_of_two_lines_is_read_on_one(view):
    line = next(one for one in view.model._rows if one["kind"] == "person")
    line["cells"][3] = "Nam\nNữ"
    assert view.model._cell(line, 3).text == "Nam Nữ"


def test_an_ignored_column_says_so_whole(view):
    assert "A" not in view.model._fields
    metrics = QFontMetrics(theme.look().font(12, 500))
    room = view.table.columnWidth(0) - theme.look().u(36)
    assert metrics.horizontalAdvance("Bỏ qua") <= room
