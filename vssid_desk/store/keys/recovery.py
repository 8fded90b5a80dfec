"""The recovery key: letters that are hard to misread, in groups, the last one a checksum."""

import hashlib
import secrets

# No letter or digit that is mistaken for another in print: no 0 O 1 I L U.
_ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ"
_GROUP, _GROUPS = 4, 9  # eight groups of key, one of checksum


def new() -> str:
    """Return a new recovery key in groups."""
    made = "".join(secrets.choice(_ALPHABET) for _ in range(_GROUP * (_GROUPS - 1)))
    made += _checksum(made)
    return "-".join(
        made[start : start + _GROUP] for start in range(0, len(made), _GROUP)
    )


def fault(recovery: str) -> str:
    """Return what is wrong with a typed recovery key, "" when its groups agree."""
    typed = letters(recovery)
    if len(typed) != _GROUP * _GROUPS:
        return (
            f"Khoá khôi phục có {len(typed)} ký tự, phải có {_GROUP * _GROUPS}. "
            "Hãy chép lại từ tờ đã in."
        )
    if typed[-_GROUP:] != _checksum(typed[:-_GROUP]):
        return "Khoá khôi phục chép chưa đúng. Hãy so lại từng nhóm với tờ đã in."
    return ""


def letters(recovery: str) -> str:
    """Return what was typed as the letters that count."""
    return "".join(letter for letter in recovery.upper() if letter.isalnum())


def _checksum(typed: str) -> str:
    number = int.from_bytes(hashlib.sha256(typed.encode()).digest()[:8])
    base = len(_ALPHABET)
    return "".join(_ALPHABET[number // base**place % base] for place in range(_GROUP))
