"""A day as people write it: 30/11/2026, 30.11.2026 or 30112026; never re-formatted under the cursor."""

import re
from datetime import date

from PySide6.QtWidgets import QLineEdit

from vssid_desk.gui.components.layouts import restyle
from vssid_desk.gui.words import day

_DAY = re.compile(
    r"(\d\d?)\s*[/.\- ]\s*(\d\d?)\s*[/.\- ]\s*(\d{4})|(\d\d)(\d\d)(\d{4})"
)


class DayEdit(QLineEdit):
    """One line; a day that is not in the calendar turns red, empty is no day."""

    def __init__(self, value: str = "") -> None:
        super().__init__(day(value))
        self.setPlaceholderText("ngày/tháng/năm")
        self.textEdited.connect(self._judge)

    def day(self) -> str:
        """Return the day as ISO; "" when empty or not in the calendar."""
        written = _DAY.fullmatch(self.text().strip())
        if written is None:
            return ""
        d, m, y = (int(part) for part in written.groups() if part)
        try:
            return date(y, m, d).isoformat()
        except ValueError:
            return ""

    def said(self) -> str:
        """Return the day as ISO, or what was written when it is no day."""
        return self.day() or self.text().strip()

    def _judge(self, text: str) -> None:
        wrong = bool(text.strip()) and not self.day()
        restyle(self, "change", "missing" if wrong else "")
