"""What each row of a table is: a person, a group, or another explained row."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from vssid_desk.domain.legacy_text import convert
from vssid_desk.domain.text import nfc
from vssid_desk.intake.columns import Table
from vssid_desk.intake.headers import plain
from vssid_desk.intake.layout import is_numbering, text_of
from vssid_desk.intake.sheet import Cell

NUMBERS = (
    "personal_id",
    "legacy_id",
    "social_insurance_code",
    "health_card_code",
    "passport_number",
)
DIGITS = re.compile(r"\d{7,}|\d[\d .-]{7,}\d|[A-Z]{2}\d{8,}|\d[.,]\d+E\+?\d+")
COUNT = re.compile(r"\d{1,6}(\.0)?")
TOTAL = re.compile(
    r"^(tong(?! thi| van)|(tong )?cong( \d| tang| giam| nhom| thon| lop| trang| to| khu| ho| so| chung| muc| phan|$)|luy ke|so tien)\b|^cong$"
)
SIGNATURE = re.compile(
    r"nguoi (lap|kiem tra|ke khai|dai dien)|thu truong|ky,? (va )?(ghi ro|dong dau|ten)|\bky ten\b|ghi ro ho ten"
    r"|giam doc|ke toan|\btm ubnd|\btm uy ban|uy ban nhan dan$|chu tich|hieu truong|hieu pho|dai dien|xac nhan cua|can bo "
    r"|^ngay \d* ?thang \d* ?nam|ngay ?\d* thang ?\d* nam|noi nhan|dong dau|truong (thon|khu|cong an)|chu nhiem|don vi lap|co quan"
)
NOTE = re.compile(
    r"^(\* ?)?(ghi chu|luu y|chu thich|chu y|nguon|han nop|de nghi|kem theo|lien he|\( ?ban hanh)\b"
)
GROUP_WORD = re.compile(
    r"^(tên )?(thôn|xóm|tổ|tdp|khu|ấp|bản|buôn|làng|lớp|khối|phòng|đội|cụm|xã|phường|bộ phận|khoa|chi nhánh"
    r"|hộ|nhóm|đối tượng|trường|phần|mục|đơn vị|người|trẻ em|bảo trợ|học sinh|danh sách|tăng$|giảm$|cận nghèo|nghèo)\b"
)
BARE_GROUP_WORD = re.compile(  # the same where a list is written without marks
    r"^(thon|xom|to \d|tdp|khu (pho|\d)|ap \d|lop|khoi|phong ban|doi \d|bo phan|ho (ngheo|can ngheo|gia dinh)|nhom|doi tuong|nguoi co cong)\b"
)
MARKER = re.compile(
    r"^\s*([IVXLC]+|[A-Z]|\d{1,3}(?:\.\d{1,3})*|[a-zđ])\s*[.)/:-]\s*\S",
    re.ASCII | re.IGNORECASE,
)
ROMAN = re.compile(r"[IVXLC]+")
BARE_MARKER = re.compile(r"([IVXLC]+|[A-Z]|\d+(\.\d+)*)[.)]?")
NAME = re.compile(r"[^\W\d_][\w'’.-]*( [^\W\d_][\w'’.-]*){1,7}")


@dataclass(slots=True)
class Groups:
    """The group rows in force, outermost first; each with the style that ranks it."""

    stack: list[tuple[str, str]] = field(default_factory=list)

    def add(self, text: str, style: str) -> None:
        """Enter a group; one of the same style, and all below it, ends."""
        styles = [known for known, _ in self.stack]
        if style in styles:
            del self.stack[styles.index(style) :]
        self.stack.append((style, text))

    @property
    def path(self) -> str:
        """Return the groups in force: "I. Hộ nghèo › Thôn Đoài"."""
        return " › ".join(text for _, text in self.stack)


def style_of(text: str, column: int) -> str:
    """Return what ranks a group text: the kind of its marker, else its first word."""
    found = MARKER.match(text)
    if found:
        mark = found[1]
        if ROMAN.fullmatch(mark):
            return "roman"
        return "letter" if mark.isalpha() else f"number{mark.count('.')}"
    word = GROUP_WORD.match(nfc(text).lower()) or BARE_GROUP_WORD.match(plain(text))
    return f"word {word[0].split(' ')[0]}" if word else f"column {column}"


def is_group_text(text: str) -> bool:
    """Tell whether a text names a hamlet, a class or a kind of household.

    Marks count where there are any: Trường is a school, Trương a family name.
    """
    bare = text.isascii() and BARE_GROUP_WORD.match(plain(text))
    return bool(bare or GROUP_WORD.match(nfc(text).lower()))


class RowReader:
    """Says of each row of one table what it is, from the top down."""

    def __init__(
        self, table: Table, merged_rows: dict[int, int], encoding: str = ""
    ) -> None:
        self.table, self.encoding = table, encoding
        self.merged_rows = merged_rows
        self.names = table.indexes("full_name", "surname", "given_name")
        self.numbers = table.indexes(*NUMBERS)
        self.births = table.indexes("birth_date", "male", "female", "birth_year")
        self.counters = table.indexes("stt")
        self.others = [c.index for c in table.columns if c.key and c.key != "stt"]
        self.words = {plain(c.header) for c in table.columns} | {
            plain(part) for c in table.columns for part in c.above.split(" / ")
        }
        self.groups = Groups()
        self.at_foot = False

    def kind(self, row: int, cells: Sequence[Cell]) -> str:
        """Return "person" or the kind of an explained row, "" for a row without content here."""
        width = len(cells)
        for i in self.numbers:
            if i < width and cells[i] != "" and _is_number(cells[i]):
                self.at_foot = False
                return "person"
        name = [cells[i] for i in self.names if i < width and cells[i] != ""]
        born = any(i < width and cells[i] != "" for i in self.births)
        if name and born and not self.at_foot and self._is_plain_person(name, cells):
            return "person"
        return self._explain(row, cells, name, born=born)

    def _is_plain_person(self, name: Sequence[Cell], cells: Sequence[Cell]) -> bool:
        folded = plain(text_of(name[0]))
        if folded in self.words or not isinstance(name[0], str):
            return False
        born = [cells[i] for i in self.births if i < len(cells) and cells[i] != ""]
        if TOTAL.match(folded) and not any(
            isinstance(b, date) or len(str(b)) > 6 for b in born
        ):
            return False
        return not is_numbering(self._own(cells))

    def _own(self, cells: Sequence[Cell]) -> list[Cell]:
        return list(cells[self.table.left : self.table.right + 1])

    def _is_header(self, cells: Sequence[Cell]) -> bool:
        texts = [plain(text_of(cell)) for cell in self._own(cells) if cell != ""]
        same = sum(text in self.words for text in texts)
        return len(texts) > 1 and same * 5 >= len(texts) * 3

    def _explain(
        self, row: int, cells: Sequence[Cell], name: Sequence[Cell], *, born: bool
    ) -> str:
        own = [
            (i, cell) for i, cell in enumerate(cells) if cell != "" and self._inside(i)
        ]
        if not own:
            return ""
        texts = [text_of(cell) for _, cell in own]
        if self._is_header(cells):
            return "header"
        if is_numbering([cell for _, cell in own]):
            return "column_numbers"
        words = [text for text in texts if not COUNT.fullmatch(text)]
        if not words:
            return "empty"
        return self._explain_words(row, cells, own, name, born=born)

    def _inside(self, column: int) -> bool:
        return self.table.left <= column <= self.table.right

    def _explain_words(
        self,
        row: int,
        cells: Sequence[Cell],
        own: list[tuple[int, Cell]],
        name: Sequence[Cell],
        *,
        born: bool,
    ) -> str:
        texts = [self._text(cell) for _, cell in own]
        folded = plain(" ".join(texts))
        first = plain(next(text for text in texts if not COUNT.fullmatch(text)))
        if TOTAL.match(first) and not self._looks_like_name_row(cells, own):
            return "total"
        if NOTE.match(first):
            return "note"
        if SIGNATURE.search(folded) and not self._has_counter(cells):
            self.at_foot = True
            return "signature"
        if self._is_group(row, cells, own):
            self._enter_group(own)
            return "group"
        return self._rest(cells, own, name, born=born)

    def _rest(
        self,
        cells: Sequence[Cell],
        own: list[tuple[int, Cell]],
        name: Sequence[Cell],
        *,
        born: bool,
    ) -> str:
        counted = self._has_counter(cells)
        values = sum(i in self.others for i, _ in own)
        named = any(isinstance(n, str) and NAME.search(n) for n in name)
        if self.at_foot and not (counted and (named or born)):
            return "signature"
        if (named and (counted or born or values > len(name))) or (
            counted and values > 1
        ):
            self.at_foot = False
            return "person"
        if named and len(self.others) <= 2 and not self.at_foot:
            return "person"
        return "signature" if self.at_foot else "note"

    def _looks_like_name_row(
        self, cells: Sequence[Cell], own: list[tuple[int, Cell]]
    ) -> bool:
        """Tell a person whose family name is Tổng or Cộng from a total."""
        born = [cells[i] for i in self.births if i < len(cells) and cells[i] != ""]
        return bool(born) and self._has_counter(cells) and len(own) > 3

    def _has_counter(self, cells: Sequence[Cell]) -> bool:
        return any(
            i < len(cells) and COUNT.fullmatch(text_of(cells[i])) for i in self.counters
        )

    def _is_group(
        self, row: int, cells: Sequence[Cell], own: list[tuple[int, Cell]]
    ) -> bool:
        texts = [
            t for t in (self._text(cell) for _, cell in own) if not COUNT.fullmatch(t)
        ]
        if len(texts) > 2 or (len(texts) == 2 and not BARE_MARKER.fullmatch(texts[0])):
            return False
        if is_group_text(texts[-1]):
            return True
        if self.at_foot or self._has_counter(cells):
            return False
        wide = self.merged_rows.get(row, 0) * 2 > self.table.right - self.table.left
        marked = len(texts) == 2 and bool(ROMAN.fullmatch(texts[0].strip(".) ")))
        return marked or bool(MARKER.match(texts[-1])) or (wide and len(own) == 1)

    def _text(self, cell: Cell) -> str:
        text = text_of(cell)
        return convert(text, self.encoding) if self.encoding else text

    def _enter_group(self, own: list[tuple[int, Cell]]) -> None:
        words = [(i, self._text(c)) for i, c in own if not COUNT.fullmatch(text_of(c))]
        texts = [text for _, text in words]
        text = " ".join(texts)
        style = style_of(texts[-1], words[-1][0])
        if len(texts) == 2:
            mark = texts[0] if texts[0][-1] in ".)" else texts[0] + "."
            style = style_of(f"{mark} x", words[0][0])
        self.groups.add(text, style)


def _is_number(cell: Cell) -> bool:
    """Tell whether a cell of an identity column holds a number of identity."""
    if isinstance(cell, float | int) and not isinstance(cell, bool):
        return cell >= 1_000_000
    return isinstance(cell, str) and cell != "" and bool(DIGITS.search(cell))
