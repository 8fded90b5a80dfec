"""The right editor for a declared field: one line of text, or a choice."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from vssid_desk.domain.findings import Severity
from vssid_desk.domain.person import Kind, PersonField
from vssid_desk.domain.reading.normalise import normalise_value
from vssid_desk.gui.components.layouts import restyle
from vssid_desk.gui.keys import ENTER

Options = tuple[tuple[str, str], ...]  # value, words


_HINTS = {
    Kind.DATE: "ngày/tháng/năm",
    Kind.MONTH: "tháng/năm",
    Kind.PERSONAL_ID: "12 chữ số",
    Kind.LEGACY_ID: "9 chữ số",
    Kind.SOCIAL_INSURANCE_CODE: "10 chữ số",
}


class TextEditor(QLineEdit):
    """What is typed stays as typed until the field is left; the domain judges it."""

    edited = Signal()
    accepted = Signal()  # Enter
    given_up = Signal()  # Esc

    def __init__(
        self, of: PersonField, show: Callable[[str], str], today: date
    ) -> None:
        super().__init__()
        self._field, self._show, self._today = of, show, today
        self._value, self._fault = "", ""
        self.setAccessibleName(of.label)
        self.setPlaceholderText(_HINTS.get(of.kind, ""))
        self.textEdited.connect(self._judge)

    def value(self) -> str:
        """Return what was typed, as it is stored; what cannot be read, as it stands."""
        return self._value

    def show_value(self, value: str) -> None:
        """Show a stored value."""
        self._value, self._fault = value, ""
        self.setText(self._show(value))
        self.setCursorPosition(0)

    def fault(self) -> str:
        """Return why what was typed cannot be taken, "" when it can."""
        return self._fault

    def lock(self, *, on: bool) -> None:
        """Make it read-only, or not."""
        self.setReadOnly(on)

    def show_state(self, change: str, hint: str) -> None:
        """Paint it same, changed or missing, and say where its value comes from."""
        _show_state(self, change, hint)
        missing = change == "missing"
        self.setPlaceholderText(hint if missing else _HINTS.get(self._field.kind, ""))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER and not event.modifiers():
            self.accepted.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if not self._fault and not self.isReadOnly():
            self.setText(self._show(self._value))

    def _judge(self, text: str) -> None:
        value, notes = normalise_value(self._field.key, text, today=self._today)
        wrong = [note.text for note in notes if note.severity is Severity.ERROR]
        self._fault = wrong[0] if wrong and not value else ""
        self._value = value if not self._fault else text.strip()
        self.edited.emit()


class ChoiceEditor(QComboBox):
    """A choice by words; an empty choice stands first."""

    edited = Signal()
    accepted = Signal()
    given_up = Signal()

    def __init__(self, of: PersonField, options: Options) -> None:
        super().__init__()
        self.setAccessibleName(of.label)
        self.addItem("", "")
        for value, words in options:
            self.addItem(words, value)
        self.setMinimumContentsLength(8)
        policy = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        self.setSizeAdjustPolicy(policy)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.activated.connect(lambda _at: self.edited.emit())

    def value(self) -> str:
        """Return the value chosen, "" for none."""
        return str(self.currentData() or "")

    def show_value(self, value: str) -> None:
        """Show a stored value; one that is not in the table is added, never lost."""
        at = self.findData(value)
        if at < 0:
            self.addItem(value, value)
            at = self.count() - 1
        self.setCurrentIndex(at)

    def fault(self) -> str:
        """Return "": what can be chosen can be taken."""
        return ""

    def lock(self, *, on: bool) -> None:
        """Make it read-only, or not."""
        self.setEnabled(not on)

    def show_state(self, change: str, hint: str) -> None:
        """Paint it same, changed or missing, and say where its value comes from."""
        _show_state(self, change, hint)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER and not event.modifiers():
            self.accepted.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


def editor_for(
    of: PersonField, *, show: Callable[[str], str], options: Options, today: date
) -> TextEditor | ChoiceEditor:
    """Return the editor of a field: a choice where there are options, else a line of text."""
    return ChoiceEditor(of, options) if options else TextEditor(of, show, today)


def _show_state(editor: QWidget, change: str, hint: str) -> None:
    restyle(editor, "change", change)
    editor.setToolTip(hint)
    editor.setAccessibleDescription(hint)
