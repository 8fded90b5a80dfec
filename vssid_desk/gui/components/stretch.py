"""Panes that scroll when the window is too small for them."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget


def in_scroll(inner: QWidget, *, sideways: bool = False) -> QScrollArea:
    """Put a widget into a frameless pane that scrolls down (and sideways when wanted)."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    if not sideways:
        off = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        area.setHorizontalScrollBarPolicy(off)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(inner)
    return area
