"""Many lists at once in the window: every file told, stopped without losing what is in."""

from tests.gui.conftest import make_store
from vssid_desk.domain.campaign import Campaign
from vssid_desk.gui.background.runner import Runner
from vssid_desk.gui.lists.tab import ListsTab
from vssid_desk.operations import browse
from vssid_desk.operations.set_up import add_campaign

HEAD = "| Họ và tên | Ngày sinh | Mã số BHXH |\n"


def test_a_folder_is_taken_in_and_every_file_told(
    qtbot, empty_runner, workbook, tmp_path
):
    tab = ListsTab(empty_runner)
    qtbot.addWidget(tab)
    workbook(f"{HEAD}| Trần Thị Bưởi | 02/09/1990 | 3000000001 |", "mot.xlsx")
    (tmp_path / "hong.xlsx").write_bytes(b"PK")
    tab.import_files([tmp_path / "mot.xlsx", tmp_path / "hong.xlsx"])
    told = tab.imports.folder
    assert (
        told.told.text() == "1 tệp đã nhập, 1 tệp không nhập được; 1 người mới vào sổ."
    )
    assert [told.table.item(row, 1).text() for row in (0, 1)] == [
        "Đã nhập",
        "Không nhập được",
    ]
    told.accept()


def test_stopping_a_folder_shows_what_is_in(qtbot, appearance, tmp_path, workbook):
    runner = Runner(*make_store(tmp_path, lists=False))
    tab = ListsTab(runner)
    qtbot.addWidget(tab)
    runner.run(lambda work: add_campaign(work, Campaign(name="Đợt 10")))
    qtbot.waitUntil(lambda: bool(browse.campaigns(runner.reader)))
    tab.import_files(
        [workbook(f"{HEAD}| Lê Văn Lựu | 12/03/1957 | 3000000001 |"), tmp_path]
    )
    with qtbot.waitSignal(runner.changed):
        runner.stop()
    assert not runner.busy
    runner.close()
