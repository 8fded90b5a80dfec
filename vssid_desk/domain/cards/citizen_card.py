"""Read the QR code of a citizen card: 7 fields, 11 since 01/7/2024 (identity.md 2.1)."""

import re

from vssid_desk.domain.cards.card import Card, impossible, put, put_text
from vssid_desk.domain.cards.card_dates import compact_date
from vssid_desk.domain.findings import Finding
from vssid_desk.domain.values.cells import note, warning
from vssid_desk.domain.values.scanner import (
    LAYOUT,
    digits_in_text,
    digits_of_layout,
    repaired_utf8,
)
from vssid_desk.domain.values.text import clean, fold, nfc

_SEXES = {"nam": "male", "nu": "female"}
_NUMBER = re.compile(f"[0-9{LAYOUT}]{{12}}")
# Scanners make of the separator whatever their keyboard has at its key; these may be in a text too.
_IN_TEXTS = re.compile(r"[^\W\d][ ]?|[,.]")
_NO_SEPARATOR = re.compile(r"[\d ]|$")


def _split(text: str) -> list[str]:
    """Return the fields of a citizen card's text, [] when it is none."""
    head = _NUMBER.match(text)
    behind = text[head.end() :] if head else ""
    if _NO_SEPARATOR.match(behind):
        return []
    for separator in (behind[:1], behind[:2]):  # also | that became two signs
        fields = [part.strip(" \r\n") for part in text.split(separator)]
        if _is_card(fields, doubtful=_IN_TEXTS.match(separator) is not None):
            return fields
    return []


def _is_card(fields: list[str], *, doubtful: bool) -> bool:
    """Tell whether fields are as many as a card's, and like a card's where the separator is a letter.

    7 or 11; a separator inside the address makes more, a swallowed tail fewer.
    """
    if not 7 <= len(fields) <= 12:
        return False
    born = re.fullmatch(r"[0-9]{8}|[0-9]{6}|[0-9]{4}|", _digits(fields[3]))
    if not doubtful:
        return born is not None
    legacy = re.fullmatch(r"[0-9]{9}|", fields[1])
    return bool(born and legacy and _legible(fields[4]).lower() in {"nam", "nữ"})


def _digits(text: str) -> str:
    typed = digits_of_layout(text)
    return typed if typed is not None else text


def read(text: str, raw: str) -> Card | None:
    """Return what a citizen card says, None when the text is no such code."""
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
    put(card, "legacy_id", _legacy(_digits(parts[1])))
    put_text(card, "full_name", parts[2])
    _date(card, "birth_date", birth)
    _sex(card, _legible(parts[4]))
    digits = [_digits(part) for part in parts]
    issue = _issue(card, digits, parts)
    _not_before_birth(card)
    card.extra.update(_rest(digits[issue + 1 :]))
    return card


def _sex(card: Card, text: str) -> None:
    put(card, "sex", _SEXES.get(fold(text), ""))
    if text and "sex" not in card.fields:
        said = "Mã QR không cho biết rõ giới tính, nên bỏ trống. Xem giới tính in trên thẻ."
        card.notes.append(warning("sex", "unreadable", said))


def _not_before_birth(card: Card) -> None:
    """Leave a birth after the card's own issue out: no calendar has it."""
    issued, born = card.fields.get("issued_on", ""), card.fields.get("birth_date", "")
    if issued and born > issued:
        del card.fields["birth_date"]
        card.notes.append(impossible("birth_date"))


def _typed() -> Finding:
    return warning(
        "personal_id",
        "scanner_layout",
        "Máy quét gõ số qua bàn phím tiếng Việt của Windows; đã đọc lại thành chữ số. "
        "So với số in trên thẻ, và chuyển máy quét sang cổng COM.",
    )


def _legacy(text: str) -> str:
    return text if re.fullmatch(r"[0-9]{9}", text) else ""


def _legible(text: str) -> str:
    return nfc(repaired_utf8(text) or text)


def _date(card: Card, key: str, digits: str) -> None:
    """Keep a date of the card; an impossible one is left out alone, with a note."""
    iso = compact_date(digits)
    put(card, key, iso)
    if digits and not iso:
        card.notes.append(impossible(key))


def _issue(card: Card, digits: list[str], parts: list[str]) -> int:
    """Find the day of issue; when it stands elsewhere the address is not certain and left out.

    Returns where the day stands; the fields since 01/7/2024 come after it.
    """
    if re.fullmatch(r"[0-9]{8}", digits[6]):
        put_text(card, "address", parts[5])
        _date(card, "issued_on", digits[6])
        return 6
    found = [
        place
        for place, part in enumerate(digits)
        if place > 4 and re.fullmatch(r"[0-9]{8}", part) and compact_date(part)
    ]
    if found:
        _date(card, "issued_on", digits[found[0]])
    card.notes.append(
        note(
            "address",
            "uncertain",
            "Các phần của mã QR bị xê dịch, nên không lấy địa chỉ. Xem địa chỉ in trên thẻ.",
        )
    )
    return found[0] if found else len(digits)


def _rest(parts: list[str]) -> dict[str, str]:
    """Sort the four fields since 01/7/2024 by shape: cancelled number, father, mother."""
    numbers = [part for part in parts if re.fullmatch(r"[0-9]{12}", part)]
    names = [clean(part) for part in parts if part and not re.search(r"[0-9]", part)]
    found = dict(zip(("father", "mother"), names, strict=False))
    return {"cancelled_id": numbers[0], **found} if numbers else found
