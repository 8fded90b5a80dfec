"""Backups made by the program: what is in them, how many stay, the drill, coming back."""

import os
import shutil
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from tests.operations.backed_up import NOW, edit, folder, opened, picture
from tests.store.made import PASSWORD
from vssid_desk.domain.query import Query
from vssid_desk.errors import UserError
from vssid_desk.operations import attach, browse, generations, history
from vssid_desk.operations.back_up import restore
from vssid_desk.operations.generations import BackupSettings, keep_generation
from vssid_desk.operations.workspace import (
    Workspace,
    open_workspace,
)
from vssid_desk.store import database
from vssid_desk.store.backups import pool


@pytest.fixture
def work(tmp_path: Path) -> Iterator[Workspace]:
    yield from opened(tmp_path)


def everything(work: Workspace) -> dict[str, list[tuple[object, ...]]]:
    names = [
        row[0]
        for row in work.store.rows(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT IN "
            "('remembered', 'sqlite_stat1') ORDER BY 1"
        )
    ]
    return {name: work.store.rows(f"SELECT * FROM {name} ORDER BY 1") for name in names}


def schema(work: Workspace) -> list[tuple[object, ...]]:
    return work.store.rows("SELECT type, name, sql FROM sqlite_master ORDER BY 1, 2")


def test_a_generation_comes_back_as_the_whole_store(
    work: Workspace, tmp_path: Path
) -> None:
    attach.attach(work, 1, "citizen_card_copy", file=picture(tmp_path))
    before, rules = everything(work), schema(work)
    (kept,) = keep_generation(work).generations
    edit(work, 77)
    new = tmp_path / "khac.vssid"
    restore(kept.file, new)
    back = open_workspace(new, password=PASSWORD, read_only=True)
    assert everything(back) == before
    assert schema(back) == rules
    assert history.verify(back) == []
    nguyens = Query(text="nguyen")
    assert browse.find(back, nguyens) == browse.find(work, nguyens)
    back.close()


def test_pictures_are_kept_once_and_no_database_holds_them(
    work: Workspace, tmp_path: Path
) -> None:
    attach.attach(work, 1, "citizen_card_copy", file=picture(tmp_path))
    first = keep_generation(work, now=NOW).generations[0]
    pictures = sorted((folder(work) / pool.FOLDER).iterdir())
    edit(work, 77)
    found = keep_generation(work, now=NOW + timedelta(minutes=30)).generations
    assert sorted((folder(work) / pool.FOLDER).iterdir()) == pictures
    assert len(found) == 2
    copy = database.open_store(first.file, work.store.key, read_only=True)
    assert copy.value("SELECT sum(length(bytes)) FROM contents") == 0
    copy.close()


def test_nothing_new_makes_no_new_backup(work: Workspace) -> None:
    keep_generation(work, now=NOW)
    assert len(keep_generation(work, now=NOW + timedelta(days=1)).generations) == 1


def test_old_backups_go_by_age_and_pictures_nobody_needs_with_them(
    work: Workspace, tmp_path: Path
) -> None:
    attach.attach(work, 1, "citizen_card_copy", file=picture(tmp_path))
    for number in range(20):
        edit(work, number)
        found = keep_generation(work, now=NOW + timedelta(minutes=number)).generations
    assert len(found) == 2
    assert found[0].at == NOW + timedelta(minutes=19)
    wanted = work.store.value("SELECT count(*) FROM contents")
    assert len(list((folder(work) / pool.FOLDER).iterdir())) == wanted


