"""A value in which the letters that differ are marked."""

from html import escape

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QLabel

from vssid_desk.gui.look import theme

Spans = tuple[tuple[int, int], ...]


class MarkedLabel(QLabel):
    """Wraps; an empty value is a long dash. Marks are `tone` on its soft colour."""

    def __init__(self, tone: str) -> None:
        super().__init__()
        self._tone = tone
        self._text, self._spans = "", Spans()
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setWordWrap(True)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def show_value(self, text: str, spans: Spans = ()) -> None:
        """Show a text with these stretches marked."""
        self._text, self._spans = text, spans
        self._write()

    def value(self) -> str:
        """Return the text shown."""
        return self._text

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._write()

    def _write(self) -> None:
        self.setText(marked_html(self._text, self._spans, self._tone))


def marked_html(text: str, spans: Spans, tone: str) -> str:
    """Return a text as HTML with stretches in bold, coloured as the theme has it."""
    look = theme.look()
    if not text:
        return f'<span style="color:{look.name("faint")}">—</span>'
    style = (
        f"color:{look.name(tone)};background-color:{look.name(tone + '_soft')};"
        "font-weight:600"
    )
    parts, at = [], 0
    for start, end in spans:
        inner = escape(text[start:end])
        parts += [escape(text[at:start]), f'<span style="{style}">{inner}</span>']
        at = end
    return "".join([*parts, escape(text[at:])])
