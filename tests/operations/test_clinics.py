"""Clinics are brought in from the agency's file and found by code or name."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from vssid_desk.domain.reference.clinics import clinic_code
from vssid_desk.errors import UserError
from vssid_desk.operations.clinics import import_clinics, known_clinics

TODAY = date(2026, 11, 20)
TABLE = """
    | DANH MỤC CƠ SỞ KHÁM CHỮA BỆNH | | |
    | STT | Mã CSKCB | Tên cơ sở KCB |
    | 1 | 1001 | Bệnh viện Bạch Mai (mẫu) |
    | 2 | 30 - C54 | Trung tâm Y tế Cẩm Giàng (mẫu) |
    | 3 | null | Trạm Y tế xã (mẫu) |
    | 4 | 30009 | |
"""


@pytest.fixture(autouse=True)
def own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "nguoi-dung"))
    monkeypatch.setenv("APPDATA", str(tmp_path / "nguoi-dung"))


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("01001", "01001"),
        ("1001", "01001"),
        ("01 - C54", "01C54"),
        ("01-c54", "01C54"),
        ("null", ""),
        ("010011", ""),
        ("", ""),
    ],
)
def test_a_code_is_read_however_it_is_written(written: str, code: str) -> None:
    assert clinic_code(written) == code


def test_what_is_a_clinic_is_taken_and_what_is_not_is_told(
    workbook: Callable[..., Path],
) -> None:
    made = import_clinics(workbook(TABLE), today=TODAY)
    assert (made.count, made.padded) == (2, 1)
    assert made.unread == ((5, "null"), (6, "30009"))
    assert "Không nhận 2 dòng: dòng 5 (“null”), dòng 6 (“30009”)." in made.sentences()


@pytest.mark.parametrize("typed", ["30c5", "30 - C54", "trung tam cam giang"])
def test_a_clinic_is_found_by_code_and_by_words_without_marks(
    workbook: Callable[..., Path], typed: str
) -> None:
    import_clinics(workbook(TABLE), today=TODAY)
    assert [one.code for one in known_clinics().find(typed)] == ["30C54"]


def test_a_newer_file_stands_in_place_of_the_older(tmp_path: Path) -> None:
    first, second = tmp_path / "a.csv", tmp_path / "b.csv"
    first.write_text("Mã,Tên\n01001,Cũ\n", encoding="utf-8")
    second.write_text("Mã;Tên\n01002;Mới\n", encoding="utf-8")
    import_clinics(first, today=TODAY)
    import_clinics(second, today=TODAY)
    assert dict(known_clinics().names) == {"01002": "Mới"}


def test_a_file_without_clinics_is_refused_and_leaves_what_was(
    workbook: Callable[..., Path],
) -> None:
    import_clinics(workbook(TABLE), today=TODAY)
    other = workbook("| Họ và tên | Ngày sinh |\n| Lê An | 1990 |", name="khac.xlsx")
    with pytest.raises(UserError, match="không có danh mục cơ sở KCB"):
        import_clinics(other, today=TODAY)
    assert len(known_clinics().names) == 2
    assert not known_clinics().find("")


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="không có tệp này"):
        import_clinics(tmp_path / "co-so-kcb.xlsx", today=TODAY)
