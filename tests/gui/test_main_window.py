"""The frame: tabs, menus, scan box, undo, lock, status, dropped files, practice."""

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QLabel, QWidget

from tests.people import card, personal_id
from vssid_desk import resources
from vssid_desk.domain.campaign import Unit
from vssid_desk.domain.query import Query
from vssid_desk.gui import pages, tabs
from vssid_desk.gui.main_window import MainWindow
from vssid_desk.operations import browse, scan, set_up
from vssid_desk.operations.add_person import add_person
from vssid_desk.operations.workspace import open_workspace


@pytest.fixture
def window(qtbot, appearance, runner):
    window = MainWindow(runner, appearance, pages.make(runner))
    qtbot.addWidget(window)
    window.resize(1366, 698)
    window.show()
    yield window
    window.close()


def rename(name):
    return lambda work: set_up.change_unit(work, Unit(name=name))


def card_text():
    payloads = resources.sample("ma-qr-the.txt")
    return payloads.read_text(encoding="utf-8").splitlines()[0]


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
    window.pages["lists"].imports.choose = lambda: asked.append(key)
    page._empty._button.click()
    assert window.current() is window.pages["lists"]
    assert asked == [key]


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


def test_a_scanned_card_finds_its_person_and_says_so(qtbot, window):
    window.head.scan.scanned.emit(card_text())
    assert window.current() is window.pages["case"]
    assert "Thẻ căn cước" in window.head.scan.placeholderText()


def other_than(window, case_id):
    return next(
        one for one in browse.find(window.runner.reader, Query()) if one != case_id
    )


def test_a_card_of_somebody_else_changes_nothing_until_one_says_so(qtbot, window):
    work, tab = window.runner.reader, window.pages["case"]
    owner = scan.scan(work, card_text()).case_ids[0]
    window.open_case(other_than(window, owner))
    here = tab.sheet.case_id
    window.head.scan.scanned.emit(card_text())
    banner = tab.middle.banner
    assert banner.isVisible()
    for case_id in (owner, here):
        case = browse.show(work, case_id).case
        assert case.card.known() == {}
        assert (case.declared.full_name or "?") in banner.accessibleName()
    assert tab.sheet.case_id == here
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Space)
    assert tab.sheet.case_id == owner
    assert browse.show(work, owner).case.card.known()


def test_a_card_that_nobody_else_has_may_be_laid_here_all_the_same(qtbot, window):
    tab = window.pages["case"]
    window.open_case(browse.find(window.runner.reader, Query())[0])
    stranger = {
        "full_name": "Ngô Thị Không Ai",
        "birth_date": "1931-01-02",
        "sex": "female",
        "personal_id": personal_id("030", "female", "1931-01-02"),
        "address": "Thôn Đoài",
    }
    window.head.scan.scanned.emit(card(stranger))
    assert "Ngô Thị Không Ai" in tab.middle.banner.accessibleName()
    assert not tab.sheet.view.case.card.known()
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Space)
    assert tab.sheet.view.case.card.full_name == "Ngô Thị Không Ai"


def test_a_card_of_two_namesakes_is_laid_where_one_chooses(window):
    mit = {"full_name": "Đỗ Văn Mít", "birth_date": "1949", "sex": "male"}
    work = window.runner.reader
    for place in ("Thôn Đoài", "Thôn Đông"):
        window.runner.run(
            lambda work, place=place: add_person(work, 1, mit | {"department": place})
        )
    number = personal_id("030", "male", "1949-03-08")
    one = mit | {"birth_date": "1949-03-08", "personal_id": number, "address": "Xóm 3"}
    window.head.scan.scanned.emit(card(one))
    both = browse.find(work, Query(text="mit"))
    assert not [1 for one in both if browse.show(work, one).case.card.known()]
    offered = window._scans.menu.actions()
    assert [item.text().split(" · ")[-1] for item in offered] == [
        row.department for row in browse.rows(work, both)
    ]
    offered[1].trigger()
    assert window.pages["case"].sheet.case_id == both[1]
    assert browse.show(work, both[1]).case.card.known()


def test_an_unknown_code_changes_nothing(window):
    window.head.scan.scanned.emit("https://example.vn/abc")
    assert window.current() is window.pages["lists"]
    assert "Không thấy" in window.head.scan.placeholderText()


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
