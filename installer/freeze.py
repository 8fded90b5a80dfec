"""PyInstaller: the program, its data and Python in one folder."""

from collections.abc import Callable, Mapping
from pathlib import Path

from installer import cross
from installer.environment import python_of
from installer.plan import NAME, PUBLISHER, Plan, run

SPEC = "installer/bundle.spec"
# Never used when the program runs: tools, tests, networks, other toolkits.
EXCLUDED = (
    "pip", "setuptools", "pkg_resources", "tkinter", "unittest", "pydoc", "doctest",
    "curses", "readline", "dbm", "lib2to3", "ensurepip", "venv", "idlelib",
    "PySide6.QtNetwork", "PySide6.QtOpenGL", "PySide6.QtQml",
    "ssl", "_ssl", "ftplib", "smtplib", "xmlrpc", "defusedxml.xmlrpc", "distutils",
    "PIL._avif", "PIL.AvifImagePlugin", "PIL.ImageTk", "PIL.ImageQt", "PIL.ImageCms",
    "PIL._imagingcms", "numpy", "pandas",
    # Whole columns at once; two names at a time, as we ask, gain nothing from them.
    "rapidfuzz.fuzz_cpp_avx2", "rapidfuzz.distance.metrics_cpp_avx2",
    "rapidfuzz.process_cpp", "rapidfuzz.process_cpp_impl",
    "IPython", "matplotlib", "pygments", "xlrd", "lxml", "zope", "hypothesis", "pytest",
)  # fmt: skip
STARTERS = {"VssIDDesk": NAME, "vssid-desk": f"{NAME} (dòng lệnh)"}


def freeze(plan: Plan) -> None:
    """Đóng chương trình thành một thư mục."""
    work = plan.work / "pyinstaller"
    work.mkdir(parents=True, exist_ok=True)
    if plan.windows:
        _write_resources(plan, work)
    place, python, extra = _tools(plan)
    run(
        plan,
        "Đóng thành thư mục",
        *(*python, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN"),
        *("--distpath", place(plan.bundle.parent), "--workpath", place(work)),
        place(plan.home / SPEC),
        extra={**told(plan.home, work, place), **extra},
    )


def _tools(
    plan: Plan,
) -> tuple[Callable[[Path], str], tuple[str | Path, ...], Mapping[str, str]]:
    """Return how files are called, how Python is started, and in which environment."""
    if plan.kind == "cross":
        wine = cross.surroundings(plan)
        return cross.windows_path, cross.python_command(plan), wine
    return str, (python_of(plan),), {}


def told(home: Path, work: Path, place: Callable[[Path], str]) -> dict[str, str]:
    """Return what the specification file is told through the environment."""
    return {
        "VSSID_HOME": place(home),
        "VSSID_WORK": place(work),
        "VSSID_EXCLUDED": " ".join(EXCLUDED),
        "PYTHONUTF8": "1",
    }


def _write_resources(plan: Plan, work: Path) -> None:
    for starter, title in STARTERS.items():
        text = version_resource(plan.version, starter, title)
        (work / f"{starter}.version").write_text(text, encoding="utf-8")


def version_resource(version: str, starter: str, title: str) -> str:
    """Return what Windows shows of a starter's properties, as PyInstaller reads it."""
    numbers = ([int(part) for part in version.split(".")] + [0, 0, 0, 0])[:4]
    texts = {
        "CompanyName": PUBLISHER,
        "FileDescription": title,
        "FileVersion": version,
        "InternalName": starter,
        "LegalCopyright": "GPL-3.0-or-later",
        "OriginalFilename": f"{starter}.exe",
        "ProductName": NAME,
        "ProductVersion": version,
    }
    table = ", ".join(f"StringStruct({k!r}, {v!r})" for k, v in texts.items())
    return (
        f"VSVersionInfo(ffi=FixedFileInfo(filevers={tuple(numbers)}, "
        f"prodvers={tuple(numbers)}, mask=0x3F, flags=0, OS=0x40004, fileType=1), kids=["
        f"StringFileInfo([StringTable('042A04B0', [{table}])]), "
        "VarFileInfo([VarStruct('Translation', [0x042A, 1200])])])\n"
    )
