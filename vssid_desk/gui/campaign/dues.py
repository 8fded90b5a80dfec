"""Hạn riêng theo nhóm: one row a group that the letter gives its own due date."""

from collections.abc import Mapping

from PySide6.QtWidgets import QWidget

from vssid_desk.domain.campaign import Due, DueWording
from vssid_desk.errors import UserError
from vssid_desk.gui.components.buttons import button, icon_button
from vssid_desk.gui.components.choice import ChoiceBox
from vssid_desk.gui.components.layouts import column, row
from vssid_desk.gui.day_edit import DayEdit
from vssid_desk.gui.look import theme

WORDINGS = {
    DueWording.BEFORE.value: "trước ngày (không kể ngày đó)",
    DueWording.BY.value: "chậm nhất đến ngày (kể cả ngày đó)",
}
_SHORT = {
    DueWording.BEFORE.value: "trước ngày",
    DueWording.BY.value: "chậm nhất đến",
}


class DueRow(QWidget):
    """Group, wording, day, and a button that takes the row away."""

    def __init__(self, groups: Mapping[str, str], group: str, due: Due) -> None:
        super().__init__()
        self.group = ChoiceBox(groups, group, "Nhóm có hạn riêng")
        self.on = DayEdit(due.on)
        self.on.setAccessibleName("Hạn riêng của nhóm")
        self.on.setMinimumWidth(theme.look().u(112))
        self.wording = ChoiceBox(_SHORT, due.wording.value, "Cách ghi hạn riêng")
        self.remove = icon_button("x", "Bỏ hạn riêng này")
        line = row(self.group, self.wording, self.on, self.remove, gap=6)
        for index, weight in enumerate((3, 3, 2)):
            line.setStretch(index, weight)
        self.setLayout(line)

    def due(self) -> Due:
        """Return the due date as it stands in the row."""
        return Due(on=self.on.said(), wording=DueWording(self.wording.key()))


class DueRows(QWidget):
    """The rows and a button that adds one."""

    def __init__(self, groups: Mapping[str, str], dues: Mapping[str, Due]) -> None:
        super().__init__()
        self._groups = groups
        self.rows: list[DueRow] = []
        self.more = button("Thêm hạn riêng", icon="plus", small=True, does=self.add)
        self._lines = column(gap=6)
        self.setLayout(column(self._lines, row(self.more, 1), gap=6))
        for group, due in dues.items():
            self._put(group, due)

    def add(self) -> None:
        """Add an empty row for the first group that has none, and go to its day."""
        taken = {line.group.key() for line in self.rows}
        free = [group for group in self._groups if group not in taken]
        if free:
            self._put(free[0], Due()).on.setFocus()

    def dues(self) -> dict[str, Due]:
        """Return the due date of each group; raise UserError when one stands twice."""
        result: dict[str, Due] = {}
        for line in self.rows:
            group = line.group.key()
            if group in result:
                shown = self._groups[group]
                raise UserError(
                    f"Nhóm {shown} có hai hạn riêng. Giữ một dòng, bỏ dòng kia."
                )
            result[group] = line.due()
        return result

    def _put(self, group: str, due: Due) -> DueRow:
        line = DueRow(self._groups, group, due)
        line.remove.clicked.connect(lambda: self._take(line))
        self.rows.append(line)
        self._lines.addWidget(line)
        return line

    def _take(self, line: DueRow) -> None:
        self.rows.remove(line)
        self._lines.removeWidget(line)
        line.hide()
        line.deleteLater()
