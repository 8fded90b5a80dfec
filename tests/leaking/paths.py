"""Which file is chosen where the window asks for one."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog

_KINDS = (  # in a filter's words, and what lies ready for it
    (".jpg", "the.jpg"),
    (".xlsx", "danh-sach.xlsx"),
    (".csv", "tra-loi.csv"),
)


class Paths:
    """Files given lie in `vao`, those asked for in clear go to `ra`, stores lie in `so`."""

    def __init__(self, folder: Path) -> None:
        self._folder, self._count = folder, 0
        self.store = folder / "so" / "xa.vssid"

    def answer(self, asking: QFileDialog) -> Path | None:
        """Return what to choose in a dialog, None to leave it."""
        if asking.acceptMode() == QFileDialog.AcceptMode.AcceptSave:
            return self._new(Path(next(iter(asking.selectedFiles()), "tep")))
        if asking.fileMode() == QFileDialog.FileMode.Directory:
            return self._folder_for(asking.windowTitle())
        return self._given(" ".join(asking.nameFilters()).lower(), asking.windowTitle())

    def _new(self, proposed: Path) -> Path:
        """Return a new file; a report of a fault is told to name nobody, so it is scanned."""
        self._count += 1
        place = {".vssid": "so", ".txt": "nha"}.get(proposed.suffix, "ra")
        return self._folder / place / f"{self._count}-{proposed.name}"

    def _folder_for(self, title: str) -> Path:
        if "sao lưu" in title:
            return self._folder / "usb"
        if "danh sách" in title.lower():
            return self._folder / "vao" / "thang-sau"
        return self._folder / "ra"

    def _given(self, kinds: str, title: str) -> Path | None:
        if ".vssid" in kinds:
            return self._folder / "so" / "usb.vssid"
        if ".zip" in kinds:
            return next((self._folder / "ra").glob("*.zip"), None)
        return next(
            (self._folder / "vao" / name for kind, name in _KINDS if kind in kinds),
            None,
        )
