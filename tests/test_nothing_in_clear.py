"""Planted people, every operation of both faces, a kill: no file holds a number or a name."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image
from python_calamine import CalamineWorkbook

from tests.benchmarks.large_list import TITLE_ROWS, write_large_list
from tests.leaking.scan import Planted, Scan
from tests.offline import possible

HOME = Path(__file__).parents[1]
PASSWORD = "mat-khau-thu-nghiem"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return made(tmp_path)


def made(tmp_path: Path) -> Path:
    """Lay out the places of a trial: given, asked for, store, stick, temporary, home."""
    for name in ("vao", "ra", "so", "usb", "tam", "nha"):
        (tmp_path / name).mkdir()
    (tmp_path / "vao" / "mat-khau.txt").write_text(PASSWORD, encoding="utf-8")
    noise = Image.effect_noise((400, 250), 70).convert("RGB")
    noise.save(tmp_path / "vao" / "the.jpg")
    (tmp_path / "vao" / "co-so-kcb.csv").write_text(CLINICS, encoding="utf-8")
    return tmp_path


CLINICS = "Mã cơ sở,Tên cơ sở\n01001,Trạm y tế xã An Hoà\n01002,Bệnh viện Đa khoa thử\n"


def given(folder: Path, count: int) -> None:
    """Write the lists of the trial: a long one, and those of next month in a folder."""
    (folder / "vao" / "thang-sau").mkdir()
    write_large_list(folder / "vao" / "thang-sau" / "a.xlsx", 40)
    write_large_list(folder / "vao" / "thang-sau" / "b.xlsx", 30, seed=8)
    write_large_list(folder / "vao" / "danh-sach.xlsx", count)


def surroundings(folder: Path) -> dict[str, str]:
    """Every place a program may write to by itself lies in the folder that is scanned."""
    home = str(folder / "nha")
    places = ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "APPDATA")
    return {
        **os.environ,
        **dict.fromkeys(places, home),
        **dict.fromkeys(("TMPDIR", "TEMP", "TMP"), str(folder / "tam")),
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHONIOENCODING": "utf-8",
    }


def used(
    folder: Path,
    module: str,
    *words: str,
    offline: bool = False,
    noted: bool = False,
) -> subprocess.CompletedProcess[str]:
    """Use one face in a process of its own; `offline` forbids it the network.

    With `noted` it writes down which operations it drives.
    """
    how = ["tests.offline"] if offline else []
    return subprocess.run(
        [sys.executable, "-m", *how, f"tests.leaking.{module}", str(folder), *words],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        cwd=HOME,
        env=surroundings(folder) | ({"NOTE_DRIVEN": "1"} if noted else {}),
    )


def rows_of(file: Path) -> list[list[object]]:
    """Return the people of a list as it is written."""
    rows = CalamineWorkbook.from_path(str(file)).get_sheet_by_index(0).to_python()
    return [row for row in rows[TITLE_ROWS:] if len(str(row[1])) == 10]


def planted_in(folder: Path) -> tuple[Planted, list[str]]:
    """Return everybody of the lists, and one of them as a card tells."""
    files = [folder / "vao" / "danh-sach.xlsx", *(folder / "vao").glob("*/*.xlsx")]
    people = [row for file in files for row in rows_of(file)]
    numbers = [str(row[at]) for row in people for at in (1, 5, 11) if row[at]]
    one = people[0]
    day, month, year = str(one[3]).split("/")
    born = f"{year}-{month}-{'02' if day == '01' else '01'}"  # so that there is work
    sex = "male" if one[4] == "Nam" else "female"
    who = [str(one[2]), born, sex, str(one[5]), str(one[9])]
    return Planted.of(numbers, [str(row[2]) for row in people]), who


def refused(done: subprocess.CompletedProcess[str]) -> set[str]:
    """Return the commands that did not end well; every one of the trial is told."""
    told = [line.split(" ") for line in done.stderr.splitlines()]
    ended = [words for words in told if len(words) == 2 and words[1].isdigit()]
    assert done.returncode == 0, done.stderr[-3000:]
    assert len(ended) > 80
    return {name for name, code in ended if code != "0"}


def written(folder: Path) -> Iterator[Path]:
    """Every file but what was put in and what was asked for in clear."""
    for file in sorted(folder.rglob("*")):
        if file.is_file() and file.relative_to(folder).parts[0] not in ("vao", "ra"):
            yield file


def used_by_both(
    folder: Path, count: int, *, noted: bool = False
) -> tuple[Planted, str]:
    """Drive both faces with so many people, end in a kill; return them and what was typed.

    Where the kernel can forbid the network, it does.
    """
    given(folder, count)
    planted, who = planted_in(folder)
    offline = possible()
    typed = used(folder, "by_command", *who, offline=offline, noted=noted)
    assert refused(typed) == set(), typed.stderr[-3000:]
    done = used(folder, "by_window", PASSWORD, *who, offline=offline, noted=noted)
    assert "window used to the end" in done.stderr, done.stderr[-3000:]
    assert done.returncode == -signal.SIGKILL
    return planted, typed.stderr


def leaks(folder: Path, planted: Planted) -> list[str]:
    """Return what is readable in any file that was not asked for in clear."""
    files = list(written(folder))
    names = {part.name for part in files}
    assert {"xa.vssid", "xa.vssid-wal", "vssid-desk.log", "preferences.json"} <= names
    assert any(name.startswith("ban-") for name in names)
    assert sum(part.stat().st_size for part in files) > 1_000_000
    return Scan(planted).leaks(files)


@pytest.mark.timeout(7200)
def test_no_file_holds_any_of_a_hundred_thousand(
    folder: Path, *, is_long: bool
) -> None:
    """With few people tests/test_no_network.py looks into the files of its own run."""
    if not is_long:
        pytest.skip("needs --long")
    planted, _ = used_by_both(folder, 100_000)
    assert leaks(folder, planted) == []


@pytest.mark.parametrize(
    "text", ["Sổ: {number}.", "{name}", "có {folded} ở đây", "{loud}"]
)
@pytest.mark.parametrize("coding", ["utf-8", "utf-16-le", "utf-16-be"])
def test_the_scan_sees_what_is_readable(tmp_path: Path, text: str, coding: str) -> None:
    planted = Planted.of(["030190424242"], ["Phạm Thị Hồng Gấc"])
    said = text.format(
        number="030190424242",
        name="Phạm Thị Hồng Gấc",
        folded="pham thi hong gac",
        loud="PHẠM THỊ HỒNG GẤC",
    )
    file = tmp_path / "la.tmp"
    file.write_bytes(os.urandom(999) + said.encode(coding) + os.urandom(50))
    assert len(Scan(planted).leaks([file])) >= 1


def test_the_scan_sees_what_is_only_compressed(tmp_path: Path) -> None:
    Image.new("RGB", (9, 9)).save(tmp_path / "thumb.png")
    planted = Planted.of(["030190424242"], ["Phạm Thị Hồng Gấc"])
    assert Scan(planted).leaks([tmp_path / "thumb.png"]) == [
        "thumb.png: a png in clear"
    ]
