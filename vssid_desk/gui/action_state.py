"""What menus and buttons say of undo, redo, and of what is possible now."""

from collections.abc import Collection, Mapping

from PySide6.QtGui import QAction

from vssid_desk.gui.head_bar import HeadBar
from vssid_desk.operations import history
from vssid_desk.operations.workspace import Workspace


def name_undo(actions: Mapping[str, QAction], head: HeadBar, work: Workspace) -> None:
    """Write the name of the operation that undo and redo are about."""
    steps = (
        ("undo", "Hoàn tác", head.undo, history.next_undo(work)),
        ("redo", "Làm lại", head.redo, history.next_redo(work)),
    )
    for name, words, shown, entry in steps:
        title = f"{words}: {entry.text}" if entry else words
        actions[name].setText(title)
        actions[name].setEnabled(entry is not None)
        shown.setEnabled(entry is not None)
        shown.setToolTip(title)


def switch(actions: Mapping[str, QAction], possible: Collection[str]) -> None:
    """Switch off the menu entries that mean nothing in this tab."""
    for name, action in actions.items():
        if name not in ("undo", "redo"):
            action.setEnabled(name in possible)
