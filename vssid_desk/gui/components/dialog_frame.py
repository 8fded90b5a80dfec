"""What a dialog to look at has around its content: a heading, and a button that closes it."""

from PySide6.QtWidgets import QDialog, QPushButton, QVBoxLayout, QWidget

from vssid_desk.gui.components.buttons import button
from vssid_desk.gui.components.labels import label
from vssid_desk.gui.components.layouts import column, frame, hairline, row


def framed(
    dialog: QDialog, title: str, hint: str, content: QWidget, *more: QPushButton
) -> QVBoxLayout:
    """Return the layout of a dialog: title and hint, the content growing, Đóng below.

    `more` are further buttons, left of Đóng; an empty hint takes no room.
    """
    dialog.setWindowTitle(title)
    words = [label(title, "title")]
    if hint:
        words.append(label(hint, "caption", wrap=True))
    head = column(*words, gap=2, margins=(18, 12, 18, 8))
    close = button("Đóng", key="Esc", does=dialog.reject)
    foot = frame(row(1, *more, close, margins=(16, 9, 16, 9)), "actions")
    whole = column(frame(head, "surface"), hairline(), content, foot, gap=0)
    whole.setStretch(2, 1)
    return whole
