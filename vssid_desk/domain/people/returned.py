"""Which field the agency means when it sends a file back with a sentence."""

import re
from collections.abc import Mapping
from types import MappingProxyType

from vssid_desk.domain.values.text import fold

EVIDENCE = "evidence"  # a picture or copy, not a field

# Words without marks, and what they are about; the longer of two that overlap comes first.
_WORDS: Mapping[str, str] = MappingProxyType(
    {
        "anh the": EVIDENCE,
        "anh mat truoc": EVIDENCE,
        "anh mat sau": EVIDENCE,
        "anh chup": EVIDENCE,
        "anh can cuoc": EVIDENCE,
        "ban chup": EVIDENCE,
        "ban sao": EVIDENCE,
        "ho va ten": "full_name",
        "ho ten": "full_name",
        "chu dem": "full_name",
        "ngay sinh": "birth_date",
        "nam sinh": "birth_date",
        "thang sinh": "birth_date",
        "gioi tinh": "sex",
        "ddcn": "personal_id",
        "cccd": "personal_id",
        "so dinh danh": "personal_id",
        "so can cuoc": "personal_id",
        "cmnd": "legacy_id",
        "ma so bhxh": "social_insurance_code",
        "dia chi": "address",
        "so dien thoai": "phone",
        "dien thoai": "phone",
        "thu dien tu": "email",
        "email": "email",
        "dan toc": "ethnicity",
        "quoc tich": "nationality",
    }
)
_ANY = re.compile(rf"\b({'|'.join(_WORDS)})\b")


def named_field(reason: str) -> str:
    """Return the first thing a reason names: a key of FIELDS, EVIDENCE, or "" for none."""
    found = _ANY.search(fold(reason))
    return _WORDS[found[1]] if found else ""
