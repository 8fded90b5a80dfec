"""Try the Debian package on a bare root: install, self-test, window, remove; data stays."""

import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from installer.debian import PACKAGE
from installer.plan import CannotBuild, Plan, remove, run
from installer.screenshot import start_and_look

SUITE = "bookworm"
DATA = "root/.local/share/vssid-desk"  # of the only user of a bare root
_SOURCES = ("/etc/apt/sources.list", "/etc/apt/sources.list.d/debian.sources")


def try_package(plan: Plan) -> None:
    """Cài thử trên một Debian trống, chạy thử, gỡ ra."""
    if sys.platform == "win32" or os.geteuid() != 0:
        raise CannotBuild(
            "Cài thử trên Debian trống cần quyền root. Chạy lại bằng sudo."
        )
    root = plan.work / "root"
    try:
        _make_root(plan, root)
        with _mounted(plan, root):
            _install(plan, root)
            _use(plan, root)
            _uninstall(plan, root)
    finally:
        remove(root)


def _make_root(plan: Plan, root: Path) -> None:
    """Make a bare root from where this machine's own packages come from."""
    remove(root)
    sources = [place for place in _SOURCES if Path(place).is_file()]
    tool = ("mmdebstrap", "--variant=minbase", "--mode=root")
    run(plan, "Tạo Debian trống", *tool, SUITE, root, *sources)
    shutil.copyfile("/etc/resolv.conf", root / "etc/resolv.conf")


@contextmanager
def _mounted(plan: Plan, root: Path) -> Iterator[None]:
    run(plan, "Gắn proc", "mount", "-t", "proc", "proc", root / "proc")
    try:
        yield
    finally:
        run(plan, "Tháo proc", "umount", root / "proc")


def _in(plan: Plan, root: Path, what: str, *command: str) -> str:
    clean = ("env", "-i", "HOME=/root", "LANG=C.UTF-8",
             "PATH=/usr/sbin:/usr/bin:/sbin:/bin")  # fmt: skip
    return run(plan, what, "chroot", root, *clean, *command)


def _install(plan: Plan, root: Path) -> None:
    """Install the package with what it depends on, nothing more."""
    name = f"{PACKAGE}_{plan.version}_amd64.deb"
    shutil.copyfile(plan.released / name, root / name)
    quiet = ("DEBIAN_FRONTEND=noninteractive", "apt-get", "-q")
    _in(plan, root, "Cập nhật danh sách gói", *quiet, "update")
    _in(plan, root, "Cài gói deb", *quiet, "install", "--yes",
        "--no-install-recommends", f"/{name}")  # fmt: skip


def _use(plan: Plan, root: Path) -> None:
    """Run the self-test, the command line, and the window on two kinds of screen."""
    said = _in(plan, root, "Chạy thử sau khi cài", PACKAGE, "--self-test")
    print(f"  {said.splitlines()[-1]}")
    _in(plan, root, "Hỏi phiên bản", PACKAGE, "--version")
    _in(plan, root, "Chạy thử lần nữa", PACKAGE, "self-test", "--json")
    print(f"  {_in(plan, root, 'Kiểm tra máy', PACKAGE, 'doctor').splitlines()[0]}")
    for screen in ("offscreen", "xcb"):
        starter = ("chroot", str(root), "env", "HOME=/root", "LANG=C.UTF-8",
                   f"QT_QPA_PLATFORM={screen}", PACKAGE)  # fmt: skip
        start_and_look(plan, f"cua-so-{screen}", starter, seen=screen == "xcb")
    for file in ("applications/vssid-desk.desktop", "mime/packages/vssid-desk.xml"):
        _check((root / "usr/share" / file).is_file(), f"thiếu {file}")


def _uninstall(plan: Plan, root: Path) -> None:
    """Remove the package and see that the user's data is still there."""
    store = root / DATA / "so" / "thu.vssid"
    store.parent.mkdir(parents=True, exist_ok=True)
    store.write_bytes(b"data")
    _in(plan, root, "Gỡ gói deb", "apt-get", "-q", "purge", "--yes", PACKAGE)
    _check(not (root / "usr/lib" / PACKAGE).exists(), "gỡ rồi mà chương trình còn")
    _check(store.read_bytes() == b"data", "gỡ chương trình làm mất dữ liệu")
    print("  đã gỡ, dữ liệu còn nguyên")


def _check(holds: object, what: str) -> None:
    if not holds:
        raise CannotBuild(f"Cài thử trên Debian trống không đạt: {what}.")
