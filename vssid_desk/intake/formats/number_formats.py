"""What a number format tells that the value does not: how many digits, how exact a day."""

from functools import lru_cache

from vssid_desk.domain.reading.number_reading import shape_of
from vssid_desk.domain.values.dates import shown_precision

# The one format without a day that has no code in the file.
MONTH_ALONE = {17: "mmm-yy"}
FEWEST_DIGITS = 5


@lru_cache
def told(code: str) -> str:
    """Return a number format that says the length of a number or hides the day, else ""."""
    tells = shape_of(code) >= FEWEST_DIGITS or shown_precision(code)
    return code if tells else ""
