"""Banner: one sentence between header and content, with at most one button."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QWidget

from vssid_desk.gui.components.buttons import button, icon_button, set_words
from vssid_desk.gui.components.labels import IconLabel, label
from vssid_desk.gui.components.layouts import restyle, row
from vssid_desk.gui.look.tokens import SEVERITY_SIGNS


class Banner(QFrame):
    """Says what happened, where and what to do; pushes the content down, hidden when empty."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("banner", "warning")
        self._icon = IconLabel("triangle-alert", "fix", 17)
        self._text = label(wrap=True)
        self._button = button("", small=True, does=self._on_button)
        self._close = icon_button("x", "Đóng dải báo", does=self.hide)
        self._does: Callable[[], object] | None = None
        parts = (self._icon, self._text, self._button, self._close)
        line = row(*parts, gap=8, margins=(10, 6, 8, 6))
        line.setStretch(1, 1)
        self.setLayout(line)
        self.hide()

    def show_text(
        self,
        severity: str,
        text: str,
        action: str = "",
        does: Callable[[], object] | None = None,
    ) -> None:
        """Show a sentence: severity is error, warning or done; an error has no ✕."""
        restyle(self, "banner", severity)
        self._icon.set_icon(*SEVERITY_SIGNS[severity])
        self._text.setText(text)
        self.setAccessibleName(text)
        self._does = does
        set_words(self._button, action)
        self._button.setVisible(bool(action))
        self._close.setVisible(severity != "error")
        self.show()

    def focus_action(self) -> None:
        """Put the keyboard on the button, so that Enter does it."""
        if self._does is not None:
            self._button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_button(self) -> None:
        if self._does is not None:
            self._does()
