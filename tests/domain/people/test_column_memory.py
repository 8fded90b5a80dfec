"""By what a list is known again: the offices above its header, and the header itself."""

from vssid_desk.domain.people.column_memory import header_of, headers_in, sender_of

ROWS = [
    {
        "row": 1,
        "cells": ["BHXH THÀNH PHỐ HẢI PHÒNG", "", "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM"],
    },
    {"row": 2, "cells": ["BHXH CƠ SỞ CẨM GIÀNG", "", "Độc lập"]},
    {"row": 3, "cells": ["DANH SÁCH NGƯỜI THAM GIA BHXH", "", ""]},
    {"row": 5, "cells": ["STT", "Họ và  tên", "Số"]},
    {"row": 6, "cells": ["", "", "ĐDCN"]},
    {"row": 7, "cells": ["1", "Trần Thị Bưởi", "030190000000"]},
]


def test_the_offices_above_are_the_sender() -> None:
    assert sender_of(ROWS) == "BHXH THÀNH PHỐ HẢI PHÒNG – BHXH CƠ SỞ CẨM GIÀNG"
    assert sender_of(ROWS[3:]) == ""


def test_a_header_is_known_without_marks_and_spaces() -> None:
    again = [
        {"row": 9, "cells": ["stt", "HỌ VÀ TÊN", "số", ""]},
        {"row": 10, "cells": ["", "", "ddcn"]},
    ]
    assert header_of(ROWS, [5, 6]) == header_of(again, [9, 10])
    assert header_of(ROWS, [5, 5]) != header_of(ROWS, [5, 6])


def test_every_run_of_rows_may_be_a_header() -> None:
    found = dict(headers_in(ROWS))
    assert found[header_of(ROWS, [5, 6])] == [5, 6]
    assert found[header_of(ROWS, [])] == []


def test_a_list_without_header_is_known_by_its_width() -> None:
    assert header_of(ROWS, []) == "-3"
    assert header_of([], []) == "-0"
