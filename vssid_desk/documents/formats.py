"""How values are written on paper: dates, sex, numbers, capitals."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from vssid_desk.domain.person import Kind
from vssid_desk.domain.values import dates, identity


def date_words(iso: str) -> str:
    """Return "ngày 05 tháng 9 năm 2026", dotted when the day is open."""
    return dates.words(iso) if iso else "ngày …… tháng …… năm ………"


def sex(value: str) -> str:
    """Return Nam or Nữ."""
    return {"male": "Nam", "female": "Nữ"}.get(value, "")


def sex_word(value: str) -> str:
    """Return nam or nữ, as declarations write it."""
    return sex(value).lower()


def female_mark(value: str) -> str:
    """Return "x" for a woman, nothing for a man (QĐ 595)."""
    return "x" if value == "female" else ""


def dotted_number(value: str) -> str:
    """Return a whole amount with dots between thousands; anything else as it is."""
    return f"{int(value):,}".replace(",", ".") if value.isdigit() else value


def phone(value: str) -> str:
    """Return a phone number in groups: 0900 000 000."""
    if len(value) == 10 and value.isdigit():
        return f"{value[:4]} {value[4:7]} {value[7:]}"
    return value


def mark(value: str) -> str:
    """Return "x" for yes."""
    return "x" if value == "yes" else ""


def sentence(text: str) -> str:
    """Return a text whose first letter is a capital."""
    return text[:1].upper() + text[1:]


FORMATS: Mapping[str, Callable[[str], str]] = MappingProxyType(
    {
        "": str,
        "plain": str,
        "date": dates.show,
        "date_words": date_words,
        "month": dates.show,
        "sex": sex,
        "sex_word": sex_word,
        "sex_x": female_mark,
        "upper": str.upper,
        "lower": str.lower,
        "number": dotted_number,
        "sentence": sentence,
        "phone": phone,
        "x": mark,
        "masked": identity.mask,
    }
)

# How a Person field prints when the form names no format.
BY_KIND: Mapping[Kind, str] = MappingProxyType(
    {
        Kind.DATE: "date",
        Kind.MONTH: "month",
        Kind.SEX: "sex",
        Kind.NUMBER: "number",
        Kind.YES_NO: "x",
    }
)
