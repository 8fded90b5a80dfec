"""Look over a package before it is sealed: what is missing, and for whom."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from vssid_desk.documents.fill import Paper
from vssid_desk.domain.case import Stage
from vssid_desk.operations.fill_forms import papers_of
from vssid_desk.operations.workspace import Workspace
from vssid_desk.store import attachments

SIZE_WANTED = 5 * 1024 * 1024  # bytes; a vendor's limit for the portal (forms.md 10.6)


@dataclass(frozen=True, slots=True, kw_only=True)
class PreFlightLine:
    """One check: level "ok", "look" or "block", in words, and the people it names."""

    level: str
    text: str
    detail: str
    case_ids: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PreFlight:
    """All checks of a package to be."""

    person_count: int
    lines: tuple[PreFlightLine, ...]

    def count(self, level: str) -> int:
        """Return how many lines stand at a level."""
        return sum(line.level == level for line in self.lines)


def pre_flight(work: Workspace, case_ids: Sequence[int]) -> PreFlight:
    """Check the people of a package to be; nothing is changed."""
    papers = papers_of(work, case_ids)
    lines = [check(papers) for check in _CHECKS]
    lines.append(_size(work, papers))
    return PreFlight(person_count=len(papers), lines=tuple(lines))


def _line(
    papers: Sequence[Paper],
    wrong: Callable[[Paper], bool],
    level: str,
    good: str,
    bad: str,
) -> PreFlightLine:
    found = [paper for paper in papers if wrong(paper)]
    if not found:
        return PreFlightLine(
            level="ok", text=good, detail=f"{len(papers)} / {len(papers)} người"
        )
    names = ", ".join(_name(paper) for paper in found[:5])
    more = f" và {len(found) - 5} người nữa" if len(found) > 5 else ""
    return PreFlightLine(
        level=level,
        text=bad,
        detail=names + more,
        case_ids=tuple(paper.case.id for paper in found),
    )


def _name(paper: Paper) -> str:
    case = paper.case
    return (
        case.declared.full_name or case.delivered.full_name or f"dòng {case.row_number}"
    )


def _someone(papers: Sequence[Paper]) -> PreFlightLine:
    if papers:
        return PreFlightLine(
            level="ok", text="Có người để gửi", detail=f"{len(papers)} người"
        )
    return PreFlightLine(
        level="block",
        text="Chưa có ai đủ hồ sơ",
        detail="Hoàn thiện ít nhất một người ở thẻ Điều chỉnh.",
    )


def _complete(papers: Sequence[Paper]) -> PreFlightLine:
    return _line(
        papers,
        lambda paper: bool(paper.assessment.missing),
        "block",
        "Đủ trường và giấy tờ mà biểu mẫu cần",
        "Còn thiếu trường, giấy tờ hoặc câu trả lời",
    )


def _at_stage(papers: Sequence[Paper]) -> PreFlightLine:
    return _line(
        papers,
        lambda paper: (
            not paper.assessment.missing and paper.assessment.stage is not Stage.READY
        ),
        "block",
        "Ai cũng ở chặng Đủ hồ sơ",
        "Không ở chặng Đủ hồ sơ nên không gửi trong gói này",
    )


def _not_sent(papers: Sequence[Paper]) -> PreFlightLine:
    return _line(
        papers,
        lambda paper: paper.case.package_id is not None and not paper.case.outcome,
        "block",
        "Không ai đang nằm trong gói khác",
        "Đang nằm trong gói khác chưa có trả lời",
    )


def _new_values(papers: Sequence[Paper]) -> PreFlightLine:
    return _line(
        papers,
        lambda paper: (
            bool(paper.case.sent_values)
            and paper.case.sent_values == paper.case.declared.known()
        ),
        "look",
        "Không ai đã gửi với cùng giá trị",
        "Đã gửi một lần với cùng giá trị; nên chuyển công an xã",
    )


def _signed(papers: Sequence[Paper]) -> PreFlightLine:
    return _line(
        papers,
        lambda paper: (
            not any(item.kind == "signed_form" for item in paper.case.evidence)
        ),
        "look",
        "Tờ khai đã ký",
        "Chưa ghi nhận tờ khai đã ký",
    )


_CHECKS = (_someone, _complete, _at_stage, _not_sent, _new_values, _signed)


def _size(work: Workspace, papers: Sequence[Paper]) -> PreFlightLine:
    total = attachments.total_size(work.store, [paper.case.id for paper in papers])
    shown = f"{total / 1024 / 1024:.1f} MB ảnh".replace(".", ",")
    if total <= SIZE_WANTED:
        return PreFlightLine(level="ok", text="Cỡ ảnh trong mức 5 MB", detail=shown)
    return PreFlightLine(
        level="look",
        text="Ảnh lớn hơn 5 MB",
        detail=f"{shown}; nếu gửi qua cổng thì chia thành nhiều gói nhỏ hơn",
    )
