"""Every value a form asks has its field in the person, the case or the unit."""

import re
from collections.abc import Iterator
from dataclasses import replace

from tests.documents.sample_papers import (
    CORRECT,
    assessment,
    difference,
    everything,
    paper,
    versions,
)
from tests.documents.test_values import scope, texts
from vssid_desk.documents.scope import Paper
from vssid_desk.documents.values import resolver
from vssid_desk.domain.case import Evidence
from vssid_desk.domain.forms.blocks import FieldsBlock, TableBlock
from vssid_desk.domain.forms.version import FormVersion
from vssid_desk.domain.person import FIELDS, Kind

# Where a person writes by hand, in a form's own words.
BY_HAND = {
    "Ký xác nhận của người tham gia", "Kết quả của công an", "Ghi chú", "Đã nhận (x)",
    "Thông tin đề nghị đúng", "Đã sửa dữ liệu dân cư", "Người này phải đến công an",
    "Không tìm thấy", "Mã số BHXH tra được", "Kết quả nhắc", "Số ĐDCN, họ tên, ngày sinh đúng", "7. Phương tiện xác thực:",
    "[14]. Điều chỉnh thông tin cá nhân:", "[14.4]. Nơi đăng ký khai sinh:",
}  # fmt: skip


def places(version: FormVersion) -> Iterator[tuple[str, str]]:
    """Return label and value path of everything a form asks."""
    for block in version.blocks:
        if isinstance(block, FieldsBlock):
            yield from ((item.label, item.value) for item in block.fields)
        elif isinstance(block, TableBlock):
            yield from ((item.header, item.value) for item in block.columns)
        for text in texts(block):
            yield from ((text, path) for path in re.findall(r"\{([\w.]+)", text))


def test_everything_a_form_asks_has_a_source() -> None:
    asked = {place for version in versions() for place in places(version)}
    assert {label for label, path in asked if not path} <= BY_HAND


def test_every_source_gives_a_value() -> None:
    """Each path is filled for at least one of these people: nothing asks an empty well."""
    scopes = [scope(), *(scope(one) for one in people_of_all_kinds())]
    wanted = {path for version in versions() for _, path in places(version) if path}
    plain = {path for path in wanted if not path.startswith("row.")}
    empty = {path for path in plain if not any(resolver(path)(of) for of in scopes)}
    assert empty == set()


def people_of_all_kinds() -> list[Paper]:
    made = everything()
    changes: list[dict[str, object]] = [
        {"contract_kind": "Không xác định thời hạn", "job_level": "Nhà quản lý"},
        {
            "contract_kind": "Xác định thời hạn",
            "job_level": "Chuyên môn kĩ thuật bậc cao",
        },
        {"contract_kind": "Thử việc", "job_level": "Chuyên môn kỹ thuật bậc trung"},
        {"job_level": "Bảo vệ", "result_channel": "vssid", "insured_as": "voluntary"},
        {"social_insurance_code": ""},
        {"relation_to_head": "00", "household_head": ""},
    ]
    found = [paper(replace(made.case.declared, **one)) for one in changes]  # type: ignore[arg-type]
    differing = {
        key: "cũ" for key in FIELDS if FIELDS[key].kind not in {Kind.DATE, Kind.SEX}
    } | {"birth_date": "1990", "sex": "male"}
    found.append(
        paper(
            made.case.declared,
            *[
                difference(key, old, getattr(made.case.declared, key))
                for key, old in differing.items()
            ],
        )
    )
    signed = Evidence(kind="signed_registration", medium="paper", seen_on="2026-11-20")
    found.append(replace(made, case=replace(made.case, evidence=(signed,))))
    for key, answers in (
        ("obtain_personal_id", {}),
        ("not_ours", {"belongs": "moved"}),
    ):
        path = replace(CORRECT, key=key)
        case = replace(made.case, answers=answers)
        found.append(Paper(case, assessment(identity=path)))
    for key in ("register_account", "register_parent"):
        account = (replace(CORRECT, key=key),)
        found.append(Paper(made.case, replace(assessment(), account=account)))
    return found
