"""F6: walking through the panes of a tab."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget


def walk(tab: QWidget | None, step: int) -> None:
    """Move the focus to the next (+1) or previous (-1) pane of a tab that can take it."""
    panes = [pane for pane in _panes(tab) if pane.isVisible() and pane.isEnabled()]
    if not panes:
        return
    at = _at(panes)
    pane = panes[(at + step) % len(panes)] if at is not None else panes[0]
    _first(pane).setFocus(Qt.FocusReason.ShortcutFocusReason)


def _panes(tab: QWidget | None) -> Sequence[QWidget]:
    result: Sequence[QWidget] = getattr(tab, "panes", ())
    return result


def _at(panes: Sequence[QWidget]) -> int | None:
    focus = QApplication.focusWidget()
    for index, pane in enumerate(panes):
        if focus is not None and (focus is pane or pane.isAncestorOf(focus)):
            return index
    return None


def _first(pane: QWidget) -> QWidget:
    """Return the first widget in a pane that takes the keyboard."""
    if pane.focusPolicy() & Qt.FocusPolicy.TabFocus:
        return pane
    for child in pane.findChildren(QWidget):
        takes = child.focusPolicy() & Qt.FocusPolicy.TabFocus
        if takes and child.isVisible() and child.isEnabled():
            return child
    return pane
