"""Say what a scanned text is and what it tells: citizen card, health card, MRZ, our own mark."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from vssid_desk.domain import mrz
from vssid_desk.domain.card_dates import compact_date, written_date
from vssid_desk.domain.cells import note, warning
from vssid_desk.domain.findings import Finding, Severity
from vssid_desk.domain.identity import code_of_card, is_health_card_code
from vssid_desk.domain.scanner import (
    LAYOUT,
    digits_in_text,
    digits_of_layout,
    is_mis_decoded,
    repaired_utf8,
    stripped,
)
from vssid_desk.domain.text import clean, nfc

LONGEST = 2953  # bytes in the largest QR code
FORM_MARK = "VSSIDDESK:"
_SEXES = {"nam": "male", "nữ": "female"}
_PERSON_KEYS = (
    "full_name",
    "birth_date",
    "sex",
    "personal_id",
    "legacy_id",
    "address",
)


@dataclass(frozen=True, slots=True)
class Card:
    """What a scanned text is.

    `kind` is "citizen_card", "health_card", "mrz", "form_mark" or "unknown"; `fields` are named as in
    Person, and "issued_on", "valid_from", "valid_to", "clinic_code"; `extra` what has no field:
    "cancelled_id", "father", "mother", "form_mark"; `raw` the payload as it came.
    """

    kind: str
    fields: dict[str, str]
    notes: list[Finding]
    raw: str
    extra: dict[str, str] = field(default_factory=dict)

    def person_fields(self) -> dict[str, str]:
        """Return what a citizen card proves of the person; nothing for any other kind."""
        if self.kind != "citizen_card":
            return {}
        return {key: self.fields[key] for key in _PERSON_KEYS if self.fields.get(key)}

    def as_dict(self) -> dict[str, object]:
        """Return the object that `scan --json` prints (reading.md)."""
        return {
            "kind": self.kind,
            "fields": dict(self.fields),
            "notes": [one.as_dict() for one in self.notes],
            "raw": self.raw,
        }


def read(payload: str) -> Card:
    """Return what a scanned text is; a text that is nothing known gives kind "unknown"."""
    if len(payload.encode("utf-8", "surrogatepass")) <= LONGEST:
        text = stripped(payload)
        if text.startswith(FORM_MARK):
            mark = {"form_mark": text.removeprefix(FORM_MARK)}
            return Card("form_mark", {}, [], payload, mark)
        readers: tuple[Callable[[str, str], Card | None], ...] = (
            _citizen_card,
            _health_card,
            _mrz,
        )
        for reader in readers:
            card = reader(text, payload)
            if card:
                return card
    return Card("unknown", {}, [_unknown()], payload)


def _unknown() -> Finding:
    return Finding(
        "row",
        "row.unknown_code",
        Severity.WARNING,
        "Đây không phải mã QR trên thẻ căn cước hay thẻ BHYT. Quét lại mã in trên thẻ "
        "(mã trong ứng dụng VNeID là loại khác).",
    )


_NUMBER = re.compile(f"[0-9{LAYOUT}]{{12}}")
# Scanners make of the separator whatever their keyboard has at its key; these cannot be it.
_NO_SEPARATOR = re.compile(r"[\w ,.]")


def _split(text: str) -> list[str]:
    """Return the fields of a citizen card's text, [] when it is none."""
    head = _NUMBER.match(text)
    separator = text[head.end() : head.end() + 1] if head else ""
    if not separator or _NO_SEPARATOR.match(separator):
        return []
    fields = [part.strip(" ") for part in text.split(separator)]
    # 7 or 11; a separator inside the address makes more, a swallowed tail fewer
    return fields if 7 <= len(fields) <= 12 else []


def _digits(text: str) -> str:
    typed = digits_of_layout(text)
    return typed if typed is not None else text


def _citizen_card(text: str, raw: str) -> Card | None:
    parts = _split(text)
    if not parts:
        return None
    number, birth = _digits(parts[0]), _digits(parts[3])
    if not re.fullmatch(r"[0-9]{12}", number) or not re.fullmatch(
        r"[0-9]{8}|[0-9]{6}|[0-9]{4}|", birth
    ):
        return None
    card = Card("citizen_card", {"personal_id": number}, [], raw)
    if (number, birth) != (parts[0], parts[3]):
        card.notes.append(_typed())
        parts[5] = digits_in_text(parts[5])
    _put(card, "legacy_id", _legacy(_digits(parts[1])))
    _text(card, "full_name", parts[2])
    _date(card, "birth_date", birth)
    _put(card, "sex", _SEXES.get(_legible(parts[4]).lower(), ""))
    _issue(card, [_digits(part) for part in parts], parts)
    card.extra.update(_rest([_digits(part) for part in parts[7:]]))
    return card


def _typed() -> Finding:
    return warning(
        "personal_id",
        "scanner_layout",
        "Máy quét gõ số qua bàn phím tiếng Việt của Windows; đã đọc lại thành chữ số. "
        "So với số in trên thẻ, và chuyển máy quét sang cổng COM.",
    )


def _put(card: Card, key: str, value: str) -> None:
    if value:
        card.fields[key] = value


def _legacy(text: str) -> str:
    return text if re.fullmatch(r"[0-9]{9}", text) else ""


