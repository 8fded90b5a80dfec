"""Covering: while the store is locked no dialog, menu or tool tip of it is to be seen."""

from collections.abc import Iterable

from PySide6.QtWidgets import QApplication, QMenu, QWidget
from shiboken6 import isValid


def cover(keep: Iterable[QWidget | None]) -> list[QWidget]:
    """Hide every window but those kept; return what is to be shown again later."""
    kept = {id(one) for one in keep}
    hidden = []
    for widget in QApplication.topLevelWidgets():
        if not widget.isVisible() or id(widget) in kept:
            continue
        if isinstance(widget, QMenu):
            widget.close()
            continue
        widget.hide()
        hidden.append(widget)
    return hidden


def uncover(hidden: Iterable[QWidget]) -> None:
    """Show again what was hidden and still is there."""
    for widget in hidden:
        if isValid(widget):
            widget.show()