def test_the_room_for_backups_is_a_setting(work: Workspace) -> None:
    with pytest.raises(UserError, match="ít nhất 100 MB"):
        generations.change_backup_settings(work, BackupSettings(most_megabytes=1))
    for number in range(6):
        edit(work, number)
        keep_generation(work, now=NOW + timedelta(days=number))
    room = sum(part.stat().st_size for part in folder(work).rglob("*"))
    generations.generations.prune(folder(work), room // 2)
    assert 2 <= len(generations.state(work).generations) < 6


def test_a_second_place_gets_everything_and_comes_back_alone(
    work: Workspace, tmp_path: Path
) -> None:
    usb = tmp_path / "usb"
    usb.mkdir()
    attach.attach(work, 1, "citizen_card_copy", file=picture(tmp_path))
    generations.change_backup_settings(work, BackupSettings(second_folder=str(usb)))
    state = keep_generation(work, now=NOW)
    assert state.second_at == NOW
    (copied,) = list((usb / "xa.vssid.sao-luu").glob("ban-*.vssid"))
    shutil.rmtree(folder(work))
    restore(copied, tmp_path / "moi.vssid")
    back = open_workspace(tmp_path / "moi.vssid", password=PASSWORD)
    assert history.verify(back) == []
    evidence = browse.show(back, 1).case.evidence[0]
    assert attach.picture(back, evidence.id)
    back.close()


def test_a_stick_that_is_not_there_is_no_fault_but_asked_for(
    work: Workspace, tmp_path: Path
) -> None:
    usb = tmp_path / "usb"
    usb.mkdir()
    generations.change_backup_settings(work, BackupSettings(second_folder=str(usb)))
    keep_generation(work, now=NOW)
    (usb / "xa.vssid.sao-luu").rename(tmp_path / "rut-ra")
    usb.rmdir()
    edit(work, 77)
    state = keep_generation(work, now=NOW + timedelta(days=8))
    assert "8 ngày" in state.nag
    usb.mkdir()
    assert keep_generation(work, now=NOW + timedelta(days=8)).nag == ""


def test_a_stick_pulled_out_in_the_middle_is_no_fault(
    work: Workspace, tmp_path: Path
) -> None:
    usb = tmp_path / "usb"
    usb.mkdir()
    generations.change_backup_settings(work, BackupSettings(second_folder=str(usb)))
    (usb / "xa.vssid.sao-luu").write_text("một tệp, không phải thư mục")
    state = keep_generation(work, now=NOW)
    assert len(state.generations) == 1
    assert state.second_at is None


def test_a_picture_that_was_lost_is_named_and_heals_when_it_comes_back(
    work: Workspace, tmp_path: Path
) -> None:
    attach.attach(work, 1, "citizen_card_copy", file=picture(tmp_path))
    kept = keep_generation(work, now=NOW).generations[0].file
    aside = tmp_path / "de-rieng"
    (folder(work) / pool.FOLDER).rename(aside)
    new = tmp_path / "moi.vssid"
    restore(kept, new)
    back = open_workspace(new, password=PASSWORD)
    assert back.store.value("SELECT count(*) FROM contents WHERE length(bytes) = 0")
    back.close()
    beside = tmp_path / "moi.vssid.sao-luu"
    beside.mkdir()
    aside.rename(beside / pool.FOLDER)
    back = open_workspace(new, password=PASSWORD)
    assert not back.store.value("SELECT count(*) FROM contents WHERE length(bytes) = 0")
    assert history.verify(back) == []
    back.close()


def _full() -> None:
    raise OSError(28, "No space left on device")


def test_a_full_disk_leaves_the_backups_as_they_were(
    work: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep_generation(work, now=NOW)
    before = sorted(folder(work).rglob("*"))
    edit(work, 77)

    monkeypatch.setattr(pool.Pool, "has", lambda *_asked: _full())
    with pytest.raises(UserError, match="ổ đĩa đầy"):
        keep_generation(work, now=NOW + timedelta(hours=1))
    assert sorted(folder(work).rglob("*")) == before


def test_pieces_that_a_power_cut_left_are_no_backups_and_go_after_a_day(
    work: Workspace,
) -> None:
    (kept,) = keep_generation(work, now=NOW).generations
    pieces = [
        folder(work) / f"ban-20261126T080000Z-000000099-{'a' * 16}.vssid{ending}"
        for ending in (".anh", ".keys.bak.new", ".keys")
    ]
    for piece in pieces:
        piece.write_text("nửa chừng")
    assert generations.state(work).generations == (kept,)
    assert history.verify(work) == []
    generations.generations.prune(folder(work), 10**9)
    assert all(piece.exists() for piece in pieces)
    for piece in pieces:
        os.utime(piece, (0, 0))
    generations.generations.prune(folder(work), 10**9)
    assert not any(piece.exists() for piece in pieces)
    assert generations.drill(work).faults == ()
