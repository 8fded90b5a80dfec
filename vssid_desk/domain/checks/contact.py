"""Checks of telephone and e-mail."""

import re

from vssid_desk.domain.checks.check import Check, Surroundings
from vssid_desk.domain.findings import Severity
from vssid_desk.domain.person import Person

_MOBILE = re.compile(r"0[35789][0-9]{8}")
_FIXED = re.compile(r"02[0-9]{8,9}")
_LOST_ZERO = re.compile(r"[35789][0-9]{8}")
_EMAIL = re.compile(r"[^@\s]+@[^@\s.]+(\.[^@\s.]+)+")


def _bad_phone(person: Person, _: Surroundings) -> bool:
    phone = person.phone
    whole = _MOBILE.fullmatch(phone) or _FIXED.fullmatch(phone)
    return whole is None and _LOST_ZERO.fullmatch(phone) is None


def _bad_email(person: Person, _: Surroundings) -> bool:
    return _EMAIL.fullmatch(person.email) is None


def _other_domain(person: Person, around: Surroundings) -> bool:
    domain = around.email_domain.lstrip("@").lower()
    return bool(domain) and not person.email.lower().endswith("@" + domain)


CONTACT_CHECKS: tuple[Check, ...] = (
    Check(
        code="phone.form",
        field="phone",
        severity=Severity.WARNING,
        fails=_bad_phone,
        text="Số điện thoại không đúng dạng.",
        advice="Số di động có 10 chữ số, bắt đầu bằng 03, 05, 07, 08 hoặc 09; hỏi lại người này.",
    ),
    Check(
        code="phone.zero_lost",
        field="phone",
        severity=Severity.WARNING,
        fails=lambda p, _: _LOST_ZERO.fullmatch(p.phone) is not None,
        text="Số điện thoại có 9 chữ số, có khả năng mất số 0 ở đầu.",
        advice="Xem số đề nghị rồi bấm nhận, hoặc hỏi lại người này.",
        proposal=lambda p: "0" + p.phone,
    ),
    Check(
        code="email.form",
        field="email",
        severity=Severity.WARNING,
        fails=_bad_email,
        text="Thư điện tử không đúng dạng.",
        advice="Thư điện tử có dạng ten@miền; hỏi lại người này.",
    ),
    Check(
        code="email.domain",
        field="email",
        severity=Severity.WARNING,
        fails=_other_domain,
        text="Thư điện tử không thuộc miền mà đợt này yêu cầu ({domain}).",
        advice="Dùng thư điện tử của đơn vị.",
        tells=lambda _, around: {"domain": around.email_domain},
    ),
)
