"""A list whose letters were lost before it came: read with a wrong code page and saved again."""

import re
from collections.abc import Iterable, Sequence

from vssid_desk.domain.values.legacy_text import is_unicode
from vssid_desk.domain.values.scanner import repaired_utf8
from vssid_desk.intake.refusal import Refused
from vssid_desk.intake.sheet import Row

# A question mark within a word, or at its beginning: "Nguy?n", "?ức".
LOST = re.compile(r"[^\W\d_]\?[^\W\d_]|(?:^|\s)\?[^\W\d_]|\ufffd")
BYTES_AS_LETTERS = re.compile(
    "á[º»][\u0080-\u2122]|Ã[\u00a0-\u00bf\u0192]|Ä[‘\u0090\u0192]|Æ[°¡¯]"
)
FEWEST = 3


def refuse_spoilt(name: str, rows: Iterable[Row]) -> None:
    """Refuse a list in which many texts with Vietnamese letters have lost them."""
    texts = {
        cell
        for _, cells in rows
        for cell in cells
        if isinstance(cell, str) and cell and len(cell) < 200
    }
    spoilt = [text for text in texts if is_spoilt(text)]
    sound = sum(is_unicode(text) for text in texts) - sum(map(is_unicode, spoilt))
    if len(spoilt) >= FEWEST and len(spoilt) * 2 > sound:
        raise Refused(_sentence(name, sorted(spoilt)))


def is_spoilt(text: str) -> bool:
    """Tell whether a text shows bytes of UTF-8 as letters, or signs where letters were."""
    if text.isascii():
        return "?" in text and LOST.search(text) is not None
    if LOST.search(text):
        return True
    return bool(BYTES_AS_LETTERS.search(text)) or repaired_utf8(text) is not None


def _sentence(name: str, spoilt: Sequence[str]) -> str:
    return (
        f"Tệp “{name}” đã mất chữ có dấu trước khi gửi (ví dụ “{spoilt[0][:40]}”): tệp từng được "
        "mở sai bảng mã rồi lưu lại, nên không đọc. Hãy xin lại tệp gốc từ nơi gửi."
    )
