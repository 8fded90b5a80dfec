import subprocess
import sys
from pathlib import Path

import pytest

from tests.store.made import PASSWORD, add_campaign, declare, import_people, people
from vssid_desk.errors import UserError
from vssid_desk.store import cases, database, faults, migrations
from vssid_desk.store.database import Store
from vssid_desk.store.journal import journal
from vssid_desk.store.keys import slots

KEY = bytes(range(32))


def test_a_store_survives_closing_and_opening(filed: Store) -> None:
    made = import_people(filed, people(3))
    assert filed.file is not None
    filed.close()
    store = database.open_store(filed.file, filed.key)
    assert cases.get_many(store, [1, 2, 3]) == made
    store.close()


def test_a_bulk_is_safe_in_the_log_and_copied_into_the_file_later(filed: Store) -> None:
    assert filed.file is not None
    filed.checkpoint()
    filed.rows("PRAGMA wal_checkpoint(TRUNCATE)")
    before = filed.file.stat().st_size
    with filed.checkpoint_later():
        import_people(filed, people(12_000))
    assert filed.file.stat().st_size == before
    other = database.open_store(filed.file, filed.key, read_only=True)
    assert other.value("SELECT count(*) FROM cases") == 12_000
    other.close()
    assert filed.value("PRAGMA wal_autocheckpoint") == 1000
    filed.checkpoint()
    assert filed.file.stat().st_size > before + 10_000_000


def test_nothing_is_overwritten_by_creating(filed: Store) -> None:
    assert filed.file is not None
    before = filed.file.read_bytes()
    with pytest.raises(UserError, match="Đã có tệp"):
        database.create(filed.file, PASSWORD)
    assert filed.file.read_bytes() == before


def test_a_store_that_cannot_be_made_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="tệp khoá"):
        database.create(tmp_path / "khong_co" / "xa.vssid", PASSWORD)
    assert list(tmp_path.iterdir()) == []


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"Không thấy tệp dữ liệu “mat\.vssid”"):
        database.open_store(tmp_path / "mat.vssid", KEY)


@pytest.mark.parametrize(
    "content", [b"", b"khong phai", b"\x00" * 8192, b"SQLite format 3\x00"]
)
def test_a_file_that_is_no_store_is_told_and_left_alone(
    tmp_path: Path, content: bytes
) -> None:
    file = tmp_path / "la.vssid"
    file.write_bytes(content)
    with pytest.raises(faults.NotOurStore, match=r"la\.vssid"):
        database.open_store(file, KEY)
    assert file.read_bytes() == content


def test_another_key_opens_nothing(filed: Store) -> None:
    assert filed.file is not None
    filed.close()
    with pytest.raises(faults.NotOurStore, match="khoá không đúng"):
        database.open_store(filed.file, KEY)


def test_a_damaged_page_is_told_in_a_sentence(filed: Store) -> None:
    import_people(filed, people(200))
    assert filed.file is not None
    filed.close()
    with filed.file.open("r+b") as stream:
        for page in range(4, 60):
            stream.seek(page * 4096 + 100)
            stream.write(b"\xff" * 64)

    def read_all() -> None:
        store = database.open_store(filed.file or Path(), filed.key)
        try:
            cases.get_many(store, range(1, 201))
        finally:
            store.close()

    with pytest.raises(faults.NotOurStore, match="tệp đã hỏng"):
        read_all()


def test_a_newer_store_is_refused_and_left_alone(filed: Store) -> None:
    filed.write(f"PRAGMA user_version = {migrations.NEWEST + 1}")
    assert filed.file is not None
    filed.close()
    with pytest.raises(UserError, match="mới hơn"):
        database.open_store(filed.file, filed.key)


def test_migrating_a_store_in_order_changes_nothing(store: Store) -> None:
    before = store.rows("SELECT type, name, sql FROM sqlite_master ORDER BY 1, 2")
    migrations.migrate(store.db)
    assert (
        store.rows("SELECT type, name, sql FROM sqlite_master ORDER BY 1, 2") == before
    )


