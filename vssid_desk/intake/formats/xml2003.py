"""SpreadsheetML 2003: the workbook as one XML file, often named .xls."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from xml.etree.ElementTree import Element, ParseError

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import fromstring

from vssid_desk.intake.formats.workbook_parts import attribute, local
from vssid_desk.intake.refusal import damaged, dangerous, not_a_list
from vssid_desk.intake.sheet import Cell, Looks, Row, Sheet

MOST_ROWS, MOST_COLUMNS = 1 << 20, 1 << 14


@dataclass(slots=True)
class Gathered:
    """The rows of one work sheet, and what the values do not tell."""

    rows: list[Row] = field(default_factory=list)
    looks: Looks = field(default_factory=Looks)


def read_xml2003(file: Path) -> Iterator[Sheet]:
    """Give the sheets of a SpreadsheetML file."""
    try:
        root: Element = fromstring(file.read_bytes(), forbid_dtd=True)
    except DefusedXmlException:
        raise dangerous(file.name, "có khai báo DTD hoặc thực thể XML") from None
    except (ParseError, ValueError, LookupError):
        raise damaged(file.name, "tệp XML bị cắt hoặc sai cấu trúc") from None
    styles = {
        attribute(style, "ID"): attribute(item, "Format")
        for style in root.iter()
        if local(style) == "Style"
        for item in style
        if local(item) == "NumberFormat"
    }
    sheets = [element for element in root if local(element) == "Worksheet"]
    if not sheets:
        raise not_a_list(file.name, "tệp XML này không có trang tính")
    for element in sheets:
        yield _sheet(element, styles)


def _sheet(element: Element, styles: dict[str, str]) -> Sheet:
    found = Gathered()
    hidden = any(
        local(item) == "Visible" and "Hidden" in (item.text or "")
        for item in element.iter()
    )
    for table in element:
        if local(table) == "Table":
            _read_table(table, styles, found)
    return Sheet(attribute(element, "Name"), lambda: found.rows, found.looks, hidden)


def _read_table(table: Element, styles: dict[str, str], found: Gathered) -> None:
    number, column = -1, -1
    for element in table:
        if local(element) == "Column":
            column = _note_column(element, column, found.looks)
        if local(element) != "Row":
            continue
        number = _place(element, number)
        if attribute(element, "Hidden") == "1":
            found.looks.hidden_rows.add(number)
        cells = _cells(element, number, styles, found.looks)
        if cells and number < MOST_ROWS:
            width = max(cells) + 1
            found.rows.append((number, [cells.get(i, "") for i in range(width)]))
        span = attribute(element, "Span")
        number += int(span) if span.isdecimal() else 0


def _note_column(element: Element, before: int, looks: Looks) -> int:
    first = _place(element, before)
    span = attribute(element, "Span")
    last = min(first + (int(span) if span.isdecimal() else 0), MOST_COLUMNS)
    if attribute(element, "Hidden") == "1":
        looks.hidden_columns.update(range(first, last + 1))
    return last


def _place(element: Element, before: int) -> int:
    index = attribute(element, "Index")
    return int(index) - 1 if index.isdecimal() else before + 1


def _cells(
    row: Element, number: int, styles: dict[str, str], looks: Looks
) -> dict[int, Cell]:
    cells: dict[int, Cell] = {}
    column = -1
    for element in row:
        if local(element) != "Cell":
            continue
        column = _place(element, column)
        if column >= MOST_COLUMNS:
            break
        down, across = (
            attribute(element, "MergeDown"),
            attribute(element, "MergeAcross"),
        )
        high, wide = int(down or 0), int(across or 0)
        if high or wide:
            looks.merges.append((number, column, number + high, column + wide))
        value = _value(element, (number, column), looks)
        if value != "":
            cells[column] = value
            code = styles.get(attribute(element, "StyleID"), "")
            if code and isinstance(value, float):
                looks.cell_formats[number, column] = code
        column += wide
    return cells


def _value(cell: Element, place: tuple[int, int], looks: Looks) -> Cell:
    for data in cell:
        if local(data) != "Data":
            continue
        text, kind = "".join(data.itertext()), attribute(data, "Type")
        if kind == "Error":
            looks.faults[place] = "error"
            return ""
        return _typed(text, kind)
    if attribute(cell, "Formula"):
        looks.faults[place] = "no_value"
    return ""


def _typed(text: str, kind: str) -> Cell:
    try:
        if kind == "Number":
            return float(text)
        if kind == "DateTime":
            moment = datetime.fromisoformat(text)
            return moment if moment.hour or moment.minute else moment.date()
    except ValueError:
        return text
    return text == "1" if kind == "Boolean" else text
