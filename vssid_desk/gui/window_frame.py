"""How the window stands on the screen: the whole screen at first, then as it was left."""

from dataclasses import replace

from PySide6.QtCore import QByteArray

from vssid_desk import settings
from vssid_desk.errors import UserError
from vssid_desk.gui.main_window import MainWindow


def show(window: MainWindow) -> None:
    """Show the window where it was, and keep its place when it is closed."""
    kept = QByteArray.fromHex(settings.load().window_frame.encode("ascii", "ignore"))
    if kept.isEmpty() or not window.restoreGeometry(kept):
        window.showMaximized()
    else:
        window.show()
    window.closing.connect(lambda: keep(window))


def keep(window: MainWindow) -> None:
    """Write down where the window stands; a place that cannot be written is not missed."""
    frame = bytes(window.saveGeometry().toHex().data()).decode("ascii")
    try:
        settings.save(replace(settings.load(), window_frame=frame))
    except UserError:
        return
