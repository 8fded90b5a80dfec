"""Where a person is reckoned to in a list: hamlet, class or department."""

import re
from functools import lru_cache

from vssid_desk.domain.values.text import fold

STEP = "›"  # between the groups of a list, one inside the other
_PLACE = re.compile(
    r"(thon|xom|ap|ban|buon|bon|lang|soc|phum|to|to dan pho|khu|khu pho|cum|doi|lop|khoi|phong"
    r"|phan xuong|xuong|chi nhanh|chuyen|diem)\b"
    r"|(1[0-2]|[1-9]) ?[a-z][0-9]{0,2}$"  # a class without its word: 6A, 10A1
)

_ORDINAL = re.compile(r"(?:[IVX]{1,5}|[A-H]|[0-9]{1,2})(?:[.)/-]\s*|\s+)")


def place_of(department: str, group: str, address: str) -> str:
    """Return the department, else the innermost group that names a place, else the hamlet of the address.

    "I. Hộ nghèo › Thôn Đoài" gives "Thôn Đoài": most lists tell the hamlet in a row of its own; others
    in the address alone, "Thôn Đoài, xã Cẩm Giàng". "" when none names a place.
    """
    return department or _place_in(group) or _place_in(address.partition(",")[0])


@lru_cache(maxsize=512)
def group_of_sheet(name: str) -> str:
    """Return a sheet's name where it names a class or hamlet, "" for any other ("Sheet1").

    Schools keep a sheet a class, and the rows then say nothing of it.
    """
    return _place_in(name)


@lru_cache(maxsize=4096)
def _place_in(group: str) -> str:
    for name in map(str.strip, reversed(group.split(STEP))):
        for place in (name, _ORDINAL.sub("", name)):
            if _PLACE.match(fold(place)):
                return place
    return ""
