"""Help: the pages of resources/help/, beside the work."""

from functools import partial

from PySide6.QtGui import QTextCursor, QTextDocument
from PySide6.QtWidgets import QDialog, QTextBrowser, QWidget

from vssid_desk import resources
from vssid_desk.gui.components.buttons import button
from vssid_desk.gui.components.dialog_frame import framed
from vssid_desk.gui.components.layouts import column, frame, row
from vssid_desk.gui.look import theme

PAGES = (
    ("cac-buoc", "Các bước"),
    ("danh-sach", "Danh sách"),
    ("dieu-chinh", "Điều chỉnh"),
    ("bieu-mau", "Biểu mẫu"),
    ("ho-so-gui", "Hồ sơ gửi"),
    ("tien-do", "Tiến độ"),
    ("dot", "Đợt và công văn"),
    ("so", "Sổ, mật khẩu, sao lưu"),
    ("du-lieu-ca-nhan", "Dữ liệu cá nhân"),
    ("xoa-du-lieu", "Xóa dữ liệu"),
    ("kiem-tra-may", "Kiểm tra máy"),
)


class HelpView(QDialog):
    """Shows one page, with a way to the others."""

    def __init__(self, parent: QWidget, name: str) -> None:
        super().__init__(parent)
        self._text = QTextBrowser()
        self._text.setAccessibleName("Trợ giúp")
        self._text.setOpenLinks(False)
        self._links = {
            page: button(title, "entry", does=partial(self.show_page, page))
            for page, title in PAGES
        }
        for link in self._links.values():
            link.setCheckable(True)
        links = column(*self._links.values(), 1, gap=0)
        body = row(links, self._text, gap=8, margins=(0, 12, 8, 12))
        body.setStretch(1, 1)
        self.setLayout(framed(self, "Trợ giúp", "", frame(body, "surface")))
        self.resize(theme.look().u(760), theme.look().u(520))
        self.show_page(name)

    def show_page(self, name: str) -> None:
        """Show a page by its name, and mark it among the others."""
        for page, link in self._links.items():
            link.setChecked(page == name)
        self._links[name].setFocus()
        self._text.setMarkdown(resources.read_text(f"help/{name}.md"))
        _space_out(self._text.document())


def _space_out(document: QTextDocument) -> None:
    """Put air between the paragraphs; tables keep theirs."""
    block = document.begin()
    while block.isValid():
        cursor = QTextCursor(block)
        if cursor.currentTable() is None:
            shape = block.blockFormat()
            shape.setBottomMargin(theme.look().u(8))
            cursor.setBlockFormat(shape)
        block = block.next()
