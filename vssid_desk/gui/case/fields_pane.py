"""The fields of one person, side by side: what BHXH has, what the card says, the proposal."""

from collections.abc import Mapping
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QWidget

from vssid_desk.domain.person import FIELDS
from vssid_desk.gui.case.column_heads import ColumnHeads
from vssid_desk.gui.case.draft import Draft
from vssid_desk.gui.case.field_row import FieldRow
from vssid_desk.gui.case.field_rows import RowMaker
from vssid_desk.gui.case.taken_line import TakenLine
from vssid_desk.gui.case.widths import widths_for
from vssid_desk.gui.components.buttons import button, set_words
from vssid_desk.gui.components.layouts import column, frame, row
from vssid_desk.gui.components.stretch import in_scroll
from vssid_desk.gui.look import theme
from vssid_desk.operations.browse import CaseView


class FieldsPane(QFrame):
    """Rows are made once a field and used again for every person."""

    edited = Signal()
    finished = Signal()  # Enter on the last field in need
    take_wanted = Signal()
    back_wanted = Signal(list)

    def __init__(self, rows: RowMaker) -> None:
        super().__init__()
        self.setProperty("role", "surface")
        self._maker = rows
        self.draft = Draft()
        self._rows: dict[str, FieldRow] = {}
        self._folded: bool | None = None  # None: folded when the rows do not fit
        self._heads, self._taken = ColumnHeads(), TakenLine()
        self._fold = button("", "link", icon="equal", does=self.fold)
        self._lines = column(gap=0)
        fold = row(self._fold, 1, margins=(14, 4, 0, 4))
        self.area = in_scroll(frame(column(fold, self._lines, 1, gap=0)))
        self.area.setAccessibleName("Các trường của người này")
        parts = column(self._heads, self.area, self._taken, gap=0)
        parts.setStretch(1, 1)
        self.setLayout(parts)
        self._taken.take_wanted.connect(self.take_wanted)
        self._taken.back_wanted.connect(self.back_wanted)

    def show_view(
        self, view: CaseView, typed: Mapping[str, str], *, locked: bool
    ) -> None:
        """Show a person; `typed` holds values that are not saved yet."""
        another = self.draft.show(view, typed)
        if another:
            self._folded = None
        self._place()
        for key, state in self.draft.states.items():
            made = self._rows[key]
            if another or made.editor.value() != self.draft.value(key):
                made.editor.show_value(self.draft.value(key))
            made.editor.lock(on=locked)
            made.show_state(state)
        self._taken.show_view(view, locked=locked)
        self._heads.show_kind(view.case.list_code)
        self._heads.show_card(view.case.card_read_at if self.draft.has_card else "")
        self._arrange()

    def fault(self) -> tuple[str, str]:
        """Return the first field that cannot be read, and why; ("", "") when all can."""
        for key in self.draft.states:
            told = self._rows[key].editor.fault()
            if told:
                return key, told
        return "", ""

    def current_key(self) -> str:
        """Return the field that has the keyboard, "" when none has."""
        for key in self.draft.states:
            if self._rows[key].editor.hasFocus():
                return key
        return ""

    def focus_field(self, key: str) -> bool:
        """Put the cursor into a field; False when it is not shown."""
        if key not in self.draft.states:
            return False
        made = self._rows[key]
        made.show()
        made.editor.setFocus(Qt.FocusReason.OtherFocusReason)
        self.area.ensureWidgetVisible(made, 0, theme.look().u(40))
        return True

    def fold(self) -> None:
        """Fold the agreeing fields to one line, or show them."""
        self._folded = not self._is_folded()
        self._arrange()

    def take(self, key: str, value: str) -> None:
        """Put a value into a proposal as if it were typed."""
        self._rows[key].editor.show_value(value)
        self._note(key, value)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _place(self) -> None:
        for key, made in self._rows.items():
            made.setVisible(key in self.draft.states)
        for place, key in enumerate(self.draft.states):
            if key not in self._rows:
                self._rows[key] = self._make(key)
            self._lines.insertWidget(place, self._rows[key])
        editors = [self._rows[key].editor for key in self.draft.states]
        for first, second in pairwise([self._heads, *editors]):
            QWidget.setTabOrder(first, second)

    def _make(self, key: str) -> FieldRow:
        made = self._maker.make(FIELDS[key])
        made.edited.connect(lambda of: self._note(of, self._rows[of].editor.value()))
        made.accepted.connect(self._on_accepted)
        made.given_up.connect(lambda of: self.take(of, self.draft.saved(of)))
        made.proposal_taken.connect(self.take)
        return made

    def _note(self, key: str, value: str) -> None:
        self._rows[key].show_state(self.draft.note(key, value))
        self.edited.emit()

    def _on_accepted(self, key: str) -> None:
        keys = list(self.draft.states)
        after = keys[keys.index(key) + 1 :]
        needed = [other for other in self.draft.needed() if other in after]
        if needed:
            self.focus_field(needed[0])
        else:
            self.finished.emit()

    def _is_folded(self) -> bool:
        if self._folded is not None:
            return self._folded
        lines = len(self.draft.states) + (1 if self.draft.has_card else 0)
        return lines * theme.look().u(38) > self.area.height()

    def _arrange(self) -> None:
        agreeing = self.draft.agreeing()
        folded = self._is_folded() and len(agreeing) > 1
        widths = widths_for(self.width() * 100 / theme.look().scale)
        for key in self.draft.states:
            made = self._rows[key]
            hidden = folded and key in agreeing and not made.editor.hasFocus()
            made.setVisible(not hidden)
            made.arrange(widths, has_card=self.draft.has_card)
        self._heads.arrange(widths)
        self._fold.setVisible(folded)
        set_words(self._fold, f"{len(agreeing)} trường khớp · Hiện (Ctrl+G)")
