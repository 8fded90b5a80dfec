"""The installer for Windows: for one user, without administrator rights, in Vietnamese."""

import os
from pathlib import Path

from installer.needs import makensis
from installer.plan import NAME, PUBLISHER, CannotBuild, Plan, run

SCRIPT = Path(__file__).parent / "setup.nsi"


def make_setup(plan: Plan) -> None:
    """Làm bộ cài cho Windows."""
    compiler = makensis()
    if compiler is None:
        raise CannotBuild(
            "Máy chưa có NSIS nên không làm được bộ cài. Cài NSIS 3 rồi chạy lại."
        )
    run(plan, "Làm bộ cài", compiler, "-V2", "-INPUTCHARSET", "UTF8",
        *(f"-D{key}={value}" for key, value in defines(plan).items()), SCRIPT)  # fmt: skip


def defines(plan: Plan) -> dict[str, str]:
    """Return what the script is told."""
    numbers = ([*plan.version.split("."), "0", "0", "0"])[:4]
    return {
        "NAME": NAME,
        "PUBLISHER": PUBLISHER,
        "VERSION": plan.version,
        "NUMBERS": ".".join(numbers),
        "SOURCE": str(plan.bundle),
        "ICON": str(plan.home / "resources" / "icons" / "app.ico"),
        "LICENCE": str(plan.home / "LICENSE"),
        "TARGET": str(setup_of(plan)),
        "SLASH": os.sep,
        "SIZE": str(sum(f.stat().st_size for f in plan.bundle.rglob("*")) >> 10),
    }


def setup_of(plan: Plan, folder: Path | None = None) -> Path:
    """Return the file of the installer."""
    return (folder or plan.made) / f"{plan.stem}-setup.exe"
