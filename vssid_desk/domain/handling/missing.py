"""What a case still lacks before it is ready: fields, evidence, answers, errors."""

from collections.abc import Iterable, Mapping, Sequence

from vssid_desk.domain.assessment import Difference, Missing, Path
from vssid_desk.domain.campaign import Campaign
from vssid_desk.domain.case import Case
from vssid_desk.domain.checks.differences import CARD_FIELDS
from vssid_desk.domain.facts.reasons import label_inside
from vssid_desk.domain.findings import Finding, Severity
from vssid_desk.domain.handling.added_forms import lacks_code
from vssid_desk.domain.person import FIELDS

EVIDENCE_LABELS: Mapping[str, str] = {
    "citizen_card_copy": "bản chụp thẻ căn cước/CCCD",
    "birth_certificate_copy": "bản chụp giấy khai sinh",
    "police_confirmation": "xác nhận số ĐDCN của công an xã",
    "signed_form": "tờ khai đã ký",
    "signed_registration": "Tờ khai Mẫu 01 (đăng ký giao dịch điện tử) đã ký",
    "portrait": "ảnh chân dung",
    "other": "giấy tờ khác",
}

_NOTHING_CHANGED = Missing(
    what="field",
    key="declared",
    text="Chưa sửa thông tin nào so với danh sách. Quét thẻ hoặc nhập theo thẻ.",
)


def missing_for_paper(
    case: Case,
    path: Path,
    changed: Sequence[Difference],
    campaign: Campaign,
    required: Mapping[str, Sequence[str]],
) -> list[Missing]:
    """Return what the papers of a path still lack; `required` names fields by form code."""
    found = [] if changed or path.mark == "I-4" else [_NOTHING_CHANGED]
    asked = _asked_fields(path, campaign, required)
    if case.answers.get("code_lookup") == "none" or not lacks_code(case, campaign):
        asked = [key for key in asked if key != "social_insurance_code"]
    found += missing_fields(case, asked)
    found += missing_evidence(case, path.evidence)
    return found + missing_settling(case)


def _asked_fields(
    path: Path, campaign: Campaign, required: Mapping[str, Sequence[str]]
) -> list[str]:
    keys = dict.fromkeys(campaign.required_fields)
    for form in path.forms:
        keys.update(dict.fromkeys(required.get(form, ())))
    return [key for key in keys if key in FIELDS]


def missing_fields(case: Case, keys: Iterable[str]) -> list[Missing]:
    """Return the fields of `keys` that the person has not declared."""
    declared = case.declared
    return [
        Missing(what="field", key=key, text=f"Còn thiếu {label_inside(key)}.")
        for key in keys
        if not getattr(declared, key)
    ]


def missing_evidence(case: Case, wanted: Iterable[str]) -> list[Missing]:
    """Return the papers not received yet; one on paper counts as well as a picture."""
    held = {item.kind for item in case.evidence}
    found = []
    for alternatives in wanted:
        kinds = alternatives.split("|")
        if held.isdisjoint(kinds):
            words = " hoặc ".join(EVIDENCE_LABELS[kind] for kind in kinds)
            found.append(
                Missing(what="evidence", key=alternatives, text=f"Còn thiếu {words}.")
            )
    return found


def missing_errors(case: Case, findings: Iterable[Finding]) -> list[Missing]:
    """Return the errors that keep a case from being ready.

    A cell of a lesser field that could not be read and stays empty holds nobody up.
    """
    return [
        Missing(what="finding", key=item.field, text=item.text)
        for item in findings
        if item.severity is Severity.ERROR
        and (item.field in CARD_FIELDS or item.field in case.declared.known())
    ]


def missing_settling(case: Case) -> list[Missing]:
    """Return the agency's reason of a returned case until something was done about it.

    Another declared value than the one sent, or the officer's word, settles it. It goes on
    when the person is listed again meanwhile.
    """
    if not was_returned(case) or case.answers.get("return_settled") == "yes":
        return []
    if case.sent_values and case.declared.known() != case.sent_values:
        return []
    note = case.outcome_note or case.returned_why
    why = f": {note}" if note else ""
    text = f"Cơ quan BHXH trả lại{why}. Sửa theo lý do trả lại; không phải sửa gì thì trả lời câu “Đã xử lý xong lý do cơ quan BHXH trả lại chưa?”."
    return [Missing(what="answer", key="return_settled", text=text)]


def was_returned(case: Case) -> bool:
    """Tell whether the agency sent the last paper back, of this list or of one before."""
    return case.outcome == "returned" or bool(case.returned_why)
