"""The environment that freezes: what requirements-build.lock pins, nothing else."""

import sys
from pathlib import Path

from installer.plan import Plan, run
from installer.release import digest

LOCK = "requirements-build.lock"


def make_environment(plan: Plan) -> None:
    """Tạo môi trường đóng gói theo requirements-build.lock."""
    python = python_of(plan)
    mark = python.parents[1] / "installed"
    if mark.exists():
        return
    folder = python.parents[1]
    run(plan, "Tạo môi trường", sys.executable, "-m", "venv", "--clear", folder)
    pip = ("-m", "pip", "--disable-pip-version-check", "install", "--no-deps")
    lock = plan.home / LOCK
    run(plan, "Cài thư viện", python, *pip, "--require-hashes", "-r", lock)
    mark.write_text("")


def python_of(plan: Plan) -> Path:
    """Return the environment's Python; another lock file is another environment."""
    short = f"{sys.version_info.major}.{sys.version_info.minor}"
    folder = plan.cache / f"env-{short}-{digest(plan.home / LOCK)[:12]}"
    return folder / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
