import shutil
from pathlib import Path

import pytest

from tests.store.made import PASSWORD, declare, import_people, people
from vssid_desk.errors import UserError
from vssid_desk.store import cases, database, faults
from vssid_desk.store.backups import backup
from vssid_desk.store.database import Store
from vssid_desk.store.journal import journal
from vssid_desk.store.keys import slots, vault


def test_a_backup_is_restored_with_the_password(filed: Store, tmp_path: Path) -> None:
    made = import_people(filed, people(20))
    kept = backup.back_up(filed, tmp_path / "usb.vssid")
    declare(filed, 1, phone="0900000000")
    target = backup.restore(kept, tmp_path / "moi.vssid")
    store = database.open_store(target, vault.unlock(target, PASSWORD))
    assert cases.get_many(store, range(1, 21)) == made
    assert journal.verify(store) == []
    declare(store, 2, phone="0900000000")
    store.close()


def test_a_backup_opens_with_the_recovery_key(tmp_path: Path) -> None:
    store, recovery = database.create(tmp_path / "xa.vssid", PASSWORD)
    kept = backup.back_up(store, tmp_path / "usb.vssid")
    store.close()
    assert backup.check(kept, vault.unlock_with_recovery(kept, recovery)) == []


def test_a_backup_never_replaces_a_file(filed: Store, tmp_path: Path) -> None:
    target = tmp_path / "usb.vssid"
    target.write_text("quan trọng", encoding="utf-8")
    with pytest.raises(UserError, match="Đã có tệp"):
        backup.back_up(filed, target)
    assert target.read_text(encoding="utf-8") == "quan trọng"


def test_restoring_never_replaces_a_store(filed: Store, tmp_path: Path) -> None:
    kept = backup.back_up(filed, tmp_path / "usb.vssid")
    with pytest.raises(UserError, match="Đã có tệp"):
        backup.restore(kept, tmp_path / "xa.vssid")


def test_a_backup_that_is_gone_is_told(tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"Không thấy bản sao lưu “usb\.vssid”"):
        backup.restore(tmp_path / "usb.vssid", tmp_path / "moi.vssid")


def test_a_folder_that_cannot_be_reached_is_told(filed: Store, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="Không mở được"):
        backup.back_up(filed, tmp_path / "khong_co" / "usb.vssid")


def test_a_damaged_backup_is_told(filed: Store, tmp_path: Path) -> None:
    import_people(filed, people(200))
    kept = backup.back_up(filed, tmp_path / "usb.vssid")
    with kept.open("r+b") as stream:
        stream.seek(20 * 4096 + 64)
        stream.write(b"\xff" * 64)
    with pytest.raises(faults.NotOurStore, match="tệp đã hỏng"):
        backup.check(kept, filed.key)


def test_an_interrupted_backup_leaves_no_piece(
    filed: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(file: Path, found: dict[str, object]) -> None:
        raise UserError("đầy")

    monkeypatch.setattr(slots, "write", full)
    with pytest.raises(UserError, match="đầy"):
        backup.back_up(filed, tmp_path / "usb.vssid")
    assert [file.name for file in tmp_path.glob("usb*")] == []


def test_what_a_store_of_the_same_name_left_is_not_written_into_the_restored_one(
    filed: Store, tmp_path: Path
) -> None:
    made = import_people(filed, people(20))
    kept = backup.back_up(filed, tmp_path / "usb.vssid")
    declare(filed, 1, phone="0900000000")
    file, log = tmp_path / "xa.vssid", tmp_path / "xa.vssid-wal"
    left = log.read_bytes()  # as a kill leaves it: the edit is in the log alone
    filed.close()
    for part in (file, *tmp_path.glob("xa.vssid.keys*")):
        part.unlink()
    log.write_bytes(left)
    store = database.open_store(backup.restore(kept, file), filed.key)
    assert store.value("PRAGMA integrity_check") == "ok"
    assert journal.verify(store) == []
    assert cases.get(store, 1) == made[0]
    store.close()
    assert (tmp_path / "xa.vssid-wal.cu-1").read_bytes() == left


def test_no_new_store_is_made_beside_the_log_of_one_that_is_gone(
    tmp_path: Path,
) -> None:
    (tmp_path / "xa.vssid-wal").write_bytes(b"x" * 5000)
    with pytest.raises(UserError, match="chọn tên khác"):
        database.create(tmp_path / "xa.vssid", PASSWORD)


def test_a_restore_that_was_cut_off_is_done_again(filed: Store, tmp_path: Path) -> None:
    made = import_people(filed, people(3))
    kept = backup.back_up(filed, tmp_path / "usb.vssid")
    target = tmp_path / "moi.vssid"
    target.with_name("moi.vssid.part").write_bytes(kept.read_bytes()[:5000])
    slots.write(target, slots.read(kept))
    with pytest.raises(UserError, match="Không thấy"):
        database.open_store(target, filed.key)
    backup.restore(kept, target)
    assert not target.with_name("moi.vssid.part").exists()
    store = database.open_store(target, vault.unlock(target, PASSWORD))
    assert cases.get_many(store, range(1, 4)) == made
    store.close()


def test_a_stick_that_goes_while_a_copy_is_made_is_told(
    filed: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stick = tmp_path / "usb"
    stick.mkdir()
    written = slots.write

    def gone(file: Path, found: dict[str, object]) -> None:
        written(file, found)
        shutil.rmtree(stick)

    monkeypatch.setattr(slots, "write", gone)
    with pytest.raises(UserError, match="Không mở được"):
        backup.back_up(filed, stick / "usb.vssid")
    assert not stick.exists()


def test_a_restore_that_found_no_room_may_take_the_same_name_again(
    filed: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = backup.back_up(filed, tmp_path / "usb.vssid")
    target = tmp_path / "moi.vssid"
    target.with_name("moi.vssid.keys.new").mkdir()  # the keys cannot be written
    with pytest.raises(UserError, match="Không khôi phục được"):
        backup.restore(kept, target)
    target.with_name("moi.vssid.keys.new").rmdir()
    assert list(tmp_path.glob("moi*")) == []
    database.open_store(backup.restore(kept, target), filed.key).close()
