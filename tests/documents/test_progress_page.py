"""The progress on one page and as a workbook says the same figures."""

import io
from dataclasses import replace

from openpyxl import load_workbook
from pypdf import PdfReader

from vssid_desk.documents.progress_page import ORDER, left_words, progress_pdf
from vssid_desk.documents.progress_sheet import progress_xlsx
from vssid_desk.domain.work.progress_report import (
    Effort,
    GroupProgress,
    ProgressReport,
    target_words,
)


def group(days_left: int | None = 9) -> GroupProgress:
    return GroupProgress(
        key="poor",
        label="Hộ nghèo",
        total=212,
        stages={"closed": 14, "sent": 60, "ready": 52, "asking": 86},
        due_on="2026-11-29",
        due_words="trước ngày 30/11/2026",
        days_left=days_left,
    )


def report() -> ProgressReport:
    effort = Effort(
        key="ready",
        label="Xong ngay tại bàn",
        detail="đủ hồ sơ, chỉ còn đóng gói",
        count=52,
        stages=("ready",),
    )
    return ProgressReport(
        title="Đợt tháng 10/2026",
        basis="Công văn đợt 10/2026",
        on="2026-11-20",
        total=212,
        done=74,
        groups=[group()],
        efforts=[effort],
        days=[("2026-11-18", 30), ("2026-11-19", 60), ("2026-11-20", 74)],
        pace=10.5,
        needed=14,
        nearest=group(),
        done_today=14,
        forecast_on="2026-12-04",
    )


def test_the_page_tells_share_group_due_day_and_pace() -> None:
    pages = PdfReader(io.BytesIO(progress_pdf(report()))).pages
    text = pages[0].extract_text()
    assert len(pages) == 1
    for words in (
        "74 / 212 người",
        "34 %",
        "Hộ nghèo",
        "trước ngày 30/11/2026, còn 9 ngày",
        "Cần 14 người mỗi ngày, đang làm 10,5",
        "Việc còn lại: 138 người",
    ):
        assert words in text


def test_equal_figures_give_equal_bytes() -> None:
    assert progress_pdf(report()) == progress_pdf(report())


def test_the_workbook_holds_the_same_figures_and_a_sum() -> None:
    sheet = load_workbook(io.BytesIO(progress_xlsx(report()))).active
    rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=5)]
    assert rows[0][:5] == ["Hộ nghèo", 212, 74, 34, "trước ngày 30/11/2026"]
    assert rows[1][0] == "Cộng"
    assert sum(rows[1][5:]) == 212


def test_late_groups_say_so() -> None:
    assert left_words(group(-3)) == "quá hạn 3 ngày"
    assert left_words(group(None)) == ""


def test_the_workbook_tells_day_by_day_and_draws_both_charts() -> None:
    book = load_workbook(io.BytesIO(progress_xlsx(report())))
    groups, days = book["Tiến độ"], book["Theo ngày"]
    told = list(days.iter_rows(min_row=5, max_col=4, values_only=True))
    assert told == [
        ("18/11/2026", 30, 30, 14),
        ("19/11/2026", 60, 30, 28),
        ("20/11/2026", 74, 14, 34),
    ]
    (bars,), (line,) = groups._charts, days._charts
    assert bars.grouping == "percentStacked"
    closed = bars.series[0].val.numRef.f
    assert groups[closed.split("!")[1].split(":")[0].replace("$", "")].value == 14
    assert line.series[0].val.numRef.f == "'Theo ngày'!$B$5:$B$7"


def test_the_workbook_prints_on_one_page_in_the_greys_of_the_page() -> None:
    sheet = load_workbook(io.BytesIO(progress_xlsx(report())))["Tiến độ"]
    assert [str(one) for one in sheet.merged_cells.ranges] == ["A2:K2"]
    assert sheet["A2"].alignment.wrap_text
    assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == (
        "landscape",
        9,
    )
    assert sheet.column_dimensions["E"].width > len("chậm nhất đến 31/12/2026")
    (bars,) = sheet._charts
    fills = [str(one.spPr.solidFill.srgbClr) for one in bars.series]
    assert fills == sorted(fills)
    assert len(set(fills)) == len(ORDER)


def test_both_tell_the_target_and_what_is_missing_to_it() -> None:
    found = replace(report(), target=90)
    words = "Chỉ tiêu 90 % (191 người): còn 117 người."
    page = PdfReader(io.BytesIO(progress_pdf(found))).pages[0].extract_text()
    assert "Chỉ tiêu 90 % (191 người)" in page
    assert words in load_workbook(io.BytesIO(progress_xlsx(found))).active["A2"].value
    assert target_words(replace(found, done=191)).endswith("đã đạt.")
