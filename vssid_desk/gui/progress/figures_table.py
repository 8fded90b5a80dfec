"""The same figures as a table, for reading them one by one."""

from collections.abc import Sequence

from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
)

from vssid_desk.domain.case import STAGE_LABELS, Stage
from vssid_desk.domain.work.progress_report import GroupProgress
from vssid_desk.gui.progress.groups import ORDER
from vssid_desk.gui.words import count

_HEAD = ("Nhóm", "Hạn", "Tổng", "Đã gửi, xong")


class FiguresTable(QTableWidget):
    """One row a group, one column a stage; Ctrl+G shows it in place of the drawings."""

    def __init__(self) -> None:
        heads = [*_HEAD, *(STAGE_LABELS[Stage(stage)] for stage in ORDER)]
        super().__init__(0, len(heads))
        self.setHorizontalHeaderLabels(heads)
        self.setAccessibleName("Bảng số liệu theo nhóm và chặng")
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        resize = QHeaderView.ResizeMode.ResizeToContents
        self.horizontalHeader().setSectionResizeMode(resize)

    def set_groups(self, groups: Sequence[GroupProgress]) -> None:
        """Show these groups."""
        self.setRowCount(len(groups))
        for line, group in enumerate(groups):
            stages = [count(group.stages.get(stage, 0)) for stage in ORDER]
            texts = [
                group.label,
                group.due_words or "chưa có hạn",
                count(group.total),
                f"{count(group.done)} ({group.percent} %)",
                *stages,
            ]
            for place, text in enumerate(texts):
                self.setItem(line, place, QTableWidgetItem(text))
