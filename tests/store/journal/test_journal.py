from dataclasses import replace

import pytest

from tests.store.made import (
    add_campaign,
    assess_again,
    assessed,
    declare,
    import_people,
    item,
    people,
)
from vssid_desk.domain.campaign import Unit
from vssid_desk.domain.case import Evidence
from vssid_desk.domain.query import Query
from vssid_desk.errors import UserError
from vssid_desk.store import (
    assessments,
    attachments,
    cases,
    database,
    lists,
    packages,
    schema,
)
from vssid_desk.store.database import Store
from vssid_desk.store.journal import journal
from vssid_desk.store.journal.journal import Entry
from vssid_desk.store.office import campaigns, units
from vssid_desk.store.search import counting, search


def everything(store: Store) -> dict[str, list[tuple[object, ...]]]:
    return {
        table: store.rows(f"SELECT * FROM {table} ORDER BY 1")
        for table in (*schema.JOURNALED, "assessments", "search")
    }


def again(store: Store, entry: Entry) -> None:
    """Assess again what an undo or redo touched, as the operations do."""
    found = cases.get_many(store, entry.case_ids)
    assessments.put_many(store, [(case, assessed(case)) for case in found])


def test_an_exception_leaves_no_trace(store: Store) -> None:
    import_people(store, people(2))
    before, entries = everything(store), journal.entries(store)
    case = cases.get(store, 1)

    def broken() -> None:
        with journal.operation(store, "correct", "Sửa"):
            cases.put(store, replace(case, outcome="accepted"))
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        broken()
    assert everything(store) == before
    assert journal.entries(store) == entries


def test_undo_brings_back_every_value_and_redo_the_new_ones(store: Store) -> None:
    import_people(store, people(3))
    before = everything(store)
    declare(store, 2, phone="0900000000", full_name="Trần Thị Khế")
    after = everything(store)
    entry = journal.undo(store, lambda done: again(store, done))
    assert everything(store) == before
    assert (entry.kind, entry.text, list(entry.case_ids)) == (
        "undo",
        "Hoàn tác: Sửa thông tin: dòng 11",
        [2],
    )
    entry = journal.redo(store, lambda done: again(store, done))
    assert everything(store) == after
    assert entry.text == "Làm lại: Sửa thông tin: dòng 11"


def test_undoing_an_import_leaves_nothing_of_it_to_be_found(store: Store) -> None:
    import_people(store, people(5))
    kept = everything(store)
    import_people(store, people(30, seed=2), file_name="khac.xlsx")
    full = everything(store)
    journal.undo(store)
    assert everything(store) == kept
    assert len(search.ids(store, Query(text="ho ngheo"))) == 5
    journal.redo(store, lambda done: again(store, done))
    assert everything(store) == full
    assert len(search.ids(store, Query(text="ho ngheo"))) == 35


def test_undoing_the_only_import_empties_the_search(store: Store) -> None:
    import_people(store, people(5))
    journal.undo(store)
    assert counting.count(store, Query()) == 0
    assert counting.count(store, Query(text="ho")) == 0
    assert lists.all_(store) == []


def test_undo_and_redo_go_back_and_forth_step_by_step(store: Store) -> None:
    import_people(store, people(1))
    for phone in ("0900000001", "0900000002", "0900000003"):
        declare(store, 1, phone=phone)

    def phone() -> str:
        return cases.get(store, 1).declared.phone

    journal.undo(store)
    journal.undo(store)
    assert phone() == "0900000001"
    journal.redo(store)
    assert phone() == "0900000002"
    journal.undo(store)
    journal.redo(store)
    journal.redo(store)
    assert phone() == "0900000003"
    assert journal.next_redo(store) is None


def test_something_new_ends_redoing(store: Store) -> None:
    import_people(store, people(1))
    declare(store, 1, phone="0900000001")
    journal.undo(store)
    declare(store, 1, phone="0900000002")
    assert journal.next_redo(store) is None
    with pytest.raises(UserError, match="Không còn thao tác nào để làm lại"):
        journal.redo(store)


