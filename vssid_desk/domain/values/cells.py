"""One cell as a reader saw it, what is known of its column, and words about both."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time

from vssid_desk.domain.findings import Finding, Severity
from vssid_desk.domain.person import FIELDS
from vssid_desk.domain.values.text import is_composed

CellValue = str | int | float | bool | date | datetime | time | None


@dataclass(frozen=True, slots=True)
class RawCell:
    """One cell as the reader saw it.

    `number_format` is the cell's own ("000000000000"); `fault` is "", "error" (an error cell)
    or "no_value" (a formula without a kept value); `text` is what to show people when the
    value is not text.
    """

    value: CellValue
    number_format: str = ""
    fault: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True)
class ColumnHint:
    """What was decided for a whole column.

    `encoding` is the legacy encoding of its text; `ocr` that a machine read it from paper;
    `turned` why day and month of its dates may have changed places, "" when nothing says so;
    `starts_1904` that its days are counted from 1904; `list_has_marks` that names of this list carry marks; `codes` what its digits mean, as
    {"1": "male", "0": "female"}.
    """

    header: str = ""
    encoding: str = ""
    ocr: bool = False
    list_has_marks: bool = True
    turned: str = ""
    starts_1904: bool = False
    codes: Mapping[str, str] = field(default_factory=dict)


Result = tuple[str, list[Finding]]
"""A value and what was found about it; the list is empty for a clean cell."""

EMPTY = RawCell(None)
NO_HINT = ColumnHint()


def shown(cell: RawCell) -> str:
    """Return the text of a cell as a person would see it."""
    value = cell.value
    if cell.text:
        return cell.text
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    if isinstance(value, datetime) and value.time() == time(0):
        return value.date().isoformat()
    return str(value)


def label(key: str) -> str:
    """Return the Vietnamese name of a field."""
    return FIELDS[key].label


def error(key: str, fault: str, text: str, *, advice: str = "") -> Finding:
    """Return a finding that says why nothing was taken."""
    return Finding(key, f"{key}.{fault}", Severity.ERROR, text, None, advice)


def warning(
    key: str, fault: str, text: str, *, proposal: str | None = None, advice: str = ""
) -> Finding:
    """Return a finding about a value that is usable after a look."""
    return Finding(key, f"{key}.{fault}", Severity.WARNING, text, proposal, advice)


def note(key: str, fault: str, text: str) -> Finding:
    """Return a finding about a certain repair, or plain information."""
    return Finding(key, f"{key}.{fault}", Severity.NOTE, text)


def fault_of(key: str, cell: RawCell) -> Finding:
    """Return the error for a cell that holds no value at all."""
    if cell.fault == "no_value":
        return error(
            key,
            "no_value",
            f"Ô “{label(key)}” là công thức chưa có kết quả, nên không lấy gì. "
            "Mở tệp bằng bảng tính, lưu lại rồi nhập lại, hoặc nhập tay.",
        )
    return error(
        key,
        "error_cell",
        f"Ô “{label(key)}” bị lỗi trong tệp ({shown(cell) or '#LỖI'}), nên không lấy gì. "
        "Xem lại ô này trong tệp gốc.",
    )


def text_notes(key: str, text: str, cleaned: str) -> list[Finding]:
    """Tell what cleaning altered in a text: letters composed, spaces and unseen marks taken out."""
    if not is_composed(text):
        said = "Chữ có dấu rời đã được ghép lại thành chữ liền dấu."
        return [note(key, "composed", said)]
    if text != cleaned:
        return [note(key, "spaces", "Đã bỏ khoảng trắng thừa và ký tự ẩn.")]
    return []


def formula_like(key: str, text: str) -> list[Finding]:
    """Return a warning when a text begins like a formula."""
    if text[:1] not in "=+-@" or len(text) < 2:
        return []
    return [
        warning(
            key,
            "formula_like",
            f"Ô “{label(key)}” bắt đầu bằng dấu “{text[0]}” như một công thức; "
            "chương trình chỉ coi là chữ. Xem lại nội dung ô.",
        )
    ]
