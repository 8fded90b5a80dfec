"""Header of the preview: over each column its letter, its own words, and what it is taken for."""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter
from PySide6.QtWidgets import QHeaderView, QMenu, QWidget

from vssid_desk.domain.person import FIELDS, fields_of
from vssid_desk.gui.look import icons, theme
from vssid_desk.operations.column_looks import ColumnLook

_SECTIONS = (
    "identity",
    "contact",
    "birth",
    "household",
    "insurance",
    "employment",
    "other",
)
_OWN = {"": "Bỏ qua", "number": "STT", "reason": "Lý do", "group": "Nhóm"}


class MappingHeader(QHeaderView):
    """Green: taken for a field; grey: ignored. A click offers all fields."""

    changed = Signal(str, str)  # column letter, field key or ""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._fields: Mapping[str, str] = {}
        self._words: Mapping[str, str] = {}
        self._unsure: frozenset[str] = frozenset()
        self._looks: Mapping[str, ColumnLook] = {}
        self.setSectionsClickable(True)
        self.setAccessibleName("Cột được hiểu là gì")

    def show_columns(
        self,
        fields: Mapping[str, str],
        words: Mapping[str, str],
        unsure: frozenset[str],
    ) -> None:
        """Show the field and the file's own words of each column letter."""
        self._fields, self._words, self._unsure = fields, words, unsure
        self.viewport().update()

    def show_looks(self, looks: Mapping[str, ColumnLook]) -> None:
        """Take what each column may be; the likeliest are offered first."""
        self._looks = looks

    def named(self, letter: str) -> str:
        """Return the name a column has of its own, "" where its field names it."""
        return self._looks[letter].named if letter in self._looks else ""

    def told(self, letter: str) -> str:
        """Return a column's letter and own words on one line: many headers break theirs in two."""
        own = " ".join(self._words.get(letter, "").split())
        return " · ".join(part for part in (letter, own) if part)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), theme.look().u(58))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        at = self.logicalIndexAt(event.position().toPoint())
        super().mouseReleaseEvent(event)
        if at >= 0 and event.button() == Qt.MouseButton.LeftButton:
            self.offer(at)

    def offer(self, section: int) -> None:
        """Offer the fields a column can be taken for (F2)."""
        letter = str(self.model().headerData(section, Qt.Orientation.Horizontal))
        menu = QMenu(self)
        if letter in self._looks:
            self._add(menu, letter, self._looks[letter].likely)
            menu.addSeparator()
        menu.addAction("Bỏ qua cột này").triggered.connect(
            lambda: self.changed.emit(letter, "")
        )
        for name in _SECTIONS:
            menu.addSeparator()
            self._add(menu, letter, [one.key for one in fields_of([name])])
        left = self.sectionViewportPosition(section)
        menu.popup(self.mapToGlobal(QPoint(left, self.height())))

    def _add(self, menu: QMenu, letter: str, keys: Iterable[str]) -> None:
        for key in keys:
            menu.addAction(field_words(key)).triggered.connect(
                lambda _on=False, key=key: self.changed.emit(letter, key)
            )

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        look = theme.look()
        letter = str(self.model().headerData(logicalIndex, Qt.Orientation.Horizontal))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(rect, look.color("sunken"))
        painter.setFont(look.font(11))
        painter.setPen(look.color("muted"))
        words = self.told(letter)
        top = QRect(
            rect.left() + look.u(7),
            rect.top() + look.u(4),
            rect.width() - look.u(9),
            look.u(18),
        )
        mode = Qt.TextElideMode.ElideRight
        shown = painter.fontMetrics().elidedText(words, mode, top.width())
        painter.drawText(top, Qt.AlignmentFlag.AlignVCenter, shown)
        self._paint_chip(painter, rect, letter)
        painter.restore()

    def _paint_chip(self, painter: QPainter, rect: QRect, letter: str) -> None:
        look = theme.look()
        key = self._fields.get(letter, "")
        icon, tone = ("check", "done") if key else ("x", "wait")
        if letter in self._unsure:
            icon, tone = "triangle-alert", "fix"
        box = QRectF(rect).adjusted(look.u(4), look.u(24), -look.u(4), -look.u(5))
        painter.setPen(look.color(tone))
        painter.setBrush(look.color(f"{tone}_soft"))
        painter.drawRoundedRect(box, look.u(4), look.u(4))
        side = look.u(14)
        sign = QRectF(box.left() + look.u(6), box.center().y() - side / 2, side, side)
        icons.draw(painter, icon, sign, tone)
        room = box.adjusted(look.u(24), 0, -look.u(4), 0)
        painter.setFont(look.font(12, 500))
        mode = Qt.TextElideMode.ElideRight
        words = painter.fontMetrics().elidedText(
            self.named(letter) or field_words(key), mode, int(room.width())
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, words)


def field_words(key: str) -> str:
    """Return what a field is called on screen."""
    return FIELDS[key].label if key in FIELDS else _OWN.get(key, key)
