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

HOME = Path(__file__).parents[1]
PASSWORD = "mat-khau-thu-nghiem"
WHO = ("full_name", "birth_date", "sex", "personal_id", "address")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("vao", "ra", "so", "usb", "tam", "nha"):
        (tmp_path / name).mkdir()
    (tmp_path / "vao" / "mat-khau.txt").write_text(PASSWORD, encoding="utf-8")
    noise = Image.effect_noise((400, 250), 70).convert("RGB")
    noise.save(tmp_path / "vao" / "the.jpg")
    return tmp_path


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
    folder: Path, module: str, *words: str, offline: bool = False
) -> subprocess.CompletedProcess[str]:
    """Use one face in a process of its own; `offline` forbids it the network."""
    how = ["tests.offline"] if offline else []
    return subprocess.run(
        [sys.executable, "-m", *how, f"tests.leaking.{module}", str(folder), *words],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        cwd=HOME,
        env=surroundings(folder),
    )


def planted_in(file: Path) -> tuple[Planted, dict[str, str]]:
    """Return everybody of the list, and one of them as a card tells."""
    rows = CalamineWorkbook.from_path(str(file)).get_sheet_by_index(0).to_python()
    people = [row for row in rows[TITLE_ROWS:] if len(str(row[1])) == 10]
    numbers = [str(row[at]) for row in people for at in (1, 5, 11) if row[at]]
    one = people[0]
    born = "-".join(reversed(str(one[3]).split("/")))
    sex = "male" if one[4] == "Nam" else "female"
    card_of = dict(zip(WHO, (str(one[2]), born, sex, str(one[5]), str(one[9]))))  # noqa: B905
    return Planted.of(numbers, [str(row[2]) for row in people]), card_of


def written(folder: Path) -> Iterator[Path]:
    """Every file but what was put in and what was asked for in clear."""
    for file in sorted(folder.rglob("*")):
        if file.is_file() and file.relative_to(folder).parts[0] not in ("vao", "ra"):
            yield file


@pytest.mark.timeout(3600)
def test_no_file_holds_a_number_or_a_name(folder: Path, *, is_long: bool) -> None:
    file = write_large_list(
        folder / "vao" / "danh-sach.xlsx", 100_000 if is_long else 2_000
    )
    planted, card_of = planted_in(file)
    who = [card_of[key] for key in WHO]
    done = used(folder, "by_command", *who)
    codes = dict(line.split() for line in done.stderr.splitlines() if line[-2:] in (" 0", " 1"))  # fmt: skip
    assert len(codes) >= 22, done.stderr
    assert {name for name, code in codes.items() if code != "0"} <= {"submit"}
    done = used(folder, "by_window", PASSWORD, *who)
    assert "window used to the end" in done.stderr, done.stderr[-3000:]
    assert done.returncode == -signal.SIGKILL
    files = list(written(folder))
    names = {part.name for part in files}
    assert {"xa.vssid", "xa.vssid-wal", "vssid-desk.log", "preferences.json"} <= names
    assert any(name.startswith("ban-") for name in names)
    assert sum(part.stat().st_size for part in files) > 1_000_000
    assert Scan(planted).leaks(files) == []


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
