"""Pictures of every screen, for people to look at before a release.

    QT_QPA_PLATFORM=offscreen python -m tests.gui.screenshots FOLDER

Every screen at 1366×768 and 1920×1080 (less title and task bar), light and dark, and at 150 %.
"""

import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtWidgets import QApplication, QWidget

from tests.gui.conftest import AtOnce, make_store
from tests.gui.ready import make_ready
from vssid_desk import resources
from vssid_desk.domain.query import Query
from vssid_desk.gui import pages
from vssid_desk.gui.app import make_application
from vssid_desk.gui.background.runner import Runner
from vssid_desk.gui.first_start import FirstStart
from vssid_desk.gui.look.theme import Appearance
from vssid_desk.gui.main_window import MainWindow
from vssid_desk.gui.unlock import Unlock
from vssid_desk.operations import browse

# Name, width, height, theme, text scale; heights are what title and task bar leave.
LOOKS = (
    ("1366-sang", 1366, 698, "light", 100),
    ("1366-toi", 1366, 698, "dark", 100),
    ("1920-sang", 1920, 1010, "light", 100),
    ("1366-150", 1366, 698, "light", 150),
)

Shot = Iterator[tuple[str, QWidget]]


def shoot(
    app: QApplication, appearance: Appearance, folder: Path, looks=LOOKS
) -> list[Path]:
    """Take every picture; return the files."""
    made = []
    with tempfile.TemporaryDirectory() as place:
        filled = make_store(Path(place))
        for look, width, height, theme, scale in looks:
            appearance.set_theme(theme)
            appearance.set_scale(scale)
            for name, widget in screens(app, appearance, filled, (width, height)):
                file = folder / f"{name}-{look}.png"
                settle(app)
                widget.grab().save(str(file))
                made.append(file)
    return made


def screens(
    app: QApplication,
    appearance: Appearance,
    filled: tuple[Path, bytes],
    size: tuple[int, int],
) -> Shot:
    """Give one screen after the other, ready to be taken."""
    yield from locked(filled, size)
    with tempfile.TemporaryDirectory() as place:
        runner = Runner(*make_store(Path(place), lists=False), AtOnce())
        yield "01-bat-dau", opened(runner, appearance, size)
        close(app)
        runner.close()
    runner = Runner(*filled, AtOnce())
    window = opened(runner, appearance, size)
    yield from in_lists(window)
    yield from in_tabs(window)
    close(app)
    runner.close()


def locked(filled: tuple[Path, bytes], size: tuple[int, int]) -> Shot:
    """Give unlocking and creating a store."""
    unlock = Unlock([filled[0]], AtOnce())
    unlock.resize(*size)
    unlock.show()
    unlock.password.setText("mat-khau")
    yield "09-mo-khoa", unlock
    unlock.close()
    create = FirstStart(None, Path(tempfile.gettempdir()), AtOnce())
    create.show()
    yield "09-tao-so", create
    create.close()


def opened(runner: Runner, appearance: Appearance, size: tuple[int, int]) -> MainWindow:
    """Return the main window of a store, shown in this size."""
    window = MainWindow(runner, appearance, pages.make(runner))
    window.resize(*size)
    window.show()
    return window


def in_lists(window: MainWindow) -> Shot:
    """Give Danh sách as it opens, searching with people chosen, and the import preview."""
    lists = window.pages["lists"]
    yield "02-danh-sach", window
    lists.show_query(Query(text="thon"))
    lists.people.model.tick([0, 1, 4])
    yield "02-danh-sach-tim", window
    lists.people.model.untick_all()
    lists.show_query(Query())
    lists.import_file(resources.sample("mau-02-xa-cam-giang.xlsx"))
    yield "03-nhap-danh-sach", lists.imports.dialog
    lists.imports.dialog.reject()


def in_tabs(window: MainWindow) -> Shot:
    """Give the other four tabs: asking, comparing, three people ready, packed, counted."""
    asking = browse.find(window.runner.reader, Query(stages=("asking",)))
    window.open_case(asking[0])
    yield "04-dieu-chinh-hoi", window
    card = resources.sample("ma-qr-the.txt").read_text(encoding="utf-8").splitlines()[0]
    window.head.scan.scanned.emit(card)
    yield "04-dieu-chinh", window
    window.pages["lists"].forms_wanted.emit(make_ready(window.runner, 3))
    yield "05-bieu-mau", window
    window.show_tab("packages")
    yield "06-ho-so-gui", window
    window.show_tab("progress")
    yield "07-tien-do", window


def settle(app: QApplication, turns: int = 20) -> None:
    """Let everything be laid out and painted."""
    for _ in range(turns):
        app.processEvents()


def close(app: QApplication) -> None:
    """Close all windows."""
    for widget in app.topLevelWidgets():
        widget.close()


def main(where: Callable[[], str] = lambda: sys.argv[1]) -> None:
    """Take all pictures into the folder given."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    folder = Path(where())
    folder.mkdir(parents=True, exist_ok=True)
    app = make_application(["screenshots"])
    made = shoot(app, Appearance(app, theme="light"), folder)
    sys.stdout.write(f"{len(made)} pictures in {folder}\n")


if __name__ == "__main__":
    main()
