"""A check-up is told in sentences with fixed numbers, which can be read over the telephone."""

from datetime import UTC, datetime, timedelta, timezone

import pytest

from vssid_desk.domain.keeping import machine
from vssid_desk.domain.keeping.machine import (
    ClockFacts,
    Place,
    State,
    StoreFacts,
    Versions,
)

HANOI = timezone(timedelta(hours=7))
GOOD = Place(name="nơi để sổ", free=80 << 30, writable=True)


def clock(now: datetime, not_before: str = "2026-11-20") -> machine.Note:
    return machine.clock_note(ClockFacts(now=now, not_before=not_before))


def test_versions_are_told():
    versions = Versions(
        program="0.2.0", system="Debian 12", python="3.11.7", database="4.19"
    )
    note = machine.versions_note(versions)
    assert (note.number, note.state) == (1, State.GOOD)
    assert note.text == (
        "VssID Desk 0.2.0, Debian 12, 64 bit, Python 3.11.7, SQLCipher 4.19."
    )


@pytest.mark.parametrize(
    ("lacking", "state"), [([], State.GOOD), (["Tinos"], State.BAD)]
)
def test_a_face_that_lacks_is_bad(lacking, state):
    assert machine.fonts_note(lacking).state is state


def test_a_folder_without_rights_is_named_with_what_to_do():
    shut = Place(name="thư mục tạm", free=1, writable=False)
    note = machine.rights_note([GOOD, shut])
    assert note.state is State.BAD
    assert "thư mục tạm" in note.text
    assert "nơi để sổ" not in note.text
    assert note.advice
    assert machine.rights_note([GOOD]).state is State.GOOD


@pytest.mark.parametrize(
    ("free", "state", "words"),
    [
        (2 << 30, State.GOOD, "2,0 GB"),
        ((2 << 30) - 1, State.WATCH, "2,0 GB"),
        (300 << 20, State.WATCH, "300 MB"),
        ((300 << 20) - 1, State.BAD, "299 MB"),
        (0, State.BAD, "0 MB"),
        (None, State.WATCH, "Không đọc được"),
    ],
)
def test_the_fullest_disk_counts(free, state, words):
    place = Place(name="nơi để sổ", free=free, writable=True)
    note = machine.room_note([GOOD, place] if free is not None else [place])
    assert note.state is state
    assert words in note.text


def test_the_clock_of_vietnam_is_good():
    note = clock(datetime(2026, 11, 26, 9, 5, tzinfo=HANOI))
    assert note.state is State.GOOD
    assert note.text == "Máy đang ghi 09:05 ngày 26/11/2026, múi giờ UTC+07:00."


def test_a_clock_behind_what_is_written_is_bad():
    note = clock(datetime(2020, 1, 1, tzinfo=HANOI))
    assert note.state is State.BAD
    assert "20/11/2026" in note.text


@pytest.mark.parametrize(
    ("zone", "shown"),
    [(UTC, "UTC+00:00"), (timezone(timedelta(hours=-3, minutes=-30)), "UTC-03:30")],
)
def test_another_zone_is_to_be_watched(zone, shown):
    note = clock(datetime(2026, 11, 26, tzinfo=zone))
    assert note.state is State.WATCH
    assert shown in note.text


def test_a_moment_without_a_zone_counts_as_utc():
    assert machine.offset(datetime(2026, 11, 26)) == 0  # noqa: DTZ001 - none is the point


@pytest.mark.parametrize(
    ("printers", "state", "words"),
    [
        (["HP Tầng 2", "PDF"], State.GOOD, "HP Tầng 2, PDF"),
        ([], State.WATCH, "chưa có máy in"),
        (None, State.WATCH, "Không hỏi được"),
    ],
)
def test_printers_are_named(printers, state, words):
    note = machine.printer_note(printers)
    assert note.state is state
    assert words in note.text


def test_what_to_do_is_told_for_both_systems():
    elsewhere = clock(datetime(2026, 11, 27, 3, 8, tzinfo=UTC))
    assert "Hà Nội" in elsewhere.advice
    assert "Asia/Ho_Chi_Minh" in elsewhere.advice
    nobody_to_ask = machine.printer_note(None)
    assert "libcups2" in nobody_to_ask.advice
    assert "Print Spooler" in nobody_to_ask.advice


def test_stores_go_on_from_seven():
    notes = machine.store_notes(
        [
            StoreFacts(name="xa", opened=True),
            StoreFacts(name="cu", opened=False),
            StoreFacts(name="hong", opened=False, faults=("Thiếu tệp khoá.",)),
        ]
    )
    assert [note.number for note in notes] == [7, 8, 9]
    assert [note.state for note in notes] == [State.GOOD, State.GOOD, State.BAD]
    assert "nguyên vẹn" in notes[0].text
    assert "chưa xem bên trong" in notes[1].text
    assert "bản sao lưu" in notes[2].advice
    assert machine.store_notes([])[0].number == 7


def test_the_summary_names_the_numbers_to_read():
    good, bad = machine.fonts_note([]), machine.printer_note(None)
    assert machine.summary([good]) == "Máy dùng được: cả 1 mục đều tốt."
    assert machine.summary([good, bad]).startswith("Cần đọc mục số 6;")
    assert [state.shown for state in State] == ["Tốt", "Cần xem", "Hỏng"]
