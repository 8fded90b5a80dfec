"""By what a list is known again whose columns an officer has put right: its sender, its header."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from vssid_desk.domain.values.text import clean, fold

_OFFICE = re.compile(
    r"\b(bhxh|bao hiem xa hoi|ubnd|uy ban nhan dan|truong|cong an|buu dien|cong ty|phong|trung tam)\b"
)
_TITLE = re.compile(r"^(danh sach|cong hoa|doc lap|kem theo|bang|mau|\(?kem)")
_LOOKED_AT = 60  # rows from the top in which a header is looked for
_TALLEST = 3  # rows of a header
_WITHOUT = "-"  # stands for the header of a list that has none


@dataclass(frozen=True, slots=True, kw_only=True)
class Remembered:
    """Columns put right once: the field of each column letter, for a sender and a header."""

    id: int = 0
    sender: str
    header: str
    columns: Mapping[str, str]
    noted_on: str = ""


def sender_of(rows: Sequence[Mapping[str, Any]]) -> str:
    """Return the offices that the first rows of a sheet name, "" when none.

    Rows are those of a reading's sample: {"row", "cells", "kind"}.
    """
    lines: list[str] = []
    for row in rows[:6]:
        for cell in row["cells"]:
            text = fold(cell)
            if _OFFICE.search(text) and not _TITLE.search(text) and len(text) < 120:
                lines.append(clean(cell))
    return " – ".join(dict.fromkeys(lines[:2]))


def header_of(rows: Sequence[Mapping[str, Any]], header_rows: Sequence[int]) -> str:
    """Return what stands in the header, for comparison; a list without one is known by its width."""
    if not header_rows:
        width = max((len(row["cells"]) for row in rows), default=0)
        return f"{_WITHOUT}{width}"
    first, last = header_rows[0], header_rows[-1]
    return _joined([row for row in rows if first <= row["row"] <= last])


def headers_in(rows: Sequence[Mapping[str, Any]]) -> Iterator[tuple[str, list[int]]]:
    """Yield every run of rows that may be a header as (header, [first, last])."""
    top = rows[:_LOOKED_AT]
    for at in range(len(top)):
        for height in range(1, _TALLEST + 1):
            run = top[at : at + height]
            if len(run) == height:
                yield _joined(run), [run[0]["row"], run[-1]["row"]]
    yield header_of(rows, []), []


def _joined(rows: Sequence[Mapping[str, Any]]) -> str:
    return "\n".join("|".join(map(fold, row["cells"])).rstrip("|") for row in rows)
