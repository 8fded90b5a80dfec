"""Read everything that is neither a name, a number of a person nor a date."""

import re
from collections.abc import Callable, Mapping
from datetime import date, datetime
from functools import lru_cache

from vssid_desk.domain.values import dates
from vssid_desk.domain.values.cells import (
    ColumnHint,
    RawCell,
    Result,
    formula_like,
    label,
    note,
    shown,
    text_notes,
    warning,
)
from vssid_desk.domain.values.digits import plain_digits
from vssid_desk.domain.values.text import clean, fold

_SEXES: Mapping[str, str] = {
    "Nam": "male", "Nữ": "female", "nam": "male", "nữ": "female", "NAM": "male", "NỮ": "female",
}  # fmt: skip
_SEX_WORDS: Mapping[str, str] = {
    "nam": "male", "nam gioi": "male", "trai": "male", "con trai": "male", "male": "male", "m": "male",
    "ong": "male", "nu": "female", "nu gioi": "female", "gai": "female", "con gai": "female",
    "female": "female", "f": "female", "ba": "female", "n÷": "female",
}  # fmt: skip
_MARKS = frozenset(
    {
        "x",
        "xx",
        "v",
        "✓",
        "✔",
        "☑",
        "☒",
        "√",
        "*",
        "+",
        "1",
        "co",
        "yes",
        "true",
        "þ",
        "ü",
        "p",
    }
)
_YES = frozenset(
    {*_MARKS, "da", "roi", "da co", "da dang ky", "da cai", "da cai dat", "y", "dung"}
)
_NO = frozenset(
    {
        "khong",
        "chua",
        "0",
        "no",
        "false",
        "n",
        "chua co",
        "khong co",
        "chua dang ky",
        "chua cai",
        "chua cai dat",
        "k",
        "ko",
    }
)
_SAYS_NOTHING = re.compile(r"[^\w?]*|_*")  # "-" and "..." are empty; "?" is a doubt
_GROUPED = re.compile(r"[0-9]{1,3}(?:([.,\s])[0-9]{3})(?:\1[0-9]{3})*")
_AMOUNT = re.compile(r"([0-9]+)(?:[.,]([0-9]+))?")


def sex(key: str, cell: RawCell, text: str, hint: ColumnHint) -> Result:
    """Return "male" or "female"; under a header that is only "Nữ" a mark means female, none male."""
    known = _SEXES.get(text)
    if known:
        return known, []
    folded = fold(clean(text))
    folded = hint.codes.get(folded, folded)
    header = fold(hint.header)
    if header in {"nam", "nu"}:
        return _marked(key, folded, header)
    if folded in _SEX_WORDS or _SAYS_NOTHING.fullmatch(folded):
        return _SEX_WORDS.get(folded, ""), []
    bare = re.sub(r"[\W_]", "", folded)
    if bare in _SEX_WORDS and len(bare) > 1:
        return _SEX_WORDS[bare], []
    found = {_SEX_WORDS.get(word, "") for word in re.split(r"[^\w÷]+", folded)} - {""}
    return _unclear(key, text, found)


def _marked(key: str, folded: str, header: str) -> Result:
    own, other = ("female", "male") if header == "nu" else ("male", "female")
    if folded in _SEX_WORDS:
        return _SEX_WORDS[folded], []
    if folded in _MARKS:
        return own, []
    if folded in _NO or _SAYS_NOTHING.fullmatch(folded):
        return other, []
    return _unclear(key, folded, set())


def _unclear(key: str, text: str, found: set[str]) -> Result:
    said = clean(text)[:40]
    if len(found) > 1:
        return "", [
            warning(
                key,
                "marked_twice",
                f"Giới tính ghi cả nam và nữ (“{said}”), nên để trống. Hỏi lại rồi chọn.",
            )
        ]
    if found:
        value = found.pop()
        return value, [
            warning(
                key,
                "other_words",
                f"Ô giới tính “{said}” có thêm chữ khác. Đối chiếu rồi xác nhận.",
                proposal=value,
            )
        ]
    return "", [
        warning(
            key,
            "unreadable",
            f"Không hiểu giới tính ghi “{said}”, nên để trống. Hỏi lại rồi chọn Nam hoặc Nữ.",
        )
    ]


