"""Kinds of reports: the form of each, and who stands in it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from vssid_desk.documents.fill import Paper
from vssid_desk.documents.handed import paths_of
from vssid_desk.domain.facts.told import has_app
from vssid_desk.domain.query import Query
from vssid_desk.operations.fill_forms import papers_of
from vssid_desk.operations.workspace import Workspace
from vssid_desk.store import lists
from vssid_desk.store.search import search

_AT_ONCE = 2000
_HAS_ACCOUNT = frozenset({"check_own_data", "report_difference"})
_REGISTERS = frozenset({"register_account", "register_child"})

Choose = Callable[[Workspace, Query], list[int]]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportKind:
    """One report: its form, and who stands in it; `form` is "" for the page with the chart.

    Without `chosen` it tells figures, of a period when `has_period`.
    """

    title: str
    told: str
    form: str = ""
    chosen: Choose | None = None
    has_period: bool = False


def _on_lists(code: str) -> Choose:
    def choose(work: Workspace, wanted: Query) -> list[int]:
        found = [one.id for one in lists.all_(work.store) if one.list_code == code]
        if not found:
            return []
        on_these = replace(wanted, list_ids=tuple(found), order="row")
        return list(search.ids(work.store, on_these))

    return choose


def _on_paths(*keys: str) -> Choose:
    def choose(work: Workspace, wanted: Query) -> list[int]:
        on_these = replace(wanted, path_keys=keys, order="row")
        return list(search.ids(work.store, on_these))

    return choose


def _of_whom(holds: Callable[[Paper], bool]) -> Choose:
    def choose(work: Workspace, wanted: Query) -> list[int]:
        found = list(search.ids(work.store, wanted))
        parts = (found[at : at + _AT_ONCE] for at in range(0, len(found), _AT_ONCE))
        return [
            paper.case.id
            for part in parts
            for paper in papers_of(work, part)
            if holds(paper)
        ]

    return choose


def _keys(paper: Paper) -> set[str]:
    return {path.key for path in paths_of(paper)}


def _lacks_app(paper: Paper) -> bool:
    return not has_app(paper.case.answers) and "not_ours" not in _keys(paper)


def _has_account(paper: Paper) -> bool:
    return bool(_HAS_ACCOUNT & _keys(paper))


def _lacks_code(paper: Paper) -> bool:
    """Tell whether a code is needed and lacks: for the account, or for the paper."""
    case = paper.case
    found_none = case.answers.get("code_lookup") == "none"
    if case.declared.social_insurance_code or found_none:
        return False
    missing = {item.key for item in paper.assessment.missing}
    return "social_insurance_code" in missing or bool(_REGISTERS & _keys(paper))


KINDS: Mapping[str, ReportKind] = MappingProxyType(
    {
        "progress": ReportKind(
            title="Tiến độ theo nhóm, theo ngày",
            told="Một trang có biểu đồ: từng nhóm so với chỉ tiêu, từng ngày, việc còn lại.",
        ),
        "chairman": ReportKind(
            title="Báo cáo nhanh một trang",
            told="Cho lãnh đạo: xong bao nhiêu, kịp hạn không, vướng ở đâu.",
            form="chairman_sheet",
        ),
        "periodic": ReportKind(
            title="Báo cáo định kỳ",
            told="Đăng ký, cài đặt VssID, hồ sơ gửi trong kỳ và từ đầu đợt.",
            form="periodic_report",
            has_period=True,
        ),
        "mau_01": ReportKind(
            title="Danh sách Mẫu 01 để ký",
            told="Người đã khớp, có cột ký xác nhận; đơn vị lưu bản đã ký.",
            form="mau_01",
            chosen=_on_lists("mau_01"),
        ),
        "mau_02": ReportKind(
            title="Danh sách Mẫu 02 đã bổ sung",
            told="Số được bổ sung, công an xác nhận, tình trạng VssID của từng người.",
            form="mau_02",
            chosen=_on_lists("mau_02"),
        ),
        "police": ReportKind(
            title="Danh sách đề nghị công an xã",
            told="Người chưa có số, số sai hoặc đã cập nhật mà vẫn bị báo.",
            form="police_list",
            chosen=_on_paths(
                "obtain_personal_id",
                "apply_for_card",
                "police_record_wrong",
                "settle_with_police",
            ),
        ),
        "not_installed": ReportKind(
            title="Danh sách chưa cài VssID",
            told="Người chưa cài VssID, để nhắc.",
            form="not_installed_list",
            chosen=_of_whom(_lacks_app),
        ),
        "registered": ReportKind(
            title="Phụ lục 02: đã đăng ký, cài VssID, thấy sai lệch",
            told="Người có tài khoản, Tờ khai Mẫu 01 đã ký, nội dung sai lệch trên VssID.",
            form="phu_luc_02",
            chosen=_of_whom(_has_account),
        ),
        "not_ours": ReportKind(
            title="Danh sách không thuộc đơn vị",
            told="Chuyển đi, đã chết, ghi trùng; gửi cơ quan BHXH, không bỏ khỏi danh sách.",
            form="not_ours_list",
            chosen=_on_paths("not_ours"),
        ),
        "code_lookup": ReportKind(
            title="Danh sách cần tra mã số BHXH",
            told="Người cần mã số để đăng ký VssID hoặc lập tờ khai mà chưa có.",
            form="code_lookup_list",
            chosen=_of_whom(_lacks_code),
        ),
    }
)
