"""Thẻ của người chưa có trong sổ: who may be meant, laying it here, adding the person."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from vssid_desk.domain.person import Person
from vssid_desk.domain.values.dates import show
from vssid_desk.gui.form_dialog import FormDialog
from vssid_desk.gui.look import theme

_HINT = (
    "{who}: đã tìm ở mọi danh sách, mọi đợt của sổ, không ai có số này, cũng không ai có tên và "
    "ngày sinh này. Chưa thay đổi gì."
)
HERE, ADD = 0, -1  # beside the numbers of cases


class StrangerDialog(FormDialog):
    """Everything that can be done, in sight; arrows and Enter choose, Esc leaves all as it was."""

    case_chosen = Signal(int)
    person_wanted = Signal()
    help_page = "dieu-chinh"

    def __init__(
        self, parent: QWidget, card: Person, near: Mapping[int, str], here: str = ""
    ) -> None:
        """Take people to choose from in words, by case; `here` names who is worked on, as 0."""
        hint = _HINT.format(who=_who(card))
        super().__init__(parent, "Thẻ của người chưa có trong sổ", hint, keep="Chọn")
        offered = {f"Xem người gần giống: {words}": key for key, words in near.items()}
        offered[f"Thêm {card.full_name or 'người này'} vào đợt đang xem"] = ADD
        if here:
            offered[f"Vẫn đặt thẻ vào người đang mở: {here}"] = HERE
        self.choices = QListWidget()
        self.choices.setWordWrap(True)
        self.choices.setSpacing(theme.look().u(3))
        for words, key in offered.items():
            item = QListWidgetItem(words, self.choices)
            item.setData(Qt.ItemDataRole.UserRole, key)
        self.choices.setCurrentRow(0)
        self.choices.itemActivated.connect(lambda _item: self.accept())
        self.choices.setAccessibleName("Làm gì với thẻ này")
        self.form.addRow(self.choices)
        self.resize(theme.look().u(620), theme.look().u(190 + 32 * len(offered)))
        self.accepted.connect(self._on_accepted)

    def choose(self, key: int) -> None:
        """Choose a case, HERE or ADD."""
        for at in range(self.choices.count()):
            if self.choices.item(at).data(Qt.ItemDataRole.UserRole) == key:
                self.choices.setCurrentRow(at)

    def _on_accepted(self) -> None:
        key = self.choices.currentItem().data(Qt.ItemDataRole.UserRole)
        if key == ADD:
            self.person_wanted.emit()
        else:
            self.case_chosen.emit(key)


def _who(card: Person) -> str:
    born = f", sinh {show(card.birth_date)}" if card.birth_date else ""
    return f"Thẻ của {card.full_name or 'người không rõ tên'}{born}"
