"""What a list is called on every screen: its kind, short, and the file it came in."""

from pathlib import PurePath

from vssid_desk.domain.query import ListSummary
from vssid_desk.domain.reference.list_codes import BY_HAND, HAND_LABEL, list_label

_SHORT = {
    "mau_01": "Mẫu 01",
    "mau_02": "Mẫu 02",
    "no_vssid": "Chưa có VssID",
    "d03_ts": "D03-TS",
    "d02_lt": "D02-LT",
}


def short_name(summary: ListSummary) -> str:
    """Return "Mẫu 02 – mau-02-xa": titles inside the files run to a hundred capitals."""
    code = summary.list_code
    if code == BY_HAND:
        return HAND_LABEL
    kind = _SHORT.get(code) or _capital(list_label(code).split(" (")[0])
    return f"{kind} – {PurePath(summary.file_name).stem}"


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
