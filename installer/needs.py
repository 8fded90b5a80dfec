"""What building needs of this machine: room, tools, libraries; what lacks is installed or told."""

import ctypes
import ctypes.util
import importlib.util
import shutil
import sys
import sysconfig

import dev
from installer.plan import CannotBuild, Plan

ROOM = {"debian": 3 << 30, "windows": 3 << 30, "cross": 5 << 30}  # bytes
# Tool → the Debian package that brings it.
TOOLS = {
    "debian": {
        "objdump": "binutils",
        "strip": "binutils",
        "objcopy": "binutils",
        "ld": "binutils",
        "icupkg": "icu-devtools",
        "dpkg-deb": "dpkg",
        "dpkg-shlibdeps": "dpkg-dev",
    },
    "cross": {
        "/usr/lib/wine/wine64": "wine64",
        "wine": "wine",
        "makensis": "nsis",
        "osslsigncode": "osslsigncode",
        "x86_64-w64-mingw32-gcc": "gcc-mingw-w64-x86-64-win32",
        "xvfb-run": "xvfb",
        "xauth": "xauth",
    },
    "windows": {},
}
SEEING = {  # a window on a screen in memory, and its picture
    "Xvfb": "xvfb",
    "xwininfo": "x11-utils",
    "import": "imagemagick",
}
TRIAL_TOOLS = {
    "debian": {
        "mmdebstrap": "mmdebstrap",
        "chroot": "coreutils",
        "mount": "mount",
        **SEEING,
    },
    "cross": SEEING,
    "windows": {},
}
NSIS_PLACES = (r"C:\Program Files (x86)\NSIS", r"C:\Program Files\NSIS")


def check_room(plan: Plan) -> None:
    """Xem ổ đĩa còn chỗ."""
    free = shutil.disk_usage(plan.home).free
    if free < ROOM[plan.kind]:
        raise CannotBuild(
            f"Ổ đĩa chỉ còn {free >> 20} MB, đóng gói cần {ROOM[plan.kind] >> 20} MB. "
            "Xóa bớt tệp rồi chạy lại."
        )


def check_tools(plan: Plan) -> None:
    """Xem máy đủ công cụ, cài nốt khi được phép."""
    if sys.version_info < (3, 11):  # noqa: UP036 - an older one shall be told
        raise CannotBuild("Cần Python 3.11 trở lên để đóng gói.")
    if plan.kind == "windows":
        check_nsis()
        return
    missing = missing_packages(plan)
    if missing:
        dev.install_packages(missing)
        missing = missing_packages(plan)
    if missing:
        raise CannotBuild(
            f"Máy thiếu {', '.join(missing)}. Cài rồi chạy lại: {dev.apt(missing)}"
        )


def missing_packages(plan: Plan) -> list[str]:
    """Return the Debian packages this build lacks."""
    tools = TOOLS[plan.kind] | (TRIAL_TOOLS[plan.kind] if plan.trial else {})
    lacking = [package for tool, package in tools.items() if not shutil.which(tool)]
    if plan.kind == "debian":
        libraries = dev.QT_LIBRARIES | dev.SCREEN_LIBRARIES
        lacking += [name for file, name in libraries.items() if not _loads(file)]
        lacking += _python_parts()
    return list(dict.fromkeys(lacking))


def _python_parts() -> list[str]:
    """Return what Debian keeps apart from its Python: venv, and the shared library."""
    short = f"{sys.version_info.major}.{sys.version_info.minor}"
    parts = []
    if importlib.util.find_spec("ensurepip") is None:
        parts.append("python3-venv")
    own = sysconfig.get_config_var("Py_ENABLE_SHARED")
    if not own and not ctypes.util.find_library(f"python{short}"):
        parts.append(f"libpython{short}")
    return parts


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def check_nsis() -> None:
    """Say so when NSIS is not installed on a Windows machine."""
    if makensis() is None:
        raise CannotBuild(
            "Máy chưa có NSIS nên không làm được bộ cài. Cài NSIS 3 rồi chạy lại."
        )


def makensis() -> str | None:
    """Return the compiler of NSIS."""
    places = [f"{place}\\makensis.exe" for place in NSIS_PLACES]
    found = (shutil.which(name) for name in ("makensis", *places))
    return next((name for name in found if name), None)
