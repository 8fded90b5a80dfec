"""Many lists at once: one bad file does not stop the others, every file is accounted for."""

from collections.abc import Callable
from pathlib import Path

import pytest
from msoffcrypto.format.ooxml import OOXMLFile

from tests.workbooks import write_workbook
from vssid_desk.errors import Cancelled, UserError
from vssid_desk.operations import browse, history
from vssid_desk.operations.import_folder import import_folder
from vssid_desk.operations.workspace import Workspace

HEAD = "| Họ và tên | Ngày sinh | Mã số BHXH |\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "cac-thon"
    (place / "thon-ben").mkdir(parents=True)
    write_workbook(
        place / "a.xlsx", {"DS": f"{HEAD}| Trần Thị Bưởi | 02/09/1990 | 3000000001 |"}
    )
    write_workbook(
        place / "thon-ben" / "c.xlsx",
        {"DS": f"{HEAD}| Lê Văn Lựu | 12/03/1957 | 3000000002 |"},
    )
    (place / "b.xlsx").write_bytes(b"PK hong")
    (place / "cong-van.pdf").write_bytes(b"%PDF-1.4")
    (place / "~$a.xlsx").write_bytes(b"khoa")
    return place


def test_every_file_has_an_outcome(commune: Workspace, folder: Path) -> None:
    made = import_folder(commune, [folder], campaign_id=1)
    assert [(one.file, one.state, one.person_count) for one in made] == [
        ("a.xlsx", "imported", 1),
        ("b.xlsx", "failed", 0),
        ("cong-van.pdf", "skipped", 0),
        ("c.xlsx", "imported", 1),
    ]
    assert "2 dòng có nội dung = 1 dòng người + 1 dòng đã giải thích" in made[0].text
    assert len(browse.lists(commune)) == 2


def test_each_file_is_undone_by_itself(commune: Workspace, folder: Path) -> None:
    import_folder(commune, [folder], campaign_id=1)
    history.undo(commune)
    assert [one.file_name for one in browse.lists(commune)] == ["a.xlsx"]


def test_a_second_time_nothing_comes_twice(commune: Workspace, folder: Path) -> None:
    import_folder(commune, [folder], campaign_id=1)
    again = import_folder(commune, [folder], campaign_id=1)
    assert [one.state for one in again if one.state in {"imported", "already"}] == [
        "already",
        "already",
    ]


def test_stopping_keeps_what_is_in_and_tells_the_rest(
    commune: Workspace, folder: Path
) -> None:
    def stop(done: int, total: int) -> None:
        if done == 3:
            raise Cancelled

    made = import_folder(commune, [folder], campaign_id=1, progress=stop)
    assert [one.state for one in made] == [
        "imported",
        "failed",
        "skipped",
        "not_reached",
    ]
    assert len(browse.lists(commune)) == 1


def test_files_can_be_named_one_by_one(
    commune: Workspace, folder: Path, workbook: Callable[..., Path]
) -> None:
    other = workbook(f"{HEAD}| Vũ Thị Gấc | 01/02/1995 | 3000000003 |", "d.xlsx")
    made = import_folder(commune, [folder / "a.xlsx", other], campaign_id=1)
    assert [one.state for one in made] == ["imported", "imported"]


def test_a_folder_without_files_is_told(commune: Workspace, tmp_path: Path) -> None:
    (tmp_path / "trong").mkdir()
    with pytest.raises(UserError, match="Không thấy tệp"):
        import_folder(commune, [tmp_path / "trong"], campaign_id=1)


def test_a_file_with_a_password_is_sent_the_way_that_asks_for_it(
    commune: Workspace, folder: Path
) -> None:
    with (folder / "a.xlsx").open("rb") as source, (folder / "k.xlsx").open("wb") as to:
        OOXMLFile(source).encrypt("mật khẩu", to)
    made = {one.file: one for one in import_folder(commune, [folder], campaign_id=1)}
    assert made["k.xlsx"].state == "failed"
    assert "Nhập riêng tệp này" in made["k.xlsx"].text
    assert made["c.xlsx"].state == "imported"
