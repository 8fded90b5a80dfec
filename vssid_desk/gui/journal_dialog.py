"""Nhật ký: who did what when, newest first."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtWidgets import QDialog, QListWidget, QWidget

from vssid_desk.gui.components.layouts import column
from vssid_desk.gui.look import theme
from vssid_desk.gui.words import moment


class JournalDialog(QDialog):
    """One line an operation: day, time, what."""

    def __init__(self, parent: QWidget, entries: Sequence[Any]) -> None:
        super().__init__(parent)
        self.setWindowTitle("Nhật ký")
        lines = QListWidget()
        lines.setAccessibleName("Nhật ký")
        lines.addItems([f"{moment(entry.at)}   {entry.text}" for entry in entries])
        self.setLayout(column(lines, margins=(8, 8, 8, 8)))
        self.resize(theme.look().u(640), theme.look().u(480))
