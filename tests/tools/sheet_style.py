"""The look of a list as an agency sends it: motto, title, bordered table, signatures."""

from datetime import date, datetime, time
from pathlib import Path
from typing import Any

import xlsxwriter

Cell = str | int | date
FONT = {"font_name": "Times New Roman", "font_size": 11}
BOX = {**FONT, "border": 1, "valign": "vcenter", "text_wrap": True}
STYLES: dict[str, dict[str, Any]] = {
    "plain": {**FONT, "align": "center"},
    "strong": {**FONT, "align": "center", "bold": True},
    "title": {**FONT, "align": "center", "bold": True, "font_size": 13},
    "italic": {**FONT, "align": "center", "italic": True},
    "head": {**BOX, "align": "center", "bold": True},
    "mark": {**BOX, "align": "center", "italic": True, "font_size": 9},
    "group": {**BOX, "bold": True},
    "cell": BOX,
    "day": {**BOX, "num_format": "dd/mm/yyyy", "align": "center"},
    "twelve": {**BOX, "num_format": "000000000000"},
}


class Sheet:
    """One sheet that is written from the top down."""

    def __init__(self, book: Any, name: str, widths: tuple[int, ...]) -> None:
        self.styles = {key: book.add_format(value) for key, value in STYLES.items()}
        self.sheet = book.add_worksheet(name)
        self.row, self.last = 0, len(widths) - 1
        for column, width in enumerate(widths):
            self.sheet.set_column(column, column, width)

    def across(
        self, text: str, style: str, first: int = 0, last: int | None = None
    ) -> None:
        """Write a text over merged columns of this row; the row stays."""
        place = (self.row, first, self.row, self.last if last is None else last)
        self.sheet.merge_range(*place, text, self.styles[style])

    def next(self, rows: int = 1) -> None:
        """Go down."""
        self.row += rows

    def head(self, columns: list[tuple[str, str]]) -> None:
        """Write a header of two rows, (parent, name) a column, and the row (1) (2) (3)."""
        top, style = self.row, self.styles["head"]
        for column, (parent, name) in enumerate(columns):
            if not parent:
                self.sheet.merge_range(top, column, top + 1, column, name, style)
                continue
            self.sheet.write_string(top + 1, column, name, style)
            same = [i for i, (other, _) in enumerate(columns) if other == parent]
            if column == same[0]:
                self.sheet.merge_range(top, same[0], top, same[-1], parent, style)
        for column in range(len(columns)):
            self.sheet.write_string(
                top + 2, column, f"({column + 1})", self.styles["mark"]
            )
        self.next(3)

    def cells(self, values: list[Cell], styles: dict[int, str] | None = None) -> None:
        """Write a row of the table: texts as text, numbers and days as Excel keeps them."""
        for column, value in enumerate(values):
            style = self.styles[(styles or {}).get(column, "cell")]
            if isinstance(value, date):
                day = datetime.combine(value, time())
                self.sheet.write_datetime(self.row, column, day, self.styles["day"])
            elif isinstance(value, int):
                self.sheet.write_number(self.row, column, value, style)
            elif value:
                self.sheet.write_string(self.row, column, value, style)
            else:
                self.sheet.write_blank(self.row, column, None, style)
        self.next()


def new_book(file: Path) -> Any:
    """Begin a workbook whose bytes do not depend on the day it is made."""
    book = xlsxwriter.Workbook(file)
    book.set_properties({"created": datetime(2026, 11, 5)})  # noqa: DTZ001 - Excel knows no zone
    return book


def letter_head(sheet: Sheet, mark: str) -> None:
    """Write who sends the list, the national motto and which list it is."""
    half = sheet.last // 2
    for left, right, style in (
        ("BHXH THÀNH PHỐ HẢI PHÒNG", "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM", "strong"),
        ("BHXH CƠ SỞ CẨM GIÀNG", "Độc lập - Tự do - Hạnh phúc", "strong"),
        ("", mark, "italic"),
    ):
        sheet.across(left, style, 0, half - 1)
        sheet.across(right, style, half)
        sheet.next()


def signatures(sheet: Sheet, total: int) -> None:
    """Write the sum, the place and day, and who signs."""
    half = sheet.last // 2
    sheet.across(f"Tổng số: {total} người", "strong", 0, half - 1)
    sheet.next(2)
    sheet.across("Cẩm Giàng, ngày 05 tháng 11 năm 2026", "italic", half)
    sheet.next()
    for left, right, style in (
        ("NGƯỜI LẬP BIỂU", "GIÁM ĐỐC", "strong"),
        ("(Ký, ghi rõ họ tên)", "(Ký, ghi rõ họ tên, đóng dấu)", "italic"),
    ):
        sheet.across(left, style, 0, half - 1)
        sheet.across(right, style, half)
        sheet.next()
