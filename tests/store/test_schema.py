import hashlib
import json

import pytest
from hypothesis import given, strategies as st
from sqlcipher3 import dbapi2

from tests.store.made import import_people, people
from vssid_desk.domain.people import newcomer
from vssid_desk.store import cases, fingerprints, migrations, schema
from vssid_desk.store.database import Store
from vssid_desk.store.journal import journal


def everything(store: Store) -> dict[str, list[tuple[object, ...]]]:
    tables = (*schema.JOURNALED, "operations", "changes", "contents")
    return {table: store.rows(f"SELECT * FROM {table} ORDER BY 1") for table in tables}


@pytest.mark.parametrize(
    "sql",
    [
        "INSERT INTO unit(id, body) VALUES (1, '{}')",
        "INSERT INTO campaigns(name, body) VALUES ('', '{}')",
        "INSERT INTO contents(sha256, size, bytes) VALUES ('', 0, x'')",
        "UPDATE cases SET declared = '{}'",
        "DELETE FROM cases",
        "UPDATE lists SET title = 'x'",
        "DELETE FROM changes",
        "UPDATE changes SET before = ''",
        "DELETE FROM operations",
        "UPDATE operations SET text = ''",
        "DELETE FROM contents",
    ],
)
def test_nothing_is_written_outside_an_operation(store: Store, sql: str) -> None:
    import_people(store, people(1))
    before = everything(store)
    with pytest.raises(dbapi2.IntegrityError):
        store.write(sql)
    assert everything(store) == before


def test_cases_noted_together_are_noted_as_each_by_itself(store: Store) -> None:
    import_people(store, people(3))
    columns = [column.name for column in store.db.table("cases").columns]
    copy = ", ".join(columns[1:])
    with journal.operation(store, "import_list", "Nhập"):
        cases.add_rows(store, 1, [newcomer.came(one) for one in people(2)])
        store.write(f"INSERT INTO cases({copy}) SELECT {copy} FROM cases ORDER BY id")
    noted = store.rows(
        "SELECT row_id, case_id, kind, before, after, fingerprint FROM changes "
        "WHERE table_name = 'cases' ORDER BY id"
    )
    own = [
        (id_, id_, "insert", None, None, fingerprint)
        for id_, fingerprint in store.rows(
            f"SELECT id, {schema.fingerprint_of(columns)} FROM cases ORDER BY id"
        )
    ]
    assert noted == own
    assert len(own) == 10


def test_cases_noted_together_need_an_operation_too(store: Store) -> None:
    import_people(store, people(1))
    came = [newcomer.came(one) for one in people(2)]
    with pytest.raises(dbapi2.IntegrityError):
        cases.add_rows(store, 1, came)
    assert store.value("SELECT count(*) FROM cases") == 1
    assert journal.verify(store) == []


def test_every_journaled_table_has_its_three_triggers(store: Store) -> None:
    there = {
        row[0]
        for row in store.rows("SELECT name FROM sqlite_master WHERE type = 'trigger'")
    }
    for table in schema.JOURNALED:
        for kind in ("insert", "update", "delete"):
            assert f"journal_{table}_{kind}" in there


def test_triggers_cover_every_column_after_migrating(store: Store) -> None:
    made = {
        row[0]
        for row in store.rows("SELECT sql FROM sqlite_master WHERE type = 'trigger'")
    }
    assert made == set(migrations.expected_triggers(store.db))


endings = st.lists(st.sampled_from(["", None, ',""', '"', "null", "nul", "Na", 5]))


@given(endings, st.lists(st.sampled_from(["", None])))
def test_empty_values_at_the_end_alter_no_fingerprint(
    values: list[object], more: list[object]
) -> None:
    def told(row: list[object]) -> bytes:
        return fingerprints.fingerprint(
            json.dumps([1, *row], separators=(",", ":")).encode()
        )

    assert told(values) == told([*values, *more])
    assert told(values) != told([*values, *more, "Na"])
    whole = [*values]
    while whole and whole[-1] in ("", None):
        whole.pop()
    if whole:
        assert told(values) != told(whole[:-1])


def test_a_fingerprint_is_the_beginning_of_the_hash_of_what_is_told() -> None:
    whole = hashlib.sha256(b'[1,"Na"').digest()[:16]
    assert fingerprints.fingerprint(b'[1,"Na","",null,""]') == whole
