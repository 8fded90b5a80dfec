"""Forgetting: nothing of the erased is left in store, log, journal or backups; the chain holds."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from tests.operations.backed_up import NOW, folder, opened, picture
from tests.operations.decrypted import everything_left, left_of, telling
from tests.store.made import PASSWORD, import_people, item, send
from vssid_desk.domain.campaign import Campaign
from vssid_desk.domain.keeping.file_names import person_stem
from vssid_desk.domain.query import Query
from vssid_desk.errors import UserError
from vssid_desk.operations import (
    attach,
    browse,
    forget,
    generations,
    history,
    set_up,
)
from vssid_desk.operations.back_up import restore
from vssid_desk.operations.correct import correct
from vssid_desk.operations.exports import all_exports, note_exports
from vssid_desk.operations.forget import forget_campaign, forget_person
from vssid_desk.operations.generations import BackupSettings, keep_generation
from vssid_desk.operations.reasons import EXPORT, keep_reason
from vssid_desk.operations.saved_filters import save_filter
from vssid_desk.operations.workspace import Workspace, open_workspace
from vssid_desk.store import lists
from vssid_desk.store.backups.pool import Pool
from vssid_desk.store.journal import journal

GAC = {
    "full_name": "Khuất Thị Hồng Gấc", "birth_date": "1990-02-09",
    "personal_id": "030190424242", "social_insurance_code": "3042424242",
    "phone": "0942424242", "address": "Thôn Vân Mồng",
}  # fmt: skip
MUOP = {
    "full_name": "Giáp Văn Mướp", "birth_date": "1957-03-12",
    "personal_id": "030057434343", "social_insurance_code": "3043434343",
}  # fmt: skip
LATER = "0952525252"  # what is declared later, and so stands in images alone


@pytest.fixture
def work(tmp_path: Path) -> Iterator[Workspace]:
    yield from opened(tmp_path)


@pytest.fixture
def planted(work: Workspace, tmp_path: Path) -> Workspace:
    """A second campaign with two people, used in every way, and three backups of it."""
    set_up.add_campaign(work, Campaign(name="Đợt cần xóa"))
    made = import_people(work.store, [item(5, **GAC), item(6, **MUOP)], campaign_id=2, file_name="khac.xlsx")  # fmt: skip
    one, other = (case.id for case in made)
    keep_generation(work, now=NOW)
    correct(work, one, {"phone": LATER}, {})
    correct(work, one, {"phone": "0900000000"}, {})
    history.undo(work)
    attach.attach(work, one, "citizen_card_copy", file=picture(tmp_path))
    attach.remove(work, one, browse.show(work, one).case.evidence[0].id)
    attach.attach(work, other, "citizen_card_copy", file=picture(tmp_path, "red"))
    keep_reason(work, EXPORT, "in cho bà Khuất Thị Hồng Gấc ký")
    save_filter(work, "Khuất Thị Hồng Gấc", Query(text="khuat gac"))
    asked = "bà Khuất Thị Hồng Gấc nhờ in"
    browse.note_reveal(work, 1, asked)
    for name in ("Khuất Thị Hồng Gấc", person_stem(GAC["full_name"], one)):
        file = tmp_path / f"{name}.pdf"
        note_exports(work, [file], name="forms", text="Xuất", people=1, why=asked)
    note_exports(
        work,
        [tmp_path / "mau-02.pdf"],
        name="forms",
        text="Xuất",
        why="trả lời người tham gia",
    )
    keep_generation(work, now=NOW + timedelta(days=1))
    send(work.store, other)
    import_people(work.store, [item(7, **GAC)], campaign_id=2, file_name="lai.xlsx")
    history.undo(work)
    keep_generation(work, now=NOW + timedelta(days=2))
    return work


def test_the_scan_sees_what_is_there(planted: Workspace) -> None:
    found = left_of(planted, telling(GAC, MUOP, {"phone": LATER}))
    assert {GAC["personal_id"].encode(), LATER.encode()} <= set(found)
    assert "Khuất Thị Hồng Gấc".encode() in found
    assert b"khuat" in everything_left(planted)


def test_nothing_of_a_forgotten_campaign_is_left_anywhere(planted: Workspace) -> None:
    done = forget_campaign(planted, 2, confirmed="Đợt cần xóa", why="hết hạn lưu")
    assert left_of(planted, telling(GAC, MUOP, {"phone": LATER})) == []
    for word in (b"khuat", b"muop", b"khu\xe1", b"42424242", b"43434343"):
        assert word not in everything_left(planted)
    assert done.faults == ()
    assert history.verify(planted) == []
    assert (done.rewritten, done.removed, done.waits) == (3, 0, False)
    assert done.erasure.counts["cases"] == 2
    assert browse.find(planted, Query(text="gac")).tolist() == []
    assert len(browse.find(planted, Query())) == 30


def test_typed_reasons_go_and_who_when_and_how_many_stay(
    planted: Workspace, tmp_path: Path
) -> None:
    forget_person(planted, 31, confirmed="31")
    assert b"nh\xe1\xbb\x9d in" not in everything_left(planted)
    told = [(Path(one.file), one.people, one.why) for one in all_exports(planted)]
    gone = (tmp_path, 1, "lý do đã xóa cùng dữ liệu cá nhân")
    kept = (tmp_path / "mau-02.pdf", 0, "trả lời người tham gia")
    assert told == [kept, gone, gone]
    assert sum("lý do đã xóa" in one.text for one in history.entries(planted)) == 3
    assert history.verify(planted) == []
    assert generations.drill(planted).faults == ()


def test_every_backup_still_opens_and_its_own_chain_holds(
    planted: Workspace, tmp_path: Path
) -> None:
    forget_campaign(planted, 2, confirmed="Đợt cần xóa")
    found = generations.state(planted).generations
    assert len(found) == 3
    assert generations.drill(planted).faults == ()
    for number, one in enumerate(found):
        new = tmp_path / f"moi-{number}.vssid"
        restore(one.file, new)
        back = open_workspace(new, password=PASSWORD)
        assert journal.verify(back.store) == []
        assert len(browse.find(back, Query())) == 30
        back.close()
    kept = {row[0] for row in planted.store.rows("SELECT sha256 FROM contents")}
    pool = Pool(folder(planted), planted.store.key)
    names = {one.name for one in pool.folder.iterdir()}
    assert names == {pool.name(sha256) for sha256 in kept}


def test_one_person_is_forgotten_and_the_others_of_the_list_stay(
    planted: Workspace,
) -> None:
    done = forget_person(planted, 31, confirmed="31", why="yêu cầu của người đó")
    assert left_of(planted, telling(GAC, {"phone": LATER})) == []
    assert b"khuat" not in everything_left(planted)
    assert browse.show(planted, 32).case.declared.full_name == MUOP["full_name"]
    assert left_of(planted, telling(MUOP)) != []
    assert done.erasure.counts["cases"] == 1
    assert history.verify(planted) == []
    assert "theo yêu cầu" in lists.file_bytes(planted.store, 2).decode()
    counted = {one.id: one.person_count for one in browse.lists(planted)}
    assert counted[2] == len(browse.find(planted, Query(list_ids=(2,))))


def test_a_finding_of_another_that_names_the_forgotten_is_emptied(
    work: Workspace,
) -> None:
    note = {
        "field": "personal_id", "code": "personal_id.shared", "severity": "warning",
        "text": f"Số này trùng với {GAC['full_name']} (dòng 5).", "advice": "Hỏi lại.",
        "values": {},
    }  # fmt: skip
    other = {**item(6, **MUOP), "notes": []}
    made = import_people(work.store, [item(5, **GAC), other])
    with journal.operation(work.store, "import_list", "Ghi chú của cả danh sách"):
        work.store.write(
            "UPDATE cases SET notes = ? WHERE id = ?", (json.dumps([note], ensure_ascii=False), made[1].id)
        )  # fmt: skip
    keep_generation(work, now=NOW)
    forget_person(work, made[0].id, confirmed=str(made[0].id))
    assert left_of(work, telling(GAC)) == []
    assert history.verify(work) == []


def test_what_was_forgotten_cannot_be_undone_and_later_work_can(
    planted: Workspace,
) -> None:
    forget_campaign(planted, 2, confirmed="Đợt cần xóa")
    assert history.next_undo(planted) is None
    assert history.next_redo(planted) is None
    correct(planted, 1, {"phone": "0911111111"}, {})
    history.undo(planted)
    assert history.next_undo(planted) is None
    assert history.verify(planted) == []


def test_it_is_asked_for_twice(planted: Workspace) -> None:
    before = planted.store.value("SELECT count(*) FROM operations")
    with pytest.raises(UserError, match="gõ lại đúng “Đợt cần xóa”"):
        forget_campaign(planted, 2, confirmed="đợt khác")
    with pytest.raises(UserError, match="gõ lại đúng “31”"):
        forget_person(planted, 31, confirmed="30")
    found = forget.campaign_to_forget(planted, 2)
    assert (found.confirm, found.counts["cases"]) == ("Đợt cần xóa", 2)
    assert planted.store.value("SELECT count(*) FROM operations") == before


def test_a_stick_that_is_not_there_waits_and_is_erased_when_it_comes(
    planted: Workspace, tmp_path: Path
) -> None:
    usb, away = tmp_path / "usb", tmp_path / "rut-ra"
    usb.mkdir()
    generations.change_backup_settings(planted, BackupSettings(second_folder=str(usb)))
    keep_generation(planted, now=NOW + timedelta(days=3))
    there = usb / folder(planted).name
    assert left_of(planted, telling(GAC), there)
    usb.rename(away)
    assert forget_campaign(planted, 2, confirmed="Đợt cần xóa").waits
    away.rename(usb)
    keep_generation(planted, now=NOW + timedelta(days=4))
    assert left_of(planted, telling(GAC, MUOP), there) == []
    assert not forget.waits_for_second(planted)


def test_only_forgetting_may_erase_an_image_and_only_by_its_digest(
    planted: Workspace,
) -> None:
    store = planted.store
    sets = "UPDATE changes SET before = {} WHERE before IS NOT NULL"
    digest = "'erased:' || sha256_of(CAST(before AS BLOB))"
    for name, value in (
        ("correct", digest),
        ("forget", "'erased:00'"),
        ("forget", "''"),
    ):
        with (
            pytest.raises(Exception, match="never altered"),
            journal.operation(store, name, "thử", lasting=True),
        ):
            store.write(sets.format(value))
    assert history.verify(planted) == []


def test_a_keeping_time_that_has_passed_is_reminded_of(planted: Workspace) -> None:
    assert forget.keeping_reminder(planted) == ""
    campaign = browse.campaigns(planted)[0]
    set_up.change_campaign(planted, replace(campaign, keep_until="2026-10-31"))
    assert "Đợt cần xóa" in forget.keeping_reminder(planted)
    forget_campaign(planted, 2, confirmed="Đợt cần xóa")
    assert forget.keeping_reminder(planted) == ""
