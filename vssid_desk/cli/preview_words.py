"""What a list would bring, in words and as data."""

from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

from vssid_desk.cli.access import print_table
from vssid_desk.cli.preview_details import print_doubts, print_reading
from vssid_desk.domain.people.comparison import KINDS, told
from vssid_desk.domain.reference.list_codes import LIST_LABELS
from vssid_desk.domain.values.dates import show as show_day
from vssid_desk.operations.compare_lists import words_of
from vssid_desk.operations.dividing import people_words
from vssid_desk.operations.preview_list import Preview


def print_preview(file: Path, found: Preview) -> None:
    """Print what is recognised, what is doubtful, who is new, changed or gone."""
    receipt = found.reading.receipt
    print(f"{LIST_LABELS[found.reading.list_code]} ({file.name}). Chưa lưu gì.")
    print(f"{receipt_words(receipt)}; {people_words(receipt)}.")
    print_reading(found.reading)
    counts = found.doubts.counts
    print(
        f"Cần xem: {counts.get('error', 0)} lỗi, {counts.get('warning', 0)} cảnh báo, "
        f"{counts.get('note', 0)} ghi chú."
    )
    print_doubts(found.doubts.first)
    if open_rows := [one.place for one in found.doubts.first if one.is_open]:
        print(
            f"Ô tên ghi nhiều người: {'; '.join(open_rows)}. Thêm --split DÒNG để tách, "
            "--keep-one DÒNG để giữ 1 người; không nói gì thì lấy người đầu."
        )
    if found.mapping:
        print("Dùng cách hiểu cột đã nhớ của nơi gửi này; --fresh để không dùng.")
    if found.already is not None:
        print(f"Tệp này đã nhập ngày {show_day(found.already.received_on)}.")
    print(told(found.comparison) or "Đợt chưa có danh sách nào để so.")
    rows = [
        (one.row_number, KINDS[one.kind], one.full_name, words_of(one))
        for one in found.people
        if one.kind != "same"
    ]
    if rows:
        print_table(("Dòng", "So sánh", "Họ và tên", "Nội dung"), rows)


def preview_data(file: Path, found: Preview) -> dict[str, object]:
    """Return the same as data."""
    return {
        "file": str(file),
        "list_code": found.reading.list_code,
        "receipt": found.reading.receipt,
        "tables": found.reading.tables,
        "left_out": found.reading.left_out,
        "doubts": [asdict(one) for one in found.doubts.first],
        "counts": dict(found.comparison.counts),
        "people": [asdict(one) for one in found.people],
        "remembered": dict(found.mapping),
        "already": found.already.id if found.already else None,
    }


def receipt_words(receipt: Mapping[str, Any]) -> str:
    """Return the counts of the rows in one sentence without its end."""
    return (
        f"{receipt['rows_with_content']} dòng có nội dung = {receipt['person_rows']} dòng "
        f"người + {receipt['explained']} dòng đã giải thích"
    )
