"""The log never tells a person."""

import logging

import pytest

from tests.people import people
from vssid_desk import log


@pytest.fixture
def written(tmp_path):
    """Begin a log; give a function that returns what it says."""
    file = log.start(tmp_path / "logs")
    yield lambda: file.read_text(encoding="utf-8")
    log.stop()


@pytest.mark.parametrize(
    "text",
    ["030190000000", "030 190 000 000", "030.190.000.000", "3000000001", "251 000 000"],
)
def test_a_number_of_nine_digits_or_more_is_masked(text):
    assert log.mask(f"id {text}, row 12") == "id •••, row 12"


@pytest.mark.parametrize("text", ["case 12345678", "2026-11-20", "12 rows, 340 ms"])
def test_shorter_numbers_stay(text):
    assert log.mask(text) == text


def test_numbers_of_people_do_not_reach_the_file(written):
    for one in people(20):
        logging.getLogger("vssid_desk.store").info("row %s", one["personal_id"])
        logging.getLogger("vssid_desk").warning(one["social_insurance_code"])
    assert written().count("•••") == 40
    assert not any(one["personal_id"] in written() for one in people(20))


def test_a_fault_is_written_without_what_it_quotes(written):
    try:
        {}["Trần Thị Bưởi 030190000000"]
    except KeyError:
        logging.getLogger("vssid_desk").exception("import failed")
    assert "KeyError" in written()
    assert "test_log.py" in written()
    assert "Bưởi" not in written()


def test_the_file_stays_small(written, monkeypatch, tmp_path):
    monkeypatch.setattr(log, "SIZE", 2_000)
    log.start(tmp_path / "small")
    for number in range(500):
        logging.getLogger("vssid_desk").info("operation %d done in 12 ms", number)
    files = list((tmp_path / "small").iterdir())
    assert len(files) == log.GENERATIONS + 1
    assert all(file.stat().st_size <= 2_000 for file in files)


def test_without_a_place_to_write_the_program_goes_on(tmp_path):
    (tmp_path / "file").write_text("x")
    assert log.start(tmp_path / "file") is None
    logging.getLogger("vssid_desk").info("no place")
