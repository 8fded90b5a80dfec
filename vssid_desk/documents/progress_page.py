"""The progress of a campaign on one page."""

import io
from collections.abc import Sequence

from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.lib.utils import simpleSplit
from reportlab.pdfgen.canvas import Canvas

from vssid_desk.documents.paper import new_canvas
from vssid_desk.documents.typeface import check, font
from vssid_desk.documents.watermark import draw_across
from vssid_desk.domain.case import STAGE_LABELS
from vssid_desk.domain.values.dates import show
from vssid_desk.domain.work.progress_report import (
    GroupProgress,
    ProgressReport,
    target_words,
)

# Finished stages are dark, open ones light: the bar reads without colour as well.
ORDER = ("closed", "sent", "ready", "correcting", "asking", "waiting")
GREYS = {
    "closed": 0.15,
    "sent": 0.35,
    "ready": 0.6,
    "correcting": 0.75,
    "asking": 0.85,
    "waiting": 0.93,
}
_LEFT: float = 20 * mm
_RIGHT: float = A4[0] - 20 * mm
_TOP: float = A4[1] - 20 * mm
_CHART_HEIGHT: float = 55 * mm


def progress_pdf(found: ProgressReport, watermark: str = "") -> bytes:
    """Return the figures as one A4 page; equal figures give equal bytes."""
    buffer = io.BytesIO()
    canvas = new_canvas(buffer, f"Tiến độ: {found.title}")
    draw_across(canvas, watermark, A4)
    y = _head(canvas, found)
    y = _groups(canvas, found.groups, y)
    y = _chart(canvas, found, y - 8 * mm)
    _efforts(canvas, found, y - 12 * mm)
    canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def sentences(found: ProgressReport) -> list[str]:
    """Say in sentences what the figures are of, and what pace is needed."""
    told = [f"Số liệu ngày {show(found.on)}."]
    if found.nearest:
        due = found.nearest.due_words
        told.append(f"Hạn gần nhất: {due}, {left_words(found.nearest)}.")
    if found.needed is not None and found.short:
        pace = f"{found.pace:.1f}".replace(".", ",")
        told.append(f"Cần {found.needed} người mỗi ngày, đang làm {pace}.")
    return told


def left_words(group: GroupProgress) -> str:
    """Say how many days a group has left; "" when it has no due day."""
    if group.days_left is None:
        return ""
    if group.days_left < 0:
        return f"quá hạn {-group.days_left} ngày"
    return f"còn {group.days_left} ngày"


def _text(
    canvas: Canvas,
    at: tuple[float, float],
    text: str,
    size: float = 11,
    style: str = "",
) -> None:
    check(text, style)
    canvas.setFont(font(style), size)
    canvas.drawString(*at, text)


def _right(canvas: Canvas, at: tuple[float, float], text: str) -> None:
    check(text, "")
    canvas.setFont(font(""), 11)
    canvas.drawRightString(*at, text)


def _head(canvas: Canvas, found: ProgressReport) -> float:
    _text(canvas, (_LEFT, _TOP), f"Tiến độ: {found.title}", 16, "b")
    _text(canvas, (_LEFT, _TOP - 7 * mm), found.basis, 11, "i")
    done = f"{found.done} / {found.total} người đã gửi hoặc xong ({found.percent} %)"
    _text(canvas, (_LEFT, _TOP - 16 * mm), done, 14, "b")
    y = _TOP - 23 * mm
    for words in (" ".join(sentences(found)), target_words(found), *found.noted):
        for line in simpleSplit(words, font(""), 10, _RIGHT - _LEFT):
            _text(canvas, (_LEFT, y), line, 10)
            y -= 6 * mm
    return float(y - 3 * mm)


def _groups(canvas: Canvas, groups: Sequence[GroupProgress], y: float) -> float:
    for group in groups:
        _text(canvas, (_LEFT, y), group.label, 11, "b")
        due = "không có hạn"
        if group.due_words:
            due = f"{group.due_words}, {left_words(group)}"
        _text(canvas, (_LEFT + 60 * mm, y), due)
        share = f"{group.done} / {group.total}  ({group.percent} %)"
        _right(canvas, (_RIGHT, y), share)
        _bar(canvas, group, y - 6.5 * mm)
        y -= 14 * mm
    _legend(canvas, y + 2 * mm)
    return float(y - 4 * mm)


def _bar(canvas: Canvas, group: GroupProgress, y: float) -> None:
    x, width = _LEFT, _RIGHT - _LEFT
    for stage in ORDER:
        count = group.stages.get(stage, 0)
        part = width * count / group.total
        if count:
            canvas.setFillGray(GREYS[stage])
            canvas.rect(x, y, part, 4.5 * mm, stroke=0, fill=1)
        if part > 7 * mm:
            canvas.setFillGray(1 if GREYS[stage] < 0.5 else 0)
            canvas.setFont(font(""), 9)
            canvas.drawCentredString(x + part / 2, y + 1.2 * mm, str(count))
        x += part
    canvas.setFillGray(0)


def _legend(canvas: Canvas, y: float) -> None:
    x = _LEFT
    labels = {stage.value: label for stage, label in STAGE_LABELS.items()}
    for stage in ORDER:
        canvas.setFillGray(GREYS[stage])
        canvas.rect(x, y, 3 * mm, 3 * mm, stroke=1, fill=1)
        canvas.setFillGray(0)
        _text(canvas, (x + 4 * mm, y + 0.4 * mm), labels[stage], 9)
        x += 8 * mm + canvas.stringWidth(labels[stage], font(""), 9)


def _chart(canvas: Canvas, found: ProgressReport, y: float) -> float:
    _text(canvas, (_LEFT, y), "Số người đã gửi, xong theo ngày", 11, "b")
    bottom: float = y - _CHART_HEIGHT
    width = _RIGHT - _LEFT
    canvas.line(_LEFT, bottom, _RIGHT, bottom)
    if len(found.days) < 2 or not found.total:
        at = (_LEFT, bottom + 20 * mm)
        _text(canvas, at, "Chưa đủ hai ngày số liệu để vẽ.")
        return bottom
    path = canvas.beginPath()
    for index, (_, count) in enumerate(found.days):
        x = _LEFT + width * index / (len(found.days) - 1)
        height = (_CHART_HEIGHT - 8 * mm) * count / found.total
        (path.lineTo if index else path.moveTo)(x, bottom + height)
    canvas.drawPath(path)
    _text(canvas, (_LEFT, bottom - 4.5 * mm), show(found.days[0][0]), 9)
    _right(canvas, (_RIGHT, bottom - 4.5 * mm), show(found.days[-1][0]))
    return bottom


def _efforts(canvas: Canvas, found: ProgressReport, y: float) -> None:
    left = found.total - found.done
    _text(canvas, (_LEFT, y), f"Việc còn lại: {left} người", 11, "b")
    for index, effort in enumerate(found.efforts):
        at = y - (index + 1) * 6.5 * mm
        _text(canvas, (_LEFT, at), f"{effort.label} ({effort.detail})")
        _right(canvas, (_RIGHT, at), str(effort.count))
