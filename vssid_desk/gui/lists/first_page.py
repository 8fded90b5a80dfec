"""First start: the kind of unit, the first list, and the whole job in six steps."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QWidget

from vssid_desk.domain.campaign import Unit
from vssid_desk.gui.components.buttons import button
from vssid_desk.gui.components.labels import IconLabel, label
from vssid_desk.gui.components.layouts import column, frame, hairline, row
from vssid_desk.gui.components.step_mark import StepMark
from vssid_desk.gui.components.stretch import in_scroll
from vssid_desk.gui.lists.drop_area import DropArea
from vssid_desk.gui.look import theme
from vssid_desk.gui.profile_choice import ProfileChoice

STEPS = (
    ("Mở sổ của đơn vị", "{unit}. Giữ kỹ tờ khôi phục đã in."),
    ("Nhập danh sách", "Mẫu 02 (chưa khớp / chưa có số), Mẫu 01 (đã khớp)"),
    ("Điều chỉnh từng người", "Quét thẻ, so từng trường, trả lời một câu hỏi"),
    ("In biểu mẫu, lấy chữ ký", "Tờ khai BHYT hoặc TK1-TS, D02-LT; Danh sách Mẫu 02"),
    ("Đóng gói, gửi cơ quan BHXH", "Kiểm tra trước khi gửi; gói niêm phong"),
    ("Nhận kết quả, theo dõi đến 100 %", "Ai bị trả lại thì mở đúng trường phải sửa"),
)


class FirstPage(QFrame):
    """Shown in Danh sách while the store has no list."""

    import_wanted = Signal()
    file_dropped = Signal(Path)
    profile_chosen = Signal(str)
    practice_wanted = Signal()
    restore_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "window")
        self._first_step: QLabel = label("", "caption", wrap=True)
        self.profiles = ProfileChoice()
        self.profiles.chosen.connect(self.profile_chosen)
        self.drop = DropArea()
        self.drop.clicked.connect(self.import_wanted)
        self.drop.dropped.connect(self.file_dropped)
        self._side = self._right()
        body = row(in_scroll(self._left()), self._side, gap=0)
        body.setStretch(0, 1)
        self.setLayout(body)
        self.setFocusProxy(self.drop)

    def show_unit(self, unit: Unit) -> None:
        """Show whose store this is."""
        self.profiles.set_profile(unit.profile)
        self._first_step.setText(STEPS[0][1].format(unit=unit.name))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        look = theme.look()
        self._side.setFixedWidth(min(look.u(452), round(self.width() * 0.4)))

    def _left(self) -> QWidget:
        hint = "Lựa chọn này chỉ đặt sẵn nhóm, hạn và biểu mẫu; đổi lúc nào cũng được."
        top = "Hai việc là có thể làm ngay người đầu tiên. Mọi dữ liệu nằm trên máy này và được mã hoá."
        parts = (
            column(
                label("Bắt đầu từ đây", "display"),
                label(top, tone="muted", wrap=True),
                gap=6,
            ),
            label("1   Đơn vị của mình là", "heading"),
            self.profiles,
            label(hint, "caption", wrap=True),
            label("2   Nhập danh sách đầu tiên", "heading"),
            self.drop,
        )
        return frame(column(*parts, 1, gap=11, margins=(40, 26, 28, 20)), "window")

    def _right(self) -> QWidget:
        steps = QGridLayout()
        steps.setVerticalSpacing(theme.look().u(11))
        steps.setHorizontalSpacing(theme.look().u(12))
        for number, (title, text) in enumerate(STEPS, 1):
            words = label(text, "caption", wrap=True)
            told = self._first_step if number == 1 else words
            name = label(title, tone="" if number <= 2 else "muted")
            name.setProperty("weight", "strong" if number == 2 else "")
            mark = StepMark(number, done=number == 1, current=number == 2)
            steps.addWidget(mark, number, 0)
            steps.addLayout(column(name, told, gap=0), number, 1)
        steps.setColumnStretch(1, 1)
        heading = label("Cả công việc, từ đầu đến cuối", "heading")
        parts = (heading, steps, hairline(), self._practice(), self._restore(), 1)
        body = frame(column(*parts, gap=13, margins=(24, 24, 24, 16)), "surface")
        return in_scroll(body)

    def _practice(self) -> QFrame:
        text = "Sổ riêng với gần một trăm người tự tạo. Không bao giờ lẫn với dữ liệu thật; trang nào cũng có dải màu nhắc."
        head = row(
            IconLabel("flask-conical", "fix", 18),
            label("Làm thử trước, không sợ sai", "heading"),
            1,
        )
        start = button(
            "Mở chế độ làm thử", icon="flask-conical", does=self.practice_wanted.emit
        )
        body = column(
            head, label(text, wrap=True), row(start, 1), gap=9, margins=(14, 12, 14, 12)
        )
        return frame(body, "note")

    def _restore(self) -> QWidget:
        holder = QWidget()
        link = button("Khôi phục…", "link", does=self.restore_wanted.emit)
        words = label("Có bản sao lưu từ máy khác?", "caption")
        holder.setLayout(
            row(IconLabel("hard-drive", "muted", 15), words, link, 1, gap=6)
        )
        return holder
