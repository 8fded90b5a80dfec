"""Người dùng: who opens the store, as what; add one, change one, take one away."""

from collections.abc import Callable, Collection, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QLineEdit, QListWidget, QListWidgetItem, QWidget

from vssid_desk.domain.keeping.roles import OWNER, ROLE_LABELS, Role, User
from vssid_desk.gui.components.buttons import allow, button
from vssid_desk.gui.components.choice import ChoiceBox
from vssid_desk.gui.components.labels import label
from vssid_desk.gui.components.layouts import column, frame, row
from vssid_desk.gui.look import theme
from vssid_desk.gui.password_edit import LEAST, TOO_SHORT, PasswordEdit

_HINT = (
    "Mỗi người mở sổ bằng tên và mật khẩu của mình; nhật ký ghi tên người đó. Vai trò để chia việc: "
    "Nhập liệu không đóng gói và không sửa đợt, Xem thì chỉ xem. Vai trò không mã hoá riêng dữ liệu "
    "của người này với người kia."
)
_PASSWORD = f"Mật khẩu mới, ít nhất {LEAST} chữ"
_KEEPS = "Để trống: giữ mật khẩu cũ"
_NONE = "chưa có mật khẩu"


class UsersDialog(QDialog):
    """The list left, one user right; what is wanted goes out as signals."""

    added = Signal(str, object, str)  # name, Role, password
    changed = Signal(object, str)  # User, another password or ""
    removed = Signal(int)

    def __init__(self, parent: QWidget, found: Sequence[User] = ()) -> None:
        super().__init__(parent)
        self.setWindowTitle("Người dùng của sổ")
        self._users = list(found)
        self.list = QListWidget()
        self.list.setAccessibleName("Người dùng")
        self.name = QLineEdit()
        self.name.setAccessibleName("Tên người dùng")
        words = {role.value: shown for role, shown in ROLE_LABELS.items()}
        self.role = ChoiceBox(words, Role.ENTER.value, "Vai trò")
        self.password = PasswordEdit("Mật khẩu mới")
        self.told = label("", tone="error", wrap=True)
        self.told.hide()
        self._make_buttons()
        self._build()
        self.list.currentRowChanged.connect(self._on_current)
        self.show_users(found)

    def _make_buttons(self) -> None:
        self.add = button("Thêm người này", "primary", icon="plus", does=self._add)
        self.keep = button("Lưu thay đổi", icon="save", does=self._keep)
        self.remove = button("Bỏ người này", icon="x", does=self._remove)
        self.another = button("Người mới", icon="plus", does=self._begin_another)

    def _build(self) -> None:
        fields: list[QWidget] = []
        for words, field in (
            ("Tên người dùng", self.name),
            ("Vai trò", self.role),
            (_PASSWORD, self.password),
        ):
            fields += [label(words, "column"), field]
        right = column(*fields, self.told, self.add, self.keep, self.remove, 1, gap=6)
        body = row(column(self.list, self.another, gap=6), right, gap=16)
        body.setStretch(0, 1)
        body.setStretch(1, 1)
        head = column(
            label("Người dùng của sổ", "title"),
            label(_HINT, "caption", wrap=True),
            gap=2,
        )
        shut = button("Đóng", key="Esc", does=self.reject)
        foot = frame(row(1, shut, margins=(16, 9, 16, 9)), "actions")
        inner = frame(column(head, body, gap=12, margins=(20, 14, 20, 12)))
        self.setLayout(column(inner, foot, gap=0))
        self.resize(theme.look().u(640), theme.look().u(430))

    def show_users(self, found: Sequence[User], lacking: Collection[int] = ()) -> None:
        """Show who there is now, and who lacks a password; the fields are ready for another."""
        self._users = list(found)
        self.list.clear()
        for user in found:
            told = [user.name, ROLE_LABELS[user.role]]
            told += [_NONE] if user.id in lacking else []
            item = QListWidgetItem(" · ".join(told))
            item.setData(Qt.ItemDataRole.UserRole, user.id)
            self.list.addItem(item)
        self.password.clear()
        self.tell("")
        self._begin_another()

    def tell(self, fault: str) -> None:
        """Say why something was not done."""
        self.told.setText(fault)
        self.told.setVisible(bool(fault))

    def _current(self) -> User | None:
        at = self.list.currentRow()
        return self._users[at] if 0 <= at < len(self._users) else None

    def _begin_another(self) -> None:
        self.list.setCurrentRow(-1)
        self._on_current(-1)
        self.name.setFocus()

    def _on_current(self, _row: int) -> None:
        user = self._current()
        self.name.setText(user.name if user else "")
        self.role.choose(user.role.value if user else Role.ENTER.value)
        self.password.setPlaceholderText(_KEEPS if user else "")
        unsaid = "Chọn một người trong danh sách trước."
        owner = user is not None and user.id == OWNER
        fixed = "Không bỏ được chủ sổ." if owner else unsaid
        allow(self.keep, possible=user is not None, why_not=unsaid)
        allow(self.remove, possible=user is not None and not owner, why_not=fixed)
        new = "Đang xem một người đã có. Bấm Người mới rồi nhập tên."
        allow(self.add, possible=user is None, why_not=new)

    def _add(self) -> None:
        if self._is_short(self.password.text()):
            return
        self._emit(
            lambda: self.added.emit(
                self.name.text(), Role(self.role.key()), self.password.text()
            )
        )

    def _is_short(self, secret: str) -> bool:
        if len(secret) < LEAST:
            self.tell(TOO_SHORT)
            self.password.setFocus()
        return len(secret) < LEAST

    def _keep(self) -> None:
        user, secret = self._current(), self.password.text()
        if user is not None and not (secret and self._is_short(secret)):
            role, name = Role(self.role.key()), self.name.text()
            kept = User(id=user.id, name=name, role=role)
            self._emit(lambda: self.changed.emit(kept, secret))

    def _remove(self) -> None:
        user = self._current()
        if user is not None:
            self._emit(lambda: self.removed.emit(user.id))

    def _emit(self, send: Callable[[], object]) -> None:
        self.tell("")
        send()
