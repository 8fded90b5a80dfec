"""Which column holds which field: by its header, by its contents, by its neighbours."""

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

from vssid_desk.intake.bare_headers import settle_bare
from vssid_desk.intake.content import sampled, share
from vssid_desk.intake.doubles import (
    NAMES,
    OF_PERSONS,
    drop_doubles,
    join_birth,
    settle_doubles,
    settle_second,
)
from vssid_desk.intake.headers import is_aside, meaning, plain
from vssid_desk.intake.layout import Band
from vssid_desk.intake.of_parents import leave_to_parents
from vssid_desk.intake.places import settle_places
from vssid_desk.intake.sheet import Cell, Row
from vssid_desk.intake.table import Column, Table
from vssid_desk.intake.unnamed_columns import (
    fill_by_content,
    leave_strange_numbers,
    take_without_header,
)

MOST_COLUMNS = 400


def tables_of(band: Band, sample: Sequence[Row]) -> list[Table]:
    """Return the tables that stand side by side under one header, columns resolved."""
    columns = [
        Column(index, texts[-1], above=" / ".join(texts[:-1]))
        for index, texts in _fields_last(_with_asides(band.headers))
    ]
    for column in columns:
        column.key = meaning(column.header, column.above)
        if not column.key and column.above:
            column.key = _by_parent(column)
    tables = []
    for part in _side_by_side(columns):
        table = Table(
            band.first, band.last, part, numbering=band.numbering, end=band.end
        )
        rows = [row for row in sample if band.last < row[0] < band.end]
        resolve(table, rows)
        tables.append(table)
    ends = [table.left for table in tables[1:]] + [MOST_COLUMNS]
    for table, end in zip(tables, ends, strict=True):
        rows = [row for row in sample if band.last < row[0] < band.end]
        take_without_header(table, rows, end)
    return tables


def _with_asides(
    headers: Mapping[int, tuple[str, ...]],
) -> dict[int, tuple[str, ...]]:
    """Return the headers with a lowest row of asides, "(12 số)", joined to the row above it."""
    return {
        index: (*texts[:-2], f"{texts[-2]} {texts[-1]}")
        if len(texts) > 1 and is_aside(texts[-1])
        else texts
        for index, texts in headers.items()
    }


# A lower header that only says whose data stands there, below a field they share.
SOURCE = re.compile(
    r"(theo |trong |tren |cua |du lieu |so lieu |thong tin )*"
    r"(bhxh|bao hiem xa hoi|co quan bhxh|(he thong )?csdl\w*( .{0,20})?|dan cu|cong an|bca|vneid"
    r"|the (cccd|can cuoc)|cccd|can cuoc|truoc|sau|cu|moi|hien tai|de nghi|dung|ke khai)"
)


def _fields_last(
    headers: Mapping[int, tuple[str, ...]],
) -> list[tuple[int, tuple[str, ...]]]:
    """Return the headers with the field lowest, where whose data it is stood below it."""
    found = sorted(headers.items())
    turned = {
        index
        for index, texts in found
        if len(texts) > 1
        and SOURCE.fullmatch(plain(texts[-1]))
        and meaning(texts[-2]) in OF_PERSONS
    }
    if len({headers[index][-2] for index in turned}) < 2:
        return found
    return [
        (index, (*texts[:-2], texts[-1], texts[-2]) if index in turned else texts)
        for index, texts in found
    ]


def _by_parent(column: Column) -> str:
    """Return what the text above says, where it names the field and not a whole block."""
    found = meaning(column.above.split(" / ")[-1])
    return found if found in {"full_name", "birth_date", "sex", "personal_id"} else ""


def _side_by_side(columns: list[Column]) -> list[list[Column]]:
    """Cut the columns where a new table begins: a second name with its own number or after a gap."""
    parts: list[list[Column]] = [[]]
    seen_name = False
    for place, column in enumerate(columns):
        gap = place > 0 and column.index > columns[place - 1].index + 1
        begins = column.key == "stt" or (gap and column.key in NAMES)
        rest = {c.key for c in columns[place:]}
        if seen_name and begins and rest & NAMES:
            parts.append([])
            seen_name = False
        parts[-1].append(column)
        seen_name = seen_name or column.key in NAMES
    return parts


def resolve(table: Table, rows: Sequence[Row]) -> None:
    """Settle what only the whole table can tell: doubles, names in two columns, old numbers."""
    values = sampled(table, rows)
    leave_to_parents(table)
    leave_strange_numbers(table, rows)
    _join_name(table, values)
    join_birth(table.columns, values)
    _settle_identity(table, values)
    settle_bare(table, values)
    settle_doubles(table, values)
    _settle_sex(table, values)
    _settle_account(table, values)
    settle_places(table, values)
    drop_doubles(table, values)
    fill_by_content(table, rows, values)
    settle_second(table)


