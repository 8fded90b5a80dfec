"""Step 1: what was checked before sending, each line with its people and its mending."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLayout

from vssid_desk.gui.components.buttons import button
from vssid_desk.gui.components.chip import Chip
from vssid_desk.gui.components.labels import IconLabel, label
from vssid_desk.gui.components.layouts import row
from vssid_desk.gui.packages.state import Sign
from vssid_desk.gui.packages.step_card import StepCard
from vssid_desk.gui.words import count, moment
from vssid_desk.operations.browse import Package
from vssid_desk.operations.pre_flight import PreFlight, PreFlightLine

_SIGNS = {
    "ok": ("circle-check", "done"),
    "look": ("triangle-alert", "fix"),
    "block": ("circle-x", "error"),
}


class CheckCard(StepCard):
    """Sums up "4 đạt · 1 cần xem · 0 chặn"."""

    opened = Signal(int)  # the first person a line names
    left_out = Signal(list)  # people to be taken out of the package
    unit_wanted = Signal()  # the particulars of the unit are to be filled in

    def __init__(self) -> None:
        self.chip = Chip()
        super().__init__(1, "Kiểm tra trước khi gửi", self.chip)

    def show_found(self, found: PreFlight) -> None:
        """Show all checks of a package to be."""
        self.clear()
        self.show_sum(f"{count(found.person_count)} người")
        good, look, block = (found.count(level) for level in ("ok", "look", "block"))
        worst = "block" if block else "look" if look else "ok"
        words = f"{good} đạt · {look} cần xem · {block} chặn"
        self.chip.set_parts(_SIGNS[worst][0], words, _SIGNS[worst][1])
        for line in found.lines:
            self.add(self._line(line))

    def show_sent(self, package: Package, sign: Sign) -> None:
        """Tell when a package went out, and where it stands."""
        self.clear()
        self.show_sum(f"{count(package.case_count)} người")
        self.chip.set_parts(*sign)
        sent = label(f"Đã kiểm tra và gửi lúc {moment(package.sent_at)}")
        self.add(row(IconLabel("circle-check", "done", 17), sent, 1))
        if package.withdrawn_at:
            told = f"Đã thu hồi lúc {moment(package.withdrawn_at)}; người trong gói mở lại để sửa"
            self.add(row(IconLabel("undo-2", "wait", 17), label(told, wrap=True), 1))

    def _line(self, line: PreFlightLine) -> QLayout:
        icon, tone = _SIGNS[line.level]
        words = label(line.text)
        words.setProperty("weight", "strong" if line.level != "ok" else "")
        detail = label(line.detail, "caption", wrap=True)
        made = row(IconLabel(icon, tone, 17), words, detail, gap=8)
        made.setStretch(2, 1)
        if line.of_unit:
            made.addWidget(button("Điền…", small=True, does=self.unit_wanted.emit))
        people = list(line.case_ids)
        if people:
            made.addWidget(
                button(
                    "Mở người đầu", small=True, does=lambda: self.opened.emit(people[0])
                )
            )
        if people and line.level == "block":
            left = f"Bỏ {count(len(people))} người khỏi gói"
            made.addWidget(
                button(left, small=True, does=lambda: self.left_out.emit(people))
            )
        return made