def test_a_step_that_fails_leaves_the_store_as_it_was(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(db: object) -> None:
        store.write("CREATE TABLE half (id INTEGER)")
        raise ZeroDivisionError

    next_one = migrations.NEWEST + 1
    monkeypatch.setattr(migrations, "STEPS", {**migrations.STEPS, next_one: fails})
    with pytest.raises(ZeroDivisionError):
        migrations.migrate(store.db)
    assert migrations.version(store.db) == migrations.NEWEST
    assert store.value("SELECT count(*) FROM sqlite_master WHERE name = 'half'") == 0


def test_a_column_added_later_is_journaled_and_alters_no_fingerprint(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    import_people(store, people(2))
    monkeypatch.setattr(
        migrations,
        "STEPS",
        {
            **migrations.STEPS,
            migrations.NEWEST + 1: lambda db: db.execute(
                "ALTER TABLE cases ADD COLUMN later TEXT NOT NULL DEFAULT ''"
            ),
        },
    )
    migrations.migrate(store.db)
    assert journal.verify(store) == []
    with journal.operation(store, "later", "Ghi cột mới"):
        store.write("UPDATE cases SET later = 'x' WHERE id = 1")
    assert journal.verify(store) == []
    journal.undo(store)
    assert store.value("SELECT later FROM cases WHERE id = 1") == ""


def test_sqlite_utils_can_add_columns_on_its_own(store: Store) -> None:
    store.db.table("spare").insert({"id": 1})
    store.db.table("spare").insert({"id": 2, "more": "x"}, alter=True)
    assert store.rows("SELECT more FROM spare WHERE id = 2") == [("x",)]


def test_a_full_disk_is_told_and_nothing_is_half_kept(filed: Store) -> None:
    import_people(filed, people(5))
    pages = filed.value("PRAGMA page_count")
    filed.write(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(faults.DiskFull, match="ổ đĩa đã đầy"):
        import_people(filed, people(500, seed=2))
    filed.write("PRAGMA max_page_count = 1000000")
    assert filed.value("SELECT count(*) FROM cases") == 5
    assert filed.value("PRAGMA integrity_check") == "ok"
    assert journal.verify(filed) == []


def test_a_file_size_limit_is_told_and_nothing_is_half_kept(tmp_path: Path) -> None:
    if sys.platform == "win32":
        pytest.skip("limits of this kind exist on POSIX alone")
    script = (
        "import resource, signal, sys; from pathlib import Path\n"
        "from tests.store.made import import_people, people, PASSWORD\n"
        "from vssid_desk.store import database\n"
        "from vssid_desk.store.journal import journal\n"
        "store, _ = database.create(Path(sys.argv[1]), PASSWORD)\n"
        "import_people(store, people(5))\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (600_000, 600_000))\n"
        "try:\n    import_people(store, people(4000, seed=2))\n"
        "except Exception as error: print(type(error).__mro__[-4].__name__, str(error)[:14])\n"
        "print(store.value('SELECT count(*) FROM cases'), journal.verify(store))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, str(tmp_path / "xa.vssid")],
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(__file__).parents[2],
        env={"PYTHONPATH": str(Path(__file__).parents[2]), "PYTHONIOENCODING": "utf-8"},
    )
    told, state = done.stdout.splitlines()
    assert told.startswith("UserError Không")
    assert state == "5 []"


def test_keys_lie_beside_the_store_twice(filed: Store) -> None:
    assert filed.file is not None
    keys = slots.keys_file(filed.file)
    assert keys.read_bytes() == slots.copy_of(keys).read_bytes()


def test_two_windows_on_one_store_take_turns(filed: Store) -> None:
    import_people(filed, people(1))
    assert filed.file is not None
    other = database.open_store(filed.file, filed.key)
    seen = database.data_version(filed)
    declare(other, 1, phone="0900000001")
    assert database.data_version(filed) != seen
    declare(filed, 1, email="a@example.vn")
    assert cases.get(other, 1).declared.phone == "0900000001"
    assert cases.get(other, 1).declared.email == "a@example.vn"
    assert journal.verify(other) == []
    other.close()


def test_a_store_that_another_window_keeps_busy_says_so(filed: Store) -> None:
    assert filed.file is not None
    other = database.open_store(filed.file, filed.key)
    other.write("PRAGMA busy_timeout = 10")
    with (
        journal.operation(filed, "campaign", "Tạo đợt"),
        pytest.raises(UserError, match="một cửa sổ hoặc chương trình khác"),
    ):
        add_campaign(other)
    other.close()


def test_a_store_opened_to_read_refuses_to_write(filed: Store, tmp_path: Path) -> None:
    import_people(filed, people(1))
    reader = database.open_store(tmp_path / "xa.vssid", filed.key, read_only=True)
    assert cases.get(reader, 1).id == 1
    with pytest.raises(UserError, match="chỉ để đọc"):
        declare(reader, 1, phone="0900000000")
    reader.close()
