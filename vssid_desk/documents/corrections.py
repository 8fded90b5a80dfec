"""What a correction asks, in the words printed on declarations and lists (forms.md 9.2)."""

from collections.abc import Callable, Mapping, Sequence

from vssid_desk.documents.formats import BY_KIND, FORMATS, sentence as sentence_case
from vssid_desk.documents.scope import Scope
from vssid_desk.domain.assessment import Difference
from vssid_desk.domain.person import FIELDS, Kind, Person
from vssid_desk.domain.reference.list_codes import BY_HAND
from vssid_desk.domain.values import dates

MOST_LINES = 4  # on the declaration itself; more go to the continuation sheet
MOST_LETTERS = 1000  # vendors cap [18] and [19] there
_LINE = 92  # letters on one printed line, nearly

NAMES: Mapping[str, str] = {
    "full_name": "họ và tên",
    "birth_date": "ngày, tháng, năm sinh",
    "sex": "giới tính",
    "personal_id": "số ĐDCN/CCCD",
    "legacy_id": "số CMND",
    "passport_number": "số hộ chiếu",
    "social_insurance_code": "mã số BHXH",
    "ethnicity": "dân tộc",
    "nationality": "quốc tịch",
    "address": "địa chỉ",
    "phone": "số điện thoại",
    "email": "địa chỉ email",
}

_SHORT_NAMES = {
    "full_name": "họ tên",
    "birth_date": "ngày sinh",
    "personal_id": "số ĐDCN",
    "phone": "điện thoại",
    "email": "email",
}

_PROOFS: tuple[tuple[str, str], ...] = (
    ("citizen_card_copy", "thẻ căn cước"),
    ("birth_certificate_copy", "giấy khai sinh"),
    ("police_confirmation", "xác nhận của công an"),
)
_UNPROVEN = frozenset({"phone", "email", "address"})  # the person's word is enough


def shown(scope: Scope, key: str, value: str) -> str:
    """Return a value of a field as paper shows it."""
    kind = FIELDS[key].kind
    if kind in (Kind.ETHNICITY, Kind.NATIONALITY):
        return scope.reference.name_of(kind.value, value)
    write: Callable[[str], str] = FORMATS[BY_KIND.get(kind, "")]
    return write(value)


def proof(scope: Scope, key: str) -> str:
    """Return the paper that a corrected field follows, or the empty text."""
    if key in _UNPROVEN:
        return ""
    case = scope.case
    value = getattr(case.declared, key)
    if value and getattr(case.card, key) == value:
        return "thẻ căn cước"
    kinds = {item.kind for item in case.evidence}
    words = next((words for kind, words in _PROOFS if kind in kinds), "")
    return f"{words}{_which(case.declared)}" if words else ""


def _which(declared: Person) -> str:
    """Return number and day of the paper that was shown, as far as they are known."""
    number = f" số {declared.document_number}" if declared.document_number else ""
    day = dates.show(declared.document_issued_on)
    return f"{number} ngày {day}" if day else number


def sentence(scope: Scope, difference: Difference) -> str:
    """Return the sentence that asks one correction."""
    name = NAMES.get(difference.field, FIELDS[difference.field].label.lower())
    old = shown(scope, difference.field, difference.old)
    new = shown(scope, difference.field, difference.new)
    paper = proof(scope, difference.field)
    by = f" (theo {paper})" if paper else ""
    if not difference.old:
        return f'Bổ sung {name}: "{new}"{by}.'
    if not difference.new:
        return f'Bỏ {name}: "{old}".'
    return f'Điều chỉnh {name}: từ "{old}" thành "{new}"{by}.'


def asked(scope: Scope) -> Sequence[Difference]:
    """Return what is to be corrected, in the order of voucher C02-TS.

    Who stands on no list and has no code registers: there is nothing to correct.
    """
    if scope.paper is None:
        return ()
    case = scope.paper.case
    registers = case.list_code == BY_HAND and not case.declared.social_insurance_code
    return () if registers else scope.paper.assessment.differences


def sentences(scope: Scope) -> list[str]:
    """Return one sentence for each correction."""
    return [sentence(scope, one) for one in asked(scope)]


def is_continued(scope: Scope) -> bool:
    """Tell whether the corrections go to a sheet of their own."""
    return _is_long(sentences(scope))


def _is_long(told: Sequence[str]) -> bool:
    lines = sum(-(-len(one) // _LINE) for one in told)
    return lines > MOST_LINES or sum(map(len, told)) > MOST_LETTERS


def full_text(scope: Scope) -> str:
    """Return everything that is asked, as filing software takes it."""
    return "\n".join(sentences(scope))


def text(scope: Scope) -> str:
    """Return what stands in [16], [11] or [18] of a declaration, a line for each item."""
    lines = sentences(scope)
    if _is_long(lines):
        return "Xem Bảng kê điều chỉnh kèm theo."
    return "\n".join(lines)


def short_text(scope: Scope) -> str:
    """Return the corrections for a narrow column of remarks; many are only named."""
    found = asked(scope)
    if len(found) > MOST_LINES:
        names = ", ".join(_short_name(one.field) for one in found)
        return f"Sửa {names}: xem Bảng kê điều chỉnh kèm tờ khai"
    return "; ".join(_short(scope, one) for one in found)


def _short_name(field: str) -> str:
    return _SHORT_NAMES.get(field) or NAMES.get(field, field)


def _short(scope: Scope, one: Difference) -> str:
    name = _short_name(one.field)
    old, new = shown(scope, one.field, one.old), shown(scope, one.field, one.new)
    if not one.old:
        return f'Bổ sung {name} "{new}"'
    if not one.new:
        return f'Bỏ {name} "{old}"'
    return f'Sửa {name} "{old}" thành "{new}"'


def rows(scope: Scope) -> list[dict[str, str]]:
    """Return the corrections as rows of the continuation sheet."""
    return [
        {
            "number": str(number),
            "name": sentence_case(NAMES.get(one.field, FIELDS[one.field].label)),
            "old": shown(scope, one.field, one.old),
            "new": shown(scope, one.field, one.new),
            "proof": sentence_case(proof(scope, one.field)),
        }
        for number, one in enumerate(asked(scope), 1)
    ]
