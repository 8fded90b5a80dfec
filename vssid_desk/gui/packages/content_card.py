"""Step 2: what is in the package: papers, versions, people, kinds of files."""

from collections.abc import Mapping, Sequence

from vssid_desk.gui.components.labels import IconLabel, label
from vssid_desk.gui.components.layouts import row
from vssid_desk.gui.look import theme
from vssid_desk.gui.packages.step_card import StepCard
from vssid_desk.gui.words import count, day
from vssid_desk.operations.attach import EVIDENCE_LABELS
from vssid_desk.operations.fill_forms import FormPlan
from vssid_desk.operations.package_content import PackageContent

Line = tuple[str, str, str, str]  # icon, name, amount, kinds of files


class ContentCard(StepCard):
    """One line a kind of paper."""

    def __init__(self) -> None:
        super().__init__(2, "Nội dung gói")

    def show_plans(self, plans: Sequence[FormPlan], counts: Mapping[str, int]) -> None:
        """Show what a package in the making will hold; `counts` of evidence once sealed."""
        lines = [_plan_line(plan) for plan in plans]
        self._show([*lines, *_evidence(counts)], "lập mới khi đóng gói")

    def show_content(self, content: PackageContent) -> None:
        """Show what a sent package holds."""
        lines = [
            (
                "file-text",
                item.title,
                f"{count(item.case_count)} người, bản từ {day(item.effective_from)}",
                "PDF, XLSX",
            )
            for item in content.documents
        ]
        counts = content.package.manifest.get("counts", {})
        self._show([*lines, *_evidence(counts)], f"{count(len(content.people))} người")

    def _show(self, lines: Sequence[Line], sum_: str) -> None:
        self.clear()
        self.show_sum(sum_)
        always: Line = (
            "mail",
            "Trang bìa và thư gửi cơ quan BHXH",
            "đếm giấy tờ, bản giấy",
            "PDF",
        )
        manifest: Line = (
            "shield-check",
            "Bảng kê có mã kiểm SHA-256 từng tệp",
            "mỗi tệp một dòng",
            "JSON",
        )
        for icon, name, amount, kinds in (always, *lines, manifest):
            words = label(name, wrap=True)
            told = label(amount, "caption", wrap=True)
            told.setMinimumWidth(theme.look().u(170))
            kind = label(kinds, "caption")
            kind.setMinimumWidth(theme.look().u(70))
            made = row(IconLabel(icon, "muted", 16), words, told, kind, gap=9)
            made.setStretch(1, 1)
            self.add(made)


def _plan_line(plan: FormPlan) -> Line:
    unit = "dòng" if plan.subject == "list" else "tờ"
    since = f", bản từ {day(plan.effective_from)}"
    return (
        "file-text",
        plan.title,
        f"{count(len(plan.case_ids))} {unit}{since}",
        "PDF, XLSX",
    )


def _evidence(counts: Mapping[str, int]) -> list[Line]:
    """Return pictures and paper copies; keys are "kind.medium"."""
    lines: list[Line] = []
    for key, amount in counts.items():
        kind, dot, medium = key.partition(".")
        if dot and kind in EVIDENCE_LABELS:
            paper = medium == "paper"
            told = f"{count(amount)} {'tờ giấy gửi kèm' if paper else 'ảnh'}"
            icon = "file-text" if paper else "image"
            lines.append(
                (icon, EVIDENCE_LABELS[kind], told, "bản giấy" if paper else "JPEG")
            )
    return lines
