"""Rows whose name cell holds several people: what was said of them, told with the receipt."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from vssid_desk.errors import UserError
from vssid_desk.intake.reading import Reading
from vssid_desk.intake.two_people import DIVIDED, EACH, ONE, SEVERAL
from vssid_desk.operations.preview_doubts import Doubt, Doubts
from vssid_desk.operations.workspace import Workspace
from vssid_desk.store import name_cells
from vssid_desk.store.name_cells import Noted

__all__ = [
    "EACH",
    "ONE",
    "divided_words",
    "people_words",
    "refuse_undivided",
    "with_former",
]

_NAMED = 6  # rows that are named; the rest are counted
_FORMER = {
    EACH: "Danh sách trước đã tách mỗi người một dòng.",
    ONE: "Danh sách trước chỉ giữ người đầu.",
}


def with_former(work: Workspace, campaign_id: int, doubts: Doubts) -> Doubts:
    """Return doubts that tell what was said of the same name cell in an earlier list.

    It is proposed and not taken: whoever was divided once may have been put right by the sender.
    """
    cells = {one.cell for one in doubts.first if one.is_open}
    if not (campaign_id and cells):
        return doubts
    noted = name_cells.noted(work.store, campaign_id, cells)
    first = [
        _proposed(one, noted.get(one.cell, frozenset())) if one.is_open else one
        for one in doubts.first
    ]
    return replace(doubts, first=first)


def _proposed(doubt: Doubt, noted: Noted) -> Doubt:
    is_each = any(code == DIVIDED for code, _ in noted)
    former = EACH if is_each else ONE if (SEVERAL, "note") in noted else ""
    if not former:
        return doubt
    return replace(doubt, former=former, text=f"{doubt.text} {_FORMER[former]}")


def refuse_undivided(reading: Reading) -> None:
    """Raise UserError where rows were to be divided whose name cell holds one person."""
    if not reading.undivided:
        return
    sheet, row = reading.undivided[0]
    where = f" của trang tính “{sheet}”" if sheet else ""
    raise UserError(
        f"Dòng {row}{where} không có ô tên ghi hai người nên không tách, không giữ một người được. "
        "Chưa nhập gì; xem lại số dòng và tên trang tính rồi làm lại."
    )


def divided_words(receipt: Mapping[str, Any]) -> str:
    """Return "dòng 15 tách thành 2 người", "" where no row was divided."""
    rows = receipt.get("divided", ())
    several = len({one["sheet"] for one in rows}) > 1
    told = [
        f"{one['sheet']}, dòng {one['row']}" if several else f"dòng {one['row']}"
        for one in rows[:_NAMED]
    ]
    parts = [
        f"{place} tách thành {one['people']} người"
        for place, one in zip(told, rows, strict=False)
    ]
    more = [f"{len(rows) - _NAMED} dòng khác cũng tách"] if len(rows) > _NAMED else []
    return "; ".join([*parts, *more])


def people_words(receipt: Mapping[str, Any]) -> str:
    """Return "41 người", with the rows that make them more than the rows of people."""
    told = divided_words(receipt)
    return (
        f"{receipt['people']} người ({told})" if told else f"{receipt['people']} người"
    )
