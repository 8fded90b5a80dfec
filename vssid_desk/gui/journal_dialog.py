"""Nhật ký: who did what when, newest first."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtWidgets import QDialog, QListWidget, QWidget

from vssid_desk.gui.components.dialog_frame import framed
from vssid_desk.gui.look import theme
from vssid_desk.gui.words import count, moment

_OF_ALL, _OF_ONE = "Nhật ký của sổ", "Nhật ký của người này"


class JournalDialog(QDialog):
    """One line an operation: day, time, what; `name` is whose journal, "" for the store's."""

    help_page = "so"

    def __init__(self, parent: QWidget, entries: Sequence[Any], name: str = "") -> None:
        super().__init__(parent)
        title = f"Nhật ký: {name}" if name else _OF_ALL
        lines = QListWidget()
        lines.setAccessibleName(title)
        lines.setWordWrap(True)
        lines.addItems([f"{moment(entry.at)}   {entry.text}" for entry in entries])
        hint = (
            f"{count(len(entries))} việc đã làm, mới nhất ở trên. Nhật ký không sửa được."
            if entries
            else "Chưa có việc nào được ghi."
        )
        self.setLayout(framed(self, title, hint, lines))
        # A window's title is shown outside of it, and stays when the store is locked.
        self.setWindowTitle(_OF_ONE if name else _OF_ALL)
        self.resize(theme.look().u(640), theme.look().u(480))
