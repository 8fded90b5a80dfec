"""The right editor for a declared field, built from its kind."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from types import MappingProxyType
from typing import Protocol, cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QCompleter, QLineEdit, QWidget

from vssid_desk.domain.findings import Finding, Severity
from vssid_desk.domain.normalise import normalise_value
from vssid_desk.domain.person import Kind, PersonField
from vssid_desk.gui.components.layouts import restyle

Show = Callable[[str], str]
Options = Sequence[tuple[str, str]]  # value, words

_HINTS: Mapping[Kind, str] = MappingProxyType(
    {
        Kind.DATE: "ngày/tháng/năm",
        Kind.MONTH: "tháng/năm",
        Kind.PERSONAL_ID: "12 chữ số",
        Kind.LEGACY_ID: "9 chữ số",
        Kind.SOCIAL_INSURANCE_CODE: "10 chữ số",
        Kind.HEALTH_CARD_CODE: "15 ký tự",
        Kind.PHONE: "10 chữ số",
        Kind.EMAIL: "ten@noi.vn",
    }
)


class Editor(Protocol):
    """What the rows of Điều chỉnh ask of an editor.

    Signals: `edited` while it changes, `accepted` on Enter, `given_up` on Esc.
    """

    def value(self) -> str:
        """Return the normalised value; "" when empty or unreadable."""

    def fault(self) -> str:
        """Say why what was typed cannot be read; "" when it can."""

    def show_value(self, value: str) -> None:
        """Show a value as it is kept."""

    def show_state(self, change: str, hint: str) -> None:
        """Paint "same", "changed" or "missing"; the hint names the source of the value."""

    def lock(self, *, on: bool) -> None:
        """Keep from being changed; copying stays possible."""


class TextEditor(QLineEdit):
    """One line; nothing is re-formatted under the cursor."""

    edited = Signal()
    accepted = Signal()
    given_up = Signal()

    def __init__(self, of: PersonField, show: Show, today: date) -> None:
        super().__init__()
        self._field, self._show, self._today = of, show, today
        self._kept = ""
        self._hint = _HINTS.get(of.kind, "")
        self.setPlaceholderText(self._hint)
        self.setAccessibleName(f"Đề nghị: {of.label}")
        self.textEdited.connect(lambda _text: self.edited.emit())
        self.returnPressed.connect(self.accepted)

    def value(self) -> str:
        return self._read()[0]

    def fault(self) -> str:
        value, notes = self._read()
        if value or not self.text().strip():
            return ""
        errors = [note.text for note in notes if note.severity is Severity.ERROR]
        return errors[0] if errors else f"{self._field.label}: chưa đọc được."

    def show_value(self, value: str) -> None:
        self._kept = value
        self.setText(self._show(value))
        self.setCursorPosition(0)

    def show_state(self, change: str, hint: str) -> None:
        restyle(self, "change", change)
        self.setToolTip(hint)
        self.setAccessibleDescription(hint)
        self.setPlaceholderText("Cần có" if change == "missing" else self._hint)

    def lock(self, *, on: bool) -> None:
        self.setReadOnly(on)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() != Qt.FocusReason.MouseFocusReason:
            self.selectAll()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if not self.hasFocus() and self.text().strip() and not self.fault():
            value = self.value()
            self.setText(self._show(value))
            self.setCursorPosition(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        else:
            super().keyPressEvent(event)

    def _read(self) -> tuple[str, list[Finding]]:
        text = self.text().strip()
        if text == self._show(self._kept):
            return self._kept, []
        if not text:
            return "", []
        return normalise_value(self._field.key, text, today=self._today)


class ChoiceEditor(QComboBox):
    """A value out of a table; what is typed looks for it in the words."""

    edited = Signal()
    accepted = Signal()
    given_up = Signal()

    def __init__(self, of: PersonField, options: Options) -> None:
        super().__init__()
        self._label = of.label
        self.setEditable(len(options) > 6)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.setMinimumContentsLength(6)
        self.addItem("", "")
        for value, words in options:
            self.addItem(words, value)
        self.setAccessibleName(f"Đề nghị: {of.label}")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.activated.connect(lambda _index: self.edited.emit())
        if self.isEditable():
            self._set_completer()

    def value(self) -> str:
        if self.isEditable():
            index = self.findText(
                self.currentText().strip(), Qt.MatchFlag.MatchFixedString
            )
            return str(self.itemData(index) or "") if index >= 0 else ""
        return str(self.currentData() or "")

    def fault(self) -> str:
        text = self.currentText().strip()
        if not text or self.value():
            return ""
        return f"{self._label}: không có “{text}” trong bảng. Chọn một mục của bảng."

    def show_value(self, value: str) -> None:
        index = self.findData(value)
        if index < 0:
            self.addItem(value, value)
            index = self.count() - 1
        self.setCurrentIndex(index)

    def show_state(self, change: str, hint: str) -> None:
        restyle(self, "change", change)
        self.setToolTip(hint)
        self.setAccessibleDescription(hint)

    def lock(self, *, on: bool) -> None:
        self.setEnabled(not on)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.accepted.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page: a value must not change by scrolling."""
        event.ignore()

    def _set_completer(self) -> None:
        completer = QCompleter(self.model(), self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        self.setCompleter(completer)
        line = self.lineEdit()
        if line is not None:
            line.textEdited.connect(lambda _text: self.edited.emit())


def editor_for(
    of: PersonField, *, show: Show, options: Options, today: date
) -> TextEditor | ChoiceEditor:
    """Return an editor: a choice where there are options, else a line of text."""
    return ChoiceEditor(of, options) if options else TextEditor(of, show, today)


def widget_of(editor: Editor) -> QWidget:
    """Return an editor as the widget it is."""
    return cast("QWidget", editor)
