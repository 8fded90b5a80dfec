"""The log of complaints and questions, and the counters: kept, answered, printed, undone."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from tests.operations.conftest import Take
from vssid_desk.domain.work.complaints import QUESTION, Complaint
from vssid_desk.domain.work.counters import CounterSession
from vssid_desk.errors import UserError
from vssid_desk.operations import complaints as log, counters, exports, history
from vssid_desk.operations.forget import forget_campaign
from vssid_desk.operations.report import progress_of
from vssid_desk.operations.report_figures import Period, periodic_lines
from vssid_desk.operations.workspace import Workspace

LIST = """
    | STT | Họ và tên | Ngày sinh | Giới tính | Số ĐDCN/CCCD | Mã số BHXH | Lý do |
    | 1 | Trần Thị Bưởi | 09/02/1990 | Nữ | 030190000000 | 3099000000 | Sai ngày sinh |
"""
ONE = Complaint(
    received_on="2026-11-10",
    text="Thẻ ghi sai nơi khám bệnh",
    subject="card",
    from_name="Lê Văn Lựu",
    due_on="2026-11-25",
)
QUESTION_ONE = Complaint(
    kind=QUESTION,
    received_on="2026-11-10",
    text="Người này đã chuyển đi, báo giảm ở đâu?",
    case_ids=(1,),
)
QUESTION_ONE_ALONE = replace(QUESTION_ONE, case_ids=())
DAY = CounterSession(on="2026-11-18", place="Chợ xã", met=20, approved=8, helped=15)


def test_a_complaint_is_noted_answered_and_undone(commune: Workspace) -> None:
    kept = log.keep_complaint(commune, ONE)
    assert (kept.id, kept.campaign_id) == (1, 1)
    answered = replace(kept, answered_on="2026-11-20", answer="Đã sửa nơi khám.")
    log.keep_complaint(commune, answered)
    assert log.complaints(commune) == [answered]
    history.undo(commune)
    assert log.complaints(commune) == [kept]
    log.remove_complaint(commune, kept.id)
    assert log.complaints(commune) == []
    history.undo(commune)
    assert log.complaints(commune) == [kept]
    assert not history.verify(commune)


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"text": ""}, "Chưa ghi nội dung"),
        ({"subject": ""}, "Chưa chọn phản ánh về việc gì"),
        ({"answer": "Đã sửa."}, "cả ngày trả lời và nội dung"),
        ({"received_on": "2026-02-30"}, "Ngày nhận"),
        ({"due_on": "2026-11-01"}, "Ngày phải trả lời"),
        ({"answered_on": "2026-11-09", "answer": "Đã sửa."}, "Ngày trả lời"),
        ({"received_on": "2026-11-21"}, "chưa đến"),
        ({"case_ids": (99,)}, "Không có người tham gia số 99"),
    ],
)
def test_what_cannot_be_is_refused(
    commune: Workspace, changed: dict[str, object], told: str
) -> None:
    with pytest.raises(UserError, match=told):
        log.keep_complaint(commune, replace(ONE, **changed))
    assert log.complaints(commune) == []


def test_a_question_becomes_a_letter_naming_its_people(
    commune: Workspace, take: Take, tmp_path: Path
) -> None:
    take(LIST)
    kept = log.keep_complaint(commune, QUESTION_ONE)
    texts = list(log.question_letter(commune, kept.id).texts())
    assert QUESTION_ONE.text in texts
    assert "Trần Thị Bưởi" in texts
    file = log.write_question_letter(commune, kept.id, tmp_path / "thu.pdf")
    assert file.read_bytes().startswith(b"%PDF")
    (noted,) = exports.all_exports(commune)
    assert noted.people == 1


def test_a_complaint_is_no_letter(commune: Workspace) -> None:
    kept = log.keep_complaint(commune, ONE)
    with pytest.raises(UserError, match="Chỉ vướng mắc"):
        log.question_letter(commune, kept.id)


def test_the_log_is_printed_and_noted(commune: Workspace, tmp_path: Path) -> None:
    log.keep_complaint(commune, ONE)
    file = log.write_complaints(commune, tmp_path / "so.pdf")
    assert file.read_bytes().startswith(b"%PDF")
    assert len(exports.all_exports(commune)) == 1


def test_a_session_is_noted_changed_taken_away_and_undone(commune: Workspace) -> None:
    counters.keep_session(commune, DAY)
    (kept,) = counters.sessions(commune)
    counters.keep_session(commune, replace(kept, met=30))
    assert counters.counter_totals(commune).met == 30
    history.undo(commune)
    assert counters.sessions(commune) == [kept]
    counters.remove_session(commune, kept.id)
    assert counters.sessions(commune) == []
    history.undo(commune)
    assert counters.sessions(commune) == [kept]


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"on": "2026-11-21"}, "chưa đến"),
        ({"on": "hôm qua"}, "không có trong lịch"),
        ({"place": ""}, "địa điểm"),
        ({"helped": -1}, "âm"),
        ({"approved": 21}, "nhiều hơn số người đã gặp"),
        ({"id": 7}, "Không có buổi số 7"),
    ],
)
def test_a_session_that_cannot_be_is_refused(
    commune: Workspace, changed: dict[str, object], told: str
) -> None:
    with pytest.raises(UserError, match=told):
        counters.keep_session(commune, replace(DAY, **changed))


def test_both_stand_in_the_periodic_report_of_their_days(commune: Workspace) -> None:
    counters.keep_session(commune, DAY)
    answered = replace(ONE, answered_on="2026-11-20", answer="Đã sửa.")
    log.keep_complaint(commune, answered)
    log.keep_complaint(commune, QUESTION_ONE_ALONE)
    period = Period(date(2026, 11, 15), date(2026, 11, 20))
    told = {
        one["label"]: (one["period"], one["total"])
        for one in periodic_lines(commune, period, 1)
    }
    assert told["Người gặp ở điểm đăng ký"] == ("20", "20")
    assert told["Phản ánh nhận được: Thu – Sổ, Thẻ"] == ("0", "1")
    assert told["Phản ánh trả lời đúng hạn: Thu – Sổ, Thẻ"] == ("1", "1")
    assert told["Phản ánh nhận được: Thực hiện chính sách BHYT"] == ("0", "0")


def test_both_stand_in_the_report_of_their_campaign(commune: Workspace) -> None:
    assert list(progress_of(commune).noted) == []
    counters.keep_session(commune, DAY)
    log.keep_complaint(commune, ONE)
    assert list(progress_of(commune, campaign_id=1).noted) == [
        "Điểm đăng ký VssID: 1 buổi, gặp 20 người, xác nhận đăng ký 8, hướng dẫn 15.",
        "Phản ánh: nhận 1, đã trả lời 0 (0 đúng hạn), đang quá hạn 0.",
    ]
    assert list(progress_of(commune, campaign_id=2).noted) == []


def test_a_campaign_forgotten_takes_its_log_along(
    commune: Workspace, take: Take
) -> None:
    take(LIST)
    counters.keep_session(commune, DAY)
    log.keep_complaint(commune, ONE)
    kept = log.keep_complaint(commune, QUESTION_ONE)
    log.remove_complaint(commune, kept.id)
    forget_campaign(commune, 1, confirmed="Đợt 10/2026")
    assert log.complaints(commune) == []
    assert counters.sessions(commune) == []
    images = commune.store.rows("SELECT before, after FROM changes")
    assert not [row for row in images if "Lựu" in str(row) or "báo giảm" in str(row)]
    assert not history.verify(commune)
