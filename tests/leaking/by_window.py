"""The window used with planted people until it is killed in the middle of a write."""

import os
import signal
import sys
from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QGuiApplication

from tests.leaking import driven
from tests.leaking.finger import Finger
from tests.leaking.hand import Hand
from tests.leaking.paths import Paths
from tests.leaking.walk import Walk
from tests.people import card
from vssid_desk import log, settings
from vssid_desk.domain.query import Query
from vssid_desk.gui import fault
from vssid_desk.gui.app import make_application
from vssid_desk.gui.desk import Desk
from vssid_desk.gui.look.theme import Appearance
from vssid_desk.operations import browse
from vssid_desk.operations.workspace import open_workspace, unlock

Told = dict[str, str]


def use(folder: Path, password: str, card_of: Told) -> None:
    """Open, search, scan, type, press everything there is, lock, fail; then die."""
    make_ready(Hand(folder, card_of))
    app = make_application(["leaking"])
    log.start(settings.user_folder())
    desk = Desk(app, Appearance(app), settings.load())
    fault.watch(desk.show_fault)
    told = f"{card_of['full_name']} {card_of['personal_id']}"
    finger = Finger(app, Paths(folder), told, password)
    file = folder / "so" / "xa.vssid"
    desk.start(file)
    for typed in ("sai-mat-khau", password):
        come_in(desk, finger, typed)
    case_id = look(desk, finger, card_of)
    keep_backup(desk, finger)
    walk = Walk(desk, finger, case_id, card_of["full_name"])
    walk.through_tabs()
    fail(finger, told)
    for name in ("lock", "restore", "quit"):
        leave_unsaved(desk, told)
        walk.leave(name, lambda: come_in(desk, finger, password))
    walk.forget()
    walk.leave("lock", lambda: leave_locked(desk, finger))
    walk.write_down(folder / "vao")
    key = unlock(file, password=password)
    if desk.window is not None:
        desk.window.runner.close()  # no other process is left to tidy up after the kill
    die(file, key, card_of["full_name"])


def make_ready(hand: Hand) -> None:
    """Complete the person of the card in the newest list, so that there is somebody to pack."""
    found = hand.json("cases", hand.card_of["personal_id"])
    hand.complete(max(one["id"] for one in found))


def come_in(desk: Desk, finger: Finger, password: str) -> None:
    """Type a password where it is asked for and open."""
    if desk.unlock is None:  # it was closed
        desk.start(finger.paths.store)
    asking = desk.unlock
    assert asking is not None
    file = asking.stores.current()
    if file is None or file.name != "xa.vssid":
        asking.stores.add(finger.paths.store)
    asking.password.setText(password)
    asking.open.click()
    for _ in range(200):
        finger.settle(4)
        if desk.unlock is None or asking.fault.isVisible():
            break
    finger.runner = desk.window.runner if desk.window else None
    finger.settle()


def leave_locked(desk: Desk, finger: Finger) -> None:
    """Press all that can be pressed before a password: other stores, a new one, restoring."""
    assert desk.unlock is not None
    finger.press_all(desk.unlock)


def look(desk: Desk, finger: Finger, card_of: Told) -> int:
    """Search, reveal, scan a card, type, copy a number, draw papers; return the case."""
    window = desk.window
    assert window is not None
    lists = window.pages["lists"]
    lists.people.search.setText(card_of["full_name"])
    lists.show_query(Query(text=card_of["full_name"]))
    finger.do(lists.people.toggle_numbers)
    window.head.scan.scanned.emit(card(card_of))
    finger.settle()
    case_id = browse.find(window.runner.reader, Query(text=card_of["personal_id"]))[0]
    window.open_case(case_id)
    finger.settle(60)  # the place is remembered after a rest
    QGuiApplication.clipboard().setText(card_of["personal_id"])
    finger.settle()
    return case_id


def keep_backup(desk: Desk, finger: Finger) -> None:
    """Let the keeper of backups do what it does every half hour."""
    assert desk.keeper is not None
    desk.keeper.keep_now()
    finger.settle(60)


def leave_unsaved(desk: Desk, told: str) -> None:
    """Type something about the person shown and leave it."""
    assert desk.window is not None
    desk.window.pages["case"].sheet.keep_draft({"note": told})


class Failing(QObject):
    """A slot that fails with a name and a number in the message."""

    def __init__(self, told: str) -> None:
        super().__init__()
        self._told = told

    def fail(self) -> None:
        """Fail as a fault of the program does."""
        int(self._told)


def fail(finger: Finger, told: str) -> None:
    """Fail in a slot, and save the report that the window offers."""
    failing = Failing(told)
    finger.do(lambda: QTimer.singleShot(0, failing.fail))


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


if __name__ == "__main__":
    numbers = ("full_name", "birth_date", "sex", "personal_id", "address")
    person = dict(zip(numbers, sys.argv[3:], strict=True))
    with driven.noted(Path(sys.argv[1]), "window"), driven.ended_at_once():
        use(Path(sys.argv[1]), sys.argv[2], person)
elif __name__ == "__mp_main__":  # the worker of the window
    driven.begin(Path(sys.argv[1]), "window")
