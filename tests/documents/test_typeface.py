"""The printed typeface has every Vietnamese letter, and Times New Roman's widths."""

from unicodedata import normalize

import pytest

from vssid_desk.documents.typeface import check, letters, width
from vssid_desk.errors import UserError

VOWELS = "aăâeêioôơuưyAĂÂEÊIOÔƠUƯY"
TONES = ("", "\u0300", "\u0301", "\u0309", "\u0303", "\u0323")


@pytest.mark.parametrize("style", ["", "b", "i", "bi"])
def test_every_vietnamese_letter_can_be_drawn(style: str) -> None:
    wanted = {normalize("NFC", vowel + tone) for vowel in VOWELS for tone in TONES}
    assert wanted | set("đĐ–“”…•ŏŭĕĭčñ'’") <= letters(style)


@pytest.mark.parametrize(("letter", "units"), [("a", 909), ("N", 1479), ("1", 1024)])
def test_letters_are_as_wide_as_in_times_new_roman(letter: str, units: int) -> None:
    assert width(letter, "", 2048) == pytest.approx(units, abs=1.1)


def test_decomposed_text_is_refused() -> None:
    with pytest.raises(UserError, match="dựng sẵn"):
        check("e\u0302", "")
