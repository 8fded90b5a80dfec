"""The three machine-readable lines on the back of a citizen card (TD1)."""

import re
from datetime import date

from vssid_desk.domain.values.identity import parts

_LINES = re.compile(r"(IDVNM[A-Z0-9<]{25})\n([A-Z0-9<]{30})\n([A-Z0-9<]{30})")
_FIRST = re.compile(r"IDVNM([0-9]{9})([0-9])([0-9]{12})<<([0-9])")
_SECOND = re.compile(r"([0-9]{6})([0-9])([MF<])([0-9]{6})([0-9])VNM<{11}([0-9])")
_WEIGHTS = (7, 3, 1)
_NEVER = "991231"  # a card without end


def check_digit(text: str) -> str:
    """Return the check digit of a part of the lines: weights 7, 3, 1 over digits and letters."""
    total = sum(
        (0 if letter == "<" else int(letter, 36)) * _WEIGHTS[at % 3]
        for at, letter in enumerate(text)
    )
    return str(total % 10)


def lines(payload: str) -> tuple[str, str, str] | None:
    """Return the three lines of a payload that is the back of a Vietnamese card."""
    text = re.sub(r"\s*[\r\n]+\s*", "\n", payload.strip().upper().replace(" ", ""))
    if "\n" not in text and len(text) == 90:
        text = "\n".join((text[:30], text[30:60], text[60:]))
    match = _LINES.fullmatch(text)
    return (match[1], match[2], match[3]) if match else None


def fields(first: str, second: str, third: str) -> tuple[dict[str, str], bool] | None:
    """Return what the lines say and whether every check digit fits; None for another layout.

    The name comes without marks, family name first; the century of birth is told by the number.
    """
    top, middle = _FIRST.fullmatch(first), _SECOND.fullmatch(second)
    if not top or not middle:
        return None
    number = top[3]
    told = parts(number)
    century = told.birth_year // 100 * 100 if told else 1900
    found = {
        "personal_id": number,
        "birth_date": _iso(middle[1], century),
        "sex": {"M": "male", "F": "female"}.get(middle[3], ""),
        "valid_to": "" if middle[4] == _NEVER else _iso(middle[4], 2000),
        "full_name": " ".join(third.replace("<", " ").split()),
    }
    return {key: value for key, value in found.items() if value}, _checks(first, second)


def _checks(first: str, second: str) -> bool:
    number, of_number, whole, of_whole = _FIRST.fullmatch(first).groups()  # type: ignore[union-attr]
    composite = first[5:30] + second[:7] + second[8:15] + second[18:29]
    pairs = (
        (number, of_number),
        (whole, of_whole),
        (second[:6], second[6]),
        (second[8:14], second[14]),
        (composite, second[29]),
    )
    return whole.endswith(number) and all(
        check_digit(text) == digit for text, digit in pairs
    )


def _iso(digits: str, century: int) -> str:
    try:
        return date(
            century + int(digits[:2]), int(digits[2:4]), int(digits[4:])
        ).isoformat()
    except ValueError:
        return ""
