"""Forgetting a person: the log of complaints keeps its counts and no word about them."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.operations.backed_up import NOW, opened
from tests.operations.decrypted import left_of, telling
from tests.store.made import import_people, item
from vssid_desk.domain.work.complaints import QUESTION, Complaint
from vssid_desk.operations import history
from vssid_desk.operations.complaints import (
    complaints,
    keep_complaint,
    remove_complaint,
)
from vssid_desk.operations.forget import forget_person
from vssid_desk.operations.generations import keep_generation
from vssid_desk.operations.workspace import Workspace

GAC = {"full_name": "Khuất Thị Hồng Gấc", "personal_id": "030190424242"}
TOLD = {"who": "xóm dưới", "at": "gac@x.vn"}  # what the log alone tells


@pytest.fixture
def work(tmp_path: Path) -> Iterator[Workspace]:
    for made in opened(tmp_path):
        import_people(made.store, [item(5, **GAC), item(6, full_name="Giáp Văn Mướp")])
        yield made


def complained(**values: object) -> Complaint:
    day = "2026-11-10"
    return Complaint(**{"kind": QUESTION, "received_on": day, "text": "Hỏi.", **values})  # type: ignore[arg-type]


def test_the_log_keeps_its_entries_without_the_words_about_the_forgotten(
    work: Workspace,
) -> None:
    name, number = GAC["full_name"], GAC["personal_id"]
    told = [
        complained(text="Con bà Gấc ở xóm dưới hỏi thẻ.", case_ids=(31,)),
        complained(text=f"{name} và người kia?", case_ids=(31, 32), answer="Đã xem.", answered_on="2026-11-12"),
        complained(kind="complaint", subject="card", from_name=name, contact="gac@x.vn"),
        complained(text="Hỏi chung.", from_name="Bà Mướp"),
    ]  # fmt: skip
    for one in told:
        keep_complaint(work, one)
    keep_complaint(work, complained(id=1, text="Sửa lại.", case_ids=(31,)))
    removed = keep_complaint(work, complained(text=f"Số {number} là của ai?"))
    remove_complaint(work, removed.id)
    keep_generation(work, now=NOW)
    forget_person(work, 31, confirmed="31")
    left = [
        (one.text, one.from_name, one.contact, one.case_ids, one.answer)
        for one in complaints(work)
    ]
    assert left == [
        ("(đã xóa)", "", "", (), ""),
        ("(đã xóa)", "", "", (32,), "Đã xem."),
        ("Hỏi.", "(đã xóa)", "(đã xóa)", (), ""),
        ("Hỏi chung.", "Bà Mướp", "", (), ""),
    ]
    assert left_of(work, telling(GAC, TOLD)) == []
    assert history.verify(work) == []
