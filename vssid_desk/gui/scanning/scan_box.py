"""Scan box: catches a scanner, finds people by name or number, on every tab."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QStringListModel, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QCompleter,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from vssid_desk.gui.components.labels import IconLabel, label
from vssid_desk.gui.components.layouts import restyle, row
from vssid_desk.gui.components.sign_edit import SIGN_ROOM
from vssid_desk.gui.keys import ENTER
from vssid_desk.gui.look import theme
from vssid_desk.gui.scanning.field_burst import FieldBurst
from vssid_desk.gui.scanning.scan_burst import Burst

_PAUSE = (
    120  # ms without a letter before people are looked for; a scanner has ended by then
)
_GIVEN_BACK = (
    Qt.FocusReason.PopupFocusReason,
    Qt.FocusReason.ActiveWindowFocusReason,
)
_READY = "Quét thẻ hoặc gõ tên, số…"
_SWALLOWED = "Bấm F9 rồi quét"


class ScanBox(QLineEdit):
    """Green while a scanner is caught anywhere in the window, grey in a text of many lines.

    In a field of one line a card alone is caught: shorter codes may be what the field asks for.
    """

    scanned = Signal(str)  # a payload, or what was typed and not chosen from the list
    chosen = Signal(int)  # a case id from the list of people found
    asked = Signal(str)  # what is typed so far, to be looked for

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("scan")
        self.setPlaceholderText(_READY)
        self.setAccessibleName("Ô quét thẻ, tìm người")
        self._found: Sequence[tuple[int, str]] = ()
        self._burst, self._in_field = Burst(), FieldBurst()
        self._said = QTimer(self, singleShot=True)
        self._said.timeout.connect(lambda: self.setPlaceholderText(_READY))
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._ask)
        self._completer = _completer_of(self)
        self._completer.activated.connect(self._on_activated)
        self._hint: QLabel = label("F9", "caption")
        sign = IconLabel("scan-line", "ready", 18)
        self.setLayout(row(sign, 1, self._hint, margins=(8, 0, 10, 0)))
        self.textEdited.connect(self._on_edited)
        self.returnPressed.connect(self._on_enter)

    def show_found(self, found: Sequence[tuple[int, str]]) -> None:
        """Offer people: case id and words."""
        self._found = found
        model = self._completer.model()
        if isinstance(model, QStringListModel):
            model.setStringList([words for _, words in found])
        if found and self.hasFocus():
            self._completer.complete()
        else:
            _shut(self._completer)

    def fit(self, width: int) -> None:
        """Take this width, at 100 %."""
        self.setFixedWidth(theme.look().u(width))
        look = theme.look()
        self.setTextMargins(look.u(SIGN_ROOM + 2), 0, look.u(32), 0)

    def say(self, words: str) -> None:
        """Say for 3 s what was read."""
        self.clear()
        self.setPlaceholderText(words)
        self._said.start(3000)

    def begin(self) -> None:
        """Take the keyboard (F9); what stands there gives way to what comes."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text() == "\n" and event.key() not in ENTER:
            self.returnPressed.emit()  # a scanner that ends with a line feed
        else:
            super().keyPressEvent(event)

    def watch(self, app: QApplication) -> None:
        """Catch what a scanner types anywhere in the window."""
        app.installEventFilter(self)
        app.focusChanged.connect(self._on_focus)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._catch(watched, event)
        return False

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        # The list of people found takes the focus and gives it back while letters still come.
        if event.reason() not in _GIVEN_BACK:
            self.selectAll()

    def _catch(self, watched: QObject, event: QKeyEvent) -> bool:
        if not isinstance(watched, QWidget) or not _listens(self, watched):
            return False
        if isinstance(watched, QLineEdit):
            swallowed = self._in_field.feed(watched, event)
            payload = self._in_field.payload
        else:
            swallowed = self._burst.feed(watched, event)
            payload = self._burst.payload
        if payload:
            self.scanned.emit(payload)
        return swallowed

    def _on_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        swallowed = isinstance(new, QPlainTextEdit)
        restyle(self, "waiting", "false" if swallowed else "true")
        if not self._said.isActive():
            self.setPlaceholderText(_SWALLOWED if swallowed else _READY)

    def _on_edited(self, text: str) -> None:
        if "|" in text:
            self._pause.stop()
            self.show_found(())
        else:
            self._pause.start()

    def _ask(self) -> None:
        self._pause.stop()
        self.asked.emit(self.text())

    def _on_enter(self) -> None:
        if self._pause.isActive():
            self._ask()
        text = self.text().strip()
        _shut(self._completer)
        if self._found and "|" not in text:
            self.chosen.emit(self._found[0][0])
        elif text:
            self.scanned.emit(text)

    def _on_activated(self, words: str) -> None:
        for case_id, shown in self._found:
            if shown == words:
                self.chosen.emit(case_id)
                return


def _listens(box: ScanBox, watched: QWidget) -> bool:
    """Say whether what is typed into a widget may be a scan."""
    if watched is box or isinstance(watched, QPlainTextEdit):
        return False
    return box.isVisible() and watched.window() is box.window()


def _completer_of(box: ScanBox) -> QCompleter:
    completer = QCompleter(QStringListModel(box), box)
    completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
    completer.setWidget(box)
    return completer


def _shut(completer: QCompleter) -> None:
    popup = completer.popup()
    if popup is not None:
        popup.hide()
