"""Names of files about one person: told apart by the case, never by a number of the person."""

import re

from vssid_desk.domain.values.text import fold

_LONGEST = 60
_WORDS = re.compile("[a-z]+")
_CASE = re.compile(r"_HS(\d{5,})")


def person_stem(full_name: str, case_id: int) -> str:
    """Return "tran-thi-buoi_HS00012" for case 12: letters every system takes, no digits of the name.

    Without a name it is "khong-ten_HS00012".
    """
    words = "-".join(_WORDS.findall(fold(full_name)))[:_LONGEST].strip("-")
    return f"{words or 'khong-ten'}_HS{case_id:05d}"


def case_in(name: str) -> int:
    """Return the case whose file a name made by `person_stem` is of, 0 for other names."""
    found = _CASE.search(name)
    return int(found[1]) if found else 0


def group_folder(name: str) -> str:
    """Return the folder of a thôn or class: "Lớp 6A" gives "lop-6a"; "" for no group."""
    words = re.findall("[a-z0-9]+", fold(name))
    return "-".join(words)[:_LONGEST].strip("-")
