"""A word that is not known is told, never taken for nothing."""

from pathlib import Path

from tests.desk import Desk


def test_an_unknown_question_is_refused(listed: Desk) -> None:
    assert listed.code("correct", "1", "--answer", "return_handled=yes") == 1
    assert "return_handled" in listed.error


def test_an_unknown_kind_of_work_is_refused(listed: Desk) -> None:
    assert listed.code("today", "hom_kia") == 1
    assert "to_phone" in listed.error


def test_a_store_that_is_not_there_is_called_so(desk: Desk, tmp_path: Path) -> None:
    desk.store = tmp_path / "khong-co.vssid"
    assert desk.code("lists") == 1
    assert "Không có sổ “khong-co.vssid”" in desk.error
