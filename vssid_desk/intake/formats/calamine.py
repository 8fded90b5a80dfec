"""The fast reader: values of .xlsx, .xls, .xlsb and .ods through python-calamine."""

import io
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor

import python_calamine

from vssid_desk.intake.formats.encrypted import ask
from vssid_desk.intake.formats.parts import Parts, Source
from vssid_desk.intake.formats.sheet_scan import apply_styles, is_told_dense, scan_sheet
from vssid_desk.intake.formats.streamed import StreamedSheet, read_strings
from vssid_desk.intake.formats.workbook_parts import (
    SheetPart,
    open_workbook,
    read_styles,
)
from vssid_desk.intake.refusal import damaged
from vssid_desk.intake.sheet import Looks, Row, Sheet

VISIBLE = python_calamine.SheetVisibleEnum.Visible
WORK_SHEET = python_calamine.SheetTypeEnum.WorkSheet


def open_fast(source: Source, name: str) -> python_calamine.CalamineWorkbook:
    """Open a workbook with the fast reader; its faults become sentences."""
    if isinstance(source, io.BytesIO):
        source.seek(0)
    try:
        return python_calamine.CalamineWorkbook.from_object(source)
    except python_calamine.PasswordError:
        raise ask(name) from None
    except (python_calamine.CalamineError, OSError, ValueError):
        raise damaged(name, "cấu trúc bảng tính không đọc được") from None


def fast_rows(sheet: python_calamine.CalamineSheet) -> Iterator[Row]:
    """Give the rows with content of a sheet, cells from column A on."""
    left = [""] * (sheet.start[1] if sheet.start else 0)
    for number, row in enumerate(sheet.iter_rows()):
        if any(row) or row.count("") < len(row):  # a row may hold nothing but zeros
            yield number, (left + row if left else row)


def read_plain(source: Source, name: str) -> Iterator[Sheet]:
    """Give the sheets of an .xls: values, merges and hidden sheets."""
    book = open_fast(source, name)
    for data in book.sheets_metadata:
        if data.typ == WORK_SHEET:
            yield _plain_sheet(book, data, name)


def _plain_sheet(
    book: python_calamine.CalamineWorkbook,
    data: python_calamine.SheetMetadata,
    name: str,
) -> Sheet:
    if data.visible != VISIBLE:
        return Sheet(data.name, lambda: (), hidden=True)
    try:
        sheet = book.get_sheet_by_name(data.name)
    except (python_calamine.CalamineError, ValueError):
        raise damaged(name, f"trang tính “{data.name}” không đọc được") from None
    merges = [(*start, *end) for start, end in sheet.merged_cell_ranges or ()]
    return Sheet(data.name, lambda: fast_rows(sheet), Looks(merges=merges))


class XlsxReader:
    """One workbook, its parts checked; its first sheet is in work from the beginning if it is large.

    `careful` leaves the fast reader out: it ended badly on this file.
    """

    def __init__(self, source: Source, name: str, *, careful: bool = False) -> None:
        self.source, self.careful = source, careful
        self.parts = Parts(source, name)
        self.book = open_workbook(self.parts)
        if not self.book.sheets:
            raise damaged(name, "không có trang tính nào")
        self.styles = read_styles(self.parts, self.book.styles)
        self.fast: python_calamine.CalamineWorkbook | None = None
        self.beside = ThreadPoolExecutor(1)  # the fast reader lets other threads run
        self.begun: dict[str, Future[python_calamine.CalamineSheet]] = {}
        self.strings: list[str] | None = None
        self.strings_are_checked = self.book.shared_strings not in self.parts
        first = next((item for item in self.book.sheets if not item.hidden), None)
        if first:
            self._begin(first)

    def sheets(self) -> Iterator[Sheet]:
        """Give the sheets; the workbook itself, which holds all its texts, is let go at the end."""
        yield from map(self._sheet, self.book.sheets)
        self.fast = self.strings = None

    def _begin(self, item: SheetPart) -> None:
        """Let the fast reader begin with a large sheet."""
        if self.careful or item.part in self.begun or item.part not in self.parts:
            return
        if is_told_dense(self.parts, item.part):
            self.begun[item.part] = self.beside.submit(self._fast_sheet, item)

    def _sheet(self, item: SheetPart) -> Sheet:
        """Return one sheet by the reader that can take it."""
        if item.hidden:
            return Sheet(item.name, lambda: (), hidden=True)
        if item.part not in self.parts:
            raise damaged(self.parts.name, f"thiếu phần của trang tính “{item.name}”")
        self._begin(item)
        scan = scan_sheet(self.parts, item.part)
        self._check_strings()
        fast = scan.plain and not self.parts.was_wide and not scan.is_sparse()
        if self.careful or not fast:
            return self._streamed(item)
        apply_styles(scan, self.styles, self.parts, item.part)
        begun = self.begun.pop(item.part, None)
        try:
            sheet = begun.result() if begun else self._fast_sheet(item)
        except (python_calamine.CalamineError, ValueError):
            return self._streamed(item)
        scan.looks.starts_1904 = self.book.starts_1904
        return Sheet(item.name, lambda: fast_rows(sheet), scan.looks)

    def _check_strings(self) -> None:
        """Read the shared strings once for their checksum, which the fast reader passes over."""
        if not self.strings_are_checked:
            self.parts.check(self.book.shared_strings)
            self.strings_are_checked = True

    def _streamed(self, item: SheetPart) -> Sheet:
        if self.strings is None:
            self.strings = read_strings(self.parts, self.book.shared_strings)
        found = StreamedSheet(
            self.parts, item.part, self.strings, self.styles, self.book.starts_1904
        )
        for _ in found.rows():
            pass  # the looks are complete only at the end of the sheet
        found.looks.starts_1904 = self.book.starts_1904
        return Sheet(item.name, found.rows, found.looks)

    def _fast_sheet(self, item: SheetPart) -> python_calamine.CalamineSheet:
        if self.fast is None:
            self.fast = open_fast(_own(self.source), self.parts.name)
        return self.fast.get_sheet_by_name(item.name)


# Endings by which the fast reader takes a path for what it is; any other misleads it.
BY_ITS_NAME = {".xlsx", ".xlsm"}


def _own(source: Source) -> Source:
    """Return a source of its own for the fast reader, which trusts the name of a file."""
    if isinstance(source, io.BytesIO):
        return io.BytesIO(source.getvalue())
    if source.suffix.lower() in BY_ITS_NAME:
        return source
    return io.BytesIO(source.read_bytes())
