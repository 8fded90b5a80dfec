"""Receipt: rows with content = people + explained rows, as a sentence and a bar."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from vssid_desk.gui.components.bars import Segment, StackedBar
from vssid_desk.gui.components.labels import IconLabel, label, rich
from vssid_desk.gui.components.layouts import column, restyle, row
from vssid_desk.gui.words import count

KINDS: Mapping[str, tuple[str, str]] = {
    "group": ("nhóm", "wait"),
    "header": ("tiêu đề", "sent"),
    "title": ("đầu trang", "sent"),
    "numbers": ("số cột", "sent"),
    "total": ("tổng cộng", "fix"),
    "signature": ("chữ ký", "ask"),
    "note": ("ghi chú", "wait"),
}


class ReceiptBar(QWidget):
    """Shows that no row was lost; a click on a segment shows its rows."""

    clicked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._icon = IconLabel("check-check", "done", 16)
        self._sentence = rich("")
        self._legend = label("", "caption")
        self._bar = StackedBar(14, 2, counts=False)
        self._bar.clicked.connect(self.clicked)
        head = row(self._icon, self._sentence, self._legend, gap=6)
        head.setStretch(1, 1)
        self.setLayout(column(head, self._bar, gap=6))

    def set_counts(
        self, rows: int, people_rows: int, explained: Mapping[str, int]
    ) -> bool:
        """Show the counts; return whether the sum closes."""
        rest = sum(explained.values())
        closes = rows == people_rows + rest
        self._icon.set_icon(
            *(("check-check", "done") if closes else ("circle-x", "error"))
        )
        self._sentence.setText(_sentence(rows, people_rows, rest, closes=closes))
        restyle(self._sentence, "tone", "" if closes else "error")
        named = [Segment(people_rows, "ready", "dòng có người", key="person")] + [
            Segment(amount, tone, word, key=kind)
            for kind, amount in explained.items()
            for word, tone in [KINDS.get(kind, ("khác", "wait"))]
        ]
        self._bar.set_segments(named)
        words = [f"{count(part.count)} {part.name}" for part in named if part.count]
        self._legend.setText("   ".join(words))
        self.setAccessibleName(
            self._sentence.text().replace("<b>", "").replace("</b>", "")
        )
        return closes


def _sentence(rows: int, people_rows: int, rest: int, *, closes: bool) -> str:
    sentence = (
        f"{count(rows)} dòng có nội dung = <b>{count(people_rows)} dòng có người</b>"
        f" + <b>{count(rest)} dòng đã giải thích</b>"
    )
    if closes:
        return sentence
    return sentence + ". Tổng không khớp: lỗi của chương trình, chưa nhập được."
