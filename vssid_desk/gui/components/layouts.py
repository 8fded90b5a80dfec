"""Rows and columns of widgets, written in one line each."""

from typing import TypeVar

from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLayout,
    QVBoxLayout,
    QWidget,
)

from vssid_desk.gui.look import theme

Part = QWidget | QLayout | int  # an int is a stretch of that weight
Margins = tuple[int, int, int, int]
L = TypeVar("L", bound=QBoxLayout)


def row(*parts: Part, gap: int = 8, margins: Margins = (0, 0, 0, 0)) -> QHBoxLayout:
    """Lay parts side by side; gap and margins (left, top, right, bottom) at 100 %."""
    return _filled(QHBoxLayout(), parts, gap, margins)


def column(*parts: Part, gap: int = 8, margins: Margins = (0, 0, 0, 0)) -> QVBoxLayout:
    """Lay parts one below the other; gap and margins at 100 %."""
    return _filled(QVBoxLayout(), parts, gap, margins)


def frame(layout: QLayout, role: str = "surface") -> QFrame:
    """Put a layout into a frame of a role of the style sheet: card, surface, sunken and more."""
    result = QFrame()
    result.setProperty("role", role)
    result.setLayout(layout)
    return result


def hairline() -> QFrame:
    """Return a horizontal hairline."""
    line = QFrame()
    line.setProperty("role", "line")
    line.setFixedHeight(1)
    return line


def vertical_hairline() -> QFrame:
    """Return a vertical hairline."""
    line = QFrame()
    line.setProperty("role", "line")
    line.setFixedWidth(1)
    return line


def restyle(widget: QWidget, name: str, value: object) -> None:
    """Change a dynamic property the style sheet reads, and style the widget again."""
    if widget.property(name) != value:
        widget.setProperty(name, value)
        widget.style().unpolish(widget)
        widget.style().polish(widget)
        widget.update()


def clear(layout: QLayout) -> None:
    """Take everything out of a layout and delete it."""
    while (item := layout.takeAt(0)) is not None:
        if widget := item.widget():
            widget.hide()
            widget.deleteLater()
        elif inner := item.layout():
            clear(inner)


def _filled(layout: L, parts: tuple[Part, ...], gap: int, margins: Margins) -> L:
    u = theme.look().u
    layout.setSpacing(u(gap))
    layout.setContentsMargins(*(u(margin) for margin in margins))
    for part in parts:
        if isinstance(part, int):
            layout.addStretch(part)
        elif isinstance(part, QLayout):
            layout.addLayout(part)
        else:
            layout.addWidget(part)
    return layout
