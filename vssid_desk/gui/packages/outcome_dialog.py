"""Take in an answer: what a file says, or one outcome for each person by hand."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from vssid_desk.gui.components.buttons import button
from vssid_desk.gui.components.layouts import row
from vssid_desk.gui.form_dialog import FormDialog
from vssid_desk.gui.words import count
from vssid_desk.operations.package_content import PackagePerson
from vssid_desk.operations.record_response import OUTCOME_LABELS, Outcome

_SHOWN_MOST = 300


class OutcomeDialog(FormDialog):
    """One row a person: outcome and the agency's own words; "" leaves a person open."""

    def __init__(
        self,
        parent: QWidget,
        people: Sequence[PackagePerson],
        told: Mapping[int, Outcome],
        hint: str,
    ) -> None:
        super().__init__(parent, "Nhận kết quả", hint)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._told, self._rows = dict(told), dict[int, tuple[QComboBox, QLineEdit]]()
        if not told:
            every = button(
                "Tất cả đã chấp nhận",
                small=True,
                icon="check-check",
                does=self._accept_all,
            )
            self.form.addRow("", row(every, 1))
        for person in people[:_SHOWN_MOST]:
            self._add_person(person)
        if len(people) > _SHOWN_MOST:
            rest = len(people) - _SHOWN_MOST
            self.add(
                f"và {count(rest)} người nữa", QLineEdit("nhận theo tệp", readOnly=True)
            )

    def outcomes(self) -> dict[int, Outcome]:
        """Return the outcome of each person who has one."""
        found = dict(self._told)
        for case_id, (choice, words) in self._rows.items():
            key = str(choice.currentData() or "")
            found.pop(case_id, None)
            if key:
                found[case_id] = Outcome(outcome=key, note=words.text().strip())
        return found

    def _add_person(self, person: PackagePerson) -> None:
        choice, words = QComboBox(), QLineEdit()
        choice.addItem("Chưa có trả lời", "")
        for key, label in OUTCOME_LABELS.items():
            choice.addItem(label, key)
        told = self._told.get(person.case_id)
        kept = told.outcome if told else person.outcome
        choice.setCurrentIndex(max(0, choice.findData(kept)))
        words.setText(told.note if told else person.note)
        words.setPlaceholderText("lý do BHXH ghi")
        words.setAccessibleName(f"Lý do của {person.full_name}")
        both = QWidget()
        line = row(choice, words, gap=6)
        line.setStretch(1, 1)
        both.setLayout(line)
        both.setFocusProxy(choice)
        self._rows[person.case_id] = (choice, words)
        self.add(person.full_name, both)
        choice.setAccessibleName(f"Kết quả của {person.full_name}")

    def _accept_all(self) -> None:
        for choice, _words in self._rows.values():
            choice.setCurrentIndex(choice.findData("accepted"))
