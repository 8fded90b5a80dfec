"""Say what a scanned text is and what it tells: citizen card, health card, MRZ, our own mark."""

from collections.abc import Callable

from vssid_desk.domain.cards import citizen_card, health_card, mrz
from vssid_desk.domain.cards.card import Card
from vssid_desk.domain.findings import Finding, Severity
from vssid_desk.domain.values.cells import warning
from vssid_desk.domain.values.scanner import stripped

__all__ = ["Card", "read"]

LONGEST = 2953  # bytes in the largest QR code
FORM_MARK = "VSSIDDESK:"


def read(payload: str) -> Card:
    """Return what a scanned text is; a text that is nothing known gives kind "unknown"."""
    if len(payload.encode("utf-8", "surrogatepass")) <= LONGEST:
        text = stripped(payload)
        if text.startswith(FORM_MARK):
            mark = {"form_mark": text.removeprefix(FORM_MARK)}
            return Card("form_mark", {}, [], payload, mark)
        readers: tuple[Callable[[str, str], Card | None], ...] = (
            citizen_card.read,
            health_card.read,
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
