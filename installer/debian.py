"""The Debian package: the frozen folder, desktop entry, icon, file types, what it depends on."""

import gzip
import hashlib
import re
import shutil
from pathlib import Path

from installer.archive import files_of
from installer.plan import NAME, CannotBuild, Plan, run

PACKAGE = "vssid-desk"
PARTS = Path(__file__).parent / "debian_files"
_DEPENDS = re.compile(r"^shlibs:Depends=(.*)$", re.M)


def make_package(plan: Plan) -> None:
    """Làm gói .deb."""
    root = plan.work / "deb"
    home = root / "usr" / "lib" / PACKAGE
    shutil.copytree(plan.bundle, home, symlinks=True)
    _lay_out(plan, root)
    _control(plan, root)
    target = plan.made / f"{PACKAGE}_{plan.version}_amd64.deb"
    run(plan, "Đóng gói deb", "dpkg-deb", "--root-owner-group", "-Zxz", "-z6", "--build",
        root, target)  # fmt: skip


def _lay_out(plan: Plan, root: Path) -> None:
    """Put commands, desktop entry, icons, file types and documents in their places."""
    usr, icons = root / "usr", plan.home / "resources" / "icons"
    link = _made(usr / "bin") / PACKAGE
    link.symlink_to(f"../lib/{PACKAGE}/{PACKAGE}")
    places = {
        PARTS / "vssid-desk.desktop": usr / "share/applications",
        PARTS / "vssid-desk.xml": usr / "share/mime/packages",
    }
    for file, folder in places.items():
        shutil.copyfile(file, _made(folder) / file.name)
    hicolor = usr / "share/icons/hicolor"
    for kind in ("apps", "mimetypes"):
        name = PACKAGE if kind == "apps" else "application-x-vssid-store"
        vector = _made(hicolor / "scalable" / kind) / f"{name}.svg"
        shutil.copyfile(icons / "app.svg", vector)
        picture = _made(hicolor / "256x256" / kind) / f"{name}.png"
        shutil.copyfile(icons / "app.png", picture)
    documents = _made(usr / "share/doc" / PACKAGE)
    (documents / "copyright").write_text(copyright_text(plan), encoding="utf-8")
    changes = (plan.home / "CHANGELOG.md").read_bytes()
    with gzip.GzipFile(documents / "changelog.gz", "wb", 9, mtime=0) as stream:
        stream.write(changes)


def _made(folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def copyright_text(plan: Plan) -> str:
    """Return the file of copyright: our licence's head, then the notices of all parts."""
    notices = plan.home / "docs" / "thong-bao-ben-thu-ba.md"
    return (
        f"{NAME} is free software under the GNU General Public License, version 3 or later;\n"
        "on Debian its text is in /usr/share/common-licenses/GPL-3.\n\n"
        f"{notices.read_text(encoding='utf-8')}"
    )


def _control(plan: Plan, root: Path) -> None:
    folder = _made(root / "DEBIAN")
    files = [file for file in files_of(root) if folder not in file.parents]
    size = sum(file.stat().st_size for file in files if not file.is_symlink()) >> 10
    text = control_text(plan.version, depends(plan, root), size)
    (folder / "control").write_text(text, encoding="utf-8")
    sums = [
        f"{hashlib.md5(file.read_bytes(), usedforsecurity=False).hexdigest()}  "
        f"{file.relative_to(root)}\n"
        for file in files
        if not file.is_symlink()
    ]
    (folder / "md5sums").write_text("".join(sums), encoding="utf-8")


def control_text(version: str, needed: str, kibibytes: int) -> str:
    """Return what dpkg is told of the package."""
    return (
        f"Package: {PACKAGE}\nVersion: {version}\nArchitecture: amd64\n"
        f"Maintainer: {NAME} <vssid-desk@example.vn>\nInstalled-Size: {kibibytes}\n"
        f"Depends: {needed}\nRecommends: libcups2, xdg-utils\nSection: misc\n"
        "Priority: optional\n"
        "Description: offline desk for Vietnamese social insurance lists\n"
        " Works through the lists of people whose identity data the agency cannot match:\n"
        " import, check, correct, print the official forms, seal a package.\n"
    )


def depends(plan: Plan, root: Path) -> str:
    """Return the Debian packages that the program's libraries link to, with their versions."""
    place = _made(plan.work / "depends")
    (_made(place / "debian") / "control").write_text(
        f"Source: {PACKAGE}\n\nPackage: {PACKAGE}\nArchitecture: amd64\n"
    )
    home = root / "usr" / "lib" / PACKAGE
    links = [home / PACKAGE, *home.rglob("*.so*")]
    real = [file for file in links if not file.is_symlink() and file.is_file()]
    own = {f"-l{file.parent}" for file in real}
    said = run(
        plan,
        "Tìm gói phụ thuộc",
        *(
            "dpkg-shlibdeps",
            "-O",
            "--ignore-missing-info",
            "--warnings=0",
            *sorted(own),
        ),
        *(f"-e{file}" for file in real),
        folder=place,
    )
    found = _DEPENDS.search(said)
    if found is None:
        raise CannotBuild(
            "Không tìm được gói Debian mà chương trình cần. Xem build/logs."
        )
    return found[1]
