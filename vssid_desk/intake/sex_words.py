"""What the marks of a sex column mean, where that is certain."""

from collections.abc import Callable, Sequence
from typing import Any

from vssid_desk.intake.sheet import Cell, Row, shown
from vssid_desk.intake.table import Table


def sex_words(table: Table, sample: Sequence[Row]) -> dict[int, Callable[[Cell], Any]]:
    """Return for each sex column of 1 and 0 (or x) how its marks read, where that is certain.

    Decided by the column's own header, or by agreement with the sex digit of the numbers.
    """
    found: dict[int, Callable[[Cell], Any]] = {}
    for column in table.columns:
        if column.key == "sex":
            words = _words_by_header(column.header) or _words_by_numbers(
                table, column.index, sample
            )
            if words:
                found[column.index] = lambda value, words=words: words.get(
                    shown(value).strip().lower(), value
                )  # type: ignore[misc]
    return found


def _words_by_header(header: str) -> dict[str, str]:
    folded = header.lower()
    for one, two in (("1", "0"), ("0", "1"), ("1", "2"), ("2", "1")):
        male = any(
            f"{one}{mark}nam" in folded.replace(" ", "") for mark in "=:-"
        ) or f"nam={one}" in folded.replace(" ", "")
        if male:
            return {one: "Nam", two: "Nữ"}
    return {}


def _words_by_numbers(
    table: Table, column: int, sample: Sequence[Row]
) -> dict[str, str]:
    """Learn what the marks mean from the fourth digit of the personal ids beside them."""
    seen: dict[str, list[int]] = {}
    for _, cells in sample:
        for index in table.indexes("personal_id"):
            if max(index, column) < len(cells):
                number, mark = (
                    shown(cells[index]).strip(),
                    shown(cells[column]).strip().lower(),
                )
                if number.isdecimal() and len(number) == 12 and len(mark) == 1:
                    seen.setdefault(mark, []).append(int(number[3]) % 2)
    words = {}
    for mark, digits in seen.items():
        females = sum(digits) / len(digits)
        if len(digits) >= 3 and (females > 0.9 or females < 0.1):
            words[mark] = "Nữ" if females > 0.5 else "Nam"
    return words if len(set(words.values())) == len(words) else {}
