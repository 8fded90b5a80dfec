"""A word that is not known is told, never taken for nothing."""

from pathlib import Path

from tests.desk import Desk


def test_an_unknown_question_is_refused(listed: Desk) -> None:
    assert listed.code("correct", "1", "--answer", "return_handled=yes") == 1
    assert "return_handled" in listed.error


def test_a_choice_that_is_not_offered_is_refused(listed: Desk) -> None:
    before = listed.run("show", "1")
    assert listed.code("correct", "1", "--answer", "belongs=maybe") == 1
    assert "moved (Đã chuyển đi)" in listed.error
    assert listed.code("correct", "1", "--answer", "vssid_account=bogus") == 1
    assert listed.run("show", "1") == before
    assert "Người này đã chết" in listed.run("correct", "1", "--answer", "belongs=dead")
    assert listed.run("correct", "1", "--answer", "belongs=") == before


def test_an_unknown_kind_of_work_is_refused(listed: Desk) -> None:
    assert listed.code("today", "hom_kia") == 1
    assert "to_phone" in listed.error


def test_a_store_that_is_not_there_is_called_so(desk: Desk, tmp_path: Path) -> None:
    desk.store = tmp_path / "khong-co.vssid"
    assert desk.code("lists") == 1
    assert "Không có sổ “khong-co.vssid”" in desk.error
