"""Read the QR code of a thẻ BHYT (identity.md 3.2)."""

import re

from vssid_desk.domain.cards.card import Card, impossible, put, put_text
from vssid_desk.domain.cards.card_dates import written_date
from vssid_desk.domain.reading import number_notes
from vssid_desk.domain.values.cells import warning
from vssid_desk.domain.values.identity import is_health_card_code
from vssid_desk.domain.values.scanner import is_mis_decoded, repaired_utf8
from vssid_desk.domain.values.text import clean

# The number and the separator, which scanners spoil.
_HEAD = re.compile(r"(?:[0-9]{10}|[A-ZĐÐa-zđð]{2}[0-9]{13}) *(?=[^\w ,.])")
_HEX = re.compile(r"(?:[0-9a-fA-F]{2})+")
_BROKEN_HEX = re.compile(r"[0-9]|^[a-fA-F]+$")


def read(text: str, raw: str) -> Card | None:
    """Return what a health card says, None when the text is no such code."""
    head = _HEAD.match(text)
    if not head:
        return None
    parts = [part.strip() for part in text.split(text[head.end() :][:1])]
    number = parts[0].upper().replace("Đ", "D").replace("Ð", "D")
    if len(parts) < 7:
        return None
    card = Card("health_card", {}, [], raw)
    card.fields["social_insurance_code"] = number[-10:]
    if len(number) == 15:
        _card_code(card, number, same=number == parts[0].upper())
    _hex_text(card, "full_name", parts[1])
    _date(card, "birth_date", parts[2])
    put(card, "sex", {"1": "male", "2": "female"}.get(parts[3], ""))
    _hex_text(card, "address", parts[4])
    clinic = re.fullmatch(r"([0-9]{2})[\s–-]*(\w{3})", parts[5])
    put(card, "clinic_code", "".join(clinic.groups()) if clinic else "")
    dates = [*parts[6:9], "", ""]
    for key, value in zip(("valid_from", "valid_to", "issued_on"), dates, strict=False):
        _date(card, key, value)
    return card


def _card_code(card: Card, number: str, *, same: bool) -> None:
    card.fields["health_card_code"] = number
    if not same:
        card.notes.append(number_notes.card_letters("health_card_code", number))
    if not is_health_card_code(number):
        card.notes.append(number_notes.card_form("health_card_code", number))


def _date(card: Card, key: str, text: str) -> None:
    """Keep a date; what is written and is none is left out alone, with a note."""
    put(card, key, written_date(text))
    if re.search("[0-9]", text) and key not in card.fields:
        card.notes.append(impossible(key))


def _hex_text(card: Card, key: str, text: str) -> None:
    if text and not re.fullmatch(r"[0-9a-fA-F]+", text) and repaired_utf8(text):
        put_text(card, key, text)
        return
    decoded = _from_hex(text)
    if decoded is None:
        card.notes.append(
            warning(
                key,
                "lost_letters",
                "Chữ trong mã QR của thẻ BHYT bị hỏng, nên không lấy. Chuyển bộ gõ sang tiếng Anh rồi quét lại.",
            )
        )
    put(card, key, decoded or "")


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