def _join_name(table: Table, values: dict[int, list[Cell]]) -> None:
    """Settle names that stand in two columns: apart by header, or under one merged header."""
    keys = {column.key for column in table.columns}
    for column in table.columns:
        if column.key == "middle_name" and not {"surname", "given_name"} <= keys:
            column.key = "-"
        if (column.key == "surname" and "given_name" not in keys) or (
            column.key == "given_name" and not keys & NAMES
        ):
            column.key = "full_name"
    for one, two in pairwise(table.columns):
        if one.key != "full_name" or two.index != one.index + 1:
            continue
        under_one = two.key == "full_name" and one.header == two.header
        beside = two.key == "given_name" and _are_given_names(values[two.index])
        if (under_one and one.above == two.above) or beside:
            one.key, two.key = "surname", "given_name"


def join_bare_name(table: Table, rows: Sequence[Row]) -> None:
    """Join, in a list without header, a name whose last word stands in the next column."""
    values = sampled(table, rows)
    for one, two in pairwise(table.columns):
        if one.key == "full_name" and not two.key and _are_words(values[two.index]):
            one.key, two.key = "surname", "given_name"


def _are_words(values: Sequence[Cell]) -> bool:
    """Tell whether a column holds single words as names are written."""
    words = [str(value).strip() for value in values]
    return _are_given_names(values) and all(
        len(word) > 1 and word.isalpha() and word[0].isupper() for word in words
    )


def _are_given_names(values: Sequence[Cell]) -> bool:
    short = [
        value for value in values if isinstance(value, str) and " " not in value.strip()
    ]
    return bool(values) and len(short) * 10 >= len(values) * 9


def _settle_old_number(table: Table, values: dict[int, list[Cell]]) -> None:
    """Take the older of two number columns, "CMND/CCCD cũ" and "mới", for the old number."""
    found = [c for c in table.columns if c.key == "personal_id"]
    whole = [share(values[c.index], r"\d{12}") for c in found]
    for column in found if len(found) > 1 and max(whole) > 0.5 else ():
        mostly_old = share(values[column.index], r"\d{8,9}") > 0.5
        if mostly_old and "legacy_id" not in {c.key for c in table.columns}:
            column.key = "legacy_id"


def _settle_identity(table: Table, values: dict[int, list[Cell]]) -> None:
    """Take a CMND column for the old number where a CCCD column stands beside it."""
    _settle_old_number(table, values)
    has_new = bool(table.indexes("personal_id"))
    for column in table.columns:
        if column.key == "paper_number":
            alone = not table.indexes("personal_id", "id_or_legacy")
            held = share(values[column.index], r"\d{11,12}") > 0.5
            column.key = "personal_id" if alone and held else "-"
        if column.key == "id_or_legacy":
            mostly_new = share(values[column.index], r"\d{12}") > 0.5
            column.key = "legacy_id" if has_new or not mostly_new else "personal_id"
            if not has_new and share(values[column.index], r"\d{8,9}") < 0.5:
                column.key = "personal_id"
        if column.key == "personal_id" and _OF_PUPILS.fullmatch(plain(column.header)):
            found = values[column.index]
            if found and share(found, r"\d{12}") < 0.2 < share(found, r"\d{10}"):
                column.key = "-"


# The ministry of education numbers pupils with ten digits under the same words.
_OF_PUPILS = re.compile(r"(ma|so) dinh danh( (hs|hoc sinh|tre|tre em))?")


_IMPORT_SHEET = {"HOTEN", "SOBHXH", "NAMSINH"}


def _settle_sex(table: Table, values: dict[int, list[Cell]]) -> None:
    """Read the GIOITINH of the BHXH import sheet: X is Nữ, empty is Nam (facts.md 5.3)."""
    for one in table.columns if table.indexes("sex") else ():
        if one.key in {"male", "female"} and share(values[one.index], r"\d{1,3}") > 0.5:
            one.key = "-"  # how many men and women there are, in a table beside
    headers = {c.header.replace("_", "").upper(): c for c in table.columns}
    column = headers.get("GIOITINH")
    if column is None or column.key != "sex":
        return
    marks = values[column.index]
    all_male = not marks and headers.keys() >= _IMPORT_SHEET
    if all_male or share(marks, "[xX]") == 1:
        column.key = "female"


def _settle_account(table: Table, values: dict[int, list[Cell]]) -> None:
    """Read a column headed "VssID (x)/Email" by what mostly stands in it."""
    for column in table.columns:
        if column.key == "email" and "vssid" in plain(column.header).replace(" ", ""):
            mostly_email = share(values[column.index], r"\S+@\S+") > 0.5
            column.key = "email" if mostly_email else "vssid_account"
