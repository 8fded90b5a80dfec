"""Windows of users who went away: locked as they are, unseen, until their own password comes."""

from pathlib import Path

from vssid_desk.gui.main_window import MainWindow


class Away:
    """Keeps a locked window with its unsaved text in memory for its own user alone."""

    def __init__(self) -> None:
        self._file = Path()
        self._windows: dict[int, MainWindow] = {}

    def put(self, window: MainWindow) -> None:
        """Keep the window of whoever locked it."""
        self._file = window.runner.file
        self._windows[window.runner.user] = window

    def exchange(self, before: MainWindow, file: Path, user: int) -> MainWindow | None:
        """Put one user's window away for what another user of a store left."""
        before.runner.close()
        self.put(before)
        return self.take(file, user)

    def take(self, file: Path, user: int) -> MainWindow | None:
        """Return the window a user of this store left; another store ends what was left."""
        if file != self._file:
            self.end()
        return self._windows.pop(user, None)

    def end(self) -> None:
        """Take all of them away for good."""
        for window in self._windows.values():
            window.runner.close()
            window.deleteLater()
        self._windows.clear()


def wake(window: MainWindow, key: bytes) -> None:
    """Show a window that was locked as its user left it."""
    if not window.runner.is_open:
        window.runner.open(key)
    window.show()
    window.refresh()
