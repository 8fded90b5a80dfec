"""A form copied out is the form of the day, changed as the office wants it."""

from datetime import date
from pathlib import Path

import pytest

from vssid_desk import resources
from vssid_desk.domain.forms.blocks import TableBlock
from vssid_desk.domain.forms.book import FormBook
from vssid_desk.domain.forms.version import FormVersion
from vssid_desk.errors import UserError
from vssid_desk.operations.adjust_form import adjust_form

TODAY = date(2026, 11, 20)


def newest(own: Path, code: str) -> FormVersion:
    return FormBook.of(resources.load_forms(own)).version(code, TODAY.isoformat())


def test_what_is_changed_in_the_copy_is_printed(tmp_path: Path) -> None:
    file = adjust_form("mau_02", today=TODAY, folder=tmp_path)
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("Điện thoại", "SĐT"), encoding="utf-8")
    version = newest(tmp_path, "mau_02")
    assert version.effective_from == "2026-11-20"
    table = next(block for block in version.blocks if isinstance(block, TableBlock))
    assert "SĐT" in [column.header for column in table.columns]


def test_a_copy_of_today_is_not_made_anew(tmp_path: Path) -> None:
    file = adjust_form("mau_01", today=TODAY, folder=tmp_path)
    file.write_text(
        file.read_text(encoding="utf-8") + "\n# của tôi\n", encoding="utf-8"
    )
    assert "của tôi" in adjust_form("mau_01", today=TODAY, folder=tmp_path).read_text(
        encoding="utf-8"
    )


def test_a_form_that_ended_goes_on_as_a_copy(tmp_path: Path) -> None:
    adjust_form("d03_ts", today=TODAY, folder=tmp_path)
    assert newest(tmp_path, "d03_ts").holds_on("2026-11-20")


def test_a_later_copy_begins_with_what_was_changed_before(tmp_path: Path) -> None:
    file = adjust_form("mau_02", today=date(2026, 11, 1), folder=tmp_path)
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("Điện thoại", "SĐT"), encoding="utf-8")
    again = adjust_form("mau_02", today=TODAY, folder=tmp_path)
    assert "SĐT" in again.read_text(encoding="utf-8")


def test_an_unknown_form_is_told(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="tk9"):
        adjust_form("tk9", today=TODAY, folder=tmp_path)
