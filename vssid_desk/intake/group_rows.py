"""Which rows name a group, in any column, with or without a count; the groups in force."""

import re
from collections.abc import Mapping

from vssid_desk.domain.reading.two_names import begins_with_family, is_whole_name
from vssid_desk.domain.values.text import clean
from vssid_desk.intake.groups import Groups
from vssid_desk.intake.headers import plain
from vssid_desk.intake.row_cells import APART, Place
from vssid_desk.intake.row_words import (
    BARE_MARKER,
    BULLET,
    COUNT,
    MARKER,
    OFFICE_ROW,
    ROMAN,
    is_group_text,
    style_of,
)
from vssid_desk.intake.table import Table

Words = list[
    tuple[int, str]
]  # (column, text) of the cells of a row that hold something

# How many, or how much: what may stand beside a group's name.
QUANTITY = re.compile(
    r"\(?\s*\d[\d., ]*\s*(người|hộ|nhân khẩu|khẩu|em|học sinh|hs|cháu|trẻ|lao động|lđ"
    r"|đối tượng|trường hợp|thẻ|đồng|đ|vnđ)?\s*\)?",
    re.IGNORECASE,
)
LONGEST_NAME = 100
# A name of an office is written like a name of a person: Hội Nông Dân, VĂN PHÒNG.
# An office by its marks, where a text has any: Đặng, Trương, Phan and Tống are families.
MARKED_OFFICE = re.compile(
    r"(hội|đoàn (thanh|tncs|thể|viên|xã|khối|trường|công)|ban|công (an|ty)|trường|mầm non|tiểu học|trung|trạm|chi|đảng"
    r"|uỷ|ủy|hợp|doanh|văn (phòng|hoá|hóa|thư)|cơ quan|tài chính|địa chính|tư pháp|quân (sự|nhân)|dân|thanh tra|phân"
    r"|tổng|giáo viên|học|nhân viên|cán bộ|công chức|viên chức|không|chưa|đã|diện|danh sách|hưu trí)\b(?! thị\b)"
)
OFFICE = re.compile(
    r"^(hoi|doan|ban|cong (an|ty)|truong|mam non|tieu hoc|trung|tram|chi|dang|uy|hop|doanh|van phong"
    r"|van hoa|van thu|co quan|tai chinh|dia chinh|tu phap|quan su|quan nhan|dan|thanh tra|phan|tong"
    r"|giao vien|hoc|nhan vien|can bo|cong chuc|vien chuc|khong|chua|da|dien|danh sach|huu tri)\b"
)

BORN_SO = re.compile(r"\w+ thi\b|(dang|doan|truong|phan|tong) van\b")

# What stands alone on every printed page and names no group.
OF_PAGE = re.compile(
    r"^(trang|tr) ?\d|^\d+ \d+$|cong hoa xa hoi|doc lap tu do|bao hiem xa hoi|^(bhxh|ubnd|uy ban)\b"
    r"|^(mau|bieu|so|phu luc|nam hoc|thang|quy|tiep|don vi tinh|dvt|ngay|tu ngay)\b"
)


class GroupRows:
    """Knows the group rows of one table from the top down."""

    def __init__(self, table: Table, merged_rows: Mapping[int, int]) -> None:
        self.table, self.merged_rows = table, merged_rows
        self.names = table.indexes("full_name", "surname", "given_name")
        self.groups = Groups()

    @property
    def path(self) -> str:
        """Return the groups in force."""
        return self.groups.path

    def enters(self, row: int, words: Words, place: Place, *, counted: bool) -> str:
        """Enter the group that a row names; return "named", "guessed", or "" when none.

        A guessed group is known by nothing but standing alone: people must follow it.
        """
        if place.at_foot == APART:
            return ""
        words = _without_quantities(words)
        texts = [text for _, text in words]
        if len(texts) > 2 or (len(texts) == 2 and not BARE_MARKER.fullmatch(texts[0])):
            return ""
        if BULLET.match(texts[-1]):  # a note below a list is written so too
            found = "guessed" if is_group_text(texts[-1]) and not place.at_foot else ""
        elif is_group_text(texts[-1]):
            found = "named"
        elif place.at_foot or counted:
            found = ""
        else:
            found = (
                "named"
                if self._is_marked(row, texts)
                else self._guessed(words, place.numbered == "yes")
            )
        if found:
            self._enter(words)
        return found

    def is_office(self, words: Words) -> bool:
        """Tell whether a row names a department, "Phòng Kế toán", where groups stand."""
        place, text = words[0]
        far = max([*self.names, self.table.left + 1])
        return len(words) == 1 and place <= far and bool(OFFICE_ROW.match(plain(text)))

    def _is_marked(self, row: int, texts: list[str]) -> bool:
        wide = self.merged_rows.get(row, 0) * 2 > self.table.right - self.table.left
        marked = len(texts) == 2 and bool(ROMAN.match(texts[0]))
        return marked or bool(MARKER.match(texts[-1])) or (wide and len(texts) == 1)

    def _guessed(self, words: Words, counted_list: bool) -> str:  # noqa: FBT001 - of the list
        column, text = words[-1]
        marked = len(words) > 1 and words[0][1].isalnum()
        if not self.table.has_header or marked:
            return ""
        if column > max(self.names, default=self.table.left):
            return ""
        begins = text[:1].isupper() or text[:1].isdigit()
        ends = text.endswith((".", ";", ":"))
        stands = begins and not ends and len(text) <= LONGEST_NAME
        strange = counted_list and not begins_with_family(text)
        named = is_persons_name(text) and not strange
        if not stands or named or OF_PAGE.search(plain(text)):
            return ""
        return "guessed"

    def _enter(self, words: Words) -> None:
        texts = [text for _, text in words]
        style = style_of(texts[-1], words[-1][0])
        if len(texts) == 2:
            mark = texts[0] if texts[0][-1] in ".)" else texts[0] + "."
            style = style_of(f"{mark} x", words[0][0])
        self.groups.add(" ".join(texts), style)


def _without_quantities(words: Words) -> Words:
    """Leave out counts before a group's name, and counts and sums after it."""
    named = [item for item in words if not COUNT.fullmatch(item[1])]
    return named[:1] + [w for w in named[1:] if not QUANTITY.fullmatch(w[1])]


def is_persons_name(text: str) -> bool:
    """Tell whether a text that stands alone is the name of a person and not of an office."""
    name = clean(text)
    words = name.split(" ")
    if _is_office(name) or is_group_text(name):
        return False
    if not all(word[:1].isupper() for word in words):
        return False
    mixed = all(word.istitle() for word in words) and 2 <= len(words) <= 6
    return (mixed and not any(map(str.isdigit, name))) or is_whole_name(name)


def _is_office(name: str) -> bool:
    if name.isascii():
        return bool(OFFICE.match(plain(name))) and not BORN_SO.match(plain(name))
    return bool(MARKED_OFFICE.match(name.lower()))
