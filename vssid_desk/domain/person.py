"""Person: the particulars of a participant, each field declared once."""

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, fields
from types import MappingProxyType
from typing import Self

from vssid_desk.domain.person_fields import Kind, PersonField, field_

__all__ = ["FIELDS", "IDENTITY_FIELDS", "NOBODY", "Kind", "Person", "PersonField"]


@dataclass(frozen=True, kw_only=True)
class Person:
    """A participant's particulars, each a normalised text; unknown is the empty text."""

    full_name: str = field_("Họ và tên", Kind.NAME, "identity")
    birth_date: str = field_("Ngày sinh", Kind.DATE, "identity")
    sex: str = field_("Giới tính", Kind.SEX, "identity")
    personal_id: str = field_("Số ĐDCN/CCCD", Kind.PERSONAL_ID, "identity")
    legacy_id: str = field_("CMND 9 số", Kind.LEGACY_ID, "identity")
    passport_number: str = field_("Số hộ chiếu", Kind.PASSPORT, "identity")
    social_insurance_code: str = field_(
        "Mã số BHXH", Kind.SOCIAL_INSURANCE_CODE, "identity"
    )
    health_card_code: str = field_("Mã thẻ BHYT", Kind.HEALTH_CARD_CODE, "identity")
    address: str = field_("Địa chỉ", Kind.ADDRESS, "identity")
    ethnicity: str = field_("Dân tộc", Kind.ETHNICITY, "identity")
    nationality: str = field_("Quốc tịch", Kind.NATIONALITY, "identity")
    group_code: str = field_("Nhóm đối tượng", Kind.GROUP, "identity")
    insured_as: str = field_("Tham gia theo diện", Kind.INSURED_AS, "identity")
    department: str = field_("Lớp, thôn, phòng ban", Kind.TEXT, "identity")

    phone: str = field_("Điện thoại", Kind.PHONE, "contact")
    email: str = field_("Thư điện tử", Kind.EMAIL, "contact")
    vssid_account: str = field_("Đã đăng ký VssID", Kind.YES_NO, "contact")
    registered_on: str = field_(
        "Đã đăng ký giao dịch điện tử ngày", Kind.DATE, "contact"
    )
    result_channel: str = field_("Cách nhận kết quả", Kind.CHANNEL, "contact")
    contact_address: str = field_(
        "Địa chỉ liên hệ: số nhà, đường, thôn", Kind.ADDRESS, "contact"
    )
    contact_commune: str = field_("Địa chỉ liên hệ: xã", Kind.ADDRESS, "contact")
    contact_district: str = field_(
        "Địa chỉ liên hệ: huyện (trước 01/7/2025)", Kind.ADDRESS, "contact"
    )
    contact_province: str = field_("Địa chỉ liên hệ: tỉnh", Kind.ADDRESS, "contact")
    permanent_address: str = field_(
        "Nơi thường trú: số nhà, đường, thôn", Kind.ADDRESS, "contact"
    )
    permanent_hamlet: str = field_(
        "Nơi thường trú: thôn, tổ dân phố", Kind.ADDRESS, "contact"
    )
    permanent_commune: str = field_("Nơi thường trú: xã", Kind.ADDRESS, "contact")
    permanent_district: str = field_(
        "Nơi thường trú: huyện (trước 01/7/2025)", Kind.ADDRESS, "contact"
    )
    permanent_province: str = field_("Nơi thường trú: tỉnh", Kind.ADDRESS, "contact")

    birth_registration_commune: str = field_(
        "Nơi đăng ký khai sinh: xã", Kind.ADDRESS, "birth"
    )
    birth_registration_district: str = field_(
        "Nơi đăng ký khai sinh: huyện", Kind.ADDRESS, "birth"
    )
    birth_registration_province: str = field_(
        "Nơi đăng ký khai sinh: tỉnh", Kind.ADDRESS, "birth"
    )
    guardian_name: str = field_("Cha, mẹ hoặc người giám hộ", Kind.NAME, "birth")
    guardian_phone: str = field_("Điện thoại người giám hộ", Kind.PHONE, "birth")

    household_code: str = field_("Mã hộ gia đình", Kind.TEXT, "household")
    household_head: str = field_("Họ và tên chủ hộ", Kind.NAME, "household")
    household_head_id: str = field_(
        "Số ĐDCN/CCCD chủ hộ", Kind.PERSONAL_ID, "household"
    )
    household_book_number: str = field_("Số sổ hộ khẩu", Kind.TEXT, "household")
    relation_to_head: str = field_("Quan hệ với chủ hộ", Kind.RELATION, "household")

    primary_clinic: str = field_("Nơi đăng ký KCB ban đầu", Kind.TEXT, "insurance")
    primary_clinic_code: str = field_("Mã nơi KCB ban đầu", Kind.TEXT, "insurance")
    contribution_amount: str = field_("Mức tiền đóng", Kind.NUMBER, "insurance")
    contribution_method: str = field_("Phương thức đóng", Kind.TEXT, "insurance")
    occupation: str = field_(
        "Nghề, công việc, thời gian và nơi làm việc", Kind.TEXT, "insurance"
    )
    from_month: str = field_("Từ tháng", Kind.MONTH, "insurance")
    to_month: str = field_("Đến tháng", Kind.MONTH, "insurance")
    month_count: str = field_("Số tháng", Kind.NUMBER, "insurance")
    state_support_rate: str = field_("Tỷ lệ NSNN hỗ trợ (%)", Kind.NUMBER, "insurance")
    local_support: str = field_("Ngân sách địa phương hỗ trợ", Kind.NUMBER, "insurance")
    other_support: str = field_("Hỗ trợ khác", Kind.NUMBER, "insurance")
    from_on: str = field_("Tham gia từ ngày", Kind.DATE, "insurance")
    income_amount: str = field_(
        "Mức thu nhập tháng làm căn cứ đóng", Kind.NUMBER, "insurance"
    )
    amount_due: str = field_("Số tiền phải đóng", Kind.NUMBER, "insurance")
    own_amount: str = field_("Người tham gia đóng", Kind.NUMBER, "insurance")
    state_support: str = field_("NSNN hỗ trợ, số tiền", Kind.NUMBER, "insurance")
    local_support_rate: str = field_(
        "NSNN (địa phương) hỗ trợ thêm (%)", Kind.NUMBER, "insurance"
    )
    other_support_rate: str = field_("Hỗ trợ khác (%)", Kind.NUMBER, "insurance")
    receipt_on: str = field_("Ngày biên lai", Kind.DATE, "insurance")
    receipt_number: str = field_("Số biên lai", Kind.TEXT, "insurance")
    pension_amount: str = field_("Tiền lương hưu, trợ cấp", Kind.NUMBER, "insurance")
    collector_code: str = field_("Mã số nhân viên thu", Kind.TEXT, "insurance")

    position: str = field_(
        "Chức vụ, chức danh nghề, nơi làm việc", Kind.TEXT, "employment"
    )
    salary: str = field_("Hệ số lương, tiền lương", Kind.NUMBER, "employment")
    salary_difference: str = field_(
        "Hệ số chênh lệch bảo lưu", Kind.NUMBER, "employment"
    )
    position_allowance: str = field_("Phụ cấp chức vụ", Kind.NUMBER, "employment")
    overscale_allowance: str = field_(
        "Phụ cấp thâm niên vượt khung (%)", Kind.NUMBER, "employment"
    )
    seniority_allowance: str = field_(
        "Phụ cấp thâm niên nghề (%)", Kind.NUMBER, "employment"
    )
    salary_allowance: str = field_("Phụ cấp lương", Kind.NUMBER, "employment")
    other_allowances: str = field_(
        "Các khoản phụ cấp lương và thu nhập bổ sung", Kind.NUMBER, "employment"
    )
    contract_kind: str = field_("Loại hợp đồng lao động", Kind.TEXT, "employment")
    contract_from: str = field_("Hợp đồng có hiệu lực từ", Kind.DATE, "employment")
    contract_to: str = field_("Hợp đồng kết thúc", Kind.DATE, "employment")
    job_level: str = field_("Vị trí việc làm", Kind.TEXT, "employment")
    hazardous_from: str = field_(
        "Ngành, nghề nặng nhọc, độc hại: từ ngày", Kind.DATE, "employment"
    )
    hazardous_to: str = field_(
        "Ngành, nghề nặng nhọc, độc hại: đến ngày", Kind.DATE, "employment"
    )
    change_kind: str = field_("Loại tăng, giảm, điều chỉnh", Kind.TEXT, "employment")
    document_number: str = field_("Giấy tờ căn cứ: số hiệu", Kind.TEXT, "document")
    document_issued_on: str = field_(
        "Giấy tờ căn cứ: ngày ban hành", Kind.DATE, "document"
    )
    document_valid_from: str = field_(
        "Giấy tờ căn cứ: ngày có hiệu lực", Kind.DATE, "document"
    )
    document_issued_by: str = field_(
        "Giấy tờ căn cứ: cơ quan ban hành", Kind.TEXT, "document"
    )
    document_summary: str = field_("Giấy tờ căn cứ: trích yếu", Kind.TEXT, "document")
    note: str = field_("Ghi chú", Kind.TEXT, "other")

    @classmethod
    def of(cls, values: Mapping[str, str]) -> Self:
        """Build from a mapping of field keys; unknown keys are ignored."""
        # Lists bring a hundred thousand people: only what is known is set, eight times as
        # fast as __init__; the class itself holds the empty text of everything else.
        made = object.__new__(cls)
        vars(made).update(
            {key: value for key, value in values.items() if value and key in _KEYS}
        )
        return made

    def known(self) -> dict[str, str]:
        """Return the fields that have a value, in the order declared."""
        return {key: value for key in FIELDS if (value := getattr(self, key))}

    def known_keys(self) -> tuple[str, ...]:
        """Return which fields have a value, in the order they were given."""
        return tuple([key for key, value in vars(self).items() if value])

    def as_dict(self) -> dict[str, str]:
        """Return every field, empty ones too."""
        return asdict(self)


def _read_fields() -> Mapping[str, PersonField]:
    return MappingProxyType(
        {
            item.name: PersonField(
                item.name,
                item.metadata["label"],
                item.metadata["kind"],
                item.metadata["section"],
            )
            for item in fields(Person)
        }
    )


FIELDS: Mapping[str, PersonField] = _read_fields()

_KEYS = frozenset(FIELDS)

NOBODY = Person()  # nothing known yet

# What an identity correction is about, in the order of voucher C02-TS (forms.md 9.3).
IDENTITY_FIELDS: tuple[str, ...] = (
    "full_name",
    "birth_date",
    "sex",
    "personal_id",
    "legacy_id",
    "passport_number",
    "social_insurance_code",
    "ethnicity",
    "nationality",
    "address",
    "phone",
    "email",
)


def fields_of(sections: Iterable[str]) -> list[PersonField]:
    """Return the declared fields of some sections, in order."""
    wanted = set(sections)
    return [item for item in FIELDS.values() if item.section in wanted]
