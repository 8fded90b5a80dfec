"""Record what a person declares and answers, and assess the case again."""

from collections.abc import Mapping
from dataclasses import replace

from vssid_desk.domain.case import Case
from vssid_desk.domain.person import FIELDS, Person
from vssid_desk.errors import UserError
from vssid_desk.operations.assessing import assess_cases, assess_only
from vssid_desk.operations.browse import CaseView, view_of
from vssid_desk.operations.workspace import Workspace
from vssid_desk.store import cases
from vssid_desk.store.journal import journal


def correct(
    work: Workspace, case_id: int, values: Mapping[str, str], answers: Mapping[str, str]
) -> CaseView:
    """Keep declared values (final, by field key) and answers (by fact; "" takes one back).

    Raises UserError when the case is in a package that has not been answered or withdrawn,
    or when a field is unknown.
    """
    case = cases.get(work.store, case_id)
    check_open(case)
    unknown = values.keys() - FIELDS.keys()
    if unknown:
        raise UserError(f"Không có trường “{min(unknown)}”. Xem lại tên trường.")
    declared = Person.of({**case.declared.as_dict(), **values})
    kept = {key: value for key, value in {**case.answers, **answers}.items() if value}
    changed = replace(case, declared=declared, answers=kept)
    if changed == case:
        return keep(work, case, "")
    return keep(work, changed, f"Sửa thông tin: {place_of(case)}")


def take_card(work: Workspace, case_id: int) -> CaseView:
    """Take every value that the scanned card states as the declared one."""
    case = cases.get(work.store, case_id)
    if not case.card.known():
        raise UserError(
            "Người này chưa có thẻ nào được quét. Quét thẻ của người này trước rồi nhận giá trị."
        )
    return correct(work, case_id, case.card.known(), {})


def keep(work: Workspace, case: Case, text: str) -> CaseView:
    """Write a changed case as one operation named `text` ("" when nothing changed)."""
    if not text:
        return view_of(work, case, assess_only(work, case))
    with journal.operation(work.store, "correct", text):
        cases.put(work.store, case)
        assessment = assess_cases(work, [case])[0]
    return view_of(work, case, assessment)


def check_open(case: Case) -> None:
    """Refuse to change a case whose paper is on its way, or that goes on elsewhere; raise UserError."""
    if case.package_id is not None and not case.outcome:
        raise UserError(
            f"Người này đã gửi trong gói {case.package_name}. "
            "Thu hồi gói hoặc chờ cơ quan BHXH trả lời rồi mới sửa."
        )
    if case.continued_in is not None:
        raise UserError(
            "Người này đã có trong danh sách mới hơn, việc làm dở được mang sang đó. "
            f"Mở người tham gia số {case.continued_in} để làm tiếp."
        )


def place_of(case: Case) -> str:
    """Say which row a case is, without telling who; for the journal."""
    sheet = f", trang tính “{case.sheet}”" if case.sheet else ""
    return f"dòng {case.row_number}{sheet}"
