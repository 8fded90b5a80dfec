"""Communes by day: today's two levels, the three before 1 July 2025, and what became of each.

The tables are in resources/places (identity.md 6.1).  A commune that was split between
several is never chosen here: all of them are returned, the officer asks and chooses.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Self, TypeVar

from vssid_desk.domain.values.text import compare_key

_FOREVER = "9999-12-31"
Row = Mapping[str, str]
Key = TypeVar("Key")


@dataclass(frozen=True, slots=True, kw_only=True)
class Commune:
    """One commune as it stood for a while; days are ISO, `valid_to` is "" while it stands.

    `district` and `province` are written in full ("Huyện Cẩm Giàng", "Tỉnh Hải Dương");
    the district is "" since 1 July 2025 and of the five island districts without communes.  `source` says in words where the row comes from.
    """

    code: str
    kind: str
    name: str
    district: str
    province: str
    province_code: str
    valid_from: str
    valid_to: str
    source: str

    @property
    def title(self) -> str:
        """Return it as papers write it: "Xã Cẩm Giàng"."""
        return f"{self.kind} {self.name}".strip()

    @property
    def line(self) -> str:
        """Return it with what it belongs to, the smaller unit first."""
        parts = (self.title, self.district, self.province)
        return ", ".join(part for part in parts if part)

    @property
    def is_old(self) -> bool:
        """Tell whether it is of the time with districts; the table tells no first day of those."""
        return not self.valid_from

    def stood_on(self, day: str) -> bool:
        """Tell whether it stood on an ISO day."""
        return self.valid_from <= day <= (self.valid_to or _FOREVER)


@dataclass(frozen=True, slots=True)
class Places:
    """Every commune, old and new, and the ways between them."""

    communes: tuple[Commune, ...]
    by_code: Mapping[tuple[str, bool], tuple[Commune, ...]]  # code, is it old
    after: Mapping[str, tuple[str, ...]]  # old code → today's codes
    _by_name: Mapping[str, tuple[Commune, ...]]

    @classmethod
    def of(cls, tables: Mapping[str, Iterable[Row]]) -> Self:
        """Build from the rows of resources/places and of the table of provinces."""
        sources = {row["code"]: row["title"] for row in tables["sources"]}
        provinces = _Provinces(tables["provinces"])
        communes = [
            *(_commune(row, provinces, sources) for row in tables["communes"]),
            *(_commune(row, provinces, sources) for row in tables["old_communes"]),
        ]
        after: dict[str, list[str]] = defaultdict(list)
        for row in tables["commune_changes"]:
            after[row["old_code"]].append(row["new_code"])
        return cls(
            tuple(communes),
            _grouped(communes, lambda one: (one.code, one.is_old)),
            {code: tuple(codes) for code, codes in after.items()},
            _grouped(communes, lambda one: bare(one.title)),
        )

    def called(self, name: str) -> tuple[Commune, ...]:
        """Return the communes of a name, with or without its kind, old ones too.

        Marks count: Cẩm Giang and Cẩm Giàng are two communes of one province.
        """
        return self._by_name.get(bare(name), ())

    def of_province(self, title: str, *, old: bool, on: str) -> list[Commune]:
        """Return the communes of a province of that time: old ones, else those of an ISO day."""
        key = bare(title)
        return [
            one
            for one in self.communes
            if one.is_old is old
            and bare(one.province) == key
            and (old or one.stood_on(on))
        ]

    def provinces(self, *, old: bool, on: str) -> list[str]:
        """Return the provinces in full, as they were before 1 July 2025 or on an ISO day."""
        found = {
            one.province: None
            for one in self.communes
            if one.is_old is old and (old or one.stood_on(on))
        }
        return list(found)

    def today(self, commune: Commune, on: str) -> tuple[Commune, ...]:
        """Return what a commune is on an ISO day: itself, its successor, or all it was split into."""
        codes = self.after.get(commune.code, ()) if commune.is_old else (commune.code,)
        return tuple(
            one
            for code in codes
            for one in self.by_code.get((code, False), ())
            if one.stood_on(on)
        )

    def before(self, commune: Commune) -> tuple[Commune, ...]:
        """Return the old communes that a commune of today was made from, whole or in part."""
        return tuple(
            one
            for code, codes in self.after.items()
            if commune.code in codes and not commune.is_old
            for one in self.by_code.get((code, True), ())
        )


class _Provinces:
    """The provinces in full by code and day."""

    def __init__(self, rows: Iterable[Row]) -> None:
        self._rows: dict[str, list[Row]] = defaultdict(list)
        for row in rows:
            self._rows[row["code"]].append(row)

    def title(self, code: str, on: str) -> str:
        """Return "Tỉnh Hải Dương" for a code on a day."""
        rows = self._rows.get(code, [])
        for row in rows:
            if row["valid_from"] <= on <= (row["valid_to"] or _FOREVER):
                return f"{row['kind']} {row['name']}"
        return code


def _commune(row: Row, provinces: _Provinces, sources: Mapping[str, str]) -> Commune:
    # A commune of today is told with its province as that is called now.
    day = row["valid_to"] or _FOREVER
    return Commune(
        code=row["code"],
        kind=row["kind"],
        name=row["name"],
        district=row.get("district", ""),
        province=provinces.title(row["province_code"], day),
        province_code=row["province_code"],
        valid_from=row.get("valid_from", ""),
        valid_to=row["valid_to"],
        source=sources[row["source"]],
    )


def _grouped(
    communes: Iterable[Commune], key: Callable[[Commune], Key]
) -> dict[Key, tuple[Commune, ...]]:
    found: dict[Key, list[Commune]] = defaultdict(list)
    for one in communes:
        found[key(one)].append(one)
    return {name: tuple(ones) for name, ones in found.items()}


def bare(title: str) -> str:
    """Return the key of a unit's name without its kind; marks count, capitals do not."""
    return split_kind(title)[1]


def split_kind(title: str) -> tuple[str, str]:
    """Return the kind a title begins with ("Xã", "" for none) and the key of the rest."""
    key = compare_key(title)
    for written, kind in _KINDS:
        if key.startswith(written):
            return kind, key[len(written) :]
    return "", key


_WRITTEN = {
    "Tỉnh": ("tỉnh", "t."),
    "Thành phố": ("thành phố", "tp", "tp."),
    "Quận": ("quận", "q."),
    "Huyện": ("huyện", "h."),
    "Thị xã": ("thị xã", "tx", "tx."),
    "Xã": ("xã", "x."),
    "Phường": ("phường", "p."),
    "Thị trấn": ("thị trấn", "tt", "tt."),
    "Đặc khu": ("đặc khu",),
}
_KINDS = sorted(
    (
        (f"{compare_key(word)} ", kind)
        for kind, words in _WRITTEN.items()
        for word in words
    ),
    key=lambda pair: -len(pair[0]),
)
