"""HTML tables, which many systems export under the name of .xls."""

import re
from pathlib import Path

from vssid_desk.intake.formats.delimited import decode
from vssid_desk.intake.formats.html_tables import TableParser
from vssid_desk.intake.refusal import Refused, damaged, dangerous
from vssid_desk.intake.sheet import Sheet, from_lists

CHARSET = re.compile(rb"charset\s*=\s*[\"']?([\w-]+)", re.IGNORECASE)
PASSWORD = re.compile(r"<input[^>]+type\s*=\s*[\"']?password", re.IGNORECASE)
TABLE_OR_END = re.compile(r"(</?table|</body|</html)(?=[\s>])", re.IGNORECASE)
CUT = "Trang HTML dừng giữa bảng, có lẽ tải dở; phần sau chỗ dừng không có trong tệp. Hãy tải lại rồi đối chiếu số người."
ENTITY = re.compile(r"<!ENTITY|<!DOCTYPE[^>]*\[", re.IGNORECASE)


def read_html(file: Path) -> Sheet:
    """Return the tables of a page as one sheet, in the order of the page."""
    data = file.read_bytes()
    found = CHARSET.search(data[:4096])
    text = _decode(data, found[1].decode().lower() if found else "", file.name)
    if ENTITY.search(text[:65536]):
        raise dangerous(file.name, "có khai báo DTD hoặc thực thể")
    if PASSWORD.search(text):
        raise Refused(
            f"Tệp “{file.name}” là trang đăng nhập được lưu lại, không phải danh sách: phiên "
            "làm việc trên cổng đã hết hạn khi tải. Hãy đăng nhập lại rồi tải danh sách."
        )
    parser = TableParser()
    parser.feed(text)
    parser.close()
    rows, looks = parser.table.flat()
    if not any(any(row) for row in rows):
        raise damaged(file.name, "trang HTML không có bảng nào")
    sheet = from_lists(file.stem, rows, looks)
    sheet.lacks = CUT if _is_cut(text) else ""
    return sheet


def _is_cut(text: str) -> bool:
    """Tell whether a page ends before its last table does."""
    tags = [tag.lower() for tag in TABLE_OR_END.findall(text)]
    return tags.count("<table") > tags.count("</table") and not (
        {"</body", "</html"} & set(tags)
    )


def _decode(data: bytes, charset: str, name: str) -> str:
    if charset in {"windows-1258", "windows-1252", "iso-8859-1"}:
        try:
            return data.decode("utf-8") if not data.isascii() else data.decode("ascii")
        except UnicodeDecodeError:
            return data.decode(charset, errors="replace")
    return decode(data, name)
