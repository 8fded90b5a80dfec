"""Last lines of history of one person, and all of them on demand."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from vssid_desk.gui.components.buttons import button, set_words
from vssid_desk.gui.components.labels import IconLabel, label
from vssid_desk.gui.components.layouts import clear, column, row
from vssid_desk.gui.words import clock
from vssid_desk.operations.browse import Entry

_SIGNS = {
    "import_list": "import",
    "correct": "pencil",
    "attach": "image",
    "call": "phone",
    "detach": "x",
    "submit": "package",
    "withdraw": "undo-2",
    "record_response": "reply",
    "undo": "undo-2",
    "redo": "redo-2",
}
_SHOWN = 3


class HistoryPane(QWidget):
    """The last three things that happened to this person."""

    all_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._all = button("Xem cả", "link", does=self.all_wanted.emit)
        self._lines = column(gap=4)
        head = row(label("Nhật ký", "caption"), 1, self._all)
        self.setLayout(column(head, self._lines, gap=5))

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Show the newest entries."""
        clear(self._lines)
        set_words(self._all, f"Xem cả {len(entries)} (Ctrl+H)")
        self._all.setVisible(len(entries) > _SHOWN)
        for entry in entries[:_SHOWN]:
            icon = "scan-line" if entry.text.startswith("Quét") else _sign(entry)
            words = label(plain(entry.text), wrap=True)
            line = row(
                IconLabel(icon, "muted", 14), label(when(entry.at), "caption"), words
            )
            line.setStretch(2, 1)
            self._lines.addLayout(line)


def _sign(entry: Entry) -> str:
    return _SIGNS.get(entry.kind, "") or _SIGNS.get(entry.name, "history")


def plain(text: str) -> str:
    """Leave out the row from the words of an operation: the person is known here."""
    return text.split(": dòng ", 1)[0]


def when(at: str) -> str:
    """Return the time of today, else the day of a moment written in UTC."""
    moment = datetime.fromisoformat(at).astimezone()
    if moment.date() == datetime.now().astimezone().date():
        return clock(moment)
    return moment.strftime("%d/%m")
