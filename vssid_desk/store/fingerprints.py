"""What stands for a row or a file in the journal; SQL calls these."""

import hashlib
import re

_EMPTY = re.compile(rb'(?:,""|,null)+\Z')  # values at the end of a row


def fingerprint(values: bytes) -> bytes:
    """Return 16 bytes that stand for a row's values, a JSON array in the order of its columns.

    Empty values at the end do not count, so a column added later alters no fingerprint.
    """
    told = values[:-1]
    empty = _EMPTY.search(told, len(told.rstrip(b'",nul')))
    whole = told[: empty.start()] if empty else told
    return hashlib.sha256(whole).digest()[:16]


def sha256_of(data: bytes) -> str:
    """Return the SHA-256 of some bytes in hexadecimal."""
    return hashlib.sha256(data).hexdigest()
