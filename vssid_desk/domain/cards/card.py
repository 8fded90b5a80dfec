"""What a scanned text says, and how its texts get into it."""

from dataclasses import dataclass, field

from vssid_desk.domain.findings import Finding
from vssid_desk.domain.values.cells import warning
from vssid_desk.domain.values.scanner import (
    has_lost_vowels,
    is_mis_decoded,
    repaired_utf8,
)
from vssid_desk.domain.values.text import clean

_PERSON_KEYS = (
    "full_name",
    "birth_date",
    "sex",
    "personal_id",
    "legacy_id",
    "address",
)
_SHOWN_KEYS = (
    *_PERSON_KEYS,
    "social_insurance_code",
    "health_card_code",
    "issued_on",
    "valid_from",
    "valid_to",
    "clinic_code",
)
_NOTE_KEYS = ("field", "code", "severity", "text", "proposal")


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
            "fields": {**dict.fromkeys(_SHOWN_KEYS, ""), **self.fields},
            "notes": [
                {key: note[key] for key in _NOTE_KEYS}
                for note in (one.as_dict() for one in self.notes)
            ],
            "raw": self.raw,
        }


def put(card: Card, key: str, value: str) -> None:
    """Keep a value that is known."""
    if value:
        card.fields[key] = value


def impossible(key: str) -> Finding:
    """Tell that a date of the code is none; only that field is left out."""
    said = "Ngày trên mã QR không có trong lịch, nên bỏ qua. Xem ngày in trên thẻ."
    return warning(key, "impossible", said)


def put_text(card: Card, key: str, text: str) -> None:
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
    elif is_mis_decoded(text) or has_lost_vowels(text, name=key == "full_name"):
        card.notes.append(
            warning(
                key,
                "lost_letters",
                "Máy quét làm mất chữ có dấu, nên không lấy. Nhập theo chữ in trên thẻ hoặc quét lại "
                "sau khi chuyển bộ gõ sang tiếng Anh.",
            )
        )
    else:
        put(card, key, clean(text))
