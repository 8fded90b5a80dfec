"""Complaints log: what was received, about what, the desk it belongs to, due, answered."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Self

COMPLAINT, QUESTION = "complaint", "question"
KINDS = {COMPLAINT: "Phản ánh", QUESTION: "Vướng mắc gửi cơ quan BHXH"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Complaint:
    """One entry; days are ISO, "" for not yet or none.

    A complaint is about a `subject` (resources/complaints.toml) and comes from somebody; a
    question is the unit's own to the agency.  `case_ids` are the people concerned.
    """

    id: int = 0
    campaign_id: int = 0
    kind: str = COMPLAINT
    received_on: str
    text: str
    subject: str = ""
    from_name: str = ""
    contact: str = ""
    case_ids: tuple[int, ...] = ()
    due_on: str = ""
    answered_on: str = ""
    answer: str = ""

    @property
    def in_time(self) -> bool:
        """Tell whether it was answered by its due day, if it has one."""
        return bool(self.answered_on) and self.answered_on <= (self.due_on or "9999")

    def is_late(self, today: str) -> bool:
        """Tell whether it is still open after its due day."""
        return not self.answered_on and "" < self.due_on < today


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """How many complaints one desk had; `late` are open after their due day."""

    desk: str
    received: int
    answered: int
    in_time: int
    late: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ComplaintBook:
    """Subjects by key, desks by key, and which desk a subject belongs to."""

    subjects: Mapping[str, str]
    desks: Mapping[str, str]
    desk_of: Mapping[str, str]
    responsible: str

    @classmethod
    def of(cls, data: Mapping[str, Any]) -> Self:
        """Build from the data of resources/complaints.toml."""
        return cls(
            subjects={one["key"]: one["label"] for one in data["subject"]},
            desks={one["key"]: one["name"] for one in data["desk"]},
            desk_of={one["key"]: one["desk"] for one in data["subject"]},
            responsible=data["responsible"],
        )

    def desk(self, subject: str) -> str:
        """Return the name of the desk a subject belongs to, "" when unknown."""
        return self.desks.get(self.desk_of.get(subject, ""), "")

    def tally(self, found: Sequence[Complaint], today: str) -> list[Tally]:
        """Count the complaints of each desk; questions to the agency do not count."""
        return [_tally(name, mine, today) for name, mine in self.by_desk(found).items()]

    def by_desk(self, found: Sequence[Complaint]) -> dict[str, list[Complaint]]:
        """Return the complaints of each desk by its name; questions to the agency are none."""
        mine: dict[str, list[Complaint]] = {name: [] for name in self.desks.values()}
        for one in found:
            desk = self.desk(one.subject)
            if one.kind == COMPLAINT and desk:
                mine[desk].append(one)
        return mine


def state_words(one: Complaint, today: str) -> str:
    """Say where an entry stands: "đã trả lời", "quá hạn", "chưa trả lời"."""
    if one.answered_on:
        return "đã trả lời" if one.in_time else "đã trả lời, quá hạn"
    return "quá hạn" if one.is_late(today) else "chưa trả lời"


def told(tallies: Sequence[Tally]) -> str:
    """Say the counts of all desks in one sentence, "" when nothing was received."""
    received = sum(one.received for one in tallies)
    if not received:
        return ""
    answered = sum(one.answered for one in tallies)
    in_time = sum(one.in_time for one in tallies)
    late = sum(one.late for one in tallies)
    return (
        f"Phản ánh: nhận {received}, đã trả lời {answered} ({in_time} đúng hạn), "
        f"đang quá hạn {late}."
    )


def _tally(desk: str, found: Sequence[Complaint], today: str) -> Tally:
    return Tally(
        desk=desk,
        received=len(found),
        answered=sum(bool(one.answered_on) for one in found),
        in_time=sum(one.in_time for one in found),
        late=sum(one.is_late(today) for one in found),
    )
