"""The words about a number that came in damaged, in the wrong column or not at all."""

from vssid_desk.domain.findings import Finding
from vssid_desk.domain.values.cells import error, label, note, warning

_REWRITTEN_NOTES = {
    "separators": "Đã bỏ khoảng trắng và dấu ngăn trong “{text}”.",
    "apostrophe": "Đã bỏ dấu nháy trước số trong “{text}”.",
    "digits_rewritten": "Chữ số trong “{text}” được viết lại bằng chữ số thường.",
}
_REWRITTEN_WARNINGS = {
    "float_text": "“{text}” là số đã bị đổi dạng nhưng còn đủ chữ số. Đối chiếu rồi xác nhận.",
    "letter_for_digit": "Trong “{text}” có chữ cái thay cho chữ số; chương trình đọc là chữ số. "
    "Đối chiếu với giấy tờ rồi xác nhận.",
    "other_words": "Ô “{text}” có thêm chữ ngoài số. Chỉ lấy số; xem lại phần chữ.",
    "second_number": "Ô “{text}” có nhiều số; lấy số hợp lệ đầu tiên. Xem lại số còn lại.",
}
_REFUSED = {
    "digits_lost": "“{text}” đã mất chữ số và không khôi phục được, nên không lấy gì. "
    "Hỏi lại số trên giấy tờ rồi nhập tay.",
    "unreadable": "“{text}” không phải {name}, nên không lấy gì. Xem lại ô này rồi nhập tay.",
}
_LENGTH_ADVICE = {
    "personal_id": "Đối chiếu với thẻ; nếu là mã số BHXH hoặc CMND thì chuyển sang đúng ô.",
}


def _name(key: str) -> str:
    return "số ĐDCN/CCCD" if key == "personal_id" else label(key)


def rewritten(key: str, fault: str, text: str) -> Finding:
    """Tell how the digits were made plain: a note when certain, else a warning."""
    text = text.strip()[:60]
    if fault in _REWRITTEN_NOTES:
        return note(key, fault, _REWRITTEN_NOTES[fault].format(text=text))
    return warning(key, fault, _REWRITTEN_WARNINGS[fault].format(text=text))


def refused(key: str, reason: str, text: str) -> Finding:
    """Tell why no number was taken."""
    text = text.strip()[:60]
    return error(key, reason, _REFUSED[reason].format(text=text, name=_name(key)))


def none_written(key: str, text: str) -> Finding:
    """Tell that the cell says there is no number."""
    return note(
        key,
        "none_written",
        f"Ô {_name(key)} ghi “{text.strip()[:40]}”: coi là chưa có.",
    )


def zeros(key: str, digits: str, whole: str, certain: bool) -> Finding:  # noqa: FBT001 - read at once
    """Tell that zeros in front were put back; certain when the cell's format shows them."""
    count = len(whole) - len(digits)
    if certain:
        return note(
            key,
            "zeros_restored",
            f"Đã thêm lại {count} số 0 ở đầu vì định dạng của ô hiện đủ {len(whole)} chữ số.",
        )
    return warning(
        key,
        "zeros_restored",
        f"{label(key)} chỉ có {len(digits)} chữ số, "
        f"có lẽ bảng tính đã làm mất {count} số 0 ở đầu, thêm lại thì đủ. Đối chiếu với giấy tờ rồi xác nhận.",
        proposal=whole,
    )


def length(key: str, digits: str, wanted: int) -> Finding:
    """Tell that a number is too short or too long."""
    return warning(
        key,
        "length",
        f"{label(key)} có {len(digits)} chữ số, phải có {wanted}. Đối chiếu với giấy tờ rồi sửa.",
        advice=_LENGTH_ADVICE.get(key, ""),
    )


def legacy_here(key: str, number: str) -> Finding:
    """Tell that a CMND stands in the column of the ĐDCN."""
    return warning(
        key,
        "legacy_number",
        f"Cột {_name(key)} ghi số {len(number)} chữ số: đó là CMND cũ, đã chuyển sang ô CMND. "
        "Hỏi người tham gia số ĐDCN 12 chữ số.",
    )


def passport_here(key: str) -> Finding:
    """Tell that a passport stands in the column of the ĐDCN."""
    return warning(
        key,
        "passport",
        f"Cột {_name(key)} ghi số hộ chiếu, đã chuyển sang ô hộ chiếu. Hỏi người tham gia số ĐDCN.",
    )


def card_here(key: str) -> Finding:
    """Tell that a health card stands in the column of the ĐDCN."""
    return warning(
        key,
        "health_card",
        f"Cột {_name(key)} ghi mã thẻ BHYT, đã chuyển sang ô mã thẻ. Hỏi người tham gia số ĐDCN.",
    )


def personal_id_here(key: str) -> Finding:
    """Tell that a ĐDCN stands in another number's column."""
    return warning(
        key,
        "personal_id",
        f"Cột {_name(key)} ghi số 12 chữ số: đó là số ĐDCN/CCCD nên không lấy làm {_name(key)}. "
        "Xem lại cột này.",
    )


def code_here(key: str, digits: str) -> Finding:
    """Tell that ten digits in a column of both numbers were taken for a mã số BHXH."""
    return warning(
        key,
        "code",
        f"Cột này ghi chung hai loại số; “{digits}” có 10 chữ số nên lấy làm mã số BHXH. "
        "Nếu là số ĐDCN/CCCD mất số 0 ở đầu thì nhập lại đủ 12 số.",
    )


def from_card(key: str) -> Finding:
    """Tell that the code was taken out of a health card number."""
    return note(key, "from_card", "Mã số BHXH lấy từ 10 số cuối của mã thẻ BHYT.")


def from_book(key: str) -> Finding:
    """Tell that the code was taken from the number of the book."""
    return note(key, "from_book", "Mã số BHXH lấy từ số sổ BHXH.")


def card_letters(key: str, code: str) -> Finding:
    """Tell that Đ was written for D in a card number."""
    return warning(
        key,
        "look_alike",
        f"Mã thẻ có chữ trông giống chữ cái La-tinh (như Đ thay cho D); đọc là {code[:2]}. Đối chiếu với thẻ.",
    )


def card_form(key: str, code: str) -> Finding:
    """Tell that a card number has a wrong form."""
    return warning(
        key,
        "form",
        f"Mã thẻ BHYT có {len(code)} ký tự và không đúng dạng (2 chữ cái và 13 chữ số, hoặc 10 chữ số). "
        "Đối chiếu với thẻ rồi sửa.",
    )


def phone_form(key: str) -> Finding:
    """Tell that a phone number has a wrong form."""
    return warning(
        key, "form", "Số điện thoại phải có 10 chữ số bắt đầu bằng 0. Hỏi lại rồi sửa."
    )


def passport_form(key: str) -> Finding:
    """Tell that a passport number has a wrong form."""
    return warning(
        key, "form", "Số hộ chiếu không đúng dạng. Đối chiếu với hộ chiếu rồi sửa."
    )


def crossed(key: str) -> Finding:
    """Tell that the ĐDCN and the mã số BHXH stood in each other's column."""
    return warning(
        key,
        "crossed",
        "Số ĐDCN/CCCD và mã số BHXH của dòng này ghi ngược cột, đã đổi lại. Đối chiếu với giấy tờ.",
    )


def not_moved(key: str, target: str) -> Finding:
    """Tell that a moved number found its own field already filled with another."""
    return warning(
        key,
        "not_moved",
        f"Số trong cột này thuộc ô “{label(target)}” nhưng ô đó đã có số khác, nên không lấy. "
        "Đối chiếu hai số với giấy tờ.",
    )
