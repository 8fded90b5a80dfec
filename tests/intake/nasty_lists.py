"""Whole nasty lists with their truth: a seed gives a file and what must be read from it."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from random import Random
from typing import Any

import openpyxl
import xlsxwriter

from tests import people
from tests.intake.damages import DAMAGES, Outcome
from tests.intake.nasty import as_csv, as_docx, as_html, as_ods, as_xml2003

HEADERS = {
    "full_name": ("Họ và tên", "HỌ TÊN", "Họ, tên người tham gia", "HoTen"),
    "birth_date": ("Ngày sinh", "Ngày, tháng,\nnăm sinh", "NGAYSINH"),
    "sex": ("Giới tính", "GT", "Nam/Nữ"),
    "personal_id": ("Số CCCD", "Số ĐDCN/CCCD", "Căn cước công dân", "Số định danh"),
    "social_insurance_code": ("Mã số BHXH", "MasoBHXH", "Mã BHXH"),
    "address": ("Địa chỉ", "Nơi ở hiện nay", "Địa chỉ thường trú"),
}
WRITTEN = {"sex": {"male": "Nam", "female": "Nữ"}}


def halves(name: str) -> list[str]:
    """Return family name with middle name, and the given name."""
    return ["", *name.rsplit(" ", 1)][-2:]


# Fields that stand in several columns, or as a mark: headers, and the cells of a value.
SHAPES = {
    "full_name": (
        (("Họ đệm", "Tên"), halves),
        (("Họ", "Tên"), halves),
    ),
    "birth_date": (
        (("Ngày", "Tháng", "Năm"), lambda v: v.split("-")[::-1]),
        (("Ngày sinh", "Tháng sinh", "Năm sinh"), lambda v: v.split("-")[::-1]),
        (("Năm sinh", "Ngày sinh"), lambda v: [v[:4], people.shown_date(v)]),
    ),
    "sex": (
        (("Nữ",), lambda v: ["x" if v == "female" else ""]),
        (("Nam", "Nữ"), lambda v: ["x", ""] if v == "male" else ["", "x"]),
        (("Giới tính (1: Nam, 0: Nữ)",), lambda v: ["1" if v == "male" else "0"]),
    ),
}
GROUPS = ("I. Hộ nghèo", "II. Hộ cận nghèo", "III. Hộ gia đình")
FORMATS = {
    "csv": as_csv,
    "semicolon": partial(as_csv, mark=";", encoding="utf-8-sig"),
    "utf-16": partial(as_csv, mark="\t", encoding="utf-16"),
    "html": as_html,
    "xml2003": as_xml2003,
    "ods": as_ods,
    "docx": as_docx,
}
OTHERS = {
    "Ghi chú": "",
    "Điện thoại": "0912000000",
    "Mã định danh Bộ GD&ĐT": "2200000001",
}


@dataclass(slots=True)
class Truth:
    """One person as it must be read: place, group, fields, least severity by field."""

    row: int
    group: str
    fields: dict[str, str]
    severities: dict[str, str]
    told: dict[str, str] = field(default_factory=dict)  # damage by field, to show


@dataclass(slots=True)
class NastyList:
    """A list in the making."""

    rng: Random
    keys: list[str]
    rows: list[list[str]] = field(default_factory=list)
    merges: list[tuple[int, int, int, int]] = field(default_factory=list)
    truth: list[Truth] = field(default_factory=list)
    shapes: dict[str, Any] = field(default_factory=dict)
    group: str = ""


def make(seed: int, folder: Path, count: int = 12) -> tuple[Path, list[Truth]]:
    """Write the nasty list of a seed; return its file and its truth."""
    rng = Random(seed)
    keys = ["full_name", "personal_id"]
    keys += [key for key in HEADERS if key not in keys and rng.random() < 0.85]
    rng.shuffle(keys)
    made = NastyList(rng, keys)
    _head(made)
    serial = seed % 1000 * 1000
    for number in range(1, count + 1):
        if number in (1, count // 2) and rng.random() < 0.6:
            _group(made, number > 1)
        _person(made, number, serial + number)
        if rng.random() < 0.05:
            made.rows.append([])
        if number == count // 2 and rng.random() < 0.3:
            made.rows.append(made.rows[_header_row(made)][:])
    _foot(made, count)
    return _write(made, folder, seed), made.truth


def _header_row(made: NastyList) -> int:
    return next(n for n, row in enumerate(made.rows) if row[:1] == ["STT"])


def _head(made: NastyList) -> None:
    rng = made.rng
    if rng.random() < 0.7:
        made.rows += [
            ["UBND XÃ CẨM GIÀNG", "", "", "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM"],
            ["DANH SÁCH NGƯỜI THAM GIA CẦN RÀ SOÁT"],
            ["(Kèm theo Công văn số 12/BHXH ngày 01/11/2026)"],
            [],
        ]
    made.shapes = {
        key: rng.choice(SHAPES[key])
        for key in made.keys
        if key in SHAPES and rng.random() < 0.3
    }
    others = [name for name in OTHERS if rng.random() < 0.4]
    headers = ["STT"]
    for key in made.keys:
        shape = made.shapes.get(key)
        headers += shape[0] if shape else [rng.choice(HEADERS[key])]
    headers += others
    made.rows.append(headers)
    made.keys += others
    if rng.random() < 0.4:
        made.rows.append([f"({n})" for n in range(1, len(headers) + 1)])


def _group(made: NastyList, later: bool) -> None:  # noqa: FBT001
    made.group = made.rng.choice(GROUPS[1:]) if later else GROUPS[0]
    made.rows.append([made.group])
    width = len(made.keys)
    made.merges.append((len(made.rows) - 1, 0, len(made.rows) - 1, width))


def _foot(made: NastyList, count: int) -> None:
    if made.rng.random() < 0.6:
        made.rows.append(["", f"Tổng cộng: {count} người"])
    if made.rng.random() < 0.6:
        made.rows += [
            ["", "", "", "Cẩm Giàng, ngày 20 tháng 11 năm 2026"],
            ["", "NGƯỜI LẬP BIỂU", "", "TM. UBND XÃ"],
            [],
            ["", "Nguyễn Thị Lập", "", "Phạm Văn Trưởng"],
        ]


def _person(made: NastyList, number: int, serial: int) -> None:
    rng = made.rng
    right = people.person(rng, serial=serial)
    outcomes = {
        key: ("", Outcome("", right[key]))
        if key in made.shapes
        else _outcome(rng, key, right[key])
        for key in made.keys
        if key in HEADERS
    }
    cells = [str(number)]
    for key in made.keys:
        if key in made.shapes:
            cells += made.shapes[key][1](right[key])
        else:
            cells.append(outcomes[key][1].written if key in HEADERS else OTHERS[key])
    made.rows.append(cells)
    made.truth.append(_truth(made, outcomes))


def _outcome(rng: Random, key: str, value: str) -> tuple[str, Outcome]:
    name = rng.choice(list(DAMAGES[key])) if rng.random() < 0.25 else ""
    if name:
        return name, DAMAGES[key][name](value, rng)
    written = people.shown_date(value) if key == "birth_date" else value
    return "", Outcome(WRITTEN.get(key, {}).get(value, written), value)


def _truth(made: NastyList, outcomes: dict[str, tuple[str, Outcome]]) -> Truth:
    fields = {key: found.value for key, (_, found) in outcomes.items()}
    severities = {key: found.severity for key, (_, found) in outcomes.items()}
    for _, found in outcomes.values():
        fields |= {k: v for k, v in found.moved.items() if not fields.get(k)}
    if fields["full_name"].isascii() and fields["full_name"]:
        severities["full_name"] = "warning"  # the list has marks, this name has none
    if "birth_date" not in outcomes:
        severities["birth_date"] = "warning"
    told = {key: name for key, (name, _) in outcomes.items() if name}
    return Truth(len(made.rows), made.group, fields, severities, told)


def _write(made: NastyList, folder: Path, seed: int) -> Path:
    kinds = ("xlsxwriter", "openpyxl", *FORMATS)
    kind = kinds[seed % len(kinds)]
    file = folder / f"nasty-{seed}"
    if kind == "xlsxwriter":
        return _by_xlsxwriter(made, file.with_suffix(".xlsx"))
    if kind == "openpyxl":
        return _by_openpyxl(made, file.with_suffix(".xlsx"))
    return FORMATS[kind](file, made.rows)


def _by_xlsxwriter(made: NastyList, file: Path) -> Path:
    book = xlsxwriter.Workbook(file)
    sheet = book.add_worksheet("Danh sách")
    for row, column, value in _cells(made.rows):
        sheet.write_string(row, column, value)
    for merge in made.merges:
        sheet.merge.append(list(merge))
    book.close()
    return file


def _by_openpyxl(made: NastyList, file: Path) -> Path:
    book = openpyxl.Workbook()
    for row, column, value in _cells(made.rows):
        book.active.cell(row + 1, column + 1).value = value
        book.active.cell(row + 1, column + 1).data_type = "s"
    for top, left, bottom, right in made.merges:
        book.active.merge_cells(None, top + 1, left + 1, bottom + 1, right + 1)
    book.save(file)
    return file


def _cells(rows: Sequence[Sequence[str]]) -> list[tuple[int, int, str]]:
    return [
        (row, column, value)
        for row, line in enumerate(rows)
        for column, value in enumerate(line)
        if value
    ]
