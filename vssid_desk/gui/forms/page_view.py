"""Preview: the real page of the PDF on the desk, always white."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea

from vssid_desk.gui.forms.pdf_pages import PdfPages
from vssid_desk.gui.look import theme

_EDGE = 16  # desk around the page at 100 %
_STEP = 1.15
_MARKED = QColor(255, 213, 0, 110)  # on paper, which is white in every theme
_CSS = 96 / 72  # a page at 100 % is as large as on paper


class PageView(QAbstractScrollArea):
    """One page; Ctrl+wheel zooms, PgUp and PgDn ask for another page."""

    step_wanted = Signal(int)
    zoomed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._pages: PdfPages | None = None
        self._number, self._zoom = 0, 0.0  # zoom 0: the whole width fits
        self._image = QImage()
        self._told = ""
        self._marked: Sequence[QRectF] = ()
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName("Trang xem trước")

    def show_page(self, pages: PdfPages | None, number: int) -> None:
        """Show a page of a document, or an empty desk."""
        self._pages, self._number = pages, number
        self._told = ""
        self._draw()
        self.verticalScrollBar().setValue(0)

    def mark(self, places: Sequence[QRectF]) -> None:
        """Mark places of the page, in points; the first is brought into sight."""
        self._marked = places
        if places:
            top = places[0].top() * self._scale() * _CSS
            self.verticalScrollBar().setValue(round(top - self.viewport().height() / 3))
        self.viewport().update()

    def say(self, words: str) -> None:
        """Say on the desk why there is no page."""
        self._pages, self._told = None, words
        self._draw()

    def percent(self) -> int:
        """Return how large the page stands: 100 is as on paper."""
        return round(self._scale() * 100)

    def zoom(self, step: int) -> None:
        """Larger (+1), smaller (-1), or the whole width (0)."""
        now = self._scale()
        self._zoom = 0.0 if not step else max(0.25, min(4.0, now * _STEP**step))
        self._draw()
        self.zoomed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
            self.step_wanted.emit(1 if event.key() == Qt.Key.Key_PageDown else -1)
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(1 if event.angleDelta().y() > 0 else -1)
        else:
            super().wheelEvent(event)

    def resizeEvent(self, _event: object) -> None:
        """Fit the page to the new width."""
        self._draw()
        self.zoomed.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        look, painter = theme.look(), QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), look.color("desk"))
        if self._told:
            painter.setPen(look.color("muted"))
            painter.setFont(look.font(13))
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            room = self.viewport().rect().adjusted(40, 40, -40, -40)
            painter.drawText(room, flags, self._told)
        elif not self._image.isNull():
            place = self._place()
            size = self._page_size()
            shade = look.color("control")
            shade.setAlphaF(0.35)
            painter.fillRect(
                place.x() + 2, place.y() + 3, size.width(), size.height(), shade
            )
            painter.drawImage(place, self._image)
            _paint_marks(painter, place, self._marked, self._scale() * _CSS)
        painter.end()

    def _scale(self) -> float:
        if self._zoom:
            return self._zoom
        if self._pages is None:
            return 1.0
        width = self._pages.size(self._number)[0] * _CSS
        room = self.viewport().width() - 2 * theme.look().u(_EDGE) - 2
        return max(0.25, min(room / width, 1.6 * theme.look().scale / 100))

    def _draw(self) -> None:
        self._image = QImage()
        if self._pages is not None:
            ratio = self.devicePixelRatioF()
            scale = self._scale() * _CSS * ratio
            self._image = self._pages.draw(self._number, scale)
            self._image.setDevicePixelRatio(ratio)
        self._set_bars()
        self.viewport().update()

    def _page_size(self) -> QSize:
        return self._image.deviceIndependentSize().toSize()

    def _place(self) -> QPoint:
        size, room, edge = (
            self._page_size(),
            self.viewport().size(),
            theme.look().u(_EDGE),
        )
        left = max(edge, (room.width() - size.width()) // 2)
        return QPoint(
            left - self.horizontalScrollBar().value(),
            edge - self.verticalScrollBar().value(),
        )

    def _set_bars(self) -> None:
        size, room, edge = (
            self._page_size(),
            self.viewport().size(),
            2 * theme.look().u(_EDGE),
        )
        vertical, horizontal = self.verticalScrollBar(), self.horizontalScrollBar()
        vertical.setRange(0, max(0, size.height() + edge - room.height()))
        horizontal.setRange(0, max(0, size.width() + edge - room.width()))
        vertical.setPageStep(room.height())
        horizontal.setPageStep(room.width())
        vertical.setSingleStep(40)


def _paint_marks(
    painter: QPainter, place: QPoint, marked: Sequence[QRectF], scale: float
) -> None:
    for one in marked:
        at = one.topLeft() * scale + QPointF(place)
        painter.fillRect(QRectF(at, one.size() * scale), _MARKED)
