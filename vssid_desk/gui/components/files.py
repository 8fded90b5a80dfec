"""Ask for a folder or a file without stopping the window, and open what was made."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QDir, QStandardPaths, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

Chosen = Callable[[Path], object]


def ask_folder(parent: QWidget, title: str, chosen: Chosen) -> QFileDialog:
    """Ask where to write; `chosen` gets the folder."""
    dialog = _dialog(parent, title, chosen)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    dialog.open()
    return dialog


def ask_file(parent: QWidget, title: str, kinds: str, chosen: Chosen) -> QFileDialog:
    """Ask for a file that is there; `kinds` is a filter such as "Ảnh (*.jpg *.png)"."""
    dialog = _dialog(parent, title, chosen)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.setNameFilter(kinds)
    dialog.open()
    return dialog


def ask_files(
    parent: QWidget, title: str, kinds: str, chosen: Callable[[list[Path]], object]
) -> QFileDialog:
    """Ask for one or more files that are there."""
    dialog = _dialog(parent, title, lambda _file: None)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    dialog.setNameFilter(kinds)
    dialog.filesSelected.connect(lambda names: chosen([Path(name) for name in names]))
    dialog.open()
    return dialog


def open_with_system(place: Path) -> bool:
    """Open a file or folder with the program that the computer has for it."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(place)))


def in_documents(name: str = "") -> str:
    """Return where a dialog begins: never the folder the program happens to run in."""
    documents = QStandardPaths.StandardLocation.DocumentsLocation
    return str(Path(QStandardPaths.writableLocation(documents)) / name)


def _dialog(parent: QWidget, title: str, chosen: Chosen) -> QFileDialog:
    dialog = QFileDialog(parent, title, _where())
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.fileSelected.connect(lambda name: chosen(Path(name)))
    return dialog


def _where() -> str:
    """Return the folder chosen from last, Documents as long as nothing was chosen."""
    last = QFileDialog().directory()
    return in_documents() if last == QDir.current() else last.absolutePath()
