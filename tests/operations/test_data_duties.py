"""Requests with their legal days, one's own data, breaches with their hours, the count, the notice."""

import json
from collections.abc import Iterator
from datetime import UTC, date, datetime
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from tests.operations.backed_up import edit, opened
from tests.store.made import import_people, item
from vssid_desk.domain.keeping import data_duties as duties
from vssid_desk.domain.values import dates
from vssid_desk.errors import UserError
from vssid_desk.operations import (
    breach,
    browse,
    data_duties,
    exports,
    history,
    own_data,
    requests,
)
from vssid_desk.operations.forget import forget_person
from vssid_desk.operations.workspace import Workspace

THURSDAY = date(2026, 11, 26)


@pytest.fixture
def work(tmp_path: Path) -> Iterator[Workspace]:
    for one in opened(tmp_path):
        yield one.on(THURSDAY)


def text_of(file: Path) -> str:
    pages = PdfReader(BytesIO(file.read_bytes())).pages
    return " ".join(" ".join(page.extract_text() for page in pages).split())


@pytest.mark.parametrize(
    ("kind", "asked", "answer_by", "due_on"),
    [
        ("view", "2026-11-26", date(2026, 11, 30), date(2026, 12, 6)),
        ("correct", "2026-11-27", date(2026, 12, 1), date(2026, 12, 7)),
        ("restrict", "2026-11-30", date(2026, 12, 2), date(2026, 12, 15)),
        ("delete", "2026-12-31", date(2027, 1, 5), date(2027, 1, 20)),
    ],
)
def test_the_legal_days_are_counted_without_weekends_and_holidays(
    work: Workspace, kind: str, asked: str, answer_by: date, due_on: date
) -> None:
    made = requests.note_request(work, 1, kind, asked_on=asked)
    assert (made.days.answer_by, made.days.due_on) == (answer_by, due_on)


def test_a_request_is_answered_extended_once_and_done(work: Workspace) -> None:
    number = requests.note_request(work, 1, "view").request.id
    assert requests.all_requests(work)[0].late(date(2026, 12, 1)) == "quá hạn trả lời"
    assert requests.answer_request(work, number).late(date(2026, 12, 1)) == ""
    assert requests.extend_request(work, number).days.due_on == date(2026, 12, 16)
    with pytest.raises(UserError, match="chỉ cho gia hạn một lần"):
        requests.extend_request(work, number)
    assert "1 yêu cầu" in requests.requests_reminder(work.on(date(2026, 12, 17)))
    assert requests.finish_request(work, number).late(date(2027, 1, 1)) == ""
    with pytest.raises(UserError, match="đã làm xong"):
        requests.answer_request(work, number)
    assert history.undo(work).name == "request"
    assert history.verify(work) == []


def test_one_gets_everything_that_is_kept_on_oneself(
    work: Workspace, tmp_path: Path
) -> None:
    edit(work, 77)
    requests.note_request(work, 1, "view")
    own_data.write_own_data(work, 1, tmp_path / "toi.json")
    kept = json.loads((tmp_path / "toi.json").read_text(encoding="utf-8"))
    case = browse.show(work, 1).case
    assert kept["rows"][0]["declared"] == case.declared.known()
    assert kept["rows"][0]["delivered"] == case.delivered.known()
    assert any("Sửa" in one["what"] for one in kept["rows"][0]["journal"])
    assert [one["kind"] for one in kept["requests"]] == ["view"]
    own_data.write_own_data(work, 1, tmp_path / "toi.pdf")
    printed = text_of(tmp_path / "toi.pdf")
    assert case.declared.full_name in printed
    assert case.declared.phone in printed
    assert dates.show(case.declared.birth_date) in printed
    for raw in (case.declared.birth_date, "female", "belongs", "BHXH chuyển"):
        assert raw not in printed
    assert [Path(one.file).name for one in exports.lying_about(work)] == ["toi.pdf", "toi.json"]  # fmt: skip
    with pytest.raises(UserError, match=r"đuôi .pdf hoặc .json"):
        own_data.write_own_data(work, 1, tmp_path / "toi.docx")


def test_the_log_of_requests_outlives_the_person_and_names_nobody(
    work: Workspace,
) -> None:
    number = requests.note_request(work, 1, "delete", note="chị Bưởi hỏi").request.id
    forget_person(work, 1, confirmed="1")
    kept = requests.finish_request(work, number).request
    assert (kept.about, kept.note, kept.kind) == (None, "", "delete")
    assert history.verify(work) == []


def test_a_breach_has_three_days_and_its_form(work: Workspace, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="Chưa ghi việc"):
        breach.note_breach(work, {})
    made = breach.note_breach(
        work, {"what": "Mất USB sao lưu"}, found_at="2026-11-26T08:00+00:00"
    )
    late = datetime(2026, 11, 29, 9, 30, tzinfo=UTC)
    assert breach.countdown(work, made, datetime(2026, 11, 27, 8, tzinfo=UTC)) == "còn 48 giờ để báo"  # fmt: skip
    assert "quá hạn báo 2 giờ" in breach.breach_reminder(work, late)
    breach.write_breach_form(work, made.id, tmp_path / "su-co.pdf")
    assert "Mất USB sao lưu" in text_of(tmp_path / "su-co.pdf")
    breach.mark_breach_notified(work, made.id)
    assert breach.breach_reminder(work, late) == ""
    assert history.verify(work) == []


def test_people_are_counted_once_and_warned_of_near_a_hundred_thousand(
    work: Workspace,
) -> None:
    before = data_duties.people_kept(work)
    twice = {"full_name": "Lê Thị Mơ", "personal_id": "030190999991"}
    import_people(work.store, [item(5, **twice)])
    import_people(work.store, [item(5, **twice)], file_name="sau.xlsx")
    assert data_duties.people_kept(work) == before + 1
    assert data_duties.people_warning(work) == ""
    assert duties.near_limit(89_999, work.reference) == ""
    assert "95.000 người" in duties.near_limit(95_000, work.reference)


def test_the_notice_says_who_keeps_what_and_which_rights(
    work: Workspace, tmp_path: Path
) -> None:
    data_duties.write_notice(work, tmp_path / "thong-bao.pdf")
    printed = text_of(tmp_path / "thong-bao.pdf")
    assert "Xã An Hoà" in printed
    assert "2 ngày làm việc" in printed
