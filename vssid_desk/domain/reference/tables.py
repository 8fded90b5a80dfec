"""Dated code tables: what a code means on a day, which code a name or an alias has."""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Self

from vssid_desk.domain.values.text import fold

Row = Mapping[str, str]
_KEY_OF = {"group_keys": "key", "province_changes": "old_code"}
_LABEL_OF = {"group_keys": "label", "province_changes": "old_name"}
_TABLE_OF = {  # kinds of fields as papers name them
    "ethnicity": "ethnicities",
    "nationality": "nationalities",
    "relation": "relations",
    "group": "groups",
    "province": "provinces",
}


def _name_key(text: str) -> str:
    """Return the key under which names and aliases are found: H'Mông, Hmông, H-Mông alike."""
    return " ".join(re.sub(r"[\W_]+", " ", fold(text).replace("'", "")).split())


def _lasts(row: Row, on: str) -> bool:
    return not on or row.get("valid_from", "") <= on <= (row.get("valid_to") or "9999")


@dataclass(frozen=True, slots=True)
class Table:
    """One code table: rows by code, codes by folded name and alias."""

    name: str
    rows: Mapping[str, tuple[Row, ...]]
    names: Mapping[str, str]

    @classmethod
    def of(cls, name: str, rows: Sequence[Row]) -> Self:
        """Build from the rows of a file; columns as in resources/reference."""
        key, label = _KEY_OF.get(name, "code"), _LABEL_OF.get(name, "name")
        by_code: dict[str, tuple[Row, ...]] = {}
        names: dict[str, str] = {}
        for row in rows:
            code = row[key]
            by_code[code] = (*by_code.get(code, ()), row)
            for word in (row.get(label, ""), *row.get("aliases", "").split(";")):
                if word.strip():
                    names.setdefault(_name_key(word), code)
        return cls(name, by_code, names)

    def row(self, code: str, on: str = "") -> Row | None:
        """Return the row of a code on an ISO day; without a day, or between days, the newest."""
        rows = self.rows.get(code, ())
        lasting = [row for row in rows if _lasts(row, on)] or rows
        return lasting[-1] if lasting else None

    def code(self, text: str) -> str:
        """Return the code of a code, a name or an alias, "" when unknown."""
        said = text.strip()
        for code in (said, said.upper(), said.zfill(2)):
            if code in self.rows:
                return code
        return self.names.get(_name_key(said), "") if said else ""

    def label(self, code: str, on: str = "") -> str:
        """Return the name of a code, the code itself when unknown."""
        row = self.row(code, on)
        return row[_LABEL_OF.get(self.name, "name")] if row else code


_EMPTY = Table("", {}, {})


@dataclass(frozen=True, slots=True)
class Reference:
    """Every code table, given in by whoever may read files."""

    tables: Mapping[str, Table] = field(default_factory=dict)

    @classmethod
    def of(cls, tables: Mapping[str, Sequence[Row]]) -> Self:
        """Build from rows by table name, as `resources.load_tables` returns them."""
        return cls({name: Table.of(name, rows) for name, rows in tables.items()})

    def table(self, name: str) -> Table:
        """Return a table by its name or by the kind of field it serves; empty when unknown."""
        return self.tables.get(_TABLE_OF.get(name, name), _EMPTY)

    def ethnicity(self, text: str) -> str:
        """Return the code of an ethnicity, said by code, name or alias; "" when unknown."""
        return self.table("ethnicities").code(text)

    def nationality(self, text: str) -> str:
        """Return the code of a nationality, said by code, name or alias; "" when unknown."""
        return self.table("nationalities").code(text)

    def relation(self, text: str) -> str:
        """Return the code of a relation to the head of household; "" when unknown."""
        return self.table("relations").code(text)

    def group(self, code: str, on: str = "") -> Row | None:
        """Return the row of a two-letter group code (mã đối tượng), None when unknown."""
        return self.table("groups").row(code.strip().upper(), on)

    @property
    def group_letters(self) -> Collection[str]:
        """Return the two letters of every group there is or was."""
        return self.table("groups").rows

    def group_key(self, text: str) -> str:
        """Return the group key of a code ("HN"), a label, an alias or a heading that holds one."""
        row = self.group(text)
        if row:
            return row["key"]
        keys = self.table("group_keys")
        return keys.code(text) or self._group_within(keys, _name_key(text))

    @staticmethod
    def _group_within(keys: Table, heading: str) -> str:
        """Return the key of the longest alias that stands in a heading as whole words."""
        found = [
            alias
            for alias in keys.names
            if " " in alias and f" {alias} " in f" {heading} "
        ]
        return keys.names[max(found, key=len)] if found else ""

    def group_label(self, key: str) -> str:
        """Return the Vietnamese label of a group key."""
        return self.table("group_keys").label(key)

    def province_of_id(self, code: str) -> str:
        """Return the province or country of the first three digits of a ĐDCN, "" when unknown."""
        table = self.table("id_provinces")
        return table.label(code) if code in table.rows else ""

    def name_of(self, table: str, code: str) -> str:
        """Return the name of a code, for papers; a text that is no code stays as it is."""
        found = self.table(table)
        return found.label(found.code(code) or code)
