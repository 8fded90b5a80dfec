"""Set up and try the program: `python3 dev.py demo`, `python3 dev.py test`.

Both make `.venv`, install what requirements.lock pins, and run.  Only the standard library
is used here, so a bare Python 3.11 or newer is enough to begin with.
"""

from __future__ import annotations  # so that an older Python gets as far as being told

import ctypes
import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path

HOME = Path(__file__).resolve().parent
VENV = HOME / ".venv"
LOCK = HOME / "requirements.lock"
DEMO = HOME / "demo"
WINDOWS = sys.platform == "win32"
PYTHON = VENV / ("Scripts/python.exe" if WINDOWS else "bin/python")

# What Qt links to, and the Debian package that brings it.
QT_LIBRARIES = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
}
SCREEN_LIBRARIES = {  # more of them for a window on X11
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
USAGE = "Cách dùng: python3 dev.py demo | python3 dev.py test [tuỳ chọn của pytest]"


def main(arguments: list[str]) -> int:
    """Run one command; return the exit code."""
    command, *rest = arguments or [""]
    if command not in {"demo", "test"} or (command == "demo" and rest):
        print(USAGE, file=sys.stderr)
        return 2
    if sys.version_info < (3, 11):  # noqa: UP036 - an older one shall be told
        print(f"Cần Python 3.11 trở lên, máy đang có {sys.version.split()[0]}.")
        return 1
    if not set_up():
        return 1
    return demo() if command == "demo" else test(rest)


def set_up() -> bool:
    """Make the environment as the lock file wants it; tell whether it is there."""
    missing = missing_packages()
    if missing and not install_packages(missing):
        print(
            f"Máy còn thiếu gói hệ thống. Chạy lệnh sau rồi thử lại:\n  {apt(missing)}"
        )
        if "python3-venv" in missing:
            return False
    mark, wanted = VENV / "installed", _digest()
    if not mark.exists() or mark.read_text() != wanted:
        print(f"Tạo môi trường {VENV}")
        subprocess.run([sys.executable, "-m", "venv", str(VENV)], check=True)
        print("Cài các thư viện theo requirements.lock")
        # The lock file is complete; older pips look past it for extras of what is pinned.
        pip = ("-m", "pip", "--disable-pip-version-check")
        install = (*pip, "install", "--quiet", "--no-deps")
        run(*install, "--require-hashes", "-r", str(LOCK))
        run(*install, "--no-build-isolation", "--editable", str(HOME))
        mark.write_text(wanted)
    return True


def _digest() -> str:
    pinned = LOCK.read_bytes() + (HOME / "pyproject.toml").read_bytes()
    return hashlib.sha256(pinned).hexdigest()


def missing_packages() -> list[str]:
    """Return the Debian packages this machine lacks; none on another system."""
    if WINDOWS or shutil.which("apt-get") is None:
        return []
    libraries = QT_LIBRARIES | (SCREEN_LIBRARIES if has_screen() else {})
    missing = [name for file, name in libraries.items() if not _loads(file)]
    tools = map(importlib.util.find_spec, ("venv", "ensurepip"))
    if not (VENV / "installed").exists() and None in tools:
        missing.append("python3-venv")
    return missing


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def apt(packages: list[str]) -> str:
    """Return the command that installs these packages."""
    names = " ".join(packages)
    return (
        f"sudo apt-get update && sudo apt-get install --no-install-recommends {names}"
    )


def install_packages(packages: list[str]) -> bool:
    """Install by apt if this user may do so without being asked; tell whether it was done."""
    installer = shutil.which("apt-get")
    if installer is None:
        return False
    if os.geteuid() == 0:
        prefix = []
    elif (sudo := shutil.which("sudo")) is not None:
        prefix = [sudo, "--non-interactive"]
    else:
        return False
    print(f"Cài gói hệ thống: {' '.join(packages)}")
    tool = [*prefix, installer, "--quiet=2"]
    install = [*tool, "install", "--yes", "--no-install-recommends", *packages]
    # An old list of packages may still do, so a failed update is not the end.
    subprocess.run([*tool, "update"], check=False)
    return subprocess.run(install, check=False).returncode == 0


def has_screen() -> bool:
    """Tell whether a window may be opened: a screen is there and nobody forbids it."""
    if os.environ.get("CI") or os.environ.get("QT_QPA_PLATFORM") == "offscreen":
        return False
    displays = ("DISPLAY", "WAYLAND_DISPLAY")
    return WINDOWS or sys.platform == "darwin" or any(map(os.environ.get, displays))


def run(*arguments: str, check: bool = True) -> int:
    """Run the environment's Python at the top of the project; return the exit code."""
    surroundings = {**os.environ, "PYTHONUTF8": "1"}
    done = subprocess.run(
        [str(PYTHON), *arguments], cwd=HOME, env=surroundings, check=False
    )
    if check and done.returncode:
        sys.exit(done.returncode)
    return done.returncode


def demo() -> int:
    """Do the main job on the bundled sample, then show it if there is a screen."""
    try:
        shutil.rmtree(DEMO)
    except FileNotFoundError:
        pass
    except OSError as error:
        print(f"Không dọn được {DEMO}: {error.strerror}. Đóng các tệp đang mở ở đó.")
        return 1
    run("-m", "vssid_desk", "demo", "--folder", str(DEMO))
    print(f"Biểu mẫu, danh sách và gói hồ sơ nằm trong {DEMO}")
    if has_screen():
        window = str(PYTHON.with_name("vssid-desk-gui"))
        subprocess.run([window, *map(str, DEMO.glob("*.vssid"))], cwd=HOME, check=False)
    return 0


def test(options: list[str]) -> int:
    """Run the tests without a screen; return pytest's exit code."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    return run("-m", "pytest", *options, check=False)


if __name__ == "__main__":
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]
    sys.exit(main(sys.argv[1:]))
