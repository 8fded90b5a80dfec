"""So với danh sách trước: shown after an import, filtered, decided, printed."""

from collections.abc import Callable
from pathlib import Path

import pytest

from vssid_desk.domain.campaign import Campaign
from vssid_desk.domain.query import Query
from vssid_desk.gui.lists import file_out
from vssid_desk.gui.lists.tab import ListsTab
from vssid_desk.operations import browse, history
from vssid_desk.operations.import_list import import_list
from vssid_desk.operations.set_up import add_campaign

HEAD = "| Họ và tên | Ngày sinh | Giới tính | Số ĐDCN/CCCD | Mã số BHXH |\n"
BEFORE = (
    HEAD
    + "| Trần Thị Bưởi | 02/09/1990 | Nữ | 030190000001 | 3000000001 |\n"
    + "| Lê Văn Lựu | 12/03/1957 | Nam | 030057000002 | 3000000002 |\n"
    + "| Đỗ Văn Đào | 17/05/1972 | Nam | 030072000003 | 3000000003 |\n"
    + "| Bùi Văn Hồng | 03/04/1941 | Nam | | |\n"
)
NOW = (
    HEAD
    + "| Trần Thị Bưởi | 02/09/1990 | Nữ | 030190000001 | 3000000001 |\n"
    + "| Lê Văn Lựu | 13/03/1957 | Nam | 030057000002 | 3000000002 |\n"
    + "| Bùi Văn Hông | 03/04/1941 | Nam | | |\n"
    + "| Ngô Thị Mới | 06/06/1963 | Nữ | 030163000006 | 3000000006 |\n"
)


@pytest.fixture
def tab(qtbot, appearance, empty_runner, workbook: Callable[..., Path]):
    files = [workbook(BEFORE, "thang-10.xlsx"), workbook(NOW, "thang-11.xlsx")]

    def fill(work) -> None:
        campaign = add_campaign(work, Campaign(name="Đợt 10"))
        for file in files:
            import_list(work, file, campaign_id=campaign.id)

    empty_runner.run(fill)
    tab = ListsTab(empty_runner)
    qtbot.addWidget(tab)
    tab.resize(1366, 640)
    tab.show()
    empty_runner.changed.connect(tab.refresh)
    tab.refresh()
    yield tab
    tab.hide()


@pytest.fixture
def dialog(tab):
    tab.commands()["compare_list"]()
    return tab.of_list.dialog


def names(dialog) -> list[str]:
    return [one.full_name for one in dialog.pane.model.people]


def choose(dialog, kind: str) -> None:
    dialog.pane._kinds[kind].click()


def test_an_import_tells_how_the_list_stands(tab):
    tab.imports.imported.emit(2, "Đã nhập")
    assert "1 mới, 1 có thay đổi, 1 giữ nguyên" in tab.banner.accessibleName()
    tab.imports.imported.emit(1, "Đã nhập")
    assert not tab.banner.isVisible()


def test_nothing_is_said_of_a_list_that_was_taken_back(tab):
    tab.imports.imported.emit(2, "Đã nhập")
    tab.refresh()
    assert tab.banner.isVisible()
    tab._runner.run(history.undo)
    assert not tab.banner.isVisible()


def test_every_kind_can_be_looked_at(dialog):
    assert (dialog.pane.kind, names(dialog)) == ("unsure", ["Bùi Văn Hông"])
    for kind, name in (
        ("new", "Ngô Thị Mới"),
        ("changed", "Lê Văn Lựu"),
        ("gone", "Đỗ Văn Đào"),
        ("same", "Trần Thị Bưởi"),
    ):
        choose(dialog, kind)
        assert names(dialog) == [name]
    choose(dialog, "changed")
    model = dialog.pane.model
    assert model.index(0, 3).data() == "Ngày sinh: 12/03/1957 → 13/03/1957"


def test_a_proposal_is_confirmed_with_a_click(tab, dialog):
    dialog.same.click()
    case_id = browse.find(tab._runner.reader, Query(text="hong", met=("changed",)))[0]
    assert browse.show(tab._runner.reader, case_id).case.link_level == "officer"
    assert dialog.pane.kind != "unsure"


def test_a_tie_is_undone_with_a_click(tab, dialog):
    choose(dialog, "same")
    assert not dialog.same.isEnabled()
    dialog.apart.click()
    found = browse.find(tab._runner.reader, Query(text="buoi", met=("new",)))
    assert len(found) == 1


def test_who_is_gone_can_be_listed_among_the_people(tab, dialog):
    choose(dialog, "gone")
    dialog.show_all.click()
    assert tab.people.model.rowCount() == 1
    assert tab.people.query == Query(gone_from=2)


def test_it_is_printed(tab, dialog, tmp_path, monkeypatch):
    opened = []
    monkeypatch.setattr(file_out, "open_with_system", opened.append)
    dialog.print.click()
    dialog._out.asking.accept()
    file = tmp_path / "so-sanh.pdf"
    dialog._out.dialog.fileSelected.emit(str(file))
    assert file.read_bytes().startswith(b"%PDF")
    assert opened == [file]
    dialog._out.dialog.reject()


def test_the_model_is_sound(dialog, qtmodeltester):
    qtmodeltester.check(dialog.pane.model)
