"""Unlock: the stores of this machine left, one field, one button; no person's name."""

from collections.abc import Mapping, Sequence
from concurrent.futures import Executor
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFileDialog, QFrame, QLineEdit, QVBoxLayout, QWidget

from vssid_desk.domain.keeping.practice import is_practice
from vssid_desk.errors import UserError
from vssid_desk.gui.background.busy import Background
from vssid_desk.gui.components.banner import Banner
from vssid_desk.gui.components.buttons import button
from vssid_desk.gui.components.files import in_documents
from vssid_desk.gui.components.labels import IconLabel, label
from vssid_desk.gui.components.layouts import column, frame, hairline, restyle, row
from vssid_desk.gui.look import theme
from vssid_desk.gui.password_edit import PasswordEdit
from vssid_desk.gui.practice import TO_OPEN
from vssid_desk.gui.store_list import StoreList
from vssid_desk.operations.workspace import has_users, open_workspace, unlock

_FAILURES = 3  # then the recovery key is offered
_NONE = "Tạo sổ mới, mở sổ có sẵn, hoặc khôi phục từ bản sao lưu."


class Unlock(QWidget):
    """Gives the raw key of a store for the right password or recovery key."""

    help_page = "so"

    opened = Signal(Path, object)  # the key also tells whose it is
    create_wanted = Signal()
    restore_wanted = Signal()

    def __init__(
        self, stores: Sequence[Path], executor: Executor | None = None
    ) -> None:
        super().__init__()
        self.setWindowTitle("VssID Desk")
        self._background = Background(self, executor)
        self._failures, self._by_recovery = 0, False
        self.stores = StoreList(stores)
        self._build()
        self.stores.chosen.connect(self._on_store)
        self.stores.other_wanted.connect(self._on_other)
        self.stores.create_wanted.connect(self.create_wanted)
        self.stores.restore_wanted.connect(self.restore_wanted)
        self.resize(1366, 698)
        self._name()

    def _build(self) -> None:
        self._title = label("", "name", wrap=True)
        self._why = label("", tone="muted", wrap=True)
        self._named = label("Tên người dùng, để trống nếu là chủ sổ", "column")
        self.user = QLineEdit()
        self.user.setAccessibleName("Tên người dùng")
        self._asked = label("Mật khẩu", "column")
        self.password = PasswordEdit("Mật khẩu")
        self.recovery = QLineEdit()
        self.recovery.setPlaceholderText("Khoá trên tờ khôi phục đã in")
        self.recovery.setAccessibleName("Khoá khôi phục")
        self.recovery.hide()
        self.fault = label("", tone="error", wrap=True)
        self.fault.hide()
        self._caps = Banner()
        self.open = button(
            "Mở khoá", "primary", icon="key-round", key="Enter", does=self._try
        )
        self.other_way = button(
            "Quên mật khẩu? Dùng khoá khôi phục đã in…", "link", does=self._switch
        )
        for edit in (self.user, self.password, self.recovery):
            edit.returnPressed.connect(self._try)
        body = row(self.stores, self._right(), gap=0)
        body.setStretch(1, 1)
        self.setLayout(body)

    def _right(self) -> QFrame:
        promise = label(
            "Dữ liệu đã mã hoá trên máy này. Không có mật khẩu hoặc khoá khôi phục thì không ai đọc được, kể cả chúng tôi.",
            "caption",
            wrap=True,
        )
        foot = row(IconLabel("shield-check", "muted", 17), promise, gap=8)
        foot.setStretch(1, 1)
        named = (self._named, self.user, self._asked, self.password)
        asked = column(*named, self.recovery, self.fault, self._caps, gap=6)
        self._asked_for = QWidget()
        self._asked_for.setLayout(asked)
        self._asking = (self._asked_for, self.open, self.other_way)
        inner: QVBoxLayout = column(
            column(self._title, self._why, gap=4),
            self._asked_for,
            self.open,
            row(self.other_way, 1),
            hairline(),
            foot,
            gap=12,
            margins=(32, 26, 32, 24),
        )
        self._card = frame(inner, "card")
        self._card.setFixedWidth(theme.look().u(470))
        keys = label(
            "Phím: Enter mở · Tab sang khoá khôi phục · F1 trợ giúp", "caption"
        )
        return frame(
            column(
                1, row(1, self._card, 1), 1, row(1, keys, 1), margins=(16, 16, 16, 14)
            ),
            "window",
        )

    def set_reason(self, text: str) -> None:
        """Say why the store is locked."""
        self._why.setText(text)
        self._why.setVisible(bool(text))

    def wait(self, title: str = "", text: str = "") -> None:
        """Ask nothing while something is made ready; without a title ask again."""
        if not title and self._asked_for.isVisibleTo(self):
            return
        for part in self._asking:
            part.setVisible(not title)
        self._name()
        if title:
            self._title.setText(title)
            self.set_reason(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_CapsLock:
            self._caps.show_text(
                "warning", "Vừa bấm Caps Lock. Mật khẩu phân biệt chữ hoa, chữ thường."
            )
        super().keyPressEvent(event)

    def _name(self) -> None:
        file = self.stores.current()
        self._title.setText(
            f"Mở sổ {_called(file)}" if file else "Chưa có sổ nào trên máy này"
        )
        told = TO_OPEN if file is not None and is_practice(file.name) else ""
        self._why.setText(told if file else _NONE)
        self._why.setVisible(bool(self._why.text()))
        for part in (self.password, self.open, self._asked, self.other_way):
            part.setEnabled(file is not None)
        self._fit_user()

    def _fit_user(self) -> None:
        """Ask for a name only where several people use the store."""
        file = self.stores.current()
        named = file is not None and not self._by_recovery and _has_users(file)
        for part in (self._named, self.user):
            part.setVisible(named)
        (self.user if named else self.password).setFocus()

    def _on_store(self, _file: Path) -> None:
        self.fault.hide()
        self.password.clear()
        self._name()

    def _on_other(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self, "Mở sổ khác", in_documents(), "Sổ (*.vssid);;Mọi tệp (*)"
        )
        if name:
            self.stores.add(Path(name))

    def _switch(self) -> None:
        self._by_recovery = not self._by_recovery
        self.password.setVisible(not self._by_recovery)
        self.recovery.setVisible(self._by_recovery)
        self._asked.setText("Khoá khôi phục" if self._by_recovery else "Mật khẩu")
        words = (
            "Dùng mật khẩu"
            if self._by_recovery
            else "Quên mật khẩu? Dùng khoá khôi phục đã in…"
        )
        self.other_way.setText(words)
        self._fit_user()
        (self.recovery if self._by_recovery else self.password).setFocus()

    def _try(self) -> None:
        file, secret = self.stores.current(), self._secret()
        if file is None or not next(iter(secret.values())):
            return
        self.open.setEnabled(False)
        self.fault.hide()
        self._background.run(
            lambda: _ready(file, secret),
            lambda key: self._succeed(file, key),
            self._fail,
        )

    def _secret(self) -> dict[str, str]:
        if self._by_recovery:
            return {"recovery_key": self.recovery.text().strip()}
        return {"password": self.password.text(), "user": self.user.text()}

    def _succeed(self, file: Path, key: bytes) -> None:
        self.open.setEnabled(True)
        self.password.clear()
        self.recovery.clear()
        self._failures = 0
        self.opened.emit(file, key)

    def _fail(self, error: Exception) -> None:
        self.open.setEnabled(True)
        self._failures += 1
        self.fault.setText(str(error))
        self.fault.show()
        restyle(self.password, "change", "missing")
        self.password.setFocus()
        self.password.selectAll()
        if self._failures >= _FAILURES and not self._by_recovery:
            self._why.setText(
                "Nếu không nhớ mật khẩu, dùng khoá khôi phục trên tờ đã in."
            )
            self._why.show()


def _called(file: Path) -> str:
    return "làm thử" if is_practice(file.name) else file.stem


def _has_users(file: Path) -> bool:
    try:
        return has_users(file)
    except UserError:
        return False  # told when one tries to open it


def _ready(file: Path, secret: Mapping[str, str]) -> bytes:
    """Return the key of a store that can be opened; an older one is brought up to date."""
    key = unlock(file, **secret)
    open_workspace(file, key=key, read_only=True).close()
    return key
