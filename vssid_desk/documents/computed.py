"""Values that no single field holds: the table of what forms may ask beside plain fields."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from vssid_desk.documents import corrections
from vssid_desk.documents.computed_handouts import HANDOUT_VALUES, has_account
from vssid_desk.documents.computed_households import HOUSEHOLD_VALUES
from vssid_desk.documents.computed_lists import LIST_VALUES
from vssid_desk.documents.computed_numbers import NUMBER_VALUES, identity_number
from vssid_desk.documents.computed_work import WORK_VALUES
from vssid_desk.documents.counts import attached, kinds_attached
from vssid_desk.documents.formats import FORMATS, sex
from vssid_desk.documents.scope import Scope
from vssid_desk.domain.person import FIELDS, NOBODY

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
    parts = (has_account(scope), scope.case.declared.email)
    return " ".join(part for part in parts if part)


def _answer(scope: Scope) -> str:
    words = _ANSWERS.get(_path(scope), "")
    note = scope.case.declared.note
    return "; ".join(part for part in (words, note) if part)


def _not_ours(scope: Scope) -> str:
    words = _REASONS.get(scope.case.answers.get("belongs", ""), "")
    note = scope.case.declared.note
    return "; ".join(part for part in (words, note) if part)


def _additional_kind(scope: Scope) -> str:
    """Return the group of heading II a person is of; most people are of none."""
    return {
        "voluntary": "BHXH tự nguyện",
        "voluntary_accident": "BHTNLĐ tự nguyện",
    }.get(scope.case.declared.insured_as, "")


def _card_view(scope: Scope) -> str:
    """Return what the card in hand says, for the police: name, birth, number."""
    person = scope.case.card if scope.case.card != NOBODY else scope.case.declared
    born = corrections.shown(scope, "birth_date", person.birth_date)
    parts = (person.full_name, born, sex(person.sex), identity_number(person))
    return ", ".join(part for part in parts if part)


def _place(kind: str) -> Callable[[Scope], str]:
    """Return a reader of an address in one line, the smaller unit first."""
    keys = [f"{kind}_{part}" for part in ("address", "commune", "district", "province")]

    def read(scope: Scope) -> str:
        one = scope.case.declared
        return ", ".join(part for key in keys if (part := getattr(one, key, "")))

    return read


def _extract(scope: Scope) -> str:
    """Return what the papers say that the agency has to check (D01-TS, column 10)."""
    one = scope.case.declared
    said = (
        ("Họ và tên", one.full_name),
        ("ngày sinh", corrections.shown(scope, "birth_date", one.birth_date)),
        ("giới tính", sex(one.sex)),
        ("quốc tịch", corrections.shown(scope, "nationality", one.nationality)),
        ("số ĐDCN/CCCD/hộ chiếu", identity_number(one)),
    )
    return "; ".join(f"{name}: {value}" for name, value in said if value)


def _differing(scope: Scope, part: str) -> str:
    """Return the name, the old or the new values of everything that differs."""
    return "; ".join(row[part] or "–" for row in corrections.rows(scope))


def _sex_in_list(scope: Scope) -> str:
    """Return the sex in words, or as a mark for women where the office wants that."""
    write = FORMATS["sex_x" if scope.campaign.sex_by_mark else "sex"]
    return write(scope.case.declared.sex)


def _path_title(scope: Scope) -> str:
    identity = scope.paper.assessment.identity if scope.paper else None
    return identity.title if identity else ""


def _x(found: bool) -> str:  # noqa: FBT001 - the one question of a mark
    return "x" if found else ""


_PLAIN: dict[str, Callable[[Scope], str]] = {
    "case.correction_text": corrections.text,
    "case.differences_text": corrections.short_text,
    "case.continued": lambda scope: _x(corrections.is_continued(scope)),
    "case.papers_attached": attached,
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
    "case.path_title": _path_title,
    "case.birth_registration": _place("birth_registration"),
    "case.contact_line": _place("contact"),
    "case.signed_registration": lambda scope: _x(
        any(item.kind == "signed_registration" for item in scope.case.evidence)
    ),
    "case.difference_names": lambda scope: _differing(scope, "name"),
    "case.difference_old": lambda scope: _differing(scope, "old"),
    "case.difference_new": lambda scope: _differing(scope, "new"),
    "case.document_kinds": kinds_attached,
    "case.document_extract": _extract,
    "case.sex_in_list": _sex_in_list,
    "case.birth_year": lambda scope: scope.case.declared.birth_date[:4],
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
    {
        **_PLAIN,
        **LIST_VALUES,
        **NUMBER_VALUES,
        **WORK_VALUES,
        **HANDOUT_VALUES,
        **HOUSEHOLD_VALUES,
        **{f"case.changed.{key}": _changed(key) for key in FIELDS},
    }
)
