"""Header: who this is, where the case stands, and the neighbours in the queue."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from vssid_desk.domain.case import Case, Stage
from vssid_desk.domain.reference.list_codes import list_label
from vssid_desk.domain.values import dates
from vssid_desk.gui.components.buttons import icon_button
from vssid_desk.gui.components.chip import Chip
from vssid_desk.gui.components.labels import label
from vssid_desk.gui.components.layouts import column, row
from vssid_desk.gui.words import day


class CaseHeader(QFrame):
    """Name, stage, birth, sex, hamlet, group, row and list."""

    step_wanted = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "surface")
        self._name = label("", "name")
        self._chip = Chip()
        self._facts = label("", "caption", wrap=True)
        back = icon_button(
            "chevron-left", "Người trước", key="Ctrl+Up",
            does=lambda: self.step_wanted.emit(-1),
        )  # fmt: skip
        on = icon_button(
            "chevron-right", "Người tiếp theo", key="Ctrl+Down",
            does=lambda: self.step_wanted.emit(1),
        )  # fmt: skip
        names = column(row(self._name, self._chip, 1, gap=12), self._facts, gap=2)
        line = row(names, back, on, gap=4, margins=(16, 8, 12, 9))
        line.setStretch(0, 1)
        self.setLayout(line)

    def show_case(self, case: Case, stage: Stage) -> None:
        """Show whose case this is."""
        person = case.declared
        self._name.setText(
            person.full_name or case.delivered.full_name or "(chưa có tên)"
        )
        self._chip.set_stage(stage.value)
        self._facts.setText("  ·  ".join(_facts(case)))
        self.setAccessibleName(f"{self._name.text()}. {self._facts.text()}")


def _facts(case: Case) -> list[str]:
    person = case.declared
    facts = [
        f"Sinh {dates.show(person.birth_date)}"
        if person.birth_date
        else "Chưa rõ ngày sinh",
        {"male": "Nam", "female": "Nữ"}.get(person.sex, ""),
        person.department or person.address.split(",")[0],
        case.group.split(" › ")[0],
        f"Dòng {case.row_number}, {list_name(case.list_code)}",
    ]
    until = case.answers.get("later_until", "")
    if until:
        facts.append(f"Để sau đến {day(until)}")
    return [fact for fact in facts if fact]


def list_name(code: str) -> str:
    """Return what a kind of list is called, without what stands in brackets."""
    return list_label(code).split(" (")[0]
