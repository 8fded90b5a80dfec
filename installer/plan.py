"""What is to be built, and where its parts lie."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from unicodedata import normalize

HOME = Path(__file__).resolve().parents[1]
NAME = "VssID Desk"
PUBLISHER = "VssID Desk"
_WRONG_HASH = "DO NOT MATCH THE HASHES"  # pip's words


class CannotBuild(Exception):  # noqa: N818 - named by what it says
    """Building cannot go on; the text says in Vietnamese what happened and what to do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """One build: `kind` is "debian", "windows" or "cross" (for Windows, on Debian)."""

    kind: str
    version: str
    home: Path = HOME
    trial: bool = False

    @property
    def windows(self) -> bool:
        """Tell whether what is made runs on Windows."""
        return self.kind != "debian"

    @property
    def cache(self) -> Path:
        """Return the folder of what is fetched; it is kept between builds."""
        return self.home / "build" / "cache"

    @property
    def work(self) -> Path:
        """Return the folder of what is being made; it is gone when building fails."""
        return self.home / "build" / self.kind

    @property
    def logs(self) -> Path:
        """Return the folder of what the tools said."""
        return self.home / "build" / "logs" / self.kind

    @property
    def bundle(self) -> Path:
        """Return the frozen folder."""
        return self.work / "frozen" / ("VssIDDesk" if self.windows else "vssid-desk")

    @property
    def inside(self) -> Path:
        """Return the folder within the frozen one that holds everything but the starters."""
        return self.bundle / "_internal"

    @property
    def made(self) -> Path:
        """Return the folder of finished files before they are published."""
        return self.work / "made"

    @property
    def released(self) -> Path:
        """Return the folder the finished files end in."""
        return self.home / "dist"

    @property
    def starter(self) -> Path:
        """Return the starter with a console: command line and self-test."""
        return self.bundle / ("vssid-desk.exe" if self.windows else "vssid-desk")

    @property
    def stem(self) -> str:
        """Return how the finished files are named, without suffix."""
        system = "windows" if self.windows else "linux"
        return f"vssid-desk-{self.version}-{system}-x64"


def plan_for(*, windows: bool, trial: bool, home: Path = HOME) -> Plan:
    """Return the plan for this machine."""
    native = "windows" if sys.platform == "win32" else "debian"
    kind = "cross" if windows and native == "debian" else native
    return Plan(kind=kind, version=version_of(home), home=home, trial=trial)


def version_of(home: Path) -> str:
    """Return the version that the program says of itself."""
    text = (home / "vssid_desk" / "__init__.py").read_text(encoding="utf-8")
    found = re.search(r'^__version__ = "([^"]+)"', text, re.M)
    if found is None:
        raise CannotBuild("Không thấy số phiên bản trong vssid_desk/__init__.py.")
    return found[1]


def run(
    plan: Plan,
    what: str,
    *command: str | Path,
    extra: Mapping[str, str] | None = None,
    folder: Path | None = None,
    must: bool = True,
) -> str:
    """Run a tool, keep what it says in a log, return it; raise CannotBuild when it fails.

    `what` says in Vietnamese what is being done, and names the log. Without `must` the words
    of a tool that failed are returned too.
    """
    plan.logs.mkdir(parents=True, exist_ok=True)
    log = plan.logs / f"{re.sub(r'[^0-9a-z]+', '-', _plain(what))}.txt"
    words = [str(word) for word in command]
    try:
        done = subprocess.run(
            words,
            cwd=folder or plan.home,
            env={**os.environ, **(extra or {})},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            check=False,
        )
    except OSError as error:
        raise CannotBuild(
            f"{what}: không chạy được “{Path(words[0]).name}”. Cài công cụ này rồi chạy lại."
        ) from error
    said = done.stdout.decode("utf-8", "replace").replace("\r\n", "\n")
    log.write_text(said, encoding="utf-8")
    if done.returncode and must:
        place = f"build/logs/{plan.kind}/{log.name}"
        raise CannotBuild(_why(what, done.returncode, said, place))
    return said


def _why(what: str, code: int, said: str, log: str) -> str:
    if _WRONG_HASH in said:
        return (
            f"{what}: tệp lấy về không đúng mã kiểm trong requirements-build.lock nên đã bỏ. "
            f"Chạy lại; nếu vẫn vậy thì đừng phát hành, xem {log}."
        )
    return f"{what}: không xong, mã {code}. Xem {log} rồi chạy lại."


def _plain(text: str) -> str:
    """Return a Vietnamese text as letters of a file name."""
    spread = normalize("NFD", text.lower().replace("đ", "d"))
    return spread.encode("ascii", "ignore").decode()


def remove(folder: Path) -> None:
    """Remove a folder, if it is there."""
    if folder.exists():
        shutil.rmtree(folder)
