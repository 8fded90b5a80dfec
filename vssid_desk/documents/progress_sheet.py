"""The progress of a campaign as a workbook."""

import io

import xlsxwriter

from vssid_desk.documents.progress_page import ORDER, sentences
from vssid_desk.domain.case import STAGE_LABELS
from vssid_desk.domain.progress_report import ProgressReport

_HEAD_ROW = 3


def progress_xlsx(found: ProgressReport) -> bytes:
    """Return the figures by group and stage as a workbook."""
    buffer = io.BytesIO()
    book = xlsxwriter.Workbook(buffer, {"in_memory": True})
    sheet = book.add_worksheet("Tiến độ")
    head = book.add_format({"bold": True, "border": 1, "text_wrap": True})
    cell = book.add_format({"border": 1})
    title = f"Tiến độ: {found.title}"
    sheet.write_string(0, 0, title, book.add_format({"bold": True}))
    sheet.write_string(1, 0, " ".join(sentences(found)))
    for row, values in enumerate(table_of(found), start=_HEAD_ROW):
        for column, value in enumerate(values):
            shape = head if row == _HEAD_ROW else cell
            if isinstance(value, int):
                sheet.write_number(row, column, value, shape)
            else:
                sheet.write_string(row, column, value, shape)
    sheet.set_column(0, 0, 34)
    sheet.set_column(1, 10, 14)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    book.close()
    return buffer.getvalue()


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
