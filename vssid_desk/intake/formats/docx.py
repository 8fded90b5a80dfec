"""Tables in .docx letters: one sheet of their rows, between them the text of the letter."""

from collections.abc import Iterator, Sequence, Set
from pathlib import Path
from xml.etree.ElementTree import Element

from vssid_desk.intake.formats.parts import Parts
from vssid_desk.intake.formats.workbook_parts import (
    attribute,
    local,
    main_part,
    parse,
)
from vssid_desk.intake.refusal import not_a_list
from vssid_desk.intake.sheet import Cell, Looks, Sheet, from_lists

SKIPPED = {"del", "moveFrom", "instrText", "Fallback"}


def read_docx(file: Path) -> Iterator[Sheet]:
    """Give the tables of a letter as one sheet, in the order of the letter.

    Rows are numbered as one counts them in the table: the text of the letter and the table of two
    columns that is its head have no numbers.
    """
    parts = Parts(file, file.name)
    root = parse(parts, main_part(parts, "word/document.xml"))
    body = next((element for element in root if local(element) == "body"), root)
    rows: list[list[Cell]] = []
    looks = Looks()
    tables: list[range] = []
    for element in _blocks(body):
        if local(element) == "tbl":
            first = len(rows)
            _add_table(element, rows, looks)
            tables.append(range(first, len(rows)))
        else:
            rows.append([_text(element)])
    if not tables:
        raise not_a_list(file.name, "văn bản Word này không có bảng nào")
    sheet = from_lists(file.stem, rows, looks)
    sheet.numbers = _numbers(rows, tables)
    yield sheet


def _numbers(rows: Sequence[Sequence[Cell]], tables: Sequence[range]) -> dict[int, int]:
    """Count the rows of the tables from the first that is wider than the head of a letter."""
    wide = [max((len(rows[r]) for r in table), default=0) > 2 for table in tables]
    first = wide.index(True) if any(wide) else 0
    counted = (row for table in tables[first:] for row in table)
    return {row: number for number, row in enumerate(counted, 1)}


def _blocks(body: Element) -> Iterator[Element]:
    """Give paragraphs and tables, also inside content controls."""
    for element in body:
        if local(element) in {"p", "tbl"}:
            yield element
        elif local(element) in {"sdt", "sdtContent", "customXml"}:
            yield from _blocks(element)


def _add_table(table: Element, rows: list[list[Cell]], looks: Looks) -> None:
    open_merges: dict[int, tuple[int, int]] = {}  # column → (first row, width)
    for element in _children(table, "tr"):
        row: list[Cell] = [""] * _skipped(element)
        inside: list[Element] = []
        for cell in _children(element, "tc"):
            width, down = _spans(cell)
            tables = [inner for inner in _blocks(cell) if _is_list(inner)]
            inside += tables
            text = "" if down == "continue" else _text(cell, tables)
            column, number = len(row), len(rows)
            _follow_merge(open_merges, looks, (number, column, width), down)
            row.extend([text, *[""] * (width - 1)])
        rows.append(row or [""])
        for inner in inside:
            _add_table(inner, rows, looks)
    looks.merges = [m for m in looks.merges if m[0] < m[2] or m[1] < m[3]]


def _skipped(row: Element) -> int:
    """Return how many columns of the grid a row leaves out before its first cell."""
    for properties in _children(row, "trPr"):
        for item in properties:
            if local(item) == "gridBefore":
                text = attribute(item, "val")
                return min(int(text), 100) if text.isdecimal() else 0
    return 0


def _is_list(block: Element) -> bool:
    """Tell whether a table within a cell is a table of its own, of several columns and rows."""
    if local(block) != "tbl":
        return False
    widths = [sum(1 for _ in _children(row, "tc")) for row in _children(block, "tr")]
    return len(widths) > 1 and max(widths) > 1


def _follow_merge(
    open_merges: dict[int, tuple[int, int]],
    looks: Looks,
    place: tuple[int, int, int],
    down: str,
) -> None:
    number, column, width = place
    if down == "continue" and column in open_merges:
        first, wide = open_merges[column]
        looks.merges = [m for m in looks.merges if (m[0], m[1]) != (first, column)]
        looks.merges.append((first, column, number, column + wide - 1))
        return
    open_merges.pop(column, None)
    if down == "restart":
        open_merges[column] = number, width
    looks.merges.append((number, column, number, column + width - 1))


def _children(element: Element, name: str) -> Iterator[Element]:
    for child in element:
        if local(child) == name:
            yield child
        elif local(child) in {"sdt", "sdtContent", "customXml", "smartTag"}:
            yield from _children(child, name)


def _spans(cell: Element) -> tuple[int, str]:
    """Return how many columns a cell spans, and its part in a merge downwards."""
    width, down = 1, ""
    for properties in _children(cell, "tcPr"):
        for item in properties:
            if local(item) == "gridSpan":
                text = attribute(item, "val")
                width = min(max(int(text), 1), 100) if text.isdecimal() else 1
            elif local(item) == "vMerge":
                down = attribute(item, "val") or "continue"
    return width, down


def _text(element: Element, without: Sequence[Element] = ()) -> str:
    """Return the text of a paragraph or a cell, paragraphs on their own lines."""
    pieces: list[str] = []
    _gather(element, pieces, {id(part) for part in without})
    return "\n".join(line for line in "".join(pieces).split("\n") if line.strip())


def _gather(element: Element, pieces: list[str], without: Set[int]) -> None:
    name = local(element)
    if name in SKIPPED or id(element) in without:
        return
    if name == "t":
        pieces.append(element.text or "")
    elif name in {"br", "cr"}:
        pieces.append("\n")
    elif name == "tab":
        pieces.append(" ")
    elif name == "noBreakHyphen":
        pieces.append("-")
    for child in element:
        _gather(child, pieces, without)
    if name == "p":
        pieces.append("\n")
