"""What tests of the window share: the style, a store with the samples, an executor at once."""

from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from vssid_desk import resources
from vssid_desk.domain.campaign import Due, DueWording, Unit
from vssid_desk.gui import pages
from vssid_desk.gui.background.runner import Runner
from vssid_desk.gui.desk import Desk
from vssid_desk.gui.look.theme import Appearance, bring_fonts
from vssid_desk.gui.main_window import MainWindow
from vssid_desk.gui.vietnamese import Vietnamese
from vssid_desk.operations.import_list import import_list
from vssid_desk.operations.set_up import add_campaign
from vssid_desk.operations.workspace import create_workspace
from vssid_desk.resources import starting_campaign

PASSWORD = "mat-khau-thu"


class AtOnce(Executor):
    """Runs everything at once, in the caller's thread."""

    def submit(
        self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any
    ) -> Future[Any]:
        done: Future[Any] = Future()
        done.set_result(fn(*args, **kwargs))
        return done


def make_store(folder: Path, *, lists: bool = True) -> tuple[Path, bytes]:
    """Make a store of an invented commune; return its file and raw key."""
    file = folder / "UBND xã An Hoà.vssid"
    unit = Unit(name="UBND xã An Hoà (mẫu)", code="AH0001", signer="Trần Thị Mẫu")
    work, _ = create_workspace(file, PASSWORD, unit)
    if lists:
        campaign = replace(
            starting_campaign("commune"),
            name="Đợt tháng 10/2026",
            due=Due(on="2026-12-31", wording=DueWording.BY),
        )
        campaign = add_campaign(work, campaign)
        for sample in resources.samples():
            import_list(work, sample, campaign_id=campaign.id)
    key = work.store.key
    work.close()
    return file, key


@pytest.fixture(scope="session")
def appearance(qapp: QApplication) -> Appearance:
    qapp.setStyle("Fusion")
    bring_fonts()
    qapp.installTranslator(Vietnamese(qapp))
    return Appearance(qapp, theme="light")


@pytest.fixture(autouse=True)
def plain_look(appearance: Appearance) -> Iterator[None]:
    """Leave no window and no other look behind: what stays is restyled again and again."""
    yield
    for widget in QApplication.topLevelWidgets():
        widget.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    if appearance.theme != "light" or appearance.look.scale != 100:
        appearance.set_scale(100)
        appearance.set_theme("light")


@pytest.fixture(scope="session")
def filled(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, bytes]:
    return make_store(tmp_path_factory.mktemp("filled"))


def put_away(qapp: QApplication, desk: Desk) -> None:
    """Close a desk's window and leave nothing of it behind, to be restyled ever after."""
    if desk.window is not None:
        desk.window.close()
        qapp.removeEventFilter(desk.window.head.scan)
        desk.window.deleteLater()
    if desk.unlock is not None:
        desk.unlock.deleteLater()
    desk.deleteLater()


@pytest.fixture
def at_once() -> AtOnce:
    return AtOnce()


def copied(made: tuple[Path, bytes], folder: Path) -> tuple[Path, bytes]:
    file, key = made
    for part in file.parent.iterdir():
        (folder / part.name).write_bytes(part.read_bytes())
    return folder / file.name, key


@pytest.fixture
def runner(
    filled: tuple[Path, bytes], tmp_path: Path, at_once: AtOnce
) -> Iterator[Runner]:
    """A runner on a copy of the store with the samples; everything runs at once."""
    runner = Runner(*copied(filled, tmp_path), at_once)
    yield runner
    runner.close()


@pytest.fixture
def empty_runner(tmp_path: Path, at_once: AtOnce) -> Iterator[Runner]:
    """A runner on a store without a list."""
    runner = Runner(*make_store(tmp_path, lists=False), at_once)
    yield runner
    runner.close()


@pytest.fixture
def window(
    qtbot: QtBot, appearance: Appearance, runner: Runner
) -> Iterator[MainWindow]:
    """The whole window over the store with the samples, as large as a small screen."""
    window = MainWindow(runner, appearance, pages.make(runner))
    qtbot.addWidget(window)
    window.resize(1366, 698)
    window.show()
    yield window
    window.close()
