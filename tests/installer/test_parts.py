"""What goes into the installers: pins, files of Debian, the script of Windows, no ballast."""

import ast
import fnmatch
import re
import tomllib
from collections import Counter
from configparser import ConfigParser
from pathlib import Path
from xml.etree import ElementTree

import pytest

from installer import cross, debian, freeze, needs, notices, sizes, trimming
from installer.plan import Plan

HOME = Path(__file__).parents[2]
RUNNING = (HOME / "requirements.lock").read_text(encoding="utf-8")
BUILDING = (HOME / "requirements-build.lock").read_text(encoding="utf-8")
SCRIPT = (HOME / "installer" / "setup.nsi").read_text(encoding="utf-8")


def pins(lock: str) -> dict[str, str]:
    """Every pinned package with its version and hashes."""
    blocks = re.split(r"\n(?=[A-Za-z0-9])", lock.strip())
    return {
        block.split("==")[0]: block.partition(" \\\n")[2].strip() for block in blocks
    }


def test_what_is_frozen_is_what_is_tested():
    tested, frozen = pins(RUNNING), pins(BUILDING)
    both = tested.keys() & frozen.keys()
    assert {name: tested[name] for name in both} == {
        name: frozen[name] for name in both
    }
    project = tomllib.loads((HOME / "pyproject.toml").read_text(encoding="utf-8"))
    for wanted in project["project"]["dependencies"]:
        name = re.match(r"[\w-]+", wanted)[0].lower().replace("_", "-")
        assert name in frozen
    assert "pyinstaller" in frozen


def test_every_pin_has_a_hash_and_no_place():
    assert all("--hash=sha256:" in hashes for hashes in pins(BUILDING).values())
    assert "://" not in BUILDING


def test_every_library_that_ships_has_its_notice():
    told = (HOME / "docs" / "thong-bao-ben-thu-ba.md").read_text(encoding="utf-8")
    for name in pins(BUILDING):
        assert f"| {name} |" in told


def test_the_pins_of_windows_are_judged_for_windows():
    lock = (
        "a==1 \\\n    --hash=sha256:1\n"
        "mac==2 ; sys_platform == 'darwin' \\\n    --hash=sha256:2\n"
        "win==3 ; sys_platform == 'win32' \\\n    --hash=sha256:3\n"
    )
    assert cross.for_windows(lock) == (
        "a==1 \\\n    --hash=sha256:1\nwin==3 \\\n    --hash=sha256:3\n"
    )
    assert "pefile" in cross.for_windows(BUILDING)
    assert "sys_platform" not in cross.for_windows(BUILDING)


def test_the_desktop_entry_opens_files_of_its_types():
    entry = ConfigParser(interpolation=None, strict=False)
    entry.optionxform = str
    entry.read(debian.PARTS / "vssid-desk.desktop", encoding="utf-8")
    desktop = entry["Desktop Entry"]
    assert desktop["Exec"] == "vssid-desk %f"
    assert "thông tin" in desktop["Comment[vi]"]
    types = {name for name in desktop["MimeType"].split(";") if name}
    assert types == set(globs())


def globs() -> dict[str, str]:
    root = ElementTree.parse(debian.PARTS / "vssid-desk.xml").getroot()
    space = {"m": "http://www.freedesktop.org/standards/shared-mime-info"}
    return {
        kind.attrib["type"]: kind.find("m:glob", space).attrib["pattern"]
        for kind in root.findall("m:mime-type", space)
    }


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("UBND xã An Hoà.vssid", "application/x-vssid-store"),
        ("BX0123C-20261120-01.zip", "application/x-vssid-package"),
        ("anh-2026.zip", None),
    ],
)
def test_stores_and_packages_are_told_from_other_files(name, kind):
    found = [one for one, glob in globs().items() if fnmatch.fnmatch(name, glob)]
    assert found == ([kind] if kind else [])


def test_dpkg_is_told_what_the_program_needs():
    text = debian.control_text("0.2.0", "libc6 (>= 2.36), libgl1", 160_000)
    assert "Depends: libc6 (>= 2.36), libgl1\n" in text
    assert "Installed-Size: 160000\n" in text
    assert text.endswith(".\n")
    assert "GPL-3" in debian.copyright_text(Plan(kind="debian", version="1", home=HOME))


def test_the_windows_installer_needs_no_administrator():
    assert "RequestExecutionLevel user" in SCRIPT
    assert "HKLM" not in SCRIPT
    assert "SetShellVarContext all" not in SCRIPT
    assert "Target amd64-unicode" in SCRIPT


