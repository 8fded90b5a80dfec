"""Clinics that people register at first: brought in from a file, found while one types."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from vssid_desk import settings
from vssid_desk.domain.reference.clinics import Clinic, Clinics
from vssid_desk.errors import UserError
from vssid_desk.intake.clinic_list import read_clinics

__all__ = ["Clinic", "Clinics", "ImportedClinics", "import_clinics", "known_clinics"]
_HEAD = "code\tname\tsource\tvalid_from"


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportedClinics:
    """How many clinics a file gave, which rows were none, how many codes got a zero back."""

    count: int
    unread: tuple[tuple[int, str], ...]  # row from 1, what stands there
    padded: int

    def sentences(self) -> list[str]:
        """Say what was taken and what was not."""
        told = [f"Đã nhập {self.count} cơ sở KCB."]
        if self.padded:
            told.append(f"{self.padded} mã thiếu số 0 ở đầu đã được thêm lại.")
        if self.unread:
            first = ", ".join(f"dòng {row} (“{text}”)" for row, text in self.unread[:5])
            told.append(f"Không nhận {len(self.unread)} dòng: {first}.")
        return told


def import_clinics(file: Path, *, today: date) -> ImportedClinics:
    """Bring clinics in from a workbook or text table, in place of those known before.

    They are kept among the user's own files, for every store. Raises UserError when the file
    holds none or the folder cannot be written.
    """
    table = read_clinics(file)
    lines = [
        f"{code}\t{name}\t{file.name}\t{today.isoformat()}"
        for code, name in sorted(table.names.items())
    ]
    _keep("\n".join([_HEAD, *lines]) + "\n")
    return ImportedClinics(
        count=len(lines), unread=tuple(table.unread), padded=table.padded
    )


def _keep(text: str) -> None:
    kept = settings.clinics_file()
    half = kept.with_suffix(".dang-ghi")
    try:
        kept.parent.mkdir(parents=True, exist_ok=True)
        half.write_text(text, encoding="utf-8", newline="\n")
        half.replace(kept)
    except OSError as fault:
        raise UserError(
            "Không lưu được danh mục cơ sở KCB vào thư mục của chương trình: ổ đầy hoặc không có "
            "quyền ghi. Kiểm tra ổ đĩa rồi nhập lại."
        ) from fault


def known_clinics() -> Clinics:
    """Return the clinics brought in; none when no file was, or what was kept is damaged."""
    try:
        lines = settings.clinics_file().read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        return Clinics({})
    rows = (line.split("\t") for line in lines[1:])
    return Clinics({row[0]: row[1] for row in rows if len(row) > 1})
