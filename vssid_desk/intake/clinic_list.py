"""A table of clinics from a file: which column is the code, which the name."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from vssid_desk.domain.reference.clinics import clinic_code
from vssid_desk.domain.values.text import fold
from vssid_desk.errors import UserError
from vssid_desk.intake.formats.opening import sheets_of
from vssid_desk.intake.sheet import Cell, Row

_HEAD_WITHIN = 30  # rows
_MOST_BYTES = 20_000_000
_NAMED = ("ten", "name", "co so kcb", "co so kham", "noi kcb", "noi kham")


@dataclass(slots=True)
class ClinicTable:
    """What a file says: names by code, rows that are no clinic, codes given a zero back."""

    names: dict[str, str] = field(default_factory=dict)
    unread: list[tuple[int, str]] = field(default_factory=list)  # row from 1, its code
    padded: int = 0

    def add(self, number: int, code: str, name: str) -> None:
        """Take up one row; a code without a name, or none at all, is told."""
        read = clinic_code(code)
        if not read or not name:
            if code or name:
                self.unread.append((number, code or name))
            return
        self.padded += len(code.strip()) < len(read)
        self.names[read] = name


def read_clinics(file: Path) -> ClinicTable:
    """Read clinics from a workbook or text table; raise UserError when there are none.

    A table is any sheet with a header of a code ("Mã …") and a name ("Tên …") beside it.
    """
    if not file.is_file():
        raise UserError(
            f"Không mở được tệp “{file.name}”: không có tệp này. Kiểm tra đường dẫn rồi nhập lại."
        )
    if file.stat().st_size > _MOST_BYTES:
        raise UserError(
            f"Tệp “{file.name}” lớn hơn 20 MB, không phải danh mục cơ sở KCB. Chọn tệp khác."
        )
    table = ClinicTable()
    for sheet in sheets_of(file):
        _read_sheet(sheet.rows(), table)
    if not table.names:
        raise UserError(
            f"Tệp “{file.name}” không có danh mục cơ sở KCB: cần một bảng có cột “Mã” (5 ký tự, "
            "ví dụ 01001) và cột “Tên”. Sửa tiêu đề cột rồi nhập lại."
        )
    return table


def _read_sheet(rows: Iterable[Row], table: ClinicTable) -> None:
    columns: tuple[int, int] | None = None
    for number, cells in rows:
        if columns is not None:
            code, name = (_text(cells, at) for at in columns)
            table.add(number + 1, code, name)
        elif number < _HEAD_WITHIN:
            columns = _columns(cells)


def _columns(cells: Sequence[Cell]) -> tuple[int, int] | None:
    heads = [fold(str(cell)).strip() for cell in cells]
    code = next((at for at, head in enumerate(heads) if _is_code(head)), None)
    name = next((at for at, head in enumerate(heads) if head.startswith(_NAMED)), None)
    return None if code is None or name is None else (code, name)


def _is_code(head: str) -> bool:
    return head in {"ma", "code"} or head.startswith(("ma ", "code "))


def _text(cells: Sequence[Cell], at: int) -> str:
    cell = cells[at] if at < len(cells) else ""
    if isinstance(cell, float) and cell.is_integer():
        cell = int(cell)
    return " ".join(str(cell).split())
