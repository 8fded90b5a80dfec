"""Give the sender's own workbook back with the doubtful cells marked and a note in each."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from vssid_desk.documents.marked_workbook import (
    Mark,
    ReadRow,
    is_workbook,
    marked_copy,
    rendered,
)
from vssid_desk.domain.case import Case
from vssid_desk.domain.findings import Finding, Severity
from vssid_desk.domain.keeping.reasons import LIST, USUAL
from vssid_desk.errors import UserError
from vssid_desk.operations.assessing import BATCH, assess_only
from vssid_desk.operations.exports import demand_export, note_exports
from vssid_desk.operations.workspace import Workspace
from vssid_desk.store import assessments, cases, lists

_DOUBTFUL = (Severity.ERROR, Severity.WARNING)

Letters = Mapping[str, Mapping[str, Sequence[str]]]  # sheet → field → column letters


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkedList:
    """The workbook made, how many cells are marked, and whether it had to be rendered."""

    file: Path
    cell_count: int
    is_rendering: bool


def mark_list(
    work: Workspace, list_id: int, file: Path, *, why: str = USUAL[LIST][1]
) -> MarkedList:
    """Write a copy of a list's workbook with its doubtful cells marked.

    What came in stays untouched in the store. A file of another format, or a workbook too
    large to be changed in place, becomes a workbook of what was read. Raises UserError when
    there is no such list or the file cannot be written.
    """
    demand_export(work)
    data = lists.file_bytes(work.store, list_id)
    letters = _letters(lists.reading(work.store, list_id).get("tables", ()))
    ids = cases.ids_of_list(work.store, lists.get(work.store, list_id).id)
    marks = _together(
        (case.delivered.full_name, mark)
        for case, told in _cases(work, ids)
        for mark in _marks(case, told, letters)
    )
    made = marked_copy(data, marks) if is_workbook(data) else None
    is_rendering = made is None
    if made is None:
        rows = (_row(case, letters) for case in cases.stream(work.store, ids))
        made = rendered(rows, marks)
    try:
        file.write_bytes(made)
    except OSError as fault:
        raise UserError(
            f"Không ghi được tệp “{file.name}”. Chọn thư mục khác hoặc đóng tệp đang mở rồi lưu lại."
        ) from fault
    text = f"Đánh dấu ô cần xem, danh sách số {list_id}: {len(marks)} ô"
    note_exports(work, [file], name="mark_list", text=text, people=len(ids), why=why)
    return MarkedList(file=file, cell_count=len(marks), is_rendering=is_rendering)


def _cases(
    work: Workspace, ids: Sequence[int]
) -> Iterator[tuple[Case, Sequence[Finding]]]:
    for start in range(0, len(ids), BATCH):
        part = cases.get_many(work.store, ids[start : start + BATCH])
        known = assessments.get_many(work.store, [case.id for case in part])
        for case in part:
            made = known.get(case.id) or assess_only(work, case)
            yield case, made.findings


def _marks(case: Case, told: Sequence[Finding], letters: Letters) -> list[Mark]:
    """Return one mark a cell, its notes together; a whole row is marked at its name."""
    here = letters.get(case.sheet, {})
    cells: dict[str, list[Finding]] = {}
    for one in told:
        if one.severity in _DOUBTFUL:
            key = one.field if one.field in here else "full_name"
            cells.setdefault(key, []).append(one)
    return [
        Mark(
            sheet=case.sheet,
            row=case.row_number,
            columns=columns,
            raw=case.raw.get(key, "") or getattr(case.delivered, key),
            severity=min(found, key=lambda one: _DOUBTFUL.index(one.severity)).severity,
            note="\n".join(_words(one) for one in found),
        )
        for key, found in cells.items()
        if (columns := here.get(key) or next(iter(here.values()), ()))
    ]


def _together(marks: Iterable[tuple[str, Mark]]) -> list[Mark]:
    """Return one mark a cell: of several people in one, each is named before what is told of them."""
    cells: dict[tuple[object, ...], list[tuple[str, Mark]]] = {}
    for name, mark in marks:
        place = (mark.sheet, mark.row, tuple(mark.columns), mark.raw)
        cells.setdefault(place, []).append((name, mark))
    return [_joined(found) for found in cells.values()]


def _joined(found: Sequence[tuple[str, Mark]]) -> Mark:
    marks = [mark for _, mark in found]
    worst = min(marks, key=lambda one: _DOUBTFUL.index(Severity(one.severity)))
    if len(found) == 1:
        return worst
    named = [f"{name}: {mark.note}" for name, mark in found]
    return replace(worst, note="\n".join(named))


def _words(one: Finding) -> str:
    """Return what is told to the sender; the advice is for the officer at the program."""
    return f"{one.text} Đề nghị: {one.proposal}." if one.proposal else one.text


def _letters(tables: Iterable[Mapping[str, object]]) -> Letters:
    made: dict[str, dict[str, list[str]]] = {}
    for table in tables:
        columns, second = table["columns"], table.get("second") or ()
        if not isinstance(columns, Mapping) or not isinstance(second, Sequence):
            continue
        of_sheet = made.setdefault(str(table["sheet"]), {})
        for letter, key in columns.items():
            if letter not in second:
                of_sheet.setdefault(key, []).append(letter)
    return made


def _row(case: Case, letters: Letters) -> ReadRow:
    here = letters.get(case.sheet, {})
    values = {**case.delivered.known(), **case.raw, "reason": case.reason}
    return ReadRow(
        case.sheet,
        case.row_number,
        {columns[0]: values[key] for key, columns in here.items() if values.get(key)},
    )
