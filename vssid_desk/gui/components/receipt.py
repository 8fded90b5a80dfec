"""Receipt: rows with content = people + explained rows, as a sentence and a bar."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from vssid_desk.gui.components.bars import Segment, StackedBar
from vssid_desk.gui.components.labels import IconLabel, rich
from vssid_desk.gui.components.layouts import column, restyle, row
from vssid_desk.gui.look import theme
from vssid_desk.gui.words import count

KINDS: Mapping[str, tuple[str, str]] = {
    "group": ("nhóm", "wait"),
    "header": ("tiêu đề", "sent"),
    "title": ("tiêu đề", "sent"),
    "column_numbers": ("tiêu đề", "sent"),
    "total": ("tổng cộng", "fix"),
    "signature": ("chữ ký", "ask"),
}
_OTHER = ("ghi chú", "control")


class ReceiptBar(QWidget):
    """Shows that no row was lost; a click on a segment shows its rows."""

    clicked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._icon = IconLabel("check-check", "done", 16)
        self._sentence = rich("")
        self._legend = rich("", "caption")
        self._legend.setWordWrap(False)
        self._bar = StackedBar(14, 2, counts=False)
        self._bar.clicked.connect(self.clicked)
        head = row(self._icon, self._sentence, self._legend, gap=6)
        head.setStretch(1, 1)
        self.setLayout(column(head, self._bar, gap=6))

    def set_counts(
        self, rows: int, people_rows: int, explained: Mapping[str, int], people: int = 0
    ) -> bool:
        """Show the counts; return whether the sum closes.

        `people` are told where they are more than their rows: two stood in one.
        """
        rest = sum(explained.values())
        closes = rows == people_rows + rest
        self._icon.set_icon(
            *(("check-check", "done") if closes else ("circle-x", "error"))
        )
        more = f" ({count(people)} người)" if people > people_rows else ""
        told = f"{count(people_rows)} dòng có người</b>{more}"
        self._sentence.setText(_sentence(rows, told, rest, closes=closes))
        restyle(self._sentence, "tone", "" if closes else "error")
        named = _segments(people_rows, explained)
        self._bar.set_segments(named)
        shown = [_legend(part) for part in named if part.count]
        self._legend.setText("&ensp;".join(shown))
        self.setAccessibleName(
            self._sentence.text().replace("<b>", "").replace("</b>", "")
        )
        return closes


def _segments(people_rows: int, explained: Mapping[str, int]) -> list[Segment]:
    counts: dict[tuple[str, str], int] = {}
    for kind, amount in explained.items():
        words = KINDS.get(kind, _OTHER)
        counts[words] = counts.get(words, 0) + amount
    people = Segment(people_rows, "ready", "dòng có người", key="person")
    return [people, *(Segment(n, tone, word) for (word, tone), n in counts.items())]


def _legend(part: Segment) -> str:
    square = f'<span style="color: {theme.look().name(part.tone)}">■</span>'
    return f"{square}&nbsp;{count(part.count)} {part.name}"


def _sentence(rows: int, people: str, rest: int, *, closes: bool) -> str:
    sentence = (
        f"{count(rows)} dòng có nội dung = <b>{people}"
        f" + <b>{count(rest)} dòng đã giải thích</b>"
    )
    if closes:
        return sentence
    return sentence + ". Tổng không khớp: lỗi của chương trình, chưa nhập được."
