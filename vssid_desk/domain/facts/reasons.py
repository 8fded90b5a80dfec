"""Why a path was chosen, and what is wrong in a few words: sentences from differences."""

from collections.abc import Sequence
from functools import lru_cache

from vssid_desk.domain.assessment import Difference
from vssid_desk.domain.case import Case
from vssid_desk.domain.checks.differences import WORDS, has_card
from vssid_desk.domain.findings import Finding, Severity
from vssid_desk.domain.person import FIELDS
from vssid_desk.domain.reference.list_codes import is_of_agency

_PARTS = {
    ("birth_date", "day_month_swapped"): "ghi đảo ngày và tháng sinh",
    ("personal_id", "zero_lost"): "ghi số ĐDCN/CCCD mất số 0 ở đầu",
    ("personal_id", "new_value"): "chưa có số ĐDCN/CCCD",
    ("birth_date", "new_value"): "ghi ngày sinh chưa đủ",
}
_PART_BY_KIND = {
    "marks": "ghi {label} khác dấu",
    "day_month_swapped": "ghi {label} đảo ngày và tháng",
    "zero_lost": "ghi {label} mất số 0 ở đầu",
    "new_value": "chưa có {label}",
    "different": "ghi {label} khác",
    "missing": "ghi {label} mà người này không khai",
}
_SHORT = {
    ("birth_date", "day_month_swapped"): "đảo ngày, tháng",
    ("personal_id", "zero_lost"): "mất số 0",
    ("personal_id", "new_value"): "chưa có số",
    ("full_name", "marks"): "tên khác dấu",
    ("full_name", "different"): "khác tên",
    ("birth_date", "different"): "khác ngày sinh",
    ("birth_date", "new_value"): "ngày sinh chưa đủ",
    ("sex", "different"): "khác giới tính",
    ("personal_id", "different"): "khác số",
}
_ABBREVIATIONS = ("ĐDCN", "CCCD", "CMND", "BHXH", "BHYT", "VssID")
_WITHOUT_FAULT = frozenset({"mau_01", "no_vssid"})
# The gravest kind gives the row its icon.
_GRAVITY = (
    "different",
    "missing",
    "day_month_swapped",
    "zero_lost",
    "marks",
    "new_value",
)


def comparison(case: Case, disputed: Sequence[Difference]) -> str:
    """Say what BHXH has otherwise: "So với thẻ, BHXH ghi đảo ngày và tháng sinh; …".

    What stands on somebody's own list nobody says of BHXH.
    """
    pairs = tuple((item.field, item.kind) for item in disputed)
    holder = "BHXH" if is_of_agency(case.list_code) else "danh sách"
    return _comparison(pairs, "thẻ" if has_card(case.card) else "lời khai", holder)


@lru_cache(maxsize=4096)
def _comparison(pairs: tuple[tuple[str, str], ...], source: str, holder: str) -> str:
    parts = "; ".join(_part(field, kind) for field, kind in pairs)
    return f"So với {source}, {holder} {parts}."


def _part(field: str, kind: str) -> str:
    known = _PARTS.get((field, kind))
    return known or _PART_BY_KIND[kind].format(label=label_inside(field))


@lru_cache(maxsize=256)
def label_inside(field: str) -> str:
    """Return a field's label as it stands inside a sentence: "họ và tên", "CMND 9 số"."""
    label = FIELDS[field].label
    if label.startswith(_ABBREVIATIONS):
        return label
    return label[:1].lower() + label[1:]


def relisted(case: Case) -> str:
    """Return "Liệt kê lại lần 1" for somebody listed a second time (I-7), "" the first time."""
    again = case.times_listed - 1
    return f"Liệt kê lại lần {again}" if again > 0 else ""


def fault_of(
    case: Case, disputed: Sequence[Difference], findings: Sequence[Finding]
) -> tuple[str, str]:
    """Return the short words of what does not match, and the kind that gives the icon.

    Differences come first, then errors, the lacking number, the list's own reason, warnings,
    and last what Danh sách Mẫu 02 says of everybody on it.
    """
    if disputed:
        return _short(tuple((item.field, item.kind) for item in disputed))
    worst = findings[0].severity if findings else Severity.NOTE
    if worst is Severity.ERROR:
        return _finding_words(findings[0]), "error"
    told = _told_by_list(case)
    if told is None and worst is Severity.WARNING:
        return _finding_words(findings[0]), "warning"
    return told or _unmatched(case)


def _told_by_list(case: Case) -> tuple[str, str] | None:
    if not case.delivered.personal_id and case.list_code not in _WITHOUT_FAULT:
        return "Chưa có số", "missing"
    return (case.reason, "different") if case.reason else None


def _unmatched(case: Case) -> tuple[str, str]:
    return ("Chưa khớp", "different") if case.list_code == "mau_02" else ("", "")


@lru_cache(maxsize=4096)
def _short(pairs: tuple[tuple[str, str], ...]) -> tuple[str, str]:
    kinds = {kind for _, kind in pairs}
    parts = [
        _SHORT.get(pair) or f"{label_inside(pair[0])}: {WORDS[pair[1]].lower()}"
        for pair in pairs
    ]
    words = ", ".join(parts)
    gravest = next(kind for kind in _GRAVITY if kind in kinds)
    return words[:1].upper() + words[1:], gravest


def _finding_words(finding: Finding) -> str:
    if finding.field == "row":
        return "Có thể trùng"
    return f"{FIELDS[finding.field].label} cần xem"
