import pytest

from tests.store.made import declare, import_people, people
from vssid_desk.store import journal, migrations
from vssid_desk.store.database import Store


def test_a_sound_journal_has_nothing_to_tell(store: Store) -> None:
    import_people(store, people(3))
    declare(store, 1, phone="0900000000")
    journal.undo(store)
    journal.redo(store)
    assert journal.verify(store) == []


@pytest.mark.parametrize(
    ("sql", "place"),
    [
        (
            'UPDATE cases SET declared = \'{"phone":"0"}\' WHERE id = 2',
            "“người tham gia”, số 2",
        ),
        ("UPDATE cases SET delivered = '{}' WHERE id = 3", "“người tham gia”, số 3"),
        ("DELETE FROM cases WHERE id = 3", "số 3: đã bị xoá"),
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
    ],
)
def test_an_edit_behind_the_programs_back_is_found_and_its_place_named(
    store: Store, sql: str, place: str
) -> None:
    import_people(store, people(3))
    declare(store, 1, phone="0900000000")
    declare(store, 1, phone="0900000001")
    store.write("PRAGMA foreign_keys = OFF")
    for (name,) in store.rows("SELECT name FROM sqlite_master WHERE type = 'trigger'"):
        store.write(f"DROP TRIGGER {name}")
    store.write(sql)
    migrations.make_triggers(store.db)
    assert any(place in told for told in journal.verify(store))


def test_missing_triggers_are_found(store: Store) -> None:
    store.write("DROP TRIGGER journal_cases_update")
    assert any("khoá giữ nhật ký" in told for told in journal.verify(store))
