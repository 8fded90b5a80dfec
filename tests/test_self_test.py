"""`--self-test` proves the program from its starter on, the window and its worker included."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from vssid_desk.__main__ import wants_window
from vssid_desk.errors import UserError
from vssid_desk.gui import self_test as window_test
from vssid_desk.operations import self_test

HOME = Path(__file__).parents[1]
STEPS = (
    "mã hoá", "Đã quét thẻ", "mọi biểu mẫu", "mở lại kiểm tra: khớp", "In cả lô", "Báo cáo",
    "Kiểm tra máy", "Xem trước", "Tiến trình làm việc chạy riêng được", "dấu QR trên ảnh",
)  # fmt: skip


def test_the_whole_program_passes_its_own_test(tmp_path: Path) -> None:
    report = tmp_path / "report.txt"
    done = subprocess.run(
        [sys.executable, "-m", "vssid_desk", "--self-test", str(report)],
        cwd=HOME,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "TMPDIR": str(tmp_path)},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        timeout=250,
    )
    told = report.read_text(encoding="utf-8")
    assert done.returncode == 0, done.stdout + done.stderr
    assert told == done.stdout
    for step in STEPS:
        assert step in told
    assert told.endswith("chạy thử đạt\n")
    assert [file.name for file in tmp_path.iterdir()] == ["report.txt"]


def test_every_version_of_every_form_is_written_twice(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("XDG_DATA_HOME", "APPDATA"):  # forms of this machine's own user
        monkeypatch.setenv(name, str(tmp_path / "nguoi-dung"))
    done = self_test.self_test(tmp_path, lambda step: None)
    declared = [
        file
        for file in (HOME / "forms").glob("*/*.toml")
        if file.parent.name != "handling_paths"
    ]
    assert done.form_count == 2 * len(declared)
    for file in declared:
        stem = f"{file.parent.name}-{file.stem}"
        assert (tmp_path / f"{stem}.pdf").read_bytes().startswith(b"%PDF")
        assert (tmp_path / f"{stem}.xlsx").read_bytes().startswith(b"PK")


def test_a_store_in_clear_fails_the_test(tmp_path: Path) -> None:
    clear = tmp_path / "clear.vssid"
    clear.write_bytes(b"SQLite format 3\0")
    with pytest.raises(UserError, match="chưa mã hoá"):
        self_test._check_encrypted(clear)


def test_what_does_not_hold_is_told_and_counts(tmp_path, capsys) -> None:
    report = tmp_path / "none" / "report.txt"
    report.parent.mkdir()
    blocked = tmp_path / "blocked"
    blocked.mkdir()
    (blocked / "lam-thu.vssid").write_text("x")
    with pytest.raises(UserError, match="đã có sổ"):
        window_test.prove(blocked, lambda step: None)


@pytest.mark.parametrize(
    ("arguments", "window"),
    [
        ([], True),
        (["xa.vssid"], True),
        (["goi.ZIP"], True),
        (["missing.vssid"], False),
        (["doctor"], False),
        (["verify", "goi.ZIP"], False),
    ],
)
def test_a_file_alone_opens_the_window(tmp_path, monkeypatch, arguments, window):
    monkeypatch.chdir(tmp_path)
    for name in ("xa.vssid", "goi.ZIP"):
        (tmp_path / name).write_text("x")
    assert wants_window(arguments) is window
