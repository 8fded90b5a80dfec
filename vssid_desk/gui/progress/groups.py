"""Groups against their own due day, stacked by stage; every segment is a link."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLayout, QWidget

from vssid_desk.domain.case import STAGE_LABELS, Stage
from vssid_desk.domain.work.progress_report import GroupProgress
from vssid_desk.gui.components.bars import Segment, StackedBar
from vssid_desk.gui.components.labels import IconLabel, label
from vssid_desk.gui.components.layouts import clear, column, hairline, row
from vssid_desk.gui.look import theme
from vssid_desk.gui.look.tokens import STAGE_SIGNS
from vssid_desk.gui.words import count

ORDER = ("closed", "sent", "ready", "correcting", "asking", "waiting")
_ROOMY = 4  # groups up to which bars are 18 high
_SOON = 10  # days left from which a due day is told with a warning


def segments(group: GroupProgress) -> list[Segment]:
    """Return the stages of a group, finished ones first and solid."""
    return [
        Segment(
            count=group.stages.get(stage, 0),
            tone=STAGE_SIGNS[stage][1],
            name=STAGE_LABELS[Stage(stage)],
            solid=stage in {"closed", "sent"},
            key=stage,
        )
        for stage in ORDER
    ]


def due_sentence(group: GroupProgress) -> tuple[str, str, str]:
    """Return icon, tone and words of a group's due day."""
    left = group.days_left
    if left is None:
        return "calendar-days", "faint", "chưa có hạn"
    if group.done == group.total:
        return "check-check", "done", f"{group.due_words}, đã đủ"
    if left < 0:
        return (
            "triangle-alert",
            "error",
            f"{group.due_words}, quá hạn {count(-left)} ngày",
        )
    if left == 0:
        return "triangle-alert", "fix", f"{group.due_words}, hôm nay là ngày cuối"
    words = f"{group.due_words}, còn {count(left)} ngày"
    return (
        ("triangle-alert", "fix", words)
        if left < _SOON
        else ("calendar-days", "muted", words)
    )


class GroupsCard(QFrame):
    """Theo nhóm và hạn nộp."""

    chosen = Signal(str, str)  # group key, stage

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._few = True
        self._rows = column(gap=6)
        title = row(
            label("Theo nhóm và hạn nộp", "heading"),
            1,
            label("bấm vào đoạn màu để mở danh sách", "caption"),
        )
        body = column(title, self._rows, 1, gap=8, margins=(14, 10, 14, 8))
        legend = row(*_legend(), 1, gap=5, margins=(14, 7, 14, 7))
        self.setLayout(column(body, hairline(), legend, gap=0))

    def set_groups(self, groups: Sequence[GroupProgress]) -> None:
        """Show these groups, the nearest due day first."""
        clear(self._rows)
        self._few = len(groups) <= _ROOMY
        for group in groups:
            self._rows.addLayout(self._row(group))
        if not groups:
            self._rows.addWidget(label("Chưa có người nào trong đợt này.", "caption"))

    def _row(self, group: GroupProgress) -> QLayout:
        name = label(group.label)
        name.setProperty("weight", "strong")
        name.setMinimumWidth(theme.look().u(172))
        share = label(f"{count(group.done)} / {count(group.total)}", "caption")
        share.setMinimumWidth(theme.look().u(80))
        icon, tone, words = due_sentence(group)
        due = label(words, "caption", tone=tone)
        percent = label(f"{group.percent} %")
        percent.setProperty("weight", "strong")
        head = row(name, share, IconLabel(icon, tone, 14), due, 1, percent, gap=6)
        bar = StackedBar(18 if self._few else 13)
        bar.set_segments(segments(group))
        bar.setAccessibleName(f"{group.label}: {bar.accessibleName()}")
        bar.clicked.connect(lambda stage: self.chosen.emit(group.key, stage))
        return column(head, bar, gap=3)


def _legend() -> list[QWidget | int]:
    parts: list[QWidget | int] = []
    for stage in ORDER:
        icon, tone = STAGE_SIGNS[stage]
        parts += [
            IconLabel(icon, tone, 14),
            label(STAGE_LABELS[Stage(stage)], "caption"),
        ]
    return parts
