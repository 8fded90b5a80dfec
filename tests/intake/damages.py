"""What happens to one cell on its way to a list, and what must come out of it.

A damage takes a value as it should be (and the rng) and returns what is written, what is read,
and the least severity of a note on that field, "" when nothing may be said above a note.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from random import Random
from unicodedata import normalize

NOTE, WARNING, ERROR = "note", "warning", "error"


@dataclass(frozen=True, slots=True)
class Outcome:
    """A written cell and the truth about it; `moved` are values that go to other fields."""

    written: str
    value: str
    severity: str = ""
    moved: Mapping[str, str] = field(default_factory=dict)


Damage = Callable[[str, Random], Outcome]
FULL_WIDTH = str.maketrans("0123456789", "０１２３４５６７８９")
ARABIC = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")


def grouped(number: str, mark: str) -> str:
    """Return a number in groups of three."""
    return mark.join(number[at : at + 3] for at in range(0, len(number), 3))


def day(iso: str, pattern: str) -> str:
    """Return a day written another way: d, m, y, Y stand for its parts."""
    year, month, date = iso.split("-")
    parts = {"Y": year, "y": year[2:], "m": month, "d": date}
    return "".join(parts.get(letter, letter) for letter in pattern)


def legacy(number: str) -> str:
    """Return an invented CMND that no other number has."""
    return "251" + number[-6:]


NAMES: dict[str, Damage] = {
    "spaces": lambda v, _: Outcome(f"  {v.replace(' ', '  ')} ", v, NOTE),
    "nbsp": lambda v, _: Outcome(v.replace(" ", "\u00a0"), v, NOTE),
    "hidden letters": lambda v, _: Outcome(v[:3] + "\u200b" + v[3:], v, NOTE),
    "decomposed": lambda v, _: Outcome(normalize("NFD", v), v, NOTE),
    "capitals": lambda v, _: Outcome(v.upper(), v.upper()),
    "small": lambda v, _: Outcome(v.lower(), v.lower(), NOTE),
    "bracketed": lambda v, _: Outcome(f"{v} (Tèo)", v, WARNING),
    "ordinal": lambda v, r: Outcome(f"{r.randint(1, 99)}. {v}", v, WARNING),
    "annotated": lambda v, _: Outcome(f"{v} - đã chuyển đi", v, WARNING),
    "formula": lambda v, r: Outcome(r.choice("=+-@") + v, v, WARNING),
    "another": lambda v, _: Outcome(f"{v}, Hồ Thị Khế", v, WARNING),
    "no name": lambda _, r: Outcome(r.choice(("???", "12345", "chưa rõ")), "", ERROR),
}
IDS: dict[str, Damage] = {
    "grouped": lambda v, r: Outcome(grouped(v, r.choice((" ", ".", "-"))), v, NOTE),
    "apostrophe": lambda v, _: Outcome("'" + v, v, NOTE),
    "full width": lambda v, _: Outcome(v.translate(FULL_WIDTH), v, NOTE),
    "arabic": lambda v, _: Outcome(v.translate(ARABIC), v, NOTE),
    "hidden": lambda v, _: Outcome("\ufeff" + v + "\u200b", v, NOTE),
    "zeros lost": lambda v, _: Outcome(v.lstrip("0"), v, WARNING),
    "float": lambda v, _: Outcome(v.lstrip("0") + ".0", v, WARNING),
    "letters": lambda v, _: Outcome(v.replace("0", "O", 1), v, WARNING),
    "e notation": lambda v, _: Outcome(f"{v[1]}.{v[2:5]}E+10", "", ERROR),
    "second": lambda v, _: Outcome(
        f"{v} / {legacy(v)}", v, WARNING, {"legacy_id": legacy(v)}
    ),
    "words": lambda v, _: Outcome(f"CCCD: {v}", v, WARNING),
    "legacy": lambda v, _: Outcome(legacy(v), "", WARNING, {"legacy_id": legacy(v)}),
    "too long": lambda v, _: Outcome(v + "1", v + "1", WARNING),
    "none": lambda _, r: Outcome(r.choice(("", "-", "chưa có")), ""),
}
DATES: dict[str, Damage] = {
    "dashes": lambda v, _: Outcome(day(v, "d-m-Y"), v),
    "dots": lambda v, _: Outcome(day(v, "d.m.Y"), v),
    "iso": lambda v, _: Outcome(v, v),
    "year": lambda v, _: Outcome(v[:4], v[:4], NOTE),
    "month": lambda v, _: Outcome(day(v, "m/Y"), v[:7], NOTE),
    "zeros": lambda v, _: Outcome(f"00/00/{v[:4]}", v[:4], NOTE),
    "joined": lambda v, _: Outcome(day(v, "dmY"), v, WARNING),
    "short year": lambda v, _: Outcome(day(v, "d/m/y"), v, WARNING),
    "impossible": lambda v, _: Outcome(f"31/02/{v[:4]}", "", ERROR),
    "future": lambda _, __: Outcome("01/01/2050", "", ERROR),
    "month first": lambda v, _: Outcome(f"02/27/{v[:4]}", "", ERROR),
    "range": lambda v, _: Outcome(f"{v[:4]}-{int(v[:4]) + 1}", "", ERROR),
    "long year": lambda v, _: Outcome(day(v, "d/m/Y") + "0", "", ERROR),
    "missing": lambda _, __: Outcome("", "", WARNING),
}
SEXES: dict[str, Damage] = {
    "capitals": lambda v, _: Outcome({"male": "NAM", "female": "NỮ"}[v], v),
    "english": lambda v, _: Outcome({"male": "male", "female": "F"}[v], v),
    "empty": lambda _, __: Outcome("", ""),
    "both": lambda _, __: Outcome("Nam/Nữ", "", WARNING),
    "unreadable": lambda _, __: Outcome("abc", "", WARNING),
}
CODES: dict[str, Damage] = {
    "grouped": lambda v, _: Outcome(grouped(v, " "), v, NOTE),
    "card": lambda v, _: Outcome(
        f"HS430{v}", v, NOTE, {"health_card_code": f"HS430{v}"}
    ),
    "short": lambda v, _: Outcome(v[:8], v[:8], WARNING),
    "float": lambda v, _: Outcome(v + ".0", v, WARNING),
    "lost": lambda v, _: Outcome(f"{v[0]}.{v[1:5]}E+09", "", ERROR),
    "none": lambda _, __: Outcome("", ""),
}
ADDRESSES: dict[str, Damage] = {
    "spaces": lambda v, _: Outcome(f" {v}  ", v),
    "lines": lambda v, _: Outcome(v.replace(", ", ",\n", 1), v),
    "formula": lambda v, _: Outcome("=" + v, "=" + v, WARNING),
    "none": lambda _, __: Outcome("", ""),
}
DAMAGES: dict[str, dict[str, Damage]] = {
    "full_name": NAMES,
    "birth_date": DATES,
    "sex": SEXES,
    "personal_id": IDS,
    "social_insurance_code": CODES,
    "address": ADDRESSES,
}
