"""Values that no single field holds: the table of what forms may ask beside plain fields."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from vssid_desk.documents import corrections
from vssid_desk.documents.counts import attached, paper_sheets
from vssid_desk.documents.formats import date_words, sex
from vssid_desk.documents.scope import Scope
from vssid_desk.domain import dates
from vssid_desk.domain.person import FIELDS, NOBODY, Person

_REASONS = {
    "moved": "Đã chuyển đi",
    "dead": "Đã chết",
    "duplicate": "Bị ghi trùng",
    "other": "Lý do khác",
}
_ANSWERS = {  # what is written beside a person on the list that goes back (Mẫu 02)
    "complete_in_app": "Đã bổ sung qua VssID",
    "obtain_personal_id": "Số ĐDCN do công an xã xác nhận",
    "apply_for_card": "Đã hướng dẫn làm thẻ căn cước",
    "police_record_wrong": "Đề nghị công an xã rà soát",
    "settle_with_police": "Đã cập nhật, đang chờ công an xã",
    "change_code": "Thuộc Bộ Quốc phòng quản lý; đề nghị đổi mã số, không cấp mã mới",
    "not_ours": "Không thuộc đơn vị",
}
_REQUESTS = {  # what the commune police are asked
    "obtain_personal_id": "Xác nhận số định danh cá nhân",
    "apply_for_card": "Hướng dẫn, tiếp nhận hồ sơ cấp thẻ căn cước",
    "police_record_wrong": "Rà soát, cập nhật dữ liệu dân cư theo thẻ căn cước",
    "settle_with_police": "Kiểm tra: đã cập nhật mà vẫn bị báo chưa khớp",
}


def _path(scope: Scope) -> str:
    identity = scope.paper.assessment.identity if scope.paper else None
    return identity.key if identity else ""


def _number(person: Person) -> str:
    return person.personal_id or person.passport_number or person.legacy_id


def _foreign(scope: Scope) -> bool:
    return scope.case.declared.nationality not in {"", "VN"}


def _ethnicity(scope: Scope) -> str:
    code = scope.case.declared.ethnicity
    return scope.reference.name_of("ethnicity", code) if code else ""


def _ethnicity_or_foreign(scope: Scope) -> str:
    return "nước ngoài" if _foreign(scope) else _ethnicity(scope)


def _ethnicity_of_citizens(scope: Scope) -> str:
    return "" if _foreign(scope) else _ethnicity(scope)


def _first_clinic(scope: Scope) -> str:
    declared = scope.case.declared
    return "" if declared.social_insurance_code else declared.primary_clinic


def _declarant(scope: Scope) -> str:
    declared = scope.case.declared
    return declared.guardian_name or declared.full_name


def _medium(scope: Scope) -> str:
    channel = scope.case.declared.result_channel
    return {"paper": "paper", "vssid": "electronic", "email": "electronic"}.get(
        channel, ""
    )


def _medium_words(scope: Scope) -> str:
    return {"paper": "bản giấy", "electronic": "bản điện tử"}.get(_medium(scope), "")


def _fault(scope: Scope) -> str:
    fault = scope.paper.assessment.fault if scope.paper else ""
    return scope.case.reason or fault


def _vssid_or_email(scope: Scope) -> str:
    declared = scope.case.declared
    has = "x" if declared.vssid_account == "yes" else ""
    return " ".join(part for part in (has, declared.email) if part)


def _answer(scope: Scope) -> str:
    words = _ANSWERS.get(_path(scope), "")
    note = scope.case.declared.note
    return "; ".join(part for part in (words, note) if part)


def _not_ours(scope: Scope) -> str:
    words = _REASONS.get(scope.case.answers.get("belongs", ""), "")
    note = scope.case.declared.note
    return "; ".join(part for part in (words, note) if part)


def _contract(scope: Scope) -> str:
    words = scope.case.declared.contract_kind.lower()
    if not words:
        return ""
    if "không xác định" in words:
        return "indefinite"
    return "fixed" if "xác định" in words else "other"


def _place_and_day(scope: Scope) -> str:
    return f"{scope.unit.place or '………'}, {date_words(scope.signed_on)}"


def _additional_kind(scope: Scope) -> str:
    """Return the group of heading II a person is of; most people are of none."""
    declared = scope.case.declared
    return "BHXH tự nguyện" if declared.insured_as == "voluntary" else ""


def _card_view(scope: Scope) -> str:
    """Return what the card in hand says, for the police: name, birth, number."""
    person = scope.case.card if scope.case.card != NOBODY else scope.case.declared
    born = corrections.shown(scope, "birth_date", person.birth_date)
    parts = (person.full_name, born, sex(person.sex), _number(person))
    return ", ".join(part for part in parts if part)


def _change_kind(scope: Scope) -> str:
    """Return the kind of change of a person; a mere correction has its own (forms.md 2.1)."""
    differs = bool(scope.paper and scope.paper.assessment.differences)
    words = "Điều chỉnh thông tin nhân thân" if differs else ""
    return scope.case.declared.change_kind or words


def _path_title(scope: Scope) -> str:
    identity = scope.paper.assessment.identity if scope.paper else None
    return identity.title if identity else ""


def _letter(scope: Scope) -> str:
    """Return the letter of the campaign: "công văn số 1/BHXH ngày 05/10/2026", or nothing."""
    campaign = scope.campaign
    if not campaign.letter_number:
        return ""
    on = f" ngày {dates.show(campaign.letter_on)}" if campaign.letter_on else ""
    return f"công văn số {campaign.letter_number}{on}"


def _letter_line(scope: Scope) -> str:
    letter = _letter(scope)
    return f"(Kèm theo {letter})" if letter else ""


def _following(scope: Scope) -> str:
    letter = _letter(scope)
    agency = scope.campaign.agency_name
    by = f" của {agency}" if agency else ""
    return f"Thực hiện {letter}{by}, đơn vị" if letter else "Đơn vị"


def _month_words(scope: Scope) -> str:
    if not scope.signed_on:
        return "tháng……năm……"
    return dates.words(scope.signed_on[:7])


def _of_all(key: str) -> Callable[[Scope], str]:
    """Return a reader of the one value that all people share, empty when they differ."""

    def read(scope: Scope) -> str:
        found = {getattr(paper.case.declared, key) for paper in scope.papers}
        return found.pop() if len(found) == 1 else ""

    return read


def _x(found: bool) -> str:  # noqa: FBT001 - the one question of a mark
    return "x" if found else ""


_PLAIN: dict[str, Callable[[Scope], str]] = {
    "case.correction_text": corrections.text,
    "case.differences_text": corrections.short_text,
    "case.continued": lambda scope: _x(corrections.is_continued(scope)),
    "case.papers_attached": attached,
    "case.identity_number": lambda scope: _number(scope.case.declared),
    "case.delivered_number": lambda scope: _number(scope.case.delivered),
    "case.changed_number": lambda scope: (
        _changed("personal_id")(scope) or _changed("passport_number")(scope)
    ),
    "case.ethnicity_or_foreign": _ethnicity_or_foreign,
    "case.ethnicity_of_citizens": _ethnicity_of_citizens,
    "case.first_clinic": _first_clinic,
    # Who has a number already only corrects; the part on joining is then left blank.
    "case.joins": lambda scope: _x(not scope.case.declared.social_insurance_code),
    "case.declarant": _declarant,
    "case.medium": _medium,
    "case.medium_words": _medium_words,
    "case.medium_electronic": lambda scope: _x(_medium(scope) == "electronic"),
    "case.medium_paper": lambda scope: _x(_medium(scope) == "paper"),
    "case.fault": _fault,
    "case.vssid_or_email": _vssid_or_email,
    "case.answer": _answer,
    "case.not_ours_reason": _not_ours,
    "case.police_request": lambda scope: _REQUESTS.get(_path(scope), ""),
    "case.card_view": _card_view,
    "case.additional_kind": _additional_kind,
    "case.contract_indefinite": lambda scope: _x(_contract(scope) == "indefinite"),
    "case.contract_fixed": lambda scope: _x(_contract(scope) == "fixed"),
    "case.contract_other": lambda scope: _x(_contract(scope) == "other"),
    "case.change_kind": _change_kind,
    "case.path_title": _path_title,
    "case.birth_year": lambda scope: scope.case.declared.birth_date[:4],
    "form.month_words": _month_words,
    "list.group_codes": _of_all("group_code"),
    "list.support_rate": _of_all("state_support_rate"),
    "campaign.letter_line": _letter_line,
    "campaign.following": _following,
    "form.day": lambda scope: date_words(scope.signed_on),
    "form.place_and_day": _place_and_day,
    "list.count": lambda scope: str(len(scope.papers)),
    "list.paper_sheets": lambda scope: str(paper_sheets(scope)),
    "campaign.due_on": lambda scope: scope.campaign.due.on,
}


def _changed(key: str) -> Callable[[Scope], str]:
    def read(scope: Scope) -> str:
        if scope.paper is None:
            return ""
        for one in scope.paper.assessment.differences:
            if one.field == key:
                return corrections.shown(scope, key, one.new)
        return ""

    return read


# "case.changed.<field>": the declared value when it corrects the delivered one, else empty.
COMPUTED: Mapping[str, Callable[[Scope], str]] = MappingProxyType(
    _PLAIN | {f"case.changed.{key}": _changed(key) for key in FIELDS}
)
