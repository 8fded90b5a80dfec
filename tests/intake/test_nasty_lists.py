"""Nasty lists made from seeds come out as their truth: nobody lost, nothing taken silently."""

import json

import pytest

from tests.intake.conftest import TODAY, read_here
from tests.intake.damages import ERROR, NOTE, WARNING
from tests.intake.nasty_lists import make
from vssid_desk.operations import inspect_list

RANKS = {"": 0, NOTE: 0, WARNING: 1, ERROR: 2}


def inspected(file, monkeypatch):
    monkeypatch.setattr(inspect_list, "read_list", lambda found, **_: read_here(found))
    reading = inspect_list.inspect_list(file, today=TODAY)
    return json.loads(json.dumps(inspect_list.as_json(file, reading)))


def mistakes(found, truth):
    """Say every difference between what was read and the truth."""
    people = {person["row"]: person for person in found["people"]}
    if [one.row for one in truth] != [p["row"] for p in found["people"]]:
        yield f"rows {sorted(people)} instead of {[one.row for one in truth]}"
    for one in truth:
        person = people.get(one.row)
        if person:
            yield from differences(person, one)


def differences(person, one):
    if person["group"] != one.group:
        yield f"{one.row} group {person['group']!r} instead of {one.group!r}"
    for key, value in person["fields"].items():
        right = one.fields.get(key, "")
        if value != right and (right or key in one.fields):
            yield f"{one.row} {key} {value!r} instead of {right!r} {one.told}"
    worst = {}
    for note in person["notes"]:
        rank = RANKS[note["severity"]]
        worst[note["field"]] = max(rank, worst.get(note["field"], 0))
    for key in {*one.severities, *worst}:
        least = RANKS[one.severities.get(key, "")]
        if worst.get(key, 0) < least or (worst.get(key, 0) and not least):
            codes = [n["code"] for n in person["notes"] if n["field"] == key]
            yield f"{one.row} {key} says {codes}, {one.told} {person['fields']}"


@pytest.mark.parametrize("seed", range(60))
def test_a_nasty_list_is_read_as_its_truth(seed, tmp_path, monkeypatch):
    file, truth = make(seed, tmp_path)
    found = inspected(file, monkeypatch)
    assert list(mistakes(found, truth)) == []
    receipt = found["receipt"]
    assert receipt["rows_with_content"] == receipt["person_rows"] + receipt["explained"]


@pytest.mark.long
@pytest.mark.parametrize("seed", range(1000, 2000))
def test_many_nasty_lists_are_read_as_their_truth(seed, tmp_path, monkeypatch):
    file, truth = make(seed, tmp_path, count=30)
    assert list(mistakes(inspected(file, monkeypatch), truth)) == []
