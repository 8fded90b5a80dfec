"""The sentences with which a file is refused: what happened, where, what to do."""

from collections.abc import Mapping, Sequence
from typing import Any

from vssid_desk.errors import UserError


class PasswordNeeded(UserError):  # noqa: N818 - a question, not a fault
    """The workbook opens only with a password; asked for, or given wrongly."""


class Refused(UserError):  # noqa: N818 - says what was done
    """The file cannot be read as a list."""


class NobodyFound(Refused):
    """No table of people was found; `sample` holds the first rows, to point at the header in.

    Its items are those of Reading.sample.
    """

    def __init__(self, text: str, sample: Sequence[Mapping[str, Any]] = ()) -> None:
        super().__init__(text, sample)
        self.sample = sample

    def __str__(self) -> str:
        """Return the sentence alone."""
        return str(self.args[0])


class Unreadable(Refused):
    """A reader stumbled over the file; another reader may still take it."""


def damaged(name: str, what: str) -> Refused:
    """Return the sentence for a broken file; `what` says where."""
    return Refused(
        f"Tệp “{name}” bị hỏng: {what}. Chưa đọc dòng nào. "
        "Hãy xin lại tệp gốc, hoặc mở bằng Excel/LibreOffice rồi lưu thành tệp mới."
    )


def dangerous(name: str, what: str) -> Refused:
    """Return the sentence for a file that holds what a list never needs."""
    return Refused(
        f"Tệp “{name}” không được đọc vì {what}; danh sách bình thường không có thứ này. "
        "Hãy xin lại tệp từ nơi gửi."
    )


def not_a_list(name: str, found: str) -> Refused:
    """Return the sentence for a file that is something else."""
    return Refused(
        f"Tệp “{name}” không phải danh sách: {found}. "
        "Hãy chọn tệp bảng tính (.xlsx, .xls, .xlsb, .ods), .csv, .txt, .docx hoặc bảng HTML."
    )


def unusual(name: str) -> Refused:
    """Return the sentence for a zip file packed in a way that is not read here."""
    return Refused(
        f"Tệp “{name}” được nén theo cách chương trình không đọc được. Chưa đọc dòng nào. "
        "Hãy mở bằng Excel/LibreOffice rồi lưu thành tệp .xlsx mới."
    )


def locked(name: str, how: str) -> Refused:
    """Return the sentence for a file whose password cannot be used here; `how` opens it elsewhere."""
    return Refused(
        f"Tệp “{name}” có mật khẩu theo kiểu chương trình không mở được. Chưa đọc dòng nào. "
        f"{how}, lưu thành tệp không có mật khẩu rồi nhập tệp đó."
    )
