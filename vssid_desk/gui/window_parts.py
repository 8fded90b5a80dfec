"""What a command of the window acts on."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QMainWindow, QWidget

from vssid_desk.gui.background.runner import Runner
from vssid_desk.gui.look.theme import Appearance


@dataclass(frozen=True, slots=True)
class WindowParts:
    """What the commands act on."""

    window: QMainWindow
    runner: Runner
    appearance: Appearance
    show_tab: Callable[[str], object]
    current: Callable[[], QWidget | None]
    say: Callable[[str], object]
    idle_changed: Callable[[int], object] = lambda _minutes: None
