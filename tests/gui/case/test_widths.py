"""The rows of fields fit their pane at every width of the window: no editor is cut."""

import pytest
from pytestqt.qtbot import QtBot

from vssid_desk.gui.background.runner import Runner
from vssid_desk.gui.case.tab import CaseTab
from vssid_desk.gui.look.theme import Appearance


@pytest.mark.parametrize(
    "width", [1000, 1100, 1199, 1200, 1280, 1300, 1330, 1366, 1500, 1600, 1920]
)
def test_no_editor_is_cut(
    qtbot: QtBot, runner: Runner, appearance: Appearance, width: int
) -> None:
    tab = CaseTab(runner)
    qtbot.addWidget(tab)
    tab.resize(width, 602)
    tab.show()
    tab.refresh()
    qtbot.wait(1)
    fields = tab.middle.fields
    sight = fields.area.viewport()
    rows = [one for one in fields._rows.values() if one.isVisible()]
    ends = {
        one.editor.mapTo(sight, one.editor.rect().topRight()).x()  # type: ignore[attr-defined]
        for one in rows
    }
    assert max(ends) < sight.width()
