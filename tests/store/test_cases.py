import json
from dataclasses import replace

import pytest

from tests.store.made import (
    BUOI,
    add_campaign,
    assessed,
    import_people,
    item,
    people,
    send,
)
from vssid_desk.domain.campaign import Campaign, Due, DueWording, Unit
from vssid_desk.domain.case import Evidence, Stage
from vssid_desk.domain.findings import Finding, Severity
from vssid_desk.domain.person import Person
from vssid_desk.errors import UserError
from vssid_desk.store import assessments, attachments, cases, lists, packages
from vssid_desk.store.database import Store
from vssid_desk.store.journal import auditing_shape, journal
from vssid_desk.store.office import campaigns, units


def test_what_was_imported_is_what_is_read_back(store: Store) -> None:
    made = import_people(store, people(40))
    assert cases.get_many(store, [case.id for case in made]) == made


def test_a_case_keeps_everything_the_reader_says(store: Store) -> None:
    delivered = {
        **item(12, **BUOI, sex=""),
        "raw": {"personal_id": "3.0089E+10"},
        "other": {"full_name": "Trần Thị Bười", "sex": ""},
        "notes": [
            Finding(
                "personal_id", "personal_id.digits_lost", Severity.ERROR, "Mất số."
            ).as_dict()
        ],
    }
    import_people(store, [delivered])
    case = cases.get(store, 1)
    assert (case.sheet, case.row_number, case.group, case.reason) == (
        "Thôn Đoài",
        12,
        "I. Hộ nghèo",
        "Sai ngày sinh",
    )
    assert case.delivered == case.declared == Person(**BUOI)
    assert case.other == Person(full_name="Trần Thị Bười")
    assert case.raw == {"personal_id": "3.0089E+10"}
    assert case.notes[0].code == "personal_id.digits_lost"
    assert (case.list_code, case.campaign_id) == ("mau_02", 1)


def test_what_people_give_is_kept_and_what_came_stays(store: Store) -> None:
    (made,) = import_people(store, [item(10, **BUOI)])
    given = replace(
        made,
        declared=replace(made.declared, full_name="Trần Thị Bười", birth_date=""),
        card=Person(full_name="Trần Thị Bười"),
        card_read_at="2026-11-20T08:00:00+07:00",
        answers={"has_card": "yes"},
        outcome="returned",
        outcome_note="Thiếu bản chụp",
    )
    with journal.operation(store, "correct", "Sửa"):
        cases.put(store, given)
    assert cases.get(store, made.id) == given
    assert cases.get(store, made.id).declared.birth_date == ""


def test_cases_come_in_the_order_asked_and_unknown_ones_are_left_out(
    store: Store,
) -> None:
    import_people(store, people(5))
    assert [case.id for case in cases.get_many(store, [4, 99, 2, 5])] == [4, 2, 5]
    assert list(cases.ids_of_list(store, 1)) == [1, 2, 3, 4, 5]


def test_a_case_that_is_gone_is_told(store: Store) -> None:
    with pytest.raises(UserError, match="Không có người tham gia số 7"):
        cases.get(store, 7)
    with pytest.raises(UserError, match="Không có danh sách số 7"):
        cases.add_many(store, 7, people(1))


def test_evidence_is_read_with_the_case(store: Store) -> None:
    import_people(store, people(2))
    paper = Evidence(
        kind="citizen_card_copy", medium="paper", seen_on="2026-11-02", sheets=2
    )
    with journal.operation(store, "attach", "Thêm giấy tờ"):
        added = attachments.add(store, 2, paper)
    assert cases.get(store, 1).evidence == ()
    assert cases.get(store, 2).evidence == (added,) == (replace(paper, id=added.id),)
    with pytest.raises(UserError, match="chỉ có bản giấy"):
        attachments.read_bytes(store, added.id)


def test_a_withdrawn_package_lets_its_people_go(store: Store) -> None:
    import_people(store, people(2))
    number = send(store, 1, 2)
    assert [case.package_name for case in cases.get_many(store, [1, 2])] == [
        "G-1",
        "G-1",
    ]
    with journal.operation(store, "withdraw", "Rút gói"):
        packages.withdraw(store, number)
    assert cases.get(store, 1).package_id is None
    (package,) = packages.all_(store)
    assert package.withdrawn_at != ""
    assert (package.case_count, packages.case_ids(store, number)) == (2, [1, 2])
    assert [paper.code for paper in packages.documents(store, number)] == ["tk1_ts"]


def test_an_assessment_is_read_back_as_it_was(store: Store) -> None:
    (case,) = import_people(store, people(1))
    assert assessments.get(store, case.id) == assessed(case)
    plain = replace(
        assessed(case, Stage.CLOSED),
        findings=(),
        differences=(),
        identity=None,
        question=None,
        account=(),
    )
    assessments.put_many(store, [(case, plain)])
    assert assessments.get(store, case.id) == plain
    assert assessments.get(store, 99) is None


def test_unit_and_campaign_are_read_back_as_they_were(store: Store) -> None:
    unit = Unit(name="UBND xã Cẩm Giàng", code="TA0000A", signer="Lê Văn Lựu")
    campaign = Campaign(
        name="Đợt 11",
        due=Due(on="2026-11-30", wording=DueWording.BEFORE),
        due_by_group={"poor": Due(on="2026-12-15")},
        person_forms={"employee": ("d02_lt",)},
        defaults={"*": {"of_defence": "no"}},
        required_fields=("phone",),
    )
    with journal.operation(store, "campaign", "Tạo đợt"):
        units.put(store, unit)
        kept = campaigns.add(store, campaign)
    assert units.get(store) == unit
    assert campaigns.get(store, kept.id) == kept == replace(campaign, id=kept.id)
    assert campaigns.all_(store) == [kept]
    with pytest.raises(UserError, match="Không có đợt số 9"):
        campaigns.get(store, 9)


def test_a_list_keeps_its_file_and_is_known_by_it(store: Store) -> None:
    add_campaign(store)
    import_people(store, people(3))
    summary = lists.get(store, 1)
    assert (summary.person_count, summary.done_count, summary.due_on) == (
        3,
        0,
        "2026-11-29",
    )
    assert lists.file_bytes(store, 1) == b"Mau02.xlsx"
    sha256 = store.value("SELECT sha256 FROM lists")
    assert lists.find_by_hash(store, sha256) == summary == lists.all_(store)[0]
    assert lists.find_by_hash(store, "00") is None


def test_rows_written_by_names_are_read_as_before(store: Store) -> None:
    made = import_people(store, people(2))
    by_names = json.dumps(made[0].delivered.known(), ensure_ascii=False)
    store.write("DROP TRIGGER journal_cases_update")
    store.write("UPDATE cases SET delivered = ? WHERE id = ?", (by_names, made[0].id))
    assert cases.get(store, made[0].id).delivered == made[0].delivered
    assert list(auditing_shape.altered_search(store)) == []
