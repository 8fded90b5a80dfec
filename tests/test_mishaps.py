"""What happens around the program ends in a sentence that says what to do; nothing is lost."""

import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from tests.operations.backed_up import edit, opened
from tests.store.made import import_people, people
from tests.store.released import password_of
from vssid_desk.domain.query import Query
from vssid_desk.operations import browse, generations, history
from vssid_desk.operations.back_up import restore
from vssid_desk.operations.correct import correct
from vssid_desk.operations.workspace import Workspace, open_workspace
from vssid_desk.store import database, faults, health, migrations, upgrading
from vssid_desk.store.journal import recording
from vssid_desk.store.keys import vault

HOME = Path(__file__).parents[1]
PEOPLE = 12
posix = pytest.mark.skipif(sys.platform == "win32", reason="limits as POSIX knows them")


def mishap(name: str, folder: Path) -> tuple[dict[str, str], dict[str, Any]]:
    done = subprocess.run(
        [sys.executable, "-m", "tests.mishaps.child", name, str(folder)],
        capture_output=True,
        text=True,
        check=False,
        cwd=HOME,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    told, after = map(json.loads, done.stdout.splitlines())
    return told, after


@posix
@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("full_import", ("đầy", "hãy")),
        ("full_edit", ("đầy", "hãy")),
        ("full_pack", ("Không ghi được",)),
        ("full_export", ("Không ghi được", "ổ đầy")),
        ("full_backup", ("bản sao lưu tự động", "Dữ liệu trong sổ không sao")),
        ("full_copy", ("đầy", "hãy")),
        ("full_upgrade", ("đầy", "hãy")),
        ("read_only", ("chỉ cho đọc", "Hãy chép tệp dữ liệu")),
        ("gone", ("so.vssid", "kiểm tra ổ")),
        ("locked", ("cửa sổ hoặc chương trình khác", "chờ")),
        ("keys_gone", ("Thiếu tệp khoá", "Hãy chép tệp khoá")),
        ("not_there", ("ds.xlsx",)),
        ("torn", ("nua.xlsx",)),
    ],
)
def test_a_mishap_is_told_and_costs_nothing(
    tmp_path: Path, name: str, words: tuple[str, ...]
) -> None:
    told, after = mishap(name, tmp_path)
    assert told["kind"] == "UserError", told
    for word in words:
        assert word.lower() in told["text"].lower()
    assert "Error" not in told["text"]
    assert after["wrong"] == []
    assert after["people"] == PEOPLE
    assert after["zips"] == []
    assert after["backups"] == 0


@posix
@pytest.mark.parametrize("name", ["full_copy", "full_upgrade"])
def test_a_store_whose_upgrade_found_no_room_is_the_older_one_still(
    tmp_path: Path, name: str
) -> None:
    told, _ = mishap(name, tmp_path)
    assert told["kind"] == "UserError"
    file = tmp_path / "o" / "cu" / "0.1.0.vssid"
    assert len(upgrading.copies_before(file)) == (name == "full_upgrade")
    key = vault.unlock(file, password_of(file))
    store = database._connect(file, key, read_only=True)
    assert migrations.version(store.db) == 1
    assert store.value("SELECT count(*) FROM cases") == 2
    store.close()
    work = open_workspace(file, key=key)
    assert history.verify(work) == []
    work.close()


@pytest.fixture
def work(tmp_path: Path) -> Iterator[Workspace]:
    yield from opened(tmp_path)


