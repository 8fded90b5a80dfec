"""Handling card: which path, why, which papers, until when, on what legal basis."""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from vssid_desk.domain.assessment import Assessment
from vssid_desk.gui.components.buttons import button
from vssid_desk.gui.components.labels import IconLabel, label, rich
from vssid_desk.gui.components.layouts import clear, column, hairline, row

LEVELS = {"sure": "chắc chắn", "likely": "có khả năng", "unclear": "chưa rõ"}
_AFTER = "Biết sau khi trả lời câu hỏi"
_SILENT = "Danh sách không yêu cầu sửa thông tin nhân thân."


@dataclass(frozen=True, slots=True)
class PaperLine:
    """One paper a path needs: icon, name, what is still to do."""

    icon: str
    name: str
    state: str
    tone: str = "accent"


class HandlingCard(QFrame):
    """Hướng xử lý of one person; headed "Chưa có hướng xử lý" while no path is chosen."""

    basis_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "handling")
        self._basis = ""
        self._title = label("", "heading", wrap=True)
        self._why = rich("")
        self._papers = column(gap=5)
        self._due = rich("")
        self._organ = label("", "caption", wrap=True)
        self._basis_text = label("", "caption", wrap=True)
        self._account = label("", "caption", wrap=True)
        see = button("Xem", "link", does=lambda: self.basis_wanted.emit(self._basis))
        head = row(
            IconLabel("shield-check", "accent", 20),
            column(label("Hướng xử lý", "caption"), self._title, gap=0),
            gap=8,
        )
        head.setStretch(1, 1)
        due = row(IconLabel("calendar-days", "fix", 16), self._due, gap=6)
        due.setStretch(1, 1)
        organ = row(IconLabel("landmark", "muted", 16), self._organ, gap=6)
        organ.setStretch(1, 1)
        basis = row(IconLabel("scale", "muted", 16), self._basis_text, see, gap=6)
        basis.setStretch(1, 1)
        middle = (self._why, hairline(), label("Giấy tờ", "caption"), self._papers)
        lower = (self._account, hairline(), due, organ, basis)
        self.setLayout(column(head, *middle, *lower, gap=7, margins=(12, 9, 12, 9)))

    def show_organ(self, group: str, organ: str) -> None:
        """Show which group the person belongs to, and who works on it."""
        self._organ.setText(". ".join(filter(None, (group, organ))) or "Chưa rõ ai làm")

    def show_path(
        self, assessment: Assessment, papers: Sequence[PaperLine], days_left: str
    ) -> None:
        """Show what `assess` decided, with the state of each paper and the days left."""
        path = assessment.identity
        self._title.setText(path.title if path else "Chưa có hướng xử lý")
        self._why.setText(_why(assessment))
        after = _AFTER if assessment.possible else ""
        self._show_papers(papers, after or _no_papers(assessment))
        self._account.setText("\n".join(part.title for part in assessment.account))
        self._account.setVisible(bool(assessment.account))
        self._due.setText(_due(assessment.due_words, days_left))
        self._basis = path.basis if path else ""
        self._basis_text.setText(self._basis or after or "Chưa có căn cứ")
        self.setAccessibleName(f"Hướng xử lý: {self._title.text()}")

    def _show_papers(self, papers: Sequence[PaperLine], none: str) -> None:
        clear(self._papers)
        for paper in papers:
            name = label(paper.name, wrap=True)
            line = row(
                IconLabel(paper.icon, paper.tone, 16),
                name,
                label(paper.state, "caption"),
            )
            line.setStretch(1, 1)
            self._papers.addLayout(line)
        if not papers:
            self._papers.addWidget(label(none, "caption"))


def _why(assessment: Assessment) -> str:
    path = assessment.identity
    if path is None:
        return _still_possible(assessment)
    level = LEVELS.get(path.level, path.level)
    return f"<b>Vì sao:</b> {escape(path.reason)} Mức: <b>{level}</b>."


def _still_possible(assessment: Assessment) -> str:
    """Say which paths are left, or that the list asks nothing about the identity."""
    if assessment.possible:
        possible = escape("; ".join(assessment.possible))
        return f"<b>Còn có thể:</b> {possible}. Trả lời câu hỏi để biết."
    if _is_doubted(assessment):
        return f"{_SILENT} Giấy tờ ghi đúng như vậy thì không phải sửa gì; khác thì sửa ở ô số, ngày sinh hoặc giới tính."
    return _SILENT


def _is_doubted(assessment: Assessment) -> bool:
    """Tell whether all that is open is to compare the number with a paper."""
    question = assessment.question
    doubted = question is not None and question.fact == "number_seen"
    return doubted and assessment.identity is None


def _no_papers(assessment: Assessment) -> str:
    if _is_doubted(assessment):
        return "Thẻ căn cước hoặc giấy khai sinh. Chỉ xem, không phải nộp"
    return "Không cần giấy tờ nào"


def _due(words: str, left: str) -> str:
    return (
        f"<b>Hạn {escape(words)}</b>&ensp;{escape(left)}"
        if words
        else "Đợt này chưa có hạn"
    )
