"""What decides of most people of a list, seen on their values before any case is made.

Whoever is sound, has nothing noted and met nobody is assessed like everyone of the same shape
(`people/likeness.py` tells what may differ); a test holds each to what `assess` says of it alone.
"""

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from vssid_desk.domain.checks.run import UNGLANCED
from vssid_desk.domain.checks.sound import is_sound
from vssid_desk.domain.diagnosis.date_signs import date_doubt
from vssid_desk.domain.diagnosis.name_signs import is_usual
from vssid_desk.domain.handling.context import Context
from vssid_desk.domain.people.likeness import decisive_ages
from vssid_desk.domain.person import Person

Shape = tuple[object, ...]

# Fields whose value decides; of every other one it counts only that it is known.
_DECISIVE = ("group_code", "insured_as", "vssid_account", "note")
_CARD = 15  # characters of a card that begins with the letters of a group


def shape_of(newcomer: Mapping[str, Any], context: Context) -> Shape | None:
    """Return the shape of an item of people/newcomer.py, None for whom each value counts.

    It holds within one list; the list's code is not in it.
    """
    fields: Mapping[str, str] = newcomer["fields"]
    if newcomer["notes"] or newcomer["raw"] or newcomer["other"]:
        return None
    if not UNGLANCED.isdisjoint(fields):
        return None
    person = Person.holding(fields)
    email_domain = context.campaign.email_domain
    if not is_sound(person, context.on, context.reference, email_domain):
        return None
    if not is_usual(person.full_name):
        return None
    card = person.health_card_code
    return (
        newcomer["reason"],
        newcomer["group"],
        card[:2] if len(card) == _CARD else "",
        _ages(person.birth_date, context.on),
        date_doubt(person.birth_date),
        *map(fields.get, _DECISIVE),
        *fields,
    )


_ages = lru_cache(maxsize=50_000)(decisive_ages)  # people of one list share their days
