"""Burn-up chart: done by day, the pace needed, the forecast and the due days."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from vssid_desk.domain.work.progress_report import ProgressReport
from vssid_desk.gui.look import theme
from vssid_desk.gui.progress.chart_data import ChartData, chart_data
from vssid_desk.gui.progress.drawing import Drawing
from vssid_desk.gui.progress.figures import told_late
from vssid_desk.gui.words import count


class BurnUp(QWidget):
    """Painted lines, each named where it stands; colours from the token table."""

    def __init__(self) -> None:
        super().__init__()
        self._data: ChartData | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_report(self, report: ProgressReport) -> None:
        """Draw a report."""
        self._data = chart_data(report)
        words = f"{count(report.done)} trên {count(report.total)} người đã gửi, xong"
        self.setAccessibleName(f"Biểu đồ theo ngày: {words}. {told_late(report)}")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.look().u(600), theme.look().u(120))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.look().u(260), theme.look().u(72))

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._data is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        Drawing(painter, self._data, self._plot()).draw()
        painter.end()

    def _plot(self) -> QRectF:
        look = theme.look()
        left = look.u(14 + 7 * len(count(self._data.total if self._data else 0)))
        return QRectF(
            left,
            look.u(20),
            self.width() - left - look.u(16),
            self.height() - look.u(20 + 22),
        )
