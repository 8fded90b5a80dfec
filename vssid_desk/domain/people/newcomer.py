"""A person just read, made ready for the store.

The reading child does this while the importing process, which has the longer work, stores.
"""

from collections.abc import Mapping
from typing import Any

from vssid_desk.domain.people.households import household_of
from vssid_desk.domain.people.search_words import words_of_newcomer
from vssid_desk.domain.person import FIELDS, Person
from vssid_desk.domain.values.text import sort_key

FoundBy = tuple[str, str, str]
"""The key a person is sorted by, the words they are found by, the key of their household."""

_LOST = "Số ĐDCN/CCCD có {count} chữ số, cần 12. Có khả năng mất số 0 ở đầu; so với thẻ rồi bấm nhận."


def newcomer(person: Mapping[str, Any]) -> dict[str, Any]:
    """Return an item of "people" in reading.md as the agency delivered it, known fields only.

    It has "found_by" added: a FoundBy.
    """
    item = dict(as_delivered(person))
    item["fields"] = fields = {
        key: value for key, value in item["fields"].items() if value and key in FIELDS
    }
    item["found_by"] = (
        sort_key(fields.get("full_name", "")),
        words_of_newcomer(fields, item["group"], item["reason"]),
        household_of(Person.holding(fields)),
    )
    return item


def as_delivered(person: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return a person with the number as the agency wrote it, the repaired one as a proposal.

    The reader puts lost zeros back; only the officer, card in hand, takes them over.
    """
    notes = person["notes"]
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
        "proposal": number,
    }
    told = [{**note, **repair} if note in restored else note for note in notes]
    fields = {**person["fields"], "personal_id": plain}
    return {**person, "fields": fields, "notes": told}


def _is_doubtful_repair(note: Mapping[str, Any]) -> bool:
    told = (note["code"], note["severity"])
    return told == ("personal_id.zeros_restored", "warning")
