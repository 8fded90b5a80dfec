"""The heads of the columns over the field rows."""

from datetime import datetime

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout

from vssid_desk.domain.reference.list_codes import holder_says, is_of_agency
from vssid_desk.gui.case.widths import NORMAL, Widths
from vssid_desk.gui.components.labels import label
from vssid_desk.gui.look import theme
from vssid_desk.gui.words import clock

_WORDS = ("Trường", "", "Trên thẻ", "So sánh", "Đề nghị")


class ColumnHeads(QFrame):
    """Trường, BHXH đang ghi (or Danh sách ghi), Trên thẻ, So sánh, Đề nghị."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "sunken")
        self._heads = [label(words, "column") for words in _WORDS]
        self._line = QHBoxLayout()
        for head in self._heads:
            self._line.addWidget(head)
        self._line.setStretch(4, 1)
        self.setLayout(self._line)
        self._widths = NORMAL
        self._code = "mau_02"
        self._fit()

    def show_kind(self, code: str) -> None:
        """Say whose the values are that came in: of BHXH, or of a list of somebody's own."""
        self._code = code
        self._name_holder()

    def show_card(self, read_at: str) -> None:
        """Say when the card was read, or once that none was."""
        words = "Chưa quét thẻ (F9)"
        if read_at:
            moment = datetime.fromisoformat(read_at)
            today = moment.date() == datetime.now(moment.tzinfo).date()
            words = f"Trên thẻ ({clock(moment) if today else moment.strftime('%d/%m')})"
        self._heads[2].setText(words)
        self._heads[2].setToolTip(words)

    def arrange(self, widths: Widths) -> None:
        """Stand over the columns; narrow panes have the card below the other side."""
        if widths != self._widths:
            self._widths = widths
            self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._fit()

    def _fit(self) -> None:
        u = theme.look().u
        self._line.setContentsMargins(u(16), 0, u(18), 0)
        self._line.setSpacing(u(8))
        for head, width in zip(self._heads, self._widths.columns(), strict=False):
            head.setFixedWidth(u(width - 8))
        self._heads[2].setVisible(not self._widths.below)
        self._name_holder()
        self.setFixedHeight(u(28))

    def _name_holder(self) -> None:
        below = (
            "BHXH ghi, thẻ ghi" if is_of_agency(self._code) else "Danh sách, thẻ ghi"
        )
        self._heads[1].setText(below if self._widths.below else holder_says(self._code))
