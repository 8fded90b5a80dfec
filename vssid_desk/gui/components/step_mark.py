"""Step mark: a round number; ticked when done, solid when it is the turn."""

from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from vssid_desk.gui.look import icons, theme


class StepMark(QWidget):
    """Painted; its words stand beside it."""

    def __init__(
        self, number: int, *, done: bool = False, current: bool = False
    ) -> None:
        super().__init__()
        self._number = number
        self._done, self._current = done, current
        self._fit()

    def set_state(self, *, done: bool, current: bool) -> None:
        """Show whether the step is done, or the one to do now."""
        self._done, self._current = done, current
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._fit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        look, painter = theme.look(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect())
        painter.setPen(Qt.PenStyle.NoPen)
        ground = (
            "accent" if self._current else "done_soft" if self._done else "wait_soft"
        )
        painter.setBrush(look.color(ground))
        painter.drawEllipse(box)
        if self._done:
            edge = box.width() * 0.22
            icons.draw(painter, "check", box.adjusted(edge, edge, -edge, -edge), "done")
        else:
            painter.setFont(look.font(13, 600))
            painter.setPen(look.color("on_accent" if self._current else "wait"))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(self._number))
        painter.end()

    def _fit(self) -> None:
        side = theme.look().u(28)
        self.setFixedSize(side, side)
