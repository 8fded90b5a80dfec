"""Database errors told as sentences that a person can act on."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlcipher3 import dbapi2

from vssid_desk.errors import UserError


class NotOurStore(UserError):  # noqa: N818 - named by what it says
    """The file is no store of this program, is damaged, or the key is another's."""


class StoreBusy(UserError):  # noqa: N818 - named by what it says
    """Another program or window holds the store for longer than we wait."""


class DiskFull(UserError):  # noqa: N818 - named by what it says
    """There is no room left; nothing of the operation was kept."""


_FULL = (
    "Không ghi được “{file}”: ổ đĩa đã đầy. Chưa có gì bị ghi dở; "
    "hãy xóa bớt tệp trên ổ đĩa này rồi làm lại."
)
_BUSY = (
    "Tệp dữ liệu “{file}” đang được một cửa sổ hoặc chương trình khác ghi. "
    "Hãy chờ việc kia xong rồi làm lại."
)
_NOT_OURS = (
    "Không đọc được “{file}”: đây không phải tệp dữ liệu của VssID Desk, khoá không đúng, "
    "tệp đã hỏng, hoặc ổ mạng, USB vừa mất. Hãy kiểm tra ổ và chọn đúng tệp; nếu vẫn vậy thì "
    "khôi phục từ bản sao lưu."
)
_READ_ONLY = (
    "Không ghi được “{file}”: tệp hoặc thư mục chỉ cho đọc. "
    "Hãy chép tệp dữ liệu sang thư mục ghi được rồi mở lại."
)
_UNREACHABLE = (
    "Không mở được “{file}”: không tới được tệp hoặc thư mục. "
    "Hãy kiểm tra ổ đĩa, ổ mạng và quyền truy cập rồi thử lại."
)
_DISK = (
    "Không đọc hoặc ghi được “{file}”: ổ đĩa không trả lời hoặc đã đầy. "
    "Hãy kiểm tra ổ đĩa hoặc ổ mạng rồi mở lại; thao tác vừa rồi chưa được lưu."
)

# By SQLite's primary result code.
_BY_CODE: dict[int, tuple[type[UserError], str]] = {
    5: (StoreBusy, _BUSY),
    6: (StoreBusy, _BUSY),
    8: (UserError, _READ_ONLY),
    10: (UserError, _DISK),
    11: (NotOurStore, _NOT_OURS),
    13: (DiskFull, _FULL),
    14: (UserError, _UNREACHABLE),
    26: (NotOurStore, _NOT_OURS),
}


def unreachable(file: Path) -> UserError:
    """Return the sentence for a file that one may not even look for."""
    return UserError(_UNREACHABLE.format(file=file.name))


def sentence(error: Exception, file: Path | None) -> UserError | None:
    """Return the sentence for a database error, or None when the program is wrong."""
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if code not in _BY_CODE:
        return None
    kind, text = _BY_CODE[code]
    return kind(text.format(file=file.name if file else "bộ nhớ"))


@contextmanager
def explained(file: Path | None) -> Iterator[None]:
    """Turn errors of disk, lock and key into a UserError; faults of ours pass as they are."""
    try:
        yield
    except dbapi2.DatabaseError as error:
        told = sentence(error, file)
        if told is None:
            raise
        raise told from error
