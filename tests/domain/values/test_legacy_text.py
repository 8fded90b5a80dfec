"""Fonts before Unicode: recognised by column, converted by table."""

import subprocess
from random import Random
from unicodedata import normalize

import pytest

from tests import people
from vssid_desk.domain.values import legacy_text, spelling

TONES = ("", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323")
LETTERS = [normalize("NFC", base + tone) for base in "aăâeêioôơuưy" for tone in TONES]
ACCENTED = [x for x in [*LETTERS, "đ"] if not x.isascii()]
NAME = "Nguyễn Thị Hồng Thuỷ, Đặng Văn Đức"
WRITTEN = {
    "tcvn3": "NguyÔn ThÞ Hång Thuû, §Æng V¨n §øc",
    "vni": "Nguyeãn Thò Hoàng Thuyû, Ñaëng Vaên Ñöùc",
    "viscii": "Nguy\xadn Th¸ H°ng ThuÖ, Ð£ng Vån ÐÑc",
}


def in_tcvn3(text: str) -> str:
    back = {chr(letter): chr(code) for code, letter in legacy_text._TCVN3.items()}
    return "".join(back.get(letter, letter) for letter in text)


def in_vni(text: str) -> str:
    back = {letter: code for code, letter in reversed(legacy_text._VNI.items())}
    return "".join(back.get(letter, letter) for letter in text)


def in_viscii(text: str) -> str:
    back = {letter: chr(code) for code, letter in legacy_text._VISCII.items()}
    return "".join(back.get(letter, letter) for letter in text)


def test_there_are_134_accented_letters():
    assert len(ACCENTED) * 2 == 134


@pytest.mark.parametrize("encoding", WRITTEN)
def test_the_same_name_in_each_encoding(encoding):
    assert legacy_text.convert(WRITTEN[encoding], encoding) == NAME


@pytest.mark.parametrize("letter", ACCENTED)
def test_each_small_letter_comes_back(letter):
    assert legacy_text.convert(in_tcvn3(letter), "tcvn3") == letter
    assert legacy_text.convert(in_vni(letter), "vni") == letter
    assert legacy_text.convert(in_viscii(letter), "viscii") == letter


@pytest.mark.parametrize("letter", ACCENTED)
def test_each_capital_comes_back(letter):
    large = letter.upper()
    base = legacy_text._base(large)
    pair = in_tcvn3(base) + in_tcvn3(letter) if base != large else in_tcvn3(large)
    assert legacy_text.convert(pair, "tcvn3") == large
    assert legacy_text.convert(in_vni(large), "vni") == large
    assert legacy_text.convert(in_viscii(large), "viscii") == large
    assert legacy_text.convert(in_tcvn3(letter), "tcvn3h") == large


def test_tables_agree_with_the_system_converter():
    raw = bytes(range(0x80, 0x100))
    done = subprocess.run(
        ["iconv", "-f", "VISCII", "-t", "UTF-8"],
        input=raw,
        capture_output=True,
        check=False,
    )
    if done.returncode:
        pytest.skip("no iconv with VISCII here")
    assert done.stdout.decode() == legacy_text._VISCII_CODES


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("NGUYÔN V¡N §øC", "NGUYỄN VĂN ĐỨC"),
        ("Yû La", "Ỷ La"),
        ("Lª Tó", "Lê Tú"),
        ("Nguyen", "Nguyen"),
        ("Nguyễn", "Nguyễn"),
    ],
)
def test_capitals_and_cells_that_are_unicode(text, expected):
    assert legacy_text.convert(text, "tcvn3") == expected


def test_without_an_encoding_nothing_changes():
    assert legacy_text.convert("Lý Thị Vân", "") == "Lý Thị Vân"


@pytest.mark.parametrize(
    ("font", "encoding"),
    [
        (".VnTime", "tcvn3"),
        (".VnTimeH", "tcvn3h"),
        ("VNI-Times", "vni"),
        ("VISCII Times", "viscii"),
    ],
)
def test_the_font_names_the_encoding(font, encoding):
    assert legacy_text.of_font(font) == encoding
    assert legacy_text.detect(["Lª"], font) == encoding


def test_an_ordinary_font_names_none():
    assert legacy_text.of_font("Times New Roman") == ""
    assert legacy_text.detect(["NguyÔn ThÞ Hång"], "Times New Roman") == "tcvn3"


def names(count: int = 30) -> list[str]:
    return [person["full_name"] for person in people.people(count, seed=7)]


@pytest.mark.parametrize(
    ("write", "encoding"),
    [(str, ""), (in_tcvn3, "tcvn3"), (in_vni, "vni"), (in_viscii, "viscii")],
)
def test_a_column_is_recognised_by_its_syllables(write, encoding):
    assert legacy_text.detect([write(name) for name in names()]) == encoding


@pytest.mark.parametrize(
    "column",
    [
        ["Trần Văn Hoàng", "Cao Toàn", "Lý Thị Vân"],
        ["Cao Toàn", "Hoàng Nam"],
        ["Y Wĩ Ênuôl", "H'Bia Niê", "K'Brôih"],
        ["Lan", "Nam"],
        [],
    ],
)
def test_unicode_names_are_not_converted(column):
    assert legacy_text.detect(column) == ""


def test_a_unicode_column_stays_unicode_whatever_its_font_says():
    assert legacy_text.detect(names(), ".VnTime") == ""


def test_machine_read_names_are_told_from_clean_ones():
    rng = Random(3)
    broken = [
        "".join(rng.choice("cgbqzj1") if rng.random() < 0.2 else c for c in name)
        for name in names()
    ]
    assert legacy_text.looks_ocr(broken)
    assert not legacy_text.looks_ocr(names())
    assert not legacy_text.looks_ocr(["xqz"])


@pytest.mark.parametrize(
    "column",
    [
        ["H'Bia Niê Kđăm", "Y Wĩ Ênuôl", "K'Brôih", "Ka Hường", "H'Lan Byă"] * 4,
        ["NGUYEN VAN DUC", "TRAN THI BUOI", "LE VAN DAN", "HO THI MOT"] * 4,
        [f"Nguyễn Văn {letter}" for letter in "ABCDEFGHIK"],
    ],
    ids=["highlands", "no marks", "initials"],
)
def test_unusual_names_are_not_taken_for_machine_read(column):
    assert not legacy_text.looks_ocr(column)


@pytest.mark.parametrize(
    "word", ["Nguyễn", "quỳnh", "giêng", "gì", "Ỷ", "khuya", "Quốc", "chuyện"]
)
def test_words_that_obey_the_spelling(word):
    assert spelling.is_syllable(normalize("NFC", word))


@pytest.mark.parametrize(
    "word", ["nguyeãn", "vaên", "hồcc", "các" + "x", "tat", "bb", "hoáà"]
)
def test_words_that_do_not(word):
    assert not spelling.is_syllable(word)


def test_no_words_are_no_fault():
    assert spelling.share_valid([]) == 1.0
    assert spelling.words("Lê-An 2") == ["Lê", "An"]
