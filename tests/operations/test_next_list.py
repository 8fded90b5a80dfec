"""The next list: compared with what is there, work carried over, nobody asked twice."""

import pytest

from tests.operations.conftest import Take
from tests.store.made import send
from vssid_desk.domain.case import Case
from vssid_desk.domain.query import Query
from vssid_desk.errors import UserError
from vssid_desk.operations import attach, browse, history
from vssid_desk.operations.correct import correct
from vssid_desk.operations.link import link
from vssid_desk.operations.workspace import Workspace
from vssid_desk.store import cases, meetings

OCTOBER = """
    | STT | Họ và tên | Ngày sinh | Giới tính | Số ĐDCN/CCCD | Mã số BHXH | Lý do |
    | 1 | Trần Thị Bưởi | 02/09/1990 | Nữ | 030190000001 | 3000000001 | Sai ngày sinh |
    | 2 | Lê Văn Lựu | 12/03/1957 | Nam | 030057000002 | 3000000002 | Sai họ tên |
    | 3 | Đỗ Văn Đào | 17/05/1972 | Nam | 030072000003 | 3000000003 | Sai họ tên |
    | 4 | Vũ Thị Gấc | 01/02/1995 | Nữ | | 3000000004 | Chưa có số |
    | 5 | Bùi Văn Hồng | 03/04/1941 | Nam | | | Chưa có số |
"""
NOVEMBER = """
    | STT | Họ và tên | Ngày sinh | Giới tính | Số ĐDCN/CCCD | Mã số BHXH | Lý do |
    | 1 | Trần Thị Bưởi | 02/09/1990 | Nữ | 030190000001 | 3000000001 | Sai ngày sinh |
    | 2 | Lê Văn Lựu | 13/03/1957 | Nam | 030057000002 | 3000000002 | Sai họ tên |
    | 3 | Vũ Thị Gấc | 01/02/1995 | Nữ | | 3000000004 | Chưa có số |
    | 4 | Bùi Văn Hông | 03/04/1941 | Nam | | | Chưa có số |
    | 5 | Ngô Thị Mới | 06/06/1963 | Nữ | 030163000006 | 3000000006 | Sai họ tên |
"""


def case_of(work: Workspace, list_id: int, row: int) -> Case:
    found = cases.get_many(work.store, cases.ids_of_list(work.store, list_id))
    return next(case for case in found if case.row_number == row + 1)


def test_who_is_new_changed_same_and_gone(commune: Workspace, take: Take) -> None:
    first = take(OCTOBER)
    second = take(NOVEMBER, "thang-11.xlsx")
    assert meetings.get(commune.store, first.list_id).is_first
    kept = meetings.get(commune.store, second.list_id)
    assert kept.counts == {
        "new": 1,
        "changed": 1,
        "same": 2,
        "relisted": 0,
        "unsure": 1,
        "gone": 1,
    }
    assert kept.with_lists == (first.list_id,)
    (gone,) = cases.get_many(commune.store, kept.gone)
    assert gone.delivered.full_name == "Đỗ Văn Đào"


def test_unfinished_work_goes_on_in_the_new_case(
    commune: Workspace, take: Take
) -> None:
    first = take(OCTOBER)
    old = case_of(commune, first.list_id, 1)
    correct(commune, old.id, {"birth_date": "1990-02-09"}, {"holds_card": "yes"})
    attach.attach(commune, old.id, "citizen_card_copy")
    second = take(NOVEMBER, "thang-11.xlsx")
    new = case_of(commune, second.list_id, 1)
    assert new.declared.birth_date == "1990-02-09"
    assert new.delivered.birth_date == "1990-09-02"
    assert new.answers == {"holds_card": "yes"}
    assert [paper.kind for paper in new.evidence] == ["citizen_card_copy"]
    assert new.times_listed == 2


def test_somebody_sent_and_listed_again_is_told_and_not_asked_again(
    commune: Workspace, take: Take
) -> None:
    first = take(OCTOBER)
    old = case_of(commune, first.list_id, 1)
    correct(commune, old.id, {"birth_date": "1990-02-09"}, {"holds_card": "yes"})
    for kind in ("citizen_card_copy", "signed_form"):
        attach.attach(commune, old.id, kind)
    send(commune.store, old.id)
    second = take(NOVEMBER, "thang-11.xlsx")
    new = case_of(commune, second.list_id, 1)
    assert new.met == "relisted"
    assert new.sent_values["birth_date"] == "1990-02-09"
    assert new.declared.birth_date == "1990-02-09"
    assert [paper.kind for paper in new.evidence] == ["citizen_card_copy"]
    assert meetings.get(commune.store, second.list_id).counts["relisted"] == 1
    assert browse.show(commune, old.id).assessment.stage == "sent"


def test_the_earlier_case_is_closed_and_asks_nothing(
    commune: Workspace, take: Take
) -> None:
    first = take(OCTOBER)
    second = take(NOVEMBER, "thang-11.xlsx")
    old = browse.show(commune, case_of(commune, first.list_id, 1).id)
    assert old.case.continued_in == case_of(commune, second.list_id, 1).id
    assert (old.assessment.stage, old.assessment.question) == ("closed", None)
    with pytest.raises(UserError, match="danh sách mới hơn"):
        correct(commune, old.case.id, {"phone": "0900000000"}, {})


