"""The rows of a table filled in: people in groups and sections, papers, sums, totals."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal, InvalidOperation

from vssid_desk.documents import corrections, counts
from vssid_desk.documents.formats import dotted_number
from vssid_desk.documents.scope import Paper, Scope
from vssid_desk.documents.values import fill_all, readers, resolver
from vssid_desk.domain.forms.blocks import Section, TableBlock


@dataclass(frozen=True, slots=True)
class FilledRow:
    """A row of a table: kind "row", "group", "section", "total" or "blank", and its cells."""

    kind: str
    cells: tuple[str, ...]
    case_id: int = 0  # whose line it is


def filled_rows(
    block: TableBlock, scope: Scope, names: Mapping[str, str]
) -> Iterator[FilledRow]:
    """Return the rows of a table; `names` are the names of form codes."""
    if block.rows == "cases":
        made = list(_person_rows(block, scope))
    else:
        known: Mapping[str, Callable[[], Sequence[Mapping[str, str]]]] = {
            "differences": lambda: corrections.rows(scope),
            "evidence": lambda: counts.evidence_rows(scope),
            "forms": lambda: counts.form_rows(scope, names),
            "lines": lambda: scope.lines,
        }
        made = [_row(block, replace(scope, row=one)) for one in known[block.rows]()]
    yield from made
    width = len(block.columns)
    lacking = block.min_rows - sum(row.kind == "row" for row in made)
    yield from [FilledRow("blank", ("",) * width)] * max(0, lacking)
    if block.total:
        words = fill_all((block.total,), scope)
        yield FilledRow("total", (*words, *[""] * (width - 1)))
    if block.total_row:
        words = fill_all((block.total_row,), scope)
        yield _sums(block, ("", *words), _scopes(scope, scope.papers))


def _person_rows(block: TableBlock, scope: Scope) -> Iterator[FilledRow]:
    if not block.sections:
        yield from _grouped(block, _scopes(scope, scope.papers))
        return
    counted: list[Scope] = []
    for section in block.sections:
        people: list[Scope] = []
        if section.people:
            people = _scopes(scope, _people_of(block, section, scope.papers))
        counted += people
        yield _sums(
            block, (section.code, section.label), counted if section.sum else ()
        )
        if section.sum:
            counted = []
        yield from _grouped(block, people)


def _scopes(scope: Scope, papers: Sequence[Paper]) -> list[Scope]:
    return [replace(scope, paper=paper) for paper in papers]


def _people_of(
    block: TableBlock, section: Section, papers: Sequence[Paper]
) -> list[Paper]:
    """Return the people of a section: by how their kind of change begins, else all others."""
    others = [one.change for one in block.sections if one.change]
    found = []
    for paper in papers:
        kind = paper.case.declared.change_kind
        named = next((change for change in others if kind.startswith(change)), "")
        if named == section.change:
            found.append(paper)
    return found


def _grouped(block: TableBlock, scopes: Sequence[Scope]) -> Iterator[FilledRow]:
    groups: dict[str, list[Scope]] = {}
    for one in scopes:
        name = resolver(block.group_by)(one) if block.group_by else ""
        groups.setdefault(name, []).append(one)
    number = 0
    for group, members in groups.items():
        if group:
            yield FilledRow("group", (group, *[""] * (len(block.columns) - 1)))
        for one in members:
            number += 1
            yield _row(block, replace(one, row={"number": str(number)}))


def _row(block: TableBlock, scope: Scope) -> FilledRow:
    cells = tuple(read(scope) for read in readers(block.columns))
    return FilledRow("row", cells, scope.case.id if block.rows == "cases" else 0)


def _sums(
    block: TableBlock, start: tuple[str, ...], scopes: Sequence[Scope]
) -> FilledRow:
    """Return a dividing row, with the sums of these people where a column adds up."""
    cells = [*start, *[""] * (len(block.columns) - len(start))]
    for index, column in enumerate(block.columns):
        if column.sum and scopes:
            read = resolver(column.value, "plain")
            amounts = (_amount(read(one)) for one in scopes)
            cells[index] = _written(sum(amounts, Decimal(0)))
    return FilledRow("section", tuple(cells))


def _amount(text: str) -> Decimal:
    try:
        return Decimal(text or 0)
    except InvalidOperation:  # words in an amount's cell are printed, not added
        return Decimal(0)


def _written(amount: Decimal) -> str:
    return dotted_number(f"{amount.normalize():f}") if amount else ""
