"""Trợ giúp → Kiểm tra máy…: the check-up in sentences to read over the telephone, and a trial."""

import tempfile
from collections.abc import Callable, Mapping
from concurrent.futures import Executor
from html import escape
from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from vssid_desk import settings
from vssid_desk.domain.keeping.machine import Note, State
from vssid_desk.errors import UserError
from vssid_desk.gui.background.busy import Background
from vssid_desk.gui.background.runner import Runner
from vssid_desk.gui.components.buttons import button
from vssid_desk.gui.components.labels import IconLabel, label, rich
from vssid_desk.gui.components.layouts import clear, column, frame, row
from vssid_desk.gui.components.stretch import in_scroll
from vssid_desk.gui.look import theme
from vssid_desk.gui.window_parts import WindowParts
from vssid_desk.operations.doctor import Checkup, doctor
from vssid_desk.operations.self_test import self_test
from vssid_desk.operations.workspace import Workspace

_SIGNS = {
    State.GOOD: ("circle-check", "done"),
    State.WATCH: ("triangle-alert", "fix"),
    State.BAD: ("circle-x", "error"),
}
_TRYING = "Đang chạy thử cả chương trình trong thư mục tạm, chừng nửa phút…"


class MachineDialog(QDialog):
    """Looks the computer over when it opens; tries the whole program when asked."""

    help_page = "kiem-tra-may"

    def __init__(
        self, parent: QWidget, runner: Runner, executor: Executor | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle("Kiểm tra máy")
        self._runner, self._background = runner, Background(self, executor)
        self._found: Checkup | None = None
        self.summary = label("Đang kiểm tra…", "title", wrap=True)
        self.trial = label("", tone="muted", wrap=True)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(theme.look().u(10))
        self._build()
        runner.fetch(_look_over, self.show_found, self._fail)

    def _build(self) -> None:
        hint = label(
            "Gọi điện hỏi thì đọc số của mục và câu bên cạnh; ở đây không có tên và số của ai.",
            "caption",
            wrap=True,
        )
        lines = column(self._lines, 1, margins=(20, 12, 20, 12))
        head = column(self.summary, hint, gap=2, margins=(20, 14, 20, 8))
        self.try_all = button("Chạy thử cả chương trình", does=self._try)
        self.copy = button("Chép lời kết quả", icon="copy", does=self._copy)
        self.copy.setEnabled(False)
        shut = button("Đóng", "primary", key="Esc", does=self.accept)
        foot = row(self.try_all, self.copy, 1, shut, margins=(16, 9, 16, 9))
        tried = row(self.trial, margins=(20, 0, 20, 8))
        body = in_scroll(frame(lines, "surface"))
        self.setLayout(column(head, body, tried, frame(foot, "actions"), gap=0))
        self.resize(theme.look().u(700), min(theme.look().u(560), 640))

    def show_found(self, found: Checkup) -> None:
        """Show a check-up, a line a subject."""
        self._found = found
        self.summary.setText(found.summary)
        self.copy.setEnabled(True)
        clear(self._lines)
        for note in found.notes:
            icon, tone = _SIGNS[note.state]
            text = rich(_written(note))
            text.setAccessibleName(_plain(note))
            line = row(IconLabel(icon, tone, 17), text, gap=10)
            line.setStretch(1, 1)
            self._lines.addLayout(line)

    def _copy(self) -> None:
        if self._found is not None:
            lines = [self._found.summary, *map(_plain, self._found.notes)]
            QGuiApplication.clipboard().setText("\n".join(lines))

    def _try(self) -> None:
        self.try_all.setEnabled(False)
        self.trial.setText(_TRYING)
        self._background.run(_tried, self._tell_trial, self._fail)

    def _tell_trial(self, text: str) -> None:
        self.try_all.setEnabled(True)
        self.trial.setText(text)

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, UserError):
            self._runner.troubled.emit(error)
        self._tell_trial(str(error) if isinstance(error, UserError) else "")


def _look_over(work: Workspace) -> Checkup:
    known = [Path(name) for name in settings.load().recent_stores]
    return doctor([file for file in known if file.exists()], work)


def _tried() -> str:
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as place:
        done = self_test(Path(place), lambda _step: None)
    return (
        f"Chạy thử đạt: nhập {done.person_count} người mẫu, lập {done.form_count} tệp biểu mẫu, "
        "đóng gói và kiểm tra gói."
    )


def _written(note: Note) -> str:
    head = f"<b>{note.number}. {escape(note.subject)}: {note.state.shown}.</b>"
    return f"{head} {escape(note.text)} {escape(note.advice)}".rstrip()


def _plain(note: Note) -> str:
    text = f"{note.number}. {note.subject}: {note.state.shown}. {note.text}"
    return f"{text} {note.advice}".rstrip()


def table(parts: WindowParts) -> Mapping[str, Callable[[], object]]:
    """Return the commands about this computer."""
    return {"doctor": lambda: MachineDialog(parts.window, parts.runner).open()}
