"""Values about employment: contract, place of work, kind of change."""

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType

from vssid_desk.documents import corrections
from vssid_desk.documents.scope import Scope
from vssid_desk.domain.case import Case
from vssid_desk.domain.person import FIELDS
from vssid_desk.domain.values import dates

_KIND = "change_kind"  # says itself that something changes
_CLINIC = ("primary_clinic", "primary_clinic_code")
_WORK = (
    *(key for key, field in FIELDS.items() if field.section == "employment"),
    "from_month",
    "to_month",
)
_PAYMENT = (
    "amount_due", "own_amount", "income_amount", "from_month", "from_on", "month_count",
)  # fmt: skip
_CONTRACTS = ("indefinite", "fixed", "other")
_LEVELS = {  # how the words of a job's level begin (D02-LT of QĐ 1040, columns 8 to 11)
    "manager": "nhà quản lý",
    "high": "chuyên môn kĩ thuật bậc cao",
    "middle": "chuyên môn kĩ thuật bậc trung",
}


def _contract(scope: Scope) -> str:
    words = scope.case.declared.contract_kind.lower()
    if not words:
        return ""
    if "không xác định" in words:
        return "indefinite"
    return "fixed" if "xác định" in words else "other"


def _level(scope: Scope) -> str:
    words = scope.case.declared.job_level.lower().replace("kỹ thuật", "kĩ thuật")
    known = (key for key, start in _LEVELS.items() if words.startswith(start))
    return next(known, "other") if words else ""


def _marked(read: Callable[[Scope], str], kind: str) -> Callable[[Scope], str]:
    return lambda scope: "x" if read(scope) == kind else ""


def _contract_day(key: str, kind: str) -> Callable[[Scope], str]:
    """Return a reader of a contract's day, blank for another kind of contract."""

    def read(scope: Scope) -> str:
        held = _contract(scope) == kind
        return dates.show(getattr(scope.case.declared, key)) if held else ""

    return read


def _change_kind(scope: Scope) -> str:
    """Return the kind of change of a person; a mere correction has its own (forms.md 2.1)."""
    words = "Điều chỉnh thông tin nhân thân" if corrections.asked(scope) else ""
    return scope.case.declared.change_kind or words


def _contributes(scope: Scope) -> str:
    """Tell that a line is about more than a mere correction, whose other columns stay empty.

    What stood there would be read as another change (forms.md 2.1, 3.2). Another clinic alone
    is told in its own column.
    """
    case = scope.case
    differs = bool(scope.paper and scope.paper.assessment.differences)
    mere = differs or _is_new(case, _CLINIC)
    if mere and case.declared.social_insurance_code and not _is_new(case, _WORK):
        return ""
    return "x"


def _pays(scope: Scope) -> str:
    """Tell that a line of D05-TS, D06-TS is about more than a mere correction.

    A payment on it is no correction, even one that the list brought (forms.md 8.1, 8.4).
    """
    said = scope.case.declared
    return "x" if any(getattr(said, key) for key in _PAYMENT) else _contributes(scope)


def _tells_clinic(scope: Scope) -> str:
    """Tell that the column of the first clinic is filled: for another one, or with all others."""
    return "x" if _is_new(scope.case, _CLINIC) else _contributes(scope)


def _is_new(case: Case, keys: Iterable[str]) -> bool:
    """Tell whether something is declared of these fields that was not delivered."""
    said, known = case.declared, case.delivered
    return any(
        (value := getattr(said, key)) and (value != getattr(known, key) or key == _KIND)
        for key in keys
    )


WORK_VALUES: Mapping[str, Callable[[Scope], str]] = MappingProxyType(
    {
        "case.change_kind": _change_kind,
        "case.contributes": _contributes,
        "case.pays": _pays,
        "case.tells_clinic": _tells_clinic,
        **{f"case.contract_{kind}": _marked(_contract, kind) for kind in _CONTRACTS},
        **{
            f"case.contract_{kind}_{side}": _contract_day(f"contract_{side}", kind)
            for kind in _CONTRACTS
            for side in ("from", "to")
        },
        **{
            f"case.job_{level}": _marked(_level, level) for level in (*_LEVELS, "other")
        },
    }
)
