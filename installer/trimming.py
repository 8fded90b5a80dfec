"""Take out of the frozen folder what the program never uses, and what the system brings."""

import shutil
from collections.abc import Iterator
from pathlib import Path

from installer.plan import Plan, run
from installer.proof import named_as_windows_own

# Qt's plugins that are used: a screen, pictures, Vietnamese input methods, file dialogs.
PLUGINS = frozenset(
    (
        "platforms/qxcb",
        "platforms/qoffscreen",
        "platforms/qwindows",
        "imageformats/qsvg",
        "imageformats/qjpeg",
        "imageformats/qico",
        "iconengines/qsvgicon",
        "platforminputcontexts/composeplatforminputcontextplugin",
        "platforminputcontexts/ibusplatforminputcontextplugin",
        "platformthemes/qxdgdesktopportal",
    )
)
# Libraries that nothing we keep links to; a part of their names.
UNUSED = (
    "Qt6EglFS", "Qt6EglFs", "Qt6Network", "Qt6OpenGL", "Qt6Wayland", "Qt6WlShell", "Qt6Qml", "Qt6Quick",
    "libavif", "_avif", "Qt6Pdf", "Qt6VirtualKeyboard", "opengl32sw", "QtNetwork", "QtOpenGL",
)  # fmt: skip
# Of PyCryptodome a package needs AES and what makes its key; its Python for these is not frozen.
CIPHERS = frozenset((
    "_ec_ws", "_curve25519", "_curve448", "_ed25519", "_ed448", "_modexp", "_poly1305",
    "_MD2", "_MD4", "_RIPEMD160", "_ARC4", "_chacha20", "_pkcs1_decode",
    "_raw_arc2", "_raw_blowfish", "_raw_cast", "_raw_des", "_raw_des3",
))  # fmt: skip
# On Debian the system brings its own libraries (see debian.py); these are ours.
OWN = ("libpython", "libQt6", "libicu", "libpyside6", "libshiboken6")
STRIPPED = ("libpython*", "python3*/lib-dynload/*.so", "sqlcipher3/*.so", "rapidfuzz/**/*.so",
            "cryptography/**/*.so", "python_calamine/*.so", "zxingcpp/*.so",
            "Cryptodome/**/*.so", "charset_normalizer/*.so", "pypdfium2_raw/*.so",
            "PIL/*.so", "_cffi_backend*.so", "PySide6/Qt/lib/libicu[iu]*")  # fmt: skip


def trim(plan: Plan) -> None:
    """Bỏ phần không dùng."""
    for file in list(unused(plan.inside)):
        file.unlink()
    if plan.windows:
        for file in list(named_as_windows_own(plan.bundle)):
            file.unlink()
    if plan.kind == "debian":
        for file in list(of_the_system(plan.inside)):
            file.unlink()
        _strip(plan)
    for links in _dangling(plan.inside):
        links.unlink()
    _remove_empty(plan.inside)


def unused(inside: Path) -> Iterator[Path]:
    """Return the files of the frozen folder that nothing uses."""
    for file in _files(inside):
        parts = file.relative_to(inside).parts
        qt = parts[0] == "PySide6"
        plugin = _plugin_name("/".join(parts[-2:]))
        if (
            (qt and "plugins" in parts and plugin not in PLUGINS)
            or (qt and "translations" in parts)
            or any(part in file.name for part in UNUSED)
            or (parts[0] == "Cryptodome" and file.name.split(".")[0] in CIPHERS)
        ):
            yield file


def _plugin_name(path: str) -> str:
    """Return "platforms/qxcb" for "platforms/libqxcb.so"."""
    folder, _, name = path.partition("/")
    return f"{folder}/{name.split('.')[0].removeprefix('lib')}"


def of_the_system(inside: Path) -> Iterator[Path]:
    """Return copies of the system's own libraries; links to what wheels bring stay."""
    for file in inside.glob("lib*.so*"):
        if not file.is_symlink() and not file.name.startswith(OWN):
            yield file


def _strip(plan: Plan) -> None:
    """Take debug symbols out of what was not built by the wheel tools that dislike it."""
    files = [file for pattern in STRIPPED for file in plan.inside.glob(pattern)]
    real = [file for file in files if not file.is_symlink()]
    run(plan, "Bỏ ký hiệu gỡ lỗi", "strip", "--strip-unneeded", *real)


def _dangling(inside: Path) -> list[Path]:
    return [
        file for file in inside.rglob("*") if file.is_symlink() and not file.exists()
    ]


def _files(folder: Path) -> Iterator[Path]:
    return (file for file in folder.rglob("*") if file.is_file())


def _remove_empty(folder: Path) -> None:
    for place in sorted(folder.rglob("*"), reverse=True):
        if place.is_dir() and not place.is_symlink() and not any(place.iterdir()):
            shutil.rmtree(place)
