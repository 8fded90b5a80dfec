"""Prove that this copy of the program works: the whole job, then the window and its worker."""

import os
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QColor, QFontDatabase, QImage
from PySide6.QtWidgets import QApplication

from vssid_desk import __version__
from vssid_desk.errors import UserError
from vssid_desk.gui import pages
from vssid_desk.gui.app import make_application
from vssid_desk.gui.background.runner import Runner
from vssid_desk.gui.background.worker import report_of
from vssid_desk.gui.forms.pdf_pages import PdfPages
from vssid_desk.gui.look.theme import Appearance
from vssid_desk.gui.main_window import MainWindow
from vssid_desk.operations.practise import PASSWORD, Say
from vssid_desk.operations.self_test import self_test
from vssid_desk.operations.trying import SHEET, check
from vssid_desk.operations.workspace import unlock

GOOD, NOT_GOOD, FAULT = 0, 1, 70
TYPEFACE = "Open Sans"  # ships with the program
SECONDS = 300  # that the worker process may take on a slow machine
_LEAST_TONES = 20  # a window that was painted has more than its ground and letters


def main(arguments: Sequence[str]) -> int:
    """Test everything in a temporary folder; return 0 good, 1 not good, 70 a fault of ours.

    The steps go to standard output, and to a file when one is named: a starter without a
    console on Windows has no output.
    """
    told = _Told(Path(arguments[0]) if arguments else None)
    try:
        with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as place:
            prove(Path(place), told.say)
    except UserError as error:
        told.say(str(error))
        return NOT_GOOD
    except Exception as error:  # noqa: BLE001 - told by its places, as all faults are
        told.say(f"Chương trình gặp sự cố khi chạy thử.\n{report_of(error)}")
        return FAULT
    told.say(f"VssID Desk {__version__}: chạy thử đạt")
    return GOOD


class _Told:
    """Writes each step where it can be read."""

    def __init__(self, file: Path | None) -> None:
        self._file = file
        if file is not None:
            file.write_text("", encoding="utf-8")
        reconfigure = getattr(sys.stdout, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="replace")

    def say(self, text: str) -> None:
        """Tell one step."""
        if sys.stdout is not None:
            sys.stdout.write(f"{text}\n")
            sys.stdout.flush()
        if self._file is not None:
            with self._file.open("a", encoding="utf-8") as stream:
                stream.write(f"{text}\n")


def prove(folder: Path, say: Say) -> None:
    """Do the job in an empty folder, then show its store in a window; raise UserError."""
    done = self_test(folder, say)
    app = _application()
    check(TYPEFACE in QFontDatabase.families(), f"không nạp được phông chữ {TYPEFACE}")
    runner = Runner(done.store, unlock(done.store, password=PASSWORD))
    window = MainWindow(runner, Appearance(app, theme="light"), pages.make(runner))
    try:
        tones = _tones(_painted(app, window))
        check(tones >= _LEAST_TONES, "cửa sổ không vẽ được")
        say(f"Cửa sổ mở được, phông {TYPEFACE}, màn hình {app.platformName()}")
        sheet = _pictured(folder / SHEET, folder / "to-co-dau.png")
        say("Xem trước được tờ khai")
        _work_apart(runner, "back_up", file=folder / "sao-luu.vssid")
        copied = (folder / "sao-luu.vssid").is_file()
        check(copied, "tiến trình làm việc không ghi được bản sao lưu")
        say("Tiến trình làm việc chạy riêng được: đã sao lưu sổ")
        (filed,) = _work_apart(runner, "file_sheets", pictures=[sheet])
        check(filed.case_ids, f"không đọc được dấu trên ảnh tờ khai: {filed.why_not}")
        say("Đọc được dấu QR trên ảnh tờ khai, đã cất đúng hồ sơ")
    finally:
        window.close()
        runner.close()
        window.deleteLater()


def _application() -> QApplication:
    """Return the application; a Linux without a screen gets one in memory."""
    screens = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    if sys.platform.startswith("linux") and not any(map(os.environ.get, screens)):
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    there = QApplication.instance()
    if isinstance(there, QApplication):
        return there
    return make_application(["vssid-desk"])


def _painted(app: QApplication, window: MainWindow) -> QImage:
    """Show the main window and return its picture."""
    window.show()
    for _ in range(20):
        app.processEvents()
    return window.grab().toImage()


def _tones(picture: QImage) -> int:
    """Return how many colours stand on every seventh pixel."""
    places = (
        (x, y)
        for x in range(0, picture.width(), 7)
        for y in range(0, picture.height(), 7)
    )
    return len({QColor(picture.pixel(x, y)).rgb() for x, y in places})


def _pictured(sheet: Path, target: Path) -> Path:
    """Draw a form as the preview does, keep it as a picture; raise when nothing is on it."""
    pages = PdfPages(sheet.read_bytes())
    drawn = pages.draw(0, 300 / 72)
    pages.close()
    check(_tones(drawn) > 1, "không xem trước được biểu mẫu")
    check(drawn.save(str(target)), "không lưu được ảnh của biểu mẫu")
    return target


def _work_apart(runner: Runner, operation: str, **given: object) -> Any:
    """Do an operation in the worker process; raise what it raises, or that it did not come back."""
    loop, faults, done = QEventLoop(), list[Exception](), list[Any]()

    def failed(error: Exception) -> None:
        faults.append(error)
        loop.quit()

    def ended(result: object) -> None:
        done.append(result)
        loop.quit()

    runner.start(operation, given, ended, failed=failed)
    QTimer.singleShot(SECONDS * 1000, loop.quit)
    loop.exec()
    if faults:
        raise faults[0]
    check(done, "tiến trình làm việc không trả lời")
    return done[0]
