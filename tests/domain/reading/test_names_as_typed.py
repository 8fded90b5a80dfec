"""Names in all the ways they arrive: what is taken, what leaves them, what is told."""

from datetime import date
from unicodedata import normalize

import pytest
from hypothesis import given, strategies as st

from vssid_desk.domain.reading.normalise import ColumnHint, RawCell, normalise_row

TODAY = date(2026, 11, 20)


def read(value, **hint):
    found = normalise_row(
        {"full_name": RawCell(value)},
        {"full_name": ColumnHint(**hint)},
        today=TODAY,
    )
    codes = [
        (one.code.removeprefix("full_name."), one.severity.value) for one in found.notes
    ]
    return found.fields.get("full_name", ""), codes, found.raw, found.notes


@pytest.mark.parametrize(
    "name",
    ["Nguyễn Văn An", "NGUYỄN VĂN AN", "Trần Thị Thuỷ", "Trần Thị Thủy", "Lý Thị Vy", "Lê A", "Bùi Thị Ô", "Y Wĩ Ênuôl", "H'Bia Niê", "Hbia Niê", "Đinh K'Brơi", "K'Brôih", "Ka Hường", "Ksor Blă", "Rơ Châm Phưi", "Chamaléa Thị", "Tôn Nữ Thị Ninh", "Công Tằng Tôn Nữ", "Tổng Văn An", "Trương Văn A", "Hồ Thị Xã", "Cộng Văn Hoà", "Võ Bá Anh", "Vợ Thị Hoa", "Y-Wĩ Niê", "Nguyễn Văn An A"],
)  # fmt: skip
def test_what_is_a_name_is_kept_letter_for_letter(name):
    assert read(name)[:3] == (name, [], {})


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("Nguyễn  Văn An", "spaces"),
        (" Nguyễn Văn An\n", "spaces"),
        ("Nguyễn\u00a0Văn An", "spaces"),
        ("Nguyễn\u200bVăn An", "spaces"),
        ("Ngu\u200byễn Văn An", "spaces"),
        ("Nguyễn Văn An\u00ad", "spaces"),
        ("Nguyễn&nbsp;Văn An<br>", "spaces"),
        (normalize("NFD", "Nguyễn Văn An"), "composed"),
        ("Nguye\u0302\u0303n Văn An", "composed"),
        ("Nguyễn Văn An.", "signs"),
        ("“Nguyễn Văn An”", "signs"),
    ],
)
def test_a_certain_repair_of_a_name_is_a_note(text, fault):
    assert read(text)[:3] == ("Nguyễn Văn An", [(fault, "note")], {"full_name": text})


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("Nguyễn Văn An (Bình)", "alias"),
        ("Nguyễn Văn An (tức Bình)", "alias"),
        ("Nguyễn Văn An tức Bình", "alias"),
        ("Nguyễn Văn An - Bình", "alias"),
        ("Nguyễn Văn An “Tý”", "alias"),
        ('Nguyễn Văn An "Tý"', "alias"),
        ("Nguyễn Văn An [mới]", "alias"),
        ("Nguyễn Văn An: chủ hộ", "alias"),
        ("Nguyễn Văn An, 1956", "alias"),
        ("Nguyễn Văn An –1956", "alias"),
        ("Nguyễn Văn An 12/05/1956", "alias"),
        ("Nguyễn Văn An 030190000000", "alias"),
        ("Nguyễn, Văn An", "alias"),
        ("1. Nguyễn Văn An", "ordinal"),
        ("01 Nguyễn Văn An", "ordinal"),
        ("(1) Nguyễn Văn An", "ordinal"),
        ("a) Nguyễn Văn An", "ordinal"),
        ("I. Nguyễn Văn An", "ordinal"),
        ("• Nguyễn Văn An", "ordinal"),
        ("Nguyễn Văn An 2", "ordinal"),
        ("Nguyễn Văn An*", "ordinal"),
        ("Ông Nguyễn Văn An", "title"),
        ("bé Nguyễn Văn An", "title"),
        ("- Nguyễn Văn An", "formula_like"),
        ("=Nguyễn Văn An", "formula_like"),
        ("@Nguyễn Văn An", "formula_like"),
        ("Nguyễn Văn Аn", "look_alike"),
        ("Nguyễn Vǎn An", "look_alike"),
        ("Nguyễn Văn Ａn", "look_alike"),
        ("Nguyá»…n VÄƒn An", "repaired"),
        ("Nguyễn Văn An và Nguyễn Thị Bình", "two_names"),
        ("Nguyễn Văn An/Nguyễn Văn Bình", "two_names"),
    ],
)
def test_what_is_no_part_of_the_name_leaves_it_with_a_warning(text, fault):
    name, codes, raw, _ = read(text)
    assert (name, raw) == ("Nguyễn Văn An", {"full_name": text})
    assert (fault, "warning") in codes


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("Nguyen Van An", "no_marks"),
        ("H’Bia", "no_marks"),
        ("Nguy?n Văn An", "lost_letters"),
        ("Nguyễn V\ufffdn An", "lost_letters"),
        ("Nguyễn Văn 4n", "digits"),
        ("Nguyễn " + "Thị " * 30 + "An", "too_long"),
    ],
)
def test_a_doubtful_name_is_kept_with_a_warning(text, fault):
    name, codes, _, _ = read(text)
    assert name == text
    assert (fault, "warning") in codes
    assert ("no_marks", "warning") not in read(text, list_has_marks=False)[1]


@pytest.mark.parametrize(
    ("text", "usual"),
    [
        ("nguyễn văn an", "Nguyễn Văn An"),
        ("nGUYỄN vĂN aN", "Nguyễn Văn An"),
        ("Phạm thị Hoa", "Phạm Thị Hoa"),
        ("k'brơi", None),
    ],
)
def test_the_case_is_kept_and_the_usual_one_proposed(text, usual):
    name, codes, _, notes = read(text)
    assert (name, codes[-1]) == (text, ("case", "note"))
    assert notes[-1].proposal == usual


@pytest.mark.parametrize(
    "text",
    ["030190000000", "12", "Nam", "Không", "Cộng", "Tổng số: 12 người", "Hộ nghèo", "Lớp 5A", "Thôn Đoài", "Con bà Lan", "Vợ ông An", "Bé gái con bà Lan", "Chưa đặt tên", "Không rõ tên", "an@example.vn", "?"],
)  # fmt: skip
def test_what_is_no_name_is_not_taken(text):
    assert read(text)[:3] == ("", [("not_a_name", "error")], {"full_name": text})


TYPED = st.text(
    "NguyễnVănAn AnÐđH'’bia.,;:()[]“”\"-–/*123 \u200b\u00a0\u0303\u0301&<br>?",
    max_size=40,
)


@given(st.one_of(TYPED, st.text(max_size=40)))
def test_whatever_is_altered_keeps_its_text_and_reads_the_same_again(text):
    name, codes, raw, _ = read(text)
    assert name == text or not text.strip() or raw == {"full_name": text} or not name
    assert normalize("NFC", name) == name
    if name:
        again, _, _, _ = read(name)
        assert again == name or codes
