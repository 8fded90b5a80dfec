"""The menu bar, built from the table of commands."""

from collections.abc import Callable

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from vssid_desk.gui.keys import COMMANDS, MENUS, Command, written
from vssid_desk.gui.look import icons


def build(window: QMainWindow, does: Callable[[str], object]) -> dict[str, QAction]:
    """Fill the window's menu bar; a chosen entry calls `does` with its command's name."""
    menus = {title.replace("&", ""): window.menuBar().addMenu(title) for title in MENUS}
    for menu in menus.values():
        menu.setToolTipsVisible(True)  # what is off says why
    actions: dict[str, QAction] = {}
    for command in COMMANDS:
        menu = menus[command.menu]
        if command.name == "-":
            menu.addSeparator()
        else:
            actions[command.name] = _action(menu, command, does)
    return actions


def _action(menu: QMenu, command: Command, does: Callable[[str], object]) -> QAction:
    action = menu.addAction(command.title)
    if command.icon:
        icons.put(action, command.icon, "muted")
    if command.only_shown:
        action.setText(f"{command.title}\t{written(command.keys[0])}")
    else:
        action.setShortcuts([QKeySequence(key) for key in command.keys])
    action.triggered.connect(lambda: does(command.name))
    return action
