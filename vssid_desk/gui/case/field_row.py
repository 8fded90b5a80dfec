"""One field row: label, what BHXH has, what the card says, how they differ, the proposal."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from vssid_desk.domain.person import PersonField
from vssid_desk.gui.case.field_notes import FieldNotes
from vssid_desk.gui.case.field_state import FieldState
from vssid_desk.gui.case.marked import MarkedLabel
from vssid_desk.gui.case.widths import NORMAL, Widths
from vssid_desk.gui.components.labels import IconLabel, label
from vssid_desk.gui.components.layouts import restyle, row
from vssid_desk.gui.field_editor import ChoiceEditor, TextEditor
from vssid_desk.gui.look import theme
from vssid_desk.gui.look.tokens import DIFFERENCE_SIGNS, SEVERITY_SIGNS

_EDITOR_LEAST = 150
_EDITOR_MOST = 420


class FieldRow(QFrame):
    """Quiet while the sides agree; an edge of 3 px, weight, icon and word where not."""

    edited = Signal(str)
    accepted = Signal(str)
    given_up = Signal(str)
    proposal_taken = Signal(str, str)  # field, value

    def __init__(
        self,
        of: PersonField,
        editor: TextEditor | ChoiceEditor,
        show: Callable[[str], str],
    ) -> None:
        super().__init__()
        self.key, self.editor = of.key, editor
        self._edge = ""
        self._label = label(of.label, tone="muted", wrap=True)
        self._label.setBuddy(editor)
        self.delivered = MarkedLabel("error")
        self.card = MarkedLabel("done")
        self._icon, self._word = IconLabel("equal", "faint", 15), label("", wrap=True)
        self._sign = QWidget()
        sign = row(self._icon, self._word, gap=6)
        sign.setStretch(1, 1)
        self._sign.setLayout(sign)
        self._notes = FieldNotes(show)
        self._build()
        self._connect()

    def show_state(self, state: FieldState) -> None:
        """Show a state; the editor's text is left alone."""
        loud = state.loud
        self.delivered.show_value(state.delivered, state.delivered_spans)
        self.card.show_value(state.card, state.card_spans)
        icon, word, tone = _sign(state)
        self._icon.setVisible(bool(word))
        self._icon.set_icon(icon, tone)
        self._word.setText(word)
        restyle(self._word, "tone", tone if loud or tone == "faint" else "text")
        restyle(self._word, "weight", "strong" if loud else "")
        restyle(self._label, "tone", "" if loud else "muted")
        restyle(self._label, "weight", "strong" if loud else "")
        self._edge = tone if loud else ""
        self._notes.show_notes(state.notes)
        self.editor.show_state(state.change, state.hint)
        self.setAccessibleName(_sentence(self._label.text(), state, word))
        self.update()

    def arrange(self, widths: Widths, *, has_card: bool) -> None:
        """Stand in columns of these widths; without a card its column stays empty."""
        self._grid.removeWidget(self.card)
        self._grid.addWidget(self.card, *((1, 1) if widths.below else (0, 2)))
        self.card.setVisible(has_card and bool(self.card.value() or not widths.below))
        self._fit(widths)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        look, painter = theme.look(), QPainter(self)
        bottom = self.height() - 1
        painter.fillRect(0, bottom, self.width(), 1, look.color("line"))
        if self._edge:
            painter.fillRect(0, 0, look.u(3), bottom, look.color(self._edge))
        painter.end()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._fit(self._widths)

    def _build(self) -> None:
        self._grid = QGridLayout()
        middle = Qt.AlignmentFlag.AlignVCenter
        for place, part in enumerate(
            (self._label, self.delivered, self.card, self._sign)
        ):
            self._grid.addWidget(part, 0, place, middle)
        self._grid.addWidget(self.editor, 0, 4)
        self._grid.addWidget(self._notes, 2, 1, 1, 4)
        self._grid.setColumnStretch(4, 20)
        self._grid.setColumnStretch(5, 1)
        self.setLayout(self._grid)
        self._fit(NORMAL)

    def _connect(self) -> None:
        self.editor.edited.connect(lambda: self.edited.emit(self.key))
        self.editor.accepted.connect(lambda: self.accepted.emit(self.key))
        self.editor.given_up.connect(lambda: self.given_up.emit(self.key))
        self._notes.taken.connect(
            lambda value: self.proposal_taken.emit(self.key, value)
        )

    def _fit(self, widths: Widths) -> None:
        u = theme.look().u
        self._widths = widths
        self._grid.setContentsMargins(u(16), u(4), u(18), u(4) + 1)
        self._grid.setHorizontalSpacing(u(8))
        self._grid.setVerticalSpacing(u(2))
        columns = (self._label, self.delivered, self.card, self._sign)
        for part, width in zip(columns, widths.columns(), strict=True):
            part.setFixedWidth(u(width - 8))
        self.editor.setMinimumWidth(u(_EDITOR_LEAST))
        self.editor.setMaximumWidth(u(_EDITOR_MOST))
        self._grid.setColumnMinimumWidth(2, 0 if widths.below else u(widths.card - 8))
        self.setMinimumHeight(u(37) + 1)


def _sign(state: FieldState) -> tuple[str, str, str]:
    """Return icon, word and tone: how it differs, else what the checks say."""
    icon, word, tone, loud = DIFFERENCE_SIGNS.get(
        state.kind, ("minus", "", "faint", False)
    )
    if loud or not state.notes:
        return icon, word, tone
    severity = state.notes[0].severity.value
    icon, tone = SEVERITY_SIGNS[severity]
    return icon, "Cần sửa" if severity == "error" else "Cần xem", tone


def _sentence(words: str, state: FieldState, difference: str) -> str:
    parts = (
        words,
        f"{state.said} {state.delivered or 'trống'}",
        f"trên thẻ {state.card}" if state.card else "",
        difference.lower(),
    )
    return ", ".join(part for part in parts if part)
