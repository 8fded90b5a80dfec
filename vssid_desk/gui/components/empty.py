"""Empty state: what this place is for, why it is empty now, one button."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from vssid_desk.gui.components.buttons import button, set_words
from vssid_desk.gui.components.labels import IconLabel, label
from vssid_desk.gui.components.layouts import column, row


class EmptyState(QWidget):
    """Stands in the middle of a pane that has nothing to show."""

    def __init__(
        self,
        icon: str,
        title: str = "",
        text: str = "",
        action: str = "",
        does: Callable[[], object] | None = None,
    ) -> None:
        super().__init__()
        self._title = label("", "title", wrap=True)
        self._text = label("", "caption", wrap=True)
        self._button = button("", "primary", does=self._on_button)
        self._does = does
        for part in (self._title, self._text):
            part.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        parts = (row(1, IconLabel(icon, "muted", 30), 1), self._title, self._text)
        self.setLayout(
            column(
                1, *parts, row(1, self._button, 1), 2, gap=8, margins=(24, 16, 24, 16)
            )
        )
        self.set_texts(title, text, action)
        self.setFocusProxy(self._button)

    def set_texts(self, title: str, text: str, action: str = "") -> None:
        """Say what this place is for, why it is empty, and what the button does."""
        self._title.setText(title)
        self._text.setText(text)
        set_words(self._button, action)
        self._button.setVisible(bool(action))
        self.setAccessibleName(f"{title}. {text}")

    def texts(self) -> tuple[str, str]:
        """Return the title and the text."""
        return self._title.text(), self._text.text()

    def set_action(self, does: Callable[[], object]) -> None:
        """Set what the button does."""
        self._does = does

    def _on_button(self) -> None:
        if self._does is not None:
            self._does()
