"""One form to choose: tick, name, for how many, which version of which law."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QLabel

from vssid_desk.domain.forms.version import VERIFIED
from vssid_desk.gui.components.labels import label
from vssid_desk.gui.components.layouts import column, row
from vssid_desk.gui.look import theme
from vssid_desk.gui.words import count, day
from vssid_desk.operations.fill_forms import FormPlan


def _remarks(plan: FormPlan) -> list[QLabel]:
    """Say what to ask the agency, and how many texts are nearly too long for software."""
    told = []
    if plan.doubts:
        told.append(f"{count(len(plan.doubts))} điều cần hỏi cơ quan BHXH")
    if plan.warnings:
        told.append(
            f"{count(len(plan.warnings))} người có mục dài gần bằng mức phần mềm nhận"
        )
    return [label(text, "caption", tone="fix", wrap=True) for text in told]


class FormCard(QFrame):
    """A click looks at the form, the box chooses it."""

    ticked = Signal(str, bool)
    looked_at = Signal(str)

    def __init__(self, plan: FormPlan) -> None:
        super().__init__()
        self.plan, self._current = plan, False
        self.box = QCheckBox()
        self.box.setAccessibleName(f"Lập {plan.title}")
        self._title = label(plan.title, wrap=True)
        self._title.setProperty("weight", "strong")
        self._count = label("", "caption")
        tone = "fix" if plan.verified == "proposed" else "muted"
        law = label(plan.issued_by, "caption", wrap=True)
        since = f"bản từ {day(plan.effective_from)}; {VERIFIED[plan.verified]}"
        version = label(since, "caption", tone=tone, wrap=True)
        head = row(self._title, self._count, gap=6)
        head.setStretch(0, 1)
        head.setAlignment(self._count, Qt.AlignmentFlag.AlignTop)
        line = row(self.box, column(head, law, version, *_remarks(plan), gap=1), gap=11)
        line.setStretch(1, 1)
        line.setContentsMargins(14, 8, 12, 9)
        self.setLayout(line)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setToolTip("\n".join(plan.doubts))
        self.setAccessibleDescription(" ".join(plan.doubts))
        self.box.toggled.connect(lambda on: self.ticked.emit(plan.code, on))

    def show_state(self, people: int, *, ticked: bool, current: bool) -> None:
        """Show how many get it, whether it is chosen and looked at."""
        unit = "dòng" if self.plan.subject == "list" else "tờ"
        self._count.setText(f"{count(people)} {unit}")
        self.box.blockSignals(True)  # noqa: FBT003 - Qt's signature
        self.box.setChecked(ticked)
        self.box.blockSignals(False)  # noqa: FBT003 - Qt's signature
        self._current = current
        self.setAccessibleName(f"{self.plan.title}, {count(people)} {unit}")
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.looked_at.emit(self.plan.code)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.looked_at.emit(self.plan.code)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        look, painter = theme.look(), QPainter(self)
        if self._current:
            painter.fillRect(self.rect(), look.color("sel"))
            painter.fillRect(0, 0, look.u(3), self.height(), look.color("accent"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, look.color("line"))
        painter.end()
