"""Digits of other scripts, and letters that machines and fingers take for digits."""

from collections.abc import Mapping
from unicodedata import decimal

# The second O and o are Cyrillic.
LETTERS_FOR_DIGITS: Mapping[int, int] = str.maketrans(
    "OoQDØøОоlIi|BSsZz", "00000000111185522"
)


def plain_digits(text: str) -> str:
    """Return a text whose full-width, Arabic and other digits are written 0 to 9."""
    if text.isascii():
        return text
    return "".join(
        str(decimal(letter)) if letter.isdecimal() and not letter.isascii() else letter
        for letter in text
    )
