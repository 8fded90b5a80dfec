"""The frame: tabs, menus, scan box, undo, lock, status, dropped files, practice."""

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QLabel, QWidget

from tests.gui.ready import make_ready
from vssid_desk import resources
from vssid_desk.domain.campaign import Unit
from vssid_desk.domain.query import Query
from vssid_desk.gui import pages, tabs
from vssid_desk.gui.main_window import MainWindow
from vssid_desk.operations import browse, set_up
from vssid_desk.operations.workspace import open_workspace


def rename(name):
    return lambda work: set_up.change_unit(work, Unit(name=name))


def test_five_tabs_stand_in_the_order_of_the_job(window):
    assert [sign.title for sign in window.signs] == [
        "Danh sách", "Điều chỉnh", "Biểu mẫu", "Hồ sơ gửi", "Tiến độ",
    ]  # fmt: skip


@pytest.mark.parametrize("number", [1, 2, 3, 4, 5])
def test_every_tab_can_be_reached_by_its_key(window, number):
    window.actions_by_name[f"tab_{number}"].trigger()
    assert window.current() is window.pages[tabs.SIGNS[number - 1].key]


@pytest.mark.parametrize("key", ["forms", "packages"])
def test_an_empty_tab_has_a_button_that_leads_to_the_work(window, key):
    window.show_tab(key)
    page = window.pages[key]
    assert page._pages.currentWidget() is page._empty
    page._empty._button.click()
    assert window.current() is window.pages["case"]
    assert window.pages["case"].sheet.view is not None


@pytest.mark.parametrize("key", ["case", "forms", "packages"])
def test_without_a_list_every_empty_tab_offers_to_take_one_in(
    qtbot, appearance, empty_runner, key
):
    window = MainWindow(empty_runner, appearance, pages.make(empty_runner))
    qtbot.addWidget(window)
    window.show_tab(key)
    page = window.pages[key]
    assert page._empty._button.text().startswith("Nhập danh sách")
    asked = []
    window.pages["lists"].import_list = lambda: asked.append(key)
    page._empty._button.click()
    assert window.current() is window.pages["lists"]
    assert asked == [key]


def test_every_tab_begins_where_one_works(window):
    make_ready(window.runner, 2)
    begins = {
        "forms": window.pages["forms"].people.list,
        "packages": window.pages["packages"].middle.final,
        "progress": window.pages["progress"]._print,
        "lists": window.pages["lists"].people.table,
    }
    for key, widget in begins.items():
        window.show_tab(key)
        window.show_tab(key)
        assert window.focusWidget() is widget, key


def test_every_wire_between_tabs_has_two_ends(window):
    for sender, signal, receiver, slot in tabs.WIRES:
        assert hasattr(window.pages[sender], signal), (sender, signal)
        assert callable(getattr(window.pages[receiver], slot)), (receiver, slot)


def test_every_menu_entry_is_done_by_the_window_or_by_some_tab(window):
    offered = set(window._commands) | {"undo", "redo"}
    window.open_case(browse.find(window.runner.reader, Query())[0])
    for page in window.pages.values():
        offered |= set(tabs.commands(page))
    shown = {"edit", "accept", "drop"}  # keys that widgets answer by themselves
    assert set(window.actions_by_name) - offered - shown == set()


def test_undo_names_the_operation_and_takes_it_back(window):
    window.runner.run(rename("Tên mới"))
    assert window.windowTitle() == "VssID Desk – Tên mới"
    assert ":" in window.actions_by_name["undo"].text()
    window.do("undo")
    assert "An Hoà" in window.windowTitle()
    assert window.actions_by_name["redo"].isEnabled()


def people(window):
    return len(browse.find(window.runner.reader, Query()))


def test_taking_back_an_import_is_work_for_the_other_process(window):
    before, begun = people(window), []
    window.runner.began.connect(begun.append)
    window.do("undo")
    assert begun == ["Đang hoàn tác"]
    assert people(window) < before
    window.do("redo")
    assert begun[1:] == ["Đang làm lại"]
    assert people(window) == before


def test_a_small_step_back_needs_no_other_process(window):
    begun = []
    window.runner.run(rename("Tên mới"))
    window.runner.began.connect(begun.append)
    window.do("undo")
    assert begun == []


def activate(qapp, window):
    qapp.sendEvent(window, QEvent(QEvent.Type.WindowActivate))


def test_what_another_program_wrote_appears_when_the_window_gains_focus(qapp, window):
    other = open_workspace(window.runner.file, key=window.runner.reader.store.key)
    rename("Từ dòng lệnh")(other)
    other.close()
    assert "Từ dòng lệnh" not in window.windowTitle()
    activate(qapp, window)
    assert "Từ dòng lệnh" in window.windowTitle()


def test_focus_alone_reads_nothing_again(qapp, window):
    read = []
    window.pages["lists"].count_changed.connect(read.append)
    window.runner.run(rename("Tên mới"))
    read.clear()
    activate(qapp, window)
    assert read == []


def test_no_person_stands_in_the_title(window):
    work = window.runner.reader
    rows = browse.rows(work, browse.find(work, Query()))
    assert not [row.full_name for row in rows if row.full_name in window.windowTitle()]


def test_typing_a_name_offers_people_and_enter_opens_the_first(qtbot, window):
    opened = []
    window.open_case = opened.append
    window._scans._open = opened.append
    window.head.scan.setFocus()
    qtbot.keyClicks(window.head.scan, "bang")
    qtbot.keyClick(window.head.scan, Qt.Key.Key_Return)
    found = browse.find(window.runner.reader, Query(text="bang"))
    assert opened == [found[0]]


def test_the_fast_keys_of_a_scanner_are_caught_anywhere(qtbot, qapp, window):
    caught = []
    window.head.scan.scanned.disconnect()
    window.head.scan.scanned.connect(caught.append)
    window.head.scan.watch(qapp)
    qtbot.keyClicks(window.pages["lists"].people.table, "030190000000|")
    qtbot.keyClick(window.pages["lists"].people.table, Qt.Key.Key_Return)
    qapp.removeEventFilter(window.head.scan)
    assert caught == ["030190000000|"]


def test_a_dropped_file_is_previewed(qtbot, window):
    data = QMimeData()
    data.setUrls(
        [QUrl.fromLocalFile(str(resources.sample("mau-02-xa-cam-giang.xlsx")))]
    )
    drop = QDropEvent(
        QPointF(5, 5),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    window.dropEvent(drop)
    dialog = window.pages["lists"].imports.dialog
    assert "đã nhập ngày" in dialog.parts.banner.accessibleName()
    assert dialog.parts.take.isEnabled()
    dialog.reject()


def test_a_changed_text_size_and_theme_reach_every_part(window, appearance):
    before = window.head.height()
    window.do("larger")
    window.do("theme_dark")
    assert appearance.look.scale == 115
    assert window.head.sizeHint().height() >= before


def test_f6_walks_through_the_panes(qtbot, window):
    window.pages["lists"].people.search.setFocus()
    window.do("next_pane")
    assert window.focusWidget() is window.pages["lists"].people.table


@pytest.mark.parametrize("scale", [100, 150, 200])
def test_the_window_never_grows_beyond_the_screen(qtbot, window, appearance, scale):
    appearance.set_scale(scale)
    window.resize(1366, 698)
    assert window.width() == 1366


def test_every_control_says_what_it_is(window):
    nameless = [
        widget
        for key in ("lists",)
        for widget in window.pages[key].findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not isinstance(widget, QLabel)
        and widget.isVisible()
        and not (widget.accessibleName() or getattr(widget, "text", str)())
    ]
    assert nameless == []
