"""Copy a form into the user's own folder, to be changed there with any text editor."""

import re
from datetime import date
from pathlib import Path

from vssid_desk import resources, settings
from vssid_desk.errors import UserError

_ENDS = re.compile(r"^effective_to = .*\n", re.MULTILINE)
_BEGINS = re.compile(r"^effective_from = .*$", re.MULTILINE)
_NOTE = (
    "# Bản sao để đơn vị chỉnh theo mẫu cơ quan BHXH nơi này đưa: đổi tiêu đề, tên cột (header), độ\n"
    "# rộng (width), thứ tự cột rồi mở lại chương trình. Xóa tệp này là về mẫu của chương trình.\n"
)


def adjust_form(code: str, *, today: date, folder: Path | None = None) -> Path:
    """Return the file of a form in the user's folder, copied from the newest version.

    The copy takes effect today and goes before the shipped one. A copy of today is left as it
    is. Raises UserError for an unknown form, or when the folder cannot be written.
    """
    own = folder or settings.own_forms_folder()
    versions = [f for f in resources.form_files(own) if f.parent.name == code]
    if not versions:
        raise UserError(f"Chương trình không có biểu mẫu “{code}”.")
    made = own / code / f"{today.isoformat()}.toml"
    if made in versions:
        return made
    text = _ENDS.sub("", versions[-1].read_text(encoding="utf-8"))
    text = _BEGINS.sub(f"effective_from = {today.isoformat()}", text)
    try:
        made.parent.mkdir(parents=True, exist_ok=True)
        made.write_text(_NOTE + text, encoding="utf-8", newline="\n")
    except OSError as fault:
        raise UserError(
            f"Không ghi được mẫu vào thư mục “{own}”. Kiểm tra quyền ghi rồi làm lại."
        ) from fault
    return made
