"""An toàn: after how many quiet minutes the store locks, and another recovery key."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSpinBox, QWidget

from vssid_desk.gui.components.buttons import button
from vssid_desk.gui.form_dialog import FormDialog
from vssid_desk.gui.look import theme

_HINT = (
    "Sổ cũng khoá khi máy khoá màn hình, khi máy ngủ và khi bấm Ctrl+K. Mở lại thì về đúng người "
    "đang làm, chữ đang gõ còn nguyên. Số định danh đã sao chép tự xóa khỏi bộ nhớ tạm sau 10 giây."
)


class OptionsDialog(FormDialog):
    """Keeps minutes; a new recovery key is asked for at once."""

    recovery_wanted = Signal()

    def __init__(self, parent: QWidget, minutes: int) -> None:
        super().__init__(parent, "Khoá và khôi phục", _HINT)
        self.minutes = QSpinBox()
        self.minutes.setRange(0, 120)
        self.minutes.setSuffix(" phút")
        self.minutes.setSpecialValueText("không tự khoá")
        self.minutes.setValue(minutes)
        self.add("Tự khoá sau khi để yên", self.minutes)
        renew = button(
            "Cấp khoá khôi phục mới…", icon="key-round", does=self.recovery_wanted.emit
        )
        renew.setToolTip("Khi mất tờ khôi phục đã in; tờ cũ không dùng được nữa")
        self.add("Mất tờ khôi phục", renew)
        self.resize(theme.look().u(560), theme.look().u(250))
