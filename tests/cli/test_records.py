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
