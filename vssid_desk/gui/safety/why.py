"""Why: asked once from opening to locking, before numbers are shown or files go out."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QComboBox, QWidget

from vssid_desk.gui.background.runner import Runner
from vssid_desk.gui.form_dialog import FormDialog
from vssid_desk.gui.look import theme
from vssid_desk.operations.reasons import keep_reason, known_reasons

_HINT = (
    "Nhật ký ghi ai, lúc nào, bao nhiêu người và vì sao. Chỉ hỏi một lần từ lúc mở sổ đến lúc "
    "khoá; chọn một lý do hoặc gõ lý do khác."
)


class WhyDialog(FormDialog):
    """One reason, chosen from those known or typed."""

    def __init__(self, parent: QWidget, known: Sequence[str]) -> None:
        super().__init__(parent, "Lý do", _HINT, keep="Tiếp tục")
        self.reason = QComboBox()
        self.reason.setEditable(True)
        self.reason.setCompleter(None)  # type: ignore[arg-type] # it eats the first Enter
        self.reason.addItems(list(known))
        self.add("Vì sao", self.reason)
        self.resize(theme.look().u(520), theme.look().u(210))

    def accept(self) -> None:
        """Go on only with a reason."""
        if self.reason.currentText().strip():
            super().accept()
        else:
            self.tell("Chưa ghi lý do. Chọn một lý do hoặc gõ vài chữ.")


def ask_why(
    parent: QWidget, runner: Runner, kind: str, then: Callable[[str], object]
) -> WhyDialog | None:
    """Call `then` with the reason: at once when it was said since opening, else once it is."""
    said = runner.reasons.get(kind)
    if said:
        then(said)
        return None
    dialog = WhyDialog(parent, known_reasons(runner.reader, kind))

    def go_on() -> None:
        text = dialog.reason.currentText()
        runner.reasons[kind] = text
        runner.keep(lambda work: keep_reason(work, kind, text))
        then(text)

    dialog.accepted.connect(go_on)
    dialog.open()
    return dialog
