"""What the marks of a sex column mean, where that is certain."""

from collections.abc import Callable, Sequence
from typing import Any

from vssid_desk.intake.sheet import Cell, Row, shown
from vssid_desk.intake.table import Table

ENOUGH = 3  # numbers that must agree before marks are believed


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
    """Learn what two marks mean from the fourth digit of the personal ids beside them."""
    seen: dict[str, list[int]] = {}
    for _, cells in sample:
        mark = shown(cells[column]).strip().lower() if column < len(cells) else ""
        if len(mark) != 1 or mark.isalpha():
            continue
        digits = seen.setdefault(mark, [])
        for index in table.indexes("personal_id"):
            number = shown(cells[index]).strip() if index < len(cells) else ""
            if number.isdecimal() and len(number) in (11, 12):
                digits.append(int(number[-9]) % 2)
    if len(seen) > 2:
        return {}
    words = {
        mark: "Nữ" if sum(digits) * 2 > len(digits) else "Nam"
        for mark, digits in seen.items()
        if digits and not 0.1 < sum(digits) / len(digits) < 0.9
    }
    learnt = sum(len(digits) for digits in seen.values())
    if len(words) == 1 and len(seen) == 2 and not all(seen.values()):
        other = next(mark for mark in seen if mark not in words)
        words[other] = "Nam" if "Nữ" in words.values() else "Nữ"
    alike = len(set(words.values())) < len(words)
    return {} if alike or len(words) < len(seen) or learnt < ENOUGH else words
