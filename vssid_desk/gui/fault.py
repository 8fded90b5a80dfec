"""Faults of the program: told in Vietnamese, with a report that names nobody."""

import logging
import platform
import sys
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from PySide6.QtWidgets import QDialog, QFileDialog, QPlainTextEdit, QWidget

from vssid_desk import __version__, log
from vssid_desk.gui.background.worker import Fault, report_of
from vssid_desk.gui.components.buttons import button
from vssid_desk.gui.components.files import in_documents
from vssid_desk.gui.components.labels import label
from vssid_desk.gui.components.layouts import column, frame, row
from vssid_desk.gui.look import theme

_TEXT = (
    "Dữ liệu không mất: việc đang dở được bỏ trọn vẹn. Báo cáo dưới đây không có tên và số của ai; "
    "xem, lưu lại rồi gửi cho người hỗ trợ, hoặc đóng và làm tiếp."
)


class FaultDialog(QDialog):
    """The report can be read, saved or left."""

    def __init__(self, parent: QWidget | None, report: str) -> None:
        super().__init__(parent)
        self.setWindowTitle("Chương trình gặp sự cố")
        self.report = QPlainTextEdit(report)
        self.report.setReadOnly(True)
        self.report.setAccessibleName("Báo cáo sự cố")
        body = column(
            label("Chương trình gặp sự cố", "title"),
            label(_TEXT, wrap=True),
            self.report,
            gap=10,
            margins=(20, 16, 20, 12),
        )
        shut = button("Đóng", "primary", key="Enter", does=self.accept)
        shut.setDefault(True)
        foot = row(
            1,
            button("Lưu báo cáo…", icon="save", does=self._save),
            shut,
            margins=(16, 9, 16, 9),
        )
        self.setLayout(column(body, frame(foot, "actions"), gap=0))
        self.resize(theme.look().u(620), theme.look().u(400))

    def _save(self) -> None:
        name, _ = QFileDialog.getSaveFileName(
            self, "Lưu báo cáo", in_documents("su-co-vssid-desk.txt"), "Văn bản (*.txt)"
        )
        if name:
            Path(name).write_text(self.report.toPlainText(), encoding="utf-8")


def full_report(error: BaseException) -> str:
    """Return what a helper needs to know: versions and places in the code, no value."""
    where = str(error) if isinstance(error, Fault) else report_of(error)
    return f"VssID Desk {__version__} · {platform.system()} · Python {platform.python_version()}\n\n{where}"


def watch(show: Callable[[str], object]) -> None:
    """Tell of every fault nobody caught: into the log, and shown."""

    def hook(
        _kind: type[BaseException], error: BaseException, _trace: TracebackType | None
    ) -> None:
        logging.getLogger(log.NAME).error("fault", exc_info=error)
        show(full_report(error))

    sys.excepthook = hook
