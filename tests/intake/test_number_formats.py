"""What the format of a cell tells: how many digits a number has, how exact a day is."""

import pytest

from tests.intake.conftest import codes
from vssid_desk.domain.reading.number_reading import shape_of
from vssid_desk.domain.values.dates import shown_precision

HEAD = "| Họ và tên | Ngày sinh | Số CCCD |\n"


@pytest.mark.parametrize(
    ("code", "length"),
    [
        ("000000000000", 12),
        ('"0"00000000000', 12),
        (r"000\.000\.000\.000", 12),
        ("000 000 000 000", 12),
        ("[$-42A]000000000000_);@", 12),
        ("0000000000", 10),
        ("#,##0", 0),
        ("0.00", 0),
        ("General", 0),
    ],
)
def test_a_format_says_how_many_digits_it_shows(code, length):
    assert shape_of(code) == length


@pytest.mark.parametrize(
    ("code", "severity"),
    [('"0"00000000000', "note"), ("000 000 000 000", "note"), ("0", "warning")],
)
def test_zeros_that_the_cell_itself_shows_are_certain(read, code, severity):
    table = f"| Lê Văn Dần | 01/02/1990 | #30090000000:{code} |"
    found = read(HEAD + table).people[0]
    assert found["fields"]["personal_id"] == "030090000000"
    assert [note["severity"] for note in found["notes"]] == [severity]


@pytest.mark.parametrize(
    ("code", "shown"),
    [
        ("mm/yyyy", "month"),
        ("mmm-yy", "month"),
        ('"Tháng "m"/"yyyy', "month"),
        ("[$-42A]mmmm yyyy", "month"),
        ("yyyy", "year"),
        ("dd/mm/yyyy", ""),
        ("General", ""),
        ("0", ""),
        ("", ""),
    ],
)
def test_a_format_says_how_exact_a_day_is(code, shown):
    assert shown_precision(code) == shown


@pytest.mark.parametrize(
    ("serial", "code", "born"),
    [
        ("32874", "mm/yyyy", "1990-01"),  # 01/01/1990, typed as 1/1990
        ("32905", "mm/yyyy", "1990-02"),
        ("32905", "mmm-yy", "1990-02"),
        ("32874", "yyyy", "1990"),
        ("32905", "yyyy", "1990-02-01"),  # no year is kept as a day of February
        ("32913", "mm/yyyy", "1990-02-09"),
        ("32905", "dd/mm/yyyy", "1990-02-01"),
    ],
)
def test_a_day_is_as_exact_as_its_cell_shows(read, serial, code, born):
    found = read(HEAD + f"| Lê Văn Dần | #{serial}:{code} | 030090000000 |").people[0]
    assert found["fields"]["birth_date"] == born
    told = {"birth_date.month_only", "birth_date.year_only"} & codes(found)
    assert bool(told) == (len(born) < 10)
