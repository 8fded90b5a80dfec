"""A person just read, made ready for the store.

The reading child does this while the importing process, which has the longer work, stores.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from vssid_desk.domain.people.delivered import packed, unpacked
from vssid_desk.domain.people.households import household_of
from vssid_desk.domain.people.place import group_of_sheet, place_of
from vssid_desk.domain.people.search_words import words_of_newcomers
from vssid_desk.domain.values.by_field import ByField
from vssid_desk.domain.values.text import sort_key

_dumps = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode

_LOST = "Số ĐDCN/CCCD có {count} chữ số, cần 12. Có khả năng mất số 0 ở đầu."
_ADVICE = "So với thẻ rồi bấm nhận."


Came = tuple[str, int, str, str, str, str, str, str]
"""What came with the list: sheet, row, group, reason; then raw, delivered, other and notes as the
store keeps them, "" for nothing."""

Found = tuple[int, str, str, str, str, str, str, str, str, str, str]
"""What somebody is shown and found by in lists: row, the fields of SHOWN, place and group; the key
they are sorted by, the key of their household, their words."""

Newcomer = tuple[Came, Found, int]
"""One person; equal numbers mean one and the same assessment, 0 that each value counts."""

SHOWN = (
    "full_name",
    "birth_date",
    "sex",
    "personal_id",
    "social_insurance_code",
)


def newcomers(
    people: Sequence[Mapping[str, Any]], shapes: Iterable[int]
) -> list[Newcomer]:
    """Return items of "people" with known fields alone made ready.

    `shapes` are their numbers by handling/shapes.py.
    """
    return list(zip(map(came, people), _found(people), shapes, strict=True))


def came(item: Mapping[str, Any]) -> Came:
    """Return what came with the list of an item of "people" in reading.md."""
    raw, other, notes = item["raw"], item["other"], item["notes"]
    return (
        item["sheet"],
        item["row"],
        item["group"],
        item["reason"],
        _dumps(raw) if raw else "",
        packed(item["fields"]),
        _dumps(other) if other else "",
        _dumps(notes) if notes else "",
    )


def fields_of(came: Came) -> dict[str, str]:
    """Return the known fields as the agency delivered them."""
    return unpacked(came[5])


def _found(people: Sequence[Mapping[str, Any]]) -> Iterable[Found]:
    """Return what people are shown and found by, made field by field."""
    fields = [one["fields"] for one in people]
    groups = [one["group"] for one in people]
    of = ByField(fields)
    return zip(
        [one["row"] for one in people],
        *(of[key] for key in SHOWN),
        map(place_of, of["department"], groups, of["address"]),
        groups,
        map(sort_key, of["full_name"]),
        map(household_of, fields),
        words_of_newcomers(of, groups, [one["reason"] for one in people]),
        strict=True,
    )


def as_delivered(person: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return a person with the number as the agency wrote it, the repaired one as a proposal.

    The reader puts lost zeros back; only the officer, card in hand, takes them over. Who stands
    under no heading is of the class or hamlet that the sheet names.
    """
    person, notes = _of_sheet(person), person["notes"]
    if not notes:
        return person
    restored = [note for note in notes if _is_doubtful_repair(note)]
    if not restored:
        return person
    number = person["fields"]["personal_id"]
    plain = number.lstrip("0")
    repair = {
        "code": "personal_id.zeros_lost",
        "severity": "error",
        "text": _LOST.format(count=len(plain)),
        "advice": _ADVICE,
        "proposal": number,
    }
    told = [{**note, **repair} if note in restored else note for note in notes]
    fields = {**person["fields"], "personal_id": plain}
    return {**person, "fields": fields, "notes": told}


def _of_sheet(person: Mapping[str, Any]) -> Mapping[str, Any]:
    if person["group"] or person["fields"].get("department"):
        return person
    group = group_of_sheet(person["sheet"])
    return {**person, "group": group} if group else person


def _is_doubtful_repair(note: Mapping[str, Any]) -> bool:
    told = (note["code"], note["severity"])
    return told == ("personal_id.zeros_restored", "warning")
