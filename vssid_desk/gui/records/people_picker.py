"""Người liên quan: find people without marks, put them on a list, take them off again."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QWidget

from vssid_desk.domain.query import CaseRow, Query
from vssid_desk.gui.components.layouts import column
from vssid_desk.gui.keys import ENTER
from vssid_desk.gui.look import theme
from vssid_desk.gui.words import day
from vssid_desk.operations import browse
from vssid_desk.operations.workspace import Workspace

_MOST = 20  # found people shown; who types on sees fewer
_CASE = Qt.ItemDataRole.UserRole


class _Typed(QLineEdit):
    """Leaves Enter and the arrows to the list of found people while one types a name."""

    def __init__(self, picker: "PeoplePicker") -> None:
        super().__init__()
        self._picker = picker

    def keyPressEvent(self, event: QKeyEvent) -> None:
        found = self._picker.found
        if event.key() in ENTER and self.text().strip():
            self._picker.pick()
        elif event.key() == Qt.Key.Key_Down and found.count():
            found.setCurrentRow(min(found.currentRow() + 1, found.count() - 1))
        elif event.key() == Qt.Key.Key_Up and found.count():
            found.setCurrentRow(max(found.currentRow() - 1, 0))
        else:
            super().keyPressEvent(event)


class _Chosen(QListWidget):
    """People chosen; Delete takes the current one off."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.takeItem(self.currentRow())
        else:
            super().keyPressEvent(event)


class PeoplePicker(QWidget):
    """Typing finds people by name or last digits; Enter or a double click puts one on the list."""

    def __init__(self, reader: Workspace, case_ids: Sequence[int]) -> None:
        super().__init__()
        self._reader = reader
        self.typed, self.found, self.chosen = _Typed(self), QListWidget(), _Chosen()
        self.typed.setPlaceholderText(
            "Tìm tên không dấu hoặc mấy số cuối, Enter để thêm"
        )
        self.found.setAccessibleName("Người tìm được")
        self.chosen.setAccessibleName("Người liên quan đã chọn")
        self.chosen.setToolTip("Nhấn Delete hoặc bấm đúp để bỏ một người.")
        for shown in (self.found, self.chosen):
            shown.setFixedHeight(theme.look().u(84))
        self.found.hide()
        self.setLayout(column(self.chosen, self.typed, self.found, gap=4))
        self.setFocusProxy(self.typed)
        self.typed.textChanged.connect(lambda _text: self.look_up())
        self.found.itemDoubleClicked.connect(lambda _item: self.pick())
        self.chosen.itemDoubleClicked.connect(
            lambda item: self.chosen.takeItem(self.chosen.row(item))
        )
        for one in browse.rows(reader, case_ids):
            _add(self.chosen, one)

    def case_ids(self) -> tuple[int, ...]:
        """Return the people chosen, in the order they were."""
        items = map(self.chosen.item, range(self.chosen.count()))
        return tuple(int(item.data(_CASE)) for item in items)

    def look_up(self) -> None:
        """Show who fits what is typed and is not chosen yet; of a person the newest case."""
        self.found.clear()
        words = self.typed.text().strip()
        if words:
            query = Query(text=words, latest=True)
            ids = browse.find(self._reader, query, _MOST)
            known = set(self.case_ids())
            for one in browse.rows(self._reader, [i for i in ids if i not in known]):
                _add(self.found, one)
            self.found.setCurrentRow(0)
        self.found.setVisible(bool(words))

    def pick(self) -> None:
        """Put the current one of the found people on the list."""
        at = self.found.currentRow()
        if at >= 0:
            self.chosen.addItem(self.found.takeItem(at))
            self.chosen.scrollToBottom()
            self.typed.clear()


def _add(shown: QListWidget, one: CaseRow) -> None:
    parts = (one.full_name, day(one.birth_date), one.department or one.group)
    item = QListWidgetItem(" · ".join(part for part in parts if part))
    item.setData(_CASE, one.id)
    shown.addItem(item)
