"""Start of the window: Qt, fonts, style, unlocking, the main window, faults."""

import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QLocale
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from vssid_desk import log, resources, settings
from vssid_desk.gui import fault
from vssid_desk.gui.desk import Desk
from vssid_desk.gui.help_key import HelpKey
from vssid_desk.gui.look import icons
from vssid_desk.gui.look.theme import Appearance, bring_fonts
from vssid_desk.gui.vietnamese import Vietnamese


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the window until it is closed; return the exit code."""
    given = list(arguments if arguments is not None else sys.argv)
    app = make_application(given)
    log.start(settings.user_folder())
    preferences = settings.load()
    appearance = Appearance(app, theme=preferences.theme, scale=preferences.text_scale)
    desk = Desk(app, appearance, preferences)
    fault.watch(desk.show_fault)
    appearance.changed.connect(lambda: _keep_look(app, appearance))
    desk.start(_opened(given[1:]))
    return app.exec()


def make_application(arguments: list[str]) -> QApplication:
    """Return the application dressed in our style, speaking Vietnamese."""
    app = QApplication(arguments)
    app.setStyle("Fusion")
    bring_fonts()
    app.setApplicationName("VssID Desk")
    app.setDesktopFileName("vssid-desk")
    app.setWindowIcon(QIcon(str(resources.app_icon())))
    QLocale.setDefault(QLocale("vi_VN"))
    app.installTranslator(Vietnamese(app))
    HelpKey(app)
    return app


def _opened(arguments: Sequence[str]) -> Path | None:
    """Return the file that the window was started with, if it is there."""
    files = [Path(text) for text in arguments if Path(text).is_file()]
    return files[0] if files else None


def _keep_look(app: QApplication, appearance: Appearance) -> None:
    icons.renew(app)
    now = settings.load()
    settings.save(
        replace(now, theme=appearance.theme, text_scale=appearance.look.scale)
    )
