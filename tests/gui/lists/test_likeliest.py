"""A column's meaning is chosen in the preview: the likeliest fields stand first."""

from PySide6.QtWidgets import QMenu

from tests.gui.lists.test_import_dialog import STRANGE, tab
from vssid_desk.gui.lists.mapping_header import field_words

__all__ = ["tab"]


def test_the_likeliest_fields_are_offered_first(tab, workbook):
    tab.import_file(workbook(STRANGE, "la.xlsx"))
    header = tab.imports.dialog.parts.view.header
    header.offer(0)
    menu = header.findChildren(QMenu)[-1]
    words = [action.text() for action in menu.actions()]
    assert words[3:5] == ["", "Bỏ qua cột này"]
    assert words[:3] == [field_words(key) for key in header._looks["A"].likely]
    menu.actions()[0].trigger()
    assert (
        header._fields["A"]
        == tab.imports.dialog.sheets.columns.mapping["Sheet1"]["columns"]["A"]
    )
    tab.imports.dialog.reject()


BROKEN = """
    | STT | Họ và tên | Ngày, tháng,<br>năm sinh | Thôn | Mã số BHXH |
    | 1 | Trần Thị Bưởi | 02/09/1990 | Thôn Đoài | 3000000001 |
    | 2 | Lê Văn Lựu | 12/03/1957 | Thôn Bến | 3000000002 |
"""


def test_every_choice_and_every_header_is_read_whole(tab, workbook):
    tab.import_file(workbook(BROKEN, "thon.xlsx"))
    header = tab.imports.dialog.parts.view.header
    header.show_columns({}, {"C": "Ngày, tháng,\nnăm sinh"}, frozenset())
    assert header.told("C") == "C · Ngày, tháng, năm sinh"
    header.offer(3)
    menu = header.findChildren(QMenu)[-1]
    words = [action.text() for action in menu.actions()]
    assert words[0] == "Lớp, thôn, phòng ban"
    assert not [one for one in words if one.islower()]
    tab.imports.dialog.reject()