def test_one_operation_that_writes_a_row_twice_is_undone_whole(store: Store) -> None:
    import_people(store, people(1))
    before = everything(store)
    case = cases.get(store, 1)
    with journal.operation(store, "correct", "Sửa hai lần"):
        cases.put(store, replace(case, outcome="returned"))
        cases.put(store, replace(case, outcome="accepted", outcome_note="xong"))
        added = attachments.add(
            store, 1, Evidence(kind="other", medium="paper", seen_on="2026-11-01")
        )
        attachments.remove(store, added.id)
    journal.undo(store)
    assert everything(store) == before


def test_a_removed_paper_comes_back_with_its_picture(store: Store) -> None:
    import_people(store, people(1))
    paper = Evidence(kind="citizen_card_copy", medium="picture", seen_on="2026-11-02")
    with journal.operation(store, "attach", "Thêm ảnh thẻ"):
        added = attachments.add(
            store, 1, paper, attachments.Picture(b"\xff\xd8x", "image/jpeg")
        )
    with journal.operation(store, "remove", "Bỏ ảnh thẻ"):
        attachments.remove(store, added.id)
    assert attachments.all_(store, 1) == []
    journal.undo(store)
    assert attachments.all_(store, 1) == [added]
    assert attachments.read_bytes(store, added.id) == b"\xff\xd8x"


def test_undo_survives_a_restart(filed: Store) -> None:
    import_people(filed, people(1))
    declare(filed, 1, phone="0900000001")
    filed.close()
    assert filed.file is not None
    store = database.open_store(filed.file, filed.key)
    assert journal.next_undo(store) is not None
    journal.undo(store)
    assert cases.get(store, 1).declared.phone == cases.get(store, 1).delivered.phone
    store.close()


def test_a_lasting_operation_is_not_offered_for_undoing(store: Store) -> None:
    with journal.operation(store, "create", "Tạo tệp dữ liệu", lasting=True):
        units.put(store, Unit(name="UBND xã"))
    assert journal.next_undo(store) is None
    with pytest.raises(UserError, match="Không còn thao tác nào để hoàn tác"):
        journal.undo(store)


def test_an_undone_package_stays_and_is_marked_withdrawn(store: Store) -> None:
    made = import_people(store, people(2))
    with journal.operation(store, "submit", "Đóng gói 2 người"):
        number = packages.add(
            store,
            packages.Package(
                name="G-1", file="g.zip", sha256="00", signed_on="2026-11-20"
            ),
            made,
        )
    assert cases.get(store, 1).package_name == "G-1"
    journal.undo(store)
    assert cases.get(store, 1).package_id is None
    assert packages.get(store, number).withdrawn_at != ""
    journal.redo(store)
    assert cases.get(store, 1).package_id == number
    assert packages.get(store, number).withdrawn_at == ""


def test_undo_tells_which_campaign_wants_assessing_again(store: Store) -> None:
    campaign = add_campaign(store)
    with journal.operation(store, "campaign", "Sửa đợt"):
        campaigns.put(store, replace(campaign, name="Đợt 12"))
    entry = journal.undo(store)
    assert (entry.campaign_ids, entry.unit) == ((campaign.id,), False)
    assert campaigns.get(store, campaign.id) == campaign


def test_the_history_of_a_case_names_old_and_new_values(store: Store) -> None:
    import_people(
        store, [item(10, full_name="Trần Thị Bưởi"), item(11, full_name="Lê Văn Lựu")]
    )
    declare(store, 1, full_name="Trần Thị Bười")
    declare(store, 2, phone="0900000000")
    newest, oldest = journal.entries(store, case_id=1)
    assert (newest.name, oldest.name) == ("correct", "import_list")
    (change,) = newest.changes
    assert (change.table, change.kind, change.before) == (
        "cases",
        "update",
        '{"declared":""}',
    )
    assert "Trần Thị Bười" in change.after


def test_a_note_is_kept_but_neither_undone_nor_in_the_way_of_redo(store: Store) -> None:
    import_people(store, people(2))
    journal.undo(store)
    journal.note(store, "reveal", "Hiện đủ số của 2 người")
    assert journal.entries(store)[0].kind == "note"
    redoable = journal.next_redo(store)
    assert redoable is not None
    assert redoable.name == "import_list"
    journal.redo(store, lambda done: assess_again(store, done))
    journal.note(store, "report", "Xuất báo cáo tiến độ")
    undoable = journal.next_undo(store)
    assert undoable is not None
    assert undoable.kind == "redo"
    assert journal.verify(store) == []
