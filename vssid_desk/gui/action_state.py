"""What menus and buttons say of undo, redo, and of what is possible now."""

from collections.abc import Collection, Mapping, Sequence

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from vssid_desk.gui import tabs
from vssid_desk.gui.head_bar import HeadBar
from vssid_desk.gui.words import literal
from vssid_desk.operations import history
from vssid_desk.operations.workspace import Workspace

_NOTHING = {
    "undo": "Chưa có gì để hoàn tác.",
    "redo": "Chưa có gì để làm lại.",
}
_WHY_NOT = {
    "edit": "Bấm F2 ngay ở ô muốn sửa.",
    "accept": "Bấm Enter ngay ở trường đang làm.",
    "drop": "Bấm Esc ngay ở chỗ muốn đóng hoặc bỏ chọn.",
    "practice": "Đang ở sổ làm thử rồi.",
}
_NOBODY = "Chưa mở người nào. Chọn một người ở thẻ Điều chỉnh (Ctrl+2)."


def name_undo(actions: Mapping[str, QAction], head: HeadBar, work: Workspace) -> None:
    """Write the name of the operation that undo and redo are about."""
    steps = (
        ("undo", "Hoàn tác", head.undo, history.next_undo(work)),
        ("redo", "Làm lại", head.redo, history.next_redo(work)),
    )
    for name, words, shown, entry in steps:
        title = f"{words}: {entry.text}" if entry else words
        actions[name].setText(literal(title))
        actions[name].setEnabled(entry is not None)
        shown.setEnabled(entry is not None)
        shown.setToolTip(title if entry else _NOTHING[name])
        _explain(actions[name], "" if entry else _NOTHING[name])


def switch(
    actions: Mapping[str, QAction],
    own: Collection[str],
    pages: Mapping[str, QWidget],
    shown: QWidget | None,
) -> None:
    """Switch off the menu entries that mean nothing in the tab shown; each says why.

    `own` are the names of the commands that the window does in every tab.
    """
    possible = {*own, *tabs.commands(shown)}
    for name, action in actions.items():
        if name not in _NOTHING:
            there = name in possible
            action.setEnabled(there)
            _explain(action, "" if there else why_not(name, tabs.places(pages, name)))


def why_not(name: str, places: Sequence[str]) -> str:
    """Return why a command does nothing here, and where it does."""
    if places:
        return f"Lệnh này dùng ở thẻ {' hoặc '.join(places)}."
    return _WHY_NOT.get(name, _NOBODY)


def _explain(action: QAction, why: str) -> None:
    action.setToolTip(why)
    action.setStatusTip(why)
