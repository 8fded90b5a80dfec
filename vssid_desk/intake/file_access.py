"""The file is there, can be read and is not empty; and what is said when reading it fails."""

from pathlib import Path

from vssid_desk.errors import UserError
from vssid_desk.intake.limits import PATIENCE, seconds_for
from vssid_desk.intake.refusal import Refused, damaged


def readable(file: Path) -> Path:
    """Return the whole path of a file that can be read; else raise the sentence that says why."""
    try:
        with file.open("rb") as stream:
            if not stream.read(1):
                raise Refused(
                    f"Tệp “{file.name}” trống, không có nội dung. Hãy xin lại tệp từ nơi gửi."
                )
    except OSError as error:
        raise UserError(
            f"Không mở được tệp “{file}”: {_why(error)}. Hãy kiểm tra đường dẫn và quyền đọc tệp."
        ) from None
    return file.resolve()


def _why(error: OSError) -> str:
    if isinstance(error, FileNotFoundError):
        return "không có tệp này"
    if isinstance(error, IsADirectoryError):
        return "đây là thư mục"
    if isinstance(error, PermissionError):
        return "không có quyền đọc, hoặc tệp đang mở trong chương trình khác"
    return "ổ đĩa báo lỗi"


def beyond_limits(file: Path, why: str) -> UserError:
    """Return the sentence for a child that ended "late", "stalled", for want of "memory", or "killed"."""
    if why == "late":
        return Refused(
            f"Đọc tệp “{file.name}” quá lâu (giới hạn {seconds_for(file):.0f} giây xử lý) nên đã dừng; chưa nhập "
            "dòng nào. Hãy mở bằng Excel/LibreOffice, chép riêng bảng sang tệp mới rồi nhập lại."
        )
    if why == "stalled":
        return Refused(
            f"Đọc tệp “{file.name}” đã chờ {seconds_for(file) * PATIENCE:.0f} giây mà chưa xong vì máy quá bận hoặc "
            "ổ đĩa không trả lời; chưa nhập dòng nào. Hãy chép tệp vào máy, đóng bớt chương trình rồi nhập lại."
        )
    if why == "memory":
        return Refused(
            f"Tệp “{file.name}” cần quá 1,2 GB bộ nhớ nên đã dừng; chưa nhập dòng nào. Hãy chia thành "
            "nhiều tệp nhỏ hơn rồi nhập lại."
        )
    return damaged(file.name, "bộ đọc bảng tính dừng đột ngột khi đọc tệp này")
