"""What stands in the columns of an adapter for one person."""

from collections.abc import Callable, Sequence

from vssid_desk.documents.scope import Scope
from vssid_desk.documents.values import UnknownPathError, resolver
from vssid_desk.domain.forms.adapters import AdapterColumn
from vssid_desk.domain.person import FIELDS, Kind
from vssid_desk.domain.values import dates
from vssid_desk.errors import UserError

Cell = str | int | None  # None: nothing is written, what stands in the cell stays

_CODED = (Kind.ETHNICITY, Kind.NATIONALITY, Kind.RELATION)
_DATES = (Kind.DATE, Kind.MONTH)
_KINDS = {4: "year", 7: "month", 10: "day"}  # by the length of an ISO date


def cells(columns: Sequence[AdapterColumn], scope: Scope) -> list[Cell]:
    """Return what stands in each column; raise UserError for a value that does not exist."""
    return [_cell(column, scope) if column.is_filled else None for column in columns]


def as_cell(text: str, *, number: bool) -> Cell:
    """Return a text for a cell, as a number where one is wanted and it is one; "" writes nothing."""
    return (int(text) if number and text.isdecimal() else text) if text else None


def _cell(column: AdapterColumn, scope: Scope) -> Cell:
    text = _of_field(column, scope) if column.field else _of_value(column, scope)
    if column.mark and text:
        text = column.mark
    if not column.zeros:
        text = text.lstrip("0")
    return as_cell(text, number=column.number)


def _of_value(column: AdapterColumn, scope: Scope) -> str:
    if not column.value:
        return column.text
    try:
        return resolver(column.value)(scope)
    except UnknownPathError as fault:
        raise UserError(
            f"Tệp chuyển đổi, cột “{column.head}”: không có giá trị “{column.value}”. Sửa tệp này."
        ) from fault


def _of_field(column: AdapterColumn, scope: Scope) -> str:
    person = scope.case.declared
    key = column.field if getattr(person, column.field) else column.otherwise
    value = str(getattr(person, key)) if key else ""
    kind = FIELDS[key].kind if key else Kind.TEXT
    if kind in _DATES:
        value = _RULES[column.precision](value)
    elif kind in _CODED:
        value = scope.reference.table(kind).code(value) or value
    return column.map.get(value, value)


_RULES: dict[str, Callable[[str], str]] = {
    "": dates.show,
    "day": lambda iso: dates.show(iso) if len(iso) == len("1990-02-09") else "",
    "year": lambda iso: iso if len(iso) == len("1990") else "",
    "kind": lambda iso: _KINDS.get(len(iso), ""),
}
