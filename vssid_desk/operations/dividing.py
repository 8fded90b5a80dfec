"""Rows whose name cell holds several people: what was said of them, told with the receipt."""

from collections.abc import Mapping
from typing import Any

from vssid_desk.errors import UserError
from vssid_desk.intake.reading import Reading
from vssid_desk.intake.two_people import EACH, ONE

__all__ = ["EACH", "ONE", "divided_words", "people_words", "refuse_undivided"]

_NAMED = 6  # rows that are named; the rest are counted


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
