"""List card: one imported list with how far it is and when it is due."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from vssid_desk.domain.query import ListSummary
from vssid_desk.gui.components.buttons import CardButton
from vssid_desk.gui.list_names import short_name
from vssid_desk.gui.look import theme
from vssid_desk.gui.words import count, short_day


class ListCard(CardButton):
    """Painted; Enter, Space or a click chooses the list."""

    def __init__(self, title: str, done: int, total: int, due_on: str = "") -> None:
        super().__init__()
        self._title, self._done, self._total = title, done, total
        self._due = short_day(due_on) if due_on else ""
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        words = f"{title}, {self._progress()}"
        self.setAccessibleName(f"{words}, hạn {self._due}" if self._due else words)
        self.setToolTip(title)

    @classmethod
    def of(cls, summary: ListSummary) -> "ListCard":
        """Make the card of a list."""
        counts = (summary.done_count, summary.person_count)
        card = cls(short_name(summary), *counts, summary.due_on)
        card.setToolTip(f"{short_name(summary)}\n{summary.title}")
        return card

    def sizeHint(self) -> QSize:
        return QSize(theme.look().u(200), theme.look().u(59))

    def paintEvent(self, _event: QPaintEvent) -> None:
        look, painter = theme.look(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = (
            "sel" if self.isChecked() else "hover" if self.underMouse() else "surface"
        )
        painter.fillRect(self.rect(), look.color(ground))
        if self.isChecked():
            painter.fillRect(0, 0, look.u(3), self.height(), look.color("accent"))
        self._paint_words(painter)
        self._paint_bar(painter)
        if self.hasFocus():
            painter.setPen(look.color("accent"))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()

    def _progress(self) -> str:
        if self._total and self._done == self._total:
            return f"Xong cả {count(self._total)} người"
        return f"{count(self._done)} / {count(self._total)} người xong"

    def _paint_words(self, painter: QPainter) -> None:
        look, middle = theme.look(), Qt.AlignmentFlag.AlignVCenter
        box = QRectF(look.u(14), look.u(6), self.width() - look.u(28), look.u(21))
        painter.setPen(look.color("text"))
        painter.setFont(look.font(13, 600))
        # The lists of one sender are told apart by the month at the end of their names.
        mode = Qt.TextElideMode.ElideMiddle
        title = painter.fontMetrics().elidedText(self._title, mode, int(box.width()))
        painter.drawText(box, middle, title)
        box.moveTop(look.u(26))
        painter.setFont(look.font(12))
        painter.setPen(look.color("muted"))
        painter.drawText(box, middle, self._progress())
        if self._due and self._done < self._total:
            painter.drawText(box, middle | Qt.AlignmentFlag.AlignRight, self._due)

    def _paint_bar(self, painter: QPainter) -> None:
        look = theme.look()
        height = look.u(5)
        bar = QRectF(look.u(14), look.u(48), self.width() - look.u(28), height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.color("line"))
        painter.drawRoundedRect(bar, height / 2, height / 2)
        share = self._done / self._total if self._total else 0
        bar.setWidth(bar.width() * share)
        painter.setBrush(look.color("done" if share >= 1 else "ready"))
        if share:
            painter.drawRoundedRect(bar, height / 2, height / 2)
