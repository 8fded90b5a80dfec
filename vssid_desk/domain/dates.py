"""Dates with the precision that is known: 1956, 1956-05, 1956-05-12."""

from calendar import monthrange
from datetime import date, datetime, timedelta

from vssid_desk.domain import date_shapes
from vssid_desk.domain.cells import CellValue, Result, error, label, note, warning
from vssid_desk.domain.date_shapes import Shape
from vssid_desk.domain.findings import Finding

_BIRTH = "birth_date"
_OLDEST_YEAR = 1900  # the personal number begins with this century
_LAST_SERIAL = 73_050  # 31/12/2099 as spreadsheets count days
_SERIAL_ZERO = date(1899, 12, 30)


def show(iso: str) -> str:
    """Return a date as people write it: "09/02/1990", "02/1990", "1990"."""
    return "/".join(reversed(iso.split("-")))


def words(iso: str) -> str:
    """Return a date as papers spell it: "ngày 05 tháng 9 năm 2026"."""
    names = ("năm", "tháng", "ngày")
    values = iso.split("-") if iso else []
    if len(values) > 1 and int(values[1]) > 2:  # only January and February take a zero
        values[1] = str(int(values[1]))
    pairs = list(zip(names, values, strict=False))
    return " ".join(f"{name} {value}" for name, value in reversed(pairs))


def precision(iso: str) -> str:
    """Return "day", "month", "year" or "" for what is known of a date."""
    return {10: "day", 7: "month", 4: "year"}.get(len(iso), "")


def year_of(iso: str) -> int:
    """Return the year of a date, 0 when there is none."""
    return int(iso[:4]) if iso[:4].isdigit() else 0


def parse(
    value: CellValue, *, today: date, field: str = _BIRTH, number_year: int = 0
) -> Result:
    """Return a date in ISO form with what was found about it, "" when none may be taken.

    `number_year` is the year the person's ĐDCN tells; it chooses the century of a two-digit year.
    Day comes before month, as everywhere in Viet Nam. Only a `birth_date` must lie in the past.
    """
    if isinstance(value, datetime):
        value = value.date()
    if isinstance(value, date):
        return _of_date(value, today, field, number_year)
    if isinstance(value, bool):
        return _unreadable(field, str(value))
    if isinstance(value, int | float):
        return _of_number(value, today, field, number_year)
    if isinstance(value, str):
        return _of_text(value, today, field, number_year)
    return ("", []) if value is None else _unreadable(field, str(value))


def _unreadable(field: str, text: str) -> Result:
    return "", [
        error(
            field,
            "unreadable",
            f"Không đọc được {label(field).lower()} từ “{text[:40]}”, nên không lấy gì. "
            "Nhập lại theo dạng ngày/tháng/năm, ví dụ 09/02/1990.",
        )
    ]


def _of_date(value: date, today: date, field: str, number_year: int) -> Result:
    iso = value.isoformat()
    if field != _BIRTH:
        return iso, []
    if value.year == 1905 and _is_year_in_disguise(value, today, number_year):
        year = str((value - _SERIAL_ZERO).days)
        return year, [
            warning(
                field,
                "year_as_date",
                f"Ô ghi {show(iso)}: có lẽ là năm {year} gõ vào ô định dạng ngày, và số ĐDCN cũng "
                f"cho năm {year}. Xem lại ngày sinh.",
                proposal=year,
            )
        ]
    refused = _outside(iso, today, field)
    return ("", [refused]) if refused else (iso, [])


def _is_year_in_disguise(value: date, today: date, number_year: int) -> bool:
    serial = (value - _SERIAL_ZERO).days
    return serial == number_year and _OLDEST_YEAR <= serial <= today.year


def _outside(iso: str, today: date, field: str) -> Finding | None:
    """Return the error for a day of birth after today or before 1900."""
    if field != _BIRTH:
        return None
    if iso > today.isoformat()[: len(iso)]:
        return error(
            field,
            "future",
            f"Ngày sinh {show(iso)} ở sau hôm nay, nên không lấy. Đối chiếu với giấy tờ rồi nhập lại.",
        )
    if year_of(iso) < _OLDEST_YEAR:
        return error(
            field,
            "impossible",
            f"Ngày sinh {show(iso)} trước năm {_OLDEST_YEAR}, nên không lấy. "
            "Đối chiếu với giấy tờ rồi nhập lại.",
        )
    return None


def _of_number(value: float, today: date, field: str, number_year: int) -> Result:
    whole = int(value)
    if _OLDEST_YEAR <= value <= today.year and whole == value:
        return _finished(Shape(year=str(whole)), str(whole), today, field, number_year)
    if 3_000 <= value <= _LAST_SERIAL:
        return _of_serial(whole, today, field)
    if whole == value and len(str(whole)) in (5, 6, 7, 8):
        # a number that lost the zero of its day: 9021990
        digits = str(whole).zfill(8 if whole > 999_999 else 6)
        return _of_text(digits, today, field, number_year)
    return _unreadable(field, str(value))


def _of_serial(serial: int, today: date, field: str) -> Result:
    iso = (_SERIAL_ZERO + timedelta(days=serial)).isoformat()
    refused = _outside(iso, today, field)
    if refused:
        return "", [refused]
    return iso, [
        warning(
            field,
            "serial",
            f"Ô chứa số {serial} thay cho ngày; theo cách bảng tính đếm ngày thì đó là {show(iso)}. "
            "Đối chiếu rồi xác nhận.",
            proposal=iso,
        )
    ]


