"""What a form is made of: the kinds of blocks that a file in forms/ may declare.

Lengths are millimetres, sizes points. Texts may carry `*italic*`, `**bold**` and values as
`{path}`, `{path:format}` or `{path|text when empty}`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any


def _many(key: str, of: type) -> Any:
    """Declare a list of parts, written in TOML as tables named `key`."""
    return field(default=(), metadata={"key": key, "of": of})


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Option:
    """One box to tick: its words with `[]` where the box stands, the value that ticks it."""

    label: str
    when: str


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Field:
    """A label and its value, or a row of boxes.

    `width` counts label and value together, 0 takes what is left of the line. `lines` is how
    many lines the blank offers, `blank` what stands there without a value, `limit` how many
    letters filing software takes. `person` names the Person keys behind a computed value.
    """

    label: str = ""
    value: str = ""
    format: str = ""
    person: tuple[str, ...] = ()
    required: bool = False
    width: float = 0.0
    lines: int = 1
    leader: bool = True
    blank: str = ""
    limit: int = 0
    options: tuple[Option, ...] = _many("option", Option)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Column:
    """A column of a table; `under` names the headers above it, `code` its letter.

    `sum` adds its amounts up in the rows that total; `filled_when` leaves a person's cell empty
    on other occasions, `limit` is how many letters filing software takes.
    """

    header: str
    code: str = ""
    under: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    value: str = ""
    format: str = ""
    person: tuple[str, ...] = ()
    required: bool = False
    width: float
    align: str = "left"
    sum: bool = False
    filled_when: str = ""
    limit: int = 0


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Section:
    """A row that divides a table; the one with `people` is followed by them.

    `change` is how `change_kind` of these people begins; the empty text takes all others.
    `sum` adds up the people since the last row that did.
    """

    label: str
    code: str = ""
    people: bool = False
    change: str = ""
    sum: bool = False


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Side:
    """One of several columns of text beside each other, as heads and signatures are.

    `rule` is the length of a line under the text, `dotted` a count of lines to write on,
    `space` the room for a signature above `name`; `framed` draws a box around the text,
    `leader` dots every line that ends with a value to its end.
    """

    width: float
    align: str = "center"
    text: tuple[str, ...] = ()
    rule: float = 0.0
    dotted: int = 0
    space: float = 0.0
    name: str = ""
    framed: bool = False
    leader: bool = False


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Block:
    """What every block may say: space above, size of letters, when it prints at all."""

    gap: float = 0.0
    size: float = 0.0
    when: str = ""
    new_page: bool = False


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class TextBlock(Block):
    """Paragraphs; `rule` is the length of a line under the last one, `leader` as in Side."""

    text: tuple[str, ...]
    align: str = "left"
    bold: bool = False
    italic: bool = False
    indent: float = 0.0
    rule: float = 0.0
    leading: float = 1.2
    leader: bool = False


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class FrameBlock(Block):
    """A framed box: at the right for the mark of the form, over the width for notes."""

    text: tuple[str, ...]
    width: float
    height: float = 0.0
    align: str = "left"
    at: str = "left"


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class FieldsBlock(Block):
    """One printed line of fields; `filled_when` leaves them blank on other occasions."""

    filled_when: str = ""
    indent: float = 0.0
    fields: tuple[Field, ...] = _many("field", Field)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class SidesBlock(Block):
    """Texts beside each other: the head of a paper, or its signatures."""

    sides: tuple[Side, ...] = _many("side", Side)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class TableBlock(Block):
    """A table; `rows` is "cases", "differences", "forms", "evidence" or "lines" (given in).

    `group_by` is a value path whose changes put a row between people; `min_rows` empty rows
    are drawn when fewer come. A table of `width` stands out over both margins, else it takes
    the width between them; those of its columns are shares. `total` is a last row over the whole width, `total_row` one
    whose words stand in the second column, with the sums of the others.
    """

    rows: str = "cases"
    group_by: str = ""
    min_rows: int = 0
    width: float = 0.0
    row_height: float = 6.0
    header_size: float = 0.0
    total: str = ""
    total_row: str = ""
    columns: tuple[Column, ...] = _many("column", Column)
    sections: tuple[Section, ...] = _many("section", Section)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class CodeBlock(Block):
    """A QR code of a value, `side` wide."""

    value: str
    side: float = 40.0


BLOCKS: Mapping[str, type[Block]] = MappingProxyType(
    {
        "text": TextBlock,
        "frame": FrameBlock,
        "fields": FieldsBlock,
        "header": SidesBlock,
        "signatures": SidesBlock,
        "table": TableBlock,
        "code": CodeBlock,
    }
)
