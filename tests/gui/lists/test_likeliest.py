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
