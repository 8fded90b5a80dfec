"""Boxes to choose one of a few, by key."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox


class ChoiceBox(QComboBox):
    """Says words, gives keys; long words are cut, and turning the wheel changes nothing."""

    def __init__(self, words: Mapping[str, str], chosen: str, name: str = "") -> None:
        super().__init__()
        cut = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        self.setSizeAdjustPolicy(cut)
        self.setMinimumContentsLength(14)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        for key, shown in words.items():
            self.addItem(shown, key)
            self.setItemData(self.count() - 1, shown, Qt.ItemDataRole.ToolTipRole)
        self.choose(chosen)

    def key(self) -> str:
        """Return the key of what is chosen."""
        return str(self.currentData())

    def choose(self, key: str) -> None:
        """Choose by key; the first when there is none such."""
        self.setCurrentIndex(max(0, self.findData(key)))

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
