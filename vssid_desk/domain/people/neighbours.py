"""Who stands beside a case: others with the same number, and the people of its class or hamlet."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from vssid_desk.domain.person import Person
from vssid_desk.domain.values.identity import agrees, contradicts
from vssid_desk.domain.values.text import compare_key

_FEWEST = 8  # classmates from which a birth year can be usual
_USUAL = 0.7


@dataclass(frozen=True, slots=True)
class Neighbour:
    """One other person of the store: where they stand and what was delivered of them."""

    case_id: int
    row_number: int
    full_name: str
    birth_date: str
    sex: str
    personal_id: str


@dataclass(frozen=True, slots=True)
class Neighbours:
    """Neighbours by case: `holders` have the same number, `around` stand in the same class."""

    holders: Mapping[int, Sequence[Neighbour]] = field(default_factory=dict)
    around: Mapping[int, Sequence[Neighbour]] = field(default_factory=dict)

    def strangers(self, case_id: int, person: Person) -> list[Neighbour]:
        """Return holders of this person's number who bear another name."""
        found = self.holders.get(case_id, ())
        name = compare_key(person.full_name) if found else ""
        return [one for one in found if compare_key(one.full_name) != name]

    def usual_year(self, case_id: int) -> str:
        """Return the birth year that most of the class share, "" when there is none."""
        years = Counter(one.birth_date[:4] for one in self.around.get(case_id, ()))
        del years[""]
        if years.total() < _FEWEST:
            return ""
        (year, count) = years.most_common(1)[0]
        return year if count >= _USUAL * years.total() else ""

    def exchanged_with(self, case_id: int, person: Person) -> Neighbour | None:
        """Return the one neighbour whose number and this person's seem exchanged, or None."""
        found = [
            one
            for one in self.around.get(case_id, ())
            if contradicts(one.personal_id, one.sex, one.birth_date)
            and agrees(one.personal_id, person.sex, person.birth_date)
            and agrees(person.personal_id, one.sex, one.birth_date)
        ]
        return found[0] if len(found) == 1 else None

    def twin_named(self, case_id: int, full_name: str, birth_date: str) -> bool:
        """Say whether somebody beside was born on the same day and bears just this name."""
        name = compare_key(full_name)
        return any(
            one.birth_date == birth_date and compare_key(one.full_name) == name
            for one in self.around.get(case_id, ())
        )


NOBODY_NEAR = Neighbours()
