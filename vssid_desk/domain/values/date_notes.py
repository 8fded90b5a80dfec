"""The words about dates that could not be read as they stand."""

from datetime import date

from vssid_desk.domain.findings import Finding
from vssid_desk.domain.values.cells import Result, error, label, note, warning
from vssid_desk.domain.values.date_shapes import Shape

BIRTH = "birth_date"
OLDEST_YEAR = 1900  # the personal number begins with this century


def show(iso: str) -> str:
    """Return a date as people write it: "09/02/1990", "02/1990", "1990"."""
    return "/".join(reversed(iso.split("-")))


def unreadable(field: str, text: str) -> Result:
    """Return nothing, and that the cell holds no date."""
    return "", [
        error(
            field,
            "unreadable",
            f"Không đọc được {label(field).lower()} từ “{text[:40]}”, nên không lấy gì. "
            "Nhập lại theo dạng ngày/tháng/năm, ví dụ 09/02/1990.",
        )
    ]


def outside(iso: str, today: date, field: str) -> Finding | None:
    """Return the error for a day of birth after today or before 1900."""
    if field != BIRTH:
        return None
    if iso > today.isoformat()[: len(iso)]:
        return error(
            field,
            "future",
            f"Ngày sinh {show(iso)} ở sau hôm nay, nên không lấy. Đối chiếu với giấy tờ rồi nhập lại.",
        )
    if int(iso[:4]) < OLDEST_YEAR:
        return error(
            field,
            "impossible",
            f"Ngày sinh {show(iso)} trước năm {OLDEST_YEAR}, nên không lấy. "
            "Đối chiếu với giấy tờ rồi nhập lại.",
        )
    return None


_REFUSALS: dict[str, str] = {
    "range": "ghi nhiều ngày hoặc nhiều năm",
    "five_digit_year": "có năm không phải 4 chữ số",
    "unreadable": "không phải một ngày",
}


def refusal(field: str, reason: str, text: str) -> Finding:
    """Tell why a written date gives nothing."""
    return error(
        field,
        reason,
        f"Ô {label(field).lower()} “{text.strip()[:40]}” {_REFUSALS[reason]}, nên không lấy gì. "
        "Đối chiếu với giấy tờ rồi nhập lại.",
    )


_WARNED = {
    "no_separators": "Ngày “{text}” viết liền không dấu; đọc là {date}. Đối chiếu rồi xác nhận.",
    "letter_for_digit": "Trong “{text}” có chữ cái thay cho chữ số; đọc là {date}. Đối chiếu rồi xác nhận.",
    "other_words": "Ô ngày “{text}” có thêm chữ khác; đọc là {date}. Đối chiếu rồi xác nhận.",
    "time_zone": "“{text}” ghi giờ của múi giờ khác, ngày có thể lệch một hôm; đọc là {date}. Đối chiếu rồi xác nhận.",
}
_NOTED = {
    "digits_rewritten": "Chữ số trong “{text}” được viết lại bằng chữ số thường: {date}.",
    "rewritten": "“{text}” được viết lại thành {date}.",
    "spaces": "Đã bỏ khoảng trắng, dấu nháy hoặc ký tự ẩn trong ô ngày “{text}”.",
}


def told(field: str, fault: str, text: str, iso: str) -> Finding:
    """Tell how a written date was made plain: a note when certain, else a warning."""
    words = {"text": text.strip()[:40], "date": show(iso)}
    if fault in _NOTED:
        return note(field, fault, _NOTED[fault].format(**words))
    return warning(field, fault, _WARNED[fault].format(**words), proposal=iso)


def year_as_date(iso: str, year: str) -> Finding:
    """Tell that a year may have been typed into a cell that shows days."""
    return warning(
        BIRTH,
        "year_as_date",
        f"Ô ghi {show(iso)}: có lẽ là năm {year} gõ vào ô định dạng ngày. Đối chiếu với giấy tờ.",
        proposal=year,
    )


def serial(field: str, days: int, iso: str) -> Finding:
    """Tell that a bare count of days was read as a date."""
    return warning(
        field,
        "serial",
        f"Ô chứa số {days} thay cho ngày; theo cách bảng tính đếm ngày thì đó là {show(iso)}. "
        "Đối chiếu rồi xác nhận.",
        proposal=iso,
    )


def none_written(field: str, text: str) -> Finding:
    """Tell that the cell says there is no date."""
    said = text.strip()[:40]
    return note(
        field,
        "none_written",
        f"Ô {label(field).lower()} ghi “{said}”: coi là chưa có.",
    )


def may_be_turned(field: str, iso: str, why: str) -> Finding:
    """Tell that day and month may have changed places, as those of the column did."""
    year, month, day = iso.split("-")
    turned = f"{year}-{day}-{month}"
    return warning(
        field,
        "may_be_turned",
        f"{_TURNED[why]} Ngày {show(iso)} có thể là {show(turned)}. Đối chiếu với giấy tờ.",
        proposal=turned,
    )


_TURNED = {
    "month_first": "Cột này có những ngày ghi tháng trước ngày.",
    "clock": "Cột này ghi giờ kiểu Mỹ (AM, PM), nơi người ta ghi tháng trước ngày.",
    "turned": "Trong cột này chỉ các ngày từ 13 trở đi còn là chữ, có lẽ bảng tính đã đổi chỗ ngày và tháng của các ngày khác.",
}


def partial(iso: str) -> Finding:
    """Tell that only the year, or month and year, are known."""
    if len(iso) == 4:
        return note(
            BIRTH, "year_only", f"Chỉ biết năm sinh {iso}; ngày và tháng để trống."
        )
    return note(
        BIRTH, "month_only", f"Chỉ biết tháng và năm sinh {show(iso)}; ngày để trống."
    )


def century(field: str, iso: str, by_number: bool) -> Finding:  # noqa: FBT001 - read at once
    """Tell how the century of a year of two digits was chosen."""
    why = "theo số ĐDCN" if by_number else "theo suy đoán"
    return warning(
        field,
        "two_digit_year",
        f"Năm chỉ ghi hai chữ số; đọc là {show(iso)} {why}. Đối chiếu rồi xác nhận.",
        proposal=iso,
    )


def impossible(field: str, shape: Shape, text: str) -> Finding:
    """Tell that no calendar has this day, or that the month stands before it."""
    months = (shape.day or "0", shape.month or "0")
    if int(months[1]) > 12 >= int(months[0]) > 0 and int(months[1]) <= 31:
        return error(
            field,
            "month_first",
            f"“{text.strip()[:40]}” có lẽ ghi tháng trước ngày, nên không lấy. "
            "Đối chiếu với giấy tờ rồi nhập ngày/tháng/năm.",
        )
    return error(
        field,
        "impossible",
        f"“{text.strip()[:40]}” không có trong lịch, nên không lấy. Đối chiếu với giấy tờ rồi nhập lại.",
    )
