"""Adapters: how people are written into the import layout of an agency or a vendor, as data."""

from collections.abc import Mapping
from dataclasses import dataclass, field as with_, replace
from typing import Any

from vssid_desk.domain.forms.parsing import build
from vssid_desk.domain.person import FIELDS
from vssid_desk.errors import UserError

PRECISIONS = ("", "day", "year", "kind")


@dataclass(frozen=True, slots=True, kw_only=True)
class AdapterColumn:
    """One column: its head, and what stands in it: a field, a value as in forms, or a text.

    `at` counts from 1, 0 is the column after the one before. `field` gives the value as it is
    kept (codes of tables; dates as dd/mm/yyyy); `otherwise` is the field taken when it is empty.
    `map` replaces values. `precision`: "day" leaves out a date that is not whole, "year" all but
    a year alone, "kind" gives "day", "month" or "year" to be mapped. `mark` stands for any value.
    """

    head: str = ""
    label: str = ""
    at: int = 0
    field: str = ""
    otherwise: str = ""
    value: str = ""
    text: str = ""
    map: Mapping[str, str] = with_(default_factory=dict)
    precision: str = ""
    mark: str = ""
    number: bool = False
    zeros: bool = True  # False: without leading zeros

    @property
    def is_filled(self) -> bool:
        """Tell whether anything is ever written into it."""
        return bool(self.field or self.value or self.text)


@dataclass(frozen=True, slots=True, kw_only=True)
class AdapterSheet:
    """One sheet: its name, the rows of labels and heads, where people start (from 1).

    `only` names a field that a person must have to stand here. With `check_heads` the heads of
    an office's own file must be those declared.
    """

    name: str
    header_row: int
    start_row: int
    label_row: int = 0
    only: str = ""
    check_heads: bool = True
    columns: tuple[AdapterColumn, ...] = with_(metadata={"of": AdapterColumn})


@dataclass(frozen=True, slots=True, kw_only=True)
class Adapter:
    """A layout: its key (the file's name), how it is called, how sure it is, its sheets."""

    key: str
    name: str
    verified: str
    sheets: tuple[AdapterSheet, ...] = with_(
        metadata={"of": AdapterSheet, "key": "sheet"}
    )


def adapter_of(key: str, raw: Mapping[str, Any]) -> Adapter:
    """Return an adapter from its declaration; raise UserError naming what is at fault."""
    where = f"chuyển đổi “{key}”"
    made = build(Adapter, {"key": key, **raw}, where)
    return replace(made, sheets=tuple(_placed(sheet, where) for sheet in made.sheets))


def _placed(sheet: AdapterSheet, where: str) -> AdapterSheet:
    columns: list[AdapterColumn] = []
    for column in sheet.columns:
        _check(column, where)
        at = column.at or (columns[-1].at + 1 if columns else 1)
        columns.append(replace(column, at=at))
    return replace(sheet, columns=tuple(columns))


def _check(column: AdapterColumn, where: str) -> None:
    for key in (column.field, column.otherwise):
        if key and key not in FIELDS:
            raise UserError(
                f"Tệp {where}, cột “{column.head}”: không có trường “{key}”. Sửa tệp này."
            )
    if column.precision not in PRECISIONS:
        raise UserError(
            f"Tệp {where}, cột “{column.head}”: precision chỉ nhận day, year hoặc kind. Sửa tệp này."
        )
