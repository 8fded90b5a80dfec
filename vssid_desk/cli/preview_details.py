"""What was made of the columns, sheets and cells of a list, in words for a screen without a window."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from vssid_desk.domain.person import FIELDS
from vssid_desk.operations.preview_list import Doubt, Reading

NAMED = 15  # sentences that are printed; the counts tell of all
PLACES = 6  # of one sentence
_OWN = {"reason": "Lý do", "note": "Ghi chú", "department": "Lớp, thôn, phòng ban"}


def print_reading(reading: Reading) -> None:
    """Print for each table which columns were taken for what, and which sheets were not read."""
    for table in reading.tables:
        print(f"{_place(table, reading)}: {'; '.join(_columns(table))}.")
        left = [
            f"{at} {' '.join(head.split())}"
            for at, head in table["ignored"].items()
            if head.upper() not in {"STT", "TT"}
        ]
        if left:
            print(f"  Không lấy cột: {'; '.join(left)}.")
    for one in reading.left_out:
        print(f"Không đọc trang “{one['sheet']}”: {one['why']}")


def _place(table: Mapping[str, Any], reading: Reading) -> str:
    rows = table["header_rows"]
    head = (
        f"tiêu đề dòng {'-'.join(map(str, sorted({rows[0], rows[-1]})))}"
        if rows
        else "không có dòng tiêu đề, cột nhận ra theo nội dung"
    )
    many = len({one["sheet"] for one in reading.tables}) > 1
    return f"Trang “{table['sheet']}”, {head}" if many else head.capitalize()


def _columns(table: Mapping[str, Any]) -> Iterator[str]:
    second = set(table.get("second", ()))
    for letter, key in table["columns"].items():
        named = FIELDS[key].label if key in FIELDS else _OWN.get(key, key)
        yield f"{letter} {named}{' (dữ liệu thứ hai)' if letter in second else ''}"


def print_doubts(doubts: Sequence[Doubt]) -> None:
    """Print the most serious doubts, those in the same words once with their places."""
    places: dict[str, list[str]] = {}
    for one in doubts:
        if one.severity != "note":
            places.setdefault(one.text, []).append(one.place)
    for text, found in [*places.items()][:NAMED]:
        more = f" và {len(found) - PLACES} chỗ nữa" if len(found) > PLACES else ""
        print(f"  {'; '.join(found[:PLACES])}{more}: {text}")
    if len(places) > NAMED:
        print("  … Xem hết bằng lệnh inspect hoặc trong cửa sổ Xem trước.")