def test_uninstalling_never_takes_a_folder_that_may_hold_other_files():
    taken = re.findall(r'RMDir /r "([^"]+)"', SCRIPT)
    assert set(taken) == {r"$INSTDIR\_internal", r"$INSTDIR\giay-phep"}
    for name in (notices.LICENCE, notices.NOTICES, "VssIDDesk.exe", "vssid-desk.exe"):
        assert f'Delete "$INSTDIR\\{name}"' in SCRIPT


def test_a_setup_that_fails_takes_back_what_it_wrote():
    failed = SCRIPT.partition("Function .onInstFailed")[2].partition("FunctionEnd")[0]
    assert "TakeProgramAway" in failed
    assert "ForgetProgram" in failed
    assert "SetErrorLevel 3" in failed


def test_windows_shows_version_and_name_of_both_starters():
    for starter, title in freeze.STARTERS.items():
        text = freeze.version_resource("0.2.0", starter, title)
        ast.parse(text, mode="eval")
        assert "filevers=(0, 2, 0, 0)" in text
        assert f"'{starter}.exe'" in text


QT = "PySide6/Qt/plugins"


@pytest.mark.parametrize(
    ("file", "kept"),
    [
        (f"{QT}/platforms/libqxcb.so", True),
        (f"{QT}/platforms/libqeglfs.so", False),
        ("PySide6/plugins/platforms/qwindows.dll", True),
        ("PySide6/plugins/imageformats/qtiff.dll", False),
        (f"{QT}/platforminputcontexts/libibusplatforminputcontextplugin.so", True),
        ("PySide6/Qt/lib/libQt6Widgets.so.6", True),
        ("PySide6/Qt/lib/libQt6EglFsKmsSupport.so.6", False),
        ("PySide6/opengl32sw.dll", False),
        ("Qt6Network.dll", False),
        ("Qt6Core.dll", True),
        ("PySide6/Qt/translations/qtbase_de.qm", False),
        ("pillow.libs/libavif-c6.so.16", False),
        ("Cryptodome/PublicKey/_ec_ws.abi3.so", False),
        ("Cryptodome/Cipher/_raw_aes.abi3.so", True),
        ("Cryptodome/Cipher/_raw_aesni.pyd", True),
        ("resources/fonts/Tinos-Regular.ttf", True),
        ("resources/fonts/OpenSans-Regular.ttf", True),
    ],
)
def test_only_the_parts_needed_are_kept(tmp_path, file, kept):
    place = tmp_path / file
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_bytes(b"x")
    assert (place not in set(trimming.unused(tmp_path))) is kept


@pytest.mark.parametrize(
    ("file", "part"),
    [
        ("vssid-desk", "program (our code and pure Python)"),
        ("_internal/PySide6/Qt/lib/libicudata.so.73", "Qt's Unicode data (ICU)"),
        ("_internal/PySide6/QtGui.abi3.so", "Qt"),
        ("_internal/python3.11/lib-dynload/_csv.so", "Python and its libraries"),
        ("_internal/pillow.libs/libtiff.so", "Pillow"),
        ("_internal/Qt6Core.dll", "Qt"),
        ("_internal/python311.dll", "Python and its libraries"),
        ("_internal/rapidfuzz/fuzz_cpp.pyd", "rapidfuzz"),
        ("giay-phep/reportlab-5/LICENSE", "giay-phep"),
    ],
)
def test_what_takes_the_room_is_named(file, part):
    assert sizes.part_of(Path(file)) == part


def test_the_release_page_names_every_package_that_building_needs():
    told = (HOME / "docs" / "release.md").read_text(encoding="utf-8")
    tables = (*needs.TOOLS.values(), *needs.TRIAL_TOOLS.values())
    wanted = {package for table in tables for package in table.values()}
    assert {one for one in wanted if f"`{one}`" not in told} == set()


def test_sizes_are_a_table_with_the_largest_first():
    told = sizes.table(Counter({"forms": 1 << 20, "Qt": 3 << 20, "tiny": 1}))
    assert told.splitlines()[2:] == [
        "| all | 4.0 |", "| Qt | 3.0 |", "| forms | 1.0 |", "| tiny | 0.0 |",
    ]  # fmt: skip


def test_faces_and_forms_go_into_the_folder():
    text = (HOME / "installer" / "bundle.spec").read_text(encoding="utf-8")
    assert '(str(HOME / "forms"), "forms")' in text
    assert '(str(HOME / "resources"), "resources")' in text
    assert "upx=True" not in text
