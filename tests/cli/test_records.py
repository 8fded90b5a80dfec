"""Records from the command line: calls."""

from tests.desk import Desk


def test_a_call_is_noted_seen_and_taken_away(listed: Desk) -> None:
    listed.run("call", "1", "--result", "reached", "--promised", "2026-12-01")
    told = listed.run("call", "1")
    assert "Đã gặp" in told
    assert "01/12/2026" in told
    assert "UBND xã An Hoà (mẫu)" in told
    (call,) = listed.json("call", "1")["calls"]
    assert listed.json("call", "1", "--remove", str(call["id"]))["calls"] == []


def test_a_promised_day_that_is_over_is_refused(listed: Desk) -> None:
    promised = ("--result", "reached", "--promised", "2026-11-01")
    assert listed.code("call", "1", *promised) == 1
    assert "đã qua" in listed.error


def test_today_tells_its_lists_and_their_people(listed: Desk) -> None:
    listed.run("call", "1", "--result", "reached", "--promised", "2026-11-20")
    counts = {one["key"]: one["count"] for one in listed.json("today")}
    assert counts["to_phone"] == 1
    assert [one["id"] for one in listed.json("today", "to_phone")] == [1]
    assert "Đến hẹn gọi lại" in listed.run("today")


def test_worklists_are_counted_and_filters_kept(listed: Desk) -> None:
    assert "ngày làm việc" in listed.run("worklist", "--by", "due")
    assert "Cần gọi điện" in listed.run("worklist", "--by", "effort")
    listed.run("filters", "lựu", "--save", "Ông Lựu")
    assert [one["id"] for one in listed.json("cases", "--filter", "ông lựu")] == [2]
    assert listed.json("filters", "--remove", "Ông Lựu") == []
    assert listed.code("cases", "--filter", "Ông Lựu") == 1


def test_a_complaint_is_noted_answered_printed(listed: Desk) -> None:
    about = ("--about", "card", "--text", "Thẻ sai", "--received", "2026-11-10")
    (kept,) = listed.json("complaints", *about, "--from", "Bà Khế")
    assert kept["from_name"] == "Bà Khế"
    answer = ("--answered", "2026-11-20", "--answer", "Đã sửa")
    out = listed.folder / "so.pdf"
    assert "đã trả lời" in listed.run("complaints", "1", *answer, "--out", out)
    assert out.read_bytes().startswith(b"%PDF")
    assert listed.json("complaints", "1", "--remove") == []


def test_a_question_is_printed_as_a_letter(listed: Desk) -> None:
    asked = ("--question", "--text", "Báo giảm ở đâu?", "--case", "1", "2")
    (kept,) = listed.json("complaints", *asked)
    assert kept["case_ids"] == [1, 2]
    out = listed.folder / "thu.pdf"
    listed.run("complaints", str(kept["id"]), "--letter", out)
    assert out.read_bytes().startswith(b"%PDF")
    assert listed.code("complaints", "9", "--letter", out) == 1


def test_counters_are_noted_changed_and_stand_in_the_report(listed: Desk) -> None:
    listed.run("counters", "--place", "Chợ", "--met", "9", "--helped", "4")
    assert listed.json("counters", "1", "--met", "12")[0]["met"] == 12
    assert "gặp 12 người" in listed.run("report")
    assert listed.code("counters", "5", "--met", "1") == 1
    assert listed.json("counters", "1", "--remove") == []
