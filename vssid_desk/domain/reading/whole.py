"""Texts that are their own value at first sight, whatever the row and the column say."""

from collections.abc import Callable, Mapping

from vssid_desk.domain.person import FIELDS, Kind
from vssid_desk.domain.reading.numbers import PLAIN_NUMBERS
from vssid_desk.domain.reading.texts import is_whole_email

WHOLE: Mapping[str, Callable[[str], object]] = {
    **PLAIN_NUMBERS,
    **{key: is_whole_email for key, item in FIELDS.items() if item.kind is Kind.EMAIL},
}
"""By field, what tells such a text."""
