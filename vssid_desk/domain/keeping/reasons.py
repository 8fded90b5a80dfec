"""Why data leave the store or are shown: what to choose from, for each kind of doing."""

REVEAL, EXPORT, HANDOUT, WORKBOOK = "reveal", "export", "handout", "workbook"
OWN_DATA, REPORT, LIST, LOG = "own_data", "report", "list", "log"

# By kind; the first is proposed where nobody said anything before.
USUAL: dict[str, tuple[str, ...]] = {
    REVEAL: ("đối chiếu với thẻ", "đối chiếu số", "trả lời người tham gia"),
    EXPORT: (
        "lập hồ sơ gửi cơ quan BHXH",
        "in cho người tham gia ký",
        "báo cáo cấp trên",
    ),
    HANDOUT: ("phát hướng dẫn cho người tham gia",),
    WORKBOOK: ("nhập vào phần mềm của cơ quan",),
    OWN_DATA: ("yêu cầu của người tham gia",),
    REPORT: ("báo cáo cấp trên", "theo dõi tiến độ của đơn vị"),
    LIST: ("lưu cùng danh sách đã nhận", "trả lại nơi gửi danh sách"),
    LOG: ("theo dõi phản ánh, vướng mắc", "gửi cơ quan BHXH"),
}
# What stands in the place of a typed reason after a forgetting.
ERASED = "lý do đã xóa cùng dữ liệu cá nhân"
# What the program itself notes where nobody is asked.
_NOTED = ("in rồi cất", "in giấy tờ cả lô", "báo cáo")


def told_by_program() -> tuple[str, ...]:
    """Return every reason in the program's own words: such a one names nobody."""
    usual = (text for texts in USUAL.values() for text in texts)
    return (*dict.fromkeys(usual), *_NOTED, ERASED, "")