def test_a_clock_moved_back_loses_nothing_and_breaks_no_order(
    work: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    edit(work, 51)
    first = generations.keep_generation(work).generations[0]
    monkeypatch.setattr(recording, "_now", lambda: "2020-01-01T00:00:00+00:00")
    edit(work, 52)
    entries = history.entries(work)
    assert entries[0].at < entries[1].at
    assert [one.id for one in entries] == sorted(
        (one.id for one in entries), reverse=True
    )
    past = datetime(2020, 1, 1, tzinfo=UTC)
    state = generations.keep_generation(work, now=past)
    assert state.generations[0].last > first.last
    assert first in state.generations
    history.undo(work)
    assert history.verify(work) == []


def test_two_windows_on_one_store_take_turns_and_see_each_other(
    work: Workspace,
) -> None:
    other = open_workspace(work.store.file or Path(), key=work.store.key)
    for number in range(10):
        edit(work, 10 + number)
        edit(other, 40 + number)
    assert history.verify(work) == history.verify(other) == []
    assert len(history.entries(work)) == len(history.entries(other))
    other.close()


def test_a_disk_without_room_is_told_as_full_and_nothing_is_half_there(
    work: Workspace,
) -> None:
    now = work.store.value("PRAGMA page_count")
    work.store.write(f"PRAGMA max_page_count = {now}")
    with pytest.raises(faults.DiskFull, match="ổ đĩa đã đầy"):
        import_people(work.store, people(500, seed=5))
    work.store.write("PRAGMA max_page_count = 1000000")
    assert work.store.value("SELECT count(*) FROM cases") == 30
    edit(work, 51)
    assert history.verify(work) == []


def test_two_windows_that_write_at_once_lose_no_edit(work: Workspace) -> None:
    file, key = work.store.file or Path(), work.store.key

    def write(case_id: int) -> None:
        window = open_workspace(file, key=key)
        for number in range(15):
            correct(window, case_id, {"phone": f"09{number:08d}"}, {})
        window.close()

    before = len(history.entries(work))
    with ThreadPoolExecutor(3) as windows:
        list(windows.map(write, (1, 2, 3)))
    assert len(history.entries(work)) == before + 45
    assert history.verify(work) == []


@pytest.mark.parametrize("left", [0.0, 0.3, 0.7])
def test_a_store_cut_off_at_its_end_is_told_and_comes_back_from_its_backup(
    work: Workspace, tmp_path: Path, left: float
) -> None:
    edit(work, 51)
    kept = generations.keep_generation(work).generations[0].file
    file, key = work.store.file or Path(), bytes(work.store.key)
    work.close()
    with file.open("r+b") as stream:
        stream.truncate(int(file.stat().st_size * left))
    with pytest.raises(faults.NotOurStore, match=r"tệp đã hỏng|không phải tệp dữ liệu"):
        torn_read(file, key)
    back = tmp_path / "lai.vssid"
    restore(kept, back)
    whole = open_workspace(back, key=key)
    assert history.verify(whole) == []
    assert browse.show(whole, 1).case.declared.phone == "0900000051"
    whole.close()


def torn_read(file: Path, key: bytes) -> None:
    torn = open_workspace(file, key=key)
    try:
        browse.rows(torn, browse.find(torn, Query()))
        history.verify(torn)
        generations.keep_generation(torn)
    finally:
        torn.close()


def test_a_last_page_that_was_lost_is_found_by_looking_inside(work: Workspace) -> None:
    file, key = work.store.file or Path(), bytes(work.store.key)
    assert health.faults_inside(work.store) == ()
    work.close()
    with file.open("r+b") as stream:
        stream.truncate(file.stat().st_size - 100)
    torn = open_workspace(file, key=key)
    assert "bị hỏng" in health.faults_inside(torn.store)[0]
    torn.close()


def test_a_lost_log_leaves_a_whole_older_store_and_the_backups_tell(
    work: Workspace, tmp_path: Path
) -> None:
    file, key = work.store.file or Path(), bytes(work.store.key)
    edit(work, 51)
    work.store.write("PRAGMA wal_checkpoint(TRUNCATE)")
    edit(work, 52)
    generations.keep_generation(work)
    killed = tmp_path / "bi-giet" / file.name  # all but the log, as somebody copied it
    killed.parent.mkdir()
    for part in (file, *file.parent.glob(f"{file.name}.keys*")):
        shutil.copy(part, killed.parent)
    shutil.copytree(
        generations.generations.folder_of(file),
        generations.generations.folder_of(killed),
    )
    lost = open_workspace(killed, key=key)
    assert browse.show(lost, 1).case.declared.phone == "0900000051"
    assert lost.store.value("PRAGMA integrity_check") == "ok"
    (told,) = history.verify(lost)
    assert "Nhật ký của sổ không còn thao tác" in told
    lost.close()
