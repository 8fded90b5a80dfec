from collections.abc import Sequence
from typing import Any

import pytest

from tests.store.made import declare, import_people, people
from vssid_desk.store import migrations, schema
from vssid_desk.store.database import Store
from vssid_desk.store.journal import journal


def unguarded(store: Store, sql: str, values: Sequence[Any] = ()) -> None:
    """Write as somebody would who has the password and other tools."""
    store.write("PRAGMA foreign_keys = OFF")
    for (name,) in store.rows("SELECT name FROM sqlite_master WHERE type = 'trigger'"):
        store.write(f"DROP TRIGGER {name}")
    store.write(sql, values)
    migrations.make_triggers(store.db)


def test_a_sound_journal_has_nothing_to_tell(store: Store) -> None:
    import_people(store, people(3))
    declare(store, 1, phone="0900000000")
    journal.undo(store)
    journal.redo(store)
    assert journal.verify(store) == []


def test_a_hamlet_that_stands_in_a_row_above_alters_nothing(store: Store) -> None:
    made = people(2)
    for item in made:
        item["group"] = "I. Hộ nghèo › Thôn Đoài"
        item["fields"].pop("department", None)
    import_people(store, made)
    assert store.value("SELECT department FROM search") == "Thôn Đoài"
    assert journal.verify(store) == []


@pytest.mark.parametrize(
    ("sql", "place"),
    [
        (
            'UPDATE cases SET declared = \'{"phone":"0"}\' WHERE id = 2',
            "“người tham gia”, số 2",
        ),
        ("UPDATE cases SET declared = '{' WHERE id = 2", "“người tham gia”, số 2"),
        ("UPDATE cases SET delivered = '[' WHERE id = 2", "“người tham gia”, số 2"),
        ("UPDATE operations SET at = '' WHERE id = 3", "thao tác số 3"),
        ("UPDATE operations SET hash = 'x' WHERE id = 3", "thao tác số 3"),
        ("UPDATE operations SET digest = 'x' WHERE id = 3", "thao tác số 3"),
        ("UPDATE cases SET delivered = '{}' WHERE id = 3", "“người tham gia”, số 3"),
        ("DELETE FROM cases WHERE id = 3", "số 3: đã bị xóa"),
        ("UPDATE campaigns SET name = 'x'", "“đợt”, số 1"),
        ("UPDATE operations SET text = 'x' WHERE id = 3", "thao tác số 3"),
        ("UPDATE operations SET who = 'x' WHERE id = 2", "thao tác số 2"),
        ("DELETE FROM operations WHERE id = 2", "thao tác số 3"),
        (
            "UPDATE changes SET fingerprint = x'00' WHERE operation_id = 3",
            "thao tác số 3",
        ),
        (
            "UPDATE changes SET before = '{\"declared\":\"x\"}' WHERE kind = 'update'",
            "thao tác số 3",
        ),
        ("DELETE FROM changes WHERE operation_id = 3", "thao tác số 3"),
        ("UPDATE contents SET bytes = x'00'", "Nội dung tệp"),
        ("DELETE FROM contents", "Tệp gốc của danh sách"),
        (
            "INSERT INTO contents VALUES ('6e34', 0, x'')",
            "6e34 không thuộc danh sách",
        ),
        (
            "INSERT INTO attachments(id, case_id, kind, medium, seen_on, sheets, title, media_type) VALUES (77, 1, 'x', 'paper', '', 1, '', '')",
            "số 77: có trong tệp mà nhật ký không ghi",
        ),
        (
            "INSERT INTO campaigns(name, body) VALUES ('x', '{}')",
            "“đợt”, số 2: có trong",
        ),
        ("DELETE FROM search WHERE case_id = 2", "Bảng tìm kiếm, người tham gia số 2"),
        ("UPDATE search SET full_name = 'x' WHERE case_id = 2", "tham gia số 2"),
        ("UPDATE search SET personal_id = '1' WHERE case_id = 3", "tham gia số 3"),
        ("UPDATE search SET department = 'x' WHERE case_id = 3", "tham gia số 3"),
        ("UPDATE search SET case_id = 99 WHERE case_id = 3", "số 99: không có người"),
        ("CREATE TABLE them (id INTEGER)", "“them” đã bị thêm"),
        ("DROP INDEX cases_of_list", "“cases_of_list” đã bị"),
        ("CREATE VIEW xem AS SELECT * FROM cases", "“xem” đã bị thêm"),
        ("ALTER TABLE cases ADD COLUMN la TEXT", "“cases” đã bị"),
        ("INSERT INTO open_operation(id) VALUES (3)", "thao tác để ngỏ"),
        ("UPDATE operations SET last_change = 99 WHERE id = 4", "thao tác số 4"),
        ("UPDATE changes SET row_id = 2 WHERE operation_id = 4", "thao tác số 4"),
    ],
)
def test_an_edit_behind_the_programs_back_is_found_and_its_place_named(
    store: Store, sql: str, place: str
) -> None:
    import_people(store, people(3))
    declare(store, 1, phone="0900000000")
    declare(store, 1, phone="0900000001")
    unguarded(store, sql)
    assert any(place in told for told in journal.verify(store))


@pytest.mark.parametrize("table", sorted(schema.JOURNALED))
def test_a_row_slipped_into_any_table_is_found_and_the_table_named(
    store: Store, table: str
) -> None:
    columns = [column.name for column in store.db.table(table).columns]
    values = ", ".join("99" if name == "id" else "''" for name in columns)
    unguarded(store, f"INSERT INTO {table} VALUES ({values})")
    told = journal.verify(store)
    assert any("số 99: có trong tệp mà nhật ký không ghi" in one for one in told)


def cut(store: Store) -> None:
    """Take the last operation away as if it never was, its row and its changes too."""
    import_people(store, people(3))
    declare(store, 1, phone="0900000000")
    before = store.row("SELECT * FROM cases WHERE id = 1") or ()
    declare(store, 1, phone="0900000001")
    unguarded(store, "DELETE FROM cases WHERE id = 1")
    marks = ", ".join("?" * len(before))
    unguarded(store, f"INSERT INTO cases VALUES ({marks})", before)
    last = (store.value("SELECT max(id) FROM operations"),)
    unguarded(store, "DELETE FROM changes WHERE operation_id = ?", last)
    unguarded(store, "DELETE FROM operations WHERE id = ?", last)


def test_a_chain_cut_at_its_end_is_found(store: Store) -> None:
    cut(store)
    told = journal.verify(store)
    assert [one for one in told if "các thao tác sau số 3 đã bị bỏ" in one] == told


def test_missing_triggers_are_found(store: Store) -> None:
    store.write("DROP TRIGGER journal_cases_update")
    assert any("khoá giữ nhật ký" in told for told in journal.verify(store))
