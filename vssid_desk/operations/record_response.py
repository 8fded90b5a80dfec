"""Take in what the agency answers: an outcome for each person of a package."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import Any

from vssid_desk.domain.case import Case
from vssid_desk.domain.person import Person
from vssid_desk.domain.values.text import compare_key
from vssid_desk.errors import UserError
from vssid_desk.intake.reader import stream_list
from vssid_desk.operations.assessing import assess_ids
from vssid_desk.operations.workspace import Workspace
from vssid_desk.store import cases, packages
from vssid_desk.store.journal import journal
from vssid_desk.submission.response import outcome_of

OUTCOME_LABELS: Mapping[str, str] = MappingProxyType(
    {
        "accepted": "Đã chấp nhận",
        "returned": "Bị trả lại",
        "still_unverified": "Vẫn chưa khớp",
    }
)
_NUMBERS = ("personal_id", "social_insurance_code")


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What the agency says of one person: a key of OUTCOME_LABELS, and its own words."""

    outcome: str
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What a list of answers says: by case, and the rows nobody could be found for."""

    outcomes: Mapping[int, Outcome]
    unknown_rows: Sequence[int] = field(default_factory=tuple)

    def counts(self) -> dict[str, int]:
        """Return how many people each outcome has."""
        return dict(Counter(item.outcome for item in self.outcomes.values()))


def read_response(work: Workspace, package_id: int, file: Path) -> Told:
    """Read a list of answers against the people of a package; nothing is stored."""
    sent: dict[str, list[Case]] = defaultdict(list)
    for case in cases.stream(work.store, packages.case_ids(work.store, package_id)):
        sent[compare_key(case.declared.full_name)].append(case)
    outcomes: dict[int, Outcome] = {}
    unknown: list[int] = []

    def take(people: Sequence[Mapping[str, Any]]) -> None:
        for row in people:
            told = Person.of(row["fields"])
            case = _whose(told, sent.get(compare_key(told.full_name), ()))
            outcome = outcome_of(row["reason"])
            if case is None or not outcome:
                unknown.append(row["row"])
            else:
                outcomes[case.id] = Outcome(outcome=outcome, note=row["reason"])

    stream_list(file, today=work.today, on_people=take)
    return Told(outcomes=outcomes, unknown_rows=unknown)


def _whose(told: Person, named: Sequence[Case]) -> Case | None:
    """Return the one of those with the same name who has one of the numbers or the birth date."""
    for key in (*_NUMBERS, "birth_date"):
        value = getattr(told, key)
        same = [
            case for case in named if value and getattr(case.declared, key) == value
        ]
        if len(same) == 1:
            return same[0]
    return None


def record_response(
    work: Workspace, package_id: int, outcomes: Mapping[int, Outcome]
) -> None:
    """Keep the outcome of each person; returned ones stand open again.

    Raises UserError when a person is not in the package or nobody is told of.
    """
    journal.demand(work.store, "record_response")
    found = packages.get(work.store, package_id)
    strangers = outcomes.keys() - set(packages.case_ids(work.store, package_id))
    if strangers or not outcomes:
        raise UserError(
            f"Kết quả không khớp với người nào của gói {found.name}. Chọn đúng gói rồi làm lại."
        )
    text = f"Nhận kết quả gói {found.name}: {len(outcomes)} người"
    with journal.operation(work.store, "record_response", text):
        packages.put_outcomes(
            work.store,
            ((id_, told.outcome, told.note) for id_, told in outcomes.items()),
        )
        assess_ids(work, list(outcomes))
