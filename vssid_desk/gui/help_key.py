"""F1 where no menu hears it: in dialogs, and while the store is locked."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from vssid_desk.gui.help_view import HelpView
from vssid_desk.gui.tabs import SIGNS

_START = "cac-buoc"
_OF_TABS = {sign.key: sign.help for sign in SIGNS}
# Rooms of the window that are no tab, and the page that tells of them.
_OF_ROOMS = {"safety": "so", "erasure": "so", "records": "dieu-chinh"}


class HelpKey(QObject):
    """Shows the page about the window that F1 was pressed in; the menu keeps its own F1."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if event.key() != Qt.Key.Key_F1 or not isinstance(watched, QWidget):
            return False
        if not isinstance(watched.window(), HelpView):
            HelpView(watched.window(), page_about(watched)).show()
        return True


def page_about(widget: QWidget | None) -> str:
    """Return the help page about a widget: its own, its window's, else that of its room."""
    at = widget
    while at is not None:
        named = getattr(at, "help_page", "")
        room = _room(at)
        page = named or _OF_TABS.get(room) or _OF_ROOMS.get(room)
        if page:
            return str(page)
        at = at.parentWidget()
    return _START


def _room(widget: QWidget) -> str:
    """Return the package that a widget was written in: "lists" of vssid_desk.gui.lists.tab."""
    return type(widget).__module__.rpartition(".")[0].rpartition(".")[2]
