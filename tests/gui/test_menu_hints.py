"""Menu entries that are off: each says where it works, or what is not there yet."""

import pytest

from vssid_desk.domain.query import Query
from vssid_desk.gui import pages
from vssid_desk.gui.main_window import MainWindow
from vssid_desk.operations import browse


@pytest.fixture
def window(qtbot, appearance, runner):
    window = MainWindow(runner, appearance, pages.make(runner))
    qtbot.addWidget(window)
    yield window
    window.close()


def off(window):
    """What every entry that is off says."""
    actions = window.actions_by_name.items()
    return {name: one.toolTip() for name, one in actions if not one.isEnabled()}


def test_every_menu_entry_that_is_off_says_why(window):
    menus = [entry.menu() for entry in window.menuBar().actions()]
    assert all(menu.toolTipsVisible() for menu in menus)
    for sign in window.signs:
        window.show_tab(sign.key)
        told = off(window)
        assert told
        assert all(told.values())


def test_an_entry_of_another_tab_names_the_tab(window):
    window.show_tab("lists")
    assert off(window)["reports"] == "Lệnh này dùng ở thẻ Tiến độ."
    assert off(window)["print"] == "Lệnh này dùng ở thẻ Biểu mẫu hoặc Tiến độ."
    assert "Chưa mở người nào" in off(window)["take_card"]
    window.open_case(browse.find(window.runner.reader, Query())[0])
    assert "take_card" not in off(window)
    assert window.actions_by_name["take_card"].statusTip() == ""
    window.show_tab("lists")
    assert off(window)["take_card"] == "Lệnh này dùng ở thẻ Điều chỉnh."
    assert off(window)["redo"] == window.head.redo.toolTip() == "Chưa có gì để làm lại."