def _of_text(text: str, today: date, field: str, number_year: int) -> Result:
    plain = date_shapes.FULL.fullmatch(text)
    if plain:  # the usual way: 09/02/1990
        day, month, year = plain.groups()
        shape = Shape(day=day, month=month, year=year)
    else:
        if date_shapes.is_nothing(text):
            return "", []
        if date_shapes.SERIAL.fullmatch(text.strip()):
            return _of_number(float(text.strip()), today, field, number_year)
        shape = date_shapes.read(text)
    if shape.refusal:
        return "", [_refusal(field, shape.refusal, text)]
    return _finished(shape, text, today, field, number_year)


_REFUSALS: dict[str, str] = {
    "range": "ghi nhiều ngày hoặc nhiều năm",
    "five_digit_year": "có năm không phải 4 chữ số",
    "unreadable": "không phải một ngày",
}


def _refusal(field: str, reason: str, text: str) -> Finding:
    return error(
        field,
        reason,
        f"Ô {label(field).lower()} “{text.strip()[:40]}” {_REFUSALS[reason]}, nên không lấy gì. "
        "Đối chiếu với giấy tờ rồi nhập lại.",
    )


def _finished(
    shape: Shape, text: str, today: date, field: str, number_year: int
) -> Result:
    """Return the date of a shape, with a note for everything unusual about it."""
    notes: list[Finding] = []
    shape, year = _with_century(shape, today, field, number_year)
    iso = _iso(year, shape.month, shape.day)
    if not iso:
        return "", [_impossible(field, shape, text)]
    refused = _outside(iso, today, field)
    if refused:
        return "", [refused]
    if len(shape.year) == 2:
        notes.append(_century_note(field, iso, year == number_year))
    notes.extend(
        warning(
            field,
            fault,
            _WARNED[fault].format(text=text.strip()[:40], date=show(iso)),
            proposal=iso,
        )
        for fault in shape.warned
    )
    notes.extend(
        note(field, fault, _NOTED[fault].format(text=text.strip()[:40], date=show(iso)))
        for fault in shape.noted
    )
    if len(iso) < 10 and field == _BIRTH:
        notes.append(_partial_note(iso))
    return iso, notes


_WARNED = {
    "no_separators": "Ngày “{text}” viết liền không dấu; đọc là {date}. Đối chiếu rồi xác nhận.",
    "letter_for_digit": "Trong “{text}” có chữ cái thay cho chữ số; đọc là {date}. Đối chiếu rồi xác nhận.",
    "other_words": "Ô ngày “{text}” có thêm chữ khác; đọc là {date}. Đối chiếu rồi xác nhận.",
}
_NOTED = {
    "digits_rewritten": "Chữ số trong “{text}” được viết lại bằng chữ số thường: {date}.",
    "rewritten": "“{text}” được viết lại thành {date}.",
}


def _partial_note(iso: str) -> Finding:
    if len(iso) == 4:
        return note(
            _BIRTH, "year_only", f"Chỉ biết năm sinh {iso}; ngày và tháng để trống."
        )
    return note(
        _BIRTH, "month_only", f"Chỉ biết tháng và năm sinh {show(iso)}; ngày để trống."
    )


def _century_note(field: str, iso: str, by_number: bool) -> Finding:  # noqa: FBT001 - read at once
    why = "theo số ĐDCN" if by_number else "theo suy đoán"
    return warning(
        field,
        "two_digit_year",
        f"Năm chỉ ghi hai chữ số; đọc là {show(iso)} {why}. Đối chiếu rồi xác nhận.",
        proposal=iso,
    )


def _impossible(field: str, shape: Shape, text: str) -> Finding:
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


def _with_century(
    shape: Shape, today: date, field: str, number_year: int
) -> tuple[Shape, int]:
    """Return the shape in the order that fits, and its year of four digits."""
    if len(shape.year) != 2:
        return shape, int(shape.year)
    turned = Shape(
        day=shape.year,
        month=shape.month,
        year=shape.day,
        warned=shape.warned,
        noted=shape.noted,
    )
    ending = f"{number_year % 100:02d}" if number_year else ""
    if ending and shape.year != ending and turned.year.zfill(2) == ending:
        return turned, number_year
    if ending == shape.year:
        return shape, number_year
    return shape, _likely_year(shape, today, field)


def _likely_year(shape: Shape, today: date, field: str) -> int:
    """Return this century's year unless a birth would then lie in the future."""
    year = 2000 + int(shape.year)
    iso = _iso(year, shape.month, shape.day) or str(year)
    if field == _BIRTH and iso > today.isoformat()[: len(iso)]:
        return year - 100
    return year


def _iso(year: int, month: str, day: str) -> str:
    """Return the ISO form; zeros lower the precision; "" for a day no calendar has."""
    month_number, day_number = int(month or 0), int(day or 0)
    if not 1000 <= year <= 9999 or month_number > 12 or day_number > 31:
        return ""
    if not month_number:
        return f"{year:04d}"
    if not day_number:
        return f"{year:04d}-{month_number:02d}"
    if day_number > monthrange(year, month_number)[1]:
        return ""
    return f"{year:04d}-{month_number:02d}-{day_number:02d}"
