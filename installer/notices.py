"""Licences and notices that travel with the program."""

import shutil
from collections.abc import Iterator
from pathlib import Path

from installer.environment import python_of
from installer.plan import CannotBuild, Plan, run

FOLDER = "giay-phep"
LICENCE = "GIAY-PHEP.txt"
NOTICES = "THONG-BAO-BEN-THU-BA.md"
_NAMES = ("LICEN", "COPYING", "NOTICE", "AUTHORS")


def add_notices(plan: Plan) -> None:
    """Thêm giấy phép và thông báo của bên thứ ba."""
    shutil.copyfile(plan.home / "LICENSE", plan.bundle / LICENCE)
    notices = plan.home / "docs" / "thong-bao-ben-thu-ba.md"
    shutil.copyfile(notices, plan.bundle / NOTICES)
    packages = packages_folder(plan)
    for info in sorted(packages.glob("*.dist-info")):
        copy_licences(info, plan.bundle / FOLDER / info.name.removesuffix(".dist-info"))
    if not any((plan.bundle / FOLDER).glob("*/*")):
        raise CannotBuild(
            "Không thấy giấy phép của thư viện nào. Xóa build/cache rồi chạy lại."
        )


def packages_folder(plan: Plan) -> Path:
    """Return where the libraries that were frozen are installed."""
    if plan.kind == "cross":
        return plan.cache / "windows" / "wheels"
    ask = "import sysconfig; print(sysconfig.get_path('purelib'))"
    said = run(plan, "Hỏi chỗ thư viện", python_of(plan), "-c", ask)
    return Path(said.splitlines()[-1])


def copy_licences(info: Path, target: Path) -> None:
    """Copy what a library says of its licence; its metadata names it where no text lies."""
    found = list(licence_files(info)) or [info / "METADATA"]
    for file in found:
        target.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(file, target / file.name)


def licence_files(info: Path) -> Iterator[Path]:
    """Return the licence texts of an installed library."""
    for file in sorted(info.rglob("*")):
        if file.is_file() and (
            file.name.upper().startswith(_NAMES) or "licenses" in file.parts
        ):
            yield file
