"""What the marks of a sex column mean, where that is certain."""

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from vssid_desk.domain.values.identity import clean_number
from vssid_desk.domain.values.text import fold
from vssid_desk.intake.headers import plain
from vssid_desk.intake.sheet import Cell, Row, shown
from vssid_desk.intake.table import Table

ENOUGH = 3  # numbers that must agree before marks are believed
_IS = "(?:la|ghi|thi|dien|nhap|chon|danh|so)"
_LEGENDS = (  # 1 Nam 0 Nữ; Nam 1 Nữ 0: which part is the digit, which the word
    (re.compile(rf"\b([0-9])(?: {_IS})* (nam|nu)\b"), 1, 2),
    (re.compile(rf"\b(nam|nu)(?: {_IS})* ([0-9])\b"), 2, 1),
)
_WORDS = {"male": "Nam", "female": "Nữ"}
_UNMARKED = {"", "0", "-", ".", "khong", "ko", "k", "no", "false"}
_SAID = {"nam": "Nam", "nu": "Nữ"}


def marked_sex(texts: Mapping[str, str]) -> tuple[str | None, str]:
    """Return what columns headed Nam, Nữ or only one of them say of a person's sex.

    `texts` holds the cells by "male" and "female". The second text is the column that holds
    the year of birth in place of a mark, "" when none does; None says nothing is told.
    """
    folded = {key: fold(text) for key, text in texts.items()}
    marked = [key for key, text in folded.items() if text not in _UNMARKED]
    said = {_SAID[folded[key]] for key in marked if folded[key] in _SAID}
    born = [key for key in marked if folded[key][-4:].isdecimal()]
    if said:
        return "/".join(sorted(said)), ""
    if marked:
        odd = [texts[key] for key in marked if not _is_mark(folded[key])]
        told = odd[0] if odd else "/".join(_WORDS[key] for key in marked)
        return told, born[0] if born else ""
    if set(texts) == {"male"} and folded["male"]:
        return "Nữ", ""  # a column of 1 and 0 headed only Nam
    return (None, "") if "male" in texts else ("Nam", "")


def _is_mark(text: str) -> bool:
    """Tell whether a text marks a cell: a sign, a letter or two, a year or a day."""
    return len(text) < 3 or text[-2:].isdecimal() or text in {"true", "yes"}


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
    """Return what "Giới tính (1: Nam, 0: Nữ)", "Nam=1/Nữ=2" or "Nam (1), Nữ (0)" say."""
    own = plain(header)
    for pattern, digit, word in _LEGENDS:
        found = {match[digit]: match[word] for match in pattern.finditer(own)}
        if "nam" in found.values():
            others = [mark for mark, name in found.items() if name == "nu"]
            male = next(mark for mark, name in found.items() if name == "nam")
            female = others[0] if others else {"1": "0"}.get(male, "1")
            return {male: "Nam", female: "Nữ"}
    return {}


def _words_by_numbers(
    table: Table, column: int, sample: Sequence[Row]
) -> dict[str, str]:
    """Learn what two marks mean from the fourth digit of the personal ids beside them."""
    seen: dict[str, list[int]] = {}
    for _, cells in sample:
        mark = shown(cells[column]).strip().lower() if column < len(cells) else ""
        if len(mark) != 1 or mark == "?" or (mark.isalpha() and mark not in "xv"):
            continue
        digits = seen.setdefault(mark, [])
        for index in table.indexes("personal_id"):
            cell = shown(cells[index]) if index < len(cells) else ""
            number = clean_number(cell)
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
