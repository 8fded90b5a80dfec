"""Hộ của người này: who is in it, who heads it; put together, take apart."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from vssid_desk.domain.case import Case
from vssid_desk.domain.people.households import head_of, household_key
from vssid_desk.domain.values.dates import show as show_day
from vssid_desk.gui.components.choice import ChoiceBox
from vssid_desk.gui.components.labels import label
from vssid_desk.gui.form_dialog import FormDialog

_HINT = (
    "Người cùng hộ có cùng mã hộ, hoặc cùng chủ hộ và địa chỉ. Sửa ô Hộ để ghép sang hộ khác; "
    "để trống là không thuộc hộ nào."
)


class HouseholdDialog(FormDialog):
    """Shows the household of one person; nothing changes before Lưu."""

    moved = Signal(str)  # key of the household this person goes to, "" for none
    headed = Signal(int)  # case id of the new head

    def __init__(self, parent: QWidget, case: Case, members: Sequence[Case]) -> None:
        super().__init__(parent, "Hộ của người này", _HINT)
        self._key = household_key(case)
        head = head_of(members)
        self._head = head.id if head else 0
        for one in members:
            shown = (
                f"{one.declared.full_name}, sinh {show_day(one.declared.birth_date)}"
            )
            self.form.addRow(
                label("Chủ hộ" if one is head else "", "caption"), label(shown)
            )
        self.household = QLineEdit(self._key)
        self.add("Hộ", self.household)
        names = {str(one.id): one.declared.full_name for one in members}
        self.head = ChoiceBox({"0": "Chưa rõ", **names}, str(self._head))
        self.add("Chủ hộ", self.head)
        self.accepted.connect(self._tell)

    def _tell(self) -> None:
        key, head = self.household.text().strip(), int(self.head.key())
        if key != self._key:
            self.moved.emit(key)
        elif head not in (0, self._head):
            self.headed.emit(head)
