"""Try the Windows installer: install silently, self-test, window, uninstall; data stays."""

import os
import subprocess
import sys
import time
from pathlib import Path

from installer import cross
from installer.plan import CannotBuild, Plan, run
from installer.proof import starters, test_starter
from installer.screenshot import start_and_look
from installer.windows_setup import setup_of

SECONDS = 120  # that an uninstaller may take: it goes on after its starter has ended
KEY = r"HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall\VssIDDesk"
FILE_TYPE = r"HKCU\Software\Classes\VssIDDesk.Store\shell\open\command"


def try_setup(plan: Plan) -> None:
    """Cài thử bộ cài Windows, chạy thử, gỡ ra."""
    setup = setup_of(plan, plan.released)
    _run(plan, "Cài im lặng", setup, "/S")
    local, menu = _local(plan), _roaming(plan)
    folder = local / "Programs" / "VssIDDesk"
    _check((folder / "VssIDDesk.exe").is_file(), "cài rồi mà không thấy chương trình")
    shortcut = menu / "Microsoft/Windows/Start Menu/Programs/VssID Desk.lnk"
    _check(shortcut.is_file(), "không có lối vào trong thực đơn Start")
    for key in (KEY, FILE_TYPE):
        _run(plan, "Hỏi sổ đăng ký", "reg", "query", key)
    for starter in starters(folder, windows=True):
        test_starter(plan, starter)
    _look(plan, folder / "VssIDDesk.exe")
    _uninstall(plan, folder, shortcut)


def _uninstall(plan: Plan, folder: Path, shortcut: Path) -> None:
    """Remove the program and see that the user's data is still there."""
    store = _roaming(plan) / "VssID Desk" / "so" / "thu.vssid"
    store.parent.mkdir(parents=True, exist_ok=True)
    store.write_bytes(b"data")
    (folder / "cua-toi.txt").write_text("kept")
    _run(plan, "Gỡ im lặng", folder / "go-cai-dat.exe", "/S")
    end = time.monotonic() + SECONDS
    while (folder / "go-cai-dat.exe").exists() and time.monotonic() < end:
        time.sleep(0.5)
    left = sorted(file.name for file in folder.iterdir())
    _check(left == ["cua-toi.txt"], f"gỡ rồi mà còn {', '.join(left)}")
    _check(not shortcut.exists(), "gỡ rồi mà lối vào trong thực đơn còn")
    _check(store.read_bytes() == b"data", "gỡ chương trình làm mất dữ liệu")
    (folder / "cua-toi.txt").unlink()
    folder.rmdir()
    print("  đã gỡ, dữ liệu còn nguyên")


def _look(plan: Plan, starter: Path) -> None:
    """Open the window on Qt's own platform for Windows and keep its picture."""
    if plan.kind == "cross":
        extra = {**cross.surroundings(plan), "QT_QPA_PLATFORM": "windows"}
        start_and_look(
            plan, "cua-so-windows", ("wine", str(starter)), seen=True, extra=extra
        )
        run(plan, "Đóng wine", "wineserver", "-k", extra=extra)
        return
    with subprocess.Popen([str(starter)]) as process:
        time.sleep(10)
        _check(process.poll() is None, "cửa sổ tự đóng ngay")
        process.terminate()


def _run(plan: Plan, what: str, *command: str | Path) -> str:
    if plan.kind == "cross":
        extra = cross.surroundings(plan)
        return run(plan, what, *cross.on_screen(plan), *command, extra=extra)
    return run(plan, what, *command)


def _local(plan: Plan) -> Path:
    return _user(plan) / "AppData" / "Local"


def _roaming(plan: Plan) -> Path:
    return _user(plan) / "AppData" / "Roaming"


def _user(plan: Plan) -> Path:
    if sys.platform == "win32":
        return Path.home()
    users = cross.place(plan) / "wine" / "drive_c" / "users"
    return users / os.environ.get("USER", "root")


def _check(holds: object, what: str) -> None:
    if not holds:
        raise CannotBuild(f"Cài thử trên Windows không đạt: {what}.")