def test_a_weak_likeness_is_only_proposed(commune: Workspace, take: Take) -> None:
    take(OCTOBER)
    second = take(NOVEMBER, "thang-11.xlsx")
    new = browse.show(commune, case_of(commune, second.list_id, 4).id)
    assert (new.case.met, new.case.individual_id) == ("unsure", None)
    told = [one for one in new.assessment.findings if one.code == "row.may_be_earlier"]
    assert "Bùi Văn Hồng (dòng 6, danh sách “thang-10.xlsx”)" in told[0].text


def test_the_officer_confirms_a_proposal(commune: Workspace, take: Take) -> None:
    first = take(OCTOBER)
    old = case_of(commune, first.list_id, 5)
    correct(commune, old.id, {"phone": "0900000000"}, {"belongs": "yes"})
    second = take(NOVEMBER, "thang-11.xlsx")
    (new,) = link(commune, [case_of(commune, second.list_id, 4).id], same=True)
    assert (new.met, new.link_level) == ("changed", "officer")
    assert new.declared.phone == "0900000000"
    assert new.answers == {"belongs": "yes"}
    assert cases.get(commune.store, old.id).continued_in == new.id
    counts = meetings.get(commune.store, second.list_id).counts
    assert (counts["unsure"], counts["changed"], counts["gone"]) == (0, 2, 1)
    assert "row.may_be_earlier" not in _codes(commune, new.id)


def test_the_officer_parts_two_people(commune: Workspace, take: Take) -> None:
    first = take(OCTOBER)
    old = case_of(commune, first.list_id, 1)
    correct(commune, old.id, {"phone": "0900000000"}, {"holds_card": "yes"})
    attach.attach(commune, old.id, "citizen_card_copy")
    second = take(NOVEMBER, "thang-11.xlsx")
    new = case_of(commune, second.list_id, 1)
    correct(commune, new.id, {"email": "a@example.vn"}, {})
    (parted,) = link(commune, [new.id], same=False)
    assert (parted.met, parted.individual_id) == ("new", None)
    assert (parted.declared.phone, parted.declared.email) == ("", "a@example.vn")
    assert (parted.answers, parted.evidence) == ({}, ())
    assert cases.get(commune.store, old.id).continued_in is None
    assert old.id in meetings.get(commune.store, second.list_id).gone


def test_undo_takes_the_next_list_back_whole(commune: Workspace, take: Take) -> None:
    first = take(OCTOBER)
    old = case_of(commune, first.list_id, 1)
    correct(commune, old.id, {"birth_date": "1990-02-09"}, {})
    before = browse.show(commune, old.id)
    take(NOVEMBER, "thang-11.xlsx")
    history.undo(commune)
    after = browse.show(commune, old.id)
    assert (after.case, after.assessment) == (before.case, before.assessment)
    assert browse.find(commune, Query(stages=("closed",))).tolist() == []
    history.redo(commune)
    assert browse.show(commune, old.id).assessment.stage == "closed"
    assert history.verify(commune) == []


def test_the_third_list_follows_the_second(commune: Workspace, take: Take) -> None:
    take(OCTOBER)
    second = take(NOVEMBER, "thang-11.xlsx")
    third = take(NOVEMBER, "thang-12.xlsx", again=True)
    kept = meetings.get(commune.store, third.list_id)
    assert kept.with_lists == (second.list_id,)
    assert kept.counts["same"] == 5
    assert kept.counts["gone"] == 0
    assert case_of(commune, third.list_id, 1).times_listed == 3


def test_two_who_are_alike_by_name_alone_are_left_to_the_officer(
    commune: Workspace, take: Take
) -> None:
    head = "| Họ và tên | Ngày sinh | Giới tính | Địa chỉ |"
    take(f"{head}\n| Lê Văn Lựu | 12/03/1957 | Nam | Thôn Bến |")
    twice = (
        f"{head}\n| Lê Văn Lựu | 12/03/1957 | Nam | Thôn Bến |\n"
        "| Lê Văn Lựu | 12/03/1957 | Nam | Thôn Trung |"
    )
    second = take(twice, "thang-11.xlsx")
    assert meetings.get(commune.store, second.list_id).counts["unsure"] == 2
    assert all(
        case_of(commune, second.list_id, row).individual_id is None for row in (1, 2)
    )


def test_one_number_on_two_people_across_lists_is_told(
    commune: Workspace, take: Take
) -> None:
    take(OCTOBER)
    head = "| Họ và tên | Ngày sinh | Giới tính | Số ĐDCN/CCCD |"
    second = take(
        f"{head}\n| Hoàng Thị Chanh | 03/11/1990 | Nữ | 030190000001 |", "b.xlsx"
    )
    new = case_of(commune, second.list_id, 1)
    assert (new.met, new.individual_id) == ("new", None)
    told = browse.show(commune, new.id).assessment.findings
    text = next(one.text for one in told if one.code == "row.another_person")
    assert "Trần Thị Bưởi (dòng 2, danh sách “thang-10.xlsx”)" in text


def test_lists_of_two_villages_do_not_follow_each_other(
    commune: Workspace, take: Take
) -> None:
    take(OCTOBER)
    head = "| Họ và tên | Ngày sinh | Giới tính | Số ĐDCN/CCCD |"
    second = take(
        f"{head}\n| Hoàng Thị Chanh | 03/11/1984 | Nữ | 030184000009 |", "b.xlsx"
    )
    kept = meetings.get(commune.store, second.list_id)
    assert (kept.with_lists, kept.counts["gone"], kept.counts["new"]) == ((), 0, 1)


def _codes(work: Workspace, case_id: int) -> set[str]:
    return {one.code for one in browse.show(work, case_id).assessment.findings}
