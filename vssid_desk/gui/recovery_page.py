"""The recovery key: shown once, printed, kept apart from the computer."""

from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QFont
from PySide6.QtWidgets import QCheckBox, QFileDialog, QLabel, QWidget

from vssid_desk.errors import UserError
from vssid_desk.gui.components.banner import Banner
from vssid_desk.gui.components.buttons import allow, button
from vssid_desk.gui.components.labels import label
from vssid_desk.gui.components.layouts import column, frame, row
from vssid_desk.gui.look import theme
from vssid_desk.operations.recovery_sheet import write_recovery_sheet
from vssid_desk.operations.workspace import open_workspace

_TEXT = (
    "Quên mật khẩu thì chỉ khoá này mở được sổ. Không ai khác giữ nó, kể cả chúng tôi. "
    "In tờ khôi phục, cất trong tủ có khoá; đừng chụp bằng điện thoại."
)


_STAYS = (
    "Sổ đã tạo, nhưng khoá này chỉ hiện một lần. In hoặc chép khoá ra giấy, đánh dấu ô dưới đây "
    "rồi bấm “Vào sổ”."
)
_WHY_NOT = "Đánh dấu ô “Tôi đã in hoặc chép khoá này” thì vào được sổ."


class RecoveryPage(QWidget):
    """Goes on only when the officer says the key is kept."""

    finished = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._made: tuple[Path, bytes, str] | None = None
        self.key = _key_label()
        self.banner = Banner()
        self.kept = QCheckBox("Tôi đã in hoặc chép khoá này và cất ở chỗ khác máy tính")
        self.go_on = button(
            "Vào sổ", "primary", icon="arrow-right", does=self.finished.emit
        )
        self._allow(kept=False)
        self.kept.toggled.connect(lambda kept: self._allow(kept=kept))
        sheet = button("In tờ khôi phục…", icon="printer", does=self._print)
        card = frame(column(self.key, margins=(20, 24, 20, 24)), "card")
        parts = (
            label("Khoá khôi phục", "display"),
            label(_TEXT, tone="muted", wrap=True),
            card,
        )
        body = column(
            *parts,
            row(sheet, 1),
            self.banner,
            self.kept,
            1,
            gap=14,
            margins=(28, 22, 28, 12),
        )
        foot = frame(row(1, self.go_on, margins=(16, 9, 16, 9)), "actions")
        top = frame(body, "surface")
        whole = column(top, foot, gap=0)
        whole.setStretch(0, 1)
        self.setLayout(whole)
        self.setMinimumWidth(theme.look().u(520))

    def show_key(self, file: Path, key: bytes, recovery: str) -> None:
        """Show the recovery key of a store just made."""
        self._made = (file, key, recovery)
        self.key.setText(recovery)

    def _allow(self, *, kept: bool) -> None:
        allow(self.go_on, possible=kept, why_not=_WHY_NOT)

    def insist(self) -> None:
        """Say why the page stays: the key is shown this once."""
        self.banner.show_text("warning", _STAYS)
        self.kept.setFocus()

    def _print(self) -> None:
        if self._made is None:
            return
        file, key, recovery = self._made
        proposed = str(file.with_name("to-khoi-phuc.pdf"))
        name, _ = QFileDialog.getSaveFileName(
            self, "Lưu tờ khôi phục để in", proposed, "PDF (*.pdf)"
        )
        if name:
            self._write(key, recovery, file, Path(name))

    def _write(self, key: bytes, recovery: str, file: Path, sheet: Path) -> None:
        work = open_workspace(file, key=key)
        try:
            write_recovery_sheet(work, recovery, sheet)
        except UserError as error:
            self.banner.show_text("error", str(error))
        else:
            self.banner.show_text(
                "done", f"Đã lưu “{sheet.name}”. In ra giấy rồi xóa tệp này khỏi máy."
            )
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(sheet)))
        finally:
            work.close()


def _key_label() -> QLabel:
    shown = label("", "title", wrap=True)
    shown.setAlignment(Qt.AlignmentFlag.AlignCenter)
    shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    shown.setAccessibleName("Khoá khôi phục")
    font = QFont("DejaVu Sans Mono")
    font.setStyleHint(QFont.StyleHint.Monospace)
    shown.setFont(font)
    return shown