def _legible(text: str) -> str:
    return nfc(repaired_utf8(text) or text)


def _text(card: Card, key: str, text: str) -> None:
    """Keep a text letter for letter; repaired when certain, left out when it is lost."""
    repaired = repaired_utf8(text)
    if repaired is not None:
        card.fields[key] = clean(repaired)
        card.notes.append(
            warning(
                key,
                "repaired",
                "Máy quét gửi sai bảng mã; chữ đã được khôi phục. So với chữ in trên thẻ.",
                proposal=clean(repaired),
            )
        )
    elif is_mis_decoded(text) or "\ufffd" in text:
        card.notes.append(
            warning(
                key,
                "lost_letters",
                "Máy quét làm mất chữ có dấu, nên không lấy. Nhập theo chữ in trên thẻ hoặc quét lại "
                "sau khi chuyển bộ gõ sang tiếng Anh.",
            )
        )
    else:
        _put(card, key, clean(text))


def _date(card: Card, key: str, digits: str) -> None:
    """Keep a date of the card; an impossible one is left out alone, with a note."""
    iso = compact_date(digits)
    _put(card, key, iso)
    if digits and not iso:
        card.notes.append(
            warning(
                key,
                "impossible",
                "Ngày trên mã QR không có trong lịch, nên bỏ qua. Xem ngày in trên thẻ.",
            )
        )


def _issue(card: Card, digits: list[str], parts: list[str]) -> None:
    """Find the day of issue; when it stands elsewhere the address is not certain and left out."""
    if re.fullmatch(r"[0-9]{8}", digits[6]):
        _text(card, "address", parts[5])
        _date(card, "issued_on", digits[6])
        return
    found = [
        part
        for part in digits[5:]
        if re.fullmatch(r"[0-9]{8}", part) and compact_date(part)
    ]
    if found:
        _date(card, "issued_on", found[0])
    card.notes.append(
        note(
            "address",
            "uncertain",
            "Các phần của mã QR bị xê dịch, nên không lấy địa chỉ. Xem địa chỉ in trên thẻ.",
        )
    )


def _rest(parts: list[str]) -> dict[str, str]:
    """Sort the four fields since 01/7/2024 by shape: cancelled number, father, mother."""
    numbers = [part for part in parts if re.fullmatch(r"[0-9]{12}", part)]
    names = [clean(part) for part in parts if part and not re.search(r"[0-9]", part)]
    found = dict(zip(("father", "mother"), names, strict=False))
    return {"cancelled_id": numbers[0], **found} if numbers else found


_HEX = re.compile(r"(?:[0-9a-fA-F]{2})+")
_BROKEN_HEX = re.compile(r"[0-9]|^[a-fA-F]+$")


def _health_card(text: str, raw: str) -> Card | None:
    """Read the QR code of a thẻ BHYT: identity.md 3.2."""
    parts = [part.strip() for part in text.split("|")]
    number = parts[0].upper()
    if len(parts) < 7 or not (
        re.fullmatch(r"[0-9]{10}", number) or is_health_card_code(number)
    ):
        return None
    card = Card("health_card", {}, [], raw)
    card.fields["social_insurance_code"] = code_of_card(number)
    if len(number) == 15:
        card.fields["health_card_code"] = number
    _hex_text(card, "full_name", parts[1])
    _put(card, "birth_date", written_date(parts[2]))
    _put(card, "sex", {"1": "male", "2": "female"}.get(parts[3], ""))
    _hex_text(card, "address", parts[4])
    clinic = re.fullmatch(r"([0-9]{2})[\s–-]+(\w{3})", parts[5])
    _put(card, "clinic_code", "".join(clinic.groups()) if clinic else "")
    dates = [*parts[6:9], "", ""]
    for key, value in zip(("valid_from", "valid_to", "issued_on"), dates, strict=False):
        _put(card, key, written_date(value))
    return card


def _hex_text(card: Card, key: str, text: str) -> None:
    decoded = _from_hex(text)
    if decoded is None:
        card.notes.append(
            warning(
                key,
                "lost_letters",
                "Chữ trong mã QR của thẻ BHYT bị hỏng, nên không lấy. Chuyển bộ gõ sang tiếng Anh rồi quét lại.",
            )
        )
    _put(card, key, decoded or "")


def _from_hex(text: str) -> str | None:
    """Return a text of the card, written in hex or in clear; None when its hex is broken."""
    if text in ("", "-", "$"):
        return ""
    if _HEX.fullmatch(text):
        try:
            return clean(bytes.fromhex(text).decode("utf-8"))
        except UnicodeDecodeError:
            return None
    broken = " " not in text and _BROKEN_HEX.search(text) is not None
    return None if broken or is_mis_decoded(text) else clean(text)


def _mrz(text: str, raw: str) -> Card | None:
    lines = mrz.lines(text)
    found = mrz.fields(*lines) if lines else None
    if not found:
        return None
    fields, good = found
    notes = (
        []
        if good
        else [
            warning(
                "personal_id",
                "check_digit",
                "Chữ số kiểm tra của dòng MRZ không khớp. Gõ lại hoặc so từng ký tự với thẻ.",
            )
        ]
    )
    return Card("mrz", fields, notes, raw)
