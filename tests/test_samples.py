"""The samples that ship are what the script makes, and nobody in them is real."""

import re

import pytest
from python_calamine import CalamineWorkbook

from tests.tools.build_samples import SAMPLES, build, matched, unmatched
from vssid_desk import resources

NAMES = ("mau-01-xa-cam-giang.xlsx", "mau-02-xa-cam-giang.xlsx")


def cells(file):
    return CalamineWorkbook.from_path(str(file)).get_sheet_by_index(0).to_python()


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    folder = tmp_path_factory.mktemp("samples")
    build(folder)
    return folder


def test_the_committed_workbooks_are_what_the_script_makes(built):
    for name in NAMES:
        assert cells(built / name) == cells(resources.sample(name))


def test_the_committed_texts_are_what_the_script_makes(built):
    for name in ("chua-co-vssid.csv", "ma-qr-the.txt"):
        assert (built / name).read_bytes() == resources.sample(name).read_bytes()


def test_every_list_is_offered():
    assert {file.parent for file in resources.samples()} == {SAMPLES}
    assert len(resources.samples()) == 3


def test_the_lists_have_the_people_they_say():
    assert (len(unmatched()), len(matched())) == (40, 30)
    for name, count in zip(NAMES, (30, 40), strict=True):
        texts = [str(value) for row in cells(resources.sample(name)) for value in row]
        assert f"Tổng số: {count} người" in texts


def test_numbers_are_invented():
    numbers = [one["personal_id"] for *_, one, _ in unmatched()]
    numbers += [one["personal_id"] for one in matched()]
    assert all(re.fullmatch(r"\d{6}000\d{3}", number) for number in numbers)


def test_every_card_agrees_with_the_person_it_belongs_to():
    lines = resources.sample("ma-qr-the.txt").read_text(encoding="utf-8").splitlines()
    people = {one["personal_id"]: one for *_, one, _ in unmatched()}
    assert {len(line.split("|")) for line in lines} == {7, 11}
    for number, _, name, *_ in (line.split("|") for line in lines):
        assert people[number]["full_name"] == name
