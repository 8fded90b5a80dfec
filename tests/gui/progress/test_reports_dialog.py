"""Báo cáo: a kind is chosen in the window and the file lies in the folder."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from vssid_desk.gui.background.runner import Runner
from vssid_desk.gui.look.theme import Appearance
from vssid_desk.gui.progress.report_desk import ReportDesk
from vssid_desk.gui.progress.reports_dialog import ReportsDialog
from vssid_desk.operations import history
from vssid_desk.operations.reports import KINDS


def test_days_are_asked_only_of_a_report_with_a_period(
    qtbot: QtBot, runner: Runner, appearance: Appearance
) -> None:
    dialog = ReportsDialog(None, runner.reader.today)  # type: ignore[arg-type]
    qtbot.addWidget(dialog)
    dialog.show()
    shown = {}
    for kind in KINDS:
        dialog.kind.choose(kind)
        shown[kind] = dialog.first.isVisibleTo(dialog)
    assert [kind for kind, visible in shown.items() if visible] == ["periodic"]


def test_a_report_is_written_where_it_was_asked_for(
    qtbot: QtBot, runner: Runner, appearance: Appearance, tmp_path: Path
) -> None:
    dialog = ReportsDialog(None, runner.reader.today)  # type: ignore[arg-type]
    qtbot.addWidget(dialog)
    dialog.kind.choose("chairman")
    dialog.file_kind.choose("both")
    desk = ReportDesk(dialog, runner)
    with qtbot.waitSignal(desk.saved, timeout=20_000):
        desk.write({**dialog.wishes(), "why": "họp giao ban"}, tmp_path / "ra")
    names = {file.name for file in (tmp_path / "ra").iterdir()}
    assert names == {"chairman-sheet.pdf", "chairman-sheet.xlsx"}
    assert "họp giao ban" in history.entries(runner.reader, limit=1)[0].text
    asked = desk.ask()
    asked.accept()
    assert desk.asking.reason.currentText() == "báo cáo cấp trên"
    desk.asking.reject()
