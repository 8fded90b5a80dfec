"""The receipt of a list: every row with content is a person or explained; kept, and on paper."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Any

from vssid_desk.documents.list_pages import ListPages, Section, pages_pdf
from vssid_desk.domain.keeping.reasons import LIST, USUAL
from vssid_desk.domain.person import FIELDS
from vssid_desk.domain.query import ListSummary
from vssid_desk.domain.reference.list_codes import LIST_LABELS
from vssid_desk.domain.values.dates import show
from vssid_desk.errors import UserError
from vssid_desk.operations.dividing import people_words
from vssid_desk.operations.exports import demand_export, note_exports
from vssid_desk.operations.workspace import Workspace
from vssid_desk.store import lists
from vssid_desk.store.office import campaigns, units

# What rows that are no people are called.
ROW_KINDS = {
    "title": "đầu trang",
    "header": "tiêu đề",
    "column_numbers": "số cột",
    "group": "nhóm",
    "total": "tổng cộng",
    "signature": "chữ ký",
    "note": "ghi chú",
    "blank": "trống",
}
_OWN_FIELDS = {"reason": "Lý do", "group": "Nhóm", "number": "STT"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt:
    """What a file held: counts that add up, the rows that are no people, what was left out.

    `ranges` are (sheet, kind, "6–8") in the order of the file.
    """

    summary: ListSummary
    sha256: str
    rows_with_content: int
    person_rows: int
    people: int
    by_kind: Mapping[str, int]
    ranges: Sequence[tuple[str, str, str]]
    left_out: Sequence[tuple[str, str]]
    columns: Sequence[tuple[str, str, str]]  # sheet, column letters, field label
    divided: Sequence[
        Mapping[str, Any]
    ] = ()  # sheet, row, people of rows with several names

    @property
    def closes(self) -> bool:
        """Tell whether no row was lost."""
        return self.rows_with_content == self.person_rows + sum(self.by_kind.values())

    @property
    def sentence(self) -> str:
        """Return the receipt in one sentence."""
        return (
            f"{self.rows_with_content} dòng có nội dung = {self.person_rows} dòng người + "
            f"{sum(self.by_kind.values())} dòng đã giải thích; "
            f"{people_words({'people': self.people, 'divided': self.divided})}."
        )


def receipt(work: Workspace, list_id: int) -> Receipt:
    """Return the receipt kept with a list; raise UserError when there is no such list."""
    summary = lists.get(work.store, list_id)
    kept, reading = (
        lists.receipt(work.store, list_id),
        lists.reading(work.store, list_id),
    )
    return Receipt(
        summary=summary,
        sha256=lists.sha256(work.store, list_id),
        rows_with_content=kept.get("rows_with_content", 0),
        person_rows=kept.get("person_rows", 0),
        people=kept.get("people", summary.person_count),
        by_kind=kept.get("by_kind", {}),
        ranges=_ranges(reading.get("other_rows", ())),
        left_out=[(one["sheet"], one["why"]) for one in reading.get("left_out", ())],
        columns=_columns(reading.get("tables", ())),
        divided=kept.get("divided", ()),
    )


def write_receipt(
    work: Workspace, list_id: int, file: Path, *, why: str = USUAL[LIST][0]
) -> Path:
    """Write the receipt as PDF; raise UserError when the file cannot be written."""
    demand_export(work)
    found = receipt(work, list_id)
    campaign = campaigns.get(work.store, found.summary.campaign_id)
    unit = units.get(work.store)
    lines = [
        f"Đơn vị: {unit.name}. Đợt: {campaign.name}.",
        f"Tệp: “{found.summary.file_name}”, nhận ngày {show(found.summary.received_on)}.",
        f"Loại: {LIST_LABELS.get(found.summary.list_code, found.summary.list_code)}.",
        f"Mã kiểm SHA-256 của tệp: {found.sha256}",
        found.sentence,
    ]
    try:
        file.write_bytes(
            pages_pdf(
                ListPages(
                    "Biên nhận đọc danh sách", lines, _sections(found), unit.watermark
                )
            )
        )
    except OSError as fault:
        raise UserError(
            f"Không ghi được tệp “{file.name}”. Chọn thư mục khác hoặc đóng tệp đang mở rồi lưu lại."
        ) from fault
    text = f"In biên nhận danh sách số {list_id}"
    people = found.summary.person_count
    note_exports(work, [file], name="receipt", text=text, people=people, why=why)
    return file


def _sections(found: Receipt) -> list[Section]:
    counts = [("người", found.person_rows), *found.by_kind.items()]
    made = [
        Section(
            "Các dòng theo loại",
            ("Loại dòng", "Số dòng"),
            (70, 30),
            [(ROW_KINDS.get(kind, kind), str(number)) for kind, number in counts],
        ),
        Section(
            "Các dòng không phải người",
            ("Trang tính", "Loại dòng", "Dòng"),
            (30, 20, 50),
            [
                (sheet, ROW_KINDS.get(kind, kind), rows)
                for sheet, kind, rows in found.ranges
            ],
        ),
        Section(
            "Dòng có ô tên ghi nhiều người, đã tách",
            ("Trang tính", "Dòng", "Số người"),
            (50, 25, 25),
            [
                (one["sheet"], str(one["row"]), str(one["people"]))
                for one in found.divided
            ],
        ),
        Section(
            "Cột được hiểu là",
            ("Trang tính", "Cột", "Trường"),
            (30, 20, 50),
            found.columns,
        ),
        Section(
            "Trang tính không đọc", ("Trang tính", "Vì sao"), (30, 70), found.left_out
        ),
    ]
    return [one for one in made if one.rows]


def _ranges(rows: Iterable[Mapping[str, Any]]) -> list[tuple[str, str, str]]:
    """Return rows of one kind together: ("DS", "title", "1–4, 9")."""
    made: dict[tuple[str, str], list[int]] = {}
    for row in rows:
        made.setdefault((row["sheet"], row["kind"]), []).append(row["row"])
    return [(sheet, kind, _runs(numbers)) for (sheet, kind), numbers in made.items()]


def _runs(numbers: Sequence[int]) -> str:
    runs = []
    for _, members in groupby(enumerate(numbers), key=lambda pair: pair[1] - pair[0]):
        run = [number for _, number in members]
        runs.append(str(run[0]) if len(run) == 1 else f"{run[0]}–{run[-1]}")
    return ", ".join(runs)


def _columns(tables: Iterable[Mapping[str, Any]]) -> list[tuple[str, str, str]]:
    return [
        (table["sheet"], letter, _label(key))
        for table in tables
        for letter, key in table["columns"].items()
    ]


def _label(key: str) -> str:
    return FIELDS[key].label if key in FIELDS else _OWN_FIELDS.get(key, key)