def text_value(key: str, cell: RawCell, text: str, _hint: ColumnHint) -> Result:
    """Return a text as delivered, in composed letters, its spaces single."""
    if isinstance(cell.value, datetime | date):
        return dates.show(shown(cell)[:10]) if not cell.text else cell.text, []
    cleaned = _cleaned(text)
    notes = text_notes(key, text, cleaned) if cleaned != text and cleaned else []
    if cleaned[:1] in _FORMULA_SIGNS:
        notes += formula_like(key, cleaned)
    return cleaned, notes


def text_at_sight(text: str) -> str | None:
    """Return a text in which there is nothing to mend, None for any other."""
    whole = clean(text) == text and text[:1] not in _FORMULA_SIGNS
    return text if whole else None


_FORMULA_SIGNS = frozenset("=+-@")
_cleaned = lru_cache(maxsize=20_000)(clean)  # hamlets and groups repeat


def number(key: str, cell: RawCell, text: str, _hint: ColumnHint) -> Result:
    """Return an amount as plain digits with a decimal point: "1.500.000" gives "1500000"."""
    if isinstance(cell.value, int | float) and not isinstance(cell.value, bool):
        return f"{cell.value:.10f}".rstrip("0").rstrip("."), []
    plain = plain_digits(clean(text)).rstrip("%đĐ ").removesuffix("VND").strip()
    if not plain or re.fullmatch(r"[\W_]*", plain):
        return "", []
    if _GROUPED.fullmatch(plain):
        return re.sub(r"[.,\s]", "", plain), []
    match = _AMOUNT.fullmatch(plain.replace(" ", ""))
    if match:
        return match[1] + (f".{match[2]}" if match[2] else ""), []
    return clean(text), [
        warning(
            key,
            "not_a_number",
            f"“{label(key)}” ghi “{clean(text)[:40]}”, không phải một số. Xem lại.",
        )
    ]


def yes_no(key: str, _cell: RawCell, text: str, _hint: ColumnHint) -> Result:
    """Return "yes" or "no" for a mark or a word, "" when it cannot be told."""
    folded = fold(clean(text))
    if not folded or folded in {"-", "..."}:
        return "", []
    if folded in _YES or folded in _NO:
        return ("yes" if folded in _YES else "no"), []
    return "", [
        warning(
            key,
            "unreadable",
            f"“{label(key)}” ghi “{clean(text)[:40]}”, không rõ có hay không. Hỏi lại rồi chọn.",
        )
    ]


# An address as almost all are written, in which there is nothing to mend.
is_whole_email = re.compile(
    r"[A-Za-z0-9][A-Za-z0-9._%+-]*@[A-Za-z0-9.-]+\.[A-Za-z]{2,}"
).fullmatch


def email(key: str, _cell: RawCell, text: str, _hint: ColumnHint) -> Result:
    """Return an e-mail address without spaces; a doubtful one is kept with a warning."""
    address = clean(text).replace(" ", "").strip(".,;")
    if re.fullmatch(r"[^@\s]+@[^@\s]+\.[A-Za-z]{2,}", address):
        return address, []
    if not address or fold(address) in {"khong", "khongco", "chuaco", "-", "x"}:
        return "", []
    return address, [
        warning(
            key,
            "form",
            "Thư điện tử không đúng dạng ten@nhacungcap.vn. Hỏi lại rồi sửa.",
        )
    ]


_CHANNELS: Mapping[str, str] = {
    "vssid": "vssid", "ban dien tu": "vssid", "dien tu": "vssid", "email": "email",
    "thu dien tu": "email", "paper": "paper", "ban giay": "paper", "giay": "paper",
}  # fmt: skip
_INSURED_AS: Mapping[str, str] = {
    "employee": "employee", "nguoi lao dong": "employee", "health_only": "health_only", "chi tham gia bhyt": "health_only",
    "household": "household", "ho gia dinh": "household", "voluntary": "voluntary", "tu nguyen": "voluntary",
    "bhxh tu nguyen": "voluntary",
    "voluntary_accident": "voluntary_accident", "bhtnld tu nguyen": "voluntary_accident",
}  # fmt: skip


def _choice(
    words: Mapping[str, str],
) -> Callable[[str, RawCell, str, ColumnHint], Result]:
    def read(key: str, _cell: RawCell, text: str, _hint: ColumnHint) -> Result:
        folded = fold(clean(text))
        if not folded or folded in words:
            return words.get(folded, ""), []
        return "", [
            note(
                key,
                "unreadable",
                f"“{label(key)}” ghi “{clean(text)[:40]}”, không có trong các cách chọn.",
            )
        ]

    return read


channel = _choice(_CHANNELS)
insured_as = _choice(_INSURED_AS)
