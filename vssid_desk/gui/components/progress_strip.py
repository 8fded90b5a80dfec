"""Progress strip: long work in the status bar, with words and a way to stop it."""

from time import monotonic

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from vssid_desk.gui.components.bars import ThinBar
from vssid_desk.gui.components.buttons import button
from vssid_desk.gui.components.labels import label
from vssid_desk.gui.components.layouts import row
from vssid_desk.gui.look import theme
from vssid_desk.gui.words import count


class ProgressStrip(QWidget):
    """Hidden while nothing runs; "Đang nhập 41.200 / 100.000 · còn khoảng 5 giây · Dừng"."""

    stopped = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._words = label("", "caption")
        self._bar = ThinBar("Tiến độ")
        self._bar.setFixedWidth(theme.look().u(120))
        self._stop = button("Dừng", "link", does=self.stopped.emit)
        self.setLayout(row(self._bar, self._words, self._stop, gap=8))
        self._title, self._since = "", 0.0
        self.hide()

    def begin(self, title: str) -> None:
        """Show that work of this name has begun."""
        self._title, self._since = title, monotonic()
        self._bar.set_part(0, 1, "accent")
        self._words.setText(f"{title}…")
        self.show()

    def advance(self, done: int, total: int) -> None:
        """Show how far it is."""
        self._bar.set_part(done, max(total, 1), "accent")
        steps = f"{count(done)} / {count(total)}" if total else count(done)
        self._words.setText(f"{self._title} {steps}{self._remaining(done, total)}")

    def end(self) -> None:
        """Hide it again."""
        self.hide()

    def _remaining(self, done: int, total: int) -> str:
        spent = monotonic() - self._since
        if spent < 1 or not 0 < done < total:
            return ""
        return f" · còn khoảng {max(1, round(spent * (total - done) / done))} giây"
