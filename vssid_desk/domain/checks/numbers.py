"""Checks of the form of numbers: how long they are, what they are made of."""

import re

from vssid_desk.domain.checks.check import Check, Surroundings
from vssid_desk.domain.findings import Severity
from vssid_desk.domain.person import Person
from vssid_desk.domain.values import identity

_PASSPORT = re.compile(r"[A-Z]{1,2}[0-9]{6,8}")
_ID_BASIS = "Luật Căn cước 26/2023/QH15, Điều 12: số định danh cá nhân gồm 12 chữ số"
_CODE_BASIS = (
    "Mã số BHXH gồm 10 chữ số, là 10 số cuối của mã thẻ BHYT (QĐ 1351/QĐ-BHXH)"
)


def _is_digits(text: str) -> bool:
    return text.isascii() and text.isdigit()


def _id_lengths(person: Person, _: Surroundings) -> dict[str, object]:
    return {"length": len(person.personal_id)}


def _code_lengths(person: Person, _: Surroundings) -> dict[str, object]:
    return {"length": len(person.social_insurance_code)}


def _card_group_unknown(person: Person, around: Surroundings) -> bool:
    code = person.health_card_code
    return len(code) == 15 and around.reference.group(code[:2]) is None


def _card_differs(person: Person, _: Surroundings) -> bool:
    card, known = person.health_card_code, person.social_insurance_code
    if not known or not card or card[-10:] == known:
        return False
    return identity.code_of_card(card) not in {"", known}


NUMBER_CHECKS: tuple[Check, ...] = (
    Check(
        code="personal_id.characters",
        field="personal_id",
        severity=Severity.ERROR,
        fails=lambda p, _: not _is_digits(p.personal_id),
        text="Số ĐDCN/CCCD có ký tự không phải chữ số.",
        advice="So với thẻ rồi nhập lại 12 chữ số.",
        basis=_ID_BASIS,
    ),
    Check(
        code="personal_id.length",
        field="personal_id",
        severity=Severity.ERROR,
        fails=lambda p, _: len(p.personal_id) != 12,
        text="Số ĐDCN/CCCD có {length} chữ số, phải có 12.",
        advice="Đối chiếu với thẻ; nếu là CMND 9 số thì ghi vào ô CMND.",
        basis=_ID_BASIS,
        tells=_id_lengths,
    ),
    Check(
        code="legacy_id.length",
        field="legacy_id",
        severity=Severity.WARNING,
        fails=lambda p, _: len(p.legacy_id) != 9 or not _is_digits(p.legacy_id),
        text="Số CMND phải là 9 chữ số.",
        advice="So với CMND cũ hoặc mã QR của thẻ; số 12 chữ số ghi vào ô Số ĐDCN/CCCD.",
    ),
    Check(
        code="passport_number.form",
        field="passport_number",
        severity=Severity.WARNING,
        fails=lambda p, _: not _PASSPORT.fullmatch(p.passport_number.upper()),
        text="Số hộ chiếu không có dạng thường gặp: một hoặc hai chữ cái rồi đến các chữ số.",
        advice="So với hộ chiếu.",
    ),
    Check(
        code="social_insurance_code.length",
        field="social_insurance_code",
        severity=Severity.WARNING,
        fails=lambda p, _: (
            not identity.is_social_insurance_code(p.social_insurance_code)
        ),
        text="Mã số BHXH dài {length} ký tự, phải là 10 chữ số.",
        advice="So với thẻ BHYT hoặc sổ BHXH; số có thể đã mất số 0 ở đầu.",
        basis=_CODE_BASIS,
        tells=_code_lengths,
    ),
    Check(
        code="social_insurance_code.card",
        field="social_insurance_code",
        severity=Severity.WARNING,
        fails=_card_differs,
        text="Mã số BHXH khác 10 số cuối của mã thẻ BHYT.",
        advice="Xem thẻ BHYT và sổ BHXH; hỏi cơ quan BHXH nếu người này có hai mã số.",
        basis=_CODE_BASIS,
    ),
    Check(
        code="health_card_code.form",
        field="health_card_code",
        severity=Severity.WARNING,
        fails=lambda p, _: (
            not (
                identity.is_health_card_code(p.health_card_code)
                or identity.is_social_insurance_code(p.health_card_code)
            )
        ),
        text="Mã thẻ BHYT phải có 15 ký tự (2 chữ cái, 13 chữ số) hoặc 10 chữ số.",
        advice="So với thẻ BHYT.",
        basis="QĐ 1351/QĐ-BHXH; QĐ 1666/QĐ-BHXH",
    ),
    Check(
        code="health_card_code.code",
        field="health_card_code",
        severity=Severity.WARNING,
        fails=_card_differs,
        text="10 số cuối của mã thẻ BHYT khác mã số BHXH.",
        advice="Xem thẻ BHYT và sổ BHXH; hỏi cơ quan BHXH nếu người này có hai mã số.",
        basis=_CODE_BASIS,
    ),
    Check(
        code="health_card_code.group_unknown",
        field="health_card_code",
        severity=Severity.WARNING,
        fails=_card_group_unknown,
        text="Hai chữ đầu của mã thẻ BHYT là mã đối tượng chưa có trong bảng.",
        advice="So với thẻ BHYT; có thể là mã mới, giá trị vẫn được giữ.",
    ),
)
