"""Complaints and counters: desks, days, sums, sentences."""

from dataclasses import replace

import pytest

from vssid_desk import resources
from vssid_desk.domain.work.complaints import (
    QUESTION,
    Complaint,
    ComplaintBook,
    state_words,
    told,
)
from vssid_desk.domain.work.counters import (
    CounterSession,
    told as counters_told,
    totals,
)
from vssid_desk.domain.work.noted_figures import complaint_figures

BOOK = ComplaintBook.of(resources.load_complaints())
ONE = Complaint(received_on="2026-11-02", text="Sai quá trình", subject="participation")
DUE = replace(ONE, due_on="2026-11-10")


@pytest.mark.parametrize(
    ("subject", "desk"),
    [
        ("personal_data", "Thu – Sổ, Thẻ"),
        ("participation", "Thu – Sổ, Thẻ"),
        ("card", "Thu – Sổ, Thẻ"),
        ("benefits", "Thực hiện chính sách BHXH"),
        ("treatment", "Thực hiện chính sách BHYT"),
        ("khác", ""),
    ],
)
def test_a_subject_belongs_to_the_desk_of_the_letter(subject, desk):
    assert BOOK.desk(subject) == desk


@pytest.mark.parametrize(
    ("one", "words"),
    [
        (DUE, "chưa trả lời"),
        (replace(DUE, due_on="2026-11-04"), "quá hạn"),
        (replace(DUE, answered_on="2026-11-10", answer="Đã sửa"), "đã trả lời"),
        (
            replace(DUE, answered_on="2026-11-11", answer="Đã sửa"),
            "đã trả lời, quá hạn",
        ),
        (replace(ONE, answered_on="2027-01-01", answer="Đã sửa"), "đã trả lời"),
    ],
)
def test_an_entry_says_where_it_stands(one, words):
    assert (
        state_words(one, "2026-11-10" if one.due_on != "2026-11-04" else "2026-11-05")
        == words
    )


def test_desks_are_counted_and_questions_are_not():
    found = [
        replace(DUE, answered_on="2026-11-09", answer="Đã sửa"),
        DUE,
        replace(ONE, subject="treatment"),
        replace(ONE, kind=QUESTION, subject=""),
    ]
    counted = BOOK.tally(found, "2026-11-11")
    assert [(one.received, one.answered, one.in_time, one.late) for one in counted] == [
        (2, 1, 1, 1),
        (0, 0, 0, 0),
        (1, 0, 0, 0),
    ]
    assert (
        told(counted) == "Phản ánh: nhận 3, đã trả lời 1 (1 đúng hạn), đang quá hạn 1."
    )
    assert told(BOOK.tally([], "2026-11-11")) == ""


def test_a_question_to_the_agency_is_no_complaint_of_the_periodic_report():
    asked = replace(ONE, kind=QUESTION)
    answered = replace(asked, answered_on="2026-11-09", answer="Đã sửa")
    figures = dict(complaint_figures(BOOK, [DUE, asked, answered]))
    assert figures["Phản ánh nhận được: Thu – Sổ, Thẻ"] == {"2026-11-02": 1}
    assert figures["Phản ánh trả lời đúng hạn: Thu – Sổ, Thẻ"] == {}
    assert figures["Vướng mắc gửi cơ quan BHXH"] == {"2026-11-02": 2}
    assert figures["Vướng mắc đã được cơ quan BHXH trả lời"] == {"2026-11-09": 1}


def test_sessions_are_summed_up():
    day = CounterSession(on="2026-11-02", place="Chợ", met=10, approved=4, helped=7)
    assert counters_told(totals([day, replace(day, met=5)])) == (
        "Điểm đăng ký VssID: 2 buổi, gặp 15 người, xác nhận đăng ký 8, hướng dẫn 14."
    )
    assert counters_told(totals([])) == ""
