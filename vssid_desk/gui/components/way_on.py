"""Where an empty page sends one on: to the first list while there is none, else to the work."""

from collections.abc import Callable

from PySide6.QtCore import SignalInstance

from vssid_desk.gui.background.runner import Runner
from vssid_desk.gui.components.empty import EmptyState
from vssid_desk.operations import browse

_FIRST = ("Sổ chưa có danh sách nào", "Nhập danh sách BHXH gửi là có người để làm.")


class WayOn:
    """Keeps the button of an empty page true."""

    def __init__(
        self,
        page: EmptyState,
        runner: Runner,
        import_wanted: SignalInstance,
        action: str,
        does: Callable[[], object],
    ) -> None:
        self._page, self._runner = page, runner
        self._import, self._action, self._does = import_wanted.emit, action, does
        self._own = page.texts()

    def renew(self) -> None:
        """Offer what helps now."""
        if browse.lists(self._runner.reader):
            self._page.set_texts(*self._own, self._action)
            self._page.set_action(self._does)
        else:
            self._page.set_texts(*_FIRST, "Nhập danh sách…")
            self._page.set_action(self._import)
