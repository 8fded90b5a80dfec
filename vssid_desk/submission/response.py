"""What an answer of the agency means for one person."""

import re

from vssid_desk.domain.values.text import fold

_LETTERS = re.compile(r"[a-z0-9]+")

# Looked for in this order: a refusal often repeats the words of success ("chưa cập nhật").
_WORDS = (
    (
        "still_unverified",
        ("chua xac thuc", "chua khop", "khong khop", "khong trung khop"),
    ),
    (
        "returned",
        (
            "tra lai",
            "tra ho so",
            "khong hop le",
            "tu choi",
            "thieu",
            "sai",
            "loi",
            "bo sung",
        ),
    ),
    (
        "accepted",
        (
            "da cap nhat",
            "thanh cong",
            "chap nhan",
            "hop le",
            "da duyet",
            "da khop",
            "dat",
        ),
    ),
)


def outcome_of(text: str) -> str:
    """Return "accepted", "returned", "still_unverified", or "" when the words are unknown."""
    folded = f" {' '.join(_LETTERS.findall(fold(text)))} "
    for outcome, words in _WORDS:
        if any(f" {word} " in folded for word in words):
            return outcome
    return ""
