"""What decides of most people of a list, seen on their values before any case is made.

Whoever is sound, has nothing noted and met nobody is assessed like everyone of the same shape
(`people/likeness.py` tells what may differ); a test holds each to what `assess` says of it alone.
"""

from collections.abc import Container, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from typing import Any

from vssid_desk.domain.checks.run import UNGLANCED
from vssid_desk.domain.checks.sound import is_sound
from vssid_desk.domain.diagnosis.date_signs import date_doubt
from vssid_desk.domain.diagnosis.name_signs import is_usual
from vssid_desk.domain.people.likeness import decisive_ages

Shape = tuple[object, ...]

# Fields whose value decides; of every other one it counts only that it is known.
_DECISIVE = ("group_code", "insured_as", "vssid_account", "note")
_CARD = 15  # characters of a card that begins with the letters of a group
_MOST = 20_000  # shapes of one list that are told apart


@dataclass(slots=True)
class Shapes:
    """Numbers the shapes of the people of one list, from 1 on.

    They go by the day, the e-mail domain asked for, and the two letters of the groups there are.
    """

    on: date
    email_domain: str
    groups: Container[str]
    _numbers: dict[Shape, int] = field(default_factory=dict)

    def number(self, item: Mapping[str, Any]) -> int:
        """Return the number of the shape of an item of "people" with known fields alone.

        It is 0 for those of whom each value counts. It holds within one list.
        """
        shape = self.of(item)
        if shape is None:
            return 0
        known = self._numbers
        number = known.get(shape, 0)
        if not number and len(known) < _MOST:
            number = known[shape] = len(known) + 1
        return number

    def of(self, item: Mapping[str, Any]) -> Shape | None:
        """Return the shape itself, None for whom each value counts."""
        fields: Mapping[str, str] = item["fields"]
        if item["notes"] or item["raw"] or item["other"]:
            return None
        known = _all_glanced(tuple(fields))
        if not known or not _is_usual(fields["full_name"]):
            return None
        if not is_sound(fields, self.on, self.groups, self.email_domain):
            return None
        of = fields.get
        card = of("health_card_code", "")
        return (
            item["reason"],
            item["group"],
            card[:2] if len(card) == _CARD else "",
            _of_birth(of("birth_date", ""), self.on),
            *map(of, _DECISIVE),
            known,
        )


# People of one list share their names and days, and the same fields are known of them.
_is_usual = lru_cache(maxsize=20_000)(is_usual)


@lru_cache(maxsize=50_000)
def _of_birth(born: str, on: date) -> tuple[object, str]:
    return decisive_ages(born, on), date_doubt(born)


@lru_cache(maxsize=5000)
def _all_glanced(fields: tuple[str, ...]) -> frozenset[str] | None:
    """Return the known fields whatever their order, None where one calls for the tables of checks."""
    known = frozenset(fields)
    return known if "full_name" in known and UNGLANCED.isdisjoint(known) else None
