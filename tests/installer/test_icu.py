"""Qt's Unicode data: what nobody asks for goes, the rest stays byte by byte."""

import struct
import sys
from pathlib import Path

import PySide6
import pytest

from installer import icu
from installer.plan import CannotBuild

HEAD = struct.pack("<HH4xBB2x4s", 32, 0x27DA, 0, 0, b"CmnD").ljust(32, b"\0")
PACKAGE = {
    "icudt73l/coll/de.res": b"German".ljust(16),
    "icudt73l/coll/root.res": b"root".ljust(16),
    "icudt73l/coll/vi.res": b"Vietnamese".ljust(32),
    "icudt73l/gb18030.cnv": bytes(32_000),
    "icudt73l/ibm-1129_P100-1997.cnv": b"TCVN".ljust(16),
    "icudt73l/translit/root.res": b"spelling".ljust(16),
}
QT = Path(PySide6.__file__).parent / "Qt" / "lib"


def test_what_stays_is_what_was_there():
    package = icu._put_together(HEAD, PACKAGE)
    assert icu.parts(package) == PACKAGE
    kept = ("coll/root.res", "coll/vi.res", "ibm-1129_P100-1997.cnv")
    smaller = icu.cut(package)
    assert smaller.startswith(HEAD)
    assert icu.parts(smaller) == {
        f"icudt73l/{name}": PACKAGE[f"icudt73l/{name}"] for name in kept
    }


def test_parts_begin_where_the_library_may_read_them():
    package = icu._put_together(HEAD, PACKAGE)
    assert all(package.index(part) % 16 == 0 for part in PACKAGE.values() if any(part))


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("vi_VN.res", True),
        ("en_001.res", True),
        ("zoneinfo64.res", True),
        ("zone/pool.res", True),
        ("zone/fr.res", False),
        ("coll/ucadata.icu", True),
        ("brkitr/cjdict.dict", False),
        ("brkitr/line.brk", True),
        ("rfc3491.spp", False),
        ("nfkc.nrm", True),
        ("vii.res", False),
    ],
)
def test_languages_and_services_are_told_apart(name, kept):
    assert icu.used(f"icudt73l/{name}", 100) is kept


def test_another_format_stops_the_build():
    with pytest.raises(CannotBuild, match="dạng khác"):
        icu.cut(HEAD.replace(b"CmnD", b"XXXX") + bytes(64))


@pytest.mark.skipif(sys.platform == "win32", reason="Windows brings its own")
def test_the_data_that_qt_brings_can_be_cut():
    (library,) = QT.glob("libicudata.so.*")
    data = library.read_bytes()
    start = data.index(struct.pack("<H", 0x27DA) + struct.pack("<H", 20)) - 2
    smaller = icu.parts(icu.cut(data[start:]))
    assert sum(map(len, smaller.values())) < len(data) / 4
    needed = ("coll/root.res", "coll/vi.res", "vi.res", "en.res", "zone/vi.res")
    assert {f"icudt73l/{name}" for name in needed} <= smaller.keys()
