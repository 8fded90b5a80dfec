"""Every command of the window: its menu, its words, its key (design.md section 5)."""

from dataclasses import dataclass

from PySide6.QtCore import Qt

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)  # of the letters and of the digits
MENUS = ("&Tệp", "&Sửa", "&Danh sách", "&Người", "&Biểu mẫu", "&Xem", "Trợ &giúp")


@dataclass(frozen=True, slots=True)
class Command:
    """One menu entry. `name` is what a tab offers it by; keys as Qt writes them.

    A key that widgets answer by themselves (Enter, Space, Esc) is only shown.
    """

    menu: str
    name: str
    title: str
    keys: tuple[str, ...] = ()
    icon: str = ""
    only_shown: bool = False


_TABLE = """
Tệp | import_list | Nhập danh sách… | F8 | file-up
Tệp | import_folder | Nhập cả thư mục… | | folder-open
Tệp | - | | |
Tệp | campaign | Đợt đang làm… | | calendar-days
Tệp | older_campaign | Sửa đợt khác… | | calendar-days
Tệp | new_campaign | Đợt mới… | | plus
Tệp | copy_campaign | Đợt mới như đợt đang làm… | | copy
Tệp | office | Hỏi cơ quan BHXH nhận mẫu nào… | | landmark
Tệp | - | | |
Tệp | new | Gói mới… | Ctrl+N | plus
Tệp | save | Lưu, lưu PDF… | Ctrl+S | save
Tệp | print | In… | Ctrl+P | printer
Tệp | - | | |
Tệp | unit | Thông tin đơn vị… | | landmark
Tệp | users | Người dùng của sổ… | | users
Tệp | password | Đổi mật khẩu… | | key-round
Tệp | locking | Khoá và khôi phục… | | shield-check
Tệp | privacy | Dữ liệu cá nhân: yêu cầu, sự cố… | | shield-check
Tệp | - | | |
Tệp | back_up | Sao lưu… | | hard-drive
Tệp | backups | Các bản sao lưu… | | history
Tệp | restore | Khôi phục từ bản sao lưu… | | import
Tệp | exports | Tệp đã xuất không mã hoá… | | file-spreadsheet
Tệp | - | | |
Tệp | lock | Khoá ngay | Ctrl+K | lock
Tệp | quit | Đóng chương trình | | x
Sửa | undo | Hoàn tác | Ctrl+Z | undo-2
Sửa | redo | Làm lại | Ctrl+Y | redo-2
Sửa | - | | |
Sửa | edit | Sửa ô, sửa đề nghị | =F2 | pencil
Sửa | accept | Nhận trường, sang trường cần làm | =Enter |
Sửa | select_all | Chọn tất cả người tìm thấy | =Ctrl+A | square-check-big
Sửa | drop | Đóng, bỏ chọn, trả lại như cũ | =Esc |
Sửa | - | | |
Sửa | find | Tìm trong danh sách | F3, Ctrl+F | search
Sửa | history | Nhật ký của người này | Ctrl+H | history
Sửa | journal | Nhật ký chung… | | history
Danh sách | choose_queue | Chọn hàng chờ… | Ctrl+L | list
Danh sách | refresh | Lưu và đọc lại | F5 | refresh-cw
Danh sách | save_filter | Lưu bộ lọc này… | | funnel
Danh sách | next_doubt | Chỗ cần xem tiếp theo | F7 | chevron-down
Danh sách | previous_doubt | Chỗ cần xem trước đó | Shift+F7 | chevron-up
Danh sách | - | | |
Danh sách | compare_list | So với danh sách trước… | | scale
Danh sách | receipt | Biên nhận đọc danh sách… | | printer
Danh sách | mark_list | Trả tệp có đánh dấu ô cần xem… | | file-spreadsheet
Danh sách | columns | Cách hiểu cột đã nhớ… | | scale
Danh sách | - | | |
Danh sách | forget_campaign | Xóa dữ liệu đợt… | | x
Người | scan_box | Quét thẻ hoặc tìm người | F9 | scan-line
Người | take_card | Nhận mọi giá trị trên thẻ | Ctrl+T | id-card
Người | answer_1 | Trả lời câu hỏi: ý 1 | Alt+1 |
Người | answer_2 | Trả lời câu hỏi: ý 2 | Alt+2 |
Người | answer_3 | Trả lời câu hỏi: ý 3 | Alt+3 |
Người | answer_4 | Trả lời câu hỏi: ý 4 | Alt+4 |
Người | save_next | Lưu và sang người tiếp theo; đóng gói | Ctrl+Return | arrow-right
Người | next_case | Người tiếp theo | Ctrl+Down | chevron-right
Người | previous_case | Người trước | Ctrl+Up | chevron-left
Người | - | | |
Người | add_evidence | Thêm ảnh hoặc giấy tờ… | Ctrl+O | image
Người | large_picture | Xem ảnh lớn | Ctrl+E | eye
Người | address | Địa chỉ theo đơn vị hành chính… | Ctrl+M | map-pin
Người | clinic | Nơi đăng ký KCB ban đầu… | | map-pin
Người | account | Tài khoản VssID của người này… | | id-card
Người | work | Lương, hợp đồng, nơi KCB của người này… | | briefcase
Người | - | | |
Người | household | Hộ của người này… | | list
Người | household_queue | Cả hộ của người này | | list
Người | class_queue | Cả lớp, thôn của người này | | list
Người | households | Các hộ… | | list
Người | add_person | Thêm người ngoài danh sách… | | plus
Người | - | | |
Người | call | Gọi điện, ghi kết quả… | Ctrl+R | phone
Người | complaints | Phản ánh, vướng mắc… | | message-circle-question-mark
Người | counters | Điểm đăng ký VssID… | | landmark
Người | - | | |
Người | data_request | Yêu cầu về dữ liệu của người này… | | message-circle-question-mark
Người | own_data | Xuất dữ liệu của chính người này… | | file-text
Người | forget_person | Xóa dữ liệu người này… | | x
Biểu mẫu | forms | Lập biểu mẫu cho người đã chọn | F4 | file-text
Biểu mẫu | batch | In cả lô, có mục lục… | | printer
Biểu mẫu | handouts | Phát hướng dẫn, thông báo… | | printer
Biểu mẫu | file_sheets | Cất tờ đã ký theo ảnh… | | image
Biểu mẫu | workbook | Điền vào sổ tính của cơ quan… | | file-spreadsheet
Biểu mẫu | reports | Báo cáo… (ở thẻ Tiến độ) | | chart-column-increasing
Xem | tab_1 | Danh sách | Ctrl+1 | list
Xem | tab_2 | Điều chỉnh | Ctrl+2 | user-pen
Xem | tab_3 | Biểu mẫu | Ctrl+3 | file-text
Xem | tab_4 | Hồ sơ gửi | Ctrl+4 | package
Xem | tab_5 | Tiến độ | Ctrl+5 | chart-column-increasing
Xem | - | | |
Xem | next_pane | Sang khung kế | F6 |
Xem | previous_pane | Về khung trước | Shift+F6 |
Xem | show_numbers | Hiện số | Ctrl+D | eye
Xem | fold | Gộp trường khớp; bảng số liệu | Ctrl+G |
Xem | - | | |
Xem | theme_system | Giao diện theo máy | |
Xem | theme_light | Giao diện sáng | |
Xem | theme_dark | Giao diện tối | |
Xem | - | | |
Xem | larger | Chữ to hơn | Ctrl++, Ctrl+= |
Xem | smaller | Chữ nhỏ hơn | Ctrl+- |
Xem | normal_size | Chữ cỡ thường | Ctrl+0 |
Trợ giúp | help | Trợ giúp về chỗ đang đứng | F1 | info
Trợ giúp | keys | Bảng phím tắt | Ctrl+/ | list
Trợ giúp | steps | Các bước của cả công việc | | check-check
Trợ giúp | practice | Làm thử với dữ liệu mẫu… | | flask-conical
Trợ giúp | doctor | Kiểm tra máy… | | shield-check
Trợ giúp | - | | |
Trợ giúp | about | Về chương trình | | info
"""


def _command(line: str) -> Command:
    menu, name, title, keys, icon = (part.strip() for part in line.split(" |"))
    written = tuple(key.strip() for key in keys.lstrip("=").split(",") if key.strip())
    return Command(menu, name, title, written, icon, only_shown=keys.startswith("="))


COMMANDS: tuple[Command, ...] = tuple(
    _command(line) for line in _TABLE.split("\n") if line
)

FORBIDDEN = ("Ctrl+Shift+", "Ctrl+Alt+", "Alt+Z", "Ctrl+Space", "F10", "F12", "Alt+F4")


def written(key: str) -> str:
    """Write a key as people here read it: "Ctrl+Return" → "Ctrl+Enter"."""
    return key.replace("Return", "Enter")
