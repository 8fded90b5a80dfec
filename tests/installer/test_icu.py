"""Qt's Unicode data: what nobody asks for goes, the rest is a library that Qt can load."""

import ctypes
import shutil
import sys
from pathlib import Path

import PySide6
import pytest

from installer import icu
from installer.plan import Plan

QT = Path(PySide6.__file__).parent / "Qt" / "lib"


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
        ("ibm-1129_P100-1997.cnv", False),
        ("nfkc.nrm", True),
        ("vii.res", False),
    ],
)
def test_languages_and_services_are_told_apart(name, kept):
    assert icu.used(name) is kept


@pytest.mark.skipif(sys.platform == "win32", reason="Windows brings its own")
@pytest.mark.skipif(not shutil.which("icupkg"), reason="the tool is had by building")
def test_the_data_that_qt_brings_becomes_smaller_and_loads(tmp_path):
    plan = Plan(kind="debian", version="0.3.0", home=tmp_path)
    (whole,) = QT.glob("libicudata.so.*")
    library = plan.inside / "PySide6" / "Qt" / "lib" / whole.name
    library.parent.mkdir(parents=True)
    shutil.copyfile(whole, library)
    icu.make_smaller(plan)
    assert library.stat().st_size < whole.stat().st_size / 4
    major = whole.suffix[1:]
    head = (ctypes.c_char * 4).in_dll(ctypes.CDLL(str(library)), f"icudt{major}_dat")
    assert head.raw[2:] == b"\xda\x27"
