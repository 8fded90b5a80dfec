"""The head of the window: tabs left; undo, redo, scan box and lock right."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QTabBar

from vssid_desk.gui.components.buttons import icon_button
from vssid_desk.gui.components.labels import label
from vssid_desk.gui.components.layouts import row
from vssid_desk.gui.look import icons, theme
from vssid_desk.gui.scanning.scan_box import ScanBox
from vssid_desk.gui.tab_counts import WORDS
from vssid_desk.gui.tabs import TabSign
from vssid_desk.gui.words import count

# Effective widths from which there is room for counts, and for the titles of the tabs.
_COUNTS, _TITLES = 1150, 860


class HeadBar(QFrame):
    """Shows where one is and what can be taken back."""

    tab_chosen = Signal(int)

    def __init__(self, signs: Sequence[TabSign], does: Callable[[str], object]) -> None:
        super().__init__()
        self.setProperty("role", "head")
        self._signs = signs
        self.scan = ScanBox()
        self.undo = icon_button(
            "undo-2", "Hoàn tác", key="Ctrl+Z", does=lambda: does("undo")
        )
        self.redo = icon_button(
            "redo-2", "Làm lại", key="Ctrl+Y", does=lambda: does("redo")
        )
        lock = icon_button("lock", "Khoá ngay", key="Ctrl+K", does=lambda: does("lock"))
        self._amounts = [0] * len(signs)
        self._numbers = [label("", tone="faint") for _ in signs]
        for number in self._numbers:
            number.setContentsMargins(0, 0, theme.look().u(4), theme.look().u(3))
        self._bar = self._make_bar()
        right = row(self.undo, self.redo, self.scan, lock, gap=6)
        self.setLayout(row(self._bar, 1, right, gap=8, margins=(6, 4, 8, 0)))
        self._draw()

    def set_current(self, index: int) -> None:
        """Mark a tab as the one shown."""
        self._bar.setCurrentIndex(index)

    def is_walked(self) -> bool:
        """Say whether somebody walks along the tabs with the arrow keys."""
        return self._bar.hasFocus()

    def set_count(self, key: str, amount: int) -> None:
        """Show the count of a tab by its key; 0 shows none."""
        index = [sign.key for sign in self._signs].index(key)
        self._amounts[index] = amount
        number = self._numbers[index]
        number.setText(count(amount) if amount else "")
        number.adjustSize()
        sign = self._signs[index]
        what = f"{sign.title}: {count(amount)} {WORDS[sign.key]}"
        self._bar.setTabToolTip(index, f"{what} (Ctrl+{index + 1})")
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_bar"):
            self._draw()

    def _make_bar(self) -> QTabBar:
        bar = QTabBar()
        bar.setObjectName("main")
        bar.setExpanding(False)
        bar.setElideMode(Qt.TextElideMode.ElideNone)
        bar.setUsesScrollButtons(False)
        bar.setAccessibleName("Thẻ")
        bar.setMinimumWidth(1)
        for index, sign in enumerate(self._signs):
            bar.addTab(sign.title)
            bar.setTabToolTip(index, f"{sign.title} (Ctrl+{index + 1})")
        bar.currentChanged.connect(self._on_current)
        return bar

    def _fit(self) -> None:
        """Narrow windows leave out counts first, then the titles of the tabs."""
        width = self.width() * 100 / theme.look().scale
        for index, sign in enumerate(self._signs):
            shown = (
                self._numbers[index]
                if width >= _COUNTS and self._amounts[index]
                else None
            )
            if shown is not None:
                shown.adjustSize()  # the bar takes the size it has now
            self._bar.setTabButton(index, QTabBar.ButtonPosition.RightSide, shown)
            if shown is not None:
                shown.show()
            self._bar.setTabText(index, sign.title if width >= _TITLES else "")
        self.scan.fit(300 if width >= _COUNTS else 210 if width >= _TITLES else 180)

    def _on_current(self, index: int) -> None:
        self._draw()
        self.tab_chosen.emit(index)

    def _draw(self) -> None:
        side = theme.look().u(17)
        self._bar.setIconSize(QSize(side, side))
        for index, sign in enumerate(self._signs):
            tone = "accent" if index == self._bar.currentIndex() else "muted"
            self._bar.setTabIcon(index, icons.icon(sign.icon, tone, 17))
