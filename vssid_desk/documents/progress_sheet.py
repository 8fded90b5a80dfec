"""The progress of a campaign as a workbook."""

import io
from collections.abc import Sequence

import xlsxwriter

from vssid_desk.documents.progress_page import GREYS, ORDER, sentences
from vssid_desk.documents.watermark import header_of
from vssid_desk.domain.case import STAGE_LABELS
from vssid_desk.domain.values.dates import show
from vssid_desk.domain.work.progress_report import (
    ProgressReport,
    percent_of,
    target_words,
)

_HEAD_ROW = 3
_DUE = 4  # column
_FIRST_STAGE = 5
_LAST = _FIRST_STAGE + len(ORDER) - 1
_A4 = 9  # as workbooks count paper
_LINE, _LETTERS = 15, 140  # height of a line of words in points, letters in one
_LEAST_ROWS = 2  # with the head: one day alone is no line
_BY_GROUP, _BY_DAY = "Tiến độ", "Theo ngày"


def progress_xlsx(found: ProgressReport, watermark: str = "") -> bytes:
    """Return the figures by group and stage, and day by day, each with its chart."""
    buffer = io.BytesIO()
    book = xlsxwriter.Workbook(buffer, {"in_memory": True})
    _groups(book, found)
    _days(book, found)
    for sheet in book.worksheets():
        sheet.set_header(header_of(watermark))
    book.close()
    return buffer.getvalue()


def _groups(book: xlsxwriter.Workbook, found: ProgressReport) -> None:
    sheet = book.add_worksheet(_BY_GROUP)
    sheet.write_string(0, 0, f"Tiến độ: {found.title}", _title(book))
    told = " ".join([*sentences(found), target_words(found), *found.noted])
    words = book.add_format({"text_wrap": True, "valign": "top"})
    sheet.merge_range(1, 0, 1, _LAST, told, words)
    sheet.set_row(1, _LINE * (1 + len(told) // _LETTERS))
    _write(book, sheet, table_of(found))
    sheet.set_column(0, 0, 30)
    sheet.set_column(1, 3, 11)
    sheet.set_column(_DUE, _DUE, 27)
    sheet.set_column(_FIRST_STAGE, _LAST, 11)
    sheet.set_paper(_A4)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    if found.groups:
        _bars(book, sheet, len(found.groups))


def _bars(
    book: xlsxwriter.Workbook, sheet: xlsxwriter.worksheet.Worksheet, groups: int
) -> None:
    """Draw each group as a bar of its stages; the whole width is 100 %."""
    chart = book.add_chart({"type": "bar", "subtype": "percent_stacked"})
    first, last = _HEAD_ROW + 1, _HEAD_ROW + groups
    for column in range(_FIRST_STAGE, _FIRST_STAGE + len(ORDER)):
        chart.add_series(
            {
                "name": [_BY_GROUP, _HEAD_ROW, column],
                "categories": [_BY_GROUP, first, 0, last, 0],
                "values": [_BY_GROUP, first, column, last, column],
                "fill": {"color": _grey(ORDER[column - _FIRST_STAGE])},
                "border": {"color": "#808080", "width": 0.5},
            }
        )
    chart.set_title({"name": "Từng nhóm so với 100 %"})
    chart.set_y_axis({"reverse": True})
    chart.set_legend({"position": "bottom"})
    sheet.insert_chart(last + 3, 0, chart, {"x_scale": 2})


def _grey(stage: str) -> str:
    """Return the grey of a stage as on the printed page, as "#RRGGBB"."""
    level = round(GREYS[stage] * 255)
    return f"#{level:02X}{level:02X}{level:02X}"


def _title(book: xlsxwriter.Workbook) -> xlsxwriter.workbook.Format:
    return book.add_format({"bold": True, "font_size": 14})


def _days(book: xlsxwriter.Workbook, found: ProgressReport) -> None:
    sheet = book.add_worksheet(_BY_DAY)
    sheet.write_string(0, 0, "Số người đã gửi, xong đến hết ngày", _title(book))
    rows = days_of(found)
    _write(book, sheet, rows)
    sheet.set_column(0, 3, 16)
    if len(rows) > _LEAST_ROWS:
        chart = book.add_chart({"type": "line"})
        first, last = _HEAD_ROW + 1, _HEAD_ROW + len(rows) - 1
        chart.add_series(
            {
                "name": "Đã gửi, xong",
                "categories": [_BY_DAY, first, 0, last, 0],
                "values": [_BY_DAY, first, 1, last, 1],
            }
        )
        chart.set_y_axis({"min": 0, "max": found.total})
        sheet.insert_chart(_HEAD_ROW, 5, chart)


def _write(
    book: xlsxwriter.Workbook,
    sheet: xlsxwriter.worksheet.Worksheet,
    table: Sequence[Sequence[str | int]],
) -> None:
    centred = {"align": "center", "valign": "vcenter", "text_wrap": True}
    head = book.add_format({"bold": True, "border": 1, **centred})
    cell = book.add_format({"border": 1})
    sheet.set_row(_HEAD_ROW, 2 * _LINE)
    for row, values in enumerate(table, start=_HEAD_ROW):
        for column, value in enumerate(values):
            shape = head if row == _HEAD_ROW else cell
            if isinstance(value, int):
                sheet.write_number(row, column, value, shape)
            else:
                sheet.write_string(row, column, value, shape)


def days_of(found: ProgressReport) -> list[list[str | int]]:
    """Return day by day how many were done by its end, how many that day, and the share."""
    rows: list[list[str | int]] = [["Ngày", "Đã gửi, xong", "Trong ngày", "Tỷ lệ (%)"]]
    before = 0
    for day, done in found.days:
        rows.append([show(day), done, done - before, percent_of(done, found.total)])
        before = done
    return rows


def table_of(found: ProgressReport) -> list[list[str | int]]:
    """Return the figures as a table with its head and a total row."""
    labels = {stage.value: label for stage, label in STAGE_LABELS.items()}
    head: list[str | int] = ["Nhóm", "Tổng số", "Đã gửi, xong", "Tỷ lệ (%)", "Hạn"]
    rows: list[list[str | int]] = [[*head, *(labels[stage] for stage in ORDER)]]
    rows += [
        [
            group.label,
            group.total,
            group.done,
            group.percent,
            group.due_words,
            *(group.stages.get(stage, 0) for stage in ORDER),
        ]
        for group in found.groups
    ]
    sums = [sum(g.stages.get(stage, 0) for g in found.groups) for stage in ORDER]
    return [*rows, ["Cộng", found.total, found.done, found.percent, "", *sums]]
