"""Right side: what the agency answered, the returned ones with a way to the wrong field."""

from collections.abc import Sequence
from types import MappingProxyType

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLayout

from vssid_desk.gui.components.bars import Segment, StackedBar
from vssid_desk.gui.components.buttons import allow, button
from vssid_desk.gui.components.labels import IconLabel, label
from vssid_desk.gui.components.layouts import clear, column, hairline, row
from vssid_desk.gui.components.stretch import in_scroll
from vssid_desk.gui.words import count
from vssid_desk.operations.package_content import PackageContent, PackagePerson

_OUTCOMES = MappingProxyType(
    {
        "accepted": (
            "check-check",
            "done",
            "Đã chấp nhận",
            "Không hỏi lại ai trong số này",
        ),
        "returned": ("reply", "error", "Bị trả lại", "Mở đúng người phải sửa"),
        "still_unverified": (
            "refresh-cw",
            "fix",
            "Vẫn chưa khớp",
            "Cùng giá trị: chuyển công an xã",
        ),
        "": ("hourglass", "wait", "Chưa có trả lời", "Nhận kết quả khi BHXH gửi"),
    }
)
_SHOWN = 40


class AnswerPane(QFrame):
    """Counts by outcome, and what can be done with the package."""

    opened = Signal(int)
    response_wanted = Signal()
    withdraw_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "right")
        self._title = label("", "heading", wrap=True)
        self._bar = StackedBar(8, 1, counts=False)
        self._lines, self._people = column(gap=6), column(gap=6)
        self.response = button(
            "Nhận kết quả…", icon="inbox", does=self.response_wanted.emit
        )
        self.withdraw = button("Thu hồi gói", "flat", does=self.withdraw_wanted.emit)
        inner = QFrame()
        inner.setLayout(
            column(
                self._title, self._bar, self._lines, self._people,
                row(self.response, self.withdraw, 1), 1,
                gap=10, margins=(14, 12, 14, 12),
            )
        )  # fmt: skip
        self.setLayout(column(in_scroll(inner), gap=0))

    def show_nothing(self) -> None:
        """Tell what will stand here, while a package is in the making."""
        clear(self._lines)
        clear(self._people)
        self._title.setText("Trả lời của cơ quan BHXH")
        self._bar.hide()
        told = "Sau khi gửi, kết quả của từng người được nhận ở đây: chấp nhận, trả lại hay vẫn chưa khớp."
        self._lines.addWidget(label(told, "caption", wrap=True))
        self.response.hide()
        self.withdraw.hide()

    def show_content(self, content: PackageContent) -> None:
        """Show the answers for one package."""
        clear(self._lines)
        clear(self._people)
        counts, package = content.counts(), content.package
        self._title.setText(f"Kết quả của {package.name}")
        self._bar.show()
        self._bar.set_segments(
            [
                Segment(counts.get(key, 0), tone, words, solid=bool(key), key=key)
                for key, (_icon, tone, words, _below) in _OUTCOMES.items()
            ]
        )
        for key in _OUTCOMES:
            if counts.get(key, 0):
                self._lines.addLayout(_outcome_line(key, counts[key]))
                self._lines.addWidget(hairline())
        self._show_people(
            [one for one in content.people if one.outcome not in ("", "accepted")]
        )
        self._switch(
            withdrawn=bool(package.withdrawn_at),
            answered=any(counts.get(key) for key in _OUTCOMES if key),
        )

    def _switch(self, *, withdrawn: bool, answered: bool) -> None:
        self.response.show()
        self.withdraw.show()
        allow(self.response, possible=not withdrawn, why_not="Gói này đã thu hồi.")
        why = (
            "Gói này đã thu hồi."
            if withdrawn
            else "Gói đã có trả lời nên không thu hồi được nữa."
        )
        allow(self.withdraw, possible=not withdrawn and not answered, why_not=why)

    def _show_people(self, people: Sequence[PackagePerson]) -> None:
        if people:
            self._people.addWidget(label("Cần sửa", "caption"))
        for person in people[:_SHOWN]:
            self._people.addLayout(self._person_line(person))
        if len(people) > _SHOWN:
            more = f"và {count(len(people) - _SHOWN)} người nữa"
            self._people.addWidget(label(more, "caption"))

    def _person_line(self, person: PackagePerson) -> QLayout:
        name = label(person.full_name, wrap=True)
        name.setProperty("weight", "strong")
        why = label(person.note or _OUTCOMES[person.outcome][2], "caption", wrap=True)
        go = button(
            "Mở",
            "link",
            icon="arrow-right",
            does=lambda: self.opened.emit(person.case_id),
        )
        go.setAccessibleName(f"Mở {person.full_name}")
        line = row(column(name, why, gap=0), go)
        line.setStretch(0, 1)
        return line


def _outcome_line(key: str, amount: int) -> QLayout:
    icon, tone, words, below = _OUTCOMES[key]
    number = label(count(amount), "name", tone=tone)
    text = column(label(words), label(below, "caption", wrap=True), gap=0)
    line = row(IconLabel(icon, tone, 20), number, text, gap=10)
    line.setStretch(2, 1)
    return line
