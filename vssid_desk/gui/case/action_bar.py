"""Action bar: put off, not ours, what is missing, save and go on."""

from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QFrame, QMenu, QPushButton

from vssid_desk.domain.assessment import Assessment, Missing
from vssid_desk.domain.case import Stage
from vssid_desk.domain.handling.questions import QUESTIONS
from vssid_desk.gui.components.buttons import allow, button
from vssid_desk.gui.components.chip import stage_parts
from vssid_desk.gui.components.labels import IconLabel
from vssid_desk.gui.components.layouts import restyle, row
from vssid_desk.gui.words import day

_LATER = (
    (0, "Không hẹn ngày"),
    (1, "Đến ngày mai"),
    (3, "Sau 3 ngày"),
    (7, "Sau một tuần"),
)
_LOCKED = "Người này đã gửi. Thu hồi gói ở thẻ Hồ sơ gửi rồi mới sửa được."


class ActionBar(QFrame):
    """The one way on, and the two ways aside."""

    save_wanted = Signal()
    later_wanted = Signal(str)  # ISO day, "" for no day
    not_ours_wanted = Signal(str)  # the reason, an answer of the fact "belongs"
    missing_wanted = Signal(object)  # the first Missing

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "actions")
        self._first: Missing | None = None
        self._later = button("Để sau", "flat", icon="clock", does=self._ask_later)
        self._gone = button(
            "Không thuộc đơn vị…", "flat", icon="log-in", does=self._ask_why
        )
        self._sign = IconLabel("circle-alert", "error", 16)
        self._missing = button("", "link", does=self._go)
        self._save = button(
            "Lưu và sang người tiếp theo", "primary", icon="arrow-right",
            key="Ctrl+Enter", does=self.save_wanted.emit,
        )  # fmt: skip
        self.setFocusProxy(self._save)
        self.today = date(2000, 1, 1)
        parts = (self._later, self._gone, 1, self._sign, self._missing, self._save)
        self.setLayout(row(*parts, gap=8, margins=(12, 9, 12, 9)))

    def show_assessment(self, found: Assessment, *, locked: bool) -> None:
        """Tell what is missing, and what can be done."""
        self._first = found.missing[0] if found.missing else None
        icon, words, tone = _remaining(found)
        self._missing.setText(words)
        self._missing.setToolTip("\n".join(item.text for item in found.missing))
        self._missing.setAccessibleName(words)
        self._sign.set_icon(icon, tone)
        restyle(self._missing, "tone", tone)
        for part in (self._later, self._gone, self._save):
            allow(part, possible=not locked, why_not=_LOCKED)

    def show_narrow(self, *, narrow: bool) -> None:
        """Leave the way aside to the menu where room lacks."""
        self._gone.setVisible(not narrow)

    def _go(self) -> None:
        if self._first is not None:
            self.missing_wanted.emit(self._first)

    def _ask_later(self) -> None:
        menu = QMenu(self)
        for days, words in _LATER:
            until = (self.today + timedelta(days=days)).isoformat() if days else ""
            shown = f"{words} ({day(until)[:5]})" if until else words
            menu.addAction(shown).triggered.connect(
                lambda _=False, on=until: self.later_wanted.emit(on)
            )
        self._open(menu, self._later)

    def _ask_why(self) -> None:
        menu = QMenu(self)
        for option in QUESTIONS["belongs"].options:
            if option.value != "yes":
                menu.addAction(option.label).triggered.connect(
                    lambda _=False, why=option.value: self.not_ours_wanted.emit(why)
                )
        self._open(menu, self._gone)

    def _open(self, menu: QMenu, below: QPushButton) -> None:
        menu.popup(
            below.mapToGlobal(below.rect().topLeft())
            - QPoint(0, menu.sizeHint().height())
        )


def _remaining(found: Assessment) -> tuple[str, str, str]:
    """Return icon, words and tone: what is missing, else the open question, else the stage."""
    words = missing_words(found.missing)
    if words:
        return "circle-alert", words, "error"
    icon, label, tone = stage_parts(found.stage.value)
    return icon, "Còn 1 câu hỏi" if found.stage is Stage.ASKING else label, tone


def missing_words(missing: Sequence[Missing]) -> str:
    """Sum up what is missing: "Còn 1 câu hỏi, 1 trường thiếu"; "" when nothing is."""
    names = (
        ("answer", "câu hỏi"),
        ("field", "trường thiếu"),
        ("evidence", "giấy tờ"),
        ("finding", "điều phải sửa"),
    )
    parts = []
    if any(item.key == "declared" for item in missing):
        return "Chưa sửa gì so với danh sách"
    for what, words in names:
        amount = sum(item.what == what for item in missing)
        if amount:
            parts.append(f"{amount} {words}")
    return f"Còn {', '.join(parts)}" if parts else ""
