"""Stage row: seven segments, how many of what is found stand where; a click filters."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from vssid_desk.domain.case import Stage
from vssid_desk.gui.components.chip import stage_parts
from vssid_desk.gui.components.layouts import row
from vssid_desk.gui.components.stage_segment import StageSegment
from vssid_desk.gui.look import theme


class StageRow(QWidget):
    """Tất cả and the six stages; Ctrl+click adds a stage to those chosen."""

    chosen = Signal(tuple)  # the stages, () for all

    def __init__(self) -> None:
        super().__init__()
        self._stages: tuple[str, ...] = ()
        self._segments = {"": StageSegment("", "Tất cả", "accent")}
        for stage in Stage:
            self._segments[stage.value] = StageSegment(*stage_parts(stage))
        for key, segment in self._segments.items():
            segment.clicked.connect(
                lambda adds, key=key: self._on_click(key, adds=adds)
            )
        segments = row(*self._segments.values(), gap=0)
        for at, segment in enumerate(self._segments.values()):
            segments.setStretch(at, segment.need())
        self.setLayout(segments)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(theme.look().u(31))
        self.setAccessibleName("Chặng")
        self._mark()

    def set_counts(self, counts: Mapping[str, int]) -> None:
        """Show how many of what is found stand at each stage."""
        for key, segment in self._segments.items():
            segment.set_count(counts.get(key, 0) if key else sum(counts.values()))

    def set_chosen(self, stages: tuple[str, ...]) -> None:
        """Show which stages are chosen, without a signal."""
        self._stages = stages
        self._mark()

    def resizeEvent(self, event: object) -> None:
        """Follow the text scale."""
        self.setFixedHeight(theme.look().u(31))

    def _on_click(self, key: str, *, adds: bool) -> None:
        if not key or self._stages == (key,):
            stages: tuple[str, ...] = ()
        elif adds:
            stages = tuple(sorted({*self._stages} ^ {key}))
        else:
            stages = (key,)
        self.set_chosen(stages)
        self.chosen.emit(stages)

    def _mark(self) -> None:
        for key, segment in self._segments.items():
            segment.set_chosen(on=key in self._stages if key else not self._stages)
