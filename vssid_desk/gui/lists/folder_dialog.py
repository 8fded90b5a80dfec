"""What became of every file of a folder that was taken in."""

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from vssid_desk.gui.components.buttons import button
from vssid_desk.gui.components.labels import label
from vssid_desk.gui.components.layouts import column, frame, row
from vssid_desk.gui.look import icons, theme
from vssid_desk.gui.words import count
from vssid_desk.operations.import_folder import FileOutcome

# Icon, tone and words of each state.
STATES = {
    "imported": ("check", "done", "Đã nhập"),
    "already": ("equal", "faint", "Đã có"),
    "failed": ("circle-x", "error", "Không nhập được"),
    "skipped": ("minus", "wait", "Bỏ qua"),
    "not_reached": ("hourglass", "wait", "Chưa tới"),
}
_WIDTHS = (200, 150, 80)
_HEADS = ("Tệp", "Kết quả", "Số người", "Nội dung")


class FolderDialog(QDialog):
    """One row a file; the head sums them up."""

    def __init__(self, parent: QWidget, outcomes: Sequence[FileOutcome]) -> None:
        super().__init__(parent)
        self.setWindowTitle("Nhập nhiều danh sách")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.told = label(summary(outcomes), "caption", wrap=True)
        self.table = _table(outcomes)
        head = column(
            label("Nhập nhiều danh sách", "title"),
            self.told,
            gap=2,
            margins=(18, 12, 18, 8),
        )
        close = button("Đóng", "primary", key="Esc", does=self.accept)
        foot = frame(row(1, close, margins=(16, 9, 16, 9)), "actions")
        whole = column(frame(head, "surface"), self.table, foot, gap=0)
        whole.setStretch(1, 1)
        self.setLayout(whole)
        self.resize(theme.look().u(900), theme.look().u(460))


def summary(outcomes: Sequence[FileOutcome]) -> str:
    """Return how many files came to what, in one sentence."""
    states = Counter(one.state for one in outcomes)
    people = sum(one.person_count for one in outcomes if one.state == "imported")
    parts = [
        f"{count(states[state])} tệp {words[0].lower()}{words[1:]}"
        for state, (_, _, words) in STATES.items()
        if states[state]
    ]
    return f"{', '.join(parts)}; {count(people)} người mới vào sổ."


def _table(outcomes: Sequence[FileOutcome]) -> QTableWidget:
    table = QTableWidget(len(outcomes), len(_HEADS))
    table.setHorizontalHeaderLabels(_HEADS)
    table.setAccessibleName("Kết quả từng tệp")
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setShowGrid(False)
    table.setTabKeyNavigation(False)
    table.verticalHeader().hide()
    for line, one in enumerate(outcomes):
        icon, tone, words = STATES[one.state]
        people = count(one.person_count) if one.person_count else ""
        for place, text in enumerate((one.file, words, people, one.text)):
            item = QTableWidgetItem(text)
            item.setToolTip(text)
            if place == 1:
                item.setIcon(icons.icon(icon, tone))
            table.setItem(line, place, item)
    resize = table.horizontalHeader()
    resize.setDefaultAlignment(
        Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
    )
    for place, width in enumerate(_WIDTHS):
        table.setColumnWidth(place, theme.look().u(width))
    resize.setSectionResizeMode(3, QHeaderView.ResizeMode.Stretch)
    table.setWordWrap(True)
    rows = table.verticalHeader()
    rows.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    rows.setMinimumSectionSize(theme.look().u(34))
    return table
