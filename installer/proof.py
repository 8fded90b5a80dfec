"""What must hold before anything is packed: nothing foreign inside, and the program works."""

import os
import re
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from installer import cross
from installer.plan import CannotBuild, Plan, run

# Libraries that belong to Windows: a copy of ours would stand before the real one.
WINDOWS_OWN = re.compile(
    r"(api-ms-|ext-ms-).*|icu(uc|in|)?\.dll|bcrypt(primitives)?\.dll|ucrtbase\.dll|"
    r"(kernel|user|gdi|advapi|shell|ole|comctl|ws2_)32\.dll|kernelbase\.dll|ntdll\.dll|"
    r"(shcore|crypt32|version|winmm|dwmapi|uxtheme|d3d\d+|dxgi|opengl32)\.dll",
    re.IGNORECASE,
)
_MARKS = (b"Wine builtin DLL", b"Wine placeholder DLL")  # after the head of its files
PASSED = "chạy thử đạt"


def check_no_system_library(plan: Plan) -> None:
    """Xem trong thư mục không có thư viện của hệ thống."""
    found = sorted(file.name for file in system_libraries(plan.bundle))
    if plan.windows and found:
        raise CannotBuild(
            f"Trong thư mục đóng gói có thư viện của Windows hoặc của wine: {', '.join(found)}. "
            "Bỏ chúng khỏi installer/bundle.spec rồi chạy lại."
        )


def system_libraries(bundle: Path) -> Iterator[Path]:
    """Return files that belong to Windows by their name, or to wine by their head."""
    yield from named_as_windows_own(bundle)
    for file in bundle.rglob("*"):
        if file.suffix.lower() in {".dll", ".exe", ".pyd"} and file.is_file():
            with file.open("rb") as stream:
                head = stream.read(128)
            if any(mark in head for mark in _MARKS):
                yield file


def named_as_windows_own(bundle: Path) -> Iterator[Path]:
    """Return files that bear the name of a library of Windows."""
    return (file for file in bundle.rglob("*") if WINDOWS_OWN.fullmatch(file.name))


def self_test(plan: Plan) -> None:
    """Chạy thử chương trình đã đóng."""
    for starter in starters(plan.bundle, windows=plan.windows):
        test_starter(plan, starter)


def starters(folder: Path, *, windows: bool) -> list[Path]:
    """Return the starters in a folder."""
    names = ("vssid-desk.exe", "VssIDDesk.exe") if windows else ("vssid-desk",)
    return [folder / name for name in names]


def test_starter(plan: Plan, starter: Path) -> None:
    """Run one starter's self-test and read its report; raise CannotBuild when it fails."""
    report = plan.work / f"{starter.stem}.report.txt"
    what = f"Chạy thử {starter.stem}"
    if plan.kind == "cross":
        place = cross.windows_path(report)
        run(plan, what, *cross.on_screen(plan), starter, "--self-test", place,
            extra=cross.surroundings(plan))  # fmt: skip
    else:
        run(plan, what, starter, "--self-test", report, extra=screen(os.environ))
    said = report.read_text(encoding="utf-8") if report.exists() else ""
    if PASSED not in said:
        raise CannotBuild(
            f"{what}: chương trình không báo đạt. Xem build/logs rồi sửa."
        )


def screen(given: Mapping[str, str]) -> dict[str, str]:
    """Return what makes Qt draw in memory where there is no screen."""
    there = given.get("DISPLAY") or given.get("WAYLAND_DISPLAY")
    return {} if there or sys.platform == "win32" else {"QT_QPA_PLATFORM": "offscreen"}
