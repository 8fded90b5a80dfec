"""The window used with planted people until it is killed in the middle of a write."""

import os
import signal
import sys
from pathlib import Path

from PySide6.QtCore import QThread
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from tests.leaking import driven
from tests.people import card
from vssid_desk import log, settings
from vssid_desk.domain.query import Query
from vssid_desk.gui import fault
from vssid_desk.gui.app import make_application
from vssid_desk.gui.desk import Desk
from vssid_desk.gui.look.theme import Appearance
from vssid_desk.gui.main_window import MainWindow
from vssid_desk.operations import browse
from vssid_desk.operations.workspace import open_workspace, unlock


def use(folder: Path, password: str, card_of: dict[str, str]) -> None:
    """Open, search, scan, type, draw papers, lock, fail; then die."""
    app = make_application(["leaking"])
    log.start(settings.user_folder())
    desk = Desk(app, Appearance(app), settings.load())
    fault.watch(lambda report: None)
    file = folder / "so" / "xa.vssid"
    key = unlock(file, password=password)
    desk.open(file, key)
    window = desk.window
    assert window is not None
    turn(app)
    look(app, window, card_of)
    import_again(app, window, folder / "vao" / "danh-sach.xlsx")
    desk.keeper.keep_now()
    turn(app, 60)
    fail(card_of["full_name"] + card_of["personal_id"])
    for name in ALSO:
        window.do(name)
        turn(app)
        put_away(app, window)
    desk.lock()
    turn(app)
    desk.open(file, key)
    turn(app)
    window.runner.close()  # no other process is left to tidy up after the kill
    die(file, key, card_of["full_name"])


# What a dialog stands for; what it writes is driven by command.
ALSO = (
    "exports", "backups", "unit", "campaign", "office", "password", "privacy", "users",
    "locking", "history", "compare_list", "receipt", "columns", "households", "household",
    "call", "complaints", "counters", "account", "data_request", "address", "handouts",
    "workbook", "reports", "batch", "forget_campaign", "undo", "redo", "help", "doctor",
)  # fmt: skip


def put_away(app: QApplication, window: MainWindow) -> None:
    """Close what a command opened."""
    for other in app.topLevelWidgets():
        if other is not window and other.isVisible():
            other.close()
    turn(app)


def look(app: QApplication, window: MainWindow, card_of: dict[str, str]) -> None:
    """Search, reveal, scan a card, type, copy a number, draw papers, see every tab."""
    lists = window.pages["lists"]
    lists.show_query(Query(text=card_of["full_name"]))
    lists.people.toggle_numbers()
    lists.people.asking.reason.setEditText(f"so với {card_of['full_name']}")
    lists.people.asking.accept()
    turn(app)
    window.head.scan.scanned.emit(card(card_of))
    turn(app)
    case_id = browse.find(window.runner.reader, Query(text=card_of["personal_id"]))[0]
    window.open_case(case_id)
    turn(app, 60)  # the place is remembered after a rest
    window.pages["case"].sheet.keep_draft({"note": card_of["full_name"]})
    QGuiApplication.clipboard().setText(card_of["personal_id"])
    lists.forms_wanted.emit([case_id])
    turn(app)
    for name in ("packages", "progress"):
        window.show_tab(name)
        turn(app)


def import_again(app: QApplication, window: MainWindow, file: Path) -> None:
    """Look at the journal and at the preview of a list."""
    window.do("journal")
    window.pages["lists"].import_file(file)
    turn(app, 60)


def fail(told: str) -> None:
    """Fail with a name and a number in the message."""
    try:
        int(told)
    except ValueError as error:
        sys.excepthook(type(error), error, error.__traceback__)


def die(file: Path, key: bytes, name: str) -> None:
    """Be killed with a transaction open that has written a name."""
    work = open_workspace(file, key=key)
    work.store.write("PRAGMA cache_size = 20")  # so that pages go to the WAL at once
    work.store.write("BEGIN IMMEDIATE")
    work.store.write("CREATE TABLE spare (id INTEGER, told TEXT)")
    work.store.write_many(
        "INSERT INTO spare VALUES (?, ?)", [(n, f"{name} {n}") for n in range(40_000)]
    )
    sys.stderr.write("window used to the end\n")
    sys.stderr.flush()
    os.kill(os.getpid(), signal.SIGKILL)


def turn(app: QApplication, times: int = 15) -> None:
    """Let everything be read, laid out and painted."""
    for _ in range(times):
        app.processEvents()
        QThread.msleep(10)


if __name__ == "__main__":
    numbers = ("full_name", "birth_date", "sex", "personal_id", "address")
    with driven.noted(Path(sys.argv[1]), "window"):
        use(
            Path(sys.argv[1]),
            sys.argv[2],
            dict(zip(numbers, sys.argv[3:], strict=True)),
        )
