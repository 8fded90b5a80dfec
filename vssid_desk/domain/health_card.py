"""Read the QR code of a thẻ BHYT (identity.md 3.2)."""

import re

from vssid_desk.domain.card import Card, put
from vssid_desk.domain.card_dates import written_date
from vssid_desk.domain.cells import warning
from vssid_desk.domain.identity import code_of_card, is_health_card_code
from vssid_desk.domain.scanner import is_mis_decoded
from vssid_desk.domain.text import clean

_HEX = re.compile(r"(?:[0-9a-fA-F]{2})+")
_BROKEN_HEX = re.compile(r"[0-9]|^[a-fA-F]+$")


def read(text: str, raw: str) -> Card | None:
    """Return what a health card says, None when the text is no such code."""
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
    put(card, "birth_date", written_date(parts[2]))
    put(card, "sex", {"1": "male", "2": "female"}.get(parts[3], ""))
    _hex_text(card, "address", parts[4])
    clinic = re.fullmatch(r"([0-9]{2})[\s–-]+(\w{3})", parts[5])
    put(card, "clinic_code", "".join(clinic.groups()) if clinic else "")
    dates = [*parts[6:9], "", ""]
    for key, value in zip(("valid_from", "valid_to", "issued_on"), dates, strict=False):
        put(card, key, written_date(value))
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
