"""Việc còn lại: people left by what their next step takes, and what is worth doing first."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QSizePolicy

from vssid_desk.domain.work.progress_report import Effort, GroupProgress, ProgressReport
from vssid_desk.gui.components.buttons import CardButton, button
from vssid_desk.gui.components.labels import label
from vssid_desk.gui.components.layouts import clear, column, frame, hairline, row
from vssid_desk.gui.look import icons, theme
from vssid_desk.gui.words import count

SIGNS = {
    "ready": ("square-check-big", "ready"),
    "correcting": ("id-card", "fix"),
    "asking": ("phone", "ask"),
    "police": ("hourglass", "wait"),
    "waiting": ("users", "wait"),
}


class EffortRow(CardButton):
    """One kind of work left: icon, what it takes, how many; a click opens these people."""

    def __init__(self, effort: Effort) -> None:
        super().__init__()
        self.effort = effort
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setEnabled(effort.count > 0)
        name = f"{effort.label}: {count(effort.count)} người, {effort.detail}"
        self.setAccessibleName(name)
        self.setToolTip(name)

    def sizeHint(self) -> QSize:
        return QSize(theme.look().u(240), theme.look().u(46))

    def paintEvent(self, _event: QPaintEvent) -> None:
        look, painter = theme.look(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.isEnabled() and (self.underMouse() or self.hasFocus()):
            painter.fillRect(self.rect(), look.color("hover"))
        if self.hasFocus():
            painter.setPen(look.color("accent"))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        icon, tone = SIGNS.get(self.effort.key, ("circle", "muted"))
        side, middle = look.u(18), self.height() / 2
        sign = QRectF(look.u(13), middle - side / 2, side, side)
        icons.draw(painter, icon, sign, tone if self.isEnabled() else "faint")
        self._paint_words(painter)
        go = look.u(15)
        box = QRectF(self.width() - look.u(26), middle - go / 2, go, go)
        icons.draw(painter, "chevron-right", box, "muted")
        painter.end()

    def _paint_words(self, painter: QPainter) -> None:
        look, half = theme.look(), self.height() / 2
        quiet = "text" if self.isEnabled() else "faint"
        number = QRectF(0, 0, self.width() - look.u(34), self.height())
        painter.setPen(look.color(quiet))
        painter.setFont(look.font(14, 600))
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(number, right, count(self.effort.count))
        room = self.width() - look.u(92)
        upper = QRectF(look.u(40), look.u(4), room, half - look.u(4))
        lower = QRectF(look.u(40), half, room, half - look.u(4))
        for box, size, tone, text in (
            (upper, 13, quiet, self.effort.label),
            (lower, 12, "muted", self.effort.detail),
        ):
            painter.setFont(look.font(size))
            painter.setPen(look.color(tone))
            fitting = painter.fontMetrics().elidedText(
                text, Qt.TextElideMode.ElideRight, int(box.width())
            )
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, fitting)


class EffortsPane(QFrame):
    """The list of work left, and the one queue worth doing first."""

    chosen = Signal(object)  # Effort
    first_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._left = label("", "caption")
        self._rows = column(gap=0)
        self._first = label("", wrap=True)
        self._open = button(
            "Mở hàng chờ này", icon="arrow-right", does=self.first_wanted.emit
        )
        head = row(
            label("Việc còn lại", "heading"), 1, self._left, margins=(12, 10, 12, 8)
        )
        tip = column(
            label("Nên làm trước", "caption"), self._first, self._open,
            gap=6, margins=(12, 10, 12, 12),
        )  # fmt: skip
        self._tip = frame(tip, "sunken")
        self.setLayout(column(head, hairline(), self._rows, 1, self._tip, gap=0))

    def show_report(self, report: ProgressReport) -> None:
        """Show what is left of a campaign."""
        clear(self._rows)
        left = report.total - report.done
        self._left.setText(f"{count(left)} người")
        for effort in report.efforts:
            entry = EffortRow(effort)
            entry.clicked.connect(lambda _=False, of=effort: self.chosen.emit(of))
            self._rows.addWidget(entry)
            self._rows.addWidget(hairline())
        first = worth_first(report.groups)
        self._tip.setVisible(first is not None)
        if first is not None:
            self._first.setText(_why_first(*first))


def worth_first(groups: Sequence[GroupProgress]) -> tuple[GroupProgress, str] | None:
    """Return the group and stage worth doing first: nearest day, then most people."""
    stages = ("ready", "correcting", "asking")
    for group in sorted(groups, key=lambda item: (item.due_on or "9999", -item.total)):
        counted = {stage: group.stages.get(stage, 0) for stage in stages}
        if any(counted.values()):
            return group, max(stages, key=lambda stage: counted[stage])
    return None


def _why_first(group: GroupProgress, stage: str) -> str:
    doing = {"ready": "đủ hồ sơ", "correcting": "cần điều chỉnh", "asking": "cần hỏi"}
    amount = count(group.stages.get(stage, 0))
    why = "hạn gần nhất" if group.due_on else "nhóm đông nhất"
    who = f"người {group.label.lower().removeprefix('người ')}"
    return f"{amount} {who} {doing[stage]}: {why}, nhiều người nhất."
