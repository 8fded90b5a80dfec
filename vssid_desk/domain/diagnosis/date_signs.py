"""What a date of birth shows of itself; hints only, the number tells no more than the year."""

_WHOLE = len("1990-02-09")


def date_doubt(birth_date: str) -> str:
    """Return why a date of birth (ISO, or its year alone) is worth a question, or ""."""
    if not birth_date:
        return ""
    if len(birth_date) < _WHOLE:
        return "Danh sách chỉ ghi năm sinh hoặc tháng, năm sinh; hỏi lại ngày sinh."
    if birth_date.endswith("-01-01"):
        return "Ngày 01/01 thường được ghi khi chỉ biết năm sinh; hỏi lại ngày sinh."
    return ""
