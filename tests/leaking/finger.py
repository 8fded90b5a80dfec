"""A finger on the window: chooses from menus, fills what is empty, presses every button."""

import sys
from collections.abc import Callable
from concurrent.futures import Future

from PySide6.QtCore import QObject, Qt, QThread, QTimer, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QFileDialog,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QWidget,
)
from shiboken6 import isValid

from tests.leaking.looking import (
    fault_in,
    fill_choice,
    is_empty,
    next_button,
    press_go_on,
    typed_back,
)
from tests.leaking.paths import Paths
from vssid_desk.gui.background.busy import Background
from vssid_desk.gui.background.runner import Runner
from vssid_desk.gui.password_edit import PasswordEdit

_DEEPEST = 4  # dialogs over dialogs
_MOST = 60  # buttons pressed of one window: lists may have one a row
_OF_TEXTS = ("HelpView", "KeySheet")  # of the program; their buttons write nothing
_PATIENCE = 10  # ticks; a menu still up then runs a loop of its own


class Finger(QObject):
    """`typed` is what goes into empty fields, `secret` into those of a password."""

    def __init__(
        self, app: QApplication, paths: Paths, typed: str, secret: str
    ) -> None:
        super().__init__(app)
        self._app, self.paths = app, paths
        self.typed, self.secret = typed, secret
        self.runner: Runner | None = None
        self._waits = 0  # how often a menu was up already
        self._taken: dict[str, int] = {}  # how often of a menu
        self.opened: list[str] = []  # what the system was asked to open
        QDesktopServices.setUrlHandler("file", self, "take")
        self._answering = QTimer(self, interval=20)
        self._answering.timeout.connect(self._answer)
        self._answering.start()

    @Slot(QUrl)
    def take(self, url: QUrl) -> None:
        """Stand in the place of the system's viewer, which is none of ours."""
        self.opened.append(url.toLocalFile())

    def settle(self, least: int = 8) -> None:
        """Let everything be done, read, laid out and painted."""
        waited = self._queued()
        for turned in range(60_000):
            self._app.processEvents()
            self._take_from(self._app.activePopupWidget())
            QThread.msleep(5)
            if turned >= least and all(one.done() for one in waited):
                self._app.processEvents()  # what was done is heard
                if not self._is_busy():
                    return
                waited = self._queued()

    def _queued(self) -> list[Future[None]]:
        """Stand behind everything that waits in a thread; what is done is then delivered too."""
        threads = [
            one._executor
            for top in (*self._app.topLevelWidgets(), self._app)
            if isValid(top)
            for one in top.findChildren(Background)
        ]
        if self.runner is not None and self.runner.is_open:
            threads += [self.runner._writer, self.runner._fetcher]
        return [one.submit(_nothing) for one in threads]

    def _is_busy(self) -> bool:
        runner = self.runner
        return runner is not None and (runner.busy or runner.aside.busy)

    def do(self, act: Callable[[], object]) -> None:
        """Do something and press everything in what it opens; then close that."""
        before = self._windows()
        act()
        self.settle()
        for opened in self._windows() - before:
            self.press_all(opened)
        self.put_away(before)

    def do_only(self, act: Callable[[], object]) -> None:
        """Do something that leads elsewhere, and look no further."""
        act()
        self.settle(20)

    def press_all(self, window: QWidget, *, deep: int = 0) -> None:
        """Fill what is empty and press every button, those that end it last."""
        seen: set[tuple[int, str]] = set()
        self._look_at_title(window)
        if type(window).__name__ in _OF_TEXTS:
            return
        while len(seen) < _MOST and isValid(window):
            self.fill(window)
            pressed = next_button(window, seen)
            if pressed is None:
                return
            seen.add((id(pressed), pressed.text()))
            before = self._windows()
            sys.stderr.write(f"press {type(window).__name__}: {pressed.text()}\n")
            pressed.click()
            self.settle(5)
            if isValid(window) and (fault := fault_in(window)):
                sys.stderr.write(f"  {fault}\n")
            for opened in self._windows() - before:
                if deep < _DEEPEST and isValid(opened):
                    self.press_all(opened, deep=deep + 1)
            self.put_away(before)

    def _look_at_title(self, window: QWidget) -> None:
        """Titles are shown by task bars and window lists: they name nobody."""
        name, _, number = self.typed.rpartition(" ")
        title = window.windowTitle()
        if name in title or number in title:
            message = f"the title of a {type(window).__name__} names somebody"
            raise AssertionError(message)

    def fill(self, window: QWidget) -> None:
        """Type a name and a number into every field that is empty; days are left as they are."""
        for field in window.findChildren(QWidget):
            if not field.isVisible() or not field.isEnabled():
                continue
            if isinstance(field, PasswordEdit):
                field.setText(self.secret)
            elif isinstance(field, QLineEdit) and is_empty(field):
                field.setText(typed_back(field) or self.typed)
                field.textEdited.emit(field.text())
            elif isinstance(field, QPlainTextEdit) and not field.isReadOnly():
                field.setPlainText(field.toPlainText() or self.typed)
            elif isinstance(field, QComboBox):
                fill_choice(field, self.typed)

    def put_away(self, kept: set[QWidget]) -> None:
        """Close what was opened since, the last first."""
        for other in self._windows() - kept:
            if isValid(other):
                other.close()
        self.settle(3)

    def _windows(self) -> set[QWidget]:
        return {one for one in self._app.topLevelWidgets() if one.isVisible()}

    def _answer(self) -> None:
        """Choose a file wherever one is asked for, and take from menus that hold the program up."""
        self._waits = self._waits + 1 if self._app.activePopupWidget() else 0
        if self._waits > _PATIENCE:
            self._take_from(self._app.activePopupWidget())
        for asking in self._app.topLevelWidgets():
            if not isValid(asking):
                continue
            if isinstance(asking, QFileDialog) and asking.isVisible():
                self._choose(asking)

    def _take_from(self, menu: QWidget | None) -> None:
        """Take one entry of a menu that is up, another each time it is opened."""
        if not isinstance(menu, QMenu):
            return
        offered = [one for one in menu.actions() if one.isEnabled() and one.text()]
        words = "|".join(one.text() for one in offered)
        at = self._taken[words] = self._taken.get(words, -1) + 1
        if offered:
            menu.setActiveAction(offered[at % len(offered)])
            QTest.keyClick(menu, Qt.Key.Key_Return)
        else:
            menu.close()

    def _choose(self, asking: QFileDialog) -> None:
        chosen = self.paths.answer(asking)
        name = asking.findChild(QLineEdit, "fileNameEdit")
        if chosen is None or name is None:
            asking.close()
            return
        asking.setDirectory(str(chosen.parent))
        name.setText(str(chosen))
        accept = asking.findChild(QWidget, "buttonBox")
        if accept is not None and not press_go_on(accept):
            asking.close()


def _nothing() -> None:
    """Do nothing, in its turn."""
