"""Qt's Unicode data for Linux without the languages and services nobody asks for here.

Unicode's own library is kept whole; its data is a package of named parts, and a part that is
left out is answered by the one for all languages ("root") or by "not there", as its manual says
of cutting the data to what a program needs.  Windows brings its own.
"""

import struct
from collections.abc import Iterator, Mapping
from pathlib import Path

from installer.plan import CannotBuild, Plan, run

LANGUAGES = ("root", "vi", "en")
# What Qt never calls: names of letters, spelling of numbers, units, other scripts' words,
# look-alikes, names of network logins; Qt has its own breaking of words and lines.
SERVICES = ("translit/", "rbnf/", "unit/")
KINDS = (".dict", ".spp", ".cfu", "unames.icu")
# Encodings with pages of thousands of signs: East Asia's. Lists are decoded by Python.
PAGE_MOST = 20_000
# Parts about all languages that bear no language's name.
SHARED = (
    "res_index", "pool", "supplementalData", "likelySubtags", "langInfo", "metadata",
    "metaZones", "timezoneTypes", "zoneinfo64", "windowsZones", "keyTypeData", "plurals",
    "pluralRanges", "numberingSystems", "dayPeriods", "genderList", "grammaticalFeatures",
    "currencyNumericCodes", "icustd", "icuver", "tzdbNames",
)  # fmt: skip
_HEAD, _ENTRY = struct.Struct("<HH4xBB2x4s"), struct.Struct("<II")
_MAGIC, _FORMAT = 0x27DA, b"CmnD"


def make_smaller(plan: Plan) -> None:
    """Giữ phần dữ liệu Unicode cần dùng."""
    for library in plan.inside.glob("PySide6/Qt/lib/libicudata.so.*"):
        _rebuild(plan, library)


def _rebuild(plan: Plan, library: Path) -> None:
    folder = plan.work / "icu"
    folder.mkdir(parents=True, exist_ok=True)
    data = folder / "data"
    symbol = f"icudt{library.suffix[1:]}_dat"
    run(plan, "Lấy dữ liệu Unicode", "objcopy", "-O", "binary", "--only-section=.rodata",
        library, data)  # fmt: skip
    data.write_bytes(cut(data.read_bytes()))
    run(plan, "Gói dữ liệu Unicode", "objcopy", "-I", "binary", "-O", "elf64-x86-64",
        "-B", "i386:x86-64", "--set-section-alignment", ".data=16",
        "--rename-section", ".data=.rodata,alloc,load,readonly,data,contents",
        "--redefine-sym", f"_binary_data_start={symbol}", data.name, "data.o",
        folder=folder)  # fmt: skip
    run(plan, "Nối dữ liệu Unicode", "ld", "-shared", "-z", "noexecstack", "--strip-all",
        "-soname", library.name, "-o", library, folder / "data.o")  # fmt: skip


def cut(package: bytes) -> bytes:
    """Return a package of Unicode data with the parts that are used, in their order."""
    kept = {
        name: part for name, part in parts(package).items() if used(name, len(part))
    }
    return _put_together(package[: _head_size(package)], kept)


def used(name: str, size: int) -> bool:
    """Tell whether a part is used, by its name within the package and its size in bytes."""
    name = name.partition("/")[2]
    if name.startswith(SERVICES) or name.endswith(KINDS):
        return False
    if name.endswith(".cnv"):
        return size <= PAGE_MOST
    stem = name.rpartition("/")[2].removesuffix(".res")
    return (
        not name.endswith(".res")
        or stem.split("_")[0] in LANGUAGES
        or stem in SHARED
        or name.startswith("brkitr/")
    )


def parts(package: bytes) -> Mapping[str, bytes]:
    """Return the parts of a package by their names; raise CannotBuild for another format."""
    start = _head_size(package)
    body = memoryview(package)[start:]
    (count,) = struct.unpack_from("<I", body)
    entries = [_ENTRY.unpack_from(body, 4 + 8 * i) for i in range(count)]
    ends = [offset for _, offset in entries[1:]] + [len(body)]
    return {
        _name(package, start + name): bytes(body[offset:end])
        for (name, offset), end in zip(entries, ends, strict=True)
    }


def _head_size(package: bytes) -> int:
    size, magic, wide, letters, kind = _HEAD.unpack_from(package)
    if (magic, wide, letters, kind) != (_MAGIC, 0, 0, _FORMAT):
        raise CannotBuild(
            "Dữ liệu Unicode của Qt có dạng khác trước. Xem lại installer/icu.py."
        )
    return int(size)


def _name(package: bytes, place: int) -> str:
    return package[place : package.index(0, place)].decode("ascii")


def _put_together(head: bytes, kept: Mapping[str, bytes]) -> bytes:
    """Return the bytes of a package: head, table of names and places, names, parts."""
    names = [name.encode("ascii") + b"\0" for name in kept]
    first = 4 + _ENTRY.size * len(kept)
    wheres = list(_places(map(len, names), first))
    space = -(first + sum(map(len, names)) + len(head)) % 16
    begins = _places(map(len, kept.values()), first + sum(map(len, names)) + space)
    table = [_ENTRY.pack(*both) for both in zip(wheres, begins, strict=True)]
    count = struct.pack("<I", len(kept))
    return b"".join([head, count, *table, *names, bytes(space), *kept.values()])


def _places(lengths: Iterator[int], first: int) -> Iterator[int]:
    for length in lengths:
        yield first
        first += length
