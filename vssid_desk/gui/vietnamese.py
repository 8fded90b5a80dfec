"""Qt's own words in Vietnamese: buttons of dialogs, the menu of an editor."""

from collections.abc import Mapping

from PySide6.QtCore import QTranslator

_WORDS: Mapping[str, str] = {
    "OK": "Đồng ý",
    "&OK": "Đồng ý",
    "Cancel": "Huỷ",
    "&Cancel": "Huỷ",
    "Close": "Đóng",
    "&Close": "Đóng",
    "Save": "Lưu",
    "&Save": "Lưu",
    "Save All": "Lưu tất cả",
    "Discard": "Bỏ",
    "Don't Save": "Không lưu",
    "Open": "Mở",
    "&Open": "Mở",
    "Yes": "Có",
    "&Yes": "Có",
    "No": "Không",
    "&No": "Không",
    "Retry": "Thử lại",
    "Abort": "Dừng",
    "Ignore": "Bỏ qua",
    "Apply": "Áp dụng",
    "Reset": "Đặt lại",
    "Help": "Trợ giúp",
    "&Undo": "Hoàn tác",
    "&Redo": "Làm lại",
    "Cu&t": "Cắt",
    "&Copy": "Chép",
    "&Paste": "Dán",
    "Delete": "Xoá",
    "&Delete": "Xoá",
    "Select All": "Chọn tất cả",
    "Look in:": "Trong thư mục:",
    "&Look in:": "Trong thư mục:",
    "File &name:": "Tên tệp:",
    "Files of type:": "Loại tệp:",
    "Files of &type:": "Loại tệp:",
    "Directory:": "Thư mục:",
    "Directories": "Thư mục",
    "All Files (*)": "Mọi tệp (*)",
    "&Choose": "Chọn",
    "&Rename": "Đổi tên",
    "New Folder": "Thư mục mới",
    "Create New Folder": "Tạo thư mục mới",
    "&New Folder": "Thư mục mới",
    "Create a New Folder": "Tạo thư mục mới",
    "Parent Directory": "Thư mục trên",
    "Go to the parent directory": "Lên thư mục trên",
    "Back": "Quay lại",
    "Go back": "Quay lại",
    "Forward": "Tới",
    "Go forward": "Tới",
    "List View": "Dạng danh sách",
    "Change to list view mode": "Xem dạng danh sách",
    "Detail View": "Dạng chi tiết",
    "Change to detail view mode": "Xem dạng chi tiết",
    "My Computer": "Máy này",
    "Computer": "Máy này",
    "Name": "Tên",
    "Size": "Cỡ",
    "Type": "Loại",
    "Kind": "Loại",
    "Date Modified": "Ngày sửa",
    "Print": "In",
    "&Print": "In",
    "Print...": "In…",
    "Show Details...": "Xem chi tiết…",
    "Hide Details...": "Ẩn chi tiết…",
    "Show &hidden files": "Hiện tệp ẩn",
    "%1 already exists.\nDo you want to replace it?": "%1 đã có.\nGhi đè lên tệp đó?",
    "%1\nFile not found.\nPlease verify the correct file name was given.": "%1\nKhông thấy tệp. Kiểm tra lại tên tệp.",
}


class Vietnamese(QTranslator):
    """Answers with the words above; other words stay as Qt has them."""

    def isEmpty(self) -> bool:
        return False

    def translate(
        self,
        context: str,
        sourceText: str,
        disambiguation: str | None = None,
        n: int = -1,
    ) -> str:
        return _WORDS.get(sourceText, sourceText)
