"""Values that tell a person what is to be done: on hand-outs, and in messages."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from vssid_desk.documents.handed import paths_of
from vssid_desk.documents.scope import Scope
from vssid_desk.domain.assessment import Path
from vssid_desk.domain.facts.told import has_app
from vssid_desk.domain.reference.list_codes import BY_HAND, holder_says, is_of_agency

# Paths on which hand-outs word things differently (forms/handling_paths).
_PATHS = (
    "register_parent",
    "obtain_personal_id",
    "apply_for_card",
    "police_record_wrong",
    "settle_with_police",
)
_REGISTERED = "đã đăng ký"
_ACCOUNTS = {  # what the account path says of the account
    "register_account": "chưa đăng ký",
    "register_child": "chưa đăng ký",
    "register_parent": "chưa đăng ký",
    "add_email": "đã đăng ký, chưa có email",
    "check_own_data": _REGISTERED,
    "report_difference": _REGISTERED,
}
_KNOWN = {"yes": _REGISTERED, "no": "chưa đăng ký"}


def _paths(scope: Scope) -> list[Path]:
    return paths_of(scope.paper)


def _keys(scope: Scope) -> set[str]:
    return {path.key for path in _paths(scope)}


def _is_on(key: str) -> Callable[[Scope], str]:
    return lambda scope: "x" if key in _keys(scope) else ""


def _vssid_words(scope: Scope) -> str:
    """Return whether somebody has an account; "" when nobody knows."""
    if scope.case.answers.get("vssid_account") == "unknown":
        return ""
    told = (_ACCOUNTS.get(path.key, "") for path in _paths(scope))
    known = _KNOWN.get(scope.case.declared.vssid_account, "")
    return next((words for words in told if words), known)


def has_account(scope: Scope) -> str:
    """Mark who has an account, as the list says or as the officer was told."""
    return "x" if _vssid_words(scope).startswith(_REGISTERED) else ""


def _account_wanted(scope: Scope) -> str:
    wanted = {key for key, words in _ACCOUNTS.items() if words != _REGISTERED}
    return "x" if wanted & _keys(scope) else ""


def _what_to_do(scope: Scope) -> str:
    """Return the steps of a person, or the question that is still open."""
    assessment = scope.paper.assessment if scope.paper else None
    question = assessment.question if assessment else None
    steps = [path.title for path in _paths(scope)]
    if question and not (assessment and assessment.identity):
        steps.insert(0, f"Trả lời đơn vị: {question.text}")
    return "\n".join(steps)


def _registers(scope: Scope) -> bool:
    """Tell whether the person at hand registers an account with the own code."""
    return "register_parent" not in _keys(scope)


def _has_code(scope: Scope) -> str:
    known = scope.case.declared.social_insurance_code
    return "x" if known and _registers(scope) else ""


def _lacks_code(scope: Scope) -> str:
    known = scope.case.declared.social_insurance_code
    return "x" if not known and _registers(scope) else ""


def _name_and_year(scope: Scope) -> str:
    one = scope.case.declared
    return ", ".join(part for part in (one.full_name, one.birth_date[:4]) if part)


def _path_reason(scope: Scope) -> str:
    identity = scope.paper.assessment.identity if scope.paper else None
    return identity.reason if identity else ""


def _holder_says(scope: Scope) -> str:
    words = holder_says(scope.case.list_code)
    return words if is_of_agency(scope.case.list_code) else words.lower()


def _list_says(scope: Scope) -> str:
    """Return the words before a fault: the list's, or none of a list for who is on none."""
    if scope.case.list_code == BY_HAND:
        return "Cần làm rõ"
    of_agency = is_of_agency(scope.case.list_code)
    return "Danh sách của cơ quan BHXH ghi" if of_agency else "Danh sách ghi"


HANDOUT_VALUES: Mapping[str, Callable[[Scope], str]] = MappingProxyType(
    {
        "case.vssid_words": _vssid_words,
        "case.has_account": has_account,
        "case.account_wanted": _account_wanted,
        "case.what_to_do": _what_to_do,
        "case.has_code": _has_code,
        "case.lacks_code": _lacks_code,
        "case.name_and_year": _name_and_year,
        "case.path_reason": _path_reason,
        "case.holder_says": _holder_says,
        "case.list_says": _list_says,
        "case.installed": lambda scope: "x" if has_app(scope.case.answers) else "",
        "case.class_or_hamlet": lambda scope: (
            scope.case.declared.department or scope.case.group
        ),
        "campaign.signed_paper": lambda scope: (
            "x" if scope.campaign.paper_registration else ""
        ),
        **{f"case.path_is.{key}": _is_on(key) for key in _PATHS},
    }
)
