"""What each row of a table is: a person, a group, or another explained row."""

from collections.abc import Sequence, Set

from vssid_desk.domain.values.legacy_text import convert
from vssid_desk.intake.feet import (
    is_signers_title,
    may_stand_alone,
    signs_alone,
    signs_beside,
)
from vssid_desk.intake.glance import is_numbering, text_of
from vssid_desk.intake.group_rows import GroupRows
from vssid_desk.intake.headers import plain
from vssid_desk.intake.other_headers import HeaderRows, is_other_header
from vssid_desk.intake.row_cells import (
    APART,
    AT_FOOT,
    DESCRIPTIONS,
    IN_LIST,
    NUMBERS,
    held,
    is_call,
    is_counted,
    is_dated,
    is_day,
    is_example,
    is_number,
    is_numbered,
)
from vssid_desk.intake.row_words import (
    COUNT,
    LEGENDS,
    NAME,
    NOTE,
    SIGNATURE,
    is_group_text,
    is_sum_sign,
    is_total,
)
from vssid_desk.intake.sheet import Cell
from vssid_desk.intake.table import Table

Own = list[tuple[int, Cell]]  # the filled cells of a row that stand in its table


class RowReader:
    """Says of each row of one table what it is, from the top down."""

    def __init__(
        self, table: Table, merged: dict[int, int], encoding: str, last_row: int
    ) -> None:
        self.table, self.encoding, self.last_row = table, encoding, last_row
        self.names = table.indexes("full_name", "surname", "given_name")
        self.numbers = table.indexes(*NUMBERS)
        self.births = table.indexes(
            "birth_date", "birth_else", "male", "female", "birth_year"
        )
        self.counters: Sequence[int] = table.indexes("stt")
        self.others = [c.index for c in table.columns if c.key and c.key != "stt"]
        self.descriptions = table.indexes(*DESCRIPTIONS)
        self.strange: Sequence[int] = (
            *self.numbers,
            *self.births,
            *table.indexes("sex"),
        )
        self.headers = HeaderRows(table)
        self.groups = GroupRows(table, merged)
        self.at_foot = IN_LIST
        self.guessed = False  # the last group was known by standing alone
        self.after_group = False  # nobody stands below the last group so far
        self.numbered = ""  # "yes" or "no": whether the first person has a number
        self.above = -1  # the last row that held something

    def kind(self, row: int, cells: Sequence[Cell]) -> str:
        """Return "person" or the kind of an explained row, "" for a row without content here."""
        found = self._kind(row, cells)
        if found == "person":
            if self.after_group:
                self.groups.groups.meet_person()
            self.after_group = False
            if not self.numbered:
                self.numbered = "yes" if self._has_counter(cells) else "no"
        elif found == "group":
            self.after_group = True
        self.above = row
        return found

    def _kind(self, row: int, cells: Sequence[Cell]) -> str:
        if not self.numbered and is_example(held(cells, self.counters)):
            return "note"
        width = len(cells)
        for i in self.numbers:
            if i < width and cells[i] != "" and is_number(cells[i]):
                if is_call(cells[i]) and not held(cells, self.births):
                    continue
                self.at_foot = IN_LIST
                return "person"
        name = held(cells, self.names)
        births = held(cells, self.births)
        born, stands = bool(births), not self.at_foot or any(map(is_day, births))
        if name and born and stands and self._is_plain_person(name, cells):
            self.at_foot = IN_LIST
            return "person"
        return self._explain(row, cells, name, born=born)

    def is_continued(self, cells: Sequence[Cell], held: Set[int]) -> bool:
        """Tell whether a row only goes on about the person above, whose cells are merged down."""
        own = [*self.names, *self.numbers, *self.births, *self.counters]
        filled = [i for i in own if i < len(cells) and cells[i] != ""]
        return bool(filled) and all(i in held for i in filled)

    def _is_plain_person(self, name: Sequence[Cell], cells: Sequence[Cell]) -> bool:
        folded = plain(text_of(name[0]))
        if folded in self.headers.words or not isinstance(name[0], str):
            return False
        dated = is_dated(cells, self.births)
        first = text_of(name[0])
        if not dated and (
            is_group_text(first) or is_total(first) or is_sum_sign(first)
        ):
            return False
        places = [i for i in (*self.names, *self.births) if i < len(cells)]
        words = plain(" ".join(self._text(cells[i]) for i in places))
        signed = SIGNATURE.search(words) and not self._has_counter(cells)
        if not dated and (signed or signs_beside(self._text(name[0]), cells, self)):
            return False  # Cán bộ thu | Trưởng công an xã
        wordless = not any(map(str.isalpha, folded))
        if not dated and (wordless or is_other_header(self.table, cells)):
            return False
        return not is_numbering(self.table.own(cells))

    def _explain(
        self, row: int, cells: Sequence[Cell], name: Sequence[Cell], *, born: bool
    ) -> str:
        own = [
            (i, cell)
            for i, cell in enumerate(cells)
            if cell != "" and self.table.holds(i)
        ]
        if not own:
            return ""
        texts = [text_of(cell) for _, cell in own]
        again = self.headers.kind(cells)
        if again:
            self.at_foot = APART if again == "other" else IN_LIST
            return "header"
        if is_numbering([cell for _, cell in own]):
            return "column_numbers"
        words = [text for text in texts if not COUNT.fullmatch(text)]
        if not words:
            return "empty"
        return self._explain_words(row, cells, own, name, born=born)

    def _explain_words(
        self,
        row: int,
        cells: Sequence[Cell],
        own: Own,
        name: Sequence[Cell],
        *,
        born: bool,
    ) -> str:
        words = [(column, self._text(cell)) for column, cell in own]
        first = next(text for _, text in words if not COUNT.fullmatch(text))
        said = self._by_first_word(first, cells, own)
        if said:
            return said
        counted = self._has_counter(cells)
        signed = plain(" ".join(self._where_signers_stand(own, name)))
        numbered = counted or is_numbered(first)
        stands = len(own) == 1 or own[0][0] in self.names
        titled = stands and is_signers_title(first, self.last_row - row)
        if (
            (titled or SIGNATURE.search(signed))
            and not numbered
            and not self.groups.is_office(words)
        ):
            self.at_foot = AT_FOOT
            return "signature"
        found = ""
        if not (counted and is_dated(cells, self.births)):
            found = self.groups.enters(row, words, self, counted=counted)
        if found:
            self.guessed = found == "guessed"
            return "group"
        return self._rest(row, own, name, cells, born=born)

    def _where_signers_stand(self, own: Own, name: Sequence[Cell]) -> list[str]:
        """Return the texts that may name signers: Giám đốc beside a name is a person's position."""
        first = self._text(name[0]) if name else ""
        named = NAME.fullmatch(first) and not SIGNATURE.search(plain(first))
        passed = self.descriptions if named and not self.at_foot else ()
        return [self._text(cell) for i, cell in own if i not in passed]

    def _by_first_word(self, first: str, cells: Sequence[Cell], own: Own) -> str:
        """Return total, note or title where the first words say so, else ""."""
        text, first = first, plain(first)
        alone = len(own) == 2 and is_sum_sign(text)
        if (alone or is_total(text)) and not self._is_named_so(cells, own):
            return "total"
        if NOTE.match(first) and not self._has_counter(cells):
            if first in LEGENDS and self.strange:
                self.at_foot = APART  # what the codes of the list mean
            return "note"
        return "title" if f"{first} ".startswith("danh sach ") else ""

    def _rest(
        self,
        row: int,
        own: Own,
        name: Sequence[Cell],
        cells: Sequence[Cell],
        *,
        born: bool,
    ) -> str:
        counted = self._has_counter(cells)
        values = sum(i in self.others for i, _ in own)
        named = any(isinstance(n, str) and NAME.search(n) for n in name)
        beside = named and signs_beside(self._text(name[0]), cells, self)
        self.at_foot = self.at_foot or int(beside)
        if self.at_foot == APART:
            return "note"
        if self.at_foot and not (counted and (named or born)):
            return "signature"
        sure = named and (counted or born or values > len(name))
        if sure or (counted and values > 1):
            self.at_foot = IN_LIST
            return "person"
        few = len(self.others) <= 2
        alone = named and (few or values == len(name))
        if alone and may_stand_alone(self._text(name[0]), self, few=few):
            if not signs_alone(row, self, few=few):
                return "person"
            self.at_foot = AT_FOOT  # a title and a name without number below it
        return "signature" if self.at_foot else "note"

    def _is_named_so(self, cells: Sequence[Cell], own: Own) -> bool:
        """Tell a person whose family name is Tổng or Cộng from a total."""
        born = held(cells, self.births)
        return bool(born) and self._has_counter(cells) and len(own) > 3

    def _has_counter(self, cells: Sequence[Cell]) -> bool:
        return is_counted(cells, self.counters)

    def _text(self, cell: Cell) -> str:
        text = text_of(cell)
        return convert(text, self.encoding) if self.encoding else text
