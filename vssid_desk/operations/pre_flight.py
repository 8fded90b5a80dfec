"""Look over a package before it is sealed: what is missing, and for whom."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from vssid_desk.documents.fill import Paper
from vssid_desk.domain.campaign import Unit
from vssid_desk.domain.case import Stage
from vssid_desk.domain.forms.package_limits import (
    MEGABYTE,
    Limits,
    Load,
    limits_of,
    split,
)
from vssid_desk.domain.handling.stage import PAPER_PATHS
from vssid_desk.operations.fill_forms import needed_codes, papers_of
from vssid_desk.operations.packing import KEPT_HERE, about_codes
from vssid_desk.operations.workspace import Workspace
from vssid_desk.store import attachments
from vssid_desk.store.office import campaigns, units


@dataclass(frozen=True, slots=True, kw_only=True)
class PreFlightLine:
    """One check: level "ok", "look" or "block", in words, and the people it names.

    `of_unit` marks what is mended in the particulars of the unit, not of a person.
    """

    level: str
    text: str
    detail: str
    case_ids: tuple[int, ...] = ()
    of_unit: bool = False


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
    lines.append(_unit(units.get(work.store)))
    if papers:
        lines += _limits(work, papers)
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
            _declares(paper)
            and not any(item.kind == "signed_form" for item in paper.case.evidence)
        ),
        "look",
        "Tờ khai đã ký",
        "Chưa ghi nhận tờ khai đã ký",
    )


def _declares(paper: Paper) -> bool:
    """Say whether somebody signs a declaration; a change of wage alone has none."""
    path = paper.assessment.identity
    return path is not None and path.key in PAPER_PATHS


def _unit(unit: Unit) -> PreFlightLine:
    """Tell what of the unit would stand empty on papers and in the name of the package."""
    empty = [words for key, words in _OF_UNIT.items() if not getattr(unit, key)]
    return PreFlightLine(
        level="look" if empty else "ok",
        text="Thông tin đơn vị in trên giấy tờ còn trống"
        if empty
        else "Đủ thông tin đơn vị in trên giấy tờ",
        detail=", ".join(empty),
        of_unit=bool(empty),
    )


_OF_UNIT = {"code": "mã đơn vị", "signer": "người ký", "place": "nơi ký"}
_CHECKS = (_someone, _complete, _at_stage, _not_sent, _new_values, _signed)


def _limits(work: Workspace, papers: Sequence[Paper]) -> list[PreFlightLine]:
    """Hold the people against the limits that the campaign keeps, and propose how to split."""
    campaign = campaigns.get(work.store, papers[0].case.campaign_id)
    limits = limits_of(campaign, len(about_codes(campaign)))
    loads = _loads(work, papers)
    found = [_whole(loads, limits)]
    alone = {load.case_id for load in loads if not limits.hold([load])}
    if alone:
        found.append(
            _line(
                papers,
                lambda paper: paper.case.id in alone,
                "look",
                "",
                "Một mình đã quá giới hạn một lần gửi; thu nhỏ hoặc bớt ảnh",
            )
        )
    return found


def _loads(work: Workspace, papers: Sequence[Paper]) -> list[Load]:
    sizes = attachments.sizes(work.store, [paper.case.id for paper in papers])
    return [
        Load(
            case_id=paper.case.id,
            forms=frozenset(needed_codes(paper)) - KEPT_HERE,
            pictures=sum(item.medium == "picture" for item in paper.case.evidence),
            size=sizes.get(paper.case.id, 0),
        )
        for paper in papers
    ]


def _whole(loads: Sequence[Load], limits: Limits) -> PreFlightLine:
    """Tell whether all go in one sending; else block, naming whom to leave for the next."""
    shown = _weight(loads, limits)
    if limits.files is None and limits.size is None:
        return PreFlightLine(
            level="ok", text="Đợt không đặt giới hạn một lần gửi", detail=shown
        )
    if limits.hold(loads):
        return PreFlightLine(
            level="ok", text="Trong giới hạn một lần gửi", detail=shown
        )
    if not any(limits.hold([load]) for load in loads):
        return PreFlightLine(
            level="look", text="Quá giới hạn một lần gửi", detail=shown
        )
    parts = split(loads, limits)
    people = ", ".join(str(len(part)) for part in parts)
    return PreFlightLine(
        level="block",
        text=f"Quá giới hạn một lần gửi, chia thành {len(parts)} gói",
        detail=f"{shown}. Mỗi gói lần lượt {people} người; để lại người của các gói sau",
        case_ids=tuple(load.case_id for part in parts[1:] for load in part),
    )


def _weight(loads: Sequence[Load], limits: Limits) -> str:
    """Say how many files and megabytes there are, and how many may be."""
    files = f"{limits.count(loads)} tệp (mỗi biểu mẫu tính một)"
    if limits.files is not None:
        files += f", nhiều nhất {limits.files}"
    size = sum(load.size for load in loads) / MEGABYTE
    shown = f"{size:.1f} MB ảnh".replace(".", ",")
    if limits.size is not None:
        shown += f", nhiều nhất {limits.size // MEGABYTE} MB"
    return f"{files}; {shown}"
